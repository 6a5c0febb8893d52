#include "tests/authserver/world.h"

#include "core/oauth/endpoints.h"

#include <QJsonArray>
#include <QSet>
#include <QTest>

using namespace grantdesk;
using test::World;

/// workfront-protocol §6 and the checklist's 7 and 8: the sample API.
class ApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sessionShown_data();
    void sessionShown();
    void notLoggedIn_data();
    void notLoggedIn();
    void contradiction_data();
    void contradiction();
    void addresses_data();
    void addresses();
    void fieldsAndLimits();
    void usersAreTheDirectorys();
    void manyUsers();
    void oneObject();
    void session();
    void logout_data();
    void logout();
    void slidingExpiry();
    void expiryComesBackWithTheClock();
    void expiryOutlivesTheClocksPast();
    void extendedOnceAMinute();
    void contentTypeTwice();
    void writes_data();
    void writes();
    void refusedMethods_data();
    void refusedMethods();
    void browserCookie();
    void crossOrigin();
};

namespace {

QByteArray accessToken(World &world)
{
    return world.tokens(world.b).value(QLatin1String("access_token")).toString().toLatin1();
}

http::Response call(World &world, const QByteArray &method, const QByteArray &target, const http::Headers &headers,
                    const QByteArray &form = {})
{
    http::Request request;
    request.method = method;
    request.target = target;
    request.headers = headers;
    if (!form.isEmpty())
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.body = form;
    return world.send(request);
}

QJsonArray dataOf(const http::Response &response)
{
    return test::json(response).value(QLatin1String("data")).toArray();
}

constexpr char search[] = "/attask/api/v14.0/proj/search";
constexpr char notLoggedInBody[]
    = R"({"error":{"class":"com.attask.common.AuthenticationException","message":"You are not currently logged in."}})";

} // namespace

void ApiTest::sessionShown_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("form");
    const auto row = [](const char *name, const char *method, const char *query, const char *header, const char *form) {
        QTest::newRow(name) << QByteArray(method) << QByteArray(query) << QByteArray(header) << QByteArray(form);
    };
    row("header sessionID", "GET", "", "sessionID: TOKEN", "");
    row("header SessionID", "GET", "", "SessionID: TOKEN", "");
    row("header sessionid", "GET", "", "sessionid: TOKEN", "");
    row("Bearer", "GET", "", "Authorization: Bearer TOKEN", "");
    row("bearer", "GET", "", "authorization: bearer TOKEN", "");
    row("query", "GET", "?sessionID=TOKEN", "", "");
    row("form, ?method=get", "POST", "?method=get", "", "sessionID=TOKEN");
    row("form, method in the form", "POST", "", "", "sessionID=TOKEN&method=GET");
    row("twice the same", "GET", "?sessionID=TOKEN", "Authorization: Bearer TOKEN", "");
    row("HEAD", "HEAD", "", "sessionID: TOKEN", "");
}

void ApiTest::sessionShown()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, form);
    World world;
    const QByteArray token = accessToken(world);
    const auto filled = [&](QByteArray text) {
        return text.replace("TOKEN", token);
    };
    http::Headers headers;
    if (!header.isEmpty())
        headers.add(header.left(header.indexOf(':')), filled(header.mid(header.indexOf(' ') + 1)));
    const http::Response response = call(world, method, search + filled(query), headers, filled(form));
    QCOMPARE(response.status, 200);
    QVERIFY(!dataOf(response).isEmpty());
}

void ApiTest::notLoggedIn_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<bool>("isInvalidToken");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << false;
    QTest::newRow("unknown session") << QByteArray("sessionID") << QByteArray(32, 'a') << true;
    QTest::newRow("unknown Bearer") << QByteArray("Authorization") << QByteArray("Bearer x") << true;
    QTest::newRow("Basic") << QByteArray("Authorization") << QByteArray("Basic eDp5") << false;
    QTest::newRow("API key") << QByteArray("apiKey") << QByteArray("x") << false;
    QTest::newRow("empty session") << QByteArray("sessionID") << QByteArray() << false;
}

void ApiTest::notLoggedIn()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, value);
    QFETCH(bool, isInvalidToken);
    World world;
    http::Headers headers;
    if (!header.isEmpty())
        headers.add(header, value);
    const http::Response response = call(world, "GET", search, headers);
    QCOMPARE(response.status, 401);
    QCOMPARE(response.body, notLoggedInBody);
    QVERIFY(response.headers.value("WWW-Authenticate").startsWith("Bearer "));
    QCOMPARE(response.headers.value("WWW-Authenticate").contains("error=\"invalid_token\""), isInvalidToken);
}

