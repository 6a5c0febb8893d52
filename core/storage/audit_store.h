#pragma once

#include "core/applications/audit.h"
#include "core/base/result.h"

namespace grantdesk::storage {

/// Which entries of the audit log are wanted.
struct AuditQuery {
    applications::AuditSearch search = {};
    Id subject = {};                   ///< empty: all
    std::optional<qint64> before = {}; ///< only entries with a smaller number; for going on where the last answer ended
    int limit = 200;
};

/// The audit log: every change of applications and people, written in the transaction that makes it. Never swept.
/// Errors of every call: as ApplicationStore.
class AuditStore {
public:
    virtual ~AuditStore() = default;

    /// Newest first.
    virtual Result<QList<applications::AuditEntry>> entries(const AuditQuery &query) = 0;
    /// Walks the whole chain.
    virtual Result<applications::AuditCheck> check() = 0;
};

} // namespace grantdesk::storage
