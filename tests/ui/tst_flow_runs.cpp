#include "tests/ui/lab.h"

#include "core/applications/application.h"
#include "core/applications/kept_names.h"
#include "core/crypto/rsa_key.h"
#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/flows/kept_credentials.h"
#include "ui/flows/private_key_field.h"
#include "ui/settings/settings.h"
#include "ui/text/words.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTcpSocket>
#include <QTreeWidget>
#include <QUrlQuery>

using namespace grantdesk;
using applications::Type;
using tests::Lab;
using tests::progressOf;

class TestFlowRuns final : public QObject {
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
    void stoppedServerIsStartedAgain();
    void closingEndsTheRun();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestFlowRuns::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestFlowRuns::webApplicationFromConsentToRefresh()
{
    tests::RealWorkbench world;
    const auto made = world.add(Type::Web, QStringLiteral("Client Web"), [](applications::Application &application) {
        applications::delegation(application)->refresh.rotate = true;
    });
    const auto &secret = applications::clientSecrets(made.application)->first();
    world.secrets->write(applications::keptSecretName(secret.id), *made.firstSecret, [](const Result<void> &) {});
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

void TestFlowRuns::singlePageApplication()
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

void TestFlowRuns::machineToMachineWithAKeyFile()
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

void TestFlowRuns::typedSecretIsKeptOnlyWhenAsked()
{
    tests::RealWorkbench world;
    const auto made = world.add(Type::Web, QStringLiteral("Client Web"));
    const QString name = applications::keptSecretName(applications::clientSecrets(made.application)->first().id);
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

void TestFlowRuns::wrongSecret()
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

void TestFlowRuns::consentCancelled()
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

void TestFlowRuns::cancelWhileWaitingForTheBrowser()
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
    // Esc does the same, wherever the keyboard was when the flow began.
    lab.page.activateWindow();
    for (QWidget *start :
         {static_cast<QWidget *>(lab.button("run")), static_cast<QWidget *>(lab.combo("application"))}) {
        start->setFocus();
        lab.button("run")->click();
        QTRY_VERIFY(lab.button("openBrowser")->isVisible());
        QVERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!lab.page.isRunning());
        QCOMPARE(QApplication::focusWidget(), lab.button("run"));
    }
}

void TestFlowRuns::browserThatNeverCameUp()
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

void TestFlowRuns::pasteMode()
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

void TestFlowRuns::stoppedServerIsStartedAgain()
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

void TestFlowRuns::closingEndsTheRun()
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

QTEST_MAIN(TestFlowRuns)
#include "tst_flow_runs.moc"
