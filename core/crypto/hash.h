#pragma once

#include <QByteArray>

namespace grantdesk::crypto {

/// SHA-256, 32 bytes.
QByteArray sha256(QByteArrayView bytes);

/// HMAC-SHA-256, 32 bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

/// Compares in time that depends only on the lengths (CRYPTO_memcmp).
bool constantTimeEquals(QByteArrayView left, QByteArrayView right);

} // namespace grantdesk::crypto
