#pragma once

#include <QByteArray>

#include <optional>

namespace grantdesk::crypto {

/// base64url without padding (RFC 4648 §5, RFC 7515 §2).
QByteArray toBase64Url(QByteArrayView bytes);

/// Strict inverse: nothing for padding, white space, characters of plain base64, impossible lengths, or left-over
/// bits that are not zero (so that no two spellings name the same bytes).
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

} // namespace grantdesk::crypto
