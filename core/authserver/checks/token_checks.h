#pragma once

#include "core/applications/application.h"
#include "core/authserver/failure.h"
#include "core/authserver/ports.h"
#include "core/http/message.h"
#include "core/http/parameters.h"

#include <memory>
#include <optional>

namespace grantdesk::authserver {

/// A token request whose client is authenticated.
struct TokenCall {
    const http::Parameters &parameters;
    std::shared_ptr<const applications::Application> client;
};

/// The body's parameters, form or JSON (workfront-protocol §4.1).
Outcome<http::Parameters> readTokenParameters(const http::Request &request);

/// Whether the token endpoints know a parameter of that name.
bool isTokenParameter(QByteArrayView name);

/// The shape of a token request, before anybody is authenticated.
std::optional<oauth::Refusal> checkTokenShape(const http::Request &request, const http::Parameters &parameters);

/// An authorization code's request, before the code is touched: what is refused here burns no code.
std::optional<oauth::Refusal> checkCodeRequest(const TokenCall &call);

/// The rule of a code that came too late.
inline constexpr char codeExpiryRule[] = "workfront-protocol §3.3";

/// A code that was just taken out of circulation, against the request that presents it.
struct PresentedCode {
    const TokenCall &call;
    const CodeRecord &code;
    const std::optional<applications::User> &user;
    TimePoint now;
    std::chrono::seconds lifetime;
};
std::optional<oauth::Refusal> checkCode(const PresentedCode &presented);

std::optional<oauth::Refusal> checkRefreshRequest(const TokenCall &call);

/// A refresh token's family, against the client that presents the token.
struct PresentedFamily {
    const TokenCall &call;
    const FamilyRecord &family;
    const std::optional<applications::User> &user;
    bool inTime; ///< neither the absolute nor the inactivity limit has passed (isFamilyAlive)
};
std::optional<oauth::Refusal> checkFamily(const PresentedFamily &presented);

/// Why a refresh token is refused that is not known, or not any more.
oauth::Refusal unknownRefreshToken(const QByteArray &rule, const char *reason);

} // namespace grantdesk::authserver
