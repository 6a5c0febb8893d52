#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/mainwindow.h"
#include "ui/server/recipes_model.h"
#include "ui/server/request_log_model.h"
#include "ui/server/server_page.h"
#include "ui/settings/settings.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/navigation_button.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QElapsedTimer>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using authserver::LogEntry;
using authserver::Recipe;

namespace {

constexpr int patience = 20'000;
enum Tab { Basics, Controls, Log };

struct Place {
    explicit Place(ui::Workbench &workbench, Tab tab)
        : page(workbench)
    {
        page.resize(1000, 900);
        page.show();
        page.activateWindow();
        find<QTabWidget>("serverTabs")->setCurrentIndex(tab);
    }

    template<typename Widget> Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    void click(const char *name) const { QTest::mouseClick(find<QPushButton>(name), Qt::LeftButton); }
    QString text(const char *label) const { return find<QLabel>(label)->text(); }
    QString badge() const { return find<ui::Badge>("clockState")->text(); }
    ui::MessageBar *bar(const char *name) const { return find<ui::MessageBar>(name); }
    QTableView *table(const char *name) const { return find<QTableView>(name); }
    int rows(const char *name) const { return table(name)->model()->rowCount(); }
    QString cell(const char *name, int row, int column) const
    {
        return table(name)->model()->index(row, column).data().toString();
    }

    ui::ServerPage page;
};

/// The console's parts with their server running, and a client of it.
struct Running : tests::RealWorkbench {
    Running()
    {
        server.start(0);
        if (!QTest::qWaitFor([this] { return server.state() == ui::ServerControl::State::Running; }, patience))
            throw std::runtime_error("the server of the test did not start");
    }

    /// Asks the token endpoint and waits for the answer's status.
    int askForToken(const QByteArray &body = "grant_type=refresh_token&refresh_token=not-a-token")
    {
        http::Request request;
        request.method = "POST";
        request.target = server.baseUrl() + "/integrations/oauth2/api/v1/token";
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        request.body = body;
        std::optional<int> status;
        const auto pending
            = transport->send(request, std::chrono::seconds(20), [&status](const Result<http::Response> &answer) {
                  status = answer ? answer->status : -1;
              });
        return QTest::qWaitFor([&status] { return status.has_value(); }, patience) ? *status : -2;
    }
    ClockSetting setting()
    {
        return onStores([](storage::Stores &s) { return s.controls().clock(); }).value_or(ClockSetting{});
    }
    QList<Recipe> recipes()
    {
        return onStores([](storage::Stores &s) { return s.controls().recipes(); }).value_or(QList<Recipe>{});
    }
    /// What somebody beside the console does.
    void switchOn(Recipe::Kind kind, std::optional<int> times = {})
    {
        Recipe recipe;
        recipe.id = newId(random);
        recipe.kind = kind;
        recipe.remaining = times;
        onStores([&recipe](storage::Stores &s) { return s.controls().addRecipe(recipe); });
    }
};

LogEntry entryOf(int number)
{
    LogEntry entry;
    entry.at = fromMilliseconds(1'795'000'000'000 + number);
    entry.method = "POST";
    entry.path = "/integrations/oauth2/api/v1/token";
    entry.parameters = "grant_type=refresh_token&number=" + QByteArray::number(number);
    entry.status = number % 10 == 0 ? 400 : 200;
    entry.outcome = number % 10 == 0 ? "invalid_grant" : "ok";
    entry.rule = "RFC 6749 §6";
    entry.microseconds = 250;
    return entry;
}

QList<LogEntry> entriesFrom(int first, int count)
{
    QList<LogEntry> entries;
    for (int number = first; number < first + count; ++number)
        entries.append(entryOf(number));
    return entries;
}

} // namespace

