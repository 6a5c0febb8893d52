#include "core/storage/open.h"
#include "core/storage/sql/migrations.h"
#include "core/storage/sql/sql_stores.h"
#include "core/storage/sql/sqlite_file.h"
#include "tests/contract/backends.h"
#include "tests/contract/samples.h"
#include "tests/core/storage/raw_file.h"

#include <QDir>
#include <QFileInfo>
#include <QSqlError>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <chrono>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

namespace {

/// What an ordinary user may do, also when the tests run as root.
class WithoutPrivileges {
public:
    WithoutPrivileges()
        : m_before(geteuid())
    {
        if (m_before == 0 && setresuid(65534, 65534, 0) != 0)
            qFatal("cannot drop privileges");
    }
    ~WithoutPrivileges()
    {
        if (m_before == 0 && setresuid(0, 0, 0) != 0)
            qFatal("cannot take privileges back");
    }

private:
    uid_t m_before;
};

} // namespace

/// What can happen to a file, and what is then left alone.
class SqliteTroubleTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void refusesANewerSchema();
    void noticesANewerSchemaInUse();
    void refusesAStrangersDatabase();
    void refusesGarbage_data();
    void refusesGarbage();
    void damageInUse();
    void readOnlyFolder();
    void readOnlyFile();
    void impossibleFolders_data();
    void impossibleFolders();
    void findsTheMomentBetweenTwoBatches();
    void lockedByAnother();
    void sweepingWaitsForNobody();
    void fullDatabaseTakesTheBatchBack();
    void halfWrittenApplicationIsTakenBack();
    void failedMigrationLeavesNothing();
    void errorsAreClassified_data();
    void errorsAreClassified();

