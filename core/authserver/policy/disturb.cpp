#include "core/authserver/policy/disturb.h"

#include "core/authserver/answers.h"
#include "core/authserver/checks/token_checks.h"
#include "core/authserver/endpoints/api_call.h"
#include "core/oauth/client_authentication.h"
#include "core/oauth/endpoints.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

using Kind = Recipe::Kind;
using Endpoint = Recipe::Endpoint;

constexpr std::initializer_list<Kind> kindsBefore{Kind::SlowAnswer,         Kind::TooManyRequests,
                                                  Kind::ServiceUnavailable, Kind::ConnectionDropped,
                                                  Kind::MalformedJson,      Kind::HtmlErrorPage};

bool isBefore(Kind kind)
{
    return std::find(kindsBefore.begin(), kindsBefore.end(), kind) != kindsBefore.end();
}

/// Whether a recipe that changes what the endpoint says has anything to change, by what the request asks for.
bool couldAct(Kind kind, const http::Request &request)
{
    const auto grantType = [&request] {
        const auto parameters = readTokenParameters(request);
        return parameters ? parameters->value("grant_type") : QByteArray();
    };
    switch (kind) {
    case Kind::NoRefreshToken:
    case Kind::ExpiresInZero:
    case Kind::TokenTypeBearer:
        return true;
    case Kind::CodeExpired:
        return grantType() == "authorization_code";
    case Kind::RefreshRefused:
        return grantType() == "refresh_token";
    case Kind::WrongState: {
        const auto parameters = http::parseForm(request.query());
        return parameters && !parameters->value("state").isEmpty();
    }
    case Kind::TamperedIss:
        return true;
    case Kind::ConsentDenied:
        return request.path() == oauth::consentPath;
    default:
        return false;
    }
}

bool fits(const Recipe &recipe, Endpoint endpoint)
{
    return recipe.endpoint ? *recipe.endpoint == endpoint : defaultEndpoints(recipe.kind).contains(endpoint);
}

std::optional<Id> applicationOf(Context &context, const QByteArray &clientId)
{
    const auto client = context.directory.clientById(clientId);
    return client && *client ? std::optional((*client)->id) : std::nullopt;
}

std::optional<Id> applicationOfSession(Context &context, const http::Request &request)
{
    const auto call = readApiCall(request);
    if (!call)
        return std::nullopt;
    const auto session = liveSession(context, shownSession(context.settings, request, *call));
    return session && *session ? std::optional((*session)->application) : std::nullopt;
}

/// None when they cannot be read.
http::Parameters parametersOf(const http::Request &request, Endpoint endpoint)
{
    if (endpoint == Endpoint::Api) {
        const auto call = readApiCall(request);
        return call ? call->parameters : http::Parameters();
    }
    if (endpoint == Endpoint::Authorize)
        return http::parseForm(request.query()).value_or(http::Parameters());
    return readTokenParameters(request).value_or(http::Parameters());
}

/// Whose request it is, as far as it says so: nobody is authenticated yet.
std::optional<Id> claimedApplication(Context &context, const http::Request &request, Endpoint endpoint)
{
    if (endpoint == Endpoint::Api)
        return applicationOfSession(context, request);
    if (endpoint != Endpoint::Authorize) {
        for (const auto &reading : oauth::parseBasicHeader(request.headers.value("Authorization"))) {
            if (auto application = applicationOf(context, reading.clientId))
                return application;
        }
    }
    return applicationOf(context, parametersOf(request, endpoint).value("client_id"));
}

http::Response proxyPage()
{
    http::Response response;
    response.status = 502;
    response.headers = {{QByteArrayLiteral("Content-Type"), QByteArrayLiteral("text/html; charset=utf-8")},
                        {QByteArrayLiteral("Cache-Control"), QByteArrayLiteral("no-store")},
                        {QByteArrayLiteral("X-Content-Type-Options"), QByteArrayLiteral("nosniff")}};
    response.body = QByteArrayLiteral("<html><head><title>502 Bad Gateway</title></head>\n"
                                      "<body><center><h1>502 Bad Gateway</h1></center></body></html>\n");
    return response;
}

/// What that endpoint's answer begins with, broken off.
QByteArray brokenJson(Endpoint endpoint)
{
    return endpoint == Endpoint::Api ? QByteArrayLiteral(R"({"data":[{"ID":")")
                                     : QByteArrayLiteral(R"({"token_type":"sessionID","access_token":")");
}

} // namespace

std::optional<Recipe> takeBefore(Context &context, const http::Request &request, Older older)
{
    const RequestNotes &notes = context.notes;
    if (!notes.endpoint)
        return std::nullopt;
    const auto controls = notes.controls;
    bool asked = false;
    std::optional<Id> claimed;
    for (const Recipe &recipe : controls->recipes) {
        const bool stands = isBefore(recipe.kind) || (older == Older::GoFirst && couldAct(recipe.kind, request));
        if (!stands || !fits(recipe, *notes.endpoint))
            continue;
        if (recipe.application && !std::exchange(asked, true))
            claimed = claimedApplication(context, request, *notes.endpoint);
        if (recipe.application && recipe.application != claimed)
            continue;
        if (!isBefore(recipe.kind))
            return std::nullopt;
        if (take(context, recipe))
            return recipe;
    }
    return std::nullopt;
}

std::optional<Disturbed> spoiltAnswer(const Recipe &recipe, Endpoint endpoint)
{
    switch (recipe.kind) {
    case Kind::ConnectionDropped:
        return Disturbed{{}, {}, true};
    case Kind::MalformedJson:
        return Disturbed{jsonAnswer(200, brokenJson(endpoint)), {}, false};
    case Kind::HtmlErrorPage:
        return Disturbed{proxyPage(), {}, false};
    default:
        return std::nullopt;
    }
}

void noteClaims(Context &context, const http::Request &request)
{
    RequestNotes &notes = context.notes;
    if (!notes.wanted || !notes.endpoint)
        return;
    if (const auto id = claimedApplication(context, request, *notes.endpoint)) {
        if (const auto client = context.directory.application(*id); client && *client)
            notes.client(**client);
    }
    notes.parameters(parametersOf(request, *notes.endpoint));
}

const Recipe *fitting(const Context &context, std::initializer_list<Kind> kinds, const Id &application)
{
    const RequestNotes &notes = context.notes;
    if (notes.controls->recipes.isEmpty() || notes.isDisturbed() || !notes.endpoint)
        return nullptr;
    const auto &recipes = notes.controls->recipes;
    const auto found = std::find_if(recipes.begin(), recipes.end(), [&](const Recipe &recipe) {
        return std::find(kinds.begin(), kinds.end(), recipe.kind) != kinds.end() && fits(recipe, *notes.endpoint)
            && recipe.application.value_or(application) == application;
    });
    return found == recipes.end() ? nullptr : &*found;
}

bool take(Context &context, const Recipe &recipe)
{
    const auto taken = context.directory.takeRecipe(recipe.id);
    if (!taken || !*taken)
        return false;
    context.notes.recipe(recipe);
    return true;
}

Settings disturbed(Settings settings, const Recipe &recipe)
{
    if (recipe.kind == Kind::ExpiresInZero)
        settings.sessionLifetime = std::chrono::seconds::zero();
    else if (recipe.kind == Kind::TokenTypeBearer)
        settings.tokenTypeBearer = true;
    else if (recipe.kind == Kind::CodeExpired)
        settings.codeLifetime = std::chrono::seconds::zero();
    return settings;
}

} // namespace grantdesk::authserver
