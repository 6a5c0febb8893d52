#include "tests/authserver/world.h"

#include "core/oauth/endpoints.h"

#include <QJsonArray>
#include <QTest>

using namespace grantdesk;
using test::World;
using namespace std::chrono_literals;

/// Revocation (RFC 7009), introspection (RFC 7662) and the metadata that names them (RFC 8414).
class TokenStateTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void revokeAccessToken();
    void revokeRefreshToken();
    void revokeRotatedOutToken();
    void revokeOfAPublicClient();
    void revokeJwtToken();
    void revokeAnswers_data();
    void revokeAnswers();
    void othersTokensSurvive_data();
    void othersTokensSurvive();
    void inquiryRefused_data();
    void inquiryRefused();
    void bothErrorFormats();
    void introspectAccessToken();
    void introspectRefreshToken();
    void inactive_data();
    void inactive();
    void publicClientsDoNotIntrospect();
    void crossOrigin();
    void metadata();
};

namespace {

QByteArray text(const QJsonObject &object, const char *name)
{
    return object.value(QLatin1String(name)).toString().toLatin1();
}

http::Response inquire(World &world, const char *path, const test::Client &client, const QByteArray &token,
                       const QByteArray &hint = {})
{
    http::Parameters form{{"client_id", client.clientId}};
    form.addIfPresent("client_secret", client.secret);
    form.addIfPresent("token", token);
    form.addIfPresent("token_type_hint", hint);
    return world.post(path, form);
}

http::Response revoke(World &world, const test::Client &client, const QByteArray &token, const QByteArray &hint = {})
{
    return inquire(world, oauth::revocationPath, client, token, hint);
}

QJsonObject introspect(World &world, const test::Client &client, const QByteArray &token, const QByteArray &hint = {})
{
    return test::json(inquire(world, oauth::introspectionPath, client, token, hint));
}

QByteArray jwtToken(World &world)
{
    return text(test::json(world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world)))),
                "access_token");
}

const QJsonObject onlyInactive{{QStringLiteral("active"), false}};

} // namespace

/// RFC 7009 §2.1: the access token is dead, the refresh token lives.
void TokenStateTest::revokeAccessToken()
{
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    QCOMPARE(revoke(world, world.b, text(tokens, "access_token")).status, 200);
    QCOMPARE(world.callApi(text(tokens, "access_token")).status, 401);
    QCOMPARE(world.refresh(world.b, text(tokens, "refresh_token")).status, 200);
}

/// RFC 7009 §2.1: with a refresh token goes everything of that consent.
void TokenStateTest::revokeRefreshToken()
{
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    const QJsonObject others = world.tokens(world.b);
    QCOMPARE(revoke(world, world.b, text(tokens, "refresh_token")).status, 200);
    QCOMPARE(world.callApi(text(tokens, "access_token")).status, 401);
    QCOMPARE(test::errorOf(world.refresh(world.b, text(tokens, "refresh_token"))), "invalid_grant");
    QCOMPARE(world.callApi(text(others, "access_token")).status, 200);
    QCOMPARE(world.refresh(world.b, text(others, "refresh_token")).status, 200);
}

/// Like its use (RFC 9700 §4.14.2).
void TokenStateTest::revokeRotatedOutToken()
{
    World world;
    const QByteArray first = text(world.tokens(world.page), "refresh_token");
    const QByteArray second = text(test::json(world.refresh(world.page, first)), "refresh_token");
    QCOMPARE(revoke(world, world.page, first).status, 200);
    QCOMPARE(test::errorOf(world.refresh(world.page, second)), "invalid_grant");
}

void TokenStateTest::revokeOfAPublicClient()
{
    World world;
    const QJsonObject tokens = world.tokens(world.page);
    QCOMPARE(revoke(world, world.page, text(tokens, "refresh_token")).status, 200);
    QCOMPARE(world.callApi(text(tokens, "access_token")).status, 401);
}

void TokenStateTest::revokeJwtToken()
{
    World world;
    const QByteArray token = jwtToken(world);
    QCOMPARE(revoke(world, world.machine, token).status, 200);
    QCOMPARE(world.callApi(token).status, 401);
}