class TestServerControls final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void forwardFreezeAndBack();
    void ownAmount();
    void theTimeTicks();
    void clockMovedElsewhere();
    void addRecipeByKeyboard();
    void recipeOfOneApplication();
    void fieldsFitTheKind();
    void removeAndClear();
    void recipesOfOthersAndTheirUses();
    void theWindowIsMarked();
    void storesThatFail();
    void requestsAppear();
    void filterAndErrorsOnly();
    void followsUnlessScrolledUp();
    void clearCopyAndExport();
    void hostileParameters();
    void models();
    void manyRequests();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestServerControls::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestServerControls::forwardFreezeAndBack()
{
    Running world;
    Place place(world.workbench, Controls);
    QVERIFY(!place.bar("clockNotice")->isVisible());
    QVERIFY(!place.find<QPushButton>("clockBack")->isEnabled());
    const QString real = place.badge();

    place.find<QComboBox>("clockAmount")->setCurrentIndex(5);
    const TimePoint before = world.clock.now();
    place.click("clockForward");
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("clockNotice")->isVisible(), patience);
    QVERIFY(presentOf(world.setting(), before) - (before + Period{6, 0}) < std::chrono::minutes(1));
    QVERIFY(presentOf(world.setting(), before) >= (before + Period{6, 0}));
    QVERIFY(place.badge() != real);
    QVERIFY(place.find<QLabel>("realTime")->isVisible());
    const QString moved = place.badge();

    place.click("clockFreeze");
    QTRY_VERIFY_WITH_TIMEOUT(world.setting().frozenAt, patience);
    QTRY_VERIFY_WITH_TIMEOUT(place.badge() != moved, patience);
    place.click("clockFreeze"); // says "Resume" now
    QTRY_VERIFY_WITH_TIMEOUT(!world.setting().frozenAt, patience);
    QVERIFY(!world.setting().isReal());
    QTRY_COMPARE_WITH_TIMEOUT(place.badge(), moved, patience);

    QTest::mouseClick(place.bar("clockNotice")->actionButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(world.setting().isReal(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(place.badge(), real, patience);
    QVERIFY(!place.bar("clockNotice")->isVisible());
}

void TestServerControls::ownAmount()
{
    Running world;
    Place place(world.workbench, Controls);
    auto *number = place.find<QSpinBox>("clockNumber");
    QVERIFY(!number->isVisible());
    auto *amount = place.find<QComboBox>("clockAmount");
    amount->setFocus();
    QTest::keyClick(amount, Qt::Key_End);
    QVERIFY(number->isVisible());
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("90"));
    auto *unit = place.find<QComboBox>("clockUnit");
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Home); // seconds
    QTest::keyClick(place.find<QPushButton>("clockForward"), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(world.setting().offset, std::chrono::milliseconds(90'000), patience);
}

void TestServerControls::theTimeTicks()
{
    tests::UiWorkbench bench;
    Place place(bench.workbench, Controls);
    bench.stores.drain();
    const QString first = place.text("serverTime");
    bench.clock.advance(std::chrono::seconds(1));
    QTRY_VERIFY_WITH_TIMEOUT(place.text("serverTime") != first, patience);

    bench.stores.onStores([&](storage::Stores &s) {
        return s.controls().setClock(ClockSetting{{}, bench.clock.now()});
    });
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("clockNotice")->isVisible(), patience);
    const QString stands = place.text("serverTime");
    const QString real = place.text("realTime");
    bench.clock.advance(std::chrono::seconds(5));
    QTRY_VERIFY_WITH_TIMEOUT(place.text("realTime") != real, patience);
    QCOMPARE(place.text("serverTime"), stands);
}

void TestServerControls::clockMovedElsewhere()
{
    Running world;
    Place place(world.workbench, Basics);
    world.onStores([](storage::Stores &s) { return s.controls().setClock({std::chrono::hours(3), {}}); });
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("clockNotice")->isVisible(), patience);
    world.onStores([](storage::Stores &s) { return s.controls().setClock({}); });
    QTRY_VERIFY_WITH_TIMEOUT(!place.bar("clockNotice")->isVisible(), patience);
}

void TestServerControls::addRecipeByKeyboard()
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

void TestServerControls::recipeOfOneApplication()
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

void TestServerControls::fieldsFitTheKind()
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

void TestServerControls::removeAndClear()
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

void TestServerControls::recipesOfOthersAndTheirUses()
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

void TestServerControls::requestsAppear()
{
    Running world;
    Place place(world.workbench, Log);
    QCOMPARE(place.rows("requests"), 0);
    QVERIFY(!place.table("requests")->isVisible());
    world.switchOn(Recipe::Kind::ServiceUnavailable, 1);
    QCOMPARE(world.askForToken(), 503);
    QCOMPARE(world.askForToken("grant_type=refresh_token&client_id=nobody&refresh_token=a-secret-token"), 401);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 2, patience);
    QVERIFY(place.table("requests")->isVisible());
    using Model = ui::RequestLogModel;
    QCOMPARE(place.cell("requests", 0, Model::Status), QStringLiteral("503"));
    QVERIFY(!place.cell("requests", 0, Model::Recipe).isEmpty());
    QCOMPARE(place.cell("requests", 1, Model::Request), QStringLiteral("POST /integrations/oauth2/api/v1/token"));
    QCOMPARE(place.cell("requests", 1, Model::Client), QStringLiteral("nobody"));
    QCOMPARE(place.cell("requests", 1, Model::Outcome), QStringLiteral("invalid_client"));
    QVERIFY(!place.cell("requests", 1, Model::Rule).isEmpty());

    QTest::keyClick(place.table("requests"), Qt::Key_Down);
    QTest::keyClick(place.table("requests"), Qt::Key_Down);
    const QString details = place.find<QPlainTextEdit>("requestDetails")->toPlainText();
    QVERIFY(details.contains(QStringLiteral("grant_type=refresh_token")));
    QVERIFY(details.contains(QStringLiteral("invalid_client")));
    QVERIFY(!details.contains(QStringLiteral("a-secret-token")));

    // The log goes on over the server's end.
    world.server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Stopped, patience);
    world.server.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Running, patience);
    QCOMPARE(world.askForToken(), 401);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 3, patience);
}

