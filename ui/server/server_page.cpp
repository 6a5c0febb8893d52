#include "ui/server/server_page.h"

#include "core/applications/organisation.h"
#include "ui/server/clock_card.h"
#include "ui/server/controls_notice.h"
#include "ui/server/controls_watch.h"
#include "ui/server/password_card.h"
#include "ui/server/recipes_card.h"
#include "ui/server/request_log_view.h"
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
#include <QTabBar>
#include <QTabWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <functional>
#include <initializer_list>
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

ScrollColumn *columnOf(std::initializer_list<QWidget *> cards)
{
    auto *column = new ScrollColumn(space::column);
    column->column()->setContentsMargins(0, space::large, 0, 0);
    for (QWidget *card : cards)
        column->column()->addWidget(card);
    column->column()->addStretch(1);
    return column;
}

} // namespace

class ServerPage::Private {
public:
    Private(Workbench &workbench, ServerPage *page);
    void reload();
    void showServerError();
    void showPassword(PasswordCard::Occasion occasion, const QString &email, const SecretString &password);
    void showPasswordCard();
    void showControls() { m_tabs->setCurrentIndex(Controls); }
    void backToRealTime();
    void clearRecipes();
    void setSeen(bool seen) { m_controls->setActive(seen); }
    void retranslate();

    Workbench &m_workbench;
    ServerPage *m_page;
    PageHeader *m_header;
    MessageBar *m_message;
    ControlsWatch *m_controls;
    ControlsNotice *m_notice;
    QTabWidget *m_tabs;
    PasswordCard *m_password;
    StateCard *m_state;
    Card *m_organisation;
    CopyField *m_customerId;
    FormRow *m_customerIdRow;
    TextLabel *m_place;
    FormRow *m_placeRow;
    UsersCard *m_users;
    ScrollColumn *m_basicsColumn;
    ClockCard *m_clock;
    RecipesCard *m_recipes;
    ScrollColumn *m_controlsColumn;
    RequestLogView *m_log;
    std::optional<applications::Organisation> m_known;
    enum class Told { Other, Reading, Change };
    Told m_told = Told::Other; ///< which failure the message speaks of

private:
    enum Tab { Basics, Controls, Log };

    void build();
    void connectParts();
    void reveal(ScrollColumn *column, QWidget *form);
    void showReadingError(const Error &error);
    void forget(Told failure);
    void showChange(const Result<void> &done, const std::function<void()> &again);
    void showPeople(const Result<People> &people);
};

ServerPage::Private::Private(Workbench &workbench, ServerPage *page)
    : m_workbench(workbench)
    , m_page(page)
    , m_header(new PageHeader)
    , m_message(new MessageBar)
    , m_controls(new ControlsWatch(workbench, page))
    , m_notice(new ControlsNotice(*m_controls))
    , m_tabs(new QTabWidget)
    , m_password(new PasswordCard(workbench.secrets))
    , m_state(new StateCard(workbench.server))
    , m_organisation(new Card)
    , m_customerId(new CopyField)
    , m_customerIdRow(new FormRow(m_customerId))
    , m_place(new TextLabel)
    , m_placeRow(new FormRow(m_place))
    , m_users(new UsersCard(workbench))
    , m_basicsColumn(columnOf({m_password, m_state, m_users, m_organisation}))
    , m_clock(new ClockCard(workbench, *m_controls))
    , m_recipes(new RecipesCard(workbench, *m_controls))
    , m_controlsColumn(columnOf({m_clock, m_recipes}))
    , m_log(new RequestLogView(workbench.server, workbench.clock))
{
    build();
    connectParts();
    retranslate();
    showServerError();
}

void ServerPage::Private::build()
{
    m_message->setObjectName(QStringLiteral("message"));
    m_password->setObjectName(QStringLiteral("passwordCard"));
    m_customerId->setObjectName(QStringLiteral("customerId"));
    m_place->setObjectName(QStringLiteral("domainAndLane"));
    m_place->setSelectable(true);
    m_organisation->body()->addWidget(m_customerIdRow);
    m_organisation->body()->addWidget(m_placeRow);
    m_tabs->setObjectName(QStringLiteral("serverTabs"));
    m_tabs->setDocumentMode(true);
    m_tabs->addTab(m_basicsColumn, QString());
    m_tabs->addTab(m_controlsColumn, QString());
    m_tabs->addTab(m_log, QString());
    auto *layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(space::page, space::page, space::page, space::page);
    layout->setSpacing(space::large);
    layout->addWidget(m_header);
    layout->addWidget(m_message);
    layout->addWidget(m_notice);
    layout->addWidget(m_tabs, 1);
}

