#include "core/storage/sql/wal_sync.h"

#include <QString>

#include <cerrno>
#include <system_error>
#include <utility>

#ifdef Q_OS_LINUX
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>
#endif

namespace grantdesk::storage::sql {

bool WalSync::isPossible()
{
#ifdef Q_OS_LINUX
    return true;
#else
    return false;
#endif
}

WalSync::WalSync(const QByteArray &database)
    : m_log(database + "-wal")
{
}

#ifdef Q_OS_LINUX

WalSync::~WalSync()
{
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

/// 0, or an errno.
int WalSync::synced()
{
    if (m_descriptor < 0)
        m_descriptor = ::open(m_log.constData(), O_RDONLY | O_CLOEXEC);
    if (m_descriptor < 0)
        return errno;
    // Whoever removed the log took what is written into it from then on, too. fstat() would ask for its times as well:
    // then the system notes finer ones, and each flush writes the file's metadata besides its data.
    struct statx status = {};
    if (::statx(m_descriptor, "", AT_EMPTY_PATH, STATX_NLINK, &status) == 0) {
        if (status.stx_nlink == 0)
            return ENOENT;
    } else if (errno != EPERM && errno != ENOSYS) { // which older containers answer to what they do not know
        return errno;
    }
    int done = 0;
    do {
        done = ::fdatasync(m_descriptor);
    } while (done != 0 && errno == EINTR);
    return done == 0 ? 0 : errno;
}

#else

WalSync::~WalSync() = default;

int WalSync::synced()
{
    return ENOSYS;
}

#endif

Result<void> WalSync::run()
{
    if (m_failure == 0)
        m_failure = synced();
    return state();
}

Result<void> WalSync::state() const
{
    const int failed = m_failure;
    if (failed == 0)
        return {};
    return failure(Error{QStringLiteral("storage.unavailable"),
                         QStringLiteral("The database cannot be used."),
                         {},
                         {},
                         QString::fromLocal8Bit(m_log) + QStringLiteral(": flushing to the disk failed: ")
                             + QString::fromStdString(std::generic_category().message(failed))});
}

} // namespace grantdesk::storage::sql
