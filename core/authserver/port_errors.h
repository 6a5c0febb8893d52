#pragma once

#include "core/authserver/failure.h"

namespace grantdesk::authserver {

/// 503 for a store that may work again (busy, full, read-only, unavailable), 500 for everything else.
int statusForPortError(const Error &error);

/// What a developer is told who has to try again.
inline constexpr char passingOutage[] = "The server cannot work at the moment. Try again shortly.";

/// The section of that status, for the request log.
QByteArray ruleForPortError(const Error &error);

/// The same as a refusal for a client, without any detail.
oauth::Refusal refusalForPortError(const Error &error);

/// Adds `Retry-After` to a 503 (RFC 9110 §15.6.4).
void askForPatience(http::Response &response);

} // namespace grantdesk::authserver
