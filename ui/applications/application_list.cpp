#include "ui/applications/application_list.h"

#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/tables.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeyEvent>
#include <QLineEdit>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace grantdesk::ui {

namespace {

/// Finds what is typed in name, type and whole client ID.
class Filter final : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override
    {
        const QRegularExpression wanted = filterRegularExpression();
        const auto text = [this, row, &parent](int column, int role) {
            return sourceModel()->index(row, column, parent).data(role).toString();
        };
        return text(ApplicationTableModel::Name, Qt::DisplayRole).contains(wanted)
            || text(ApplicationTableModel::Type, Qt::DisplayRole).contains(wanted)
            || text(ApplicationTableModel::ClientId, ApplicationTableModel::CopyRole).contains(wanted);
    }
};

} // namespace

ApplicationList::ApplicationList(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new ApplicationTableModel(clock, this))
    , m_sorted(new Filter(this))
    , m_header(new PageHeader(this))
    , m_filter(new QLineEdit(this))
    , m_create(makeButton(ButtonKind::Primary, QStringLiteral("plus"), this))
    , m_progress(new ProgressLine(this))
    , m_messages(new MessageBar(this))
    , m_limit(new MessageBar(this))
    , m_parts(new QStackedWidget(this))
    , m_table(new QTableView(m_parts))
    , m_copyCell(new IconCell(QStringLiteral("copy"), m_table))
    , m_empty(new EmptyState(QStringLiteral("applications"), m_parts))
    , m_nothingFound(new EmptyState(QStringLiteral("search"), m_parts))
    , m_waiting(new QWidget(m_parts))
{
    build();
    addColumns();
    m_table->installEventFilter(this);
    connect(m_table, &QTableView::doubleClicked, this,
            [this](const QModelIndex &index) { Q_EMIT openRequested(idAt(index)); });
    connect(m_table, &QTableView::customContextMenuRequested, this, [this](const QPoint &at) {
        if (const QModelIndex index = m_table->indexAt(at); index.isValid())
            showMenu(index, m_table->viewport()->mapToGlobal(at));
    });
    connect(m_create, &QPushButton::clicked, this, &ApplicationList::createRequested);
    connect(m_empty->button(), &QPushButton::clicked, this, &ApplicationList::createRequested);
    connect(m_nothingFound->button(), &QPushButton::clicked, m_filter, &QLineEdit::clear);
    connect(m_filter, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_sorted->setFilterFixedString(text.trimmed());
        showPart();
    });
    connect(new QShortcut(QKeySequence::Find, this), &QShortcut::activated, m_filter, [this] {
        m_filter->setFocus(Qt::ShortcutFocusReason);
        m_filter->selectAll();
    });
    auto *minute = new QTimer(this);
    minute->setInterval(std::chrono::minutes(1));
    connect(minute, &QTimer::timeout, m_model, &ApplicationTableModel::refreshWords);
    minute->start();
    retranslate();
    setLoading(true);
}

void ApplicationList::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::medium);
    column->addWidget(m_header);
    m_filter->setClearButtonEnabled(true);
    m_filter->setMinimumWidth(160);
    m_filter->addAction(icon(QStringLiteral("search"), Role::Muted), QLineEdit::LeadingPosition);
    m_header->addAction(m_filter);
    m_header->addAction(m_create);
    column->addWidget(m_progress);
    column->addWidget(m_messages);
    m_limit->setClosable(false);
    column->addWidget(m_limit);
    column->addWidget(m_parts, 1);
    m_parts->addWidget(m_waiting);
    m_parts->addWidget(m_table);
    m_parts->addWidget(m_empty);
    m_parts->addWidget(m_nothingFound);
}

