#include "ui/applications/application_table_model.h"

#include "ui/applications/application_icon.h"
#include "ui/style/icons.h"
#include "ui/text/words.h"

#include <algorithm>

namespace grantdesk::ui {

using applications::Application;

ApplicationTableModel::ApplicationTableModel(const Clock &clock, QObject *parent)
    : TableModel(ColumnCount, parent)
    , m_clock(clock)
{
}

void ApplicationTableModel::setApplications(const QList<Application> &list)
{
    for (int row = int(m_list.size()) - 1; row >= 0; --row) {
        const bool stays = std::any_of(list.begin(), list.end(),
                                       [this, row](const Application &one) { return one.id == m_list[row].id; });
        if (stays)
            continue;
        beginRemoveRows({}, row, row);
        m_list.removeAt(row);
        endRemoveRows();
    }
    for (int row = 0; row < list.size(); ++row) {
        const int before = rowOf(list[row].id);
        if (before < 0) {
            beginInsertRows({}, row, row);
            m_list.insert(row, list[row]);
            endInsertRows();
        } else if (before != row) { // applications come oldest first: only a changed clock moves one
            beginMoveRows({}, before, before, {}, before < row ? row + 1 : row);
            m_list.move(before, row);
            endMoveRows();
        }
        if (m_list[row] != list[row]) {
            m_list[row] = list[row];
            rowChanged(row);
        }
    }
}

const Application *ApplicationTableModel::at(int row) const
{
    return row >= 0 && row < m_list.size() ? &m_list[row] : nullptr;
}

int ApplicationTableModel::rowOf(const Id &id) const
{
    for (int row = 0; row < m_list.size(); ++row)
        if (m_list[row].id == id)
            return row;
    return -1;
}

QVariant ApplicationTableModel::cell(int row, int column, int role) const
{
    const Application &application = m_list[row];
    switch (role) {
    case Qt::DisplayRole:
        return text(application, column);
    case Qt::AccessibleTextRole:
        return column == ClientId ? application.clientId : text(application, column);
    case Qt::ToolTipRole:
        return toolTip(application, column);
    case Qt::DecorationRole:
        return column == Name ? QVariant(icon(iconNameOf(applications::typeOf(application)), ui::Role::Muted))
                              : QVariant();
    case Qt::FontRole:
        return column == ClientId ? QVariant(Theme::instance().font(TextSize::Mono)) : QVariant();
    case IdRole:
        return application.id;
    case CopyRole:
        return application.clientId;
    case SortRole:
        return sortKey(application, column);
    default:
        return {};
    }
}

QString ApplicationTableModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Type:
        return tr("Application type");
    case ClientId:
        return tr("Client ID");
    case Created:
        return tr("Created");
    case LastUsed:
        return tr("Last used");
    default:
        return {};
    }
}

QString ApplicationTableModel::text(const Application &application, int column) const
{
    switch (column) {
    case Name:
        return application.name;
    case Type:
        return typeName(applications::typeOf(application));
    case ClientId:
        return shortened(application.clientId);
    case Created:
        return relativeTime(application.createdAt, m_clock.now());
    case LastUsed:
        return relativeTime(application.lastUsedAt, m_clock.now());
    default:
        return {};
    }
}

QVariant ApplicationTableModel::sortKey(const Application &application, int column) const
{
    switch (column) {
    case Created:
        return toMilliseconds(application.createdAt);
    case LastUsed: // never used comes before all that were
        return application.lastUsedAt ? toMilliseconds(*application.lastUsedAt) : qint64(-1);
    default:
        return text(application, column);
    }
}

QString ApplicationTableModel::toolTip(const Application &application, int column) const
{
    switch (column) {
    case Name:
        return application.name;
    case Type: { // a narrow column cuts its name off
        const applications::Type type = applications::typeOf(application);
        return QStringList{typeName(type), authenticationOf(type)}.join(QLatin1Char('\n'));
    }
    case ClientId:
        return application.clientId;
    case Created:
        return absoluteTime(application.createdAt);
    case LastUsed:
        return application.lastUsedAt ? absoluteTime(*application.lastUsedAt) : QString();
    case Actions:
        return tr("More actions");
    default:
        return {};
    }
}

QString shortened(const QString &clientId)
{
    return clientId.size() <= 9 ? clientId : clientId.first(4) + QChar(0x2026) + clientId.last(4);
}

} // namespace grantdesk::ui
