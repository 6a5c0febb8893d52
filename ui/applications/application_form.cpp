#include "ui/applications/application_form.h"

#include "core/applications/validate.h"
#include "ui/applications/basic_section.h"
#include "ui/applications/clock_notice.h"
#include "ui/applications/conflict_box.h"
#include "ui/applications/connect_card.h"
#include "ui/applications/consent_preview.h"
#include "ui/applications/delete_box.h"
#include "ui/applications/draft.h"
#include "ui/applications/fields_section.h"
#include "ui/applications/form_footer.h"
#include "ui/applications/health_card.h"
#include "ui/applications/keys_section.h"
#include "ui/applications/logo_section.h"
#include "ui/applications/redirect_section.h"
#include "ui/applications/refresh_section.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/text/words.h"
#include "ui/widgets/buttons.h"
#include "ui/widgets/card.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/tab_order.h"
#include "ui/widgets/text_label.h"

#include <QApplication>
#include <QEvent>
#include <QScopedValueRollback>
#include <QShortcut>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

using applications::Application;

namespace {

constexpr int widthForTwoColumns = 1100;

} // namespace

ApplicationForm::ApplicationForm(Workbench &workbench, const Present &present, const Application &application,
                                 const Registry &registry, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_present(present)
    , m_stored(application)
    , m_header(new PageHeader(this))
    , m_test(makeButton(ButtonKind::Normal, QStringLiteral("play"), this))
    , m_messages(new MessageBar(this))
    , m_scroll(new ScrollColumn(space::column, this))
    , m_beside(new SideBySide(m_scroll, widthForTwoColumns, this))
    , m_basic(new BasicSection(applications::typeOf(application), this))
    , m_health(new HealthCard(m_present, this))
    , m_footer(new FormFooter(this))
{
    setFocusPolicy(Qt::ClickFocus); // holds the keyboard until somebody goes to a field
    build();
    addSections();
    addPreviewAndConnect();
    addDeleteCard();
    m_scroll->column()->addStretch(1);
    chainTabStops({m_delete, m_footer->saveButton(), m_footer->cancelButton()});
    addShortcuts();
    connect(m_header, &PageHeader::backRequested, this, &ApplicationForm::backRequested);
    connect(m_test, &QPushButton::clicked, this, [this] { Q_EMIT testRequested(m_stored.id); });
    connect(m_footer->saveButton(), &QPushButton::clicked, this, [this] { save(); });
    connect(m_footer->cancelButton(), &QPushButton::clicked, this, [this] {
        m_keyboard.leaveBy(this, [this] { revert(); });
        m_keyboard.comeBack(this);
    });
    retranslate();
    load(application);
    take(registry);
}

void ApplicationForm::build()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *content = new QVBoxLayout;
    content->setContentsMargins(space::page, space::large, space::small, 0);
    content->setSpacing(space::medium);
    auto *head = new QVBoxLayout;
    head->setContentsMargins(0, 0, space::large, 0);
    head->setSpacing(space::medium);
    head->addWidget(m_header);
    head->addWidget(m_messages);
    head->addWidget(new ClockNotice(m_present, this));
    content->addLayout(head);
    content->addWidget(m_beside, 1);
    column->addLayout(content, 1);
    column->addWidget(m_footer);
    m_header->addAction(m_test);
    m_scroll->column()->addWidget(m_basic);
    m_scroll->column()->addWidget(m_health);
    m_health->hide();
    connect(m_health, &HealthCard::changed, this, [this] { m_health->setVisible(m_health->hasFindings()); });
}

