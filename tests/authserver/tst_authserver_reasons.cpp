#include "tests/authserver/told_requests.h"

#include "core/authserver/checks/token_checks.h"
#include "core/authserver/request_log.h"
#include "core/crypto/base64url.h"
#include "core/oauth/endpoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace grantdesk;
using authserver::LogEntry;
using authserver::RequestLog;
using test::Browser;
using test::decided;
using test::exchanged;
using test::refreshTokenOf;
using test::sent;
using test::World;

using Deed = http::Response (*)(World &);

/// What one request alone cannot bring about, and what only the reason in the request log tells apart.
class ReasonsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ruleAndReason_data();
    void ruleAndReason();
    void ruleOfAnInactiveUser();
    void whoseDeadToken_data();
    void whoseDeadToken();
};

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

/// Soundly signed, with that member in its header.
QByteArray jwtWithMore(const World &world, const QString &member, const QJsonValue &value)
{
    const auto encoded = [](const QJsonObject &object) {
        return crypto::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
    };
    const QJsonObject header{{QStringLiteral("alg"), QStringLiteral("RS256")}, {member, value}};
    const QByteArray input = encoded(header) + '.' + encoded(test::soundClaims(world));
    const auto key = crypto::RsaPrivateKey::fromPem(test::keyPair().privateKeyPem);
    return input + '.' + crypto::toBase64Url(key->sign(input));
}

qint64 secondsFromNow(const World &world, qint64 seconds)
{
    return toSeconds(world.clock.now()) + seconds;
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

QByteArray accessTokenOf(const QJsonObject &tokens)
{
    return tokens.value(QLatin1String("access_token")).toString().toLatin1();
}

http::Response signInWith(World &world, const QByteArray &password, int times = 1,
                          const QByteArray &email = test::email)
{
    Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    http::Response answer;
    for (int i = 0; i < times; ++i)
        answer = browser.submit(page, {{"email", email}, {"password", password}});
    return answer;
}

} // namespace