void ApiTest::contradiction_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("second");
    QTest::newRow("header and query") << QByteArray("?sessionID=other") << QByteArray();
    QTest::newRow("header and Bearer") << QByteArray() << QByteArray("Authorization: Bearer other");
    QTest::newRow("header twice") << QByteArray() << QByteArray("SESSIONID: other");
    QTest::newRow("query twice") << QByteArray("?sessionID=one&sessionID=two") << QByteArray();
}

void ApiTest::contradiction()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, second);
    World world;
    http::Headers headers{{"sessionID", accessToken(world)}};
    if (!second.isEmpty())
        headers.add(second.left(second.indexOf(':')), second.mid(second.indexOf(' ') + 1));
    QCOMPARE(call(world, "GET", search + query, headers).status, 400);
}

void ApiTest::addresses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status");
    const auto row = [](const char *target, int status) {
        QTest::newRow(target) << QByteArray(target) << status;
    };
    row("/attask/api/v14.0/proj/search", 200);
    row("/attask/api/v22.0/PROJ/search", 200);
    row("/attask/api/v22/project/search", 200);
    row("/attask/api/Project/search", 200);
    row("/attask/api/proj", 200);
    row("/attask/api-internal/user/search", 200);
    row("/attask/api-unsupported/task/search", 200);
    row("/attask/api-unsupported", 404);
    row("/attask/api/api-internal/user/search", 404);
    row("/attask/api-internalx/user/search", 404);
    row("/attask/api-other/user/search", 404);
    row("/attask/api/v22.0/cust/search", 200);
    row("/attask/api/v22.0/unicorn/search", 404);
    row("/attask/api/v22.0/proj/0123456789abcdef0123456789abcdef", 404);
    row("/attask/api/v22.0/proj/search/more", 404);
    row("/attask/api/v22.0", 404);
    row("/attask/api", 404);
    row("/attask/api/v22.0/proj/search?fields=%zz", 400);
    row("/attask/apix/proj/search", 404);
    row("/attask", 404);
}

void ApiTest::addresses()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    World world;
    const http::Response response = call(world, "GET", target, {{"sessionID", accessToken(world)}});
    QCOMPARE(response.status, status);
    QCOMPARE(dataOf(response).isEmpty(), status != 200);
}

void ApiTest::fieldsAndLimits()
{
    World world;
    const http::Headers headers{{"sessionID", accessToken(world)}};
    const QJsonArray all = dataOf(call(world, "GET", search, headers));
    QVERIFY(all.size() >= 3);
    QVERIFY(all.first().toObject().contains(QLatin1String("status")));
    const QJsonArray second = dataOf(call(world, "GET", search + QByteArray("?$$FIRST=1&$$LIMIT=1"), headers));
    QCOMPARE(second, QJsonArray{all.at(1)});
    const QJsonObject named
        = dataOf(call(world, "GET", search + QByteArray("?fields=status"), headers)).first().toObject();
    QCOMPARE(named.keys(),
             (QStringList{QStringLiteral("ID"), QStringLiteral("name"), QStringLiteral("objCode"),
                          QStringLiteral("status")}));
    for (const char *hostile : {"?$$FIRST=-1", "?$$LIMIT=99999999999999", "?$$FIRST=2147483647", "?$$LIMIT=x"})
        QCOMPARE(call(world, "GET", search + QByteArray(hostile), headers).status, 200);
}

void ApiTest::usersAreTheDirectorys()
{
    World world;
    const QJsonArray users
        = dataOf(call(world, "GET", "/attask/api/v22.0/user/search", {{"sessionID", accessToken(world)}}));
    QCOMPARE(users.size(), 1);
    QCOMPARE(users.first().toObject().value(QLatin1String("ID")).toString(), world.user.id);
    QCOMPARE(users.first().toObject().value(QLatin1String("emailAddr")).toString(), world.user.email);
}

