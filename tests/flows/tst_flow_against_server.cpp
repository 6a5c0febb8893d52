#include "core/flows/runner.h"
#include "core/flows/scripted_browser.h"
#include "core/http/parameters.h"
#include "tests/flows/in_process_wire.h"
#include "tests/flows/scripted_ports.h"

#include <QSignalSpy>
#include <QTest>

#include <memory>

using namespace grantdesk;
using namespace grantdesk::flows;
using applications::Type;
using flows::test::InProcessWire;

namespace {

using Consent = SignIn::Consent;
using Page = AnswerBrowser::Page;

/// A browser that changes the address before it opens it.
class MeddlingBrowser final : public Browser {
public:
    MeddlingBrowser(Browser &browser, std::function<QByteArray(QByteArray)> change)
        : m_browser(browser)
        , m_change(std::move(change))
    {
    }
    bool open(const QByteArray &url) override { return m_browser.open(m_change(url)); }

private:
    Browser &m_browser;
    std::function<QByteArray(QByteArray)> m_change;
};

/// The real server, a browser that signs in, and the applications to try.
struct House {
    explicit House(Consent consent = Consent::Allow, const QByteArray &password = grantdesk::test::password)
        : wire(world)
        , browser(wire, {grantdesk::test::email, SecretString(password), consent},
                  [this](const auto &result) { arrivals.append(result); })
    {
        web = world.add(Type::Web, QStringLiteral("Web"), {QStringLiteral("http://127.0.0.1/cb")});
        page = world.add(Type::SinglePage, QStringLiteral("SPA"), {QStringLiteral("http://127.0.0.1/cb")});
    }

    PlanChoices choicesFor(const grantdesk::test::Client &client) const
    {
        PlanChoices choices;
        choices.endpoints = oauth::endpointsOf(flows::test::serverUrl);
        choices.expectedIssuer = flows::test::serverUrl;
        if (!client.secret.isEmpty())
            choices.clientSecret = SecretString(client.secret);
        return choices;
    }

    Plan planOf(const grantdesk::test::Client &client, const PlanChoices &choices)
    {
        return *planFor(world.application(client), choices, world.random);
    }
    Plan planOf(const grantdesk::test::Client &client) { return planOf(client, choicesFor(client)); }

