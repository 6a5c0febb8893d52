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

} // namespace

bool isLoopbackHost(QByteArrayView host, quint16 port)
{
    const qsizetype bracket = host.lastIndexOf(']');
    const qsizetype colon = host.lastIndexOf(':');
    if (colon <= bracket)
        return port == 80 && isLoopbackName(host);
    return isLoopbackName(host.first(colon)) && host.sliced(colon + 1) == QByteArray::number(port);
}

QByteArray originOf(const QHostAddress &address, quint16 port)
{
    const QByteArray text = address.toString().toLatin1();
    const bool six = address.protocol() == QAbstractSocket::IPv6Protocol;
    return "http://" + (six ? '[' + text + ']' : text) + ':' + QByteArray::number(port);
}

QByteArray addressText(const QHostAddress &address)
{
    bool isFour = false;
    const quint32 four = address.toIPv4Address(&isFour);
    return (isFour ? QHostAddress(four) : address).toString().toLatin1();
}

} // namespace grantdesk::network
