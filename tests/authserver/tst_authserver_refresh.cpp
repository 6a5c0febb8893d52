#include "tests/authserver/world.h"

#include "core/oauth/endpoints.h"

#include <QTest>

#include <functional>

using namespace grantdesk;
using applications::Application;
using test::World;
using namespace std::chrono_literals;

/// protocol-checks 38 to 41, workfront-protocol §5: refresh tokens, their families and their ends.
class RefreshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rotationOff();
    void rotationOn();
    void reuseKillsTheFamily();
    void tenAtOnce();
    void grace();
    void noGraceByDefault();
    void graceIsForThePredecessorOnly();
    void graceForgivesNoDeadFamily_data();
    void graceForgivesNoDeadFamily();
    void graceNeedsTheRightClient();
    void rotationSwitchedOn();
    void anotherClientsToken();
    void notOurToken_data();
    void notOurToken();
    void redirectUri_data();
    void redirectUri();
    void inactivity();
    void useOfASessionIsActivity();
    void inactivityBeatsTheAbsoluteLimit();
    void useNeverMovesTheAbsoluteLimit();
    void noExpiration();
    void neverResurrected();
    void userDeactivated();
    void applicationDeleted();
    void scopeComesAlong();
    void signingInIsActivity();
    void signingInResurrectsNothing_data();
    void signingInResurrectsNothing();
    void othersSignInIsNoActivity();
    void accessTokenEndsWithItsFamily();
    void useNeverOutlivesTheFamily();
    void shorterPolicyEndsAccessTokens();
    void idleSessionResurrectsNothing();
    void secretDeleted();
};

namespace {

/// Ends a family whose living token is told.
using Kill = std::function<void(World &, const QByteArray &)>;

QByteArray refreshTokenOf(const http::Response &response)
{
    return test::json(response).value(QLatin1String("refresh_token")).toString().toLatin1();
}

QByteArray accessTokenOf(const http::Response &response)
{
    return test::json(response).value(QLatin1String("access_token")).toString().toLatin1();
}

QByteArray firstToken(World &world, const test::Client &client)
{
    return world.tokens(client).value(QLatin1String("refresh_token")).toString().toLatin1();
}

void setPolicy(World &world, const test::Client &client, const applications::RefreshPolicy &policy)
{
    world.change(client, [&](Application &application) { applications::delegation(application)->refresh = policy; });
}

authserver::Settings withGrace(std::chrono::seconds grace)
{
    authserver::Settings settings = World::defaultSettings();
    settings.rotationGrace = grace;
    return settings;
}

} // namespace

void RefreshTest::rotationOff()
{
    World world;
    const QByteArray token = firstToken(world, world.b);
    QByteArray former;
    for (int i = 0; i < 3; ++i) {
        const http::Response response = world.refresh(world.b, token);
        QCOMPARE(response.status, 200);
        QCOMPARE(refreshTokenOf(response), token);
        QVERIFY(accessTokenOf(response) != former);
        former = accessTokenOf(response);
        QCOMPARE(world.callApi(former).status, 200);
    }
}

void RefreshTest::rotationOn()
{
    World world;
    QByteArray token = firstToken(world, world.page);
    for (int i = 0; i < 3; ++i) {
        const http::Response response = world.refresh(world.page, token);
        QCOMPARE(response.status, 200);
        QCOMPARE(refreshTokenOf(response).size(), 64);
        QVERIFY(refreshTokenOf(response) != token);
        token = refreshTokenOf(response);
    }
}

/// protocol-checks 38.
void RefreshTest::reuseKillsTheFamily()
{
    World world;
    const QByteArray first = firstToken(world, world.page);
    const http::Response rotated = world.refresh(world.page, first);
    const QByteArray bystander = firstToken(world, world.page);
    QCOMPARE(test::errorOf(world.refresh(world.page, first)), "invalid_grant");
    QCOMPARE(test::errorOf(world.refresh(world.page, refreshTokenOf(rotated))), "invalid_grant");
    QCOMPARE(world.callApi(accessTokenOf(rotated)).status, 401);
    QCOMPARE(world.refresh(world.page, bystander).status, 200);
}

/// protocol-checks 39: without a grace one of them wins, and then nobody holds a living token.
void RefreshTest::tenAtOnce()
{
    World world;
    const QByteArray token = firstToken(world, world.page);
    int successes = 0;
    for (int i = 0; i < 10; ++i)
        successes += world.refresh(world.page, token).status == 200 ? 1 : 0;
    QCOMPARE(successes, 1);
}

void RefreshTest::grace()
{
    World world(withGrace(5s));
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    world.clock.advance(4s);
    for (int i = 0; i < 9; ++i) {
        const http::Response again = world.refresh(world.page, token);
        QCOMPARE(again.status, 200);
        QCOMPARE(refreshTokenOf(again), next);
        QCOMPARE(world.callApi(accessTokenOf(again)).status, 200);
    }
    QCOMPARE(world.refresh(world.page, next).status, 200);
}

