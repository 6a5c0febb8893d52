#include "ui/widgets/column_widths.h"

#include "ui/style/theme.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>
#include <numeric>

namespace grantdesk::ui {

namespace {

constexpr int headingMargins = 2 * space::small;
constexpr int orderMark = space::medium + space::tiny; ///< with what parts it from the heading

/// The widths when nothing more is hidden, and by how much they are still too wide.
int cutShort(QList<int> &widths, const QList<ColumnNeed> &needs, int room, const QList<int> &giveWay)
{
    int over = std::accumulate(widths.begin(), widths.end(), 0) - room;
    for (const auto stage : {&ColumnNeed::enough, &ColumnNeed::least}) {
        for (const int column : giveWay) {
            const int less = std::clamp(widths[column] - needs[column].*stage, 0, std::max(over, 0));
            widths[column] -= less;
            over -= less;
        }
    }
    return over;
}

} // namespace

QList<int> fittedWidths(const QList<ColumnNeed> &needs, int room, const QList<int> &giveWay, const QList<int> &mayGo)
{
    for (qsizetype hidden = 0;; ++hidden) {
        QList<int> widths;
        for (const ColumnNeed &need : needs)
            widths.append(need.wish);
        for (const int column : mayGo.first(hidden))
            widths[column] = 0;
        if (cutShort(widths, needs, room, giveWay) <= 0 || hidden == mayGo.size())
            return widths;
    }
}

int headingWidth(const QTableView *table, int column)
{
    const QHeaderView *header = table->horizontalHeader();
    const QString heading = table->model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const bool ordered = header->isSortIndicatorShown() && header->sortIndicatorSection() == column;
    return header->fontMetrics().horizontalAdvance(heading) + headingMargins + (ordered ? orderMark : 0);
}

void setColumnWidths(QTableView *table, const QList<int> &widths)
{
    for (int column = 0; column < widths.size(); ++column) {
        table->setColumnHidden(column, widths[column] == 0);
        if (widths[column] > 0)
            table->setColumnWidth(column, widths[column]);
    }
}

} // namespace grantdesk::ui
