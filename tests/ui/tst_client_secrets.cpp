#include "tests/ui/applications_desk.h"

#include "app/console/late_secret_store.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_model.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/tables.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

class TestClientSecrets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void secretsComeAndGo()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QAbstractItemModelTester tester(section->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::mouseClick(button(section, QStringLiteral("Add client secret")), Qt::LeftButton);
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 2);
        QCOMPARE(section->banners().size(), 1);
        ui::SecretBanner *banner = section->banners().first();
        const QByteArray plaintext = banner->findChild<ui::CopyField *>()->value().toUtf8();

        QTest::mouseClick(button(banner, QStringLiteral("Done")), Qt::LeftButton); // not copied: asks, Cancel
        desk.settle();
        QCOMPARE(section->banners().size(), 1);
        QTest::mouseClick(button(banner, QStringLiteral("Keep in this computer’s keyring for tests")), Qt::LeftButton);
        const QString name = QStringLiteral("client-secret/") + banner->secretId();
        QTRY_VERIFY(bench.secrets.kept.contains(name));
        QCOMPARE(bench.secrets.kept.value(name).reveal(), plaintext);
        QTest::mouseClick(banner->findChild<ui::CopyField *>()->copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), plaintext);
        QTest::mouseClick(button(banner, QStringLiteral("Done")), Qt::LeftButton);
        desk.settle();
        QVERIFY(section->banners().isEmpty());
        QCOMPARE(desk.questions.asked.size(), 1);

        const QModelIndex notes = section->table()->model()->index(1, ui::SecretsModel::Notes);
        QVERIFY(section->table()->model()->setData(notes, QStringLiteral(" Staging "), Qt::EditRole));
        desk.settle();
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->at(1).notes, QStringLiteral("Staging"));

        section->table()->setCurrentIndex(section->table()->model()->index(1, 0));
        desk.questions.answers = {0};
        QTest::keyClick(section->table(), Qt::Key_Delete);
        desk.settle();
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->size(), 1);
        QTRY_VERIFY(!bench.secrets.kept.contains(name));
    }

    void fiveSecretsAreTheLimit()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QPushButton *add = button(section, QStringLiteral("Add client secret"));
        for (int number = 1; number < applications::maximumSecrets; ++number) {
            QVERIFY(add->isEnabled());
            add->click();
            desk.settle();
        }
        QVERIFY(!add->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());
    }

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
        button(form, QStringLiteral("Add client secret"))->click();
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

private:
    int m_windows = 0;
};

QTEST_MAIN(TestClientSecrets)
#include "tst_client_secrets.moc"
