#include "core/storage/open.h"
#include "tests/contract/backends.h"
#include "tests/contract/samples.h"
#include "tests/core/storage/raw_file.h"

#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

/// Whoever changes the audit log past the store is found out.
class AuditChainTest : public QObject {
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void tampering_data();
    void tampering();
    void goesOnAfterATampering_data();
    void goesOnAfterATampering();
    void holdsNoSecret();

private:
    AuditCheck check() { return m_stores->audit().check().value(); }
    /// All statements, of which every one must work.
    void tamper(const QString &statements);

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Stores> m_stores;
};

void AuditChainTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    m_stores = storage::openSqlite(m_folder->path()).value();
    for (const char *name : {"1", "2", "3", "4", "5"})
        VERIFY_OK(m_stores->people().addUser(userOf(name)));
    QCOMPARE(check(), (AuditCheck{5, std::nullopt}));
}

void AuditChainTest::cleanup()
{
    m_stores.reset();
    m_folder.reset();
}

void AuditChainTest::tamper(const QString &statements)
{
    RawDatabase raw(m_folder->path());
    for (const QString &sql : statements.split(u';'))
        QVERIFY2(raw.ask(sql) != QLatin1String("error"), qPrintable(sql));
}

void AuditChainTest::tampering_data()
{
    QTest::addColumn<QString>("sql");
    QTest::addColumn<qint64>("entries");
    QTest::addColumn<qint64>("brokenAt");
    const auto row = [](const char *name, const char *sql, qint64 entries, qint64 brokenAt) {
        QTest::newRow(name) << QString::fromUtf8(sql) << entries << brokenAt;
    };
    row("user changed", "UPDATE audit_log SET user_name = 'mallory' WHERE number = 3", 5, 3);
    row("moment changed", "UPDATE audit_log SET at = at + 1 WHERE number = 1", 5, 1);
    row("action changed", "UPDATE audit_log SET action = 'secret.added' WHERE number = 5", 5, 5);
    row("action unknown", "UPDATE audit_log SET action = 'user.adored' WHERE number = 2", 5, 2);
    row("changes changed", "UPDATE audit_log SET changes = replace(changes, '***', '+++') WHERE number = 4", 5, 4);
    row("changes respelled", "UPDATE audit_log SET changes = changes || ' ' WHERE number = 4", 5, 4);
    row("changes unreadable", "UPDATE audit_log SET changes = '[' WHERE number = 4", 5, 4);
    row("changes of another kind", "UPDATE audit_log SET changes = x'00ff' WHERE number = 4", 5, 4);
    row("hash changed", "UPDATE audit_log SET hash = zeroblob(32) WHERE number = 2", 5, 2);
    row("number changed", "UPDATE audit_log SET number = 9 WHERE number = 5", 5, 5);
    row("deleted", "DELETE FROM audit_log WHERE number = 2", 4, 2);
    row("last but one deleted", "DELETE FROM audit_log WHERE number = 4", 4, 4);
    row("deleted and numbered anew",
        "DELETE FROM audit_log WHERE number = 2;"
        "UPDATE audit_log SET number = number - 1 WHERE number = 3",
        4, 2);
    row("inserted before",
        "INSERT INTO audit_log SELECT 0, at, user_name, program, action, subject, subject_name, changes, hash "
        "FROM audit_log WHERE number = 1",
        6, 0);
    row("inserted behind",
        "INSERT INTO audit_log SELECT 6, at, user_name, program, action, subject, subject_name, changes, hash "
        "FROM audit_log WHERE number = 5",
        6, 6);
    row("reordered",
        "UPDATE audit_log SET number = -2 WHERE number = 2;UPDATE audit_log SET number = 2 WHERE number = 4;"
        "UPDATE audit_log SET number = 4 WHERE number = -2",
        5, 2);
    row("end cut off", "DELETE FROM audit_log WHERE number > 3", 3, 4);
    row("all gone", "DELETE FROM audit_log", 0, 1);
    row("end forgotten", "DELETE FROM audit_end", 5, 1);
    row("end turned back", "UPDATE audit_end SET number = 4, hash = (SELECT hash FROM audit_log WHERE number = 4)", 5,
        5);
    row("end of another chain", "UPDATE audit_end SET hash = zeroblob(32)", 5, 5);
}

void AuditChainTest::tampering()
{
    QFETCH(QString, sql);
    QFETCH(qint64, entries);
    QFETCH(qint64, brokenAt);
    tamper(sql);
    QCOMPARE(check(), (AuditCheck{entries, brokenAt}));
    // It can be read all the same.
    QCOMPARE(m_stores->audit().entries({})->size(), entries);
}

/// A broken log keeps nobody from working, and nothing that comes later mends it.
void AuditChainTest::goesOnAfterATampering_data()
{
    tampering_data();
}

void AuditChainTest::goesOnAfterATampering()
{
    QFETCH(QString, sql);
    tamper(sql);
    VERIFY_OK(m_stores->people().addUser(userOf("6")));
    VERIFY_OK(m_stores->people().addUser(userOf("7")));
    QVERIFY(check().brokenAt.has_value());
    QCOMPARE(m_stores->audit().entries({{}, idOf("7")})->size(), 1);
}

/// Nothing of what was hashed or hidden is in the log's rows.
void AuditChainTest::holdsNoSecret()
{
    auto application = applicationOf("machine", Type::MachineToMachine);
    VERIFY_OK(m_stores->applications().create(application));
    VERIFY_OK(m_stores->applications().addSecret(application.id, secretOf("telling")));
    VERIFY_OK(m_stores->people().setPassword(idOf("1"), "$argon2id$telling"));
    VERIFY_OK(m_stores->applications().remove(application.id));
    QByteArray log;
    RawDatabase raw(m_folder->path());
    for (const auto &row : raw.rows(QStringLiteral("SELECT * FROM audit_log"))) {
        for (int i = 0; i < row.count(); ++i)
            log += row.value(i).toByteArray() + '\n';
    }
    const auto secret = secretOf("telling");
    QVERIFY(log.contains(secret.lastFour.toUtf8()));
    for (const QByteArray &never : {secret.sha256, secret.sha256.toHex(), secret.sha256.toBase64(),
                                    QByteArray("argon2id"), publicKeys(application)->first().key.spki})
        QVERIFY2(!log.contains(never), never.toHex().constData());
}

QTEST_GUILESS_MAIN(AuditChainTest)
#include "tst_audit_chain.moc"
