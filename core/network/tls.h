#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <memory>

class QSslConfiguration;

namespace grantdesk::network {

/// What a TLS server shows and signs with, both PEM.
struct TlsIdentity {
    QByteArray certificateChain; ///< the server's own certificate first
    SecretString key;            ///< RSA or EC, unencrypted
};

/// TLS 1.2 or later, HTTP/1.1, no client certificates. Errors: tls.certificate_invalid, tls.key_invalid,
/// tls.unavailable (this Qt speaks no TLS).
Result<std::shared_ptr<const QSslConfiguration>> tlsConfiguration(const TlsIdentity &identity);

} // namespace grantdesk::network
