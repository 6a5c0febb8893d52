#include "ui/applications/restore_box.h"

#include "ui/widgets/buttons.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/text_label.h"

#include <QCheckBox>
#include <QEvent>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 480;

template<typename List> int countOf(const List *list)
{
    return list ? int(list->size()) : 0;
}

} // namespace

RestoreBox::RestoreBox(Workbench &workbench, const applications::Application &application, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_application(application)
    , m_title(new SectionTitle(this))
    , m_subject(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_secrets(new QCheckBox(this))
    , m_keys(new QCheckBox(this))
    , m_help(new HelpText(this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_restore(makeButton(ButtonKind::Primary, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_restore, &QPushButton::clicked, this, &RestoreBox::restore);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    m_restore->setDefault(true);
    retranslate();
    m_restore->setFocus();
}

void RestoreBox::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(space::page, space::page, space::page, space::large);
    column->setSpacing(space::medium);
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    m_subject->setWordWrap(true);
    column->addWidget(m_subject);
    m_text->setWordWrap(true);
    column->addWidget(m_text);
    auto *choices = new QVBoxLayout;
    choices->setSpacing(space::tiny);
    choices->addWidget(m_secrets, 0, Qt::AlignLeft);
    choices->addWidget(m_keys, 0, Qt::AlignLeft);
    m_help->setContentsMargins(26, 0, 0, 0); // under the boxes' text
    choices->addWidget(m_help);
    column->addLayout(choices);
    column->addWidget(m_messages);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_restore);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
    const bool secrets = countOf(applications::clientSecrets(m_application)) > 0;
    const bool keys = countOf(applications::publicKeys(m_application)) > 0;
    m_secrets->setVisible(secrets);
    m_keys->setVisible(keys);
    m_help->setVisible(secrets || keys);
}

void RestoreBox::restore()
{
    setBusy(true);
    const applications::Restoring what{m_secrets->isChecked(), m_keys->isChecked()};
    m_workbench.stores.run(
        this,
        [id = m_application.id, what](storage::Stores &stores) { return stores.applications().restore(id, what); },
        [this](const Result<applications::Application> &restored) {
            setBusy(false);
            if (!restored) {
                m_messages->showError(restored.error());
                Q_EMIT stale();
                return;
            }
            accept();
            Q_EMIT this->restored(*restored);
        });
}

void RestoreBox::reject()
{
    if (m_cancel->isEnabled())
        QDialog::reject();
}

void RestoreBox::setBusy(bool busy)
{
    if (busy) {
        m_messages->clear();
        m_progress->start(tr("Restoring…"), false);
    } else {
        m_progress->finish();
    }
    for (QWidget *part : {static_cast<QWidget *>(m_secrets), static_cast<QWidget *>(m_keys),
                          static_cast<QWidget *>(m_restore), static_cast<QWidget *>(m_cancel)})
        part->setEnabled(!busy);
}

void RestoreBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void RestoreBox::retranslate()
{
    setWindowTitle(tr("Restore application?"));
    m_title->setText(tr("Restore application?"));
    m_subject->setText(m_application.name);
    m_text->setText(
        tr("It comes back with its settings and its client ID. Its tokens stay invalid: users have to consent "
           "again."));
    setAccessibleDescription(m_text->text());
    m_secrets->setText(
        tr("Bring back its client secrets (%1)").arg(countOf(applications::clientSecrets(m_application))));
    m_keys->setText(tr("Bring back its public keys (%1)").arg(countOf(applications::publicKeys(m_application))));
    m_help->setText(tr("Whoever has them can authenticate again. What is not brought back is forgotten for good."));
    m_restore->setText(tr("Restore"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(tr("Restoring…"));
}

} // namespace grantdesk::ui
