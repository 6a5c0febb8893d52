#include "core/base/random_source.h"
#include "core/http/parameters.h"
#include "core/oauth/token.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::oauth;

namespace {

using Body = TokenRequestStyle::Body;

const ClientCredentials confidential{"client", SecretString("s:e%c+r t")};
const ClientCredentials publicClient{"client", std::nullopt};

/// "access refresh type seconds wid" or the error's code and args, for tables; "-" for what is absent.
QString spelled(const Result<TokenSet> &result)
{
    if (!result)
        return (QStringList{result.error().code} + result.error().args).join(u'|');
    const auto orDash = [](const QByteArray &text) {
        return text.isEmpty() ? QStringLiteral("-") : QString::fromUtf8(text);
    };
    return QStringList{
        orDash(result->accessToken.reveal()),
        orDash(result->refreshToken ? result->refreshToken->reveal() : QByteArray()), orDash(result->tokenType),
        result->expiresIn ? QString::number(result->expiresIn->count()) : QStringLiteral("-"), orDash(result->wid)}
        .join(u'|');
}

} // namespace

class TestToken : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buildsRequests_data();
    void buildsRequests();
    void sendsOtherGrants();
    void readsAnswers_data();
    void readsAnswers();
    void keepsTokensOutOfErrors_data();
    void keepsTokensOutOfErrors();
    void survivesMutations();
};

Q_DECLARE_METATYPE(ClientCredentials)

void TestToken::buildsRequests_data()
{
    QTest::addColumn<ClientCredentials>("client");
    QTest::addColumn<bool>("basic");
    QTest::addColumn<bool>("json");
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("body");
    const QByteArray header = "Basic " + QByteArray("client:s%3Ae%25c%2Br%20t").toBase64();
    const QByteArray form = "grant_type=authorization_code&code=c%2B1&redirect_uri=app%3A%2Fcb&code_verifier=v";
    const QByteArray json
        = R"({"grant_type":"authorization_code","code":"c+1","redirect_uri":"app:/cb","code_verifier":"v")";
    QTest::newRow("Basic and form") << confidential << true << false << header << form;
    QTest::newRow("Basic and JSON") << confidential << true << true << header << json + '}';
    QTest::newRow("all in the form") << confidential << false << false << QByteArray()
                                     << form + "&client_id=client&client_secret=s%3Ae%25c%2Br+t";
    QTest::newRow("all in JSON") << confidential << false << true << QByteArray()
                                 << json + R"(,"client_id":"client","client_secret":"s:e%c+r t"})";
    QTest::newRow("public, form") << publicClient << true << false << QByteArray() << form + "&client_id=client";
    QTest::newRow("public, JSON") << publicClient << true << true << QByteArray() << json + R"(,"client_id":"client"})";
}

void TestToken::buildsRequests()
{
    QFETCH(ClientCredentials, client);
    QFETCH(bool, basic);
    QFETCH(bool, json);
    const TokenRequestStyle style{basic ? ClientAuthentication::BasicHeader : ClientAuthentication::RequestBody,
                                  json ? Body::Json : Body::Form};
    const auto request = tokenRequest(endpointsOf("https://a"),
                                      CodeGrant{SecretString("c+1"), "app:/cb", SecretString("v")}, client, style);
    QCOMPARE(request.method, QByteArray("POST"));
    QCOMPARE(request.target, QByteArray("https://a/integrations/oauth2/api/v1/token"));
    QCOMPARE(http::mediaType(request.headers),
             QByteArray(json ? "application/json" : "application/x-www-form-urlencoded"));
    QCOMPARE(request.headers.value("Accept"), QByteArray("application/json"));
    QTEST(request.headers.value("Authorization"), "authorization");
    QTEST(request.body, "body");
}

