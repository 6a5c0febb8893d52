#include "core/storage/open.h"
#include "core/storage/sql/migrations.h"
#include "core/storage/sql/sql_stores.h"
#include "core/storage/sql/sqlite_file.h"
#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <sys/stat.h>
#include <thread>
#include <unistd.h>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

namespace {

constexpr auto shortPatience = std::chrono::milliseconds(30);

/// A connection past the store, as another program would have.
class RawDatabase {
public:
    explicit RawDatabase(const QString &folder)
        : m_name(QStringLiteral("raw ") + folder)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        m_database.setDatabaseName(folder + QStringLiteral("/grantdesk.sqlite"));
        m_database.open();
    }
    ~RawDatabase()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    /// The first value of the first row; "error" when it cannot be run.
    QString ask(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            return QStringLiteral("error");
        return query.next() ? query.value(0).toString() : QString();
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

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

int modeOf(const QString &path)
{
    struct stat status = {};
    return stat(qPrintable(path), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

/// The child of survivesKill(): batches of tokens, each named on standard output once it is committed.
int writeUntilKilled(const QString &folder)
{
    auto stores = storage::openSqlite(folder);
    if (!stores)
        return 1;
    auto &grants = (*stores)->grants();
    auto &batch = (*stores)->batch();
    for (int number = 0;; number += 4) {
        if (!batch.begin())
            return 1;
        for (int i = number; i < number + 4; ++i) {
            const auto name = QByteArray::number(i);
            const auto family = familyOf(name, applicationOf("x").id, idOf("ada"));
            if (!batch.beginRequest() || !grants.addCode(codeOfApplication(name, family.application, family.user))
                || !grants.consumeCode(hashOf("code " + name), family.key) || !grants.addFamily(family)
                || !grants.addSession(sessionOf(name, family)) || !batch.endRequest(true))
                return 1;
        }
        if (!batch.commit())
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

} // namespace

/// What only a file can do, and what can happen to one.
class SqliteTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesFolderAndFileForTheOwnerAlone();
    void leavesTheFoldersModeAlone();
    void connectionIsDurable();
    void startsFromAnEmptyFile();
    void keepsEverythingOnReopening();
    void connectionsSeeEachOther();
    void tokensDoNotMoveTheChangeCounter();
    void datesOfUseAreWrittenOnceAMinute();
    void datesOfUseGoWithTheBatch();
    void removesItsConnections();
    void refusesANewerSchema();
    void refusesAStrangersDatabase();
    void refusesGarbage_data();
    void refusesGarbage();
    void damageInUse();
    void readOnlyFolder();
    void readOnlyFile();
    void impossibleFolders_data();
    void impossibleFolders();
    void lockedByAnother();
    void fullDatabaseTakesTheBatchBack();
    void failedMigrationLeavesNothing();
    void survivesKill();
    void errorsAreClassified_data();
    void errorsAreClassified();
    void dataFolder();

private:
    QString folder() const { return m_folder->path(); }
    QString file() const { return folder() + QStringLiteral("/grantdesk.sqlite"); }
    std::unique_ptr<storage::Stores> open() { return std::move(storage::openSqlite(folder()).value()); }
    QString openingFails() { return codeOf(storage::sql::openSqliteFile(folder(), shortPatience)); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SqliteTest::makesFolderAndFileForTheOwnerAlone()
{
    const mode_t before = umask(0);
    const QString inner = folder() + QStringLiteral("/un/deux trois");
    const auto stores = storage::openSqlite(inner);
    umask(before);
    VERIFY_OK(stores);
    QCOMPARE(modeOf(inner), 0700);
    VERIFY_OK((*stores)->applications().create(applicationOf("x")));
    for (const char *suffix : {"", "-wal", "-shm"})
        QCOMPARE(modeOf(inner + QStringLiteral("/grantdesk.sqlite") + QLatin1String(suffix)), 0600);
}

void SqliteTest::leavesTheFoldersModeAlone()
{
    QCOMPARE(chmod(qPrintable(folder()), 0750), 0);
    open();
    QCOMPARE(modeOf(folder()), 0750);
}

void SqliteTest::connectionIsDurable()
{
    open();
    auto connection = storage::sql::Connection::open(storage::sql::sqliteDialect(shortPatience), file());
    VERIFY_OK(connection);
    VERIFY_OK(storage::sql::schemaOf(**connection));
    const auto setting = [&connection](const char *name) {
        return storage::sql::Statement(**connection, QLatin1String("PRAGMA ") + QLatin1String(name))
            .first([](const storage::sql::Row &row) { return row.text(0); })
            .value()
            .value();
    };
    QCOMPARE(setting("synchronous"), QStringLiteral("2"));
    QCOMPARE(setting("foreign_keys"), QStringLiteral("1"));
    QCOMPARE(setting("busy_timeout"), QStringLiteral("30"));
    QCOMPARE(setting("journal_mode"), QStringLiteral("wal"));
}

void SqliteTest::startsFromAnEmptyFile()
{
    write(file(), {});
    const auto stores = open();
    VERIFY_OK(stores->applications().create(applicationOf("x")));
    RawDatabase raw(folder());
    QCOMPARE(raw.ask(QStringLiteral("SELECT schema_version FROM meta")), QString::number(storage::sql::newestSchema()));
    QCOMPARE(raw.ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void SqliteTest::keepsEverythingOnReopening()
{
    const auto family = familyOf("f", applicationOf("x").id, idOf("ada"));
    {
        const auto stores = open();
        VERIFY_OK(stores->applications().create(applicationOf("x")));
        VERIFY_OK(stores->grants().addFamily(family));
        VERIFY_OK(stores->grants().addSession(sessionOf("s", family)));
        VERIFY_OK(stores->grants().addCode(codeOfApplication("c", family.application, family.user)));
    }
    const auto stores = open();
    QCOMPARE(stores->applications().list()->size(), 1);
    QVERIFY(stores->grants().session(hashOf("session s"))->has_value());
    QCOMPARE(stores->grants().consumeCode(hashOf("code c"), "f")->outcome,
             authserver::GrantStore::Consumption::Outcome::FirstUse);
}

void SqliteTest::connectionsSeeEachOther()
{
    const auto first = open();
    const auto second = open();
    const auto before = first->changeCounter();
    QVERIFY(first->applications().list()->isEmpty());
    VERIFY_OK(second->applications().create(applicationOf("x")));
    QVERIFY(first->changeCounter() != before);
    QCOMPARE(first->changeCounter(), second->changeCounter());
    QCOMPARE(first->applications().list()->size(), 1);
    QVERIFY(*first->directory().clientById(applicationOf("x").clientId.toLatin1()) != nullptr);
    VERIFY_OK(first->applications().remove(applicationOf("x").id));
    QVERIFY(*second->directory().application(applicationOf("x").id) == nullptr);
}

void SqliteTest::tokensDoNotMoveTheChangeCounter()
{
    const auto first = open();
    const auto second = open();
    VERIFY_OK(first->applications().create(applicationOf("x")));
    const auto snapshot = *first->directory().application(applicationOf("x").id);
    const auto counter = first->changeCounter();
    VERIFY_OK(second->grants().addFamily(familyOf("f", applicationOf("x").id, idOf("ada"))));
    QCOMPARE(first->changeCounter(), counter);
    // And so the registry is not read again for every token that another process stores.
    QCOMPARE(*first->directory().application(applicationOf("x").id), snapshot);
}

void SqliteTest::datesOfUseAreWrittenOnceAMinute()
{
    const auto stores = open();
    const Id id = applicationOf("x").id;
    VERIFY_OK(stores->applications().create(applicationOf("x")));
    const auto use = [&](TimePoint now) {
        stores->directory().noteUse(id, {}, now);
        return stores->applications().find(id)->lastUsedAt;
    };
    QCOMPARE(use(start), std::optional(start));
    QCOMPARE(use(start + 30s), std::optional(start));
    QCOMPARE(use(start + 59s), std::optional(start));
    QCOMPARE(use(start + 60s), std::optional(start + 60s));
    QCOMPARE(use(start + 70s), std::optional(start + 60s));
    // Even with the clock set back, what follows is written.
    QCOMPARE(use(start - 1h), std::optional(start + 60s));
    QCOMPARE(use(start + 80s), std::optional(start + 80s));
}

void SqliteTest::datesOfUseGoWithTheBatch()
{
    const auto stores = open();
    const auto other = open();
    const Id id = applicationOf("x").id;
    VERIFY_OK(stores->applications().create(applicationOf("x")));
    VERIFY_OK(stores->batch().begin());
    VERIFY_OK(stores->batch().beginRequest());
    stores->directory().noteUse(id, {}, start);
    VERIFY_OK(stores->batch().endRequest(true));
    QVERIFY(!other->applications().find(id)->lastUsedAt);
    VERIFY_OK(stores->batch().commit());
    QCOMPARE(other->applications().find(id)->lastUsedAt, std::optional(start));
}

void SqliteTest::removesItsConnections()
{
    const auto before = QSqlDatabase::connectionNames();
    {
        const auto stores = open();
        VERIFY_OK(stores->applications().list());
        QCOMPARE(QSqlDatabase::connectionNames().size(), before.size() + 1);
        std::thread([this] { QVERIFY(open()->applications().list().has_value()); }).join();
    }
    write(file(), "garbage");
    QVERIFY(!openingFails().isEmpty());
    QCOMPARE(QSqlDatabase::connectionNames(), before);
}

void SqliteTest::refusesANewerSchema()
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

void SqliteTest::refusesAStrangersDatabase()
{
    {
        RawDatabase raw(folder());
        raw.ask(QStringLiteral("CREATE TABLE recipes (name TEXT)"));
    }
    const auto before = contentOf(file());
    QCOMPARE(openingFails(), QStringLiteral("storage.corrupt"));
    QCOMPARE(contentOf(file()), before);
}

void SqliteTest::refusesGarbage_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::newRow("text") << QByteArray("This is not a database, it is a letter.");
    QTest::newRow("zeros") << QByteArray(8192, '\0');
    QTest::newRow("only the header") << QByteArray("SQLite format 3\0", 16);
    QTest::newRow("header and noise") << QByteArray("SQLite format 3\0", 16) + QByteArray(20000, '\xa5');
}

void SqliteTest::refusesGarbage()
{
    QFETCH(QByteArray, content);
    write(file(), content);
    QCOMPARE(openingFails(), QStringLiteral("storage.corrupt"));
    QCOMPARE(contentOf(file()), content);
}

void SqliteTest::damageInUse()
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

void SqliteTest::readOnlyFolder()
{
    QCOMPARE(chmod(qPrintable(folder()), 0555), 0);
    {
        const WithoutPrivileges ordinary;
        QCOMPARE(openingFails(), QStringLiteral("storage.read_only"));
        QCOMPARE(codeOf(storage::openSqlite(folder() + QStringLiteral("/inner"))), QStringLiteral("storage.read_only"));
    }
    QVERIFY(!QFileInfo::exists(file()));
}

void SqliteTest::readOnlyFile()
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

void SqliteTest::impossibleFolders_data()
{
    QTest::addColumn<QString>("path");
    QTest::newRow("below a file") << QStringLiteral("%1/file/inner");
    QTest::newRow("a file") << QStringLiteral("%1/file");
    QTest::newRow("where nothing can be made") << QStringLiteral("/proc/grantdesk");
    QTest::newRow("the database is a folder") << QStringLiteral("%1/taken");
}

void SqliteTest::impossibleFolders()
{
    QFETCH(QString, path);
    write(folder() + QStringLiteral("/file"), "x");
    QVERIFY(QDir().mkpath(folder() + QStringLiteral("/taken/grantdesk.sqlite")));
    const auto refused = storage::openSqlite(path.replace(QStringLiteral("%1"), folder()));
    VERIFY_ERROR(refused, "storage.unavailable");
    QVERIFY(!refused.error().detail.isEmpty());
}

void SqliteTest::lockedByAnother()
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

void SqliteTest::fullDatabaseTakesTheBatchBack()
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

void SqliteTest::failedMigrationLeavesNothing()
{
    auto connection = storage::sql::Connection::open(storage::sql::sqliteDialect(shortPatience), file());
    VERIFY_OK(connection);
    VERIFY_OK(storage::sql::Statement(**connection, "PRAGMA max_page_count = 5").control());
    VERIFY_ERROR(storage::sql::migrate(**connection), "storage.full");
    QCOMPARE(storage::sql::schemaOf(**connection), Result<int>(0));
    connection = tl::unexpected(Error{});
    VERIFY_OK(storage::openSqlite(folder()));
}

/// kill -9 in the middle of writing: what was reported as committed is there, and a batch is there whole or not at all.
void SqliteTest::survivesKill()
{
    QProcess writer;
    writer.start(QCoreApplication::applicationFilePath(), {QStringLiteral("--write-until-killed"), folder()});
    QVERIFY(writer.waitForStarted());
    int last = -1;
    while (last < 200) {
        QVERIFY(writer.canReadLine() || writer.waitForReadyRead(20000));
        while (writer.canReadLine())
            last = writer.readLine().trimmed().toInt();
    }
    writer.kill();
    QVERIFY(writer.waitForFinished());
    QCOMPARE(writer.exitStatus(), QProcess::CrashExit);
    while (writer.canReadLine())
        last = writer.readLine().trimmed().toInt();

    const auto stores = open();
    const auto has = [&stores](int number) {
        return stores->grants().session(hashOf("session " + QByteArray::number(number)))->has_value();
    };
    for (int number = 0; number < last + 4; ++number) {
        QVERIFY2(has(number), qPrintable(QString::number(number)));
        QCOMPARE(stores->grants().consumeCode(hashOf("code " + QByteArray::number(number)), "again")->outcome,
                 authserver::GrantStore::Consumption::Outcome::AlreadyUsed);
    }
    QVERIFY(has(last + 4) == has(last + 7));
    QCOMPARE(RawDatabase(folder()).ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
}

void SqliteTest::errorsAreClassified_data()
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

void SqliteTest::errorsAreClassified()
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

void SqliteTest::dataFolder()
{
    QCOMPARE(storage::dataFolder(QStringLiteral("/chosen")), QStringLiteral("/chosen"));
    const QByteArray before = qgetenv("GRANTDESK_DATA_DIR");
    qputenv("GRANTDESK_DATA_DIR", "/from/environment");
    QCOMPARE(storage::dataFolder(), QStringLiteral("/from/environment"));
    QCOMPARE(storage::dataFolder(QStringLiteral("/chosen")), QStringLiteral("/chosen"));
    qunsetenv("GRANTDESK_DATA_DIR");
    QVERIFY(storage::dataFolder().endsWith(QStringLiteral("/grantdesk")));
    QVERIFY(QDir::isAbsolutePath(storage::dataFolder()));
    qputenv("GRANTDESK_DATA_DIR", before);
}

int main(int argc, char **argv)
{
    QCoreApplication application(argc, argv);
    const auto arguments = QCoreApplication::arguments();
    if (arguments.size() == 3 && arguments.at(1) == QLatin1String("--write-until-killed"))
        return writeUntilKilled(arguments.at(2));
    SqliteTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_sqlite.moc"
