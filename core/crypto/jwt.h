#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/crypto/rsa_key.h"

#include <QJsonObject>

namespace grantdesk::crypto {

/// A JSON Web Token taken apart, nothing about it verified yet (RFC 7519, RFC 7515 §3).
struct Jwt {
    QJsonObject header;
    QJsonObject claims;
    QByteArray signingInput; ///< "header.payload" as it was sent
    QByteArray signature;
};

/// Takes a compact JWT apart. White space around it is trimmed; a token without dots is base64-decoded once and tried
/// again (workfront-protocol §8). Never throws, never recurses: at most 16 KiB, JSON objects only.
/// Errors: jwt.malformed.
Result<Jwt> decodeJwt(QByteArrayView compact);

/// True when `alg` is exactly RS256 (RFC 8725 §3.1: the algorithm is pinned, never taken from the token) and the
/// signature fits. `crit` headers are refused (RFC 7515 §4.1.11).
bool verifyRs256(const Jwt &jwt, const RsaVerifier &key);

/// Makes and signs a compact JWT; header {"alg":"RS256","typ":"JWT","kid":fingerprint}.
SecretString signRs256(const QJsonObject &claims, const RsaPrivateKey &key);

} // namespace grantdesk::crypto
