#pragma once

#include "core/applications/application.h"
#include "core/authserver/failure.h"
#include "core/crypto/jwt.h"

#include <chrono>
#include <optional>

namespace grantdesk::authserver {

/// An assertion whose signature fits `key`, with what its claims are held against.
struct PresentedAssertion {
    const crypto::Jwt &jwt;
    const applications::PublicKey &key;
    const Id &customerId;
    TimePoint now;
    std::chrono::seconds skew;
    std::chrono::seconds maximumLifetime;

    /// `exp`, once the checks have found it sound.
    TimePoint expiry() const;
};

/// The claims of workfront-protocol §8 and RFC 7523 §3.
std::optional<oauth::Refusal> checkClaims(const PresentedAssertion &assertion);

/// What is wrong with the header, before any key is tried; the algorithm is pinned (RFC 8725 §3.1).
std::optional<oauth::Refusal> checkHeader(const crypto::Jwt &jwt);

} // namespace grantdesk::authserver
