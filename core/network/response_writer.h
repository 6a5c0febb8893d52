#pragma once

#include "core/http/message.h"

namespace grantdesk::network {

/// How an answer has to be put.
struct Framing {
    bool head = false;     ///< the answer to HEAD: the header of the full answer without its body
    bool keepAlive = true; ///< the connection stays open
    bool http10 = false;   ///< HTTP/1.0 has to be told that it stays open
};

/// Appends the answer as bytes. Date, Content-Length and Connection are set here, the response's own are left out; a
/// header that would break out of its line turns the answer into a plain 500.
void writeResponse(QByteArray &out, const http::Response &response, Framing framing);

/// An answer of the adapter itself: the reason phrase as plain text.
http::Response plainResponse(int status);

} // namespace grantdesk::network
