#pragma once

#include <QByteArray>
#include <QSqlDatabase>
#include <QSqlError>
#include <QString>

#include <memory>

struct sqlite3;

namespace grantdesk::storage::sql {

/// One prepared statement of one database, as Statement needs it: bind by position, execute, walk the rows, finish.
/// Whatever fails answers false and leaves its reason in error().
class Cursor {
public:
    virtual ~Cursor() = default;

    /// Positions and columns count from 0. What is bound must live until the statement is finished.
    virtual void bindNull(int position) = 0;
    virtual void bind(int position, qint64 value) = 0;
    virtual void bind(int position, const QString &value) = 0;
    virtual void bind(int position, const QByteArray &value) = 0;

    /// Runs the statement, to its end or to before its first row.
    virtual bool execute() = 0;
    /// Goes to the next row; false after the last one, and when something failed.
    virtual bool next() = 0;
    virtual bool isNull(int column) const = 0;
    virtual qint64 number(int column) const = 0;
    virtual QString text(int column) const = 0;
    virtual QByteArray blob(int column) const = 0;

    /// The rows that the last execution changed.
    virtual int changed() const = 0;
    virtual QSqlError error() const = 0;
    /// Ends the execution: an open one would hold its view of the database and stop checkpoints.
    virtual void finish() = 0;
};

/// A statement that was not prepared, because it cannot be, has its reason in error() and cannot be executed.
/// By Qt Sql, for any of its drivers.
std::unique_ptr<Cursor> qtCursor(const QSqlDatabase &database, const QString &sql);
/// By SQLite's own interface, on the connection that Qt Sql has opened: Qt Sql's variants and records cost more than
/// the statements of a refresh themselves.
std::unique_ptr<Cursor> sqliteCursor(const QSqlDatabase &database, const QString &sql);

/// The connection that Qt Sql has opened; null when it is not SQLite's.
sqlite3 *sqliteConnection(const QSqlDatabase &database);

/// True when the SQLite that this program is linked with is the one that Qt Sql's driver uses, so that it may be handed
/// the driver's connection. A Qt that brings an SQLite along has another one.
bool isOwnSqlite(const QSqlDatabase &database);

} // namespace grantdesk::storage::sql
