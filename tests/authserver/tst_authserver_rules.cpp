#include "tests/authserver/world.h"

#include "core/authserver/checks/token_checks.h"
#include "core/authserver/request_log.h"
#include "core/authserver/request_notes.h"
#include "core/crypto/base64url.h"
#include "core/oauth/endpoints.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace grantdesk;
using authserver::LogEntry;
using authserver::RequestLog;
using test::Browser;
using test::World;

using Deed = http::Response (*)(World &);

/// Whoever is refused finds in the request log which rule did it, and in the answer what was sent and what was meant.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ruleOfRefusal_data();
    void ruleOfRefusal();
    void ruleAndReason_data();
    void ruleAndReason();
    void ruleOfAnInactiveUser();
    void ruleOfTurnedAway_data();
    void ruleOfTurnedAway();
    void ruleOfSuccess_data();
    void ruleOfSuccess();
    void everyRuleIsAsserted();
    void diagnosis_data();
    void diagnosis();
    void diagnosisOfAClaim_data();
    void diagnosisOfAClaim();
    void unknownValuesAreNotRepeated();
    void onlyClientIdsAreLogged_data();
    void onlyClientIdsAreLogged();
    void onlyKnownValuesAreLogged_data();
    void onlyKnownValuesAreLogged();
    void errorFormats_data();
    void errorFormats();
};

namespace {

constexpr char token[] = "POST /integrations/oauth2/api/v1/token";
constexpr char exchange[] = "POST /integrations/oauth2/api/v1/jwt/exchange";
constexpr char revocation[] = "POST /integrations/oauth2/api/v1/revoke";
constexpr char introspection[] = "POST /integrations/oauth2/api/v1/introspect";

/// The table's words for what only the world knows.
QByteArray filled(QByteArray text, World &world)
{
    const auto fill = [&](const char *word, const auto &value) {
        if (text.contains(word))
            text.replace(word, value());
    };
    fill("B_ID", [&] { return world.b.clientId + "&client_secret=" + world.b.secret; });
    fill("M_ID", [&] { return world.machine.clientId + "&client_secret=" + world.machine.secret; });
    fill("P_ID", [&] { return world.page.clientId; });
    fill("B_NAME", [&] { return world.b.clientId; });
    fill("M_NAME", [&] { return world.machine.clientId; });
    fill("A_NAME", [&] { return world.a.clientId; });
    fill("CODE_OF_A", [&] { return world.code(world.a); });
    fill("CODE_OF_B", [&] { return world.code(world.b); });
    fill("REFRESH_OF_A",
         [&] { return world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1(); });
    fill("GOOD_VERIFIER", [] { return QByteArray(test::verifier); });
    fill("GOOD_CHALLENGE", [] { return QByteArray(test::challenge); });
    fill("B_URL", [&] { return http::percentEncode(world.b.redirectUri); });
    fill("P_URL", [&] { return http::percentEncode(world.page.redirectUri); });
    fill("GOOD_JWT", [&] { return test::signedJwt(test::soundClaims(world)); });
    fill("STRANGE_JWT", [&] { return test::signedJwt(test::soundClaims(world), test::otherKeyPair()); });
    return text;
}

/// "GET /path" or "POST /path" with that form, from a browser that is signed in when `signedIn`.
http::Response sent(World &world, const QByteArray &what, const QByteArray &body, bool signedIn)
{
    http::Request request;
    const qsizetype space = what.indexOf(' ');
    request.method = what.left(space);
    request.target = filled(what.mid(space + 1), world);
    request.body = filled(body, world);
    request.peerAddress = "127.0.0.1";
    if (!request.body.isEmpty())
        request.headers.add("Content-Type",
                            request.body.startsWith('{') || request.body.startsWith('[')
                                ? QByteArray("application/json")
                                : QByteArray("application/x-www-form-urlencoded"));
    if (signedIn) {
        Browser browser(world);
        browser.signIn(authorizeQuery(world.b));
        request.headers.add("Cookie", "grantdesk_session=" + browser.cookies.value("grantdesk_session"));
    }
    return world.send(request);
}

constexpr char authorizeOfB[] = "GET /integrations/oauth2/authorize?client_id=B_NAME&redirect_uri=B_URL";
constexpr char authorizeOfPage[] = "GET /integrations/oauth2/authorize?client_id=P_ID&redirect_uri=P_URL";

} // namespace

