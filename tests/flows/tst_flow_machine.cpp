#include "core/crypto/jwt.h"
#include "core/crypto/pkce.h"
#include "core/flows/machine.h"
#include "core/http/parameters.h"
#include "tests/flows/flow_samples.h"

#include <QTest>

#include <array>

using namespace grantdesk;
using namespace grantdesk::flows;

namespace {

constexpr std::size_t stateCount = 8;
constexpr std::size_t eventCount = 10;
// A new state or event needs a row or a column below before this compiles again.
static_assert(std::variant_size_v<State> == stateCount);
static_assert(std::variant_size_v<Event> == eventCount);

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

State sampleState(std::size_t index)
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

Plan planFitting(std::size_t state)
{
    const QByteArray name = samples::nameOf(sampleState(state));
    if (name == "ExchangingJwt")
        return samples::jwtPlan();
    return name == "Refreshing" ? samples::refreshPlan() : samples::codePlan();
}

Event sampleEvent(std::size_t index, std::size_t state)
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

const Outcome &outcomeOf(const Transition &transition)
{
    return std::get<Finished>(transition.state).outcome;
}

} // namespace

class FlowMachineTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyStateAndEvent_data();
    void everyStateAndEvent();
    void finishComesLastAndOnce();
    void startOfOtherKinds();
    void pasteModeNeedsNoListener();
    void authorizationRequest();
    void codeExchange();
    void jwtClaims();
    void refreshKeepsTheOldTokenWhenNoneCame();
    void refusedRedirects_data();
    void refusedRedirects();
    void unreadablePasteWaitsOn();
    void foreignStateInPasteEndsTheRun();
    void refusedTokens_data();
    void refusedTokens();
    void apiFailureKeepsTokens();
    void withoutApiObjectTokensAreTheEnd();
    void timeouts_data();
    void timeouts();
    void transportTimeoutIsATimeout();
    void serversEchoOfSecretsIsDotted();
    void answersTellHowLongTheyTook();
    void stations();

private:
    Transition step(const Plan &plan, const State &state, const Event &event)
    {
        return advance(plan, state, event, samples::noon());
    }
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

void FlowMachineTest::startOfOtherKinds()
{
    const Transition jwt = step(samples::jwtPlan(), Idle{}, Start{});
    QCOMPARE(samples::nameOf(jwt.state), QByteArray("ExchangingJwt"));
    QCOMPARE(samples::namesOf(jwt.effects), QByteArray("Record StartDeadline Send"));
    const Transition refresh = step(samples::refreshPlan(), Idle{}, Start{});
    QCOMPARE(samples::nameOf(refresh.state), QByteArray("Refreshing"));
    QCOMPARE(samples::namesOf(refresh.effects), QByteArray("Record StartDeadline Send"));
    QCOMPARE(firstOf<StartDeadline>(refresh.effects)->after, samples::refreshPlan().networkDeadline);
}

void FlowMachineTest::pasteModeNeedsNoListener()
{
    const Plan plan = samples::codePlan(false);
    const Transition waiting = step(plan, Idle{}, Start{});
    QCOMPARE(samples::nameOf(waiting.state), QByteArray("AwaitingRedirect"));
    QCOMPARE(samples::namesOf(waiting.effects), QByteArray("Record OpenBrowser StartDeadline"));
    QCOMPARE(firstOf<StartDeadline>(waiting.effects)->after, plan.browserDeadline);
    QCOMPARE(samples::namesOf(step(plan, waiting.state, Cancel{}).effects), QByteArray("Record Finish"));
    const Transition exchanging = step(plan, waiting.state, Pasted{samples::goodQuery()});
    QCOMPARE(samples::nameOf(exchanging.state), QByteArray("ExchangingCode"));
    QCOMPARE(samples::namesOf(step(plan, exchanging.state, ResponseReceived{samples::tokensRefused()}).effects),
             QByteArray("Record Finish"));
}

