#include "tests/flows/runner_world.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;
using namespace grantdesk::flows::running;

/// Ports that answer at once, twice, late or far too often.
class FlowRunnerPortsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void secondRedirect();
    void lateRedirectAndLateAnswer();
    void transportAnswersAtOnce();
    void transportAnswersTwice();
    void listenerReportsAtOnce();
    void startsOnce();
    void manyRedirectsFillNoMemory();
    void stateChangedSeesTheDeadline();
};

void FlowRunnerPortsTest::secondRedirect()
{
    World world(samples::codePlan());
    world.runner->start();
    world.redirect(samples::goodQuery(), 7);
    world.redirect(samples::goodQuery(), 8);
    QCOMPARE(world.transport.requests.size(), 1);
    QCOMPARE(world.listener.answers.size(), 1);
    QCOMPARE(world.listener.answers.first().visitor, quint64(8));
    QCOMPARE(world.listener.answers.first().page.body, pageOf(Page::NotThisRun));
    QCOMPARE(world.recorded.last().note, QStringLiteral("redirect.late"));
    world.answer(samples::tokensAnswer());
    QCOMPARE(world.listener.answers.last().visitor, quint64(0));
    QCOMPARE(world.listener.answers.last().page.body, pageOf(Page::Succeeded));
}

void FlowRunnerPortsTest::lateRedirectAndLateAnswer()
{
    World world(samples::codePlan());
    world.reach("ExchangingCode");
    const auto rude = world.transport.rude();
    world.runner->cancel();
    const auto lines = world.runner->transcript().size();
    rude(samples::tokensAnswer());
    world.redirect(samples::goodQuery());
    world.runner->cancel();
    world.runner->start();
    settle();
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Cancelled);
    QCOMPARE(world.runner->transcript().size(), lines);
    QCOMPARE(world.transport.requests.size(), 1);
}

void FlowRunnerPortsTest::transportAnswersAtOnce()
{
    World world(samples::jwtPlan());
    world.transport.immediate = [](const http::Request &request) {
        return request.target.contains("/search") ? samples::apiAnswer() : samples::tokensAnswer();
    };
    world.runner->start();
    settle();
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Succeeded);
    QCOMPARE(world.transport.requests.size(), 2);
}

void FlowRunnerPortsTest::transportAnswersTwice()
{
    World world(samples::refreshPlan());
    world.runner->start();
    const auto rude = world.transport.rude();
    rude(samples::tokensAnswer());
    rude(samples::apiAnswer()); // were it taken for the API's, the run would be over
    settle();
    QCOMPARE(samples::nameOf(world.runner->state()), QByteArray("CallingApi"));
    rude(samples::apiAnswer());
    settle();
    QVERIFY(world.outcomes.isEmpty());
}

void FlowRunnerPortsTest::listenerReportsAtOnce()
{
    World world(samples::codePlan());
    world.listener.redirectAtOnce = samples::goodQuery();
    world.runner->start();
    settle();
    // It comes after the address is known, and it carries this run's state: no reason to doubt it.
    QCOMPARE(samples::nameOf(world.runner->state()), QByteArray("ExchangingCode"));
}

void FlowRunnerPortsTest::startsOnce()
{
    World world(samples::codePlan());
    world.runner->start();
    world.runner->start();
    QCOMPARE(world.listener.asked.size(), 1);
    QCOMPARE(world.browser.urls.size(), 1);
}

void FlowRunnerPortsTest::manyRedirectsFillNoMemory()
{
    World world(samples::codePlan());
    world.reach("ExchangingCode");
    for (int i = 0; i < 500; ++i)
        world.redirect(samples::goodQuery(), 10 + i);
    QCOMPARE(world.listener.answers.size(), 500);
    QCOMPARE(world.runner->transcript().size(), 100);
    world.answer(samples::tokensAnswer());
    QCOMPARE(world.runner->transcript().size(), 102); // what was sent and received is always kept
}

void FlowRunnerPortsTest::stateChangedSeesTheDeadline()
{
    World world(samples::refreshPlan());
    std::chrono::milliseconds seen{0};
    QObject::connect(world.runner.get(), &FlowRunner::stateChanged, &world.receiver,
                     [&world, &seen] { seen = world.runner->timeLeft(); });
    world.runner->start();
    QVERIFY(seen > std::chrono::seconds(20));
}

QTEST_GUILESS_MAIN(FlowRunnerPortsTest)
#include "tst_flow_runner_ports.moc"
