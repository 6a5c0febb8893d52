#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;

namespace {

using Outcome = GrantStore::Consumption::Outcome;

bool same(const CodeRecord &left, const CodeRecord &right)
{
    return left.hash == right.hash && left.application == right.application && left.user == right.user
        && left.redirectUri == right.redirectUri && left.redirectUriWasSent == right.redirectUriWasSent
        && left.codeChallenge == right.codeChallenge && left.scope == right.scope && left.issuedAt == right.issuedAt;
}

bool same(const FamilyRecord &left, const FamilyRecord &right)
{
    return left.key == right.key && left.application == right.application && left.user == right.user
        && left.grantedAt == right.grantedAt && left.lastActivityAt == right.lastActivityAt
        && left.tokenHash == right.tokenHash && left.previousTokenHash == right.previousTokenHash
        && left.rotatedAt == right.rotatedAt && left.scope == right.scope && left.revoked == right.revoked;
}

bool same(const SessionRecord &left, const SessionRecord &right)
{
    return left.hash == right.hash && left.kind == right.kind && left.application == right.application
        && left.user == right.user && left.family == right.family && left.issuedAt == right.issuedAt
        && left.expiresAt == right.expiresAt && left.publicKey == right.publicKey;
}

} // namespace

/// Codes, families, sessions and assertions, as every backend must keep them.
class GrantsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void codeIsUsedOnce();
    void anotherClientCannotSpoilACode();
    void unknownCode();
    void emptyFieldsSurvive();
    void familyIsKept();
    void rotation();
    void rotationToTheSameToken();
    void rotationRefused();
    void activityOnlyMovesForwards();
    void revokedFamily();
    void signInsAreKept();
    void signInsOfADeactivatedUserAreGone();
    void consentsAreRemembered();
    void consentsAreForgotten_data();
    void consentsAreForgotten();
    void newPasswordEndsBrowserSessions();
    void sessionTellsItsFamilysDates();
    void sessionsAreKept();
    void sessionsAreExtended();
    void sessionsAreRemoved();
    void sessionNeedsItsFamily();
    void assertionsAreRememberedOnce();
    void twinsAreRefused();
    void deletedApplicationTakesItsGrants();
    void deactivatedUserTakesTheGrants();

private:
    GrantStore &grants() { return m_stores->grants(); }
    bool isAlive(const SessionRecord &session) { return grants().session(session.hash)->has_value(); }
    bool isAlive(const FamilyRecord &family) { return grants().family(family.key)->has_value(); }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
    Id m_web = applicationOf("web").id;
    Id m_machine = applicationOf("machine").id;
    Id m_ada = idOf("ada");
    Id m_bo = idOf("bo");
};

void GrantsTest::init()
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

void GrantsTest::familyIsKept()
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

void GrantsTest::rotation()
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

void GrantsTest::rotationToTheSameToken()
{
    auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    QCOMPARE(grants().rotate(family.key, family.tokenHash, family.tokenHash, start + 1h), Result<bool>(true));
    family.lastActivityAt = start + 1h;
    QVERIFY(same(**grants().family(family.key), family));
}

void GrantsTest::rotationRefused()
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

void GrantsTest::activityOnlyMovesForwards()
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

void GrantsTest::revokedFamily()
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

/// In any order; the ones in between may go, the first and the last never.
void GrantsTest::signInsAreKept()
{
    QVERIFY(grants().signInsSince(m_ada, start - 24h)->isEmpty());
    for (const auto at : {start, start + 48h, start + 24h, start + 24h})
        VERIFY_OK(grants().noteSignIn(m_ada, at));
    VERIFY_OK(grants().noteSignIn(m_bo, start + 1h));
    QCOMPARE(*grants().signInsSince(m_ada, start - 1ms), QList<TimePoint>({start, start + 24h, start + 48h}));
    QCOMPARE(*grants().signInsSince(m_ada, start + 24h), QList<TimePoint>({start + 48h}));
    QCOMPARE(*grants().signInsSince(m_bo, start), QList<TimePoint>({start + 1h}));
    for (int hour = 1; hour <= 100; ++hour)
        VERIFY_OK(grants().noteSignIn(m_bo, start + 1h + hour * 1h));
    const auto kept = *grants().signInsSince(m_bo, start);
    QVERIFY2(kept.size() <= 20, qPrintable(QString::number(kept.size())));
    QCOMPARE(kept.first(), start + 1h);
    QCOMPARE(kept.last(), start + 101h);
    for (qsizetype i = 1; i < kept.size(); ++i)
        QVERIFY(kept.at(i) - kept.at(i - 1) <= 12h);
}

void GrantsTest::signInsOfADeactivatedUserAreGone()
{
    VERIFY_OK(grants().noteSignIn(m_ada, start));
    VERIFY_OK(grants().noteSignIn(m_bo, start));
    VERIFY_OK(m_stores->people().setActive(m_ada, false));
    QVERIFY(grants().signInsSince(m_ada, start - 1h)->isEmpty());
    QCOMPARE(grants().signInsSince(m_bo, start - 1h)->size(), 1);
}

void GrantsTest::consentsAreRemembered()
{
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(false));
    VERIFY_OK(grants().rememberConsent(m_ada, m_web, "https://a/"));
    VERIFY_OK(grants().rememberConsent(m_ada, m_web, "https://a/"));
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(true));
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a"), Result<bool>(false));
    QCOMPARE(grants().remembersConsent(m_bo, m_web, "https://a/"), Result<bool>(false));
    QCOMPARE(grants().remembersConsent(m_ada, m_machine, "https://a/"), Result<bool>(false));
}

