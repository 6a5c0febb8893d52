#include "tests/authserver/told_requests.h"

#include <QTest>

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::test;

/// Whoever is refused finds in the answer what was sent and what was meant, in either error format.
class DiagnosisTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void diagnosis_data();
    void diagnosis();
    void diagnosisOnAPage();
    void diagnosisOfAClaim_data();
    void diagnosisOfAClaim();
    void unknownValuesAreNotRepeated();
    void errorFormats_data();
    void errorFormats();
};

void DiagnosisTest::diagnosis_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("named"); ///< what was sent
    QTest::addColumn<QByteArray>("meant");
    const auto atToken = [](const char *name, const QByteArray &body, const char *named, const char *meant) {
        QTest::newRow(name) << QByteArray(tokenRequest) << body << QByteArray(named) << QByteArray(meant);
    };
    const QByteArray code = "grant_type=authorization_code&client_id=B_ID";
    atToken("D-03 redirect_url", code + "&code=x&redirect_url=B_URL", "redirect_url", "redirect_uri");
    atToken("D-03 redirectUri", code + "&code=x&redirectUri=B_URL", "redirectUri", "redirect_uri");
    atToken("D-22 tipo_sovvenzione", "tipo_sovvenzione=authorization_code", "tipo_sovvenzione", "grant_type");
    atToken("D-22 Grant_type", "Grant_type=authorization_code", "Grant_type", "grant_type");
    atToken("D-22 codice", code + "&codice=x", "codice", "code");
    atToken("D-22 Code", code + "&Code=x", "Code", "code");
    atToken("D-22 clientsecret", "grant_type=refresh_token&client_id=B_NAME&clientsecret=x", "clientsecret",
            "client_secret");
    atToken("D-22 clientid", "grant_type=refresh_token&clientid=B_NAME&client_secret=x", "clientid", "client_id");
    atToken("D-22 authorized_code", "grant_type=authorized_code", "authorized_code", "authorization_code");
    atToken("D-22 refreshtoken", "grant_type=refresh_token&client_id=B_ID&refreshtoken=x", "refreshtoken",
            "refresh_token");
    atToken("D-23 grant\\_type", "grant%5C_type=refresh_token", "grant?_type", "grant_type");
    atToken("D-23 refresh\\_token as value", "grant_type=refresh%5C_token", "refresh?_token", "refresh_token");
    atToken("not ASCII", "grant%C2%A0type%E2%80%9C=refresh_token", "grant?type?", "grant_type");
    atToken("D-23 **grant_type**", "**grant_type**=refresh_token", "**grant_type**", "grant_type");
    atToken("D-23 code\\_verifier", code + "&code=x&code%5C_verifier=y", "code?_verifier", "code_verifier");
    QTest::newRow("D-22 jwt") << QByteArray(exchangeRequest) << QByteArray("client_id=M_ID&jwt=x") << QByteArray("jwt")
                              << QByteArray("jwt_token");
    const auto atAuthorize = [](const char *name, const char *query, const char *named, const char *meant) {
        QTest::newRow(name) << QByteArray(authorizeOfB) + '&' + query << QByteArray() << QByteArray(named)
                            << QByteArray(meant);
    };
    atAuthorize("D-22 RESPONSE_TYPE", "RESPONSE_TYPE=code", "RESPONSE_TYPE", "response_type");
    atAuthorize("D-22 [!UICONTROL RESPONSE_TYPE]", "%5B!UICONTROL+RESPONSE_TYPE%5D=code", "[!UICONTROL RESPONSE_TYPE]",
                "response_type");
    atAuthorize("D-23 code\" at the end of the sample", "response_type=code%22", "code?", "code");
    atAuthorize("D-22 response_type=Code", "response_type=Code", "Code", "code");
    atAuthorize("D-23 code\\_challenge", "response_type=code&code%5C_challenge=x", "code?_challenge", "code_challenge");
    atAuthorize("sha256", "response_type=code&code_challenge=GOOD_CHALLENGE&code_challenge_method=sha256", "sha256",
                "S256");
}

void DiagnosisTest::diagnosis()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, named);
    QFETCH(QByteArray, meant);
    World world;
    const bool isPage = request.startsWith("GET");
    const http::Response response = sent(world, request, body, isPage);
    const QByteArray said = isPage ? test::queryOf(test::location(response)).value("error_description")
                                   : test::json(response).value(QLatin1String("error_description")).toString().toUtf8();
    QVERIFY2(said.contains('\'' + named + "' was sent"), said.constData());
    QVERIFY2(said.contains('\'' + meant + '\''), said.constData());
    // Whoever reads it sees what is wrong, and RFC 6749 §5.2 is kept.
    QVERIFY2(named != meant, named.constData());
    QVERIFY(
        std::all_of(said.begin(), said.end(), [](char c) { return c >= 0x20 && c <= 0x7e && c != '"' && c != '\\'; }));
}

