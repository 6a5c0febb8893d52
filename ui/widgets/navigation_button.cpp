#include "ui/widgets/navigation_button.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/widgets/badge.h"

#include <QPainter>

namespace grantdesk::ui {

namespace {

constexpr int rowHeight = 36;
constexpr int signSize = 18;
constexpr int textLeft = space::medium + signSize + space::small;

} // namespace

NavigationButton::NavigationButton(const QString &iconName, QWidget *parent)
    : QAbstractButton(parent)
    , m_icon(iconName)
    , m_badge(new Badge(this))
{
    setCheckable(true);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setAttribute(Qt::WA_Hover);
    m_badge->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_badge->hide();
    connect(&Theme::instance(), &Theme::changed, this, qOverload<>(&QWidget::update));
}

void NavigationButton::setBadge(Kind kind, const QString &text)
{
    m_badge->setState(kind, text);
    m_badge->setVisible(!text.isEmpty());
    setAccessibleDescription(text);
    placeBadge();
    updateGeometry();
}

QSize NavigationButton::sizeHint() const
{
    const int badge = m_badge->isHidden() ? 0 : m_badge->sizeHint().width() + space::small;
    return {textLeft + fontMetrics().horizontalAdvance(text()) + badge + space::medium, rowHeight};
}

void NavigationButton::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    if (isChecked())
        paint::box(&painter, rect(), color(Role::AccentSoft), {});
    else if (underMouse())
        paint::box(&painter, rect(), color(Role::Hover), {});
    if (hasFocus())
        paint::box(&painter, rect(), {}, color(Role::Accent), 2);
    const Role ink = isChecked() ? Role::Text : Role::Muted;
    const QRect sign(space::medium, (height() - signSize) / 2, signSize, signSize);
    ui::icon(m_icon, isChecked() ? Role::Accent : ink)
        .paint(&painter, style()->visualRect(layoutDirection(), rect(), sign));
    painter.setPen(color(Role::Text));
    painter.drawText(rect().adjusted(textLeft, 0, -space::small, 0), Qt::AlignVCenter | Qt::AlignLeft, text());
}

void NavigationButton::resizeEvent(QResizeEvent *)
{
    placeBadge();
}

void NavigationButton::placeBadge()
{
    const QSize size = m_badge->sizeHint();
    m_badge->setGeometry(width() - size.width() - space::small, (height() - size.height()) / 2, size.width(),
                         size.height());
}

} // namespace grantdesk::ui
