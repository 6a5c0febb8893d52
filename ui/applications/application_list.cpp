#include "ui/applications/application_list.h"

#include "ui/applications/application_table.h"
#include "ui/applications/clock_notice.h"
#include "ui/applications/health_reminder.h"
#include "ui/applications/present.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/search_field.h"

#include <QActionGroup>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QMimeData>
#include <QShortcut>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

namespace {

/// Finds what is typed in all that the model offers for searching.
class Filter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QModelIndex index = sourceModel()->index(row, 0, parent);
        return index.data(ApplicationTableModel::SearchRole).toString().contains(filterRegularExpression());
    }
};

/// The one file that is dragged here; empty for anything else.
QString fileOf(const QMimeData *data)
{
    const QList<QUrl> urls = data->urls();
    return urls.size() == 1 && urls.first().isLocalFile() ? urls.first().toLocalFile() : QString();
}

/// Whatever is proposed: a file must not be moved away from where it lies.
void acceptCopy(QDropEvent *event, bool wanted)
{
    event->setDropAction(Qt::CopyAction);
    event->setAccepted(wanted);
}

} // namespace

ApplicationList::ApplicationList(const Present &present, QWidget *parent)
    : QWidget(parent)
    , m_model(new ApplicationTableModel(present, this))
    , m_sorted(new Filter(this))
    , m_header(new PageHeader(this))
    , m_filter(new SearchField(this))
    , m_create(makeButton(ButtonKind::Primary, QStringLiteral("plus"), this))
    , m_more(makeIconButton(QStringLiteral("more"), this))
    , m_registryMenu(new QMenu(this))
    , m_progress(new ProgressLine(this))
    , m_messages(new MessageBar(this))
    , m_limit(new MessageBar(this))
    , m_clock(new ClockNotice(present, this))
    , m_reminder(new HealthReminder(present, this))
    , m_parts(new QStackedWidget(this))
    , m_table(new ApplicationTable(m_parts))
    , m_empty(new EmptyState(QStringLiteral("applications"), m_parts))
    , m_nothingFound(new EmptyState(QStringLiteral("search"), m_parts))
    , m_waiting(new QWidget(m_parts))
    , m_deleted(makeButton(ButtonKind::Flat, QStringLiteral("trash"), this))
{
    setAcceptDrops(true);
    buildRegistryMenu();
    build();
    connectTable();
    addShortcuts();
    connect(m_create, &QPushButton::clicked, this, &ApplicationList::createRequested);
    connect(m_empty->button(), &QPushButton::clicked, this, &ApplicationList::createRequested);
    connect(m_nothingFound->button(), &QPushButton::clicked, m_filter, &SearchField::clear);
    connect(m_deleted, &QPushButton::clicked, this, &ApplicationList::deletedRequested);
    connect(m_reminder, &HealthReminder::calendarRequested, this, &ApplicationList::calendarRequested);
    connect(m_filter, &SearchField::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        showPart();
    });
    connect(&present, &Present::passed, m_model, &ApplicationTableModel::timePassed);
    retranslate();
    setLoading(true);
}

void ApplicationList::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::medium);
    column->addWidget(m_header);
    m_filter->setMinimumWidth(132);
    m_filter->setView(m_table);
    m_header->addAction(m_filter);
    m_header->addAction(m_create);
    m_header->addAction(m_more);
    column->addWidget(m_progress);
    column->addWidget(m_messages);
    m_limit->setClosable(false);
    column->addWidget(m_limit);
    column->addWidget(m_clock);
    column->addWidget(m_reminder);
    column->addWidget(m_parts, 1);
    m_parts->addWidget(m_waiting);
    m_parts->addWidget(m_table);
    m_parts->addWidget(m_empty);
    m_parts->addWidget(m_nothingFound);
    column->addWidget(m_deleted, 0, Qt::AlignLeft);
    m_deleted->hide();
}

void ApplicationList::buildRegistryMenu()
{
    m_import = m_registryMenu->addAction(icon(QStringLiteral("file")), QString(), this,
                                         [this] { Q_EMIT importRequested({}); });
    m_exportAll = m_registryMenu->addAction(icon(QStringLiteral("save")), QString(), this,
                                            &ApplicationList::exportAllRequested);
    m_registryMenu->addSeparator();
    m_calendar = m_registryMenu->addAction(icon(QStringLiteral("clock")), QString(), this,
                                           &ApplicationList::calendarRequested);
    m_registryMenu->addSeparator();
    m_sort = m_registryMenu->addMenu(QString());
    connect(m_sort, &QMenu::aboutToShow, this, &ApplicationList::fillSortMenu);
    // Not the button's own menu, whose arrow has no room beside the icon.
    connect(m_more, &QToolButton::clicked, this,
            [this] { m_registryMenu->popup(m_more->mapToGlobal(m_more->rect().bottomLeft())); });
}