/// A page shows it as it was sent.
void DiagnosisTest::diagnosisOnAPage()
{
    World world;
    http::Request request;
    request.target = "/integrations/oauth2/authorize?client%5C_id=x&response_type=code";
    request.headers.add("Accept", "text/html");
    const http::Response response = world.send(request);
    QCOMPARE(response.status, 400);
    QVERIFY(
        response.body.contains("The parameter <bdi>client\\_id</bdi> was sent where <bdi>client_id</bdi> is meant."));
    request.target.replace("%5C", "%0A");
    QVERIFY(world.send(request).body.contains("The parameter <bdi>client?_id</bdi> was sent"));
}

void DiagnosisTest::diagnosisOfAClaim_data()
{
    QTest::addColumn<QString>("sent");
    QTest::addColumn<QString>("meant");
    const auto row = [](const char *sent, const char *meant) {
        QTest::addRow("D-21 %s", sent) << QString::fromLatin1(sent) << QString::fromLatin1(meant);
    };
    row("is", "iss");
    row("ISS", "iss");
    row("Untergruppe", "sub");
    row("SUB", "sub");
    row("Exp", "exp");
    row("exp\\", "exp");
}

void DiagnosisTest::diagnosisOfAClaim()
{
    QFETCH(QString, sent);
    QFETCH(QString, meant);
    World world;
    QJsonObject claims = test::soundClaims(world);
    claims.insert(sent, claims.take(meant));
    const QString said = test::json(world.exchangeJwt(world.machine, test::signedJwt(claims)))
                             .value(QLatin1String("error_description"))
                             .toString();
    const QString shown = QString(sent).replace(QLatin1Char('\\'), QLatin1Char('?'));
    QVERIFY2(said.contains(QLatin1Char('\'') + shown + QLatin1String("' was sent")), qPrintable(said));
    QVERIFY2(said.contains(QLatin1Char('\'') + meant + QLatin1Char('\'')), qPrintable(said));
}

/// What is no known misspelling may be a secret in the wrong field.
void DiagnosisTest::unknownValuesAreNotRepeated()
{
    World world;
    const QByteArray secret = "b0rr0wed-s3cret";
    for (const QByteArray &name : {QByteArray("response_type"), QByteArray("response_mode"), QByteArray("state2")}) {
        const http::Response response
            = sent(world, QByteArray(authorizeOfB) + "&response_mode=" + secret + '&' + name + '=' + secret, {}, true);
        QVERIFY(test::location(response).contains("error=") && !test::location(response).contains(secret));
    }
    for (const QByteArray &name : {QByteArray("grant_type"), QByteArray("client_id"), QByteArray("code")})
        QVERIFY(!sent(world, tokenRequest, name + '=' + secret, false).body.contains(secret));
}

void DiagnosisTest::errorFormats_data()
{
    QTest::addColumn<bool>("isWorkfront");
    QTest::newRow("rfc6749") << false;
    QTest::newRow("workfront") << true;
}

/// workfront-protocol §4.3: also where nothing is, and where a method does not fit.
void DiagnosisTest::errorFormats()
{
    QFETCH(bool, isWorkfront);
    authserver::Settings settings = World::defaultSettings();
    if (isWorkfront)
        settings.errorFormat = oauth::ErrorFormat::Workfront;
    World world(settings);
    const auto check = [&](const QByteArray &request, int status, const QString &code) {
        const http::Response response = sent(world, request, {}, false);
        const QJsonObject body = test::json(response);
        QCOMPARE(response.status, status);
        QCOMPARE(body.value(QLatin1String("statusCode")).toInt(), status);
        QCOMPARE(body.value(QLatin1String("type")).toString(), code);
        QCOMPARE(body.value(QLatin1String("error")), isWorkfront ? QJsonValue(true) : QJsonValue(code));
        QVERIFY(!body.value(QLatin1String("message")).toString().isEmpty());
        QCOMPARE(body.value(QLatin1String("message")), body.value(QLatin1String("error_description")));
        QCOMPARE(response.headers.value("Cache-Control"), "no-store");
    };
    check("GET /nowhere", 404, QStringLiteral("not_found"));
    check("OPTIONS /nowhere", 404, QStringLiteral("not_found"));
    check("DELETE /integrations/oauth2/api/v1/token", 405, QStringLiteral("invalid_request"));
    check("GET /integrations/oauth2/api/v1/introspect", 405, QStringLiteral("invalid_request"));
    check(tokenRequest, 400, QStringLiteral("invalid_request"));
}

QTEST_GUILESS_MAIN(DiagnosisTest)
#include "tst_authserver_diagnosis.moc"
