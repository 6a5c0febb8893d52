#include "core/authserver/checks/jwt_checks.h"

#include "core/authserver/checks/spelling.h"

#include <array>
#include <cmath>

namespace grantdesk::authserver {

namespace {

using oauth::ErrorCode;
using oauth::Refusal;

Refusal invalidGrant(const QByteArray &description, const char *rule)
{
    return {ErrorCode::InvalidGrant, description, rule};
}

/// Seconds far beyond any date: milliseconds, sent by mistake (workfront-protocol §8).
constexpr double surelyMilliseconds = 1e11;

struct Claim {
    const char *name;
    const char *rule;
};

std::optional<Refusal> claimsPresent(const PresentedAssertion &assertion)
{
    for (const auto &[name, rule] :
         {Claim{"exp", "RFC 7523 §3(4)"}, Claim{"iss", "RFC 7523 §3(1)"}, Claim{"sub", "RFC 7523 §3(2)"}}) {
        if (assertion.jwt.claims.contains(QLatin1String(name)))
            continue;
        const QByteArray sent = lookAlikeClaim(assertion.jwt.claims, name);
        const QByteArray missing = "The claim '" + QByteArray(name) + "' is missing";
        return invalidGrant(
            sent.isEmpty() ? missing + '.' : missing + "; '" + sent + "' was sent, which is not its name.", rule);
    }
    return std::nullopt;
}

std::optional<Refusal> expiryInSeconds(const PresentedAssertion &assertion)
{
    const QJsonValue exp = assertion.jwt.claims.value(QLatin1String("exp"));
    if (!exp.isDouble() || !std::isfinite(exp.toDouble()))
        return invalidGrant("The claim 'exp' must be a number of seconds since 1970.", "RFC 7519 §4.1.4");
    if (exp.toDouble() > surelyMilliseconds)
        return invalidGrant("The claim 'exp' looks like milliseconds; seconds since 1970 are expected.",
                            "workfront-protocol §8");
    return std::nullopt;
}

std::optional<Refusal> notExpired(const PresentedAssertion &assertion)
{
    if (assertion.now < assertion.expiry() + assertion.skew)
        return std::nullopt;
    return invalidGrant("The JWT has expired.", "RFC 7523 §3(4)");
}

std::optional<Refusal> lifetimeReasonable(const PresentedAssertion &assertion)
{
    if (assertion.expiry() <= assertion.now + assertion.maximumLifetime + assertion.skew)
        return std::nullopt;
    return invalidGrant("The claim 'exp' lies too far ahead; a few minutes are enough.", "RFC 7523 §3(4)");
}

/// `nbf` and `iat` are optional; where they stand they must not lie ahead.
std::optional<Refusal> notAheadOfTime(const PresentedAssertion &assertion)
{
    const double limit = double(toSeconds(assertion.now + assertion.skew));
    for (const auto &[name, rule] : {Claim{"nbf", "RFC 7523 §3(5)"}, Claim{"iat", "RFC 7523 §3(6)"}}) {
        const QJsonValue value = assertion.jwt.claims.value(QLatin1String(name));
        if (value.isUndefined())
            continue;
        if (!value.isDouble() || value.toDouble() > limit)
            return invalidGrant("The claim '" + QByteArray(name) + "' must be a number of seconds, not in the future.",
                                rule);
    }
    return std::nullopt;
}

std::optional<Refusal> issuerIsCustomer(const PresentedAssertion &assertion)
{
    if (assertion.jwt.claims.value(QLatin1String("iss")).toString() == assertion.customerId)
        return std::nullopt;
    return invalidGrant("The claim 'iss' must be the Customer ID (not the client ID).", "workfront-protocol §8");
}

std::optional<Refusal> subjectAddedTheKey(const PresentedAssertion &assertion)
{
    if (assertion.jwt.claims.value(QLatin1String("sub")).toString() == assertion.key.createdBy)
        return std::nullopt;
    return invalidGrant("The claim 'sub' must be the User ID of who added the public key.", "workfront-protocol §8");
}

/// A `jti` is optional, but what is no text makes nothing single: no string would look the same in every JWT, and so
/// would every lone surrogate, for which UTF-8 has no bytes.
std::optional<Refusal> identifierIsText(const PresentedAssertion &assertion)
{
    const QJsonValue jti = assertion.jwt.claims.value(QLatin1String("jti"));
    if (!jti.isUndefined() && !jti.isString())
        return invalidGrant("The claim 'jti' must be a string.", "RFC 7519 §4.1.7");
    if (!jti.toString().isValidUtf16())
        return invalidGrant("The claim 'jti' must be Unicode text; half of a surrogate pair stands alone in it.",
                            "RFC 8259 §8.2");
    return std::nullopt;
}

using ClaimCheck = std::optional<Refusal> (*)(const PresentedAssertion &);
constexpr std::array<ClaimCheck, 8> claimChecks{
    claimsPresent,  expiryInSeconds,  notExpired,         lifetimeReasonable,
    notAheadOfTime, issuerIsCustomer, subjectAddedTheKey, identifierIsText,
};

} // namespace

TimePoint PresentedAssertion::expiry() const
{
    const double seconds = jwt.claims.value(QLatin1String("exp")).toDouble();
    if (!(std::abs(seconds) <= surelyMilliseconds))
        return fromMilliseconds(0);
    return fromMilliseconds(qint64(seconds * 1000));
}

std::optional<Refusal> checkClaims(const PresentedAssertion &assertion)
{
    for (const ClaimCheck check : claimChecks) {
        if (auto refusal = check(assertion))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> checkHeader(const crypto::Jwt &jwt)
{
    if (jwt.header.value(QLatin1String("alg")).toString() != QLatin1String("RS256"))
        return invalidGrant("The JWT must be signed with RS256.", "RFC 8725 §3.1");
    if (jwt.header.contains(QLatin1String("crit")))
        return invalidGrant("The JWT demands header extensions ('crit') that are not understood.", "RFC 7515 §4.1.11");
    if (jwt.header.contains(QLatin1String("b64")))
        return invalidGrant("The JWT has 'b64' in its header, which is for payloads that are none of a JWT's.",
                            "RFC 7797 §7");
    return std::nullopt;
}

} // namespace grantdesk::authserver
