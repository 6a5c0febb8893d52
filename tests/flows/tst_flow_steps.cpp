#include "core/crypto/jwt.h"
#include "core/crypto/pkce.h"
#include "core/http/parameters.h"
#include "tests/flows/machine_samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;
using samples::firstOf;
using samples::outcomeOf;
using samples::planFitting;
using samples::sampleState;
using samples::step;

/// What the machine asks for at each step, and what it makes of the answers.
class FlowStepsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
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
    void serversEchoOfSecretsIsDotted();
    void answersTellHowLongTheyTook();
};

void FlowStepsTest::startOfOtherKinds()
{
    const Transition jwt = step(samples::jwtPlan(), Idle{}, Start{});
    QCOMPARE(samples::nameOf(jwt.state), QByteArray("ExchangingJwt"));
    QCOMPARE(samples::namesOf(jwt.effects), QByteArray("Record StartDeadline Send"));
    const Transition refresh = step(samples::refreshPlan(), Idle{}, Start{});
    QCOMPARE(samples::nameOf(refresh.state), QByteArray("Refreshing"));
    QCOMPARE(samples::namesOf(refresh.effects), QByteArray("Record StartDeadline Send"));
    QCOMPARE(firstOf<StartDeadline>(refresh.effects)->after, samples::refreshPlan().networkDeadline);
}

void FlowStepsTest::pasteModeNeedsNoListener()
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

void FlowStepsTest::authorizationRequest()
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

void FlowStepsTest::codeExchange()
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

void FlowStepsTest::jwtClaims()
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

void FlowStepsTest::refreshKeepsTheOldTokenWhenNoneCame()
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

void FlowStepsTest::refusedRedirects_data()
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

void FlowStepsTest::refusedRedirects()
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

void FlowStepsTest::unreadablePasteWaitsOn()
{
    const Transition waiting = step(samples::codePlan(), sampleState(2), Pasted{"my password is secret-hunter2"});
    QCOMPARE(samples::nameOf(waiting.state), QByteArray("AwaitingRedirect"));
    QCOMPARE(samples::namesOf(waiting.effects), QByteArray("Record"));
    const TranscriptEntry entry = firstOf<Record>(waiting.effects)->entry;
    QCOMPARE(entry.note, QStringLiteral("redirect.unreadable"));
    QVERIFY(!toJson({entry}, WireText::Secrets::Shown).contains("hunter2"));
}

void FlowStepsTest::foreignStateInPasteEndsTheRun()
{
    const Transition over = step(samples::codePlan(), sampleState(2), Pasted{"code=secret-code-1&state=other"});
    QCOMPARE(outcomeOf(over).error->code, QStringLiteral("redirect.state_mismatch"));
    QVERIFY(!firstOf<Send>(over.effects));
}

void FlowStepsTest::refusedTokens_data()
{
    QTest::addColumn<std::size_t>("state");
    QTest::newRow("code") << std::size_t(3);
    QTest::newRow("jwt") << std::size_t(4);
    QTest::newRow("refresh") << std::size_t(5);
}

void FlowStepsTest::refusedTokens()
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

void FlowStepsTest::apiFailureKeepsTokens()
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

void FlowStepsTest::withoutApiObjectTokensAreTheEnd()
{
    Plan plan = samples::codePlan();
    plan.apiObject.clear();
    const Transition over = step(plan, sampleState(3), ResponseReceived{samples::tokensAnswer()});
    QCOMPARE(samples::namesOf(over.effects), QByteArray("Record AnswerBrowser CloseListener Finish"));
    QCOMPARE(outcomeOf(over).kind, Outcome::Kind::Succeeded);
    QVERIFY(!outcomeOf(over).apiObjects);
    QCOMPARE(std::get<Finished>(over.state).reached, Step::Tokens);
}

void FlowStepsTest::serversEchoOfSecretsIsDotted()
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

void FlowStepsTest::answersTellHowLongTheyTook()
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

QTEST_GUILESS_MAIN(FlowStepsTest)
#include "tst_flow_steps.moc"
