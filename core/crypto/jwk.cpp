#include "core/crypto/jwk.h"

#include "core/crypto/base64url.h"
#include "core/crypto/openssl_handles.h"

#include <openssl/core_names.h>

namespace grantdesk::crypto {

namespace {

/// Base64urlUInt (RFC 7518 §2): big-endian, no zeros in front.
QString numberOf(const EVP_PKEY *key, const char *name)
{
    BIGNUM *value = nullptr;
    EVP_PKEY_get_bn_param(key, name, &value);
    const NumberHandle number(value);
    if (!number)
        return {};
    QByteArray bytes(BN_num_bytes(number.get()), Qt::Uninitialized);
    BN_bn2bin(number.get(), reinterpret_cast<unsigned char *>(bytes.data()));
    return QString::fromLatin1(toBase64Url(bytes));
}

} // namespace

QJsonObject toJwk(const RsaPublicKey &key)
{
    const ErrorQueueGuard guard;
    const auto *bytes = reinterpret_cast<const unsigned char *>(key.spki.constData());
    const KeyHandle handle(d2i_PUBKEY(nullptr, &bytes, static_cast<long>(key.spki.size())));
    if (!handle)
        return {};
    return {{QStringLiteral("kty"), QStringLiteral("RSA")},
            {QStringLiteral("n"), numberOf(handle.get(), OSSL_PKEY_PARAM_RSA_N)},
            {QStringLiteral("e"), numberOf(handle.get(), OSSL_PKEY_PARAM_RSA_E)},
            {QStringLiteral("use"), QStringLiteral("sig")},
            {QStringLiteral("alg"), QStringLiteral("RS256")},
            {QStringLiteral("kid"), key.fingerprint}};
}

} // namespace grantdesk::crypto
