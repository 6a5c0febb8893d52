#include "tests/authserver/world.h"

#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using test::World;

/// protocol-checks 30 to 37 and workfront-protocol §4: who asks, how, and the answer's shape.
class TokenTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requestStyles_data();
    void requestStyles();
    void mediaTypes_data();
    void mediaTypes();
    void clientRefused_data();
    void clientRefused();
    void secretWithPunctuation_data();
    void secretWithPunctuation();
    void severalSecrets();
    void wrongSecretsAreThrottled();
    void throttledInRealTime();
    void spellingsShareOneBudget_data();
    void spellingsShareOneBudget();
    void publicClientsAreNotLockedOut();
    void grantTypes_data();
    void grantTypes();
    void malformed_data();
    void malformed();
    void successShape();
    void bearerSwitch();
    void workfrontErrorFormat();
    void otherMethods();
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

void TokenTest::clientRefused_data()
{
    // ID and SECRET are client b's.
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const char *authorization, const char *body, int status, const char *error) {
        QTest::newRow(name) << QByteArray(authorization) << QByteArray(body) << status << QByteArray(error);
    };
    row("30 no credentials", "", "client_id=ID", 401, "invalid_client");
    row("30 empty secret", "", "client_id=ID&client_secret=", 401, "invalid_client");
    row("30 wrong secret in the body", "", "client_id=ID&client_secret=wrong", 401, "invalid_client");
    row("30 wrong secret in the header", "ID:wrong", "", 401, "invalid_client");
    row("30 secret in capitals", "", "client_id=ID&client_secret=UPPER", 401, "invalid_client");
    row("30 unknown client", "nobody:SECRET", "", 401, "invalid_client");
    row("30 another client's secret", "", "client_id=ID&client_secret=OTHER", 401, "invalid_client");
    row("30 secret with a space behind", "", "client_id=ID&client_secret=SECRET%20", 401, "invalid_client");
    row("30 secret in the address", "", "?client_id=ID&client_secret=SECRET", 400, "invalid_request");
    row("33 nobody", "", "", 401, "invalid_client");
    row("33 public client without ID", "", "code_verifier=x", 401, "invalid_client");
    row("header and body differ in the secret", "ID:SECRET", "client_id=ID&client_secret=wrong", 400,
        "invalid_request");
    row("header and body differ in the client", "ID:SECRET", "client_id=someone", 400, "invalid_request");
    row("public client with a secret", "", "client_id=PAGE&client_secret=anything", 401, "invalid_client");
    row("public client with a secret in the header", "PAGE:anything", "", 401, "invalid_client");
    row("Bearer", "=Bearer SECRET", "client_id=ID", 401, "invalid_client");
    row("Basic without colon", "=Basic SUQ=", "", 401, "invalid_client");
    row("Basic without base64", "=Basic ID:SECRET", "", 401, "invalid_client");
    row("Basic alone", "=Basic", "", 401, "invalid_client");
    row("D-22 clientsecret", "", "client_id=ID&clientsecret=SECRET", 401, "invalid_client");
    row("D-22 clientid", "", "clientid=ID&client_secret=SECRET", 401, "invalid_client");
}

void TokenTest::clientRefused()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    World world;
    const auto filled = [&](QByteArray text) {
        return text.replace("PAGE", world.page.clientId)
            .replace("ID", world.b.clientId)
            .replace("SECRET", world.b.secret)
            .replace("UPPER", world.b.secret.toUpper())
            .replace("OTHER", world.a.secret);
    };
    http::Headers headers{{"Content-Type", formType}};
    if (authorization.startsWith('='))
        headers.add("Authorization", authorization.sliced(1));
    else if (!authorization.isEmpty())
        headers.add("Authorization", "Basic " + filled(authorization).toBase64());
    const QByteArray grant = "grant_type=refresh_token&refresh_token=x&";
    const http::Response response = body.startsWith('?') ? postToken(world, grant, headers, filled(body.sliced(1)))
                                                         : postToken(world, grant + filled(body), headers);
    QCOMPARE(response.status, status);
    QCOMPARE(test::errorOf(response), error);
    QCOMPARE(response.headers.contains("WWW-Authenticate"), status == 401 && !authorization.isEmpty());
    if (status == 401 && !authorization.isEmpty())
        QVERIFY(response.headers.value("WWW-Authenticate").startsWith("Basic "));
}

void TokenTest::secretWithPunctuation_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("31 colon") << QByteArray("a:b:c");
    QTest::newRow("31 percent") << QByteArray("100%25 sure%");
    QTest::newRow("31 plus") << QByteArray("1+1=2");
    QTest::newRow("31 space") << QByteArray("two words");
    QTest::newRow("31 everything") << QByteArray(": % + &=?/#\"'\\");
}

void TokenTest::secretWithPunctuation()
{
    QFETCH(QByteArray, secret);
    World world;
    world.addSecret(world.b, secret);
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    const QByteArray body = http::toForm({{"grant_type", "refresh_token"}, {"refresh_token", token}});
    const QByteArray encoded = http::toForm({{"", secret}}).sliced(1);
    for (const QByteArray &spelling : {secret, encoded, http::percentEncode(secret)}) {
        const http::Response response = postToken(
            world, body, {{"Content-Type", formType}, {"Authorization", basic(world.b.clientId, spelling)}});
        QCOMPARE(response.status, 200);
    }
}

