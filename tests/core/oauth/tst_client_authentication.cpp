#include "core/base/random_source.h"
#include "core/oauth/client_authentication.h"
#include "core/oauth/error.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::oauth;

class TestClientAuthentication : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsBasic_data();
    void readsBasic();
    void refusesBasic_data();
    void refusesBasic();
    void roundTrips();
    void writesErrors_data();
    void writesErrors();
    void challengesOnlyWhereBasicWasTried();
    void keepsErrorsReadable();
};

void TestClientAuthentication::readsBasic_data()
{
    QTest::addColumn<QByteArray>("pair");
    QTest::addColumn<QByteArray>("readings"); // "id secret|id secret"
    const auto row = [](const char *pair, const char *readings) {
        QTest::newRow(pair) << QByteArray(pair) << QByteArray(readings);
    };
    row("id:secret", "id secret");
    row("id:se:cr:et", "id se:cr:et");
    row("id:", "id ");
    row(":secret", " secret");
    row("id:a%3Ab", "id a%3Ab|id a:b");
    row("id:a+b", "id a+b|id a b");
    row("i%64:s", "i%64 s|id s");
    row("id:100%", "id 100%"); // not form-encoded: one reading
    row("id:%zz+", "id %zz+");
    row("i%:a+b", "i% a+b");
    row("id:\xc3\xbc", "id \xc3\xbc");
}

void TestClientAuthentication::readsBasic()
{
    QFETCH(QByteArray, pair);
    QFETCH(QByteArray, readings);
    for (const char *scheme : {"Basic ", "basic ", "BASIC   ", " Basic "}) {
        QByteArrayList found;
        for (const ClientCredentials &reading : parseBasicHeader(QByteArray(scheme) + pair.toBase64())) {
            QVERIFY(reading.secret);
            found << reading.clientId + ' ' + reading.secret->reveal();
        }
        QCOMPARE(found.join('|'), readings);
    }
}

void TestClientAuthentication::refusesBasic_data()
{
    QTest::addColumn<QByteArray>("header");
    const QByteArray good = QByteArray("idd:secret").toBase64(); // ends with "=="
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("scheme only") << QByteArray("Basic");
    QTest::newRow("scheme and a space") << QByteArray("Basic ");
    QTest::newRow("Bearer") << "Bearer " + good;
    QTest::newRow("no space") << "Basic" + good;
    QTest::newRow("no colon") << "Basic " + QByteArray("id").toBase64();
    QTest::newRow("no padding") << "Basic " + QByteArray(good).replace('=', "");
    QTest::newRow("half the padding") << "Basic " + good.chopped(1);
    QTest::newRow("too much padding") << "Basic " + good + '=';
    QTest::newRow("inner space") << "Basic " + QByteArray(good).insert(4, ' ');
    QTest::newRow("two words") << "Basic " + good + " x";
    QTest::newRow("base64url") << "Basic " + QByteArray("id:\xff\xfe\xff").toBase64(QByteArray::Base64UrlEncoding);
    QTest::newRow("left-over bits") << QByteArray("Basic aWQ6c2Vjcn==");
    QTest::newRow("garbage") << QByteArray("Basic !!!");
    QTest::newRow("NUL inside") << "Basic " + QByteArray("id:s\0x", 6).toBase64();
    QTest::newRow("line end inside") << "Basic " + QByteArray("id:s\n").toBase64();
    QTest::newRow("endless") << "Basic " + QByteArray(9000, 'a') + ":b";
}

void TestClientAuthentication::refusesBasic()
{
    QFETCH(QByteArray, header);
    QVERIFY(parseBasicHeader(header).isEmpty());
}

void TestClientAuthentication::roundTrips()
{
    QCOMPARE(basicHeader({"id", SecretString("se cr+et")}), "Basic " + QByteArray("id:se%20cr%2Bet").toBase64());
    QCOMPARE(basicHeader({"id", std::nullopt}), "Basic " + QByteArray("id:").toBase64());
    SeededRandom random(1);
    for (int i = 0; i < 10'000; ++i) {
        const ClientCredentials sent{random.bytes(1 + i % 5), SecretString(random.bytes(i % 9))};
        const auto readings = parseBasicHeader(basicHeader(sent));
        QVERIFY(!readings.isEmpty() && readings.size() <= 2);
        QCOMPARE(readings.last().clientId, sent.clientId);
        QVERIFY(*readings.last().secret == *sent.secret);
        parseBasicHeader("Basic " + random.bytes(i % 40));
    }
}

