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
    std::optional<qint64> after = {}; ///< only entries with a greater number; for what came since the last answer
};

/// The end of a chain; no entry yet by default.
struct AuditEnd {
    qint64 number = 0;
    QByteArray hash = {};
};

/// Entries one after the other, oldest first, and the end that was noted apart from them: both of one moment.
struct AuditPiece {
    QList<applications::AuditEntry> entries;
    AuditEnd end;
};

/// The audit log: every change of applications and people, written in the transaction that makes it. Never swept.
/// Errors of every call: as ApplicationStore.
class AuditStore {
public:
    virtual ~AuditStore() = default;

    /// Newest first.
    virtual Result<QList<applications::AuditEntry>> entries(const AuditQuery &query) = 0;
    /// The entries with greater numbers than `after`, at most `limit` entries: a whole log is walked in pieces.
    virtual Result<AuditPiece> chain(qint64 after, int limit) = 0;
    /// Walks the whole chain.
    virtual Result<applications::AuditCheck> check() = 0;
};

} // namespace grantdesk::storage