void RefreshTest::graceIsForThePredecessorOnly()
{
    World world(withGrace(5s));
    const QByteArray first = firstToken(world, world.page);
    const QByteArray second = refreshTokenOf(world.refresh(world.page, first));
    const QByteArray third = refreshTokenOf(world.refresh(world.page, second));
    QCOMPARE(world.refresh(world.page, second).status, 200);
    QCOMPARE(test::errorOf(world.refresh(world.page, first)), "invalid_grant");
    QCOMPARE(test::errorOf(world.refresh(world.page, third)), "invalid_grant");

    const QByteArray late = firstToken(world, world.page);
    const QByteArray living = refreshTokenOf(world.refresh(world.page, late));
    world.clock.advance(5s);
    QCOMPARE(test::errorOf(world.refresh(world.page, late)), "invalid_grant");
    QCOMPARE(test::errorOf(world.refresh(world.page, living)), "invalid_grant");
}

void RefreshTest::noGraceByDefault()
{
    QCOMPARE(authserver::Settings().rotationGrace, 0s);
    World world;
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    QCOMPARE(test::errorOf(world.refresh(world.page, token)), "invalid_grant"); // in the same instant
    QCOMPARE(test::errorOf(world.refresh(world.page, next)), "invalid_grant");
}

void RefreshTest::graceForgivesNoDeadFamily_data()
{
    QTest::addColumn<Kill>("kill");
    QTest::newRow("revoked") << Kill([](World &world, const QByteArray &token) {
        world.post(oauth::revocationPath, {{"client_id", world.page.clientId}, {"token", token}});
    });
    QTest::newRow("user deactivated") << Kill(
        [](World &world, const QByteArray &) { QVERIFY(world.stores->people().setActive(world.user.id, false)); });
    QTest::newRow("policy struck") << Kill([](World &world, const QByteArray &) {
        world.change(world.page, [](Application &application) {
            applications::delegation(application)->refresh.absoluteExpiry = Period{0, 1};
        });
        world.clock.advance(std::chrono::hours(24));
    });
    QTest::newRow("application deleted") << Kill(
        [](World &world, const QByteArray &) { QVERIFY(world.stores->applications().remove(world.page.id)); });
    QTest::newRow("reuse of a grandparent") << Kill([](World &world, const QByteArray &token) {
        const QByteArray third = refreshTokenOf(world.refresh(world.page, token));
        const QByteArray fourth = refreshTokenOf(world.refresh(world.page, third));
        QCOMPARE(test::errorOf(world.refresh(world.page, token)), "invalid_grant");
        QCOMPARE(test::errorOf(world.refresh(world.page, third)), "invalid_grant");
        QCOMPARE(test::errorOf(world.refresh(world.page, fourth)), "invalid_grant");
    });
}

void RefreshTest::graceForgivesNoDeadFamily()
{
    QFETCH(Kill, kill);
    World world(withGrace(48h));
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    QCOMPARE(world.refresh(world.page, token).status, 200);
    kill(world, next);
    QVERIFY(world.refresh(world.page, token).status != 200);
    QVERIFY(world.refresh(world.page, next).status != 200);
}

void RefreshTest::graceNeedsTheRightClient()
{
    World world(withGrace(5s));
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
    QCOMPARE(refreshTokenOf(world.refresh(world.page, token)), next);
}

