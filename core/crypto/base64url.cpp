#include "core/crypto/base64url.h"

#include <array>

namespace grantdesk::crypto {

namespace {

constexpr char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
constexpr unsigned invalid = 64;

constexpr std::array<unsigned char, 256> inverse()
{
    std::array<unsigned char, 256> table{};
    for (auto &entry : table)
        entry = invalid;
    for (unsigned char value = 0; value < 64; ++value)
        table[static_cast<unsigned char>(alphabet[value])] = value;
    return table;
}
constexpr auto values = inverse();

} // namespace

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size())
        .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    if (text.size() % 4 == 1)
        return std::nullopt;
    QByteArray bytes(text.size() * 3 / 4, Qt::Uninitialized);
    char *out = bytes.data();
    unsigned pending = 0;
    int bits = 0;
    for (const char character : text) {
        const unsigned value = values[static_cast<unsigned char>(character)];
        if (value == invalid)
            return std::nullopt;
        pending = (pending << 6) | value;
        bits += 6;
        if (bits >= 8) {
            bits -= 8;
            *out++ = static_cast<char>(pending >> bits);
            pending &= (1U << bits) - 1;
        }
    }
    if (pending != 0)
        return std::nullopt;
    return bytes;
}

} // namespace grantdesk::crypto
