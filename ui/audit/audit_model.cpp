#include "ui/audit/audit_model.h"

#include "ui/text/words.h"

namespace grantdesk::ui {

using applications::AuditEntry;

AuditModel::AuditModel(const Clock &clock, QObject *parent)
    : TableModel(ColumnCount, parent)
    , m_clock(clock)
{
}

void AuditModel::reset(const QList<AuditEntry> &entries)
{
    beginResetModel();
    m_entries.assign(entries.begin(), entries.end());
    endResetModel();
}

void AuditModel::prepend(const QList<AuditEntry> &entries)
{
    if (entries.isEmpty())
        return;
    beginInsertRows({}, 0, int(entries.size()) - 1);
    m_entries.insert(m_entries.begin(), entries.begin(), entries.end());
    endInsertRows();
}

void AuditModel::append(const QList<AuditEntry> &entries)
{
    if (entries.isEmpty())
        return;
    beginInsertRows({}, rows(), rows() + int(entries.size()) - 1);
    m_entries.insert(m_entries.end(), entries.begin(), entries.end());
    endInsertRows();
}

const AuditEntry *AuditModel::at(int row) const
{
    return row >= 0 && row < rows() ? &m_entries[size_t(row)] : nullptr;
}

QString AuditModel::heading(int column) const
{
    switch (column) {
    case Time:
        return tr("When");
    case User:
        return tr("Who");
    case Program:
        return tr("Program");
    case What:
        return tr("What");
    default:
        return tr("Subject", "what a change was made to");
    }
}

QVariant AuditModel::cell(int row, int column, int role) const
{
    const AuditEntry &entry = m_entries[size_t(row)];
    switch (role) {
    case Qt::DisplayRole:
        return text(entry, column);
    case Qt::ToolTipRole:
        return column == Time ? relativeTime(entry.at, m_clock.now()) : text(entry, column);
    default:
        return {};
    }
}

QString AuditModel::text(const AuditEntry &entry, int column) const
{
    switch (column) {
    case Time:
        return absoluteTime(entry.at);
    case User:
        return entry.user;
    case Program:
        return entry.program;
    case What:
        return actionName(entry.action);
    default:
        return entry.subjectName;
    }
}

} // namespace grantdesk::ui