void ApplicationList::connectTable()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ApplicationTableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    m_table->show(m_sorted);
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this, [this](const QModelIndex &index) {
        if (index.column() != ApplicationTableModel::Health) // the first click opened what there is to say
            Q_EMIT openRequested(idAt(index));
    });
    connect(m_table, &ApplicationTable::menuRequested, this, &ApplicationList::showMenu);
    connect(m_table, &ApplicationTable::healthRequested, this,
            [this](const QModelIndex &index) { Q_EMIT healthRequested(idAt(index)); });
}

void ApplicationList::addShortcuts()
{
    connect(addShortcut(Command::Duplicate, this, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this,
            [this] { duplicate(m_table->currentIndex()); });
    connect(addShortcut(Command::Sort, this, Qt::WidgetWithChildrenShortcut), &QShortcut::activated, this, [this] {
        if (m_parts->currentWidget() == m_table)
            m_sort->popup(m_table->mapToGlobal(m_table->viewport()->pos()));
    });
}

/// What a click on a heading does, for whoever has no mouse; also for columns there is no room for.
void ApplicationList::fillSortMenu()
{
    m_sort->clear();
    qDeleteAll(m_sort->findChildren<QActionGroup *>());
    const QHeaderView *header = m_table->horizontalHeader();
    const int sorted = header->sortIndicatorSection();
    const Qt::SortOrder order = header->sortIndicatorOrder();
    auto *columns = new QActionGroup(m_sort);
    for (int column = 0; column < ApplicationTableModel::Actions; ++column) {
        QAction *action = m_sort->addAction(m_sorted->headerData(column, Qt::Horizontal).toString(), this,
                                            [this, column, order] { m_table->sortByColumn(column, order); });
        action->setCheckable(true);
        action->setChecked(column == sorted);
        columns->addAction(action);
    }
    m_sort->addSeparator();
    const Qt::SortOrder other = order == Qt::AscendingOrder ? Qt::DescendingOrder : Qt::AscendingOrder;
    QAction *descending
        = m_sort->addAction(tr("Descending"), this, [this, sorted, other] { m_table->sortByColumn(sorted, other); });
    descending->setCheckable(true);
    descending->setChecked(order == Qt::DescendingOrder);
    m_sort->setActiveAction(columns->checkedAction());
}

void ApplicationList::setLoading(bool loading)
{
    if (loading)
        m_progress->start(tr("Loading…"), false);
    else
        m_progress->finish();
    showPart();
}

void ApplicationList::setApplications(const QList<applications::Application> &list)
{
    const bool first = !std::exchange(m_known, true);
    m_model->setApplications(list);
    m_model->timePassed();
    m_reminder->setApplications(list);
    setLoading(false);
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    if (first && isVisible() && !isAncestorOf(window()->focusWidget()))
        (m_parts->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_empty->button())->setFocus();
}

void ApplicationList::setDeletedCount(int count)
{
    m_deletedCount = count;
    m_deleted->setText(tr("Deleted applications (%1)").arg(count));
    m_deleted->setVisible(count > 0);
}

void ApplicationList::select(const Id &id)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(m_model->rowOf(id), 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
    m_table->setFocus();
}

QTableView *ApplicationList::table() const
{
    return m_table;
}

bool ApplicationList::isFull() const
{
    return m_model->rowCount() >= applications::maximumApplications;
}

void ApplicationList::showPart()
{
    QWidget *part = m_table;
    if (m_model->rowCount() == 0)
        part = m_known ? m_empty : m_waiting;
    else if (m_sorted->rowCount() == 0)
        part = m_nothingFound;
    m_parts->setCurrentWidget(part);
    m_header->setSubtitle(
        !m_known ? QString()
                 : tr("%1 of %2 applications").arg(m_model->rowCount()).arg(applications::maximumApplications));
    m_filter->setVisible(m_model->rowCount() > 0);
    m_create->setVisible(part != m_empty);
    m_create->setEnabled(m_known && !isFull());
    m_import->setEnabled(m_known);
    m_exportAll->setEnabled(m_model->rowCount() > 0);
    m_calendar->setEnabled(m_model->rowCount() > 0);
    m_sort->setEnabled(part == m_table);
    showLimit();
}

void ApplicationList::showLimit()
{
    const QString why = isFull() ? tr("Limit reached. Delete an application to create a new one.") : QString();
    m_create->setToolTip(why);
    m_create->setAccessibleDescription(why);
    if (isFull())
        m_limit->showMessage(Kind::Info,
                             [] { return tr("Limit reached. Delete an application to create a new one."); });
    else
        m_limit->clear();
}

void ApplicationList::showMenu(const QModelIndex &index, const QPoint &globalPosition)
{
    const Id id = idAt(index);
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setToolTipsVisible(true);
    const auto add = [this, menu](const char *iconName, const QString &text, auto perform) {
        return menu->addAction(icon(QLatin1String(iconName)), text, this, perform);
    };
    add("edit", tr("Edit"), [this, id] { Q_EMIT openRequested(id); });
    add("play", tr("Test this application"), [this, id] { Q_EMIT testRequested(id); });
    add("shield", tr("Health…"), [this, id] { Q_EMIT healthRequested(id); });
    add("link", tr("Copy client ID"), [this, row = QPersistentModelIndex(index)] { m_table->copyClientId(row); });
    menu->addSeparator();
    QAction *twin = add("copy", tr("Duplicate…"), [this, id] { Q_EMIT duplicateRequested(id); });
    twin->setEnabled(!isFull());
    twin->setToolTip(isFull() ? tr("Limit reached. Delete an application to create a new one.") : QString());
    add("save", tr("Export…"), [this, id] { Q_EMIT exportRequested(id); });
    menu->addSeparator();
    add("trash", tr("Delete…"), [this, id] { Q_EMIT deleteRequested(id); });
    menu->popup(globalPosition);
}

void ApplicationList::duplicate(const QModelIndex &index)
{
    if (index.isValid() && !isFull()) // at ten the bar above the list says why not
        Q_EMIT duplicateRequested(idAt(index));
}

Id ApplicationList::idAt(const QModelIndex &index) const
{
    return index.data(ApplicationTableModel::IdRole).toString();
}

bool ApplicationList::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::KeyPress) {
        const auto &key = *static_cast<QKeyEvent *>(event);
        if (watched == m_table && takeTableKey(key))
            return true;
    }
    return QWidget::eventFilter(watched, event);
}

