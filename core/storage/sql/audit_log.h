#pragma once

#include "core/storage/audit_rules.h"
#include "core/storage/audit_store.h"
#include "core/storage/sql/connection.h"

namespace grantdesk::storage::sql {

/// The audit log's rows, and its end, which is kept apart from them: so a missing last row is noticed.
class AuditLog final : public AuditStore {
public:
    AuditLog(Connection &connection, const Author &author);

    const Author &author() const { return m_author; }
    /// Call it in the transaction of the change. No other writer is in one at the same time, so the chain cannot fork.
    Result<void> append(const AuditNote &note);
    Result<void> append(const std::optional<AuditNote> &note) { return note ? append(*note) : Result<void>(); }

    Result<QList<applications::AuditEntry>> entries(const AuditQuery &query) override;
    Result<AuditPiece> chain(qint64 after, int limit) override;
    Result<applications::AuditCheck> check() override;

private:
    Result<AuditEnd> end();

    Connection &m_connection;
    const Author m_author; ///< complete()
};

} // namespace grantdesk::storage::sql
