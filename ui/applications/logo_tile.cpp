#include "ui/applications/logo_tile.h"

#include <QEvent>
#include <QPainter>

#include <cmath>

namespace grantdesk::ui {

namespace {

constexpr int logo = 48; ///< the page's size, not the preview's smaller one
constexpr int tileHeight = logo + 2 * space::large;

} // namespace

LogoTile::LogoTile(Scheme scheme, QWidget *parent)
    : QWidget(parent)
    , m_scheme(scheme)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    show({}, {});
    retranslate();
}

void LogoTile::show(const QByteArray &logoPng, const QString &name)
{
    if (m_logo.isNull() || logoPng != m_logoPng) {
        const double ratio = devicePixelRatioF();
        m_logoPng = logoPng;
        m_logo = pageLogo(logoPng, m_scheme, int(std::lround(logo * ratio)));
        m_logo.setDevicePixelRatio(ratio);
    }
    m_name = name;
    update();
}

QSize LogoTile::sizeHint() const
{
    return {240, tileHeight};
}

QSize LogoTile::minimumSizeHint() const
{
    return {140, tileHeight};
}

void LogoTile::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void LogoTile::retranslate()
{
    setAccessibleName(m_scheme == Scheme::Dark ? tr("On the dark consent page") : tr("On the light consent page"));
    setToolTip(accessibleName());
}

void LogoTile::paintEvent(QPaintEvent *)
{
    const PageColours &colours = pageColours(m_scheme);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.edge, 1));
    painter.setBrush(colours.card);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), space::radius, space::radius);
    painter.drawPixmap(space::large, space::large, m_logo);
    painter.setPen(colours.ink);
    painter.setFont(Theme::instance().font(TextSize::Strong));
    const QRect words = rect().adjusted(space::large + logo + space::medium, 0, -space::medium, 0);
    painter.drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
                     painter.fontMetrics().elidedText(m_name, Qt::ElideRight, words.width()));
}

} // namespace grantdesk::ui
