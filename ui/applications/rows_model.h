#pragma once

#include "ui/widgets/table_model.h"

#include <QList>

#include <algorithm>

namespace grantdesk::ui {

/// A table of records that have IDs. News of them moves as few rows as can be, so that the selection and an editor that
/// is open stay where they are.
class RowsModel : public TableModel {
public:
    using TableModel::TableModel;

protected:
    template<typename Record> void takeRows(QList<Record> &rows, const QList<Record> &wanted)
    {
        takeRows(rows, wanted, [](const Record &record) { return record; });
    }
    /// Of rows that are their record and what `make` found out about it.
    template<typename Row, typename Record, typename Make>
    void takeRows(QList<Row> &rows, const QList<Record> &wanted, Make make)
    {
        for (int row = int(rows.size()) - 1; row >= 0; --row) {
            if (rowOf(wanted, rows[row]) >= 0)
                continue;
            beginRemoveRows({}, row, row);
            rows.removeAt(row);
            endRemoveRows();
        }
        for (int row = 0; row < wanted.size(); ++row) {
            const int before = rowOf(rows, wanted[row]);
            if (before < 0) {
                beginInsertRows({}, row, row);
                rows.insert(row, make(wanted[row]));
                endInsertRows();
            } else if (before != row) { // always further down: what stands above is in its place already
                beginMoveRows({}, before, before, {}, row);
                rows.move(before, row);
                endMoveRows();
            }
            if (!(rows[row] == wanted[row])) {
                rows[row] = make(wanted[row]);
                rowChanged(row);
            }
        }
    }

private:
    template<typename Row, typename Record> static int rowOf(const QList<Row> &rows, const Record &record)
    {
        const auto found
            = std::find_if(rows.begin(), rows.end(), [&record](const Row &one) { return one.id == record.id; });
        return found == rows.end() ? -1 : int(found - rows.begin());
    }
};

} // namespace grantdesk::ui
