#include "core/storage/sql/connection.h"

#include "core/storage/rules.h"

#include <sqlite3.h>

#include <atomic>
#include <thread>

namespace grantdesk::storage::sql {

namespace {

/// Qt Sql finds connections by name, in one table for the whole process.
QString freshConnectionName()
{
    static std::atomic<quint64> count{0};
    return QStringLiteral("grantdesk-%1").arg(++count);
}

} // namespace

Connection::Savepoint::Savepoint(Connection &connection, const char *name)
    : open(connection, QLatin1String("SAVEPOINT ") + QLatin1String(name))
    , release(connection, QLatin1String("RELEASE SAVEPOINT ") + QLatin1String(name))
    , back(connection, QLatin1String("ROLLBACK TO SAVEPOINT ") + QLatin1String(name))
{
}

Result<void> Connection::Savepoint::takeBack()
{
    return back.control().and_then([this] { return release.control(); });
}

Connection::Connection(Dialect dialect, const QSqlDatabase &database)
    : m_dialect(std::move(dialect))
    , m_database(database)
{
    m_beginWrite.emplace(*this, m_dialect.beginWrite);
    m_beginRead.emplace(*this, m_dialect.beginRead);
    m_commit.emplace(*this, "COMMIT");
    m_rollback.emplace(*this, "ROLLBACK");
    m_requestPoint.emplace(*this, "request");
    m_stepPoint.emplace(*this, "step");
}

Result<std::unique_ptr<Connection>> Connection::open(Dialect dialect, const QString &databaseName)
{
    // The handle goes straight into the connection: another copy would outlive it when setting up fails.
    const QString driver = dialect.driver;
    std::unique_ptr<Connection> connection(
        new Connection(std::move(dialect), QSqlDatabase::addDatabase(driver, freshConnectionName())));
    if (auto done = connection->setUp(databaseName); !done)
        return failure(done.error());
    return connection;
}

Result<void> Connection::setUp(const QString &databaseName)
{
    m_database.setDatabaseName(databaseName);
    m_database.setConnectOptions(m_dialect.connectOptions);
    if (!m_database.open())
        return failure(m_dialect.classify(m_database.lastError()));
    m_ownSqlite = isOwnSqlite(m_database);
    wait(m_dialect.patience);
    for (const QString &sql : m_dialect.onConnect) {
        if (auto done = Statement(*this, sql).control(); !done)
            return done;
    }
    return {};
}

Connection::~Connection()
{
    rollbackBatch();
    m_beginWrite.reset();
    m_beginRead.reset();
    m_commit.reset();
    m_rollback.reset();
    m_requestPoint.reset();
    m_stepPoint.reset();
    const QString name = m_database.connectionName();
    m_database.close();
    m_database = QSqlDatabase();
    QSqlDatabase::removeDatabase(name);
}

std::unique_ptr<Cursor> Connection::prepare(const QString &sql) const
{
    return m_ownSqlite ? sqliteCursor(m_database, sql) : qtCursor(m_database, sql);
}

Result<void> Connection::usable() const
{
    return m_broken ? Result<void>(failure(*m_broken)) : Result<void>();
}

Error Connection::failed(const QSqlError &error)
{
    Error meaning = m_dialect.classify(error);
    if (m_inBatch && meaning.code != QLatin1String("storage.conflict"))
        m_broken = meaning;
    return meaning;
}

Result<void> Connection::readyToWrite()
{
    m_written = true;
    if (m_request != Request::Pending)
        return {};
    return m_requestPoint->open.control().map([this] { m_request = Request::Open; });
}

Result<void> Connection::beginWrite()
{
    if (m_check) {
        if (auto checked = m_check(); !checked)
            return checked;
    }
    return m_beginWrite->control();
}

void Connection::wait(std::chrono::milliseconds atMost)
{
    m_patience = atMost;
    if (sqlite3 *own = ownSqlite())
        sqlite3_busy_handler(own, &Connection::waitALittle, this);
}

/// SQLite's own handler soon looks only ten times a second, and a server under load leaves the lock alone for a moment
/// between two batches: it would be met at work for seconds.
int Connection::waitALittle(void *connection, int timesBefore)
{
    constexpr std::chrono::milliseconds step{1};
    auto &self = *static_cast<Connection *>(connection);
    const auto now = std::chrono::steady_clock::now();
    if (timesBefore == 0)
        self.m_waitsSince = now;
    if (now - self.m_waitsSince >= self.m_patience)
        return 0;
    std::this_thread::sleep_for(step);
    return 1;
}

Result<void> Connection::beginBatch()
{
    if (m_inBatch || m_depth > 0)
        return failure(outOfOrder());
    return beginWrite().map([this] { m_inBatch = true; });
}

Result<void> Connection::beginRequest()
{
    if (!m_inBatch || m_request != Request::None)
        return failure(outOfOrder());
    m_request = Request::Pending;
    return usable();
}

Result<void> Connection::endRequest(bool keep)
{
    const Request ended = std::exchange(m_request, Request::None);
    if (ended == Request::None)
        return failure(outOfOrder());
    if (ended == Request::Pending)
        return usable();
    return keep ? m_requestPoint->release.control() : m_requestPoint->takeBack();
}

Result<void> Connection::commitBatch()
{
    if (!m_inBatch || m_request != Request::None)
        return failure(outOfOrder());
    auto committed = m_commit->control();
    if (committed)
        m_inBatch = false;
    else
        rollbackBatch();
    return committed;
}

void Connection::rollbackBatch()
{
    if (!m_inBatch)
        return;
    m_inBatch = false;
    m_request = Request::None;
    m_broken.reset();
    // Fails when the database has rolled back by itself, which comes to the same.
    (void)m_rollback->control();
}

Result<void> Connection::enter()
{
    const bool nested = m_inBatch || m_depth > 0;
    auto entered = nested ? readyToWrite().and_then([this] { return m_stepPoint->open.control(); }) : beginWrite();
    return entered.map([this] { ++m_depth; });
}

Result<void> Connection::enterReading()
{
    return m_beginRead->control().map([this] { ++m_depth; });
}

Result<void> Connection::leave(bool keep)
{
    --m_depth;
    if (m_inBatch || m_depth > 0)
        return keep ? m_stepPoint->release.control() : m_stepPoint->takeBack();
    if (!keep)
        return m_rollback->control();
    auto committed = m_commit->control();
    if (!committed)
        (void)m_rollback->control();
    return committed;
}

} // namespace grantdesk::storage::sql
