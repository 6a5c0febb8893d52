#include "ui/widgets/buttons.h"

#include "ui/style/icons.h"

#include <QKeyEvent>
#include <QToolButton>

namespace grantdesk::ui {

namespace {

Role inkOf(ButtonKind kind)
{
    switch (kind) {
    case ButtonKind::Primary:
        return Role::OnAccent;
    case ButtonKind::Danger:
        return Role::OnDanger;
    case ButtonKind::Normal:
    case ButtonKind::Flat:
        return Role::Text;
    }
    return Role::Text;
}

} // namespace

void Button::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Return && event->key() != Qt::Key_Enter)
        QPushButton::keyPressEvent(event);
    else if (!event->isAutoRepeat()) // what is held down opened the box
        click();
}

QPushButton *makeButton(ButtonKind kind, const QString &iconName, QWidget *parent)
{
    auto *button = new Button(parent);
    button->setAutoDefault(false);
    setButtonKind(button, kind);
    if (!iconName.isEmpty())
        button->setIcon(icon(iconName, inkOf(kind)));
    return button;
}

QToolButton *makeIconButton(const QString &iconName, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setAutoRaise(true);
    button->setIcon(icon(iconName, Role::Muted));
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

void name(QToolButton *button, const QString &text)
{
    button->setAccessibleName(text);
    button->setToolTip(text);
}

} // namespace grantdesk::ui
