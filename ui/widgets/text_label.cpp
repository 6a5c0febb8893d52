#include "ui/widgets/text_label.h"

#include <QFocusEvent>

namespace grantdesk::ui {

TextLabel::TextLabel(TextSize size, Role role, QWidget *parent)
    : QLabel(parent)
    , m_size(size)
    , m_role(role)
{
    setTextFormat(Qt::PlainText);
    setForegroundRole(QPalette::WindowText); // inside a button it would otherwise be the button's
    adopt();
    connect(&Theme::instance(), &Theme::changed, this, &TextLabel::adopt);
}

void TextLabel::setRole(Role role)
{
    m_role = role;
    adopt();
}

void TextLabel::setSelectable(bool selectable)
{
    setTextInteractionFlags(selectable ? Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard
                                       : Qt::NoTextInteraction);
    setFocusPolicy(selectable ? Qt::StrongFocus : Qt::NoFocus);
    if (selectable)
        setCursor(Qt::IBeamCursor);
    else
        unsetCursor();
}

void TextLabel::focusInEvent(QFocusEvent *event)
{
    QLabel::focusInEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setSelection(0, int(text().size()));
}

void TextLabel::focusOutEvent(QFocusEvent *event)
{
    QLabel::focusOutEvent(event);
    if (event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason)
        setSelection(0, 0);
}

void TextLabel::adopt()
{
    setFont(Theme::instance().font(m_size));
    QPalette colours;
    colours.setColor(QPalette::WindowText, color(m_role));
    setPalette(colours);
}

SectionTitle::SectionTitle(QWidget *parent)
    : TextLabel(TextSize::Section, Role::Text, parent)
{
}

HelpText::HelpText(QWidget *parent)
    : TextLabel(TextSize::Small, Role::Muted, parent)
{
    setWordWrap(true);
}

} // namespace grantdesk::ui
