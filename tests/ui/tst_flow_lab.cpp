#include "core/applications/application.h"
#include "core/crypto/rsa_key.h"
#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/flows/flow_lab_page.h"
#include "ui/flows/kept_credentials.h"
#include "ui/flows/private_key_field.h"
#include "ui/flows/stepper.h"
#include "ui/flows/transcript_view.h"
#include "ui/settings/settings.h"
#include "ui/text/words.h"
#include "ui/widgets/empty_state.h"
#include "ui/widgets/message_bar.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QTreeWidget>
#include <QUrlQuery>

using namespace grantdesk;
using applications::Type;

namespace {

constexpr int patience = 20'000;

/// The page of a real workbench, and short names for what stands on it.
struct Lab {
    explicit Lab(ui::Workbench &workbench)
        : page(workbench)
    {
        page.resize(1100, 800);
        page.show();
    }

    template<typename Widget> Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QLineEdit *edit(const char *name) const { return find<QLineEdit>(name); }
    QComboBox *combo(const char *name) const { return find<QComboBox>(name); }
    ui::MessageBar *outcome() const { return find<ui::MessageBar>("outcome"); }
    ui::TranscriptView *transcript() const { return page.findChild<ui::TranscriptView *>(); }
    QList<ui::StationMark> marks() const { return find<ui::Stepper>("stepper")->marks(); }

    /// Waits for the list of applications, and for what the keyring says about the chosen one.
    bool ready(int count) const
    {
        return QTest::qWaitFor([this, count] { return combo("application")->count() == count; }, patience);
    }
    void press(const char *name) const { QTest::mouseClick(button(name), Qt::LeftButton); }
    bool ends() const
    {
        return QTest::qWaitFor([this] { return !page.isRunning(); }, patience);
    }
    bool run() const
    {
        press("run");
        return ends();
    }
    QString secretText(const char *row) const
    {
        return find<QWidget>(row)->findChild<QLabel *>(QStringLiteral("secretText"))->text();
    }
    /// Everything a passer-by could read on the page.
    QString visibleText() const
    {
        QStringList texts{page.windowTitle()};
        for (const auto *label : page.findChildren<QLabel *>())
            texts += label->text();
        for (const auto *text : page.findChildren<QPlainTextEdit *>())
            texts += text->toPlainText();
        for (const auto *edit : page.findChildren<QLineEdit *>())
            texts += edit->displayText();
        return texts.join(QLatin1Char('\n'));
    }

    ui::FlowLabPage page;
};

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

QList<ui::Progress> progressOf(const QList<ui::StationMark> &marks)
{
    QList<ui::Progress> progress;
    for (const ui::StationMark &mark : marks)
        progress.append(mark.progress);
    return progress;
}

} // namespace

