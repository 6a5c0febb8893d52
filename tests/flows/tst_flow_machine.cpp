#include "tests/flows/machine_samples.h"

#include <QTest>
#include <array>

using namespace grantdesk;
using namespace grantdesk::flows;
using samples::eventCount;
using samples::firstOf;
using samples::outcomeOf;
using samples::planFitting;
using samples::sampleEvent;
using samples::sampleState;
using samples::stateCount;
using samples::step;

namespace {

constexpr std::array<const char *, eventCount> eventNames = {
    "Start",         "ListenerReady", "ListenerFailed", "BrowserOpenFailed", "Redirected", "Pasted", "ResponseReceived",
    "RequestFailed", "Cancel",        "DeadlinePassed"};

struct Cell {
    const char *next;
    const char *effects;
};

constexpr Cell endWithBrowser{"Finished", "Record AnswerBrowser CloseListener Finish"};
constexpr Cell end{"Finished", "Record Finish"};
constexpr Cell late(const char *state)
{
    return {state, "Record AnswerBrowser"};
}
constexpr Cell stays(const char *state)
{
    return {state, ""};
}

/// The whole machine: a row a state, a column an event. The events of the columns are in sampleEvent().
constexpr std::array<std::array<Cell, eventCount>, stateCount> table{{
    // Idle
    {{{"OpeningListener", "OpenListener"},
      stays("Idle"),
      stays("Idle"),
      stays("Idle"),
      late("Idle"),
      stays("Idle"),
      stays("Idle"),
      stays("Idle"),
      end,
      end}},
    // OpeningListener
    {{stays("OpeningListener"),
      {"AwaitingRedirect", "Record Record OpenBrowser StartDeadline"},
      end,
      stays("OpeningListener"),
      late("OpeningListener"),
      stays("OpeningListener"),
      stays("OpeningListener"),
      stays("OpeningListener"),
      endWithBrowser,
      endWithBrowser}},
    // AwaitingRedirect
    {{stays("AwaitingRedirect"),
      stays("AwaitingRedirect"),
      stays("AwaitingRedirect"),
      {"AwaitingRedirect", "Record"},
      {"ExchangingCode", "Record Record StartDeadline Send"},
      {"ExchangingCode", "Record Record StartDeadline Send"},
      stays("AwaitingRedirect"),
      stays("AwaitingRedirect"),
      endWithBrowser,
      endWithBrowser}},
    // ExchangingCode
    {{stays("ExchangingCode"),
      stays("ExchangingCode"),
      stays("ExchangingCode"),
      stays("ExchangingCode"),
      late("ExchangingCode"),
      stays("ExchangingCode"),
      {"CallingApi", "Record AnswerBrowser CloseListener Record StartDeadline Send"},
      endWithBrowser,
      endWithBrowser,
      endWithBrowser}},
    // ExchangingJwt
    {{stays("ExchangingJwt"),
      stays("ExchangingJwt"),
      stays("ExchangingJwt"),
      stays("ExchangingJwt"),
      late("ExchangingJwt"),
      stays("ExchangingJwt"),
      {"CallingApi", "Record Record StartDeadline Send"},
      end,
      end,
      end}},
    // Refreshing
    {{stays("Refreshing"),
      stays("Refreshing"),
      stays("Refreshing"),
      stays("Refreshing"),
      late("Refreshing"),
      stays("Refreshing"),
      {"CallingApi", "Record Record StartDeadline Send"},
      end,
      end,
      end}},
    // CallingApi
    {{stays("CallingApi"), stays("CallingApi"), stays("CallingApi"), stays("CallingApi"), late("CallingApi"),
      stays("CallingApi"), end, end, end, end}},
    // Finished
    {{stays("Finished"),
      stays("Finished"),
      stays("Finished"),
      stays("Finished"),
      {"Finished", "AnswerBrowser"},
      stays("Finished"),
      stays("Finished"),
      stays("Finished"),
      stays("Finished"),
      stays("Finished")}},
}};

} // namespace

/// Every state with every event.
class FlowMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateAndEvent_data();
    void everyStateAndEvent();
    void finishComesLastAndOnce();
    void timeouts_data();
    void timeouts();
    void transportTimeoutIsATimeout();
    void stations();
};

