#include "core/storage/sql/checkpointer.h"

#include <QFile>
#include <QFileInfo>
#include <QStorageInfo>

#include <sqlite3.h>

#include <algorithm>
#include <utility>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace grantdesk::storage::sql {

namespace {

/// So few pages are written in a fraction of a millisecond.
constexpr int fewPages = 200;
/// Each pass finds what was written during the one before.
constexpr int mostPasses = 4;
/// Where the space is looked at, which takes a tenth of a millisecond.
constexpr int pagesPerLook = 1000;
constexpr qint64 pageSize = 4096;
/// With less than that left, the log must stay short: at its longest it would take half of it.
constexpr qint64 tightSpace = 2 * 4 * Checkpointer::usualPages * pageSize;

struct Progress {
    int inLog = -1;
    int inDatabase = -1;
    bool isDone() const { return inLog >= 0 && inLog == inDatabase; }
};

/// `inLog` is as it was when the pass began. Never to be called again right after a pass that brought everything:
/// SQLite before 3.51.3 may then damage the database when a commit starts the log over meanwhile.
Progress checkpoint(sqlite3 *connection)
{
    Progress progress;
    sqlite3_wal_checkpoint_v2(connection, nullptr, SQLITE_CHECKPOINT_PASSIVE, &progress.inLog, &progress.inDatabase);
    return progress;
}

/// A connection that has never read does not know yet that there is a log, and would find nothing to do.
bool knowsItsLog(sqlite3 *connection)
{
    return sqlite3_exec(connection, "PRAGMA schema_version", nullptr, nullptr, nullptr) == SQLITE_OK;
}

#ifdef Q_OS_LINUX
bool isSameFile(const struct statx &left, const struct statx &right)
{
    return left.stx_ino == right.stx_ino && left.stx_dev_major == right.stx_dev_major
        && left.stx_dev_minor == right.stx_dev_minor;
}

/// One that SQLite has open, or -1. Never one of our own: closing it would take the locks of all this process's
/// connections away (fcntl(2)).
int descriptorOf(const QByteArray &database)
{
    struct statx wanted = {};
    if (::statx(AT_FDCWD, database.constData(), 0, STATX_INO, &wanted) != 0)
        return -1;
    std::error_code failed;
    for (const auto &entry : std::filesystem::directory_iterator("/proc/self/fd", failed)) {
        const int descriptor = QByteArray::fromStdString(entry.path().filename().string()).toInt();
        struct statx its = {};
        if (::statx(descriptor, "", AT_EMPTY_PATH, STATX_INO, &its) == 0 && isSameFile(its, wanted))
            return descriptor;
    }
    return -1;
}
#endif

/// Brings to the disk what the passes wrote. SQLite does so only when the whole log is in the database, which would
/// leave all of it to the writer. Bit by bit, for whatever the log is to take meanwhile waits for what the disk was
/// given before. What fails here comes up again when the writer flushes the rest.
void writeOut([[maybe_unused]] const QByteArray &database)
{
#ifdef Q_OS_LINUX
    constexpr off_t stretch = 1 << 22;
    const qint64 size = QFileInfo(QFile::decodeName(database)).size();
    const int descriptor = descriptorOf(database);
    for (off_t at = 0; descriptor >= 0 && at < size; at += stretch)
        ::sync_file_range(descriptor, at, stretch, SYNC_FILE_RANGE_WRITE | SYNC_FILE_RANGE_WAIT_AFTER);
#endif
}

} // namespace

Checkpointer::Checkpointer(sqlite3 *writer, QByteArray database, int pages)
    : m_writer(writer)
    , m_database(std::move(database))
    , m_usual(pages)
    , m_next(pages)
{
    m_thread.setMaxThreadCount(1);
    // Takes the place of the hook that checkpoints by itself. It is called when the commit's locks are gone.
    sqlite3_wal_hook(
        m_writer,
        [](void *self, sqlite3 *, const char *, int count) {
            static_cast<Checkpointer *>(self)->committed(count);
            return SQLITE_OK;
        },
        this);
    if (QFileInfo(QFile::decodeName(m_database + "-wal")).size() > fewPages * pageSize)
        startWork();
}

Checkpointer::~Checkpointer()
{
    m_thread.waitForDone();
    sqlite3_wal_hook(m_writer, nullptr, nullptr);
}

/// So many pages of log are worth the work now.
int Checkpointer::worth() const
{
    return m_isTight ? std::min(m_usual, fewPages) : m_usual;
}

void Checkpointer::lookAtSpace()
{
    const qint64 left = QStorageInfo(QFileInfo(QFile::decodeName(m_database)).path()).bytesAvailable();
    const bool wasTight = std::exchange(m_isTight, left >= 0 && left < tightSpace);
    if (m_isTight && !wasTight)
        m_next = 0;
}

void Checkpointer::committed(int pages)
{
    const bool startedOver = pages < m_pages;
    m_pages = pages;
    if (startedOver || pages >= m_nextLook) {
        m_nextLook = pages + pagesPerLook;
        lookAtSpace();
    }
    if (startedOver)
        m_next = worth();
    const bool isTooLong = pages >= 4 * worth();
    if (isTooLong)
        m_thread.waitForDone();
    if (isTooLong || m_state == State::Near)
        finish();
    else if (pages >= m_next && m_state == State::Idle)
        startWork();
}

void Checkpointer::startWork()
{
    m_state = State::Working;
    m_thread.start([this] { work(); });
}

/// The writer does the rest: then the next commit starts the log over.
void Checkpointer::finish()
{
    m_state = State::Idle;
    m_leftToWriter = m_pages - std::max<int>(m_inDatabase, 0);
    // A reader may hold the log back; then it is worth trying when there is a good deal more.
    m_next = checkpoint(m_writer).isDone() ? worth() : m_pages + worth() / 4;
    m_nextLook = 0;
    m_inDatabase = 0;
    // Until somebody writes, the log stays as long as it is, although it is done with.
    m_pages = 0;
}

void Checkpointer::afterFailure()
{
    m_thread.waitForDone();
    finish();
}

void Checkpointer::work()
{
    sqlite3 *connection = nullptr;
    if (sqlite3_open_v2(m_database.constData(), &connection, SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX, nullptr)
            == SQLITE_OK
        && knowsItsLog(connection)) {
        for (int pass = 0; pass < mostPasses; ++pass) {
            m_inDatabase = checkpoint(connection).inDatabase;
            writeOut(m_database);
            if (m_inDatabase < 0 || m_pages - m_inDatabase <= fewPages)
                break;
        }
    }
    sqlite3_close(connection);
    m_state = State::Near;
}

} // namespace grantdesk::storage::sql
