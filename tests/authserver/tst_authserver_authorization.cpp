#include "tests/authserver/world.h"

#include "core/authserver/policy/anti_forgery.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using test::Browser;
using test::location;
using test::World;

/// protocol-checks 10 to 18: the authorization request, its pages and its answer.
class AuthorizationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedByRedirect_data();
    void refusedByRedirect();
    void ignoredParameters_data();
    void ignoredParameters();
    void signsInBeforeAnyRedirect();
    void answerCarriesEverything();
    void stateComesBackUnchanged_data();
    void stateComesBackUnchanged();
    void cancel();
    void onlySeeOther();
    void consentNeedsItsToken_data();
    void consentNeedsItsToken();
    void tokensFitOnePurpose();
    void anotherUser();
    void methods_data();
    void methods();
};

namespace {

QByteArray with(const test::Client &client, const http::Parameters &parameters)
{
    http::Parameters all{{"client_id", client.clientId}, {"redirect_uri", client.redirectUri}, {"state", "xyz"}};
    for (const http::Parameter &parameter : parameters)
        all.add(parameter.name, parameter.value);
    return http::toForm(all);
}

} // namespace

void AuthorizationTest::refusedByRedirect_data()
{
    QTest::addColumn<bool>("isPublic");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, bool isPublic, const char *query, const char *error) {
        QTest::newRow(name) << isPublic << QByteArray(query) << QByteArray(error);
    };
    row("10 response_type missing", false, "", "invalid_request");
    row("10 response_type empty", false, "response_type=", "invalid_request");
    row("10 response_type unknown", false, "response_type=magic", "unsupported_response_type");
    row("10 token", false, "response_type=token", "unsupported_response_type");
    row("10 id_token", false, "response_type=id_token", "unsupported_response_type");
    row("10 code token", false, "response_type=code+token", "unsupported_response_type");
    row("10 CODE", false, "response_type=CODE", "unsupported_response_type");
    row("11 response_type twice", false, "response_type=code&response_type=code", "invalid_request");
    row("11 scope twice", false, "response_type=code&scope=a&scope=b", "invalid_request");
    row("11 state twice", false, "response_type=code&state=xyz", "invalid_request");
    row("27 public without challenge", true, "response_type=code", "invalid_request");
    row("27 public with an empty challenge", true, "response_type=code&code_challenge=", "invalid_request");
    row("28 plain", true,
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=plain",
        "invalid_request");
    row("28 unknown method", false,
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S512",
        "invalid_request");
    row("28 lower-case method", true,
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=s256",
        "invalid_request");
    row("28 method without challenge", false, "response_type=code&code_challenge_method=S256", "invalid_request");
    row("challenge of 44 characters", false,
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cMA", "invalid_request");
    row("challenge of 42 characters", true,
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-c", "invalid_request");
    row("challenge in plain base64", true,
        "response_type=code&code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw%2BcM", "invalid_request");
    row("challenge, announced", false, "response_type=code&code_challenge_method=S256&challenge=x", "invalid_request");
    row("challenge, public", true, "response_type=code&challenge=x", "invalid_request");
    row("D-23 code\\_challenge", false, "response_type=code&code%5C_challenge=x", "invalid_request");
    row("form_post", false, "response_type=code&response_mode=form_post", "invalid_request");
}

void AuthorizationTest::refusedByRedirect()
{
    QFETCH(bool, isPublic);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, error);
    World world;
    const test::Client &client = isPublic ? world.page : world.b;
    Browser browser(world);
    browser.signIn(authorizeQuery(client));
    const QByteArray whole = with(client, {}) + '&' + query;
    for (const char *path : {oauth::authorizePath, oauth::consentPath}) {
        const http::Response response = browser.get(path + ('?' + whole));
        QCOMPARE(response.status, 303);
        const QByteArray answer = location(response);
        QVERIFY(answer.startsWith(client.redirectUri + '?'));
        const http::Parameters parameters = test::queryOf(answer);
        QCOMPARE(parameters.value("error"), error);
        QVERIFY(!parameters.value("error_description").isEmpty());
        QCOMPARE(parameters.value("state"), "xyz");
        QCOMPARE(parameters.value("domain"), "myorganization");
        QCOMPARE(parameters.value("lane"), "my");
        QCOMPARE(parameters.value("iss"), "http://127.0.0.1:4711");
        QVERIFY(!parameters.contains("code") && !parameters.contains("access_token"));
    }
}

