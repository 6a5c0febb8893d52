#include "core/authserver/endpoints/token_answers.h"

#include "core/authserver/policy/claimed_client.h"
#include "core/authserver/policy/client_authentication.h"
#include "core/authserver/policy/disturb.h"
#include "core/authserver/port_errors.h"

namespace grantdesk::authserver {

namespace {

using oauth::Refusal;

/// The recipe that stands on the way of these tokens, if there is one.
const Recipe *recipeFor(Context &context, const TokenCall &call)
{
    using Kind = Recipe::Kind;
    const Id &application = call.client->id;
    const QByteArray type = call.parameters.value("grant_type");
    if (context.notes.endpoint == Recipe::Endpoint::JwtExchange)
        return fitting(context, {Kind::ExpiresInZero, Kind::TokenTypeBearer}, application);
    if (type == "refresh_token")
        return fitting(context,
                       {Kind::ExpiresInZero, Kind::TokenTypeBearer, Kind::NoRefreshToken, Kind::RefreshRefused},
                       application);
    return fitting(context, {Kind::ExpiresInZero, Kind::TokenTypeBearer, Kind::NoRefreshToken, Kind::CodeExpired},
                   application);
}

/// The section that a success follows.
QByteArray ruleOf(const Context &context, const TokenCall &call)
{
    if (context.notes.endpoint == Recipe::Endpoint::JwtExchange)
        return QByteArrayLiteral("RFC 7523 §2.1");
    return call.parameters.value("grant_type") == "refresh_token" ? QByteArrayLiteral("RFC 6749 §6")
                                                                  : QByteArrayLiteral("RFC 6749 §4.1.3");
}

Outcome<http::Response> answerOf(Context &context, const TokenCall &call, const Outcome<Granted> &granted)
{
    if (!granted)
        return refuse(granted.error());
    auto response = tokenResponse(context, *granted);
    if (!response)
        return refuse(response.error());
    context.notes.outcome(QByteArrayLiteral("ok"), ruleOf(context, call));
    return std::move(*response);
}

/// Who gets no new refresh token goes on with the one it has (RFC 6749 §6): so that one must stay alive.
std::shared_ptr<const applications::Application> withoutRotation(const applications::Application &client)
{
    auto changed = std::make_shared<applications::Application>(client);
    if (auto *delegation = applications::delegation(*changed))
        delegation->refresh.rotate = false;
    return changed;
}

/// The refusal that the recipe brought about by making codes expire at once; null for one of another reason.
Refusal *expiryOf(Outcome<Granted> &granted, const Recipe &recipe)
{
    auto *refusal = granted ? nullptr : std::get_if<Refusal>(&granted.error());
    return refusal && recipe.kind == Recipe::Kind::CodeExpired && refusal->rule == codeExpiryRule ? refusal : nullptr;
}

/// Refuses a refresh that would have brought tokens: who is refused for a reason of its own uses nothing up.
Outcome<http::Response> refuseRefresh(Context &context, const TokenCall &call, const Recipe &recipe)
{
    if (const auto obstacle = refreshObstacle(context, call))
        return refuse(*obstacle);
    if (take(context, recipe))
        return refuse(unknownRefreshToken(ruleOf(recipe.kind), "A failure recipe refuses it."));
    return answerOf(context, call, grantRefreshToken(context, call));
}

Outcome<http::Response> grantDisturbed(Context &context, const TokenCall &call, Grant grant, const Recipe &recipe)
{
    using Kind = Recipe::Kind;
    if (recipe.kind == Kind::RefreshRefused)
        return refuseRefresh(context, call, recipe);
    const Settings settings = disturbed(context.settings, recipe);
    Context changed = withSettings(context, settings);
    const bool silent = recipe.kind == Kind::NoRefreshToken;
    auto granted = grant(changed, TokenCall{call.parameters, silent ? withoutRotation(*call.client) : call.client});
    Refusal *expiry = expiryOf(granted, recipe);
    // Who is refused for a reason of its own uses nothing up.
    if ((granted || expiry) && take(context, recipe)) {
        if (silent)
            granted->refreshToken.reset();
        if (expiry)
            *expiry = {expiry->code, expiry->description, ruleOf(recipe.kind), "A failure recipe makes it expire."};
    }
    return answerOf(changed, call, granted);
}

Outcome<http::Response> grantTokens(Context &context, const http::Request &request, GrantChooser choose)
{
    const auto parameters = readTokenParameters(request);
    if (!parameters)
        return refuse(parameters.error());
    noteParameters(context, request, *parameters);
    if (const auto refusal = checkTokenShape(request, *parameters))
        return refuse(*refusal);
    const auto grant = choose(*parameters);
    if (!grant)
        return refuse(grant.error());
    const auto client = authenticateClient(context, request, *parameters);
    if (!client)
        return refuse(client.error());
    context.notes.client(**client);
    const TokenCall call{*parameters, *client};
    const Recipe *recipe = recipeFor(context, call);
    if (recipe)
        return grantDisturbed(context, call, *grant, *recipe);
    return answerOf(context, call, (*grant)(context, call));
}

} // namespace

http::Response answerGrant(Context &context, const http::Request &request, GrantChooser choose)
{
    auto response = grantTokens(context, request, choose);
    return response ? std::move(*response) : failureBody(context, request, response.error());
}

http::Response failureBody(Context &context, const http::Request &request, const Failure &failure)
{
    context.notes.outcome(failure);
    const oauth::ErrorFormat format = context.settings.errorFormat;
    if (const auto *refusal = std::get_if<oauth::Refusal>(&failure))
        return oauth::errorResponse(*refusal, format, triedHttpAuthentication(request));
    if (const auto *throttled = std::get_if<Throttled>(&failure)) {
        const oauth::Refusal refusal{oauth::ErrorCode::TemporarilyUnavailable,
                                     "Too many wrong client secrets. Wait, then try again.", throttled->rule};
        http::Response response = oauth::errorResponse(refusal, format, false, 429);
        response.headers.add(QByteArrayLiteral("Retry-After"),
                             QByteArray::number(qint64(throttled->retryAfter.count())));
        return response;
    }
    const auto *error = std::get_if<Error>(&failure);
    http::Response response = oauth::errorResponse(refusalForPortError(error ? *error : Error{}), format, false);
    askForPatience(response);
    return response;
}

} // namespace grantdesk::authserver