/// Page after page to the end, however many there are: nobody is told twice, and at the end there is an empty page.
void ApiTest::manyUsers()
{
    World world;
    constexpr int count = 2003;
    QList<applications::User> users;
    for (int i = 1; i < count; ++i) {
        const QString name = QString::number(i);
        const Id id = name.rightJustified(32, QLatin1Char('0'));
        users.append({id, name, name + QStringLiteral("@example.com"), "$argon2id$", true, {}});
    }
    QVERIFY(world.stores->people().addUsers(users));
    const http::Headers headers{{"sessionID", accessToken(world)}};
    QSet<QString> told;
    for (int first = 0;; first += 1001) {
        const QJsonArray page = dataOf(
            call(world, "GET", "/attask/api/user/search?$$LIMIT=1001&$$FIRST=" + QByteArray::number(first), headers));
        if (page.isEmpty())
            break;
        QVERIFY(first < count);
        for (const QJsonValue &user : page)
            told.insert(user.toObject().value(QLatin1String("ID")).toString());
    }
    QCOMPARE(told.size(), count);
    // No number is too large to be read.
    for (const char *beyond : {"3000", "4294967296", "9223372036854775807", "99999999999999999999999999"}) {
        const http::Response response
            = call(world, "GET", QByteArray("/attask/api/user/search?$$FIRST=") + beyond, headers);
        QCOMPARE(response.body, R"({"data":[]})");
    }
}

void ApiTest::oneObject()
{
    World world;
    const http::Response response
        = call(world, "GET", "/attask/api/v22.0/user/" + world.user.id.toLatin1(), {{"sessionID", accessToken(world)}});
    QCOMPARE(test::json(response).value(QLatin1String("data")).toObject().value(QLatin1String("name")).toString(),
             world.user.name);
}

void ApiTest::session()
{
    World world;
    const QByteArray token = accessToken(world);
    const http::Response response = call(world, "GET", "/attask/api/v16.0/session", {{"sessionID", token}});
    const QJsonObject data = test::json(response).value(QLatin1String("data")).toObject();
    QCOMPARE(data.value(QLatin1String("sessionID")).toString().toLatin1(), token);
    QCOMPARE(data.value(QLatin1String("userID")).toString(), world.user.id);
}

void ApiTest::logout_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::newRow("GET") << QByteArray("GET");
    QTest::newRow("POST") << QByteArray("POST");
    QTest::newRow("PUT") << QByteArray("PUT");
}

void ApiTest::logout()
{
    QFETCH(QByteArray, method);
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    const QByteArray token = tokens.value(QLatin1String("access_token")).toString().toLatin1();
    const http::Response response = call(world, method, "/attask/api/v22.0/logout?sessionID=" + token, {});
    QCOMPARE(response.status, 200);
    QCOMPARE(response.body, R"({"data":{"success":true}})");
    QCOMPARE(world.callApi(token).status, 401);
    // The session is gone, the grant is not.
    const QByteArray refreshToken = tokens.value(QLatin1String("refresh_token")).toString().toLatin1();
    QCOMPARE(world.refresh(world.b, refreshToken).status, 200);
}

void ApiTest::slidingExpiry()
{
    World world;
    const QByteArray token = accessToken(world);
    for (int i = 0; i < 3; ++i) {
        world.clock.advance(std::chrono::hours(8) - std::chrono::milliseconds(1));
        QCOMPARE(world.callApi(token).status, 200);
    }
    world.clock.advance(std::chrono::hours(8));
    const http::Response response = world.callApi(token);
    QCOMPARE(response.status, 401);
    QCOMPARE(response.body, notLoggedInBody);
}

/// A token of a year ahead is found by who comes back from there, and from then on lives as long as any other.
void ApiTest::expiryComesBackWithTheClock()
{
    World world;
    const TimePoint real = world.clock.now();
    world.clock.advance(std::chrono::hours(24 * 365));
    const QByteArray token = accessToken(world);
    world.clock.set(real);
    QCOMPARE(world.callApi(token).status, 200);
    world.clock.advance(std::chrono::hours(8));
    QCOMPARE(world.callApi(token).status, 401);
}

/// And a visit in the past takes nothing from it.
void ApiTest::expiryOutlivesTheClocksPast()
{
    World world;
    const QByteArray token = accessToken(world);
    QVERIFY(world.stores->controls().setClock({{}, world.clock.now() - std::chrono::hours(24 * 365)}));
    QCOMPARE(world.callApi(token).status, 200);
    QVERIFY(world.stores->controls().setClock({}));
    QCOMPARE(world.callApi(token).status, 200);
}

void ApiTest::extendedOnceAMinute()
{
    World world;
    const QByteArray token = accessToken(world);
    world.clock.advance(std::chrono::seconds(59));
    QCOMPARE(world.callApi(token).status, 200);
    // Nothing was written by that call, so the session still ends eight hours after its issue.
    world.clock.advance(std::chrono::hours(8) - std::chrono::seconds(59));
    QCOMPARE(world.callApi(token).status, 401);
}

