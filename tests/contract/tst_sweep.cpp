#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;

/// What sweep() removes, what it leaves, and how much at a time.
class SweepTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void sweepRemovesWhatHasExpired();
    void sweepKeepsCodesForADay();
    void sweepForgetsDeadFamilies();
    void sweepFollowsThePolicy();
    void sweepIsBounded();
    void sweepReachesEveryFamily();
    void sweepReachesEverySession();
    void sweepReachesEveryAssertion();
    void newSessionsTakeExpiredOnesAlong();
    void newSessionsSpareWhatTheMovedClockPassed();
    void sweepSparesWhatTheMovedClockPassed();

private:
    GrantStore &grants() { return m_stores->grants(); }
    bool isAlive(const SessionRecord &session) { return grants().session(session.key)->has_value(); }
    bool isAlive(const FamilyRecord &family) { return grants().family(family.key)->has_value(); }
    int swept(TimePoint now, int limit = 1000) { return grants().sweep(now, limit).value_or(-1); }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
    Id m_web = applicationOf("web").id;
    Id m_machine = applicationOf("machine").id;
    Id m_ada = idOf("ada");
};

void SweepTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
    auto web = applicationOf("web");
    delegation(web)->refresh = {true, Period{6, 0}, Period{0, 30}};
    VERIFY_OK(m_stores->applications().create(web));
    VERIFY_OK(m_stores->applications().create(applicationOf("machine", Type::MachineToMachine)));
    VERIFY_OK(m_stores->people().addUser(userOf("ada")));
    VERIFY_OK(m_stores->people().addUser(userOf("bo")));
}

void SweepTest::sweepRemovesWhatHasExpired()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    auto early = sessionOf("1", family);
    early.expiresAt = start + 1h;
    VERIFY_OK(grants().addSession(early));
    VERIFY_OK(grants().addSession(sessionOf("2", family)));
    VERIFY_OK(grants().addSession(browserSessionOf("3", m_ada)));
    VERIFY_OK(grants().rememberAssertion(m_machine, hashOf("jwt"), start + 2h));
    QCOMPARE(swept(start + 1h - 1ms), 0);
    QVERIFY(isAlive(early));
    QCOMPARE(swept(start + 1h), 1);
    QVERIFY(!isAlive(early));
    QCOMPARE(swept(start + 2h - 1ms), 0);
    QCOMPARE(grants().rememberAssertion(m_machine, hashOf("jwt"), start), Result<bool>(false));
    QCOMPARE(swept(start + 2h), 1);
    VERIFY_OK(grants().setSessionEnd(hashOf("session 3"), start + 20h));
    QCOMPARE(swept(start + 8h), 1);
    QVERIFY(isAlive(browserSessionOf("3", m_ada)));
    QVERIFY(isAlive(family));
}

void SweepTest::sweepKeepsCodesForADay()
{
    VERIFY_OK(grants().addCode(codeOfApplication("used", m_web, m_ada)));
    VERIFY_OK(grants().addCode(codeOfApplication("unused", m_web, m_ada)));
    VERIFY_OK(grants().consumeCode(hashOf("code used"), m_web, "family"));
    QCOMPARE(swept(start + 24h + 10min), 0);
    QCOMPARE(grants().consumeCode(hashOf("code used"), m_web, "x")->family, QByteArray("family"));
    QCOMPARE(swept(start + 26h), 2);
    QCOMPARE(grants().consumeCode(hashOf("code used"), m_web, "x")->outcome, GrantStore::Consumption::Outcome::Unknown);
}

void SweepTest::sweepForgetsDeadFamilies()
{
    const auto revoked = familyOf("revoked", m_web, m_ada);
    const auto living = familyOf("living", m_web, m_ada);
    VERIFY_OK(grants().addFamily(revoked));
    VERIFY_OK(grants().addFamily(living));
    VERIFY_OK(grants().addSession(sessionOf("1", revoked)));
    VERIFY_OK(grants().revokeFamily(revoked.key));
    QCOMPARE(swept(start), 1);
    QVERIFY(!isAlive(revoked));
    QVERIFY(!isAlive(sessionOf("1", revoked)));
    QVERIFY(isAlive(living));
}

