#pragma once

#include "core/authserver/checks/token_checks.h"
#include "core/authserver/context.h"
#include "core/authserver/failure.h"
#include "core/authserver/grants/tokens.h"

#include <optional>

/// What turns a proof into tokens, one function each. The client is authenticated.
namespace grantdesk::authserver {

/// RFC 6749 §4.1.3: a code, once. A second use kills what the first one got.
Outcome<Granted> grantAuthorizationCode(Context &context, const TokenCall &call);
/// RFC 6749 §6, RFC 9700 §4.14.2: a refresh token, rotated when the application says so.
Outcome<Granted> grantRefreshToken(Context &context, const TokenCall &call);
/// Why that would refuse, before it gives anything out: with all that comes of a token that was replaced before.
/// Nothing when tokens would be given.
std::optional<Failure> refreshObstacle(Context &context, const TokenCall &call);
/// workfront-protocol §8, RFC 7523 §3: an assertion that a registered key signed, once.
Outcome<Granted> grantJwt(Context &context, const TokenCall &call);

} // namespace grantdesk::authserver
