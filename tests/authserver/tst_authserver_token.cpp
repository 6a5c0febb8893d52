#include "tests/authserver/world.h"

#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using test::World;

/// protocol-checks 32, 36 and 37 and workfront-protocol §4: how a token is asked for, and the answer's shape.
class TokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestStyles_data();
    void requestStyles();
    void mediaTypes_data();
    void mediaTypes();
    void grantTypes_data();
    void grantTypes();
    void contentTypeTwice_data();
    void contentTypeTwice();
    void unknownTwice_data();
    void unknownTwice();
    void malformed_data();
    void malformed();
    void successShape();
    void bearerSwitch();
    void workfrontErrorFormat();
    void otherMethods();
    void wrongMethodCrossOrigin_data();
    void wrongMethodCrossOrigin();
    void crossOrigin();
};

namespace {

QByteArray basic(const QByteArray &id, const QByteArray &secret)
{
    return "Basic " + QByteArray(id + ':' + secret).toBase64();
}

http::Response postToken(World &world, const QByteArray &body, const http::Headers &headers,
                         const QByteArray &query = {})
{
    http::Request request;
    request.method = "POST";
    request.target = oauth::tokenPath + (query.isEmpty() ? QByteArray() : '?' + query);
    request.headers = headers;
    request.body = body;
    request.peerAddress = "127.0.0.1";
    return world.send(request);
}

/// A sound code request without credentials.
http::Parameters codeForm(World &world)
{
    return {{"grant_type", "authorization_code"},
            {"code", world.code(world.b)},
            {"redirect_uri", world.b.redirectUri},
            {"code_verifier", test::verifier}};
}

constexpr char formType[] = "application/x-www-form-urlencoded";

} // namespace

void TokenTest::requestStyles_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<bool>("inHeader");
    QTest::addColumn<bool>("inBody");
    for (const bool isJson : {false, true}) {
        const QByteArray name = isJson ? "JSON, " : "form, ";
        QTest::newRow(name + "header") << isJson << true << false;
        QTest::newRow(name + "body") << isJson << false << true;
        QTest::newRow(name + "both") << isJson << true << true;
    }
}

/// The 2×2 matrix of §4 for both grants, and credentials in both places when they agree.
void TokenTest::requestStyles()
{
    QFETCH(bool, isJson);
    QFETCH(bool, inHeader);
    QFETCH(bool, inBody);
    World world;
    http::Parameters form = codeForm(world);
    for (int round = 0; round < 2; ++round) {
        if (inBody) {
            form.add("client_id", world.b.clientId);
            form.add("client_secret", world.b.secret);
        }
        http::Headers headers{{"Content-Type", isJson ? "application/json" : formType}};
        if (inHeader)
            headers.add("Authorization", basic(world.b.clientId, world.b.secret));
        const http::Response response = postToken(world, isJson ? http::toJson(form) : http::toForm(form), headers);
        QCOMPARE(response.status, 200);
        const QByteArray token = test::json(response).value(QLatin1String("refresh_token")).toString().toLatin1();
        form = {{"grant_type", "refresh_token"}, {"refresh_token", token}};
    }
}

void TokenTest::mediaTypes_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<int>("status");
    QTest::newRow("form with charset") << QByteArray("application/x-www-form-urlencoded; charset=utf-8") << false
                                       << 200;
    QTest::newRow("form in capitals") << QByteArray("Application/X-WWW-Form-URLEncoded") << false << 200;
    QTest::newRow("JSON with charset") << QByteArray("application/json;charset=UTF-8") << true << 200;
    QTest::newRow("none, form") << QByteArray() << false << 200;
    QTest::newRow("none, JSON") << QByteArray() << true << 200;
    QTest::newRow("text") << QByteArray("text/plain") << false << 400;
    QTest::newRow("multipart") << QByteArray("multipart/form-data; boundary=x") << false << 400;
    QTest::newRow("XML") << QByteArray("application/xml") << false << 400;
    QTest::newRow("form said, JSON sent") << QByteArray(formType) << true << 400;
    QTest::newRow("JSON said, form sent") << QByteArray("application/json") << false << 400;
}