void SweepTest::sweepFollowsThePolicy()
{
    // 30 days without activity, six months at most; the row of a dead family may stay a month longer.
    const auto idle = familyOf("idle", m_web, m_ada);
    const auto busy = familyOf("busy", m_web, m_ada);
    VERIFY_OK(grants().addFamily(idle));
    VERIFY_OK(grants().addFamily(busy));
    VERIFY_OK(grants().touchFamily(busy.key, start + 24h * 29));
    QCOMPARE(swept(start + 24h * 30), 0);
    QCOMPARE(swept(start + 24h * 62), 1);
    QVERIFY(!isAlive(idle));
    QVERIFY(isAlive(busy));

    auto edited = *m_stores->applications().find(m_web);
    delegation(edited)->refresh = {true, std::nullopt, std::nullopt};
    VERIFY_OK(m_stores->applications().update(edited, start + 24h * 40));
    QCOMPARE(swept(start + 24h * 5000), 0);
    QVERIFY(isAlive(busy));
}

void SweepTest::sweepIsBounded()
{
    for (int i = 0; i < 10; ++i) {
        const auto family = familyOf(QByteArray::number(i), m_web, m_ada);
        VERIFY_OK(grants().addFamily(family));
        VERIFY_OK(grants().addSession(sessionOf(QByteArray::number(i), family)));
        VERIFY_OK(grants().addCode(codeOfApplication(QByteArray::number(i), m_web, m_ada)));
        VERIFY_OK(grants().rememberAssertion(m_web, hashOf(QByteArray::number(i)), start));
        VERIFY_OK(grants().revokeFamily(family.key));
    }
    const auto later = start + 24h * 10;
    for (int removed = 0; removed < 39; removed += 3)
        QCOMPARE(swept(later, 3), 3);
    QCOMPARE(swept(later, 3), 1);
    QCOMPARE(swept(later, 3), 0);
    QCOMPARE(swept(later, 0), 0);
    for (int i = 0; i < 10; ++i)
        QVERIFY(!isAlive(familyOf(QByteArray::number(i), m_web, m_ada)));
}

/// More families than a call looks at: the calls together find the dead ones wherever they lie.
void SweepTest::sweepReachesEveryFamily()
{
    constexpr int families = 2000;
    VERIFY_OK(m_stores->batch().begin());
    for (int i = 0; i < families; ++i)
        VERIFY_OK(grants().addFamily(familyOf(QByteArray::number(i), m_web, m_ada)));
    VERIFY_OK(m_stores->batch().commit());
    for (int lap = 0; lap < 2; ++lap) {
        QList<FamilyRecord> dead;
        for (int i = lap; i < families; i += 97)
            dead.append(familyOf(QByteArray::number(i), m_web, m_ada));
        for (const auto &family : dead)
            VERIFY_OK(grants().revokeFamily(family.key));
        qsizetype removed = 0;
        for (int call = 0; call < 20 && removed < dead.size(); ++call)
            removed += swept(start, 10);
        QCOMPARE(removed, dead.size());
        for (const auto &family : dead)
            QVERIFY(!isAlive(family));
    }
}

void SweepTest::sweepReachesEverySession()
{
    constexpr int sessions = 2000;
    const auto family = familyOf("f", m_web, m_ada);
    const auto session = [&family](int i) {
        auto made = sessionOf(QByteArray::number(i), family);
        made.expiresAt = i % 97 == 0 ? start + 1h : start + 2h;
        return made;
    };
    VERIFY_OK(m_stores->batch().begin());
    VERIFY_OK(grants().addFamily(family));
    for (int i = 0; i < sessions; ++i)
        VERIFY_OK(grants().addSession(session(i)));
    VERIFY_OK(m_stores->batch().commit());
    constexpr int dead = (sessions + 96) / 97;
    QCOMPARE(swept(start + 1h - 1ms, 300), 0);
    int removed = 0;
    for (int call = 0; call < 20 && removed < dead; ++call)
        removed += swept(start + 1h, 300);
    QCOMPARE(removed, dead);
    for (int i = 0; i < sessions; ++i)
        QCOMPARE(isAlive(session(i)), i % 97 != 0);
}

