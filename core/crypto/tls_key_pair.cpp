#include "core/crypto/tls_key_pair.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/pem.h>

namespace grantdesk::crypto {

namespace {

constexpr qsizetype maximumPem = 256 * 1024;
constexpr int maximumCertificates = 16;
/// What OpenSSL asks of a server's key by default: RSA from 2048 bits on, elliptic curves from 224 (SP 800-57).
constexpr int leastSecurityBits = 112;

Error problem(const char *code, const char *message)
{
    return {QLatin1String(code), QLatin1String(message)};
}

/// Never asks on the terminal; notes that a passphrase would have been needed.
int notePassphrase(char *, int, int, void *asked)
{
    *static_cast<bool *>(asked) = true;
    return -1;
}

BioHandle readerOf(const QByteArray &pem)
{
    const bool fits = !pem.isEmpty() && pem.size() <= maximumPem;
    return BioHandle(fits ? BIO_new_mem_buf(pem.constData(), int(pem.size())) : nullptr);
}

/// The first certificate, once all of them could be read.
CertificateHandle readChain(const QByteArray &pem)
{
    const BioHandle reader = readerOf(pem);
    CertificateHandle first;
    for (int count = 0; reader && count <= maximumCertificates; ++count) {
        CertificateHandle next(PEM_read_bio_X509(reader.get(), nullptr, nullptr, nullptr));
        if (!next) {
            const bool atEnd = ERR_GET_REASON(ERR_peek_last_error()) == PEM_R_NO_START_LINE;
            return atEnd ? std::move(first) : nullptr;
        }
        if (!first)
            first = std::move(next);
    }
    return nullptr;
}

} // namespace

Result<void> checkTlsKeyPair(const QByteArray &certificateChain, const SecretString &key)
{
    const ErrorQueueGuard guard;
    const CertificateHandle certificate = readChain(certificateChain);
    if (!certificate)
        return failure(problem("tls.certificate_invalid", "No PEM certificate could be read."));
    const BioHandle reader = readerOf(key.reveal());
    bool encrypted = false;
    const KeyHandle read(reader ? PEM_read_bio_PrivateKey(reader.get(), nullptr, notePassphrase, &encrypted) : nullptr);
    if (encrypted)
        return failure(problem("tls.key_encrypted", "The private key is protected by a passphrase."));
    const int kind = read ? EVP_PKEY_get_base_id(read.get()) : EVP_PKEY_NONE;
    if (kind != EVP_PKEY_RSA && kind != EVP_PKEY_EC)
        return failure(problem("tls.key_invalid", "No PEM private key of the kind RSA or EC could be read."));
    if (EVP_PKEY_get_security_bits(read.get()) < leastSecurityBits)
        return failure(problem("tls.key_weak", "The private key is too short for TLS."));
    if (X509_check_private_key(certificate.get(), read.get()) != 1)
        return failure(problem("tls.key_mismatch", "The private key does not belong to the first certificate."));
    return {};
}

} // namespace grantdesk::crypto
