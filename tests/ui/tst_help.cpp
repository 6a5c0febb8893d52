// F1: the help of each place, its keys, all of it by keyboard.

#include "tests/support/ui_workbench.h"

#include "ui/applications/application_form.h"
#include "ui/applications/applications_page.h"
#include "ui/help/help_box.h"
#include "ui/help/help_topics.h"
#include "ui/mainwindow.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/navigation.h"

#include <QApplication>
#include <QClipboard>
#include <QListWidget>
#include <QMetaEnum>
#include <QPushButton>
#include <QShortcut>
#include <QTabWidget>
#include <QTest>
#include <QTextBrowser>

#include <optional>

using namespace grantdesk;
using applications::Type;
using Place = ui::MainWindow::Place;

namespace {

struct Desk {
    Desk()
    {
        bench.addPeople();
        shop = bench.addApplication(Type::Web, QStringLiteral("Shop")).application.id;
        window.emplace(bench.workbench);
        window->show();
        window->activateWindow();
        settle();
    }
    void settle()
    {
        bench.stores.drain();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    ui::ApplicationsPage *applications()
    {
        return static_cast<ui::ApplicationsPage *>(window->page(Place::Applications));
    }
    /// Presses F1 where the keyboard is.
    ui::HelpBox *help()
    {
        QWidget *focus = window->focusWidget() ? window->focusWidget() : &*window;
        QTest::keyClick(focus, Qt::Key_F1);
        auto *box = window->findChild<ui::HelpBox *>();
        const bool there = box && QTest::qWaitFor([box] {
                               return box->isActiveWindow() && box->isAncestorOf(QApplication::focusWidget());
                           });
        return there ? box : nullptr;
    }
    /// What F1 shows; Esc leads back.
    QString title()
    {
        ui::HelpBox *box = help();
        if (!box)
            return {};
        const QString title = box->findChild<QListWidget *>()->currentItem()->text();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        window->activateWindow();
        return QTest::qWaitForWindowActive(&*window) ? title : QString();
    }

    tests::UiWorkbench bench;
    Id shop;
    std::optional<ui::MainWindow> window;
};

QString textOf(const ui::HelpBox *box)
{
    return box->findChild<QTextBrowser *>()->toPlainText();
}

} // namespace

class TestHelp final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }

    void everyPlaceHasHelp()
    {
        Desk desk;
        QStringList titles;
        for (int place = 0; place < QMetaEnum::fromType<Place>().keyCount(); ++place) {
            desk.window->showPlace(Place(place));
            desk.settle();
            const auto *topic = ui::helpTopicOf(desk.window->page(Place(place)));
            QVERIFY2(topic, QMetaEnum::fromType<Place>().key(place));
            titles.append(ui::titleOf(*topic));
        }
        titles.removeDuplicates();
        QCOMPARE(titles.size(), QMetaEnum::fromType<Place>().keyCount());
    }

    void f1OpensTheHelpOfThePlace()
    {
        Desk desk;
        QCOMPARE(desk.title(), QStringLiteral("OAuth2 applications"));
        desk.applications()->open(desk.shop);
        desk.settle();
        QCOMPARE(desk.title(), QStringLiteral("Editing an application"));
        desk.applications()->form()->setFocus();
        QTest::keyClick(desk.applications()->form(), Qt::Key_Escape);
        desk.settle();
        desk.applications()->showDeleted();
        QCOMPARE(desk.title(), QStringLiteral("Deleted applications"));
        QTest::keyClick(&*desk.window, Qt::Key_2, Qt::ControlModifier);
        QCOMPARE(desk.title(), QStringLiteral("Flow lab"));
        QTest::keyClick(&*desk.window, Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(desk.title(), QStringLiteral("Authorization server"));
        desk.window->findChild<QTabWidget *>(QStringLiteral("serverTabs"))->setCurrentIndex(2);
        QCOMPARE(desk.title(), QStringLiteral("Requests"));
        QTest::keyClick(&*desk.window, Qt::Key_4, Qt::ControlModifier);
        QCOMPARE(desk.title(), QStringLiteral("Audit log"));
        QTest::keyClick(&*desk.window, Qt::Key_5, Qt::ControlModifier);
        QCOMPARE(desk.title(), QStringLiteral("Settings"));
        desk.settle();
    }

    void itIsReadCopiedAndClosedByKeyboard()
    {
        Desk desk;
        ui::HelpBox *box = desk.help();
        QVERIFY(box);
        auto *text = box->findChild<QTextBrowser *>();
        QVERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        QVERIFY(QGuiApplication::clipboard()->text().contains(QStringLiteral("Ctrl+D")));
        auto *topics = box->findChild<QListWidget *>();
        QTest::keyClick(text, Qt::Key_Backtab, Qt::ShiftModifier);
        QVERIFY(topics->hasFocus());
        QTest::keyClick(topics, Qt::Key_End);
        QVERIFY(textOf(box).contains(QStringLiteral("Alt+Up"))); // all keys of all places
        QVERIFY(textOf(box).contains(QStringLiteral("Ctrl+1 … Ctrl+5")));
        QTest::keyClick(topics, Qt::Key_Escape);
        QVERIFY(!box->isVisible());
        desk.window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&*desk.window));
        QVERIFY(desk.help() == box); // again, at the place
        QCOMPARE(topics->currentRow(), 0);
    }

    void theButtonOpensItToo()
    {
        Desk desk;
        auto *button = desk.window->findChild<ui::Navigation *>()->helpButton();
        QCOMPARE(button->text(), QStringLiteral("Help"));
        button->setFocus();
        QTest::keyClick(button, Qt::Key_Space);
        QVERIFY(desk.window->findChild<ui::HelpBox *>()->isVisible());
    }

    /// Whoever adds a shortcut adds it to the table that the help is made from.
    void everyShortcutIsInTheHelp()
    {
        Desk desk;
        for (int place = 0; place < QMetaEnum::fromType<Place>().keyCount(); ++place)
            desk.window->showPlace(Place(place));
        desk.window->showPlace(Place::Applications);
        desk.applications()->open(desk.shop);
        desk.settle();
        QList<ui::Command> told = ui::commandsEverywhere();
        for (const ui::HelpTopic &topic : ui::helpTopics())
            told.append(topic.commands);
        QList<QKeySequence> keys;
        for (const ui::Command command : told)
            keys.append(ui::keysOf(command));
        int seen = 0;
        for (const QShortcut *shortcut : desk.window->findChildren<QShortcut *>()) {
            for (const QKeySequence &key : shortcut->keys()) {
                QVERIFY2(keys.contains(key), qPrintable(key.toString()));
                ++seen;
            }
        }
        QVERIFY(seen >= 12);
        for (const ui::Command command : told) {
            QVERIFY(!ui::keyText(command).isEmpty());
            QVERIFY(!ui::commandText(command).isEmpty());
        }
    }

    void everyLanguage()
    {
        Desk desk;
        ui::HelpBox *box = desk.help();
        QStringList seen;
        for (const QString &language : ui::languages()) {
            ui::useLanguage(language);
            QCoreApplication::processEvents();
            seen.append(textOf(box));
        }
        ui::useLanguage(QStringLiteral("en"));
        seen.removeDuplicates();
        QCOMPARE(seen.size(), ui::languages().size());
    }
};

QTEST_MAIN(TestHelp)
#include "tst_help.moc"
