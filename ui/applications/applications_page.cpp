#include "ui/applications/applications_page.h"

#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/new_application_box.h"
#include "ui/applications/registry_watch.h"
#include "ui/flows/kept_credentials.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/questions.h"

#include <QHideEvent>
#include <QShowEvent>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace grantdesk::ui {

using applications::Application;

namespace {

/// What the keyring may hold of an application that is no more.
QStringList keptNames(const Application &application)
{
    QStringList names;
    if (const auto *secrets = applications::clientSecrets(application))
        for (const applications::ClientSecret &secret : *secrets)
            names.append(keptSecretName(secret.id));
    if (const auto *keys = applications::publicKeys(application))
        for (const applications::PublicKey &key : *keys)
            names.append(keptKeyName(key.id));
    return names;
}

} // namespace

ApplicationsPage::ApplicationsPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_watch(new RegistryWatch(workbench.stores, this))
    , m_stack(new QStackedWidget(this))
    , m_list(new ApplicationList(workbench.clock, m_stack))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    m_stack->addWidget(m_list);
    connect(m_list, &ApplicationList::createRequested, this, &ApplicationsPage::create);
    connect(m_list, &ApplicationList::openRequested, this, &ApplicationsPage::open);
    connect(m_list, &ApplicationList::deleteRequested, this, &ApplicationsPage::askDelete);
    connect(m_list, &ApplicationList::testRequested, this, &ApplicationsPage::testRequested);
    connect(m_watch, &RegistryWatch::changed, this, &ApplicationsPage::takeRegistry);
    connect(m_watch, &RegistryWatch::failed, this, [this](const Error &error) {
        m_list->setLoading(false);
        m_list->messages()->showError(
            error, [] { return tr("Retry"); }, [this] { reload(); });
    });
    connect(m_watch, &RegistryWatch::recovered, m_list->messages(), &MessageBar::clear);
}

void ApplicationsPage::create()
{
    if (!m_watch->isLoaded() || m_list->isFull())
        return;
    if (m_form) {
        leaveForm([this] { create(); });
        return;
    }
    auto *box = new NewApplicationBox(m_workbench, this);
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
    // A new application is not in the registry that was read last.
    Registry registry = m_watch->registry();
    if (!registry.find(application.id))
        registry.applications.append(application);
    m_form = new ApplicationForm(m_workbench, application, registry, m_stack);
    if (firstSecret)
        m_form->revealSecret(*firstSecret);
    m_stack->addWidget(m_form);
    m_stack->setCurrentWidget(m_form);
    m_form->setFocus();
    connect(m_form, &ApplicationForm::backRequested, this, [this] { leaveForm({}); });
    connect(m_form, &ApplicationForm::deleteRequested, this, &ApplicationsPage::askDelete);
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
    if (m_form)
        m_form->take(m_watch->registry());
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

void ApplicationsPage::askDelete(const Id &application)
{
    const Application *found = m_watch->registry().find(application);
    if (!found)
        return;
    confirm(this,
            {tr("Delete application?"),
             tr("All its client secrets, keys and tokens stop working immediately. This cannot be undone."),
             {{tr("Delete"), ButtonKind::Danger}},
             found->name},
            [this, copy = *found] { remove(copy); });
}

void ApplicationsPage::remove(const Application &application)
{
    m_workbench.stores.run(
        this, [id = application.id](storage::Stores &stores) { return stores.applications().remove(id); },
        [this, application](const Result<void> &removed) {
            const bool shown = m_form && m_form->applicationId() == application.id;
            if (!removed) {
                (shown ? m_form->messages() : m_list->messages())->showError(removed.error());
            } else {
                for (const QString &name : keptNames(application))
                    m_workbench.secrets.remove(name, [](const Result<void> &) {});
                if (shown)
                    closeForm();
                m_list->messages()->showMessage(
                    Kind::Ok, [name = application.name] { return tr("“%1” was deleted.").arg(name); });
            }
            m_watch->reload();
        });
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
