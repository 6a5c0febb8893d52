#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;

/// What a batch keeps, and what it takes back.
class BatchesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void committedBatchIsKept();
    void rolledBackBatchIsGone();
    void failedRequestWritesNothing();
    void everyKindOfWriteIsTakenBack();
    void requestThatOnlyReads();
    void writesOutsideOfRequestsBelongToTheBatch();
    void conflictLeavesTheBatchUsable();
    void registryIsTakenBack();
    void registryIsTakenBackWithItsRequest();
    void orderIsChecked();
    void batchAfterBatch();
    void openBatchEndsWithTheStores();
    void othersSeeABatchWhole();
    void othersChangesAreSeenAtTheNextBatch();

private:
    GrantStore &grants() { return m_stores->grants(); }
    Batch &batch() { return m_stores->batch(); }
    bool hasSession(const QByteArray &name) { return grants().session(hashOf("session " + name))->has_value(); }
    Result<void> addSession(const QByteArray &name)
    {
        return grants().addSession(jwtSessionOf(name, m_web, idOf("ada")));
    }
    QByteArray passwordOf(const QByteArray &name) { return (*m_stores->directory().user(idOf(name)))->passwordHash; }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
    Id m_web = applicationOf("web").id;
};

void BatchesTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
    VERIFY_OK(m_stores->applications().create(applicationOf("web")));
    VERIFY_OK(m_stores->people().addUser(userOf("ada")));
}

void BatchesTest::committedBatchIsKept()
{
    VERIFY_OK(batch().begin());
    for (const char *name : {"1", "2"}) {
        VERIFY_OK(batch().beginRequest());
        VERIFY_OK(addSession(name));
        VERIFY_OK(batch().endRequest(true));
    }
    VERIFY_OK(batch().commit());
    QVERIFY(hasSession("1"));
    QVERIFY(hasSession("2"));
    if (m_place->isShared())
        QVERIFY(m_place->open()->grants().session(hashOf("session 2"))->has_value());
    batch().rollback();
    QVERIFY(hasSession("1"));
}

void BatchesTest::rolledBackBatchIsGone()
{
    VERIFY_OK(addSession("before"));
    VERIFY_OK(batch().begin());
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(addSession("kept"));
    VERIFY_OK(batch().endRequest(true));
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(addSession("open"));
    QVERIFY(hasSession("kept"));
    batch().rollback();
    QVERIFY(hasSession("before"));
    QVERIFY(!hasSession("kept"));
    QVERIFY(!hasSession("open"));
}

void BatchesTest::failedRequestWritesNothing()
{
    VERIFY_OK(batch().begin());
    for (const char *name : {"1", "2", "3"}) {
        VERIFY_OK(batch().beginRequest());
        VERIFY_OK(addSession(name));
        QVERIFY(hasSession(name));
        VERIFY_OK(batch().endRequest(qstrcmp(name, "2") != 0));
    }
    QVERIFY(!hasSession("2"));
    VERIFY_OK(batch().commit());
    QVERIFY(hasSession("1"));
    QVERIFY(!hasSession("2"));
    QVERIFY(hasSession("3"));
}

