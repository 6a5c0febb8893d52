#include "core/storage/open.h"
#include "core/storage/sql/migrations.h"
#include "tests/contract/backends.h"
#include "tests/contract/samples.h"
#include "tests/core/storage/raw_file.h"

#include <QCoreApplication>
#include <QSqlRecord>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

namespace {

/// Who writes fixtures, and when.
storage::Author author()
{
    return {QStringLiteral("ada"), QStringLiteral("grantdeskctl"), std::make_shared<const ManualClock>(start)};
}

QString fixtureOf(int schema)
{
    return QStringLiteral(GRANTDESK_TEST_DATA "/schema/%1.sql").arg(schema);
}

Organisation organisationOfFixture()
{
    return {idOf("customer"), QStringLiteral("Müller & Söhne"), QStringLiteral("mueller"), QStringLiteral("my")};
}

QList<User> usersOfFixture()
{
    User inactive = userOf("ben");
    inactive.active = false;
    return {userOf("ada"), inactive};
}

QList<Application> applicationsOfFixture()
{
    return {applicationOf("web", Type::Web), applicationOf("machine", Type::MachineToMachine),
            applicationOf("page", Type::SinglePage)};
}

/// Since schema 5.
Application deletedOfFixture()
{
    Application deleted = applicationOf("deleted");
    clientSecrets(deleted)->first().expiresAt = start + 24h;
    return deleted;
}

authserver::FamilyRecord plainFamily()
{
    return familyOf("plain", applicationOf("web").id, idOf("ada"));
}

authserver::FamilyRecord rotatedFamily()
{
    auto family = familyOf("rotated", applicationOf("page").id, idOf("ada"));
    family.previousTokenHash = family.tokenHash;
    family.tokenHash = hashOf("second token");
    family.lastActivityAt = start + 1h;
    family.rotatedAt = start + 1h;
    return family;
}

QList<authserver::SessionRecord> sessionsOfFixture()
{
    return {sessionOf("access", plainFamily()), jwtSessionOf("jwt", applicationOf("machine").id, idOf("ada")),
            browserSessionOf("browser", idOf("ada"))};
}

/// Since schema 7.
authserver::SessionRecord orderedSession()
{
    auto session = jwtSessionOf("ordered", applicationOf("machine").id, idOf("ada"));
    session.key = keyAt(start, session.key);
    return session;
}

/// What fixtures hold, written by the stores as they are now.
Result<void> fill(storage::Stores &stores)
{
    auto done = stores.people().setOrganisation(organisationOfFixture());
    for (const auto &user : usersOfFixture())
        done = done.and_then([&] { return stores.people().addUser(user); });
    for (const auto &application : applicationsOfFixture())
        done = done.and_then([&] { return stores.applications().create(application).map([](const Application &) {}); });
    done = done.and_then([&] { return stores.applications().create(deletedOfFixture()); })
               .and_then([&](const auto &one) { return stores.applications().remove(one.id); });
    auto &grants = stores.grants();
    for (const auto &family : {plainFamily(), rotatedFamily()})
        done = done.and_then([&] { return grants.addFamily(family); });
    for (const auto &session : sessionsOfFixture())
        done = done.and_then([&] { return grants.addSession(session); });
    done = done.and_then([&] { return grants.addSession(orderedSession()); });
    for (const char *code : {"fresh", "used"})
        done = done.and_then(
            [&] { return grants.addCode(codeOfApplication(code, applicationOf("web").id, idOf("ada"))); });
    return done.and_then([&] {
        return grants.rememberAssertion(applicationOf("machine").id, hashOf("assertion"), start + 24h).map([](bool) {});
    });
}

QString lineOf(const QSqlRecord &record)
{
    QStringList values;
    for (int i = 0; i < record.count(); ++i)
        values += record.value(i).toString();
    return values.join(QStringLiteral(", "));
}

/// The database as SQL text, one statement a line.
QStringList dump(RawDatabase &raw)
{
    QStringList lines;
    for (const auto &entry :
         raw.rows(QStringLiteral("SELECT sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY type DESC, name")))
        lines += entry.value(0).toString() + u';';
    for (const auto &entry :
         raw.rows(QStringLiteral("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"))) {
        const QString table = entry.value(0).toString();
        QStringList columns;
        for (const auto &column : raw.rows(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table)))
            columns += QStringLiteral("quote(%1)").arg(column.value(0).toString());
        for (const auto &row :
             raw.rows(QStringLiteral("SELECT %1 FROM %2 ORDER BY 1, 2").arg(columns.join(u','), table)))
            lines += QStringLiteral("INSERT INTO %1 VALUES (%2);").arg(table, lineOf(row));
    }
    return lines;
}

