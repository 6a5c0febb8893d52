#include "tests/authserver/world.h"

#include "core/authserver/request_log.h"
#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using namespace std::chrono_literals;
using test::World;

namespace {

/// The client with a second secret, which ends at that moment.
test::Client withEnd(World &world, const test::Client &client, TimePoint end)
{
    const auto secret = applications::newClientSecret({}, world.random, world.clock.now(), end);
    if (!world.stores->applications().addSecret(client.id, secret.record))
        qFatal("cannot add the secret");
    test::Client other = client;
    other.secret = secret.plaintext.reveal();
    return other;
}

} // namespace

/// Client secrets that end (RFC 7591 §3.2.1): to the millisecond, by the server's clock.
class SecretExpiryTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void endsToTheMillisecond_data();
    void endsToTheMillisecond();
    void movedClockAgesIt();
    void saidOfEveryReading_data();
    void saidOfEveryReading();
};

void SecretExpiryTest::endsToTheMillisecond_data()
{
    QTest::addColumn<std::chrono::milliseconds>("after");
    QTest::addColumn<bool>("works");
    QTest::newRow("long before") << -100'000ms << true;
    QTest::newRow("a millisecond before") << -1ms << true;
    QTest::newRow("at its end") << 0ms << false;
    QTest::newRow("later") << 100'000ms << false;
}

void SecretExpiryTest::endsToTheMillisecond()
{
    QFETCH(std::chrono::milliseconds, after);
    QFETCH(bool, works);
    World world;
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    const TimePoint end = world.clock.now() + 1h;
    const test::Client ending = withEnd(world, world.b, end);
    world.clock.set(end + after);
    const auto log = std::make_shared<authserver::RequestLog>();
    world.server->setRequestLog(log);
    const auto answer = world.refresh(ending, token);
    if (works) {
        QCOMPARE(answer.status, 200);
        return;
    }
    QCOMPARE(answer.status, 401);
    QCOMPARE(test::errorOf(answer), "invalid_client");
    QCOMPARE(test::json(answer).value(QLatin1String("error_description")).toString(),
             QStringLiteral("The client secret has expired."));
    QCOMPARE(log->since(0, 1).value(0).rule, "RFC 7591 §3.2.1");
    // Another secret of the same client goes on working.
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

void SecretExpiryTest::movedClockAgesIt()
{
    World world;
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    const test::Client ending = withEnd(world, world.b, world.clock.now() + 1h);
    QVERIFY(world.stores->controls().setClock({1h - 1ms, {}}));
    QCOMPARE(world.refresh(ending, token).status, 200);
    QVERIFY(world.stores->controls().setClock({1h, {}}));
    QCOMPARE(test::errorOf(world.refresh(ending, token)), "invalid_client");
    QVERIFY(world.stores->controls().setClock({}));
    QCOMPARE(world.refresh(ending, token).status, 200);
}

void SecretExpiryTest::saidOfEveryReading_data()
{
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("raw") << QByteArray("a+b%2Fc");
    QTest::newRow("form-encoded") << QByteArray("a%2Bb%252Fc");
}

/// The reading of the header that finds the secret is the one to tell about, whichever comes first.
void SecretExpiryTest::saidOfEveryReading()
{
    QFETCH(QByteArray, sent);
    World world;
    const QByteArray plaintext = "a+b%2Fc";
    auto record = applications::newClientSecret({}, world.random, world.clock.now(), world.clock.now() + 1h).record;
    record.sha256 = crypto::sha256(plaintext);
    QVERIFY(world.stores->applications().addSecret(world.b.id, record));
    world.clock.advance(1h);
    const auto answer
        = world.post(oauth::tokenPath, {{"grant_type", "refresh_token"}, {"refresh_token", "x"}},
                     {{"Authorization", "Basic " + QByteArray(world.b.clientId + ':' + sent).toBase64()}});
    QCOMPARE(test::errorOf(answer), "invalid_client");
    QCOMPARE(test::json(answer).value(QLatin1String("error_description")).toString(),
             QStringLiteral("The client secret has expired."));
}

QTEST_GUILESS_MAIN(SecretExpiryTest)
#include "tst_authserver_secret_expiry.moc"
