#pragma once

#include "ui/style/style.h"

#include <QPushButton>
#include <QString>

class QToolButton;

namespace grantdesk::ui {

/// Return presses the button that has the keyboard. A box would press its default button instead, which may do the
/// opposite.
class Button : public QPushButton {
public:
    using QPushButton::QPushButton;

protected:
    void keyPressEvent(QKeyEvent *event) override;
};

/// A push button of that kind, with an icon of resources/icons in the fitting colour (none for an empty name). Its text
/// is set by the screen, which also sets it again when the language changes.
QPushButton *makeButton(ButtonKind kind, const QString &iconName, QWidget *parent);
/// A small button with an icon only. Give it an accessible name and a tool tip with name().
QToolButton *makeIconButton(const QString &iconName, QWidget *parent);
/// Names a button without text, for the tool tip and for those who do not see it.
void name(QToolButton *button, const QString &text);

} // namespace grantdesk::ui
