#include "ui/flows/wire_label.h"

#include <QPainter>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int fewestCharacters = 12;
constexpr int usualCharacters = 40;
constexpr int wrapping = int(Qt::TextWrapAnywhere) | int(Qt::AlignLeading) | int(Qt::AlignVCenter);

} // namespace

WireLabel::WireLabel(QWidget *parent)
    : TextLabel(TextSize::Mono, Role::Text, parent)
{
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int WireLabel::heightForWidth(int width) const
{
    const QRect room(0, 0, width, QWIDGETSIZE_MAX);
    return std::max(fontMetrics().height(), fontMetrics().boundingRect(room, wrapping, text()).height());
}

QSize WireLabel::sizeHint() const
{
    const int width
        = std::min(usualCharacters * fontMetrics().averageCharWidth(), fontMetrics().horizontalAdvance(text()) + 1);
    return {width, heightForWidth(width)};
}

QSize WireLabel::minimumSizeHint() const
{
    return {fewestCharacters * fontMetrics().averageCharWidth(), fontMetrics().height()};
}

void WireLabel::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(font());
    painter.setPen(palette().color(foregroundRole()));
    painter.drawText(rect(), wrapping, text());
}

} // namespace grantdesk::ui