void RefreshTest::rotationSwitchedOn()
{
    World world;
    const QByteArray token = firstToken(world, world.b);
    QCOMPARE(refreshTokenOf(world.refresh(world.b, token)), token);
    setPolicy(world, world.b, {true, std::nullopt, std::nullopt});
    const QByteArray next = refreshTokenOf(world.refresh(world.b, token));
    QVERIFY(next != token);
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    QCOMPARE(refreshTokenOf(world.refresh(world.b, next)), next);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

/// protocol-checks 40: and the owner loses nothing by it.
void RefreshTest::anotherClientsToken()
{
    World world;
    const QByteArray token = firstToken(world, world.a);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
    QCOMPARE(test::errorOf(world.refresh(world.page, token)), "invalid_grant");
    QCOMPARE(world.refresh(world.a, token).status, 200);
}

void RefreshTest::notOurToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("word") << QByteArray("garbage");
    QTest::newRow("right length") << QByteArray(64, 'A');
    QTest::newRow("right length, not base64url") << QByteArray(64, '/');
    QTest::newRow("padded") << QByteArray(63, 'A') + '=';
    QTest::newRow("UTF-8") << QByteArray("größe €");
    QTest::newRow("long") << QByteArray(100'000, 'A');
}

void RefreshTest::notOurToken()
{
    QFETCH(QByteArray, token);
    World world;
    const http::Response response = world.refresh(world.b, token);
    QCOMPARE(response.status, 400);
    QCOMPARE(test::errorOf(response), "invalid_grant");
}

void RefreshTest::redirectUri_data()
{
    QTest::addColumn<QByteArray>("redirectUri");
    QTest::addColumn<int>("status");
    QTest::newRow("the one used") << QByteArray("https://a.example.com/cb?a=b") << 200;
    QTest::newRow("another registered one") << QByteArray("http://127.0.0.1/cb") << 200;
    QTest::newRow("empty") << QByteArray() << 200;
    QTest::newRow("unregistered") << QByteArray("https://evil.example.com/cb") << 400;
}

void RefreshTest::redirectUri()
{
    QFETCH(QByteArray, redirectUri);
    QFETCH(int, status);
    World world;
    setPolicy(world, world.a, {true, std::nullopt, std::nullopt});
    const QByteArray token = firstToken(world, world.a);
    const http::Response response = world.token(
        world.a, {{"grant_type", "refresh_token"}, {"refresh_token", token}, {"redirect_uri", redirectUri}});
    QCOMPARE(response.status, status);
    if (status == 200)
        return;
    QCOMPARE(test::errorOf(response), "invalid_grant");
    QCOMPARE(world.refresh(world.a, token).status, 200);
}

/// protocol-checks 41, with calendar months.
void RefreshTest::inactivity()
{
    World world;
    const QByteArray token = firstToken(world, world.b);
    world.clock.set(*fromIso8601(QStringLiteral("2027-05-21T11:59:59.000Z")));
    QCOMPARE(world.refresh(world.b, token).status, 200);
    world.clock.set(*fromIso8601(QStringLiteral("2027-11-21T11:59:58.000Z")));
    QCOMPARE(world.refresh(world.b, token).status, 200);
    world.clock.set(*fromIso8601(QStringLiteral("2028-05-21T11:59:58.000Z")));
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

void RefreshTest::useOfASessionIsActivity()
{
    World world;
    setPolicy(world, world.b, {false, std::nullopt, Period{0, 1}});
    const QJsonObject tokens = world.tokens(world.b);
    const QByteArray access = tokens.value(QLatin1String("access_token")).toString().toLatin1();
    for (int i = 0; i < 10; ++i) {
        world.clock.advance(6h);
        QCOMPARE(world.callApi(access).status, 200);
    }
    const QByteArray token = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

void RefreshTest::inactivityBeatsTheAbsoluteLimit()
{
    World world;
    setPolicy(world, world.b, {false, Period{12, 0}, Period{0, 7}});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(24h * 7 - 1s);
    QCOMPARE(world.refresh(world.b, token).status, 200);
    world.clock.advance(24h * 7);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

void RefreshTest::useNeverMovesTheAbsoluteLimit()
{
    World world;
    setPolicy(world, world.page, {true, Period{0, 7}, std::nullopt});
    QByteArray token = firstToken(world, world.page);
    for (int day = 1; day < 7; ++day) {
        world.clock.advance(24h);
        token = refreshTokenOf(world.refresh(world.page, token));
        QCOMPARE(token.size(), 64);
    }
    world.clock.advance(24h);
    QCOMPARE(test::errorOf(world.refresh(world.page, token)), "invalid_grant");
}

void RefreshTest::noExpiration()
{
    World world;
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(24h * 365 * 20);
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

void RefreshTest::neverResurrected()
{
    World world;
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    const QByteArray dead = firstToken(world, world.b);
    world.clock.advance(25h);
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    QCOMPARE(test::errorOf(world.refresh(world.b, dead)), "invalid_grant");
    const QByteArray living = firstToken(world, world.b);
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    world.clock.advance(25h);
    QCOMPARE(test::errorOf(world.refresh(world.b, living)), "invalid_grant");
}

void RefreshTest::userDeactivated()
{
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    QVERIFY(world.stores->people().setActive(world.user.id, false));
    const QByteArray token = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 401);
}

void RefreshTest::applicationDeleted()
{
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    QVERIFY(world.stores->applications().remove(world.b.id));
    const QByteArray token = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_client");
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 401);
}

/// workfront-protocol §5: "Activity = interactive login or …".
void RefreshTest::signingInIsActivity()
{
    World world;
    setPolicy(world, world.b, {false, std::nullopt, Period{0, 7}});
    const QByteArray token = firstToken(world, world.b);
    for (int week = 0; week < 5; ++week) {
        world.clock.advance(24h * 6);
        test::Browser(world).signIn(test::authorizeQuery(world.a));
    }
    world.clock.advance(24h * 7 - 1s);
    QCOMPARE(world.refresh(world.b, token).status, 200);
    world.clock.advance(24h * 7);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

void RefreshTest::signingInResurrectsNothing_data()
{
    QTest::addColumn<bool>("absolute");
    QTest::addColumn<bool>("milderPolicyAfterwards");
    QTest::newRow("inactivity") << false << false;
    QTest::newRow("absolute") << true << false;
    QTest::newRow("inactivity, then a milder policy") << false << true;
    QTest::newRow("absolute, then a milder policy") << true << true;
}

void RefreshTest::signingInResurrectsNothing()
{
    QFETCH(bool, absolute);
    QFETCH(bool, milderPolicyAfterwards);
    World world;
    if (absolute)
        setPolicy(world, world.b, {false, Period{0, 7}, std::nullopt});
    else
        setPolicy(world, world.b, {false, std::nullopt, Period{0, 7}});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(24h * 7);
    test::Browser(world).signIn(test::authorizeQuery(world.a));
    world.clock.advance(1s);
    if (milderPolicyAfterwards)
        setPolicy(world, world.b, {false, std::nullopt, Period{0, 30}});
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

void RefreshTest::othersSignInIsNoActivity()
{
    World world;
    setPolicy(world, world.b, {false, std::nullopt, Period{0, 7}});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(24h * 6);
    QVERIFY(world.stores->grants().noteSignIn(QStringLiteral("somebody else"), world.clock.now()));
    world.clock.advance(24h * 2);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

/// workfront-protocol §5: the absolute limit is one for the access token too; `expires_in` tells the truth.
void RefreshTest::accessTokenEndsWithItsFamily()
{
    World world;
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(21h);
    const http::Response late = world.refresh(world.b, token);
    QCOMPARE(test::json(late).value(QLatin1String("expires_in")).toInt(), 3 * 3600);
    world.clock.advance(3h - 1s);
    QCOMPARE(world.callApi(accessTokenOf(late)).status, 200);
    world.clock.advance(1s);
    QCOMPARE(world.callApi(accessTokenOf(late)).status, 401);
}

/// Nor does its use carry an access token beyond that.
void RefreshTest::useNeverOutlivesTheFamily()
{
    World world;
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    const TimePoint granted = world.clock.now();
    const QByteArray token = world.tokens(world.b).value(QLatin1String("access_token")).toString().toLatin1();
    for (int i = 0; i < 3; ++i) {
        world.clock.advance(7h);
        QCOMPARE(world.callApi(token).status, 200);
    }
    const http::Response told
        = world.post(oauth::introspectionPath,
                     {{"client_id", world.b.clientId}, {"client_secret", world.b.secret}, {"token", token}});
    QCOMPARE(test::json(told).value(QLatin1String("exp")).toInteger(), toSeconds(granted + 24h));
}

/// workfront-protocol §5: a changed policy holds for living families, at once, and for what came from them.
void RefreshTest::shorterPolicyEndsAccessTokens()
{
    World world;
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(48h);
    const QByteArray access = accessTokenOf(world.refresh(world.b, token));
    QCOMPARE(world.callApi(access).status, 200);
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    QCOMPARE(world.callApi(access).status, 401);
    world.clock.advance(1s);
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

/// A session that outlives the inactivity limit must not bring its family back by being used.
void RefreshTest::idleSessionResurrectsNothing()
{
    authserver::Settings settings = World::defaultSettings();
    settings.sessionLifetime = 72h;
    World world(settings);
    setPolicy(world, world.b, {false, std::nullopt, Period{0, 1}});
    const QJsonObject tokens = world.tokens(world.b);
    world.clock.advance(24h);
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 401);
    const QByteArray token = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

/// workfront-protocol §5: deleting a secret kills only that secret, at once.
void RefreshTest::secretDeleted()
{
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    const QByteArray token = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    test::Client other = world.b;
    other.secret = "another secret";
    const Id added = world.addSecret(world.b, other.secret);
    QCOMPARE(world.refresh(other, token).status, 200);
    QVERIFY(world.stores->applications().removeSecret(world.b.id, added));
    QCOMPARE(test::errorOf(world.refresh(other, token)), "invalid_client");
    QCOMPARE(world.refresh(world.b, token).status, 200);
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 200);
}

void RefreshTest::scopeComesAlong()
{
    World world;
    const QByteArray query = authorizeQuery(world.b, {{"scope", "offline_access"}});
    const QByteArray code = test::queryOf(test::Browser(world).decide(query, "allow")).value("code");
    const QByteArray token = refreshTokenOf(world.redeem(world.b, code));
    QCOMPARE(test::json(world.refresh(world.b, token)).value(QLatin1String("scope")).toString(),
             QStringLiteral("offline_access"));
}

QTEST_GUILESS_MAIN(RefreshTest)
#include "tst_authserver_refresh.moc"