/// RFC 9110 §5.3: nobody can tell which of the two the body is.
void ApiTest::contentTypeTwice()
{
    World world;
    const QByteArray form = "method=get&sessionID=" + accessToken(world);
    QCOMPARE(call(world, "POST", search, {}, form).status, 200);
    QCOMPARE(call(world, "POST", search, {{"Content-Type", "text/plain"}}, form).status, 400);
    QCOMPARE(call(world, "POST", search, {{"Content-Type", "application/x-www-form-urlencoded"}}, form).status, 400);
}

void ApiTest::writes_data()
{
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("POST") << QByteArray("POST") << QByteArray();
    QTest::newRow("PUT") << QByteArray("PUT") << QByteArray();
    QTest::newRow("DELETE") << QByteArray("DELETE") << QByteArray();
    QTest::newRow("?method=put") << QByteArray("GET") << QByteArray("?method=put");
    QTest::newRow("?method=DELETE") << QByteArray("GET") << QByteArray("?method=DELETE");
}

/// D-10: a cookie alone never writes.
void ApiTest::writes()
{
    QFETCH(QByteArray, method);
    QFETCH(QByteArray, query);
    World world;
    test::Browser browser(world);
    browser.signIn(authorizeQuery(world.b));
    const QByteArray cookie = "grantdesk_session=" + browser.cookies.value("grantdesk_session");
    const QByteArray target = "/attask/api/v22.0/proj" + query;
    QCOMPARE(call(world, method, target, {{"Cookie", cookie}}).status, 401);
    const http::Response response = call(world, method, target, {{"sessionID", accessToken(world)}});
    QCOMPARE(response.status, 405);
    QCOMPARE(response.headers.value("Allow"), QByteArray("GET, HEAD, OPTIONS"));
}

void ApiTest::refusedMethods_data()
{
    QTest::addColumn<QByteArray>("method");
    for (const char *method : {"PATCH", "TRACE", "get", ""})
        QTest::addRow("'%s'", method) << QByteArray(method);
}

/// In the API's own shape, whatever shape the token endpoint's errors have.
void ApiTest::refusedMethods()
{
    QFETCH(QByteArray, method);
    authserver::Settings settings = World::defaultSettings();
    settings.errorFormat = oauth::ErrorFormat::Workfront;
    World world(settings);
    const http::Response response = call(world, method, search, {{"sessionID", accessToken(world)}});
    QCOMPARE(response.status, 405);
    QCOMPARE(response.headers.value("Allow"), QByteArray("GET, HEAD, POST, PUT, DELETE, OPTIONS"));
    const QJsonObject body = test::json(response);
    QCOMPARE(body.keys(), QStringList{QStringLiteral("error")});
    const QJsonObject error = body.value(QLatin1String("error")).toObject();
    QCOMPARE(error.value(QLatin1String("class")).toString(),
             QStringLiteral("com.attask.common.InvalidParameterException"));
    QCOMPARE(error.value(QLatin1String("message")).toString(),
             QStringLiteral("This address does not take this method."));
}

void ApiTest::browserCookie()
{
    World world;
    test::Browser browser(world);
    browser.signIn(authorizeQuery(world.b));
    const QByteArray session = browser.cookies.value("grantdesk_session");
    QCOMPARE(call(world, "GET", search, {{"Cookie", "grantdesk_session=" + session}}).status, 200);
    // A browser's session is none to be shown in a header, nor is a cookie read out to scripts.
    QCOMPARE(call(world, "GET", search, {{"sessionID", session}}).status, 401);
    QVERIFY(!browser.get("/attask/api/session").body.contains(session));
    QCOMPARE(call(world, "POST", "/attask/api/logout", {{"Cookie", "grantdesk_session=" + session}}).status, 401);
    QCOMPARE(
        call(world, "POST", search + QByteArray("?method=get"), {{"Cookie", "grantdesk_session=" + session}}).status,
        401);
}

void ApiTest::crossOrigin()
{
    World world;
    const http::Headers origin{{"Origin", "https://spa.example.com"}};
    http::Response response = call(world, "OPTIONS", search, origin);
    QCOMPARE(response.status, 204);
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"), "https://spa.example.com");
    QVERIFY(response.headers.value("Access-Control-Allow-Headers").contains("sessionID"));
    response = call(world, "GET", search, origin);
    QCOMPARE(response.status, 401);
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"), "https://spa.example.com");
    QVERIFY(!response.headers.contains("Access-Control-Allow-Credentials"));
}

QTEST_GUILESS_MAIN(ApiTest)
#include "tst_authserver_api.moc"
