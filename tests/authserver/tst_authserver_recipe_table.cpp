#include "core/oauth/endpoints.h"
#include "tests/authserver/recipe_stage.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::test;
using authserver::Recipe;
using Kind = Recipe::Kind;
using Endpoint = Recipe::Endpoint;

namespace {

bool isFor(Kind kind, const Shot &shot)
{
    if (!authserver::possibleEndpoints(kind).contains(shot.endpoint))
        return false;
    switch (kind) {
    case Kind::ConsentDenied:
        return shot.name == "allow";
    case Kind::WrongState:
    case Kind::TamperedIss:
        return shot.redirects;
    case Kind::CodeExpired:
        return !shot.isRefresh;
    case Kind::RefreshRefused:
        return shot.isRefresh;
    default:
        // What a person decides is never lost on the way: only the pages are disturbed.
        return shot.name != "allow";
    }
}

Shot shotNamed(const QByteArray &name)
{
    for (const Shot &shot : allShots()) {
        if (shot.name == name)
            return shot;
    }
    return {};
}

} // namespace

/// Every failure recipe at every endpoint and in every style, for the application meant and for another; and which one
/// takes effect where several could.
class RecipeTableTest : public QObject {
    Q_OBJECT
private slots:
    void takesEffect_data();
    void takesEffect();
    void oldestGoesFirst_data();
    void oldestGoesFirst();
    void whatCannotActStandsInNobodysWay_data();
    void whatCannotActStandsInNobodysWay();
    void decisionsAreNotLost();
    void scriptsMayReadTheKind();
    void refusalsSpeakLikeTheAddress_data();
    void refusalsSpeakLikeTheAddress();
    void clientsAreRefusedInBothFormats();
};

void RecipeTableTest::takesEffect_data()
{
    QTest::addColumn<Kind>("kind");
    QTest::addColumn<QByteArray>("shot");
    for (const Kind kind : authserver::allRecipeKinds()) {
        for (const Shot &shot : allShots()) {
            if (isFor(kind, shot))
                QTest::addRow("%s: %s", authserver::toWire(kind).constData(), shot.name.constData())
                    << kind << shot.name;
        }
    }
}

void RecipeTableTest::takesEffect()
{
    QFETCH(Kind, kind);
    QFETCH(QByteArray, shot);
    const Shot chosen = shotNamed(shot);
    RecipeStage stage;
    auto &controls = stage.world.stores->controls();

    // Another application's; none that could not act may be stored.
    const bool isExchange = chosen.endpoint == authserver::Recipe::Endpoint::JwtExchange;
    const Id others
        = stage.add(kind, {}, stage.strangerTo(chosen), isExchange ? std::nullopt : std::optional(chosen.endpoint));
    QVERIFY(stage.isUndisturbed(chosen, stage.fire(chosen)));
    QVERIFY(controls.removeRecipe(others));

    // For the next two of its own; everybody's, where it needs no endpoint to be named.
    const bool isDefault = authserver::defaultEndpoints(kind).contains(chosen.endpoint);
    for (const bool named : {true, false}) {
        if (!named && !isDefault)
            continue;
        stage.add(kind, 2, named ? std::optional(stage.ownerOf(chosen)) : std::nullopt,
                  named ? std::optional(chosen.endpoint) : std::nullopt);
        QVERIFY(stage.isDisturbed(kind, chosen, stage.fire(chosen)));
        QVERIFY(stage.isDisturbed(kind, chosen, stage.fire(chosen)));
        QVERIFY(stage.isUndisturbed(chosen, stage.fire(chosen)));
        QVERIFY(controls.recipes()->isEmpty());
    }

    // Until it is off.
    const Id id = stage.add(kind, {}, {}, chosen.endpoint);
    for (int i = 0; i < 3; ++i)
        QVERIFY(stage.isDisturbed(kind, chosen, stage.fire(chosen)));
    QVERIFY(controls.removeRecipe(id));
    QVERIFY(stage.isUndisturbed(chosen, stage.fire(chosen)));

    // Not where nobody asked for it.
    if (!isDefault) {
        stage.add(kind);
        QVERIFY(stage.isUndisturbed(chosen, stage.fire(chosen)));
    }
}

