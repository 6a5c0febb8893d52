#include "tests/ui/applications_desk.h"

#include "ui/applications/connect_card.h"
#include "ui/applications/connect_facts.h"
#include "ui/flows/wire_label.h"
#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QTemporaryDir>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

namespace {

constexpr char endpoint[] = "https://acme.my.workfront.com/integrations/oauth2/authorize";

/// A form with its card "Connect".
struct Connecting {
    Connecting(tests::UiWorkbench &bench, Type type, const QStringList &redirectUrls = {})
        : made(add(bench, type, redirectUrls))
        , desk(bench)
        , form(desk.open(made.id))
        , card(form->findChild<ui::ConnectCard *>())
    {
    }

    static Application add(tests::UiWorkbench &bench, Type type, const QStringList &redirectUrls)
    {
        Application application = bench.addApplication(type, QStringLiteral("Client")).application;
        if (auto *delegation = applications::delegation(application)) {
            delegation->redirectUrls = redirectUrls;
            application = bench.stores
                              .onStores([&](storage::Stores &s) {
                                  return s.applications().update(application, bench.clock.now());
                              })
                              .value();
        }
        return application;
    }

    QString value(const QString &name) const
    {
        const QLineEdit *edit = line(card, name);
        return edit ? edit->text() : QString();
    }
    /// The text of a passage, by the name it has for screen readers.
    QString passage(const QString &name) const
    {
        for (const ui::WireLabel *label : card->findChildren<ui::WireLabel *>())
            if (label->accessibleName() == name && label->isVisible())
                return label->text();
        return {};
    }
    QString copied(const QString &subject) const
    {
        QGuiApplication::clipboard()->clear();
        for (ui::CopyButton *button : card->findChildren<ui::CopyButton *>())
            if (button->accessibleName() == QStringLiteral("Copy: %1").arg(subject)) {
                button->setFocus();
                QTest::keyClick(button, Qt::Key_Space);
            }
        return QGuiApplication::clipboard()->text();
    }
    QComboBox *environment() const { return qobject_cast<QComboBox *>(named(card, QStringLiteral("Environment"))); }

    Application made;
    Desk desk;
    ui::ApplicationForm *form;
    ui::ConnectCard *card;
};

} // namespace

