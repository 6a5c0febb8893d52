#include "core/storage/rules.h"
#include "core/storage/sql/dialect.h"

namespace grantdesk::storage::sql {

namespace {

/// SQLite's primary result codes (https://www.sqlite.org/rescode.html), as far as they mean something to us.
enum ResultCode { Busy = 5, Locked = 6, ReadOnly = 8, Corrupt = 11, Full = 13, Constraint = 19, NotADatabase = 26 };

Error storageError(const char *code, const char *message, const QString &detail)
{
    return {QLatin1String(code), QLatin1String(message), {}, {}, detail};
}

/// The driver's text names tables and files, never values, and goes only into `detail`.
Error classify(const QSqlError &error)
{
    const QString detail = error.databaseText() + QLatin1String(" (SQLite ") + error.nativeErrorCode() + u')';
    switch (error.nativeErrorCode().toInt() & 0xff) {
    case Busy:
    case Locked:
        return storageError("storage.busy", "Another program is using the database; try again.", detail);
    case ReadOnly:
        return storageError("storage.read_only", "The database cannot be written.", detail);
    case Corrupt:
    case NotADatabase:
        return storageError("storage.corrupt", "The database file is damaged or is not one of Grantdesk's.", detail);
    case Full:
        return storageError("storage.full", "There is no space left for the database.", detail);
    case Constraint:
        return conflict(detail);
    default:
        return storageError("storage.unavailable", "The database cannot be used.", detail);
    }
}

} // namespace

Dialect sqliteDialect(std::chrono::milliseconds patience)
{
    return {
        QStringLiteral("QSQLITE"),
        QStringLiteral("QSQLITE_BUSY_TIMEOUT=%1").arg(patience.count()),
        {
            QStringLiteral("PRAGMA foreign_keys = ON"),
            QStringLiteral("PRAGMA synchronous = FULL"),
            QStringLiteral("PRAGMA temp_store = MEMORY"),
            QStringLiteral("PRAGMA trusted_schema = OFF"),
            // What does not fit stands in the system's cache of files.
            QStringLiteral("PRAGMA cache_size = -4096"),
            QStringLiteral("PRAGMA journal_size_limit = 67108864"),
            QStringLiteral("PRAGMA wal_autocheckpoint = 8000"),
        },
        QStringLiteral("BEGIN IMMEDIATE"),
        QStringLiteral("BEGIN"),
        QStringLiteral("SELECT COUNT(*), COALESCE(SUM(CASE WHEN name = 'meta' THEN 1 ELSE 0 END), 0) "
                       "FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'"),
        QStringLiteral("BLOB"),
        QStringLiteral("WITHOUT ROWID"),
        classify,
        patience,
    };
}

} // namespace grantdesk::storage::sql
