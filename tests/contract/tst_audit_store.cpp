#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

#include <functional>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

/// The audit log, as every backend must keep it.
class AuditStoreTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void emptyLog();
    void everyChangeIsNoted_data();
    void everyChangeIsNoted();
    void saysWhoAndWhen();
    void authorIsTheProcess();
    void nothingWhenNothingChanged();
    void refusedChangesAreNotNoted();
    void tokensAndControlsAreNotNoted();
    void clearing();
    void takenBackWithItsBatch();
    void takenBackWithItsRequest();
    void entriesAreFound();
    void entriesInPages();
    void newerEntries();
    void chainInPieces();
    void oldestEntryIsFound();
    void connectionsTakeTurns();
    void connectionsWriteInTurns();

private:
    storage::ApplicationStore &applications() { return m_stores->applications(); }
    storage::PeopleStore &people() { return m_stores->people(); }
    QList<AuditEntry> entries(const storage::AuditQuery &query = {})
    {
        return m_stores->audit().entries(query).value();
    }
    QStringList actions(const storage::AuditQuery &query = {});
    AuditCheck check() { return m_stores->audit().check().value(); }
    qint64 count() { return check().entries; }

    std::shared_ptr<ManualClock> m_clock;
    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
};

void AuditStoreTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_clock = std::make_shared<ManualClock>(start);
    m_place = makePlace(backend);
    m_place->setAuthor({QStringLiteral("ada"), QStringLiteral("grantdeskctl"), m_clock});
    m_stores = m_place->open();
}

QStringList AuditStoreTest::actions(const storage::AuditQuery &query)
{
    QStringList all;
    for (const auto &entry : entries(query))
        all += toString(entry.action);
    return all;
}

void AuditStoreTest::emptyLog()
{
    QVERIFY(entries().isEmpty());
    QCOMPARE(check(), (AuditCheck{0, std::nullopt}));
}

namespace {

using Change = std::function<Result<void>(storage::Stores &)>;

/// Forgets what a call answers.
template<typename Value> Result<void> done(const Result<Value> &result)
{
    return result ? Result<void>() : Result<void>(failure(result.error()));
}

} // namespace

void AuditStoreTest::everyChangeIsNoted_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<QString>("action");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<QString>("text");
    const Id web = applicationOf("web").id;
    const Id machine = applicationOf("machine").id;
    const Id gone = applicationOf("gone").id;
    const auto row = [](const char *action, const Id &subject, const char *text, const Change &change) {
        QTest::newRow(action) << change << QString::fromLatin1(action) << subject << QString::fromUtf8(text);
    };
    row("application.created", applicationOf("new").id, "new",
        [](auto &stores) { return done(stores.applications().create(applicationOf("new"))); });
    row("application.changed", web, "renamed", [web](auto &stores) {
        auto edited = *stores.applications().find(web);
        edited.name = QStringLiteral("renamed");
        return done(stores.applications().update(edited, start));
    });
    row("application.deleted", web, "https://web.example/callback",
        [web](auto &stores) { return stores.applications().remove(web); });
    row("application.restored", gone, "https://gone.example/callback",
        [gone](auto &stores) { return done(stores.applications().restore(gone, {})); });
    row("application.purged", gone, "", [gone](auto &stores) { return stores.applications().purge(gone); });
    row("secret.added", web, "notes of new",
        [web](auto &stores) { return stores.applications().addSecret(web, secretOf("new")); });
    row("secret.changed", web, "noted", [web](auto &stores) {
        return stores.applications().setSecretNotes(web, secretOf("zweb").id, QStringLiteral("noted"));
    });
    row("secret.deleted", web, "notes of zweb",
        [web](auto &stores) { return stores.applications().removeSecret(web, secretOf("zweb").id); });
    row("key.added", machine, "public_keys",
        [machine](auto &stores) { return stores.applications().addKey(machine, keyOf("new")); });
    row("key.deleted", machine, "public_keys",
        [machine](auto &stores) { return stores.applications().removeKey(machine, keyOf("zmachine").id); });
    row("user.added", idOf("bo"), "bo@Example.org", [](auto &stores) { return stores.people().addUser(userOf("bo")); });
    row("user.password_set", idOf("ada"), "***",
        [](auto &stores) { return stores.people().setPassword(idOf("ada"), "other"); });
    row("user.deactivated", idOf("ada"), "false",
        [](auto &stores) { return stores.people().setActive(idOf("ada"), false); });
    row("user.activated", idOf("ben"), "true",
        [](auto &stores) { return stores.people().setActive(idOf("ben"), true); });
    row("organisation.changed", idOf("customer"), "elsewhere", [](auto &stores) {
        return stores.people().setOrganisation(
            {idOf("customer"), QStringLiteral("Acme"), QStringLiteral("elsewhere"), QStringLiteral("my")});
    });
    row("registry.cleared", {}, "applications", [](auto &stores) { return stores.controls().clearRegistry(); });
}

