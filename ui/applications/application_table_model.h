#pragma once

#include "core/applications/application.h"
#include "core/base/clock.h"
#include "ui/widgets/table_model.h"

namespace grantdesk::ui {

/// The list of applications. setApplications() changes only what changed, so that a view keeps its place and selection.
class ApplicationTableModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Name, Type, ClientId, Created, LastUsed, Actions, ColumnCount };
    enum Role { IdRole = Qt::UserRole, SortRole, CopyRole };

    explicit ApplicationTableModel(const Clock &clock, QObject *parent = nullptr);

    void setApplications(const QList<applications::Application> &list);
    const applications::Application *at(int row) const;
    int rowOf(const Id &id) const;

private:
    int rows() const override { return int(m_list.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const applications::Application &application, int column) const;
    QVariant sortKey(const applications::Application &application, int column) const;
    QString toolTip(const applications::Application &application, int column) const;

    const Clock &m_clock;
    QList<applications::Application> m_list;
};

/// "29f8…a812".
QString shortened(const QString &clientId);

} // namespace grantdesk::ui