void TestClientAuthentication::writesErrors_data()
{
    QTest::addColumn<int>("code");
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    const auto row = [](ErrorCode code, const char *wire, int status) {
        QTest::newRow(wire) << int(code) << QByteArray(wire) << status;
    };
    row(ErrorCode::InvalidRequest, "invalid_request", 400);
    row(ErrorCode::InvalidClient, "invalid_client", 401);
    row(ErrorCode::InvalidGrant, "invalid_grant", 400);
    row(ErrorCode::UnauthorizedClient, "unauthorized_client", 400);
    row(ErrorCode::UnsupportedGrantType, "unsupported_grant_type", 400);
    row(ErrorCode::UnsupportedResponseType, "unsupported_response_type", 400);
    row(ErrorCode::AccessDenied, "access_denied", 400);
    row(ErrorCode::ServerError, "server_error", 500);
    row(ErrorCode::TemporarilyUnavailable, "temporarily_unavailable", 503);
}

void TestClientAuthentication::writesErrors()
{
    QFETCH(int, code);
    QFETCH(QByteArray, wire);
    QFETCH(int, status);
    const Refusal refusal{static_cast<ErrorCode>(code), "Because.", "RFC 6749 5.2"};
    QCOMPARE(toWire(refusal.code), wire);
    const QByteArray number = QByteArray::number(status);
    const auto rfc = errorResponse(refusal, ErrorFormat::Rfc6749, false);
    QCOMPARE(rfc.status, status);
    QCOMPARE(rfc.body,
             R"({"error":")" + wire + R"(","error_description":"Because.","statusCode":)" + number + R"(,"type":")"
                 + wire + R"(","message":"Because."})");
    const auto workfront = errorResponse(refusal, ErrorFormat::Workfront, false);
    QCOMPARE(workfront.status, status);
    QCOMPARE(workfront.body,
             R"({"statusCode":)" + number + R"(,"error":true,"type":")" + wire
                 + R"(","message":"Because.","error_description":"Because."})");
    QCOMPARE(rfc.headers,
             (http::Headers{{"Content-Type", "application/json;charset=UTF-8"},
                            {"Cache-Control", "no-store"},
                            {"Pragma", "no-cache"},
                            {"X-Content-Type-Options", "nosniff"}}));
    QCOMPARE(workfront.headers, rfc.headers);
    QCOMPARE(errorResponse(refusal, ErrorFormat::Rfc6749, false, 429).status, 429);
    QVERIFY(errorResponse(refusal, ErrorFormat::Workfront, false, 429).body.startsWith(R"({"statusCode":429,)"));
}

void TestClientAuthentication::challengesOnlyWhereBasicWasTried()
{
    const auto challenge = [](ErrorCode code, bool basicTried) {
        return errorResponse({code, "x", {}}, ErrorFormat::Rfc6749, basicTried).headers.value("WWW-Authenticate");
    };
    QVERIFY(challenge(ErrorCode::InvalidClient, true).startsWith("Basic realm="));
    QCOMPARE(challenge(ErrorCode::InvalidClient, false), QByteArray());
    QCOMPARE(challenge(ErrorCode::InvalidGrant, true), QByteArray());
}

void TestClientAuthentication::keepsErrorsReadable()
{
    for (ErrorFormat format : {ErrorFormat::Rfc6749, ErrorFormat::Workfront}) {
        const auto response = errorResponse({ErrorCode::InvalidRequest, "a\"b\\c\nd\xc3\xbc", {}}, format, false);
        const auto object = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(object.value(QLatin1String("error_description")).toString(), QStringLiteral("a?b?c?d??"));
        QCOMPARE(object.value(QLatin1String("statusCode")).toInt(), 400);
    }
}

QTEST_GUILESS_MAIN(TestClientAuthentication)
#include "tst_client_authentication.moc"
