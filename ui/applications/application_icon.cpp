#include "ui/applications/application_icon.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QBuffer>
#include <QIconEngine>
#include <QImageReader>
#include <QPainter>
#include <QPainterPath>

namespace grantdesk::ui {

namespace {

constexpr int largestSide = 4096; ///< nothing larger is decoded, whatever the database holds
constexpr double corner = 0.22;   ///< of the side
constexpr double inset = 0.16;    ///< of the side, around a type's icon

QImage decoded(const QByteArray &png)
{
    QBuffer buffer;
    buffer.setData(png);
    QImageReader reader(&buffer, "png");
    const QSize size = reader.size();
    if (!size.isValid() || size.width() > largestSide || size.height() > largestSide)
        return {};
    return reader.read();
}

class PictureEngine final : public QIconEngine {
public:
    PictureEngine(QImage logo, QString typeIcon)
        : m_logo(std::move(logo))
        , m_typeIcon(std::move(typeIcon))
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode, QIcon::State) override
    {
        painter->save();
        painter->setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
        const double side = std::min(rect.width(), rect.height());
        if (m_logo.isNull()) {
            paint::box(painter, rect, color(Role::Hover), {}, 0, side * corner);
            const int margin = int(side * inset);
            icon(m_typeIcon, Role::Muted).paint(painter, rect.adjusted(margin, margin, -margin, -margin));
        } else {
            QPainterPath outline;
            outline.addRoundedRect(rect, side * corner, side * corner);
            painter->setClipPath(outline);
            // A dark picture on transparent ground would not be seen in the dark scheme; the pages do the same.
            const bool dark = Theme::instance().scheme() == Scheme::Dark;
            if (dark)
                painter->fillPath(outline, Theme::color(Scheme::Light, Role::Card));
            const int margin = dark ? int(side / 12) : 0;
            const QSize room = rect.size().shrunkBy({margin, margin, margin, margin});
            const QSize fitting = m_logo.size().scaled(room, Qt::KeepAspectRatio);
            QRect place({}, fitting);
            place.moveCenter(rect.center());
            painter->drawImage(place,
                               m_logo.scaled(fitting * painter->device()->devicePixelRatio(), Qt::IgnoreAspectRatio,
                                             Qt::SmoothTransformation));
        }
        painter->restore();
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine *clone() const override { return new PictureEngine(m_logo, m_typeIcon); }
    QString key() const override { return QStringLiteral("grantdesk-application"); }

private:
    QImage m_logo;
    QString m_typeIcon;
};

} // namespace

QIcon pictureOf(const applications::Application &application)
{
    const auto *delegation = applications::delegation(application);
    const bool hasLogo = delegation && !delegation->logoPng.isEmpty();
    return QIcon(new PictureEngine(hasLogo ? decoded(delegation->logoPng) : QImage(),
                                   iconNameOf(applications::typeOf(application))));
}

QString iconNameOf(applications::Type type)
{
    switch (type) {
    case applications::Type::MachineToMachine:
        return QStringLiteral("machine");
    case applications::Type::Web:
        return QStringLiteral("web");
    case applications::Type::SinglePage:
        return QStringLiteral("single-page");
    }
    return {};
}

} // namespace grantdesk::ui
