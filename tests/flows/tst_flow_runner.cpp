#include "core/flows/runner.h"
#include "tests/flows/flow_samples.h"
#include "tests/flows/scripted_ports.h"

#include <QCoreApplication>
#include <QTest>

#include <memory>

using namespace grantdesk;
using namespace grantdesk::flows;

namespace {

using Page = AnswerBrowser::Page;

QByteArray pageOf(Page page, const char *error = nullptr)
{
    return "page " + QByteArray::number(int(page)) + (error ? QByteArray(" ") + error : QByteArray());
}

Error errorOf(const char *code)
{
    return {QString::fromLatin1(code), {}, {}, {}, {}};
}

/// Runs what is queued until nothing is.
void settle()
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

Plan planReaching(const QByteArray &state)
{
    if (state == "ExchangingJwt")
        return samples::jwtPlan();
    return state == "Refreshing" ? samples::refreshPlan() : samples::codePlan();
}

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
    void secondRedirect();
    void lateRedirectAndLateAnswer();
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
    void transportAnswersAtOnce();
    void transportAnswersTwice();
    void listenerReportsAtOnce();
    void startsOnce();
    void manyRedirectsFillNoMemory();
    void stateChangedSeesTheDeadline();
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

void FlowRunnerTest::secondRedirect()
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

void FlowRunnerTest::lateRedirectAndLateAnswer()
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

void FlowRunnerTest::cancel()
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

void FlowRunnerTest::deadline()
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

void FlowRunnerTest::destruction()
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

void FlowRunnerTest::destructionInsideFinished()
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

void FlowRunnerTest::destructionInsideRecorded()
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

void FlowRunnerTest::destructionInsidePorts()
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

void FlowRunnerTest::cancelInsideSlots()
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

void FlowRunnerTest::transportAnswersAtOnce()
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

void FlowRunnerTest::transportAnswersTwice()
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

void FlowRunnerTest::listenerReportsAtOnce()
{
    World world(samples::codePlan());
    world.listener.redirectAtOnce = samples::goodQuery();
    world.runner->start();
    settle();
    // It comes after the address is known, and it carries this run's state: no reason to doubt it.
    QCOMPARE(samples::nameOf(world.runner->state()), QByteArray("ExchangingCode"));
}

void FlowRunnerTest::startsOnce()
{
    World world(samples::codePlan());
    world.runner->start();
    world.runner->start();
    QCOMPARE(world.listener.asked.size(), 1);
    QCOMPARE(world.browser.urls.size(), 1);
}

void FlowRunnerTest::manyRedirectsFillNoMemory()
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

void FlowRunnerTest::stateChangedSeesTheDeadline()
{
    World world(samples::refreshPlan());
    std::chrono::milliseconds seen{0};
    QObject::connect(world.runner.get(), &FlowRunner::stateChanged, &world.receiver,
                     [&world, &seen] { seen = world.runner->timeLeft(); });
    world.runner->start();
    QVERIFY(seen > std::chrono::seconds(20));
}

QTEST_GUILESS_MAIN(FlowRunnerTest)
#include "tst_flow_runner.moc"
