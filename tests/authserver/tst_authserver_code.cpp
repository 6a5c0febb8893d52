#include "tests/authserver/world.h"

#include "core/oauth/endpoints.h"

#include <QSet>
#include <QTest>

using namespace grantdesk;
using test::World;

/// protocol-checks 19 to 29: the code and its PKCE.
class CodeTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void unguessable();
    void lifetime_data();
    void lifetime();
    void secondUseKillsTheFirst();
    void secondUseKillsWhatWasRefreshed();
    void secondUseByAnotherClientKillsNothing();
    void anotherClientBurnsNothing_data();
    void anotherClientBurnsNothing();
    void redeemRefused_data();
    void redeemRefused();
    void redirectUriMayStayAway();
    void wrongVerifierBurnsTheCode();
    void mistypedRequestBurnsNothing();
    void otherVerifiersAreIgnored();
    void failedAuthenticationBurnsNothing();
    void userDeactivatedMeanwhile();
    void applicationDeletedMeanwhile();
    void garbage_data();
    void garbage();
};

namespace {

/// A code of client `b` that was asked for with these parameters.
QByteArray codeFor(World &world, const QByteArray &query)
{
    return test::queryOf(test::Browser(world).decide(query, "allow")).value("code");
}

bool works(World &world, const QJsonObject &tokens)
{
    return world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status == 200;
}

} // namespace

void CodeTest::unguessable()
{
    World world;
    test::Browser browser(world);
    QSet<QByteArray> codes;
    for (int i = 0; i < 20; ++i) {
        const QByteArray code = test::queryOf(browser.decide(authorizeQuery(world.b), "allow")).value("code");
        QVERIFY(QByteArray::fromBase64(code, QByteArray::Base64UrlEncoding).size() * 8 >= 160);
        codes.insert(code);
    }
    QCOMPARE(codes.size(), 20);
}

void CodeTest::lifetime_data()
{
    QTest::addColumn<int>("seconds");
    QTest::addColumn<int>("status");
    QTest::newRow("21 at once") << 0 << 200;
    QTest::newRow("21 after 119 s") << 119 << 200;
    QTest::newRow("21 after 120 s") << 120 << 400;
    QTest::newRow("21 after 121 s") << 121 << 400;
    QTest::newRow("21 after a year") << 365 * 24 * 3600 << 400;
    QTest::newRow("21 the system's clock was put right") << -5 << 200;
    QTest::newRow("21 back from an hour ahead") << -3600 << 400;
}

void CodeTest::lifetime()
{
    QFETCH(int, seconds);
    QFETCH(int, status);
    World world;
    const QByteArray code = world.code(world.b);
    world.clock.advance(std::chrono::seconds(seconds));
    const http::Response response = world.redeem(world.b, code);
    QCOMPARE(response.status, status);
    if (status != 200)
        QCOMPARE(test::errorOf(response), "invalid_grant");
}

void CodeTest::secondUseKillsTheFirst()
{
    World world;
    const QByteArray code = world.code(world.b);
    const QJsonObject tokens = test::json(world.redeem(world.b, code));
    QVERIFY(works(world, tokens));
    const http::Response second = world.redeem(world.b, code);
    QCOMPARE(second.status, 400);
    QCOMPARE(test::errorOf(second), "invalid_grant");
    QVERIFY(!works(world, tokens));
    const QByteArray refreshToken = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    QCOMPARE(test::errorOf(world.refresh(world.b, refreshToken)), "invalid_grant");
}

void CodeTest::secondUseKillsWhatWasRefreshed()
{
    World world;
    const QByteArray code = world.code(world.page);
    const QJsonObject first = test::json(world.redeem(world.page, code));
    const QJsonObject refreshed
        = test::json(world.refresh(world.page, first.value(QLatin1String("refresh_token")).toString().toLatin1()));
    QVERIFY(works(world, refreshed));
    world.clock.advance(std::chrono::hours(1));
    QCOMPARE(world.redeem(world.page, code).status, 400);
    QVERIFY(!works(world, refreshed));
}

void CodeTest::secondUseByAnotherClientKillsNothing()
{
    World world;
    const QByteArray code = world.code(world.b);
    const QJsonObject tokens = test::json(world.redeem(world.b, code));
    QCOMPARE(test::errorOf(world.redeem(world.page, code)), "invalid_grant");
    QVERIFY(works(world, tokens));
}

