#include "core/storage/apply_import.h"
#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;
using namespace std::chrono_literals;

/// Carrying out what was planned, over every backend.
class ApplyImportTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup();

    void createsAndChanges();
    void addsSecretsAndKeys();
    void allOrNothing();
    void refusesWhatIsNotPossible();
    void refusesYesterdaysPlan();

private:
    QList<Application> stored() { return m_stores->applications().list().value(); }
    ImportPlan planned(const QList<Application> &drafts)
    {
        return planImport({drafts, {}}, stored(), {userOf("ada")}, m_random, start);
    }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
    SeededRandom m_random{7};
};

void ApplyImportTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
    QVERIFY(m_stores->people().addUser(userOf("ada")));
}

void ApplyImportTest::cleanup()
{
    m_stores.reset();
    m_place.reset();
}

void ApplyImportTest::createsAndChanges()
{
    Application web = applicationOf("web");
    delegation(web)->logoPng.clear();
    QVERIFY(m_stores->applications().create(web));
    web.name = QStringLiteral("New");
    Application page = applicationOf("page", Type::SinglePage);
    delegation(page)->logoPng.clear();

    const ImportPlan plan = planned({web, page});
    QVERIFY(plan.isPossible());
    QVERIFY(storage::applyImport(*m_stores, plan, start + 5min));
    QCOMPARE(stored().size(), 2);
    QCOMPARE(stored()[0].name, QStringLiteral("New"));
    QCOMPARE(stored()[0].revision, 1);
    QCOMPARE(stored()[1].clientId, page.clientId);
    // The second time there is nothing left to do.
    const ImportPlan again = planned({web, page});
    QVERIFY(!again.changesAnything());
    QVERIFY(storage::applyImport(*m_stores, again, start + 6min));
    QCOMPARE(stored()[0].revision, 1);
}

void ApplyImportTest::addsSecretsAndKeys()
{
    Application machine = applicationOf("machine", Type::MachineToMachine);
    QVERIFY(m_stores->applications().create(machine));
    *clientSecrets(machine) = {secretOf("another")};
    *publicKeys(machine) = {keyOf("another")};
    QVERIFY(storage::applyImport(*m_stores, planned({machine}), start));
    const Application after = stored().first();
    QCOMPARE(clientSecrets(after)->size(), 2);
    QCOMPARE(publicKeys(after)->size(), 3);
    // Nothing that Save stores was touched.
    QCOMPARE(after.revision, 0);
}

void ApplyImportTest::allOrNothing()
{
    Application first = applicationOf("first", Type::SinglePage);
    delegation(first)->logoPng.clear();
    Application second = first;
    second.clientId = idOf("another");
    ImportPlan plan = planned({first, second});
    QVERIFY(plan.isPossible());
    plan.items[1].application.id = plan.items[0].application.id; // what no plan does, so that the store refuses
    const auto applied = storage::applyImport(*m_stores, plan, start);
    QCOMPARE(codeOf(applied), QStringLiteral("applications.already_exists"));
    QVERIFY(stored().isEmpty());
    // The stores are of use afterwards.
    QVERIFY(storage::applyImport(*m_stores, planned({first, second}), start));
    QCOMPARE(stored().size(), 2);
}

void ApplyImportTest::refusesWhatIsNotPossible()
{
    Application good = applicationOf("good", Type::SinglePage);
    delegation(good)->logoPng.clear();
    Application bad = good;
    bad.clientId = idOf("bad");
    bad.name.clear();
    QCOMPARE(codeOf(storage::applyImport(*m_stores, planned({good, bad}), start)), QStringLiteral("name.empty"));
    QVERIFY(stored().isEmpty());
}

void ApplyImportTest::refusesYesterdaysPlan()
{
    Application web = applicationOf("web");
    delegation(web)->logoPng.clear();
    QVERIFY(m_stores->applications().create(web));
    Application draft = web;
    draft.name = QStringLiteral("From the file");
    const ImportPlan plan = planned({draft});
    web.name = QStringLiteral("By somebody else");
    QVERIFY(m_stores->applications().update(web, start));
    QCOMPARE(codeOf(storage::applyImport(*m_stores, plan, start)), QStringLiteral("applications.changed_meanwhile"));
    QCOMPARE(stored().first().name, QStringLiteral("By somebody else"));
}

QTEST_GUILESS_MAIN(ApplyImportTest)
#include "tst_apply_import.moc"
