#pragma once

#include "core/storage/sql/connection.h"
#include "core/storage/stores.h"

#include <memory>

namespace grantdesk::storage::sql {

/// All stores over one connection, whose database has the newest schema.
std::unique_ptr<Stores> openStores(std::unique_ptr<Connection> connection);

} // namespace grantdesk::storage::sql
