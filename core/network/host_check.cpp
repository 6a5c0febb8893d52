#include "core/network/host_check.h"

namespace grantdesk::network {

namespace {

bool sameWord(QByteArrayView a, QByteArrayView b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

bool isLoopbackName(QByteArrayView name)
{
    constexpr QByteArrayView local("localhost");
    constexpr QByteArrayView underLocal(".localhost");
    if (sameWord(name, local) || name == "127.0.0.1" || name == "[::1]")
        return true;
    return name.size() > underLocal.size() && sameWord(name.last(underLocal.size()), underLocal);
}

/// The address that the host part of a URL spells the one usual way; null when it is none.
QHostAddress literal(QByteArrayView name)
{
    const bool six = name.startsWith('[') && name.endsWith(']');
    const QHostAddress address(QString::fromLatin1(six ? name.sliced(1).chopped(1) : name));
    if (six)
        return address.protocol() == QAbstractSocket::IPv6Protocol ? address : QHostAddress();
    return address.toString().toLatin1() == name && !name.contains(':') ? address : QHostAddress();
}

bool isAny(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::AnyIPv4) || address == QHostAddress(QHostAddress::AnyIPv6)
        || address == QHostAddress(QHostAddress::Any);
}

} // namespace

bool isOwnHost(const OwnHosts &own, QByteArrayView host)
{
    const qsizetype colon = host.lastIndexOf(':');
    const bool hasPort = colon > host.lastIndexOf(']');
    const QByteArrayView name = hasPort ? host.first(colon) : host;
    if (!own.publicHost.isEmpty() && sameWord(name, own.publicHost))
        return true;
    if (isAny(own.bound))
        return isLoopbackName(name) || !literal(name).isNull();
    const bool isBound = literal(name) == own.bound;
    if (!own.bound.isLoopback())
        return isBound;
    const quint16 usual = own.tls ? 443 : 80;
    const bool rightPort = hasPort ? host.sliced(colon + 1) == QByteArray::number(own.port) : own.port == usual;
    return rightPort && (isBound || isLoopbackName(name));
}

QByteArray originOf(const QHostAddress &address, quint16 port, bool tls)
{
    const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
    const auto loopback = six ? QHostAddress::LocalHostIPv6 : QHostAddress::LocalHost;
    const QByteArray text = (isAny(address) ? QHostAddress(loopback) : address).toString().toLatin1();
    const QByteArray scheme = tls ? QByteArrayLiteral("https://") : QByteArrayLiteral("http://");
    return scheme + (six ? '[' + text + ']' : text) + ':' + QByteArray::number(port);
}

QByteArray addressText(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return (isFour ? QHostAddress(four) : address).toString().toLatin1();
}

} // namespace grantdesk::network
