#include "app/console/keyring_sweep.h"
#include "app/console/late_secret_store.h"
#include "app/console/local_server.h"
#include "app/console/store_access.h"
#include "app/console/system_browser.h"
#include "app/shared/bootstrap.h"
#include "app/shared/process_setup.h"
#include "core/network/clients.h"
#include "core/storage/open.h"
#include "ui/mainwindow.h"
#include "ui/settings/settings.h"
#include "ui/style/icons.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/workbench.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QIcon>
#include <QTimer>
#include <QWindow>

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <memory>
#include <utility>

#include <sys/resource.h>

namespace {

using namespace grantdesk;

constexpr std::chrono::seconds farewell(3);

/// Everything of the world that the window uses, in the order in which it may go.
struct World {
    explicit World(const QString &folder)
        : stores(folder)
        , server(folder, clock, random)
        , sweep(stores, secrets, app::KeptNotes(folder))
    {
    }

    ui::Workbench workbench() { return {stores, server, secrets, *transport, browser, *listener, clock, random}; }

    SystemClock clock;
    SystemRandom random;
    app::ConsoleStores stores;
    app::LocalServer server;
    app::LateSecretStore secrets;
    app::KeyringSweep sweep;
    app::SystemBrowser browser;
    std::unique_ptr<flows::HttpTransport> transport = network::httpTransport();
    std::unique_ptr<flows::RedirectListener> listener = network::redirectListener();
};

/// --help and --version must also work where there is no display.
bool wantsWordsOnly(int argc, char **argv)
{
    static constexpr std::array<QLatin1String, 5> words{QLatin1String("-h"), QLatin1String("--help"),
                                                        QLatin1String("--help-all"), QLatin1String("-v"),
                                                        QLatin1String("--version")};
    return std::any_of(argv + 1, argv + argc, [](const char *argument) {
        return std::find(words.begin(), words.end(), QLatin1String(argument)) != words.end();
    });
}

/// Reads the command line; ends the program for --help, --version and mistakes.
QString chosenFolder()
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate("console", "Desktop console for OAuth2 applications"));
    parser.addHelpOption();
    parser.addVersionOption();
    const QCommandLineOption folder(
        QStringLiteral("data-dir"),
        QCoreApplication::translate("console",
                                    "The folder of the database and the settings (default: the platform’s "
                                    "application-data folder, or $GRANTDESK_DATA_DIR)."),
        QCoreApplication::translate("console", "folder"));
    parser.addOption(folder);
    parser.process(*QCoreApplication::instance());
    return storage::dataFolder(parser.value(folder));
}

void openLanguage()
{
    const QString language = ui::chosenLanguage();
    ui::useLanguage(language.isEmpty() ? ui::systemLanguage() : language);
}

/// The organisation and the sample user of a first start. After the window's own first question to the stores, so
/// that the list does not wait for a password's hash.
void prepareFirstStart(World &world, ui::MainWindow &window)
{
    using Sample = Result<std::optional<app::SampleUser>>;
    const auto prepare = [&world](storage::Stores &stores) -> Sample {
        return app::ensureFirstStart(stores, world.random, world.clock);
    };
    world.stores.run(&window, prepare, [&window](const Sample &sample) {
        if (sample && *sample)
            window.showSampleUser((*sample)->user.email, (*sample)->password);
    });
}

/// Calls `then` when the window has been painted for the first time: what takes time must not come before it.
class FirstPaint final : public QObject {
public:
    FirstPaint(QWindow *window, std::function<void()> then)
        : QObject(window)
        , m_then(std::move(then))
    {
        window->installEventFilter(this);
    }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        // The window paints while it handles this event, which comes after us.
        if (event->type() == QEvent::Expose && static_cast<QWindow *>(watched)->isExposed() && m_then)
            QTimer::singleShot(0, this, std::exchange(m_then, {}));
        return QObject::eventFilter(watched, event);
    }

private:
    std::function<void()> m_then;
};

int runWindow(const QString &folder)
{
    World world(folder);
    ui::Workbench workbench = world.workbench();
    int status = 0;
    {
        ui::MainWindow window(workbench);
        window.winId(); // makes the native window
        new FirstPaint(window.windowHandle(), [&world, folder] {
            world.secrets.open(folder);
            world.sweep.start();
        });
        window.show();
        prepareFirstStart(world, window);
        status = QApplication::exec();
    }
    world.server.stopAndWait(farewell);
    return status;
}

} // namespace

int main(int argc, char **argv)
{
    // A crash must not write client secrets and private keys into a core file.
    constexpr rlimit noCore{0, 0};
    setrlimit(RLIMIT_CORE, &noCore);
    app::setUpProcess();
    // As grantdeskctl's.
    QCoreApplication::setApplicationName(QStringLiteral("grantdesk"));
    QCoreApplication::setApplicationVersion(QStringLiteral(GRANTDESK_VERSION));
    if (wantsWordsOnly(argc, argv)) {
        const QCoreApplication application(argc, argv);
        ui::useLanguage(ui::systemLanguage());
        chosenFolder();
        return 0;
    }
    QApplication application(argc, argv);
    QGuiApplication::setDesktopFileName(QStringLiteral("grantdesk"));
    const QString folder = chosenFolder();
    ui::keepSettingsIn(folder);
    openLanguage();
    ui::Theme::instance().setChoice(ui::chosenScheme());
    ui::Theme::instance().install();
    QGuiApplication::setWindowIcon(ui::icon(QStringLiteral("grantdesk")));
    return runWindow(folder);
}