void ApplicationForm::addSections()
{
    const applications::Type type = applications::typeOf(m_stored);
    if (applications::clientSecrets(m_stored)) {
        m_secrets = new SecretsSection(m_workbench, m_present, this);
        m_scroll->column()->addWidget(m_secrets);
        connect(m_secrets, &SecretsSection::changed, this, &ApplicationForm::changed);
        showWhenTold(m_secrets->messages());
    }
    if (applications::publicKeys(m_stored)) {
        m_keys = new KeysSection(m_workbench, m_present, this);
        m_scroll->column()->addWidget(m_keys);
        connect(m_keys, &KeysSection::changed, this, &ApplicationForm::changed);
        showWhenTold(m_keys->messages());
    }
    if (applications::delegation(m_stored)) {
        m_sections.append(new RedirectSection(type, this));
        m_sections.append(new RefreshSection(type, this));
        m_logo = new LogoSection(this);
        m_sections.append(m_logo);
    }
    for (const FormPart part : {FormPart::General, FormPart::Developer})
        if (FieldsSection::exists(type, part))
            m_sections.append(new FieldsSection(type, part, this));
    for (FormSection *section : std::as_const(m_sections)) {
        m_scroll->column()->addWidget(section);
        connect(section, &FormSection::edited, this, [this] {
            if (!m_loading)
                showState();
        });
    }
}

/// A section's news may come up far above the button that they answer.
void ApplicationForm::showWhenTold(MessageBar *bar)
{
    connect(
        bar, &MessageBar::told, this,
        [this, bar] {
            m_scroll->widget()->layout()->activate(); // it has its place only now
            m_scroll->reveal(bar);
        },
        Qt::QueuedConnection);
}

void ApplicationForm::addPreviewAndConnect()
{
    if (applications::delegation(m_stored)) {
        m_preview = new ConsentPreview(this);
        m_beside->setAside(m_preview, m_sections.last(), [this](bool beside) { m_preview->setFoldable(!beside); });
    }
    m_connect = new ConnectCard(m_workbench, applications::typeOf(m_stored), this);
    m_scroll->column()->addWidget(m_connect);
}

void ApplicationForm::addDeleteCard()
{
    m_deleteCard = new Card(this);
    m_deleteText = new TextLabel(TextSize::Body, Role::Muted, m_deleteCard);
    m_deleteText->setWordWrap(true);
    m_deleteCard->body()->addWidget(m_deleteText);
    m_delete = makeButton(ButtonKind::Normal, QStringLiteral("trash"), m_deleteCard);
    m_deleteCard->body()->addWidget(m_delete, 0, Qt::AlignLeft);
    m_scroll->column()->addWidget(m_deleteCard);
    connect(m_delete, &QPushButton::clicked, this, [this] { Q_EMIT deleteRequested(m_stored.id); });
}

void ApplicationForm::addShortcuts()
{
    connect(addShortcut(Command::Save, this), &QShortcut::activated, this, [this] {
        if (changes() > 0)
            save();
    });
    auto *escape = addShortcut(Command::Back, this, Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &ApplicationForm::backRequested);
}

void ApplicationForm::revealSecret(const SecretString &plaintext)
{
    const auto *secrets = applications::clientSecrets(m_stored);
    if (m_secrets && secrets && !secrets->isEmpty())
        m_secrets->reveal(secrets->first().id, plaintext);
}

void ApplicationForm::load(const Application &application)
{
    const QScopedValueRollback<bool> loading(m_loading, true);
    m_stored = application;
    m_newest.reset();
    m_showAll = false;
    m_header->setTitle(application.name);
    for (FormSection *section : std::as_const(m_sections))
        section->load(application);
    showState();
}

void ApplicationForm::take(const Registry &registry)
{
    const Application *newest = registry.find(m_stored.id);
    if (!newest) {
        setGone(true);
        m_messages->showMessage(
            Kind::Warning, [] { return tr("This application was deleted elsewhere."); }, [] { return tr("Back"); },
            [this] { Q_EMIT backRequested(); });
        return;
    }
    if (m_gone) {
        setGone(false);
        m_messages->clear();
    }
    m_basic->show(*newest, registry);
    m_health->setApplication(*newest);
    if (m_secrets)
        m_secrets->show(*newest);
    if (m_keys)
        m_keys->show(*newest, registry);
    if (m_preview)
        m_preview->setRegistry(registry);
    m_connect->setRegistry(registry);
    if (newest->revision <= m_stored.revision || m_saving)
        return;
    if (changes() == 0) {
        load(*newest);
        return;
    }
    m_newest = *newest;
    tellConflict();
}

