#include "tests/flows/runner_world.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;
using namespace grantdesk::flows::running;

/// What a run does from its start to its outcome.
class FlowRunnerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void authorizationCode();
    void otherKinds();
    void stateMismatchNeverReachesTheServer();
    void consentCancelled();
    void listenerFails();
    void browserFailureIsOnlyNoted();
    void openBrowserAgain();
    void networkFailures_data();
    void networkFailures();
    void paste();
};

void FlowRunnerTest::authorizationCode()
{
    World world(samples::codePlan());
    QVERIFY(world.runner->authorizationUrl().isEmpty());
    world.runner->start();
    QCOMPARE(world.listener.asked, QList<QByteArray>{"http://127.0.0.1/callback"});
    QCOMPARE(world.browser.urls, QList<QByteArray>{world.runner->authorizationUrl()});
    QVERIFY(world.runner->authorizationUrl().contains("127.0.0.1%3A4711"));
    QVERIFY(world.runner->timeLeft() > std::chrono::minutes(4));

    world.redirect(samples::goodQuery());
    QCOMPARE(world.transport.requests.size(), 1);
    QCOMPARE(world.transport.deadlines.first(), world.runner->plan().networkDeadline);
    QVERIFY(world.listener.answers.isEmpty()); // the browser waits for the real outcome
    QVERIFY(world.listener.isOpen);
    QVERIFY(world.runner->timeLeft() <= std::chrono::seconds(30));

    world.answer(samples::tokensAnswer());
    QCOMPARE(world.listener.answers.size(), 1);
    QCOMPARE(world.listener.answers.first().page.body, pageOf(Page::Succeeded));
    QVERIFY(!world.listener.isOpen);
    QVERIFY(world.outcomes.isEmpty());
    QCOMPARE(world.runner->step(), Step::Api);

    world.answer(samples::apiAnswer());
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Succeeded);
    QCOMPARE(world.outcomes.first().apiObjects, std::optional(2));
    QCOMPARE(world.runner->timeLeft(), std::chrono::milliseconds(0));
    QCOMPARE(world.states,
             (QList<QByteArray>{"OpeningListener", "AwaitingRedirect", "ExchangingCode", "CallingApi", "Finished"}));
    QCOMPARE(world.recorded.size(), world.runner->transcript().size());
    QVERIFY(!world.runner->authorizationUrl().isEmpty()); // may still be looked at
}

void FlowRunnerTest::otherKinds()
{
    for (const Plan &plan : {samples::jwtPlan(), samples::refreshPlan()}) {
        World world(plan);
        world.runner->start();
        world.answer(samples::tokensAnswer());
        world.answer(samples::apiAnswer());
        QCOMPARE(world.outcomes.size(), 1);
        QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Succeeded);
        QVERIFY(world.browser.urls.isEmpty());
        QVERIFY(world.listener.asked.isEmpty());
    }
}

void FlowRunnerTest::stateMismatchNeverReachesTheServer()
{
    World world(samples::codePlan());
    world.runner->start();
    world.redirect("code=secret-code-9&state=foreign");
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().error->code, QStringLiteral("redirect.state_mismatch"));
    QVERIFY(world.transport.requests.isEmpty());
    QCOMPARE(world.listener.answers.first().page.body, pageOf(Page::Failed, "redirect.state_mismatch"));
    QVERIFY(!world.listener.isOpen);
}

void FlowRunnerTest::consentCancelled()
{
    World world(samples::codePlan());
    world.runner->start();
    world.redirect(samples::deniedQuery());
    QCOMPARE(world.outcomes.first().error->code, QStringLiteral("authorization.access_denied"));
    QCOMPARE(world.listener.answers.first().page.body, pageOf(Page::Cancelled, "authorization.access_denied"));
    QVERIFY(world.transport.requests.isEmpty());
}

void FlowRunnerTest::listenerFails()
{
    World world(samples::codePlan());
    world.listener.error = errorOf("listener.port_taken");
    world.runner->start();
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Failed);
    QCOMPARE(world.outcomes.first().error->code, QStringLiteral("listener.port_taken"));
    QVERIFY(world.browser.urls.isEmpty());
    QCOMPARE(world.recorded.last().note, QStringLiteral("listener.failed"));
}

void FlowRunnerTest::browserFailureIsOnlyNoted()
{
    World world(samples::codePlan());
    world.browser.works = false;
    world.runner->start();
    QCOMPARE(world.recorded.last().note, QStringLiteral("browser.open_failed"));
    QVERIFY(world.outcomes.isEmpty());
    world.redirect(samples::goodQuery());
    QCOMPARE(samples::nameOf(world.runner->state()), QByteArray("ExchangingCode"));
}

void FlowRunnerTest::openBrowserAgain()
{
    World world(samples::codePlan());
    world.runner->openBrowser(); // nothing to open yet
    QVERIFY(world.browser.urls.isEmpty());
    world.runner->start();
    world.runner->openBrowser();
    QCOMPARE(world.browser.urls.size(), 2);
    QCOMPARE(world.browser.urls.first(), world.browser.urls.last());
    world.runner->cancel();
    world.runner->openBrowser();
    QCOMPARE(world.browser.urls.size(), 2);
}

void FlowRunnerTest::networkFailures_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::addColumn<bool>("hasTokens");
    QTest::newRow("code") << QByteArray("ExchangingCode") << false;
    QTest::newRow("jwt") << QByteArray("ExchangingJwt") << false;
    QTest::newRow("refresh") << QByteArray("Refreshing") << false;
    QTest::newRow("api") << QByteArray("CallingApi") << true;
}

void FlowRunnerTest::networkFailures()
{
    QFETCH(QByteArray, state);
    QFETCH(bool, hasTokens);
    World world(planReaching(state));
    world.reach(state);
    world.answer(failure(errorOf("network.tls")));
    QCOMPARE(world.outcomes.size(), 1);
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Failed);
    QCOMPARE(world.outcomes.first().error->code, QStringLiteral("network.tls"));
    QCOMPARE(world.outcomes.first().tokens.has_value(), hasTokens);
    QCOMPARE(world.recorded.last().error->code, QStringLiteral("network.tls"));
    QVERIFY(!world.listener.isOpen);
    if (state == "ExchangingCode")
        QCOMPARE(world.listener.answers.first().page.body, pageOf(Page::Failed, "network.tls"));
}

void FlowRunnerTest::paste()
{
    World world(samples::codePlan(false));
    QCOMPARE(world.runner->paste(samples::goodQuery()).error().code, QStringLiteral("flow.not_waiting"));
    world.runner->start();
    QVERIFY(world.listener.asked.isEmpty());
    QCOMPARE(world.runner->paste("nonsense").error().code, QStringLiteral("redirect.malformed"));
    QCOMPARE(world.runner->paste("https://elsewhere.example/?code=a").error().code,
             QStringLiteral("redirect.wrong_address"));
    QVERIFY(world.outcomes.isEmpty());
    QCOMPARE(world.recorded.last().note, QStringLiteral("redirect.unreadable"));
    QVERIFY(world.runner->paste("http://127.0.0.1/callback?" + samples::goodQuery()).has_value());
    QCOMPARE(world.runner->paste(samples::goodQuery()).error().code, QStringLiteral("flow.not_waiting"));
    QCOMPARE(world.transport.requests.size(), 1);
    world.answer(samples::tokensAnswer());
    world.answer(samples::apiAnswer());
    QCOMPARE(world.outcomes.first().kind, Outcome::Kind::Succeeded);
}

QTEST_GUILESS_MAIN(FlowRunnerTest)
#include "tst_flow_runner.moc"
