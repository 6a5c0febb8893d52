#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

namespace grantdesk::crypto {

/// The same private key as PKCS#8 PEM that only the passphrase opens (`ENCRYPTED PRIVATE KEY`): AES-256-CBC under
/// PBES2 with PBKDF2-HMAC-SHA-256 (RFC 8018 §6.2), which every toolkit reads. Takes a moment on purpose: call it on a
/// worker. `pem` is unencrypted PKCS#8 or PKCS#1. Errors: keys.private_unreadable, keys.failed.
Result<SecretString> encryptPrivateKey(const SecretString &pem, const SecretString &passphrase);

} // namespace grantdesk::crypto
