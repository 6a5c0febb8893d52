#include "ui/applications/import_box.h"

#include "core/storage/apply_import.h"
#include "ui/applications/import_table_model.h"
#include "ui/applications/saved_file.h"
#include "ui/audit/changes_view.h"
#include "ui/text/words.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QFileInfo>
#include <QHeaderView>
#include <QTableView>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::ImportItem;
using applications::Interchange;

namespace {

constexpr QSize boxSize(760, 580);
constexpr int changesHeight = 180;
constexpr qsizetype mostRefusals = 8; ///< as many as can be read at once

/// What an export leaves of a client secret unless its hash was asked for: "clients[0].grantdesk_secrets[1]".
bool isSecretWithoutHash(const QString &path)
{
    return path.endsWith(u']') && path.section(u'.', -1).startsWith(QLatin1String("grantdesk_secrets["));
}

} // namespace

ImportBox::ImportBox(Workbench &workbench, const Clock &present, const QString &path, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_path(path)
    , m_model(new ImportTableModel(this))
    , m_title(new SectionTitle(this))
    , m_file(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_summary(new TextLabel(TextSize::Body, Role::Text, this))
    , m_table(new QTableView(this))
    , m_detailsTitle(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_refusals(new TextLabel(TextSize::Body, Role::Text, this))
    , m_changes(new ChangesView(this))
    , m_left(new HelpText(this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_import(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_import, &QPushButton::clicked, this, &ImportBox::apply);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &ImportBox::showItem);
    m_cancel->setDefault(true); // it may change what is there
    retranslate();
    resize(boxSize);
    m_table->setFocus();
    read();
}

void ImportBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    column->addWidget(m_title);
    m_file->setText(QFileInfo(m_path).fileName());
    column->addWidget(m_file);
    m_summary->setWordWrap(true);
    column->addWidget(m_summary);
    column->addWidget(m_messages);
    prepareTable(m_table);
    m_table->setModel(m_model);
    m_table->setIconSize({16, 16});
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ImportTableModel::Name, QHeaderView::Stretch);
    column->addWidget(m_table, 1);
    m_detailsTitle->setWordWrap(true);
    column->addWidget(m_detailsTitle);
    m_refusals->setWordWrap(true);
    m_refusals->setSelectable(true);
    column->addWidget(m_refusals);
    m_changes->setFixedHeight(changesHeight);
    column->addWidget(m_changes);
    column->addWidget(m_left);
    column->addWidget(m_progress);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_import);
    row->addWidget(m_cancel);
    column->addLayout(row);
}

ImportBox::Read ImportBox::readInterchange(const QString &path)
{
    const auto content = readFile(path, applications::maximumInterchangeBytes);
    if (!content)
        return tl::unexpected(JsonProblems{{{}, content.error()}});
    return applications::parseInterchange(*content);
}

void ImportBox::read()
{
    setBusy(tr("Reading the file…"));
    runInBackground(
        this, [path = m_path] { return readInterchange(path); },
        [this](const Read &interchange) {
            if (interchange)
                plan(*interchange);
            else
                refuse(interchange.error());
        });
}

void ImportBox::plan(const Interchange &interchange)
{
    struct Registered {
        QList<applications::Application> applications;
        QList<applications::User> users;
        QList<applications::DeletedApplication> deleted;
    };
    m_workbench.stores.run(
        this,
        [](storage::Stores &stores) -> Result<Registered> {
            const auto list = stores.applications().list();
            if (!list)
                return failure(list.error());
            const auto users = stores.people().users();
            if (!users)
                return failure(users.error());
            const auto deleted = stores.applications().deleted();
            if (!deleted)
                return failure(deleted.error());
            return Registered{*list, *users, *deleted};
        },
        [this, interchange](const Result<Registered> &there) {
            if (!there)
                return refuse({{{}, there.error()}});
            setBusy({});
            m_plan = applications::planImport(interchange, there->applications, there->users, m_workbench.random,
                                              m_present.now(), there->deleted);
            m_ignored = interchange.ignored;
            m_planned = true;
            m_model->setItems(m_plan.items);
            m_table->setCurrentIndex(m_model->index(0, 0));
            showItem();
            showState();
        });
}

void ImportBox::refuse(const JsonProblems &problems)
{
    setBusy({});
    m_messages->showMessage(Kind::Danger, [problems] {
        QStringList lines
            = refusalWords(problems.first(mostRefusals < problems.size() ? mostRefusals : problems.size()));
        if (problems.size() > mostRefusals)
            lines.append(tr("And %n more.", nullptr, int(problems.size() - mostRefusals)));
        return lines.join(u'\n');
    });
    showState();
}

