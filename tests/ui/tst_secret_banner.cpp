#include "tests/ui/applications_desk.h"

#include "app/console/late_secret_store.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_section.h"
#include "ui/mainwindow.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLabel>
#include <QTemporaryDir>

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

/// A client secret is shown once: what may become of it then.
class TestSecretBanner final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void withoutKeyringTheBannerSaysSo()
    {
        tests::UiWorkbench bench;
        bench.secrets.persistent = false;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        desk.settle();
        QVERIFY(button(form, QStringLiteral("Keep for tests in this run")));
        QVERIFY(!button(form, QStringLiteral("Keep in this computer’s keyring for tests")));
    }

    void uncopiedSecretAsksBeforeLeaving()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        Q_EMIT form->backRequested();
        desk.settle();
        QCOMPARE(desk.form(), form);
        desk.questions.answers = {0};
        Q_EMIT form->backRequested();
        desk.settle();
        QVERIFY(!desk.form());
    }

    void leavingWhileASecretIsBeingStoredAsks()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        bench.stores.hold();
        addSecret(form);
        QVERIFY(!desk.page.mayLeave());
        Q_EMIT form->backRequested(); // Cancel
        QCOMPARE(desk.questions.asked.size(), 1);
        QCoreApplication::processEvents();
        bench.stores.release();
        desk.settle();
        QCOMPARE(desk.form(), form);
        QCOMPARE(form->secretsSection()->banners().size(), 1);
    }

    void keptInTheKeyringNeedsNoCopy_data()
    {
        QTest::addColumn<bool>("persistent");
        QTest::newRow("keyring") << true;
        QTest::newRow("this run only") << false;
    }

    void keptInTheKeyringNeedsNoCopy()
    {
        QFETCH(bool, persistent);
        tests::UiWorkbench bench;
        bench.secrets.persistent = persistent;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        desk.settle();
        button(form,
               persistent ? QStringLiteral("Keep in this computer’s keyring for tests")
                          : QStringLiteral("Keep for tests in this run"))
            ->click();
        QVERIFY(!desk.page.mayLeave());
        QTRY_VERIFY(!bench.secrets.kept.isEmpty());
        QCOMPARE(desk.page.mayLeave(), persistent);
        Q_EMIT form->backRequested();
        desk.settle();
        QCOMPARE(desk.questions.asked.isEmpty(), persistent);
        QCOMPARE(desk.form() == nullptr, persistent);
    }

    void nothingIsSaidOfTheKeyringBeforeItAnswered()
    {
        tests::UiWorkbench bench;
        app::LateSecretStore late;
        ui::Workbench workbench{bench.stores,  bench.server,   late,        bench.transport,
                                bench.browser, bench.listener, bench.clock, bench.random};
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench, workbench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        desk.settle();
        auto *banner = form->secretsSection()->banners().first();
        QVERIFY(!button(banner, QStringLiteral("Checking the keyring…"))->isEnabled());
        late.take(std::make_unique<FakeSecrets>());
        QVERIFY(button(banner, QStringLiteral("Keep in this computer’s keyring for tests"))->isEnabled());
        QVERIFY(!button(banner, QStringLiteral("Checking the keyring…")));
    }

    void quittingWithTheOnlyCopyOnTheClipboardAsks_data()
    {
        QTest::addColumn<bool>("kept");
        QTest::newRow("only copied") << false;
        QTest::newRow("kept in the keyring, too") << true;
    }

    void quittingWithTheOnlyCopyOnTheClipboardAsks()
    {
        QFETCH(bool, kept);
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        auto &questions = ScriptedQuestions::install();
        ui::MainWindow window(bench.workbench);
        window.show();
        bench.stores.drain();
        auto *page = window.findChild<ui::ApplicationsPage *>();
        page->open(web.application.id);
        page->form()->revealSecret(*web.firstSecret);
        auto *banner = page->form()->secretsSection()->banners().first();
        banner->findChild<ui::CopyField *>()->copyButton()->click();
        if (kept) {
            const QString keep = QStringLiteral("Keep in this computer’s keyring for tests");
            QTRY_VERIFY(button(banner, keep));
            button(banner, keep)->click();
            QTRY_VERIFY(!bench.secrets.kept.isEmpty());
        }
        QCOMPARE(window.close(), kept); // Cancel, when it asks
        QCOMPARE(questions.asked.size(), kept ? 0 : 1);
        QCoreApplication::processEvents();
        QCOMPARE(window.isVisible(), !kept);
        questions.answers = {0};
        window.close();
        QTRY_VERIFY(!window.isVisible());
    }

    void severalBannersAtOnce()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        addSecret(form, QStringLiteral("Staging"));
        desk.settle();
        auto *section = form->secretsSection();
        QCOMPARE(section->banners().size(), 2);
        section->banners().first()->findChild<ui::CopyField *>()->copyButton()->click();
        QVERIFY(!desk.page.mayLeave()); // the other one is not safe yet
        section->banners().last()->findChild<ui::CopyField *>()->copyButton()->click();
        QVERIFY(desk.page.mayLeave());
    }

    void savedToAFileOfOnesOwn()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Caffè & Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        desk.settle();
        auto *banner = form->secretsSection()->banners().first();
        const QTemporaryDir folder;
        QFile older(folder.filePath(QStringLiteral("secret.json"))); // readable for all: must not stay so
        QVERIFY(older.open(QIODevice::WriteOnly));
        older.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
        older.close();
        desk.questions.files = {older.fileName()};
        QTest::mouseClick(button(banner, QStringLiteral("Save to file…")), Qt::LeftButton);
        QTRY_VERIFY(banner->isSafe());
        QCOMPARE(desk.questions.suggestedNames.last(), QStringLiteral("caff-shop-client-secret.json"));
        QCOMPARE(QFile::permissions(older.fileName()) & ~(QFile::ReadUser | QFile::WriteUser),
                 QFile::ReadOwner | QFile::WriteOwner);
        QVERIFY(older.open(QIODevice::ReadOnly));
        const QJsonObject json = QJsonDocument::fromJson(older.readAll()).object();
        QCOMPARE(json.value(QStringLiteral("client_id")).toString(), web.application.clientId);
        QCOMPARE(json.value(QStringLiteral("client_secret")).toString().toUtf8(), web.firstSecret->reveal());
        QCOMPARE(json.value(QStringLiteral("client_secret_expires_at")).toInt(-1), 0);
        QCOMPARE(QDir(folder.path()).entryList(QDir::Files).size(), 1); // nothing left beside it
        QVERIFY(desk.page.mayLeave());
    }

    void aFileThatCannotBeWrittenIsSaid()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        desk.settle();
        auto *banner = form->secretsSection()->banners().first();
        desk.questions.files = {QStringLiteral("/nowhere/at/all/secret.json")};
        button(banner, QStringLiteral("Save to file…"))->click();
        const auto said = [banner] {
            const auto labels = banner->findChildren<QLabel *>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel *label) {
                return label->isVisible() && label->text().contains(QStringLiteral("secret.json"))
                    && !label->text().contains(QStringLiteral("Saved"));
            });
        };
        QTRY_VERIFY(said());
        QVERIFY(!banner->isSafe());
        QVERIFY(button(banner, QStringLiteral("Save to file…"))->isEnabled());
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestSecretBanner)
#include "tst_secret_banner.moc"
