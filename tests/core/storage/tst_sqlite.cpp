#include "core/storage/open.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/migrations.h"
#include "tests/contract/backends.h"
#include "tests/contract/samples.h"
#include "tests/core/storage/raw_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cstdio>
#include <sys/stat.h>
#include <thread>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

namespace {

int modeOf(const QString &path)
{
    struct stat status = {};
    return stat(qPrintable(path), &status) == 0 ? static_cast<int>(status.st_mode & 0777) : -1;
}

/// The child of survivesKill(): batches of tokens, each named on standard output once it is committed.
int writeUntilKilled(const QString &folder)
{
    auto stores = storage::openSqlite(folder, storage::Sync::ByBatch);
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
                || !grants.consumeCode(hashOf("code " + name), applicationOf("x").id, family.key)
                || !grants.addFamily(family) || !grants.addSession(sessionOf(name, family)) || !batch.endRequest(true))
                return 1;
        }
        if (!batch.commit() || !batch.sync()())
            return 1;
        std::printf("%d\n", number);
        std::fflush(stdout);
    }
}

Result<void> addCodeInBatch(storage::Stores &stores)
{
    auto &batch = stores.batch();
    return batch.begin()
        .and_then([&] { return batch.beginRequest(); })
        .and_then([&] { return stores.grants().addCode(codeOfApplication("a", idOf("x"), idOf("ada"))); })
        .and_then([&] { return batch.endRequest(true); })
        .and_then([&] { return batch.commit(); });
}

} // namespace

/// What only a file can do.
class SqliteTest : public QObject {
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void makesFolderAndFileForTheOwnerAlone();
    void leavesTheFoldersModeAlone();
    void connectionIsDurable();
    void batchThatWroteHasToBeFlushed();
    void flushesBesideTheTargetOfALink();
    void removedLogEndsAllBatches();
    void startsFromAnEmptyFile();
    void keepsEverythingOnReopening();
    void connectionsSeeEachOther();
    void tokensDoNotMoveTheChangeCounter();
    void datesOfUseAreWrittenOnceAMinute();
    void datesOfUseGoWithTheBatch();
    void newSessionsTakeExpiredRowsAlong();
    void whatExpiredStaysFewUnderLoad_data();
    void whatExpiredStaysFewUnderLoad();
    void removesItsConnections();
    void survivesKill();
    void dataFolder();

private:
    QString folder() const { return m_folder->path(); }
    QString file() const { return folder() + QStringLiteral("/grantdesk.sqlite"); }
    std::unique_ptr<storage::Stores> open() { return std::move(storage::openSqlite(folder()).value()); }

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
    QCOMPARE(setting("journal_mode"), QStringLiteral("wal"));
}

void SqliteTest::batchThatWroteHasToBeFlushed()
{
    const auto stores = storage::openSqlite(folder(), storage::Sync::ByBatch);
    VERIFY_OK(stores);
    VERIFY_OK(addCodeInBatch(**stores));
    const auto sync = (*stores)->batch().sync();
    QVERIFY(sync);
    VERIFY_OK(sync());
    QVERIFY(!(*stores)->batch().sync());
    VERIFY_OK((*stores)->batch().begin());
    VERIFY_OK((*stores)->batch().commit());
    QVERIFY(!(*stores)->batch().sync());
}

/// SQLite keeps the log beside the file that a link leads to.
void SqliteTest::flushesBesideTheTargetOfALink()
{
    QTemporaryDir elsewhere;
    const QString target = elsewhere.filePath(QStringLiteral("moved.sqlite"));
    open();
    QVERIFY(QFile::rename(file(), target));
    QVERIFY(QFile::link(target, file()));
    const auto stores = storage::openSqlite(folder(), storage::Sync::ByBatch);
    VERIFY_OK(stores);
    VERIFY_OK(addCodeInBatch(**stores));
    VERIFY_OK((*stores)->batch().sync()());
    QVERIFY(QFile::exists(target + QStringLiteral("-wal")));
}

