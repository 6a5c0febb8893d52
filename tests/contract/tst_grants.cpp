#include "tests/contract/grants_fixture.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;
using Outcome = authserver::GrantStore::Consumption::Outcome;

/// Codes and assertions, and what takes grants along, as every backend must keep them.
class GrantsTest : public QObject, private GrantsFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackendRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void codeIsUsedOnce();
    void anotherClientCannotSpoilACode();
    void unknownCode();
    void emptyFieldsSurvive();
    void assertionsAreRememberedOnce();
    void assertionsThatEarlierVersionsRemembered();
    void twinsAreRefused();
    void deletedApplicationTakesItsGrants();
    void deactivatedUserTakesTheGrants();
};

void GrantsTest::codeIsUsedOnce()
{
    const auto code = codeOfApplication("c", m_web, m_ada);
    VERIFY_OK(grants().addCode(code));
    VERIFY_OK(grants().addCode(codeOfApplication("other", m_web, m_bo)));
    const auto first = grants().consumeCode(code.hash, m_web, "family 1");
    VERIFY_OK(first);
    QCOMPARE(first->outcome, Outcome::FirstUse);
    QVERIFY(same(first->code, code));
    for (int replay = 0; replay < 2; ++replay) {
        const auto again = grants().consumeCode(code.hash, m_web, "family 2");
        VERIFY_OK(again);
        QCOMPARE(again->outcome, Outcome::AlreadyUsed);
        QCOMPARE(again->family, QByteArray("family 1"));
        QVERIFY(same(again->code, code));
    }
    QCOMPARE(grants().consumeCode(hashOf("code other"), m_web, "f")->outcome, Outcome::FirstUse);
}

/// protocol-checks 22: whoever presents another client's code neither gets nor burns anything.
void GrantsTest::anotherClientCannotSpoilACode()
{
    const auto code = codeOfApplication("c", m_web, m_ada);
    VERIFY_OK(grants().addCode(code));
    for (const Id &thief : {m_machine, Id(), idOf("nobody")}) {
        const auto stolen = grants().consumeCode(code.hash, thief, "thief");
        VERIFY_OK(stolen);
        QCOMPARE(stolen->outcome, Outcome::AnotherClients);
        QVERIFY(stolen->family.isEmpty());
    }
    QCOMPARE(grants().consumeCode(code.hash, m_web, "owner")->outcome, Outcome::FirstUse);
    const auto late = grants().consumeCode(code.hash, m_machine, "thief");
    QCOMPARE(late->outcome, Outcome::AnotherClients);
    QVERIFY(late->family.isEmpty());
    QCOMPARE(grants().consumeCode(code.hash, m_web, "again")->family, QByteArray("owner"));
}

void GrantsTest::unknownCode()
{
    for (const QByteArray &hash : {QByteArray(), QByteArray("x"), hashOf("code c")}) {
        const auto consumption = grants().consumeCode(hash, m_web, "family");
        VERIFY_OK(consumption);
        QCOMPARE(consumption->outcome, Outcome::Unknown);
        QVERIFY(consumption->family.isEmpty());
    }
}

void GrantsTest::emptyFieldsSurvive()
{
    CodeRecord code;
    code.hash = hashOf("bare");
    code.application = m_web;
    code.user = m_ada;
    code.issuedAt = start;
    VERIFY_OK(grants().addCode(code));
    QVERIFY(same(grants().consumeCode(code.hash, m_web, QByteArray())->code, code));
    QCOMPARE(grants().consumeCode(code.hash, m_web, "f")->outcome, Outcome::AlreadyUsed);
}

void GrantsTest::assertionsAreRememberedOnce()
{
    QCOMPARE(grants().rememberAssertion(m_web, hashOf("jwt"), start + 1h), Result<bool>(true));
    QCOMPARE(grants().rememberAssertion(m_web, hashOf("jwt"), start + 2h), Result<bool>(false));
    QCOMPARE(grants().rememberAssertion(m_machine, hashOf("jwt"), start + 1h), Result<bool>(true));
    QCOMPARE(grants().rememberAssertion(m_web, hashOf("jwt 2"), start + 1h), Result<bool>(true));
    QCOMPARE(grants().sweep(start + 1h, 100), Result<int>(3));
    QCOMPARE(grants().rememberAssertion(m_web, hashOf("jwt"), start + 3h), Result<bool>(true));
}

/// Under the application; today it is the key that signed them.
void GrantsTest::assertionsThatEarlierVersionsRemembered()
{
    if (!m_place->isShared())
        return; // what keeps nothing has no earlier versions
    const Id key = keyOf("zmachine").key.fingerprint;
    QCOMPARE(grants().rememberAssertion(m_machine, hashOf("used"), start + 1h), Result<bool>(true));
    QCOMPARE(grants().rememberAssertion(key, hashOf("used"), start + 1h), Result<bool>(false));
    QCOMPARE(grants().rememberAssertion(key, hashOf("fresh"), start + 1h), Result<bool>(true));
    QCOMPARE(grants().rememberAssertion(key, hashOf("fresh"), start + 1h), Result<bool>(false));
    const Id others = keyOf("another").key.fingerprint;
    QCOMPARE(grants().rememberAssertion(others, hashOf("used"), start + 1h), Result<bool>(true));
    VERIFY_OK(m_stores->applications().remove(m_machine));
    QCOMPARE(grants().rememberAssertion(key, hashOf("used"), start + 1h), Result<bool>(false));
}

