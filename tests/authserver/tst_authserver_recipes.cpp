#include "tests/authserver/recipe_stage.h"

#include "core/authserver/request_log.h"
#include "core/oauth/endpoints.h"

#include <QElapsedTimer>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::test;
using authserver::LogEntry;
using authserver::Recipe;
using authserver::RequestLog;
using Kind = Recipe::Kind;

/// The movable clock, the failure recipes and the request log of the server.
class RecipesTest : public QObject {
    Q_OBJECT
private slots:
    void clockAgesCodes();
    void standsBefore_data();
    void standsBefore();
    void slowAnswerIsAnAnswer();
    void onlyTheApplicationMeant();
    void tokensWithoutRefreshToken();
    void expiresInZero();
    void bearer();
    void expiredCodeIsUsedUp();
    void refusedRefreshLeavesTheToken();
    void refusedAnywayUsesNothingUp_data();
    void refusedAnywayUsesNothingUp();
    void consentDenied();
    void redirectsAreTampered();
    void pagesWarn();
    void logTellsTheRule();
    void slowAnswerChangesNoRule_data();
    void slowAnswerChangesNoRule();
    void logTellsWhoseRequestARecipeDecided_data();
    void logTellsWhoseRequestARecipeDecided();
    void unreadRequestIsDatedByTheClock();
    void logLinesAreJson_data();
    void logLinesAreJson();
    void logLineStaysAsItIs();
    void logTellsNoSecret();
    void lostBatchIsTold();
    void costsLittle();

private:
    Id recipe(World &world, Kind kind, std::optional<int> remaining = 1, std::optional<Id> application = {});
};

Id RecipesTest::recipe(World &world, Kind kind, std::optional<int> remaining, std::optional<Id> application)
{
    Recipe recipe;
    recipe.id = newId(world.random);
    recipe.kind = kind;
    recipe.remaining = remaining;
    recipe.application = application;
    if (kind == Kind::SlowAnswer)
        recipe.delay = std::chrono::milliseconds(250);
    const auto added = world.stores->controls().addRecipe(recipe);
    return added ? recipe.id : Id();
}

void RecipesTest::clockAgesCodes()
{
    World world;
    const QByteArray code = world.code(world.a);
    const auto setting = advanced(ClockSetting{}, world.clock.now(), std::chrono::milliseconds(180'000));
    QVERIFY(world.stores->controls().setClock(*setting));
    QCOMPARE(errorOf(world.redeem(world.a, code)), "invalid_grant");
    QVERIFY(world.stores->controls().setClock({}));
    QCOMPARE(world.redeem(world.a, world.code(world.a)).status, 200);
}

void RecipesTest::standsBefore_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<int>("status");
    QTest::addColumn<bool>("drops");
    QTest::newRow("429") << Kind::TooManyRequests << 429 << false;
    QTest::newRow("503") << Kind::ServiceUnavailable << 503 << false;
    QTest::newRow("dropped") << Kind::ConnectionDropped << 200 << true;
    QTest::newRow("malformed") << Kind::MalformedJson << 200 << false;
    QTest::newRow("html") << Kind::HtmlErrorPage << 502 << false;
}

void RecipesTest::standsBefore()
{
    QFETCH(Kind, kind);
    QFETCH(int, status);
    QFETCH(bool, drops);
    World world;
    const QByteArray token = world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1();
    recipe(world, kind, 2);
    for (int i = 0; i < 2; ++i) {
        const auto response = world.refresh(world.a, token);
        QVERIFY(world.lastDisturbed);
        QCOMPARE(world.lastDisturbed->drop, drops);
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.value("Grantdesk-Recipe"), authserver::toWire(kind));
        QVERIFY(json(response).value(QLatin1String("access_token")).isUndefined());
        QCOMPARE(response.headers.contains("Retry-After"), status == 429 || status == 503);
    }
    // Nothing was written: the same token still works.
    const auto after = world.refresh(world.a, token);
    QCOMPARE(after.status, 200);
    QVERIFY(!after.headers.contains("Grantdesk-Recipe"));
    QVERIFY(world.stores->controls().recipes()->isEmpty());
}

void RecipesTest::slowAnswerIsAnAnswer()
{
    World world;
    const QByteArray token = world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1();
    recipe(world, Kind::SlowAnswer);
    const auto response = world.refresh(world.a, token);
    QCOMPARE(response.status, 200);
    QVERIFY(world.lastDisturbed);
    QCOMPARE(world.lastDisturbed->delay, std::chrono::milliseconds(250));
    QCOMPARE(world.refresh(world.a, json(response).value(QLatin1String("refresh_token")).toString().toLatin1()).status,
             200);
}

