#pragma once

#include <QList>

class QTableView;

namespace grantdesk::ui {

/// What a column of a table would like to have, and what it can do with.
struct ColumnNeed {
    int wish = 0;   ///< heading and cells in full
    int enough = 0; ///< the cells in full, the heading cut short
    int least = 0;  ///< the cells cut short

    bool operator==(const ColumnNeed &) const = default;
};

/// Widths that need no more than `room`: headings are cut short before cells, cells before a column is hidden (width
/// 0). Columns give way in the order of `giveWay`, and are hidden in the order of `mayGo`.
QList<int> fittedWidths(const QList<ColumnNeed> &needs, int room, const QList<int> &giveWay, const QList<int> &mayGo);

/// The width of a column's heading in full, with the mark of the order where the table is ordered by it.
int headingWidth(const QTableView *table, int column);

/// Shows or hides the columns of `table` and makes them as wide as `widths` says, from its first column on.
void setColumnWidths(QTableView *table, const QList<int> &widths);

} // namespace grantdesk::ui
