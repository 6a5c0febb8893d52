#pragma once

#include "core/authserver/context.h"
#include "core/http/message.h"

namespace grantdesk::authserver {

/// Lets scripts from the redirect origins of single-page applications read this answer. Only for endpoints that take
/// their credentials in a header or body: never for pages (RFC 9700 §2.6), never with cookies.
Result<void> allowSinglePageOrigin(Context &context, const http::Request &request, http::Response &response);

/// The answer to a browser's preflight request.
Result<http::Response> preflight(Context &context, const http::Request &request, const QByteArray &methods);

} // namespace grantdesk::authserver