void TokenStateTest::revokeAnswers_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::addColumn<QByteArray>("hint");
    QTest::newRow("7009 §2.2 unknown") << QByteArray("nobody knows it") << QByteArray();
    QTest::newRow("7009 §2.2 unknown session") << QByteArray(32, 'a') << QByteArray("access_token");
    QTest::newRow("7009 §2.2 unknown refresh token") << QByteArray(64, 'a') << QByteArray("refresh_token");
    QTest::newRow("7009 §2.2.1 unknown hint") << QByteArray(32, 'a') << QByteArray("pct_token");
    QTest::newRow("7009 §2.2 huge") << QByteArray(100'000, 'x') << QByteArray();
}

void TokenStateTest::revokeAnswers()
{
    QFETCH(QByteArray, token);
    QFETCH(QByteArray, hint);
    World world;
    QCOMPARE(revoke(world, world.b, token, hint).status, 200);
    // A wrong hint is no obstacle.
    const QByteArray living = text(world.tokens(world.b), "access_token");
    QCOMPARE(revoke(world, world.b, living, "refresh_token").status, 200);
    QCOMPARE(world.callApi(living).status, 401);
}

void TokenStateTest::othersTokensSurvive_data()
{
    QTest::addColumn<bool>("publicThief");
    QTest::addColumn<bool>("refreshToken");
    QTest::newRow("7009 §2.1 access token, confidential") << false << false;
    QTest::newRow("7009 §2.1 refresh token, confidential") << false << true;
    QTest::newRow("7009 §2.1 access token, public") << true << false;
    QTest::newRow("7009 §2.1 refresh token, public") << true << true;
}

/// "If served": B cannot revoke A's, and learns nothing about it.
void TokenStateTest::othersTokensSurvive()
{
    QFETCH(bool, publicThief);
    QFETCH(bool, refreshToken);
    World world;
    const QJsonObject tokens = world.tokens(world.a);
    const QByteArray token = text(tokens, refreshToken ? "refresh_token" : "access_token");
    const test::Client &thief = publicThief ? world.page : world.b;
    const auto answer = revoke(world, thief, token);
    const auto unknown = revoke(world, thief, QByteArray(token.size(), 'f'));
    QCOMPARE(answer.status, unknown.status);
    QCOMPARE(answer.body, unknown.body);
    QCOMPARE(introspect(world, world.b, token), onlyInactive);
    QCOMPARE(world.callApi(text(tokens, "access_token")).status, 200);
    QCOMPARE(world.refresh(world.a, text(tokens, "refresh_token")).status, 200);
}

void TokenStateTest::inquiryRefused_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    QTest::addColumn<QByteArray>("says");
    const QByteArray client = "client_id=%id&client_secret=%secret";
    QTest::newRow("7009 §2.1 no token") << client << QByteArray() << 400 << QByteArray("invalid_request")
                                        << QByteArray("'token' is missing");
    QTest::newRow("D-22 misspelt") << client + "&access_token=x" << QByteArray() << 400 << QByteArray("invalid_request")
                                   << QByteArray("'access_token' was sent");
    QTest::newRow("6749 §3.2 token twice") << client + "&token=x&token=y" << QByteArray() << 400
                                           << QByteArray("invalid_request") << QByteArray("more than once");
    QTest::newRow("6749 §2.3.1 token in the address")
        << client << QByteArray("?token=x") << 400 << QByteArray("invalid_request") << QByteArray("in the address");
    QTest::newRow("7009 §2.1 no client") << QByteArray("token=x") << QByteArray() << 401 << QByteArray("invalid_client")
                                         << QByteArray();
    QTest::newRow("7009 §2.1 wrong secret") << QByteArray("client_id=%id&client_secret=no&token=x") << QByteArray()
                                            << 401 << QByteArray("invalid_client") << QByteArray();
    QTest::newRow("7009 §2.1 no secret") << QByteArray("client_id=%id&token=x") << QByteArray() << 401
                                         << QByteArray("invalid_client") << QByteArray("'client_secret' is missing");
}