void AuditStoreTest::everyChangeIsNoted()
{
    QFETCH(Change, change);
    QFETCH(QString, action);
    QFETCH(QString, subject);
    QFETCH(QString, text);
    VERIFY_OK(people().setOrganisation(
        {idOf("customer"), QStringLiteral("Acme"), QStringLiteral("acme"), QStringLiteral("my")}));
    VERIFY_OK(people().addUser(userOf("ada")));
    auto inactive = userOf("ben");
    inactive.active = false;
    VERIFY_OK(people().addUser(inactive));
    VERIFY_OK(applications().create(applicationOf("web")));
    VERIFY_OK(applications().create(applicationOf("machine", Type::MachineToMachine)));
    VERIFY_OK(applications().create(applicationOf("gone")));
    VERIFY_OK(applications().remove(applicationOf("gone").id));
    const qint64 before = count();
    m_clock->advance(1s);
    VERIFY_OK(change(*m_stores));
    QCOMPARE(check(), (AuditCheck{before + 1, std::nullopt}));
    const AuditEntry entry = entries().first();
    QCOMPARE(toString(entry.action), action);
    QCOMPARE(entry.subject, subject);
    QCOMPARE(entry.at, start + 1s);
    QVERIFY2(QString::fromUtf8(toJson(entry.changes)).contains(text), toJson(entry.changes).constData());
    QCOMPARE(entries({{text}, subject}).size() >= 1, true);
}

void AuditStoreTest::saysWhoAndWhen()
{
    VERIFY_OK(applications().create(applicationOf("web")));
    auto edited = *applications().find(applicationOf("web").id);
    edited.name = QStringLiteral("Größer");
    m_clock->advance(1min);
    VERIFY_OK(applications().update(edited, start + 100h));
    const auto all = entries();
    QCOMPARE(all.size(), 2);
    const AuditEntry &entry = all.first();
    QCOMPARE(entry.number, 2);
    QCOMPARE(entry.user, QStringLiteral("ada"));
    QCOMPARE(entry.program, QStringLiteral("grantdeskctl"));
    QCOMPARE(entry.at, start + 1min);
    QCOMPARE(entry.subjectName, QStringLiteral("Größer"));
    QCOMPARE(entry.changes,
             (QList<AuditChange>{{QStringLiteral("name"), QStringLiteral("web"), QStringLiteral("Größer")}}));
    QCOMPARE(entry.hash, auditHash(all.last().hash, entry));
}

void AuditStoreTest::authorIsTheProcess()
{
    m_place->setAuthor({});
    const auto stores = m_place->open();
    const TimePoint before = SystemClock().now();
    VERIFY_OK(stores->people().addUser(userOf("bo")));
    const AuditEntry entry = stores->audit().entries({})->first();
    QVERIFY(!entry.user.isEmpty());
    QCOMPARE(entry.program, QStringLiteral("tst_audit_store"));
    QVERIFY(entry.at >= before && entry.at <= SystemClock().now());
}

