#include "core/flows/cookie_jar.h"

#include "core/applications/redirect_url.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <optional>

namespace grantdesk::flows {

namespace {

constexpr qsizetype maximumCookieSize = 4096;
constexpr qsizetype maximumCookies = 50; ///< an origin
constexpr qsizetype maximumOrigins = 20;

QByteArray pathOf(const QUrl &url)
{
    const QByteArray path = url.path(QUrl::FullyEncoded).toUtf8();
    return path.isEmpty() ? QByteArray("/") : path;
}

/// RFC 6265 §5.1.4.
QByteArray defaultPath(const QUrl &url)
{
    const QByteArray path = pathOf(url);
    const qsizetype slash = path.lastIndexOf('/');
    return slash <= 0 ? QByteArray("/") : path.left(slash);
}

/// RFC 6265 §5.1.4.
bool pathMatches(const QByteArray &requested, const QByteArray &cookie)
{
    return requested == cookie
        || (requested.startsWith(cookie) && (cookie.endsWith('/') || requested.at(cookie.size()) == '/'));
}

bool isNamed(const QByteArray &attribute, QByteArrayView name)
{
    return QByteArrayView(attribute).compare(name, Qt::CaseInsensitive) == 0;
}

/// RFC 6265 §5.2.2: a number that is not positive.
bool endsAtOnce(const QByteArray &maximumAge)
{
    bool isNumber = false;
    return maximumAge.toLongLong(&isNumber) <= 0 && isNumber;
}

/// As servers write it (RFC 9110 §5.6.7), also with hyphens in the date.
bool isPast(QByteArray moment)
{
    const QDateTime at = QLocale::c().toDateTime(QString::fromLatin1(moment.replace('-', ' ')),
                                                 QStringLiteral("ddd, dd MMM yyyy HH:mm:ss 'GMT'"));
    return at.isValid() && QDateTime(at.date(), at.time(), Qt::UTC) <= QDateTime::currentDateTimeUtc();
}

} // namespace

QByteArray webOriginOf(const QUrl &url)
{
    const bool isHttps = url.scheme() == QLatin1String("https");
    if ((!isHttps && url.scheme() != QLatin1String("http")) || url.host().isEmpty())
        return {};
    return url.scheme().toLatin1() + "://" + url.host(QUrl::FullyEncoded).toLower().toUtf8() + ':'
        + QByteArray::number(url.port(isHttps ? 443 : 80));
}

void CookieJar::take(const QUrl &from, const http::Headers &headers)
{
    const QByteArray origin = webOriginOf(from);
    for (const http::Header &header : headers) {
        const bool isRoom = m_byOrigin.contains(origin) || m_byOrigin.size() < maximumOrigins;
        if (!isNamed(header.name, "Set-Cookie") || header.value.size() > maximumCookieSize || origin.isEmpty()
            || !isRoom)
            continue;
        const QList<QByteArray> parts = header.value.split(';');
        const qsizetype equals = parts.first().indexOf('=');
        Cookie cookie{parts.first().left(equals).trimmed(), parts.first().mid(equals + 1).trimmed(), defaultPath(from)};
        std::optional<QByteArray> maximumAge;
        bool isExpired = false;
        for (const QByteArray &part : parts.mid(1)) {
            const qsizetype at = part.indexOf('=');
            const QByteArray name = part.left(at < 0 ? part.size() : at).trimmed();
            const QByteArray value = at < 0 ? QByteArray() : part.mid(at + 1).trimmed();
            if (isNamed(name, "Path") && value.startsWith('/'))
                cookie.path = value;
            else if (isNamed(name, "Secure"))
                cookie.isSecure = true;
            else if (isNamed(name, "Max-Age"))
                maximumAge = value;
            else if (isNamed(name, "Expires"))
                isExpired = isPast(value);
        }
        // Max-Age goes before Expires, whatever their order (RFC 6265 §5.3).
        if (equals > 0)
            store(m_byOrigin[origin], cookie, maximumAge ? endsAtOnce(*maximumAge) : isExpired);
    }
}

void CookieJar::store(QList<Cookie> &cookies, const Cookie &cookie, bool isDeletion) const
{
    const auto old = std::find_if(cookies.begin(), cookies.end(), [&cookie](const Cookie &each) {
        return each.name == cookie.name && each.path == cookie.path;
    });
    if (old != cookies.end() && isDeletion)
        cookies.removeAt(old - cookies.begin());
    else if (old != cookies.end())
        *old = cookie;
    else if (!isDeletion && cookies.size() < maximumCookies)
        cookies.append(cookie);
}

QByteArray CookieJar::headerFor(const QUrl &target) const
{
    const QByteArray origin = webOriginOf(target);
    const bool isTrusted
        = target.scheme() == QLatin1String("https") || applications::isLoopbackRedirect(QString::fromLatin1(origin));
    QByteArray header;
    for (const Cookie &cookie : m_byOrigin.value(origin)) {
        if (!pathMatches(pathOf(target), cookie.path) || (cookie.isSecure && !isTrusted))
            continue;
        header += (header.isEmpty() ? "" : "; ") + cookie.name + '=' + cookie.value;
    }
    return header;
}

} // namespace grantdesk::flows
