#pragma once

#include "core/base/result.h"
#include "core/storage/sql/cursor.h"
#include "core/storage/sql/dialect.h"
#include "core/storage/sql/statement.h"

#include <QSqlDatabase>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <utility>

namespace grantdesk::storage::sql {

/// One connection to one database, for the thread that opened it, with the state of its transactions:
///
///     batch                beginBatch … commitBatch | rollbackBatch
///       request            beginRequest … endRequest(keep): a savepoint, made when the request first writes
///         atomically()     several statements that belong together: a savepoint, or outside of a batch a transaction
///
/// A statement that fails in a batch for another reason than a conflict makes the batch unusable until it is rolled
/// back: the database may have ended the transaction by itself, and then a later statement would be durable alone.
class Connection {
public:
    /// Connects and sets the connection up; reads and writes nothing.
    static Result<std::unique_ptr<Connection>> open(Dialect dialect, const QString &databaseName);
    ~Connection();
    Connection(const Connection &) = delete;
    Connection &operator=(const Connection &) = delete;

    const Dialect &dialect() const { return m_dialect; }
    std::unique_ptr<Cursor> prepare(const QString &sql) const;
    /// The connection for SQLite's own interface, and its file; null where it must not be used.
    sqlite3 *ownSqlite() const { return m_ownSqlite ? sqliteConnection(m_database) : nullptr; }
    QString databaseName() const { return m_database.databaseName(); }
    bool inBatch() const { return m_inBatch; }
    /// Has anything been written since the last call?
    bool takeWritten() { return std::exchange(m_written, false); }

    /// `check` is asked before each transaction that writes; when it fails nothing is written.
    void checkBeforeWriting(std::function<Result<void>()> check) { m_check = std::move(check); }

    Result<void> beginBatch();
    Result<void> beginRequest();
    Result<void> endRequest(bool keep);
    Result<void> commitBatch();
    void rollbackBatch();

    /// Runs `work`, which answers a Result, so that all it writes is kept, or, when it fails, nothing.
    template<typename Work> auto atomically(Work work) -> decltype(work())
    {
        return bracketed(std::move(work), &Connection::enter);
    }
    /// Runs `work`, which only reads, on one moment's data.
    template<typename Work> auto reading(Work work) -> decltype(work())
    {
        return m_depth > 0 || m_inBatch ? work() : bracketed(std::move(work), &Connection::enterReading);
    }

    /// Runs `work`, which answers a Result, so that where it would wait for another writer it fails with storage.busy.
    template<typename Work> auto withoutWaiting(Work work) -> decltype(work())
    {
        wait(std::chrono::milliseconds(0));
        auto result = work();
        wait(m_dialect.patience);
        return result;
    }

    /// For Statement: may it run; open the request's savepoint first; what its error means.
    Result<void> usable() const;
    Result<void> readyToWrite();
    Error failed(const QSqlError &error);

private:
    struct Savepoint {
        Savepoint(Connection &connection, const char *name);
        Result<void> takeBack();

        Statement open;
        Statement release;
        Statement back;
    };
    enum class Request { None, Pending, Open };

    Connection(Dialect dialect, const QSqlDatabase &database);
    Result<void> setUp(const QString &databaseName);
    Result<void> beginWrite();
    /// How long a statement waits for another writer before it fails with storage.busy.
    void wait(std::chrono::milliseconds atMost);
    static int waitALittle(void *connection, int timesBefore);
    Result<void> enter();
    Result<void> enterReading();
    Result<void> leave(bool keep);

    template<typename Work> auto bracketed(Work work, Result<void> (Connection::*enterBracket)()) -> decltype(work())
    {
        if (auto entered = (this->*enterBracket)(); !entered)
            return failure(entered.error());
        auto result = work();
        if (auto left = leave(result.has_value()); !left && result)
            return failure(left.error());
        return result;
    }

    const Dialect m_dialect;
    std::function<Result<void>()> m_check;
    QSqlDatabase m_database;
    bool m_ownSqlite = false;
    std::chrono::milliseconds m_patience{};
    std::chrono::steady_clock::time_point m_waitsSince;
    bool m_inBatch = false;
    bool m_written = false;
    Request m_request = Request::None;
    int m_depth = 0;
    std::optional<Error> m_broken;
    std::optional<Statement> m_beginWrite, m_beginRead, m_commit, m_rollback;
    std::optional<Savepoint> m_requestPoint, m_stepPoint;
};

} // namespace grantdesk::storage::sql
