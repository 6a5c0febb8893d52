#pragma once

#include "core/applications/organisation.h"
#include "ui/widgets/table_model.h"

#include <QList>

namespace grantdesk::ui {

/// Who can sign in at the built-in server.
class UsersModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Name, Email, State, ColumnCount };

    explicit UsersModel(QObject *parent = nullptr);

    void setUsers(const QList<applications::User> &users);
    const QList<applications::User> &users() const { return m_users; }

private:
    int rows() const override { return int(m_users.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QList<applications::User> m_users;
};

} // namespace grantdesk::ui