class TestFlowLab final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void webApplicationFromConsentToRefresh();
    void singlePageApplication();
    void machineToMachineWithAKeyFile();
    void typedSecretIsKeptOnlyWhenAsked();
    void wrongSecret();
    void consentCancelled();
    void cancelWhileWaitingForTheBrowser();
    void browserThatNeverCameUp();
    void pasteMode();
    void instanceThatDoesNotAnswer();
    void badInstanceAddressIsSaidAtItsField_data();
    void badInstanceAddressIsSaidAtItsField();
    void stoppedServerIsStartedAgain();
    void takenPortIsSaid();
    void missingSecretIsSaidAtItsField();
    void applicationAskedForBeforeTheListCame();
    void anotherApplicationForgetsTheCredentials();
    void anotherApplicationForgetsTheRun();
    void closingEndsTheRun();
    void nothingFlashesUpOutsideTheWindow();
    void nothingRegisteredYet();
    void storesThatFail();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestFlowLab::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestFlowLab::webApplicationFromConsentToRefresh()
{
    tests::RealWorkbench world;
    const auto made = world.add(Type::Web, QStringLiteral("Client Web"), [](applications::Application &application) {
        applications::delegation(application)->refresh.rotate = true;
    });
    const auto &secret = applications::clientSecrets(made.application)->first();
    world.secrets->write(ui::keptSecretName(secret.id), *made.firstSecret, [](const Result<void> &) {});
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QCOMPARE(progressOf(lab.marks()), QList<ui::Progress>(5, ui::Progress::Open));

    QVERIFY(lab.run());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
    QCOMPARE(progressOf(lab.marks()), QList<ui::Progress>(5, ui::Progress::Done));
    QVERIFY(lab.find<QTreeWidget>("apiObjects")->topLevelItemCount() > 0);
    QVERIFY(!lab.find<QTreeWidget>("apiObjects")->topLevelItem(0)->text(0).isEmpty());
    QCOMPARE(lab.find<QLabel>("tokenType")->text(), QStringLiteral("sessionID"));

    // The token is there to copy and to reveal, and nowhere to be seen unasked.
    lab.find<QWidget>("accessToken")->findChild<QPushButton *>(QStringLiteral("copySecret"))->click();
    const QString token = QGuiApplication::clipboard()->text();
    QCOMPARE(token.size(), 32);
    QVERIFY(!lab.visibleText().contains(token));
    QVERIFY(!lab.visibleText().contains(QString::fromUtf8(made.firstSecret->reveal())));
    lab.find<QWidget>("accessToken")->findChild<QPushButton *>(QStringLiteral("showSecret"))->click();
    QCOMPARE(lab.secretText("accessToken"), token);

    // The transcript tells the same story, dotted until asked.
    auto *transcript = lab.transcript();
    const qsizetype firstRun = transcript->entries().size();
    QVERIFY(firstRun >= 5);
    auto *raw = lab.find<QPlainTextEdit>("rawText");
    QVERIFY(raw->toPlainText().contains(QLatin1String("200")));
    lab.find<QCheckBox>("showSecrets")->setChecked(true);
    lab.press("copyTranscript");
    QVERIFY(QGuiApplication::clipboard()->text().contains(token));
    lab.find<QCheckBox>("showSecrets")->setChecked(false);
    lab.press("copyTranscript");
    QVERIFY(!QGuiApplication::clipboard()->text().contains(token));
    QVERIFY(QGuiApplication::clipboard()->text().contains(QLatin1String("POST /integrations/oauth2/api/v1/token")));

    // Refresh: a run of its own, appended to the transcript, with a new token.
    const QByteArray refreshDots = lab.secretText("refreshToken").toUtf8();
    lab.press("refreshAccessToken");
    QVERIFY(lab.page.isRunning());
    QVERIFY(lab.ends());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
    QVERIFY(transcript->entries().size() > firstRun);
    QVERIFY(lab.secretText("refreshToken").toUtf8() != refreshDots);
    lab.find<QWidget>("accessToken")->findChild<QPushButton *>(QStringLiteral("copySecret"))->click();
    QVERIFY(QGuiApplication::clipboard()->text() != token);
    // … and once more, with the token of the refresh.
    lab.press("refreshAccessToken");
    QVERIFY(lab.ends());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));

    // A new run begins a new transcript, with its secrets dotted.
    lab.find<QCheckBox>("showSecrets")->setChecked(true);
    QVERIFY(lab.run());
    QCOMPARE(transcript->entries().size(), firstRun);
    QVERIFY(!lab.find<QCheckBox>("showSecrets")->isChecked());
}

void TestFlowLab::singlePageApplication()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QVERIFY(!lab.edit("clientSecret")->isVisible());
    QVERIFY(lab.run());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
    QVERIFY(world.browser.opened.first().contains("code_challenge_method=S256"));
    lab.press("refreshAccessToken");
    QVERIFY(lab.ends());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
}