void TokenTest::mediaTypes()
{
    QFETCH(QByteArray, type);
    QFETCH(bool, isJson);
    QFETCH(int, status);
    World world;
    http::Parameters form = codeForm(world);
    form.add("client_id", world.b.clientId);
    form.add("client_secret", world.b.secret);
    http::Headers headers;
    if (!type.isEmpty())
        headers.add("Content-Type", type);
    const http::Response response = postToken(world, isJson ? http::toJson(form) : http::toForm(form), headers);
    QCOMPARE(response.status, status);
    QCOMPARE(test::errorOf(response), status == 200 ? "" : "invalid_request");
}

void TokenTest::contentTypeTwice_data()
{
    QTest::addColumn<QByteArray>("path");
    for (const char *path : {oauth::tokenPath, oauth::jwtExchangePath, oauth::revocationPath, oauth::introspectionPath})
        QTest::newRow(path) << QByteArray(path);
}

/// RFC 9110 §5.3, §8.3: of two readers one may take the first, the other the last.
void TokenTest::contentTypeTwice()
{
    QFETCH(QByteArray, path);
    World world;
    http::Request request;
    request.method = "POST";
    request.target = path;
    request.headers = {{"Content-Type", formType}, {"content-type", formType}};
    request.body = "grant_type=refresh_token&refresh_token=x&token=x&jwt_token=x";
    const http::Response response = world.send(request);
    QCOMPARE(response.status, 400);
    QCOMPARE(test::errorOf(response), "invalid_request");
    QVERIFY2(response.body.contains("Content-Type"), response.body.constData());
}

void TokenTest::unknownTwice_data()
{
    QTest::addColumn<QByteArray>("name");
    QTest::newRow("RFC 8707 §2 resource") << QByteArray("resource");
    QTest::newRow("unknown") << QByteArray("x");
}

/// RFC 6749 §3.2: what is not known is ignored, however often it was sent.
void TokenTest::unknownTwice()
{
    QFETCH(QByteArray, name);
    World world;
    http::Parameters form = codeForm(world);
    form.add(name, "https://one.example");
    form.add(name, "https://two.example");
    QCOMPARE(world.token(world.b, form).status, 200);
}

void TokenTest::grantTypes_data()
{
    QTest::addColumn<QByteArray>("client");
    QTest::addColumn<QByteArray>("grantType");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const char *client, const char *grantType, const char *error) {
        QTest::newRow(name) << QByteArray(client) << QByteArray(grantType) << QByteArray(error);
    };
    row("36 missing", "b", "", "invalid_request");
    row("36 unknown", "b", "magic", "unsupported_grant_type");
    row("36 password", "b", "password", "unsupported_grant_type");
    row("36 client_credentials", "b", "client_credentials", "unsupported_grant_type");
    row("36 jwt-bearer", "b", "urn:ietf:params:oauth:grant-type:jwt-bearer", "unsupported_grant_type");
    row("36 capitals", "b", "REFRESH_TOKEN", "unsupported_grant_type");
    row("D-22 authorized_code", "b", "authorized_code", "unsupported_grant_type");
    row("36 machine, code", "machine", "authorization_code", "unauthorized_client");
    row("36 machine, refresh", "machine", "refresh_token", "unauthorized_client");
}

void TokenTest::grantTypes()
{
    QFETCH(QByteArray, client);
    QFETCH(QByteArray, grantType);
    QFETCH(QByteArray, error);
    World world;
    http::Parameters form{{"code", "x"}, {"refresh_token", "x"}, {"username", "x"}, {"password", "x"}};
    form.addIfPresent("grant_type", grantType);
    const http::Response response = world.token(client == "b" ? world.b : world.machine, form);
    QCOMPARE(response.status, 400);
    QCOMPARE(test::errorOf(response), error);
    if (grantType == "authorized_code")
        QVERIFY(response.body.contains("'authorization_code'"));
}

