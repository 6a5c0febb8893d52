#include "core/crypto/jwt.h"

#include "core/base/json.h"
#include "core/crypto/base64url.h"

#include <QJsonDocument>

namespace grantdesk::crypto {

namespace {

constexpr qsizetype maximumToken = 16 * 1024;

auto malformed(const QString &message)
{
    return failure({QStringLiteral("jwt.malformed"), message});
}

std::optional<QJsonObject> objectOf(QByteArrayView part)
{
    const auto json = fromBase64Url(part);
    return json ? parseJsonObject(*json) : std::nullopt;
}

/// What a client sends that took "base64 encoded JWT" at its word (D-05).
QByteArray undoExtraEncoding(QByteArrayView text)
{
    QByteArray plain = text.toByteArray();
    plain.replace('+', '-').replace('/', '_');
    while (plain.endsWith('='))
        plain.chop(1);
    return fromBase64Url(plain).value_or(QByteArray()).trimmed();
}

} // namespace

Result<Jwt> decodeJwt(QByteArrayView compact)
{
    if (compact.size() > maximumToken)
        return malformed(QStringLiteral("The JWT is too long."));
    QByteArray token = compact.trimmed().toByteArray();
    if (!token.contains('.'))
        token = undoExtraEncoding(token);
    const qsizetype first = token.indexOf('.');
    const qsizetype second = token.indexOf('.', first + 1);
    if (first < 0 || second < 0 || token.indexOf('.', second + 1) >= 0)
        return malformed(QStringLiteral("A JWT has three parts with a dot between them."));
    const QByteArrayView parts(token);
    const auto header = objectOf(parts.first(first));
    const auto claims = objectOf(parts.sliced(first + 1, second - first - 1));
    const auto signature = fromBase64Url(parts.sliced(second + 1));
    if (!header || !claims)
        return malformed(QStringLiteral("The JWT's header and claims are not base64url of JSON objects."));
    if (!signature)
        return malformed(QStringLiteral("The JWT's signature is not base64url."));
    return Jwt{*header, *claims, token.first(second), *signature};
}

bool verifyRs256(const Jwt &jwt, const RsaVerifier &key)
{
    // An extension that must be understood is not (RFC 7515 §4.1.11); "b64" would change what is signed (RFC 7797 §3).
    if (jwt.header.contains(QLatin1String("crit")) || jwt.header.contains(QLatin1String("b64")))
        return false;
    const QJsonValue algorithm = jwt.header.value(QLatin1String("alg"));
    return algorithm.isString() && algorithm.toString() == QLatin1String("RS256")
        && key.verify(jwt.signingInput, jwt.signature);
}

SecretString signRs256(const QJsonObject &claims, const RsaPrivateKey &key)
{
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("RS256")},
                             {QStringLiteral("kid"), key.publicKey().fingerprint},
                             {QStringLiteral("typ"), QStringLiteral("JWT")}};
    const auto part = [](const QJsonObject &object) {
        return toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QByteArray signingInput = part(header) + '.' + part(claims);
    return SecretString(signingInput + '.' + toBase64Url(key.sign(signingInput)));
}

} // namespace grantdesk::crypto
