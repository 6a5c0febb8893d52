#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/http/message.h"
#include "core/oauth/client_authentication.h"
#include "core/oauth/endpoints.h"

#include <chrono>
#include <optional>
#include <variant>

namespace grantdesk::oauth {

/// The four spellings of workfront-protocol §4: credentials in header or body, body as form or JSON.
struct TokenRequestStyle {
    ClientAuthentication authentication = ClientAuthentication::BasicHeader;
    enum class Body { Form, Json } body = Body::Form;

    bool operator==(const TokenRequestStyle &) const = default;
};

/// RFC 6749 §4.1.3.
struct CodeGrant {
    SecretString code;
    QByteArray redirectUri;
    std::optional<SecretString> codeVerifier;
};

/// RFC 6749 §6.
struct RefreshGrant {
    SecretString refreshToken;
};

/// workfront-protocol §8.
struct JwtGrant {
    SecretString jwt;
};

using Grant = std::variant<CodeGrant, RefreshGrant, JwtGrant>;

/// The request a client sends to the token endpoint (or, for a JWT, to the JWT exchange). Public clients (no secret)
/// always put `client_id` into the body and send no Authorization header.
http::Request tokenRequest(const Endpoints &endpoints, const Grant &grant, const ClientCredentials &client,
                           TokenRequestStyle style);

/// What the server granted.
struct TokenSet {
    SecretString accessToken;
    std::optional<SecretString> refreshToken;
    QByteArray tokenType;                          ///< "sessionID" here; compared without regard to case
    std::optional<std::chrono::seconds> expiresIn; ///< nothing when missing or 0: unknown, not expired (D-02)
    QByteArray wid;
};

/// Reads the answer of the token endpoint or the JWT exchange, success or error, in either error format, HTML included.
/// Errors: token.refused (args: HTTP status, OAuth error code or empty, description), token.malformed (args: HTTP
/// status; not JSON, no access_token), token.throttled (args: seconds of Retry-After or empty).
Result<TokenSet> processTokenResponse(const http::Response &response);

} // namespace grantdesk::oauth
