#include "core/network/peer_address.h"

#include "core/network/host_check.h"

#include <algorithm>

namespace grantdesk::network {

namespace {

/// The longest an address can be spelled, "0000:0000:0000:0000:0000:ffff:255.255.255.255".
constexpr qsizetype longestAddress = 45;

/// Nothing but an address: QHostAddress would also take zones and the many short spellings of IPv4.
QHostAddress plainAddress(const QByteArray &text)
{
    const auto isPartOfOne = [](char c) {
        return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F') || c == ':' || c == '.';
    };
    if (text.size() > longestAddress || !std::all_of(text.begin(), text.end(), isPartOfOne))
        return {};
    const QHostAddress address(QString::fromLatin1(text));
    const bool isFour = address.protocol() == QAbstractSocket::IPv4Protocol;
    return isFour && address.toString().toLatin1() != text ? QHostAddress() : address;
}

} // namespace

QByteArray senderOf(const http::Request &request, const QHostAddress &trustedProxy)
{
    if (trustedProxy.isNull() || request.peerAddress != addressText(trustedProxy))
        return request.peerAddress;
    QByteArray last;
    for (const http::Header &header : request.headers) {
        if (header.name.compare("X-Forwarded-For", Qt::CaseInsensitive) == 0)
            last = header.value.mid(header.value.lastIndexOf(',') + 1).trimmed();
    }
    const QHostAddress sender = plainAddress(last);
    return sender.isNull() ? request.peerAddress : addressText(sender);
}

} // namespace grantdesk::network
