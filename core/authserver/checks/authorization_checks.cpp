#include "core/authserver/checks/authorization_checks.h"

#include "core/applications/redirect_url.h"
#include "core/authserver/checks/spelling.h"
#include "core/crypto/pkce.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

namespace {

using oauth::ErrorCode;
using oauth::Refusal;

int countOf(const http::Parameters &parameters, QByteArrayView name)
{
    return int(std::count_if(parameters.begin(), parameters.end(),
                             [name](const http::Parameter &parameter) { return parameter.name == name; }));
}

PageError pageError(const char *text, const char *rule)
{
    return {400, text, {}, rule};
}

PageError pageError(const char *text, const char *rule, const QByteArray &parameter)
{
    return {400, text, {{QByteArrayLiteral("parameter"), parameter}}, rule};
}

std::optional<PageError> misspelt(const http::Parameters &parameters, const char *meant, const char *rule)
{
    const QByteArray sent = lookAlike(parameters, meant);
    if (sent.isEmpty())
        return std::nullopt;
    return PageError{400, "error.parameter_misspelt", {{"sent", sent}, {"meant", meant}}, rule};
}

std::optional<PageError> addressParametersSentOnce(const AuthorizationAttempt &attempt)
{
    for (const char *name : {"client_id", "redirect_uri"}) {
        if (countOf(attempt.parameters, name) > 1)
            return pageError("error.parameter_repeated", "RFC 6749 §3.1", name);
    }
    return std::nullopt;
}

std::optional<PageError> clientNamed(const AuthorizationAttempt &attempt)
{
    if (!attempt.parameters.value("client_id").isEmpty())
        return std::nullopt;
    if (auto error = misspelt(attempt.parameters, "client_id", "workfront-protocol D-22"))
        return error;
    return pageError("error.client_missing", "RFC 6749 §4.1.2.1", "client_id");
}

std::optional<PageError> clientKnown(const AuthorizationAttempt &attempt)
{
    if (attempt.client)
        return std::nullopt;
    return pageError("error.client_unknown", "RFC 6749 §4.1.2.1");
}

std::optional<PageError> clientUsesBrowser(const AuthorizationAttempt &attempt)
{
    if (applications::delegation(*attempt.client))
        return std::nullopt;
    return pageError("error.client_without_browser", "RFC 6749 §4.1.2.1");
}

std::optional<PageError> clientHasRedirectUrl(const AuthorizationAttempt &attempt)
{
    if (!applications::delegation(*attempt.client)->redirectUrls.isEmpty())
        return std::nullopt;
    return pageError("error.redirect_none", "RFC 6749 §3.1.2.2");
}

std::optional<PageError> redirectUriNotMisspelt(const AuthorizationAttempt &attempt)
{
    if (attempt.sentRedirectUri())
        return std::nullopt;
    return misspelt(attempt.parameters, "redirect_uri", "workfront-protocol D-03");
}

std::optional<PageError> redirectUriUnambiguous(const AuthorizationAttempt &attempt)
{
    if (attempt.sentRedirectUri() || applications::delegation(*attempt.client)->redirectUrls.size() == 1)
        return std::nullopt;
    return pageError("error.redirect_missing", "RFC 6749 §3.1.2.3", "redirect_uri");
}

std::optional<PageError> redirectUriRegistered(const AuthorizationAttempt &attempt)
{
    if (!attempt.sentRedirectUri())
        return std::nullopt;
    const QByteArray requested = attempt.redirectUri();
    const QStringList &registered = applications::delegation(*attempt.client)->redirectUrls;
    if (applications::isRegisteredRedirect(registered, requested))
        return std::nullopt;
    return pageError("error.redirect_mismatch", "RFC 9700 §4.1.3");
}

std::optional<PageError> redirectUriEncrypted(const AuthorizationAttempt &attempt)
{
    if (!applications::isPlainHttpOffLoopback(QString::fromUtf8(attempt.redirectUri())))
        return std::nullopt;
    return pageError("error.redirect_plain", "RFC 9700 §2.6");
}

using AddressCheck = std::optional<PageError> (*)(const AuthorizationAttempt &);
constexpr std::array<AddressCheck, 8> addressChecks{
    addressParametersSentOnce, clientNamed,           clientKnown,
    clientUsesBrowser,         clientHasRedirectUrl,  redirectUriNotMisspelt,
    redirectUriUnambiguous,    redirectUriRegistered,
};

std::optional<Refusal> parametersSentOnce(const AuthorizationAttempt &attempt)
{
    for (const char *name :
         {"response_type", "state", "scope", "code_challenge", "code_challenge_method", "response_mode"}) {
        if (countOf(attempt.parameters, name) > 1)
            return Refusal{ErrorCode::InvalidRequest,
                           "The parameter '" + QByteArray(name) + "' was sent more than once.", "RFC 6749 §3.1"};
    }
    return std::nullopt;
}

std::optional<Refusal> responseTypeSent(const AuthorizationAttempt &attempt)
{
    if (!attempt.parameters.value("response_type").isEmpty())
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, missingParameter(attempt.parameters, "response_type"), "RFC 6749 §3.1.1"};
}

