#include "tests/authserver/world.h"

#include "core/authserver/request_log.h"
#include "core/oauth/endpoints.h"

#include <QTest>

#include <functional>

using namespace grantdesk;
using test::Browser;
using test::location;
using test::World;

/// "Do not ask again" (D-07, workfront-protocol §3.2): off by default, for confidential clients alone, and forgotten as
/// soon as what was allowed is no longer the same.
class ConsentTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void offered_data();
    void offered();
    void asksNoMore();
    void answersOfTheRequest();
    void recipeDeniesWhatIsRemembered();
    void notRemembered_data();
    void notRemembered();
    void anotherUserIsAsked();
    void nobodySignedInIsAsked();
    void wrongRequestIsStillRefused();
    void publicClientIsAlwaysAsked();
    void forgotten_data();
    void forgotten();
    void notUsedWhenOff();
};

namespace {

authserver::Settings remembering()
{
    authserver::Settings settings = World::defaultSettings();
    settings.rememberConsent = true;
    return settings;
}

constexpr char checkbox[] = "<input type=\"checkbox\" name=\"remember\" value=\"yes\">";

QByteArray consentAddress(const test::Client &client, const QByteArray &state)
{
    return oauth::consentPath + ('?' + authorizeQuery(client, {{"state", state}}));
}

/// Signs in where needed and takes that decision, with or without the tick.
http::Response decide(Browser &browser, const test::Client &client, const QByteArray &decision, const QByteArray &tick)
{
    if (!browser.cookies.contains("grantdesk_session"))
        browser.signIn(authorizeQuery(client));
    const http::Response page = browser.get(consentAddress(client, "first"));
    http::Parameters fields{{"decision", decision}};
    fields.addIfPresent("remember", tick);
    return browser.submit(page, fields);
}

bool isAsked(Browser &browser, const test::Client &client)
{
    const http::Response page = browser.get(consentAddress(client, "later"));
    return page.status == 200 && page.body.contains("value=\"allow\"");
}

} // namespace

void ConsentTest::offered_data()
{
    QTest::addColumn<bool>("isOn");
    QTest::addColumn<bool>("isPublic");
    QTest::addColumn<bool>("offered");
    QTest::newRow("confidential") << true << false << true;
    QTest::newRow("public") << true << true << false;
    QTest::newRow("off, confidential") << false << false << false;
    QTest::newRow("off, public") << false << true << false;
}

void ConsentTest::offered()
{
    QFETCH(bool, isOn);
    QFETCH(bool, isPublic);
    QFETCH(bool, offered);
    World world(isOn ? remembering() : World::defaultSettings());
    const test::Client &client = isPublic ? world.page : world.b;
    Browser browser(world);
    browser.signIn(authorizeQuery(client));
    const http::Response page = browser.get(consentAddress(client, "x"));
    QCOMPARE(page.status, 200);
    QCOMPARE(page.body.contains(checkbox), offered);
    QVERIFY(!page.body.contains("checked")); // nobody agrees by overlooking it
}

void ConsentTest::asksNoMore()
{
    World world(remembering());
    Browser browser(world);
    QVERIFY(!test::queryOf(location(decide(browser, world.b, "allow", "yes"))).value("code").isEmpty());
    QVERIFY(!isAsked(browser, world.b));
    // In another browser as well, after signing in: it is the user who agreed.
    Browser other(world);
    other.signIn(authorizeQuery(world.b));
    QVERIFY(!isAsked(other, world.b));
    QVERIFY(isAsked(other, world.a));
}

/// What comes without a question is a full answer to the request that asked for it.
void ConsentTest::answersOfTheRequest()
{
    World world(remembering());
    Browser browser(world);
    const QByteArray first = test::queryOf(location(decide(browser, world.b, "allow", "yes"))).value("code");
    const http::Response authorized
        = browser.get(oauth::authorizePath + ('?' + authorizeQuery(world.b, {{"state", "later"}})));
    const http::Response answer = browser.get(location(authorized));
    QCOMPARE(answer.status, 303);
    const http::Parameters query = test::queryOf(location(answer));
    QVERIFY(location(answer).startsWith(world.b.redirectUri + '?'));
    QCOMPARE(query.value("state"), "later");
    QCOMPARE(query.value("iss"), world.server->settings().issuer);
    QVERIFY(!query.value("code").isEmpty() && query.value("code") != first);
    QCOMPARE(world.redeem(world.b, query.value("code")).status, 200);
    QCOMPARE(world.redeem(world.b, first).status, 200);
}

/// A recipe takes even a remembered permission for a denial; the log says that it was the recipe, not the user.
void ConsentTest::recipeDeniesWhatIsRemembered()
{
    World world(remembering());
    Browser browser(world);
    QVERIFY(!test::queryOf(location(decide(browser, world.b, "allow", "yes"))).value("code").isEmpty());
    authserver::Recipe recipe;
    recipe.id = QStringLiteral("denied");
    recipe.kind = authserver::Recipe::Kind::ConsentDenied;
    recipe.remaining = 1;
    QVERIFY(world.stores->controls().addRecipe(recipe));
    const auto log = std::make_shared<authserver::RequestLog>();
    world.server->setRequestLog(log);
    const http::Response authorized = browser.get(oauth::authorizePath + ('?' + authorizeQuery(world.b)));
    const http::Response answer = browser.get(location(authorized));
    QCOMPARE(test::queryOf(location(answer)).value("error"), "access_denied");
    const authserver::LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.outcome, "access_denied");
    QCOMPARE(entry.rule, "recipe consent_denied");
    QVERIFY(!entry.reason.isEmpty());
}

