#include "core/crypto/hash.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/params.h>

namespace grantdesk::crypto {

namespace {

constexpr int digestSize = 32;

/// Fetched once a process and never freed: EVP_sha256() would look the implementation up on every call.
const EVP_MD *implementation()
{
    static const EVP_MD *const digest = EVP_MD_fetch(nullptr, "SHA256", nullptr);
    return digest;
}

/// A context for HMAC-SHA-256, to be given keys. HMAC() would look both algorithms up on every call.
MacHandle newSha256Mac()
{
    static EVP_MAC *const algorithm = EVP_MAC_fetch(nullptr, "HMAC", nullptr);
    MacHandle context(algorithm ? EVP_MAC_CTX_new(algorithm) : nullptr);
    char digest[] = "SHA256";
    const OSSL_PARAM parameters[]
        = {OSSL_PARAM_construct_utf8_string(OSSL_MAC_PARAM_DIGEST, digest, 0), OSSL_PARAM_construct_end()};
    if (context && EVP_MAC_CTX_set_params(context.get(), parameters) != 1)
        context.reset();
    return context;
}

} // namespace

QByteArray sha256(QByteArrayView bytes)
{
    thread_local const DigestHandle context(EVP_MD_CTX_new());
    QByteArray digest(digestSize, Qt::Uninitialized);
    if (EVP_DigestInit_ex2(context.get(), implementation(), nullptr) != 1
        || EVP_DigestUpdate(context.get(), bytes.data(), static_cast<size_t>(bytes.size())) != 1
        || EVP_DigestFinal_ex(context.get(), reinterpret_cast<unsigned char *>(digest.data()), nullptr) != 1)
        qFatal("SHA-256 is unavailable: out of memory, or OpenSSL has no default provider");
    return digest;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    thread_local const MacHandle context = newSha256Mac();
    QByteArray code(digestSize, Qt::Uninitialized);
    // A null pointer would mean "the key of the last call".
    const char *keyBytes = key.isEmpty() ? "" : key.data();
    size_t size = 0;
    if (!context
        || EVP_MAC_init(context.get(), reinterpret_cast<const unsigned char *>(keyBytes),
                        static_cast<size_t>(key.size()), nullptr)
            != 1
        || EVP_MAC_update(context.get(), reinterpret_cast<const unsigned char *>(message.data()),
                          static_cast<size_t>(message.size()))
            != 1
        || EVP_MAC_final(context.get(), reinterpret_cast<unsigned char *>(code.data()), &size, digestSize) != 1)
        qFatal("HMAC-SHA-256 is unavailable: out of memory, or OpenSSL has no default provider");
    return code;
}

bool constantTimeEquals(QByteArrayView left, QByteArrayView right)
{
    return left.size() == right.size()
        && CRYPTO_memcmp(left.data(), right.data(), static_cast<size_t>(left.size())) == 0;
}

} // namespace grantdesk::crypto
