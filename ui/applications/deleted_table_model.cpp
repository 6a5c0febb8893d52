#include "ui/applications/deleted_table_model.h"

#include "ui/applications/application_icon.h"
#include "ui/applications/application_table_model.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"

#include <algorithm>
#include <chrono>

namespace grantdesk::ui {

using applications::DeletedApplication;

DeletedTableModel::DeletedTableModel(const Clock &clock, QObject *parent)
    : TableModel(ColumnCount, parent)
    , m_clock(clock)
{
}

void DeletedTableModel::setDeleted(const QList<DeletedApplication> &list)
{
    for (int row = rows() - 1; row >= 0; --row) {
        if (list.contains(m_list[row]))
            continue;
        beginRemoveRows({}, row, row);
        m_list.removeAt(row);
        m_pictures.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < list.size(); ++row) {
        if (row < rows() && m_list[row] == list[row])
            continue;
        if (m_list.contains(list[row])) // only a changed clock moves one
            continue;
        beginInsertRows({}, row, row);
        m_list.insert(row, list[row]);
        m_pictures.insert(row, pictureOf(list[row].application));
        endInsertRows();
    }
    refreshWords();
}

const DeletedApplication *DeletedTableModel::at(int row) const
{
    return row >= 0 && row < rows() ? &m_list[row] : nullptr;
}

QString DeletedTableModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Application type");
    case ClientId:
        return tr("Client ID");
    case Deleted:
        return tr("Deleted");
    default:
        return tr("Can be restored for");
    }
}

QVariant DeletedTableModel::cell(int row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return text(m_list[row], column);
    case Qt::ToolTipRole:
        return toolTip(m_list[row], column);
    case Qt::DecorationRole:
        return column == Name ? QVariant(m_pictures[row]) : QVariant();
    case Qt::FontRole:
        return column == ClientId ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    default:
        return {};
    }
}

QString DeletedTableModel::text(const DeletedApplication &deleted, int column) const
{
    switch (column) {
    case Name:
        return deleted.application.name;
    case Type:
        return shortTypeName(applications::typeOf(deleted.application));
    case ClientId:
        return shortened(deleted.application.clientId);
    case Deleted:
        return relativeTime(deleted.deletedAt, m_clock.now());
    default: {
        const auto left = applications::goneForGoodAt(deleted) - m_clock.now();
        const auto days = std::chrono::ceil<std::chrono::days>(left).count();
        return tr("%n day(s)", nullptr, int(std::max<qint64>(days, 0)));
    }
    }
}

QString DeletedTableModel::toolTip(const DeletedApplication &deleted, int column) const
{
    switch (column) {
    case Name:
        return deleted.application.name;
    case Type:
        return typeName(applications::typeOf(deleted.application));
    case ClientId:
        return deleted.application.clientId;
    case Deleted:
        return absoluteTime(deleted.deletedAt);
    default:
        return tr("Deleted for good on %1").arg(absoluteTime(applications::goneForGoodAt(deleted)));
    }
}

} // namespace grantdesk::ui
