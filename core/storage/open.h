#pragma once

#include "core/base/clock.h"
#include "core/storage/stores.h"

#include <QString>

#include <memory>

namespace grantdesk::storage {

/// Who changes the registry through these stores, and by which clock: the audit log names them.
struct Author {
    QString user;                       ///< empty: the user of this computer that the process runs as
    QString program;                    ///< empty: the name of the program's file
    std::shared_ptr<const Clock> clock; ///< null: the machine's; real time, not the server's movable one
};

/// Everything in this process's memory.
std::unique_ptr<Stores> openMemory(const Author &author = {});

/// When commits of the batch reach the disk.
enum class Sync {
    AtCommit, ///< before Batch::commit() returns
    ByBatch,  ///< when the job is done that Batch::sync() answers; where the system lacks the means, as AtCommit
};

/// The database file `grantdesk.sqlite` in `folder`, made (folder included, mode 0700, file 0600) and migrated when
/// needed. WAL; a call outside a batch is on the disk when it returns, except that with ByBatch it waits for the next
/// Batch::sync(). May be open in several processes and threads at once.
/// Errors: storage.unavailable, storage.read_only, storage.corrupt, storage.newer_schema, storage.busy, storage.full.
Result<std::unique_ptr<Stores>> openSqlite(const QString &folder, Sync sync = Sync::AtCommit,
                                           const Author &author = {});

/// The folder to use: `chosen` when not empty, else $GRANTDESK_DATA_DIR, else the platform's application-data folder.
QString dataFolder(const QString &chosen = {});

} // namespace grantdesk::storage
