#include "ui/style/paint.h"

#include "ui/style/style.h"

#include <QPainter>
#include <QPainterPath>
#include <QPlainTextEdit>
#include <QStyle>
#include <QWidget>

#include <algorithm>

namespace grantdesk::ui::paint {

namespace {

bool has(const QStyleOption *option, QStyle::State state)
{
    return (option->state & state) == state;
}

QColor fieldLine(const QStyleOption *option, const QWidget *widget)
{
    if (isInvalid(widget))
        return color(Role::Danger);
    if (!has(option, QStyle::State_Enabled))
        return color(Role::Line);
    return has(option, QStyle::State_HasFocus) ? color(Role::Accent) : color(Role::ControlLine);
}

int fieldLineWidth(const QStyleOption *option)
{
    return has(option, QStyle::State_HasFocus | QStyle::State_Enabled) ? 2 : 1;
}

QColor fieldGround(const QStyleOption *option)
{
    return color(has(option, QStyle::State_Enabled) ? Role::Card : Role::Surface);
}

struct ButtonColours {
    QColor ground;
    QColor line;
};

ButtonColours filledButtonColours(const QColor &ground, bool down, bool hover)
{
    const bool dark = Theme::instance().scheme() == Scheme::Dark;
    const int percent = down ? 118 : hover ? 109 : 100;
    const QColor shade = dark ? ground.lighter(percent) : ground.darker(percent);
    return {shade, shade};
}

ButtonColours buttonColours(const QStyleOption *option, ButtonKind kind)
{
    const bool flat = kind == ButtonKind::Flat;
    if (!has(option, QStyle::State_Enabled))
        return {flat ? QColor() : color(Role::Hover), flat ? QColor() : color(Role::Line)};
    const bool down = has(option, QStyle::State_Sunken) || has(option, QStyle::State_On);
    const bool hover = has(option, QStyle::State_MouseOver);
    if (kind == ButtonKind::Primary)
        return filledButtonColours(color(Role::Accent), down, hover);
    if (kind == ButtonKind::Danger)
        return filledButtonColours(color(Role::Danger), down, hover);
    const QColor rest = flat ? QColor() : color(Role::Card);
    return {down        ? color(Role::AccentSoft)
                : hover ? color(Role::Hover)
                        : rest,
            flat ? QColor() : color(Role::ControlLine)};
}

} // namespace

void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int width, double radius)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter->setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    const double inset = line.isValid() ? width / 2.0 : 0;
    painter->drawRoundedRect(QRectF(rect).adjusted(inset, inset, -inset, -inset), radius, radius);
    painter->restore();
}

void arrow(QPainter *painter, const QRect &rect, bool up, const QColor &colour)
{
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(colour, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QPointF centre = QRectF(rect).center();
    const double depth = up ? -2 : 2;
    QPainterPath path(centre + QPointF(-4, -depth));
    path.lineTo(centre + QPointF(0, depth));
    path.lineTo(centre + QPointF(4, -depth));
    painter->drawPath(path);
    painter->restore();
}

void button(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const ButtonKind kind = buttonKind(widget);
    const ButtonColours colours = buttonColours(option, kind);
    box(painter, option->rect, colours.ground, colours.line);
    if (!has(option, QStyle::State_HasFocus | QStyle::State_Enabled))
        return;
    if (kind == ButtonKind::Primary) // a ring inside, as the border has the ground's colour
        box(painter, option->rect.adjusted(2, 2, -2, -2), {}, color(Role::OnAccent), 1, space::tiny);
    else if (kind == ButtonKind::Danger)
        box(painter, option->rect.adjusted(2, 2, -2, -2), {}, color(Role::OnDanger), 1, space::tiny);
    else
        box(painter, option->rect, {}, color(Role::Accent), 2);
}

void buttonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, int iconSize)
{
    const bool enabled = has(&option, QStyle::State_Enabled);
    const ButtonKind kind = buttonKind(widget);
    QColor ink = option.palette.color(enabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText);
    if (enabled && kind == ButtonKind::Primary)
        ink = color(Role::OnAccent);
    else if (enabled && kind == ButtonKind::Danger)
        ink = color(Role::OnDanger);
    QRect room = option.rect;
    if (option.features & QStyleOptionButton::HasMenu)
        room.setRight(room.right() - space::large);
    constexpr int flags = Qt::TextShowMnemonic | Qt::AlignVCenter | Qt::AlignLeft;
    const int textWidth = option.text.isEmpty() ? 0 : option.fontMetrics.size(flags, option.text).width();
    const int iconWidth = option.icon.isNull() ? 0 : iconSize;
    const int gap = textWidth > 0 && iconWidth > 0 ? space::small : 0;
    int left = room.left() + std::max(0, (room.width() - iconWidth - gap - textWidth) / 2);
    const auto mirrored = [&](const QRect &rect) {
        return QStyle::visualRect(option.direction, option.rect, rect);
    };
    if (iconWidth > 0) {
        const QRect sign(left, room.center().y() - iconSize / 2 + 1, iconSize, iconSize);
        option.icon.paint(painter, mirrored(sign), Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
        left += iconWidth + gap;
    }
    painter->setPen(ink);
    painter->drawText(mirrored(QRect(left, room.top(), room.right() - left + 1, room.height())), flags, option.text);
}

void toolButton(QPainter *painter, const QStyleOption *option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    if (has(option, QStyle::State_On) || has(option, QStyle::State_Sunken))
        box(painter, option->rect, color(Role::AccentSoft), {});
    else if (enabled && has(option, QStyle::State_MouseOver))
        box(painter, option->rect, color(Role::Hover), {});
    if (enabled && has(option, QStyle::State_HasFocus))
        box(painter, option->rect, {}, color(Role::Accent), 2);
}

void field(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const auto *frameOption = qstyleoption_cast<const QStyleOptionFrame *>(option);
    if (frameOption && frameOption->lineWidth <= 0) { // inside another control, or an editor of a cell
        painter->fillRect(option->rect, fieldGround(option));
        return;
    }
    box(painter, option->rect, fieldGround(option), fieldLine(option, widget), fieldLineWidth(option));
}

void frame(QPainter *painter, const QStyleOption *option, const QWidget *widget)
{
    const bool focused = has(option, QStyle::State_HasFocus | QStyle::State_Enabled);
    // Where one can type the border shows it, as that of a single line does.
    const auto *text = qobject_cast<const QPlainTextEdit *>(widget);
    const Role quiet = text && !text->isReadOnly() ? Role::ControlLine : Role::Line;
    const QColor line = isInvalid(widget) ? color(Role::Danger) : color(focused ? Role::Accent : quiet);
    // A list shows its current row as well: a thin border is enough.
    box(painter, option->rect, fieldGround(option), line, focused && text ? 2 : 1);
}

void focus(QPainter *painter, const QStyleOption *option)
{
    box(painter, option->rect, {}, color(Role::Accent), 2, space::tiny);
}

void checkBox(QPainter *painter, const QStyleOption *option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const bool partly = has(option, QStyle::State_NoChange);
    const QColor ground = on || partly ? color(enabled ? Role::Accent : Role::ControlLine) : fieldGround(option);
    const QColor line = on || partly ? ground : color(enabled ? Role::ControlLine : Role::Line);
    box(painter, option->rect, ground, line, 1, space::tiny);
    if (!on && !partly)
        return;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(color(Role::OnAccent), 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const QRectF rect = option->rect;
    const auto at = [&rect](double x, double y) {
        return QPointF(rect.left() + rect.width() * x, rect.top() + rect.height() * y);
    };
    QPainterPath path(at(0.26, partly ? 0.5 : 0.53));
    if (!partly)
        path.lineTo(at(0.43, 0.7));
    path.lineTo(at(0.75, partly ? 0.5 : 0.33));
    painter->drawPath(path);
    painter->restore();
}

void radioButton(QPainter *painter, const QStyleOption *option)
{
    const bool enabled = has(option, QStyle::State_Enabled);
    const bool on = has(option, QStyle::State_On);
    const QColor line = on && enabled ? color(Role::Accent) : color(enabled ? Role::ControlLine : Role::Line);
    box(painter, option->rect, fieldGround(option), line, on ? 2 : 1, option->rect.width() / 2.0);
    if (on)
        box(painter, option->rect.adjusted(5, 5, -5, -5), line, {}, 0, option->rect.width() / 2.0);
}

void viewItem(QPainter *painter, const QStyleOption *option)
{
    if (has(option, QStyle::State_Selected))
        painter->fillRect(option->rect, color(Role::AccentSoft));
    else if (has(option, QStyle::State_MouseOver | QStyle::State_Enabled))
        painter->fillRect(option->rect, color(Role::Hover));
}

void headerSection(QPainter *painter, const QStyleOption *option)
{
    painter->fillRect(option->rect, color(Role::Card));
    painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), color(Role::Line));
}