void BatchesTest::everyKindOfWriteIsTakenBack()
{
    const auto family = familyOf("f", m_web, idOf("ada"));
    const auto doomed = familyOf("doomed", m_web, idOf("ada"));
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addFamily(doomed));
    VERIFY_OK(grants().addCode(codeOfApplication("c", m_web, idOf("ada"))));
    VERIFY_OK(addSession("extended"));
    VERIFY_OK(addSession("removed"));
    VERIFY_OK(grants().addSession(sessionOf("of doomed", doomed)));

    VERIFY_OK(batch().begin());
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(grants().addCode(codeOfApplication("new", m_web, idOf("ada"))));
    VERIFY_OK(grants().consumeCode(hashOf("code c"), m_web, "family"));
    VERIFY_OK(grants().rotate(family.key, family.tokenHash, hashOf("next"), start + 1h));
    VERIFY_OK(grants().touchFamily(family.key, start + 2h));
    VERIFY_OK(grants().revokeFamily(doomed.key));
    VERIFY_OK(grants().setSessionEnd(hashOf("session extended"), start + 99h));
    VERIFY_OK(grants().removeSession(hashOf("session removed")));
    VERIFY_OK(grants().rememberAssertion(m_web, hashOf("jwt"), start + 1h));
    VERIFY_OK(grants().sweep(start + 99h, 100));
    VERIFY_OK(batch().endRequest(false));
    VERIFY_OK(batch().commit());

    QCOMPARE(grants().consumeCode(hashOf("code new"), m_web, "x")->outcome, GrantStore::Consumption::Outcome::Unknown);
    QCOMPARE(grants().consumeCode(hashOf("code c"), m_web, "x")->outcome, GrantStore::Consumption::Outcome::FirstUse);
    QCOMPARE((*grants().family(family.key))->tokenHash, family.tokenHash);
    QCOMPARE((*grants().family(family.key))->lastActivityAt, start);
    QVERIFY(!(*grants().family(doomed.key))->revoked);
    QVERIFY(hasSession("of doomed"));
    QCOMPARE((*grants().session(hashOf("session extended")))->expiresAt, start + 8h);
    QVERIFY(hasSession("removed"));
    QCOMPARE(grants().rememberAssertion(m_web, hashOf("jwt"), start + 1h), Result<bool>(true));
}

void BatchesTest::requestThatOnlyReads()
{
    VERIFY_OK(batch().begin());
    for (const bool keep : {true, false}) {
        VERIFY_OK(batch().beginRequest());
        QVERIFY(!hasSession("1"));
        VERIFY_OK(batch().endRequest(keep));
    }
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(addSession("1"));
    VERIFY_OK(batch().endRequest(true));
    VERIFY_OK(batch().commit());
    QVERIFY(hasSession("1"));
}

void BatchesTest::writesOutsideOfRequestsBelongToTheBatch()
{
    VERIFY_OK(batch().begin());
    VERIFY_OK(addSession("between"));
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(addSession("failed"));
    VERIFY_OK(batch().endRequest(false));
    VERIFY_OK(batch().commit());
    QVERIFY(hasSession("between"));
    QVERIFY(!hasSession("failed"));
}

void BatchesTest::conflictLeavesTheBatchUsable()
{
    VERIFY_OK(batch().begin());
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(addSession("1"));
    VERIFY_ERROR(addSession("1"), "storage.conflict");
    VERIFY_OK(addSession("2"));
    VERIFY_OK(batch().endRequest(true));
    VERIFY_OK(batch().commit());
    QVERIFY(hasSession("1"));
    QVERIFY(hasSession("2"));
}

void BatchesTest::registryIsTakenBack()
{
    VERIFY_OK(batch().begin());
    VERIFY_OK(m_stores->applications().create(applicationOf("new")));
    VERIFY_OK(m_stores->applications().remove(m_web));
    VERIFY_OK(m_stores->people().setPassword(idOf("ada"), "changed"));
    QCOMPARE(passwordOf("ada"), QByteArray("changed"));
    QVERIFY(*m_stores->directory().application(m_web) == nullptr);
    batch().rollback();
    QCOMPARE(passwordOf("ada"), userOf("ada").passwordHash);
    QVERIFY(*m_stores->directory().application(m_web) != nullptr);
    QCOMPARE(m_stores->applications().list()->size(), 1);
    // Another change takes the counter to where the lost one had it: the lost one must not come back.
    VERIFY_OK(m_stores->applications().create(applicationOf("other")));
    VERIFY_OK(m_stores->people().addUser(userOf("bo")));
    VERIFY_OK(m_stores->people().addUser(userOf("cy")));
    QCOMPARE(passwordOf("ada"), userOf("ada").passwordHash);
}

void BatchesTest::registryIsTakenBackWithItsRequest()
{
    VERIFY_OK(batch().begin());
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(m_stores->people().setPassword(idOf("ada"), "kept"));
    VERIFY_OK(batch().endRequest(true));
    VERIFY_OK(batch().beginRequest());
    VERIFY_OK(m_stores->people().setPassword(idOf("ada"), "taken back"));
    QCOMPARE(passwordOf("ada"), QByteArray("taken back"));
    VERIFY_ERROR(m_stores->people().addUser(userOf("ada")), "users.email_taken");
    VERIFY_OK(batch().endRequest(false));
    QCOMPARE(passwordOf("ada"), QByteArray("kept"));
    VERIFY_OK(batch().commit());
    QCOMPARE(passwordOf("ada"), QByteArray("kept"));
}

