#include "core/applications/redirect_url.h"

#include "core/applications/application.h"
#include "core/applications/ip_address.h"

#include <algorithm>
#include <array>

namespace grantdesk::applications {

namespace {

/// Schemes that run code, open files, or belong to a protocol no authorization answer can travel over.
constexpr std::array forbiddenSchemes = {
    u"about",
    u"acap",
    u"app-settings",
    u"blob",
    u"chrome",
    u"chrome-extension",
    u"cid",
    u"content",
    u"data",
    u"dav",
    u"dns",
    u"edge",
    u"facetime",
    u"feed",
    u"file",
    u"filesystem",
    u"ftp",
    u"ftps",
    u"geo",
    u"gopher",
    u"imap",
    u"intent",
    u"irc",
    u"jar",
    u"javascript",
    u"ldap",
    u"ldaps",
    u"livescript",
    u"magnet",
    u"mailto",
    u"mhtml",
    u"mid",
    u"mms",
    u"mocha",
    u"moz-extension",
    u"ms-its",
    u"news",
    u"nfs",
    u"nntp",
    u"pop",
    u"resource",
    u"res",
    u"rtsp",
    u"sftp",
    u"shell",
    u"sip",
    u"sips",
    u"smb",
    u"sms",
    u"ssh",
    u"tel",
    u"telnet",
    u"tftp",
    u"urn",
    u"vbscript",
    u"view-source",
    u"vnc",
    u"wais",
    u"ws",
    u"wss",
    u"wyciwyg",
    u"xmpp",
};

bool isLetter(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z');
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

bool isHexDigit(QChar c)
{
    return isDigit(c) || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
}

/// A URL cut at its separators, nothing judged.
struct Parts {
    QStringView scheme;
    std::optional<QStringView> authority; ///< present after "//"
    QStringView userInfo;
    QStringView host;
    std::optional<QStringView> port;
    QStringView rest; ///< what follows the authority or, without one, the scheme's colon

    bool isHttp() const { return isHttps() || scheme.compare(u"http", Qt::CaseInsensitive) == 0; }
    bool isHttps() const { return scheme.compare(u"https", Qt::CaseInsensitive) == 0; }
};

/// Nothing when there is no scheme. "localhost:8080/cb" has none either: what follows its colon is a port.
std::optional<Parts> split(QStringView url)
{
    const auto *colon = std::find_if_not(url.begin(), url.end(), [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'+' || c == u'-' || c == u'.';
    });
    if (colon == url.end() || *colon != u':' || !isLetter(url.front()))
        return std::nullopt;
    Parts parts;
    parts.scheme = url.first(colon - url.begin());
    parts.rest = url.sliced(parts.scheme.size() + 1);
    const auto *digits = std::find_if_not(parts.rest.begin(), parts.rest.end(), isDigit);
    if (digits != parts.rest.begin() && (digits == parts.rest.end() || *digits == u'/' || *digits == u'?'))
        return std::nullopt;
    if (!parts.rest.startsWith(u"//"))
        return parts;

    parts.rest = parts.rest.sliced(2);
    const auto *end = std::find_if(parts.rest.begin(), parts.rest.end(),
                                   [](QChar c) { return c == u'/' || c == u'?' || c == u'#'; });
    QStringView authority = parts.rest.first(end - parts.rest.begin());
    parts.authority = authority;
    parts.rest = parts.rest.sliced(authority.size());
    if (const qsizetype at = authority.lastIndexOf(u'@'); at >= 0) {
        parts.userInfo = authority.first(at + 1);
        authority = authority.sliced(at + 1);
    }
    const qsizetype bracket = authority.lastIndexOf(u']');
    const qsizetype portColon = authority.indexOf(u':', bracket < 0 ? 0 : bracket);
    parts.host = portColon < 0 ? authority : authority.first(portColon);
    if (portColon >= 0)
        parts.port = authority.sliced(portColon + 1);
    return parts;
}

/// What RFC 3986 §2 leaves out, and the apostrophe, which ends attributes in carelessly written pages.
bool hasForbiddenCharacter(QStringView url)
{
    for (qsizetype i = 0; i < url.size(); ++i) {
        const QChar c = url[i];
        if (c <= u' ' || c >= u'\x7f' || QStringView(u"\"'\\<>^`{|}").contains(c))
            return true;
        if (c == u'%' && (i + 2 >= url.size() || !isHexDigit(url[i + 1]) || !isHexDigit(url[i + 2])))
            return true;
    }
    return false;
}

bool isForbiddenScheme(QStringView scheme)
{
    return std::any_of(forbiddenSchemes.begin(), forbiddenSchemes.end(), [scheme](const char16_t *forbidden) {
        return scheme.compare(QStringView(forbidden), Qt::CaseInsensitive) == 0;
    });
}

/// 1 to 65535, without leading zeros.
bool isPort(QStringView text)
{
    return !text.isEmpty() && text.size() <= 5 && text.front() != u'0' && std::all_of(text.begin(), text.end(), isDigit)
        && text.toUInt() <= 65535;
}

/// RFC 1123 §2.1; the underscore and one trailing dot besides, because names in use have them.
bool isDnsName(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    if (host.isEmpty() || host.size() > 253)
        return false;
    for (const QStringView label : host.split(u'.')) {
        if (label.isEmpty() || label.size() > 63 || label.startsWith(u'-') || label.endsWith(u'-'))
            return false;
        if (!std::all_of(label.begin(), label.end(),
                         [](QChar c) { return isLetter(c) || isDigit(c) || c == u'-' || c == u'_'; }))
            return false;
    }
    return true;
}

bool isBracketed(QStringView host)
{
    return host.startsWith(u'[') && host.endsWith(u']');
}

std::optional<RedirectUrlProblem> checkWebHost(QStringView host)
{
    if (isBracketed(host)) {
        const auto address = parseIpv6(host.sliced(1).chopped(1));
        if (!address)
            return RedirectUrlProblem::BadHost;
        return isLocal(*address) ? std::nullopt : std::optional(RedirectUrlProblem::PublicIpAddress);
    }
    if (looksLikeIpv4(host)) {
        const auto address = parseIpv4(host);
        if (!address)
            return RedirectUrlProblem::BadHost;
        return isLocal(*address) ? std::nullopt : std::optional(RedirectUrlProblem::PublicIpAddress);
    }
    return isDnsName(host) ? std::nullopt : std::optional(RedirectUrlProblem::BadHost);
}

/// What follows "//" of a custom scheme is the application's own business, as long as it is no riddle.
bool isOpaqueHost(QStringView host)
{
    if (isBracketed(host))
        return parseIpv6(host.sliced(1).chopped(1)).has_value();
    return std::all_of(host.begin(), host.end(), [](QChar c) {
        return isLetter(c) || isDigit(c) || c == u'-' || c == u'_' || c == u'.' || c == u'~';
    });
}

bool isLocalhostName(QStringView host)
{
    if (host.endsWith(u'.'))
        host.chop(1);
    return host.compare(u"localhost", Qt::CaseInsensitive) == 0 || host.endsWith(u".localhost", Qt::CaseInsensitive);
}

bool isLoopbackHost(QStringView host)
{
    if (isBracketed(host)) {
        const auto address = parseIpv6(host.sliced(1).chopped(1));
        return address && isLoopback(*address);
    }
    if (looksLikeIpv4(host)) {
        const auto address = parseIpv4(host);
        return address && isLoopback(*address);
    }
    return isLocalhostName(host);
}

/// The loopback IP literals on which the port does not matter (RFC 8252 §7.3).
constexpr std::array<QByteArrayView, 2> anyPortOrigins{"http://127.0.0.1", "http://[::1]"};

/// What follows the port of an http URL on a loopback IP literal; nothing for other URLs.
std::optional<QByteArrayView> afterLoopbackPort(QByteArrayView url, QByteArrayView literal)
{
    if (!url.startsWith(literal))
        return std::nullopt;
    url = url.sliced(literal.size());
    if (url.startsWith(':')) {
        const auto *end = std::find_if(url.begin() + 1, url.end(), [](char c) { return c < '0' || c > '9'; });
        const qsizetype length = end - url.begin();
        if (!isPort(QString::fromLatin1(url.first(length).sliced(1))))
            return std::nullopt;
        url = url.sliced(length);
    }
    if (!url.isEmpty() && url.front() != '/' && url.front() != '?')
        return std::nullopt;
    return url;
}

/// The host as browsers write it into Origin.
QByteArray canonicalHost(QStringView host)
{
    if (isBracketed(host)) {
        const auto address = parseIpv6(host.sliced(1).chopped(1));
        return address ? toHost(*address) : QByteArray();
    }
    if (looksLikeIpv4(host)) {
        const auto address = parseIpv4(host);
        return address ? toHost(*address) : QByteArray();
    }
    return isDnsName(host) ? host.toLatin1().toLower() : QByteArray();
}

} // namespace

std::optional<RedirectUrlProblem> checkRedirectUrl(QStringView url)
{
    using Problem = RedirectUrlProblem;
    if (url.trimmed().isEmpty())
        return Problem::Empty;
    if (url.size() > maximumRedirectUrlLength)
        return Problem::TooLong;
    if (hasForbiddenCharacter(url))
        return Problem::ForbiddenCharacter;
    const auto parts = split(url);
    if (!parts)
        return Problem::Relative;
    if (url.contains(u'*'))
        return Problem::Wildcard;
    if (url.contains(u'#'))
        return Problem::Fragment;
    if (isForbiddenScheme(parts->scheme))
        return Problem::ForbiddenScheme;
    if (parts->isHttp() && parts->host.isEmpty() && parts->userInfo.isEmpty())
        return Problem::NoHost;
    if (!parts->userInfo.isEmpty())
        return Problem::UserInfo;
    if (parts->port && !isPort(*parts->port))
        return Problem::BadPort;
    if (parts->isHttp())
        return checkWebHost(parts->host);
    return isOpaqueHost(parts->host) ? std::nullopt : std::optional(Problem::BadHost);
}

bool redirectUrlMatches(QByteArrayView registered, QByteArrayView requested)
{
    if (registered == requested)
        return true;
    for (const QByteArrayView literal : anyPortOrigins) {
        const auto registeredRest = afterLoopbackPort(registered, literal);
        const auto requestedRest = afterLoopbackPort(requested, literal);
        if (registeredRest && requestedRest)
            return *registeredRest == *requestedRest;
    }
    return false;
}

bool isRegisteredRedirect(const QStringList &registered, QByteArrayView requested)
{
    return std::any_of(registered.begin(), registered.end(),
                       [requested](const QString &url) { return redirectUrlMatches(url.toUtf8(), requested); });
}

bool isLoopbackRedirect(QStringView url)
{
    const auto parts = split(url);
    return parts && parts->isHttp() && !parts->isHttps() && !checkRedirectUrl(url)
        && (parts->host == u"127.0.0.1" || parts->host == u"[::1]"
            || parts->host.compare(u"localhost", Qt::CaseInsensitive) == 0);
}

QByteArray originOf(QByteArrayView url)
{
    const QString text = QString::fromUtf8(url);
    const auto parts = hasForbiddenCharacter(text) ? std::nullopt : split(text);
    if (!parts)
        return {};
    QByteArray scheme = parts->scheme.toLatin1().toLower() + ':';
    if (!parts->isHttp())
        return scheme;
    const QByteArray host = canonicalHost(parts->host);
    if (host.isEmpty() || (parts->port && !isPort(*parts->port)))
        return {};
    const bool isDefaultPort = !parts->port || *parts->port == (parts->isHttps() ? u"443" : u"80");
    return scheme + "//" + host + (isDefaultPort ? QByteArray() : ':' + parts->port->toLatin1());
}

QByteArray anyPortOrigin(QByteArrayView url)
{
    for (const QByteArrayView literal : anyPortOrigins) {
        if (afterLoopbackPort(url, literal))
            return literal.toByteArray();
    }
    return {};
}

bool isPlainHttpOffLoopback(QStringView url)
{
    const auto parts = split(url);
    return parts && parts->isHttp() && !parts->isHttps() && !isLoopbackHost(parts->host);
}

QStringList fusionRedirectUrls()
{
    return {QStringLiteral("https://app.workfrontfusion.com/oauth/cb/workfront-workfront"),
            QStringLiteral("https://app-eu.workfrontfusion.com/oauth/cb/workfront-workfront"),
            QStringLiteral("https://app-az.workfrontfusion.com/oauth/cb/workfront-workfront")};
}

} // namespace grantdesk::applications
