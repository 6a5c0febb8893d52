#include "core/oauth/endpoints.h"
#include "tests/authserver/refreshing.h"

#include <QTest>

using namespace grantdesk;
using test::accessTokenOf;
using test::firstToken;
using test::refreshTokenOf;
using test::setPolicy;
using test::World;
using namespace std::chrono_literals;

/// protocol-checks 41, workfront-protocol §5: when refresh tokens and what came from them end, and that nothing brings
/// them back.
class RefreshPolicyTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void inactivity();
    void useOfASessionIsActivity();
    void inactivityBeatsTheAbsoluteLimit();
    void useNeverMovesTheAbsoluteLimit();
    void noExpiration();
    void neverResurrected();
    void changesAfterTheClockWasAhead();
    void changesAfterTheClockWasAheadResurrectNothing();
    void signingInIsActivity();
    void signingInResurrectsNothing_data();
    void signingInResurrectsNothing();
    void signingInWhileTheClockWasAheadIsNoActivity();
    void othersSignInIsNoActivity();
    void accessTokenEndsWithItsFamily();
    void useNeverOutlivesTheFamily();
    void shorterPolicyEndsAccessTokens();
    void idleSessionResurrectsNothing();
};

/// protocol-checks 41, with calendar months.
void RefreshPolicyTest::inactivity()
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

void RefreshPolicyTest::useOfASessionIsActivity()
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

void RefreshPolicyTest::inactivityBeatsTheAbsoluteLimit()
{
    World world;
    setPolicy(world, world.b, {false, Period{12, 0}, Period{0, 7}});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(24h * 7 - 1s);
    QCOMPARE(world.refresh(world.b, token).status, 200);
    world.clock.advance(24h * 7);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

void RefreshPolicyTest::useNeverMovesTheAbsoluteLimit()
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

void RefreshPolicyTest::noExpiration()
{
    World world;
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(24h * 365 * 20);
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

void RefreshPolicyTest::neverResurrected()
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

/// A policy that was changed while the clock was a year ahead holds nothing up that is changed when it is back.
void RefreshPolicyTest::changesAfterTheClockWasAhead()
{
    World world;
    const TimePoint real = world.clock.now();
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    const QByteArray early = firstToken(world, world.b);
    world.clock.set(real + 365 * 24h);
    setPolicy(world, world.b, {false, Period{0, 30}, std::nullopt});
    QCOMPARE(test::errorOf(world.refresh(world.b, early)), "invalid_grant");
    world.clock.set(real + 1h);
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    setPolicy(world, world.b, {false, Period{0, 30}, std::nullopt});
    const QByteArray token = firstToken(world, world.b);
    world.clock.advance(48h);
    QCOMPARE(world.refresh(world.b, token).status, 200);
    // What had died in the moved future only is as it was left, and the new policy is its own too.
    QCOMPARE(world.refresh(world.b, early).status, 200);
    world.clock.advance(24h * 28);
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
}

/// Whatever was dead at such a change stays dead after it; what lived goes on by the new policy.
void RefreshPolicyTest::changesAfterTheClockWasAheadResurrectNothing()
{
    World world;
    const TimePoint real = world.clock.now();
    setPolicy(world, world.b, {false, Period{0, 3}, std::nullopt});
    const QByteArray first = firstToken(world, world.b);
    world.clock.set(real + 365 * 24h);
    setPolicy(world, world.b, {false, Period{0, 1}, std::nullopt});
    world.clock.set(real + 24h);
    const QByteArray second = firstToken(world, world.b);
    world.clock.set(real + 73h);
    QCOMPARE(test::errorOf(world.refresh(world.b, first)), "invalid_grant");
    setPolicy(world, world.b, {false, std::nullopt, std::nullopt});
    QCOMPARE(test::errorOf(world.refresh(world.b, first)), "invalid_grant");
    world.clock.advance(24h * 30);
    QCOMPARE(world.refresh(world.b, second).status, 200);
}

/// workfront-protocol §5: "Activity = interactive login or …".
void RefreshPolicyTest::signingInIsActivity()
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

void RefreshPolicyTest::signingInResurrectsNothing_data()
{
    QTest::addColumn<bool>("absolute");
    QTest::addColumn<bool>("milderPolicyAfterwards");
    QTest::newRow("inactivity") << false << false;
    QTest::newRow("absolute") << true << false;
    QTest::newRow("inactivity, then a milder policy") << false << true;
    QTest::newRow("absolute, then a milder policy") << true << true;
}

void RefreshPolicyTest::signingInResurrectsNothing()
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

/// A sign-in of a future from which the clock came back is none in a family that is granted after it.
void RefreshPolicyTest::signingInWhileTheClockWasAheadIsNoActivity()
{
    World world;
    const TimePoint real = world.clock.now();
    setPolicy(world, world.b, {false, std::nullopt, Period{0, 1}});
    const QByteArray code = world.code(world.b);
    world.clock.set(real + 20h);
    test::Browser(world).signIn(test::authorizeQuery(world.a));
    world.clock.set(real + 1s);
    const http::Response granted = world.redeem(world.b, code);
    QCOMPARE(granted.status, 200);
    world.clock.advance(25h);
    QCOMPARE(test::errorOf(world.refresh(world.b, refreshTokenOf(granted))), "invalid_grant");
}

void RefreshPolicyTest::othersSignInIsNoActivity()
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
void RefreshPolicyTest::accessTokenEndsWithItsFamily()
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
void RefreshPolicyTest::useNeverOutlivesTheFamily()
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
void RefreshPolicyTest::shorterPolicyEndsAccessTokens()
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
void RefreshPolicyTest::idleSessionResurrectsNothing()
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

QTEST_GUILESS_MAIN(RefreshPolicyTest)
#include "tst_authserver_refresh_policy.moc"
