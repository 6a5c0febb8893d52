#include "core/crypto/pkce.h"
#include "core/flows/plan.h"
#include "tests/flows/flow_samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;
using applications::Type;

namespace {

applications::Application applicationOf(Type type, const QStringList &redirectUrls = {})
{
    SeededRandom random(7);
    applications::Application application
        = applications::newApplication(type, QStringLiteral("Test"), random, samples::noon()).application;
    if (auto *delegation = applications::delegation(application))
        delegation->redirectUrls = redirectUrls;
    return application;
}

PlanChoices choicesWithSecret()
{
    PlanChoices choices;
    choices.endpoints = oauth::endpointsOf("https://acme.my.workfront.com");
    choices.clientSecret = SecretString(samples::clientSecret);
    return choices;
}

Result<Plan> plan(const applications::Application &application, const PlanChoices &choices)
{
    SeededRandom random(11);
    return planFor(application, choices, random);
}

const QString loopback = QStringLiteral("http://127.0.0.1/callback");
const QString remote = QStringLiteral("https://app.example/callback");

} // namespace

class FlowPlanTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void redirectUrls_data();
    void redirectUrls();
    void webSendsSecretAndVerifier();
    void singlePageNeverSendsASecret();
    void randomValuesAreFresh();
    void machineToMachine();
    void machineToMachineRefusals();
    void refresh();
    void missingSecret_data();
    void missingSecret();
    void pastes_data();
    void pastes();
    void hugePasteIsRefused();
};

void FlowPlanTest::redirectUrls_data()
{
    QTest::addColumn<QStringList>("registered");
    QTest::addColumn<QString>("chosen");
    QTest::addColumn<QString>("used");
    QTest::addColumn<bool>("listens");
    QTest::addColumn<QString>("error");
    const QString none;
    QTest::newRow("none") << QStringList() << none << none << false << QStringLiteral("flow.redirect_url_missing");
    QTest::newRow("first the listener can serve") << QStringList{remote, loopback} << none << loopback << true << none;
    QTest::newRow("else the first") << QStringList{remote, QStringLiteral("app:/cb")} << none << remote << false
                                    << none;
    QTest::newRow("localhost") << QStringList{QStringLiteral("http://localhost:8080/cb")} << none
                               << QStringLiteral("http://localhost:8080/cb") << true << none;
    QTest::newRow("chosen") << QStringList{loopback, remote} << remote << remote << false << none;
    QTest::newRow("chosen on another port") << QStringList{loopback} << QStringLiteral("http://127.0.0.1:5000/callback")
                                            << QStringLiteral("http://127.0.0.1:5000/callback") << true << none;
    QTest::newRow("unregistered") << QStringList{loopback} << QStringLiteral("https://app.example/callback/") << none
                                  << false << QStringLiteral("flow.redirect_url_unregistered");
}

void FlowPlanTest::redirectUrls()
{
    QFETCH(QStringList, registered);
    QFETCH(QString, chosen);
    QFETCH(QString, used);
    QFETCH(bool, listens);
    QFETCH(QString, error);
    PlanChoices choices = choicesWithSecret();
    choices.redirectUrl = chosen;
    for (const Type type : {Type::Web, Type::SinglePage}) {
        const auto made = plan(applicationOf(type, registered), choices);
        QCOMPARE(made ? QString() : made.error().code, error);
        if (!made)
            continue;
        const auto &code = std::get<AuthorizationCodePlan>(made->kind);
        QCOMPARE(QString::fromUtf8(code.redirectUri), used);
        QCOMPARE(code.useListener, listens);
    }
}

void FlowPlanTest::webSendsSecretAndVerifier()
{
    PlanChoices choices = choicesWithSecret();
    choices.style = {oauth::ClientAuthentication::BasicHeader, oauth::TokenRequestStyle::Body::Json};
    choices.browserDeadline = std::chrono::seconds(7);
    choices.expectedIssuer = "https://issuer.example";
    const auto application = applicationOf(Type::Web, {loopback});
    const auto made = plan(application, choices);
    QVERIFY(made.has_value());
    const auto &code = std::get<AuthorizationCodePlan>(made->kind);
    QVERIFY(crypto::isCodeVerifier(code.codeVerifier->reveal()));
    QCOMPARE(code.state.size(), 43);
    QCOMPARE(made->client.clientId, application.clientId.toUtf8());
    QCOMPARE(made->client.secret->reveal(), QByteArray(samples::clientSecret));
    QCOMPARE(made->style, choices.style);
    QCOMPARE(made->browserDeadline, choices.browserDeadline);
    QCOMPARE(made->expectedIssuer, choices.expectedIssuer);
    QCOMPARE(made->endpoints, choices.endpoints);
    QCOMPARE(made->apiObject, QByteArray("proj"));
}