void RecipeTableTest::oldestGoesFirst_data()
{
    QTest::addColumn<QByteArray>("shot");
    QTest::addColumn<Kind>("one");
    QTest::addColumn<Kind>("other");
    const auto row = [](const char *shot, Kind one, Kind other) {
        for (const bool turned : {false, true})
            QTest::addRow("%s: %s, %s", shot, authserver::toWire(turned ? other : one).constData(),
                          authserver::toWire(turned ? one : other).constData())
                << QByteArray(shot) << (turned ? other : one) << (turned ? one : other);
    };
    row("allow", Kind::WrongState, Kind::TamperedIss);
    row("allow", Kind::ConsentDenied, Kind::WrongState);
    row("allow", Kind::ConsentDenied, Kind::TamperedIss);
    row("refused request", Kind::WrongState, Kind::TamperedIss);
    row("refused request", Kind::WrongState, Kind::SlowAnswer);
    row("refused request", Kind::TamperedIss, Kind::ServiceUnavailable);
    row("authorize", Kind::HtmlErrorPage, Kind::ServiceUnavailable);
    row("code, form", Kind::ExpiresInZero, Kind::SlowAnswer);
    row("code, JSON", Kind::CodeExpired, Kind::TooManyRequests);
    row("code, Basic header", Kind::NoRefreshToken, Kind::MalformedJson);
    row("refresh, form", Kind::RefreshRefused, Kind::ServiceUnavailable);
    row("refresh, JSON", Kind::TokenTypeBearer, Kind::ExpiresInZero);
    row("refresh, Basic header", Kind::NoRefreshToken, Kind::ConnectionDropped);
    row("assertion, form", Kind::TokenTypeBearer, Kind::SlowAnswer);
    row("assertion, Basic header", Kind::ExpiresInZero, Kind::HtmlErrorPage);
    row("api", Kind::SlowAnswer, Kind::ServiceUnavailable);
}

void RecipeTableTest::oldestGoesFirst()
{
    QFETCH(QByteArray, shot);
    QFETCH(Kind, one);
    QFETCH(Kind, other);
    const Shot chosen = shotNamed(shot);
    for (const bool named : {true, false}) {
        RecipeStage stage;
        const auto owner = named ? std::optional(stage.ownerOf(chosen)) : std::nullopt;
        stage.add(one, 1, owner, chosen.endpoint);
        stage.add(other, 1, owner, chosen.endpoint);
        QVERIFY(stage.isDisturbed(one, chosen, stage.fire(chosen)));
        QCOMPARE(stage.world.stores->controls().recipes()->size(), 1);
        QVERIFY(stage.isDisturbed(other, chosen, stage.fire(chosen)));
        QVERIFY(stage.isUndisturbed(chosen, stage.fire(chosen)));
    }
}

void RecipeTableTest::whatCannotActStandsInNobodysWay_data()
{
    QTest::addColumn<QByteArray>("shot");
    QTest::addColumn<Kind>("idle");
    QTest::newRow("code recipe, refresh") << QByteArray("refresh, form") << Kind::CodeExpired;
    QTest::newRow("refresh recipe, code") << QByteArray("code, form") << Kind::RefreshRefused;
    QTest::newRow("redirect recipe, page") << QByteArray("consent page") << Kind::WrongState;
    QTest::newRow("redirect recipe, no redirect") << QByteArray("authorize") << Kind::TamperedIss;
    QTest::newRow("consent recipe, login page") << QByteArray("login page") << Kind::ConsentDenied;
    QTest::newRow("token recipe, assertion") << QByteArray("assertion, form") << Kind::NoRefreshToken;
}

void RecipeTableTest::whatCannotActStandsInNobodysWay()
{
    QFETCH(QByteArray, shot);
    QFETCH(Kind, idle);
    const Shot chosen = shotNamed(shot);
    RecipeStage stage;
    stage.add(idle);
    stage.add(Kind::ServiceUnavailable, 1, stage.ownerOf(chosen), chosen.endpoint);
    QVERIFY(stage.isDisturbed(Kind::ServiceUnavailable, chosen, stage.fire(chosen)));
    QVERIFY(stage.isUndisturbed(chosen, stage.fire(chosen)));
}

void RecipeTableTest::decisionsAreNotLost()
{
    RecipeStage stage;
    const auto page = stage.browser.get(oauth::consentPath + ('?' + authorizeQuery(stage.world.a)));
    stage.add(Kind::ServiceUnavailable, 1, {}, Endpoint::Authorize);
    QVERIFY(!queryOf(location(stage.browser.submit(page, {{"decision", "allow"}}))).value("code").isEmpty());
    QCOMPARE(stage.world.stores->controls().recipes()->size(), 1);
}

