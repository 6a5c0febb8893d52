#include "ui/applications/delete_box.h"

#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/text_label.h"

#include <QCoreApplication>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QVBoxLayout>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int boxWidth = 480;

} // namespace

QString deletionSentence()
{
    return QCoreApplication::translate("Deletion",
                                       "All its client secrets, keys and tokens stop working immediately. For %1 days "
                                       "it can be restored; its tokens stay invalid.")
        .arg(applications::deletionGrace.count());
}

DeleteBox::DeleteBox(Workbench &workbench, const applications::Application &application, QWidget *parent)
    : QDialog(parent)
    , m_workbench(workbench)
    , m_application(application)
    , m_title(new SectionTitle(this))
    , m_subject(new TextLabel(TextSize::Strong, Role::Text, this))
    , m_text(new TextLabel(TextSize::Body, Role::Text, this))
    , m_losses(new TextLabel(TextSize::Body, Role::Danger, this))
    , m_facts(new QFormLayout)
    , m_name(new QLineEdit)
    , m_nameRow(new FormRow(m_name, this))
    , m_messages(new MessageBar(this))
    , m_progress(new ProgressLine(this))
    , m_delete(makeButton(ButtonKind::Danger, {}, this))
    , m_cancel(makeButton(ButtonKind::Normal, {}, this))
{
    setWindowModality(Qt::WindowModal);
    build();
    connect(m_delete, &QPushButton::clicked, this, &DeleteBox::remove);
    connect(m_cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_name, &QLineEdit::textChanged, this, &DeleteBox::showState);
    m_cancel->setDefault(true);
    m_cancel->setFocus();
    retranslate();
    load();
}

void DeleteBox::build()
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
    m_losses->setWordWrap(true);
    column->addWidget(m_losses);
    m_facts->setHorizontalSpacing(space::large);
    m_facts->setVerticalSpacing(space::tiny);
    column->addLayout(m_facts);
    column->addWidget(m_messages);
    m_nameRow->hide();
    column->addWidget(m_nameRow);
    column->addWidget(m_progress);
    column->addStretch(1);
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(m_delete);
    row->addWidget(m_cancel);
    column->addLayout(row);
    setMinimumWidth(boxWidth);
}

Result<DeleteBox::Impact> DeleteBox::ask(storage::Stores &stores, const Id &id, TimePoint realNow)
{
    const auto clock = stores.controls().clock();
    if (!clock)
        return failure(clock.error());
    // Tokens live and die by the server's clock.
    const TimePoint now = presentOf(*clock, realNow);
    const auto impact = stores.applications().deletionImpact(id, now);
    if (!impact)
        return failure(impact.error());
    return Impact{*impact, now};
}

void DeleteBox::load()
{
    setBusy(tr("Finding out what would stop working…"));
    m_workbench.stores.run(
        this,
        [id = m_application.id, now = m_workbench.clock.now()](storage::Stores &stores) {
            return ask(stores, id, now);
        },
        [this](const Result<Impact> &impact) { take(impact); });
}

void DeleteBox::take(const Result<Impact> &impact)
{
    setBusy({});
    if (!impact) {
        m_messages->showError(
            impact.error(), [] { return tr("Retry"); }, [this] { load(); });
        Q_EMIT stale();
        return;
    }
    m_impact = *impact;
    m_mustType = applications::mustTypeName(impact->impact, impact->at);
    m_nameRow->setVisible(m_mustType);
    if (m_mustType) {
        m_cancel->setDefault(false); // Return in the field must not throw away what was typed
        m_nameRow->focusField();
    }
    showFacts();
    showState();
}

void DeleteBox::remove()
{
    if (!m_impact || m_deleting || !nameFits())
        return;
    m_deleting = true;
    setBusy(tr("Deleting…"));
    m_workbench.stores.run(
        this, [id = m_application.id](storage::Stores &stores) { return stores.applications().remove(id); },
        [this](const Result<void> &removed) {
            m_deleting = false;
            setBusy({});
            if (!removed) {
                m_messages->showError(removed.error());
                Q_EMIT stale();
                return;
            }
            accept();
            Q_EMIT deleted(m_application);
        });
}

