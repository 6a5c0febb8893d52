#pragma once

#include "core/flows/runner.h"
#include "tests/flows/flow_samples.h"
#include "tests/flows/scripted_ports.h"

#include <QCoreApplication>

#include <memory>

/// What the tests of the runner share.
namespace grantdesk::flows::running {

using Page = AnswerBrowser::Page;

inline QByteArray pageOf(Page page, const char *error = nullptr)
{
    return "page " + QByteArray::number(int(page)) + (error ? QByteArray(" ") + error : QByteArray());
}

inline Error errorOf(const char *code)
{
    return {QString::fromLatin1(code), {}, {}, {}, {}};
}

/// Runs what is queued until nothing is.
inline void settle()
{
    for (int i = 0; i < 5; ++i)
        QCoreApplication::sendPostedEvents();
}

/// A world and a runner in it, with everything it emitted.
struct World {
    explicit World(const Plan &plan)
        : clock(samples::noon())
        , runner(std::make_unique<FlowRunner>(
              plan, RunnerPorts{transport, browser, listener, clock, [](const AnswerBrowser &answer) {
                                    return scripted::namedPage(answer);
                                }}))
    {
        QObject::connect(runner.get(), &FlowRunner::finished, &receiver,
                         [this](const Outcome &outcome) { outcomes.append(outcome); });
        QObject::connect(runner.get(), &FlowRunner::stateChanged, &receiver,
                         [this] { states.append(samples::nameOf(runner->state())); });
        QObject::connect(runner.get(), &FlowRunner::recorded, &receiver,
                         [this](const TranscriptEntry &entry) { recorded.append(entry); });
    }

    void redirect(const QByteArray &query, quint64 visitor = 7)
    {
        listener.redirect(visitor, query);
        settle();
    }
    void answer(const Result<http::Response> &response)
    {
        transport.answer(response);
        settle();
    }
    /// Brings a code run (or, for another plan, its own kind) to the state of that name.
    void reach(const QByteArray &state)
    {
        if (state == "Idle")
            return;
        runner->start();
        settle();
        if (samples::nameOf(runner->state()) == state)
            return;
        if (std::holds_alternative<AwaitingRedirect>(runner->state()))
            redirect(samples::goodQuery());
        if (samples::nameOf(runner->state()) == state)
            return;
        answer(samples::tokensAnswer());
    }

    scripted::Transport transport;
    scripted::SilentBrowser browser;
    scripted::Listener listener;
    ManualClock clock;
    QList<Outcome> outcomes;
    QList<QByteArray> states;
    QList<TranscriptEntry> recorded;
    QObject receiver; ///< goes first, so that a runner still alive emits into nothing
    std::unique_ptr<FlowRunner> runner;
};

/// A plan whose run comes to the state of that name.
inline Plan planReaching(const QByteArray &state)
{
    if (state == "ExchangingJwt")
        return samples::jwtPlan();
    return state == "Refreshing" ? samples::refreshPlan() : samples::codePlan();
}

} // namespace grantdesk::flows::running
