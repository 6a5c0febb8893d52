#include "core/oauth/authorization.h"

#include "core/crypto/hash.h"
#include "core/oauth/foreign_text.h"

namespace grantdesk::oauth {

namespace {

auto refuse(const char *code, const QString &message, const QStringList &args = {})
{
    return failure({QLatin1String(code), message, args});
}

/// An OAuth error code as it may be shown: RFC 6749 §4.1.2.1 keeps it to printable ASCII.
QString errorCodeOf(const http::Parameters &parameters)
{
    return presentable(QString::fromUtf8(parameters.value("error"))).left(64);
}

} // namespace

QByteArray authorizationUrl(const QByteArray &authorizeEndpoint, const AuthorizationRequest &request)
{
    http::Parameters parameters{{"response_type", "code"}, {"client_id", request.clientId}};
    parameters.addIfPresent("redirect_uri", request.redirectUri);
    parameters.addIfPresent("scope", request.scope);
    parameters.addIfPresent("state", request.state);
    if (request.codeChallenge) {
        parameters.add("code_challenge", *request.codeChallenge);
        parameters.add("code_challenge_method", "S256");
    }
    return http::appendQuery(authorizeEndpoint, parameters);
}

Result<AuthorizationResponse> processRedirect(QByteArrayView query, QByteArrayView expectedState,
                                              QByteArrayView expectedIssuer)
{
    const auto parsed = http::parseForm(query);
    if (!parsed)
        return refuse("redirect.malformed", QStringLiteral("The redirect's query cannot be read."));
    const http::Parameters &parameters = *parsed;
    // Whoever does not know the state is a stranger, whatever else is in the query.
    if (expectedState.isEmpty() || !crypto::constantTimeEquals(parameters.value("state"), expectedState))
        return refuse("redirect.state_mismatch", QStringLiteral("The redirect's state is not that of this run."));
    if (const QByteArray twice = parameters.firstDuplicate(); !twice.isEmpty())
        return refuse("redirect.malformed", QStringLiteral("The redirect carries a parameter twice."),
                      {presentable(QString::fromUtf8(twice))});
    if (!expectedIssuer.isEmpty() && parameters.value("iss") != expectedIssuer)
        return refuse("redirect.issuer_mismatch",
                      QStringLiteral("The redirect names another authorization server than the one that was asked."));
    if (!parameters.value("error").isEmpty()) {
        const QString code = errorCodeOf(parameters);
        const QString description = presentable(QString::fromUtf8(parameters.value("error_description")));
        if (code == QLatin1String("access_denied"))
            return refuse("authorization.access_denied", QStringLiteral("Access was not allowed."),
                          {code, description});
        return refuse("authorization.refused",
                      QStringLiteral("The authorization server refused: %1 %2").arg(code, description).trimmed(),
                      {code, description});
    }
    if (parameters.value("code").isEmpty())
        return refuse("redirect.code_missing", QStringLiteral("The redirect carries no authorization code."));
    return AuthorizationResponse{SecretString(parameters.value("code")), parameters.value("domain"),
                                 parameters.value("lane"), parameters.value("iss")};
}

} // namespace grantdesk::oauth