void ApplicationList::addColumns()
{
    m_sorted->setSourceModel(m_model);
    m_sorted->setSortRole(ApplicationTableModel::SortRole);
    m_sorted->setSortCaseSensitivity(Qt::CaseInsensitive);
    m_sorted->setSortLocaleAware(true);
    m_sorted->setFilterCaseSensitivity(Qt::CaseInsensitive);
    prepareTable(m_table);
    m_table->setModel(m_sorted);
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ApplicationTableModel::Created, Qt::AscendingOrder);
    QHeaderView *header = m_table->horizontalHeader();
    header->setStretchLastSection(false);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(ApplicationTableModel::Name, QHeaderView::Stretch);
    header->setSectionResizeMode(ApplicationTableModel::Type, QHeaderView::Stretch);
    header->setSectionResizeMode(ApplicationTableModel::Actions, QHeaderView::Fixed);
    header->resizeSection(ApplicationTableModel::Actions, 44);
    m_table->setItemDelegateForColumn(ApplicationTableModel::ClientId, m_copyCell);
    auto *more = new IconCell(QStringLiteral("more"), m_table);
    m_table->setItemDelegateForColumn(ApplicationTableModel::Actions, more);
    connect(m_copyCell, &IconCell::clicked, this, [this](const QModelIndex &index) { copyClientId(index); });
    connect(more, &IconCell::clicked, this, &ApplicationList::showMenu);
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
    m_model->refreshWords();
    setLoading(false);
    if (!m_table->currentIndex().isValid() && m_sorted->rowCount() > 0)
        m_table->setCurrentIndex(m_sorted->index(0, 0));
    if (first && isVisible() && !isAncestorOf(window()->focusWidget()))
        (m_parts->currentWidget() == m_table ? static_cast<QWidget *>(m_table) : m_empty->button())->setFocus();
}

void ApplicationList::select(const Id &id)
{
    const QModelIndex index = m_sorted->mapFromSource(m_model->index(m_model->rowOf(id), 0));
    if (index.isValid())
        m_table->setCurrentIndex(index);
    m_table->setFocus();
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
    connect(menu->addAction(icon(QStringLiteral("edit")), tr("Edit")), &QAction::triggered, this,
            [this, id] { Q_EMIT openRequested(id); });
    connect(menu->addAction(icon(QStringLiteral("copy")), tr("Copy client ID")), &QAction::triggered, this,
            [this, row = QPersistentModelIndex(index)] { copyClientId(row); });
    connect(menu->addAction(icon(QStringLiteral("flow")), tr("Test this application")), &QAction::triggered, this,
            [this, id] { Q_EMIT testRequested(id); });
    menu->addSeparator();
    connect(menu->addAction(icon(QStringLiteral("trash")), tr("Delete")), &QAction::triggered, this,
            [this, id] { Q_EMIT deleteRequested(id); });
    menu->popup(globalPosition);
}

void ApplicationList::copyClientId(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const QModelIndex cell = index.siblingAtColumn(ApplicationTableModel::ClientId);
    QGuiApplication::clipboard()->setText(cell.data(ApplicationTableModel::CopyRole).toString());
    m_copyCell->answer(cell, tr("Copied"));
}

Id ApplicationList::idAt(const QModelIndex &index) const
{
    return index.data(ApplicationTableModel::IdRole).toString();
}

bool ApplicationList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress || !m_table->currentIndex().isValid())
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    const QModelIndex current = m_table->currentIndex();
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter || key->key() == Qt::Key_F2)
        Q_EMIT openRequested(idAt(current));
    else if (key->matches(QKeySequence::Delete))
        Q_EMIT deleteRequested(idAt(current));
    else if (key->matches(QKeySequence::Copy))
        copyClientId(current);
    else if (key->key() == Qt::Key_Menu)
        showMenu(current, m_table->viewport()->mapToGlobal(m_table->visualRect(current).bottomLeft()));
    else
        return QWidget::eventFilter(watched, event);
    return true;
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
    m_table->setAccessibleName(tr("OAuth2 applications"));
    m_empty->setTexts(tr("No OAuth2 applications yet"),
                      tr("Create an app integration to let another application access your data."));
    m_empty->setButtonText(tr("Create app integration"));
    m_nothingFound->setTexts(tr("Nothing found"), tr("No application matches the filter."));
    m_nothingFound->setButtonText(tr("Clear filter"));
    if (m_progress->isRunning())
        m_progress->setWord(tr("Loading…"));
    m_model->refreshWords();
    showPart();
}

} // namespace grantdesk::ui
