#include "tests/ui/applications_desk.h"

#include "ui/applications/deleted_list.h"
#include "ui/applications/new_application_box.h"
#include "ui/applications/registry_watch.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/scroll_column.h"

#include <QPointer>
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
            addSecret(form);
            type(line(form, QStringLiteral("Name")), QStringLiteral("Shop 2"));
            form->save();
        }
        bench.stores.release();
        bench.stores.drain();
    }

    void unreadableRegistryIsToldWhereTheUserIs_data()
    {
        QTest::addColumn<QString>("place");
        QTest::newRow("form") << QStringLiteral("form");
        QTest::newRow("form opened meanwhile") << QStringLiteral("opened");
        QTest::newRow("deleted ones") << QStringLiteral("deleted");
    }

    void unreadableRegistryIsToldWhereTheUserIs()
    {
        QFETCH(QString, place);
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        if (place == QLatin1String("form"))
            desk.open(web.application.id);
        else if (place == QLatin1String("deleted"))
            desk.page.showDeleted();
        bench.stores.failWith(Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
        desk.page.reload();
        desk.settle();
        if (place == QLatin1String("opened"))
            desk.open(web.application.id);
        auto *here = desk.form() ? desk.form()->messages() : desk.page.deletedList()->messages();
        QVERIFY(here->isVisible());
        QCOMPARE(here->text(), QStringLiteral("Another program is using the database. Try again in a moment."));
        if (desk.form())
            type(line(desk.form(), QStringLiteral("Name")), QStringLiteral("Shop 2"));
        QTest::mouseClick(here->actionButton(), Qt::LeftButton); // Retry, in vain
        desk.settle();
        QVERIFY(here->isVisible());
        bench.stores.failWith({});
        QTest::mouseClick(here->actionButton(), Qt::LeftButton);
        desk.settle();
        QVERIFY(here->isHidden());
        QVERIFY(desk.page.list()->messages()->text().isEmpty());
        if (desk.form())
            QCOMPARE(line(desk.form(), QStringLiteral("Name"))->text(), QStringLiteral("Shop 2"));
    }

    void anotherFailureTakesThePlaceOfTheFirst()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        for (const char *code : {"storage.busy", "storage.full"}) {
            bench.stores.failWith(Error{QLatin1String(code), QStringLiteral("trouble")});
            desk.page.reload();
            desk.settle();
        }
        QCOMPARE(form->messages()->text(), QStringLiteral("The disk is full. Free some space and try again."));
        bench.stores.failWith({});
        desk.page.reload();
        desk.settle();
        QVERIFY(form->messages()->isHidden());
        QVERIFY(desk.page.list()->messages()->isHidden());
    }

    void theLimitIsToldInTheForm()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        for (int number = 1; number < applications::maximumApplications; ++number)
            bench.addApplication(Type::Web, QStringLiteral("App %1").arg(number));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        desk.page.create();
        desk.settle();
        QCOMPARE(desk.form(), form);
        QVERIFY(!desk.page.findChild<ui::NewApplicationBox *>());
        QVERIFY(form->messages()->isVisible());
        QVERIFY(form->messages()->text().contains(QStringLiteral("Limit reached")));
    }

    void theWatchGoesLast()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        int readers = 0;
        {
            Desk desk(bench);
            const QPointer<ui::RegistryWatch> watch = desk.page.findChild<ui::RegistryWatch *>();
            QVERIFY(watch);
            desk.open(web.application.id);
            for (QObject *reader : {static_cast<QObject *>(desk.page.list()), static_cast<QObject *>(desk.form())})
                connect(reader, &QObject::destroyed, &bench.server, [&readers, watch] { readers += watch ? 1 : 0; });
        }
        QCOMPARE(readers, 2);
    }

    void whatElseIsWrongIsNotHidden()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->messages()->showMessage(ui::Kind::Warning, [] { return QStringLiteral("changed elsewhere"); });
        bench.stores.failWith(Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
        desk.page.reload();
        desk.settle();
        QCOMPARE(form->messages()->text(), QStringLiteral("changed elsewhere"));
        bench.stores.failWith({});
        desk.page.reload();
        desk.settle();
        QCOMPARE(form->messages()->text(), QStringLiteral("changed elsewhere"));
    }

    void aSectionsFailureIsBroughtIntoView()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        desk.page.resize(1000, 420);
        auto *form = desk.open(web.application.id);
        addSecret(form, QStringLiteral("first"));
        desk.settle();
        button(form, QStringLiteral("Add client secret"))->click();
        QTest::keyClicks(line(form, QStringLiteral("Notes")), QStringLiteral("second"));
        auto *scroll = form->findChild<ui::ScrollColumn *>();
        scroll->reveal(button(form, QStringLiteral("Add")));
        auto *bar = form->secretsSection()->messages();
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        button(form, QStringLiteral("Add"))->click();
        desk.settle();
        QTRY_VERIFY(!bar->visibleRegion().isEmpty());
        QCOMPARE(bar->text(), QStringLiteral("The disk is full. Free some space and try again."));
        QCOMPARE(line(form, QStringLiteral("Notes"))->text(), QStringLiteral("second"));
        bench.stores.failWith({});
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestApplicationsPage)
#include "tst_applications_page.moc"
