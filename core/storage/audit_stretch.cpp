#include "core/storage/audit_stretch.h"

#include <algorithm>

namespace grantdesk::storage {

using applications::AuditEntry;

Result<qint64> lastAuditNumber(AuditStore &store)
{
    return store.entries({{}, {}, {}, 1}).map([](const QList<AuditEntry> &newest) {
        return newest.isEmpty() ? qint64(0) : newest.first().number;
    });
}

Result<QList<AuditEntry>> auditEntriesFrom(AuditStore &store, qint64 first)
{
    return store.entries({{}, {}, first + auditStretch, auditStretch}).map([first](QList<AuditEntry> entries) {
        // Where entries were taken out, older ones fill the answer.
        entries.removeIf([first](const AuditEntry &entry) { return entry.number < first; });
        std::reverse(entries.begin(), entries.end());
        return entries;
    });
}

} // namespace grantdesk::storage
