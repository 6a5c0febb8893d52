#pragma once

#include <QByteArrayView>
#include <QHostAddress>

namespace grantdesk::network {

/// The Host value is one under which a server on a loopback address with this port may be asked for: an IP literal of
/// loopback, localhost or a name under it (RFC 6761 §6.3).
bool isLoopbackHost(QByteArrayView host, quint16 port);

/// "http://127.0.0.1:4711", "http://[::1]:4711".
QByteArray originOf(const QHostAddress &address, quint16 port);

/// The address as text, an IPv4 one in IPv6's clothes as IPv4.
QByteArray addressText(const QHostAddress &address);

} // namespace grantdesk::network
