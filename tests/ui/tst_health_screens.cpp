// The health of applications: card, box, reminder above the list, calendar of what expires.

#include "tests/ui/applications_desk.h"

#include "ui/applications/health_box.h"
#include "ui/applications/health_card.h"
#include "ui/applications/health_reminder.h"
#include "ui/applications/present.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"

#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

namespace {

/// A web application in best order, except for its secret's end.
Application make(UiWorkbench &bench, const QString &name, std::optional<std::chrono::days> end)
{
    auto application = applications::newApplication(Type::Web, name, bench.random, bench.clock.now()).application;
    applications::delegation(application)->redirectUrls = {QStringLiteral("https://shop.example.com/cb")};
    if (end)
        applications::clientSecrets(application)->first().expiresAt = bench.clock.now() + *end;
    return application;
}

void store(UiWorkbench &bench, const Application &application)
{
    bench.stores.onStores([&](storage::Stores &s) { return s.applications().create(application); });
}

QStringList texts(const QWidget *widget)
{
    QStringList texts;
    for (const QLabel *label : widget->findChildren<QLabel *>())
        if (label->isVisibleTo(widget))
            texts.append(label->text());
    return texts;
}

/// Goes on with this key until that widget has the keyboard.
bool tabTo(const QWidget *wanted, Qt::Key key = Qt::Key_Tab)
{
    for (int stop = 0; stop < 30 && QApplication::focusWidget() != wanted; ++stop)
        QTest::keyClick(QApplication::focusWidget(), key);
    return QApplication::focusWidget() == wanted;
}

/// Goes down an open menu to the action and takes it.
bool take(QMenu *menu, const QString &text)
{
    if (!menu || !menu->isVisible())
        return false;
    for (int step = 0; step < 20 && (!menu->activeAction() || menu->activeAction()->text() != text); ++step)
        QTest::keyClick(menu, Qt::Key_Down);
    if (!menu->activeAction() || menu->activeAction()->text() != text)
        return false;
    QTest::keyClick(menu, Qt::Key_Return);
    return true;
}

/// The box of the application that the list stands on, opened by keys alone.
ui::HealthBox *openByKeys(const Desk &desk)
{
    desk.table()->setFocus();
    QTest::keyClick(desk.table(), Qt::Key_Menu);
    for (QMenu *menu : desk.page.list()->findChildren<QMenu *>())
        if (menu != desk.page.list()->registryMenu())
            take(menu, QStringLiteral("Health…"));
    auto *box = desk.page.findChild<ui::HealthBox *>();
    return box && box->isVisible() ? box : nullptr;
}

} // namespace

