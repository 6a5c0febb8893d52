#pragma once

#include "core/authserver/context.h"
#include "core/http/message.h"
#include "core/http/parameters.h"

namespace grantdesk::authserver {

/// Notes the request's parameters, and the client that its Basic header or they name when it is registered: what stands
/// in the place of a client ID otherwise may be a token.
void noteParameters(Context &context, const http::Request &request, const http::Parameters &parameters);

} // namespace grantdesk::authserver