void ApplicationForm::setGone(bool gone)
{
    if (gone == m_gone)
        return;
    m_gone = gone;
    m_messages->setClosable(!gone);
    const QWidget *focused = QApplication::focusWidget();
    for (FormSection *section : std::as_const(m_sections))
        section->setReadOnly(m_gone);
    for (QWidget *part : std::initializer_list<QWidget *>{m_secrets, m_keys, m_deleteCard, m_test})
        if (part)
            part->setEnabled(!gone);
    if (focused && isAncestorOf(focused) && !focused->isEnabled())
        setFocus(); // so that Esc leads back
    showState();
}

Application ApplicationForm::draft() const
{
    Application draft = m_stored;
    for (const FormSection *section : m_sections)
        section->store(draft);
    return draft;
}

int ApplicationForm::changes() const
{
    return countChanges(m_stored, draft());
}

void ApplicationForm::showDraft(const Application &draft)
{
    if (m_logo)
        m_logo->setApplicationName(draft.name);
    if (m_preview)
        m_preview->show(draft);
    m_connect->show(m_stored, draft);
}

void ApplicationForm::showState()
{
    const Application now = draft();
    showDraft(now);
    const auto problems = applications::validate(now);
    for (FormSection *section : std::as_const(m_sections))
        section->showProblems(problems, m_showAll);
    m_footer->setState(changes(), m_saving, !m_gone);
}

bool ApplicationForm::hasUncopiedSecret() const
{
    return m_secrets && !m_gone && m_secrets->hasUncopied();
}

bool ApplicationForm::mayLeave() const
{
    return changes() == 0 && !hasUncopiedSecret() && !(m_secrets && !m_gone && m_secrets->hasTyped());
}

void ApplicationForm::leave(std::function<void()> proceed)
{
    if (mayLeave())
        return proceed();
    if (m_gone) {
        confirm(this,
                {tr("Unsaved changes"),
                 tr("This application was deleted elsewhere: your changes cannot be saved."),
                 {{tr("Discard"), ButtonKind::Danger}},
                 m_stored.name},
                [this, proceed] {
                    revert();
                    leave(proceed);
                });
    } else if (changes() > 0) {
        const Question question{tr("Unsaved changes"),
                                tr("Your changes to this application are lost if you do not save them."),
                                {{tr("Save"), ButtonKind::Primary}, {tr("Discard"), ButtonKind::Danger}},
                                m_stored.name};
        Questions::instance().ask(this, question, [this, proceed](int choice) {
            if (choice == 0)
                save([this, proceed] { leave(proceed); });
            else if (choice == 1) {
                revert();
                leave(proceed);
            }
        });
    } else {
        askAboutSecret(std::move(proceed));
    }
}

void ApplicationForm::askAboutSecret(std::function<void()> proceed)
{
    const bool uncopied = hasUncopiedSecret();
    QStringList text;
    if (uncopied)
        text.append(
            tr("You will not be able to see it again. If you lose this secret, delete it and create a new one."));
    if (m_secrets->hasTyped())
        text.append(tr("What you typed for a new client secret is lost: it was not added yet."));
    confirm(this,
            {uncopied ? tr("Client secret neither copied nor saved") : tr("Client secret not added"),
             text.join(QLatin1String("\n\n")),
             {{tr("Leave anyway"), ButtonKind::Danger}},
             m_stored.name},
            std::move(proceed));
}

bool ApplicationForm::showProblems(const Application &wanted)
{
    const auto problems = applications::validate(wanted);
    QWidget *first = nullptr;
    for (FormSection *section : std::as_const(m_sections)) {
        QWidget *field = section->showProblems(problems, true);
        if (!first)
            first = field;
    }
    if (first) {
        m_scroll->reveal(first);
        first->setFocus(Qt::OtherFocusReason);
    } else if (!problems.isEmpty()) { // in what Save does not store: secrets or keys
        m_messages->showMessage(Kind::Danger, [problem = problems.first()] { return words(problem); });
    }
    return !problems.isEmpty();
}

