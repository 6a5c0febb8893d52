#pragma once

#include "core/http/message.h"

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QUrl>

namespace grantdesk::flows {

/// "scheme://host:port" with the default port spelled out; empty for what is neither http nor https.
QByteArray webOriginOf(const QUrl &url);

/// Cookies kept for the length of one visit, each origin its own (a Domain attribute widens nothing). Paths and
/// deletion as in RFC 6265; a Secure cookie travels over https and to loopback only.
class CookieJar {
public:
    void take(const QUrl &from, const http::Headers &headers);
    /// The Cookie header for a request; empty when there is nothing to send.
    QByteArray headerFor(const QUrl &target) const;

private:
    struct Cookie {
        QByteArray name;
        QByteArray value;
        QByteArray path;
        bool isSecure = false;
    };
    void store(QList<Cookie> &cookies, const Cookie &cookie, bool isDeletion) const;

    QHash<QByteArray, QList<Cookie>> m_byOrigin;
};

} // namespace grantdesk::flows
