#include "core/base/json.h"
#include "core/crypto/base64url.h"
#include "core/crypto/openssl_handles.h"
#include "core/crypto/public_key_value.h"
#include "core/crypto/rsa_key.h"

#include <QJsonArray>

#include <openssl/core_names.h>
#include <openssl/param_build.h>

#include <algorithm>

namespace grantdesk::crypto {

namespace {

constexpr qsizetype maximumInput = 64 * 1024;

auto unreadable(const QString &message)
{
    return failure(
        {QStringLiteral("keys.unreadable"),
         message,
         {},
         QStringLiteral("Paste a certificate (PEM), a public key (PEM or base64), an ssh-rsa line or a JWK.")});
}

auto refusedPrivateKey()
{
    return failure({QStringLiteral("keys.private_key"),
                    QStringLiteral("This is a private key, or contains one; only the public key belongs here."),
                    {},
                    QStringLiteral("Get the public half: openssl pkey -in private.key -pubout")});
}

/// Text that announces a private key, whatever else is in it. Judged before anything is parsed.
bool announcesPrivateKey(const QByteArray &upperCase)
{
    // "b3BlbnNzaC1rZXktdjE" is how every OpenSSH private key begins, also where its frame was cut off.
    return upperCase.contains("PRIVATE KEY") || upperCase.contains("PUTTY-USER-KEY-FILE")
        || upperCase.contains(QByteArray("b3BlbnNzaC1rZXktdjE").toUpper());
}

/// One DER element: its tag and contents, and how far it reaches.
struct Element {
    unsigned char tag;
    QByteArrayView contents;
    qsizetype size;
};

std::optional<Element> firstElement(QByteArrayView der)
{
    const auto byte = [der](qsizetype at) {
        return static_cast<unsigned char>(der[at]);
    };
    if (der.size() < 2)
        return std::nullopt;
    qsizetype header = 2;
    qsizetype length = byte(1);
    if (length >= 0x80) {
        const qsizetype lengthBytes = length & 0x7f;
        if (lengthBytes < 1 || lengthBytes > 3 || der.size() < 2 + lengthBytes)
            return std::nullopt;
        length = 0;
        for (qsizetype i = 0; i < lengthBytes; ++i)
            length = length * 256 + byte(2 + i);
        header += lengthBytes;
    }
    if (length > der.size() - header)
        return std::nullopt;
    return Element{byte(0), der.sliced(header, length), header + length};
}

bool isWholeSequence(QByteArrayView der)
{
    const auto outer = firstElement(der);
    return outer && outer->tag == 0x30 && outer->size == der.size();
}

/// A version number first (PKCS#1, PKCS#8, SEC 1, PKCS#12), or an encrypted octet string second (PKCS#8).
bool isPrivateDer(QByteArrayView der)
{
    const auto outer = firstElement(der);
    const auto first = outer ? firstElement(outer->contents) : std::nullopt;
    if (!first)
        return false;
    if (first->tag == 0x02 && first->contents.size() == 1)
        return true;
    const auto second = firstElement(outer->contents.sliced(first->size));
    return first->tag == 0x30 && second && second->tag == 0x04;
}

/// OpenSSL's readers of DER, made to read everything or nothing.
template<typename Handle, typename Read> Handle readWhole(QByteArrayView der, Read read)
{
    const auto *next = reinterpret_cast<const unsigned char *>(der.data());
    const auto *end = next + der.size();
    Handle object(read(&next, static_cast<long>(der.size())));
    return next == end ? std::move(object) : Handle();
}

std::optional<TimePoint> momentOf(const ASN1_TIME *time)
{
    tm parts{};
    if (ASN1_TIME_to_tm(time, &parts) != 1)
        return std::nullopt;
    using namespace std::chrono;
    const year_month_day date(year(parts.tm_year + 1900), month(static_cast<unsigned>(parts.tm_mon + 1)),
                              day(static_cast<unsigned>(parts.tm_mday)));
    return sys_days(date) + hours(parts.tm_hour) + minutes(parts.tm_min) + seconds(parts.tm_sec);
}

std::optional<CertificateInfo> describe(X509 *certificate)
{
    const auto from = momentOf(X509_get0_notBefore(certificate));
    const auto until = momentOf(X509_get0_notAfter(certificate));
    const BioHandle out(BIO_new(BIO_s_mem()));
    // Control characters stay escaped; other characters come out as UTF-8.
    constexpr unsigned long spelling = XN_FLAG_ONELINE & ~static_cast<unsigned long>(ASN1_STRFLGS_ESC_MSB);
    if (!from || !until || !out || X509_NAME_print_ex(out.get(), X509_get_subject_name(certificate), 0, spelling) < 0)
        return std::nullopt;
    char *text = nullptr;
    const long size = BIO_get_mem_data(out.get(), &text);
    return CertificateInfo{QString::fromUtf8(text, std::min(size, 1024L)), *from, *until};
}

Result<RsaPublicKey> fromCertificate(X509 *certificate)
{
    const EVP_PKEY *key = X509_get0_pubkey(certificate);
    // A certificate whose key OpenSSL cannot build holds one of a kind it does not know.
    if (!key)
        return failure({QStringLiteral("keys.not_rsa"), QStringLiteral("The certificate's key is not an RSA key.")});
    auto value = publicKeyValue(key);
    if (value)
        value->certificate = describe(certificate);
    return value;
}

Result<RsaPublicKey> fromDer(QByteArrayView der)
{
    if (!isWholeSequence(der))
        return unreadable(QStringLiteral("This is not a public key in a known form."));
    if (isPrivateDer(der))
        return refusedPrivateKey();
    const auto certificate = readWhole<CertificateHandle>(
        der, [](const unsigned char **next, long size) { return d2i_X509(nullptr, next, size); });
    if (certificate)
        return fromCertificate(certificate.get());
    auto key = readWhole<KeyHandle>(
        der, [](const unsigned char **next, long size) { return d2i_PUBKEY(nullptr, next, size); });
    if (!key)
        key = readWhole<KeyHandle>(der, [](const unsigned char **next, long size) {
            return d2i_PublicKey(EVP_PKEY_RSA, nullptr, next, size);
        });
    if (!key)
        return unreadable(QStringLiteral("This is not a public key in a known form."));
    return publicKeyValue(key.get());
}

/// Base64 of either alphabet, with white space anywhere and with or without padding.
std::optional<QByteArray> fromLooseBase64(QByteArray text)
{
    text = text.simplified().replace(' ', "").replace('+', '-').replace('/', '_');
    while (text.endsWith('='))
        text.chop(1);
    return text.isEmpty() ? std::nullopt : fromBase64Url(text);
}

/// The first PEM block, wherever in the text it stands: `openssl x509 -text` writes prose before it.
Result<RsaPublicKey> fromPem(const QByteArray &text)
{
    const qsizetype label = text.indexOf("-----BEGIN ") + 11;
    const qsizetype labelEnd = text.indexOf("-----", label);
    const QByteArray name = labelEnd < 0 ? QByteArray() : text.mid(label, labelEnd - label);
    const qsizetype blockEnd = text.indexOf("-----END " + name + "-----", labelEnd);
    if (name != "CERTIFICATE" && name != "X509 CERTIFICATE" && name != "PUBLIC KEY" && name != "RSA PUBLIC KEY")
        return unreadable(QStringLiteral("This PEM block is neither a certificate nor an RSA public key."));
    if (blockEnd < 0)
        return unreadable(QStringLiteral("The PEM block has no end line: something was cut off."));
    const auto der = fromLooseBase64(text.mid(labelEnd + 5, blockEnd - labelEnd - 5));
    if (!der)
        return unreadable(QStringLiteral("The PEM block is not valid base64."));
    return fromDer(*der);
}

Result<RsaPublicKey> fromNumbers(QByteArrayView modulus, QByteArrayView exponent)
{
    const auto number = [](QByteArrayView bytes) {
        return NumberHandle(
            BN_bin2bn(reinterpret_cast<const unsigned char *>(bytes.data()), static_cast<int>(bytes.size()), nullptr));
    };
    const NumberHandle n = number(modulus);
    const NumberHandle e = number(exponent);
    const std::unique_ptr<OSSL_PARAM_BLD, Release<OSSL_PARAM_BLD_free>> builder(OSSL_PARAM_BLD_new());
    if (!n || !e || !builder || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_N, n.get()) != 1
        || OSSL_PARAM_BLD_push_BN(builder.get(), OSSL_PKEY_PARAM_RSA_E, e.get()) != 1)
        return unreadable(QStringLiteral("The key's numbers are unreadable."));
    const std::unique_ptr<OSSL_PARAM, Release<OSSL_PARAM_free>> parameters(OSSL_PARAM_BLD_to_param(builder.get()));
    const KeyContextHandle context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    EVP_PKEY *built = nullptr;
    if (parameters && context && EVP_PKEY_fromdata_init(context.get()) == 1)
        EVP_PKEY_fromdata(context.get(), &built, EVP_PKEY_PUBLIC_KEY, parameters.get());
    const KeyHandle key(built);
    if (!key)
        return unreadable(QStringLiteral("The key's numbers are unreadable."));
    return publicKeyValue(key.get());
}

/// The next length-prefixed field of an SSH blob (RFC 4251 §5).
std::optional<QByteArrayView> takeField(QByteArrayView &blob)
{
    if (blob.size() < 4)
        return std::nullopt;
    quint32 length = 0;
    for (const char byte : blob.first(4))
        length = (length << 8) | static_cast<unsigned char>(byte);
    if (length > static_cast<quint64>(blob.size() - 4))
        return std::nullopt;
    const QByteArrayView field = blob.sliced(4, length);
    blob = blob.sliced(4 + length);
    return field;
}

/// "ssh-rsa AAAA… comment" (RFC 4253 §6.6).
Result<RsaPublicKey> fromSsh(const QByteArray &line)
{
    const QList<QByteArray> words = line.simplified().split(' ');
    const auto decoded = words.size() < 2 ? std::nullopt : fromLooseBase64(words[1]);
    if (!decoded)
        return unreadable(QStringLiteral("The ssh-rsa line is not valid base64."));
    QByteArrayView blob(*decoded);
    const auto kind = takeField(blob);
    const auto exponent = takeField(blob);
    const auto modulus = takeField(blob);
    if (!modulus || !blob.isEmpty() || *kind != QByteArrayView("ssh-rsa"))
        return unreadable(QStringLiteral("The ssh-rsa line is damaged."));
    return fromNumbers(*modulus, *exponent);
}

/// A JWK (RFC 7517 §4, RFC 7518 §6.3), or a set with exactly one.
Result<RsaPublicKey> fromJwk(const QByteArray &text)
{
    QJsonObject jwk = parseJsonObject(text).value_or(QJsonObject());
    if (const QJsonArray keys = jwk.value(QLatin1String("keys")).toArray(); !keys.isEmpty()) {
        if (keys.size() != 1)
            return unreadable(QStringLiteral("The JWK set has several keys: paste one of them."));
        jwk = keys.first().toObject();
    }
    for (const auto *member : {"d", "p", "q", "dp", "dq", "qi", "oth", "k"})
        if (jwk.contains(QLatin1String(member)))
            return refusedPrivateKey();
    const QJsonValue kind = jwk.value(QLatin1String("kty"));
    if (kind.isString() && kind.toString() != QLatin1String("RSA"))
        return failure({QStringLiteral("keys.not_rsa"), QStringLiteral("The JWK's kty is not RSA.")});
    const auto number = [&jwk](const char *member) {
        return fromBase64Url(jwk.value(QLatin1String(member)).toString().toLatin1());
    };
    const auto modulus = number("n");
    const auto exponent = number("e");
    if (!kind.isString() || !modulus || !exponent || modulus->isEmpty() || exponent->isEmpty())
        return unreadable(QStringLiteral("This JSON is not a JWK of an RSA public key."));
    return fromNumbers(*modulus, *exponent);
}

} // namespace

Result<RsaPublicKey> parsePublicKey(QByteArrayView input)
{
    const ErrorQueueGuard guard;
    if (input.size() > maximumInput)
        return failure({QStringLiteral("keys.too_large"), QStringLiteral("This is far too long for a public key.")});
    if (isWholeSequence(input))
        return fromDer(input);
    QByteArray text = input.toByteArray();
    if (announcesPrivateKey(text.toUpper()))
        return refusedPrivateKey();
    if (text.startsWith("\xEF\xBB\xBF"))
        text.remove(0, 3);
    text = text.trimmed();
    if (text.startsWith('{'))
        return fromJwk(text);
    if (text.contains("-----BEGIN "))
        return fromPem(text);
    if (text.startsWith("ssh-rsa"))
        return fromSsh(text);
    if (text.startsWith("ssh-") || text.startsWith("ecdsa-") || text.startsWith("sk-"))
        return failure(
            {QStringLiteral("keys.not_rsa"), QStringLiteral("This is an SSH key of another kind than RSA.")});
    const auto der = fromLooseBase64(text);
    if (!der)
        return unreadable(QStringLiteral("This is not a public key in a known form."));
    return fromDer(*der);
}

} // namespace grantdesk::crypto
