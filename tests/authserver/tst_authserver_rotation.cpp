#include "core/oauth/endpoints.h"
#include "tests/authserver/refreshing.h"

#include <QTest>
#include <functional>

using namespace grantdesk;
using applications::Application;
using test::accessTokenOf;
using test::firstToken;
using test::refreshTokenOf;
using test::setPolicy;
using test::World;
using namespace std::chrono_literals;

namespace {

/// Ends a family whose living token is told.
using Kill = std::function<void(World &, const QByteArray &)>;

authserver::Settings withGrace(std::chrono::seconds grace)
{
    authserver::Settings settings = World::defaultSettings();
    settings.rotationGrace = grace;
    return settings;
}

} // namespace

/// protocol-checks 38 and 39: refresh tokens that follow each other, and the grace for the one before.
class RotationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void rotationOff();
    void rotationOn();
    void reuseKillsTheFamily();
    void tenAtOnce();
    void grace();
    void noGraceByDefault();
    void graceIsForThePredecessorOnly();
    void graceAfterTheClockWasSetBack_data();
    void graceAfterTheClockWasSetBack();
    void graceForgivesNoDeadFamily_data();
    void graceForgivesNoDeadFamily();
    void graceNeedsTheRightClient();
    void rotationSwitchedOn();
};

void RotationTest::rotationOff()
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

void RotationTest::rotationOn()
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
void RotationTest::reuseKillsTheFamily()
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
void RotationTest::tenAtOnce()
{
    World world;
    const QByteArray token = firstToken(world, world.page);
    int successes = 0;
    for (int i = 0; i < 10; ++i)
        successes += world.refresh(world.page, token).status == 200 ? 1 : 0;
    QCOMPARE(successes, 1);
}

void RotationTest::grace()
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

void RotationTest::noGraceByDefault()
{
    QCOMPARE(authserver::Settings().rotationGrace, 0s);
    World world;
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    QCOMPARE(test::errorOf(world.refresh(world.page, token)), "invalid_grant"); // in the same instant
    QCOMPARE(test::errorOf(world.refresh(world.page, next)), "invalid_grant");
}

void RotationTest::graceIsForThePredecessorOnly()
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

void RotationTest::graceAfterTheClockWasSetBack_data()
{
    QTest::addColumn<std::chrono::milliseconds>("back");
    QTest::addColumn<bool>("isForgiven");
    QTest::newRow("the system's clock was put right") << 4999ms << true;
    QTest::newRow("as far as the grace") << 5000ms << false;
    QTest::newRow("a day") << std::chrono::milliseconds(24h) << false;
}

/// The grace is no longer where the clock went back after the rotation.
void RotationTest::graceAfterTheClockWasSetBack()
{
    QFETCH(std::chrono::milliseconds, back);
    QFETCH(bool, isForgiven);
    World world(withGrace(5s));
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    world.clock.set(world.clock.now() - back);
    const http::Response again = world.refresh(world.page, token);
    QCOMPARE(again.status, isForgiven ? 200 : 400);
    QCOMPARE(test::errorOf(again), isForgiven ? QByteArray() : QByteArray("invalid_grant"));
    QCOMPARE(world.refresh(world.page, next).status, isForgiven ? 200 : 400);
}

void RotationTest::graceForgivesNoDeadFamily_data()
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

void RotationTest::graceForgivesNoDeadFamily()
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

void RotationTest::graceNeedsTheRightClient()
{
    World world(withGrace(5s));
    const QByteArray token = firstToken(world, world.page);
    const QByteArray next = refreshTokenOf(world.refresh(world.page, token));
    QCOMPARE(test::errorOf(world.refresh(world.b, token)), "invalid_grant");
    QCOMPARE(refreshTokenOf(world.refresh(world.page, token)), next);
}

void RotationTest::rotationSwitchedOn()
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

QTEST_GUILESS_MAIN(RotationTest)
#include "tst_authserver_rotation.moc"
