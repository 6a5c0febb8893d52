#include "tests/ui/server_place.h"
#include "ui/server/recipes_model.h"
#include "ui/settings/settings.h"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QScrollArea>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using authserver::Recipe;
using namespace grantdesk::tests;

/// The card of the failure recipes.
class TestServerRecipes : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void addRecipeByKeyboard();
    void recipeOfOneApplication();
    void fieldsFitTheKind();
    void escapeDoesNotHideWhatIsBeingAdded();
    void removeAndClear();
    void recipesOfOthersAndTheirUses();
    void theFormIsSeen();
    void longNamesDoNotWiden();
    void model();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestServerRecipes::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestServerRecipes::addRecipeByKeyboard()
{
    Running world;
    Place place(world.workbench, Controls);
    QVERIFY(place.find<QLabel>("noRecipes")->isVisible());
    QCOMPARE(world.askForToken(), 401);
    QTest::keyClick(place.find<QPushButton>("offerAddRecipe"), Qt::Key_Space);
    auto *kind = place.find<QComboBox>("recipeKind");
    QVERIFY(kind->isVisible());
    QTRY_COMPARE(QApplication::focusWidget(), kind);
    kind->setCurrentIndex(kind->findData(int(Recipe::Kind::ServiceUnavailable)));
    QList<QWidget *> passed;
    for (int step = 0; step < 4; ++step) {
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        passed.append(QApplication::focusWidget());
    }
    const QList<QWidget *> order{place.find<QComboBox>("recipeApplication"), place.find<QComboBox>("recipeEndpoint"),
                                 place.find<QSpinBox>("recipeTimes"), place.find<QPushButton>("addRecipe")};
    QCOMPARE(passed, order);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);

    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 1, patience);
    QVERIFY(!kind->isVisible());
    QVERIFY(place.bar("recipesNotice")->isVisible());
    QCOMPARE(world.recipes().first().remaining, 1);
    QCOMPARE(world.askForToken(), 503);
    QCOMPARE(world.askForToken(), 401);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 0, patience); // used up
    QVERIFY(!place.bar("recipesNotice")->isVisible());
}

void TestServerRecipes::recipeOfOneApplication()
{
    Running world;
    const auto web = world.add(applications::Type::Web, QStringLiteral("Web of the test"));
    Place place(world.workbench, Controls);
    auto *application = place.find<QComboBox>("recipeApplication");
    QTRY_COMPARE_WITH_TIMEOUT(application->count(), 2, patience);
    place.click("offerAddRecipe");
    auto *kind = place.find<QComboBox>("recipeKind");
    kind->setCurrentIndex(kind->findData(int(Recipe::Kind::SlowAnswer)));
    application->setCurrentIndex(1);
    auto *endpoint = place.find<QComboBox>("recipeEndpoint");
    endpoint->setCurrentIndex(endpoint->findData(int(Recipe::Endpoint::Api)));
    place.find<QSpinBox>("recipeTimes")->setValue(0);
    auto *delay = place.find<QSpinBox>("recipeDelay");
    delay->setValue(1234);
    QTest::keyClick(delay, Qt::Key_Return);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 1, patience);

    const Recipe stored = world.recipes().first();
    QCOMPARE(stored.kind, Recipe::Kind::SlowAnswer);
    QCOMPARE(stored.application, web.application.id);
    QCOMPARE(stored.endpoint, Recipe::Endpoint::Api);
    QVERIFY(!stored.remaining);
    QCOMPARE(stored.delay, std::chrono::milliseconds(1234));
    QCOMPARE(place.cell("recipes", 0, ui::RecipesModel::Application), QStringLiteral("Web of the test"));
    QVERIFY(place.cell("recipes", 0, ui::RecipesModel::Delay).contains(QStringLiteral("234")));
}

void TestServerRecipes::fieldsFitTheKind()
{
    tests::UiWorkbench bench;
    Place place(bench.workbench, Controls);
    place.click("offerAddRecipe");
    auto *kind = place.find<QComboBox>("recipeKind");
    auto *endpoint = place.find<QComboBox>("recipeEndpoint");
    for (int i = 0; i < kind->count(); ++i) {
        kind->setCurrentIndex(i);
        const auto chosen = Recipe::Kind(kind->currentData().toInt());
        QVERIFY(!kind->currentText().isEmpty());
        QCOMPARE(place.find<QSpinBox>("recipeDelay")->isVisible(), chosen == Recipe::Kind::SlowAnswer);
        const auto possible = authserver::possibleEndpoints(chosen);
        QCOMPARE(endpoint->isEnabled(), possible.size() > 1);
        for (const Recipe::Endpoint one : authserver::allRecipeEndpoints())
            QCOMPARE(endpoint->findData(int(one)) >= 0, possible.size() > 1 && possible.contains(one));
        // What the fields can say is never refused.
        endpoint->setCurrentIndex(endpoint->count() - 1);
        place.click("addRecipe");
        QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), i + 1, patience);
        place.click("offerAddRecipe");
    }
    QTest::keyClick(kind, Qt::Key_Escape);
    QVERIFY(!kind->isVisible());
    place.click("offerAddRecipe");
    auto *cancel = place.find<QPushButton>("cancelRecipe");
    cancel->setFocus();
    QTest::keyClick(cancel, Qt::Key_Return);
    QVERIFY(!kind->isVisible());
    bench.stores.drain();
    QCOMPARE(place.rows("recipes"), kind->count());
}

