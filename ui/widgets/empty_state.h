#pragma once

#include <QWidget>

class QPushButton;

namespace grantdesk::ui {

class TextLabel;

/// What stands where nothing is yet: what this is for, and the one thing to do.
class EmptyState final : public QWidget {
    Q_OBJECT
public:
    explicit EmptyState(const QString &iconName, QWidget *parent = nullptr);

    void setTexts(const QString &title, const QString &body);
    /// The one action; hidden until it has a text.
    QPushButton *button() const { return m_button; }
    void setButtonText(const QString &text);

private:
    TextLabel *m_title;
    TextLabel *m_body;
    QPushButton *m_button;
};

} // namespace grantdesk::ui
