#pragma once

#include "core/applications/organisation.h"

#include <QAbstractTableModel>
#include <QList>

namespace grantdesk::ui {

/// Who can sign in at the built-in server.
class UsersModel final : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Name, Email, State, ColumnCount };
    using QAbstractTableModel::QAbstractTableModel;

    void setUsers(const QList<applications::User> &users);
    const QList<applications::User> &users() const { return m_users; }
    void retranslate();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<applications::User> m_users;
};

} // namespace grantdesk::ui