void GrantsTest::consentsAreForgotten_data()
{
    QTest::addColumn<QByteArray>("change");
    QTest::addColumn<bool>("remembered");
    QTest::newRow("name") << QByteArray("name") << false;
    QTest::newRow("redirect URLs") << QByteArray("redirect") << false;
    QTest::newRow("description") << QByteArray("description") << true;
    QTest::newRow("application deleted") << QByteArray("delete") << false;
    QTest::newRow("user deactivated") << QByteArray("deactivate") << false;
    QTest::newRow("another user deactivated") << QByteArray("deactivate bo") << true;
}

void GrantsTest::consentsAreForgotten()
{
    QFETCH(QByteArray, change);
    QFETCH(bool, remembered);
    VERIFY_OK(grants().rememberConsent(m_ada, m_web, "https://a/"));
    auto application = *m_stores->applications().find(m_web);
    if (change == "name")
        application.name += u'x';
    else if (change == "redirect")
        delegation(application)->redirectUrls.append(QStringLiteral("https://more.example/"));
    else if (change == "description")
        application.description += u'x';
    if (change == "delete") {
        VERIFY_OK(m_stores->applications().remove(m_web));
        VERIFY_OK(m_stores->applications().create(applicationOf("web")));
    } else if (change.startsWith("deactivate")) {
        const Id user = change.endsWith("bo") ? m_bo : m_ada;
        VERIFY_OK(m_stores->people().setActive(user, false));
        VERIFY_OK(m_stores->people().setActive(user, true));
    } else {
        VERIFY_OK(m_stores->applications().update(application, start));
    }
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(remembered));
}

/// Who knew the old password is signed in nowhere any more; applications keep what they were granted.
void GrantsTest::newPasswordEndsBrowserSessions()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    const SessionRecord living[]
        = {sessionOf("1", family), jwtSessionOf("2", m_machine, m_ada), browserSessionOf("3", m_bo)};
    for (const auto &session : living)
        VERIFY_OK(grants().addSession(session));
    const auto browser = browserSessionOf("4", m_ada);
    VERIFY_OK(grants().addSession(browser));
    VERIFY_ERROR(m_stores->people().setPassword(idOf("nobody"), "hash"), "users.not_found");
    QVERIFY(isAlive(browser));
    VERIFY_OK(m_stores->people().setPassword(m_ada, "$argon2id$new"));
    QVERIFY(!isAlive(browser));
    for (const auto &session : living)
        QVERIFY(isAlive(session));
}

void GrantsTest::sessionTellsItsFamilysDates()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addSession(sessionOf("s", family)));
    VERIFY_OK(grants().touchFamily(family.key, start + 1h));
    const auto session = **grants().session(sessionOf("s", family).hash);
    QCOMPARE(session.familyGrantedAt, start);
    QCOMPARE(session.familyLastActivityAt, start + 1h);
    auto keyed = jwtSessionOf("keyed", m_machine, m_ada);
    keyed.publicKey = idOf("key");
    VERIFY_OK(grants().addSession(keyed));
    QVERIFY(same(**grants().session(keyed.hash), keyed));
}

void GrantsTest::sessionsAreKept()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    for (const auto &session :
         {sessionOf("1", family), jwtSessionOf("2", m_machine, m_bo), browserSessionOf("3", m_ada)}) {
        VERIFY_OK(grants().addSession(session));
        const auto found = grants().session(session.hash);
        VERIFY_OK(found);
        QVERIFY(found->has_value());
        QVERIFY(same(**found, session));
    }
    QVERIFY(!grants().session(hashOf("nobody"))->has_value());
    QVERIFY(!grants().session(QByteArray())->has_value());
}

void GrantsTest::sessionsAreExtended()
{
    const auto session = jwtSessionOf("1", m_machine, m_ada);
    VERIFY_OK(grants().addSession(session));
    VERIFY_OK(grants().extendSession(session.hash, start + 9h));
    QCOMPARE((*grants().session(session.hash))->expiresAt, start + 9h);
    VERIFY_OK(grants().extendSession(session.hash, start + 1h));
    QCOMPARE((*grants().session(session.hash))->expiresAt, start + 9h);
    VERIFY_OK(grants().extendSession(hashOf("nobody"), start));
    QVERIFY(!grants().session(hashOf("nobody"))->has_value());
}

void GrantsTest::sessionsAreRemoved()
{
    const auto session = browserSessionOf("1", m_ada);
    const auto other = browserSessionOf("2", m_ada);
    VERIFY_OK(grants().addSession(session));
    VERIFY_OK(grants().addSession(other));
    VERIFY_OK(grants().removeSession(session.hash));
    QVERIFY(!isAlive(session));
    QVERIFY(isAlive(other));
    VERIFY_OK(grants().removeSession(session.hash));
}

void GrantsTest::sessionNeedsItsFamily()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto session = sessionOf("1", family);
    VERIFY_OK(grants().addSession(session));
    QVERIFY(!isAlive(session));
    VERIFY_OK(grants().addFamily(family));
    QVERIFY(isAlive(session));
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
    QVERIFY(same(**grants().session(session.hash), session));
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

    // Not even an application with the same identity brings them back.
    VERIFY_OK(m_stores->applications().create(applicationOf("web")));
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
