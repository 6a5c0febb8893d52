#include "tests/authserver/world.h"

#include "core/applications/user_rules.h"
#include "core/authserver/policy/anti_forgery.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using test::Browser;
using test::location;
using test::World;

/// The sign-in page and the browser's session: what begins it, and what ends it.
class SignInTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signInNeedsItsToken();
    void sessionEnds();
    void wrongSignIn_data();
    void wrongSignIn();
    void longestPasswordOfLongCharacters();
    void longestEmailOfLongCharacters();
    void signInIsThrottled();
    void signInIsThrottledInRealTime();
    void signInsOfManyAccountsAreThrottled();
    void freshSessionAtEverySignIn();
    void accessTokenIsNoBrowserSession();
    void newPasswordSignsOut();
    void contentTypeTwice();
    void passwordChangedMeanwhile();
    void deactivatedUserIsSignedOut();
};

void SignInTest::signInNeedsItsToken()
{
    World world;
    const QByteArray query = authorizeQuery(world.b);
    const QByteArray here = oauth::loginPath + ('?' + query);
    const http::Parameters form{{"email", test::email}, {"password", test::password}};
    QCOMPARE(Browser(world).post(here, form).status, 403);
    // The token of one browser in another one: nobody is signed in as somebody else unknowingly.
    Browser attacker(world);
    const http::Response page = attacker.get(here);
    Browser victim(world);
    victim.get(here);
    QCOMPARE(victim.submit(page, form).status, 403);
    QVERIFY(!victim.cookies.contains("grantdesk_session"));
}

void SignInTest::sessionEnds()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.signIn(query);
    const QByteArray consent = oauth::consentPath + ('?' + query);
    const http::Response page = browser.get(consent);
    QCOMPARE(page.status, 200);
    world.clock.advance(std::chrono::hours(7));
    QCOMPARE(browser.get(consent).status, 200);
    world.clock.advance(std::chrono::hours(7));
    QCOMPARE(browser.get(consent).status, 200);
    world.clock.advance(std::chrono::hours(8));
    QCOMPARE(location(browser.get(consent)), oauth::loginPath + ('?' + query));
    QCOMPARE(location(browser.submit(page, {{"decision", "allow"}})), oauth::loginPath + ('?' + query));
}

