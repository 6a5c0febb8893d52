#pragma once

#include <QWidget>

class QBoxLayout;
class QHBoxLayout;
class QPushButton;

namespace grantdesk::ui {

class TextLabel;

/// A page's head: a way back (when it has one), title, subtitle, and actions at the right, or under the title where
/// both do not fit side by side.
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

protected:
    bool event(QEvent *event) override;

private:
    void arrange();

    QPushButton *m_back;
    TextLabel *m_title;
    TextLabel *m_subtitle;
    QBoxLayout *m_row;
    QHBoxLayout *m_actions;
};

} // namespace grantdesk::ui
