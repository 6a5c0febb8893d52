#pragma once

#include "core/authserver/context.h"
#include "core/authserver/routing/routes.h"
#include "core/http/message.h"

namespace grantdesk::authserver {

/// What a failure recipe says in place of the server, 429 or 503 with `Retry-After`, in the way in which that address
/// speaks: a page, the error body of workfront-protocol §4.3, or the sample API's.
http::Response tryLater(Context &context, const http::Request &request, Speaks speaks, int status);

/// What the server itself says when it cannot work, in the same ways: 503 with `Retry-After`. Asks no store.
http::Response unavailable(const Context &context, const http::Request &request, Outage outage);

} // namespace grantdesk::authserver
