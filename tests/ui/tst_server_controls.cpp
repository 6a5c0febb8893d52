#include "tests/ui/server_place.h"
#include "ui/mainwindow.h"
#include "ui/settings/settings.h"
#include "ui/widgets/navigation_button.h"

#include <QComboBox>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::tests;

/// What the cards of the server page do together.
class TestServerControls : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void theWindowIsMarked();
    void storesThatFail();
    void theNoticesTellOfFailure_data();
    void theNoticesTellOfFailure();
    void clockButtonsRestWhileItIsStored();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestServerControls::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestServerControls::theWindowIsMarked()
{
    tests::UiWorkbench bench;
    ui::MainWindow window(bench.workbench);
    window.show();
    bench.stores.drain();
    const auto buttons = window.findChildren<ui::NavigationButton *>();
    auto *badge = buttons.at(int(ui::MainWindow::Place::Server))->findChild<ui::Badge *>();
    QVERIFY(badge->isHidden());
    bench.stores.onStores([](storage::Stores &s) { return s.controls().setClock({std::chrono::hours(3), {}}); });
    QTRY_VERIFY_WITH_TIMEOUT(!badge->isHidden(), patience);
    QCOMPARE(badge->kind(), ui::Kind::Warning);
    bench.stores.onStores([](storage::Stores &s) { return s.controls().setClock({}); });
    QTRY_VERIFY_WITH_TIMEOUT(badge->isHidden(), patience);
    bench.stores.drain();
}

void TestServerControls::storesThatFail()
{
    tests::UiWorkbench bench;
    Place place(bench.workbench, Controls);
    bench.stores.drain();
    const QString broken = QStringLiteral("disk on fire");
    bench.stores.failWith(Error{QStringLiteral("test.broken"), broken});
    place.click("clockForward");
    place.click("offerAddRecipe");
    place.click("addRecipe");
    const auto said = [&place, &broken] {
        int count = 0;
        for (const auto *label : place.page.findChildren<QLabel *>())
            count += label->isVisible() && label->text().contains(broken) ? 1 : 0;
        return count;
    };
    QTRY_VERIFY_WITH_TIMEOUT(said() >= 3, patience); // the page, the clock, the recipes
    QVERIFY(place.find<QComboBox>("recipeKind")->isVisible());
    bench.stores.failWith({});
    place.click("addRecipe");
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 1, patience);
}

void TestServerControls::theNoticesTellOfFailure_data()
{
    QTest::addColumn<QByteArray>("notice");
    QTest::addColumn<int>("tab");
    for (const int tab : {Basics, Controls, Log}) {
        QTest::addRow("clock, tab %d", tab) << QByteArray("clockNotice") << tab;
        QTest::addRow("recipes, tab %d", tab) << QByteArray("recipesNotice") << tab;
    }
}

void TestServerControls::theNoticesTellOfFailure()
{
    QFETCH(QByteArray, notice);
    QFETCH(int, tab);
    tests::UiWorkbench bench;
    bench.stores.onStores([](storage::Stores &stores) {
        authserver::Recipe recipe;
        recipe.id = QStringLiteral("one");
        recipe.kind = authserver::Recipe::Kind::ServiceUnavailable;
        const auto added = stores.controls().addRecipe(recipe);
        return added ? stores.controls().setClock({std::chrono::hours(3), {}}) : added;
    });
    Place place(bench.workbench, Tab(tab));
    auto *bar = place.bar(notice.constData());
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    bench.stores.drain();
    bench.stores.hold();
    QTest::mouseClick(bar->actionButton(), Qt::LeftButton);
    QVERIFY(!bar->actionButton()->isEnabled());
    const QString broken = QStringLiteral("disk on fire");
    bench.stores.release();
    bench.stores.drain();
    QTRY_VERIFY_WITH_TIMEOUT(!bar->isVisible(), patience);
    QVERIFY(bar->actionButton()->isEnabled());
    QVERIFY(!place.bar("message")->isVisible());

    bench.stores.onStores([](storage::Stores &stores) {
        authserver::Recipe recipe;
        recipe.id = QStringLiteral("two");
        recipe.kind = authserver::Recipe::Kind::ServiceUnavailable;
        const auto added = stores.controls().addRecipe(recipe);
        return added ? stores.controls().setClock({std::chrono::hours(4), {}}) : added;
    });
    QTRY_VERIFY_WITH_TIMEOUT(bar->isVisible(), patience);
    bench.stores.drain();
    bench.stores.failWith(Error{QStringLiteral("test.broken"), broken});
    QTest::mouseClick(bar->actionButton(), Qt::LeftButton);
    auto *message = place.bar("message");
    QTRY_VERIFY_WITH_TIMEOUT(message->isVisible() && message->text().contains(broken), patience);
    bench.stores.drain();
    QVERIFY(bar->isVisible() && bar->actionButton()->isEnabled());
    bench.stores.failWith({});
    bench.stores.drain();
    QVERIFY(message->isVisible()); // reading works again; what was wanted is still to be done
    QTest::mouseClick(message->actionButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!message->isVisible() && !bar->isVisible(), patience);
}

void TestServerControls::clockButtonsRestWhileItIsStored()
{
    tests::UiWorkbench bench;
    Place place(bench.workbench, Controls);
    bench.stores.drain();
    auto *forward = place.find<QPushButton>("clockForward");
    forward->setFocus();
    bench.stores.hold();
    QTest::keyClick(forward, Qt::Key_Space);
    QVERIFY(!forward->isEnabled());
    QVERIFY(!place.find<QPushButton>("clockFreeze")->isEnabled());
    QVERIFY(!place.find<QPushButton>("clockBack")->isEnabled());
    bench.stores.release();
    QTRY_VERIFY_WITH_TIMEOUT(forward->isEnabled(), patience);
    QTRY_VERIFY_WITH_TIMEOUT(place.find<QPushButton>("clockBack")->isEnabled(), patience);
    QVERIFY(forward->hasFocus());
}

QTEST_MAIN(TestServerControls)
#include "tst_server_controls.moc"