void FlowMachineTest::authorizationRequest()
{
    Plan plan = samples::codePlan();
    const Transition waiting = step(plan, OpeningListener{}, ListenerReady{samples::listenerUri});
    const QByteArray url = firstOf<OpenBrowser>(waiting.effects)->url;
    QCOMPARE(std::get<AwaitingRedirect>(waiting.state).authorizationUrl, url);
    QVERIFY(url.startsWith("https://acme.my.workfront.com/integrations/oauth2/authorize?"));
    const auto query = *http::parseForm(url.mid(url.indexOf('?') + 1));
    QCOMPARE(query.value("redirect_uri"), QByteArray(samples::listenerUri));
    QCOMPARE(query.value("state"), QByteArray(samples::state));
    QCOMPARE(query.value("client_id"), QByteArray("client-1"));
    QCOMPARE(query.value("code_challenge_method"), QByteArray("S256"));
    QCOMPARE(query.value("code_challenge"), crypto::codeChallenge(SecretString(samples::verifier)));
    QVERIFY(!url.contains(samples::verifier));

    std::get<AuthorizationCodePlan>(plan.kind).codeVerifier.reset();
    const Transition plain = step(plan, OpeningListener{}, ListenerReady{samples::listenerUri});
    QVERIFY(!firstOf<OpenBrowser>(plain.effects)->url.contains("code_challenge"));
}

void FlowMachineTest::codeExchange()
{
    const State waiting = sampleState(2);
    const Transition exchanging = step(samples::codePlan(), waiting, Redirected{7, samples::goodQuery()});
    const Send *sent = firstOf<Send>(exchanging.effects);
    QCOMPARE(sent->step, Step::Tokens);
    QCOMPARE(sent->request.target, QByteArray("https://acme.my.workfront.com/integrations/oauth2/api/v1/token"));
    const auto body = *http::parseForm(sent->request.body);
    QCOMPARE(body.value("grant_type"), QByteArray("authorization_code"));
    QCOMPARE(body.value("code"), QByteArray(samples::code));
    QCOMPARE(body.value("redirect_uri"), QByteArray(samples::listenerUri));
    QCOMPARE(body.value("code_verifier"), QByteArray(samples::verifier));

    const Transition calling = step(samples::codePlan(), exchanging.state, ResponseReceived{samples::tokensAnswer()});
    const AnswerBrowser *page = firstOf<AnswerBrowser>(calling.effects);
    QCOMPARE(page->page, AnswerBrowser::Page::Succeeded);
    const Send *api = firstOf<Send>(calling.effects);
    QCOMPARE(api->step, Step::Api);
    QCOMPARE(api->request.headers.value("sessionID"), QByteArray(samples::accessToken));

    const Transition done = step(samples::codePlan(), calling.state, ResponseReceived{samples::apiAnswer()});
    QCOMPARE(outcomeOf(done).kind, Outcome::Kind::Succeeded);
    QCOMPARE(outcomeOf(done).apiObjects, std::optional(2));
    QCOMPARE(outcomeOf(done).domain, QByteArray("acme"));
    QCOMPARE(outcomeOf(done).lane, QByteArray("my"));
    QCOMPARE(outcomeOf(done).tokens->refreshToken->reveal(), QByteArray(samples::refreshToken));
    QVERIFY(!outcomeOf(done).error);
}

void FlowMachineTest::jwtClaims()
{
    const Transition exchanging = step(samples::jwtPlan(), Idle{}, Start{});
    const http::Request request = firstOf<Send>(exchanging.effects)->request;
    QVERIFY(request.target.endsWith(oauth::jwtExchangePath));
    const auto body = *http::parseForm(request.body);
    const auto jwt = crypto::decodeJwt(body.value("jwt_token"));
    QVERIFY(jwt.has_value());
    const auto verifier = crypto::RsaVerifier::fromSpki(samples::privateKey().publicKey().spki);
    QVERIFY(crypto::verifyRs256(*jwt, *verifier));
    const qint64 now = toSeconds(samples::noon());
    const QJsonObject expected{{QStringLiteral("iss"), QStringLiteral("customer-1")},
                               {QStringLiteral("sub"), QStringLiteral("user-1")},
                               {QStringLiteral("iat"), now},
                               {QStringLiteral("exp"), now + 180},
                               {QStringLiteral("jti"), QStringLiteral("jti-1")}};
    QCOMPARE(jwt->claims, expected);
}