void TestServerControls::filterAndErrorsOnly()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 100));
    Place place(bench.workbench, Log);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 100, patience);
    QTest::mouseClick(place.find<QCheckBox>("logErrorsOnly"), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(place.rows("requests"), 10);
    QTest::keyClicks(place.find<QLineEdit>("logFilter"), QStringLiteral("NUMBER=5 token"));
    QCOMPARE(place.rows("requests"), 1); // 50
    QTest::mouseClick(place.find<QCheckBox>("logErrorsOnly"), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(place.rows("requests"), 11); // 5, 50 to 59
    bench.server.log.append(entriesFrom(500, 2));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 13, patience);
    QTest::keyClicks(place.find<QLineEdit>("logFilter"), QStringLiteral(" nothing"));
    QCOMPARE(place.rows("requests"), 0);
    QVERIFY(!place.table("requests")->isVisible());
    QVERIFY(!place.find<QPushButton>("exportLog")->isEnabled());
}

void TestServerControls::followsUnlessScrolledUp()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 9'900));
    Place place(bench.workbench, Log);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 9'900, patience);
    QScrollBar *bar = place.table("requests")->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    bench.server.log.append(entriesFrom(9'901, 50));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 9'950, patience);
    QTRY_COMPARE(bar->value(), bar->maximum());

    bar->setValue(5'000);
    const auto top = [&place] {
        return place.table("requests")->indexAt({0, 0}).siblingAtColumn(ui::RequestLogModel::Time).data().toString();
    };
    const QString read = top();
    bench.server.log.append(entriesFrom(9'951, 500)); // 450 fall out above
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 10'000, patience);
    QCOMPARE(top(), read);
    QVERIFY(bar->value() != bar->maximum());
}

void TestServerControls::clearCopyAndExport()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 20));
    auto &questions = tests::ScriptedQuestions::install();
    Place place(bench.workbench, Log);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 20, patience);
    QVERIFY(!place.find<QPushButton>("copyRequest")->isEnabled());
    place.table("requests")->selectRow(9);
    place.click("copyRequest");
    const auto copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied.value(QLatin1String("sequence")).toInt(), 10);
    QCOMPARE(copied.value(QLatin1String("outcome")).toString(), QStringLiteral("invalid_grant"));

    place.find<QCheckBox>("logErrorsOnly")->setChecked(true);
    const QString path = m_settings->filePath(QStringLiteral("out.jsonl"));
    questions.files = {path, m_settings->filePath(QStringLiteral("no-such-folder/out.jsonl"))};
    place.click("exportLog");
    QTRY_COMPARE_WITH_TIMEOUT(place.bar("logMessage")->isVisible(), true, patience);
    QCOMPARE(place.bar("logMessage")->kind(), ui::Kind::Ok);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto first = authserver::logEntryFromJson(file.readLine());
    QVERIFY(first);
    QCOMPARE(first->sequence, 10);
    QVERIFY(authserver::logEntryFromJson(file.readLine()));
    QVERIFY(file.atEnd());
    place.click("exportLog");
    QTRY_COMPARE_WITH_TIMEOUT(place.bar("logMessage")->kind(), ui::Kind::Danger, patience);

    place.click("clearLog");
    QCOMPARE(place.rows("requests"), 0);
    QVERIFY(place.find<QPlainTextEdit>("requestDetails")->toPlainText().isEmpty());
    bench.server.log.append(entriesFrom(30, 1));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 1, patience); // what was there before stays away
}

