#pragma once

#include "core/authserver/grants/grants.h"
#include "core/http/message.h"

/// What the token endpoint and the JWT exchange share: reading a request up to its authenticated client, and rendering
/// how it ends.
namespace grantdesk::authserver {

using Grant = Outcome<Granted> (*)(Context &, const TokenCall &);
/// Picks the grant that a request asks for.
using GrantChooser = Outcome<Grant> (*)(const http::Parameters &);

/// Shape, grant, client, tokens: the answer, success or error.
http::Response answerGrant(Context &context, const http::Request &request, GrantChooser choose);

/// The error body of workfront-protocol §4.3 for any failure.
http::Response failureBody(Context &context, const http::Request &request, const Failure &failure);

} // namespace grantdesk::authserver
