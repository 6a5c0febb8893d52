#pragma once

#include "core/storage/stores.h"

#include <QString>

#include <memory>

namespace grantdesk::storage {

/// Everything in this process's memory.
std::unique_ptr<Stores> openMemory();

/// When commits of the batch reach the disk.
enum class Sync {
    AtCommit, ///< before Batch::commit() returns
    ByBatch,  ///< when the job is done that Batch::sync() answers; where the system lacks the means, as AtCommit
};

/// The database file `grantdesk.sqlite` in `folder`, made (folder included, mode 0700, file 0600) and migrated when
/// needed. WAL; a call outside a batch is on the disk when it returns, except that with ByBatch it waits for the next
/// Batch::sync(). May be open in several processes and threads at once.
/// Errors: storage.unavailable, storage.read_only, storage.corrupt, storage.newer_schema, storage.busy, storage.full.
Result<std::unique_ptr<Stores>> openSqlite(const QString &folder, Sync sync = Sync::AtCommit);

/// The folder to use: `chosen` when not empty, else $GRANTDESK_DATA_DIR, else the platform's application-data folder.
QString dataFolder(const QString &chosen = {});

} // namespace grantdesk::storage
