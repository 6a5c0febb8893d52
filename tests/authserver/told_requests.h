#pragma once

#include "tests/authserver/world.h"

/// Requests as tables name them: "POST /path" and a form, with words for what only the world knows.
namespace grantdesk::test {

inline constexpr char tokenRequest[] = "POST /integrations/oauth2/api/v1/token";
inline constexpr char exchangeRequest[] = "POST /integrations/oauth2/api/v1/jwt/exchange";
inline constexpr char revocationRequest[] = "POST /integrations/oauth2/api/v1/revoke";
inline constexpr char introspectionRequest[] = "POST /integrations/oauth2/api/v1/introspect";
inline constexpr char authorizeOfB[] = "GET /integrations/oauth2/authorize?client_id=B_NAME&redirect_uri=B_URL";
inline constexpr char authorizeOfPage[] = "GET /integrations/oauth2/authorize?client_id=P_ID&redirect_uri=P_URL";

/// "GET /path" or "POST /path" with that form, from a browser that is signed in when `signedIn`.
http::Response sent(World &world, const QByteArray &what, const QByteArray &body, bool signedIn);

QByteArray refreshTokenOf(const QJsonObject &tokens);
/// What the machine-to-machine client gets for that assertion.
http::Response exchanged(World &world, const QByteArray &jwt);
/// The answer to a person's "allow" or "cancel".
http::Response decided(World &world, const QByteArray &decision);

} // namespace grantdesk::test