void FlowMachineTest::everyStateAndEvent_data()
{
    QTest::addColumn<std::size_t>("state");
    QTest::addColumn<std::size_t>("event");
    for (std::size_t state = 0; state < stateCount; ++state) {
        for (std::size_t event = 0; event < eventCount; ++event)
            QTest::addRow("%s, %s", samples::nameOf(sampleState(state)).constData(), eventNames.at(event))
                << state << event;
    }
}

void FlowMachineTest::everyStateAndEvent()
{
    QFETCH(std::size_t, state);
    QFETCH(std::size_t, event);
    const Cell &expected = table.at(state).at(event);
    const Transition transition = step(planFitting(state), sampleState(state), sampleEvent(event, state));
    QCOMPARE(samples::nameOf(transition.state), QByteArray(expected.next));
    QCOMPARE(samples::namesOf(transition.effects), QByteArray(expected.effects));
}

void FlowMachineTest::finishComesLastAndOnce()
{
    for (std::size_t state = 0; state + 1 < stateCount; ++state) {
        for (const Event &event : {Event(Cancel{}), Event(DeadlinePassed{})}) {
            const Transition transition = step(planFitting(state), sampleState(state), event);
            QVERIFY(std::holds_alternative<Finish>(transition.effects.last()));
            QCOMPARE(samples::namesOf(transition.effects).count("Finish"), 1);
            const auto kind
                = std::holds_alternative<Cancel>(event) ? Outcome::Kind::Cancelled : Outcome::Kind::TimedOut;
            QCOMPARE(outcomeOf(transition).kind, kind);
            QCOMPARE(outcomeOf(transition).error.has_value(), kind == Outcome::Kind::TimedOut);
        }
    }
}

void FlowMachineTest::timeouts_data()
{
    QTest::addColumn<std::size_t>("state");
    QTest::addColumn<QString>("code");
    for (std::size_t state = 0; state + 1 < stateCount; ++state)
        QTest::newRow(samples::nameOf(sampleState(state)).constData())
            << state << (state < 3 ? QStringLiteral("flow.timed_out") : QStringLiteral("network.timeout"));
}

void FlowMachineTest::timeouts()
{
    QFETCH(std::size_t, state);
    QFETCH(QString, code);
    const Transition over = step(planFitting(state), sampleState(state), DeadlinePassed{});
    QCOMPARE(outcomeOf(over).error->code, code);
    QCOMPARE(firstOf<Record>(over.effects)->entry.error->code, code);
    QCOMPARE(std::get<Finished>(over.state).reached, stepOf(planFitting(state), sampleState(state)));
}

void FlowMachineTest::transportTimeoutIsATimeout()
{
    const Event timeout = RequestFailed{Error{QStringLiteral("network.timeout"), {}, {}, {}, {}}};
    for (const std::size_t state : {3U, 4U, 5U, 6U})
        QCOMPARE(outcomeOf(step(planFitting(state), sampleState(state), timeout)).kind, Outcome::Kind::TimedOut);
    const Event unreachable = RequestFailed{Error{QStringLiteral("network.unreachable"), {}, {}, {}, {}}};
    QCOMPARE(outcomeOf(step(planFitting(3), sampleState(3), unreachable)).kind, Outcome::Kind::Failed);
}

void FlowMachineTest::stations()
{
    const QList<Step> code{Step::AuthorizationAddress, Step::SignInAndConsent, Step::Redirect, Step::Tokens, Step::Api};
    QCOMPARE(stepsOf(samples::codePlan()), code);
    QCOMPARE(stepsOf(samples::jwtPlan()), (QList<Step>{Step::Tokens, Step::Api}));
    Plan refresh = samples::refreshPlan();
    refresh.apiObject.clear();
    QCOMPARE(stepsOf(refresh), QList<Step>{Step::Refresh});
    for (std::size_t state = 0; state < stateCount; ++state)
        QVERIFY(stepsOf(planFitting(state)).contains(stepOf(planFitting(state), sampleState(state))));
}

QTEST_GUILESS_MAIN(FlowMachineTest)
#include "tst_flow_machine.moc"
