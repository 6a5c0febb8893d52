#include "core/crypto/password.h"

#include <QRegularExpression>

#include <argon2.h>

namespace grantdesk::crypto {

namespace {

constexpr quint32 passes = 2;
constexpr quint32 memoryKiB = 19456;
constexpr quint32 lanes = 1;
constexpr int saltSize = 16;
constexpr int hashSize = 32;

/// A damaged or planted encoding must not make us take gigabytes or minutes.
bool isAffordable(const QByteArray &encoded)
{
    static const QRegularExpression grammar(QStringLiteral(
        "\\A\\$argon2id\\$v=19\\$m=(\\d{1,6}),t=(\\d{1,2}),p=(\\d{1,2})\\$[^$]{11,86}\\$[^$]{11,86}\\z"));
    if (encoded.size() > 256)
        return false;
    const auto match = grammar.match(QString::fromLatin1(encoded));
    return match.hasMatch() && match.captured(1).toInt() <= 262144 && match.captured(2).toInt() <= 16
        && match.captured(3).toInt() <= 16;
}

} // namespace

QByteArray hashPassword(const SecretString &password, RandomSource &random)
{
    const QByteArray salt = random.bytes(saltSize);
    // The length counts the closing NUL.
    const size_t length = argon2_encodedlen(passes, memoryKiB, lanes, saltSize, hashSize, Argon2_id);
    QByteArray encoded(static_cast<qsizetype>(length), '\0');
    const int outcome = argon2id_hash_encoded(passes, memoryKiB, lanes, password.reveal().constData(),
                                              static_cast<size_t>(password.size()), salt.constData(),
                                              static_cast<size_t>(salt.size()), hashSize, encoded.data(), length);
    if (outcome != ARGON2_OK)
        return {};
    encoded.truncate(static_cast<qsizetype>(qstrlen(encoded.constData())));
    return encoded;
}

bool isPasswordHash(const QByteArray &encoded)
{
    return isAffordable(encoded);
}

bool verifyPassword(const QByteArray &encoded, const SecretString &password)
{
    if (!isAffordable(encoded))
        return false;
    const QByteArray terminated(encoded.constData(), encoded.size());
    return argon2id_verify(terminated.constData(), password.reveal().constData(), static_cast<size_t>(password.size()))
        == ARGON2_OK;
}

} // namespace grantdesk::crypto