void TokenTest::malformed_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("says");
    const auto form = [](const char *name, const char *body, const char *says = "") {
        QTest::newRow(name) << QByteArray(formType) << QByteArray(body) << QByteArray(says);
    };
    const auto object = [](const char *name, const QByteArray &body) {
        QTest::newRow(name) << QByteArray("application/json") << body << QByteArray();
    };
    form("nothing", "");
    form("parameter twice", "grant_type=refresh_token&grant_type=refresh_token");
    form("known parameter twice", "grant_type=refresh_token&refresh_token=x&scope=a&scope=b", "'scope'");
    form("broken escape", "grant_type=%zz");
    form("NUL", "grant_type=refresh_token%00");
    form("D-22 tipo_sovvenzione", "tipo_sovvenzione=authorization_code", "'tipo_sovvenzione'");
    form("D-22 Grant_type", "Grant_type=authorization_code", "'Grant_type'");
    form("D-23 grant\\_type", "grant%5C_type=authorization_code", "'grant_type'");
    object("JSON array", "[]");
    object("JSON string", "\"x\"");
    object("JSON cut off", R"({"grant_type":"refresh_token")");
    object("JSON twice", R"({"grant_type":"refresh_token","grant_type":"refresh_token"})");
    object("JSON twice, once null", R"({"grant_type":null,"grant_type":"refresh_token"})");
    object("JSON nested", R"({"grant_type":{"a":"b"}})");
    object("JSON nested deep", QByteArray(100'000, '['));
    object("JSON with more behind", R"({"grant_type":"refresh_token"}x)");
}

void TokenTest::malformed()
{
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, says);
    World world;
    const http::Response response
        = postToken(world, body, {{"Content-Type", type}, {"Authorization", basic(world.b.clientId, world.b.secret)}});
    QCOMPARE(response.status, 400);
    QCOMPARE(test::errorOf(response), "invalid_request");
    QVERIFY2(response.body.contains(says), response.body.constData());
}

void TokenTest::successShape()
{
    World world;
    for (const test::Client &client : {world.b, world.page}) {
        const QByteArray query = authorizeQuery(client, {{"scope", "offline_access everything"}});
        const QByteArray code = test::queryOf(test::Browser(world).decide(query, "allow")).value("code");
        const http::Response response = world.redeem(client, code);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.headers.value("Content-Type"), "application/json;charset=UTF-8");
        QCOMPARE(response.headers.value("Cache-Control"), "no-store");
        QCOMPARE(response.headers.value("Pragma"), "no-cache");
        const QJsonObject body = test::json(response);
        QCOMPARE(body.value(QLatin1String("token_type")).toString(), QStringLiteral("sessionID"));
        QCOMPARE(body.value(QLatin1String("access_token")).toString().size(), 32);
        QCOMPARE(body.value(QLatin1String("refresh_token")).toString().size(), 64);
        QCOMPARE(body.value(QLatin1String("expires_in")).toInt(), 8 * 60 * 60);
        QCOMPARE(body.value(QLatin1String("wid")).toString(), world.organisation.customerId);
        QCOMPARE(body.value(QLatin1String("scope")).toString(), QStringLiteral("offline_access"));
        QCOMPARE(body.size(), 6);
    }
    QVERIFY(!world.tokens(world.b).contains(QLatin1String("scope")));
}

void TokenTest::bearerSwitch()
{
    authserver::Settings settings = World::defaultSettings();
    settings.tokenTypeBearer = true;
    World world(settings);
    const QJsonObject tokens = world.tokens(world.b);
    QCOMPARE(tokens.value(QLatin1String("token_type")).toString(), QStringLiteral("Bearer"));
    QCOMPARE(world.callApi(tokens.value(QLatin1String("access_token")).toString().toLatin1()).status, 200);
}

void TokenTest::workfrontErrorFormat()
{
    authserver::Settings settings = World::defaultSettings();
    settings.errorFormat = oauth::ErrorFormat::Workfront;
    World world(settings);
    const QJsonObject body = test::json(world.refresh(world.b, "x"));
    QCOMPARE(body.value(QLatin1String("error")), QJsonValue(true));
    QCOMPARE(body.value(QLatin1String("type")).toString(), QStringLiteral("invalid_grant"));
    QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), 400);
}

