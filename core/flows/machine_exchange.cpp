#include "core/crypto/jwt.h"
#include "core/flows/machine_parts.h"
#include "core/oauth/api_call.h"

#include <QJsonObject>

/// From the grant to the end: what happens between client and server.
namespace grantdesk::flows {

namespace {

QList<SecretString> tokensOf(const oauth::TokenSet &tokens)
{
    QList<SecretString> secrets{tokens.accessToken};
    if (tokens.refreshToken)
        secrets.append(*tokens.refreshToken);
    return secrets;
}

/// A server that does not rotate may leave the refresh token out of its answer: the old one stays (RFC 6749 §6).
oauth::TokenSet withKeptRefreshToken(const Plan &plan, oauth::TokenSet tokens)
{
    const auto *refresh = std::get_if<RefreshPlan>(&plan.kind);
    if (refresh && !tokens.refreshToken)
        tokens.refreshToken = refresh->refreshToken;
    return tokens;
}

/// Tokens are there: the API call, or the end when none is wanted.
Transition afterTokens(const Context &context, Step step, Outcome soFar, QList<SecretString> secrets,
                       QList<Effect> effects)
{
    if (context.plan.apiObject.isEmpty())
        return finish(step, std::move(soFar), std::move(effects));
    const http::Request request
        = oauth::apiSearchRequest(context.plan.endpoints, context.plan.apiObject, soFar.tokens->accessToken);
    effects.append(sending(context, Step::Api, request, secretsOf(context.plan, secrets)));
    return {CallingApi{std::move(soFar), {context.now, std::move(secrets)}}, std::move(effects)};
}

/// The server has answered a request for tokens. Whoever waits in a browser now learns the real outcome.
Transition judgeTokens(const Context &context, Step step, const InFlight &call, const http::Response &response,
                       Outcome soFar)
{
    const auto granted = oauth::processTokenResponse(response);
    QList<SecretString> secrets = call.secrets;
    if (granted) {
        secrets.append(tokensOf(*granted));
        soFar.kind = Outcome::Kind::Succeeded;
        soFar.tokens = withKeptRefreshToken(context.plan, *granted);
        QList<Effect> effects{
            receivedOf(context, step, response, call.sentAt, std::nullopt, secretsOf(context.plan, secrets))};
        effects.append(dismissBrowser(context, AnswerBrowser::Page::Succeeded));
        return afterTokens(context, step, std::move(soFar), std::move(secrets), std::move(effects));
    }
    const QList<QByteArray> known = secretsOf(context.plan, secrets);
    const Error error = withoutSecrets(granted.error(), known);
    soFar.kind = Outcome::Kind::Failed;
    soFar.error = error;
    QList<Effect> effects{receivedOf(context, step, response, call.sentAt, error, known)};
    effects.append(dismissBrowser(context, AnswerBrowser::Page::Failed, error));
    return finish(step, std::move(soFar), std::move(effects));
}

/// No answer came to a request for tokens.
Transition tokensUnanswered(const Context &context, Step step, const InFlight &call, const Error &failure,
                            Outcome soFar)
{
    const Error error = withoutSecrets(failure, secretsOf(context.plan, call.secrets));
    soFar.kind = failedOutcome(error).kind;
    soFar.error = error;
    QList<Effect> effects{unansweredOf(context, step, call.sentAt, error)};
    effects.append(dismissBrowser(context, AnswerBrowser::Page::Failed, error));
    return finish(step, std::move(soFar), std::move(effects));
}

Transition exchanging(const Context &context, const State &state, Step step, const InFlight &call, const Event &event,
                      Outcome soFar)
{
    if (const auto *received = std::get_if<ResponseReceived>(&event))
        return judgeTokens(context, step, call, received->response, std::move(soFar));
    if (const auto *failed = std::get_if<RequestFailed>(&event))
        return tokensUnanswered(context, step, call, failed->error, std::move(soFar));
    return {state, {}};
}

http::Request requestFor(const Context &context, const oauth::Grant &grant)
{
    return oauth::tokenRequest(context.plan.endpoints, grant, context.plan.client, context.plan.style);
}

} // namespace

Transition startCodeExchange(const Context &context, const AwaitingRedirect &state,
                             const oauth::AuthorizationResponse &answer, QList<Effect> effects)
{
    const auto &plan = std::get<AuthorizationCodePlan>(context.plan.kind);
    const QList<SecretString> secrets{answer.code};
    const http::Request request
        = requestFor(context, oauth::CodeGrant{answer.code, state.redirectUri, plan.codeVerifier});
    effects.append(sending(context, Step::Tokens, request, secretsOf(context.plan, secrets)));
    return {ExchangingCode{answer.domain, answer.lane, {context.now, secrets}}, std::move(effects)};
}

Transition startJwtExchange(const Context &context, const JwtPlan &plan)
{
    const qint64 issuedAt = toSeconds(context.now);
    const QJsonObject claims{{QStringLiteral("iss"), QString::fromUtf8(plan.customerId)},
                             {QStringLiteral("sub"), QString::fromUtf8(plan.userId)},
                             {QStringLiteral("iat"), issuedAt},
                             {QStringLiteral("exp"), issuedAt + qint64(plan.lifetime.count())},
                             {QStringLiteral("jti"), QString::fromUtf8(plan.tokenId)}};
    const SecretString jwt = crypto::signRs256(claims, plan.key);
    const QList<SecretString> secrets{jwt};
    return {
        ExchangingJwt{{context.now, secrets}},
        sending(context, Step::Tokens, requestFor(context, oauth::JwtGrant{jwt}), secretsOf(context.plan, secrets))};
}

Transition startRefresh(const Context &context, const RefreshPlan &plan)
{
    return {Refreshing{{context.now, {}}},
            sending(context, Step::Refresh, requestFor(context, oauth::RefreshGrant{plan.refreshToken}),
                    secretsOf(context.plan))};
}

Transition next(const Context &context, const ExchangingCode &state, const Event &event)
{
    Outcome soFar;
    soFar.domain = state.domain;
    soFar.lane = state.lane;
    return exchanging(context, state, Step::Tokens, state.call, event, std::move(soFar));
}

Transition next(const Context &context, const ExchangingJwt &state, const Event &event)
{
    return exchanging(context, state, Step::Tokens, state.call, event, {});
}

Transition next(const Context &context, const Refreshing &state, const Event &event)
{
    return exchanging(context, state, Step::Refresh, state.call, event, {});
}

Transition next(const Context &context, const CallingApi &state, const Event &event)
{
    const QList<QByteArray> secrets = secretsOf(context.plan, state.call.secrets);
    Outcome outcome = state.soFar;
    if (const auto *received = std::get_if<ResponseReceived>(&event)) {
        const auto objects = oauth::processApiResponse(received->response);
        if (objects)
            outcome.apiObjects = *objects;
        else
            outcome.error = withoutSecrets(objects.error(), secrets);
        outcome.kind = objects ? Outcome::Kind::Succeeded : Outcome::Kind::Failed;
        const Record entry
            = receivedOf(context, Step::Api, received->response, state.call.sentAt, outcome.error, secrets);
        return finish(Step::Api, std::move(outcome), {entry});
    }
    if (const auto *failed = std::get_if<RequestFailed>(&event)) {
        outcome.error = withoutSecrets(failed->error, secrets);
        outcome.kind = failedOutcome(*outcome.error).kind;
        const Record entry = unansweredOf(context, Step::Api, state.call.sentAt, *outcome.error);
        return finish(Step::Api, std::move(outcome), {entry});
    }
    return {state, {}};
}

} // namespace grantdesk::flows
