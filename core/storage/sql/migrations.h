#pragma once

#include "core/base/result.h"

namespace grantdesk::storage::sql {

class Connection;

/// storage.newer_schema, of a database that a newer version has migrated.
Error newerSchema(int schema);

/// The schema this program writes.
int newestSchema();

/// The database's schema; 0 for an empty database. Errors: storage.corrupt (somebody else's tables).
Result<int> schemaOf(Connection &connection);

/// Brings the database to newestSchema(), in one transaction. Errors: storage.newer_schema.
Result<void> migrate(Connection &connection);

} // namespace grantdesk::storage::sql
