#pragma once

#include "core/flows/plan.h"
#include "core/flows/transcript.h"
#include "core/oauth/authorization.h"
#include "core/oauth/token.h"

#include <QList>

#include <optional>
#include <variant>

/// The client as a pure state machine: advance(plan, state, event) says what the next state is and what has to be done
/// in the world. The runner performs the effects and reports back with events. The same table draws the stepper and
/// the tests.
namespace grantdesk::flows {

/// How a run ended. Exactly one a run.
///
/// The error of a run that took too long is flow.timed_out (args: seconds) while it waited for the user, and
/// network.timeout while it waited for the server. No error holds a secret: what a server echoes is dotted.
struct Outcome {
    enum class Kind { Succeeded, Failed, Cancelled, TimedOut };
    Kind kind = Kind::Failed;
    std::optional<oauth::TokenSet> tokens; ///< whatever was granted before the end, also when the API then refused
    std::optional<int> apiObjects;         ///< how many objects the API returned
    std::optional<Error> error;            ///< Failed, TimedOut
    QByteArray domain;                     ///< from the redirect
    QByteArray lane;
};

/// A request under way: when it left, and what its answer must not show beside the plan's own secrets.
struct InFlight {
    TimePoint sentAt{};
    QList<SecretString> secrets = {};
};

// States.
struct Idle { };
struct OpeningListener { };
struct AwaitingRedirect {
    QByteArray redirectUri; ///< the real one, port included
    QByteArray authorizationUrl;
    TimePoint since{};
};
struct ExchangingCode {
    QByteArray domain;
    QByteArray lane;
    InFlight call = {};
};
struct ExchangingJwt {
    InFlight call = {};
};
struct Refreshing {
    InFlight call = {};
};
struct CallingApi {
    Outcome soFar;
    InFlight call = {};
};
struct Finished {
    Outcome outcome;
    Step reached = Step::AuthorizationAddress; ///< the station at which the run ended
};
using State = std::variant<Idle, OpeningListener, AwaitingRedirect, ExchangingCode, ExchangingJwt, Refreshing,
                           CallingApi, Finished>;

// Events.
struct Start { };
struct ListenerReady {
    QByteArray redirectUri;
};
struct ListenerFailed {
    Error error;
};
struct BrowserOpenFailed { };
struct Redirected {
    quint64 visitor; ///< whom to answer
    QByteArray query;
};
struct Pasted {
    QByteArray text;
};
struct ResponseReceived {
    http::Response response;
};
struct RequestFailed {
    Error error;
};
struct Cancel { };
struct DeadlinePassed { };
using Event = std::variant<Start, ListenerReady, ListenerFailed, BrowserOpenFailed, Redirected, Pasted,
                           ResponseReceived, RequestFailed, Cancel, DeadlinePassed>;

// Effects.
struct OpenListener {
    QByteArray redirectUri; ///< as registered
};
struct OpenBrowser {
    QByteArray url;
};
struct Send {
    Step step;
    http::Request request;
};
/// What the waiting browser is told. `visitor` 0 means everybody still waiting.
struct AnswerBrowser {
    enum class Page { Succeeded, Refused, Failed, Cancelled, NotThisRun };
    quint64 visitor = 0;
    Page page = Page::Failed;
    std::optional<Error> error;
};
struct CloseListener { };
struct StartDeadline {
    std::chrono::milliseconds after;
};
struct Record {
    TranscriptEntry entry;
};
struct Finish {
    Outcome outcome;
};
using Effect
    = std::variant<OpenListener, OpenBrowser, Send, AnswerBrowser, CloseListener, StartDeadline, Record, Finish>;

struct Transition {
    State state;
    QList<Effect> effects;
};

/// The next state and what to do. Pure: `now` is the only view of time. An event that means nothing in a state (a late
/// answer, a second redirect) leaves it as it is; a redirect that comes late is still answered with NotThisRun.
/// In every state but Finished, Cancel and DeadlinePassed end the run.
Transition advance(const Plan &plan, const State &state, const Event &event, TimePoint now);

/// The station a state belongs to, and the stations of a plan in their order.
Step stepOf(const Plan &plan, const State &state);
QList<Step> stepsOf(const Plan &plan);

} // namespace grantdesk::flows
