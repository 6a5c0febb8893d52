#pragma once

#include "core/applications/audit.h"
#include "core/base/clock.h"
#include "ui/widgets/table_model.h"

#include <deque>

namespace grantdesk::ui {

/// The part of the audit log that has been read so far, newest first. It grows at both ends.
class AuditModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Time, User, Program, What, Subject, ColumnCount };

    explicit AuditModel(const Clock &clock, QObject *parent = nullptr);

    void reset(const QList<applications::AuditEntry> &entries);
    /// Newer than all that are there.
    void prepend(const QList<applications::AuditEntry> &entries);
    /// Older than all that are there.
    void append(const QList<applications::AuditEntry> &entries);
    const applications::AuditEntry *at(int row) const;

private:
    int rows() const override { return int(m_entries.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const applications::AuditEntry &entry, int column) const;

    const Clock &m_clock;
    std::deque<applications::AuditEntry> m_entries;
};

} // namespace grantdesk::ui
