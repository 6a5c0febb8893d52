#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <atomic>

namespace grantdesk::storage::sql {

/// Brings what SQLite has written into a database's write-ahead log onto the disk, on whatever thread, while further
/// transactions are written: a commit under synchronous=NORMAL followed by this is as safe as one under FULL
/// (https://www.sqlite.org/wal.html#performance_considerations). Closing the log's descriptor drops no locks, for
/// SQLite holds them on its other files.
class WalSync {
public:
    /// Elsewhere than on Linux a flush takes other calls; SQLite knows them.
    static bool isPossible();

    explicit WalSync(const QByteArray &database);
    ~WalSync();
    WalSync(const WalSync &) = delete;
    WalSync &operator=(const WalSync &) = delete;

    /// One call at a time. Errors: storage.unavailable. After one it fails for good: the system forgets what it could
    /// not write, so a later success would say nothing about it.
    Result<void> run();
    /// May be asked on any thread.
    Result<void> state() const;

private:
    int synced();

    QByteArray m_log;
    int m_descriptor = -1;
    std::atomic<int> m_failure{0}; ///< an errno
};

} // namespace grantdesk::storage::sql
