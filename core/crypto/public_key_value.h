#pragma once

#include "core/base/result.h"
#include "core/crypto/rsa_key.h"

#include <openssl/types.h>

/// What every way to a public key ends in. Only core/crypto's own sources include this.
namespace grantdesk::crypto {

/// Errors: keys.too_short (args: bits), keys.unreadable for more than 16384.
Result<void> checkKeyLength(int bits);

/// The public half of an OpenSSL key as a value. Errors: keys.not_rsa, keys.too_short, keys.unreadable (a modulus or an
/// exponent no honest generator makes).
Result<RsaPublicKey> publicKeyValue(const EVP_PKEY *key);

} // namespace grantdesk::crypto
