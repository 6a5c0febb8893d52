#pragma once

#include "core/storage/audit_store.h"
#include "core/storage/memory/state.h"

namespace grantdesk::storage::memory {

class Audit final : public AuditStore {
public:
    explicit Audit(State &state)
        : m_state(state)
    {
    }

    Result<QList<applications::AuditEntry>> entries(const AuditQuery &query) override;
    Result<AuditPiece> chain(qint64 after, int limit) override;
    Result<applications::AuditCheck> check() override;

private:
    State &m_state;
};

} // namespace grantdesk::storage::memory