void TokenTest::otherMethods()
{
    World world;
    const QByteArray code = world.code(world.b);
    for (const char *method : {"GET", "HEAD", "PUT", "DELETE", "PATCH", "post"}) {
        http::Request request;
        request.method = method;
        request.target = oauth::tokenPath + QByteArray("?grant_type=authorization_code&code=") + code
            + "&client_id=" + world.b.clientId + "&client_secret=" + world.b.secret;
        const http::Response response = world.send(request);
        QCOMPARE(response.status, 405);
        QVERIFY(response.headers.value("Allow").contains("POST"));
        QVERIFY(!response.body.contains("access_token"));
    }
    QCOMPARE(world.redeem(world.b, code).status, 200);
}

/// A script that chose the wrong method may read that it did.
void TokenTest::wrongMethodCrossOrigin_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<bool>("forScripts");
    QTest::newRow("token") << QByteArray(oauth::tokenPath) << true;
    QTest::newRow("revocation") << QByteArray(oauth::revocationPath) << true;
    QTest::newRow("metadata") << QByteArray("/.well-known/oauth-authorization-server") << true;
    QTest::newRow("api") << QByteArray("/attask/api/v22.0/proj/search") << true;
    QTest::newRow("introspection") << QByteArray(oauth::introspectionPath) << false;
}

void TokenTest::wrongMethodCrossOrigin()
{
    QFETCH(QByteArray, path);
    QFETCH(bool, forScripts);
    World world;
    http::Request request;
    request.method = "PATCH";
    request.target = path;
    request.headers = {{"Origin", "https://spa.example.com"}};
    const http::Response response = world.send(request);
    QCOMPARE(response.status, 405);
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"),
             forScripts ? QByteArray("https://spa.example.com") : QByteArray());
    QCOMPARE(response.headers.value("Vary"), forScripts ? QByteArray("Origin") : QByteArray());
    request.headers = {{"Origin", "https://evil.example"}};
    QVERIFY(!world.send(request).headers.contains("Access-Control-Allow-Origin"));
}

void TokenTest::crossOrigin()
{
    World world;
    http::Request request;
    request.method = "OPTIONS";
    request.target = oauth::tokenPath;
    request.headers = {{"Origin", "https://spa.example.com"}, {"Access-Control-Request-Method", "POST"}};
    http::Response response = world.send(request);
    QCOMPARE(response.status, 204);
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"), "https://spa.example.com");
    QVERIFY(response.headers.value("Access-Control-Allow-Methods").contains("POST"));
    // workfront-protocol §4.1: the documented calls of single-page applications carry Cache-Control.
    QCOMPARE(response.headers.value("Access-Control-Allow-Headers"),
             "authorization, cache-control, content-type, sessionID");
    QVERIFY(!response.headers.contains("Access-Control-Allow-Credentials"));
    const http::Parameters form{{"grant_type", "refresh_token"}, {"refresh_token", "x"}};
    response = world.post(oauth::tokenPath, form, {{"Origin", "https://spa.example.com"}});
    QCOMPARE(response.headers.value("Access-Control-Allow-Origin"), "https://spa.example.com");
    QCOMPARE(response.headers.value("Vary"), "Origin");
    // A web application's origin, a stranger's, none, two.
    for (const char *origin :
         {"https://b.example.com", "https://evil.example", "null", "https://spa.example.com.evil.example"})
        QVERIFY(
            !world.post(oauth::tokenPath, form, {{"Origin", origin}}).headers.contains("Access-Control-Allow-Origin"));
    QVERIFY(!world.post(oauth::jwtExchangePath, form, {{"Origin", "https://spa.example.com"}})
                 .headers.contains("Access-Control-Allow-Origin"));
    for (const char *path : {oauth::authorizePath, oauth::loginPath, oauth::consentPath}) {
        request.method = "OPTIONS";
        request.target = path;
        QVERIFY(!world.send(request).headers.contains("Access-Control-Allow-Origin"));
        request.method = "PUT";
        QVERIFY(!world.send(request).headers.contains("Access-Control-Allow-Origin"));
    }
}

QTEST_GUILESS_MAIN(TokenTest)
#include "tst_authserver_token.moc"
