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

QTEST_MAIN(TestServerControls)
#include "tst_server_controls.moc"
