#pragma once

#include "core/authserver/context.h"
#include "core/http/message.h"

namespace grantdesk::authserver {

/// The sample API's error answer: {"error":{"class","message"}} (workfront-protocol §6).
http::Response apiError(int status, const char *exception, const char *message);

/// The one that is about the request itself; the log is told the message too.
http::Response invalidParameter(Context &context, int status, const char *message);

} // namespace grantdesk::authserver
