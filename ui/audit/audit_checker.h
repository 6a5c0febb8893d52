#pragma once

#include "core/storage/audit_store.h"
#include "ui/workbench.h"

#include <QObject>

namespace grantdesk::ui {

/// Walks the whole chain of the audit log, a piece at a time on the store thread, so that others get their turn there.
/// Ends with exactly one of the signals finished and failed, unless it is destroyed, which cancels it.
class AuditChecker final : public QObject {
    Q_OBJECT
public:
    explicit AuditChecker(StoreAccess &stores, QObject *parent = nullptr);

    void start() { readPiece(); }

Q_SIGNALS:
    void progressed(int percent);
    void finished(const grantdesk::applications::AuditCheck &check);
    void failed(const grantdesk::Error &error);

private:
    struct Step {
        applications::AuditChainCheck check;
        qint64 reached = 0; ///< the number of the last entry
        storage::AuditEnd end;
        bool atEnd = false;
    };
    static Result<Step> walk(storage::Stores &stores, Step from);

    void readPiece();
    void take(const Result<Step> &step);

    StoreAccess &m_stores;
    Step m_step{{}, storage::beforeAuditLog, {}, false};
};

} // namespace grantdesk::ui