/// `tst_migrations --write-fixture`: how the fixture of a schema just made is made.
int writeFixture()
{
    const QTemporaryDir folder;
    {
        const auto stores = storage::openSqlite(folder.path(), storage::Sync::AtCommit, author());
        if (!stores || !fill(**stores))
            return 1;
    }
    RawDatabase raw(folder.path());
    raw.ask(QStringLiteral("UPDATE codes SET used_for = x'%1' WHERE hash = x'%2'")
                .arg(QString::fromLatin1(plainFamily().key.toHex()), QString::fromLatin1(hashOf("code used").toHex())));
    const QString name = fixtureOf(storage::sql::newestSchema());
    write(name, dump(raw).join(u'\n').toUtf8() + '\n');
    std::printf("%s\n", qPrintable(name));
    return 0;
}

} // namespace

/// Databases of every schema that was released open with this program, and everything in them is alive.
class MigrationsTest : public QObject {
    Q_OBJECT

private slots:
    void everySchemaHasItsFixture();
    void fixtureLives_data();
    void fixtureLives();

private:
    static void checkRegistry(storage::Stores &stores);
    static void checkGrants(storage::Stores &stores);
    static void checkHistory(storage::Stores &stores, bool isThere);
};

void MigrationsTest::everySchemaHasItsFixture()
{
    for (int schema = 1; schema <= storage::sql::newestSchema(); ++schema)
        QVERIFY2(QFile::exists(fixtureOf(schema)),
                 qPrintable(fixtureOf(schema)
                            + QStringLiteral(" is missing: run tst_migrations --write-fixture and commit what it "
                                             "writes together with the new step")));
}

void MigrationsTest::fixtureLives_data()
{
    QTest::addColumn<QString>("file");
    for (int schema = 1; schema <= storage::sql::newestSchema(); ++schema)
        QTest::newRow(qPrintable(QString::number(schema))) << fixtureOf(schema);
}

