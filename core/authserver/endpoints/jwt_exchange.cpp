#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/endpoints/token_answers.h"

namespace grantdesk::authserver {

namespace {

/// This address has one grant; no grant_type is asked for (workfront-protocol §8).
Outcome<Grant> theOnlyGrant(const http::Parameters &)
{
    return &grantJwt;
}

} // namespace

Answer answerJwtExchange(Context &context, const http::Request &request)
{
    return answerGrant(context, request, theOnlyGrant);
}

} // namespace grantdesk::authserver
