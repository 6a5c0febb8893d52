#include "core/crypto/password.h"

#include <QRegularExpression>

#include <sodium.h>

#include <algorithm>

namespace grantdesk::crypto {

namespace {

constexpr int passes = 2;
constexpr int memoryKiB = 19456;
constexpr int saltSize = crypto_pwhash_SALTBYTES;
constexpr int hashSize = 32;

/// Chooses the implementation that fits this processor; without it libsodium takes its slowest.
bool isReady()
{
    static const bool ready = sodium_init() >= 0;
    return ready;
}

/// A damaged or planted encoding must not make us take gigabytes or minutes. Hashes shorter than 16 bytes are no
/// libsodium's, and no protection either.
bool isAffordable(const QByteArray &encoded)
{
    static const QRegularExpression grammar(QStringLiteral("\\A\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,"
                                                           "2})\\$[A-Za-z0-9+/]{11,86}\\$[A-Za-z0-9+/]{22,86}\\z"));
    if (encoded.size() > 256)
        return false;
    const auto match = grammar.match(QString::fromLatin1(encoded));
    const int memory = match.captured(1).toInt();
    const int times = match.captured(2).toInt();
    const int lanes = match.captured(3).toInt();
    // At least what Argon2 itself wants (RFC 9106 §3.1), at most what does not hurt.
    return match.hasMatch() && lanes >= 1 && lanes <= 16 && times >= 1 && times <= 16 && memory >= 8 * lanes
        && memory <= 262144;
}

QByteArray toBase64(const QByteArray &bytes)
{
    return bytes.toBase64(QByteArray::Base64Encoding | QByteArray::OmitTrailingEquals);
}

} // namespace

QByteArray hashPassword(const SecretString &password, RandomSource &random)
{
    if (!isReady())
        return {};
    // Spelled here: crypto_pwhash_str() has a random generator of its own.
    const QByteArray salt = random.bytes(saltSize);
    QByteArray hash(hashSize, '\0');
    const int outcome = crypto_pwhash(reinterpret_cast<unsigned char *>(hash.data()), hashSize,
                                      password.reveal().constData(), static_cast<unsigned long long>(password.size()),
                                      reinterpret_cast<const unsigned char *>(salt.constData()), passes,
                                      size_t{memoryKiB} * 1024, crypto_pwhash_ALG_ARGON2ID13);
    if (outcome != 0)
        return {};
    return "$argon2id$v=19$m=" + QByteArray::number(memoryKiB) + ",t=" + QByteArray::number(passes) + ",p=1$"
        + toBase64(salt) + '$' + toBase64(hash);
}

bool isPasswordHash(const QByteArray &encoded)
{
    return isAffordable(encoded);
}

bool verifyPassword(const QByteArray &encoded, const SecretString &password)
{
    if (!isReady() || !isAffordable(encoded))
        return false;
    // libsodium asks for an array of that size, and reads to the closing NUL.
    const QByteArray padded
        = encoded.leftJustified(std::max<qsizetype>(encoded.size() + 1, crypto_pwhash_STRBYTES), '\0');
    return crypto_pwhash_str_verify(padded.constData(), password.reveal().constData(),
                                    static_cast<unsigned long long>(password.size()))
        == 0;
}

} // namespace grantdesk::crypto
