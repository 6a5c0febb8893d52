#include "ui/server/server_page.h"

#include "core/applications/organisation.h"
#include "ui/server/password_card.h"
#include "ui/server/state_card.h"
#include "ui/server/users_card.h"
#include "ui/style/theme.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/form_row.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/text_label.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace grantdesk::ui {

namespace {

struct People {
    std::optional<applications::Organisation> organisation;
    QList<applications::User> users;
};

Result<People> readPeople(storage::Stores &stores)
{
    auto organisation = stores.people().organisation();
    if (!organisation)
        return failure(organisation.error());
    auto users = stores.people().users();
    if (!users)
        return failure(users.error());
    return People{std::move(*organisation), std::move(*users)};
}

} // namespace

class ServerPage::Private {
public:
    Private(Workbench &workbench, ServerPage *page);
    void reload();
    void showServerError();
    void retranslate();

    Workbench &m_workbench;
    ServerPage *m_page;
    PageHeader *m_header;
    MessageBar *m_message;
    PasswordCard *m_password;
    StateCard *m_state;
    Card *m_organisation;
    CopyField *m_customerId;
    FormRow *m_customerIdRow;
    TextLabel *m_place;
    FormRow *m_placeRow;
    UsersCard *m_users;
    std::optional<applications::Organisation> m_known;
    bool m_readingFailed = false; ///< the message says so

private:
    void showPeople(const Result<People> &people);
};

ServerPage::Private::Private(Workbench &workbench, ServerPage *page)
    : m_workbench(workbench)
    , m_page(page)
    , m_header(new PageHeader)
    , m_message(new MessageBar)
    , m_password(new PasswordCard(workbench.secrets))
    , m_state(new StateCard(workbench.server))
    , m_organisation(new Card)
    , m_customerId(new CopyField)
    , m_customerIdRow(new FormRow(m_customerId))
    , m_place(new TextLabel)
    , m_placeRow(new FormRow(m_place))
    , m_users(new UsersCard(workbench))
{
    m_message->setObjectName(QStringLiteral("message"));
    m_password->setObjectName(QStringLiteral("passwordCard"));
    m_customerId->setObjectName(QStringLiteral("customerId"));
    m_place->setObjectName(QStringLiteral("domainAndLane"));
    m_place->setSelectable(true);
    m_organisation->body()->addWidget(m_customerIdRow);
    m_organisation->body()->addWidget(m_placeRow);
    auto *column = new ScrollColumn(space::column);
    for (QWidget *part : {static_cast<QWidget *>(m_password), static_cast<QWidget *>(m_state),
                          static_cast<QWidget *>(m_users), static_cast<QWidget *>(m_organisation)})
        column->column()->addWidget(part);
    column->column()->addStretch(1);
    auto *layout = new QVBoxLayout(page);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::large);
    layout->addWidget(m_header);
    layout->addWidget(m_message);
    layout->addWidget(column, 1);
    QObject::connect(&workbench.server, &ServerControl::stateChanged, page, [this] { showServerError(); });
    QObject::connect(m_users, &UsersCard::changed, page, [this] { reload(); });
    QObject::connect(m_users, &UsersCard::passwordMade, page,
                     [this](const QString &email, const SecretString &password) {
                         m_password->showPassword(PasswordCard::Occasion::NewPassword, email, password);
                     });
    retranslate();
    showServerError();
}

void ServerPage::Private::reload()
{
    m_workbench.stores.run(m_page, readPeople, [this](const Result<People> &people) { showPeople(people); });
}

void ServerPage::Private::showPeople(const Result<People> &people)
{
    const bool failedBefore = std::exchange(m_readingFailed, !people);
    if (!people) {
        m_message->showError(
            people.error(), [] { return ServerPage::tr("Try again"); }, [this] { reload(); });
        return;
    }
    if (failedBefore)
        m_message->clear();
    m_known = people->organisation;
    m_users->setUsers(people->users);
    retranslate();
}

void ServerPage::Private::showServerError()
{
    const auto error = m_workbench.server.lastError();
    if (error && m_workbench.server.state() == ServerControl::State::Stopped)
        m_message->showError(*error);
    else
        m_message->clear();
}

void ServerPage::Private::retranslate()
{
    m_header->setTitle(ServerPage::tr("Authorization server"));
    m_header->setSubtitle(ServerPage::tr("A server of your own to try applications against, on this computer."));
    m_organisation->setTitle(ServerPage::tr("Organization"));
    m_organisation->setVisible(m_known.has_value());
    m_customerIdRow->setLabel(ServerPage::tr("Customer ID"));
    m_customerId->setSubject(ServerPage::tr("Customer ID"));
    m_placeRow->setLabel(ServerPage::tr("Domain and lane"));
    if (m_known) {
        m_customerId->setValue(m_known->customerId);
        m_place->setText(ServerPage::tr("%1, %2").arg(m_known->domain, m_known->lane));
    }
}

ServerPage::ServerPage(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>(workbench, this))
{
}

ServerPage::~ServerPage() = default;

void ServerPage::showSampleUser(const QString &email, const SecretString &password)
{
    d->m_password->showPassword(PasswordCard::Occasion::FirstStart, email, password);
    reload();
}

void ServerPage::reload()
{
    d->reload();
}

void ServerPage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        d->retranslate();
    QWidget::changeEvent(event);
}

void ServerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    reload();
}

} // namespace grantdesk::ui