void RulesTest::ruleOfRefusal_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const QByteArray &request, const QByteArray &body, const char *rule) {
        QTest::addRow("%s: %s", QByteArray(request + ' ' + body).left(150).constData(), rule)
            << request << body << QByteArray(rule);
    };
    const QByteArray code = "grant_type=authorization_code&client_id=";
    const QByteArray refresh = "grant_type=refresh_token&client_id=";

    row("GET nowhere", "", "RFC 9112 §3.2");
    row("GET /nowhere", "", "RFC 9110 §15.5.5");
    row("OPTIONS /nowhere", "", "RFC 9110 §15.5.5");
    row("PATCH /", "", "RFC 9110 §15.5.6");
    row("GET /integrations/oauth2/api/v1/token", "", "RFC 6749 §3.2");
    row("GET /integrations/oauth2/api/v1/revoke", "", "RFC 9110 §15.5.6");
    row("GET /integrations/oauth2/api/v1/introspect", "", "RFC 9110 §15.5.6");
    row("PATCH /attask/api/v22.0/proj", "", "RFC 9110 §15.5.6");

    row("GET /integrations/oauth2/authorize?a=%zz", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize?clientid=x", "", "workfront-protocol D-22");
    row("GET /integrations/oauth2/authorize?client_id=nobody", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize?client_id=M_NAME", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize?client_id=A_NAME", "", "RFC 6749 §3.1.2.3");
    row("GET /integrations/oauth2/authorize?client_id=B_NAME&client_id=x", "", "RFC 6749 §3.1");
    row("GET /integrations/oauth2/authorize?client_id=B_NAME&redirect_url=B_URL", "", "workfront-protocol D-03");
    row("GET /integrations/oauth2/authorize?client_id=B_NAME&redirect_uri=http://evil.example", "", "RFC 9700 §4.1.3");
    row("GET /integrations/oauth2/login?client_id=nobody", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/consent?client_id=nobody", "", "RFC 6749 §4.1.2.1");
    row("POST /integrations/oauth2/login?client_id=B_NAME", "email=x&password=y", "RFC 6749 §10.12");
    row("POST /integrations/oauth2/consent?client_id=B_NAME", "decision=allow", "RFC 6749 §10.12");
    row("POST /integrations/oauth2/consent?client_id=B_NAME", "a=b&a=c", "RFC 6749 §10.12");

    const QByteArray authorize = authorizeOfB;
    row(authorize, "", "RFC 6749 §3.1.1");
    row(authorize + "&response_type=token", "", "RFC 9700 §2.1.2");
    row(authorize + "&response_type=code&state=a&state=b", "", "RFC 6749 §3.1");
    row(authorize + "&response_type=code&response_mode=fragment", "", "RFC 8414 §2");
    row(authorize + "&response_type=code&code_challenge=GOOD_CHALLENGE&code_challenge_method=plain", "",
        "RFC 9700 §2.1.1");
    row(authorize + "&response_type=code&code_challenge=short", "", "RFC 7636 §4.2");
    row(QByteArray(authorizeOfPage) + "&response_type=code", "", "RFC 9700 §2.1.1");

    row(token, "", "RFC 6749 §5.2");
    row(token, "%zz", "RFC 6749 §5.2");
    row(token, "{\"grant_type\":[]}", "workfront-protocol §4.1");
    row(token, "a=b&a=c&grant_type=refresh_token", "RFC 6749 §3.2");
    row(QByteArray(token) + "?client_secret=x", code + "B_ID", "RFC 6749 §2.3.1");
    row(token, "grant_type=password&client_id=B_ID", "RFC 9700 §2.4");
    row(token, "grant_type=refresh_token", "RFC 6749 §3.2.1");
    row(token, refresh + "B_NAME", "RFC 6749 §3.2.1");
    row(token, refresh + "B_NAME&client_secret=wrong", "RFC 6749 §5.2");
    row(token, refresh + "nobody&client_secret=wrong", "RFC 6749 §5.2");
    row(token, refresh + "P_ID&client_secret=x", "workfront-protocol §4.1");
    row(token, code + "M_ID&code=x", "workfront-protocol §4.1");
    row(token, code + "B_ID", "RFC 6749 §4.1.3");
    row(token, code + "B_ID&code=x", "RFC 6749 §4.1.2");
    row(token, code + "B_ID&code=CODE_OF_A", "RFC 6749 §4.1.3");
    row(token, code + "B_ID&code=CODE_OF_B", "RFC 6749 §4.1.3");
    row(token, code + "B_ID&code=CODE_OF_B&redirect_url=B_URL", "workfront-protocol D-03");
    row(token, code + "B_ID&code=CODE_OF_B&redirect_uri=B_URL", "RFC 9700 §4.8.2");
    row(token, code + "B_ID&code=CODE_OF_B&redirect_uri=B_URL&code_verifier=short", "RFC 7636 §4.1");
    row(token, code + "B_ID&code=CODE_OF_B&redirect_uri=B_URL&code_verifier=" + QByteArray(43, 'x'), "RFC 7636 §4.6");
    row(token, code + "P_ID&code=x", "RFC 9700 §2.1.1");
    row(token, refresh + "M_ID&refresh_token=x", "workfront-protocol §8");
    row(token, refresh + "B_ID", "RFC 6749 §6");
    row(token, refresh + "B_ID&refresh_token=x", "RFC 6749 §5.2");
    row(token, refresh + "B_ID&refresh_token=REFRESH_OF_A", "RFC 6749 §6");
    row(token, refresh + "B_ID&refresh_token=x&redirect_uri=http://evil.example", "workfront-protocol §4.1");

    row(exchange, "client_id=M_ID", "workfront-protocol §8");
    row(exchange, "client_id=B_ID&jwt_token=x", "workfront-protocol §8");
    row(exchange, "client_id=M_ID&jwt_token=x", "RFC 7519 §7.2");
    row(exchange, "client_id=M_NAME&jwt_token=GOOD_JWT", "RFC 6749 §3.2.1");
    row(exchange, "client_id=M_ID&jwt_token=e30.e30.", "RFC 8725 §3.1");
    row(exchange, "client_id=M_ID&jwt_token=STRANGE_JWT", "RFC 7523 §3(9)");

    row(revocation, "client_id=B_ID", "RFC 7009 §2.1");
    row(revocation, "token=x", "RFC 6749 §3.2.1");
    row(introspection, "client_id=B_ID", "RFC 7662 §2.1");
    row(introspection, "client_id=P_ID&token=x", "RFC 7662 §2.1");

    row("GET /attask/api/v22.0/proj/search", "", "RFC 6750 §3");
    row("GET /attask/api/v22.0/proj/search?sessionID=x", "", "RFC 6750 §3");
    row("GET /attask/api/v22.0/proj/search?a=%zz", "", "workfront-protocol §6");
}

void RulesTest::ruleOfRefusal()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, rule);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    // Only who is signed in is told by redirect what is wrong (RFC 9700 §4.11.2).
    const bool signedIn = request.startsWith("GET /integrations/oauth2/authorize") && request.contains("redirect_uri");
    const http::Response response = sent(world, request, body, signedIn);
    QVERIFY(response.status >= 400 || response.headers.value("Location").contains("error="));
    const QList<LogEntry> entries = log->since(0, 1000);
    for (const LogEntry &entry : entries)
        QVERIFY2(!entry.rule.isEmpty() && !entry.outcome.isEmpty(), authserver::toJsonLine(entry).constData());
    QCOMPARE(entries.last().status, response.status);
    QVERIFY(entries.last().outcome != "ok");
    QCOMPARE(entries.last().rule, rule);
}

