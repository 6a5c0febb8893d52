#pragma once

#include "core/http/message.h"

#include <QHostAddress>

namespace grantdesk::network {

/// Who sent the request: the far end of the connection, unless that is the proxy that is trusted (null: none is). Then
/// it is the address that the proxy added to X-Forwarded-For, which is the last; those before it are the sender's own
/// words. When that is no plain IPv4 or IPv6 address, it is the proxy after all.
QByteArray senderOf(const http::Request &request, const QHostAddress &trustedProxy);

} // namespace grantdesk::network
