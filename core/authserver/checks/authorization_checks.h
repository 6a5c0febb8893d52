#pragma once

#include "core/applications/application.h"
#include "core/authserver/failure.h"
#include "core/authserver/settings.h"
#include "core/http/parameters.h"

#include <memory>
#include <optional>

namespace grantdesk::authserver {

/// An authorization request as far as it is understood (RFC 6749 §4.1.1).
struct AuthorizationAttempt {
    http::Parameters parameters;
    QByteArray query;                                        ///< as it was sent; carried from page to page
    std::shared_ptr<const applications::Application> client; ///< null: unknown

    /// The address to answer to: the one sent, or the only one registered. Trustworthy after the address checks.
    QByteArray redirectUri() const;
    bool sentRedirectUri() const;
    /// The challenge without a trailing "=" (workfront-protocol §10).
    QByteArray codeChallenge() const;
    /// "offline_access" when it was asked for; other scopes mean nothing here (D-06).
    QByteArray scope() const;
};

/// An attempt whose client and redirect address were verified. Only verifyAddress() makes one, and only one of these
/// can be redirected to.
class VerifiedAttempt {
public:
    const AuthorizationAttempt *operator->() const { return &m_attempt; }
    const AuthorizationAttempt &operator*() const { return m_attempt; }

private:
    explicit VerifiedAttempt(AuthorizationAttempt attempt)
        : m_attempt(std::move(attempt))
    {
    }
    friend Outcome<VerifiedAttempt> verifyAddress(AuthorizationAttempt attempt, const Settings &settings);
    AuthorizationAttempt m_attempt;
};

/// Whether the client and the address to redirect to can be trusted. Refused on a page, never by redirect
/// (RFC 6749 §4.1.2.1). The first check that objects decides.
Outcome<VerifiedAttempt> verifyAddress(AuthorizationAttempt attempt, const Settings &settings);

/// Everything else about the request; refused by redirect.
std::optional<oauth::Refusal> checkAuthorization(const AuthorizationAttempt &attempt);

} // namespace grantdesk::authserver