class TestHealthScreens final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void cardTellsTheWorstFirstAndWhatToDo()
    {
        UiWorkbench bench;
        Application web = make(bench, QStringLiteral("Shop"), std::chrono::days(10));
        const ui::Present present(bench.clock);
        ui::HealthCard card(present);
        card.setApplication(make(bench, QStringLiteral("Fine"), {}));
        QVERIFY(!card.hasFindings());
        QVERIFY(texts(&card).contains(QStringLiteral("Nothing to do: all is well.")));
        applications::delegation(web)->redirectUrls = {QStringLiteral("http://shop.example.com/cb")};
        card.setApplication(web);
        QVERIFY(card.hasFindings());
        QVERIFY(!texts(&card).contains(QStringLiteral("Nothing to do: all is well.")));
        QCOMPARE(card.findings().size(), 2);
        QVERIFY(card.findings().at(0).severity >= card.findings().at(1).severity);
        QVERIFY(texts(&card).join(u'\n').contains(QStringLiteral("http://shop.example.com/cb")));
        QVERIFY(texts(&card).join(u'\n').contains(QStringLiteral("Add a new client secret")));
        card.setApplication(make(bench, QStringLiteral("Fine"), {}));
        QVERIFY(!card.hasFindings());
    }

    void boxLeadsToTheForm()
    {
        UiWorkbench bench;
        const Application web = make(bench, QStringLiteral("Shop"), std::chrono::days(10));
        store(bench, web);
        Desk desk(bench);
        Q_EMIT desk.page.list()->healthRequested(web.id);
        auto *box = desk.page.findChild<ui::HealthBox *>();
        QVERIFY(box && box->isVisible());
        QCOMPARE(box->card()->findings().size(), 1);
        QTest::keyClick(box, Qt::Key_Return); // Close
        desk.settle();
        QVERIFY(!desk.form());
        QVERIFY(!desk.page.findChild<ui::HealthBox *>());
    }

    void reminderComesThirtyDaysBefore_data()
    {
        QTest::addColumn<int>("days");
        QTest::addColumn<bool>("told");
        QTest::newRow("in 31 days") << 31 << false;
        QTest::newRow("in 30 days") << 30 << true;
        QTest::newRow("tomorrow") << 1 << true;
        QTest::newRow("yesterday") << -1 << false; // it is in the health column
    }

    void reminderComesThirtyDaysBefore()
    {
        QFETCH(int, days);
        QFETCH(bool, told);
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(days)));
        Desk desk(bench);
        QCOMPARE(desk.page.list()->reminder()->isVisible(), told);
        QCOMPARE(desk.page.list()->reminder()->bar()->text().contains(QStringLiteral("“Shop”")), told);
    }

    void reminderStaysAwayUntilThereIsAnother()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(5)));
        Desk desk(bench);
        auto *reminder = desk.page.list()->reminder();
        Q_EMIT reminder->bar()->closed();
        QVERIFY(!reminder->isVisible());
        store(bench, make(bench, QStringLiteral("Far"), std::chrono::days(100))); // nothing new that is near
        desk.page.reload();
        desk.settle();
        QVERIFY(!reminder->isVisible());
        store(bench, make(bench, QStringLiteral("Export"), std::chrono::days(3)));
        desk.page.reload();
        desk.settle();
        QVERIFY(reminder->isVisible());
        QVERIFY(reminder->bar()->text().startsWith(QStringLiteral("2 client secrets and certificates expire")));
    }

    void calendarIsWritten()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(5)));
        store(bench, make(bench, QStringLiteral("Export"), std::chrono::days(200)));
        Desk desk(bench);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ends.ics"));
        desk.questions.files = {path};
        QTest::mouseClick(desk.page.list()->reminder()->bar()->actionButton(), Qt::LeftButton);
        QTRY_COMPARE(desk.page.list()->messages()->text(), QStringLiteral("2 reminders written to “ends.ics”."));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QCOMPARE(content.count("BEGIN:VEVENT"), 2);
        QVERIFY(content.contains("“Shop”: the client secret"));
    }

    void calendarThatCannotBeWrittenIsTold()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(5)));
        Desk desk(bench);
        desk.questions.files = {QStringLiteral("/nowhere/at/all.ics")};
        Q_EMIT desk.page.list()->calendarRequested();
        QTRY_VERIFY(desk.page.list()->messages()->text().contains(QStringLiteral("all.ics")));
        QCOMPARE(desk.page.list()->messages()->kind(), ui::Kind::Danger);
    }

    void nothingToRemindOf()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), {}));
        Desk desk(bench);
        for (QAction *action : desk.page.list()->registryMenu()->actions())
            if (action->text().contains(QStringLiteral(".ics")))
                action->trigger();
        QVERIFY(desk.questions.askedFiles.isEmpty());
        QVERIFY(desk.page.list()->messages()->text().contains(QStringLiteral("expires")));
    }

    void theBoxIsOpenedAndClosedByKeys_data()
    {
        QTest::addColumn<int>("key");
        QTest::newRow("Esc") << int(Qt::Key_Escape);
        QTest::newRow("Return") << int(Qt::Key_Return);
    }
    void theBoxIsOpenedAndClosedByKeys()
    {
        QFETCH(int, key);
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(5)));
        Desk desk(bench);
        auto *box = openByKeys(desk);
        QVERIFY(box);
        box->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), button(box, QStringLiteral("Close")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key(key));
        desk.settle();
        QVERIFY(!desk.page.findChild<ui::HealthBox *>());
        QVERIFY(!desk.form());
        desk.page.activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), desk.table());
    }

    void theBoxLeadsToTheFormByKeys()
    {
        UiWorkbench bench;
        const Application web = make(bench, QStringLiteral("Shop"), std::chrono::days(5));
        store(bench, web);
        Desk desk(bench);
        auto *box = openByKeys(desk);
        QVERIFY(box);
        box->activateWindow();
        QTRY_VERIFY(QApplication::focusWidget() && box->isAncestorOf(QApplication::focusWidget()));
        QVERIFY(tabTo(button(box, QStringLiteral("Open application"))));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        desk.settle();
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->applicationId(), web.id);
        QVERIFY(!desk.form()->findChild<ui::HealthCard *>()->isHidden());
        desk.page.activateWindow();
        QTRY_VERIFY(QApplication::focusWidget());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // and back
        desk.settle();
        QVERIFY(!desk.form());
        QCOMPARE(QApplication::focusWidget(), desk.table());
    }

    void aLongBoxIsReadByKeys()
    {
        UiWorkbench bench;
        Application web = make(bench, QStringLiteral("Shop"), {});
        for (int number = 0; number < 15; ++number)
            applications::delegation(web)->redirectUrls.append(
                QStringLiteral("http://shop.example.com/%1").arg(number));
        store(bench, web);
        Desk desk(bench);
        auto *box = openByKeys(desk);
        QVERIFY(box);
        box->activateWindow();
        QTRY_COMPARE(QApplication::focusWidget(), button(box, QStringLiteral("Close")));
        const auto *area = box->findChild<QScrollArea *>();
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageDown);
        QVERIFY(area->verticalScrollBar()->value() > 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_End);
        QCOMPARE(area->verticalScrollBar()->value(), area->verticalScrollBar()->maximum());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_PageUp);
        QVERIFY(area->verticalScrollBar()->value() < area->verticalScrollBar()->maximum());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Home);
        QCOMPARE(area->verticalScrollBar()->value(), 0);
        // From a finding, too: its text can have the keyboard, and the two keys for itself.
        const auto labels = area->findChildren<QLabel *>();
        const auto finding = std::find_if(labels.begin(), labels.end(),
                                          [](const QLabel *label) { return label->focusPolicy() & Qt::TabFocus; });
        QVERIFY(finding != labels.end());
        (*finding)->setFocus();
        QCOMPARE(QApplication::focusWidget(), *finding);
        QTest::keyClick(*finding, Qt::Key_End);
        QCOMPARE(area->verticalScrollBar()->value(), area->verticalScrollBar()->maximum());
        QTest::keyClick(*finding, Qt::Key_Home);
        QCOMPARE(area->verticalScrollBar()->value(), 0);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        desk.settle();
    }

    void theReminderSavesTheCalendarByKeys()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(5)));
        Desk desk(bench);
        const QTemporaryDir folder;
        desk.questions.files = {folder.filePath(QStringLiteral("ends.ics"))};
        desk.table()->setFocus();
        QVERIFY(tabTo(desk.page.list()->reminder()->bar()->actionButton(), Qt::Key_Backtab));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE(desk.page.list()->messages()->text(), QStringLiteral("1 reminder written to “ends.ics”."));
        QCOMPARE(QApplication::focusWidget(), desk.page.list()->reminder()->bar()->actionButton());
    }

    void theReminderIsClosedByKeysAndTheKeyboardGoesOn()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(5)));
        Desk desk(bench);
        auto *bar = desk.page.list()->reminder()->bar();
        desk.table()->setFocus();
        QVERIFY(tabTo(bar->findChild<QToolButton *>(), Qt::Key_Backtab));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(!desk.page.list()->reminder()->isVisible());
        QCOMPARE(QApplication::focusWidget(), desk.table());
    }

    void theMenuSavesTheCalendarByKeys()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), std::chrono::days(200)));
        Desk desk(bench);
        const QTemporaryDir folder;
        desk.questions.files = {folder.filePath(QStringLiteral("ends.ics"))};
        desk.table()->setFocus();
        QToolButton *more = nullptr;
        for (QToolButton *candidate : desk.page.list()->findChildren<QToolButton *>())
            if (candidate->accessibleName() == QLatin1String("Import, export, calendar and order"))
                more = candidate;
        QVERIFY(tabTo(more, Qt::Key_Backtab));
        QTest::keyClick(more, Qt::Key_Space);
        QVERIFY(take(desk.page.list()->registryMenu(), QStringLiteral("Save calendar (.ics)…")));
        QTRY_COMPARE(desk.page.list()->messages()->text(), QStringLiteral("1 reminder written to “ends.ics”."));
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestHealthScreens)
#include "tst_health_screens.moc"
