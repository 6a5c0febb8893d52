#include "ui/audit/audit_page.h"

#include "ui/audit/audit_checker.h"
#include "ui/audit/audit_model.h"
#include "ui/audit/audit_reader.h"
#include "ui/audit/changes_view.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/log_table.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileInfo>
#include <QLocale>
#include <QMenu>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <chrono>
#include <utility>

namespace grantdesk::ui {

using applications::AuditCheck;
using applications::AuditEntry;

namespace {

constexpr std::chrono::milliseconds pause(250); ///< after a key, before the store is asked
constexpr int searchWidth = 140;
const QList<LogTable::Column> columns{{150, 120}, {72, 56}, {90, 64}, {180, 120}, {160, 92}};
const QList<int> giveWay{AuditModel::Subject, AuditModel::Program, AuditModel::What, AuditModel::User,
                         AuditModel::Time};

} // namespace

AuditPage::AuditPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_reader(new AuditReader(workbench.stores, this))
    , m_model(new AuditModel(workbench.clock, this))
    , m_header(new PageHeader(this))
    , m_search(new SearchField(this))
    , m_check(makeButton(ButtonKind::Normal, QStringLiteral("shield"), this))
    , m_export(makeButton(ButtonKind::Normal, QStringLiteral("save"), this))
    , m_exportMenu(new QMenu(this))
    , m_progress(new ProgressLine(this))
    , m_messages(new MessageBar(this))
    , m_parts(new QStackedWidget(this))
    , m_waiting(new QWidget(m_parts))
    , m_table(new LogTable)
    , m_empty(new EmptyState(QStringLiteral("audit"), m_parts))
    , m_entry(new SectionTitle)
    , m_facts(new TextLabel(TextSize::Body, Role::Muted))
    , m_hash(new TextLabel(TextSize::Mono, Role::Muted))
    , m_changes(new ChangesView)
{
    build();
    buildExport();
    connectParts();
    connectReader();
    m_debounce.setSingleShot(true);
    m_debounce.setInterval(pause);
    retranslate();
    setBusy(tr("Loading…"), false);
}

void AuditPage::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::page);
    column->setSpacing(space::medium);
    column->addWidget(m_header);
    m_search->setMinimumWidth(searchWidth);
    m_search->setView(m_table);
    m_header->addAction(m_search);
    m_header->addAction(m_check);
    m_header->addAction(m_export);
    column->addWidget(m_progress);
    column->addWidget(m_messages);
    m_table->setModel(m_model);
    m_table->setColumns(columns, giveWay, {AuditModel::Program}, AuditModel::Subject);
    auto *splitter = new QSplitter(Qt::Vertical);
    splitter->addWidget(m_table);
    splitter->addWidget(buildDetails());
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    m_parts->addWidget(m_waiting);
    m_parts->addWidget(splitter);
    m_parts->addWidget(m_empty);
    column->addWidget(m_parts, 1);
}

QWidget *AuditPage::buildDetails()
{
    m_details = new QWidget;
    auto *column = new QVBoxLayout(m_details);
    column->setContentsMargins(0, space::small, 0, 0);
    column->setSpacing(space::tiny);
    m_entry->setWordWrap(true);
    column->addWidget(m_entry);
    m_facts->setWordWrap(true);
    m_facts->setSelectable(true);
    column->addWidget(m_facts);
    m_hash->setWordWrap(true);
    m_hash->setSelectable(true);
    column->addWidget(m_hash);
    column->addSpacing(space::tiny);
    column->addWidget(m_changes, 1);
    return m_details;
}

void AuditPage::buildExport()
{
    m_exportMenu->addAction(QString(), this, [this] { chooseFile(AuditWriter::Format::Csv); });
    m_exportMenu->addAction(QString(), this, [this] { chooseFile(AuditWriter::Format::JsonLines); });
    m_export->setMenu(m_exportMenu);
}

void AuditPage::connectParts()
{
    connect(m_check, &QPushButton::clicked, this, &AuditPage::check);
    connect(m_empty->button(), &QPushButton::clicked, m_search, &QLineEdit::clear);
    connect(m_search, &QLineEdit::textChanged, &m_debounce, qOverload<>(&QTimer::start));
    connect(&m_debounce, &QTimer::timeout, this, &AuditPage::search);
    connect(m_progress, &ProgressLine::cancelled, this, &AuditPage::cancelWork);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &AuditPage::showEntry);
    const QScrollBar *bar = m_table->verticalScrollBar();
    const auto readOn = [this, bar] {
        if (bar->value() >= bar->maximum() - bar->pageStep())
            m_reader->readOlder();
    };
    connect(bar, &QScrollBar::valueChanged, this, readOn);
    connect(bar, &QScrollBar::rangeChanged, this, readOn);
}