void BatchesTest::orderIsChecked()
{
    VERIFY_ERROR(batch().beginRequest(), "storage.out_of_order");
    VERIFY_ERROR(batch().endRequest(true), "storage.out_of_order");
    VERIFY_ERROR(batch().commit(), "storage.out_of_order");
    batch().rollback();
    VERIFY_OK(batch().begin());
    VERIFY_ERROR(batch().begin(), "storage.out_of_order");
    VERIFY_ERROR(batch().endRequest(false), "storage.out_of_order");
    VERIFY_OK(batch().beginRequest());
    VERIFY_ERROR(batch().beginRequest(), "storage.out_of_order");
    VERIFY_OK(addSession("1"));
    VERIFY_ERROR(batch().commit(), "storage.out_of_order");
    VERIFY_OK(batch().endRequest(true));
    VERIFY_OK(batch().commit());
    QVERIFY(hasSession("1"));
}

void BatchesTest::batchAfterBatch()
{
    for (int i = 0; i < 20; ++i) {
        VERIFY_OK(batch().begin());
        VERIFY_OK(batch().beginRequest());
        VERIFY_OK(addSession(QByteArray::number(i)));
        VERIFY_OK(batch().endRequest(i % 3 != 0));
        if (i % 5 == 0)
            batch().rollback();
        else
            VERIFY_OK(batch().commit());
    }
    for (int i = 0; i < 20; ++i)
        QCOMPARE(hasSession(QByteArray::number(i)), i % 3 != 0 && i % 5 != 0);
}

void BatchesTest::openBatchEndsWithTheStores()
{
    VERIFY_OK(batch().begin());
    VERIFY_OK(addSession("1"));
    m_stores.reset();
    if (!m_place->isShared())
        return;
    m_stores = m_place->open();
    QVERIFY(!hasSession("1"));
    VERIFY_OK(addSession("1"));
}

void BatchesTest::othersSeeABatchWhole()
{
    if (!m_place->isShared())
        QSKIP("a place of one connection");
    const auto other = m_place->open();
    const auto seen = [&other](const char *name) {
        return other->grants().session(hashOf(QByteArray("session ") + name))->has_value();
    };
    VERIFY_OK(batch().begin());
    VERIFY_OK(addSession("1"));
    VERIFY_OK(m_stores->people().setPassword(idOf("ada"), "changed"));
    QVERIFY(!seen("1"));
    QCOMPARE((*other->directory().user(idOf("ada")))->passwordHash, userOf("ada").passwordHash);
    VERIFY_OK(batch().commit());
    QVERIFY(seen("1"));
    QCOMPARE((*other->directory().user(idOf("ada")))->passwordHash, QByteArray("changed"));
}

void BatchesTest::othersChangesAreSeenAtTheNextBatch()
{
    if (!m_place->isShared())
        QSKIP("a place of one connection");
    const auto other = m_place->open();
    const auto beforeChange = m_stores->changeCounter();
    QVERIFY(*m_stores->directory().application(m_web) != nullptr);
    VERIFY_OK(other->applications().remove(m_web));
    VERIFY_OK(other->people().setActive(idOf("ada"), false));
    QVERIFY(m_stores->changeCounter() != beforeChange);
    VERIFY_OK(batch().begin());
    QVERIFY(*m_stores->directory().application(m_web) == nullptr);
    QVERIFY(!(*m_stores->directory().user(idOf("ada")))->active);
    VERIFY_OK(batch().commit());
    VERIFY_OK(other->people().setActive(idOf("ada"), true));
    QVERIFY((*m_stores->directory().user(idOf("ada")))->active);
    QVERIFY(m_stores->applications().list()->isEmpty());
}

QTEST_GUILESS_MAIN(BatchesTest)
#include "tst_batches.moc"
