#pragma once

#include "core/base/random_source.h"
#include "core/base/secret_string.h"

namespace grantdesk::crypto {

/// A fresh code verifier: 43 base64url characters, 256 random bits (RFC 7636 §4.1).
SecretString newCodeVerifier(RandomSource &random);

/// S256: base64url(SHA-256(verifier)), 43 characters (RFC 7636 §4.2).
QByteArray codeChallenge(const SecretString &verifier);

/// 43 to 128 characters of [A-Za-z0-9-._~] (RFC 7636 §4.1).
bool isCodeVerifier(QByteArrayView verifier);

/// Exactly 43 base64url characters; one trailing "=" is the caller's to strip (workfront-protocol §10).
bool isCodeChallenge(QByteArrayView challenge);

} // namespace grantdesk::crypto
