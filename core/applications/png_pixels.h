#pragma once

#include <QByteArrayView>

namespace grantdesk::applications {

/// Whether a PNG (RFC 2083) can be decoded to its last pixel: what it says of itself is allowed, no checksum of a chunk
/// that matters is wrong, and its data unpack to as many rows as it promises. Nothing larger than 2048 pixels a side
/// passes. Keeps one row in memory, however much the data would unpack to; may take a few hundredths of a second.
bool hasAllPixels(QByteArrayView png);

} // namespace grantdesk::applications
