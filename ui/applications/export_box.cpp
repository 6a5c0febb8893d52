#include "ui/applications/export_box.h"

#include "core/applications/interchange.h"
#include "ui/applications/saved_file.h"
#include "ui/widgets/background.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QFileInfo>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;

namespace {

constexpr int boxWidth = 480;

} // namespace

ExportBox::ExportBox(Workbench &workbench, const Application *only, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_only(only ? only->id : Id())
    , m_name(only ? only->name : QString())
    , m_title(new SectionTitle(this))
    , m_subject(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_hashes(new QCheckBox(this))
    , m_help(new HelpText(this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_export(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_export, &QPushButton::clicked, this, &ExportBox::chooseFile);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_export->setDefault(true);
    retranslate();
    m_export->setFocus();
}

void ExportBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_subject->setWordWrap(true);
    m_subject->setText(m_name);
    m_subject->setVisible(!m_name.isEmpty());
    column->addWidget(m_subject);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto *choice = new QVBoxLayout;
    choice->setSpacing(space::tiny);
    choice->addWidget(m_hashes, 0, Qt::AlignLeft);
    m_help->setContentsMargins(26, 0, 0, 0); // under the box's text
    choice->addWidget(m_help);
    column->addLayout(choice);
    column->addWidget(m_messages);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_export);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
}

void ExportBox::chooseFile()
{
    Questions::instance().askSaveFile(
        this, windowTitle(),
        fileNameFor(m_name,
                    m_name.isEmpty() ? QStringLiteral("applications.json") : QStringLiteral("application.json")),
        [this](const QString &path) {
            if (!path.isEmpty())
                read(path);
        });
}

void ExportBox::read(const QString &path)
{
    setBusy(true);
    // As they are stored at this moment, not as they were when the list was read.
    m_workbench.stores.run(
        this,
        [only = m_only](storage::Stores &stores) -> Result<QList<Application>> {
            auto chosen = only.isEmpty()
                ? stores.applications().list()
                : stores.applications().find(only).map([](const Application &one) { return QList{one}; });
            if (!chosen)
                return chosen;
            return stores.people().users().map([&chosen](const QList<applications::User> &users) {
                return applications::withOwnersByEmail(*chosen, users);
            });
        },
        [this, path](const Result<QList<Application>> &list) {
            if (list)
                return write(path, *list);
            setBusy(false);
            m_messages->showError(list.error());
        });
}

void ExportBox::write(const QString &path, const QList<Application> &list)
{
    using applications::SecretHashes;
    const auto hashes = m_hashes->isChecked() ? SecretHashes::Include : SecretHashes::Leave;
    runInBackground(
        this,
        [path, list, hashes] {
            return saveFile(path, applications::toInterchange(list, hashes).toJson(), Readers::OwnerOnly);
        },
        [this, path, count = int(list.size())](const Result<void> &written) {
            setBusy(false);
            if (!written) {
                m_messages->showError(written.error());
                return;
            }
            accept();
            Q_EMIT exported(count, QFileInfo(path).fileName());
        });
}

void ExportBox::reject()
{
    if (m_cancel->isEnabled())
        QDialog::reject();
}

void ExportBox::setBusy(bool busy)
{
    if (busy) {
        m_messages->clear();
        m_progress->start(tr("Exporting…"), false);
    } else {
        m_progress->finish();
    }
    m_hashes->setEnabled(!busy);
    m_export->setEnabled(!busy);
    m_cancel->setEnabled(!busy);
}

void ExportBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void ExportBox::retranslate()
{
    const QString title = m_only.isEmpty() ? tr("Export all applications") : tr("Export application");
    setWindowTitle(title);
    m_title->setText(title);
    m_text->setText(tr("The JSON file holds settings, redirect URLs and public keys, and can be imported elsewhere. "
                       "Client secrets are never in it."));
    setAccessibleDescription(m_text->text());
    m_hashes->setText(tr("Include hashes of client secrets"));
    m_help->setText(tr("No secret can be read from its hash, but whoever imports the file accepts the same secrets."));
    m_hashes->setAccessibleDescription(m_help->text());
    m_export->setText(tr("Export…"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(tr("Exporting…"));
}

} // namespace grantdesk::ui