void TokenTest::severalSecrets()
{
    World world;
    const QByteArray second = "another secret";
    const Id id = world.addSecret(world.b, second);
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    test::Client other = world.b;
    other.secret = second;
    QCOMPARE(world.refresh(world.b, token).status, 200);
    QCOMPARE(world.refresh(other, token).status, 200);
    QVERIFY(world.stores->applications().removeSecret(world.b.id, id));
    QCOMPARE(test::errorOf(world.refresh(other, token)), "invalid_client");
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

void TokenTest::publicClientsAreNotLockedOut()
{
    World world;
    const QByteArray token = world.tokens(world.page).value(QLatin1String("refresh_token")).toString().toLatin1();
    for (int attempt = 0; attempt < 40; ++attempt)
        world.token(world.page, {{"grant_type", "refresh_token"}, {"refresh_token", token}, {"client_secret", "x"}});
    QCOMPARE(world.refresh(world.page, token).status, 200);
}

void TokenTest::spellingsShareOneBudget_data()
{
    QTest::addColumn<bool>("inHeader");
    QTest::newRow("34 Basic") << true;
    QTest::newRow("34 body") << false;
}

/// protocol-checks 34: a client ID percent-encoded in ever new ways is the same client.
void TokenTest::spellingsShareOneBudget()
{
    QFETCH(bool, inHeader);
    World world;
    int guesses = 0;
    http::Response response;
    do {
        QByteArray id;
        for (qsizetype i = 0; i < world.b.clientId.size(); ++i) {
            const QByteArray plain = world.b.clientId.mid(i, 1);
            const QByteArray hex = plain.toHex();
            id += (guesses >> (i % 7)) & 1 ? '%' + (i % 2 ? hex.toUpper() : hex) : plain;
        }
        const QByteArray form = "grant_type=refresh_token&refresh_token=x";
        const http::Headers type{{"Content-Type", "application/x-www-form-urlencoded"}};
        if (inHeader) {
            http::Headers headers = type;
            headers.add("Authorization", basic(id, "guess"));
            response = postToken(world, form, headers);
        } else {
            response = postToken(world, form + "&client_secret=guess&client_id=" + id, type);
        }
        ++guesses;
    } while (response.status == 401 && guesses < 100);
    QCOMPARE(response.status, 429);
    QVERIFY2(guesses <= 16, qPrintable(QString::number(guesses)));
    // Another case is another, unknown client; guessing at it never opens this one.
    const QByteArray upper = world.b.clientId.toUpper();
    QCOMPARE(test::errorOf(postToken(world, "grant_type=refresh_token&refresh_token=x",
                                     {{"Content-Type", "application/x-www-form-urlencoded"},
                                      {"Authorization", basic(upper, world.b.secret)}})),
             "invalid_client");
}

void TokenTest::wrongSecretsAreThrottled()
{
    World world;
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    test::Client guesser = world.b;
    guesser.secret = "guess";
    http::Response response;
    int attempts = 0;
    do {
        response = world.refresh(guesser, token);
        ++attempts;
    } while (response.status == 401 && attempts < 100);
    QCOMPARE(response.status, 429);
    QVERIFY(attempts > 8);
    QCOMPARE(test::json(response).value(QLatin1String("statusCode")).toInt(), 429);
    const int wait = response.headers.value("Retry-After").toInt();
    QVERIFY(wait > 0);
    // The right secret waits too; another client and another address do not.
    QCOMPARE(world.refresh(world.b, token).status, 429);
    QVERIFY(world.token(world.a, {{"grant_type", "refresh_token"}, {"refresh_token", "x"}}).status == 400);
    http::Request elsewhere;
    elsewhere.method = "POST";
    elsewhere.target = oauth::tokenPath;
    elsewhere.peerAddress = "192.0.2.7";
    elsewhere.body = http::toForm({{"grant_type", "refresh_token"},
                                   {"refresh_token", token},
                                   {"client_id", world.b.clientId},
                                   {"client_secret", world.b.secret}});
    QCOMPARE(world.send(elsewhere).status, 200);
    world.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

/// A clock that stands still keeps nobody out, and one that is put forward lets nobody guess on.
void TokenTest::throttledInRealTime()
{
    World world;
    test::Client guesser = world.b;
    guesser.secret = "guess";
    http::Response response;
    const auto guess = [&] {
        for (int attempts = 0; attempts < 100 && response.status != 429; ++attempts)
            response = world.refresh(guesser, "x");
        return response.headers.value("Retry-After").toInt();
    };
    ClockSetting setting;
    setting.frozenAt = world.clock.now();
    QVERIFY(world.stores->controls().setClock(setting));
    const int wait = guess();
    QVERIFY(wait > 0);
    world.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(world.refresh(world.b, "x").status, 400);

    response = {};
    QVERIFY(guess() > 0);
    setting.frozenAt = world.clock.now() + std::chrono::hours(1);
    QVERIFY(world.stores->controls().setClock(setting));
    QCOMPARE(world.refresh(world.b, "x").status, 429);
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
    form("unknown parameter twice", "grant_type=refresh_token&x=1&x=2");
    form("broken escape", "grant_type=%zz");
    form("NUL", "grant_type=refresh_token%00");
    form("D-22 tipo_sovvenzione", "tipo_sovvenzione=authorization_code", "'tipo_sovvenzione'");
    form("D-22 Grant_type", "Grant_type=authorization_code", "'Grant_type'");
    form("D-23 grant\\_type", "grant%5C_type=authorization_code", "'grant_type'");
    object("JSON array", "[]");
    object("JSON string", "\"x\"");
    object("JSON cut off", R"({"grant_type":"refresh_token")");
    object("JSON twice", R"({"grant_type":"refresh_token","grant_type":"refresh_token"})");
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
    QCOMPARE(response.headers.value("Access-Control-Allow-Headers"), "authorization, content-type, sessionID");
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
        request.target = path;
        QVERIFY(!world.send(request).headers.contains("Access-Control-Allow-Origin"));
    }
}

QTEST_GUILESS_MAIN(TokenTest)
#include "tst_authserver_token.moc"
