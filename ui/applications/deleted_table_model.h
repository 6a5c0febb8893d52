#pragma once

#include "core/applications/deletion.h"
#include "core/base/clock.h"
#include "ui/widgets/table_model.h"

#include <QIcon>

namespace grantdesk::ui {

/// The deleted applications that can be brought back. setDeleted() changes only what changed.
class DeletedTableModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Name, Type, ClientId, Deleted, DaysLeft, ColumnCount };

    explicit DeletedTableModel(const Clock &clock, QObject *parent = nullptr);

    void setDeleted(const QList<applications::DeletedApplication> &list);
    const applications::DeletedApplication *at(int row) const;

private:
    int rows() const override { return int(m_list.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const applications::DeletedApplication &deleted, int column) const;
    QString toolTip(const applications::DeletedApplication &deleted, int column) const;

    const Clock &m_clock;
    QList<applications::DeletedApplication> m_list;
    QList<QIcon> m_pictures;
};

} // namespace grantdesk::ui