void SignInTest::wrongSignIn_data()
{
    QTest::addColumn<QByteArray>("typedEmail");
    QTest::addColumn<QByteArray>("typedPassword");
    QTest::newRow("wrong password") << QByteArray(test::email) << QByteArray("wrong");
    QTest::newRow("unknown user") << QByteArray("<b>nobody@example.com") << QByteArray(test::password);
    QTest::newRow("no password") << QByteArray(test::email) << QByteArray();
    QTest::newRow("no e-mail") << QByteArray() << QByteArray(test::password);
    QTest::newRow("endless password") << QByteArray(test::email) << QByteArray(100'000, 'x');
}

void SignInTest::wrongSignIn()
{
    QFETCH(QByteArray, typedEmail);
    QFETCH(QByteArray, typedPassword);
    World world;
    Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    const http::Response response = browser.submit(page, {{"email", typedEmail}, {"password", typedPassword}});
    QCOMPARE(response.status, 200);
    QVERIFY(response.body.contains("role=\"alert\""));
    QVERIFY(response.body.contains("value=\"" + typedEmail.replace("<", "&lt;").replace(">", "&gt;") + '"'));
    QVERIFY(typedPassword.isEmpty() || !response.body.contains(typedPassword));
    QVERIFY(!browser.cookies.contains("grantdesk_session"));
    QCOMPARE(browser.submit(response, {{"email", test::email}, {"password", test::password}}).status, 303);
}

/// What may be set may be typed: the limit counts characters there, and bytes arrive here.
void SignInTest::longestPasswordOfLongCharacters()
{
    World world;
    const QByteArray longest = QByteArray("\u20ac").repeated(1024);
    const auto hash = applications::newUser({}, {}, SecretString(longest), world.random, {}).passwordHash;
    QVERIFY(world.stores->people().setPassword(world.user.id, hash));
    Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    QCOMPARE(browser.submit(page, {{"email", test::email}, {"password", longest}}).status, 303);
    QVERIFY(browser.cookies.contains("grantdesk_session"));
}

/// Browsers would not submit such an address in a field of the type "email", or in another spelling.
void SignInTest::longestEmailOfLongCharacters()
{
    World world;
    const QString longest = QString(249, QChar(0x20ac)) + QStringLiteral("@a.ex");
    QVERIFY(applications::checkNewUser(QStringLiteral("Jörg"), longest));
    QVERIFY(world.stores->people().addUser(
        applications::newUser(QStringLiteral("Jörg"), longest, SecretString(test::password), world.random, {})));
    Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    QVERIFY(!page.body.contains("type=\"email\""));
    QCOMPARE(browser.submit(page, {{"email", longest.toUtf8()}, {"password", test::password}}).status, 303);
    QVERIFY(browser.cookies.contains("grantdesk_session"));
}

void SignInTest::signInIsThrottled()
{
    World world;
    const QByteArray login = oauth::loginPath + ('?' + authorizeQuery(world.b));
    Browser guesser(world, "192.0.2.1");
    const http::Response page = guesser.get(login);
    http::Response response;
    int attempts = 0;
    do {
        response = guesser.submit(page, {{"email", test::email}, {"password", "guess"}});
        ++attempts;
    } while (response.status == 200 && attempts < 30);
    QCOMPARE(response.status, 429);
    QVERIFY(response.headers.value("Retry-After").toInt() > 0);
    QVERIFY(attempts > 5);
    // Not even the right password now, but from elsewhere, and here after a while.
    QCOMPARE(guesser.submit(page, {{"email", test::email}, {"password", test::password}}).status, 429);
    Browser good(world, "192.0.2.2");
    QCOMPARE(good.submit(good.get(login), {{"email", test::email}, {"password", test::password}}).status, 303);
    world.clock.advance(std::chrono::seconds(response.headers.value("Retry-After").toInt()));
    QCOMPARE(guesser.submit(page, {{"email", test::email}, {"password", test::password}}).status, 303);
}

/// A clock that stands still keeps nobody out.
void SignInTest::signInIsThrottledInRealTime()
{
    World world;
    ClockSetting frozen;
    frozen.frozenAt = world.clock.now();
    QVERIFY(world.stores->controls().setClock(frozen));
    Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b)));
    http::Response response;
    for (int attempts = 0; attempts < 30 && response.status != 429; ++attempts)
        response = browser.submit(page, {{"email", test::email}, {"password", "guess"}});
    QCOMPARE(response.status, 429);
    world.clock.advance(std::chrono::seconds(response.headers.value("Retry-After").toInt()));
    QCOMPARE(browser.submit(page, {{"email", test::email}, {"password", test::password}}).status, 303);
}

/// One password tried on many accounts from one address.
void SignInTest::signInsOfManyAccountsAreThrottled()
{
    World world;
    const QByteArray login = oauth::loginPath + ('?' + authorizeQuery(world.b));
    Browser guesser(world, "192.0.2.1");
    const http::Response page = guesser.get(login);
    http::Response response;
    int attempts = 0;
    do {
        response = guesser.submit(
            page, {{"email", QByteArray::number(attempts) + "@example.com"}, {"password", "correct horse"}});
        ++attempts;
    } while (response.status == 200 && attempts < 100);
    QCOMPARE(response.status, 429);
    QCOMPARE(attempts, 61);
    QCOMPARE(guesser.submit(page, {{"email", test::email}, {"password", test::password}}).status, 429);
    Browser good(world, "192.0.2.2");
    QCOMPARE(good.submit(good.get(login), {{"email", test::email}, {"password", test::password}}).status, 303);
    world.clock.advance(std::chrono::seconds(response.headers.value("Retry-After").toInt()));
    QCOMPARE(guesser.submit(page, {{"email", test::email}, {"password", test::password}}).status, 303);
}

