#include "tests/flows/runner_world.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;
using namespace grantdesk::flows::running;

namespace {

/// OpeningListener lasts only as long as the port's call.
const QList<QByteArray> restingStates
    = {"Idle", "AwaitingRedirect", "ExchangingCode", "ExchangingJwt", "Refreshing", "CallingApi"};

void addStates()
{
    QTest::addColumn<QByteArray>("state");
    for (const QByteArray &state : restingStates)
        QTest::newRow(state.constData()) << state;
}

} // namespace

/// Whatever ends a run in whatever state, also from inside a slot or a port: exactly one outcome.
class FlowRunnerEndsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void cancel_data() { addStates(); }
    void cancel();
    void deadline_data() { addStates(); }
    void deadline();
    void destruction_data() { addStates(); }
    void destruction();
    void destructionInsideFinished();
    void destructionInsideRecorded();
    void destructionInsidePorts();
    void cancelInsideSlots();
};

void FlowRunnerEndsTest::cancel()
{
    QFETCH(QByteArray, state);
    World world(planReaching(state));
    world.reach(state);
    QCOMPARE(samples::nameOf(world.runner->state()), state);
    world.runner->cancel();
    world.runner->cancel();
    settle();
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Cancelled);
    QCOMPARE(world.outcomes.first().tokens.has_value(), state == "CallingApi");
    QVERIFY(!world.transport.isWaiting());
    QVERIFY(!world.listener.isOpen);
    QCOMPARE(world.runner->timeLeft(), std::chrono::milliseconds(0));
    QCOMPARE(world.recorded.last().note, QStringLiteral("run.cancelled"));
    if (state == "ExchangingCode")
        QCOMPARE(world.listener.answers.first().page.body, pageOf(Page::Cancelled));
}

void FlowRunnerEndsTest::deadline()
{
    QFETCH(QByteArray, state);
    if (state == "Idle")
        return; // has none
    Plan plan = planReaching(state);
    (state == "AwaitingRedirect" ? plan.browserDeadline : plan.networkDeadline) = std::chrono::milliseconds(1);
    World world(plan);
    world.reach(state); // runs posted events only, so no timer rings on the way
    QCOMPARE(samples::nameOf(world.runner->state()), state);
    QTRY_COMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::TimedOut);
    QCOMPARE(world.outcomes.first().error->code,
             state == "AwaitingRedirect" ? QStringLiteral("flow.timed_out") : QStringLiteral("network.timeout"));
    QVERIFY(!world.transport.isWaiting());
    QVERIFY(!world.listener.isOpen);
    QCOMPARE(world.recorded.last().note, QStringLiteral("run.timed_out"));
}

void FlowRunnerEndsTest::destruction()
{
    QFETCH(QByteArray, state);
    World world(planReaching(state));
    world.reach(state);
    const auto lines = world.recorded.size();
    const auto changes = world.states.size();
    const auto redirect = world.listener.redirect;
    const auto rude = world.transport.rude();
    if (rude)
        rude(samples::tokensAnswer()); // queued while the runner still lives
    world.runner.reset();
    if (redirect)
        redirect(9, samples::goodQuery());
    if (rude)
        rude(samples::tokensAnswer());
    settle();
    QVERIFY(world.outcomes.isEmpty());
    QCOMPARE(world.recorded.size(), lines);
    QCOMPARE(world.states.size(), changes);
    QVERIFY(!world.transport.isWaiting());
    QVERIFY(!world.listener.isOpen);
}

void FlowRunnerEndsTest::destructionInsideFinished()
{
    for (const QByteArray &state : restingStates) {
        World world(planReaching(state));
        QObject::connect(world.runner.get(), &FlowRunner::finished, &world.receiver,
                         [&world] { world.runner.reset(); });
        world.reach(state);
        world.runner->cancel();
        QVERIFY(!world.runner);
        QCOMPARE(world.outcomes.size(), 1);
    }
    Plan plan = samples::refreshPlan();
    plan.networkDeadline = std::chrono::milliseconds(1);
    World world(plan);
    QObject::connect(world.runner.get(), &FlowRunner::finished, &world.receiver, [&world] { world.runner.reset(); });
    world.runner->start();
    QTRY_VERIFY(!world.runner); // inside its own timer's signal
}

void FlowRunnerEndsTest::destructionInsideRecorded()
{
    // Once at each line of a whole run.
    for (int line = 1; line <= 8; ++line) {
        World world(samples::codePlan());
        QObject::connect(world.runner.get(), &FlowRunner::recorded, &world.receiver, [&world, line] {
            if (world.recorded.size() == line)
                world.runner.reset();
        });
        world.runner->start();
        if (world.runner)
            world.redirect(samples::goodQuery());
        if (world.runner)
            world.answer(samples::tokensAnswer());
        if (world.runner)
            world.answer(samples::apiAnswer());
        const int linesOfARun = 7;
        QCOMPARE(world.runner == nullptr, line <= linesOfARun);
        QCOMPARE(world.recorded.size(), qsizetype(std::min(line, linesOfARun)));
        QCOMPARE(world.outcomes.size(), line <= linesOfARun ? 0 : 1);
    }
}

void FlowRunnerEndsTest::destructionInsidePorts()
{
    World inBrowser(samples::codePlan());
    inBrowser.browser.works = false;
    inBrowser.browser.onOpen = [&inBrowser](const QByteArray &) {
        inBrowser.runner.reset();
    };
    inBrowser.runner->start();
    QVERIFY(inBrowser.outcomes.isEmpty());

    World inTransport(samples::refreshPlan());
    inTransport.transport.immediate = [&inTransport](const http::Request &) {
        inTransport.runner.reset();
        return samples::tokensAnswer();
    };
    inTransport.runner->start();
    settle();
    QVERIFY(inTransport.outcomes.isEmpty());
}

void FlowRunnerEndsTest::cancelInsideSlots()
{
    for (const QByteArray &at : {QByteArray("recorded"), QByteArray("stateChanged")}) {
        World world(samples::codePlan());
        const auto cancel = [&world] {
            world.runner->cancel();
        };
        if (at == "recorded")
            QObject::connect(world.runner.get(), &FlowRunner::recorded, &world.receiver, cancel);
        else
            QObject::connect(world.runner.get(), &FlowRunner::stateChanged, &world.receiver, cancel);
        world.runner->start();
        settle();
        QCOMPARE(world.outcomes.size(), 1);
        QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Cancelled);
        QVERIFY(!world.listener.isOpen);
    }
    World world(samples::refreshPlan());
    QObject::connect(world.runner.get(), &FlowRunner::recorded, &world.receiver, [&world] { world.runner->cancel(); });
    world.runner->start();
    QVERIFY(!world.transport.isWaiting()); // the request that was still sent is taken back
    QCOMPARE(world.outcomes.size(), 1);
}

QTEST_GUILESS_MAIN(FlowRunnerEndsTest)
#include "tst_flow_runner_ends.moc"
