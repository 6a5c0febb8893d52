#include "ui/applications/deleted_list.h"

#include "ui/applications/deleted_table_model.h"
#include "ui/style/icons.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tables.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QKeyEvent>
#include <QMenu>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int pictureSize = 24;

} // namespace

DeletedList::DeletedList(const Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_model(new DeletedTableModel(clock, this))
    , m_header(new PageHeader(this))
    , m_messages(new MessageBar(this))
    , m_limit(new MessageBar(this))
    , m_parts(new QStackedWidget(this))
    , m_table(new QTableView(m_parts))
    , m_empty(new EmptyState(QStringLiteral("trash"), m_parts))
    , m_restore(makeButton(ButtonKind::Primary, {}, this))
    , m_purge(makeButton(ButtonKind::Normal, QStringLiteral("trash"), this))
{
    build();
    addColumns();
    m_table->installEventFilter(this);
    connect(m_header, &PageHeader::backRequested, this, &DeletedList::backRequested);
    connect(m_restore, &QPushButton::clicked, this, &DeletedList::restore);
    connect(m_purge, &QPushButton::clicked, this, &DeletedList::purge);
    connect(m_table, &QTableView::doubleClicked, this, &DeletedList::restore);
    connect(m_table, &QTableView::customContextMenuRequested, this, &DeletedList::showMenu);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &DeletedList::showState);
    auto *escape = addShortcut(Command::Back, this, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &DeletedList::backRequested);
    retranslate();
}

void DeletedList::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::large, space::page, space::page);
    column->setSpacing(space::medium);
    column->addWidget(m_header);
    column->addWidget(m_messages);
    m_limit->setClosable(false);
    column->addWidget(m_limit);
    column->addWidget(m_parts, 1);
    m_parts->addWidget(m_table);
    m_parts->addWidget(m_empty);
    auto *row = new QHBoxLayout;
    row->setSpacing(space::small);
    row->addWidget(m_restore);
    row->addWidget(m_purge);
    row->addStretch(1);
    column->addLayout(row);
}

void DeletedList::addColumns()
{
    prepareTable(m_table);
    m_table->setIconSize({pictureSize, pictureSize});
    m_table->setContextMenuPolicy(Qt::CustomContextMenu);
    m_table->setModel(m_model);
    QHeaderView *header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(DeletedTableModel::Name, QHeaderView::Stretch);
}

void DeletedList::show(const QList<applications::DeletedApplication> &list, bool full)
{
    m_full = full;
    m_model->setDeleted(list);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    showState();
}

void DeletedList::takeFocus()
{
    if (m_model->rowCount() > 0)
        m_table->setFocus();
    else
        m_header->backButton()->setFocus();
}

const applications::Application *DeletedList::current() const
{
    const auto *deleted = m_model->at(m_table->currentIndex().row());
    return deleted ? &deleted->application : nullptr;
}

void DeletedList::restore()
{
    const auto *application = current();
    if (application && !m_full)
        Q_EMIT restoreRequested(*application);
}

void DeletedList::purge()
{
    if (const auto *application = current())
        Q_EMIT purgeRequested(*application);
}

void DeletedList::showMenu(const QPoint &at)
{
    if (!m_table->indexAt(at).isValid())
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(icon(QStringLiteral("refresh")), tr("Restore…"), this, &DeletedList::restore)->setEnabled(!m_full);
    menu->addAction(icon(QStringLiteral("trash")), tr("Delete for good…"), this, &DeletedList::purge);
    menu->popup(m_table->viewport()->mapToGlobal(at));
}

void DeletedList::showState()
{
    const bool any = m_model->rowCount() > 0;
    // What goes, or can do nothing any more, takes the keyboard with it, and Esc then leads nowhere.
    const bool loses = (m_restore->hasFocus() && (!current() || m_full)) || (m_purge->hasFocus() && !current());
    if (loses || (m_table->hasFocus() && !any))
        takeFocus();
    m_parts->setCurrentWidget(any ? static_cast<QWidget *>(m_table) : m_empty);
    m_restore->setVisible(any);
    m_purge->setVisible(any);
    m_restore->setEnabled(current() && !m_full);
    m_purge->setEnabled(current() != nullptr);
    const QString why = m_full ? tr("Limit reached. Delete an application to restore another one.") : QString();
    m_restore->setToolTip(why);
    m_restore->setAccessibleDescription(why);
    if (m_full && any)
        m_limit->showMessage(Kind::Info,
                             [] { return tr("Limit reached. Delete an application to restore another one."); });
    else
        m_limit->clear();
}

bool DeletedList::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_table || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (isKeyOf(Command::Restore, *key))
        restore();
    else if (isKeyOf(Command::Purge, *key))
        purge();
    else
        return false;
    return true;
}

void DeletedList::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void DeletedList::retranslate()
{
    m_header->setBackText(tr("OAuth2 applications"));
    m_header->setTitle(tr("Deleted applications"));
    m_header->setSubtitle(
        tr("A deleted application can be restored for %1 days, unless %2 others are deleted after it.")
            .arg(applications::deletionGrace.count())
            .arg(applications::maximumDeleted));
    m_table->setAccessibleName(tr("Deleted applications"));
    m_empty->setTexts(tr("Nothing to restore"),
                      tr("No application was deleted in the last %1 days.").arg(applications::deletionGrace.count()));
    m_restore->setText(tr("Restore…"));
    m_purge->setText(tr("Delete for good…"));
    m_model->refreshWords();
    showState();
}

} // namespace grantdesk::ui
