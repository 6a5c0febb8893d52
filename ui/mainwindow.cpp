#include "ui/mainwindow.h"

#include "ui/applications/applications_page.h"
#include "ui/audit/audit_page.h"
#include "ui/flows/flow_lab_page.h"
#include "ui/help/help_box.h"
#include "ui/help/help_topics.h"
#include "ui/server/controls_watch.h"
#include "ui/server/server_page.h"
#include "ui/settings/settings_page.h"
#include "ui/style/theme.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/questions.h"
#include "ui/widgets/secret_clipboard.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QMetaEnum>
#include <QPushButton>
#include <QShortcut>
#include <QStackedWidget>

namespace grantdesk::ui {

namespace {

constexpr QSize firstSize(1120, 760);
constexpr QSize smallestSize(880, 520);
const int placeCount = QMetaEnum::fromType<MainWindow::Place>().keyCount();

} // namespace

MainWindow::MainWindow(Workbench &workbench, QWidget *parent)
    : QWidget(parent)
    , m_workbench(workbench)
    , m_controls(new ControlsWatch(workbench, this))
    , m_navigation(new Navigation(this))
    , m_stack(new QStackedWidget(this))
    , m_pages(placeCount, nullptr)
{
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_navigation);
    row->addWidget(m_stack, 1);
    m_navigation->addGroup();
    m_navigation->addPlace(QStringLiteral("applications"));
    m_navigation->addGroup();
    m_navigation->addPlace(QStringLiteral("flow"));
    m_navigation->addPlace(QStringLiteral("server"));
    m_navigation->addGroup();
    m_navigation->addPlace(QStringLiteral("audit"));
    m_navigation->addPlace(QStringLiteral("settings"));
    connect(m_navigation, &Navigation::chosen, this, [this](int index) { showPlace(Place(index)); });
    connect(&m_workbench.server, &ServerControl::stateChanged, this, &MainWindow::showServerMark);
    connect(m_controls, &ControlsWatch::changed, this, &MainWindow::showServerMark);
    addShortcuts();
    retranslate();
    setMinimumSize(smallestSize);
    resize(firstSize);
    showPlace(Place::Applications);
    m_controls->setActive(true);
}

MainWindow::~MainWindow() = default;

void MainWindow::showPlace(Place place)
{
    m_stack->setCurrentWidget(page(place));
    m_navigation->setCurrent(int(place));
}

MainWindow::Place MainWindow::place() const
{
    return Place(m_pages.indexOf(m_stack->currentWidget()));
}

QWidget *MainWindow::page(Place place)
{
    QWidget *&page = m_pages[int(place)];
    if (!page) {
        page = makePage(place);
        m_stack->addWidget(page);
    }
    return page;
}

QWidget *MainWindow::makePage(Place place)
{
    switch (place) {
    case Place::Applications: {
        auto *page = new ApplicationsPage(m_workbench, m_stack);
        connect(page, &ApplicationsPage::testRequested, this, &MainWindow::test);
        return page;
    }
    case Place::FlowLab: {
        auto *page = new FlowLabPage(m_workbench, m_stack);
        connect(page, &FlowLabPage::createApplicationWanted, this, &MainWindow::createApplication);
        connect(page, &FlowLabPage::serverWanted, this, [this] {
            showPlace(Place::Server);
            static_cast<ServerPage *>(this->page(Place::Server))->showControls();
        });
        return page;
    }
    case Place::Server: {
        auto *page = new ServerPage(m_workbench, m_stack);
        connect(&page->controls(), &ControlsWatch::changed, m_controls, &ControlsWatch::look);
        return page;
    }
    case Place::AuditLog:
        return new AuditPage(m_workbench, m_stack);
    case Place::Settings:
        return new SettingsPage(m_stack);
    }
    return new QWidget(m_stack);
}

void MainWindow::test(const Id &application)
{
    showPlace(Place::FlowLab);
    static_cast<FlowLabPage *>(page(Place::FlowLab))->showApplication(application);
}

void MainWindow::showSampleUser(const QString &email, const SecretString &password)
{
    showPlace(Place::Server);
    static_cast<ServerPage *>(page(Place::Server))->showSampleUser(email, password);
}

