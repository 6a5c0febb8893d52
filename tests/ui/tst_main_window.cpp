#include "tests/support/ui_workbench.h"

#include "ui/applications/application_form.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/new_application_box.h"
#include "ui/flows/flow_lab_page.h"
#include "ui/mainwindow.h"
#include "ui/server/server_page.h"
#include "ui/settings/settings_page.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/navigation.h"
#include "ui/widgets/navigation_button.h"

#include <QAbstractSpinBox>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTest>

using namespace grantdesk;
using applications::Type;
using Place = ui::MainWindow::Place;

namespace {

struct Desk {
    explicit Desk(tests::UiWorkbench &on)
        : bench(on)
        , questions(tests::ScriptedQuestions::install())
        , window(on.workbench)
    {
        window.show();
        window.activateWindow();
        settle();
    }
    void settle() const
    {
        bench.stores.drain();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    ui::ApplicationsPage *applications()
    {
        return static_cast<ui::ApplicationsPage *>(window.page(Place::Applications));
    }

    tests::UiWorkbench &bench;
    tests::ScriptedQuestions &questions;
    ui::MainWindow window;
};

} // namespace

class TestMainWindow final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_before = int(QApplication::topLevelWidgets().size()); }
    void cleanup()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(int(QApplication::topLevelWidgets().size()), m_before);
    }

    void pagesAreMadeWhenVisited()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        QCOMPARE(desk.window.place(), Place::Applications);
        QVERIFY(!desk.window.findChild<ui::FlowLabPage *>());
        QTest::keyClick(&desk.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.window.place(), Place::FlowLab);
        QVERIFY(desk.window.findChild<ui::FlowLabPage *>());
        QTest::keyClick(&desk.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.window.place(), Place::Server);
        QTest::keyClick(&desk.window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(desk.window.place(), Place::AuditLog);
        QTest::keyClick(&desk.window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(desk.window.place(), Place::Settings);
        QTest::keyClick(&desk.window, Qt::Key_1, Qt::ControlModifier);
        QCOMPARE(desk.window.place(), Place::Applications);
        desk.settle();
    }

    void navigationFollowsAndLeads()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        const auto buttons = desk.window.findChildren<ui::NavigationButton *>();
        QCOMPARE(buttons.size(), 5);
        QTest::mouseClick(buttons.at(2), Qt::LeftButton);
        QCOMPARE(desk.window.place(), Place::Server);
        desk.window.showPlace(Place::Settings);
        QVERIFY(buttons.at(4)->isChecked());
        desk.settle();
    }

    void serverStateIsAWord()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        auto *button = desk.window.findChildren<ui::NavigationButton *>().at(2);
        auto *badge = button->findChild<ui::Badge *>();
        QVERIFY(badge->isHidden());
        bench.server.start(4711);
        QTRY_VERIFY(!badge->isHidden());
        QCOMPARE(badge->text(), QStringLiteral("on"));
        QCOMPARE(button->accessibleDescription(), QStringLiteral("on"));
        bench.server.stop();
        QVERIFY(badge->isHidden());
    }

    void newFromAnywhere()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        desk.window.showPlace(Place::Settings);
        QTest::keyClick(&desk.window, Qt::Key_N, Qt::ControlModifier);
        QCOMPARE(desk.window.place(), Place::Applications);
        auto *box = desk.window.findChild<ui::NewApplicationBox *>();
        QVERIFY(box);
        box->reject();
        desk.settle();
    }

    void testingOpensTheFlowLab()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        Q_EMIT desk.applications()->testRequested(web.application.id);
        desk.settle();
        QCOMPARE(desk.window.place(), Place::FlowLab);
    }

    void closingAsksAboutUnsavedChanges()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        desk.applications()->open(machine.application.id);
        desk.settle();
        for (QLineEdit *edit : desk.applications()->form()->findChildren<QLineEdit *>())
            if (edit->accessibleName() == QLatin1String("Name"))
                edit->setText(QStringLiteral("Import"));
        desk.window.showPlace(Place::Settings);
        QVERIFY(!desk.window.close());
        desk.settle();
        QVERIFY(desk.window.isVisible());
        QCOMPARE(desk.window.place(), Place::Applications);
        desk.questions.answers = {1}; // Discard
        QVERIFY(!desk.window.close());
        QTRY_VERIFY(!desk.window.isVisible());
        QCOMPARE(desk.questions.asked.size(), 2);
    }

    void closingAsksAboutAPasswordShownOnce()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        Desk desk(bench);
        desk.window.showPlace(Place::Server);
        desk.settle();
        auto *server = desk.window.page(Place::Server);
        server->findChild<QTableView *>(QStringLiteral("users"))->selectRow(0);
        server->findChild<QPushButton *>(QStringLiteral("newPassword"))->click();
        desk.settle();
        desk.window.showPlace(Place::Settings);
        QVERIFY(!desk.window.close());
        desk.settle();
        QVERIFY(desk.window.isVisible());
        QCOMPARE(desk.window.place(), Place::Server);
        QCOMPARE(desk.questions.asked.size(), 1);
        QCOMPARE(desk.questions.asked.last().subject, QStringLiteral("sam@example.com"));
        desk.questions.answers = {0}; // Close anyway
        QVERIFY(!desk.window.close());
        QTRY_VERIFY(!desk.window.isVisible());
        QCOMPARE(desk.questions.asked.size(), 2);
    }

    void fieldsFollowTheLanguage()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        for (int place = 0; place < 5; ++place)
            desk.window.showPlace(Place(place));
        desk.settle();
        ui::useLanguage(QStringLiteral("de"));
        QCoreApplication::processEvents();
        const auto fields = desk.window.findChildren<QAbstractSpinBox *>();
        QVERIFY(!fields.isEmpty());
        for (const QAbstractSpinBox *field : fields)
            QCOMPARE(field->locale(), QLocale());
        ui::useLanguage(QStringLiteral("en"));
    }

    void everyLanguage()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        Desk desk(bench);
        for (int place = 0; place < 5; ++place)
            desk.window.showPlace(Place(place));
        desk.settle();
        QStringList seen;
        for (const QString &language : ui::languages()) {
            ui::useLanguage(language);
            QCoreApplication::processEvents();
            seen.append(desk.window.findChildren<ui::NavigationButton *>().at(4)->text());
        }
        ui::useLanguage(QStringLiteral("en"));
        seen.removeDuplicates();
        QCOMPARE(seen.size(), 4);
    }

    void bothSchemesPaintEveryPlace()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        for (const auto choice : {ui::SchemeChoice::Dark, ui::SchemeChoice::Light}) {
            ui::Theme::instance().setChoice(choice);
            for (int place = 0; place < 5; ++place) {
                desk.window.showPlace(Place(place));
                desk.settle();
                const QImage image = desk.window.grab().toImage();
                QCOMPARE(image.pixelColor(image.width() - 3, image.height() - 3), ui::color(ui::Role::Surface));
            }
        }
    }

private:
    int m_before = 0;
};

QTEST_MAIN(TestMainWindow)
#include "tst_main_window.moc"