void TestToken::sendsOtherGrants()
{
    const auto endpoints = endpointsOf("https://a");
    const TokenRequestStyle json{ClientAuthentication::BasicHeader, Body::Json};
    const auto refresh = tokenRequest(endpoints, RefreshGrant{SecretString("r")}, confidential, json);
    QCOMPARE(refresh.body, QByteArray(R"({"grant_type":"refresh_token","refresh_token":"r"})"));
    const auto code = tokenRequest(endpoints, CodeGrant{SecretString("c"), {}, {}}, publicClient, {});
    QCOMPARE(code.body, QByteArray("grant_type=authorization_code&code=c&client_id=client"));
    // The JWT exchange has one documented spelling, whatever the style.
    const auto jwt = tokenRequest(endpoints, JwtGrant{SecretString("a.b.c")}, confidential, json);
    QCOMPARE(jwt.target, QByteArray("https://a/integrations/oauth2/api/v1/jwt/exchange"));
    QCOMPARE(http::mediaType(jwt.headers), QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(jwt.body, QByteArray("jwt_token=a.b.c&client_id=client&client_secret=s%3Ae%25c%2Br+t"));
    QVERIFY(!jwt.headers.contains("Authorization"));
}

void TestToken::readsAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, int status, const QByteArray &body, const char *expected) {
        QTest::newRow(name) << status << body << QString::fromUtf8(expected);
    };
    row("documented", 200,
        R"({"token_type":"sessionID","access_token":"a","refresh_token":"r","expires_in":0,"wid":"w"})",
        "a|r|sessionID|-|w");
    row("PKCE page", 200, R"({"access_token":"eyJh.b.c","expires_in":3600,"token_type":"Bearer"})",
        "eyJh.b.c|-|Bearer|3600|-");
    row("created", 201, R"({"access_token":"a"})", "a|-|-|-|-");
    row("seconds as text", 200, R"({"access_token":"a","expires_in":"3600"})", "a|-|-|3600|-");
    row("expires_id", 200, R"({"access_token":"a","expires_id":"3600"})", "a|-|-|3600|-");
    row("both", 200, R"({"access_token":"a","expires_id":1,"expires_in":2})", "a|-|-|2|-");
    row("unreadable, then expires_id", 200, R"({"access_token":"a","expires_in":"soon","expires_id":7})", "a|-|-|7|-");
    row("fractions", 200, R"({"access_token":"a","expires_in":59.9})", "a|-|-|59|-");
    row("negative", 200, R"({"access_token":"a","expires_in":-5})", "a|-|-|-|-");
    row("endless", 200, R"({"access_token":"a","expires_in":1e300})", "a|-|-|3162240000|-");
    row("endless text", 200, R"({"access_token":"a","expires_in":"inf"})", "a|-|-|-|-");
    row("list", 200, R"({"access_token":"a","expires_in":[1]})", "a|-|-|-|-");
    row("refresh null", 200, R"({"access_token":"a","refresh_token":null})", "a|-|-|-|-");
    row("refresh empty", 200, R"({"access_token":"a","refresh_token":""})", "a|-|-|-|-");
    row("numbers as text", 200, R"({"access_token":"a","refresh_token":12,"wid":34})", "a|12|-|-|34");
    row("more than asked for", 200, R"({"access_token":"a","user":{"ID":["x"]},"error":false})", "a|-|-|-|-");

    row("rfc6749", 400,
        R"({"error":"invalid_grant","error_description":"Expired","statusCode":400,"type":"invalid_grant","message":"Expired"})",
        "token.refused|400|invalid_grant|Expired");
    row("workfront", 401, R"({"statusCode":401,"error":true,"type":"invalid_client","message":"Unknown client"})",
        "token.refused|401|invalid_client|Unknown client");
    row("code only", 400, R"({"error":"invalid_grant"})", "token.refused|400|invalid_grant|");
    row("message only", 500, R"({"message":"Broken"})", "token.refused|500||Broken");
    row("API's shape", 400, R"({"error":{"class":"x","message":"Broken"}})", "token.refused|400||Broken");
    row("webhook's shape", 400, R"({"status":"error","error":"No such code"})", "token.refused|400||No such code");
    row("page", 502, "<!DOCTYPE html><html><head><TITLE lang=en>502 Bad &amp; Gateway</TITLE></head><script>x</script>",
        "token.refused|502||502 Bad &amp; Gateway");
    row("page without title", 404, "<h1>Not\n found</h1><p>Sorry", "token.refused|404||Not found Sorry");
    row("text", 500, "Oops\r\n\x01", "token.refused|500||Oops");
    row("nothing", 500, "", "token.refused|500||");
    row("list", 400, "[]", "token.refused|400||");
    row("redirect", 302, "", "token.refused|302||");
    row("error with 200", 200, R"({"error":"invalid_grant"})", "token.refused|200|invalid_grant|");
    row("error true with 200", 200, R"({"error":true,"type":"invalid_client","message":"m"})",
        "token.refused|200|invalid_client|m");
    row("deep", 400, R"({"error":)" + QByteArray(100'000, '[') + '}', "token.refused|400||");

    row("not JSON", 200, "access_token=a", "token.malformed|200");
    row("page with 200", 200, "<html>", "token.malformed|200");
    row("nothing with 200", 200, "", "token.malformed|200");
    row("empty object", 200, "{}", "token.malformed|200");
    row("token null", 200, R"({"access_token":null})", "token.malformed|200");
    row("token is a list", 200, R"({"access_token":["a"]})", "token.malformed|200");
    row("token with line end", 200, R"({"access_token":"a\r\nX-Evil: 1"})", "token.malformed|200");
    row("token with space", 200, R"({"access_token":"a b"})", "token.malformed|200");
    row("token not ASCII", 200, R"({"access_token":"ü"})", "token.malformed|200");
    row("token too long", 200, R"({"access_token":")" + QByteArray(16 * 1024 + 1, 'a') + "\"}", "token.malformed|200");
    row("refresh token with line end", 200, R"({"access_token":"a","refresh_token":"r\n"})", "token.malformed|200");
    row("too large", 200, R"({"access_token":"a","x":")" + QByteArray(1024 * 1024, 'x') + "\"}", "token.malformed|200");
    row("deep with 200", 200, R"({"access_token":"a","x":)" + QByteArray(500, '[') + QByteArray(500, ']') + '}',
        "token.malformed|200");
}