void ImportBox::apply()
{
    if (!m_import->isEnabled())
        return;
    m_importing = true;
    setBusy(tr("Importing…"));
    m_workbench.stores.run(
        this,
        [plan = m_plan, now = m_workbench.clock.now()](storage::Stores &stores) {
            return storage::applyImport(stores, plan, now);
        },
        [this](const Result<void> &done) {
            m_importing = false;
            setBusy({});
            if (done) {
                accept();
                Q_EMIT imported(counts());
                return;
            }
            // Somebody may have changed what the plan was made from: a new one says what is so now.
            m_messages->showError(
                done.error(), [] { return tr("Preview again"); }, [this] { read(); });
            m_planned = false;
            showState();
            Q_EMIT stale();
        });
}

void ImportBox::reject()
{
    if (!m_importing)
        QDialog::reject();
}

void ImportBox::setBusy(const QString &word)
{
    if (word.isEmpty()) {
        m_progress->finish();
    } else {
        m_messages->clear();
        m_progress->start(word, false);
    }
    m_cancel->setEnabled(!m_importing);
    showState();
}

void ImportBox::showItem()
{
    const ImportItem *item = m_model->at(m_table->currentIndex().row());
    m_detailsTitle->setVisible(item);
    m_refusals->setVisible(item && !item->refusals.isEmpty());
    m_changes->setVisible(item && item->refusals.isEmpty() && !item->changes.isEmpty());
    if (!item)
        return;
    m_detailsTitle->setText(
        tr("%1: %2", "application and what happens to it").arg(item->application.name, importWords(item->kind)));
    m_refusals->setText(refusalWords(item->refusals).join(u'\n'));
    m_changes->setChanges(item->changes);
}

ImportCounts ImportBox::counts() const
{
    ImportCounts counts;
    for (const ImportItem &item : m_plan.items) {
        counts.created += item.kind == ImportItem::Kind::Create;
        counts.changed += item.kind == ImportItem::Kind::Change;
        counts.unchanged += item.kind == ImportItem::Kind::Unchanged;
    }
    return counts;
}

void ImportBox::showState()
{
    const bool ready = m_planned && !m_progress->isRunning();
    m_table->setVisible(m_planned);
    if (!m_planned) {
        m_detailsTitle->hide();
        m_refusals->hide();
        m_changes->hide();
    }
    m_import->setEnabled(ready && m_plan.isPossible() && m_plan.changesAnything());
    QString summary;
    if (m_planned && !m_plan.isPossible())
        summary = tr("Nothing can be imported while an application of the file is refused: it is all or nothing.");
    else if (m_planned && !m_plan.changesAnything())
        summary = tr("Everything in the file is registered already: there is nothing to import.");
    else if (m_planned)
        summary = tr("This is what will happen. All of it is stored at once, or nothing.");
    m_summary->setText(summary);
    m_summary->setVisible(!summary.isEmpty());
    m_import->setAccessibleDescription(summary);
    const QString left = m_planned ? leftAside() : QString();
    m_left->setText(left);
    m_left->setVisible(!left.isEmpty());
}

QString ImportBox::leftAside() const
{
    QStringList unknown = m_ignored;
    const auto withoutHash = int(unknown.removeIf(isSecretWithoutHash));
    QStringList sentences;
    if (withoutHash > 0)
        sentences.append(tr("The file names %n client secrets but does not hold them: they are not imported.", nullptr,
                            withoutHash));
    if (withoutHash > 0 && counts().created > 0)
        sentences.append(tr("Applications that will be created need new client secrets."));
    if (!unknown.isEmpty())
        sentences.append(
            tr("%n entries of the file are unknown here and are left aside: %1", nullptr, int(unknown.size()))
                .arg(unknown.first(std::min<qsizetype>(unknown.size(), mostRefusals)).join(QLatin1String(", "))));
    return sentences.join(u'\n');
}

void ImportBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ImportBox::retranslate()
{
    setWindowTitle(tr("Import applications"));
    m_title->setText(tr("Import applications"));
    m_table->setAccessibleName(tr("What happens to each application"));
    m_changes->setAccessibleName(tr("Changes"));
    m_import->setText(tr("Import"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(m_importing ? tr("Importing…") : tr("Reading the file…"));
    m_model->refreshWords();
    showItem();
    showState();
}

} // namespace grantdesk::ui