void AuditPage::connectReader()
{
    connect(m_reader, &AuditReader::read, this, &AuditPage::take);
    connect(m_reader, &AuditReader::newerRead, this, [this](const QList<AuditEntry> &entries) {
        // Whoever looks at the newest goes on looking at the newest; whoever reads further down is not moved.
        const bool atTop = m_table->verticalScrollBar()->value() == 0;
        const QModelIndex top = m_table->indexAt({0, 0});
        const QPersistentModelIndex reading(top);
        m_model->prepend(entries);
        if (!atTop && reading.isValid())
            m_table->scrollTo(reading, QAbstractItemView::PositionAtTop);
        showPart();
    });
    connect(m_reader, &AuditReader::olderRead, this, [this](const QList<AuditEntry> &entries) {
        m_model->append(entries);
        if (!m_table->currentIndex().isValid())
            m_table->setCurrentIndex(m_model->index(0, 0));
    });
    connect(m_reader, &AuditReader::lookedThrough, this, &AuditPage::showSearching);
    connect(m_reader, &AuditReader::failed, this, [this](const Error &error) {
        if (!m_writer && !m_checker) // the line is theirs, and what they do goes on
            setBusy({}, false);
        m_messages->showError(
            error, [] { return tr("Retry"); }, [this] { reload(); });
    });
}

void AuditPage::take(const QList<AuditEntry> &entries)
{
    const AuditEntry *chosen = m_model->at(m_table->currentIndex().row());
    const qint64 number = chosen ? chosen->number : 0;
    if (!std::exchange(m_known, true) && !m_writer && !m_checker)
        setBusy({}, false);
    m_model->reset(entries);
    int row = 0;
    for (int candidate = 0; candidate < entries.size(); ++candidate)
        if (entries[candidate].number == number)
            row = candidate;
    if (!entries.isEmpty())
        m_table->setCurrentIndex(m_model->index(row, 0));
    showPart();
    showEntry();
}

/// What is searched in is what can be read, in the language of the window.
void AuditPage::search()
{
    const applications::AuditSearch wanted = auditSearch(m_search->text().trimmed());
    if (wanted != m_reader->searched())
        m_reader->search(wanted);
}

void AuditPage::reload()
{
    m_messages->clear();
    m_reader->reload();
}

QTableView *AuditPage::table() const
{
    return m_table;
}

/// The line tells of a search only when it lasts, and only when nothing else needs the line.
void AuditPage::showSearching()
{
    showPart();
    if (m_writer || m_checker)
        return;
    if (!m_reader->isSearching() || m_reader->searched().text.isEmpty())
        return setBusy({}, false);
    if (!m_progress->isRunning())
        setBusy(tr("Searching…"), true);
    m_progress->setShare(m_reader->percent(), tr("Searching… %1%").arg(m_reader->percent()));
}

void AuditPage::check()
{
    setActionsEnabled(false);
    m_messages->clear();
    setBusy(tr("Checking the chain…"), true);
    m_checker = new AuditChecker(m_workbench.stores, this);
    connect(m_checker, &AuditChecker::progressed, this,
            [this](int percent) { m_progress->setShare(percent, tr("Checking the chain… %1%").arg(percent)); });
    connect(m_checker, &AuditChecker::finished, this, [this](const AuditCheck &checked) {
        endWork();
        showCheck(checked);
    });
    connect(m_checker, &AuditChecker::failed, this, [this](const Error &error) {
        endWork();
        m_messages->showError(error);
    });
    m_checker->start();
}

void AuditPage::cancelWork()
{
    if (m_checker) {
        endWork();
        m_messages->showMessage(Kind::Info, [] { return tr("The check was cancelled."); });
    } else if (m_writer) {
        if (!m_writer->cancel())
            return;
        endWork();
        m_messages->showMessage(Kind::Info, [] { return tr("The export was cancelled. No file was written."); });
    } else {
        m_reader->stop();
        if (m_reader->wasStopped())
            m_messages->showMessage(
                Kind::Info, [] { return tr("The search was cancelled. Older entries were not looked through."); });
    }
}

void AuditPage::showCheck(const AuditCheck &check)
{
    if (!check.brokenAt) {
        m_messages->showMessage(Kind::Ok, [count = int(check.entries)] {
            return tr("The chain is whole: each of %n entries matches the one before it.", nullptr, count);
        });
        return;
    }
    m_messages->showMessage(Kind::Danger, [check] {
        const QString number = QLocale().toString(*check.brokenAt);
        return *check.brokenAt > check.entries
            ? tr("The chain is broken: entry %1 is missing at its end. Compare it with an export.").arg(number)
            : tr("The chain is broken at entry %1: it, or one before it, was changed or taken out. Compare it with an "
                 "export.")
                  .arg(number);
    });
}

void AuditPage::chooseFile(AuditWriter::Format format)
{
    const QString name
        = format == AuditWriter::Format::Csv ? QStringLiteral("audit.csv") : QStringLiteral("audit.jsonl");
    Questions::instance().askSaveFile(this, tr("Export audit log"), name, [this, format](const QString &path) {
        if (!path.isEmpty())
            write(path, format);
    });
}

