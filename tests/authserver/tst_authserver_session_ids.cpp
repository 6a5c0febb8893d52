#include "core/authserver/grants/session_ids.h"

#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"
#include "tests/authserver/world.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QtEndian>

using namespace grantdesk;
using authserver::NewSessionId;
using authserver::SessionIds;
using namespace std::chrono_literals;

/// What a session ID tells, and to whom.
class SessionIdsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void looksLikeClientsExpect();
    void keysComeInTheOrderOfTime();
    void isFoundByWhatTravelled();
    void tellsNobodyElseWhenItWasMade();
    void isNotOneOfOurs_data();
    void isNotOneOfOurs();
    void staysFoundWhereTheTimeStartsOver();
    void followsTheRealClock();
    void sessionsOfEarlierVersionsLive();
    void browsersOfEarlierVersionsStaySignedIn();
    void tokensOfEarlierVersionsAreRevoked();

private:
    const QByteArray m_serverKey = QByteArray(32, 'k');
    const TimePoint m_start = fromMilliseconds(1'790'000'000'000);
    SeededRandom m_random{7};
    SessionIds m_ids;
};

void SessionIdsTest::looksLikeClientsExpect()
{
    const QRegularExpression form(QStringLiteral("^[0-9a-f]{32}$"));
    QSet<QByteArray> all;
    for (int i = 0; i < 100; ++i) {
        const NewSessionId id = m_ids.make(m_serverKey, m_start, m_random);
        QVERIFY(form.match(QString::fromLatin1(id.text)).hasMatch());
        all.insert(id.text);
    }
    QCOMPARE(all.size(), 100);
}

void SessionIdsTest::keysComeInTheOrderOfTime()
{
    QByteArray before;
    for (const auto later : {0ms, 1ms, 255ms, 256ms, 70'000ms, 20'000'000ms}) {
        const NewSessionId id = m_ids.make(m_serverKey, m_start + later, m_random);
        QVERIFY2(before < id.key, id.key.toHex());
        QCOMPARE(id.key.size(), 36);
        before = id.key;
    }
}

void SessionIdsTest::isFoundByWhatTravelled()
{
    const NewSessionId id = m_ids.make(m_serverKey, m_start, m_random);
    QCOMPARE(SessionIds().keyOf(m_serverKey, id.text), id.key);
    QCOMPARE(id.key.sliced(4), crypto::sha256(id.text));
    // Servers with other keys have other sessions; the same object may serve them in turn.
    QVERIFY(m_ids.keyOf(QByteArray(32, 'o'), id.text) != id.key);
    QCOMPARE(m_ids.keyOf(m_serverKey, id.text), id.key);
}

void SessionIdsTest::tellsNobodyElseWhenItWasMade()
{
    // Of 128 bits about half differ, however near two moments are and whatever their random bits have in common.
    struct Still final : RandomSource {
        QByteArray bytes(int count) override { return QByteArray(count, 'r'); }
    } still;
    const QByteArray one = QByteArray::fromHex(m_ids.make(m_serverKey, m_start, still).text);
    const QByteArray next = QByteArray::fromHex(m_ids.make(m_serverKey, m_start + 1ms, still).text);
    int different = 0;
    for (qsizetype i = 0; i < one.size(); ++i)
        different += qPopulationCount(quint8(one.at(i) ^ next.at(i)));
    QVERIFY2(different > 40 && different < 88, qPrintable(QString::number(different)));
}

void SessionIdsTest::isNotOneOfOurs_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("one short") << QByteArray(31, 'a');
    QTest::newRow("one more") << QByteArray(33, 'a');
    QTest::newRow("capitals") << QByteArray(32, 'A');
    QTest::newRow("not hexadecimal") << QByteArray(32, 'g');
    QTest::newRow("a NUL") << QByteArray(31, 'a') + QByteArray(1, '\0');
}

void SessionIdsTest::isNotOneOfOurs()
{
    QFETCH(QByteArray, text);
    QCOMPARE(m_ids.keyOf(m_serverKey, text), QByteArray());
}

void SessionIdsTest::staysFoundWhereTheTimeStartsOver()
{
    const TimePoint over = fromMilliseconds((toMilliseconds(m_start) / (1LL << 32) + 1) * (1LL << 32));
    for (const TimePoint time : {over - 1ms, over, over + 1ms}) {
        const NewSessionId id = m_ids.make(m_serverKey, time, m_random);
        QCOMPARE(m_ids.keyOf(m_serverKey, id.text), id.key);
    }
}

/// What tests move is not the order in which sessions come.
void SessionIdsTest::followsTheRealClock()
{
    test::World world;
    QVERIFY(world.stores->controls().setClock({std::chrono::hours(24 * 40), {}}));
    const QByteArray id = world.tokens(world.b).value(QLatin1String("access_token")).toString().toLatin1();
    const QByteArray key = m_ids.keyOf(*world.stores->directory().pageKey(), id);
    QVERIFY(*world.stores->grants().session(key));
    QCOMPARE(qFromBigEndian<quint32>(key.constData()), quint32(toMilliseconds(world.clock.now())));
}

namespace {

/// A session as it was kept before schema 7.
authserver::SessionRecord earlierSession(const test::World &world, const QByteArray &id)
{
    authserver::SessionRecord session;
    session.key = crypto::sha256(id);
    session.user = world.user.id;
    session.issuedAt = world.clock.now();
    session.expiresAt = world.clock.now() + 1h;
    return session;
}

} // namespace

void SessionIdsTest::sessionsOfEarlierVersionsLive()
{
    test::World world;
    const QByteArray id(32, 'e');
    auto session = earlierSession(world, id);
    session.application = world.machine.id;
    QVERIFY(world.stores->grants().addSession(session));
    QCOMPARE(world.callApi(id).status, 200);
    QCOMPARE(world.send({"GET", "/attask/api/v22.0/logout?sessionID=" + id, {}, {}, {}}).status, 200);
    QCOMPARE(world.callApi(id).status, 401);
}

void SessionIdsTest::browsersOfEarlierVersionsStaySignedIn()
{
    test::World world;
    const QByteArray id(32, 'b');
    auto session = earlierSession(world, id);
    session.kind = authserver::SessionRecord::Kind::Browser;
    QVERIFY(world.stores->grants().addSession(session));
    test::Browser browser(world);
    browser.cookies.insert("grantdesk_session", id);
    const QByteArray query = test::authorizeQuery(world.b);
    // The consent page, not sign-in; going on as somebody else ends the session.
    const http::Response page = browser.get(oauth::consentPath + ('?' + query));
    QCOMPARE(page.status, 200);
    browser.submit(page, {{"decision", "switch"}});
    QVERIFY(!*world.stores->grants().session(session.key));
}

void SessionIdsTest::tokensOfEarlierVersionsAreRevoked()
{
    test::World world;
    const QByteArray id(32, 'c');
    auto session = earlierSession(world, id);
    session.application = world.b.id;
    QVERIFY(world.stores->grants().addSession(session));
    QCOMPARE(world
                 .post(oauth::revocationPath,
                       {{"client_id", world.b.clientId}, {"client_secret", world.b.secret}, {"token", id}})
                 .status,
             200);
    QVERIFY(!*world.stores->grants().session(session.key));
}

QTEST_GUILESS_MAIN(SessionIdsTest)
#include "tst_authserver_session_ids.moc"
