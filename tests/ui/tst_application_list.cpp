// The list by mouse and by keyboard: filter, order, keys, limit, what others change, duplicates.

#include "tests/ui/applications_desk.h"

#include "ui/applications/application_table_model.h"
#include "ui/applications/duplicate_box.h"
#include "ui/applications/health_box.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;
using Model = ui::ApplicationTableModel;

namespace {

/// The visible names, from top to bottom.
QStringList names(const Desk &desk)
{
    QStringList names;
    for (int row = 0; row < desk.table()->model()->rowCount(); ++row)
        names.append(desk.table()->model()->index(row, Model::Name).data().toString());
    return names;
}

void press(const Desk &desk, Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
{
    QTest::keyClick(desk.table(), key, modifiers);
    desk.settle();
}

QAction *action(const QMenu *menu, const QString &text)
{
    for (QAction *candidate : menu->actions())
        if (candidate->text() == text)
            return candidate;
    return nullptr;
}

/// The context menu, opened by its key.
QMenu *contextMenu(Desk &desk)
{
    QTest::keyClick(desk.table(), Qt::Key_Menu);
    for (QMenu *menu : desk.page.list()->findChildren<QMenu *>())
        if (menu->isVisible())
            return menu;
    return nullptr;
}

void fill(UiWorkbench &bench)
{
    for (int number = 0; number < applications::maximumApplications; ++number)
        bench.addApplication(Type::Web, QStringLiteral("App %1").arg(number));
}

} // namespace

class TestApplicationList final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void tenIsTheLimit()
    {
        UiWorkbench bench;
        fill(bench);
        Desk desk(bench);
        QPushButton *create = button(desk.page.list(), QStringLiteral("Create app integration"));
        QVERIFY(!create->isEnabled());
        QVERIFY(!create->toolTip().isEmpty());
        desk.page.create();
        QVERIFY(!desk.page.findChild<QDialog *>());
        QCOMPARE(desk.page.list()->findChild<ui::PageHeader *>()->subtitle(), QStringLiteral("10 of 10 applications"));
        press(desk, Qt::Key_D, Qt::ControlModifier);
        QVERIFY(!desk.page.findChild<QDialog *>());
        QMenu *menu = contextMenu(desk);
        QVERIFY(menu);
        QVERIFY(!action(menu, QStringLiteral("Duplicate…"))->isEnabled());
        QVERIFY(action(menu, QStringLiteral("Duplicate…"))->toolTip().contains(QStringLiteral("Limit reached")));
        menu->close();
        desk.settle();
    }

    void isSortedByKeyboard()
    {
        ui::useLanguage(QStringLiteral("en"));
        UiWorkbench bench;
        for (const char *name : {"Beta", "Alpha", "Gamma"}) {
            bench.addApplication(Type::Web, QLatin1String(name));
            bench.clock.advance(std::chrono::seconds(1));
        }
        const auto after = [&bench](const QString &text) {
            Desk desk(bench);
            QTest::keyClick(desk.table(), Qt::Key_S, Qt::ControlModifier | Qt::ShiftModifier);
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            if (menu) {
                menu->setActiveAction(action(menu, text));
                QTest::keyClick(menu, Qt::Key_Return);
            }
            desk.settle();
            return names(desk).join(u' ');
        };
        QCOMPARE(after(QStringLiteral("Created")), QStringLiteral("Beta Alpha Gamma"));
        QCOMPARE(after(QStringLiteral("Name")), QStringLiteral("Alpha Beta Gamma"));
        QCOMPARE(after(QStringLiteral("Descending")), QStringLiteral("Gamma Alpha Beta"));
    }

    void followsOthersAndKeepsItsPlace()
    {
        UiWorkbench bench;
        const auto first = bench.addApplication(Type::Web, QStringLiteral("First"));
        bench.clock.advance(std::chrono::seconds(1));
        const auto second = bench.addApplication(Type::MachineToMachine, QStringLiteral("Second"));
        Desk desk(bench);
        QAbstractItemModelTester sorted(desk.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto *source = desk.page.list()->findChild<Model *>();
        QAbstractItemModelTester plain(source, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.page.list()->select(second.application.id);
        bench.clock.advance(std::chrono::seconds(1));
        bench.addApplication(Type::SinglePage, QStringLiteral("Third"));
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().remove(first.application.id); });
        QTRY_COMPARE_WITH_TIMEOUT(names(desk), QStringList({QStringLiteral("Second"), QStringLiteral("Third")}),
                                  patience);
        QCOMPARE(desk.table()->currentIndex().data(Model::IdRole).toString(), second.application.id);
    }

