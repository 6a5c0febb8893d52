#pragma once

#include "core/crypto/rsa_key.h"

#include <QJsonObject>

namespace grantdesk::crypto {

/// The key as a JWK for verifying RS256 (RFC 7517 §4, RFC 7518 §6.3.1), its fingerprint as `kid`; parsePublicKey()
/// reads it back. Empty when the key is none.
QJsonObject toJwk(const RsaPublicKey &key);

} // namespace grantdesk::crypto
