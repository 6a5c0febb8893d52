#include "ui/applications/application_table.h"

#include "ui/applications/application_table_model.h"
#include "ui/style/theme.h"
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
constexpr int narrowestName = 144; ///< less by the arrow of the order, which must not hide a column
constexpr int actionsWidth = 44;
constexpr int headingMargins = 2 * space::small;
constexpr int orderArrow = 16; ///< with what parts it from the heading

/// In the order in which they may go; the type tells how an application authenticates.
constexpr std::array mayGo{Model::Authentication, Model::Created, Model::Type, Model::LastUsed};

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
    header->resizeSection(Model::Actions, actionsWidth);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved})
        connect(sorted, signal, this, &ApplicationTable::fitColumns);
    connect(sorted, &QAbstractItemModel::dataChanged, this, &ApplicationTable::fitColumns);
    connect(sorted, &QAbstractItemModel::headerDataChanged, this, &ApplicationTable::fitColumns);
    connect(header, &QHeaderView::sortIndicatorChanged, this, &ApplicationTable::fitColumns);
}

int ApplicationTable::widthOf(int column) const
{
    const QString heading = model()->headerData(column, Qt::Horizontal, Qt::DisplayRole).toString();
    const QAbstractItemView *view = this; // the base's version is the public one
    return std::max(view->sizeHintForColumn(column),
                    horizontalHeader()->fontMetrics().horizontalAdvance(heading) + headingMargins);
}

void ApplicationTable::fitColumns()
{
    if (!model())
        return;
    int room = viewport()->width() - narrowestName - actionsWidth;
    const int ordered = horizontalHeader()->sortIndicatorSection();
    for (int column = Model::Name + 1; column < Model::Actions; ++column) {
        setColumnHidden(column, false); // a hidden one has no size to ask for
        const int width = widthOf(column);
        setColumnWidth(column, width + (column == ordered ? orderArrow : 0));
        room -= width;
    }
    for (const int column : mayGo) {
        if (room >= 0)
            return;
        room += columnWidth(column);
        setColumnHidden(column, true);
    }
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
