#include "core/crypto/pkce.h"
#include "core/flows/machine_parts.h"

/// From the start to the redirect: what happens around the browser.
namespace grantdesk::flows {

namespace {

/// The browser's part begins; `effects` come first.
Transition awaitRedirect(const Context &context, const AuthorizationCodePlan &code, const QByteArray &redirectUri,
                         QList<Effect> effects)
{
    oauth::AuthorizationRequest request{context.plan.client.clientId, redirectUri, code.state, {}, std::nullopt};
    if (code.codeVerifier)
        request.codeChallenge = crypto::codeChallenge(*code.codeVerifier);
    const QByteArray url = oauth::authorizationUrl(context.plan.endpoints.authorize, request);
    effects << sentOf(context, Step::AuthorizationAddress, {"GET", url, {}, {}, {}}, secretsOf(context.plan))
            << OpenBrowser{url} << StartDeadline{context.plan.browserDeadline};
    return {AwaitingRedirect{redirectUri, url, context.now}, std::move(effects)};
}

AnswerBrowser::Page pageFor(const Error &error)
{
    if (error.code == QLatin1String("authorization.access_denied"))
        return AnswerBrowser::Page::Cancelled;
    if (error.code == QLatin1String("authorization.refused"))
        return AnswerBrowser::Page::Refused;
    return AnswerBrowser::Page::Failed;
}

/// The redirect has come. Its `state` decides first whether anything in it is believed (RFC 6749 §10.12).
Transition judgeRedirect(const Context &context, const AwaitingRedirect &state, const QByteArray &query)
{
    const auto *code = std::get_if<AuthorizationCodePlan>(&context.plan.kind);
    if (!code)
        return {state, {}};
    const auto answer = oauth::processRedirect(query, code->state, context.plan.expectedIssuer);
    if (answer)
        return startCodeExchange(context, state, *answer, {redirectOf(context, state, query, std::nullopt)});
    const Error error = withoutSecrets(answer.error(), secretsOf(context.plan));
    QList<Effect> effects{redirectOf(context, state, query, error)};
    effects.append(dismissBrowser(context, pageFor(error), error));
    return finish(Step::Redirect, failedOutcome(error), std::move(effects));
}

Transition judgePaste(const Context &context, const AwaitingRedirect &state, const QByteArray &text)
{
    const auto query = queryOfPastedRedirect(text, state.redirectUri);
    if (query)
        return judgeRedirect(context, state, *query);
    // What was pasted may be anything, a password too: the transcript tells only that it was no address.
    return {state, {noteOf(context, Step::SignInAndConsent, QStringLiteral("redirect.unreadable"), query.error())}};
}

} // namespace

Transition next(const Context &context, const Idle &state, const Event &event)
{
    if (!std::holds_alternative<Start>(event))
        return {state, {}};
    return std::visit(Overloaded{[&context](const AuthorizationCodePlan &code) {
                                     return code.useListener
                                         ? Transition{OpeningListener{}, {OpenListener{code.redirectUri}}}
                                         : awaitRedirect(context, code, code.redirectUri, {});
                                 },
                                 [&context](const JwtPlan &jwt) { return startJwtExchange(context, jwt); },
                                 [&context](const RefreshPlan &refresh) {
                                     return startRefresh(context, refresh);
                                 }},
                      context.plan.kind);
}

Transition next(const Context &context, const OpeningListener &state, const Event &event)
{
    const auto *code = std::get_if<AuthorizationCodePlan>(&context.plan.kind);
    const auto *ready = std::get_if<ListenerReady>(&event);
    if (code && ready)
        return awaitRedirect(context, *code, ready->redirectUri,
                             {noteOf(context, Step::AuthorizationAddress, QStringLiteral("listener.ready"),
                                     std::nullopt, ready->redirectUri)});
    if (const auto *failed = std::get_if<ListenerFailed>(&event))
        return finish(Step::AuthorizationAddress, failedOutcome(failed->error),
                      {noteOf(context, Step::AuthorizationAddress, QStringLiteral("listener.failed"), failed->error)});
    return {state, {}};
}

Transition next(const Context &context, const AwaitingRedirect &state, const Event &event)
{
    if (const auto *redirected = std::get_if<Redirected>(&event))
        return judgeRedirect(context, state, redirected->query);
    if (const auto *pasted = std::get_if<Pasted>(&event))
        return judgePaste(context, state, pasted->text);
    if (std::holds_alternative<BrowserOpenFailed>(event)) // the address can still be copied into one by hand
        return {state, {noteOf(context, Step::SignInAndConsent, QStringLiteral("browser.open_failed"))}};
    return {state, {}};
}

} // namespace grantdesk::flows