class TestConnect final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        ui::keepSettingsIn(m_settings->path());
    }

    void baseUrls_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<QByteArray>("base");
        const auto row = [](const char *typed, const char *base) {
            QTest::newRow(typed) << QString::fromUtf8(typed) << QByteArray(base);
        };
        row("acme.my.workfront.com", "https://acme.my.workfront.com");
        row("  acme.my.workfront.com/ ", "https://acme.my.workfront.com");
        row("https://acme.preview.workfront.com/login?x=1#y", "https://acme.preview.workfront.com");
        row("https://acme.my.workfront.com:8443", "https://acme.my.workfront.com:8443");
        row("ACME.my.workfront.com", "https://acme.my.workfront.com");
        row("http://127.0.0.1:4711", "http://127.0.0.1:4711");
        row("http://acme.my.workfront.com", "");
        row("https://user:secret@acme.my.workfront.com", "");
        row("ftp://acme.my.workfront.com", "");
        row("javascript://acme.my.workfront.com", "");
        row("acme", "");
        row("acme my workfront", "");
        row("", "");
    }

    void baseUrls()
    {
        QFETCH(QString, typed);
        QFETCH(QByteArray, base);
        QCOMPARE(ui::instanceBaseUrl(typed).value_or(QByteArray()), base);
    }

    void links_data()
    {
        QTest::addColumn<int>("type");
        QTest::addColumn<QString>("redirectUrl");
        QTest::addColumn<QByteArray>("query");
        const QByteArray head = "?response_type=code&client_id=0c&redirect_uri=";
        const auto row = [&](const char *name, Type type, const char *url, const QByteArray &query) {
            QTest::newRow(name) << int(type) << QString::fromUtf8(url) << query;
        };
        row("plain", Type::Web, "https://client.example.com/cb",
            head + "https%3A%2F%2Fclient.example.com%2Fcb&state=RANDOM_STATE");
        row("a query of its own", Type::Web, "https://c.example.com/cb?a=1&b=2+3",
            head + "https%3A%2F%2Fc.example.com%2Fcb%3Fa%3D1%26b%3D2%2B3&state=RANDOM_STATE");
        row("percent", Type::Web, "https://c.example.com/a%20b",
            head + "https%3A%2F%2Fc.example.com%2Fa%2520b&state=RANDOM_STATE");
        row("letters", Type::Web, "https://c.example.com/\xc3\xa9",
            head + "https%3A%2F%2Fc.example.com%2F%C3%A9&state=RANDOM_STATE");
        row("own scheme", Type::SinglePage, "com.example.app:/cb",
            head
                + "com.example.app%3A%2Fcb&state=RANDOM_STATE&code_challenge=CODE_CHALLENGE"
                  "&code_challenge_method=S256");
        row("none", Type::Web, "", "");
    }

    void links()
    {
        QFETCH(int, type);
        QFETCH(QString, redirectUrl);
        QFETCH(QByteArray, query);
        SeededRandom random(1);
        Application application
            = applications::newApplication(Type(type), QStringLiteral("x"), random, fromMilliseconds(0)).application;
        application.clientId = QStringLiteral("0c");
        const QByteArray link = ui::authorizationLink(endpoint, application, redirectUrl);
        QCOMPARE(link, query.isEmpty() ? QByteArray() : endpoint + query);
    }

    void htmlIsEscaped()
    {
        QCOMPARE(ui::htmlButton("https://a.example/?x=1&y=\"'<>", QStringLiteral("Log in <b>& \"more\"</b>")),
                 QStringLiteral("<a href=\"https://a.example/?x=1&amp;y=&quot;'&lt;&gt;\" role=\"button\">"
                                "Log in &lt;b&gt;&amp; &quot;more&quot;&lt;/b&gt;</a>"));
    }

    void webApplication()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const Connecting run(
            bench, Type::Web,
            {QStringLiteral("https://one.example.com/cb"), QStringLiteral("https://two.example.com/cb")});
        QVERIFY(run.value(QStringLiteral("Authorization URI")).contains(QStringLiteral(":PORT/")));
        bench.server.start(4711);
        QTRY_COMPARE(run.value(QStringLiteral("Authorization URI")),
                     QStringLiteral("http://127.0.0.1:4711/integrations/oauth2/authorize"));
        QCOMPARE(run.value(QStringLiteral("Token URL")),
                 QStringLiteral("http://127.0.0.1:4711/integrations/oauth2/api/v1/token"));
        QCOMPARE(run.copied(QStringLiteral("Token URL")), run.value(QStringLiteral("Token URL")));
        QCOMPARE(run.value(QStringLiteral("Client ID")), run.made.clientId);
        const QString link = run.passage(QStringLiteral("Authorization link"));
        QVERIFY2(link.contains(QStringLiteral("redirect_uri=https%3A%2F%2Fone.example.com%2Fcb")), qPrintable(link));
        QVERIFY(!link.contains(QStringLiteral("code_challenge")));
        QCOMPARE(run.copied(QStringLiteral("Authorization link")), link);
        auto *redirect = qobject_cast<QComboBox *>(named(run.card, QStringLiteral("Redirect URL")));
        redirect->setFocus();
        QTest::keyClick(redirect, Qt::Key_Down);
        QVERIFY(run.passage(QStringLiteral("Authorization link")).contains(QStringLiteral("two.example.com")));
        const QString html = run.copied(QStringLiteral("The same as an HTML button"));
        QVERIFY2(html.startsWith(QStringLiteral("<a href=\"http://127.0.0.1:4711/integrations/oauth2/authorize?"
                                                "response_type=code&amp;client_id=")),
                 qPrintable(html));
        bench.server.stop();
        QTRY_VERIFY(run.value(QStringLiteral("Token URL")).contains(QStringLiteral(":PORT/")));
    }

    void usualAddressOfAStoppedServer()
    {
        ui::chooseServerPort(8099);
        tests::UiWorkbench bench;
        bench.addPeople();
        const Connecting run(bench, Type::Web, {QStringLiteral("https://one.example.com/cb")});
        QCOMPARE(run.value(QStringLiteral("Token URL")),
                 QStringLiteral("http://127.0.0.1:8099/integrations/oauth2/api/v1/token"));
    }

    void realInstance()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        {
            const Connecting run(bench, Type::Web, {QStringLiteral("https://one.example.com/cb")});
            run.environment()->setFocus();
            QTest::keyClick(run.environment(), Qt::Key_Down);
            QVERIFY(run.value(QStringLiteral("Token URL")).isEmpty());
            QLineEdit *domain = line(run.card, QStringLiteral("Domain of the instance"));
            type(domain, QStringLiteral("http://acme.my.workfront.com"));
            QVERIFY(domain->accessibleDescription().contains(QStringLiteral("Enter a domain")));
            QVERIFY(run.passage(QStringLiteral("Authorization link")).isEmpty());
            type(domain, QStringLiteral("acme.my.workfront.com"));
            QTest::keyClick(domain, Qt::Key_Tab);
            QCOMPARE(run.value(QStringLiteral("Token URL")),
                     QStringLiteral("https://acme.my.workfront.com/integrations/oauth2/api/v1/token"));
            QVERIFY(run.passage(QStringLiteral("Authorization link"))
                        .startsWith(QStringLiteral("https://acme.my.workfront.com/integrations/oauth2/authorize?")));
        }
        const Connecting again(bench, Type::SinglePage, {QStringLiteral("https://spa.example.com/cb")});
        QCOMPARE(line(again.card, QStringLiteral("Domain of the instance"))->text(),
                 QStringLiteral("acme.my.workfront.com"));
        QVERIFY(again.passage(QStringLiteral("Authorization link"))
                    .endsWith(QStringLiteral("code_challenge=CODE_CHALLENGE&code_challenge_method=S256")));
    }

    void machineToMachine()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const Connecting run(bench, Type::MachineToMachine);
        bench.server.start(4711);
        QTRY_COMPARE(run.value(QStringLiteral("JWT exchange URL")),
                     QStringLiteral("http://127.0.0.1:4711/integrations/oauth2/api/v1/jwt/exchange"));
        QVERIFY(!run.value(QStringLiteral("Customer ID")).isEmpty());
        QVERIFY(run.value(QStringLiteral("Authorization URI")).isEmpty());
        QVERIFY(run.passage(QStringLiteral("Authorization link")).isEmpty());
    }

    void linksTakeWhatIsSaved()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const Connecting run(bench, Type::Web, {QStringLiteral("https://one.example.com/cb")});
        const auto hint = [&run] {
            QString shown;
            for (const ui::HelpText *one : run.card->findChildren<ui::HelpText *>())
                if (one->isVisible() && one->text().contains(QStringLiteral("unsaved")))
                    shown = one->text();
            return shown;
        };
        const auto link = [&run] {
            return run.passage(QStringLiteral("Authorization link"));
        };
        QVERIFY(hint().isEmpty());
        type(redirects(run.form).first()->edit(), QStringLiteral("javascript:alert(1)"));
        QVERIFY(link().contains(QStringLiteral("redirect_uri=https%3A%2F%2Fone.example.com%2Fcb")));
        QVERIFY(hint().contains(QStringLiteral("Save them first")));
        type(redirects(run.form).first()->edit(), QStringLiteral("https://typed.example.com/cb"));
        QVERIFY(!link().contains(QStringLiteral("typed")));
        run.form->save();
        bench.stores.drain();
        QVERIFY(link().contains(QStringLiteral("redirect_uri=https%3A%2F%2Ftyped.example.com%2Fcb")));
        QVERIFY(hint().isEmpty());
    }

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

QTEST_MAIN(TestConnect)
#include "tst_connect.moc"
