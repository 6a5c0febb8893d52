#include "ui/audit/audit_checker.h"

#include <algorithm>

namespace grantdesk::ui {

AuditChecker::AuditChecker(StoreAccess &stores, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
{
}

/// The end is that of the last piece's moment: what others add meanwhile is checked too, and nothing looks cut off.
Result<AuditChecker::Step> AuditChecker::walk(storage::Stores &stores, Step from)
{
    auto piece = stores.audit().chain(from.reached, pieceSize);
    if (!piece)
        return failure(piece.error());
    for (const applications::AuditEntry &entry : std::as_const(piece->entries)) {
        from.check.add(entry);
        from.reached = entry.number;
    }
    from.end = piece->end;
    from.atEnd = piece->entries.size() < pieceSize;
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
    // Somebody may have put an entry far behind the end.
    const qint64 last = std::max<qint64>(m_step.end.number, 1);
    Q_EMIT progressed(int(std::clamp<qint64>(m_step.reached, 0, last) * 100 / last));
    readPiece();
}

} // namespace grantdesk::ui
