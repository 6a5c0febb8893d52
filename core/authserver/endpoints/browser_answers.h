#pragma once

#include "core/authserver/checks/authorization_checks.h"
#include "core/authserver/context.h"
#include "core/authserver/pages/pages.h"
#include "core/http/message.h"

/// What the endpoints for browsers share: reading the authorization request that travels in the query, and rendering
/// how it ends.
namespace grantdesk::authserver {

/// The authorization request of the query, with its client and redirect address verified. Every page reads it anew.
Outcome<VerifiedAttempt> readAuthorization(Context &context, const http::Request &request);

/// The frame of a page that belongs to this request; `attempt` lets its form end at the client.
PageFrame frameOf(Context &context, const http::Request &request, const VerifiedAttempt *attempt = nullptr);

/// The frame without what only a store knows.
PageFrame bareFrame(const Context &context, const http::Request &request);

/// The page for a failure that must not be redirected.
http::Response failurePage(Context &context, const http::Request &request, const Failure &failure);

/// To another of our pages, with the same query.
http::Response seePage(const char *path, const QByteArray &query);

/// Back to the client with `parameters` and `domain`, `lane`, `state`, `iss` (workfront-protocol §3.3, RFC 9207 §2).
Result<http::Response> seeClient(Context &context, const VerifiedAttempt &attempt, http::Parameters parameters);
/// The same with `error` and `error_description`.
Result<http::Response> seeClientRefused(Context &context, const VerifiedAttempt &attempt,
                                        const oauth::Refusal &refusal);

/// Whether a failure recipe turns this permission into a denial; it is counted.
bool isDeniedByRecipe(Context &context, const VerifiedAttempt &attempt);

/// The response, or the page about the failing port.
http::Response orFailurePage(Context &context, const http::Request &request, Result<http::Response> response);

/// A form that was posted to one of our pages. Errors: PageError.
Outcome<http::Parameters> readForm(const http::Request &request);

} // namespace grantdesk::authserver
