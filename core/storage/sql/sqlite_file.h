#pragma once

#include "core/storage/open.h"

#include <QString>

#include <chrono>
#include <memory>

namespace grantdesk::storage::sql {

/// openSqlite() with a choice of how long to wait for another writer before the answer is storage.busy.
Result<std::unique_ptr<Stores>> openSqliteFile(const QString &folder, std::chrono::milliseconds patience,
                                               Sync sync = Sync::AtCommit, const Author &author = {});

} // namespace grantdesk::storage::sql
