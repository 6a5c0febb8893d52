#include "tests/ui/lab.h"

#include "app/console/late_secret_store.h"
#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/mainwindow.h"
#include "ui/settings/settings.h"
#include "ui/text/words.h"
#include "ui/widgets/empty_state.h"

#include <QApplication>
#include <QCheckBox>
#include <QSignalSpy>
#include <QTcpServer>

using namespace grantdesk;
using applications::Type;
using tests::Lab;
using tests::progressOf;

namespace {

/// Counts the windows that appear; a part shown before it has its parent would be one.
class WindowCounter final : public QObject {
public:
    WindowCounter() { qApp->installEventFilter(this); }
    bool eventFilter(QObject *object, QEvent *event) override
    {
        const auto *widget = qobject_cast<QWidget *>(object);
        shown += event->type() == QEvent::Show && widget && widget->isWindow();
        return false;
    }
    int shown = 0;
};

} // namespace

class TestFlowLab final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void instanceThatDoesNotAnswer();
    void badInstanceAddressIsSaidAtItsField_data();
    void badInstanceAddressIsSaidAtItsField();
    void takenPortIsSaid();
    void missingSecretIsSaidAtItsField();
    void applicationAskedForBeforeTheListCame();
    void applicationThatIsGoneTakesNothingAway();
    void anotherApplicationForgetsTheCredentials();
    void anotherApplicationForgetsTheRun();
    void runIsNotEndedUnasked();
    void failedRefreshKeepsTheTokens();
    void nothingIsSaidOfTheKeyringBeforeItAnswered();
    void nothingFlashesUpOutsideTheWindow();
    void nothingRegisteredYet();
    void storesThatFail();
    void alteredServerIsSaid();
    void alteredServerLeadsToItsControls();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestFlowLab::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestFlowLab::instanceThatDoesNotAnswer()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    quint16 deadPort = 0;
    {
        QTcpServer taken;
        QVERIFY(taken.listen(QHostAddress::LocalHost));
        deadPort = taken.serverPort();
    }
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.combo("environment")->setCurrentIndex(1);
    lab.edit("instance")->setText(QStringLiteral("http://127.0.0.1:%1").arg(deadPort));
    Q_EMIT lab.edit("instance")->editingFinished();
    world.browser.signIn.reset();
    lab.press("run");
    QTRY_VERIFY(lab.button("pasteRedirect")->isVisible());
    // The user answers for the browser: consent came from elsewhere, then the instance went away.
    const QByteArray url = world.browser.opened.first();
    const QByteArray state = url.mid(url.indexOf("state=") + 6);
    lab.press("pasteRedirect");
    lab.edit("redirectedAddress")
        ->setText(QStringLiteral("code=abc&state=%1").arg(QString::fromUtf8(state.left(state.indexOf('&')))));
    lab.press("pasteDone");
    QVERIFY(lab.ends());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Danger);
    Error unreachable;
    unreachable.code = QStringLiteral("network.unreachable");
    QVERIFY2(lab.outcome()->text().contains(ui::words(unreachable)), qPrintable(lab.outcome()->text()));
    QCOMPARE(world.server.state(), ui::ServerControl::State::Stopped);
    // The choice is remembered.
    QVERIFY(ui::usesOtherInstance());
    QCOMPARE(ui::otherInstance(), QStringLiteral("http://127.0.0.1:%1").arg(deadPort));
}

void TestFlowLab::badInstanceAddressIsSaidAtItsField_data()
{
    QTest::addColumn<QString>("address");
    for (const char *address : {"", "acme", "ftp://acme.example.com", "https://", "https://a b",
                                "https://x.example/?q=1", "https://user@x.example", "http://acme.my.workfront.com"})
        QTest::newRow(address) << QString::fromLatin1(address);
}

