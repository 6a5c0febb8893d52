#include "ui/widgets/badge.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QPainter>

namespace grantdesk::ui {

namespace {

constexpr int pillHeight = 22;
constexpr int sign = 14;

} // namespace

Badge::Badge(QWidget *parent)
    : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void Badge::setState(Kind kind, const QString &text)
{
    m_kind = kind;
    m_text = text;
    setAccessibleName(text);
    setFont(Theme::instance().font(TextSize::Small));
    updateGeometry();
    update();
}

QSize Badge::sizeHint() const
{
    const int before = m_kind == Kind::Neutral ? space::small : space::small + sign + space::tiny;
    return {before + fontMetrics().horizontalAdvance(m_text) + space::small, pillHeight};
}

void Badge::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paint::box(&painter, rect(), color(groundRole(m_kind)), {}, 0, pillHeight / 2.0);
    int left = space::small;
    if (m_kind != Kind::Neutral) {
        icon(signName(m_kind), signRole(m_kind)).paint(&painter, QRect(left, (pillHeight - sign) / 2, sign, sign));
        left += sign + space::tiny;
    }
    painter.setPen(color(signRole(m_kind)));
    painter.drawText(rect().adjusted(left, 0, 0, 0), Qt::AlignVCenter | Qt::AlignLeft, m_text);
}

} // namespace grantdesk::ui
