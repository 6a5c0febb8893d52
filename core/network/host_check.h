#pragma once

#include <QByteArrayView>
#include <QHostAddress>

namespace grantdesk::network {

/// By what a server may be asked for.
struct OwnHosts {
    QHostAddress bound;
    quint16 port = 0;
    bool tls = false;
    QByteArray publicHost; ///< of its public URL, without port; empty: it has none
};

/// Whether a Host value means this server. A page that rebinds its own name to this machine gets nowhere, because a
/// name is only the public URL's, or localhost and those under it (RFC 6761 §6.3); an IP literal cannot be rebound.
/// On a loopback address the port has to be right too; elsewhere it may have been mapped on the way.
bool isOwnHost(const OwnHosts &own, QByteArrayView host);

/// "http://127.0.0.1:4711", "https://[::1]:4711"; for any address (0.0.0.0, ::) loopback's.
QByteArray originOf(const QHostAddress &address, quint16 port, bool tls);

/// The address as text, an IPv4 one in IPv6's clothes as IPv4.
QByteArray addressText(const QHostAddress &address);

} // namespace grantdesk::network