namespace {

QByteArray jwtOf(const World &world, const char *claim, const QJsonValue &value)
{
    QJsonObject claims = test::soundClaims(world);
    claims.insert(QLatin1String(claim), value);
    return test::signedJwt(claims);
}

QByteArray jwtWithout(const World &world, const char *claim)
{
    QJsonObject claims = test::soundClaims(world);
    claims.remove(QLatin1String(claim));
    return test::signedJwt(claims);
}

QByteArray criticalJwt(const World &world)
{
    const auto encoded = [](const QJsonObject &object) {
        return crypto::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("RS256")},
                             {QStringLiteral("crit"), QJsonArray{QStringLiteral("b64")}}};
    const QByteArray input = encoded(header) + '.' + encoded(test::soundClaims(world));
    const auto key = crypto::RsaPrivateKey::fromPem(test::keyPair().privateKeyPem);
    return input + '.' + crypto::toBase64Url(key->sign(input));
}

http::Response exchanged(World &world, const QByteArray &jwt)
{
    return world.exchangeJwt(world.machine, jwt);
}

qint64 secondsFromNow(const World &world, qint64 seconds)
{
    return toSeconds(world.clock.now()) + seconds;
}

QByteArray refreshTokenOf(const QJsonObject &tokens)
{
    return tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
}

http::Response reused(World &world)
{
    const QByteArray token = refreshTokenOf(world.tokens(world.page));
    world.refresh(world.page, token);
    return world.refresh(world.page, token);
}

http::Response withHeader(World &world, const QList<QByteArray> &authorization, const QByteArray &more = {})
{
    http::Headers headers;
    for (const QByteArray &value : authorization)
        headers.add("Authorization", value);
    return world.post(oauth::tokenPath, *http::parseForm("grant_type=refresh_token&refresh_token=x" + more), headers);
}

QByteArray basicOfB(const World &world)
{
    return "Basic " + (world.b.clientId + ':' + world.b.secret).toBase64();
}

http::Response signInWith(World &world, const QByteArray &password, int times = 1)
{
    Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    http::Response answer;
    for (int i = 0; i < times; ++i)
        answer = browser.submit(page, {{"email", test::email}, {"password", password}});
    return answer;
}