void ConsentTest::notRemembered_data()
{
    QTest::addColumn<QByteArray>("decision");
    QTest::addColumn<QByteArray>("tick");
    QTest::newRow("without the tick") << QByteArray("allow") << QByteArray();
    QTest::newRow("with another value") << QByteArray("allow") << QByteArray("no");
    QTest::newRow("cancelled with the tick") << QByteArray("cancel") << QByteArray("yes");
    QTest::newRow("no decision with the tick") << QByteArray("maybe") << QByteArray("yes");
}

void ConsentTest::notRemembered()
{
    QFETCH(QByteArray, decision);
    QFETCH(QByteArray, tick);
    World world(remembering());
    Browser browser(world);
    decide(browser, world.b, decision, tick);
    QVERIFY(isAsked(browser, world.b));
}

void ConsentTest::anotherUserIsAsked()
{
    World world(remembering());
    applications::User other = world.user;
    other.id = newId(world.random);
    other.email = QStringLiteral("grace@example.com");
    QVERIFY(world.stores->people().addUser(other));
    Browser browser(world);
    decide(browser, world.b, "allow", "yes");
    Browser elsewhere(world);
    const http::Response login = elsewhere.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    elsewhere.submit(login, {{"email", "grace@example.com"}, {"password", test::password}});
    QVERIFY(isAsked(elsewhere, world.b));
}

void ConsentTest::nobodySignedInIsAsked()
{
    World world(remembering());
    Browser browser(world);
    decide(browser, world.b, "allow", "yes");
    Browser stranger(world);
    QVERIFY(location(stranger.get(consentAddress(world.b, "x"))).startsWith(oauth::loginPath));
}

/// A remembered consent spares a question and no check.
void ConsentTest::wrongRequestIsStillRefused()
{
    World world(remembering());
    Browser browser(world);
    decide(browser, world.b, "allow", "yes");
    const auto answerTo = [&](const http::Parameters &more) {
        return browser.get(oauth::consentPath + ('?' + authorizeQuery(world.b, more)));
    };
    const http::Parameters refused = test::queryOf(location(answerTo({{"response_mode", "fragment"}})));
    QCOMPARE(refused.value("error"), "invalid_request");
    QVERIFY(refused.value("code").isEmpty());
    QCOMPARE(answerTo({{"redirect_uri", "https://evil.example.com/cb"}}).status, 400);
}

/// RFC 9700 §4.14, RFC 8252 §8.6: anybody can pretend to be a public client, so a forged tick changes nothing.
void ConsentTest::publicClientIsAlwaysAsked()
{
    World world(remembering());
    Browser browser(world);
    QVERIFY(!test::queryOf(location(decide(browser, world.page, "allow", "yes"))).value("code").isEmpty());
    QVERIFY(isAsked(browser, world.page));
    QVERIFY(world.stores->grants().rememberConsent(world.user.id, world.page.id, world.page.redirectUri));
    QVERIFY(isAsked(browser, world.page));
}

void ConsentTest::forgotten_data()
{
    using Change = std::function<void(World &)>;
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("forgotten");
    const auto row = [](const char *name, bool forgotten, const Change &change) {
        QTest::newRow(name) << change << forgotten;
    };
    const auto edit = [](const std::function<void(applications::Application &)> &change) {
        return [change](World &world) {
            world.change(world.b, change);
        };
    };
    row("nothing changed", false, edit([](applications::Application &) {}));
    row("other description", false, edit([](applications::Application &application) {
            std::get<applications::WebApp>(application.profile).descriptionUrl
                = QStringLiteral("https://b.example.com");
        }));
    row("other name", true,
        edit([](applications::Application &application) { application.name = QStringLiteral("Somebody else"); }));
    row("redirect URL added", true, edit([](applications::Application &application) {
            applications::delegation(application)->redirectUrls.append(QStringLiteral("https://c.example.com/cb"));
        }));
    row("redirect URL replaced and put back", true, [edit](World &world) {
        const auto set = [&](const QString &url) {
            edit([&](applications::Application &application) {
                applications::delegation(application)->redirectUrls = {url};
            })(world);
        };
        set(QStringLiteral("https://c.example.com/cb"));
        set(QString::fromLatin1(world.b.redirectUri));
    });
    row("deleted and restored", true, [](World &world) {
        QVERIFY(world.stores->applications().remove(world.b.id));
        QVERIFY(world.stores->applications().restore(world.b.id, {true, true}));
    });
    row("user deactivated for a while", true, [](World &world) {
        QVERIFY(world.stores->people().setActive(world.user.id, false));
        QVERIFY(world.stores->people().setActive(world.user.id, true));
    });
    row("another secret", false, [](World &world) { world.addSecret(world.b, "another"); });
}

void ConsentTest::forgotten()
{
    QFETCH(std::function<void(World &)>, change);
    QFETCH(bool, forgotten);
    World world(remembering());
    Browser browser(world);
    decide(browser, world.b, "allow", "yes");
    change(world);
    Browser later(world);
    later.signIn(authorizeQuery(world.b));
    QCOMPARE(isAsked(later, world.b), forgotten);
}

void ConsentTest::notUsedWhenOff()
{
    World world(remembering());
    Browser browser(world);
    decide(browser, world.b, "allow", "yes");
    const auto restart = [&](const authserver::Settings &settings) {
        world.server = std::make_unique<authserver::Server>(world.stores->directory(), world.stores->grants(),
                                                            world.clock, world.random, settings);
    };
    restart(World::defaultSettings());
    QVERIFY(isAsked(browser, world.b));
    // A tick that no page offered is not kept for later either.
    decide(browser, world.a, "allow", "yes");
    restart(remembering());
    QVERIFY(isAsked(browser, world.a));
    QVERIFY(!isAsked(browser, world.b));
}

QTEST_GUILESS_MAIN(ConsentTest)
#include "tst_authserver_consent.moc"