void TestToken::readsAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    QFETCH(QString, expected);
    QCOMPARE(spelled(processTokenResponse({status, {}, body})), expected);
}

void TestToken::keepsTokensOutOfErrors_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    const QByteArray token = "0123456789abcdef0123456789abcdef";
    QTest::newRow("description") << 400
                                 << R"({"error":"invalid_grant","error_description":"Token )" + token
            + " is unknown\"}";
    QTest::newRow("code") << 400 << R"({"error":")" + token + "\"}";
    QTest::newRow("page") << 500 << "<title>No " + token + "</title>";
    QTest::newRow("text") << 500 << token;
    QTest::newRow("JWT") << 400 << R"({"message":"bad eyJhbGciOiJSUzI1NiJ9.)" + token + "." + token + "\"}";
    QTest::newRow("malformed success") << 200 << R"({"access_token":")" + token + " x\"}";
    QTest::newRow("unparsable success") << 200 << R"({"access_token":")" + token;
    QTest::newRow("error with a token in it") << 500 << R"({"access_token":")" + token + R"(","message":"no"})";
}

void TestToken::keepsTokensOutOfErrors()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto result = processTokenResponse({status, {}, body});
    QVERIFY(!result);
    const Error &error = result.error();
    const QString all = error.code + error.message + error.args.join(u' ') + error.hint + error.detail;
    QVERIFY2(!all.contains(QLatin1String("0123456789abcdef")), qPrintable(all));
    QVERIFY2(!all.contains(QLatin1String("eyJ")), qPrintable(all));
    const auto throttled = processTokenResponse({429, {{"retry-after", " 30 "}}, body});
    QCOMPARE(spelled(throttled), QStringLiteral("token.throttled|30"));
    QCOMPARE(spelled(processTokenResponse({429, {{"Retry-After", "Fri, 31 Dec 1999 23:59:59 GMT"}}, body})),
             QStringLiteral("token.throttled|"));
    QCOMPARE(spelled(processTokenResponse({429, {}, body})), QStringLiteral("token.throttled|"));
}

void TestToken::survivesMutations()
{
    const QByteArray good
        = R"({"token_type":"sessionID","access_token":"a1b2","refresh_token":"r1","expires_in":"3600","wid":"w","error":null})";
    SeededRandom random(1);
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray body = good;
        const QByteArray dice = random.bytes(5);
        body[static_cast<uchar>(dice[0]) % body.size()] = dice[1];
        if (dice[2] & 1)
            body.remove(static_cast<uchar>(dice[3]) % body.size(), dice[4] & 7);
        const int status = dice[2] & 2 ? 200 : 400;
        const auto result = processTokenResponse({status, {}, body});
        QVERIFY(!result || status == 200);
        if (!result)
            continue;
        ++accepted;
        for (const char c : result->accessToken.reveal())
            QVERIFY(c > ' ' && c < 0x7f);
    }
    QVERIFY2(accepted > 500, QByteArray::number(accepted));
}

QTEST_GUILESS_MAIN(TestToken)
#include "tst_token.moc"
