#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/http/message.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::oauth {

/// `GET <api>/<object>/search` with the `sessionID` header (workfront-protocol §6). `object` is for example "proj".
http::Request apiSearchRequest(const Endpoints &endpoints, const QByteArray &object, const SecretString &accessToken);

/// The number of objects in the answer's `data`. Errors: api.session_expired (401 or the documented exception),
/// api.forbidden, api.refused (args: status, message), api.malformed.
Result<int> processApiResponse(const http::Response &response);

} // namespace grantdesk::oauth