void ApplicationForm::save(std::function<void()> then)
{
    if (m_saving) {
        if (then)
            m_afterSaving = std::move(then);
        return;
    }
    if (m_gone)
        return;
    m_showAll = true;
    const Application wanted = draft();
    if (showProblems(wanted))
        return;
    m_saving = true;
    m_messages->clear();
    m_keyboard.leaveBy(this, [this] { showState(); });
    m_workbench.stores.run(
        this,
        [wanted, now = m_workbench.clock.now()](storage::Stores &stores) {
            // A policy counts from when the server has it, by the server's own clock.
            return stores.controls().clock().and_then(
                [&](const ClockSetting &clock) { return stores.applications().update(wanted, presentOf(clock, now)); });
        },
        [this, then](const Result<Application> &result) { stored(result, then); });
}

void ApplicationForm::stored(const Result<Application> &result, const std::function<void()> &then)
{
    m_saving = false;
    const auto asked = std::exchange(m_afterSaving, {});
    if (!result) {
        showState();
        m_keyboard.comeBack();
        if (result.error().code == QLatin1String("applications.changed_meanwhile")) {
            tellConflict();
            compare();
        } else {
            m_messages->showError(result.error());
        }
        Q_EMIT changed();
        return;
    }
    // What was typed while it was being stored is a new change, and stays.
    m_stored = *result;
    m_newest.reset();
    m_showAll = false;
    m_header->setTitle(m_stored.name);
    m_messages->showMessage(Kind::Ok, [] { return tr("Changes saved"); });
    showState();
    m_keyboard.comeBack(this); // nothing is left to save
    Q_EMIT changed();
    if (asked && changes() > 0)
        save(asked);
    else if (asked)
        asked();
    else if (then)
        then();
}

void ApplicationForm::tellConflict()
{
    m_messages->showMessage(
        Kind::Warning, [] { return tr("This application was changed elsewhere since it was opened."); },
        [] { return tr("Compare…"); }, [this] { compare(); });
}

void ApplicationForm::compare()
{
    m_workbench.stores.run(
        this, [id = m_stored.id](storage::Stores &stores) { return stores.applications().find(id); },
        [this](const Result<Application> &newest) {
            if (newest)
                ask(*newest);
            else
                m_messages->showError(newest.error());
        });
}

void ApplicationForm::ask(const Application &newest)
{
    if (m_conflict || m_saving || m_gone)
        return;
    if (differences(draft(), newest).isEmpty()) { // both made the same change
        m_messages->clear();
        load(newest);
        return;
    }
    m_conflict = new ConflictBox(draft(), newest, this);
    m_conflict->setAttribute(Qt::WA_DeleteOnClose);
    // It is answered, though it goes only later: a still newer version may have to be asked about before that.
    connect(m_conflict, &ConflictBox::mineChosen, this, [this, newest] {
        m_conflict.clear();
        keepMine(newest);
    });
    connect(m_conflict, &ConflictBox::theirsChosen, this, [this, newest] {
        m_conflict.clear();
        m_messages->clear();
        // A still newer one may have come while the box was open, and the watcher tells of it only once.
        load(m_newest && m_newest->revision > newest.revision ? Application(*m_newest) : newest);
    });
    connect(m_conflict, &QDialog::rejected, this, [this] { m_conflict.clear(); });
    m_conflict->open();
}

/// What was typed now stands against the newer version, and is stored over it: unless there is a still newer one, of
/// which nobody was asked.
void ApplicationForm::keepMine(const Application &newest)
{
    m_stored = newest;
    m_newest.reset();
    save();
}

void ApplicationForm::revert()
{
    load(m_newest.value_or(m_stored));
    if (!m_gone)
        m_messages->clear();
}

void ApplicationForm::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void ApplicationForm::retranslate()
{
    m_header->setBackText(tr("OAuth2 applications"));
    m_header->setSubtitle(typeName(applications::typeOf(m_stored)));
    m_test->setText(tr("Test this application"));
    m_deleteCard->setTitle(tr("Delete application"));
    m_deleteText->setText(deletionSentence());
    m_delete->setText(tr("Delete application"));
    showState();
}

} // namespace grantdesk::ui
