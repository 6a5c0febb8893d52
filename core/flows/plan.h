#pragma once

#include "core/applications/application.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/crypto/rsa_key.h"
#include "core/oauth/client_authentication.h"
#include "core/oauth/endpoints.h"
#include "core/oauth/token.h"

#include <chrono>
#include <optional>
#include <variant>

namespace grantdesk::flows {

/// Authorization code, with PKCE when there is a verifier (single-page always, web by default: RFC 9700 §2.1.1).
struct AuthorizationCodePlan {
    /// The redirect URL as registered. With useListener it is on loopback; port 0 or none on a loopback IP literal
    /// means "any free port" (RFC 8252 §7.3).
    QByteArray redirectUri;
    bool useListener = true; ///< otherwise the user pastes the redirected address
    QByteArray state;
    std::optional<SecretString> codeVerifier;
};

struct JwtPlan {
    QByteArray customerId; ///< `iss`
    QByteArray userId;     ///< `sub`
    QByteArray tokenId;    ///< `jti`
    crypto::RsaPrivateKey key;
    std::chrono::seconds lifetime{180};
};

struct RefreshPlan {
    SecretString refreshToken;
};

/// Everything a run needs, fixed before it starts, random values included. A retry makes a new plan.
struct Plan {
    std::variant<AuthorizationCodePlan, JwtPlan, RefreshPlan> kind;
    oauth::Endpoints endpoints;
    QByteArray expectedIssuer; ///< empty when the server is not known to send `iss`
    oauth::ClientCredentials client;
    oauth::TokenRequestStyle style;
    QByteArray apiObject = "proj"; ///< searched with the new token; empty: no API call
    std::chrono::milliseconds browserDeadline{std::chrono::minutes(5)};
    std::chrono::milliseconds networkDeadline{std::chrono::seconds(30)};
};

/// What a user chooses for a run of an application; the rest follows from the application's type.
struct PlanChoices {
    oauth::Endpoints endpoints;
    QByteArray expectedIssuer;
    QString redirectUrl; ///< one of the registered; empty: the first the listener can serve, else the first
    std::optional<SecretString> clientSecret;        ///< machine-to-machine and web
    std::optional<crypto::RsaPrivateKey> privateKey; ///< machine-to-machine
    QString customerId;                              ///< machine-to-machine
    QString userId;                           ///< machine-to-machine; empty: creator of the application's key that fits
    std::optional<SecretString> refreshToken; ///< present: a refresh run instead
    oauth::TokenRequestStyle style;
    std::chrono::milliseconds browserDeadline{std::chrono::minutes(5)};
};

/// The plan of a run. Errors: flow.secret_missing, flow.private_key_missing, flow.key_not_registered,
/// flow.redirect_url_missing, flow.redirect_url_unregistered, flow.no_refresh_for_type.
Result<Plan> planFor(const applications::Application &application, const PlanChoices &choices, RandomSource &random);

/// A fresh `state` (256 random bits, base64url) for an AuthorizationCodePlan.
QByteArray newState(RandomSource &random);

/// Reads what a user pasted for the redirected address: the whole URL or its query. Backslashes before `_`, quotes and
/// white space around it go (D-23). Errors: redirect.malformed; redirect.wrong_address when it is a URL and another one
/// than `redirectUri`.
Result<QByteArray> queryOfPastedRedirect(QByteArrayView pasted, QByteArrayView redirectUri);

} // namespace grantdesk::flows
