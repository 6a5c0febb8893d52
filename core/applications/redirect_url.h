#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace grantdesk::applications {

/// Why a redirect URL may not be registered (workfront-protocol §7.4). In the order they are checked.
enum class RedirectUrlProblem {
    Empty,
    TooLong,
    ForbiddenCharacter, ///< white space, control or non-ASCII characters, backslash, quotes, < >
    Relative,           ///< no scheme
    Wildcard,           ///< `*` anywhere
    Fragment,
    ForbiddenScheme, ///< javascript, data, file, blob, about, vbscript, ftp, ws, view-source …
    NoHost,          ///< http(s) without a host
    UserInfo,
    BadPort,
    BadHost,        ///< not a valid DNS name or IP literal; an unreadable IP spelling
    PublicIpAddress ///< a globally routable IPv4/IPv6 address, also in decimal, octal, hex or mapped spelling
};

/// Nothing when `url` may be registered. Allowed: https, http, custom schemes for mobile applications; loopback and
/// private addresses.
std::optional<RedirectUrlProblem> checkRedirectUrl(QStringView url);

/// True when `requested` is the registered URL: equal character by character (RFC 9700 §4.1.3); for http on a loopback
/// IP literal (127.0.0.1, [::1]) the port may differ (RFC 8252 §7.3).
bool redirectUrlMatches(QByteArrayView registered, QByteArrayView requested);

/// True when `requested` is one of the registered URLs.
bool isRegisteredRedirect(const QStringList &registered, QByteArrayView requested);

/// http on a loopback IP literal or localhost: the console's own listener can serve it.
bool isLoopbackRedirect(QStringView url);

/// "scheme://host[:port]" as browsers send it in Origin (RFC 6454 §6.2); "scheme:" for a custom scheme; empty when
/// unreadable.
QByteArray originOf(QByteArrayView url);

/// "http://127.0.0.1" or "http://[::1]" where redirectUrlMatches() lets the port differ; empty for other URLs.
QByteArray anyPortOrigin(QByteArrayView url);

/// True for http off loopback: allowed, and worth a warning.
bool isPlainHttpOffLoopback(QStringView url);

/// The addresses of Workfront Fusion's three data centres (workfront-protocol §7.5).
QStringList fusionRedirectUrls();

} // namespace grantdesk::applications