void TestFlowLab::machineToMachineWithAKeyFile()
{
    tests::RealWorkbench world;
    const auto pair = crypto::generateRsaKeyPair();
    QVERIFY(pair.has_value());
    const auto made
        = world.add(Type::MachineToMachine, QStringLiteral("Nightly"), [&](applications::Application &application) {
              applications::publicKeys(application)
                  ->append(applications::newPublicKey(pair->publicKey, world.user.id, world.random, world.clock.now()));
          });
    const QString path = m_settings->filePath(QStringLiteral("key.pem"));
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(pair->privateKeyPem.reveal());
    file.close();

    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QVERIFY(!lab.combo("redirectUrl")->isVisible());
    lab.edit("clientSecret")->setText(QString::fromUtf8(made.firstSecret->reveal()));
    auto *key = lab.find<ui::PrivateKeyField>("privateKey");
    QSignalSpy refused(key, &ui::PrivateKeyField::refused);
    key->readFile(m_settings->filePath(QStringLiteral("missing.pem")));
    QTRY_COMPARE(refused.count(), 1);
    key->readFile(QStringLiteral("/dev/zero"));
    QTRY_COMPARE(refused.count(), 2);

    auto &questions = tests::ScriptedQuestions::install();
    questions.files = {path};
    lab.press("choosePrivateKey");
    QTRY_VERIFY(!key->pem().isEmpty());
    QVERIFY(lab.run());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
    QVERIFY(!lab.button("refreshAccessToken")->isVisible());
    QVERIFY(world.browser.opened.isEmpty());
    QVERIFY(!lab.visibleText().contains(QString::fromUtf8(pair->privateKeyPem.reveal().mid(100, 40))));
}

void TestFlowLab::typedSecretIsKeptOnlyWhenAsked()
{
    tests::RealWorkbench world;
    const auto made = world.add(Type::Web, QStringLiteral("Client Web"));
    const QString name = ui::keptSecretName(applications::clientSecrets(made.application)->first().id);
    const auto kept = [&world, &name] {
        std::optional<bool> found;
        world.secrets->read(
            name, [&found](const Result<std::optional<SecretString>> &entry) { found = entry && entry->has_value(); });
        return QTest::qWaitFor([&found] { return found.has_value(); }) && *found;
    };
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.edit("clientSecret")->setText(QString::fromUtf8(made.firstSecret->reveal()));
    QVERIFY(lab.run());
    QVERIFY(!kept());
    lab.find<QCheckBox>("keepCredentials")->setChecked(true);
    QVERIFY(lab.run());
    QVERIFY(kept());
    lab.edit("clientSecret")->clear();
    QVERIFY(lab.run());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
}

void TestFlowLab::wrongSecret()
{
    tests::RealWorkbench world;
    world.add(Type::Web, QStringLiteral("Client Web"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.edit("clientSecret")->setText(QStringLiteral("not-the-secret"));
    QVERIFY(lab.run());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Danger);
    QVERIFY(lab.outcome()->actionButton()->isVisible());
    QCOMPARE(
        progressOf(lab.marks()),
        (QList{ui::Progress::Done, ui::Progress::Done, ui::Progress::Done, ui::Progress::Failed, ui::Progress::Open}));
    QVERIFY(!lab.button("refreshAccessToken")->isVisible());
    QVERIFY(!lab.visibleText().contains(QStringLiteral("not-the-secret")));
    const auto &entries = lab.transcript()->entries();
    QVERIFY(std::any_of(entries.begin(), entries.end(), [](const auto &entry) { return entry.status == 401; }));
}

void TestFlowLab::consentCancelled()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    world.browser.signIn->consent = flows::SignIn::Consent::Cancel;
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QVERIFY(lab.run());
    QVERIFY(lab.outcome()->kind() != ui::Kind::Ok);
    Error denied;
    denied.code = QStringLiteral("authorization.access_denied");
    QVERIFY2(lab.outcome()->text().contains(ui::words(denied)), qPrintable(lab.outcome()->text()));
    QVERIFY(lab.button("run")->isEnabled());
    world.browser.signIn->consent = flows::SignIn::Consent::Allow;
    QVERIFY(lab.run());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Ok);
}