void SqliteTest::removedLogEndsAllBatches()
{
    const auto stores = storage::openSqlite(folder(), storage::Sync::ByBatch);
    VERIFY_OK(stores);
    QVERIFY(QFile::remove(file() + QStringLiteral("-wal")));
    VERIFY_OK(addCodeInBatch(**stores));
    VERIFY_ERROR((*stores)->batch().sync()(), "storage.unavailable");
    VERIFY_ERROR((*stores)->batch().begin(), "storage.unavailable");
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
    QCOMPARE(stores->grants().consumeCode(hashOf("code c"), applicationOf("x").id, "f")->outcome,
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
    // Even with the clock set back, what follows is written, and the dates come back with it.
    QCOMPARE(use(start - 1h), std::optional(start - 1h));
    QCOMPARE(use(start + 80s), std::optional(start + 80s));
    // No minute passes by a clock that stands still: then they go with the sweep.
    VERIFY_OK(stores->controls().setClock({{}, start + 85s}));
    QCOMPARE(use(start + 85s), std::optional(start + 80s));
    QCOMPARE(stores->grants().sweep(start + 85s, 10), Result<int>(0));
    QCOMPARE(stores->applications().find(id)->lastUsedAt, std::optional(start + 85s));
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

/// A server that is never idle must not grow without end.
void SqliteTest::newSessionsTakeExpiredRowsAlong()
{
    const auto stores = open();
    auto &grants = stores->grants();
    const auto family = familyOf("f", applicationOf("x").id, idOf("ada"));
    const auto add = [&](const QByteArray &name, TimePoint issuedAt) {
        auto session = sessionOf(name, family);
        session.issuedAt = issuedAt;
        session.expiresAt = issuedAt + 1h;
        return grants.addSession(session);
    };
    VERIFY_OK(stores->batch().begin());
    for (int i = 0; i < 100; ++i) {
        VERIFY_OK(add("old" + QByteArray::number(i), start));
        VERIFY_OK(grants.rememberAssertion(family.application, hashOf(QByteArray::number(i)), start + 1h));
    }
    for (int i = 0; i < 100; ++i)
        VERIFY_OK(add("new" + QByteArray::number(i), start + 2h));
    VERIFY_OK(stores->batch().commit());
    RawDatabase raw(folder());
    QCOMPARE(raw.ask(QStringLiteral("SELECT COUNT(*) FROM sessions")), QStringLiteral("100"));
    QCOMPARE(raw.ask(QStringLiteral("SELECT COUNT(*) FROM assertions")), QStringLiteral("0"));
}

/// An exchange a second, for thirty lifetimes of an assertion and of a token, and no moment's rest for sweep().
void SqliteTest::whatExpiredStaysFewUnderLoad_data()
{
    QTest::addColumn<TimePoint>("begin");
    QTest::addColumn<int>("servers");
    QTest::addColumn<int>("most");
    // Keys begin with 32 bits of milliseconds, which start over in between.
    const TimePoint wraps = fromMilliseconds((toMilliseconds(start) / (1LL << 32) + 1) * (1LL << 32)) - 1500s;
    QTest::newRow("one server") << start << 1 << 200;
    QTest::newRow("one server, the keys start over") << wraps << 1 << 200;
    QTest::newRow("two servers") << start << 2 << 300;
    QTest::newRow("two servers, the keys start over") << wraps << 2 << 300;
}

void SqliteTest::whatExpiredStaysFewUnderLoad()
{
    QFETCH(TimePoint, begin);
    QFETCH(int, servers);
    QFETCH(int, most);
    constexpr int alive = 100;
    constexpr int exchanges = 30 * alive;
    std::vector<std::unique_ptr<storage::Stores>> all;
    for (int i = 0; i < servers; ++i)
        all.push_back(open());
    RawDatabase raw(folder());
    for (int i = 0; i < exchanges; ++i) {
        const auto now = begin + std::chrono::seconds(i);
        const auto name = QByteArray::number(i);
        storage::Stores &stores = *all[size_t(i / alive % servers)];
        if (i % alive == 0)
            VERIFY_OK(stores.batch().begin());
        const Id application = applicationOf(i % 3 == 0 ? "x" : "y").id;
        const auto fresh = stores.grants().rememberAssertion(application, hashOf(name), now + 1s * alive);
        QCOMPARE(fresh, Result<bool>(true));
        auto session = jwtSessionOf(name, application, idOf("ada"));
        session.key = keyAt(now, session.key);
        session.issuedAt = now;
        session.expiresAt = now + 1s * alive;
        VERIFY_OK(stores.grants().addSession(session));
        if (i % alive != alive - 1)
            continue;
        VERIFY_OK(stores.batch().commit());
        for (const QString &table : {QStringLiteral("assertions"), QStringLiteral("sessions")}) {
            const QString count = QStringLiteral("SELECT COUNT(*) FROM ") + table;
            QCOMPARE(raw.ask(count + QStringLiteral(" WHERE expires_at > %1").arg(toMilliseconds(now))),
                     QString::number(alive));
            const int rows = raw.ask(count).toInt();
            QVERIFY2(rows <= most, qPrintable(table + QString::number(rows)));
        }
    }
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
    VERIFY_ERROR(storage::openSqlite(folder()), "storage.corrupt");
    QCOMPARE(QSqlDatabase::connectionNames(), before);
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
        QCOMPARE(stores->grants()
                     .consumeCode(hashOf("code " + QByteArray::number(number)), applicationOf("x").id, "again")
                     ->outcome,
                 authserver::GrantStore::Consumption::Outcome::AlreadyUsed);
    }
    QVERIFY(has(last + 4) == has(last + 7));
    QCOMPARE(RawDatabase(folder()).ask(QStringLiteral("PRAGMA integrity_check")), QStringLiteral("ok"));
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