std::optional<Refusal> responseTypeIsCode(const AuthorizationAttempt &attempt)
{
    const QByteArray type = attempt.parameters.value("response_type");
    if (type == "code")
        return std::nullopt;
    return Refusal{ErrorCode::UnsupportedResponseType,
                   "The only response_type here is 'code'." + misspeltValue("response_type", type), "RFC 9700 §2.1.2"};
}

std::optional<Refusal> responseModeIsQuery(const AuthorizationAttempt &attempt)
{
    const QByteArray mode = attempt.parameters.value("response_mode");
    if (mode.isEmpty() || mode == "query")
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, "The only response_mode here is 'query'.", "RFC 8414 §2"};
}

std::optional<Refusal> challengeMethodIsS256(const AuthorizationAttempt &attempt)
{
    const QByteArray method = attempt.parameters.value("code_challenge_method");
    if (method.isEmpty() || method == "S256")
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest,
                   "The only code_challenge_method here is 'S256'." + misspeltValue("code_challenge_method", method),
                   "RFC 9700 §2.1.1"};
}

std::optional<Refusal> challengeSentWhereDue(const AuthorizationAttempt &attempt)
{
    if (!attempt.codeChallenge().isEmpty())
        return std::nullopt;
    const bool announced = !attempt.parameters.value("code_challenge_method").isEmpty();
    const bool misspelt = isRespelt(attempt.parameters, "code_challenge");
    const bool isPublic = applications::typeOf(*attempt.client) == applications::Type::SinglePage;
    if (!announced && !misspelt && !isPublic)
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest, missingParameter(attempt.parameters, "code_challenge"),
                   "RFC 9700 §2.1.1"};
}

std::optional<Refusal> challengeWellFormed(const AuthorizationAttempt &attempt)
{
    const QByteArray challenge = attempt.codeChallenge();
    if (challenge.isEmpty() || crypto::isCodeChallenge(challenge))
        return std::nullopt;
    return Refusal{ErrorCode::InvalidRequest,
                   "The code_challenge must be the base64url SHA-256 of the verifier: 43 characters.", "RFC 7636 §4.2"};
}

using AuthorizationCheck = std::optional<Refusal> (*)(const AuthorizationAttempt &);
constexpr std::array<AuthorizationCheck, 7> authorizationChecks{
    parametersSentOnce,    responseTypeSent,      responseTypeIsCode,  responseModeIsQuery,
    challengeMethodIsS256, challengeSentWhereDue, challengeWellFormed,
};

} // namespace

QByteArray AuthorizationAttempt::redirectUri() const
{
    QByteArray sent = parameters.value("redirect_uri");
    if (!sent.isEmpty())
        return sent;
    const auto *delegation = client ? applications::delegation(*client) : nullptr;
    return delegation && delegation->redirectUrls.size() == 1 ? delegation->redirectUrls.first().toUtf8()
                                                              : QByteArray();
}

bool AuthorizationAttempt::sentRedirectUri() const
{
    return !parameters.value("redirect_uri").isEmpty();
}

QByteArray AuthorizationAttempt::codeChallenge() const
{
    QByteArray challenge = parameters.value("code_challenge");
    if (challenge.endsWith('='))
        challenge.chop(1);
    return challenge;
}

QByteArray AuthorizationAttempt::scope() const
{
    const QList<QByteArray> scopes = parameters.value("scope").split(' ');
    return scopes.contains("offline_access") ? QByteArrayLiteral("offline_access") : QByteArray();
}

Outcome<VerifiedAttempt> verifyAddress(AuthorizationAttempt attempt, const Settings &settings)
{
    for (const AddressCheck check : addressChecks) {
        if (auto error = check(attempt))
            return refuse(*error);
    }
    if (settings.refusePlainRedirects) {
        if (auto error = redirectUriEncrypted(attempt))
            return refuse(*error);
    }
    return VerifiedAttempt(std::move(attempt));
}

std::optional<oauth::Refusal> checkAuthorization(const AuthorizationAttempt &attempt)
{
    for (const AuthorizationCheck check : authorizationChecks) {
        if (auto refusal = check(attempt))
            return refusal;
    }
    return std::nullopt;
}

} // namespace grantdesk::authserver
