#pragma once

#include "core/applications/interchange.h"
#include "ui/widgets/table_model.h"

namespace grantdesk::ui {

/// What importing a file would do, one application a row.
class ImportTableModel final : public TableModel {
    Q_OBJECT
public:
    enum Column { Name, Type, ClientId, What, ColumnCount };

    explicit ImportTableModel(QObject *parent = nullptr);

    void setItems(const QList<applications::ImportItem> &items);
    const applications::ImportItem *at(int row) const;

private:
    int rows() const override { return int(m_items.size()); }
    QString heading(int column) const override;
    QVariant cell(int row, int column, int role) const override;

    QList<applications::ImportItem> m_items;
};

/// "Will be created".
QString importWords(applications::ImportItem::Kind kind);
/// Each refusal as a sentence, with its place in the file.
QStringList refusalWords(const JsonProblems &problems);

} // namespace grantdesk::ui
