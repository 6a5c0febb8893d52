#include "ui/applications/consent_page.h"

#include "core/authserver/pages/texts.h"

#include <QHash>
#include <QImage>
#include <QPainter>
#include <QPainterPath>
#include <QRegularExpression>
#include <QSvgRenderer>

#include <algorithm>

namespace grantdesk::ui {

namespace {

using Values = QHash<QString, QString>;

/// The style sheet names each colour twice: for light, and then for dark.
QColor pageColour(const QString &style, const char *name, Scheme scheme)
{
    const QRegularExpression declaration(QStringLiteral("--%1:\\s*(#[0-9a-fA-F]{6})").arg(QLatin1String(name)));
    QList<QColor> found;
    for (auto matches = declaration.globalMatch(style); matches.hasNext();)
        found.append(QColor(matches.next().captured(1)));
    return found.value(scheme == Scheme::Dark ? 1 : 0);
}

PageColours readColours(Scheme scheme)
{
    const QString style = QString::fromUtf8(authserver::readPageResource("style.css"));
    const auto colour = [&](const char *name) {
        return pageColour(style, name, scheme);
    };
    return {colour("ground"), colour("card"),   colour("edge"),       colour("field-edge"), colour("ink"),
            colour("quiet"),  colour("accent"), colour("accent-ink"), colour("tint")};
}

const authserver::Texts &textsOf(const QString &language)
{
    static QHash<QString, authserver::Texts> known;
    auto found = known.find(language);
    if (found == known.end())
        found = known.insert(language, authserver::readTexts(language.toUtf8()));
    return *found;
}

/// A sentence with its `{name}`s filled, in one pass: what a value contains is never read as a placeholder.
QString filled(const QString &sentence, const Values &values)
{
    QString result;
    qsizetype at = 0;
    while (true) {
        const qsizetype open = sentence.indexOf(QLatin1Char('{'), at);
        const qsizetype close = open < 0 ? -1 : sentence.indexOf(QLatin1Char('}'), open);
        if (close < 0)
            return result + sentence.mid(at);
        result += sentence.mid(at, open - at) + values.value(sentence.mid(open + 1, close - open - 1));
        at = close + 1;
    }
}

/// The page shows links of the web only.
bool isWebAddress(const QString &url)
{
    return url.startsWith(QLatin1String("https://"), Qt::CaseInsensitive)
        || url.startsWith(QLatin1String("http://"), Qt::CaseInsensitive);
}

/// "AM" for "Ada M. Example".
QString initialsOf(const QString &name)
{
    QString result;
    const QStringList words = name.split(QLatin1Char(' '), Qt::SkipEmptyParts);
    for (const QString &word : words.first(std::min<qsizetype>(words.size(), 2)))
        result += word.left(word.at(0).isHighSurrogate() ? 2 : 1);
    return result.toUpper();
}

void fillLegal(ConsentWords &words, const applications::Application &application, const authserver::Texts &texts)
{
    const auto *page = std::get_if<applications::SinglePageApp>(&application.profile);
    if (!page || !isWebAddress(page->privacyPolicyUrl)) {
        words.legal = QString::fromUtf8(texts.value("consent.legal"));
        return;
    }
    const QString sentence = QString::fromUtf8(texts.value("consent.legal_privacy"));
    const QString link = QString::fromUtf8(texts.value("consent.privacy"));
    words.privacyAt = sentence.indexOf(QLatin1String("{privacy}"));
    words.privacyLength = link.size();
    words.legal = filled(sentence, {{QStringLiteral("privacy"), link}});
}

/// The sign in consent.html, in the page's colours.
QByteArray defaultLogo(const PageColours &colours)
{
    const QByteArray page = authserver::readPageResource("consent.html");
    const qsizetype begin = page.indexOf("<svg");
    QByteArray svg = page.mid(begin, page.indexOf("</svg>", begin) + 6 - begin);
    svg.replace("<svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"");
    svg.replace("class=\"logo-ground\"", "fill=\"" + colours.tint.name().toLatin1() + "\"");
    svg.replace("class=\"logo-line\"",
                "fill=\"none\" stroke=\"" + colours.accent.name().toLatin1()
                    + "\" stroke-width=\"3\" stroke-linecap=\"round\" stroke-linejoin=\"round\"");
    return svg;
}

} // namespace

const PageColours &pageColours(Scheme scheme)
{
    static const PageColours light = readColours(Scheme::Light);
    static const PageColours dark = readColours(Scheme::Dark);
    return scheme == Scheme::Dark ? dark : light;
}

QStringList ConsentWords::sentences() const
{
    QStringList all{organisation, heading, application, about, toAccess, user, email, onBehalf};
    all += permissions;
    all += {legal, allow, cancel, switchUser};
    all.removeAll(QString());
    return all;
}

ConsentWords consentWords(const applications::Application &application, const Visitor &visitor, const QString &language)
{
    ConsentWords words;
    if (!applications::delegation(application))
        return words;
    const authserver::Texts &texts = textsOf(language);
    const auto text = [&texts](const char *key) {
        return QString::fromUtf8(texts.value(key));
    };
    const auto *web = std::get_if<applications::WebApp>(&application.profile);
    words.organisation = visitor.organisation;
    words.heading = text("consent.title");
    words.application = application.name;
    words.about = web && isWebAddress(web->descriptionUrl) ? text("consent.about") : QString();
    words.toAccess = filled(text("consent.to_access"), {{QStringLiteral("organisation"), visitor.organisation}});
    words.initials = initialsOf(visitor.name);
    words.user = visitor.name;
    words.email = visitor.email;
    words.onBehalf = text("consent.on_behalf");
    words.permissions = {text("consent.permission_read"), text("consent.permission_write")};
    fillLegal(words, application, texts);
    words.cancel = text("consent.cancel");
    words.allow = text("consent.allow");
    words.switchUser = text("consent.switch_user");
    return words;
}

QPixmap pageLogo(const QByteArray &logoPng, Scheme scheme, int side)
{
    QPixmap pixmap(side, side);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QImage logo = QImage::fromData(logoPng, "PNG");
    if (logo.isNull()) {
        QSvgRenderer(defaultLogo(pageColours(scheme))).render(&painter, QRectF(pixmap.rect()));
        return pixmap;
    }
    QPainterPath frame;
    const double radius = side * 0.625 / 3; // as in style.css: 0.625rem of 3rem
    frame.addRoundedRect(QRectF(pixmap.rect()), radius, radius);
    painter.setClipPath(frame);
    const bool dark = scheme == Scheme::Dark;
    if (dark)
        painter.fillPath(frame, Theme::color(Scheme::Light, Role::Card));
    const int inner = dark ? side - 2 * (side / 12) : side; // as in style.css: 0.25rem of 3rem on each side
    const QSize size = logo.size().scaled(inner, inner, Qt::KeepAspectRatio);
    const QImage fitting = logo.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(QPoint((side - size.width()) / 2, (side - size.height()) / 2), fitting);
    return pixmap;
}

} // namespace grantdesk::ui
