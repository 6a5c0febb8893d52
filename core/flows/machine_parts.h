#pragma once

#include "core/flows/machine.h"

/// What the machine's source files share. Private to core/flows.
namespace grantdesk::flows {

/// What every transition may look at beside its state and its event.
struct Context {
    const Plan &plan;
    TimePoint now;
};

template<class... Cases> struct Overloaded : Cases... {
    using Cases::operator()...;
};
template<class... Cases> Overloaded(Cases...) -> Overloaded<Cases...>;

// One function a state. Cancel, DeadlinePassed and late redirects are settled before they are asked.
Transition next(const Context &context, const Idle &state, const Event &event);
Transition next(const Context &context, const OpeningListener &state, const Event &event);
Transition next(const Context &context, const AwaitingRedirect &state, const Event &event);
Transition next(const Context &context, const ExchangingCode &state, const Event &event);
Transition next(const Context &context, const ExchangingJwt &state, const Event &event);
Transition next(const Context &context, const Refreshing &state, const Event &event);
Transition next(const Context &context, const CallingApi &state, const Event &event);
Transition next(const Context &context, const Finished &state, const Event &event);

// Ways into a state.
Transition startJwtExchange(const Context &context, const JwtPlan &plan);
Transition startRefresh(const Context &context, const RefreshPlan &plan);
Transition startCodeExchange(const Context &context, const AwaitingRedirect &state,
                             const oauth::AuthorizationResponse &answer, QList<Effect> effects);
/// The end: what is still to do, then Finish.
Transition finish(Step reached, Outcome outcome, QList<Effect> effects);

/// Whether the run has a listener: a browser waits for an answer and the listener for being closed.
bool usesListener(const Plan &plan);
/// Answers whoever waits and closes the listener; nothing for a run without one.
QList<Effect> dismissBrowser(const Context &context, AnswerBrowser::Page page, const std::optional<Error> &error = {});

/// Failed, or TimedOut when the transport's own deadline was faster than the run's.
Outcome failedOutcome(const Error &error);

/// The secrets that no text of this run may show: the plan's, and `more`.
QList<QByteArray> secretsOf(const Plan &plan, const QList<SecretString> &more = {});

// Lines of the transcript.
Record noteOf(const Context &context, Step step, const QString &note, const std::optional<Error> &error = {},
              const QByteArray &head = {});
Record sentOf(const Context &context, Step step, const http::Request &request, const QList<QByteArray> &secrets);
Record receivedOf(const Context &context, Step step, const http::Response &response, TimePoint sentAt,
                  const std::optional<Error> &error, const QList<QByteArray> &secrets);
/// No answer came at all.
Record unansweredOf(const Context &context, Step step, TimePoint sentAt, const Error &error);
Record redirectOf(const Context &context, const AwaitingRedirect &state, const QByteArray &query,
                  const std::optional<Error> &error);

/// Records a request, limits its time and sends it.
QList<Effect> sending(const Context &context, Step step, const http::Request &request,
                      const QList<QByteArray> &secrets);

} // namespace grantdesk::flows
