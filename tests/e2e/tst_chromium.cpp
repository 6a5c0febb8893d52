#include "core/oauth/endpoints.h"
#include "tests/support/real_workbench.h"
#include "ui/flows/flow_lab_page.h"
#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"

#include <QComboBox>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace grantdesk;
using applications::Type;

namespace {

constexpr int patience = 90'000;

/// Somebody with a real Chromium (chromium_user.cjs).
class ChromiumUser final : public flows::Browser {
public:
    bool open(const QByteArray &url) override
    {
        task.insert(QStringLiteral("url"), QString::fromLatin1(url));
        process.setProgram(QStringLiteral("node"));
        process.setArguments({QStringLiteral(GRANTDESK_E2E "/chromium_user.cjs")});
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("NODE_PATH"), QStringLiteral(GRANTDESK_NODE_PATH));
        process.setProcessEnvironment(environment);
        process.start();
        process.write(QJsonDocument(task).toJson());
        process.closeWriteChannel();
        return true;
    }

    /// What the browser has to tell; waits for its end.
    QJsonObject report()
    {
        if (process.state() != QProcess::NotRunning)
            process.waitForFinished(patience);
        return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
    }
    QByteArray complaint() { return process.readAllStandardError(); }

    QJsonObject task;
    QProcess process;
};

QJsonObject pageOf(const QJsonObject &report, int index)
{
    const QJsonArray pages = report.value(QLatin1String("pages")).toArray();
    return pages.at(index < 0 ? pages.size() + index : index).toObject();
}

QString textOf(const QJsonObject &page, const char *key)
{
    return page.value(QLatin1String(key)).toString();
}

/// A web server that says the same to whoever comes.
class OneAnswer final : public QTcpServer {
public:
    explicit OneAnswer(const QByteArray &answer)
    {
        connect(this, &QTcpServer::newConnection, this, [this, answer] {
            while (QTcpSocket *socket = nextPendingConnection())
                connect(socket, &QTcpSocket::readyRead, this, [socket, answer] {
                    if (!socket->peek(65536).contains("\r\n\r\n"))
                        return;
                    socket->readAll();
                    socket->write(answer);
                    socket->disconnectFromHost();
                });
        });
        listen(QHostAddress::LocalHost);
    }
    QString address(const char *path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(serverPort()).arg(QLatin1String(path));
    }
};

QJsonObject taskFor(const tests::RealWorkbench &world, const QString &locale, bool allows)
{
    return {{QStringLiteral("email"), world.user.email},
            {QStringLiteral("password"), QString::fromUtf8(world.password.reveal())},
            {QStringLiteral("consent"), allows ? QStringLiteral("allow") : QStringLiteral("cancel")},
            {QStringLiteral("locale"), locale},
            {QStringLiteral("screenshots"), qEnvironmentVariable("GRANTDESK_SCREENSHOTS")}};
}

} // namespace

/// The main job with a real browser: the page opens, the user signs in and consents, the listener catches the
/// redirect, tokens come, the API answers.
class TestChromium final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void cleanup();

    void signInAndConsent_data();
    void signInAndConsent();
    void callbackThatLeadsOn();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestChromium::initTestCase()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
    ui::Theme::instance().install();
    const QString playwright = QStringLiteral(GRANTDESK_NODE_PATH "/playwright-core/package.json");
    QVERIFY2(QFile::exists(playwright), "playwright-core is missing: ./dev test installs it");
}

void TestChromium::cleanup()
{
    ui::useLanguage(QStringLiteral("en"));
}

void TestChromium::signInAndConsent_data()
{
    QTest::addColumn<Type>("type");
    QTest::addColumn<QString>("locale");
    QTest::addColumn<bool>("allows");
    QTest::newRow("web, English") << Type::Web << QStringLiteral("en-GB") << true;
    QTest::newRow("single page, Italian") << Type::SinglePage << QStringLiteral("it-IT") << true;
    QTest::newRow("single page, French") << Type::SinglePage << QStringLiteral("fr-FR") << true;
    QTest::newRow("web, German") << Type::Web << QStringLiteral("de-DE") << true;
    QTest::newRow("consent cancelled") << Type::SinglePage << QStringLiteral("en-GB") << false;
    QTest::newRow("consent cancelled, German") << Type::Web << QStringLiteral("de-DE") << false;
}