void TestServerControls::hostileParameters()
{
    LogEntry entry = entryOf(1);
    entry.parameters = "grant_type=a%0AStatus: 200&ok=%C3%A9";
    const QString details = ui::detailsOf(entry);
    QVERIFY(!details.contains(QStringLiteral("\nStatus: 200&")));
    QCOMPARE(details.count(QStringLiteral("\nStatus: 200")), 1);
    QVERIFY(details.contains(QStringLiteral("ok=é")));
}

void TestServerControls::models()
{
    ui::RequestLogModel log(nullptr, 10);
    ui::RequestLogFilter filter(log);
    filter.setErrorsOnly(true);
    const QAbstractItemModelTester logTester(&log, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    log.append(entriesFrom(1, 8));
    log.append({});
    log.append(entriesFrom(9, 5));
    QCOMPARE(log.rowCount(), 10);
    QCOMPARE(log.entry(0).at, entryOf(4).at);
    QCOMPARE(filter.rowCount(), 1);
    log.append(entriesFrom(20, 500));
    QCOMPARE(log.rowCount(), 10);
    QCOMPARE(log.entry(9).at, entryOf(519).at);
    log.clear();
    QCOMPARE(filter.rowCount(), 0);

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

void TestServerControls::manyRequests()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 10'000));
    Place place(bench.workbench, Log);
    place.find<QLineEdit>("logFilter")->setText(QStringLiteral("token"));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 10'000, patience);
    const auto *shown = static_cast<ui::RequestLogFilter *>(place.table("requests")->model());
    // Twenty seconds of a thousand requests a second must cost the window much less than that.
    QElapsedTimer took;
    took.start();
    for (int block = 0; block < 20; ++block) {
        bench.server.log.append(entriesFrom(10'001 + block * 1000, 1000));
        QTRY_COMPARE_WITH_TIMEOUT(shown->entry(shown->index(9'999, 0)).sequence, 11'000 + block * 1000, patience);
        QCOMPARE(place.rows("requests"), 10'000);
    }
    QVERIFY2(took.elapsed() < 15'000, qPrintable(QString::number(took.elapsed())));
}

QTEST_MAIN(TestServerControls)
#include "tst_server_controls.moc"