void AuditStoreTest::nothingWhenNothingChanged()
{
    const Organisation organisation{idOf("c"), QStringLiteral("n"), QStringLiteral("d"), QStringLiteral("my")};
    VERIFY_OK(people().setOrganisation(organisation));
    VERIFY_OK(people().addUser(userOf("ada")));
    VERIFY_OK(applications().create(applicationOf("web")));
    const qint64 before = count();
    VERIFY_OK(applications().update(*applications().find(applicationOf("web").id), start));
    VERIFY_OK(applications().setSecretNotes(applicationOf("web").id, secretOf("zweb").id, secretOf("zweb").notes));
    VERIFY_OK(people().setOrganisation(organisation));
    VERIFY_OK(people().setActive(idOf("ada"), true));
    VERIFY_OK(people().setPassword(idOf("ada"), userOf("ada").passwordHash));
    m_stores->directory().noteUse(applicationOf("web").id, secretOf("zweb").id, start + 1h);
    QCOMPARE(count(), before);
    VERIFY_OK(m_stores->controls().clearRegistry());
    QCOMPARE(count(), before + 1);
    VERIFY_OK(m_stores->controls().clearRegistry());
    QCOMPARE(count(), before + 1);
}

void AuditStoreTest::refusedChangesAreNotNoted()
{
    VERIFY_OK(applications().create(applicationOf("web")));
    VERIFY_OK(people().addUser(userOf("ada")));
    const qint64 before = count();
    VERIFY_ERROR(applications().create(applicationOf("web")), "applications.already_exists");
    VERIFY_ERROR(applications().remove(idOf("nobody")), "applications.not_found");
    VERIFY_ERROR(applications().restore(applicationOf("web").id, {}), "applications.not_found");
    VERIFY_ERROR(applications().purge(applicationOf("web").id), "applications.not_found");
    VERIFY_ERROR(applications().addSecret(applicationOf("web").id, secretOf("zweb")), "storage.conflict");
    VERIFY_ERROR(people().addUser(userOf("ada")), "users.email_taken");
    QCOMPARE(count(), before);
}

void AuditStoreTest::tokensAndControlsAreNotNoted()
{
    VERIFY_OK(applications().create(applicationOf("web")));
    const qint64 before = count();
    auto &grants = m_stores->grants();
    const auto family = familyOf("f", applicationOf("web").id, idOf("ada"));
    VERIFY_OK(grants.addFamily(family));
    VERIFY_OK(grants.addSession(sessionOf("s", family)));
    VERIFY_OK(grants.revokeFamily(family.key));
    VERIFY_OK(grants.sweep(start + 1000h, 100));
    auto &controls = m_stores->controls();
    VERIFY_OK(controls.setClock({1h, {}}));
    authserver::Recipe recipe;
    recipe.id = idOf("recipe");
    VERIFY_OK(controls.addRecipe(recipe));
    VERIFY_OK(m_stores->directory().takeRecipe(recipe.id));
    VERIFY_OK(controls.clearRecipes());
    VERIFY_OK(controls.forgetGrants());
    QCOMPARE(count(), before);
}

void AuditStoreTest::clearing()
{
    VERIFY_OK(applications().create(applicationOf("web")));
    VERIFY_OK(applications().create(applicationOf("gone")));
    VERIFY_OK(applications().remove(applicationOf("gone").id));
    VERIFY_OK(people().addUser(userOf("ada")));
    VERIFY_OK(m_stores->controls().clearRegistry());
    const AuditEntry entry = entries().first();
    const auto one = [](const char *field) {
        return AuditChange{QLatin1String(field), QStringLiteral("1"), QStringLiteral("0")};
    };
    QCOMPARE(entry.changes, (QList<AuditChange>{one("applications"), one("deleted_applications"), one("users")}));
    // The log itself outlives it.
    QCOMPARE(check(), (AuditCheck{5, std::nullopt}));
}