void TokenStateTest::inquiryRefused()
{
    QFETCH(QByteArray, form);
    QFETCH(QByteArray, query);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    QFETCH(QByteArray, says);
    for (const char *path : {oauth::revocationPath, oauth::introspectionPath}) {
        World world;
        http::Request request;
        request.method = "POST";
        request.target = path + query;
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        request.body = QByteArray(form).replace("%id", world.b.clientId).replace("%secret", world.b.secret);
        const auto response = world.send(request);
        QCOMPARE(response.status, status);
        QCOMPARE(test::errorOf(response), error);
        QVERIFY2(text(test::json(response), "error_description").contains(says), response.body);
        QCOMPARE(response.headers.value("Cache-Control"), "no-store");
        request.method = "GET";
        const auto get = world.send(request);
        QCOMPARE(get.status, 405);
        QCOMPARE(get.headers.value("Allow"), "POST, OPTIONS");
    }
}

void TokenStateTest::bothErrorFormats()
{
    auto settings = World::defaultSettings();
    settings.errorFormat = oauth::ErrorFormat::Workfront;
    World world(settings);
    for (const char *path : {oauth::revocationPath, oauth::introspectionPath}) {
        const QJsonObject body = test::json(inquire(world, path, world.b, {}));
        QCOMPARE(body.value(QLatin1String("error")).toBool(), true);
        QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), 400);
        QCOMPARE(text(body, "type"), "invalid_request");
        QVERIFY(!text(body, "message").isEmpty());
    }
}

/// RFC 7662 §2.2. Asking is no use: it keeps nothing alive.
void TokenStateTest::introspectAccessToken()
{
    World world;
    const QByteArray token = text(world.tokens(world.b), "access_token");
    world.clock.advance(7h);
    const QJsonObject state = introspect(world, world.b, token);
    QCOMPARE(state.value(QLatin1String("active")).toBool(), true);
    QCOMPARE(text(state, "token_type"), "sessionID");
    QCOMPARE(text(state, "client_id"), world.b.clientId);
    QCOMPARE(text(state, "sub"), world.user.id.toLatin1());
    QCOMPARE(text(state, "username"), test::email);
    QCOMPARE(text(state, "iss"), World::defaultSettings().issuer);
    QCOMPARE(state.value(QLatin1String("exp")).toInteger(), toSeconds(world.clock.now() + 1h));
    QCOMPARE(state.value(QLatin1String("iat")).toInteger(), toSeconds(world.clock.now() - 7h));
    world.clock.advance(1h);
    QCOMPARE(introspect(world, world.b, token), onlyInactive);

    const QByteArray ofMachine = jwtToken(world);
    QCOMPARE(introspect(world, world.machine, ofMachine, "refresh_token").value(QLatin1String("active")).toBool(),
             true);
}

void TokenStateTest::introspectRefreshToken()
{
    World world;
    world.change(world.b, [](applications::Application &application) {
        applications::delegation(application)->refresh = {true, Period{0, 7}, std::nullopt};
    });
    const QByteArray first = text(world.tokens(world.b), "refresh_token");
    const qint64 end = toSeconds(world.clock.now() + 24h * 7);
    world.clock.advance(24h);
    const QByteArray second = text(test::json(world.refresh(world.b, first)), "refresh_token");
    const QJsonObject state = introspect(world, world.b, second, "access_token");
    QCOMPARE(state.value(QLatin1String("active")).toBool(), true);
    QCOMPARE(state.value(QLatin1String("exp")).toInteger(), end);
    QVERIFY(!state.contains(QLatin1String("token_type")));
    // Asking for a token that was rotated out tells nothing and ends nothing.
    QCOMPARE(introspect(world, world.b, first), onlyInactive);
    QCOMPARE(introspect(world, world.b, second), state);
    world.clock.advance(24h * 6);
    QCOMPARE(introspect(world, world.b, second), onlyInactive);
}

void TokenStateTest::inactive_data()
{
    QTest::addColumn<QByteArray>("what");
    for (const char *what : {"unknown", "revoked family", "user deactivated", "logged out"})
        QTest::addRow("7662 §2.2 %s", what) << QByteArray(what);
}

