#include "core/oauth/token.h"

#include "core/http/parameters.h"

namespace grantdesk::oauth {

namespace {

http::Parameters parametersOf(const Grant &grant)
{
    if (const auto *code = std::get_if<CodeGrant>(&grant)) {
        http::Parameters parameters{{"grant_type", "authorization_code"}, {"code", code->code.reveal()}};
        parameters.addIfPresent("redirect_uri", code->redirectUri);
        if (code->codeVerifier)
            parameters.add("code_verifier", code->codeVerifier->reveal());
        return parameters;
    }
    if (const auto *refresh = std::get_if<RefreshGrant>(&grant))
        return {{"grant_type", "refresh_token"}, {"refresh_token", refresh->refreshToken.reveal()}};
    return {{"jwt_token", std::get<JwtGrant>(grant).jwt.reveal()}};
}

} // namespace

http::Request tokenRequest(const Endpoints &endpoints, const Grant &grant, const ClientCredentials &client,
                           TokenRequestStyle style)
{
    // The JWT exchange is documented in one spelling only (workfront-protocol §8).
    const bool isJwt = std::holds_alternative<JwtGrant>(grant);
    if (isJwt)
        style = {ClientAuthentication::RequestBody, TokenRequestStyle::Body::Form};
    const bool inHeader = client.secret && style.authentication == ClientAuthentication::BasicHeader;
    const bool asJson = style.body == TokenRequestStyle::Body::Json;

    http::Parameters parameters = parametersOf(grant);
    if (!inHeader) {
        parameters.add("client_id", client.clientId);
        if (client.secret)
            parameters.add("client_secret", client.secret->reveal());
    }
    http::Request request;
    request.method = "POST";
    request.target = isJwt ? endpoints.jwtExchange : endpoints.token;
    request.headers.add("Accept", "application/json");
    request.headers.add("Cache-Control", "no-cache");
    request.headers.add("Content-Type", asJson ? "application/json" : "application/x-www-form-urlencoded");
    if (inHeader)
        request.headers.add("Authorization", basicHeader(client));
    request.body = asJson ? http::toJson(parameters) : http::toForm(parameters);
    return request;
}

} // namespace grantdesk::oauth