void RecipesTest::onlyTheApplicationMeant()
{
    World world;
    const QByteArray token = world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1();
    recipe(world, Kind::ServiceUnavailable, std::nullopt, world.b.id);
    QCOMPARE(world.refresh(world.a, token).status, 200);
    QCOMPARE(world.refresh(world.b, token).status, 503);
}

void RecipesTest::tokensWithoutRefreshToken()
{
    World world;
    world.change(world.a, [](auto &application) { applications::delegation(application)->refresh.rotate = true; });
    const QByteArray token = world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1();
    recipe(world, Kind::NoRefreshToken);
    const auto response = world.refresh(world.a, token);
    QCOMPARE(response.status, 200);
    QVERIFY(!json(response).contains(QLatin1String("refresh_token")));
    // Who got no new one goes on with the old one (RFC 6749 §6).
    QVERIFY(json(world.refresh(world.a, token)).contains(QLatin1String("refresh_token")));
}

void RecipesTest::expiresInZero()
{
    World world;
    recipe(world, Kind::ExpiresInZero);
    const auto tokens = world.tokens(world.a);
    QCOMPARE(tokens.value(QLatin1String("expires_in")).toInt(-1), 0);
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 401);
    QCOMPARE(world.refresh(world.a, tokens.value(QLatin1String("refresh_token")).toString().toLatin1()).status, 200);
}

