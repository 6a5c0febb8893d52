#include "core/flows/plan.h"
#include "core/http/parameters.h"

#include <QUrl>

#include <algorithm>

namespace grantdesk::flows {

namespace {

/// Longer than any address a browser keeps, short enough to be read at once.
constexpr qsizetype maximumPaste = 65'536;

Error malformed()
{
    return {QStringLiteral("redirect.malformed"),
            QStringLiteral("This is not a redirected address"),
            {},
            QStringLiteral("Copy the whole address from the browser's address bar")};
}

bool isWrapping(char byte)
{
    return byte == ' ' || byte == '"' || byte == '\'' || byte == '`' || byte == '<' || byte == '>';
}

/// What chats, terminals and the documentation's samples do to an address is undone (D-23); line breaks and tabs
/// go as they do in a browser's address bar.
QByteArray cleaned(QByteArrayView pasted)
{
    QByteArray text = pasted.toByteArray();
    for (const char noise : {'\r', '\n', '\t'})
        text.replace(QByteArray(1, noise), QByteArray());
    text.replace("\\_", "_");
    const auto first = std::find_if_not(text.cbegin(), text.cend(), isWrapping);
    const auto last = std::find_if_not(text.crbegin(), text.crend(), isWrapping);
    return first == text.cend() ? QByteArray() : text.mid(first - text.cbegin(), last.base() - first);
}

QByteArray upTo(const QByteArray &text, char end)
{
    const qsizetype at = text.indexOf(end);
    return at < 0 ? text : text.left(at);
}

bool hasScheme(const QByteArray &text)
{
    const qsizetype colon = text.indexOf(':');
    // A query may hold colons too, but only after its first "=".
    return colon > 0 && text.left(colon).indexOf('=') < 0 && text.left(colon).indexOf('?') < 0;
}

/// Scheme and host in lower case, no default port, no empty path: two spellings of one place become equal.
QUrl placeOf(const QByteArray &url)
{
    QUrl place = QUrl::fromEncoded(upTo(upTo(url, '#'), '?'));
    if (place.path().isEmpty() && !place.host().isEmpty())
        place.setPath(QStringLiteral("/"));
    const bool isDefault = (place.scheme() == QLatin1String("http") && place.port() == 80)
        || (place.scheme() == QLatin1String("https") && place.port() == 443);
    if (isDefault)
        place.setPort(-1);
    return place;
}

bool answersARequest(const QByteArray &query)
{
    const auto parameters = http::parseForm(query);
    return parameters
        && (parameters->contains("code") || parameters->contains("error") || parameters->contains("state"));
}

} // namespace

Result<QByteArray> queryOfPastedRedirect(QByteArrayView pasted, QByteArrayView redirectUri)
{
    if (pasted.size() > maximumPaste)
        return failure(malformed());
    QByteArray text = cleaned(pasted);
    // Browsers hide the scheme of what they show.
    if (!hasScheme(text) && text.indexOf('?') > 0 && text.indexOf('?') < text.indexOf('='))
        text.prepend(upTo(redirectUri.toByteArray(), ':') + "://");
    QByteArray query = upTo(text, '#');
    if (hasScheme(text)) {
        const QUrl place = placeOf(text);
        if (!place.isValid())
            return failure(malformed());
        if (place != placeOf(redirectUri.toByteArray()))
            return failure({QStringLiteral("redirect.wrong_address"),
                            QStringLiteral("This is not the address the browser was redirected to"),
                            {QString::fromUtf8(redirectUri.toByteArray())},
                            QStringLiteral("Copy the address that begins with the redirect URL")});
        query = query.contains('?') ? query.mid(query.indexOf('?') + 1) : QByteArray();
    } else if (query.startsWith('?')) {
        query.remove(0, 1);
    }
    if (!answersARequest(query))
        return failure(malformed());
    return query;
}

} // namespace grantdesk::flows