void GrantsTest::twinsAreRefused()
{
    const auto code = codeOfApplication("c", m_web, m_ada);
    const auto family = familyOf("f", m_web, m_ada);
    const auto session = sessionOf("s", family);
    VERIFY_OK(grants().addCode(code));
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addSession(session));
    VERIFY_ERROR(grants().addCode(codeOfApplication("c", m_machine, m_bo)), "storage.conflict");
    VERIFY_ERROR(grants().addFamily(familyOf("f", m_machine, m_bo)), "storage.conflict");
    VERIFY_ERROR(grants().addSession(jwtSessionOf("s", m_machine, m_bo)), "storage.conflict");
    // What was there is still there, and the store still works.
    QVERIFY(same(**grants().family(family.key), family));
    QVERIFY(same(**grants().session(session.key), session));
    QVERIFY(same(grants().consumeCode(code.hash, m_web, "f")->code, code));
    VERIFY_OK(grants().addFamily(familyOf("g", m_web, m_ada)));
}

void GrantsTest::deletedApplicationTakesItsGrants()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto otherFamily = familyOf("g", m_machine, m_ada);
    const SessionRecord dying[] = {sessionOf("1", family), jwtSessionOf("2", m_web, m_bo)};
    const SessionRecord living[]
        = {sessionOf("3", otherFamily), jwtSessionOf("4", m_machine, m_ada), browserSessionOf("5", m_ada)};
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addFamily(otherFamily));
    for (const auto &session : {dying[0], dying[1], living[0], living[1], living[2]})
        VERIFY_OK(grants().addSession(session));
    VERIFY_OK(grants().addCode(codeOfApplication("c", m_web, m_ada)));
    VERIFY_OK(grants().addCode(codeOfApplication("d", m_machine, m_ada)));
    VERIFY_OK(grants().rememberAssertion(m_web, hashOf("jwt"), start + 1h));
    VERIFY_OK(grants().rememberAssertion(m_machine, hashOf("jwt"), start + 1h));

    VERIFY_OK(m_stores->applications().remove(m_web));
    QVERIFY(!isAlive(family));
    QVERIFY(isAlive(otherFamily));
    for (const auto &session : dying)
        QVERIFY(!isAlive(session));
    for (const auto &session : living)
        QVERIFY(isAlive(session));
    QCOMPARE(grants().consumeCode(hashOf("code c"), m_web, "x")->outcome, Outcome::Unknown);
    QCOMPARE(grants().consumeCode(hashOf("code d"), m_machine, "x")->outcome, Outcome::FirstUse);
    QCOMPARE(grants().rememberAssertion(m_machine, hashOf("jwt"), start + 1h), Result<bool>(false));

    // Not even the same application brings them back, and an assertion that it has seen is not accepted again.
    VERIFY_OK(m_stores->applications().restore(m_web, {true, true}));
    QCOMPARE(grants().rememberAssertion(m_web, hashOf("jwt"), start + 1h), Result<bool>(false));
    for (const auto &session : dying)
        QVERIFY(!isAlive(session));
    QVERIFY(!isAlive(family));
}

void GrantsTest::deactivatedUserTakesTheGrants()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto otherFamily = familyOf("g", m_web, m_bo);
    const SessionRecord dying[]
        = {sessionOf("1", family), jwtSessionOf("2", m_machine, m_ada), browserSessionOf("3", m_ada)};
    const SessionRecord living[]
        = {sessionOf("4", otherFamily), jwtSessionOf("5", m_machine, m_bo), browserSessionOf("6", m_bo)};
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addFamily(otherFamily));
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(grants().addSession(dying[i]));
        VERIFY_OK(grants().addSession(living[i]));
    }
    VERIFY_OK(grants().addCode(codeOfApplication("c", m_web, m_ada)));
    VERIFY_OK(grants().addCode(codeOfApplication("d", m_web, m_bo)));

    VERIFY_OK(m_stores->people().setActive(m_ada, true));
    QVERIFY(isAlive(dying[0]));
    VERIFY_OK(m_stores->people().setActive(m_ada, false));
    VERIFY_OK(m_stores->people().setActive(m_ada, true));
    QVERIFY(!isAlive(family));
    QVERIFY(isAlive(otherFamily));
    for (const auto &session : dying)
        QVERIFY(!isAlive(session));
    for (const auto &session : living)
        QVERIFY(isAlive(session));
    QCOMPARE(grants().consumeCode(hashOf("code c"), m_web, "x")->outcome, Outcome::Unknown);
    QCOMPARE(grants().consumeCode(hashOf("code d"), m_web, "x")->outcome, Outcome::FirstUse);
}

QTEST_GUILESS_MAIN(GrantsTest)
#include "tst_grants.moc"
