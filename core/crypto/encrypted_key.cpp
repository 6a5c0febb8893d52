#include "core/crypto/encrypted_key.h"

#include "core/crypto/openssl_handles.h"

#include <openssl/pem.h>
#include <openssl/pkcs12.h>

namespace grantdesk::crypto {

namespace {

constexpr int iterations = 600'000; ///< what OWASP asks of PBKDF2-HMAC-SHA-256; OpenSSL's own writer makes 2048
constexpr int saltSize = 16;

using PlainKeyHandle = std::unique_ptr<PKCS8_PRIV_KEY_INFO, Release<PKCS8_PRIV_KEY_INFO_free>>;
using SealedKeyHandle = std::unique_ptr<X509_SIG, Release<X509_SIG_free>>;
using AlgorithmHandle = std::unique_ptr<X509_ALGOR, Release<X509_ALGOR_free>>;

PlainKeyHandle readKey(const SecretString &pem)
{
    const BioHandle in(BIO_new_mem_buf(pem.reveal().constData(), static_cast<int>(pem.size())));
    const KeyHandle key(in ? PEM_read_bio_PrivateKey(in.get(), nullptr, refusePassphrase, nullptr) : nullptr);
    return PlainKeyHandle(key ? EVP_PKEY2PKCS8(key.get()) : nullptr);
}

} // namespace

Result<SecretString> encryptPrivateKey(const SecretString &pem, const SecretString &passphrase)
{
    const ErrorQueueGuard guard;
    const PlainKeyHandle plain = readKey(pem);
    if (!plain)
        return failure({QStringLiteral("keys.private_unreadable"),
                        QStringLiteral("This is not a private key in PKCS#8 or PKCS#1 PEM form.")});
    AlgorithmHandle scheme(
        PKCS5_pbe2_set_iv(EVP_aes_256_cbc(), iterations, nullptr, saltSize, nullptr, NID_hmacWithSHA256));
    const SealedKeyHandle sealed(scheme ? PKCS8_set0_pbe(passphrase.reveal().constData(),
                                                         static_cast<int>(passphrase.size()), plain.get(), scheme.get())
                                        : nullptr);
    if (sealed)
        static_cast<void>(scheme.release()); // it is the sealed key's now
    const BioHandle out(BIO_new(BIO_s_mem()));
    if (!sealed || !out || PEM_write_bio_PKCS8(out.get(), sealed.get()) != 1)
        return failure({QStringLiteral("keys.failed"), QStringLiteral("The private key could not be encrypted.")});
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return SecretString(QByteArray(bytes, size));
}

} // namespace grantdesk::crypto
