#include "tests/ui/applications_desk.h"

#include "ui/applications/new_application_box.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tables.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QSignalSpy>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

class TestApplicationsPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void createsEachType_data()
    {
        QTest::addColumn<Type>("type");
        QTest::newRow("machine-to-machine") << Type::MachineToMachine;
        QTest::newRow("web") << Type::Web;
        QTest::newRow("single-page") << Type::SinglePage;
    }

    void createsEachType()
    {
        QFETCH(Type, type);
        tests::UiWorkbench bench;
        Desk desk(bench);
        QTest::mouseClick(button(desk.page.list(), QStringLiteral("Create app integration")), Qt::LeftButton);
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QVERIFY(box && box->isVisible());
        box->setType(type);
        QTest::keyClicks(line(box, QStringLiteral("Name")), QStringLiteral("  Field app "));
        QTest::keyClick(box, Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.page.findChild<ui::NewApplicationBox *>());
        QCOMPARE(desk.stored().size(), 1);
        const Application made = desk.stored().first();
        QCOMPARE(made.name, QStringLiteral("Field app"));
        QVERIFY(applications::typeOf(made) == type);
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->applicationId(), made.id);
        const auto *secrets = applications::clientSecrets(made);
        QCOMPARE(desk.form()->secretsSection() != nullptr, type != Type::SinglePage);
        if (!secrets)
            return;
        const auto banners = desk.form()->secretsSection()->banners();
        QCOMPARE(banners.size(), 1);
        const QString shown = banners.first()->findChild<ui::CopyField *>()->value();
        QVERIFY(applications::findSecret(*secrets, SecretString(shown.toUtf8())));
    }

    void nameIsCheckedBeforeCreating()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        desk.page.create();
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        QVERIFY(box->isVisible());
        QCOMPARE(line(box, QStringLiteral("Name"))->accessibleDescription(), QStringLiteral("Name cannot be empty."));
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
    }

    void failureToCreateKeepsTheBox()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        desk.page.create();
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QTest::keyClicks(line(box, QStringLiteral("Name")), QStringLiteral("Field app"));
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        desk.settle();
        QVERIFY(box->isVisible());
        QVERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("disk is full")));
        QCOMPARE(line(box, QStringLiteral("Name"))->text(), QStringLiteral("Field app"));
        bench.stores.failWith({});
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
    }

    void theBoxStaysWhileItIsStoring()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        desk.page.create();
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QTest::keyClicks(line(box, QStringLiteral("Name")), QStringLiteral("Shop"));
        bench.stores.hold();
        button(box, QStringLiteral("Create"))->click();
        QVERIFY(!button(box, QStringLiteral("Cancel"))->isEnabled());
        QTest::keyClick(box, Qt::Key_Escape);
        box->close();
        QVERIFY(box->isVisible());
        bench.stores.release();
        desk.settle();
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->secretsSection()->banners().size(), 1);
    }

    void tenIsTheLimit()
    {
        tests::UiWorkbench bench;
        for (int number = 0; number < applications::maximumApplications; ++number)
            bench.addApplication(Type::Web, QStringLiteral("App %1").arg(number));
        Desk desk(bench);
        QPushButton *create = button(desk.page.list(), QStringLiteral("Create app integration"));
        QVERIFY(!create->isEnabled());
        QVERIFY(!create->toolTip().isEmpty());
        desk.page.create();
        QVERIFY(!desk.page.findChild<ui::NewApplicationBox *>());
        QCOMPARE(desk.page.list()->findChild<ui::PageHeader *>()->subtitle(), QStringLiteral("10 of 10 applications"));
    }

    void listFollowsOthersAndKeepsItsPlace()
    {
        tests::UiWorkbench bench;
        const auto first = bench.addApplication(Type::Web, QStringLiteral("First"));
        bench.clock.advance(std::chrono::seconds(1));
        const auto second = bench.addApplication(Type::MachineToMachine, QStringLiteral("Second"));
        Desk desk(bench);
        QAbstractItemModelTester sorted(desk.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto *source = desk.page.list()->findChild<ui::ApplicationTableModel *>();
        QAbstractItemModelTester plain(source, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.page.list()->select(second.application.id);
        bench.clock.advance(std::chrono::seconds(1));
        bench.addApplication(Type::SinglePage, QStringLiteral("Third"));
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().remove(first.application.id); });
        QTRY_COMPARE_WITH_TIMEOUT(desk.table()->model()->rowCount(), 2, patience);
        QCOMPARE(desk.table()->currentIndex().data(ui::ApplicationTableModel::IdRole).toString(),
                 second.application.id);
    }

    void filterFindsNameTypeAndClientId()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        QLineEdit *filter = line(desk.page.list(), QStringLiteral("Filter applications"));
        for (const QString &wanted : {QStringLiteral("sho"), QStringLiteral("web app"), web.application.clientId}) {
            filter->setText(wanted);
            QCOMPARE(desk.table()->model()->rowCount(), 1);
            QCOMPARE(desk.table()->model()->index(0, 0).data().toString(), QStringLiteral("Shop"));
        }
        filter->setText(QStringLiteral("nothing like it ("));
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QTest::mouseClick(button(desk.page.list(), QStringLiteral("Clear filter")), Qt::LeftButton);
        QCOMPARE(desk.table()->model()->rowCount(), 2);
    }

    void keyboardDrivesTheList()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        desk.page.list()->select(web.application.id);
        QTest::keyClick(desk.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), web.application.clientId);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QVERIFY(desk.form());
        QTest::keyClick(desk.form(), Qt::Key_Escape);
        desk.settle();
        QVERIFY(!desk.form());
        QTest::keyClick(desk.table(), Qt::Key_Delete); // the empty queue answers Cancel
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        desk.questions.answers = {0};
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
        QCOMPARE(desk.questions.asked.size(), 2);
        QCOMPARE(desk.questions.asked.first().subject, QStringLiteral("Shop"));
    }

    void loadingAndFailureAreShown()
    {
        tests::UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.stores.failWith(Error{QStringLiteral("storage.unavailable"), QStringLiteral("gone")});
        Desk desk(bench);
        QVERIFY(desk.page.list()->messages()->text().contains(QStringLiteral("could not be opened")));
        QVERIFY(!button(desk.page.list(), QStringLiteral("Create app integration"))->isEnabled());
        bench.stores.failWith({});
        QTest::mouseClick(desk.page.list()->messages()->actionButton(), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.table()->model()->rowCount(), 1);
        QVERIFY(desk.page.list()->messages()->isHidden());
    }

    void deletesFromTheForm()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const QString name
            = QStringLiteral("client-secret/") + applications::clientSecrets(web.application)->first().id;
        bench.secrets.kept.insert(name, *web.firstSecret);
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        desk.questions.answers = {0};
        button(form, QStringLiteral("Delete application"))->click();
        desk.settle();
        QVERIFY(!desk.form());
        QVERIFY(desk.stored().isEmpty());
        QTRY_VERIFY(!bench.secrets.kept.contains(name));
    }

    void testIsRequested()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        QSignalSpy requested(&desk.page, &ui::ApplicationsPage::testRequested);
        button(desk.open(web.application.id), QStringLiteral("Test this application"))->click();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), web.application.id);
    }

    void pageMayGoWhileWorkIsUnderWay()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        {
            Desk desk(bench);
            auto *form = desk.open(web.application.id);
            bench.stores.hold();
            button(form, QStringLiteral("Add client secret"))->click();
            type(line(form, QStringLiteral("Name")), QStringLiteral("Shop 2"));
            form->save();
        }
        bench.stores.release();
        bench.stores.drain();
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestApplicationsPage)
#include "tst_applications_page.moc"
