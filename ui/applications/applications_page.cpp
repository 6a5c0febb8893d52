#include "ui/applications/applications_page.h"

#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/deleted_list.h"
#include "ui/applications/new_application_box.h"
#include "ui/applications/registry_actions.h"
#include "ui/applications/registry_watch.h"
#include "ui/text/words.h"
#include "ui/widgets/message_bar.h"

#include <QHideEvent>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace grantdesk::ui {

using applications::Application;

ApplicationsPage::ApplicationsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_watch(new RegistryWatch(workbench.stores, workbench.clock, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new ApplicationList(m_watch->present(), m_stack))
    , m_deleted(new DeletedList(workbench.clock, m_stack))
    , m_actions(new RegistryActions(workbench, *m_watch, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_deleted);
    connectList();
    connectActions();
    connect(m_watch, &RegistryWatch::changed, this, &ApplicationsPage::takeRegistry);
    connect(&m_watch->present(), &Present::passed, this, &ApplicationsPage::showDeletedOnes);
    connect(m_watch, &RegistryWatch::failed, this, [this](const Error &error) {
        m_list->setLoading(false);
        forgetFailure(); // another one than before must not be taken for other trouble
        m_failure = error;
        tellFailure();
    });
    connect(m_watch, &RegistryWatch::recovered, this, &ApplicationsPage::forgetFailure);
}

ApplicationsPage::~ApplicationsPage()
{
    // Children go in the order in which they came; all others read the time that this one has.
    m_watch->setParent(nullptr);
    m_watch->setParent(this);
}

void ApplicationsPage::connectList()
{
    connect(m_list, &ApplicationList::createRequested, this, &ApplicationsPage::create);
    connect(m_list, &ApplicationList::openRequested, this, &ApplicationsPage::open);
    connect(m_list, &ApplicationList::testRequested, this, &ApplicationsPage::testRequested);
    connect(m_list, &ApplicationList::deletedRequested, this, &ApplicationsPage::showDeleted);
    connect(m_list, &ApplicationList::duplicateRequested, m_actions, &RegistryActions::duplicate);
    connect(m_list, &ApplicationList::healthRequested, m_actions, &RegistryActions::showHealth);
    connect(m_list, &ApplicationList::deleteRequested, m_actions, &RegistryActions::remove);
    connect(m_list, &ApplicationList::exportRequested, m_actions, &RegistryActions::exportJson);
    connect(m_list, &ApplicationList::exportAllRequested, m_actions, [this] { m_actions->exportJson({}); });
    connect(m_list, &ApplicationList::importRequested, m_actions, &RegistryActions::importJson);
    connect(m_list, &ApplicationList::calendarRequested, m_actions, &RegistryActions::saveCalendar);
    connect(m_deleted, &DeletedList::backRequested, this, [this] {
        m_stack->setCurrentWidget(m_list);
        m_list->select(std::exchange(m_awaited, {}));
    });
    connect(m_deleted, &DeletedList::restoreRequested, m_actions, &RegistryActions::restore);
    connect(m_deleted, &DeletedList::purgeRequested, m_actions, &RegistryActions::purge);
}

void ApplicationsPage::connectActions()
{
    connect(m_actions, &RegistryActions::news, this,
            [this](Kind kind, const MessageBar::Words &words, const MessageBar::Words &action,
                   const std::function<void()> &perform) { messages()->showMessage(kind, words, action, perform); });
    connect(m_actions, &RegistryActions::failed, this, [this](const Error &error) { messages()->showError(error); });
    connect(m_actions, &RegistryActions::openWanted, this, &ApplicationsPage::open);
    connect(m_actions, &RegistryActions::duplicated, this,
            [this](const Application &copy) { openForm(copy, std::nullopt); });
    connect(m_actions, &RegistryActions::restored, this, [this](const Id &application) { m_awaited = application; });
    connect(m_actions, &RegistryActions::removed, this, [this](const Id &application) {
        if (m_form && m_form->applicationId() == application)
            closeForm();
    });
}

MessageBar *ApplicationsPage::messages() const
{
    if (m_form)
        return m_form->messages();
    return m_stack->currentWidget() == m_deleted ? m_deleted->messages() : m_list->messages();
}

void ApplicationsPage::showDeleted()
{
    if (m_form)
        return leaveForm([this] { showDeleted(); });
    m_deleted->messages()->clear();
    m_stack->setCurrentWidget(m_deleted);
    m_deleted->takeFocus();
    tellFailure();
}

void ApplicationsPage::create()
{
    if (!m_watch->isLoaded())
        return;
    if (m_list->isFull()) {
        if (messages() != m_list->messages()) // the list says so all the time
            messages()->showMessage(Kind::Info,
                                    [] { return tr("Limit reached. Delete an application to create a new one."); });
        return;
    }
    if (m_form) {
        leaveForm([this] { create(); });
        return;
    }
    auto *box = new NewApplicationBox(m_workbench, m_watch->present(), this);
    box->setAttribute(Qt::WA_DeleteOnClose);
    connect(box, &NewApplicationBox::created, this, [this](const applications::NewApplication &made) {
        m_watch->reload();
        openForm(made.application, made.firstSecret);
    });
    box->open();
}

void ApplicationsPage::open(const Id &application)
{
    if (m_form) {
        leaveForm([this, application] { open(application); });
        return;
    }
    if (const Application *found = m_watch->registry().find(application))
        openForm(*found, std::nullopt);
}

void ApplicationsPage::openForm(const Application &application, const std::optional<SecretString> &firstSecret)
{
    m_awaited.clear(); // nobody waits for it in the list any more
    // A new application is not in the registry that was read last.
    Registry registry = m_watch->registry();
    if (!registry.find(application.id))
        registry.applications.append(application);
    m_form = new ApplicationForm(m_workbench, m_watch->present(), application, registry, m_stack);
    if (firstSecret)
        m_form->revealSecret(*firstSecret);
    m_stack->addWidget(m_form);
    m_stack->setCurrentWidget(m_form);
    m_form->setFocus();
    tellFailure();
    connect(m_form, &ApplicationForm::backRequested, this, [this] { leaveForm({}); });
    connect(m_form, &ApplicationForm::deleteRequested, m_actions,
            [this](const Id &id) { m_actions->removeFromForm(id, m_form->changes(), m_form->hasUncopiedSecret()); });
    connect(m_form, &ApplicationForm::testRequested, this, &ApplicationsPage::testRequested);
    connect(m_form, &ApplicationForm::changed, m_watch, &RegistryWatch::reload);
}

void ApplicationsPage::leaveForm(const std::function<void()> &then)
{
    m_form->leave([this, then] {
        closeForm();
        if (then)
            then();
    });
}

void ApplicationsPage::closeForm()
{
    if (!m_form)
        return;
    const Id id = m_form->applicationId();
    m_stack->setCurrentWidget(m_list);
    m_stack->removeWidget(m_form);
    m_form->deleteLater();
    m_form = nullptr;
    m_list->select(id);
}

void ApplicationsPage::takeRegistry()
{
    m_list->setApplications(m_watch->registry().applications);
    showDeletedOnes();
    if (m_form)
        m_form->take(m_watch->registry());
    if (!m_awaited.isEmpty() && m_watch->registry().find(m_awaited) && m_stack->currentWidget() == m_list)
        m_list->select(std::exchange(m_awaited, {}));
}

void ApplicationsPage::tellFailure()
{
    if (!m_failure)
        return;
    MessageBar *here = messages();
    const bool hasOtherTrouble
        = here->isVisibleTo(this) && (here->kind() == Kind::Danger || here->kind() == Kind::Warning);
    for (MessageBar *bar : {m_list->messages(), here})
        if (bar == m_list->messages() || !hasOtherTrouble)
            bar->showError(
                *m_failure, [] { return tr("Retry"); }, [this] { reload(); });
}

void ApplicationsPage::forgetFailure()
{
    if (!m_failure)
        return;
    const QString words = wordsWithAdvice(*std::exchange(m_failure, {}));
    for (MessageBar *bar : {m_list->messages(), m_deleted->messages(), messages()})
        if (bar->text() == words) // not what was said since
            bar->clear();
}

/// They were deleted in real time, and so the store counts the days: the server's clock does not matter.
void ApplicationsPage::showDeletedOnes()
{
    const TimePoint now = m_workbench.clock.now();
    QList<applications::DeletedApplication> deleted = m_watch->registry().deleted;
    deleted.erase(std::remove_if(deleted.begin(), deleted.end(),
                                 [now](const applications::DeletedApplication &one) {
                                     return applications::goneForGoodAt(one) <= now;
                                 }),
                  deleted.end());
    m_list->setDeletedCount(int(deleted.size()));
    m_deleted->show(deleted, m_list->isFull());
}

void ApplicationsPage::reload()
{
    if (!m_watch->isLoaded())
        m_list->setLoading(true);
    m_list->messages()->clear();
    m_watch->reload();
}

bool ApplicationsPage::mayLeave() const
{
    return !m_form || m_form->mayLeave();
}

void ApplicationsPage::leave(std::function<void()> proceed)
{
    if (m_form)
        m_form->leave(std::move(proceed));
    else
        proceed();
}

void ApplicationsPage::showEvent(QShowEvent *event)
{
    m_watch->setActive(true);
    QWidget::showEvent(event);
}

void ApplicationsPage::hideEvent(QHideEvent *event)
{
    m_watch->setActive(false);
    QWidget::hideEvent(event);
}

} // namespace grantdesk::ui
