#pragma once

#include "ui/server/controls_watch.h"
#include "ui/widgets/table_model.h"

namespace grantdesk::ui {

/// The failure recipes that are on, oldest first.
class RecipesModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Kind, Application, Places, Uses, Delay, ColumnCount };

    explicit RecipesModel(QObject *parent = nullptr);

    /// Rows that stay keep their selection.
    void setControls(const ServerControls &controls);
    const QList<authserver::Recipe> &recipes() const { return m_controls.controls.recipes; }

private:
    int rows() const override { return int(recipes().size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    ServerControls m_controls;
};

} // namespace grantdesk::ui
