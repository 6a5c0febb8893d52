#include "core/authserver/pages/texts.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

/// Static libraries' resources must be named once, outside any namespace.
static void initialiseAuthserverPages()
{
    Q_INIT_RESOURCE(authserver_pages);
}

namespace grantdesk::authserver {

namespace {

/// Our language of a tag such as "de-CH", in any case; empty when it is none of ours.
QByteArray languageOfTag(QByteArrayView tag)
{
    if (tag.isEmpty())
        return {};
    const qsizetype dash = tag.indexOf('-');
    const QByteArray language = tag.first(dash < 0 ? tag.size() : dash).toByteArray().toLower();
    return pageLanguages().contains(language) ? language : QByteArray();
}

/// The quality in thousandths (RFC 9110 §12.4.2); 0 for an unreadable one.
int qualityOf(QByteArrayView parameters)
{
    const QByteArray lower = parameters.toByteArray().toLower();
    const qsizetype at = lower.indexOf("q=");
    if (at < 0)
        return 1000;
    bool readable = false;
    const double quality = lower.sliced(at + 2).trimmed().toDouble(&readable);
    return readable && quality >= 0 && quality <= 1 ? int(quality * 1000) : 0;
}

} // namespace

const QByteArrayList &pageLanguages()
{
    static const QByteArrayList languages{"en", "it", "fr", "de"};
    return languages;
}

QByteArray readPageResource(const QByteArray &name)
{
    initialiseAuthserverPages();
    QFile file(QStringLiteral(":/grantdesk/pages/") + QString::fromLatin1(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

Texts readTexts(const QByteArray &language)
{
    Texts texts;
    const QJsonObject object = QJsonDocument::fromJson(readPageResource("texts_" + language + ".json")).object();
    for (auto text = object.begin(); text != object.end(); ++text)
        texts.insert(text.key().toUtf8(), text.value().toString().toUtf8());
    return texts;
}

QByteArray acceptedLanguage(QByteArrayView acceptLanguage)
{
    if (acceptLanguage.isEmpty())
        return {};
    QByteArray best;
    int bestQuality = 0;
    int othersQuality = 0;
    QByteArrayList others = pageLanguages(); ///< that the header does not name
    constexpr qsizetype longestHeader = 1024;
    const QByteArray header = acceptLanguage.first(std::min(acceptLanguage.size(), longestHeader)).toByteArray();
    for (const QByteArray &range : header.split(',')) {
        const qsizetype semicolon = range.indexOf(';');
        const QByteArray tag = range.first(semicolon < 0 ? range.size() : semicolon).trimmed();
        const int quality = semicolon < 0 ? 1000 : qualityOf(QByteArrayView(range).sliced(semicolon));
        if (tag == "*")
            othersQuality = quality;
        const QByteArray language = languageOfTag(tag);
        others.removeAll(language);
        if (!language.isEmpty() && quality > bestQuality) {
            best = language;
            bestQuality = quality;
        }
    }
    return othersQuality > bestQuality && !others.isEmpty() ? others.first() : best;
}

QByteArray visitorLanguage(const http::Request &request, const http::Parameters &parameters)
{
    if (QByteArray chosen = languageOfTag(parameters.value("lang")); !chosen.isEmpty())
        return chosen;
    for (const QByteArray &locale : parameters.value("ui_locales").split(' ')) {
        if (QByteArray language = languageOfTag(locale); !language.isEmpty())
            return language;
    }
    const QByteArray accepted = acceptedLanguage(request.headers.value("Accept-Language"));
    return accepted.isEmpty() ? pageLanguages().first() : accepted;
}

} // namespace grantdesk::authserver