void CodeTest::anotherClientBurnsNothing_data()
{
    QTest::addColumn<bool>("publicThief");
    QTest::addColumn<QByteArray>("verifier");
    QTest::newRow("22 confidential, right verifier") << false << QByteArray(test::verifier);
    QTest::newRow("22 confidential, wrong verifier") << false << QByteArray(43, 'x');
    QTest::newRow("22 public, right verifier") << true << QByteArray(test::verifier);
}

/// protocol-checks 22: whoever intercepts a code cannot take it from its owner by presenting it.
void CodeTest::anotherClientBurnsNothing()
{
    QFETCH(bool, publicThief);
    QFETCH(QByteArray, verifier);
    World world;
    const QByteArray code = world.code(world.b);
    const http::Parameters more{{"code_verifier", verifier}, {"redirect_uri", world.b.redirectUri}};
    for (int attempt = 0; attempt < 2; ++attempt)
        QCOMPARE(test::errorOf(world.redeem(publicThief ? world.page : world.a, code, more)), "invalid_grant");
    QCOMPARE(world.redeem(world.b, code).status, 200);
}

void CodeTest::redeemRefused_data()
{
    QTest::addColumn<QByteArray>("by");       // the client that redeems
    QTest::addColumn<QByteArray>("redirect"); // at the token endpoint; "-" for none
    QTest::addColumn<QByteArray>("verifier"); // "-" for none
    QTest::addColumn<bool>("challenged");     // whether the authorization request had a challenge
    QTest::addColumn<QByteArray>("error");
    const QByteArray here = "https://b.example.com/cb";
    const QByteArray right = test::verifier;
    QTest::newRow("25 sound") << QByteArray("b") << here << right << true << QByteArray();
    QTest::newRow("no challenge, no verifier") << QByteArray("b") << here << QByteArray("-") << false << QByteArray();
    QTest::newRow("22 another client's") << QByteArray("a") << here << right << true << QByteArray("invalid_grant");
    QTest::newRow("22 a public client's") << QByteArray("page") << here << right << true << QByteArray("invalid_grant");
    QTest::newRow("22 machine") << QByteArray("machine") << here << right << true << QByteArray("unauthorized_client");
    QTest::newRow("23 other redirect_uri")
        << QByteArray("b") << QByteArray("https://b.example.com/other") << right << true << QByteArray("invalid_grant");
    QTest::newRow("23 redirect_uri with slash")
        << QByteArray("b") << here + '/' << right << true << QByteArray("invalid_grant");
    QTest::newRow("23 no redirect_uri") << QByteArray("b") << QByteArray("-") << right << true
                                        << QByteArray("invalid_grant");
    QTest::newRow("25 wrong verifier") << QByteArray("b") << here << QByteArray(43, 'x') << true
                                       << QByteArray("invalid_grant");
    QTest::newRow("25 the challenge as verifier")
        << QByteArray("b") << here << QByteArray(test::challenge) << true << QByteArray("invalid_grant");
    QTest::newRow("26 no verifier") << QByteArray("b") << here << QByteArray("-") << true
                                    << QByteArray("invalid_grant");
    QTest::newRow("9700 2.1.1 verifier without challenge")
        << QByteArray("b") << here << right << false << QByteArray("invalid_grant");
    QTest::newRow("29 42 characters") << QByteArray("b") << here << right.chopped(1) << true
                                      << QByteArray("invalid_request");
    QTest::newRow("29 129 characters") << QByteArray("b") << here << QByteArray(129, 'x') << true
                                       << QByteArray("invalid_request");
    QTest::newRow("29 illegal character")
        << QByteArray("b") << here << right.chopped(1) + '+' << true << QByteArray("invalid_request");
}

void CodeTest::redeemRefused()
{
    QFETCH(QByteArray, by);
    QFETCH(QByteArray, redirect);
    QFETCH(QByteArray, verifier);
    QFETCH(bool, challenged);
    QFETCH(QByteArray, error);
    World world;
    const QByteArray plain = http::toForm(
        {{"client_id", world.b.clientId}, {"redirect_uri", world.b.redirectUri}, {"response_type", "code"}});
    http::Parameters form{{"grant_type", "authorization_code"},
                          {"code", codeFor(world, challenged ? authorizeQuery(world.b) : plain)}};
    if (redirect != "-")
        form.add("redirect_uri", redirect);
    if (verifier != "-")
        form.add("code_verifier", verifier);
    const QMap<QByteArray, test::Client> clients{
        {"a", world.a}, {"b", world.b}, {"page", world.page}, {"machine", world.machine}};
    const http::Response response = world.token(clients.value(by), form);
    QCOMPARE(response.status, error.isEmpty() ? 200 : 400);
    QCOMPARE(test::errorOf(response), error);
}