http::Response decided(World &world, const QByteArray &decision)
{
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.signIn(query);
    return browser.submit(browser.get(oauth::consentPath + ('?' + query)), {{"decision", decision}});
}

} // namespace

/// What one request alone cannot bring about, and what only the reason tells apart.
void RulesTest::ruleAndReason_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("rule");
    QTest::addColumn<QByteArray>("reason"); ///< a part of it
    const auto row = [](const char *rule, const char *reason, Deed deed) {
        QTest::addRow("%s: %s", rule, reason) << deed << QByteArray(rule) << QByteArray(reason);
    };
    row("RFC 7523 §3(4)", "has expired",
        [](World &world) { return exchanged(world, jwtOf(world, "exp", secondsFromNow(world, -600))); });
    row("RFC 7523 §3(4)", "too far ahead",
        [](World &world) { return exchanged(world, jwtOf(world, "exp", secondsFromNow(world, 864'000))); });
    row("RFC 7523 §3(4)", "'exp' is missing", [](World &world) { return exchanged(world, jwtWithout(world, "exp")); });
    row("RFC 7523 §3(1)", "'iss' is missing", [](World &world) { return exchanged(world, jwtWithout(world, "iss")); });
    row("RFC 7523 §3(2)", "'sub' is missing", [](World &world) { return exchanged(world, jwtWithout(world, "sub")); });
    row("RFC 7523 §3(5)", "'nbf'",
        [](World &world) { return exchanged(world, jwtOf(world, "nbf", secondsFromNow(world, 600))); });
    row("RFC 7523 §3(6)", "'iat'",
        [](World &world) { return exchanged(world, jwtOf(world, "iat", secondsFromNow(world, 600))); });
    row("RFC 7523 §3(7)", "used before", [](World &world) {
        const QByteArray jwt = test::signedJwt(test::soundClaims(world));
        exchanged(world, jwt);
        return exchanged(world, jwt);
    });
    row("RFC 7519 §4.1.4", "number of seconds",
        [](World &world) { return exchanged(world, jwtOf(world, "exp", QStringLiteral("soon"))); });
    row("workfront-protocol §8", "milliseconds",
        [](World &world) { return exchanged(world, jwtOf(world, "exp", secondsFromNow(world, 60) * 1000)); });
    row("workfront-protocol §8", "Customer ID",
        [](World &world) { return exchanged(world, jwtOf(world, "iss", QStringLiteral("x"))); });
    row("workfront-protocol §8", "User ID",
        [](World &world) { return exchanged(world, jwtOf(world, "sub", QStringLiteral("x"))); });
    row("workfront-protocol §8", "no longer active", [](World &world) {
        world.stores->people().setActive(world.user.id, false);
        return exchanged(world, test::signedJwt(test::soundClaims(world)));
    });
    row("RFC 7515 §4.1.11", "'crit'", [](World &world) { return exchanged(world, criticalJwt(world)); });

    row("RFC 9700 §4.14.2", "was replaced", [](World &world) { return reused(world); });
    row("RFC 9700 §4.14.2", "family is revoked", [](World &world) {
        const QByteArray token = refreshTokenOf(world.tokens(world.page));
        const http::Response next = world.refresh(world.page, token);
        world.refresh(world.page, token);
        return world.refresh(world.page, refreshTokenOf(test::json(next)));
    });
    row("workfront-protocol §5", "reached its limit", [](World &world) {
        const QByteArray token = refreshTokenOf(world.tokens(world.b));
        world.clock.advance(std::chrono::hours(24 * 3660));
        return world.refresh(world.b, token);
    });
    row("RFC 6749 §6", "another client",
        [](World &world) { return world.refresh(world.b, refreshTokenOf(world.tokens(world.a))); });
    row("RFC 6749 §5.2", "No refresh token", [](World &world) { return world.refresh(world.b, "x"); });

    row("workfront-protocol §3.3", "has expired", [](World &world) {
        const QByteArray code = world.code(world.b);
        world.clock.advance(std::chrono::hours(24));
        return world.redeem(world.b, code);
    });
    row("RFC 6749 §4.1.2", "used before", [](World &world) {
        const QByteArray code = world.code(world.b);
        world.redeem(world.b, code);
        return world.redeem(world.b, code);
    });
    row("RFC 6749 §4.1.2", "is known", [](World &world) { return world.redeem(world.b, "x"); });
    row("RFC 6749 §4.1.3", "another client", [](World &world) { return world.redeem(world.b, world.code(world.a)); });

    row("RFC 6749 §2.3", "more than once", [](World &world) {
        return withHeader(world, {basicOfB(world), basicOfB(world)});
    });
    row("RFC 6749 §2.3", "different client credentials",
        [](World &world) { return withHeader(world, {basicOfB(world)}, "&client_secret=x"); });
    row("RFC 6749 §2.3.1", "must be Basic", [](World &world) { return withHeader(world, {"Bearer x"}); });
    row("RFC 6749 §2.3.1", "", [](World &world) {
        http::Response answer;
        for (int i = 0; i < 50; ++i)
            answer = withHeader(world, {"Basic " + (world.b.clientId + ":x").toBase64()});
        return answer;
    });
    row("RFC 6749 §5.2", "client secret",
        [](World &world) { return withHeader(world, {"Basic " + (world.b.clientId + ":x").toBase64()}); });
    row("RFC 6749 §5.2", "client ID",
        [](World &world) { return withHeader(world, {"Basic " + QByteArray("x:x").toBase64()}); });

    row("RFC 6749 §10.10", "", [](World &world) { return signInWith(world, "wrong"); });
    row("RFC 6749 §3.1.2.2", "error.redirect_none", [](World &world) {
        world.change(world.b, [](applications::Application &application) {
            applications::delegation(application)->redirectUrls.clear();
        });
        return Browser(world).get(oauth::authorizePath + ('?' + authorizeQuery(world.b)));
    });
    row("workfront-protocol D-22", "sent=clientid meant=client_id",
        [](World &world) { return Browser(world).get(QByteArray(oauth::authorizePath) + "?clientid=x"); });
    row("workfront-protocol §3.2", "error.decision_unknown", [](World &world) { return decided(world, "perhaps"); });
    row("RFC 6749 §4.1.2.1", "denied", [](World &world) { return decided(world, "cancel"); });
}

void RulesTest::ruleAndReason()
{
    QFETCH(const Deed, deed);
    QFETCH(const QByteArray, rule);
    QFETCH(const QByteArray, reason);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const http::Response response = deed(world);
    const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.status, response.status);
    QVERIFY(entry.outcome != "ok");
    QCOMPARE(entry.rule, rule);
    QVERIFY2(entry.reason.contains(reason), entry.reason.constData());
    QCOMPARE(entry.reason.isEmpty(), reason.isEmpty());
    QCOMPARE(authserver::logEntryFromJson(authserver::toJsonLine(entry)), entry);
    for (const LogEntry &earlier : log->since(0, 1000))
        QCOMPARE(earlier.outcome == "ok" && !earlier.reason.isEmpty(), false);
}

/// The store forgets an inactive user's families; the check holds where one is left.
void RulesTest::ruleOfAnInactiveUser()
{
    World world;
    const http::Parameters none;
    const auto client = std::make_shared<const applications::Application>(world.application(world.b));
    const authserver::TokenCall call{none, client};
    authserver::FamilyRecord family;
    family.application = client->id;
    applications::User user = world.user;
    QVERIFY(!authserver::checkFamily({call, family, user, true}));
    user.active = false;
    const auto refusal = authserver::checkFamily({call, family, user, true});
    QVERIFY(refusal);
    QCOMPARE(refusal->rule, "workfront-protocol §4.3");
}

void RulesTest::ruleOfTurnedAway_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](int status, const char *rule) {
        QTest::addRow("%d", status) << status << QByteArray(rule);
    };
    row(400, "RFC 9110 §15.5.1");
    row(408, "RFC 9110 §15.5.9");
    row(413, "RFC 9110 §15.5.14");
    row(414, "RFC 9110 §15.5.15");
    row(417, "RFC 9110 §15.5.18");
    row(421, "RFC 9110 §15.5.20");
    row(431, "RFC 6585 §5");
    row(501, "RFC 9110 §15.6.2");
    row(503, "RFC 9110 §15.6.4");
    row(505, "RFC 9110 §15.6.6");
    row(418, "RFC 9110 §15");
}

void RulesTest::ruleOfTurnedAway()
{
    QFETCH(int, status);
    QFETCH(const QByteArray, rule);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    world.server->turnedAway({}, status);
    const LogEntry entry = log->since(0, 1).value(0);
    QCOMPARE(entry.outcome, "turned_away");
    QCOMPARE(entry.status, status);
    QCOMPARE(entry.rule, rule);
    world.server->turnedAway({}, status, "RFC 9112 §6.3");
    QCOMPARE(log->since(1, 1).value(0).rule, "RFC 9112 §6.3");
}

void RulesTest::ruleOfSuccess_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char *rule, Deed deed) {
        QTest::newRow(rule) << deed << QByteArray(rule);
    };
    row("RFC 6749 §4.1.3", [](World &world) { return world.redeem(world.b, world.code(world.b)); });
    row("RFC 6749 §6", [](World &world) { return world.refresh(world.b, refreshTokenOf(world.tokens(world.b))); });
    row("RFC 7523 §2.1", [](World &world) { return exchanged(world, test::signedJwt(test::soundClaims(world))); });
    row("RFC 7009 §2", [](World &world) { return sent(world, revocation, "client_id=B_ID&token=x", false); });
    row("RFC 7662 §2", [](World &world) { return sent(world, introspection, "client_id=B_ID&token=x", false); });
    row("RFC 6749 §4.1.1",
        [](World &world) { return Browser(world).get(oauth::authorizePath + ('?' + authorizeQuery(world.b))); });
    row("RFC 6749 §3.1",
        [](World &world) { return Browser(world).get(oauth::loginPath + ('?' + authorizeQuery(world.b))); });
    row("RFC 6749 §4.1.2", [](World &world) { return decided(world, "allow"); });
    row("RFC 8414 §3",
        [](World &world) { return sent(world, "GET /.well-known/oauth-authorization-server", {}, false); });
    row("workfront-protocol §2", [](World &world) { return sent(world, "GET /", {}, false); });
    row("RFC 9110 §9.3.7",
        [](World &world) { return sent(world, "OPTIONS /integrations/oauth2/api/v1/token", {}, false); });
}

