#include "core/crypto/public_key_value.h"

#include "core/crypto/hash.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/core_names.h>

namespace grantdesk::crypto {

namespace {

constexpr int minimumBits = 2048;
constexpr int maximumBits = 16384;
constexpr int maximumExponentBits = 64; // OpenSSL's own limit for long moduli; more only slows verifying down

NumberHandle number(const EVP_PKEY *key, const char *name)
{
    BIGNUM *value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    return NumberHandle(value);
}

/// With e = 1 every signature would verify; an even modulus or exponent cannot be RSA at all.
bool isPlausible(const EVP_PKEY *key)
{
    const NumberHandle modulus = number(key, OSSL_PKEY_PARAM_RSA_N);
    const NumberHandle exponent = number(key, OSSL_PKEY_PARAM_RSA_E);
    return modulus && exponent && BN_is_odd(modulus.get()) && BN_is_odd(exponent.get()) && !BN_is_one(exponent.get())
        && BN_num_bits(exponent.get()) <= maximumExponentBits;
}

QByteArray subjectPublicKeyInfo(const EVP_PKEY *key)
{
    unsigned char *der = nullptr;
    const int size = i2d_PUBKEY(key, &der);
    QByteArray spki = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return spki;
}

} // namespace

Result<void> checkKeyLength(int bits)
{
    if (bits < minimumBits)
        return failure({QStringLiteral("keys.too_short"),
                        QStringLiteral("The key has %1 bits; at least %2 are needed.").arg(bits).arg(minimumBits),
                        {QString::number(bits)}});
    if (bits > maximumBits)
        return failure({QStringLiteral("keys.unreadable"),
                        QStringLiteral("The key has %1 bits; at most %2 are supported.").arg(bits).arg(maximumBits)});
    return {};
}

Result<RsaPublicKey> publicKeyValue(const EVP_PKEY *key)
{
    if (EVP_PKEY_is_a(key, "RSA") != 1)
        return failure({QStringLiteral("keys.not_rsa"), QStringLiteral("This is a key of another kind than RSA.")});
    const int bits = EVP_PKEY_get_bits(key);
    if (const auto length = checkKeyLength(bits); !length)
        return tl::unexpected(length.error());
    const QByteArray spki = isPlausible(key) ? subjectPublicKeyInfo(key) : QByteArray();
    if (spki.isEmpty())
        return failure(
            {QStringLiteral("keys.unreadable"), QStringLiteral("The key's numbers are not those of an RSA key.")});
    return RsaPublicKey{spki, QString::fromLatin1(sha256(spki).toHex()), bits, std::nullopt};
}

} // namespace grantdesk::crypto