void TestFlowLab::badInstanceAddressIsSaidAtItsField()
{
    QFETCH(const QString, address);
    tests::UiWorkbench world;
    world.addApplication(Type::SinglePage, QStringLiteral("Field app"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.combo("environment")->setCurrentIndex(1);
    lab.edit("instance")->setText(address);
    lab.press("run");
    QVERIFY(!lab.page.isRunning());
    QVERIFY(!lab.edit("instance")->accessibleDescription().isEmpty());
    QVERIFY(world.browser.opened.isEmpty());
}

void TestFlowLab::takenPortIsSaid()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    ui::chooseServerPort(taken.serverPort());
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QVERIFY(lab.run());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Danger);
    QVERIFY2(lab.outcome()->text().contains(QString::number(taken.serverPort())), qPrintable(lab.outcome()->text()));
    QVERIFY(world.browser.opened.isEmpty());
}

void TestFlowLab::missingSecretIsSaidAtItsField()
{
    tests::UiWorkbench world;
    world.addApplication(Type::Web, QStringLiteral("Client Web"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    const QString before = lab.edit("clientSecret")->accessibleDescription();
    // Until the keyring has answered, the preparation judges; then the field does.
    QTRY_VERIFY((lab.press("run"), !lab.page.isRunning() && lab.edit("clientSecret")->hasFocus()));
    QVERIFY(lab.edit("clientSecret")->accessibleDescription() != before);
    QVERIFY(world.browser.opened.isEmpty());
}

void TestFlowLab::applicationAskedForBeforeTheListCame()
{
    tests::UiWorkbench world;
    world.addApplication(Type::SinglePage, QStringLiteral("First"));
    const auto second = world.addApplication(Type::Web, QStringLiteral("Second"));
    Lab lab(world.workbench);
    lab.page.showApplication(second.application.id);
    QVERIFY(lab.ready(2));
    QCOMPARE(lab.combo("application")->currentText(), QStringLiteral("Second"));
    // Reading the list again keeps the choice.
    lab.page.reload();
    world.stores.drain();
    QCOMPARE(lab.combo("application")->currentText(), QStringLiteral("Second"));
}

void TestFlowLab::applicationThatIsGoneTakesNothingAway()
{
    tests::UiWorkbench world;
    world.addApplication(Type::Web, QStringLiteral("First"));
    const auto second = world.addApplication(Type::Web, QStringLiteral("Second"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(2));
    lab.page.showApplication(second.application.id);
    lab.edit("clientSecret")->setText(QStringLiteral("typed"));
    // "Test this application" of one that somebody else deleted meanwhile, then the list is read again, twice.
    lab.page.showApplication(Id(32, u'f'));
    for (int reading = 0; reading < 2; ++reading) {
        lab.page.reload();
        world.stores.drain();
        QCOMPARE(lab.combo("application")->currentText(), QStringLiteral("Second"));
        QCOMPARE(lab.edit("clientSecret")->text(), QStringLiteral("typed"));
    }
    // Once that list has come, a choice made by hand stays too.
    lab.combo("application")->setCurrentIndex(0);
    lab.edit("clientSecret")->setText(QStringLiteral("of the first"));
    lab.page.reload();
    world.stores.drain();
    QCOMPARE(lab.combo("application")->currentText(), QStringLiteral("First"));
    QCOMPARE(lab.edit("clientSecret")->text(), QStringLiteral("of the first"));
}

void TestFlowLab::anotherApplicationForgetsTheCredentials()
{
    tests::UiWorkbench world;
    world.addApplication(Type::Web, QStringLiteral("First"));
    const auto second = world.addApplication(Type::Web, QStringLiteral("Second"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(2));
    lab.edit("clientSecret")->setText(QStringLiteral("of the first"));
    lab.page.showApplication(second.application.id);
    QVERIFY(lab.edit("clientSecret")->text().isEmpty());
}

void TestFlowLab::anotherApplicationForgetsTheRun()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("First"));
    const auto second = world.add(Type::SinglePage, QStringLiteral("Second"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(2));
    QVERIFY(lab.run());
    QVERIFY(lab.button("refreshAccessToken")->isVisible());
    // Reading the list again changes nothing …
    lab.page.reload();
    QVERIFY(lab.ready(2));
    QVERIFY(lab.button("refreshAccessToken")->isVisible());
    // … another application does.
    lab.page.showApplication(second.application.id);
    QVERIFY(!lab.button("refreshAccessToken")->isVisible());
    QVERIFY(!lab.outcome()->isVisible());
    QVERIFY(lab.transcript()->entries().isEmpty());
    QCOMPARE(progressOf(lab.marks()), QList<ui::Progress>(5, ui::Progress::Open));
}

void TestFlowLab::runIsNotEndedUnasked()
{
    tests::RealWorkbench world;
    auto &questions = tests::ScriptedQuestions::install();
    const auto first = world.add(Type::SinglePage, QStringLiteral("First"));
    const auto second = world.add(Type::SinglePage, QStringLiteral("Second"));
    world.browser.signIn.reset();
    Lab lab(world.workbench);
    QVERIFY(lab.ready(2));
    lab.press("run");
    QTRY_VERIFY(lab.button("openBrowser")->isVisible());
    // Neither by reading the list, also when the application is gone from it …
    QVERIFY(world.onStores([&](storage::Stores &s) { return s.applications().remove(first.application.id); }));
    lab.page.reload();
    QVERIFY(world.onStores([](storage::Stores &s) { return s.applications().list(); }));
    QVERIFY(lab.page.isRunning());
    // … nor by its own "Test this application", nor by another's unless that is wanted.
    lab.page.showApplication(first.application.id);
    QVERIFY(questions.asked.isEmpty());
    lab.page.showApplication(second.application.id);
    QCOMPARE(questions.asked.size(), 1);
    QCoreApplication::processEvents();
    QVERIFY(lab.page.isRunning());
    QCOMPARE(lab.combo("application")->currentText(), QStringLiteral("First"));
    QSignalSpy running(&lab.page, &ui::FlowLabPage::runningChanged);
    questions.answers = {0};
    lab.page.showApplication(second.application.id);
    QTRY_VERIFY(!lab.page.isRunning());
    QCOMPARE(running.count(), 1);
    QCOMPARE(lab.combo("application")->currentText(), QStringLiteral("Second"));
    QVERIFY(lab.button("run")->isEnabled());
    QVERIFY(!lab.button("openBrowser")->isVisible());
}

void TestFlowLab::failedRefreshKeepsTheTokens()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QVERIFY(lab.run());
    const QString token = lab.secretText("accessToken");
    QVERIFY(world.onStores([&](storage::Stores &s) { return s.people().setActive(world.user.id, false); }));
    lab.press("refreshAccessToken");
    QVERIFY(lab.ends());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Danger);
    QVERIFY(lab.find<QWidget>("accessToken")->isVisible());
    QCOMPARE(lab.secretText("accessToken"), token);
    QVERIFY(lab.button("refreshAccessToken")->isVisible());
    // A new run is about new tokens.
    world.browser.signIn.reset();
    lab.press("run");
    QTRY_VERIFY(lab.button("openBrowser")->isVisible());
    QVERIFY(!lab.find<QWidget>("accessToken")->isVisible());
    lab.press("cancel");
    QVERIFY(!lab.find<QWidget>("accessToken")->isVisible());
}

void TestFlowLab::nothingIsSaidOfTheKeyringBeforeItAnswered()
{
    tests::UiWorkbench world;
    app::LateSecretStore late;
    ui::Workbench workbench{world.stores,  world.server,   late,        world.transport,
                            world.browser, world.listener, world.clock, world.random};
    world.addApplication(Type::Web, QStringLiteral("Client Web"));
    Lab lab(workbench);
    QVERIFY(lab.ready(1));
    lab.edit("clientSecret")->setText(QStringLiteral("typed"));
    auto *keep = lab.find<QCheckBox>("keepCredentials");
    QVERIFY(keep->isVisible() && !keep->isEnabled());
    late.take(std::make_unique<tests::FakeSecrets>());
    QVERIFY(keep->isEnabled());
}

void TestFlowLab::nothingFlashesUpOutsideTheWindow()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    const WindowCounter windows;
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QVERIFY(lab.run());
    QCOMPARE(windows.shown, 1);
}

