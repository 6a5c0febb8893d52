#include "ui/audit/audit_checker.h"

#include "ui/audit/audit_share.h"

namespace grantdesk::ui {

AuditChecker::AuditChecker(StoreAccess &stores, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
{
}

/// The end is that of the last piece's moment: what others add meanwhile is checked too, and nothing looks cut off.
Result<AuditChecker::Step> AuditChecker::walk(storage::Stores &stores, Step from)
{
    auto piece = stores.audit().chain(from.reached, storage::auditPiece);
    if (!piece)
        return failure(piece.error());
    for (const applications::AuditEntry &entry : std::as_const(piece->entries)) {
        from.check.add(entry);
        from.reached = entry.number;
    }
    from.end = piece->end;
    from.atEnd = piece->entries.size() < storage::auditPiece;
    return from;
}

void AuditChecker::readPiece()
{
    m_stores.run(
        this, [from = m_step](storage::Stores &stores) { return walk(stores, from); },
        [this](const Result<Step> &step) { take(step); });
}

void AuditChecker::take(const Result<Step> &step)
{
    if (!step) {
        Q_EMIT failed(step.error());
        return;
    }
    m_step = *step;
    if (m_step.atEnd) {
        Q_EMIT finished(m_step.check.finish(m_step.end.number, m_step.end.hash));
        return;
    }
    Q_EMIT progressed(auditShare(m_step.reached, m_step.end.number));
    readPiece();
}

} // namespace grantdesk::ui