    void filterFindsNameTypeClientIdAndRedirectUrl()
    {
        UiWorkbench bench;
        auto web = bench.addApplication(Type::Web, QStringLiteral("Shop")).application;
        applications::delegation(web)->redirectUrls = {QStringLiteral("https://client.example.com/callback")};
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().update(web, bench.clock.now()); });
        bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        QTest::keyClick(desk.table(), Qt::Key_F, Qt::ControlModifier);
        QLineEdit *filter = line(desk.page.list(), QStringLiteral("Filter applications"));
        QVERIFY(filter->hasFocus());
        for (const QString &wanted :
             {QStringLiteral("sho"), QStringLiteral("web app"), web.clientId, QStringLiteral("EXAMPLE.com/call")}) {
            type(filter, wanted);
            QCOMPARE(names(desk), QStringList(QStringLiteral("Shop")));
        }
        QTest::keyClick(filter, Qt::Key_Down);
        QVERIFY(desk.table()->hasFocus());
        type(filter, QStringLiteral("nothing like it ("));
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QTest::mouseClick(button(desk.page.list(), QStringLiteral("Clear filter")), Qt::LeftButton);
        QCOMPARE(desk.table()->model()->rowCount(), 2);
        type(filter, QStringLiteral("sho"));
        QTest::keyClick(filter, Qt::Key_Escape);
        QCOMPARE(desk.table()->model()->rowCount(), 2);
    }

    void everyColumnSorts_data()
    {
        QTest::addColumn<int>("column");
        QTest::addColumn<QStringList>("ascending");
        const QString a = QStringLiteral("alpha");
        const QString b = QStringLiteral("beta");
        const QString c = QStringLiteral("gamma");
        QTest::newRow("name") << int(Model::Name) << QStringList{a, b, c};
        QTest::newRow("type") << int(Model::Type) << QStringList{c, a, b};
        QTest::newRow("authentication") << int(Model::Authentication) << QStringList{c, b, a};
        QTest::newRow("created") << int(Model::Created) << QStringList{b, a, c};
        QTest::newRow("last used") << int(Model::LastUsed) << QStringList{a, c, b};
        QTest::newRow("health") << int(Model::Health) << QStringList{b, a, c};
    }

    /// beta: web, oldest, used now, fine. alpha: single page, never used, no redirect URL. gamma: machine whose only
    /// secret has expired.
    void everyColumnSorts()
    {
        QFETCH(int, column);
        QFETCH(QStringList, ascending);
        UiWorkbench bench;
        const auto store = [&bench](Application application) {
            bench.stores.onStores([&](storage::Stores &s) { return s.applications().create(application); });
            bench.clock.advance(std::chrono::hours(1));
        };
        auto make = [&bench](Type type, const QString &name) {
            return applications::newApplication(type, name, bench.random, bench.clock.now()).application;
        };
        Application web = make(Type::Web, QStringLiteral("beta"));
        applications::delegation(web)->redirectUrls = {QStringLiteral("https://beta.example.com/cb")};
        web.lastUsedAt = bench.clock.now() + std::chrono::hours(5);
        store(web);
        Application page = make(Type::SinglePage, QStringLiteral("alpha"));
        store(page);
        Application machine = make(Type::MachineToMachine, QStringLiteral("gamma"));
        applications::clientSecrets(machine)->first().expiresAt = bench.clock.now() + std::chrono::minutes(1);
        machine.lastUsedAt = bench.clock.now();
        store(machine);
        Desk desk(bench);
        desk.page.resize(1400, 700);
        QHeaderView *header = desk.table()->horizontalHeader();
        QVERIFY(!header->isSectionHidden(column));
        const QPoint at(header->sectionViewportPosition(column) + 10, header->height() / 2);
        if (column != Model::Created) // it is the order at the start
            QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QStringList seen = names(desk);
        if (column == Model::Authentication) // both of users: their order is not told
            seen.sort(), ascending.sort();
        QCOMPARE(seen, ascending);
        const QString worst = names(desk).last();
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, at);
        QCOMPARE(names(desk).size(), 3);
        if (column != Model::Authentication)
            QCOMPARE(names(desk).first(), worst);
    }

    void columnsGiveWayWhereThereIsNoRoom()
    {
        UiWorkbench bench;
        bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        bench.clock.advance(std::chrono::hours(9 * 24)); // "9 days ago" is wider than "just now"
        Desk desk(bench);
        for (const QString &language : ui::languages()) {
            ui::useLanguage(language);
            desk.page.resize(1120 - 216, 600); // what the window at its first size leaves for the page
            QCoreApplication::processEvents();
            for (const auto column : {Model::Health, Model::LastUsed, Model::Type, Model::Created})
                QVERIFY2(!desk.table()->isColumnHidden(column), qPrintable(language));
            QVERIFY2(desk.table()->columnWidth(Model::Name) >= 128, qPrintable(language));
            QVERIFY(!desk.table()->horizontalHeader()->length()
                    || desk.table()->horizontalHeader()->length() <= desk.table()->viewport()->width());
        }
        ui::useLanguage(QStringLiteral("en"));
        desk.page.resize(560, 600);
        QCoreApplication::processEvents();
        QVERIFY(desk.table()->isColumnHidden(Model::Authentication));
        QVERIFY(desk.table()->isColumnHidden(Model::Created));
        QVERIFY(!desk.table()->isColumnHidden(Model::ClientId));
        desk.page.resize(1400, 600);
        QCoreApplication::processEvents();
        QVERIFY(!desk.table()->isColumnHidden(Model::Authentication));
    }

    void keyboardDrivesTheList()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.clock.advance(std::chrono::seconds(1));
        bench.addApplication(Type::SinglePage, QStringLiteral("Field"));
        Desk desk(bench);
        desk.page.list()->select(web.application.id);
        press(desk, Qt::Key_Down);
        press(desk, Qt::Key_Up);
        press(desk, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), web.application.clientId);
        press(desk, Qt::Key_Return);
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->applicationId(), web.application.id);
        QTest::keyClick(desk.form(), Qt::Key_Escape);
        desk.settle();
        QVERIFY(!desk.form());
        QVERIFY(desk.table()->hasFocus());
    }

    void contextMenuHasEveryAction()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        QSignalSpy tested(&desk.page, &ui::ApplicationsPage::testRequested);
        QMenu *menu = contextMenu(desk);
        QVERIFY(menu);
        for (const char *text :
             {"Edit", "Test this application", "Health…", "Copy client ID", "Duplicate…", "Export…", "Delete…"})
            QVERIFY2(action(menu, QString::fromUtf8(text)), text);
        action(menu, QStringLiteral("Test this application"))->trigger();
        menu->close();
        QCOMPARE(tested.size(), 1);
        QCOMPARE(tested.first().first().toString(), web.application.id);
        desk.settle();
    }

    void healthIsAClickAway()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        const QModelIndex cell = desk.table()->model()->index(0, Model::Health);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("no redirect URL")));
        QTest::mouseClick(desk.table()->viewport(), Qt::LeftButton, {}, desk.table()->visualRect(cell).center());
        auto *box = desk.page.findChild<ui::HealthBox *>();
        QVERIFY(box && box->isVisible());
        QTest::mouseClick(button(box, QStringLiteral("Open application")), Qt::LeftButton);
        desk.settle();
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->applicationId(), web.application.id);
    }

    void loadingAndFailureAreShown()
    {
        UiWorkbench bench;
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

    void duplicateIsNewAndHasNoCredentials()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        press(desk, Qt::Key_D, Qt::ControlModifier);
        auto *box = desk.page.findChild<ui::DuplicateBox *>();
        QVERIFY(box && box->isVisible());
        QLineEdit *name = line(box, QStringLiteral("Name"));
        QCOMPARE(name->text(), QStringLiteral("Copy of Shop"));
        type(name, QStringLiteral(" "));
        QVERIFY(!name->accessibleDescription().isEmpty());
        QTest::keyClick(box, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        type(name, QStringLiteral("Shop 2"));
        QTest::keyClick(box, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored().size(), 2);
        QVERIFY(desk.form());
        const Application copy = desk.stored(desk.form()->applicationId());
        QCOMPARE(copy.name, QStringLiteral("Shop 2"));
        QVERIFY(copy.clientId != web.application.clientId);
        QVERIFY(applications::clientSecrets(copy)->isEmpty());
    }

    void proposedNames()
    {
        const QString longest(applications::maximumNameLength, QLatin1Char('x'));
        const QString fitted = ui::nameOfCopy(longest, {});
        QVERIFY(fitted.size() <= applications::maximumNameLength);
        QVERIFY(fitted.startsWith(QStringLiteral("Copy of xxx")));
        QVERIFY(fitted.endsWith(QChar(0x2026)));
        const QString taken = QStringLiteral("copy of shop");
        const QString second = ui::nameOfCopy(QStringLiteral("Shop"), {taken});
        QCOMPARE(second, QStringLiteral("Copy 2 of Shop"));
        QCOMPARE(ui::nameOfCopy(QStringLiteral("Shop"), {taken, second}), QStringLiteral("Copy 3 of Shop"));
        QCOMPARE(ui::nameOfCopy(QStringLiteral("100 %2"), {}), QStringLiteral("Copy of 100 %2"));
    }

    /// Somebody takes the tenth place between the box and its button.
    void duplicateMeetsTheLimitOfOthers()
    {
        UiWorkbench bench;
        for (int number = 1; number < applications::maximumApplications; ++number)
            bench.addApplication(Type::Web, QStringLiteral("App %1").arg(number));
        Desk desk(bench);
        press(desk, Qt::Key_D, Qt::ControlModifier);
        auto *box = desk.page.findChild<ui::DuplicateBox *>();
        QVERIFY(box);
        bench.addApplication(Type::Web, QStringLiteral("Faster"));
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        desk.settle();
        QVERIFY(box->isVisible());
        QVERIFY(!box->findChild<ui::MessageBar *>()->text().isEmpty());
        QCOMPARE(desk.table()->model()->rowCount(), applications::maximumApplications);
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
        QCOMPARE(desk.stored().size(), applications::maximumApplications);
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestApplicationList)
#include "tst_application_list.moc"
