#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

namespace grantdesk::crypto {

/// Whether a TLS server can work with these two: PEM, the server's own certificate first, then those that lead to its
/// root; the key RSA or EC, unencrypted, as PKCS#8, PKCS#1 or SEC 1.
/// Errors: tls.certificate_invalid, tls.key_invalid, tls.key_encrypted, tls.key_weak, tls.key_mismatch.
Result<void> checkTlsKeyPair(const QByteArray &certificateChain, const SecretString &key);

} // namespace grantdesk::crypto
