#include "core/storage/memory/audit_store.h"

namespace grantdesk::storage::memory {

using applications::AuditEntry;

Result<QList<AuditEntry>> Audit::entries(const AuditQuery &query)
{
    QList<AuditEntry> found;
    for (auto entry = m_state.audit.crbegin(); entry != m_state.audit.crend() && found.size() < query.limit; ++entry) {
        if (isWanted(*entry, query))
            found.append(*entry);
    }
    return found;
}

Result<AuditPiece> Audit::chain(qint64 after, int limit)
{
    AuditPiece piece{{}, m_state.auditEnd()};
    for (const AuditEntry &entry : std::as_const(m_state.audit))
        if (entry.number > after && piece.entries.size() < limit)
            piece.entries.append(entry);
    return piece;
}

Result<applications::AuditCheck> Audit::check()
{
    applications::AuditChainCheck check;
    for (const AuditEntry &entry : std::as_const(m_state.audit))
        check.add(entry);
    const AuditEnd end = m_state.auditEnd();
    return check.finish(end.number, end.hash);
}

} // namespace grantdesk::storage::memory