void RecipesTest::bearer()
{
    World world;
    recipe(world, Kind::TokenTypeBearer);
    QCOMPARE(world.tokens(world.a).value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    QCOMPARE(world.tokens(world.a).value(QLatin1String("token_type")).toString(), QStringLiteral("sessionID"));
}

void RecipesTest::expiredCodeIsUsedUp()
{
    World world;
    const QByteArray code = world.code(world.a);
    recipe(world, Kind::CodeExpired);
    const auto response = world.redeem(world.a, code);
    QCOMPARE(errorOf(response), "invalid_grant");
    QCOMPARE(response.headers.value("Grantdesk-Recipe"), "code_expired");
    QCOMPARE(errorOf(world.redeem(world.a, code)), "invalid_grant");
    QCOMPARE(world.redeem(world.a, world.code(world.a)).status, 200);
}

void RecipesTest::refusedRefreshLeavesTheToken()
{
    World world;
    const QByteArray token = world.tokens(world.a).value(QLatin1String("refresh_token")).toString().toLatin1();
    recipe(world, Kind::RefreshRefused);
    QCOMPARE(errorOf(world.refresh(world.a, token)), "invalid_grant");
    QCOMPARE(world.refresh(world.a, token).status, 200);
}

void RecipesTest::refusedAnywayUsesNothingUp_data()
{
    QTest::addColumn<QByteArray>("what");
    QTest::addColumn<QByteArray>("error");
    QTest::newRow("no token") << QByteArray() << QByteArray("invalid_request");
    QTest::newRow("unknown token") << QByteArray("unknown") << QByteArray("invalid_grant");
    QTest::newRow("another client's token") << QByteArray("other") << QByteArray("invalid_grant");
    QTest::newRow("replaced token") << QByteArray("replaced") << QByteArray("invalid_grant");
    QTest::newRow("revoked family") << QByteArray("revoked") << QByteArray("invalid_grant");
    QTest::newRow("wrong redirect URI") << QByteArray("uri") << QByteArray("invalid_grant");
}

/// Who is refused for a reason of its own is told that one, and leaves the recipe to the next request.
void RecipesTest::refusedAnywayUsesNothingUp()
{
    QFETCH(const QByteArray, what);
    QFETCH(const QByteArray, error);
    World world;
    world.change(world.a, [](auto &application) { applications::delegation(application)->refresh.rotate = true; });
    const auto newToken = [&world](const Client &client) {
        return world.tokens(client).value(QLatin1String("refresh_token")).toString().toLatin1();
    };
    const QByteArray sound = newToken(world.a);
    QByteArray token = what == "other" ? newToken(world.b) : newToken(world.a);
    const auto isReplaced = what == "replaced" || what == "revoked";
    if (isReplaced)
        QCOMPARE(world.refresh(world.a, token).status, 200);
    if (what == "revoked")
        QCOMPARE(errorOf(world.refresh(world.a, token)), "invalid_grant");
    if (what == "unknown")
        token = "x";
    http::Parameters form{{"grant_type", "refresh_token"}};
    if (!what.isEmpty())
        form.add("refresh_token", token);
    if (what == "uri")
        form.add("redirect_uri", "https://evil.example/");
    recipe(world, Kind::RefreshRefused);
    const auto refused = world.token(world.a, form);
    QCOMPARE(errorOf(refused), error);
    QVERIFY(!refused.headers.contains("Grantdesk-Recipe"));
    QCOMPARE(world.stores->controls().recipes()->size(), 1);
    const auto next = world.refresh(world.a, sound);
    QCOMPARE(errorOf(next), "invalid_grant");
    QCOMPARE(next.headers.value("Grantdesk-Recipe"), "refresh_refused");
    QCOMPARE(world.refresh(world.a, sound).status, 200);
}

void RecipesTest::consentDenied()
{
    World world;
    recipe(world, Kind::ConsentDenied);
    Browser browser(world);
    QCOMPARE(queryOf(browser.decide(authorizeQuery(world.a), "allow")).value("error"), "access_denied");
    QVERIFY(!queryOf(browser.decide(authorizeQuery(world.a), "allow")).value("code").isEmpty());
}

void RecipesTest::redirectsAreTampered()
{
    World world;
    recipe(world, Kind::WrongState);
    recipe(world, Kind::TamperedIss);
    Browser browser(world);
    const auto first = queryOf(browser.decide(authorizeQuery(world.a), "allow"));
    QVERIFY(first.value("state") != "xyz");
    QCOMPARE(first.value("iss"), world.server->settings().issuer);
    const auto second = queryOf(browser.decide(authorizeQuery(world.a), "allow"));
    QCOMPARE(second.value("state"), "xyz");
    QVERIFY(second.value("iss") != world.server->settings().issuer);
}

void RecipesTest::pagesWarn()
{
    World world;
    Browser browser(world);
    QVERIFY(!browser.get("/").body.contains("class=\"warning\""));
    recipe(world, Kind::ServiceUnavailable);
    QVERIFY(world.stores->controls().setClock({std::chrono::hours(1), {}}));
    const QByteArray page = browser.get("/").body;
    QVERIFY(page.contains("class=\"warning\""));
    QVERIFY(page.contains("503 service unavailable"));
    QVERIFY(page.contains("2026-11-21T13:00"));
}

void RecipesTest::logTellsTheRule()
{
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const auto tokens = world.tokens(world.a);
    const qint64 before = log->newest();
    world.refresh(world.a, tokens.value(QLatin1String("refresh_token")).toString().toLatin1());
    world.redeem(world.a, "nonsense");
    world.callApi("nonsense");
    recipe(world, Kind::ServiceUnavailable);
    world.refresh(world.a, "x");
    const auto entries = log->since(before, 10);
    QCOMPARE(entries.size(), 4);
    QCOMPARE(entries.at(0).outcome, "ok");
    QCOMPARE(entries.at(0).rule, QByteArray("RFC 6749 §6"));
    QCOMPARE(entries.at(0).application, world.a.id);
    QCOMPARE(entries.at(0).user, world.user.id);
    QCOMPARE(entries.at(0).path, QByteArray(oauth::tokenPath));
    QVERIFY(entries.at(0).parameters.contains("grant_type=refresh_token"));
    QCOMPARE(entries.at(1).outcome, "invalid_grant");
    QVERIFY(!entries.at(1).rule.isEmpty());
    QCOMPARE(entries.at(2).status, 401);
    QCOMPARE(entries.at(2).outcome, "not_logged_in");
    QCOMPARE(entries.at(3).recipe, "service_unavailable");
    QCOMPARE(entries.at(3).status, 503);
    for (const LogEntry &entry : entries)
        QCOMPARE(authserver::logEntryFromJson(authserver::toJsonLine(entry)), std::optional(entry));
}

void RecipesTest::slowAnswerChangesNoRule_data()
{
    QTest::addColumn<QByteArray>("shot");
    for (const test::Shot &shot : test::allShots()) {
        // A form is never kept waiting.
        if (shot.name != "allow")
            QTest::newRow(shot.name.constData()) << shot.name;
    }
}

/// The log tells of a slow answer what it tells of a quick one.
void RecipesTest::slowAnswerChangesNoRule()
{
    QFETCH(const QByteArray, shot);
    const auto found = std::find_if(test::allShots().begin(), test::allShots().end(),
                                    [&shot](const test::Shot &one) { return one.name == shot; });
    const auto entryOf = [&found](bool slow) {
        test::RecipeStage stage;
        if (slow)
            stage.add(Kind::SlowAnswer, 1, {}, found->endpoint);
        const auto log = std::make_shared<RequestLog>();
        stage.world.server->setRequestLog(log);
        stage.fire(*found);
        return log->since(log->newest() - 1, 1).value(0);
    };
    const LogEntry quick = entryOf(false);
    const LogEntry slow = entryOf(true);
    QCOMPARE(quick.recipe, QByteArray());
    QCOMPARE(slow.recipe, "slow_answer");
    QCOMPARE(slow.status, quick.status);
    QCOMPARE(slow.outcome, quick.outcome);
    QCOMPARE(slow.rule, quick.rule);
}

void RecipesTest::logTellsWhoseRequestARecipeDecided_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("shot");
    QTest::addColumn<QByteArray>("outcome");
    for (const Kind kind : {Kind::ServiceUnavailable, Kind::TooManyRequests, Kind::MalformedJson, Kind::HtmlErrorPage,
                            Kind::ConnectionDropped}) {
        for (const test::Shot &shot : test::allShots()) {
            const bool isPage = shot.endpoint == Recipe::Endpoint::Authorize;
            // What a person decided is not lost, and a page is no JSON.
            if (shot.name != "allow" && !(isPage && kind == Kind::MalformedJson))
                QTest::addRow("%s, %s", authserver::toWire(kind).constData(), shot.name.constData())
                    << kind << shot.name << authserver::toWire(kind);
        }
    }
    QTest::newRow("code_expired") << Kind::CodeExpired << QByteArray("code, form") << QByteArray("invalid_grant");
    QTest::newRow("refresh_refused") << Kind::RefreshRefused << QByteArray("refresh, form")
                                     << QByteArray("invalid_grant");
    QTest::newRow("consent_denied") << Kind::ConsentDenied << QByteArray("allow") << QByteArray("access_denied");
}