void FlowPlanTest::singlePageNeverSendsASecret()
{
    const auto made = plan(applicationOf(Type::SinglePage, {loopback}), choicesWithSecret());
    QVERIFY(!made->client.secret);
    QCOMPARE(made->style.authentication, oauth::ClientAuthentication::RequestBody);
    QVERIFY(std::get<AuthorizationCodePlan>(made->kind).codeVerifier.has_value());
}

void FlowPlanTest::randomValuesAreFresh()
{
    SeededRandom random(3);
    const auto application = applicationOf(Type::SinglePage, {loopback});
    const Plan first = *planFor(application, choicesWithSecret(), random);
    const Plan second = *planFor(application, choicesWithSecret(), random);
    const auto &one = std::get<AuthorizationCodePlan>(first.kind);
    const auto &other = std::get<AuthorizationCodePlan>(second.kind);
    QVERIFY(one.state != other.state);
    QVERIFY(!(*one.codeVerifier == *other.codeVerifier));
    QVERIFY(one.state != one.codeVerifier->reveal());
}

void FlowPlanTest::machineToMachine()
{
    auto application = applicationOf(Type::MachineToMachine);
    SeededRandom random(5);
    applications::publicKeys(application)
        ->append(applications::newPublicKey(samples::privateKey().publicKey(), QStringLiteral("user-7"), random,
                                            samples::noon()));
    PlanChoices choices = choicesWithSecret();
    choices.privateKey = samples::privateKey();
    choices.customerId = QStringLiteral("customer-7");
    auto made = plan(application, choices);
    QVERIFY(made.has_value());
    auto jwt = std::get<JwtPlan>(made->kind);
    QCOMPARE(jwt.customerId, QByteArray("customer-7"));
    QCOMPARE(jwt.userId, QByteArray("user-7"));
    QCOMPARE(jwt.tokenId.size(), 32);

    choices.userId = QStringLiteral("user-8");
    made = plan(application, choices);
    QCOMPARE(std::get<JwtPlan>(made->kind).userId, QByteArray("user-8"));
}

void FlowPlanTest::machineToMachineRefusals()
{
    const auto application = applicationOf(Type::MachineToMachine);
    PlanChoices choices = choicesWithSecret();
    QCOMPARE(plan(application, choices).error().code, QStringLiteral("flow.private_key_missing"));
    choices.privateKey = samples::privateKey();
    QCOMPARE(plan(application, choices).error().code, QStringLiteral("flow.key_not_registered"));
    choices.refreshToken = SecretString("secret-refresh-1");
    QCOMPARE(plan(application, choices).error().code, QStringLiteral("flow.no_refresh_for_type"));
}

void FlowPlanTest::refresh()
{
    PlanChoices choices = choicesWithSecret();
    choices.refreshToken = SecretString("secret-refresh-1");
    for (const Type type : {Type::Web, Type::SinglePage}) {
        const auto made = plan(applicationOf(type), choices); // without any redirect URL
        QVERIFY(made.has_value());
        QCOMPARE(std::get<RefreshPlan>(made->kind).refreshToken.reveal(), QByteArray("secret-refresh-1"));
        QCOMPARE(made->client.secret.has_value(), type == Type::Web);
    }
}

void FlowPlanTest::missingSecret_data()
{
    QTest::addColumn<int>("type");
    QTest::addColumn<bool>("refreshes");
    QTest::addColumn<bool>("isEmpty");
    QTest::newRow("web") << int(Type::Web) << false << false;
    QTest::newRow("web, empty") << int(Type::Web) << false << true;
    QTest::newRow("web, refresh") << int(Type::Web) << true << false;
}

void FlowPlanTest::missingSecret()
{
    QFETCH(int, type);
    QFETCH(bool, refreshes);
    QFETCH(bool, isEmpty);
    PlanChoices choices = choicesWithSecret();
    choices.clientSecret.reset();
    if (isEmpty)
        choices.clientSecret = SecretString();
    if (refreshes)
        choices.refreshToken = SecretString("secret-refresh-1");
    const auto made = plan(applicationOf(Type(type), {loopback}), choices);
    QCOMPARE(made.error().code, QStringLiteral("flow.secret_missing"));
}