void MainWindow::createApplication()
{
    showPlace(Place::Applications);
    static_cast<ApplicationsPage *>(page(Place::Applications))->create();
}

void MainWindow::addShortcuts()
{
    const QList<QKeySequence> keys = keysOf(Command::GoToPlace);
    for (int index = 0; index < placeCount; ++index)
        connect(new QShortcut(keys.value(index), this), &QShortcut::activated, this,
                [this, index] { showPlace(Place(index)); });
    connect(addShortcut(Command::Create, this), &QShortcut::activated, this, &MainWindow::createApplication);
    connect(addShortcut(Command::Reload, this), &QShortcut::activated, this, &MainWindow::reload);
    connect(addShortcut(Command::Help, this), &QShortcut::activated, this, &MainWindow::showHelp);
    connect(m_navigation->helpButton(), &QPushButton::clicked, this, &MainWindow::showHelp);
}

void MainWindow::showHelp()
{
    if (!m_help)
        m_help = new HelpBox(this);
    m_help->showTopic(helpTopicOf(m_stack->currentWidget()));
}

void MainWindow::reload()
{
    switch (place()) {
    case Place::Applications:
        return static_cast<ApplicationsPage *>(page(Place::Applications))->reload();
    case Place::FlowLab:
        return static_cast<FlowLabPage *>(page(Place::FlowLab))->reload();
    case Place::Server:
        return static_cast<ServerPage *>(page(Place::Server))->reload();
    case Place::AuditLog:
        return static_cast<AuditPage *>(page(Place::AuditLog))->reload();
    case Place::Settings:
        return;
    }
}

void MainWindow::showServerMark()
{
    // What was switched on and forgotten must be seen from every place, whether the server runs or not.
    if (!m_controls->current().controls.isNormal())
        return m_navigation->setBadge(int(Place::Server), Kind::Warning, tr("altered", "the server's behaviour"));
    const bool on = m_workbench.server.state() == ServerControl::State::Running;
    m_navigation->setBadge(int(Place::Server), on ? Kind::Ok : Kind::Neutral, on ? tr("on") : QString());
}

void MainWindow::retranslate()
{
    setWindowTitle(QStringLiteral("Grantdesk"));
    m_navigation->setGroupNames({tr("Setup"), tr("Test"), tr("Records")});
    m_navigation->setPlaceNames(
        {tr("OAuth2 applications"), tr("Flow lab"), tr("Authorization server"), tr("Audit log"), tr("Settings")});
    m_navigation->setHelpText(tr("Help"));
    m_navigation->helpButton()->setToolTip(keyText(Command::Help));
    showServerMark();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange) {
        setLocale(QLocale()); // the fields that stand there already write numbers and dates by the old one
        retranslate();
    } else if (event->type() == QEvent::ThemeChange) {
        Theme::instance().systemChanged();
    }
    QWidget::changeEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    auto *applications = static_cast<ApplicationsPage *>(page(Place::Applications));
    const bool mayLeave = applications->mayLeave();
    if (m_mayClose || (mayLeave && mayLeaveServer() && !SecretClipboard::instance().holdsOnlyCopy())) {
        event->accept();
        return;
    }
    event->ignore();
    if (mayLeave)
        return askAboutPassword();
    showPlace(Place::Applications);
    applications->leave([this] { askAboutPassword(); });
}

bool MainWindow::mayLeaveServer() const
{
    const auto *server = static_cast<ServerPage *>(m_pages[int(Place::Server)]);
    return !server || server->mayLeave();
}

void MainWindow::askAboutPassword()
{
    if (mayLeaveServer())
        return askAboutClipboard();
    showPlace(Place::Server);
    static_cast<ServerPage *>(page(Place::Server))->leave([this] { askAboutClipboard(); });
}

void MainWindow::askAboutClipboard()
{
    const auto end = [this] {
        m_mayClose = true;
        close();
    };
    if (!SecretClipboard::instance().holdsOnlyCopy())
        return end();
    confirm(this,
            {tr("The only copy is on the clipboard"),
             tr("The clipboard is cleared when Grantdesk is closed. Paste what you copied where it belongs first."),
             {{tr("Close anyway"), ButtonKind::Danger}}},
            end);
}

} // namespace grantdesk::ui
