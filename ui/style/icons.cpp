#include "ui/style/icons.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

// Outside of any namespace, as the macro wants it: the icons are in a static library.
static void initIcons()
{
    Q_INIT_RESOURCE(grantdesk_icons);
}

namespace grantdesk::ui {

namespace {

/// Draws an SVG whose strokes say "currentColor" in the colour its role has when it is drawn.
class RoleIconEngine final : public QIconEngine {
public:
    RoleIconEngine(QString name, Role role)
        : m_name(std::move(name))
        , m_role(role)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        render(*painter, rect, colourFor(mode));
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const QColor colour = colourFor(mode);
        const QString key = QStringLiteral("grantdesk-icon/%1/%2/%3x%4")
                                .arg(m_name, colour.name())
                                .arg(size.width())
                                .arg(size.height());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        render(painter, QRect({}, size), colour);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine *clone() const override { return new RoleIconEngine(m_name, m_role); }
    QString key() const override { return QStringLiteral("grantdesk-role-icon"); }

private:
    QColor colourFor(QIcon::Mode mode) const
    {
        if (mode == QIcon::Disabled)
            return Theme::instance().color(Role::ControlLine);
        return Theme::instance().color(m_role);
    }

    void render(QPainter &painter, const QRect &rect, const QColor &colour) const
    {
        QFile file(QStringLiteral(":/icons/%1.svg").arg(m_name));
        if (!file.open(QIODevice::ReadOnly))
            return;
        QByteArray svg = file.readAll();
        svg.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(svg);
        painter.setRenderHint(QPainter::Antialiasing);
        renderer.render(&painter, rect);
    }

    QString m_name;
    Role m_role;
};

} // namespace

QIcon icon(const QString &name, Role role)
{
    static const bool ready = (initIcons(), true);
    Q_UNUSED(ready)
    if (!QFile::exists(QStringLiteral(":/icons/%1.svg").arg(name)))
        return {};
    return QIcon(new RoleIconEngine(name, role));
}

QString signName(Kind kind)
{
    switch (kind) {
    case Kind::Ok:
        return QStringLiteral("ok");
    case Kind::Warning:
        return QStringLiteral("warning");
    case Kind::Danger:
        return QStringLiteral("error");
    case Kind::Neutral:
    case Kind::Info:
        return QStringLiteral("info");
    }
    return QStringLiteral("info");
}

} // namespace grantdesk::ui
