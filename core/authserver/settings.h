#pragma once

#include "core/oauth/error.h"

#include <QByteArray>

#include <chrono>

namespace grantdesk::authserver {

/// What an operator may choose about the built-in server. The defaults are the strict ones.
struct Settings {
    QByteArray issuer; ///< its address as clients see it, "http://127.0.0.1:4711", no trailing slash
    oauth::ErrorFormat errorFormat = oauth::ErrorFormat::Rfc6749;
    bool tokenTypeBearer = false; ///< D-01: `token_type` "Bearer" instead of "sessionID"

    std::chrono::seconds codeLifetime{120};            ///< workfront-protocol §3.3
    std::chrono::seconds sessionLifetime{8 * 60 * 60}; ///< sliding, §6.1
    std::chrono::seconds clockSkew{60};                ///< JWT, §8
    std::chrono::seconds maximumJwtLifetime{24 * 60 * 60};
    /// Lets a user's "Do not ask again" skip the consent page of a confidential client (D-07). Never of a public one:
    /// anybody can pretend to be it (RFC 9700 §4.14, RFC 8252 §8.6).
    bool rememberConsent = false;
    /// Refuses to answer over plain HTTP to another computer (RFC 9700 §2.6). Off, for addresses in use want it (D-15);
    /// registering one only warns.
    bool refusePlainRedirects = false;
    /// For so long after a rotation the token that was rotated out is forgiven (workfront-protocol §5): it answers like
    /// the refresh that rotated it, with the same, living refresh token and an access token of its own, however often
    /// it comes. Only the immediate predecessor of the living token; never once the family was revoked, has expired, or
    /// rotated on. Afterwards, and always with 0, it is a reuse: invalid_grant, and the family is dead (RFC 9700
    /// §4.14.2).
    std::chrono::seconds rotationGrace{0};
};

} // namespace grantdesk::authserver
