#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/crypto/block_cipher.h"

#include <optional>

namespace grantdesk::authserver {

/// 32 lower-case hexadecimal characters.
bool looksLikeSessionId(const QByteArray &text);

/// A session ID at birth, and the key under which it is stored.
struct NewSessionId {
    QByteArray text;
    QByteArray key;
};

/// The IDs of sessions, and the keys under which stores keep them. An ID tells when it was made, but only to who knows
/// the server's key; so the store can keep sessions in the order in which they come, where those of one batch lie side
/// by side, instead of each somewhere else.
class SessionIds {
public:
    /// 32 lower-case hexadecimal characters, the form clients expect: one block of AES-128 over the milliseconds (32
    /// bits of them) and 96 random bits. Who has not got the server's key finds every one of 2^128 as likely as any
    /// other (RFC 6749 §10.10). Who has read the database has the key, too, and is left with 2^96.
    NewSessionId make(const QByteArray &serverKey, TimePoint now, RandomSource &random);
    /// SessionRecord::key: the milliseconds, then the ID's SHA-256. Empty when the text cannot be one of ours.
    QByteArray keyOf(const QByteArray &serverKey, const QByteArray &text);

private:
    const crypto::BlockCipher &cipher(const QByteArray &serverKey);

    QByteArray m_serverKey;
    std::optional<crypto::BlockCipher> m_cipher; ///< of that key
};

} // namespace grantdesk::authserver
