#pragma once

#include "core/applications/application.h"
#include "core/applications/health.h"
#include "core/base/clock.h"
#include "ui/applications/rows_model.h"

#include <QIcon>

namespace grantdesk::ui {

/// The list of applications. setApplications() changes only what changed, so that a view keeps its place and selection.
class ApplicationTableModel final : public RowsModel {
    Q_OBJECT
public:
    enum Column { Name, Type, ClientId, Authentication, Created, LastUsed, Health, Actions, ColumnCount };
    /// SearchRole is all that the filter looks into.
    enum Role { IdRole = Qt::UserRole, SortRole, CopyRole, SearchRole };

    explicit ApplicationTableModel(const Clock &clock, QObject *parent = nullptr);

    void setApplications(const QList<applications::Application> &list);
    /// Looks again how healthy each is now, and how long ago everything was.
    void timePassed();
    const applications::Application *at(int row) const;
    int rowOf(const Id &id) const;

private:
    struct Row : applications::Application {
        QList<applications::Finding> findings;
        QIcon picture;
    };
    Row rowFor(const applications::Application &application) const;

    int rows() const override { return int(m_rows.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;
    QString text(const Row &row, int column) const;
    QVariant sortKey(const Row &row, int column) const;
    QString toolTip(const Row &row, int column) const;
    QVariant decoration(const Row &row, int column) const;

    const Clock &m_clock;
    QList<Row> m_rows;
};

/// "29f8…a812".
QString shortened(const QString &clientId);
/// "Single page": a type in a narrow column.
QString shortTypeName(applications::Type type);

} // namespace grantdesk::ui