void RecipesTest::logTellsWhoseRequestARecipeDecided()
{
    QFETCH(const Kind, kind);
    QFETCH(const QByteArray, shot);
    QFETCH(const QByteArray, outcome);
    test::RecipeStage stage;
    const auto found = std::find_if(test::allShots().begin(), test::allShots().end(),
                                    [&shot](const test::Shot &one) { return one.name == shot; });
    stage.add(kind, 1, {}, found->endpoint);
    const auto log = std::make_shared<RequestLog>();
    stage.world.server->setRequestLog(log);
    stage.fire(*found);
    const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.recipe, authserver::toWire(kind));
    QCOMPARE(entry.outcome, outcome);
    QCOMPARE(entry.rule, "recipe " + authserver::toWire(kind));
    QCOMPARE(entry.application, stage.ownerOf(*found));
    QVERIFY(!entry.clientId.isEmpty() && !entry.applicationName.isEmpty());
    QVERIFY(!entry.parameters.isEmpty() || shot == "api"); // which sends none
}

/// Also what never came to handle() is dated by the clock as it was set last.
void RecipesTest::unreadRequestIsDatedByTheClock()
{
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const TimePoint moved = *fromIso8601(QStringLiteral("2030-01-01T00:00:00.000Z"));
    for (const ClockSetting &setting : {ClockSetting{{}, moved}, ClockSetting{}}) {
        QVERIFY(world.stores->controls().setClock(setting));
        world.server->turnedAway({}, 400);
        QCOMPARE(log->since(log->newest() - 1, 1).value(0).at, presentOf(setting, world.clock.now()));
    }
}

void RecipesTest::logLinesAreJson_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("ASCII") << QStringLiteral("client_id=a&redirect_uri=https%3A%2F%2Fa.example");
    QTest::newRow("quotes") << QStringLiteral("\"a\\b\"");
    QTest::newRow("control characters") << QStringLiteral("a\n\u0001\u001f\u007f\tb");
    QTest::newRow("other letters") << QStringLiteral("Zoë – 東京 😀");
}

/// What is written by hand is what Qt would have written, but for the order of the members.
void RecipesTest::logLinesAreJson()
{
    QFETCH(QString, text);
    LogEntry entry;
    entry.sequence = 9'007'199'254'740'991;
    entry.at = fromMilliseconds(1'795'298'577'120);
    for (QByteArray *member : {&entry.method, &entry.path, &entry.parameters, &entry.clientId, &entry.outcome,
                               &entry.rule, &entry.recipe, &entry.peer})
        *member = text.toUtf8();
    for (QString *member : {&entry.application, &entry.applicationName, &entry.user})
        *member = text;
    entry.status = 303;
    entry.microseconds = -1;
    const QByteArray line = authserver::toJsonLine(entry);
    QVERIFY(line.endsWith("}\n") && line.count('\n') == 1);
    QCOMPARE(QJsonDocument::fromJson(line).object(), authserver::toJson(entry));
    QCOMPARE(authserver::logEntryFromJson(line), std::optional(entry));
    QCOMPARE(authserver::toJsonLines({entry, entry}), line + line);
}

