#pragma once

#include <openssl/bio.h>
#include <openssl/bn.h>
#include <openssl/err.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

#include <memory>

/// Owning pointers for OpenSSL's objects. Only core/crypto's own sources include this.
namespace grantdesk::crypto {

template<auto release> struct Release {
    template<typename T> void operator()(T *object) const { release(object); }
};

using BioHandle = std::unique_ptr<BIO, Release<BIO_free>>;
using NumberHandle = std::unique_ptr<BIGNUM, Release<BN_free>>;
using DigestHandle = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;
using MacHandle = std::unique_ptr<EVP_MAC_CTX, Release<EVP_MAC_CTX_free>>;
using KeyHandle = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using KeyContextHandle = std::unique_ptr<EVP_PKEY_CTX, Release<EVP_PKEY_CTX_free>>;
using CertificateHandle = std::unique_ptr<X509, Release<X509_free>>;

/// Never asks on the terminal: the console has nobody there.
inline int refusePassphrase(char *, int, int, void *)
{
    return -1;
}

/// Forgets the errors that OpenSSL queued since: left alone, they would surface in somebody else's call (TLS).
class ErrorQueueGuard {
public:
    ErrorQueueGuard() { ERR_set_mark(); }
    ~ErrorQueueGuard() { ERR_pop_to_mark(); }
    ErrorQueueGuard(const ErrorQueueGuard &) = delete;
    ErrorQueueGuard &operator=(const ErrorQueueGuard &) = delete;
};

} // namespace grantdesk::crypto
