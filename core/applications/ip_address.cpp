#include "core/applications/ip_address.h"

#include <QList>

#include <algorithm>

namespace grantdesk::applications {

namespace {

QStringView withoutTrailingDot(QStringView host)
{
    return host.endsWith(u'.') ? host.chopped(1) : host;
}

bool isDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

bool isHexDigits(QStringView text)
{
    return std::all_of(text.begin(), text.end(), [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

/// One part of an IPv4 spelling. "0x" alone is 0, as in browsers.
std::optional<quint64> parseNumber(QStringView text)
{
    int base = 10;
    if (text.startsWith(u"0x", Qt::CaseInsensitive)) {
        text = text.sliced(2);
        base = 16;
        if (text.isEmpty())
            return 0;
    } else if (text.size() > 1 && text.startsWith(u'0')) {
        text = text.sliced(1);
        base = 8;
    }
    if (text.isEmpty() || !isHexDigits(text))
        return std::nullopt;
    while (text.size() > 1 && text.startsWith(u'0'))
        text = text.sliced(1);
    bool ok = false;
    const quint64 value = text.size() > 16 ? 0 : text.toULongLong(&ok, base);
    return ok ? std::optional(value) : std::nullopt;
}

bool within(Ipv4 address, Ipv4 network, int prefix)
{
    return (address ^ network) >> (32 - prefix) == 0;
}

std::optional<Ipv4> mappedIpv4(const Ipv6 &address)
{
    const bool isMapped = std::all_of(address.begin(), address.begin() + 5, [](quint16 word) { return word == 0; })
        && address[5] == 0xffff;
    return isMapped ? std::optional<Ipv4>((Ipv4(address[6]) << 16) | address[7]) : std::nullopt;
}

/// The words of one side of "::"; nothing when one is not 1 to 4 hexadecimal digits.
std::optional<QList<quint16>> parseWords(QStringView text)
{
    QList<quint16> words;
    if (text.isEmpty())
        return words;
    const auto parts = text.split(u':');
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const QStringView part = parts[i];
        if (part.contains(u'.')) {
            // A dotted tail is only read in its canonical decimal spelling here.
            const auto tail = parseIpv4(part);
            if (i + 1 != parts.size() || !tail || QLatin1String(toHost(*tail)) != part)
                return std::nullopt;
            words << static_cast<quint16>(*tail >> 16) << static_cast<quint16>(*tail & 0xffff);
        } else if (part.isEmpty() || part.size() > 4 || !isHexDigits(part)) {
            return std::nullopt;
        } else {
            words << part.toUShort(nullptr, 16);
        }
    }
    return words;
}

} // namespace

bool looksLikeIpv4(QStringView host)
{
    host = withoutTrailingDot(host);
    const QStringView last = host.sliced(host.lastIndexOf(u'.') + 1);
    return isDigits(last) || (last.startsWith(u"0x", Qt::CaseInsensitive) && isHexDigits(last.sliced(2)));
}

std::optional<Ipv4> parseIpv4(QStringView host)
{
    const auto parts = withoutTrailingDot(host).split(u'.');
    if (parts.size() > 4)
        return std::nullopt;
    quint64 address = 0;
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const auto number = parseNumber(parts[i]);
        const bool isLast = i + 1 == parts.size();
        // The last part fills all the bytes that are left.
        const int bits = isLast ? 8 * (4 - static_cast<int>(i)) : 8;
        if (!number || *number >= (quint64(1) << bits))
            return std::nullopt;
        address = (address << bits) | *number;
    }
    return static_cast<Ipv4>(address);
}

std::optional<Ipv6> parseIpv6(QStringView text)
{
    const qsizetype gap = text.indexOf(u"::");
    const auto head = parseWords(gap < 0 ? text : text.first(gap));
    const auto tail = parseWords(gap < 0 ? QStringView() : text.sliced(gap + 2));
    if (!head || !tail || text.isEmpty() || (gap >= 0 && text.first(gap).contains(u'.')))
        return std::nullopt;
    const qsizetype count = head->size() + tail->size();
    if (gap < 0 ? count != 8 : count > 7)
        return std::nullopt;
    Ipv6 address{};
    std::copy(head->begin(), head->end(), address.begin());
    std::copy(tail->begin(), tail->end(), address.end() - tail->size());
    return address;
}

bool isLoopback(Ipv4 address)
{
    return within(address, 0x7f000000, 8);
}

bool isLoopback(const Ipv6 &address)
{
    if (const auto mapped = mappedIpv4(address))
        return isLoopback(*mapped);
    return address == Ipv6{0, 0, 0, 0, 0, 0, 0, 1};
}

bool isLocal(Ipv4 address)
{
    return isLoopback(address) || within(address, 0x0a000000, 8) // 10/8
        || within(address, 0xac100000, 12)                       // 172.16/12
        || within(address, 0xc0a80000, 16)                       // 192.168/16
        || within(address, 0x64400000, 10)                       // 100.64/10
        || within(address, 0xa9fe0000, 16);                      // 169.254/16
}

bool isLocal(const Ipv6 &address)
{
    if (const auto mapped = mappedIpv4(address))
        return isLocal(*mapped);
    return isLoopback(address) || (address[0] & 0xfe00) == 0xfc00 // unique local
        || (address[0] & 0xffc0) == 0xfe80;                       // link-local
}

QByteArray toHost(Ipv4 address)
{
    QByteArray text = QByteArray::number(address >> 24);
    for (const int shift : {16, 8, 0})
        text += '.' + QByteArray::number((address >> shift) & 0xff);
    return text;
}

QByteArray toHost(const Ipv6 &address)
{
    // The longest run of at least two zeros, the first of equals.
    qsizetype gap = -1;
    qsizetype gapLength = 1;
    for (qsizetype from = 0; from < 8; ++from) {
        qsizetype length = 0;
        while (from + length < 8 && address[static_cast<size_t>(from + length)] == 0)
            ++length;
        if (length > gapLength) {
            gap = from;
            gapLength = length;
        }
    }
    QByteArray text = "[";
    for (qsizetype i = 0; i < 8; ++i) {
        if (i == gap) {
            text += "::";
            i += gapLength - 1;
            continue;
        }
        if (!text.endsWith('[') && !text.endsWith(':'))
            text += ':';
        text += QByteArray::number(address[static_cast<size_t>(i)], 16);
    }
    return text + ']';
}

} // namespace grantdesk::applications
