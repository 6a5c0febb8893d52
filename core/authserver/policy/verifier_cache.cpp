#include "core/authserver/policy/verifier_cache.h"

namespace grantdesk::authserver {

namespace {
/// Ten applications with twenty keys each, and some that were replaced.
constexpr qsizetype maximumVerifiers = 256;
} // namespace

std::optional<crypto::RsaVerifier> VerifierCache::find(const crypto::RsaPublicKey &key)
{
    if (const auto found = m_verifiers.constFind(key.spki); found != m_verifiers.constEnd())
        return *found;
    auto verifier = crypto::RsaVerifier::fromSpki(key.spki);
    if (!verifier)
        return std::nullopt;
    if (m_verifiers.size() >= maximumVerifiers)
        m_verifiers.clear();
    m_verifiers.insert(key.spki, *verifier);
    return verifier;
}

} // namespace grantdesk::authserver