void TestFlowLab::cancelWhileWaitingForTheBrowser()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    world.browser.signIn.reset();
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QSignalSpy running(&lab.page, &ui::FlowLabPage::runningChanged);
    lab.press("run");
    QTRY_VERIFY(lab.button("openBrowser")->isVisible());
    QVERIFY(!lab.button("run")->isEnabled());
    QVERIFY(lab.find<QLabel>("timeLeft")->isVisible());
    QCOMPARE(progressOf(lab.marks())[1], ui::Progress::Current);
    lab.press("cancel");
    QVERIFY(!lab.page.isRunning());
    QCOMPARE(progressOf(lab.marks())[1], ui::Progress::Cancelled);
    QVERIFY(!lab.button("openBrowser")->isVisible());
    QCOMPARE(running.count(), 2);
    QCOMPARE(running.last().first().toBool(), false);
    // Esc does the same.
    lab.press("run");
    QTRY_VERIFY(lab.button("openBrowser")->isVisible());
    QTest::keyClick(&lab.page, Qt::Key_Escape);
    QVERIFY(!lab.page.isRunning());
}

void TestFlowLab::browserThatNeverCameUp()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    const auto signIn = std::exchange(world.browser.signIn, std::nullopt);
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.press("run");
    QTRY_VERIFY(lab.button("copyAddress")->isVisible());
    lab.press("copyAddress");
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), world.browser.opened.first());
    world.browser.signIn = signIn;
    lab.press("openBrowser");
    QVERIFY(lab.ends());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Ok);
}

void TestFlowLab::pasteMode()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"), [](applications::Application &application) {
        applications::delegation(application)->redirectUrls = {QStringLiteral("https://app.example.com/callback")};
    });
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    lab.press("run");
    QTRY_VERIFY(world.browser.arrival.has_value());
    QVERIFY(*world.browser.arrival);
    QVERIFY(lab.page.isRunning());
    auto *field = lab.edit("redirectedAddress");
    QVERIFY(field->isVisible());
    field->setText(QStringLiteral("https://elsewhere.example.com/?code=1"));
    lab.press("pasteDone");
    QVERIFY(lab.page.isRunning());
    QVERIFY(!field->accessibleDescription().isEmpty());
    const QString address = QString::fromUtf8((*world.browser.arrival)->address.reveal());
    field->setText(address);
    QTest::keyClick(field, Qt::Key_Return);
    QVERIFY(lab.ends());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
    QVERIFY(field->text().isEmpty());
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

void TestFlowLab::stoppedServerIsStartedAgain()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"));
    Lab lab(world.workbench);
    QVERIFY(lab.ready(1));
    QCOMPARE(world.server.state(), ui::ServerControl::State::Stopped);
    QVERIFY(lab.run());
    QCOMPARE(lab.outcome()->kind(), ui::Kind::Ok);
    QCOMPARE(world.server.state(), ui::ServerControl::State::Running);
    world.server.stop();
    lab.press("refreshAccessToken");
    QVERIFY(lab.ends());
    QVERIFY2(lab.outcome()->kind() == ui::Kind::Ok, qPrintable(lab.outcome()->text()));
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
    // Also in the middle of a run.
    world.browser.signIn.reset();
    lab.press("run");
    QTRY_VERIFY(lab.button("openBrowser")->isVisible());
    lab.page.showApplication(lab.combo("application")->itemData(0).toString());
    QVERIFY(!lab.page.isRunning());
    QVERIFY(lab.button("run")->isEnabled());
    QVERIFY(!lab.button("openBrowser")->isVisible());
}

void TestFlowLab::closingEndsTheRun()
{
    tests::RealWorkbench world;
    world.add(Type::SinglePage, QStringLiteral("Field app"), [](applications::Application &application) {
        applications::delegation(application)->redirectUrls = {QStringLiteral("http://127.0.0.1:0/callback")};
    });
    world.browser.signIn.reset();
    QByteArray redirect;
    {
        Lab lab(world.workbench);
        QVERIFY(lab.ready(1));
        lab.press("run");
        QTRY_VERIFY(!world.browser.opened.isEmpty());
        const QUrlQuery query(QUrl::fromEncoded(world.browser.opened.first()));
        redirect = query.queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded).toUtf8();
    }
    QTcpSocket late;
    late.connectToHost(QHostAddress::LocalHost, quint16(QUrl::fromEncoded(redirect).port()));
    QVERIFY(!late.waitForConnected(2000));
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

QTEST_MAIN(TestFlowLab)
#include "tst_flow_lab.moc"
