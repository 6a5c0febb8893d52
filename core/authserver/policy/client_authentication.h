#pragma once

#include "core/applications/application.h"
#include "core/authserver/context.h"
#include "core/authserver/failure.h"
#include "core/http/message.h"
#include "core/http/parameters.h"

#include <memory>

namespace grantdesk::authserver {

/// The client that sent this request, by Basic header, body, or both when they agree (RFC 6749 §2.3.1,
/// workfront-protocol §4.1). Public clients name themselves in the body and show no secret. Writes nothing but the date
/// of use; wrong secrets are counted and throttled.
Outcome<std::shared_ptr<const applications::Application>>
authenticateClient(Context &context, const http::Request &request, const http::Parameters &parameters);

/// True when the request tried HTTP authentication: then the refusal carries a challenge (RFC 6749 §5.2).
bool triedHttpAuthentication(const http::Request &request);

} // namespace grantdesk::authserver