void CodeTest::redirectUriMayStayAway()
{
    World world;
    const QByteArray query = http::toForm({{"client_id", world.b.clientId}, {"response_type", "code"}});
    const http::Parameters form{{"grant_type", "authorization_code"}, {"code", codeFor(world, query)}};
    QCOMPARE(world.token(world.b, form).status, 200);
    const http::Parameters other{{"grant_type", "authorization_code"},
                                 {"code", codeFor(world, query)},
                                 {"redirect_uri", "https://b.example.com/other"}};
    QCOMPARE(test::errorOf(world.token(world.b, other)), "invalid_grant");
}

void CodeTest::wrongVerifierBurnsTheCode()
{
    World world;
    const QByteArray code = world.code(world.page);
    QCOMPARE(test::errorOf(world.redeem(world.page, code, {{"code_verifier", QByteArray(43, 'x')}})), "invalid_grant");
    QCOMPARE(test::errorOf(world.redeem(world.page, code)), "invalid_grant");
}

void CodeTest::mistypedRequestBurnsNothing()
{
    World world;
    const QByteArray code = world.code(world.page);
    QCOMPARE(test::errorOf(world.redeem(world.page, code, {})), "invalid_request");
    const http::Response typo = world.token(world.page,
                                            {{"grant_type", "authorization_code"},
                                             {"code", code},
                                             {"redirect_url", world.page.redirectUri},
                                             {"code_verifier", test::verifier}});
    QCOMPARE(test::errorOf(typo), "invalid_request");
    QVERIFY(typo.body.contains("'redirect_url'") && typo.body.contains("'redirect_uri'"));
    QCOMPARE(world.redeem(world.page, code).status, 200);
}

/// RFC 6749 §3.2: only where a verifier is due is a parameter that looks like one more than an unknown one.
void CodeTest::otherVerifiersAreIgnored()
{
    World world;
    const QByteArray unchallenged = http::toForm(
        {{"client_id", world.b.clientId}, {"redirect_uri", world.b.redirectUri}, {"response_type", "code"}});
    QCOMPARE(world.redeem(world.b, codeFor(world, unchallenged), {{"verifier", "x"}}).status, 200);
    QCOMPARE(test::errorOf(world.redeem(world.b, codeFor(world, unchallenged), {{"code\\_verifier", "x"}})),
             "invalid_request");
    const http::Response challenged = world.redeem(world.b, world.code(world.b), {{"verifier", test::verifier}});
    QCOMPARE(test::errorOf(challenged), "invalid_grant");
    QVERIFY(challenged.body.contains("'code_verifier' is missing; 'verifier' was sent"));
    const http::Response fromPage = world.redeem(world.page, world.code(world.page), {{"verifier", test::verifier}});
    QCOMPARE(test::errorOf(fromPage), "invalid_request");
    QVERIFY(fromPage.body.contains("'verifier' was sent"));
}

void CodeTest::failedAuthenticationBurnsNothing()
{
    World world;
    const QByteArray code = world.code(world.b);
    test::Client impostor = world.b;
    impostor.secret = "wrong";
    QCOMPARE(test::errorOf(world.redeem(impostor, code)), "invalid_client");
    QCOMPARE(world.redeem(world.b, code).status, 200);
}

void CodeTest::userDeactivatedMeanwhile()
{
    World world;
    const QByteArray code = world.code(world.b);
    QVERIFY(world.stores->people().setActive(world.user.id, false));
    QCOMPARE(test::errorOf(world.redeem(world.b, code)), "invalid_grant");
}

void CodeTest::applicationDeletedMeanwhile()
{
    World world;
    const QByteArray code = world.code(world.b);
    QVERIFY(world.stores->applications().remove(world.b.id));
    QCOMPARE(test::errorOf(world.redeem(world.b, code)), "invalid_client");
}

void CodeTest::garbage_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("24 word") << QByteArray("garbage");
    QTest::newRow("24 right length") << QByteArray(43, 'A');
    QTest::newRow("24 punctuation") << QByteArray("';--\"<>&?%");
    QTest::newRow("24 UTF-8") << QByteArray("größe €");
    QTest::newRow("24 line breaks") << QByteArray("a\r\nb");
    QTest::newRow("24 long") << QByteArray(100'000, 'x');
}

void CodeTest::garbage()
{
    QFETCH(QByteArray, code);
    World world;
    const http::Response response = world.redeem(world.b, code);
    QCOMPARE(response.status, 400);
    QCOMPARE(test::errorOf(response), "invalid_grant");
}

QTEST_GUILESS_MAIN(CodeTest)
#include "tst_authserver_code.moc"