void AuditStoreTest::takenBackWithItsBatch()
{
    VERIFY_OK(people().addUser(userOf("ada")));
    VERIFY_OK(m_stores->batch().begin());
    VERIFY_OK(people().addUser(userOf("bo")));
    VERIFY_OK(people().addUser(userOf("cy")));
    QCOMPARE(count(), 3);
    m_stores->batch().rollback();
    QCOMPARE(check(), (AuditCheck{1, std::nullopt}));
    VERIFY_OK(people().addUser(userOf("bo")));
    QCOMPARE(check(), (AuditCheck{2, std::nullopt}));
}

void AuditStoreTest::takenBackWithItsRequest()
{
    auto &batch = m_stores->batch();
    VERIFY_OK(batch.begin());
    const auto request = [&](const char *name, bool keep) {
        VERIFY_OK(batch.beginRequest());
        VERIFY_OK(people().addUser(userOf(name)));
        VERIFY_OK(batch.endRequest(keep));
    };
    request("ada", true);
    request("bo", false);
    request("cy", true);
    VERIFY_OK(batch.commit());
    QStringList names;
    for (const auto &entry : entries())
        names += entry.subjectName;
    QCOMPARE(names, QStringList({QStringLiteral("cy"), QStringLiteral("ada")}));
    QCOMPARE(check(), (AuditCheck{2, std::nullopt}));
}

void AuditStoreTest::entriesAreFound()
{
    VERIFY_OK(applications().create(applicationOf("web")));
    VERIFY_OK(people().addUser(userOf("bo")));
    VERIFY_OK(applications().remove(applicationOf("web").id));
    QCOMPARE(actions(),
             QStringList({QStringLiteral("application.deleted"), QStringLiteral("user.added"),
                          QStringLiteral("application.created")}));
    QCOMPARE(actions({{}, applicationOf("web").id}),
             QStringList({QStringLiteral("application.deleted"), QStringLiteral("application.created")}));
    QCOMPARE(actions({{QStringLiteral("BO@example")}}), QStringList(QStringLiteral("user.added")));
    QCOMPARE(actions({{QStringLiteral("created")}, applicationOf("web").id}),
             QStringList(QStringLiteral("application.created")));
    QCOMPARE(actions({{QStringLiteral("bo@example")}, applicationOf("web").id}), QStringList());
    QCOMPARE(actions({{}, {}, 3}), QStringList({QStringLiteral("user.added"), QStringLiteral("application.created")}));
    QCOMPARE(actions({{}, {}, 3, 1}), QStringList(QStringLiteral("user.added")));
    QCOMPARE(actions({{}, {}, {}, 2}),
             QStringList({QStringLiteral("application.deleted"), QStringLiteral("user.added")}));
    QCOMPARE(actions({{}, {}, {}, 0}), QStringList());
    QCOMPARE(actions({{}, {}, {}, -1}), QStringList());
    QCOMPARE(actions({{}, {}, 1}), QStringList());
    QCOMPARE(actions({{}, QStringLiteral("'")}), QStringList());
    // In the words of a language that only the asker knows.
    QCOMPARE(actions({{QStringLiteral("angelegt"), {applications::AuditAction::UserAdded}}}),
             QStringList(QStringLiteral("user.added")));
}

void AuditStoreTest::entriesInPages()
{
    for (int i = 0; i < 7; ++i)
        VERIFY_OK(people().addUser(userOf(QByteArray::number(i))));
    QList<qint64> numbers;
    storage::AuditQuery query;
    query.limit = 3;
    for (auto page = entries(query); !page.isEmpty(); page = entries(query)) {
        for (const auto &entry : page)
            numbers += entry.number;
        query.before = numbers.last();
    }
    QCOMPARE(numbers, QList<qint64>({7, 6, 5, 4, 3, 2, 1}));
}

