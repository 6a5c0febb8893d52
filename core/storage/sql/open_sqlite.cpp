#include "core/storage/open.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/migrations.h"
#include "core/storage/sql/sql_stores.h"
#include "core/storage/sql/sqlite_file.h"
#include "core/storage/sql/wal_sync.h"

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QMutex>
#include <QStandardPaths>
#include <QStorageInfo>
#include <QThread>

#include <filesystem>
#include <optional>

#ifdef Q_OS_UNIX
#include <sys/stat.h>
#endif

namespace grantdesk::storage {

namespace {

Error unavailable(const QString &detail)
{
    return {QStringLiteral("storage.unavailable"), QStringLiteral("The database cannot be used."), {}, {}, detail};
}

Error readOnly(const QString &detail)
{
    return {QStringLiteral("storage.read_only"), QStringLiteral("The database cannot be written."), {}, {}, detail};
}

Error meaning(const std::error_code &code, const QString &path)
{
    const QString detail = path + QLatin1String(": ") + QString::fromStdString(code.message());
    const bool denied = code == std::errc::permission_denied || code == std::errc::operation_not_permitted
        || code == std::errc::read_only_file_system;
    return denied ? readOnly(detail) : unavailable(detail);
}

/// Makes the folder for its owner alone. One that exists keeps its mode: it may be shared on purpose.
Result<void> makeFolder(const QString &folder)
{
    namespace fs = std::filesystem;
    const fs::path path(QDir::cleanPath(QDir(folder).absolutePath()).toStdU16String());
    std::error_code code;
    if (fs::is_directory(path, code))
        return {};
    fs::create_directories(path.parent_path(), code);
    if (!code && fs::create_directory(path, code))
        fs::permissions(path, fs::perms::owner_all, code);
    return code ? Result<void>(failure(meaning(code, folder))) : Result<void>();
}

/// Makes the file for its owner alone; what SQLite puts beside it takes its mode from it. The lock matters: closing
/// any descriptor of a file drops this process's locks on it, so no other thread may have opened it yet
/// (https://www.sqlite.org/howtocorrupt.html §2.2).
Result<void> makeFile(const QString &path)
{
    static QMutex mutex;
    const QMutexLocker locker(&mutex);
    if (QFileInfo::exists(path))
        return {};
    QFile file(path);
    if (file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner)
        || QFileInfo::exists(path))
        return {};
    const QString detail = path + QLatin1String(": ") + file.errorString();
    return failure(QFileInfo(QFileInfo(path).path()).isWritable() ? unavailable(detail) : readOnly(detail));
}

/// A database that can only be read would fail at the first write: better now. BEGIN IMMEDIATE would not tell, an
/// update of no row does. Another writer's lock is no objection.
Result<void> checkWritable(sql::Connection &connection)
{
    auto written = connection.withoutWaiting(
        [&connection] { return sql::Statement(connection, "UPDATE meta SET one = 1 WHERE one = 0").control(); });
    const bool isBusy = !written && written.error().code == QLatin1String("storage.busy");
    return isBusy ? Result<void>() : written;
}

/// The change to WAL needs the file alone for a moment and does not wait by itself. It is kept in the file.
Result<void> enterWal(sql::Connection &connection, std::chrono::milliseconds patience)
{
    const QDeadlineTimer deadline(patience);
    for (;;) {
        auto done = sql::Statement(connection, "PRAGMA journal_mode = WAL").first([](const sql::Row &) { return 0; });
        if (done)
            return {};
        if (done.error().code != QLatin1String("storage.busy") || deadline.hasExpired())
            return failure(done.error());
        QThread::msleep(10);
    }
}

/// Which file stands under this path; nothing when none does.
std::optional<std::pair<quint64, quint64>> identityOf([[maybe_unused]] const QByteArray &path)
{
#ifdef Q_OS_UNIX
    struct stat status = {};
    if (::stat(path.constData(), &status) != 0)
        return std::nullopt;
    return std::pair<quint64, quint64>(status.st_dev, status.st_ino);
#else
    return std::pair<quint64, quint64>(0, 0); // an open file cannot be removed here
#endif
}

/// SQLite goes on writing into a file that was removed, and what it reports as durable is lost with the last handle.
std::function<Result<void>()> isStillThere(const QString &path)
{
    const QByteArray name = QFile::encodeName(path);
    return [name, before = identityOf(name)]() -> Result<void> {
        if (before && identityOf(name) == before)
            return {};
        return failure(
            unavailable(QString::fromLocal8Bit(name) + QStringLiteral(": removed or replaced since it was opened")));
    };
}

Result<std::unique_ptr<Stores>> prepared(std::unique_ptr<sql::Connection> connection,
                                         std::chrono::milliseconds patience, const Author &author,
                                         std::shared_ptr<sql::WalSync> sync)
{
    // The schema is looked at before anything is written, so that a damaged or newer file stays as it is.
    auto schema = sql::schemaOf(*connection);
    if (!schema)
        return failure(schema.error());
    if (*schema > 0 && *schema <= sql::newestSchema()) {
        if (auto done = checkWritable(*connection); !done)
            return failure(done.error());
    }
    if (*schema <= sql::newestSchema()) {
        if (auto done = enterWal(*connection, patience); !done)
            return failure(done.error());
    }
    if (auto done = sql::migrate(*connection); !done)
        return failure(done.error());
    if (sync) {
        if (auto done = sql::Statement(*connection, "PRAGMA synchronous = NORMAL").control(); !done)
            return failure(done.error());
        // What another process left unflushed when it was killed may be read from now on.
        if (auto done = sync->run(); !done)
            return failure(done.error());
    }
    return sql::openStores(std::move(connection), author, std::move(sync));
}

} // namespace