private:
    QString folder() const { return m_folder->path(); }
    QString file() const { return folder() + QStringLiteral("/grantdesk.sqlite"); }
    std::unique_ptr<storage::Stores> open() { return std::move(storage::openSqlite(folder()).value()); }
    QString openingFails() { return codeOf(storage::sql::openSqliteFile(folder(), shortPatience)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteTroubleTest::refusesANewerSchema()
{
    open();
    {
        RawDatabase raw(folder());
        raw.ask(QStringLiteral("UPDATE meta SET schema_version = 99"));
        raw.ask(QStringLiteral("PRAGMA wal_checkpoint(TRUNCATE)"));
    }
    const auto before = contentOf(file());
    const auto refused = storage::openSqlite(folder());
    VERIFY_ERROR(refused, "storage.newer_schema");
    QCOMPARE(refused.error().args, QStringList({QStringLiteral("99"), QString::number(storage::sql::newestSchema())}));
    QCOMPARE(contentOf(file()), before);
}

void SqliteTroubleTest::noticesANewerSchemaInUse()
{
    const auto stores = open();
    VERIFY_OK(stores->directory().users());
    RawDatabase(folder()).ask(QStringLiteral("UPDATE meta SET schema_version = 99"));
    VERIFY_ERROR(stores->directory().users(), "storage.newer_schema");
    VERIFY_ERROR(stores->applications().create(applicationOf("x")), "storage.newer_schema");
}

void SqliteTroubleTest::refusesAStrangersDatabase()
{
    {
        RawDatabase raw(folder());
        raw.ask(QStringLiteral("CREATE TABLE recipes (name TEXT)"));
    }
    const auto before = contentOf(file());
    QCOMPARE(openingFails(), QStringLiteral("storage.corrupt"));
    QCOMPARE(contentOf(file()), before);
}

void SqliteTroubleTest::refusesGarbage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("This is not a database, it is a letter.");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("only the header") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("header and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(20000, '\xa5');
}

void SqliteTroubleTest::refusesGarbage()
{
    QFETCH(QByteArray, content);
    write(file(), content);
    QCOMPARE(openingFails(), QStringLiteral("storage.corrupt"));
    QCOMPARE(contentOf(file()), content);
}

void SqliteTroubleTest::damageInUse()
{
    {
        const auto stores = open();
        VERIFY_OK(stores->applications().create(applicationOf("x")));
        for (int i = 0; i < 200; ++i)
            VERIFY_OK(stores->grants().addFamily(familyOf(QByteArray::number(i), applicationOf("x").id, {})));
    }
    // The pages after the first hold the tables: turn every one into noise.
    auto content = contentOf(file());
    for (qsizetype i = 4096; i < content.size(); ++i)
        content[i] = '\xa5';
    write(file(), content);
    auto stores = storage::openSqlite(folder());
    const QString code = stores ? codeOf((*stores)->grants().family(hashOf("family 1"))) : stores.error().code;
    stores = tl::unexpected(Error{});
    QCOMPARE(code, QStringLiteral("storage.corrupt"));
    QCOMPARE(contentOf(file()), content);
}

void SqliteTroubleTest::readOnlyFolder()
{
    QCOMPARE(chmod(qPrintable(folder()), 0555), 0);
    {
        const WithoutPrivileges ordinary;
        QCOMPARE(openingFails(), QStringLiteral("storage.read_only"));
        QCOMPARE(codeOf(storage::openSqlite(folder() + QStringLiteral("/inner"))), QStringLiteral("storage.read_only"));
    }
    QVERIFY(!QFileInfo::exists(file()));
}

void SqliteTroubleTest::readOnlyFile()
{
    open();
    const auto before = contentOf(file());
    QCOMPARE(chmod(qPrintable(file()), 0444), 0);
    for (const int folderMode : {0777, 0555}) {
        QCOMPARE(chmod(qPrintable(folder()), folderMode), 0);
        const WithoutPrivileges ordinary;
        QCOMPARE(openingFails(), QStringLiteral("storage.read_only"));
    }
    QCOMPARE(contentOf(file()), before);
}

void SqliteTroubleTest::impossibleFolders_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("below a file") << QStringLiteral("%1/file/inner");
    QTest::newRow("a file") << QStringLiteral("%1/file");
    QTest::newRow("where nothing can be made") << QStringLiteral("/proc/grantdesk");
    QTest::newRow("the database is a folder") << QStringLiteral("%1/taken");
}

void SqliteTroubleTest::impossibleFolders()
{
    QFETCH(QString, path);
    write(folder() + QStringLiteral("/file"), "x");
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/taken/grantdesk.sqlite")));
    const auto refused = storage::openSqlite(path.replace(QStringLiteral("%1"), folder()));
    VERIFY_ERROR(refused, "storage.unavailable");
    QVERIFY(!refused.error().detail.isEmpty());
}

/// Who never pauses for more than a moment, as a server under load, keeps nobody else from writing.
void SqliteTroubleTest::findsTheMomentBetweenTwoBatches()
{
    open();
    auto waiting = storage::sql::openSqliteFile(folder(), std::chrono::milliseconds(400));
    VERIFY_OK(waiting);
    std::atomic<bool> done = false;
    std::thread busy([this, &done] {
        const auto server = open();
        while (!done) {
            const auto begun = server->batch().begin();
            std::this_thread::sleep_for(std::chrono::milliseconds(5));
            if (begun)
                static_cast<void>(server->batch().commit());
            std::this_thread::sleep_for(std::chrono::microseconds(100));
        }
    });
    int written = 0;
    for (int i = 0; i < 10; ++i) {
        // Or it would write again before the other has come back.
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
        written += (*waiting)->grants().touchFamily("x", start) ? 1 : 0;
    }
    done = true;
    busy.join();
    QCOMPARE(written, 10);
}

void SqliteTroubleTest::lockedByAnother()
{
    const auto holder = open();
    VERIFY_OK(holder->applications().create(applicationOf("x")));
    auto opened = storage::sql::openSqliteFile(folder(), shortPatience);
    VERIFY_OK(opened);
    auto &waiting = **opened;
    VERIFY_OK(holder->batch().begin());
    VERIFY_ERROR(waiting.applications().create(applicationOf("y")), "storage.busy");
    VERIFY_ERROR(waiting.grants().removeSession("x"), "storage.busy");
    VERIFY_ERROR(waiting.grants().revokeFamily("x"), "storage.busy");
    VERIFY_ERROR(waiting.batch().begin(), "storage.busy");
    // Reading goes on, and so does opening.
    QCOMPARE(waiting.applications().list()->size(), 1);
    VERIFY_OK(storage::sql::openSqliteFile(folder(), shortPatience));
    VERIFY_OK(holder->batch().commit());
    VERIFY_OK(waiting.batch().begin());
    VERIFY_OK(waiting.applications().create(applicationOf("y")));
    VERIFY_OK(waiting.batch().commit());
    QCOMPARE(holder->applications().list()->size(), 2);
}

/// Were it to wait, it would do so for longer than this test may last.
void SqliteTroubleTest::sweepingWaitsForNobody()
{
    const auto holder = open();
    VERIFY_OK(holder->applications().create(applicationOf("x")));
    auto opened = storage::sql::openSqliteFile(folder(), std::chrono::hours(1));
    VERIFY_OK(opened);
    (*opened)->directory().noteUse(applicationOf("x").id, {}, start);
    VERIFY_OK(holder->batch().begin());
    VERIFY_ERROR((*opened)->grants().sweep(start, 100), "storage.busy");
    VERIFY_OK(holder->batch().commit());
    VERIFY_OK((*opened)->grants().sweep(start, 100));
}

void SqliteTroubleTest::fullDatabaseTakesTheBatchBack()
{
    open();
    auto connection = storage::sql::Connection::open(storage::sql::sqliteDialect(shortPatience), file());
    VERIFY_OK(connection);
    VERIFY_OK(storage::sql::Statement(**connection, "PRAGMA max_page_count = 60").control());
    const auto stores = storage::sql::openStores(std::move(*connection));
    const auto family = familyOf("f", applicationOf("x").id, idOf("ada"));
    VERIFY_OK(stores->grants().addFamily(family));
    auto large = codeOfApplication("large", family.application, family.user);
    large.redirectUri = QByteArray(1'000'000, 'x');

    VERIFY_OK(stores->batch().begin());
    VERIFY_OK(stores->batch().beginRequest());
    VERIFY_OK(stores->grants().rotate(family.key, family.tokenHash, hashOf("next"), start));
    VERIFY_OK(stores->batch().endRequest(true));
    VERIFY_OK(stores->batch().beginRequest());
    VERIFY_ERROR(stores->grants().addCode(large), "storage.full");
    (void)stores->batch().endRequest(false);
    // Whatever follows in this batch must not become durable by itself.
    (void)stores->batch().beginRequest();
    VERIFY_ERROR(stores->grants().addSession(sessionOf("s", family)), "storage.full");
    VERIFY_ERROR(stores->grants().family(family.key), "storage.full");
    (void)stores->batch().endRequest(true);
    VERIFY_ERROR(stores->batch().commit(), "storage.full");

    QCOMPARE((*stores->grants().family(family.key))->tokenHash, family.tokenHash);
    QVERIFY(!stores->grants().session(hashOf("session s"))->has_value());
    VERIFY_ERROR(stores->grants().addCode(large), "storage.full");
    VERIFY_OK(stores->batch().begin());
    VERIFY_OK(stores->grants().addSession(sessionOf("s", family)));
    VERIFY_OK(stores->batch().commit());
    QVERIFY(stores->grants().session(hashOf("session s"))->has_value());
}

/// A call that writes several rows and fails at one leaves none of them, in a batch as outside of one.
void SqliteTroubleTest::halfWrittenApplicationIsTakenBack()
{
    const auto stores = open();
    RawDatabase raw(folder());
    raw.ask(QStringLiteral("CREATE TRIGGER refuse BEFORE INSERT ON client_secrets "
                           "BEGIN SELECT RAISE(ABORT, 'refused'); END"));
    VERIFY_ERROR(stores->applications().create(applicationOf("x")), "storage.conflict");
    QVERIFY(stores->applications().list()->isEmpty());
    VERIFY_OK(stores->batch().begin());
    VERIFY_OK(stores->people().addUser(userOf("ada")));
    VERIFY_OK(stores->batch().beginRequest());
    VERIFY_OK(stores->people().addUser(userOf("bo")));
    VERIFY_ERROR(stores->applications().create(applicationOf("x")), "storage.conflict");
    VERIFY_OK(stores->batch().endRequest(true));
    VERIFY_OK(stores->batch().commit());
    QVERIFY(stores->applications().list()->isEmpty());
    QCOMPARE(raw.ask(QStringLiteral("SELECT COUNT(*) FROM applications")), QStringLiteral("0"));
    QCOMPARE(stores->people().users()->size(), 2);
}

void SqliteTroubleTest::failedMigrationLeavesNothing()
{
    auto connection = storage::sql::Connection::open(storage::sql::sqliteDialect(shortPatience), file());
    VERIFY_OK(connection);
    VERIFY_OK(storage::sql::Statement(**connection, "PRAGMA max_page_count = 5").control());
    VERIFY_ERROR(storage::sql::migrate(**connection), "storage.full");
    QCOMPARE(storage::sql::schemaOf(**connection), Result<int>(0));
    connection = tl::unexpected(Error{});
    VERIFY_OK(storage::openSqlite(folder()));
}

void SqliteTroubleTest::errorsAreClassified_data()
{
    QTest::addColumn<int>("resultCode");
    QTest::addColumn<QString>("expected");
    QTest::newRow("SQLITE_BUSY") << 5 << QStringLiteral("storage.busy");
    QTest::newRow("SQLITE_BUSY_SNAPSHOT") << 517 << QStringLiteral("storage.busy");
    QTest::newRow("SQLITE_LOCKED") << 6 << QStringLiteral("storage.busy");
    QTest::newRow("SQLITE_READONLY_DBMOVED") << 1032 << QStringLiteral("storage.read_only");
    QTest::newRow("SQLITE_IOERR_READ") << 266 << QStringLiteral("storage.unavailable");
    QTest::newRow("SQLITE_CORRUPT") << 11 << QStringLiteral("storage.corrupt");
    QTest::newRow("SQLITE_FULL") << 13 << QStringLiteral("storage.full");
    QTest::newRow("SQLITE_CANTOPEN") << 14 << QStringLiteral("storage.unavailable");
    QTest::newRow("SQLITE_CONSTRAINT_UNIQUE") << 2067 << QStringLiteral("storage.conflict");
    QTest::newRow("SQLITE_NOTADB") << 26 << QStringLiteral("storage.corrupt");
    QTest::newRow("SQLITE_ERROR") << 1 << QStringLiteral("storage.unavailable");
}

void SqliteTroubleTest::errorsAreClassified()
{
    QFETCH(int, resultCode);
    QFETCH(QString, expected);
    const QSqlError driver(QStringLiteral("driver"), QStringLiteral("database"), QSqlError::StatementError,
                           QString::number(resultCode));
    const Error error = storage::sql::sqliteDialect(shortPatience).classify(driver);
    QCOMPARE(error.code, expected);
    QVERIFY(error.detail.contains(QStringLiteral("database")));
    QVERIFY(!error.message.contains(QStringLiteral("database (")));
}

QTEST_GUILESS_MAIN(SqliteTroubleTest)
#include "tst_sqlite_trouble.moc"