void SweepTest::sweepReachesEveryAssertion()
{
    constexpr int assertions = 2000;
    const auto hash = [](int i) {
        return hashOf(QByteArray::number(i));
    };
    const auto application = [this](int i) {
        return i % 2 == 0 ? m_web : m_machine;
    };
    const auto isDead = [](int i) {
        return i % 97 == 0;
    };
    VERIFY_OK(m_stores->batch().begin());
    for (int i = 0; i < assertions; ++i)
        VERIFY_OK(grants().rememberAssertion(application(i), hash(i), isDead(i) ? start + 1h : start + 2h));
    VERIFY_OK(m_stores->batch().commit());
    constexpr int dead = (assertions + 96) / 97;
    QCOMPARE(swept(start + 1h - 1ms, 300), 0);
    int removed = 0;
    for (int call = 0; call < 20 && removed < dead; ++call)
        removed += swept(start + 1h, 300);
    QCOMPARE(removed, dead);
    for (int i = 0; i < assertions; ++i)
        QCOMPARE(grants().rememberAssertion(application(i), hash(i), start + 3h), Result<bool>(isDead(i)));
}

/// Whoever moved the clock comes back from there and finds everything, however many tokens came between.
/// A server that is never idle must not grow without end.
void SweepTest::newSessionsTakeExpiredOnesAlong()
{
    constexpr int sessions = 3000;
    const auto family = familyOf("f", m_web, m_ada);
    const auto session = [&](int i, TimePoint issuedAt) {
        auto made = sessionOf(QByteArray::number(i), family);
        made.issuedAt = issuedAt;
        made.expiresAt = issuedAt + 1h;
        return made;
    };
    VERIFY_OK(m_stores->batch().begin());
    VERIFY_OK(grants().addFamily(family));
    for (int i = 0; i < sessions; ++i)
        VERIFY_OK(grants().addSession(session(i, start)));
    for (int i = sessions; i < 2 * sessions; ++i)
        VERIFY_OK(grants().addSession(session(i, start + 2h)));
    VERIFY_OK(m_stores->batch().commit());
    for (int i = 0; i < 2 * sessions; ++i)
        QCOMPARE(isAlive(session(i, start)), i >= sessions);
}

void SweepTest::newSessionsSpareWhatTheMovedClockPassed()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto living = sessionOf("living", family);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addSession(living));
    VERIFY_OK(grants().rememberAssertion(m_machine, hashOf("jwt"), start + 2h));
    ClockSetting moved;
    moved.offset = 24h * 182;
    VERIFY_OK(m_stores->controls().setClock(moved));
    for (int i = 0; i < 40; ++i) {
        auto session = sessionOf("later " + QByteArray::number(i), family);
        session.issuedAt = start + moved.offset;
        session.expiresAt = session.issuedAt + 8h;
        VERIFY_OK(grants().addSession(session));
    }
    VERIFY_OK(m_stores->controls().setClock({}));
    QVERIFY(isAlive(living));
    QCOMPARE(grants().rememberAssertion(m_machine, hashOf("jwt"), start + 2h), Result<bool>(false));
}

void SweepTest::sweepSparesWhatTheMovedClockPassed()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto living = sessionOf("living", family);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addSession(living));
    VERIFY_OK(m_stores->controls().setClock({24h * 5000, {}}));
    QCOMPARE(swept(start + 24h * 5000), 0);
    QVERIFY(isAlive(living));
    VERIFY_OK(m_stores->controls().setClock({}));
    QCOMPARE(swept(start + 24h * 5000), 2);
}

QTEST_GUILESS_MAIN(SweepTest)
#include "tst_sweep.moc"
