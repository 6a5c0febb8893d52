#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/policy/browser_session.h"
#include "core/authserver/request_notes.h"
#include "core/oauth/endpoints.h"

namespace grantdesk::authserver {

Answer answerAuthorize(Context &context, const http::Request &request)
{
    const auto attempt = readAuthorization(context, request);
    if (!attempt)
        return failurePage(context, request, attempt.error());
    const auto visitor = signedIn(context, request);
    if (!visitor)
        return failurePage(context, request, visitor.error());
    // Who is not signed in is not sent anywhere else, whatever else is wrong (RFC 9700 §4.11.2).
    if (!*visitor)
        return seePage(oauth::loginPath, (*attempt)->query);
    context.notes.user((*visitor)->user.id);
    if (const auto refusal = checkAuthorization(**attempt))
        return orFailurePage(context, request, seeClientRefused(context, *attempt, *refusal));
    return seePage(oauth::consentPath, (*attempt)->query);
}

} // namespace grantdesk::authserver
