#include "core/oauth/foreign_text.h"

#include "core/base/json.h"

#include <QRegularExpression>

namespace grantdesk::oauth {

namespace {

constexpr qsizetype maximumBody = 1024 * 1024;
constexpr qsizetype maximumPage = 16 * 1024;
constexpr qsizetype maximumShown = 300;
constexpr int maximumNesting = 64;

} // namespace

QString presentable(const QString &text)
{
    // Twenty characters of a token's alphabet in a row, a digit among them: no word of a sentence.
    static const QRegularExpression tokens(
        QStringLiteral("(?=[A-Za-z_~+/=.-]*[0-9])[A-Za-z0-9_~+/=-]{20,}(?:\\.[A-Za-z0-9_~+/=-]+)*"));
    static const QRegularExpression unprintable(QStringLiteral("[\\p{C}\\p{Zl}\\p{Zp}]"));
    QString shown = text.left(4 * maximumShown);
    shown.replace(unprintable, QStringLiteral(" "));
    shown.replace(tokens, QStringLiteral("••••"));
    return shown.simplified().left(maximumShown);
}

QString wordsOfPage(QByteArrayView html)
{
    // Broken JSON is no prose, and may hold values too short to be recognised as secrets.
    const QByteArrayView trimmed = html.trimmed();
    if (trimmed.startsWith('{') || trimmed.startsWith('['))
        return {};
    const QString page = QString::fromUtf8(html.first(qMin(html.size(), maximumPage)));
    const qsizetype open = page.indexOf(QLatin1String("<title"), 0, Qt::CaseInsensitive);
    const qsizetype start = open < 0 ? -1 : page.indexOf(u'>', open);
    const qsizetype end = start < 0 ? -1 : page.indexOf(QLatin1String("</title"), start, Qt::CaseInsensitive);
    if (end > start)
        return presentable(page.mid(start + 1, end - start - 1));
    static const QRegularExpression tags(QStringLiteral("<[^>]*>?"));
    QString words = page;
    return presentable(words.replace(tags, QStringLiteral(" ")).simplified());
}

std::optional<QJsonObject> jsonObjectOf(QByteArrayView body)
{
    return body.size() > maximumBody ? std::nullopt : parseJsonObject(body, maximumNesting);
}

bool tellsAnError(const QJsonObject &answer)
{
    const QJsonValue error = answer.value(QLatin1String("error"));
    return error.isString() || error.isObject() || error.toBool();
}

} // namespace grantdesk::oauth