void FlowPlanTest::pastes_data()
{
    QTest::addColumn<QByteArray>("redirectUri");
    QTest::addColumn<QByteArray>("pasted");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QString>("error");
    const QString none;
    const QString malformed = QStringLiteral("redirect.malformed");
    const QString wrong = QStringLiteral("redirect.wrong_address");
    const QByteArray uri = "https://app.example/cb";
    const QByteArray query = "code=a&state=b";
    QTest::newRow("url") << uri << uri + "?code=a&state=b" << query << none;
    QTest::newRow("query") << uri << query << query << none;
    QTest::newRow("without its scheme") << uri << QByteArray("app.example/cb?code=a&state=b") << query << none;
    QTest::newRow("another without its scheme")
        << uri << QByteArray("app.example/?code=a&state=b") << QByteArray() << wrong;
    QTest::newRow("question mark in a query") << uri << QByteArray("code=a?b") << QByteArray("code=a?b") << none;
    QTest::newRow("query with mark") << uri << QByteArray("?code=a&state=b") << query << none;
    QTest::newRow("colon in a query") << uri << QByteArray("code=a:b") << QByteArray("code=a:b") << none;
    QTest::newRow("an error") << uri << QByteArray("error=access_denied") << QByteArray("error=access_denied") << none;
    QTest::newRow("fragment") << uri << uri + "?code=a&state=b#_=_" << query << none;
    QTest::newRow("spaces around") << uri << "  \r\n" + uri + "?code=a&state=b\n" << query << none;
    QTest::newRow("quotes around") << uri << "\"" + uri + "?code=a&state=b\"" << query << none;
    QTest::newRow("brackets around") << uri << "<" + uri + "?code=a&state=b>" << query << none;
    QTest::newRow("wrapped line") << uri << uri + "?code=\r\na&state=b" << query << none;
    QTest::newRow("backslashes") << uri << uri + "?code=a\\_b&state=b" << QByteArray("code=a_b&state=b") << none;
    QTest::newRow("upper-case host") << uri << QByteArray("HTTPS://APP.example/cb?code=a&state=b") << query << none;
    QTest::newRow("default port") << uri << QByteArray("https://app.example:443/cb?code=a&state=b") << query << none;
    QTest::newRow("no path") << QByteArray("http://127.0.0.1:80") << QByteArray("http://127.0.0.1/?code=a&state=b")
                             << query << none;
    QTest::newRow("registered query") << uri + "?x=1" << uri + "?x=1&code=a" << QByteArray("x=1&code=a") << none;
    QTest::newRow("custom scheme") << QByteArray("com.example.app:/cb")
                                   << QByteArray("com.example.app:/cb?code=a&state=b") << query << none;
    QTest::newRow("other path") << uri << uri + "/?code=a&state=b" << QByteArray() << wrong;
    QTest::newRow("other host") << uri << QByteArray("https://app.example.evil/cb?code=a") << QByteArray() << wrong;
    QTest::newRow("other port") << uri << QByteArray("https://app.example:8443/cb?code=a") << QByteArray() << wrong;
    QTest::newRow("other scheme") << uri << QByteArray("http://app.example/cb?code=a") << QByteArray() << wrong;
    QTest::newRow("user info") << uri << QByteArray("https://app.example@evil/cb?code=a") << QByteArray() << wrong;
    QTest::newRow("address alone") << uri << uri << QByteArray() << malformed;
    QTest::newRow("nothing") << uri << QByteArray() << QByteArray() << malformed;
    QTest::newRow("only noise") << uri << QByteArray(" \"\" ") << QByteArray() << malformed;
    QTest::newRow("words") << uri << QByteArray("where do I find it?") << QByteArray() << malformed;
    QTest::newRow("other parameters") << uri << QByteArray("a=b&c=d") << QByteArray() << malformed;
    QTest::newRow("broken escape") << uri << QByteArray("code=%zz") << QByteArray() << malformed;
    QTest::newRow("bytes") << uri << QByteArray("code=\x00\xff\xfe", 8) << QByteArray() << malformed;
    QTest::newRow("broken url") << uri << QByteArray("https://[::1/cb?code=a") << QByteArray() << malformed;
}

void FlowPlanTest::pastes()
{
    QFETCH(QByteArray, redirectUri);
    QFETCH(QByteArray, pasted);
    QFETCH(QByteArray, query);
    QFETCH(QString, error);
    const auto read = queryOfPastedRedirect(pasted, redirectUri);
    QCOMPARE(read ? QString() : read.error().code, error);
    if (read)
        QCOMPARE(*read, query);
}

void FlowPlanTest::hugePasteIsRefused()
{
    const QByteArray huge = "code=" + QByteArray(1024 * 1024, 'a');
    QCOMPARE(queryOfPastedRedirect(huge, "https://app.example/cb").error().code, QStringLiteral("redirect.malformed"));
}

QTEST_GUILESS_MAIN(FlowPlanTest)
#include "tst_flow_plan.moc"
