#include "ui/audit/changes_model.h"

#include "ui/style/theme.h"
#include "ui/text/words.h"

namespace grantdesk::ui {

ChangesModel::ChangesModel(QObject *parent)
    : TableModel(ColumnCount, parent)
{
}

void ChangesModel::setChanges(const QList<applications::AuditChange> &changes)
{
    if (changes == m_changes)
        return;
    beginResetModel();
    m_changes = changes;
    endResetModel();
}

QString ChangesModel::heading(int column) const
{
    switch (column) {
    case Field:
        return tr("Field");
    case Before:
        return tr("From");
    default:
        return tr("To");
    }
}

QVariant ChangesModel::cell(int row, int column, int role) const
{
    const applications::AuditChange &change = m_changes[row];
    const QString value = column == Before ? change.before : change.after;
    switch (role) {
    case Qt::DisplayRole:
        if (column == Field)
            return auditFieldName(change.field);
        return value.isEmpty() ? tr("nothing", "no value before or after a change") : value;
    case Qt::ToolTipRole:
        return column == Field ? change.field : value;
    case Qt::ForegroundRole:
        return column != Field && value.isEmpty() ? QVariant(color(Role::Muted)) : QVariant();
    default:
        return {};
    }
}

} // namespace grantdesk::ui
