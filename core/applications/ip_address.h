#pragma once

#include <QByteArray>
#include <QStringView>

#include <array>
#include <optional>

/// IP addresses as browsers read them in a URL's host (WHATWG URL §3.5). Only this room's own sources include this.
namespace grantdesk::applications {

/// 127.0.0.1 is 0x7f000001.
using Ipv4 = quint32;
using Ipv6 = std::array<quint16, 8>;

/// True when a browser takes `host` for an IPv4 address, readable or not: its last label is a number. One trailing dot
/// does not count.
bool looksLikeIpv4(QStringView host);

/// Decimal, octal (0…), hexadecimal (0x…) and shortened spellings, with or without a trailing dot.
std::optional<Ipv4> parseIpv4(QStringView host);

/// The text between the brackets. No zone.
std::optional<Ipv6> parseIpv6(QStringView text);

/// Loopback, private, shared (RFC 6598), link-local, unique local; mapped addresses are judged by what they map.
/// Every other address counts as public.
bool isLocal(Ipv4 address);
bool isLocal(const Ipv6 &address);
bool isLoopback(Ipv4 address);
bool isLoopback(const Ipv6 &address);

/// "127.0.0.1"; "[::1]" with the brackets, compressed as browsers do it (RFC 5952).
QByteArray toHost(Ipv4 address);
QByteArray toHost(const Ipv6 &address);

} // namespace grantdesk::applications
