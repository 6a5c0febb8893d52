#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::contract;
using authserver::Recipe;

namespace {

Recipe recipeOf(const QByteArray &name, std::optional<int> remaining = std::nullopt)
{
    Recipe recipe;
    recipe.id = idOf("recipe " + name);
    recipe.kind = Recipe::Kind::ServiceUnavailable;
    recipe.remaining = remaining;
    return recipe;
}

} // namespace

/// The clock setting and the failure recipes, as every backend must keep them.
class ControlsTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void beginsNormal();
    void keepsTheClock();
    void keepsRecipesInOrder();
    void refusesRecipes();
    void limitsTheirNumber();
    void removesAndClears();
    void takesUntilNothingIsLeft();
    void takesForEver();
    void takesBackWithTheRequest();
    void goesWithItsApplication();
    void everyChangeIsSeen();
    void anotherConnectionSees();

private:
    storage::ControlStore &controls() { return m_stores->controls(); }
    authserver::Controls seen() { return **m_stores->directory().controls(); }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
};

void ControlsTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
}

void ControlsTest::beginsNormal()
{
    QCOMPARE(controls().clock(), Result<ClockSetting>(ClockSetting{}));
    QCOMPARE(controls().recipes(), Result<QList<Recipe>>(QList<Recipe>()));
    QVERIFY(seen().isNormal());
}

void ControlsTest::keepsTheClock()
{
    for (const ClockSetting &setting :
         {ClockSetting{90min, {}}, ClockSetting{{}, start}, ClockSetting{-5s, {}}, ClockSetting{}}) {
        VERIFY_OK(controls().setClock(setting));
        QCOMPARE(controls().clock(), Result<ClockSetting>(setting));
        QCOMPARE(seen().clock, setting);
    }
}

void ControlsTest::keepsRecipesInOrder()
{
    const auto application = applicationOf("web");
    VERIFY_OK(m_stores->applications().create(application));
    Recipe full;
    full.id = idOf("full");
    full.kind = Recipe::Kind::SlowAnswer;
    full.application = application.id;
    full.endpoint = Recipe::Endpoint::Api;
    full.remaining = 7;
    full.delay = 1500ms;
    VERIFY_OK(controls().addRecipe(recipeOf("z")));
    VERIFY_OK(controls().addRecipe(full));
    VERIFY_OK(controls().addRecipe(recipeOf("a", 1)));
    const QList<Recipe> expected{recipeOf("z"), full, recipeOf("a", 1)};
    QCOMPARE(controls().recipes(), Result<QList<Recipe>>(expected));
    QCOMPARE(seen().recipes, expected);
}

void ControlsTest::refusesRecipes()
{
    VERIFY_OK(controls().addRecipe(recipeOf("a")));
    VERIFY_ERROR(controls().addRecipe(recipeOf("a")), "recipes.already_exists");
    VERIFY_ERROR(controls().addRecipe(recipeOf("b", 0)), "recipes.remaining_out_of_range");
    Recipe stray = recipeOf("c");
    stray.application = idOf("nobody");
    VERIFY_ERROR(controls().addRecipe(stray), "applications.not_found");
    VERIFY_ERROR(controls().removeRecipe(idOf("nothing")), "recipes.not_found");
    QCOMPARE(controls().recipes()->size(), 1);
}

void ControlsTest::limitsTheirNumber()
{
    for (int i = 0; i < 100; ++i)
        VERIFY_OK(controls().addRecipe(recipeOf(QByteArray::number(i))));
    VERIFY_ERROR(controls().addRecipe(recipeOf("more")), "recipes.limit_reached");
}

void ControlsTest::removesAndClears()
{
    for (const char *name : {"a", "b", "c"})
        VERIFY_OK(controls().addRecipe(recipeOf(name)));
    VERIFY_OK(controls().removeRecipe(recipeOf("b").id));
    QCOMPARE(seen().recipes, QList<Recipe>({recipeOf("a"), recipeOf("c")}));
    VERIFY_OK(controls().clearRecipes());
    QVERIFY(seen().recipes.isEmpty());
}

