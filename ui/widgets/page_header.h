#pragma once

#include <QWidget>

class QHBoxLayout;
class QPushButton;

namespace grantdesk::ui {

class TextLabel;

/// A page's head: a way back (when it has one), title, subtitle, and actions at the right.
class PageHeader final : public QWidget {
    Q_OBJECT
public:
    explicit PageHeader(QWidget *parent = nullptr);

    void setTitle(const QString &title);
    void setSubtitle(const QString &subtitle);
    QString title() const;
    QString subtitle() const;
    /// Names the place the back button leads to; without it there is no such button.
    void setBackText(const QString &text);
    QPushButton *backButton() const { return m_back; }
    /// Puts a widget at the right, in the order of the calls.
    void addAction(QWidget *widget);

Q_SIGNALS:
    void backRequested();

private:
    QPushButton *m_back;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QHBoxLayout *m_actions;
};

} // namespace grantdesk::ui