void RulesTest::ruleOfSuccess()
{
    QFETCH(const Deed, deed);
    QFETCH(const QByteArray, rule);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    QVERIFY(deed(world).status < 400);
    const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.outcome, "ok");
    QCOMPARE(entry.rule, rule);
    QCOMPARE(entry.reason, QByteArray());
}

namespace {

/// All that is cited in string literals below that folder.
QSet<QString> citedIn(const QString &folder)
{
    static const QRegularExpression citation(QStringLiteral("\"((?:RFC [0-9]+|workfront-protocol) (?:§|D-)[^\"]*)\""));
    QSet<QString> cited;
    QDirIterator files(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = citation.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            cited.insert(matches.next().captured(1));
    }
    return cited;
}

} // namespace

/// A rule that no test names may stand at the wrong check, or at none.
void RulesTest::everyRuleIsAsserted()
{
    const QString top = QStringLiteral(GRANTDESK_TEST_DATA "/../..");
    const QSet<QString> cited = citedIn(top + QStringLiteral("/core/authserver"));
    QVERIFY(cited.size() > 40);
    QSet<QString> forgotten = cited - citedIn(top + QStringLiteral("/tests/authserver"));
    forgotten -= citedIn(top + QStringLiteral("/tests/core/network"));
    QVERIFY2(forgotten.isEmpty(), qPrintable(QStringList(forgotten.values()).join(QStringLiteral(", "))));
}

