#include "core/flows/machine_parts.h"

namespace grantdesk::flows {

namespace {

/// The error of a run that took too long: waiting for somebody is another matter than waiting for the server.
Error timeoutIn(const Plan &plan, const State &state)
{
    const bool waitsForServer = std::holds_alternative<ExchangingCode>(state)
        || std::holds_alternative<ExchangingJwt>(state) || std::holds_alternative<Refreshing>(state)
        || std::holds_alternative<CallingApi>(state);
    if (waitsForServer)
        return {QStringLiteral("network.timeout"), QStringLiteral("The server did not answer in time")};
    const auto seconds = std::chrono::duration_cast<std::chrono::seconds>(plan.browserDeadline).count();
    return {QStringLiteral("flow.timed_out"),
            QStringLiteral("Nobody finished signing in within the time allowed"),
            {QString::number(seconds)}};
}

/// What a run has achieved when it is broken off in that state.
Outcome achievedIn(const State &state)
{
    if (const auto *calling = std::get_if<CallingApi>(&state))
        return calling->soFar;
    Outcome outcome;
    if (const auto *exchanging = std::get_if<ExchangingCode>(&state)) {
        outcome.domain = exchanging->domain;
        outcome.lane = exchanging->lane;
    }
    return outcome;
}

/// A browser may wait, or a listener be open, only up to the code's exchange.
QList<Effect> dismissBrowserIn(const Context &context, const State &state, AnswerBrowser::Page page,
                               const std::optional<Error> &error)
{
    const bool isOpen = std::holds_alternative<OpeningListener>(state)
        || std::holds_alternative<AwaitingRedirect>(state) || std::holds_alternative<ExchangingCode>(state);
    return isOpen ? dismissBrowser(context, page, error) : QList<Effect>{};
}

Transition cancelled(const Context &context, const State &state)
{
    const Step step = stepOf(context.plan, state);
    Outcome outcome = achievedIn(state);
    outcome.kind = Outcome::Kind::Cancelled;
    QList<Effect> effects{noteOf(context, step, QStringLiteral("run.cancelled"))};
    effects.append(dismissBrowserIn(context, state, AnswerBrowser::Page::Cancelled, std::nullopt));
    return finish(step, std::move(outcome), std::move(effects));
}

Transition timedOut(const Context &context, const State &state)
{
    const Step step = stepOf(context.plan, state);
    const Error error = timeoutIn(context.plan, state);
    Outcome outcome = achievedIn(state);
    outcome.kind = Outcome::Kind::TimedOut;
    outcome.error = error;
    QList<Effect> effects{noteOf(context, step, QStringLiteral("run.timed_out"), error)};
    effects.append(dismissBrowserIn(context, state, AnswerBrowser::Page::Failed, error));
    return finish(step, std::move(outcome), std::move(effects));
}

/// A redirect nobody waits for: the browser gets a friendly word, the run goes its way.
Transition lateRedirect(const Context &context, const State &state, quint64 visitor)
{
    QList<Effect> effects;
    if (!std::holds_alternative<Finished>(state))
        effects << noteOf(context, Step::Redirect, QStringLiteral("redirect.late"));
    effects << AnswerBrowser{visitor, AnswerBrowser::Page::NotThisRun, std::nullopt};
    return {state, std::move(effects)};
}

} // namespace

Transition advance(const Plan &plan, const State &state, const Event &event, TimePoint now)
{
    const Context context{plan, now};
    const bool isOver = std::holds_alternative<Finished>(state);
    if (std::holds_alternative<Cancel>(event) && !isOver)
        return cancelled(context, state);
    if (std::holds_alternative<DeadlinePassed>(event) && !isOver)
        return timedOut(context, state);
    const auto *redirected = std::get_if<Redirected>(&event);
    if (redirected && !std::holds_alternative<AwaitingRedirect>(state))
        return lateRedirect(context, state, redirected->visitor);
    return std::visit([&context, &event](const auto &current) { return next(context, current, event); }, state);
}

Transition finish(Step reached, Outcome outcome, QList<Effect> effects)
{
    effects.append(Finish{outcome});
    return {Finished{std::move(outcome), reached}, std::move(effects)};
}

Transition next(const Context &, const Finished &state, const Event &)
{
    return {state, {}};
}

bool usesListener(const Plan &plan)
{
    const auto *code = std::get_if<AuthorizationCodePlan>(&plan.kind);
    return code && code->useListener;
}

QList<Effect> dismissBrowser(const Context &context, AnswerBrowser::Page page, const std::optional<Error> &error)
{
    if (!usesListener(context.plan))
        return {};
    return {AnswerBrowser{0, page, error}, CloseListener{}};
}

Outcome failedOutcome(const Error &error)
{
    Outcome outcome;
    outcome.kind = error.code == QLatin1String("network.timeout") ? Outcome::Kind::TimedOut : Outcome::Kind::Failed;
    outcome.error = error;
    return outcome;
}

Step stepOf(const Plan &plan, const State &state)
{
    return std::visit(Overloaded{[&plan](const Idle &) { return stepsOf(plan).constFirst(); },
                                 [](const OpeningListener &) { return Step::AuthorizationAddress; },
                                 [](const AwaitingRedirect &) { return Step::SignInAndConsent; },
                                 [](const ExchangingCode &) { return Step::Tokens; },
                                 [](const ExchangingJwt &) { return Step::Tokens; },
                                 [](const Refreshing &) { return Step::Refresh; },
                                 [](const CallingApi &) { return Step::Api; },
                                 [](const Finished &finished) {
                                     return finished.reached;
                                 }},
                      state);
}

QList<Step> stepsOf(const Plan &plan)
{
    QList<Step> steps = std::visit(
        Overloaded{
            [](const AuthorizationCodePlan &) {
                return QList<Step>{Step::AuthorizationAddress, Step::SignInAndConsent, Step::Redirect, Step::Tokens};
            },
            [](const JwtPlan &) { return QList<Step>{Step::Tokens}; },
            [](const RefreshPlan &) {
                return QList<Step>{Step::Refresh};
            }},
        plan.kind);
    if (!plan.apiObject.isEmpty())
        steps.append(Step::Api);
    return steps;
}

} // namespace grantdesk::flows