void MigrationsTest::fixtureLives()
{
    QFETCH(QString, file);
    const int schema = QByteArray(QTest::currentDataTag()).toInt();
    const QTemporaryDir folder;
    {
        RawDatabase raw(folder.path());
        for (const QString &line : QString::fromUtf8(contentOf(file)).split(u'\n', Qt::SkipEmptyParts))
            QVERIFY2(raw.ask(line) != QLatin1String("error"), qPrintable(line));
        QCOMPARE(raw.ask(QStringLiteral("SELECT schema_version FROM meta")),
                 QString::fromLatin1(QTest::currentDataTag()));
    }
    const QByteArray pageKey = QByteArray::fromHex(
        RawDatabase(folder.path()).ask(QStringLiteral("SELECT hex(page_key) FROM meta")).toLatin1());
    // Once to climb, once more as from then on.
    for (int opening = 0; opening < 2; ++opening) {
        auto stores = storage::openSqlite(folder.path(), storage::Sync::AtCommit, author());
        VERIFY_OK(stores);
        checkRegistry(**stores);
        checkGrants(**stores);
        checkHistory(**stores, schema >= 5);
        const auto ordered = (*stores)->grants().session(orderedSession().key);
        QCOMPARE(ordered && *ordered && (**ordered).user == orderedSession().user, schema >= 7);
        QCOMPARE(*(*stores)->directory().pageKey(), pageKey);
    }
    RawDatabase raw(folder.path());
    QCOMPARE(raw.ask(QStringLiteral("SELECT schema_version FROM meta")), QString::number(storage::sql::newestSchema()));
    QCOMPARE(raw.ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
    QCOMPARE(raw.ask(QStringLiteral("PRAGMA foreign_key_check")), QString());
    const auto usedFor = [&raw](const char *code) {
        return raw.ask(QStringLiteral("SELECT quote(used_for) FROM codes WHERE hash = x'%1'")
                           .arg(QString::fromLatin1(hashOf(code).toHex())));
    };
    QCOMPARE(usedFor("code fresh"), QStringLiteral("NULL"));
    QCOMPARE(usedFor("code used"),
             QStringLiteral("X'%1'").arg(QString::fromLatin1(plainFamily().key.toHex().toUpper())));
}

void MigrationsTest::checkRegistry(storage::Stores &stores)
{
    QCOMPARE(*stores.people().organisation(), std::optional(organisationOfFixture()));
    QCOMPARE(*stores.people().users(), usersOfFixture());
    const auto found = stores.applications().list();
    VERIFY_OK(found);
    const auto expected = applicationsOfFixture();
    QCOMPARE(found->size(), expected.size());
    for (qsizetype i = 0; i < expected.size(); ++i) {
        QCOMPARE(found->at(i).clientId, expected.at(i).clientId);
        QCOMPARE(found->at(i).name, expected.at(i).name);
        QVERIFY2(found->at(i).profile == expected.at(i).profile, qPrintable(expected.at(i).name));
        QCOMPARE(found->at(i).refreshHistory.size(), typeOf(expected.at(i)) == Type::MachineToMachine ? 0 : 1);
    }
}

void MigrationsTest::checkGrants(storage::Stores &stores)
{
    auto &grants = stores.grants();
    for (const auto &expected : {plainFamily(), rotatedFamily()}) {
        const auto family = grants.family(expected.key);
        QVERIFY(family && *family);
        QCOMPARE((*family)->tokenHash, expected.tokenHash);
        QCOMPARE((*family)->previousTokenHash, expected.previousTokenHash);
        QCOMPARE((*family)->grantedAt, expected.grantedAt);
        QCOMPARE((*family)->lastActivityAt, expected.lastActivityAt);
        QCOMPARE((*family)->rotatedAt, expected.rotatedAt);
        QCOMPARE((*family)->user, expected.user);
        QCOMPARE((*family)->scope, expected.scope);
        QVERIFY(!(*family)->revoked);
    }
    for (const auto &expected : sessionsOfFixture()) {
        const auto session = grants.session(expected.key);
        QVERIFY(session && *session);
        QCOMPARE((*session)->kind, expected.kind);
        QCOMPARE((*session)->application, expected.application);
        QCOMPARE((*session)->user, expected.user);
        QCOMPARE((*session)->expiresAt, expected.expiresAt);
    }
    // It was accepted once, and is not again.
    QCOMPARE(*grants.rememberAssertion(applicationOf("machine").id, hashOf("assertion"), start + 24h), false);
}

/// What was deleted, and who did what.
void MigrationsTest::checkHistory(storage::Stores &stores, bool isThere)
{
    const auto deleted = stores.applications().deleted();
    VERIFY_OK(deleted);
    QCOMPARE(deleted->size(), isThere ? 1 : 0);
    const auto audit = stores.audit().entries({});
    VERIFY_OK(audit);
    QCOMPARE(audit->size(), isThere ? 8 : 0);
    QCOMPARE(*stores.audit().check(), (AuditCheck{audit->size(), std::nullopt}));
    if (!isThere)
        return;
    QCOMPARE(deleted->first().deletedAt, start);
    QVERIFY(deleted->first().application.profile == deletedOfFixture().profile);
    QVERIFY(audit->first().action == AuditAction::ApplicationDeleted);
    QCOMPARE(audit->first().user, QStringLiteral("ada"));
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    if (QCoreApplication::arguments().value(1) == QLatin1String("--write-fixture"))
        return writeFixture();
    MigrationsTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_migrations.moc"