void AuthorizationTest::ignoredParameters_data()
{
    QTest::addColumn<QByteArray>("more");
    QTest::newRow("12 unknown") << QByteArray("foo=bar");
    QTest::newRow("12 unknown twice") << QByteArray("resource=a&resource=b");
    QTest::newRow("12 empty scope") << QByteArray("scope=");
    QTest::newRow("12 empty challenge") << QByteArray("code_challenge=");
    QTest::newRow("12 unknown, as code_challenge may be misspelt") << QByteArray("challenge=captcha");
    QTest::newRow("approval_prompt") << QByteArray("approval_prompt=auto&scope=");
    QTest::newRow("D-06 unknown scope") << QByteArray("scope=everything+offline_access");
    QTest::newRow("challenge without method") << QByteArray("code_challenge=") + test::challenge;
    QTest::newRow("challenge with one =") << QByteArray("code_challenge=") + test::challenge + "%3D";
}

void AuthorizationTest::ignoredParameters()
{
    QFETCH(QByteArray, more);
    World world;
    const QByteArray answer = Browser(world).decide(with(world.b, {{"response_type", "code"}}) + '&' + more, "allow");
    QCOMPARE(test::queryOf(answer).value("code").size(), 43);
}

/// protocol-checks 13: whatever else is wrong.
void AuthorizationTest::signsInBeforeAnyRedirect()
{
    World world;
    Browser browser(world);
    const QByteArray query = with(world.b, {{"response_type", "magic"}});
    const http::Response response = browser.get(oauth::authorizePath + ('?' + query));
    QCOMPARE(response.status, 303);
    QCOMPARE(location(response), oauth::loginPath + ('?' + query));
    QCOMPARE(location(browser.get(oauth::consentPath + ('?' + query))), oauth::loginPath + ('?' + query));
    QCOMPARE(location(browser.signIn(query)), oauth::authorizePath + ('?' + query));
    QVERIFY(location(browser.get(oauth::authorizePath + ('?' + query))).startsWith(world.b.redirectUri));
}

void AuthorizationTest::answerCarriesEverything()
{
    World world;
    const QByteArray answer = Browser(world).decide(authorizeQuery(world.b), "allow");
    const http::Parameters parameters = test::queryOf(answer);
    QCOMPARE(parameters.value("code").size(), 43);
    QCOMPARE(parameters.value("domain"), "myorganization");
    QCOMPARE(parameters.value("lane"), "my");
    QCOMPARE(parameters.value("state"), "xyz");
    http::Request request;
    request.target = "/.well-known/oauth-authorization-server";
    const QJsonObject metadata = test::json(world.send(request));
    QCOMPARE(QString::fromLatin1(parameters.value("iss")), metadata.value(QLatin1String("issuer")).toString());
    QVERIFY(metadata.value(QLatin1String("authorization_response_iss_parameter_supported")).toBool());
}

void AuthorizationTest::stateComesBackUnchanged_data()
{
    QTest::addColumn<QByteArray>("state");
    QTest::newRow("plain") << QByteArray("0123456789abcdef0123456789abcdef");
    QTest::newRow("reserved characters") << QByteArray("a&b=c?d#e/f+g h%20;,:@\"'<>\\");
    QTest::newRow("line breaks") << QByteArray("a\r\nSet-Cookie: b=c\r\n\r\n");
    QTest::newRow("UTF-8") << QByteArray("größe €");
    QTest::newRow("long") << QByteArray(4000, 'x');
}

void AuthorizationTest::stateComesBackUnchanged()
{
    QFETCH(QByteArray, state);
    World world;
    Browser browser(world);
    for (const QByteArray decision : {"allow", "cancel"}) {
        const QByteArray answer = browser.decide(authorizeQuery(world.b, {{"state", state}}), decision);
        QCOMPARE(test::queryOf(answer).value("state"), state);
        QVERIFY(!answer.contains('\n') && !answer.contains(' '));
    }
    const QByteArray without = browser.decide(authorizeQuery(world.b, {}), "allow");
    QVERIFY(!test::queryOf(without).contains("state"));
}

void AuthorizationTest::cancel()
{
    World world;
    const http::Parameters parameters = test::queryOf(Browser(world).decide(authorizeQuery(world.page), "cancel"));
    QCOMPARE(parameters.value("error"), "access_denied");
    QCOMPARE(parameters.value("state"), "xyz");
    QVERIFY(!parameters.contains("code"));
}

/// protocol-checks 16: a 307 would post the password again.
void AuthorizationTest::onlySeeOther()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    QCOMPARE(browser.get(oauth::authorizePath + ('?' + query)).status, 303);
    QCOMPARE(browser.signIn(query).status, 303);
    const http::Response page = browser.get(oauth::consentPath + ('?' + query));
    QCOMPARE(browser.submit(page, {{"decision", "allow"}}).status, 303);
}