void TestServerRecipes::escapeDoesNotHideWhatIsBeingAdded()
{
    tests::UiWorkbench bench;
    Place place(bench.workbench, Controls);
    bench.stores.drain();
    place.click("offerAddRecipe");
    auto *kind = place.find<QComboBox>("recipeKind");
    QTRY_COMPARE(QApplication::focusWidget(), kind);
    bench.stores.hold();
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    QVERIFY(!place.find<QPushButton>("cancelRecipe")->isEnabled());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QVERIFY(kind->isVisible());
    bench.stores.release();
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 1, patience);
    QVERIFY(!kind->isVisible());
}

void TestServerRecipes::removeAndClear()
{
    Running world;
    for (const auto kind : {Recipe::Kind::TooManyRequests, Recipe::Kind::HtmlErrorPage, Recipe::Kind::MalformedJson})
        world.switchOn(kind);
    Place place(world.workbench, Controls);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 3, patience);
    QVERIFY(!place.find<QPushButton>("removeRecipe")->isEnabled());
    place.table("recipes")->selectRow(1);
    place.click("removeRecipe");
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 2, patience);
    QCOMPARE(world.recipes().value(1).kind, Recipe::Kind::MalformedJson);
    place.table("recipes")->selectRow(0);
    QTest::keyClick(place.table("recipes"), Qt::Key_Delete);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 1, patience);
    QCOMPARE(world.recipes().value(0).kind, Recipe::Kind::MalformedJson);
    world.switchOn(Recipe::Kind::SlowAnswer); // refused: without a delay
    world.switchOn(Recipe::Kind::WrongState);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 2, patience);
    place.click("clearRecipes");
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 0, patience);
    QVERIFY(world.recipes().isEmpty());
}

void TestServerRecipes::recipesOfOthersAndTheirUses()
{
    Running world;
    Place place(world.workbench, Controls);
    world.switchOn(Recipe::Kind::TooManyRequests, 3);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 1, patience);
    const QString three = place.cell("recipes", 0, ui::RecipesModel::Uses);
    place.table("recipes")->selectRow(0);
    QCOMPARE(world.askForToken(), 429);
    QTRY_VERIFY_WITH_TIMEOUT(place.cell("recipes", 0, ui::RecipesModel::Uses) != three, patience);
    QVERIFY(place.table("recipes")->selectionModel()->hasSelection());
    QTest::mouseClick(place.bar("recipesNotice")->actionButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 0, patience);
    QCOMPARE(world.askForToken(), 401);
}

void TestServerRecipes::theFormIsSeen()
{
    Running world;
    for (int i = 0; i < 5; ++i)
        world.switchOn(Recipe::Kind::TooManyRequests);
    Place place(world.workbench, Controls);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("recipes"), 5, patience);
    auto *kind = place.find<QComboBox>("recipeKind");
    for (const int height : {700, 420}) {
        place.page.resize(1000, height);
        QCoreApplication::processEvents();
        place.click("offerAddRecipe");
        QCoreApplication::processEvents();
        QTRY_VERIFY_WITH_TIMEOUT(kind->visibleRegion().contains(kind->rect()), patience);
        QVERIFY(kind->hasFocus());
        if (height == 700)
            QVERIFY(!place.find<QPushButton>("addRecipe")->visibleRegion().isEmpty());
        place.click("cancelRecipe");
        QVERIFY(!kind->isVisible());
    }
}

void TestServerRecipes::longNamesDoNotWiden()
{
    Running world;
    world.add(applications::Type::Web, QString(80, u'M'));
    Place place(world.workbench, Controls);
    auto *application = place.find<QComboBox>("recipeApplication");
    QTRY_COMPARE_WITH_TIMEOUT(application->count(), 2, patience);
    constexpr int leastRoom = 880 - 248; // the smallest window, beside the navigation
    place.page.resize(leastRoom, 520);
    place.click("offerAddRecipe");
    application->setCurrentIndex(1);
    QCoreApplication::processEvents();
    QCOMPARE(place.page.width(), leastRoom);
    const auto *column = place.page.findChild<QWidget *>(QStringLiteral("recipeForm"))->parentWidget();
    while (!qobject_cast<const QScrollArea *>(column))
        column = column->parentWidget();
    const auto *scrolled = static_cast<const QScrollArea *>(column);
    QVERIFY2(scrolled->widget()->width() <= scrolled->viewport()->width(),
             qPrintable(QString::number(scrolled->widget()->width())));
}

void TestServerRecipes::model()
{
    ui::RecipesModel recipes;
    const QAbstractItemModelTester recipesTester(&recipes, QAbstractItemModelTester::FailureReportingMode::Fatal);
    ui::ServerControls controls;
    Recipe recipe;
    recipe.id = QStringLiteral("one");
    recipe.remaining = 3;
    controls.controls.recipes = {recipe};
    recipes.setControls(controls);
    QCOMPARE(recipes.rowCount(), 1);
    controls.controls.recipes.first().remaining = 2;
    const QPersistentModelIndex kept(recipes.index(0, 0));
    recipes.setControls(controls);
    QVERIFY(kept.isValid());
    controls.controls.recipes.clear();
    recipes.setControls(controls);
    QCOMPARE(recipes.rowCount(), 0);
}

QTEST_MAIN(TestServerRecipes)
#include "tst_server_recipes.moc"
