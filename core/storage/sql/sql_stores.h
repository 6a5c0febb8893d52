#pragma once

#include "core/storage/open.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/wal_sync.h"
#include "core/storage/stores.h"

#include <memory>

namespace grantdesk::storage::sql {

/// All stores over one connection, whose database has the newest schema. With `walSync` the connection's commits leave
/// the flushing of the disk to it.
std::unique_ptr<Stores> openStores(std::unique_ptr<Connection> connection, const Author &author = {},
                                   std::shared_ptr<WalSync> walSync = {});

} // namespace grantdesk::storage::sql
