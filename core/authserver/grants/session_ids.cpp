#include "core/authserver/grants/session_ids.h"

#include "core/authserver/ports.h"
#include "core/crypto/hash.h"

#include <QtEndian>

#include <algorithm>

namespace grantdesk::authserver {

namespace {

constexpr qsizetype timeBytes = 4;
constexpr qsizetype randomBytes = crypto::BlockCipher::blockSize - timeBytes;
constexpr qsizetype hashBytes = 32;
static_assert(timeBytes + hashBytes == longestSessionKey);

} // namespace

bool looksLikeSessionId(const QByteArray &text)
{
    return text.size() == 2 * crypto::BlockCipher::blockSize && std::all_of(text.cbegin(), text.cend(), [](char c) {
               return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f');
           });
}

const crypto::BlockCipher &SessionIds::cipher(const QByteArray &serverKey)
{
    if (!m_cipher || serverKey != m_serverKey) {
        m_cipher.emplace(crypto::hmacSha256(serverKey, "session IDs").first(crypto::BlockCipher::keySize));
        m_serverKey = serverKey;
    }
    return *m_cipher;
}

NewSessionId SessionIds::make(const QByteArray &serverKey, TimePoint now, RandomSource &random)
{
    QByteArray time(timeBytes, Qt::Uninitialized);
    qToBigEndian(quint32(toMilliseconds(now)), time.data());
    const QByteArray text = cipher(serverKey).encrypt(time + random.bytes(int(randomBytes))).toHex();
    return {text, time + crypto::sha256(text)};
}

QByteArray SessionIds::keyOf(const QByteArray &serverKey, const QByteArray &text)
{
    if (!looksLikeSessionId(text))
        return {};
    return cipher(serverKey).decrypt(QByteArray::fromHex(text)).first(timeBytes) + crypto::sha256(text);
}

} // namespace grantdesk::authserver
