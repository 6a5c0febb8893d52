#pragma once

#include "core/authserver/context.h"
#include "core/authserver/routing/routes.h"
#include "core/authserver/server.h"
#include "core/http/message.h"

namespace grantdesk::authserver {

/// The endpoint's answer, unless a failure recipe stands at its door: that waits with the answer or gives one in the
/// endpoint's place. Scripts of single-page applications may read it where the route is for them.
Answer answerBehindDoor(Context &context, const http::Request &request, const Route &route);

} // namespace grantdesk::authserver
