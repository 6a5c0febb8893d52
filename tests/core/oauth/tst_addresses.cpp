#include "core/oauth/api_call.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::oauth;

class TestAddresses : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void derivesEndpoints_data();
    void derivesEndpoints();
    void readsInstances_data();
    void readsInstances();
    void asksTheApi();
    void readsApiAnswers_data();
    void readsApiAnswers();
};

void TestAddresses::derivesEndpoints_data()
{
    QTest::addColumn<QByteArray>("base");
    for (const char *base :
         {"https://acme.my.workfront.com", "https://acme.my.workfront.com/", " https://acme.my.workfront.com// \n"})
        QTest::newRow(base) << QByteArray(base);
}

void TestAddresses::derivesEndpoints()
{
    QFETCH(QByteArray, base);
    const Endpoints expected{"https://acme.my.workfront.com/integrations/oauth2/authorize",
                             "https://acme.my.workfront.com/integrations/oauth2/api/v1/token",
                             "https://acme.my.workfront.com/integrations/oauth2/api/v1/jwt/exchange",
                             "https://acme.my.workfront.com/attask/api/v22.0"};
    QCOMPARE(endpointsOf(base), expected);
}

void TestAddresses::readsInstances_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("instance"); // "domain lane"; empty: the host does not tell
    const auto row = [](const char *host, const char *instance) {
        QTest::newRow(*host ? host : "nothing") << QString::fromUtf8(host) << QString::fromLatin1(instance);
    };
    // workfront-protocol §1, every row.
    row("myorganization.my.workfront.com", "myorganization my");
    row("myorganization.preview.workfront.com", "myorganization preview");
    row("companyname.sb01.workfront.com", "companyname sb01");
    row("companyname.sb02.workfront.com", "companyname sb02");
    row("acme.my.workfront.adobe.com", "acme my");
    row("origin-acme.my.workfront.com", "acme my");
    row("feb17test.testdrive.workfront.com", "feb17test testdrive");
    row("testdrive.testdrive.workfront.com", "testdrive testdrive");
    row("oauth.my.workfront.com", "");
    row("experience.adobe.com", "");
    row("localhost:8080", "");
    // Its parsing rule.
    row("Acme.MY.Workfront.COM", "acme my");
    row("acme.my.workfront.com:443", "acme my");
    row("acme.my.workfront.com.", "acme my");
    row("acme.my.workfront.com.:443", "acme my");
    row("origin-origin-acme.my.workfront.com", "origin-acme my");
    row("a-1.sb01.workfront.adobe.com", "a-1 sb01");
    row("a.b.my.workfront.com", "");
    row("my.workfront.com", "");
    row("workfront.com", "");
    row(".my.workfront.com", "");
    row("acme..workfront.com", "");
    row("origin-.my.workfront.com", "");
    row("acme.my.workfront.com.evil.example", "");
    row("acme.my.evilworkfront.com", "");
    row("acme.my.workfront.com@evil", "");
    row("a/b.my.workfront.com", "");
    row("ümlaut.my.workfront.com", "");
    row("127.0.0.1", "");
    row("[::1]:80", "");
    row("", "");
}

void TestAddresses::readsInstances()
{
    QFETCH(QString, host);
    const auto instance = instanceOf(host);
    QTEST(instance ? instance->domain + u' ' + instance->lane : QString(), "instance");
}

void TestAddresses::asksTheApi()
{
    const auto request = apiSearchRequest(endpointsOf("http://127.0.0.1:4711"), "proj", SecretString("0123"));
    QCOMPARE(request.method, QByteArray("GET"));
    QCOMPARE(request.target, QByteArray("http://127.0.0.1:4711/attask/api/v22.0/proj/search"));
    QCOMPARE(request.headers, (http::Headers{{"sessionID", "0123"}, {"Accept", "application/json"}}));
    QVERIFY(request.body.isEmpty());
    QVERIFY(apiSearchRequest({}, "../x?y", {}).target.endsWith("/..%2Fx%3Fy/search"));
}

void TestAddresses::readsApiAnswers_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QString>("expected"); // the count, or the error's code and args
    const auto row = [](const char *name, int status, const char *body, const char *expected) {
        QTest::newRow(name) << status << QByteArray(body) << QString::fromUtf8(expected);
    };
    const char *expired
        = R"({"error":{"class":"com.attask.common.AuthenticationException","message":"You are not currently logged in."}})";
    row("three", 200, R"({"data":[{"ID":"1"},{},{}]})", "3");
    row("none", 200, R"({"data":[]})", "0");
    row("expired", 401, expired, "api.session_expired");
    row("expired, status 200", 200, expired, "api.session_expired");
    row("expired, status 400", 400, expired, "api.session_expired");
    row("expired, by its words", 200, R"({"error":"You are not currently logged in."})", "api.session_expired");
    row("401 without words", 401, "", "api.session_expired");
    row("forbidden", 403, "<html>", "api.forbidden");
    row("refused", 422, R"({"error":{"class":"x","message":"No such field"}})", "api.refused 422 No such field");
    row("refused, status 200", 200, R"({"error":{"message":"No such field","title":null}})",
        "api.refused 200 No such field");
    row("refused, bare", 500, R"({"error":"broken"})", "api.refused 500 broken");
    row("null is no error", 200, R"({"error":null})", "api.malformed");
    row("refused by a page", 502, "<html><title> Bad\nGateway </title><body>x", "api.refused 502 Bad Gateway");
    row("redirected", 302, "", "api.refused 302 ");
    row("quotes a token", 400, R"({"error":"bad session 0123456789abcdef0123456789abcdef!"})",
        "api.refused 400 bad session ••••!");
    row("an object", 200, R"({"data":{}})", "api.malformed");
    row("no data", 200, "{}", "api.malformed");
    row("HTML", 200, "<html>", "api.malformed");
    row("nothing", 200, "", "api.malformed");
    row("list", 200, "[]", "api.malformed");
}

void TestAddresses::readsApiAnswers()
{
    QFETCH(int, status);
    QFETCH(QByteArray, body);
    const auto count = processApiResponse({status, {}, body});
    QTEST(count ? QString::number(*count) : (QStringList{count.error().code} + count.error().args).join(u' '),
          "expected");
}

QTEST_GUILESS_MAIN(TestAddresses)
#include "tst_addresses.moc"