void FlowMachineTest::refreshKeepsTheOldTokenWhenNoneCame()
{
    Plan plan = samples::refreshPlan();
    plan.apiObject.clear();
    const Transition refreshing = step(plan, Idle{}, Start{});
    const http::Response without = samples::json(200, R"({"access_token":"secret-access-2"})");
    const Transition kept = step(plan, refreshing.state, ResponseReceived{without});
    QCOMPARE(outcomeOf(kept).tokens->refreshToken->reveal(), QByteArray("secret-refresh-old-1"));
    const Transition rotated = step(plan, refreshing.state, ResponseReceived{samples::tokensAnswer()});
    QCOMPARE(outcomeOf(rotated).tokens->refreshToken->reveal(), QByteArray(samples::refreshToken));
}

void FlowMachineTest::refusedRedirects_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("page");
    const QByteArray state = QByteArray("&state=") + samples::state;
    const auto row = [](const char *name, const QByteArray &query, const char *code, AnswerBrowser::Page page) {
        QTest::newRow(name) << query << QString::fromLatin1(code) << int(page);
    };
    using Page = AnswerBrowser::Page;
    row("cancelled", samples::deniedQuery(), "authorization.access_denied", Page::Cancelled);
    row("refused", "error=server_error" + state, "authorization.refused", Page::Refused);
    row("other state", "code=secret-code-1&state=other", "redirect.state_mismatch", Page::Failed);
    row("no state", "code=secret-code-1", "redirect.state_mismatch", Page::Failed);
    row("error with other state", "error=access_denied&state=other", "redirect.state_mismatch", Page::Failed);
    row("no code", "domain=acme" + state, "redirect.code_missing", Page::Failed);
    row("two codes", "code=secret-code-1&code=secret-code-2" + state, "redirect.malformed", Page::Failed);
    row("other issuer", "code=secret-code-1&iss=https://evil.example" + state, "redirect.issuer_mismatch",
        Page::Failed);
}

void FlowMachineTest::refusedRedirects()
{
    QFETCH(QByteArray, query);
    QFETCH(QString, code);
    QFETCH(int, page);
    Plan plan = samples::codePlan();
    if (code == QLatin1String("redirect.issuer_mismatch"))
        plan.expectedIssuer = "https://acme.my.workfront.com";
    const Transition over = step(plan, sampleState(2), Redirected{7, query});
    QCOMPARE(samples::namesOf(over.effects), QByteArray("Record AnswerBrowser CloseListener Finish"));
    QVERIFY(!firstOf<Send>(over.effects));
    QCOMPARE(int(firstOf<AnswerBrowser>(over.effects)->page), page);
    QCOMPARE(outcomeOf(over).kind, Outcome::Kind::Failed);
    QCOMPARE(outcomeOf(over).error->code, code);
    QCOMPARE(std::get<Finished>(over.state).reached, Step::Redirect);
    QCOMPARE(firstOf<Record>(over.effects)->entry.error->code, code);
}

void FlowMachineTest::unreadablePasteWaitsOn()
{
    const Transition waiting = step(samples::codePlan(), sampleState(2), Pasted{"my password is secret-hunter2"});
    QCOMPARE(samples::nameOf(waiting.state), QByteArray("AwaitingRedirect"));
    QCOMPARE(samples::namesOf(waiting.effects), QByteArray("Record"));
    const TranscriptEntry entry = firstOf<Record>(waiting.effects)->entry;
    QCOMPARE(entry.note, QStringLiteral("redirect.unreadable"));
    QVERIFY(!toJson({entry}, WireText::Secrets::Shown).contains("hunter2"));
}

void FlowMachineTest::foreignStateInPasteEndsTheRun()
{
    const Transition over = step(samples::codePlan(), sampleState(2), Pasted{"code=secret-code-1&state=other"});
    QCOMPARE(outcomeOf(over).error->code, QStringLiteral("redirect.state_mismatch"));
    QVERIFY(!firstOf<Send>(over.effects));
}

void FlowMachineTest::refusedTokens_data()
{
    QTest::addColumn<std::size_t>("state");
    QTest::newRow("code") << std::size_t(3);
    QTest::newRow("jwt") << std::size_t(4);
    QTest::newRow("refresh") << std::size_t(5);
}