/// What one request alone cannot bring about, and what only the reason tells apart.
void ReasonsTest::ruleAndReason_data()
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
    row("RFC 7519 §4.1.7", "must be a string", [](World &world) { return exchanged(world, jwtOf(world, "jti", 5)); });
    row("RFC 8259 §8.2", "surrogate",
        [](World &world) { return exchanged(world, jwtOf(world, "jti", QString(QChar(0xd800)))); });
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
    row("RFC 7515 §4.1.11", "'crit'", [](World &world) {
        return exchanged(world, jwtWithMore(world, QStringLiteral("crit"), QJsonArray{QStringLiteral("b64")}));
    });
    row("RFC 7797 §7", "'b64'",
        [](World &world) { return exchanged(world, jwtWithMore(world, QStringLiteral("b64"), true)); });

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
    row("RFC 6749 §4.1.2", "its tokens are revoked", [](World &world) {
        const QByteArray code = world.code(world.b);
        world.redeem(world.b, code);
        world.redeem(world.b, code);
        return world.redeem(world.b, code);
    });
    row("RFC 6749 §4.1.2", "it gave no tokens", [](World &world) {
        const QByteArray code = world.code(world.b);
        world.redeem(world.b, code, {});
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

    row("RFC 6749 §10.10", "password is wrong", [](World &world) { return signInWith(world, "wrong"); });
    row("RFC 6749 §10.10", "No user", [](World &world) { return signInWith(world, "x", 1, "nobody@example.com"); });
    row("RFC 6749 §10.10", "no longer active", [](World &world) {
        world.stores->people().setActive(world.user.id, false);
        return signInWith(world, test::password);
    });
    row("RFC 6749 §10.10", "empty or too long", [](World &world) { return signInWith(world, ""); });

    row("RFC 6750 §3", "no session ID", [](World &world) { return world.callApi({}); });
    row("RFC 6750 §3", "No session of this server", [](World &world) { return world.callApi("x"); });
    row("RFC 6750 §3", "No session of this server", [](World &world) {
        const QJsonObject tokens = world.tokens(world.b);
        sent(world, test::revocationRequest, "client_id=B_ID&token=" + refreshTokenOf(tokens), false);
        return world.callApi(accessTokenOf(tokens));
    });
    row("RFC 6750 §3", "has expired", [](World &world) {
        const QByteArray token = accessTokenOf(world.tokens(world.b));
        world.clock.advance(std::chrono::hours(24));
        return world.callApi(token);
    });
    row("RFC 6750 §3", "browser", [](World &world) {
        Browser browser(world);
        browser.signIn(authorizeQuery(world.b));
        return world.callApi(browser.cookies.value("grantdesk_session"));
    });
    row("workfront-protocol §6", "cannot be read",
        [](World &world) { return sent(world, "GET /attask/api/v22.0/proj/search?a=%zz", {}, false); });
    row("workfront-protocol §6", "two different session IDs",
        [](World &world) { return sent(world, "GET /attask/api/v22.0/proj?sessionID=x&sessionID=y", {}, false); });
    row("RFC 9110 §15.5.6", "does not take this method",
        [](World &world) { return sent(world, "PATCH /attask/api/v22.0/proj", {}, false); });
    row("RFC 9110 §15.5.6", "only reads", [](World &world) {
        const QByteArray token = accessTokenOf(world.tokens(world.b));
        return sent(world, "PUT /attask/api/v22.0/proj?sessionID=" + token, {}, false);
    });
    row("RFC 9110 §15.5.5", "no objects of this type", [](World &world) {
        const QByteArray token = accessTokenOf(world.tokens(world.b));
        return sent(world, "GET /attask/api/v22.0/unicorn?sessionID=" + token, {}, false);
    });
    row("RFC 6749 §3.2", "'grant_type' was sent more than once",
        [](World &world) { return sent(world, test::tokenRequest, "grant_type=x&grant_type=y", false); });
    row("RFC 9110 §5.3", "Content-Type", [](World &world) {
        return world.post(oauth::tokenPath, {{"grant_type", "refresh_token"}}, {{"Content-Type", "text/plain"}});
    });
    row("RFC 6749 §3.1.2.2", "No redirect URL is registered for this application.", [](World &world) {
        world.change(world.b, [](applications::Application &application) {
            applications::delegation(application)->redirectUrls.clear();
        });
        return Browser(world).get(oauth::authorizePath + ('?' + authorizeQuery(world.b)));
    });
    row("workfront-protocol D-22", "The parameter clientid was sent where client_id is meant.",
        [](World &world) { return Browser(world).get(QByteArray(oauth::authorizePath) + "?clientid=x"); });
    row("workfront-protocol §3.2", "without a decision", [](World &world) { return decided(world, "perhaps"); });
    row("RFC 6749 §4.1.2.1", "denied", [](World &world) { return decided(world, "cancel"); });
}

void ReasonsTest::ruleAndReason()
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
void ReasonsTest::ruleOfAnInactiveUser()
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

void ReasonsTest::whoseDeadToken_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<bool>("isKnown"); ///< there still is a row of it
    QTest::newRow("alive") << QByteArray("alive") << true;
    QTest::newRow("expired") << QByteArray("expired") << true;
    QTest::newRow("expired grant") << QByteArray("expired grant") << true;
    QTest::newRow("revoked") << QByteArray("revoked") << false;
    QTest::newRow("unknown") << QByteArray("unknown") << false;
}

/// As long as something is known of an access token, the log says whose it was.
void ReasonsTest::whoseDeadToken()
{
    QFETCH(const QByteArray, what);
    QFETCH(const bool, isKnown);
    World world;
    QJsonObject tokens = world.tokens(world.b);
    if (what == "expired")
        world.clock.advance(std::chrono::hours(24));
    if (what == "expired grant") {
        world.clock.advance(std::chrono::hours(20));
        tokens = test::json(world.refresh(world.b, refreshTokenOf(tokens)));
        world.change(world.b, [](applications::Application &application) {
            applications::delegation(application)->refresh.absoluteExpiry = Period{0, 1};
        });
        world.clock.advance(std::chrono::hours(5));
    }
    if (what == "revoked")
        sent(world, test::revocationRequest, "client_id=B_ID&token=" + refreshTokenOf(tokens), false);
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const QByteArray token = what == "unknown" ? QByteArray(32, 'a') : accessTokenOf(tokens);
    QCOMPARE(world.callApi(token).status, what == "alive" ? 200 : 401);
    const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.reason.isEmpty(), what == "alive");
    QCOMPARE(entry.user, isKnown ? world.user.id : Id());
    QCOMPARE(entry.application, isKnown ? world.b.id : Id());
    QCOMPARE(entry.clientId, isKnown ? world.b.clientId : QByteArray());
    QVERIFY(!authserver::toJsonLine(entry).contains(token));
}

QTEST_GUILESS_MAIN(ReasonsTest)
#include "tst_authserver_reasons.moc"