void AuthorizationTest::consentNeedsItsToken_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("18 none") << QByteArray();
    QTest::newRow("18 made up") << QByteArray(43, 'A');
    QTest::newRow("18 another request's") << QByteArray("other request");
    QTest::newRow("18 the sign-in form's") << QByteArray("sign-in form");
    QTest::newRow("18 another browser's") << QByteArray("other browser");
}

void AuthorizationTest::consentNeedsItsToken()
{
    QFETCH(QByteArray, token);
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    if (token == "sign-in form")
        token = test::hiddenField(browser.get(oauth::loginPath + ('?' + query)), "anti_forgery");
    browser.signIn(query);
    const QByteArray here = oauth::consentPath + ('?' + query);
    const QByteArray elsewhere = oauth::consentPath + ('?' + authorizeQuery(world.b, {{"state", "other"}}));
    if (token == "other request")
        token = test::hiddenField(browser.get(elsewhere), "anti_forgery");
    Browser other(world);
    other.signIn(query);
    if (token == "other browser")
        token = test::hiddenField(other.get(here), "anti_forgery");
    http::Parameters form{{"decision", "allow"}};
    form.addIfPresent("anti_forgery", token);
    const http::Response response = browser.post(here, form);
    QCOMPARE(response.status, 403);
    QVERIFY(!response.headers.contains("Location"));
}

void AuthorizationTest::tokensFitOnePurpose()
{
    using authserver::FormPurpose;
    const QByteArray token = authserver::antiForgeryToken("key", FormPurpose::SignIn, "browser", "query");
    const auto fits
        = [&](const QByteArray &key, FormPurpose purpose, const QByteArray &browser, const QByteArray &query) {
              return authserver::isAntiForgeryToken(token, key, purpose, browser, query);
          };
    QVERIFY(fits("key", FormPurpose::SignIn, "browser", "query"));
    QVERIFY(!fits("key", FormPurpose::Consent, "browser", "query"));
    QVERIFY(!fits("other", FormPurpose::SignIn, "browser", "query"));
    QVERIFY(!fits("key", FormPurpose::SignIn, "other", "query"));
    QVERIFY(!fits("key", FormPurpose::SignIn, "browser", "other"));
    const QByteArray nobodys = authserver::antiForgeryToken("key", FormPurpose::SignIn, "", "query");
    QVERIFY(!authserver::isAntiForgeryToken(nobodys, "key", FormPurpose::SignIn, "", "query"));
}

void AuthorizationTest::anotherUser()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.signIn(query);
    const QByteArray former = browser.cookies.value("grantdesk_session");
    const http::Response page = browser.get(oauth::consentPath + ('?' + query));
    QCOMPARE(location(browser.submit(page, {{"decision", "switch"}})), oauth::loginPath + ('?' + query));
    QVERIFY(browser.cookies.value("grantdesk_session").isEmpty());
    browser.cookies.insert("grantdesk_session", former);
    QCOMPARE(location(browser.get(oauth::consentPath + ('?' + query))), oauth::loginPath + ('?' + query));
}

void AuthorizationTest::methods_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<int>("status");
    QTest::newRow("POST authorize") << QByteArray(oauth::authorizePath) << QByteArray("POST") << 405;
    QTest::newRow("HEAD authorize") << QByteArray(oauth::authorizePath) << QByteArray("HEAD") << 303;
    QTest::newRow("PUT login") << QByteArray(oauth::loginPath) << QByteArray("PUT") << 405;
    QTest::newRow("DELETE consent") << QByteArray(oauth::consentPath) << QByteArray("DELETE") << 405;
    QTest::newRow("part of a method") << QByteArray(oauth::consentPath) << QByteArray("POS") << 405;
    QTest::newRow("empty method") << QByteArray(oauth::consentPath) << QByteArray() << 405;
    QTest::newRow("trailing slash") << QByteArray(oauth::authorizePath) + '/' << QByteArray("GET") << 404;
    QTest::newRow("upper case") << QByteArray("/INTEGRATIONS/oauth2/authorize") << QByteArray("GET") << 404;
    QTest::newRow("the abbreviated path") << QByteArray("/authorize") << QByteArray("GET") << 404;
}

void AuthorizationTest::methods()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, method);
    QFETCH(int, status);
    World world;
    http::Request request;
    request.method = method;
    request.target = path + '?' + authorizeQuery(world.b);
    const http::Response response = world.send(request);
    QCOMPARE(response.status, status);
    QCOMPARE(response.headers.contains("Allow"), status == 405);
    QVERIFY(!response.headers.contains("Access-Control-Allow-Origin"));
}

QTEST_GUILESS_MAIN(AuthorizationTest)
#include "tst_authserver_authorization.moc"