void ServerPage::Private::connectParts()
{
    QObject::connect(&m_workbench.server, &ServerControl::stateChanged, m_page, [this] { showServerError(); });
    QObject::connect(m_message, &MessageBar::closed, m_page, [this] { m_told = Told::Other; });
    QObject::connect(m_users, &UsersCard::changed, m_page, [this] { reload(); });
    QObject::connect(m_users, &UsersCard::passwordMade, m_page,
                     [this](const QString &email, const SecretString &password) {
                         showPassword(PasswordCard::Occasion::NewPassword, email, password);
                     });
    QObject::connect(m_controls, &ControlsWatch::failed, m_page,
                     [this](const Error &error) { showReadingError(error); });
    QObject::connect(m_controls, &ControlsWatch::recovered, m_page, [this] { forget(Told::Reading); });
    QObject::connect(m_notice, &ControlsNotice::realTimeWanted, m_page, [this] { backToRealTime(); });
    QObject::connect(m_notice, &ControlsNotice::clearRecipesWanted, m_page, [this] { clearRecipes(); });
    QObject::connect(m_users, &UsersCard::formOffered, m_page, [this](QWidget *form) { reveal(m_basicsColumn, form); });
    QObject::connect(m_recipes, &RecipesCard::formOffered, m_page,
                     [this](QWidget *form) { reveal(m_controlsColumn, form); });
}

void ServerPage::Private::reveal(ScrollColumn *column, QWidget *form)
{
    column->reveal(form);
    // Where not all of it has room, its first field.
    column->reveal(m_page->focusWidget());
}

void ServerPage::Private::showPassword(PasswordCard::Occasion occasion, const QString &email,
                                       const SecretString &password)
{
    m_password->showPassword(occasion, email, password);
    showPasswordCard();
}

/// It stands above all else, perhaps far above what is seen of the page.
void ServerPage::Private::showPasswordCard()
{
    m_tabs->setCurrentIndex(Basics);
    m_password->setFocus();
    // Its place on the page is known only when it has been laid out.
    QTimer::singleShot(0, m_password, [this] { reveal(m_basicsColumn, m_password); });
}

void ServerPage::Private::reload()
{
    m_controls->look();
    m_workbench.stores.run(m_page, readPeople, [this](const Result<People> &people) { showPeople(people); });
}

void ServerPage::Private::showReadingError(const Error &error)
{
    // It goes by itself when reading works again; what somebody wanted does not happen by itself.
    if (m_told == Told::Change)
        return;
    m_told = Told::Reading;
    m_message->showError(
        error, [] { return ServerPage::tr("Try again"); }, [this] { reload(); });
}

void ServerPage::Private::forget(Told failure)
{
    if (m_told != failure)
        return;
    m_told = Told::Other;
    m_message->clear();
}

void ServerPage::Private::backToRealTime()
{
    m_notice->setClockBusy(true);
    const auto toRealTime = [](const ClockSetting &, TimePoint) -> Result<ClockSetting> {
        return ClockSetting{};
    };
    m_controls->moveClock(m_page, toRealTime, [this](const Result<void> &done) {
        m_notice->setClockBusy(false);
        showChange(done, [this] { backToRealTime(); });
    });
}

void ServerPage::Private::clearRecipes()
{
    m_notice->setRecipesBusy(true);
    const auto clear = [](storage::ControlStore &store) {
        return store.clearRecipes();
    };
    m_controls->change(m_page, clear, [this](const Result<void> &done) {
        m_notice->setRecipesBusy(false);
        showChange(done, [this] { clearRecipes(); });
    });
}

/// The notices stand above every tab, and so does what became of their buttons.
void ServerPage::Private::showChange(const Result<void> &done, const std::function<void()> &again)
{
    if (done)
        return forget(Told::Change);
    m_told = Told::Change;
    m_message->showError(
        done.error(), [] { return ServerPage::tr("Try again"); }, again);
}

void ServerPage::Private::showPeople(const Result<People> &people)
{
    if (!people)
        return showReadingError(people.error());
    forget(Told::Reading);
    m_known = people->organisation;
    m_users->setUsers(people->users);
    retranslate();
}

void ServerPage::Private::showServerError()
{
    m_told = Told::Other;
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
    m_tabs->setTabText(Basics, ServerPage::tr("Server"));
    m_tabs->setTabText(Controls, ServerPage::tr("Clock and failures"));
    m_tabs->setTabText(Log, ServerPage::tr("Requests"));
    m_tabs->tabBar()->setAccessibleName(ServerPage::tr("Parts of the page"));
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
    d->showPassword(PasswordCard::Occasion::FirstStart, email, password);
    reload();
}

bool ServerPage::mayLeave() const
{
    return d->m_password->isSafe();
}

void ServerPage::leave(const std::function<void()> &proceed)
{
    if (mayLeave())
        return proceed();
    d->showPasswordCard();
    d->m_password->askToLose(proceed);
}

void ServerPage::showControls()
{
    d->showControls();
}

void ServerPage::reload()
{
    d->reload();
}

const ControlsWatch &ServerPage::controls() const
{
    return *d->m_controls;
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
    d->setSeen(true);
    reload();
}

void ServerPage::hideEvent(QHideEvent *event)
{
    d->setSeen(false);
    QWidget::hideEvent(event);
}

} // namespace grantdesk::ui