void RecipesTest::logLineStaysAsItIs()
{
    const LogEntry entry{7,
                         fromMilliseconds(1'795'298'577'120),
                         "POST",
                         "/token",
                         "code",
                         "abc",
                         QStringLiteral("a1"),
                         QStringLiteral("Zoë \"x\""),
                         QStringLiteral("u1"),
                         200,
                         "ok",
                         "RFC 6749 §5.1",
                         {},
                         {},
                         12,
                         "::1"};
    QCOMPARE(authserver::toJsonLine(entry),
             R"({"sequence":7,"at":"2026-11-21T22:02:57.120Z","method":"POST","path":"/token","parameters":"code",)"
             R"("client_id":"abc","outcome":"ok","rule":"RFC 6749 §5.1","recipe":"","peer":"::1","application":"a1",)"
             R"("application_name":"Zoë \"x\"","user":"u1","status":200,"microseconds":12})"
             "\n");
}

void RecipesTest::logTellsNoSecret()
{
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const QByteArray mark = "MARKEDmarkedMARKEDmarkedMARKEDmarkedMARKED4";
    for (const QByteArray &path :
         {QByteArray(oauth::tokenPath), QByteArray(oauth::jwtExchangePath), QByteArray(oauth::loginPath),
          QByteArray(oauth::consentPath), QByteArray(oauth::authorizePath), QByteArray("/attask/api/v22.0/user/search"),
          QByteArray("/nowhere/" + mark), QByteArray("/")}) {
        http::Request request;
        request.peerAddress = "127.0.0.1";
        for (const char *name : {"code", "refresh_token", "client_secret", "code_verifier", "jwt_token", "state",
                                 "client_id", "sessionID", "password", "anti_forgery"}) {
            for (const char *type : {"authorization_code", "refresh_token", ""}) {
                request.body
                    = QByteArray("client_id=") + world.a.clientId + "&grant_type=" + type + '&' + name + '=' + mark;
                request.method = "POST";
                request.target = path + "?client_id=" + world.a.clientId + '&' + name + '=' + mark;
                request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
                world.send(request);
                request.headers = {{"Authorization", "Bearer " + mark}, {"Cookie", "grantdesk_session=" + mark}};
                request.method = "GET";
                world.send(request);
            }
        }
        request.body = mark;
        request.target = path + '?' + mark;
        world.send(request);
    }
    Browser browser(world);
    world.tokens(world.a);
    QVERIFY(log->newest() > 300);
    for (const LogEntry &entry : log->since(0, 10'000)) {
        const QByteArray line = authserver::toJsonLine(entry);
        QVERIFY2(!line.contains(mark) && !line.contains(password) && !line.contains(verifier), line.constData());
        QVERIFY2(!line.contains(world.a.secret), line.constData());
    }
}

void RecipesTest::lostBatchIsTold()
{
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    http::Request request;
    request.method = "POST";
    request.target = oauth::tokenPath;
    const auto told = [&](bool safe) {
        world.server->handle(request);
        world.server->endBatch()(safe);
        return log->since(log->newest() - 1, 1).value(0);
    };
    QVERIFY(!told(true).reason.isEmpty());
    const LogEntry lost = told(false);
    QCOMPARE(lost.status, 503);
    QCOMPARE(lost.outcome, "batch_lost");
    // What it was refused for, too, did not happen.
    QCOMPARE(lost.reason, "");
}

void RecipesTest::costsLittle()
{
    World world;
    http::Request request;
    request.target = "/attask/api/v22.0/user/search";
    const auto run = [&] {
        for (int i = 0; i < 2000; ++i)
            world.server->handle(request);
        world.server->endBatch()(true);
    };
    run();
    QElapsedTimer timer;
    timer.start();
    run();
    const qint64 without = timer.nsecsElapsed();
    world.server->setRequestLog(std::make_shared<RequestLog>());
    run();
    timer.restart();
    run();
    qInfo("the log costs %.2f µs a request", double(timer.nsecsElapsed() - without) / 2000 / 1000);
}

QTEST_GUILESS_MAIN(RecipesTest)
#include "tst_authserver_recipes.moc"