namespace sql {

Result<std::unique_ptr<Stores>> openSqliteFile(const QString &folder, std::chrono::milliseconds patience, Sync sync,
                                               const Author &author)
{
    const QString path = QDir(folder).absoluteFilePath(QStringLiteral("grantdesk.sqlite"));
    if (auto done = makeFolder(folder).and_then([&path] { return makeFile(path); }); !done)
        return failure(done.error());
    std::shared_ptr<WalSync> walSync;
    if (sync == Sync::ByBatch && WalSync::isPossible())
        walSync = std::make_shared<WalSync>(QFile::encodeName(QFileInfo(path).canonicalFilePath()));
    auto stores
        = Connection::open(sqliteDialect(patience), path)
              .and_then([patience, &path, &walSync, &author](auto connection) {
                  connection->checkBeforeWriting([isThere = isStillThere(path), walSync] {
                      return isThere().and_then([&walSync] { return walSync ? walSync->state() : Result<void>(); });
                  });
                  return prepared(std::move(connection), patience, author, walSync);
              });
    // Where SQLite cannot even make its companions bigger it speaks of an I/O error.
    constexpr qint64 companions = 64 * 1024;
    const qint64 left = stores ? 0 : QStorageInfo(folder).bytesAvailable(); // -1 where nobody knows, as in a chroot
    if (!stores && stores.error().code == QLatin1String("storage.unavailable") && left >= 0 && left < companions)
        return failure(Error{QStringLiteral("storage.full"),
                             QStringLiteral("There is no space left for the database."),
                             {},
                             {},
                             stores.error().detail});
    // SQLite cannot make its companions in a folder that cannot be written, and only says that it cannot open.
    if (!stores && stores.error().code == QLatin1String("storage.unavailable") && !QFileInfo(folder).isWritable())
        return failure(readOnly(stores.error().detail));
    return stores;
}

} // namespace sql

Result<std::unique_ptr<Stores>> openSqlite(const QString &folder, Sync sync, const Author &author)
{
    return sql::openSqliteFile(folder, std::chrono::seconds(5), sync, author);
}

QString dataFolder(const QString &chosen)
{
    if (!chosen.isEmpty())
        return chosen;
    QString fromEnvironment = qEnvironmentVariable("GRANTDESK_DATA_DIR");
    if (!fromEnvironment.isEmpty())
        return fromEnvironment;
    // Not AppDataLocation: whatever a program is called, all share one folder.
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) + QLatin1String("/grantdesk");
}

} // namespace grantdesk::storage
