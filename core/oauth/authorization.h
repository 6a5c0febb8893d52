#pragma once

#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/http/parameters.h"

#include <optional>

namespace grantdesk::oauth {

/// What the client asks the authorization endpoint for (workfront-protocol §3, RFC 6749 §4.1.1, RFC 7636 §4.3).
struct AuthorizationRequest {
    QByteArray clientId;
    QByteArray redirectUri;
    QByteArray state;
    QByteArray scope;                        ///< usually empty: no scopes are needed
    std::optional<QByteArray> codeChallenge; ///< always with method S256

    bool operator==(const AuthorizationRequest &) const = default;
};

/// The address the browser opens.
QByteArray authorizationUrl(const QByteArray &authorizeEndpoint, const AuthorizationRequest &request);

/// What came back on the redirect, when it is an answer to our request.
struct AuthorizationResponse {
    SecretString code;
    QByteArray domain;
    QByteArray lane;
    QByteArray issuer; ///< `iss` (RFC 9207), empty when the server sends none
};

/// Judges the query of a redirect. `state` is compared before anything else is believed (RFC 6749 §10.12), then `iss`
/// when the server is known to send it (`expectedIssuer` not empty: a different one is refused, RFC 9207 §2.4), then an
/// `error` ends the flow, then `code` must be there.
/// Errors: redirect.state_mismatch, redirect.issuer_mismatch, redirect.malformed, redirect.code_missing,
/// authorization.refused (args: error code, description) and, for the user's own Cancel, authorization.access_denied.
Result<AuthorizationResponse> processRedirect(QByteArrayView query, QByteArrayView expectedState,
                                              QByteArrayView expectedIssuer = {});

} // namespace grantdesk::oauth
