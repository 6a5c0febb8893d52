#pragma once

#include "core/applications/audit.h"
#include "ui/widgets/table_model.h"

namespace grantdesk::ui {

/// What changed from what to what.
class ChangesModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Field, Before, After, ColumnCount };

    explicit ChangesModel(QObject *parent = nullptr);

    void setChanges(const QList<applications::AuditChange> &changes);

private:
    int rows() const override { return int(m_changes.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    QList<applications::AuditChange> m_changes;
};

} // namespace grantdesk::ui
