#pragma once

#include "core/flows/machine.h"
#include "tests/flows/flow_samples.h"

#include <array>

/// A state of each kind and an event of each kind, for the tests of the machine.
namespace grantdesk::flows::samples {

inline constexpr std::size_t stateCount = 8;
inline constexpr std::size_t eventCount = 10;
// A new state or event needs a sample here and a row or a column in tst_flow_machine before this compiles again.
static_assert(std::variant_size_v<State> == stateCount);
static_assert(std::variant_size_v<Event> == eventCount);

inline State sampleState(std::size_t index)
{
    oauth::TokenSet tokens;
    tokens.accessToken = SecretString(samples::accessToken);
    Outcome soFar{Outcome::Kind::Succeeded, tokens, {}, {}, "acme", "my"};
    const InFlight call{samples::noon() - std::chrono::milliseconds(40), {}};
    const std::array<State, stateCount> states
        = {Idle{},
           OpeningListener{},
           AwaitingRedirect{samples::listenerUri, "https://acme/authorize", samples::noon()},
           ExchangingCode{"acme", "my", call},
           ExchangingJwt{call},
           Refreshing{call},
           CallingApi{soFar, call},
           Finished{soFar, Step::Api}};
    return states.at(index);
}

inline Plan planFitting(std::size_t state)
{
    const QByteArray name = samples::nameOf(sampleState(state));
    if (name == "ExchangingJwt")
        return samples::jwtPlan();
    return name == "Refreshing" ? samples::refreshPlan() : samples::codePlan();
}

inline Event sampleEvent(std::size_t index, std::size_t state)
{
    const bool callsApi = samples::nameOf(sampleState(state)) == "CallingApi";
    const std::array<Event, eventCount> events
        = {Start{},
           ListenerReady{samples::listenerUri},
           ListenerFailed{Error{QStringLiteral("listener.port_taken"), {}, {}, {}, {}}},
           BrowserOpenFailed{},
           Redirected{7, samples::goodQuery()},
           Pasted{QByteArray(samples::listenerUri) + '?' + samples::goodQuery()},
           ResponseReceived{callsApi ? samples::apiAnswer() : samples::tokensAnswer()},
           RequestFailed{Error{QStringLiteral("network.unreachable"), {}, {}, {}, {}}},
           Cancel{},
           DeadlinePassed{}};
    return events.at(index);
}

template<typename Kind> const Kind *firstOf(const QList<Effect> &effects)
{
    for (const Effect &effect : effects) {
        if (const auto *found = std::get_if<Kind>(&effect))
            return found;
    }
    return nullptr;
}

inline const Outcome &outcomeOf(const Transition &transition)
{
    return std::get<Finished>(transition.state).outcome;
}

inline Transition step(const Plan &plan, const State &state, const Event &event)
{
    return advance(plan, state, event, noon());
}

} // namespace grantdesk::flows::samples
