#pragma once

#include "core/storage/audit_store.h"

namespace grantdesk::storage {

/// The audit log from its first entry on, a stretch of numbers at a time: never all of it is in memory, and what comes
/// in meanwhile moves nothing. So every export has the same order, in which its reader can follow the chain.
inline constexpr int auditStretch = 500;

/// The number of the newest entry; 0 for an empty log. Errors: as AuditStore.
Result<qint64> lastAuditNumber(AuditStore &store);

/// The entries with the numbers from `first` to `first + auditStretch - 1`, oldest first. Errors: as AuditStore.
Result<QList<applications::AuditEntry>> auditEntriesFrom(AuditStore &store, qint64 first);

} // namespace grantdesk::storage