void AuditPage::write(const QString &path, AuditWriter::Format format)
{
    m_messages->clear();
    setActionsEnabled(false);
    setBusy(tr("Exporting…"), true);
    m_writer = new AuditWriter(m_workbench.stores, path, format, m_reader->searched(), this);
    connect(m_writer, &AuditWriter::progressed, this,
            [this](int percent) { m_progress->setShare(percent, tr("Exporting… %1%").arg(percent)); });
    const bool onlySome = !m_reader->searched().text.isEmpty();
    connect(m_writer, &AuditWriter::finished, this, [this, onlySome, file = QFileInfo(path).fileName()](int entries) {
        endWork();
        m_messages->showMessage(Kind::Ok, [entries, onlySome, file] {
            const QString words = onlySome ? tr("%n entries that match the search written to “%1”.", nullptr, entries)
                                           : tr("%n entries written to “%1”.", nullptr, entries);
            return words.arg(file);
        });
    });
    connect(m_writer, &AuditWriter::failed, this, [this](const Error &error) {
        endWork();
        m_messages->showError(error);
    });
    m_writer->start();
}

void AuditPage::endWork()
{
    setActionsEnabled(true);
    setBusy({}, false);
    for (QObject *worker : {static_cast<QObject *>(m_writer), static_cast<QObject *>(m_checker)})
        if (worker) {
            worker->disconnect(this); // a step of it may be on its way
            worker->deleteLater();
        }
    m_writer = nullptr;
    m_checker = nullptr;
    showSearching();
}

void AuditPage::showPart()
{
    const bool any = m_model->rowCount() > 0;
    const bool searching = !m_reader->searched().text.isEmpty();
    m_parts->setCurrentIndex(any ? 1 : !m_known || m_reader->isSearching() ? 0 : 2);
    m_empty->setTexts(searching ? tr("Nothing found") : tr("Nothing recorded yet"),
                      m_reader->wasStopped() ? tr("The search was cancelled. Older entries were not looked through.")
                          : searching        ? tr("No entry of the audit log holds this text.")
                                      : tr("Every change to applications and users is recorded here from now on."));
    m_empty->setButtonText(searching ? tr("Clear search") : QString());
    m_search->setVisible(any || searching);
    m_check->setVisible(any || searching);
    m_export->setVisible(any || searching);
}

void AuditPage::showEntry()
{
    const AuditEntry *entry = m_model->at(m_table->currentIndex().row());
    m_details->setVisible(entry);
    if (!entry)
        return;
    m_entry->setText(entry->subjectName.isEmpty()
                         ? actionName(entry->action)
                         : tr("%1: %2", "action and its subject").arg(actionName(entry->action), entry->subjectName));
    m_facts->setText(tr("Entry %1, %2, by %3 with %4")
                         .arg(QLocale().toString(entry->number), absoluteTime(entry->at), entry->user, entry->program));
    m_hash->setText(QString::fromLatin1(entry->hash.toHex()));
    m_hash->setAccessibleName(tr("Hash: %1").arg(m_hash->text()));
    m_hash->setToolTip(tr("Hash of this entry and of all before it"));
    m_changes->setChanges(entry->changes);
    m_changes->setVisible(!entry->changes.isEmpty());
}

/// There is one line for what takes long: one of the two at a time, and a search goes on without it.
void AuditPage::setActionsEnabled(bool enabled)
{
    const auto enable = [this, enabled] {
        m_check->setEnabled(enabled);
        m_export->setEnabled(enabled);
    };
    if (!enabled)
        return m_keyboard.leaveBy(this, enable);
    enable();
    m_keyboard.comeBack();
}

void AuditPage::setBusy(const QString &word, bool cancellable)
{
    if (word.isEmpty())
        m_progress->finish();
    else
        m_progress->start(word, cancellable);
}

void AuditPage::showEvent(QShowEvent *event)
{
    m_reader->setActive(true);
    QWidget::showEvent(event);
}

void AuditPage::hideEvent(QHideEvent *event)
{
    m_reader->setActive(false);
    QWidget::hideEvent(event);
}

void AuditPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void AuditPage::retranslate()
{
    m_header->setTitle(tr("Audit log"));
    m_search->setPlaceholderText(tr("Search…"));
    m_search->setAccessibleName(tr("Search the audit log"));
    m_check->setText(tr("Check the chain"));
    m_export->setText(tr("Export"));
    m_exportMenu->actions().at(0)->setText(tr("As CSV…"));
    m_exportMenu->actions().at(1)->setText(tr("As JSON lines…"));
    m_table->setAccessibleName(tr("Audit log"));
    m_changes->setAccessibleName(tr("Changes"));
    m_model->refreshWords();
    if (m_known)
        search();
    showPart();
    showEntry();
}

} // namespace grantdesk::ui