void TestFlowLab::nothingRegisteredYet()
{
    tests::UiWorkbench world;
    Lab lab(world.workbench);
    const QSignalSpy wanted(&lab.page, &ui::FlowLabPage::createApplicationWanted);
    QTRY_VERIFY(!lab.find<ui::Stepper>("stepper")->isVisible());
    QVERIFY(!lab.button("run")->isEnabled());
    lab.page.findChild<ui::EmptyState *>()->button()->click();
    QCOMPARE(wanted.count(), 1);
}

void TestFlowLab::storesThatFail()
{
    tests::UiWorkbench world;
    world.addApplication(Type::SinglePage, QStringLiteral("Field app"));
    world.stores.failWith(Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
    Lab lab(world.workbench);
    QTRY_VERIFY(lab.outcome()->isVisible());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Danger);
    world.stores.failWith(std::nullopt);
    lab.outcome()->actionButton()->click();
    QVERIFY(lab.ready(1));
    QVERIFY(!lab.outcome()->isVisible());
}

void TestFlowLab::alteredServerIsSaid()
{
    tests::UiWorkbench world;
    world.addApplication(Type::SinglePage, QStringLiteral("Field app"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.combo("environment")->setCurrentIndex(0);
    const auto *bar = lab.find<ui::MessageBar>("alteredNotice");
    world.stores.drain();
    QVERIFY(!bar->isVisible());
    world.stores.onStores([](storage::Stores &s) { return s.controls().setClock({std::chrono::hours(3), {}}); });
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), tests::patience);
    QCOMPARE(bar->text().count(u'\n'), 0);
    const QString clock = bar->text();
    world.stores.onStores([](storage::Stores &s) {
        authserver::Recipe recipe;
        recipe.id = QStringLiteral("one");
        return s.controls().addRecipe(recipe);
    });
    QTRY_VERIFY_WITH_TIMEOUT(bar->text() != clock, tests::patience);
    QVERIFY(bar->text().startsWith(clock + u'\n'));
    // Another instance is not altered.
    lab.combo("environment")->setCurrentIndex(1);
    QVERIFY(!bar->isVisible());
    lab.combo("environment")->setCurrentIndex(0);
    QVERIFY(bar->isVisible());
    world.stores.onStores([](storage::Stores &s) { return s.controls().setClock({}); });
    QTRY_VERIFY_WITH_TIMEOUT(!bar->text().contains(clock) && bar->isVisible(), tests::patience);
    world.stores.onStores([](storage::Stores &s) { return s.controls().clearRecipes(); });
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), tests::patience);
}

void TestFlowLab::alteredServerLeadsToItsControls()
{
    tests::UiWorkbench world;
    world.addApplication(Type::SinglePage, QStringLiteral("Field app"));
    world.stores.onStores([](storage::Stores &s) { return s.controls().setClock({std::chrono::hours(3), {}}); });
    ui::MainWindow window(world.workbench);
    window.show();
    window.showPlace(ui::MainWindow::Place::FlowLab);
    const auto *bar = window.findChild<ui::MessageBar *>(QStringLiteral("alteredNotice"));
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), tests::patience);
    bar->actionButton()->click();
    QCOMPARE(window.place(), ui::MainWindow::Place::Server);
    QVERIFY(window.findChild<QWidget *>(QStringLiteral("clockState"))->isVisible());
    world.stores.drain();
}

QTEST_MAIN(TestFlowLab)
#include "tst_flow_lab.moc"
