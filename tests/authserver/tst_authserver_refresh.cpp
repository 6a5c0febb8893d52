#include "tests/authserver/world.h"

#include "core/oauth/endpoints.h"

#include <QTest>

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
    void graceIsForThePredecessorOnly();
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
};

namespace {

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
