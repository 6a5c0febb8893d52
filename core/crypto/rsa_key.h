#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/base/secret_string.h"

#include <QByteArray>
#include <QList>

#include <functional>
#include <memory>
#include <optional>

namespace grantdesk::crypto {

/// The validity dates of a certificate that carried a key. They are shown, never enforced (workfront-protocol §8).
struct CertificateInfo {
    QString subject;
    TimePoint validFrom;
    TimePoint validUntil;

    bool operator==(const CertificateInfo &) const = default;
};

/// An RSA public key of 2048 to 16384 bits.
struct RsaPublicKey {
    QByteArray spki;     ///< SubjectPublicKeyInfo, DER (RFC 5280 §4.1.2.7)
    QString fingerprint; ///< SHA-256 of `spki`, 64 lower-case hexadecimal characters
    int bits = 0;
    std::optional<CertificateInfo> certificate;

    bool operator==(const RsaPublicKey &) const = default;
};

/// A pair as it leaves the generator. The private half is PKCS#8 PEM.
struct RsaKeyPair {
    RsaPublicKey publicKey;
    SecretString privateKeyPem;
};

/// Reads whatever an administrator may paste or drop: PEM `CERTIFICATE`, `PUBLIC KEY`, `RSA PUBLIC KEY`, OpenSSH
/// `ssh-rsa`, bare base64 DER or DER, or a JWK (an object, or a set with one key).
/// Errors: keys.private_key (anything private: refused before it is parsed), keys.not_rsa, keys.too_short (args: bits),
/// keys.unreadable, keys.too_large (more than 64 KiB of input).
Result<RsaPublicKey> parsePublicKey(QByteArrayView input);

/// The PEM `PUBLIC KEY` of a DER SubjectPublicKeyInfo.
QByteArray toPem(const RsaPublicKey &key);

/// Makes a pair; takes up to seconds, call it on a worker. `cancelled` is polled between candidates; then the answer
/// is the error keys.cancelled.
Result<RsaKeyPair> generateRsaKeyPair(int bits = 2048, const std::function<bool()> &cancelled = {});

/// A private key, parsed once and kept in OpenSSL's form for signing.
class RsaPrivateKey {
public:
    /// Reads PKCS#8 or PKCS#1 PEM, unencrypted. Errors: keys.private_unreadable, keys.encrypted, keys.not_rsa,
    /// keys.too_short.
    static Result<RsaPrivateKey> fromPem(const SecretString &pem);
    /// RSASSA-PKCS1-v1_5 with SHA-256 (RS256, RFC 7518 §3.3).
    QByteArray sign(QByteArrayView message) const;
    RsaPublicKey publicKey() const;

private:
    struct Handle;
    explicit RsaPrivateKey(std::shared_ptr<const Handle> handle);
    std::shared_ptr<const Handle> m_handle;
};

/// A public key, parsed once and kept in OpenSSL's form for verifying many signatures. Safe to share between threads.
class RsaVerifier {
public:
    /// Nothing when `spki` is not an RSA key of at least 2048 bits.
    static std::optional<RsaVerifier> fromSpki(const QByteArray &spki);
    bool verify(QByteArrayView message, QByteArrayView signature) const;

private:
    struct Handle;
    explicit RsaVerifier(std::shared_ptr<const Handle> handle);
    std::shared_ptr<const Handle> m_handle;
};

} // namespace grantdesk::crypto
