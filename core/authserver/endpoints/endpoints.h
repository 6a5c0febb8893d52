#pragma once

#include "core/authserver/context.h"
#include "core/authserver/server.h"
#include "core/http/message.h"

/// One function an address. The method was checked by the router.
namespace grantdesk::authserver {

/// GET /integrations/oauth2/authorize (RFC 6749 §4.1.1, workfront-protocol §3).
Answer answerAuthorize(Context &context, const http::Request &request);
/// GET, POST /integrations/oauth2/login.
Answer answerLogin(Context &context, const http::Request &request);
/// GET, POST /integrations/oauth2/consent.
Answer answerConsent(Context &context, const http::Request &request);
/// POST /integrations/oauth2/api/v1/token (RFC 6749 §3.2, workfront-protocol §4).
Answer answerToken(Context &context, const http::Request &request);
/// POST /integrations/oauth2/api/v1/jwt/exchange (workfront-protocol §8).
Answer answerJwtExchange(Context &context, const http::Request &request);
/// POST /integrations/oauth2/api/v1/revoke (RFC 7009).
Answer answerRevoke(Context &context, const http::Request &request);
/// POST /integrations/oauth2/api/v1/introspect (RFC 7662).
Answer answerIntrospect(Context &context, const http::Request &request);
/// /attask/api… (workfront-protocol §6).
Answer answerApi(Context &context, const http::Request &request);
/// GET /.well-known/oauth-authorization-server (RFC 8414).
Answer answerMetadata(Context &context, const http::Request &request);
/// GET /: what this is.
Answer answerHome(Context &context, const http::Request &request);

} // namespace grantdesk::authserver
