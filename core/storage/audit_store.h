#pragma once

#include "core/applications/audit.h"
#include "core/base/result.h"

#include <limits>

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

/// Where a walk over a whole log begins: before every number, also those that somebody may have put in from outside.
inline constexpr qint64 beforeAuditLog = std::numeric_limits<qint64>::min();
/// How many entries such a walk takes at a time.
inline constexpr int auditPiece = 500;

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