bool DeleteBox::event(QEvent *event)
{
    const bool taken = QDialog::event(event);
    // What has come in has to find room: a dialog does not grow by itself.
    if (event->type() == QEvent::LayoutRequest)
        resize(width(), std::max(height(), layout()->totalHeightForWidth(width())));
    return taken;
}

void DeleteBox::reject()
{
    if (!m_deleting)
        QDialog::reject();
}

void DeleteBox::setBusy(const QString &word)
{
    if (word.isEmpty()) {
        m_progress->finish();
    } else {
        m_messages->clear();
        m_progress->start(word, false);
    }
    m_name->setReadOnly(m_deleting);
    m_cancel->setEnabled(!m_deleting);
    showState();
}

bool DeleteBox::nameFits() const
{
    return !m_mustType || m_name->text().trimmed() == m_application.name.trimmed();
}

void DeleteBox::showState()
{
    m_delete->setEnabled(m_impact && !m_progress->isRunning() && nameFits());
    const QString why = m_mustType && !nameFits() ? tr("Type the application’s name first.") : QString();
    m_delete->setToolTip(why);
    m_delete->setAccessibleDescription(why);
}

void DeleteBox::showFacts()
{
    while (m_facts->rowCount() > 0)
        m_facts->removeRow(0);
    if (!m_impact)
        return;
    const auto add = [this](const QString &fact, const QString &value) {
        auto *label = new TextLabel(TextSize::Body, Role::Muted, this);
        label->setText(fact);
        auto *text = new TextLabel(TextSize::Strong, Role::Text, this);
        text->setText(value);
        text->setAccessibleName(fact);
        text->setAccessibleDescription(value);
        m_facts->addRow(label, text);
    };
    const applications::DeletionImpact &impact = m_impact->impact;
    const QLocale locale;
    if (applications::clientSecrets(m_application))
        add(tr("Client secrets"), locale.toString(impact.secrets));
    if (applications::publicKeys(m_application))
        add(tr("Public keys"), locale.toString(impact.keys));
    add(tr("Users with valid tokens"), locale.toString(impact.usersWithTokens));
    add(tr("Last used"), relativeTime(impact.lastUsedAt, m_impact->at));
}

void DeleteBox::setLosses(int unsavedChanges, bool uncopiedSecret)
{
    m_unsavedChanges = unsavedChanges;
    m_uncopiedSecret = uncopiedSecret;
    showLosses();
}

void DeleteBox::showLosses()
{
    QStringList losses;
    if (m_unsavedChanges > 0)
        losses.append(tr("%n unsaved change(s) in its form are lost.", "", m_unsavedChanges));
    if (m_uncopiedSecret)
        losses.append(tr("Its new client secret was neither copied nor saved, and cannot be seen again."));
    m_losses->setText(losses.join(u'\n'));
    m_losses->setVisible(!losses.isEmpty());
}

void DeleteBox::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

void DeleteBox::retranslate()
{
    setWindowTitle(tr("Delete application?"));
    m_title->setText(tr("Delete application?"));
    m_subject->setText(m_application.name);
    m_text->setText(deletionSentence());
    setAccessibleDescription(m_text->text());
    m_nameRow->setLabel(tr("Type the name of the application"));
    m_nameRow->setHelp(tr("It was used in the last %1 days.").arg(applications::recentUse.count()));
    m_delete->setText(tr("Delete"));
    m_cancel->setText(tr("Cancel"));
    if (m_progress->isRunning())
        m_progress->setWord(m_deleting ? tr("Deleting…") : tr("Finding out what would stop working…"));
    showFacts();
    showLosses();
    showState();
}

} // namespace grantdesk::ui