void RulesTest::diagnosis_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("named"); ///< what was sent
    QTest::addColumn<QByteArray>("meant");
    const auto atToken = [](const char *name, const QByteArray &body, const char *named, const char *meant) {
        QTest::newRow(name) << QByteArray(token) << body << QByteArray(named) << QByteArray(meant);
    };
    const QByteArray code = "grant_type=authorization_code&client_id=B_ID";
    atToken("D-03 redirect_url", code + "&code=x&redirect_url=B_URL", "redirect_url", "redirect_uri");
    atToken("D-03 redirectUri", code + "&code=x&redirectUri=B_URL", "redirectUri", "redirect_uri");
    atToken("D-22 tipo_sovvenzione", "tipo_sovvenzione=authorization_code", "tipo_sovvenzione", "grant_type");
    atToken("D-22 Grant_type", "Grant_type=authorization_code", "Grant_type", "grant_type");
    atToken("D-22 codice", code + "&codice=x", "codice", "code");
    atToken("D-22 Code", code + "&Code=x", "Code", "code");
    atToken("D-22 clientsecret", "grant_type=refresh_token&client_id=B_NAME&clientsecret=x", "clientsecret",
            "client_secret");
    atToken("D-22 clientid", "grant_type=refresh_token&clientid=B_NAME&client_secret=x", "clientid", "client_id");
    atToken("D-22 authorized_code", "grant_type=authorized_code", "authorized_code", "authorization_code");
    atToken("D-22 refreshtoken", "grant_type=refresh_token&client_id=B_ID&refreshtoken=x", "refreshtoken",
            "refresh_token");
    atToken("D-23 grant\\_type", "grant%5C_type=refresh_token", "grant_type", "grant_type");
    atToken("D-23 refresh\\_token as value", "grant_type=refresh%5C_token", "refresh_token", "refresh_token");
    atToken("D-23 **grant_type**", "**grant_type**=refresh_token", "**grant_type**", "grant_type");
    atToken("D-23 code\\_verifier", code + "&code=x&code%5C_verifier=y", "code_verifier", "code_verifier");
    QTest::newRow("D-22 jwt") << QByteArray(exchange) << QByteArray("client_id=M_ID&jwt=x") << QByteArray("jwt")
                              << QByteArray("jwt_token");
    const auto atAuthorize = [](const char *name, const char *query, const char *named, const char *meant) {
        QTest::newRow(name) << QByteArray(authorizeOfB) + '&' + query << QByteArray() << QByteArray(named)
                            << QByteArray(meant);
    };
    atAuthorize("D-22 RESPONSE_TYPE", "RESPONSE_TYPE=code", "RESPONSE_TYPE", "response_type");
    atAuthorize("D-22 [!UICONTROL RESPONSE_TYPE]", "%5B!UICONTROL+RESPONSE_TYPE%5D=code", "[!UICONTROL RESPONSE_TYPE]",
                "response_type");
    atAuthorize("D-23 code\" at the end of the sample", "response_type=code%22", "code", "code");
    atAuthorize("D-22 response_type=Code", "response_type=Code", "Code", "code");
    atAuthorize("D-23 code\\_challenge", "response_type=code&code%5C_challenge=x", "code_challenge", "code_challenge");
    atAuthorize("sha256", "response_type=code&code_challenge=GOOD_CHALLENGE&code_challenge_method=sha256", "sha256",
                "S256");
}

