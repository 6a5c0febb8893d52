#include "core/authserver/checks/spelling.h"
#include "core/authserver/checks/token_checks.h"
#include "core/base/secret_string.h"
#include "core/crypto/hash.h"
#include "core/crypto/pkce.h"

#include <array>

namespace grantdesk::authserver {

namespace {

using oauth::ErrorCode;
using oauth::Refusal;

Refusal invalidGrant(const QByteArray &description, const char *rule)
{
    return {ErrorCode::InvalidGrant, description, rule};
}

std::optional<Refusal> clientMayUseCodes(const TokenCall &call)
{
    if (applications::delegation(*call.client))
        return std::nullopt;
    return Refusal{ErrorCode::UnauthorizedClient,
                   "A Machine to Machine application gets its tokens from the JWT exchange.",
                   "workfront-protocol §4.1"};
}

std::optional<Refusal> codeSent(const TokenCall &call)
{
    if (!call.parameters.value("code").isEmpty())
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, missingParameter(call.parameters, "code"), "RFC 6749 §4.1.3"};
}

std::optional<Refusal> redirectUriNotMisspelt(const TokenCall &call)
{
    if (!call.parameters.value("redirect_uri").isEmpty() || lookAlike(call.parameters, "redirect_uri").isEmpty())
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, missingParameter(call.parameters, "redirect_uri"),
                   "workfront-protocol D-03"};
}

std::optional<Refusal> publicClientSendsVerifier(const TokenCall &call)
{
    if (!call.parameters.value("code_verifier").isEmpty())
        return std::nullopt;
    const bool misspelt = isRespelt(call.parameters, "code_verifier");
    if (applications::typeOf(*call.client) != applications::Type::SinglePage && !misspelt)
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, missingParameter(call.parameters, "code_verifier"), "RFC 9700 §2.1.1"};
}

std::optional<Refusal> verifierWellFormed(const TokenCall &call)
{
    const QByteArray verifier = call.parameters.value("code_verifier");
    if (verifier.isEmpty() || crypto::isCodeVerifier(verifier))
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest,
                   "The code_verifier must have 43 to 128 characters of A-Z a-z 0-9 - . _ ~.", "RFC 7636 §4.1"};
}

using CodeRequestCheck = std::optional<Refusal> (*)(const TokenCall &);
constexpr std::array<CodeRequestCheck, 5> codeRequestChecks{
    clientMayUseCodes, codeSent, redirectUriNotMisspelt, publicClientSendsVerifier, verifierWellFormed,
};

std::optional<Refusal> codeFresh(const PresentedCode &presented)
{
    // What was issued later is of a future from which the clock came back.
    const auto age = presented.now - presented.code.issuedAt;
    if (age < presented.lifetime && age > -presented.lifetime)
        return std::nullopt;
    return Refusal{ErrorCode::InvalidGrant, "The authorization code is invalid, expired or already used.",
                   codeExpiryRule, "The authorization code has expired."};
}

std::optional<Refusal> redirectUriRepeated(const PresentedCode &presented)
{
    const QByteArray sent = presented.call.parameters.value("redirect_uri");
    if (sent == presented.code.redirectUri || (sent.isEmpty() && !presented.code.redirectUriWasSent))
        return std::nullopt;
    return sent.isEmpty()
        ? invalidGrant("The redirect_uri of the authorization request must be repeated.", "RFC 6749 §4.1.3")
        : invalidGrant("The redirect_uri differs from the one of the authorization request.", "RFC 6749 §4.1.3");
}

std::optional<Refusal> challengeAnswered(const PresentedCode &presented)
{
    const SecretString verifier(presented.call.parameters.value("code_verifier"));
    const QByteArray &challenge = presented.code.codeChallenge;
    if (challenge.isEmpty()) {
        if (verifier.isEmpty())
            return std::nullopt;
        return invalidGrant("A code_verifier was sent, but the authorization request had no code_challenge.",
                            "RFC 9700 §2.1.1");
    }
    if (verifier.isEmpty())
        return invalidGrant("The authorization request had a code_challenge. "
                                + missingParameter(presented.call.parameters, "code_verifier"),
                            "RFC 9700 §4.8.2");
    if (crypto::constantTimeEquals(crypto::codeChallenge(verifier), challenge))
        return std::nullopt;
    return invalidGrant("The code verifier does not match the code challenge.", "RFC 7636 §4.6");
}

std::optional<Refusal> userActive(const PresentedCode &presented)
{
    if (presented.user && presented.user->active)
        return std::nullopt;
    return invalidGrant("The user's account is no longer active.", "workfront-protocol §4.3");
}

using CodeCheck = std::optional<Refusal> (*)(const PresentedCode &);
constexpr std::array<CodeCheck, 4> codeChecks{
    codeFresh,
    redirectUriRepeated,
    challengeAnswered,
    userActive,
};

} // namespace

std::optional<Refusal> checkCodeRequest(const TokenCall &call)
{
    for (const CodeRequestCheck check : codeRequestChecks) {
        if (auto refusal = check(call))
            return refusal;
    }
    return std::nullopt;
}

std::optional<Refusal> checkCode(const PresentedCode &presented)
{
    for (const CodeCheck check : codeChecks) {
        if (auto refusal = check(presented))
            return refusal;
    }
    return std::nullopt;
}

} // namespace grantdesk::authserver