void RecipeTableTest::scriptsMayReadTheKind()
{
    RecipeStage stage;
    stage.add(Kind::ServiceUnavailable, 1, {}, Endpoint::Token);
    const auto response = stage.world.post(oauth::tokenPath, {{"grant_type", "refresh_token"}},
                                           {{"Origin", "https://spa.example.com"}});
    QCOMPARE(response.headers.value("Grantdesk-Recipe"), "service_unavailable");
    QVERIFY(response.headers.value("Access-Control-Expose-Headers").split(',').contains(" Grantdesk-Recipe"));
}

void RecipeTableTest::refusalsSpeakLikeTheAddress_data()
{
    QTest::addColumn<QByteArray>("shot");
    QTest::addColumn<Kind>("kind");
    for (const Kind kind : {Kind::TooManyRequests, Kind::ServiceUnavailable}) {
        for (const char *shot : {"code, form", "refresh, JSON", "assertion, form", "api", "authorize", "consent page"})
            QTest::addRow("%s: %s", authserver::toWire(kind).constData(), shot) << QByteArray(shot) << kind;
    }
}

void RecipeTableTest::refusalsSpeakLikeTheAddress()
{
    QFETCH(QByteArray, shot);
    QFETCH(Kind, kind);
    const Shot chosen = shotNamed(shot);
    for (const auto format : {oauth::ErrorFormat::Rfc6749, oauth::ErrorFormat::Workfront}) {
        auto settings = World::defaultSettings();
        settings.errorFormat = format;
        RecipeStage stage(settings);
        stage.add(kind, 1, {}, chosen.endpoint);
        const auto response = stage.fire(chosen);
        QVERIFY(stage.isDisturbed(kind, chosen, response));
        if (chosen.endpoint == Endpoint::Authorize) {
            QCOMPARE(http::mediaType(response.headers), "text/html");
            QVERIFY(response.body.contains("<html lang=\"en\">"));
            continue;
        }
        const QJsonObject body = json(response);
        if (chosen.endpoint == Endpoint::Api) {
            QVERIFY(
                !body.value(QLatin1String("error")).toObject().value(QLatin1String("message")).toString().isEmpty());
            continue;
        }
        const bool isWorkfront = format == oauth::ErrorFormat::Workfront;
        QCOMPARE(body.value(QLatin1String("error")),
                 isWorkfront ? QJsonValue(true) : QJsonValue(QStringLiteral("temporarily_unavailable")));
        QCOMPARE(body.value(QLatin1String("type")), QJsonValue(QStringLiteral("temporarily_unavailable")));
        QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), response.status);
        QVERIFY(!body.value(QLatin1String("message")).toString().isEmpty());
    }
}

/// Without any recipe: 401 for a wrong secret, 429 for too many of them.
void RecipeTableTest::clientsAreRefusedInBothFormats()
{
    for (const auto format : {oauth::ErrorFormat::Rfc6749, oauth::ErrorFormat::Workfront}) {
        auto settings = World::defaultSettings();
        settings.errorFormat = format;
        World world(settings);
        test::Client guesser = world.a;
        guesser.secret = "guess";
        QList<int> statuses;
        for (int i = 0; i < 100 && !statuses.contains(429); ++i) {
            const auto response = world.refresh(guesser, "x");
            if (statuses.contains(response.status))
                continue;
            statuses.append(response.status);
            const auto code
                = response.status == 401 ? QStringLiteral("invalid_client") : QStringLiteral("temporarily_unavailable");
            const QJsonObject body = json(response);
            const bool isWorkfront = format == oauth::ErrorFormat::Workfront;
            QCOMPARE(body.value(QLatin1String("error")), isWorkfront ? QJsonValue(true) : QJsonValue(code));
            QCOMPARE(body.value(QLatin1String("type")), QJsonValue(code));
            QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), response.status);
            QVERIFY(!body.value(QLatin1String("message")).toString().isEmpty());
        }
        QCOMPARE(statuses, (QList<int>{401, 429}));
    }
}

QTEST_GUILESS_MAIN(RecipeTableTest)
#include "tst_authserver_recipe_table.moc"