void FlowMachineTest::refusedTokens()
{
    QFETCH(std::size_t, state);
    const Transition over = step(planFitting(state), sampleState(state), ResponseReceived{samples::tokensRefused()});
    QCOMPARE(outcomeOf(over).kind, Outcome::Kind::Failed);
    QCOMPARE(outcomeOf(over).error->code, QStringLiteral("token.refused"));
    QVERIFY(!outcomeOf(over).tokens);
    const TranscriptEntry entry = firstOf<Record>(over.effects)->entry;
    QCOMPARE(entry.status, 400);
    QCOMPARE(entry.error->code, QStringLiteral("token.refused"));
    if (const AnswerBrowser *answer = firstOf<AnswerBrowser>(over.effects)) {
        QCOMPARE(answer->page, AnswerBrowser::Page::Failed);
        QCOMPARE(answer->error->code, QStringLiteral("token.refused"));
    }
}

void FlowMachineTest::apiFailureKeepsTokens()
{
    const Transition over = step(samples::codePlan(), sampleState(6), ResponseReceived{samples::apiRefused()});
    QCOMPARE(outcomeOf(over).kind, Outcome::Kind::Failed);
    QCOMPARE(outcomeOf(over).error->code, QStringLiteral("api.session_expired"));
    QCOMPARE(outcomeOf(over).tokens->accessToken.reveal(), QByteArray(samples::accessToken));
    QVERIFY(!outcomeOf(over).apiObjects);
    const Transition cancelled = step(samples::codePlan(), sampleState(6), Cancel{});
    QVERIFY(outcomeOf(cancelled).tokens.has_value());
    QVERIFY(!outcomeOf(cancelled).error);
}

void FlowMachineTest::withoutApiObjectTokensAreTheEnd()
{
    Plan plan = samples::codePlan();
    plan.apiObject.clear();
    const Transition over = step(plan, sampleState(3), ResponseReceived{samples::tokensAnswer()});
    QCOMPARE(samples::namesOf(over.effects), QByteArray("Record AnswerBrowser CloseListener Finish"));
    QCOMPARE(outcomeOf(over).kind, Outcome::Kind::Succeeded);
    QVERIFY(!outcomeOf(over).apiObjects);
    QCOMPARE(std::get<Finished>(over.state).reached, Step::Tokens);
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

void FlowMachineTest::serversEchoOfSecretsIsDotted()
{
    const Transition exchanging = step(samples::codePlan(), sampleState(2), Redirected{7, samples::goodQuery()});
    const http::Response echo = samples::json(400,
                                              QByteArray(R"({"error":"invalid_grant","error_description":"code )")
                                                  + samples::code + " of " + samples::clientSecret + R"( is bad"})");
    const Transition over = step(samples::codePlan(), exchanging.state, ResponseReceived{echo});
    const Error error = *outcomeOf(over).error;
    for (const QString &text : QStringList{error.message, error.hint, error.detail} + error.args)
        QVERIFY2(!text.contains(QLatin1String("secret-")), qPrintable(text));
    QVERIFY(error.args.value(2).contains(QLatin1String("is bad")));
    QVERIFY(!firstOf<Record>(over.effects)->entry.body.render().contains("secret-"));
}

void FlowMachineTest::answersTellHowLongTheyTook()
{
    const Transition over = step(samples::codePlan(), sampleState(6), ResponseReceived{samples::apiAnswer()});
    QCOMPARE(firstOf<Record>(over.effects)->entry.took, std::chrono::milliseconds(40));
    const Transition failed = step(samples::codePlan(), sampleState(6), RequestFailed{});
    QCOMPARE(firstOf<Record>(failed.effects)->entry.took, std::chrono::milliseconds(40));
    QCOMPARE(firstOf<Record>(failed.effects)->entry.direction, TranscriptEntry::Direction::Received);
    // A clock set back in between must not make an answer come before its request.
    const Transition early = advance(samples::codePlan(), sampleState(6), RequestFailed{}, fromMilliseconds(0));
    QCOMPARE(firstOf<Record>(early.effects)->entry.took, std::chrono::milliseconds(0));
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
