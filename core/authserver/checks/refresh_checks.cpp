#include "core/applications/redirect_url.h"
#include "core/authserver/checks/spelling.h"
#include "core/authserver/checks/token_checks.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

namespace {

using oauth::ErrorCode;
using oauth::Refusal;

std::optional<Refusal> clientMayRefresh(const TokenCall &call)
{
    if (applications::delegation(*call.client))
        return std::nullopt;
    return Refusal{ErrorCode::UnauthorizedClient, "A Machine to Machine application has no refresh tokens.",
                   "workfront-protocol §8"};
}

std::optional<Refusal> refreshTokenSent(const TokenCall &call)
{
    if (!call.parameters.value("refresh_token").isEmpty())
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, missingParameter(call.parameters, "refresh_token"), "RFC 6749 §6"};
}

std::optional<Refusal> redirectUriRegistered(const TokenCall &call)
{
    const QByteArray sent = call.parameters.value("redirect_uri");
    if (sent.isEmpty())
        return std::nullopt;
    const QStringList &registered = applications::delegation(*call.client)->redirectUrls;
    if (applications::isRegisteredRedirect(registered, sent))
        return std::nullopt;
    return Refusal{ErrorCode::InvalidGrant, "The redirect URI does not match any of the registered redirect URLs.",
                   "workfront-protocol §4.1"};
}

using RefreshRequestCheck = std::optional<Refusal> (*)(const TokenCall &);
constexpr std::array<RefreshRequestCheck, 3> refreshRequestChecks{
    clientMayRefresh,
    refreshTokenSent,
    redirectUriRegistered,
};

std::optional<Refusal> familyIsThisClients(const PresentedFamily &presented)
{
    if (presented.family.application == presented.call.client->id)
        return std::nullopt;
    return unknownRefreshToken("RFC 6749 §6", "The refresh token is another client's.");
}

std::optional<Refusal> familyNotRevoked(const PresentedFamily &presented)
{
    if (!presented.family.revoked)
        return std::nullopt;
    return unknownRefreshToken("RFC 9700 §4.14.2", "The refresh token's family is revoked.");
}

std::optional<Refusal> familyNotExpired(const PresentedFamily &presented)
{
    if (presented.inTime)
        return std::nullopt;
    return unknownRefreshToken("workfront-protocol §5", "The refresh token has reached its limit.");
}

std::optional<Refusal> userActive(const PresentedFamily &presented)
{
    if (presented.user && presented.user->active)
        return std::nullopt;
    return Refusal{ErrorCode::InvalidGrant, "The user's account is no longer active.", "workfront-protocol §4.3"};
}

using FamilyCheck = std::optional<Refusal> (*)(const PresentedFamily &);
constexpr std::array<FamilyCheck, 4> familyChecks{
    familyIsThisClients,
    familyNotRevoked,
    familyNotExpired,
    userActive,
};

} // namespace

std::optional<Refusal> checkRefreshRequest(const TokenCall &call)
{
    for (const RefreshRequestCheck check : refreshRequestChecks) {
        if (auto refusal = check(call))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> checkFamily(const PresentedFamily &presented)
{
    for (const FamilyCheck check : familyChecks) {
        if (auto refusal = check(presented))
            return refusal;
    }
    return std::nullopt;
}

Refusal unknownRefreshToken(const QByteArray &rule, const char *reason)
{
    return {ErrorCode::InvalidGrant,
            QByteArrayLiteral("The refresh token is invalid or has expired. Log in to the integration again."), rule,
            reason};
}

} // namespace grantdesk::authserver
