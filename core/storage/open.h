#pragma once

#include "core/storage/stores.h"

#include <QString>

#include <memory>

namespace grantdesk::storage {

/// Everything in this process's memory.
std::unique_ptr<Stores> openMemory();

/// The database file `grantdesk.sqlite` in `folder`, made (folder included, mode 0700, file 0600) and migrated when
/// needed. WAL, synchronous=FULL. May be open in several processes and threads at once.
/// Errors: storage.unavailable, storage.read_only, storage.corrupt, storage.newer_schema, storage.busy, storage.full.
Result<std::unique_ptr<Stores>> openSqlite(const QString &folder);

/// The folder to use: `chosen` when not empty, else $GRANTDESK_DATA_DIR, else the platform's application-data folder.
QString dataFolder(const QString &chosen = {});

} // namespace grantdesk::storage
