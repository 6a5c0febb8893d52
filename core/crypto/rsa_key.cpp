#include "core/crypto/rsa_key.h"

#include "core/crypto/hash.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/public_key_value.h"

#include <openssl/pem.h>
#include <openssl/rsa.h>

namespace grantdesk::crypto {

namespace {

constexpr qsizetype maximumPem = 64 * 1024;

SecretString privateKeyPem(const EVP_PKEY *key)
{
    const BioHandle out(BIO_new(BIO_s_secmem()));
    if (!out || PEM_write_bio_PKCS8PrivateKey(out.get(), key, nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return {};
    char *bytes = nullptr;
    const long size = BIO_get_mem_data(out.get(), &bytes);
    return SecretString(QByteArray(bytes, size));
}

/// OpenSSL asks after each step of the search for primes whether it shall go on.
int goOn(EVP_PKEY_CTX *context)
{
    const auto *cancelled = static_cast<const std::function<bool()> *>(EVP_PKEY_CTX_get_app_data(context));
    return (*cancelled)() ? 0 : 1;
}

} // namespace

QByteArray toPem(const RsaPublicKey &key)
{
    const QByteArray base64 = key.spki.toBase64();
    QByteArray pem = "-----BEGIN PUBLIC KEY-----\n";
    for (qsizetype from = 0; from < base64.size(); from += 64)
        pem += base64.mid(from, 64) + '\n';
    return pem + "-----END PUBLIC KEY-----\n";
}

Result<RsaKeyPair> generateRsaKeyPair(int bits, const std::function<bool()> &cancelled)
{
    const ErrorQueueGuard guard;
    if (const auto length = checkKeyLength(bits); !length)
        return tl::unexpected(length.error());
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *generated = nullptr;
    bool ready = context && EVP_PKEY_keygen_init(context.get()) == 1
        && EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), bits) == 1;
    if (ready && cancelled) {
        EVP_PKEY_CTX_set_app_data(context.get(), const_cast<std::function<bool()> *>(&cancelled));
        EVP_PKEY_CTX_set_cb(context.get(), goOn);
    }
    ready = ready && EVP_PKEY_generate(context.get(), &generated) == 1;
    const KeyHandle key(generated);
    if (!ready && cancelled && cancelled())
        return failure({QStringLiteral("keys.cancelled"), QStringLiteral("Generating the key pair was cancelled.")});
    if (!ready)
        return failure({QStringLiteral("keys.failed"), QStringLiteral("The key pair could not be generated.")});
    auto publicKey = publicKeyValue(key.get());
    if (!publicKey)
        return tl::unexpected(publicKey.error());
    return RsaKeyPair{*publicKey, privateKeyPem(key.get())};
}

struct RsaPrivateKey::Handle {
    KeyHandle key;
    RsaPublicKey publicKey;
};

RsaPrivateKey::RsaPrivateKey(std::shared_ptr<const Handle> handle)
    : m_handle(std::move(handle))
{
}

Result<RsaPrivateKey> RsaPrivateKey::fromPem(const SecretString &pem)
{
    const ErrorQueueGuard guard;
    const QByteArray &text = pem.reveal();
    if (text.contains("ENCRYPTED"))
        return failure({QStringLiteral("keys.encrypted"),
                        QStringLiteral("The private key is protected by a passphrase."),
                        {},
                        QStringLiteral("Remove the passphrase: openssl pkey -in encrypted.pem -out plain.pem")});
    const BioHandle in(BIO_new_mem_buf(text.constData(), static_cast<int>(qMin(text.size(), maximumPem))));
    KeyHandle key(in && text.size() <= maximumPem
                      ? PEM_read_bio_PrivateKey(in.get(), nullptr, refusePassphrase, nullptr)
                      : nullptr);
    if (!key)
        return failure({QStringLiteral("keys.private_unreadable"),
                        QStringLiteral("This is not a private key in PKCS#8 or PKCS#1 PEM form.")});
    auto publicKey = publicKeyValue(key.get());
    if (!publicKey)
        return tl::unexpected(publicKey.error());
    return RsaPrivateKey(std::shared_ptr<const Handle>(new Handle{std::move(key), *publicKey}));
}

QByteArray RsaPrivateKey::sign(QByteArrayView message) const
{
    const ErrorQueueGuard guard;
    const DigestHandle context(EVP_MD_CTX_new());
    QByteArray signature(m_handle->publicKey.bits / 8 + 1, Qt::Uninitialized);
    auto size = static_cast<size_t>(signature.size());
    if (!context
        || EVP_DigestSignInit_ex(context.get(), nullptr, "SHA256", nullptr, nullptr, m_handle->key.get(), nullptr) != 1
        || EVP_DigestSign(context.get(), reinterpret_cast<unsigned char *>(signature.data()), &size,
                          reinterpret_cast<const unsigned char *>(message.data()), static_cast<size_t>(message.size()))
            != 1)
        return {};
    signature.truncate(static_cast<qsizetype>(size));
    return signature;
}

RsaPublicKey RsaPrivateKey::publicKey() const
{
    return m_handle->publicKey;
}

/// Prepared once: looking up algorithms costs a fifth of what the arithmetic does.
struct RsaVerifier::Handle {
    KeyContextHandle prepared;
};

RsaVerifier::RsaVerifier(std::shared_ptr<const Handle> handle)
    : m_handle(std::move(handle))
{
}

std::optional<RsaVerifier> RsaVerifier::fromSpki(const QByteArray &spki)
{
    const ErrorQueueGuard guard;
    const auto *next = reinterpret_cast<const unsigned char *>(spki.constData());
    const auto *end = next + spki.size();
    const KeyHandle key(d2i_PUBKEY(nullptr, &next, static_cast<long>(spki.size())));
    if (!key || next != end || !publicKeyValue(key.get()))
        return std::nullopt;
    KeyContextHandle prepared(EVP_PKEY_CTX_new(key.get(), nullptr));
    if (!prepared || EVP_PKEY_verify_init(prepared.get()) != 1
        || EVP_PKEY_CTX_set_rsa_padding(prepared.get(), RSA_PKCS1_PADDING) != 1
        || EVP_PKEY_CTX_set_signature_md(prepared.get(), EVP_sha256()) != 1)
        return std::nullopt;
    return RsaVerifier(std::shared_ptr<const Handle>(new Handle{std::move(prepared)}));
}

bool RsaVerifier::verify(QByteArrayView message, QByteArrayView signature) const
{
    const ErrorQueueGuard guard;
    const QByteArray digest = sha256(message);
    // A copy each time, because several threads may verify with the same key at once.
    const KeyContextHandle context(EVP_PKEY_CTX_dup(m_handle->prepared.get()));
    return context
        && EVP_PKEY_verify(context.get(), reinterpret_cast<const unsigned char *>(signature.data()),
                           static_cast<size_t>(signature.size()),
                           reinterpret_cast<const unsigned char *>(digest.constData()),
                           static_cast<size_t>(digest.size()))
        == 1;
}

} // namespace grantdesk::crypto