void SignInTest::freshSessionAtEverySignIn()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    const http::Response page = browser.get(oauth::loginPath + ('?' + query));
    browser.cookies.insert("grantdesk_session", QByteArray(32, 'a'));
    const http::Response response = browser.submit(page, {{"email", test::email}, {"password", test::password}});
    QVERIFY(browser.cookies.value("grantdesk_session") != QByteArray(32, 'a'));
    const QByteArray cookie = response.headers.value("Set-Cookie");
    QVERIFY(cookie.contains("; HttpOnly") && cookie.contains("; SameSite=Lax") && cookie.contains("; Path=/"));
    QVERIFY(!cookie.contains("Secure"));
    // Signing in again in the same browser ends the session before.
    const QByteArray former = browser.cookies.value("grantdesk_session");
    browser.submit(page, {{"email", test::email}, {"password", test::password}});
    QVERIFY(browser.cookies.value("grantdesk_session") != former);
    browser.cookies.insert("grantdesk_session", former);
    QVERIFY(location(browser.get(oauth::authorizePath + ('?' + query))).startsWith(oauth::loginPath));
    authserver::Settings settings = World::defaultSettings();
    settings.issuer = "https://auth.example.com";
    World secure(settings);
    QVERIFY(Browser(secure).signIn(authorizeQuery(secure.b)).headers.value("Set-Cookie").contains("; Secure"));
}

void SignInTest::accessTokenIsNoBrowserSession()
{
    World world;
    Browser browser(world);
    browser.cookies.insert("grantdesk_session",
                           world.tokens(world.b).value(QLatin1String("access_token")).toString().toLatin1());
    const QByteArray query = authorizeQuery(world.b);
    QCOMPARE(location(browser.get(oauth::consentPath + ('?' + query))), oauth::loginPath + ('?' + query));
}

/// A new password ends the sessions that the old one opened.
void SignInTest::newPasswordSignsOut()
{
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    test::Browser browser(world);
    const QByteArray query = test::authorizeQuery(world.a);
    browser.signIn(query);
    QVERIFY(test::location(browser.get(oauth::authorizePath + ('?' + query))).startsWith(oauth::consentPath));
    QVERIFY(world.stores->people().setPassword(world.user.id, world.user.passwordHash));
    QVERIFY(test::location(browser.get(oauth::authorizePath + ('?' + query))).startsWith(oauth::loginPath));
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 200);
}

/// RFC 9110 §5.3: what a body is that says so twice, nobody knows.
void SignInTest::contentTypeTwice()
{
    World world;
    test::Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + test::authorizeQuery(world.a)));
    browser.headers = {{"content-type", "text/plain"}};
    const http::Response answer = browser.submit(page, {{"email", test::email}, {"password", test::password}});
    QCOMPARE(answer.status, 400);
}

/// While the old password was being verified it was replaced.
void SignInTest::passwordChangedMeanwhile()
{
    World world;
    test::Browser browser(world);
    const http::Response page = browser.get(oauth::loginPath + ('?' + test::authorizeQuery(world.a)));
    http::Request request;
    request.method = "POST";
    request.target = oauth::loginPath + ('?' + test::authorizeQuery(world.a));
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.headers.add("Cookie", "grantdesk_visitor=" + browser.cookies.value("grantdesk_visitor"));
    request.body = http::toForm({{"anti_forgery", test::hiddenField(page, "anti_forgery")},
                                 {"email", test::email},
                                 {"password", test::password}});
    const auto answer = world.server->handle(request);
    const auto resume = std::get<authserver::Deferred>(answer).job();
    QVERIFY(world.stores->people().setPassword(world.user.id, "$argon2id$another"));
    const auto ended = resume();
    QCOMPARE(std::get<http::Response>(ended).status, 200);
    QVERIFY(!std::get<http::Response>(ended).headers.contains("Set-Cookie"));
}

void SignInTest::deactivatedUserIsSignedOut()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.signIn(query);
    QVERIFY(world.stores->people().setActive(world.user.id, false));
    QCOMPARE(location(browser.get(oauth::consentPath + ('?' + query))), oauth::loginPath + ('?' + query));
    QCOMPARE(browser.signIn(query).status, 200);
}

QTEST_GUILESS_MAIN(SignInTest)
#include "tst_authserver_sign_in.moc"
