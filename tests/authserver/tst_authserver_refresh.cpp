#include "tests/authserver/refreshing.h"

#include <QTest>

using namespace grantdesk;
using test::firstToken;
using test::refreshTokenOf;
using test::setPolicy;
using test::World;

/// protocol-checks 40, workfront-protocol §5: who may refresh with what.
class RefreshTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anotherClientsToken();
    void notOurToken_data();
    void notOurToken();
    void redirectUri_data();
    void redirectUri();
    void userDeactivated();
    void applicationDeleted();
    void secretDeleted();
    void scopeComesAlong();
};

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
