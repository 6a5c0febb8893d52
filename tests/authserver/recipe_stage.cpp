#include "tests/authserver/recipe_stage.h"

#include "core/oauth/endpoints.h"

#include <QJsonDocument>

namespace grantdesk::test {

using authserver::Recipe;
using Kind = Recipe::Kind;
using Endpoint = Recipe::Endpoint;

namespace {

QByteArray jsonBody(const http::Parameters &form)
{
    QJsonObject object;
    for (const http::Parameter &parameter : form)
        object.insert(QString::fromUtf8(parameter.name), QString::fromUtf8(parameter.value));
    return QJsonDocument(object).toJson(QJsonDocument::Compact);
}

} // namespace

const QList<Shot> &allShots()
{
    static const QList<Shot> shots{
        {"code, Basic header", Endpoint::Token},
        {"code, form", Endpoint::Token},
        {"code, JSON", Endpoint::Token},
        {"refresh, Basic header", Endpoint::Token, true},
        {"refresh, form", Endpoint::Token, true},
        {"refresh, JSON", Endpoint::Token, true},
        {"assertion, Basic header", Endpoint::JwtExchange},
        {"assertion, form", Endpoint::JwtExchange},
        {"assertion, JSON", Endpoint::JwtExchange},
        {"api", Endpoint::Api},
        {"authorize", Endpoint::Authorize},
        {"login page", Endpoint::Authorize},
        {"consent page", Endpoint::Authorize},
        {"refused request", Endpoint::Authorize, false, true},
        {"allow", Endpoint::Authorize, false, true},
    };
    return shots;
}

RecipeStage::RecipeStage(authserver::Settings settings)
    : world(std::move(settings))
    , browser(world)
{
    const QByteArray query = authorizeQuery(world.a);
    const QByteArray code = queryOf(browser.decide(query, "allow")).value("code");
    const QJsonObject tokens = json(world.redeem(world.a, code));
    m_refreshToken = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    m_accessToken = tokens.value(QLatin1String("access_token")).toString().toLatin1();
}

http::Response RecipeStage::fire(const Shot &shot)
{
    const QByteArray query = '?' + authorizeQuery(world.a);
    if (shot.name == "api")
        return world.callApi(m_accessToken);
    if (shot.name == "authorize")
        return browser.get(oauth::authorizePath + query);
    if (shot.name == "consent page")
        return browser.get(oauth::consentPath + query);
    if (shot.name == "login page")
        return Browser(world).get(oauth::loginPath + query);
    if (shot.name == "refused request") {
        QByteArray wrong = query;
        return browser.get(oauth::authorizePath + wrong.replace("response_type=code", "response_type=token"));
    }
    if (shot.name == "allow")
        return browser.submit(browser.get(oauth::consentPath + query), {{"decision", "allow"}});
    return fireClient(shot);
}

http::Response RecipeStage::fireClient(const Shot &shot)
{
    const bool isJwt = shot.endpoint == Endpoint::JwtExchange;
    const Client &client = isJwt ? world.machine : world.a;
    http::Parameters form;
    if (isJwt) {
        QJsonObject claims = soundClaims(world);
        claims.insert(QStringLiteral("jti"), QString::number(++m_assertions));
        form = {{"jwt_token", signedJwt(claims)}};
    } else if (shot.isRefresh) {
        form = {{"grant_type", "refresh_token"}, {"refresh_token", m_refreshToken}};
    } else {
        form = {{"grant_type", "authorization_code"},
                {"code", queryOf(browser.decide(authorizeQuery(client), "allow")).value("code")},
                {"redirect_uri", client.redirectUri},
                {"code_verifier", verifier}};
    }
    const QByteArray path = isJwt ? oauth::jwtExchangePath : oauth::tokenPath;
    if (shot.name.endsWith("Basic header"))
        return world.post(path, form,
                          {{"Authorization", "Basic " + (client.clientId + ':' + client.secret).toBase64()}});
    form.add("client_id", client.clientId);
    form.add("client_secret", client.secret);
    if (shot.name.endsWith("form"))
        return world.post(path, form);
    return world.send({"POST", path, {{"Content-Type", "application/json"}}, jsonBody(form), "127.0.0.1"});
}

const Id &RecipeStage::ownerOf(const Shot &shot) const
{
    return shot.endpoint == Endpoint::JwtExchange ? world.machine.id : world.a.id;
}

const Id &RecipeStage::strangerTo(const Shot &shot) const
{
    return shot.endpoint == Endpoint::JwtExchange ? world.a.id : world.b.id;
}

Id RecipeStage::add(Kind kind, std::optional<int> remaining, std::optional<Id> application,
                    std::optional<Endpoint> endpoint)
{
    Recipe recipe{newId(world.random), kind, std::move(application), endpoint, remaining, {}};
    if (kind == Kind::SlowAnswer)
        recipe.delay = std::chrono::milliseconds(250);
    return world.stores->controls().addRecipe(recipe) ? recipe.id : Id();
}

bool RecipeStage::isNormal(const Shot &shot, const http::Response &response) const
{
    const QJsonObject body = json(response);
    const auto parameters = queryOf(location(response));
    switch (shot.endpoint) {
    case Endpoint::Token:
    case Endpoint::JwtExchange:
        return response.status == 200 && body.value(QLatin1String("token_type")) == QLatin1String("sessionID")
            && body.value(QLatin1String("expires_in")).toInt() > 0
            && body.contains(QLatin1String("refresh_token")) == (shot.endpoint == Endpoint::Token);
    case Endpoint::Api:
        return response.status == 200 && body.contains(QLatin1String("data"));
    case Endpoint::Authorize:
        break;
    }
    if (!shot.redirects)
        return response.status == (shot.name == "authorize" ? 303 : 200);
    return response.status == 303 && parameters.value("state") == "xyz"
        && parameters.value("iss") == world.server->settings().issuer
        && (shot.name == "allow" ? !parameters.value("code").isEmpty()
                                 : parameters.value("error") == "unsupported_response_type");
}

bool RecipeStage::isUndisturbed(const Shot &shot, const http::Response &response) const
{
    return !world.lastDisturbed && !response.headers.contains("Grantdesk-Recipe") && isNormal(shot, response);
}

bool RecipeStage::isDisturbed(Kind kind, const Shot &shot, const http::Response &response) const
{
    if (response.headers.value("Grantdesk-Recipe") != authserver::toWire(kind))
        return false;
    const QJsonObject body = json(response);
    const auto parameters = queryOf(location(response));
    switch (kind) {
    case Kind::ConsentDenied:
        return parameters.value("error") == "access_denied" && !parameters.contains("code");
    case Kind::SlowAnswer:
        return world.lastDisturbed && world.lastDisturbed->delay.count() == 250 && isNormal(shot, response);
    case Kind::TooManyRequests:
        return response.status == 429 && response.headers.contains("Retry-After");
    case Kind::ServiceUnavailable:
        return response.status == 503 && response.headers.contains("Retry-After");
    case Kind::ConnectionDropped:
        return world.lastDisturbed && world.lastDisturbed->drop;
    case Kind::MalformedJson:
        return response.status == 200 && body.isEmpty() && http::mediaType(response.headers) == "application/json"
            && response.body.startsWith(shot.endpoint == authserver::Recipe::Endpoint::Api ? "{\"data\":["
                                                                                           : "{\"token");
    case Kind::HtmlErrorPage:
        return response.status == 502 && http::mediaType(response.headers) == "text/html";
    case Kind::NoRefreshToken:
        return response.status == 200 && !body.contains(QLatin1String("refresh_token"));
    case Kind::ExpiresInZero:
        return response.status == 200 && body.value(QLatin1String("expires_in")).toInt(-1) == 0;
    case Kind::TokenTypeBearer:
        return response.status == 200 && body.value(QLatin1String("token_type")) == QLatin1String("Bearer");
    case Kind::CodeExpired:
    case Kind::RefreshRefused:
        return response.status == 400 && errorOf(response) == "invalid_grant";
    case Kind::WrongState:
        return response.status == 303 && !parameters.value("state").isEmpty() && parameters.value("state") != "xyz"
            && parameters.value("iss") == world.server->settings().issuer;
    case Kind::TamperedIss:
        return response.status == 303 && parameters.value("state") == "xyz"
            && parameters.value("iss") != world.server->settings().issuer;
    }
    return false;
}

} // namespace grantdesk::test
