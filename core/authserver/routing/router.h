#pragma once

#include "core/authserver/context.h"
#include "core/authserver/server.h"
#include "core/http/message.h"

namespace grantdesk::authserver {

/// Hands the request to the endpoint that its address names; refuses it where there is none, or where the endpoint does
/// not take its method. HEAD is answered like GET where it is allowed.
Answer answerRequest(Context &context, const http::Request &request);

} // namespace grantdesk::authserver
