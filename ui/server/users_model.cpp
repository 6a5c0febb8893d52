#include "ui/server/users_model.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace grantdesk::ui {

void UsersModel::setUsers(const QList<applications::User> &users)
{
    if (users == m_users)
        return;
    beginResetModel();
    m_users = users;
    endResetModel();
}

void UsersModel::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, ColumnCount - 1);
    if (!m_users.isEmpty())
        Q_EMIT dataChanged(index(0, 0), index(int(m_users.size()) - 1, ColumnCount - 1));
}

int UsersModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_users.size());
}

int UsersModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant UsersModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const applications::User &user = m_users[index.row()];
    if (role == Qt::ForegroundRole && !user.active)
        return color(Role::Muted);
    if (role == Qt::DecorationRole && index.column() == State)
        return icon(user.active ? QStringLiteral("ok") : QStringLiteral("stop"), user.active ? Role::Ok : Role::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case Name:
        return user.name;
    case Email:
        return user.email;
    default:
        return user.active ? tr("Active") : tr("Inactive");
    }
}

QVariant UsersModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Name:
        return tr("Name");
    case Email:
        return tr("Email");
    default:
        return tr("State");
    }
}

} // namespace grantdesk::ui
