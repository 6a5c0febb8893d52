#include "tests/contract/grants_fixture.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;

/// Sessions, sign-ins and remembered consent, as every backend must keep them.
class SessionsTest : public QObject, private GrantsFixture {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackendRows(); }
    void init() { open(); }
    void cleanup() { close(); }

    void sessionsAreKept();
    void sessionTellsItsFamilysDates();
    void sessionNeedsItsFamily();
    void sessionEndsMove();
    void sessionsAreRemoved();
    void newPasswordEndsBrowserSessions();
    void signInsAreKept();
    void signInsOfAFutureThatDidNotComeAreGone();
    void signInsOfADeactivatedUserAreGone();
    void consentsAreRemembered();
    void consentsAreForgotten_data();
    void consentsAreForgotten();
};

void SessionsTest::sessionsAreKept()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    for (const auto &session :
         {sessionOf("1", family), jwtSessionOf("2", m_machine, m_bo), browserSessionOf("3", m_ada)}) {
        VERIFY_OK(grants().addSession(session));
        const auto found = grants().session(session.key);
        VERIFY_OK(found);
        QVERIFY(found->has_value());
        QVERIFY(same(**found, session));
    }
    QVERIFY(!grants().session(hashOf("nobody"))->has_value());
    QVERIFY(!grants().session(QByteArray())->has_value());
}

void SessionsTest::sessionTellsItsFamilysDates()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addSession(sessionOf("s", family)));
    VERIFY_OK(grants().touchFamily(family.key, start + 1h));
    const auto session = **grants().session(sessionOf("s", family).key);
    QCOMPARE(session.familyGrantedAt, start);
    QCOMPARE(session.familyLastActivityAt, start + 1h);
    auto keyed = jwtSessionOf("keyed", m_machine, m_ada);
    keyed.publicKey = idOf("key");
    VERIFY_OK(grants().addSession(keyed));
    QVERIFY(same(**grants().session(keyed.key), keyed));
}

void SessionsTest::sessionNeedsItsFamily()
{
    const auto family = familyOf("f", m_web, m_ada);
    const auto session = sessionOf("1", family);
    VERIFY_OK(grants().addSession(session));
    QVERIFY(!isAlive(session));
    VERIFY_OK(grants().addFamily(family));
    QVERIFY(isAlive(session));
}

void SessionsTest::sessionEndsMove()
{
    const auto session = jwtSessionOf("1", m_machine, m_ada);
    VERIFY_OK(grants().addSession(session));
    VERIFY_OK(grants().setSessionEnd(session.key, start + 9h));
    QCOMPARE((*grants().session(session.key))->expiresAt, start + 9h);
    // As where the clock came back.
    VERIFY_OK(grants().setSessionEnd(session.key, start + 1h));
    QCOMPARE((*grants().session(session.key))->expiresAt, start + 1h);
    VERIFY_OK(grants().setSessionEnd(hashOf("nobody"), start));
    QVERIFY(!grants().session(hashOf("nobody"))->has_value());
}

void SessionsTest::sessionsAreRemoved()
{
    const auto session = browserSessionOf("1", m_ada);
    const auto other = browserSessionOf("2", m_ada);
    VERIFY_OK(grants().addSession(session));
    VERIFY_OK(grants().addSession(other));
    VERIFY_OK(grants().removeSession(session.key));
    QVERIFY(!isAlive(session));
    QVERIFY(isAlive(other));
    VERIFY_OK(grants().removeSession(session.key));
}

/// Who knew the old password is signed in nowhere any more; applications keep what they were granted.
void SessionsTest::newPasswordEndsBrowserSessions()
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

/// The ones in between may go, the first and the last never.
void SessionsTest::signInsAreKept()
{
    QVERIFY(grants().signInsSince(m_ada, start - 24h)->isEmpty());
    for (const auto at : {start, start + 24h, start + 24h, start + 48h})
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

/// Where the clock was set back, what happened later in truth decides.
void SessionsTest::signInsOfAFutureThatDidNotComeAreGone()
{
    const auto signIn = [this](TimePoint ada) {
        for (const auto at : {start, ada})
            VERIFY_OK(grants().noteSignIn(m_ada, at));
        VERIFY_OK(grants().noteSignIn(m_bo, start + 20h));
    };
    const auto signIns = [this](const Id &user) {
        return *grants().signInsSince(user, start - 1ms);
    };
    signIn(start + 20h);
    VERIFY_OK(grants().noteSignIn(m_ada, start + 1h));
    QCOMPARE(signIns(m_ada), QList<TimePoint>({start, start + 1h}));
    QCOMPARE(signIns(m_bo), QList<TimePoint>({start + 20h}));

    signIn(start + 21h);
    VERIFY_OK(grants().addFamily(familyOf("now", m_web, m_ada)));
    QCOMPARE(signIns(m_ada), QList<TimePoint>({start}));
    QCOMPARE(signIns(m_bo), QList<TimePoint>({start + 20h}));

    // The system's clock is put right by seconds now and then: nothing is lost for that.
    signIn(start + 30s);
    VERIFY_OK(grants().addFamily(familyOf("a little earlier", m_web, m_ada)));
    QCOMPARE(signIns(m_ada), QList<TimePoint>({start, start + 30s}));
}

void SessionsTest::signInsOfADeactivatedUserAreGone()
{
    VERIFY_OK(grants().noteSignIn(m_ada, start));
    VERIFY_OK(grants().noteSignIn(m_bo, start));
    VERIFY_OK(m_stores->people().setActive(m_ada, false));
    QVERIFY(grants().signInsSince(m_ada, start - 1h)->isEmpty());
    QCOMPARE(grants().signInsSince(m_bo, start - 1h)->size(), 1);
}

void SessionsTest::consentsAreRemembered()
{
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(false));
    VERIFY_OK(grants().rememberConsent(m_ada, m_web, "https://a/"));
    VERIFY_OK(grants().rememberConsent(m_ada, m_web, "https://a/"));
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(true));
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a"), Result<bool>(false));
    QCOMPARE(grants().remembersConsent(m_bo, m_web, "https://a/"), Result<bool>(false));
    QCOMPARE(grants().remembersConsent(m_ada, m_machine, "https://a/"), Result<bool>(false));
}

void SessionsTest::consentsAreForgotten_data()
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

void SessionsTest::consentsAreForgotten()
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
        VERIFY_OK(m_stores->applications().restore(m_web, {}));
    } else if (change.startsWith("deactivate")) {
        const Id user = change.endsWith("bo") ? m_bo : m_ada;
        VERIFY_OK(m_stores->people().setActive(user, false));
        VERIFY_OK(m_stores->people().setActive(user, true));
    } else {
        VERIFY_OK(m_stores->applications().update(application, start));
    }
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(remembered));
}

QTEST_GUILESS_MAIN(SessionsTest)
#include "tst_sessions.moc"
