#include "ui/widgets/table_model.h"

namespace grantdesk::ui {

namespace {

QVariant shownLiterally(const QString &text)
{
    return text.isEmpty() ? QVariant() : plainToolTip(text);
}

} // namespace

QString plainToolTip(const QString &text)
{
    return text.isEmpty() ? QString()
                          : QStringLiteral("<p style='white-space:pre-wrap'>%1</p>").arg(text.toHtmlEscaped());
}

TableModel::TableModel(int columns, QObject *parent)
    : QAbstractTableModel(parent)
    , m_columns(columns)
{
}

void TableModel::refreshWords()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, m_columns - 1);
    if (rows() > 0)
        Q_EMIT dataChanged(index(0, 0), index(rows() - 1, m_columns - 1));
}

void TableModel::rowChanged(int row)
{
    Q_EMIT dataChanged(index(row, 0), index(row, m_columns - 1));
}

int TableModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : rows();
}

int TableModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_columns;
}

QVariant TableModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto in = [this, &index](int of) {
        return cell(index.row(), index.column(), of);
    };
    if (role == Qt::ToolTipRole)
        return shownLiterally(in(role).toString());
    const QVariant value = in(role);
    const bool signOnly
        = role == Qt::AccessibleTextRole && value.toString().isEmpty() && in(Qt::DisplayRole).toString().isEmpty();
    return signOnly ? in(Qt::ToolTipRole) : value;
}

QVariant TableModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::ToolTipRole) // where there is no room for all of it
        return shownLiterally(heading(section));
    return role == Qt::DisplayRole ? heading(section) : QVariant();
}

} // namespace grantdesk::ui