void RulesTest::diagnosis()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, named);
    QFETCH(QByteArray, meant);
    World world;
    const bool isPage = request.startsWith("GET");
    const http::Response response = sent(world, request, body, isPage);
    const QByteArray said = isPage ? test::queryOf(test::location(response)).value("error_description")
                                   : test::json(response).value(QLatin1String("error_description")).toString().toUtf8();
    QVERIFY2(said.contains('\'' + named + "' was sent"), said.constData());
    QVERIFY2(said.contains('\'' + meant + '\''), said.constData());
}

void RulesTest::diagnosisOfAClaim_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *sent, const char *meant) {
        QTest::addRow("D-21 %s", sent) << QString::fromLatin1(sent) << QString::fromLatin1(meant);
    };
    row("is", "iss");
    row("ISS", "iss");
    row("Untergruppe", "sub");
    row("SUB", "sub");
    row("Exp", "exp");
}

void RulesTest::diagnosisOfAClaim()
{
    QFETCH(QString, sent);
    QFETCH(QString, meant);
    World world;
    QJsonObject claims = test::soundClaims(world);
    claims.insert(sent, claims.take(meant));
    const QString said = test::json(world.exchangeJwt(world.machine, test::signedJwt(claims)))
                             .value(QLatin1String("error_description"))
                             .toString();
    QVERIFY2(said.contains(QLatin1Char('\'') + sent + QLatin1String("' was sent")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1Char('\'') + meant + QLatin1Char('\'')), qPrintable(said));
}

/// What is no known misspelling may be a secret in the wrong field.
void RulesTest::unknownValuesAreNotRepeated()
{
    World world;
    const QByteArray secret = "b0rr0wed-s3cret";
    for (const QByteArray &name : {QByteArray("response_type"), QByteArray("response_mode"), QByteArray("state2")}) {
        const http::Response response
            = sent(world, QByteArray(authorizeOfB) + "&response_mode=" + secret + '&' + name + '=' + secret, {}, true);
        QVERIFY(test::location(response).contains("error=") && !test::location(response).contains(secret));
    }
    for (const QByteArray &name : {QByteArray("grant_type"), QByteArray("client_id"), QByteArray("code")})
        QVERIFY(!sent(world, token, name + '=' + secret, false).body.contains(secret));
}

void RulesTest::onlyClientIdsAreLogged_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("token") << QByteArray(token) << QByteArray("refresh_token");
    QTest::newRow("JWT exchange") << QByteArray(exchange) << QByteArray();
    QTest::newRow("revocation") << QByteArray(revocation) << QByteArray();
    QTest::newRow("introspection") << QByteArray(introspection) << QByteArray();
    QTest::newRow("authorization") << QByteArray("GET /integrations/oauth2/authorize") << QByteArray();
    QTest::newRow("API") << QByteArray("GET /attask/api/v22.0/user/search") << QByteArray();
}