void tab(QPainter *painter, const QStyleOption *option)
{
    const bool selected = has(option, QStyle::State_Selected);
    if (!selected && has(option, QStyle::State_MouseOver | QStyle::State_Enabled))
        box(painter, option->rect.adjusted(2, 2, -2, -4), color(Role::Hover), {});
    if (selected)
        painter->fillRect(option->rect.adjusted(space::small, option->rect.height() - 2, -space::small, 0),
                          color(Role::Accent));
    if (has(option, QStyle::State_HasFocus))
        box(painter, option->rect.adjusted(2, 2, -2, -4), {}, color(Role::Accent), 2);
}

void comboBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget, const QRect &arrowRect)
{
    box(painter, option->rect, fieldGround(option), fieldLine(option, widget), fieldLineWidth(option));
    arrow(painter, arrowRect, false, color(has(option, QStyle::State_Enabled) ? Role::Muted : Role::ControlLine));
}

void spinBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget, const QRect &up,
             const QRect &down)
{
    box(painter, option->rect, fieldGround(option), fieldLine(option, widget), fieldLineWidth(option));
    const QColor colour = color(has(option, QStyle::State_Enabled) ? Role::Muted : Role::ControlLine);
    if (up.isValid())
        arrow(painter, up, true, colour);
    if (down.isValid())
        arrow(painter, down, false, colour);
}

void scrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &handle)
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!slider || slider->maximum <= slider->minimum)
        return;
    const bool active = (option->activeSubControls & QStyle::SC_ScrollBarSlider) != 0;
    const bool vertical = slider->orientation == Qt::Vertical;
    const QRect bar = vertical ? handle.adjusted(3, 1, -3, -1) : handle.adjusted(1, 3, -1, -3);
    box(painter, bar, color(active ? Role::Muted : Role::ControlLine), {}, 0, 3);
}

void progress(QPainter *painter, const QStyleOption *option)
{
    const auto *bar = qstyleoption_cast<const QStyleOptionProgressBar *>(option);
    if (!bar)
        return;
    QRect groove = bar->rect;
    if (groove.height() > space::tiny)
        groove = QRect(groove.left(), groove.center().y() - 1, groove.width(), space::tiny);
    box(painter, groove, color(Role::Line), {}, 0, 2);
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    if (range <= 0)
        return;
    const double part = std::clamp(double(qint64(bar->progress) - bar->minimum) / double(range), 0.0, 1.0);
    groove.setWidth(int(groove.width() * part));
    if (groove.width() > 0)
        box(painter, groove, color(Role::Accent), {}, 0, 2);
}

} // namespace grantdesk::ui::paint