    Outcome run(const Plan &plan) { return run(plan, browser); }
    Outcome run(const Plan &plan, Browser &with)
    {
        FlowRunner runner(plan, {wire, with, wire, world.clock, scripted::namedPage});
        QList<Outcome> outcomes;
        QObject::connect(&runner, &FlowRunner::finished, &runner,
                         [&outcomes](const Outcome &outcome) { outcomes.append(outcome); });
        runner.start();
        // Argon2id is verified on the way, so a busy machine may take its time.
        [[maybe_unused]] const bool ended = QTest::qWaitFor([&outcomes] { return !outcomes.isEmpty(); }, 30'000);
        transcript = runner.transcript();
        // The browser reads its page after the run has gone on.
        if (!arrivals.isEmpty() || std::holds_alternative<AuthorizationCodePlan>(plan.kind)) [[maybe_unused]]
            const bool arrived = QTest::qWaitFor([this] { return !arrivals.isEmpty(); }, 5'000);
        return outcomes.value(0);
    }

    grantdesk::test::World world;
    InProcessWire wire;
    QList<Result<ScriptedBrowser::Arrival>> arrivals;
    ScriptedBrowser browser;
    grantdesk::test::Client web;
    grantdesk::test::Client page;
    QList<TranscriptEntry> transcript;
};

QByteArray pageOf(Page page)
{
    return "page " + QByteArray::number(int(page));
}

QString codeOf(const Outcome &outcome)
{
    return outcome.error ? outcome.error->code : QString();
}

} // namespace

class FlowAgainstServerTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void webInEveryStyle_data();
    void webInEveryStyle();
    void singlePage();
    void refreshRotates();
    void machineToMachine();
    void consentCancelled();
    void wrongVerifier();
    void wrongSecret();
    void wrongPassword();
    void pastedRedirect();
    void codeExpiresWhileItIsCarried();
    void serverRefusesTheRequest();
    void unknownClientStaysInTheBrowser();
    void deletedKeyIsDead();
    void transcriptShowsNoSecret();
};

void FlowAgainstServerTest::webInEveryStyle_data()
{
    QTest::addColumn<int>("authentication");
    QTest::addColumn<int>("body");
    using oauth::ClientAuthentication;
    using Body = oauth::TokenRequestStyle::Body;
    QTest::newRow("Basic, form") << int(ClientAuthentication::BasicHeader) << int(Body::Form);
    QTest::newRow("Basic, JSON") << int(ClientAuthentication::BasicHeader) << int(Body::Json);
    QTest::newRow("body, form") << int(ClientAuthentication::RequestBody) << int(Body::Form);
    QTest::newRow("body, JSON") << int(ClientAuthentication::RequestBody) << int(Body::Json);
}

void FlowAgainstServerTest::webInEveryStyle()
{
    QFETCH(int, authentication);
    QFETCH(int, body);
    House house;
    PlanChoices choices = house.choicesFor(house.web);
    choices.style = {oauth::ClientAuthentication(authentication), oauth::TokenRequestStyle::Body(body)};
    const Outcome outcome = house.run(house.planOf(house.web, choices));
    QCOMPARE(codeOf(outcome), QString());
    QCOMPARE(outcome.kind, Outcome::Kind::Succeeded);
    QVERIFY(outcome.tokens->refreshToken.has_value());
    QVERIFY(outcome.apiObjects.value_or(0) > 0);
    QCOMPARE(outcome.domain, house.world.organisation.domain.toUtf8());
    QCOMPARE(outcome.lane, house.world.organisation.lane.toUtf8());
    QCOMPARE(house.wire.page, pageOf(Page::Succeeded));
    QVERIFY(house.arrivals.first()->delivered);

    choices.refreshToken = outcome.tokens->refreshToken;
    const Outcome refreshed = house.run(house.planOf(house.web, choices));
    QCOMPARE(codeOf(refreshed), QString());
    QVERIFY(refreshed.apiObjects.value_or(0) > 0);
    QVERIFY(!(refreshed.tokens->accessToken == outcome.tokens->accessToken));
}

void FlowAgainstServerTest::singlePage()
{
    House house;
    const Outcome outcome = house.run(house.planOf(house.page));
    QCOMPARE(codeOf(outcome), QString());
    QCOMPARE(outcome.kind, Outcome::Kind::Succeeded);
    QVERIFY(outcome.apiObjects.value_or(0) > 0);
    QCOMPARE(house.wire.page, pageOf(Page::Succeeded));
}

void FlowAgainstServerTest::refreshRotates()
{
    House house; // single-page applications rotate from birth
    const Outcome first = house.run(house.planOf(house.page));
    PlanChoices choices = house.choicesFor(house.page);
    choices.refreshToken = first.tokens->refreshToken;
    const Plan refresh = house.planOf(house.page, choices);
    const Outcome second = house.run(refresh);
    QCOMPARE(codeOf(second), QString());
    QVERIFY(!(*second.tokens->refreshToken == *first.tokens->refreshToken));

    const Outcome reused = house.run(refresh);
    QCOMPARE(codeOf(reused), QStringLiteral("token.refused"));
    QCOMPARE(reused.error->args.value(1), QStringLiteral("invalid_grant"));
    choices.refreshToken = second.tokens->refreshToken; // dead too: the old one's reuse gave the theft away
    QCOMPARE(codeOf(house.run(house.planOf(house.page, choices))), QStringLiteral("token.refused"));
}

void FlowAgainstServerTest::machineToMachine()
{
    House house;
    PlanChoices choices = house.choicesFor(house.world.machine);
    choices.privateKey = *crypto::RsaPrivateKey::fromPem(grantdesk::test::keyPair().privateKeyPem);
    choices.customerId = house.world.organisation.customerId;
    const Plan plan = house.planOf(house.world.machine, choices);
    const Outcome outcome = house.run(plan);
    QCOMPARE(codeOf(outcome), QString());
    QVERIFY(outcome.apiObjects.value_or(0) > 0);
    QVERIFY(!outcome.tokens->refreshToken);
    QVERIFY(house.arrivals.isEmpty());

    QCOMPARE(codeOf(house.run(plan)), QStringLiteral("token.refused")); // the same jti again
    QCOMPARE(house.run(house.planOf(house.world.machine, choices)).kind, Outcome::Kind::Succeeded);
}

void FlowAgainstServerTest::consentCancelled()
{
    House house(Consent::Cancel);
    const Outcome outcome = house.run(house.planOf(house.web));
    QCOMPARE(outcome.kind, Outcome::Kind::Failed);
    QCOMPARE(codeOf(outcome), QStringLiteral("authorization.access_denied"));
    QVERIFY(house.wire.page.startsWith(pageOf(Page::Cancelled)));
    QVERIFY(!house.wire.traffic.contains(oauth::tokenPath));
}

void FlowAgainstServerTest::wrongVerifier()
{
    for (const bool isPublic : {true, false}) {
        House house;
        const Plan plan = house.planOf(isPublic ? house.page : house.web);
        MeddlingBrowser meddling(house.browser, [](QByteArray url) {
            const qsizetype at = url.indexOf("code_challenge=") + qsizetype(sizeof("code_challenge=") - 1);
            return url.replace(at, 43, grantdesk::test::challenge);
        });
        const Outcome outcome = house.run(plan, meddling);
        QCOMPARE(codeOf(outcome), QStringLiteral("token.refused"));
        QCOMPARE(outcome.error->args.value(1), QStringLiteral("invalid_grant"));
        QVERIFY(!outcome.tokens);
        QVERIFY(house.wire.page.startsWith(pageOf(Page::Failed))); // the page tells the real outcome
    }
}

void FlowAgainstServerTest::wrongSecret()
{
    House house;
    PlanChoices choices = house.choicesFor(house.web);
    choices.clientSecret = SecretString("not-the-secret-of-this-application-at-all-1");
    const Outcome outcome = house.run(house.planOf(house.web, choices));
    QCOMPARE(codeOf(outcome), QStringLiteral("token.refused"));
    QCOMPARE(outcome.error->args.value(0), QStringLiteral("401"));
    QCOMPARE(outcome.error->args.value(1), QStringLiteral("invalid_client"));
}

void FlowAgainstServerTest::wrongPassword()
{
    House house(Consent::Allow, "wrong horse");
    Plan plan = house.planOf(house.web);
    FlowRunner runner(plan, {house.wire, house.browser, house.wire, house.world.clock, scripted::namedPage});
    runner.start();
    QVERIFY(QTest::qWaitFor([&house] { return !house.arrivals.isEmpty(); }, 30'000));
    QCOMPARE(house.arrivals.first().error().code, QStringLiteral("signin.refused"));
    QVERIFY(std::holds_alternative<AwaitingRedirect>(runner.state())); // somebody may still sign in
}

void FlowAgainstServerTest::pastedRedirect()
{
    House house;
    // The first of its two addresses is https and has a query of its own; nobody can listen there.
    PlanChoices choices = house.choicesFor(house.world.a);
    choices.redirectUrl = QStringLiteral("https://a.example.com/cb?a=b");
    const Plan plan = house.planOf(house.world.a, choices);
    FlowRunner runner(plan, {house.wire, house.browser, house.wire, house.world.clock, scripted::namedPage});
    QSignalSpy finished(&runner, &FlowRunner::finished);
    runner.start();
    QVERIFY(QTest::qWaitFor([&house] { return !house.arrivals.isEmpty(); }, 30'000));
    QVERIFY(!house.arrivals.first()->delivered);
    const QByteArray address = house.arrivals.first()->address.reveal();
    QVERIFY(address.startsWith("https://a.example.com/cb?a=b&"));
    QVERIFY(!runner.paste("https://a.example.com/other?code=1").has_value());
    QVERIFY(runner.paste(" <" + address + "> ").has_value());
    QVERIFY(finished.wait(30'000));
    const auto &outcome = std::get<Finished>(runner.state()).outcome;
    QCOMPARE(codeOf(outcome), QString());
    QCOMPARE(outcome.kind, Outcome::Kind::Succeeded);
}

void FlowAgainstServerTest::codeExpiresWhileItIsCarried()
{
    House house;
    const Plan plan = house.planOf(house.world.b);
    FlowRunner runner(plan, {house.wire, house.browser, house.wire, house.world.clock, scripted::namedPage});
    QSignalSpy finished(&runner, &FlowRunner::finished);
    runner.start();
    QVERIFY(QTest::qWaitFor([&house] { return !house.arrivals.isEmpty(); }, 30'000));
    house.world.clock.advance(std::chrono::seconds(121));
    QVERIFY(runner.paste(house.arrivals.first()->address.reveal()).has_value());
    QVERIFY(finished.wait(30'000));
    const auto &outcome = std::get<Finished>(runner.state()).outcome;
    QCOMPARE(codeOf(outcome), QStringLiteral("token.refused"));
    QCOMPARE(outcome.error->args.value(1), QStringLiteral("invalid_grant"));
}

void FlowAgainstServerTest::serverRefusesTheRequest()
{
    House house;
    MeddlingBrowser meddling(house.browser,
                             [](QByteArray url) { return url.replace("response_type=code", "response_type=token"); });
    const Outcome outcome = house.run(house.planOf(house.web), meddling);
    QCOMPARE(codeOf(outcome), QStringLiteral("authorization.refused"));
    QCOMPARE(outcome.error->args.value(0), QStringLiteral("unsupported_response_type"));
    QVERIFY(house.wire.page.startsWith(pageOf(Page::Refused)));
}

void FlowAgainstServerTest::unknownClientStaysInTheBrowser()
{
    House house;
    Plan plan = house.planOf(house.web);
    plan.client.clientId = "0123456789abcdef0123456789abcdef";
    FlowRunner runner(plan, {house.wire, house.browser, house.wire, house.world.clock, scripted::namedPage});
    runner.start();
    QVERIFY(QTest::qWaitFor([&house] { return !house.arrivals.isEmpty(); }, 30'000));
    QCOMPARE(house.arrivals.first().error().code, QStringLiteral("signin.page_refused"));
    QVERIFY(std::holds_alternative<AwaitingRedirect>(runner.state()));
}

void FlowAgainstServerTest::deletedKeyIsDead()
{
    House house;
    PlanChoices choices = house.choicesFor(house.world.machine);
    choices.privateKey = *crypto::RsaPrivateKey::fromPem(grantdesk::test::keyPair().privateKeyPem);
    choices.customerId = house.world.organisation.customerId;
    const Plan plan = house.planOf(house.world.machine, choices);
    QVERIFY(house.world.stores->applications().removeKey(house.world.machine.id, house.world.keyId).has_value());
    const Outcome outcome = house.run(plan);
    QCOMPARE(codeOf(outcome), QStringLiteral("token.refused"));
    QCOMPARE(outcome.error->args.value(1), QStringLiteral("invalid_grant"));
}

void FlowAgainstServerTest::transcriptShowsNoSecret()
{
    using oauth::ClientAuthentication;
    for (const auto authentication : {ClientAuthentication::BasicHeader, ClientAuthentication::RequestBody}) {
        House house;
        PlanChoices choices = house.choicesFor(house.web);
        choices.style.authentication = authentication;
        const Plan plan = house.planOf(house.web, choices);
        const Outcome outcome = house.run(plan);
        QCOMPARE(outcome.kind, Outcome::Kind::Succeeded);
        const QByteArray address = house.arrivals.first()->address.reveal();
        const QByteArray basic = oauth::basicHeader(plan.client).mid(sizeof("Basic ") - 1);
        const QList<QByteArray> secrets{grantdesk::test::queryOf(address).value("code"),
                                        outcome.tokens->accessToken.reveal(), outcome.tokens->refreshToken->reveal(),
                                        std::get<AuthorizationCodePlan>(plan.kind).codeVerifier->reveal(),
                                        authentication == ClientAuthentication::BasicHeader ? basic : house.web.secret};
        const QByteArray dotted = toJson(house.transcript);
        const QByteArray shown = toJson(house.transcript, WireText::Secrets::Shown);
        for (const QByteArray &secret : secrets) {
            QVERIFY(secret.size() >= 16);
            QVERIFY(shown.contains(secret)); // so it was there to be dotted
            QVERIFY(!dotted.contains(secret));
        }
        QVERIFY(!shown.contains(grantdesk::test::password)); // the browser's affair, never the run's
    }
}

QTEST_GUILESS_MAIN(FlowAgainstServerTest)
#include "tst_flow_against_server.moc"