void ControlsTest::takesUntilNothingIsLeft()
{
    VERIFY_OK(controls().addRecipe(recipeOf("two", 2)));
    const Id id = recipeOf("two").id;
    QCOMPARE(m_stores->directory().takeRecipe(id), Result<bool>(true));
    QCOMPARE(controls().recipes()->first().remaining, std::optional(1));
    QCOMPARE(m_stores->directory().takeRecipe(id), Result<bool>(true));
    QVERIFY(controls().recipes()->isEmpty());
    QVERIFY(seen().recipes.isEmpty());
    QCOMPARE(m_stores->directory().takeRecipe(id), Result<bool>(false));
}

void ControlsTest::takesForEver()
{
    VERIFY_OK(controls().addRecipe(recipeOf("always")));
    for (int i = 0; i < 3; ++i)
        QCOMPARE(m_stores->directory().takeRecipe(recipeOf("always").id), Result<bool>(true));
    QCOMPARE(seen().recipes, QList<Recipe>({recipeOf("always")}));
}

void ControlsTest::takesBackWithTheRequest()
{
    VERIFY_OK(controls().addRecipe(recipeOf("one", 1)));
    auto &batch = m_stores->batch();
    VERIFY_OK(batch.begin());
    VERIFY_OK(batch.beginRequest());
    QCOMPARE(m_stores->directory().takeRecipe(recipeOf("one").id), Result<bool>(true));
    QVERIFY(seen().recipes.isEmpty());
    VERIFY_OK(batch.endRequest(false));
    QCOMPARE(seen().recipes.size(), 1);
    VERIFY_OK(batch.commit());
    QCOMPARE(controls().recipes()->size(), 1);
}

void ControlsTest::goesWithItsApplication()
{
    const auto application = applicationOf("web");
    VERIFY_OK(m_stores->applications().create(application));
    Recipe recipe = recipeOf("its");
    recipe.application = application.id;
    VERIFY_OK(controls().addRecipe(recipe));
    VERIFY_OK(controls().addRecipe(recipeOf("all")));
    VERIFY_OK(m_stores->applications().remove(application.id));
    QCOMPARE(seen().recipes, QList<Recipe>({recipeOf("all")}));
    QCOMPARE(controls().recipes()->size(), 1);
}

void ControlsTest::everyChangeIsSeen()
{
    auto before = *m_stores->changeCounter();
    auto pointer = *m_stores->directory().controls();
    QCOMPARE(*m_stores->directory().controls(), pointer);
    const auto changed = [&] {
        const auto counter = *m_stores->changeCounter();
        const auto now = *m_stores->directory().controls();
        const bool both = counter != before && now != pointer;
        before = counter;
        pointer = now;
        return both;
    };
    VERIFY_OK(controls().setClock({1h, {}}));
    QVERIFY(changed());
    VERIFY_OK(controls().addRecipe(recipeOf("one", 1)));
    QVERIFY(changed());
    VERIFY_OK(m_stores->directory().takeRecipe(recipeOf("one").id));
    QVERIFY(changed());
    VERIFY_OK(controls().clearRecipes());
    QVERIFY(changed());
}

void ControlsTest::anotherConnectionSees()
{
    if (!m_place->isShared())
        QSKIP("one connection only");
    const auto other = m_place->open();
    QVERIFY((*other->directory().controls())->isNormal());
    VERIFY_OK(controls().setClock({1h, {}}));
    VERIFY_OK(controls().addRecipe(recipeOf("one", 1)));
    QCOMPARE(**other->directory().controls(), (authserver::Controls{{1h, {}}, {recipeOf("one", 1)}}));
    QCOMPARE(other->directory().takeRecipe(recipeOf("one").id), Result<bool>(true));
    QCOMPARE(m_stores->directory().takeRecipe(recipeOf("one").id), Result<bool>(false));
    QVERIFY(seen().recipes.isEmpty());
}

QTEST_GUILESS_MAIN(ControlsTest)
#include "tst_controls.moc"