bool ApplicationList::takeTableKey(const QKeyEvent &key)
{
    const QModelIndex current = m_table->currentIndex();
    if (!current.isValid())
        return false;
    if (isKeyOf(Command::Edit, key))
        Q_EMIT openRequested(idAt(current));
    else if (isKeyOf(Command::Delete, key))
        Q_EMIT deleteRequested(idAt(current));
    else if (isKeyOf(Command::CopyClientId, key))
        m_table->copyClientId(current);
    else if (isKeyOf(Command::RowMenu, key))
        showMenu(current, m_table->viewport()->mapToGlobal(m_table->visualRect(current).bottomLeft()));
    else
        return false;
    return true;
}

void ApplicationList::dragEnterEvent(QDragEnterEvent *event)
{
    acceptCopy(event, m_known && !fileOf(event->mimeData()).isEmpty());
}

void ApplicationList::dragMoveEvent(QDragMoveEvent *event)
{
    acceptCopy(event, m_known && !fileOf(event->mimeData()).isEmpty());
}

void ApplicationList::dropEvent(QDropEvent *event)
{
    const QString path = fileOf(event->mimeData());
    acceptCopy(event, m_known && !path.isEmpty());
    if (event->isAccepted())
        Q_EMIT importRequested(path);
}

void ApplicationList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ApplicationList::retranslate()
{
    m_header->setTitle(tr("OAuth2 applications"));
    m_filter->setPlaceholderText(tr("Filter…"));
    m_filter->setAccessibleName(tr("Filter applications"));
    m_create->setText(tr("Create app integration"));
    name(m_more, tr("Import, export, calendar and order"));
    m_import->setText(tr("Import…"));
    m_exportAll->setText(tr("Export all…"));
    m_calendar->setText(tr("Save calendar (.ics)…"));
    m_sort->setTitle(tr("Sort by"));
    m_table->setAccessibleName(tr("OAuth2 applications"));
    m_empty->setTexts(tr("No OAuth2 applications yet"),
                      tr("Create an app integration to let another application access your data."));
    m_empty->setButtonText(tr("Create app integration"));
    m_nothingFound->setTexts(tr("Nothing found"), tr("No application matches the filter."));
    m_nothingFound->setButtonText(tr("Clear filter"));
    setDeletedCount(m_deletedCount);
    if (m_progress->isRunning())
        m_progress->setWord(tr("Loading…"));
    m_model->refreshWords();
    showPart();
}

} // namespace grantdesk::ui