/// However much came since.
void AuditStoreTest::oldestEntryIsFound()
{
    VERIFY_OK(m_stores->batch().begin());
    VERIFY_OK(people().addUser(userOf("the first")));
    for (int i = 0; i < 450; ++i)
        VERIFY_OK(people().setActive(idOf("the first"), i % 2 == 1));
    VERIFY_OK(m_stores->batch().commit());
    QCOMPARE(entries().size(), 200);
    QCOMPARE(actions({{QStringLiteral("user.added")}}), QStringList(QStringLiteral("user.added")));
    QCOMPARE(entries({{}, {}, {}, 1000}).size(), 451);
    QCOMPARE(check(), (AuditCheck{451, std::nullopt}));
}

void AuditStoreTest::newerEntries()
{
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(people().addUser(userOf("u" + QByteArray::number(i))));
    const auto numbers = [this](const storage::AuditQuery &query) {
        QList<qint64> all;
        for (const auto &entry : entries(query))
            all += entry.number;
        return all;
    };
    QCOMPARE(numbers({{}, {}, {}, 200, 3}), QList<qint64>({5, 4}));
    QCOMPARE(numbers({{}, {}, 5, 200, 2}), QList<qint64>({4, 3}));
    QCOMPARE(numbers({{}, {}, {}, 200, 5}), QList<qint64>());
}

void AuditStoreTest::chainInPieces()
{
    for (int i = 0; i < 5; ++i)
        VERIFY_OK(people().addUser(userOf("u" + QByteArray::number(i))));
    const auto all = entries();
    const auto piece = [this](qint64 after, int limit) {
        return m_stores->audit().chain(after, limit).value();
    };
    QCOMPARE(piece(0, 3).entries, QList<AuditEntry>({all[4], all[3], all[2]}));
    QCOMPARE(piece(3, 3).entries, QList<AuditEntry>({all[1], all[0]}));
    QVERIFY(piece(5, 3).entries.isEmpty());
    QCOMPARE(piece(0, 3).end.number, qint64(5));
    QCOMPARE(piece(0, 3).end.hash, all.first().hash);
}

void AuditStoreTest::connectionsTakeTurns()
{
    if (!m_place->isShared())
        QSKIP("one connection");
    m_place->setAuthor({QStringLiteral("bo"), QStringLiteral("grantdesk"), m_clock});
    const auto other = m_place->open();
    for (int i = 0; i < 3; ++i) {
        VERIFY_OK(people().addUser(userOf("a" + QByteArray::number(i))));
        VERIFY_OK(other->people().addUser(userOf("b" + QByteArray::number(i))));
    }
    QStringList users;
    for (const auto &entry : entries())
        users.prepend(entry.user);
    QCOMPARE(users.join(u' '), QStringLiteral("ada bo ada bo ada bo"));
    QCOMPARE(check(), (AuditCheck{6, std::nullopt}));
    QCOMPARE(other->audit().check(), Result<AuditCheck>(AuditCheck{6, std::nullopt}));
}

/// A connection that has read the registry writes after another one has written.
void AuditStoreTest::connectionsWriteInTurns()
{
    if (!m_place->isShared())
        QSKIP("one connection");
    const auto other = m_place->open();
    VERIFY_OK(m_stores->batch().begin());
    VERIFY_OK(people().addUser(userOf("ada")));
    VERIFY_OK(m_stores->batch().commit());
    VERIFY_OK(other->batch().begin());
    VERIFY_OK(other->people().addUser(userOf("bo")));
    QCOMPARE(count(), 1);
    VERIFY_OK(other->batch().commit());
    VERIFY_OK(people().addUser(userOf("cy")));
    QCOMPARE(check(), (AuditCheck{3, std::nullopt}));
}

QTEST_GUILESS_MAIN(AuditStoreTest)
#include "tst_audit_store.moc"
