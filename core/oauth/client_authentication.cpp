#include "core/oauth/client_authentication.h"

#include <algorithm>

namespace grantdesk::oauth {

namespace {

constexpr qsizetype maximumHeader = 8 * 1024;

/// Form decoding of one half: "+" is a space here.
std::optional<QByteArray> formDecoded(const QByteArray &text)
{
    QByteArray spaced = text;
    return http::percentDecode(spaced.replace('+', ' '));
}

bool hasControlCharacters(const QByteArray &text)
{
    return std::any_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace

QByteArray basicHeader(const ClientCredentials &credentials)
{
    QByteArray pair = http::percentEncode(credentials.clientId) + ':';
    if (credentials.secret)
        pair += http::percentEncode(credentials.secret->reveal());
    return "Basic " + SecretString(std::move(pair)).reveal().toBase64();
}

QList<ClientCredentials> parseBasicHeader(QByteArrayView header)
{
    const QByteArrayView trimmed = header.trimmed();
    const QByteArrayView scheme = trimmed.first(qMin<qsizetype>(6, trimmed.size()));
    if (trimmed.size() > maximumHeader || scheme.compare("basic ", Qt::CaseInsensitive) != 0)
        return {};
    const QByteArray encoded = trimmed.sliced(6).trimmed().toByteArray();
    const SecretString pair(QByteArray::fromBase64(encoded));
    // Whatever the decoder skipped or mended shows here.
    if (pair.reveal().toBase64() != encoded || hasControlCharacters(pair.reveal()))
        return {};
    const qsizetype colon = pair.reveal().indexOf(':');
    if (colon < 0)
        return {};
    const QByteArray id = pair.reveal().first(colon);
    const QByteArray secret = pair.reveal().sliced(colon + 1);
    QList<ClientCredentials> readings{{id, SecretString(secret)}};
    const auto decodedId = formDecoded(id);
    const auto decodedSecret = formDecoded(secret);
    if (decodedId && decodedSecret && (*decodedId != id || *decodedSecret != secret))
        readings.append({*decodedId, SecretString(*decodedSecret)});
    return readings;
}

} // namespace grantdesk::oauth
