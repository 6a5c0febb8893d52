#include "tests/contract/grants_fixture.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;

/// Refresh token families, as every backend must keep them.
class FamiliesTest : public QObject, private GrantsFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackendRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void familyIsKept();
    void rotation();
    void rotationToTheSameToken();
    void rotationRefused();
    void activityOnlyMovesForwards();
    void revokedFamily();
};

void FamiliesTest::familyIsKept()
{
    auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    QVERIFY(same(**grants().family(family.key), family));
    QVERIFY(!grants().family(hashOf("nobody"))->has_value());
    QVERIFY(!grants().family(QByteArray())->has_value());

    family.key = hashOf("with everything");
    family.previousTokenHash = hashOf("before");
    family.rotatedAt = start + 1ms;
    family.lastActivityAt = start + 2ms;
    family.revoked = true;
    VERIFY_OK(grants().addFamily(family));
    QVERIFY(same(**grants().family(family.key), family));
}

void FamiliesTest::rotation()
{
    auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addFamily(familyOf("other", m_web, m_ada)));
    QCOMPARE(grants().rotate(family.key, family.tokenHash, hashOf("2"), start + 1h), Result<bool>(true));
    family.previousTokenHash = std::exchange(family.tokenHash, hashOf("2"));
    family.rotatedAt = family.lastActivityAt = start + 1h;
    QVERIFY(same(**grants().family(family.key), family));
    QCOMPARE(grants().rotate(family.key, family.tokenHash, hashOf("3"), start + 2h), Result<bool>(true));
    family.previousTokenHash = std::exchange(family.tokenHash, hashOf("3"));
    family.rotatedAt = family.lastActivityAt = start + 2h;
    QVERIFY(same(**grants().family(family.key), family));
    QVERIFY(same(**grants().family(hashOf("family other")), familyOf("other", m_web, m_ada)));
}

void FamiliesTest::rotationToTheSameToken()
{
    auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    QCOMPARE(grants().rotate(family.key, family.tokenHash, family.tokenHash, start + 1h), Result<bool>(true));
    family.lastActivityAt = start + 1h;
    QVERIFY(same(**grants().family(family.key), family));
}

void FamiliesTest::rotationRefused()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    for (const QByteArray &next : {hashOf("next"), hashOf("wrong")})
        QCOMPARE(grants().rotate(family.key, hashOf("wrong"), next, start + 1h), Result<bool>(false));
    QCOMPARE(grants().rotate(hashOf("nobody"), family.tokenHash, hashOf("next"), start), Result<bool>(false));
    QCOMPARE(grants().rotate(family.key, QByteArray(), hashOf("next"), start), Result<bool>(false));
    QVERIFY(same(**grants().family(family.key), family));
    VERIFY_OK(grants().revokeFamily(family.key));
    QCOMPARE(grants().rotate(family.key, family.tokenHash, hashOf("next"), start), Result<bool>(false));
    QCOMPARE(grants().rotate(family.key, family.tokenHash, family.tokenHash, start + 1h), Result<bool>(false));
    QCOMPARE((*grants().family(family.key))->lastActivityAt, start);
}

void FamiliesTest::activityOnlyMovesForwards()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    const auto activity = [&] {
        return (*grants().family(family.key))->lastActivityAt;
    };
    VERIFY_OK(grants().touchFamily(family.key, start + 1h));
    QCOMPARE(activity(), start + 1h);
    VERIFY_OK(grants().touchFamily(family.key, start));
    QCOMPARE(activity(), start + 1h);
    VERIFY_OK(grants().rotate(family.key, family.tokenHash, family.tokenHash, start));
    QCOMPARE(activity(), start + 1h);
    VERIFY_OK(grants().rotate(family.key, family.tokenHash, hashOf("2"), start));
    QCOMPARE(activity(), start + 1h);
    QCOMPARE((*grants().family(family.key))->rotatedAt, std::optional(start));
    VERIFY_OK(grants().touchFamily(hashOf("nobody"), start));
    QVERIFY(!grants().family(hashOf("nobody"))->has_value());
}

void FamiliesTest::revokedFamily()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto other = familyOf("g", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addFamily(other));
    const SessionRecord dying[] = {sessionOf("1", family), sessionOf("2", family)};
    const SessionRecord living[] = {sessionOf("3", other), jwtSessionOf("4", m_web, m_ada)};
    for (const auto &session : {dying[0], dying[1], living[0], living[1]})
        VERIFY_OK(grants().addSession(session));
    VERIFY_OK(grants().revokeFamily(family.key));
    QVERIFY((*grants().family(family.key))->revoked);
    QVERIFY(!(*grants().family(other.key))->revoked);
    for (const auto &session : dying)
        QVERIFY(!isAlive(session));
    for (const auto &session : living)
        QVERIFY(isAlive(session));
    VERIFY_OK(grants().touchFamily(family.key, start + 1h));
    QCOMPARE((*grants().family(family.key))->lastActivityAt, start);
    VERIFY_OK(grants().revokeFamily(family.key));
    VERIFY_OK(grants().revokeFamily(hashOf("nobody")));
    VERIFY_OK(grants().revokeFamily(QByteArray()));
    QVERIFY(isAlive(living[1]));
}

QTEST_GUILESS_MAIN(FamiliesTest)
#include "tst_families.moc"
