#include "ui/server/users_model.h"

#include "ui/style/icons.h"
#include "ui/style/theme.h"

namespace grantdesk::ui {

UsersModel::UsersModel(QObject *parent)
    : TableModel(ColumnCount, parent)
{
}

void UsersModel::setUsers(const QList<applications::User> &users)
{
    if (users == m_users)
        return;
    beginResetModel();
    m_users = users;
    endResetModel();
}

QVariant UsersModel::cell(int row, int column, int role) const
{
    const applications::User &user = m_users[row];
    if (role == Qt::ForegroundRole && !user.active)
        return color(Role::Muted);
    if (role == Qt::DecorationRole && column == State)
        return icon(user.active ? QStringLiteral("ok") : QStringLiteral("stop"), user.active ? Role::Ok : Role::Muted);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (column) {
    case Name:
        return user.name;
    case Email:
        return user.email;
    default:
        return user.active ? tr("Active") : tr("Inactive");
    }
}

QString UsersModel::heading(int column) const
{
    switch (column) {
    case Name:
        return tr("Name");
    case Email:
        return tr("Email");
    default:
        return tr("State");
    }
}

} // namespace grantdesk::ui
