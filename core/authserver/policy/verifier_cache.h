#pragma once

#include "core/crypto/rsa_key.h"

#include <QHash>

#include <optional>

namespace grantdesk::authserver {

/// Public keys in OpenSSL's form, parsed once. Named by their own bytes, so a removed key is dead although it may still
/// lie here: only keys that the application has now are ever looked up.
class VerifierCache {
public:
    std::optional<crypto::RsaVerifier> find(const crypto::RsaPublicKey &key);

private:
    QHash<QByteArray, crypto::RsaVerifier> m_verifiers;
};

} // namespace grantdesk::authserver
