#include "ui/applications/application_table.h"

#include "ui/applications/application_table_model.h"
#include "ui/style/theme.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QSortFilterProxyModel>

#include <algorithm>

namespace grantdesk::ui {

namespace {

using Model = ApplicationTableModel;

constexpr int pictureSize = 24;
constexpr int signSize = 16;
constexpr int actionsWidth = 44;
constexpr int lettersOfName = 18; ///< that can be read of each at least
constexpr int nameMargins = pictureSize + 4 * space::small;

/// What is left to a column whose cells are cut short; beginnings tell types and times apart.
constexpr int narrowestHeading = 76;
constexpr int narrowestType = 88;
constexpr int narrowestTime = 80;

/// In the order in which they are cut short.
const QList<int> giveWay{Model::Authentication, Model::LastUsed, Model::Type, Model::Health, Model::Created};
/// In the order in which they may go; the type tells how an application authenticates.
const QList<int> mayGo{Model::Authentication, Model::Created, Model::Type, Model::LastUsed};

int leastOf(int column, int cells)
{
    switch (column) {
    case Model::Type:
        return std::min(cells, narrowestType);
    case Model::Created:
    case Model::LastUsed:
        return std::min(cells, narrowestTime);
    default:
        return cells;
    }
}

/// A sign of the size of a letter, beside its word.
class SignCell final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem *option, const QModelIndex &index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        option->decorationSize = {signSize, signSize};
    }
};

} // namespace

ApplicationTable::ApplicationTable(QWidget *parent)
    : QTableView(parent)
    , m_copyCell(new IconCell(QStringLiteral("copy"), this))
{
    prepareTable(this);
    setIconSize({pictureSize, pictureSize});
    setContextMenuPolicy(Qt::CustomContextMenu);
    setSortingEnabled(true);
    addDelegates();
    connect(this, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const QModelIndex index = indexAt(at); index.isValid())
            Q_EMIT menuRequested(index, viewport()->mapToGlobal(at));
    });
    connect(this, &QTableView::clicked, this, [this](const QModelIndex &index) {
        if (index.column() == Model::Health)
            Q_EMIT healthRequested(index);
    });
}

void ApplicationTable::addDelegates()
{
    auto *more = new IconCell(QStringLiteral("more"), this);
    setItemDelegateForColumn(Model::ClientId, m_copyCell);
    setItemDelegateForColumn(Model::Health, new SignCell(this));
    setItemDelegateForColumn(Model::Actions, more);
    connect(m_copyCell, &IconCell::clicked, this, [this](const QModelIndex &index) { copyClientId(index); });
    connect(more, &IconCell::clicked, this, &ApplicationTable::menuRequested);
}

void ApplicationTable::show(QSortFilterProxyModel *sorted)
{
    setModel(sorted);
    sortByColumn(Model::Created, Qt::AscendingOrder);
    QHeaderView *header = horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(Model::Name, QHeaderView::Stretch);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(sorted, signal, this, &ApplicationTable::fitColumns);
    connect(sorted, &QAbstractItemModel::dataChanged, this, &ApplicationTable::fitColumns);
    connect(sorted, &QAbstractItemModel::headerDataChanged, this, &ApplicationTable::fitColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ApplicationTable::fitColumns);
}

ColumnNeed ApplicationTable::needOf(int column) const
{
    const QAbstractItemView *view = this; // the base's version is the public one
    const int cells = view->sizeHintForColumn(column);
    const int heading = headingWidth(this, column);
    return {std::max(cells, heading), std::max(cells, std::min(heading, narrowestHeading)), leastOf(column, cells)};
}

void ApplicationTable::fitColumns()
{
    if (!model())
        return;
    QList<ColumnNeed> needs;
    for (int column = 0; column < Model::ColumnCount; ++column) {
        setColumnHidden(column, false); // a hidden one has no size to ask for
        needs.append(needOf(column));
    }
    const int name = lettersOfName * fontMetrics().averageCharWidth() + nameMargins;
    needs[Model::Name] = {name, name, name};
    needs[Model::Actions] = {actionsWidth, actionsWidth, actionsWidth};
    setColumnWidths(this, fittedWidths(needs, viewport()->width(), giveWay, mayGo));
}

void ApplicationTable::copyClientId(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QModelIndex cell = index.siblingAtColumn(Model::ClientId);
    QGuiApplication::clipboard()->setText(cell.data(Model::CopyRole).toString());
    m_copyCell->answer(cell, tr("Copied"));
}

void ApplicationTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    fitColumns();
}

} // namespace grantdesk::ui