/// An access token looks like a client ID; in the place of one it is covered.
void RulesTest::onlyClientIdsAreLogged()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, type);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const QByteArray accessToken = world.tokens(world.a).value(QLatin1String("access_token")).toString().toLatin1();
    QCOMPARE(accessToken.size(), world.a.clientId.size());
    const auto entryFor = [&](const QByteArray &clientId) {
        const QByteArray form = "grant_type=" + type + "&client_id=" + clientId;
        const bool isForm = request.startsWith("POST");
        sent(world, isForm ? request : request + '?' + form, isForm ? form : QByteArray(), false);
        return log->since(log->newest() - 1, 1).value(0);
    };
    for (const QByteArray &stranger :
         {accessToken, accessToken.toUpper(), QByteArray("nobody"), accessToken.left(31)}) {
        const LogEntry covered = entryFor(stranger);
        QVERIFY2(covered.parameters.endsWith("client_id=*"), covered.parameters.constData());
        QVERIFY(!authserver::toJsonLine(covered).contains(stranger));
        QCOMPARE(covered.clientId, QByteArray());
    }
    const LogEntry told = entryFor(world.b.clientId);
    const bool isApi = request.contains("/attask/");
    QCOMPARE(told.clientId, isApi ? QByteArray() : world.b.clientId);
    QCOMPARE(told.parameters.endsWith("client_id=" + world.b.clientId), !isApi);
}

void RulesTest::onlyKnownValuesAreLogged_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const QByteArray &form, const char *told) {
        QTest::newRow(form.constData()) << form << QByteArray(told);
    };
    for (const char *name : {"grant_type", "response_type", "response_mode", "code_challenge_method", "scope", "lang",
                             "ui_locales", "prompt", "method", "decision", "token_type_hint", "$$FIRST", "$$LIMIT"}) {
        const QByteArray parameter(name);
        row(parameter + "=hunter2", parameter + "=*");
        row(parameter + "=openid hunter2", parameter + "=*");
        row(parameter + "=", parameter + '=');
    }
    row("fields=hunter2", "fields");
    row("grant_type=refresh_token", "grant_type=refresh_token");
    row("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer",
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer");
    row("response_type=code", "response_type=code");
    row("code_challenge_method=S256", "code_challenge_method=S256");
    row("scope=openid offline_access", "scope=openid%20offline_access");
    row("decision=allow", "decision=allow");
    row("$$LIMIT=100", "$$LIMIT=100");
    row("redirect_uri=hunter2", "redirect_uri=*");
    row("redirect_uri=https:hunter2", "redirect_uri=*");
    row("redirect_uri=https://host:81/" + QByteArray(32, 'x') + "/cb", "redirect_uri=https%3A%2F%2Fhost%3A81%2F*%2Fcb");
    row("redirect_uri=https://host/cb?hunter2", "redirect_uri=https%3A%2F%2Fhost%2Fcb");
    row("redirect_uri=https://ada:hunter2@host/cb", "redirect_uri=https%3A%2F%2F*@host%2Fcb");
    row("redirect_uri=https://ada:hunter2/x?y#z@host/cb", "redirect_uri=https%3A%2F%2F*@host%2Fcb");
    row("redirect_uri=https://" + QByteArray("hunter2").repeated(40) + "@host/cb",
        "redirect_uri=https%3A%2F%2F*@host%2Fcb");
}

/// A short password in the wrong field is one.
void RulesTest::onlyKnownValuesAreLogged()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, told);
    const qsizetype equals = form.indexOf('=');
    const QByteArray logged = authserver::loggableParameters({{form.left(equals), form.mid(equals + 1)}}, {});
    QVERIFY2(!logged.contains("hunter2"), logged.constData());
    QCOMPARE(logged, told);
}

void RulesTest::errorFormats_data()
{
    QTest::addColumn<bool>("isWorkfront");
    QTest::newRow("rfc6749") << false;
    QTest::newRow("workfront") << true;
}

/// workfront-protocol §4.3: also where nothing is, and where a method does not fit.
void RulesTest::errorFormats()
{
    QFETCH(bool, isWorkfront);
    authserver::Settings settings = World::defaultSettings();
    if (isWorkfront)
        settings.errorFormat = oauth::ErrorFormat::Workfront;
    World world(settings);
    const auto check = [&](const QByteArray &request, int status, const QString &code) {
        const http::Response response = sent(world, request, {}, false);
        const QJsonObject body = test::json(response);
        QCOMPARE(response.status, status);
        QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), status);
        QCOMPARE(body.value(QLatin1String("type")).toString(), code);
        QCOMPARE(body.value(QLatin1String("error")), isWorkfront ? QJsonValue(true) : QJsonValue(code));
        QVERIFY(!body.value(QLatin1String("message")).toString().isEmpty());
        QCOMPARE(body.value(QLatin1String("message")), body.value(QLatin1String("error_description")));
        QCOMPARE(response.headers.value("Cache-Control"), "no-store");
    };
    check("GET /nowhere", 404, QStringLiteral("not_found"));
    check("OPTIONS /nowhere", 404, QStringLiteral("not_found"));
    check("DELETE /integrations/oauth2/api/v1/token", 405, QStringLiteral("invalid_request"));
    check("GET /integrations/oauth2/api/v1/introspect", 405, QStringLiteral("invalid_request"));
    check(token, 400, QStringLiteral("invalid_request"));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_authserver_rules.moc"
