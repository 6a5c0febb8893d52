#include "core/storage/sql/checkpointer.h"

#include <sqlite3.h>

namespace grantdesk::storage::sql {

namespace {

/// So few pages are written in a fraction of a millisecond.
constexpr int fewPages = 200;
/// Each pass finds what was written during the one before.
constexpr int mostPasses = 4;

/// Pages that are still missing in the database; negative when that cannot be told.
int checkpoint(sqlite3 *connection)
{
    int inLog = -1;
    int inDatabase = -1;
    sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog, &inDatabase);
    return inLog < 0 || inDatabase < 0 ? -1 : inLog - inDatabase;
}

/// A connection that has never read does not know yet that there is a log, and would find nothing to do.
bool knowsItsLog(sqlite3 *connection)
{
    return sqlite3_exec(connection, "PRAGMA schema_version", nullptr, nullptr, nullptr) == SQLITE_OK;
}

int notePages(void *pages, sqlite3 *, const char *, int count)
{
    *static_cast<int *>(pages) = count;
    return SQLITE_OK;
}

} // namespace

Checkpointer::Checkpointer(sqlite3 *writer, QByteArray database, int pages)
    : m_writer(writer)
    , m_database(std::move(database))
    , m_usual(pages)
    , m_next(pages)
{
    m_thread.setMaxThreadCount(1);
    // Takes the place of the hook that checkpoints by itself.
    sqlite3_wal_hook(m_writer, notePages, &m_pages);
}

Checkpointer::~Checkpointer()
{
    m_thread.waitForDone();
    sqlite3_wal_hook(m_writer, nullptr, nullptr);
}

void Checkpointer::afterCommit()
{
    if (m_pages > 0 && m_pages < m_usual)
        m_next = m_usual; // the log has started over
    const bool isTooLong = m_pages >= 4 * m_usual;
    if (isTooLong)
        m_thread.waitForDone();
    if (isTooLong || m_state == State::Near) {
        m_state = State::Idle;
        // A reader may hold the log back; then it is worth trying when there is a good deal more.
        m_next = checkpoint(m_writer) == 0 ? m_usual : m_pages + m_usual / 4;
        // Until somebody writes, the log stays as long as it is, although it is done with.
        m_pages = 0;
    } else if (m_pages >= m_next && m_state == State::Idle) {
        m_state = State::Working;
        m_thread.start([this] { work(); });
    }
}

void Checkpointer::work()
{
    sqlite3 *connection = nullptr;
    if (sqlite3_open_v2(m_database.constData(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr)
            == SQLITE_OK
        && knowsItsLog(connection)) {
        int missing = checkpoint(connection);
        for (int pass = 1; pass < mostPasses && missing > fewPages; ++pass)
            missing = checkpoint(connection);
    }
    sqlite3_close(connection);
    m_state = State::Near;
}

} // namespace grantdesk::storage::sql