void TestChromium::signInAndConsent()
{
    QFETCH(const Type, type);
    QFETCH(const QString, locale);
    QFETCH(const bool, allows);
    const QString language = locale.left(2);
    const QString name = QStringLiteral("Workfront for <ClientApp> & Söhne");
    tests::RealWorkbench world;
    const auto made = world.add(type, name);
    ChromiumUser user;
    user.task = taskFor(world, locale, allows);
    ui::Workbench workbench{world.stores, world.server,    *world.secrets, *world.transport,
                            user,         *world.listener, world.clock,    world.random};
    ui::useLanguage(language);
    ui::FlowLabPage page(workbench);
    page.show();
    QTRY_COMPARE(page.findChild<QComboBox *>(QStringLiteral("application"))->count(), 1);
    if (made.firstSecret)
        page.findChild<QLineEdit *>(QStringLiteral("clientSecret"))
            ->setText(QString::fromUtf8(made.firstSecret->reveal()));
    page.findChild<QPushButton *>(QStringLiteral("run"))->click();
    QVERIFY2(QTest::qWaitFor([&page] { return !page.isRunning(); }, patience), user.complaint().constData());
    QTRY_COMPARE_WITH_TIMEOUT(user.process.state(), QProcess::NotRunning, patience);
    const QJsonObject report = user.report();
    QVERIFY2(!report.isEmpty(), user.complaint().constData());

    const auto *outcome = page.findChild<ui::MessageBar *>(QStringLiteral("outcome"));
    QVERIFY2((outcome->kind() == ui::Kind::Ok) == allows, qPrintable(outcome->text()));
    const QByteArray problems = QJsonDocument(report.value(QLatin1String("problems")).toArray()).toJson();
    QVERIFY2(report.value(QLatin1String("problems")).toArray().isEmpty(), problems.constData());

    // Sign-in, consent, and the listener's last page; all of them in the user's language.
    QCOMPARE(report.value(QLatin1String("pages")).toArray().size(), 3);
    for (int i = 0; i < 3; ++i) {
        const QJsonObject seen = pageOf(report, i);
        QCOMPARE(textOf(seen, "lang"), language);
        QVERIFY(!textOf(seen, "heading").isEmpty());
        QVERIFY2(textOf(seen, "csp").contains(QLatin1String("default-src 'none'")), qPrintable(textOf(seen, "csp")));
        QVERIFY(!textOf(seen, "text").contains(QLatin1String("{{")));
    }
    QVERIFY(textOf(pageOf(report, 1), "text").contains(name));
    QVERIFY(textOf(pageOf(report, 1), "text").contains(world.user.email));
    const QJsonObject last = pageOf(report, -1);
    QVERIFY(textOf(last, "url").startsWith(QLatin1String("http://127.0.0.1:")));
    QVERIFY(textOf(last, "url").endsWith(QLatin1String("/callback")));
    QCOMPARE(textOf(last, "heading"),
             allows ? QCoreApplication::translate("ListenerPage", "Signed in")
                    : QCoreApplication::translate("ListenerPage", "The flow was cancelled"));
}

/// A client's callback may lead on to another origin, such as its front end: the browser must get there.
void TestChromium::callbackThatLeadsOn()
{
    OneAnswer frontEnd("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"
                       "<!doctype html><html lang=\"en\"><link rel=\"icon\" href=\"data:,\"><h1>At the front end</h1>");
    OneAnswer backEnd("HTTP/1.1 302 Found\r\nContent-Length: 0\r\nConnection: close\r\nLocation: "
                      + frontEnd.address("/app").toLatin1() + "\r\n\r\n");
    QVERIFY(frontEnd.isListening() && backEnd.isListening());
    tests::RealWorkbench world;
    const QString callback = backEnd.address("/callback");
    const auto made = world.add(Type::Web, QStringLiteral("Split"), [&callback](applications::Application &client) {
        applications::delegation(client)->redirectUrls = {callback};
    });
    world.server.start(0);
    QTRY_COMPARE(world.server.state(), ui::ServerControl::State::Running);
    ChromiumUser user;
    user.task = taskFor(world, QStringLiteral("en-GB"), true);
    user.open(world.server.baseUrl() + oauth::authorizePath + "?response_type=code&client_id="
              + made.application.clientId.toLatin1() + "&redirect_uri=" + QUrl::toPercentEncoding(callback));
    QTRY_COMPARE_WITH_TIMEOUT(user.process.state(), QProcess::NotRunning, patience);
    const QJsonObject report = user.report();
    QVERIFY2(!report.isEmpty(), user.complaint().constData());
    const QJsonArray problems = report.value(QLatin1String("problems")).toArray();
    QVERIFY2(problems.isEmpty(), QJsonDocument(problems).toJson().constData());
    QCOMPARE(textOf(pageOf(report, -1), "heading"), QStringLiteral("At the front end"));
    QCOMPARE(textOf(pageOf(report, -1), "url"), frontEnd.address("/app"));
}

QTEST_MAIN(TestChromium)
#include "tst_chromium.moc"