void TokenStateTest::inactive()
{
    QFETCH(QByteArray, what);
    World world;
    const QJsonObject tokens = world.tokens(world.b);
    QByteArray access = text(tokens, "access_token");
    QByteArray refresh = text(tokens, "refresh_token");
    QVERIFY(introspect(world, world.b, refresh).value(QLatin1String("active")).toBool());
    if (what == "unknown") {
        access = QByteArray(32, 'b');
        refresh = QByteArray(64, 'b');
    } else if (what == "revoked family") {
        revoke(world, world.b, refresh);
    } else if (what == "user deactivated") {
        QVERIFY(world.stores->people().setActive(world.user.id, false));
    } else {
        http::Request logout;
        logout.target = "/attask/api/v22.0/logout?sessionID=" + access;
        QCOMPARE(world.send(logout).body, R"({"data":{"success":true}})");
        // The session is the access token; the refresh token is not ended with it (workfront-protocol §6.1).
        QCOMPARE(introspect(world, world.b, refresh).value(QLatin1String("active")).toBool(), true);
        refresh = access;
    }
    QCOMPARE(introspect(world, world.b, access), onlyInactive);
    QCOMPARE(introspect(world, world.b, refresh), onlyInactive);
}

/// RFC 7662 §2.1: who cannot authenticate must not probe for tokens.
void TokenStateTest::publicClientsDoNotIntrospect()
{
    World world;
    const QByteArray own = text(world.tokens(world.page), "access_token");
    const auto response = inquire(world, oauth::introspectionPath, world.page, own);
    QCOMPARE(response.status, 401);
    QCOMPARE(test::errorOf(response), "invalid_client");
}

void TokenStateTest::crossOrigin()
{
    World world;
    for (const char *path : {oauth::revocationPath, oauth::introspectionPath}) {
        http::Request request;
        request.method = "OPTIONS";
        request.target = path;
        request.headers.add("Origin", "https://spa.example.com");
        request.headers.add("Access-Control-Request-Method", "POST");
        const bool forScripts = path == oauth::revocationPath;
        QCOMPARE(world.send(request).headers.value("Access-Control-Allow-Origin"),
                 QByteArray(forScripts ? "https://spa.example.com" : ""));
    }
}

/// RFC 8414 §2, §3.3: every address is there and is served.
void TokenStateTest::metadata()
{
    World world;
    http::Request request;
    request.target = "/.well-known/oauth-authorization-server";
    const QJsonObject body = test::json(world.send(request));
    const QByteArray issuer = World::defaultSettings().issuer;
    QCOMPARE(text(body, "issuer"), issuer);
    const QJsonArray alsoPublic{QStringLiteral("client_secret_basic"), QStringLiteral("client_secret_post"),
                                QStringLiteral("none")};
    const QJsonArray withSecret{QStringLiteral("client_secret_basic"), QStringLiteral("client_secret_post")};
    const QMap<QByteArray, QJsonValue> expected{
        {"authorization_endpoint", QString::fromLatin1(issuer + oauth::authorizePath)},
        {"token_endpoint", QString::fromLatin1(issuer + oauth::tokenPath)},
        {"revocation_endpoint", QString::fromLatin1(issuer + oauth::revocationPath)},
        {"introspection_endpoint", QString::fromLatin1(issuer + oauth::introspectionPath)},
        {"token_endpoint_auth_methods_supported", alsoPublic},
        {"revocation_endpoint_auth_methods_supported", alsoPublic},
        {"introspection_endpoint_auth_methods_supported", withSecret},
        {"code_challenge_methods_supported", QJsonArray{QStringLiteral("S256")}},
        {"response_types_supported", QJsonArray{QStringLiteral("code")}},
        {"grant_types_supported", QJsonArray{QStringLiteral("authorization_code"), QStringLiteral("refresh_token")}},
        {"authorization_response_iss_parameter_supported", true},
    };
    for (auto field = expected.begin(); field != expected.end(); ++field)
        QCOMPARE(body.value(QLatin1String(field.key())), *field);
    for (const char *name : {"token_endpoint", "revocation_endpoint", "introspection_endpoint"})
        QCOMPARE(world.post(text(body, name).mid(issuer.size()), {}).status, 401 - (name[0] == 't' ? 1 : 0));
}

QTEST_GUILESS_MAIN(TokenStateTest)
#include "tst_authserver_token_state.moc"
