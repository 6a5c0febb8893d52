#include "ui/widgets/log_table.h"

#include "ui/widgets/column_widths.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QScopedValueRollback>

#include <algorithm>
#include <numeric>

namespace grantdesk::ui {

namespace {

constexpr int lineHeight = 28;

} // namespace

LogTable::LogTable(QWidget *parent)
    : QTableView(parent)
{
    prepareTable(this);
    verticalHeader()->setDefaultSectionSize(lineHeight);
}

void LogTable::setColumns(const QList<Column> &columns, const QList<int> &giveWay, const QList<int> &mayGo, int grows)
{
    m_columns = columns;
    m_giveWay = giveWay;
    m_mayGo = mayGo;
    m_grows = grows;
    connect(model(), &QAbstractItemModel::headerDataChanged, this, &LogTable::fit);
    // Who drags a column wants it so, in a larger window too.
    connect(horizontalHeader(), &QHeaderView::sectionResized, this, [this] { m_isTheUsers |= !m_fitting; });
    fit();
}

void LogTable::setNeeds(const QList<Column> &columns, const QList<int> &giveWay, const QList<int> &mayGo)
{
    m_columns = columns;
    m_giveWay = giveWay;
    m_mayGo = mayGo;
    fit();
}

void LogTable::fit()
{
    if (m_isTheUsers)
        return;
    const QScopedValueRollback fitting(m_fitting, true);
    QList<ColumnNeed> needs;
    for (int column = 0; column < m_columns.size(); ++column) {
        const auto [cells, least] = m_columns[column];
        needs.append({std::max(cells, headingWidth(this, column)), cells, least});
    }
    QList<int> widths = fittedWidths(needs, viewport()->width(), m_giveWay, m_mayGo);
    if (!widths.isEmpty())
        widths[m_grows] += std::max(0, viewport()->width() - std::accumulate(widths.begin(), widths.end(), 0));
    setColumnWidths(this, widths);
}

void LogTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fit();
}

} // namespace grantdesk::ui
