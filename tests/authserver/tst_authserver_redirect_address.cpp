#include "tests/authserver/world.h"

#include "core/authserver/request_log.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using test::World;

/// protocol-checks 1 to 9: whether the address to redirect to can be trusted.
class RedirectAddressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refusedOnAPage_data();
    void refusedOnAPage();
    void accepted_data();
    void accepted();
    void plainHttp_data();
    void plainHttp();
    void registeredQueryIsKept();
    void onePageTellsTheTypo();
};

namespace {

/// Every page that reads an authorization request must judge it alike.
const char *const browserPaths[] = {oauth::authorizePath, oauth::loginPath, oauth::consentPath};

QByteArray withId(const World &world, QByteArray query)
{
    return query.replace("A_ID", world.a.clientId)
        .replace("B_ID", world.b.clientId)
        .replace("M_ID", world.machine.clientId);
}

} // namespace

void RedirectAddressTest::refusedOnAPage_data()
{
    QTest::addColumn<QByteArray>("query");
    const auto registered = [](const char *name, const char *redirectUri) {
        QTest::newRow(name) << "response_type=code&client_id=B_ID&redirect_uri=" + http::percentEncode(redirectUri);
    };
    registered("1 unregistered host", "https://evil.example.com/cb");
    registered("1 unregistered scheme", "javascript:alert(1)");
    registered("2 query added", "https://b.example.com/cb?x=y");
    registered("2 empty query added", "https://b.example.com/cb?");
    registered("3 http instead of https", "http://b.example.com/cb");
    registered("3 other port", "https://b.example.com:8443/cb");
    registered("3 the default port spelled out", "https://b.example.com:443/cb");
    registered("3 trailing slash", "https://b.example.com/cb/");
    registered("3 path below", "https://b.example.com/cb/x");
    registered("3 path above", "https://b.example.com/");
    registered("3 dot segments", "https://b.example.com/x/../cb");
    registered("3 case of the host", "https://B.example.com/cb");
    registered("3 case of the path", "https://b.example.com/CB");
    registered("3 case of the scheme", "HTTPS://b.example.com/cb");
    registered("3 registered as user info", "https://b.example.com@evil.example/cb");
    registered("3 registered as a subdomain", "https://b.example.com.evil.example/cb");
    registered("3 registered as a prefix", "https://b.example.com/cb.evil.example");
    registered("3 backslash", "https://b.example.com\\@evil.example/cb");
    registered("3 percent-encoded once more", "https%3A%2F%2Fb.example.com%2Fcb");
    registered("3 escaped path", "https://b.example.com/%63b");
    registered("3 leading space", " https://b.example.com/cb");
    registered("3 trailing line break", "https://b.example.com/cb\r\nX-Evil: 1");
    registered("3 another client's", "https://a.example.com/cb?a=b");
    registered("4 fragment", "https://b.example.com/cb#x");
    registered("4 empty fragment", "https://b.example.com/cb#");
    registered("5 loopback port without a registered loopback", "http://127.0.0.1:5000/cb");
    QTest::newRow("2 registered query left out")
        << QByteArray("response_type=code&client_id=A_ID&redirect_uri=https://a.example.com/cb");
    QTest::newRow("2 different query") << QByteArray(
        "response_type=code&client_id=A_ID&redirect_uri=https://a.example.com/cb?a%3Dc");
    QTest::newRow("5 localhost is not 127.0.0.1")
        << QByteArray("response_type=code&client_id=A_ID&redirect_uri=http://localhost:5000/cb");
    QTest::newRow("5 other path on loopback")
        << QByteArray("response_type=code&client_id=A_ID&redirect_uri=http://127.0.0.1:5000/other");
    QTest::newRow("5 loopback as user info")
        << QByteArray("response_type=code&client_id=A_ID&redirect_uri=http://127.0.0.1:5000@evil.example/cb");
    QTest::newRow("7 omitted although two are registered") << QByteArray("response_type=code&client_id=A_ID");
    QTest::newRow("7 empty although two are registered")
        << QByteArray("response_type=code&client_id=A_ID&redirect_uri=");
    QTest::newRow("8 no client") << QByteArray("response_type=code&redirect_uri=https://b.example.com/cb");
    QTest::newRow("8 empty client") << QByteArray(
        "client_id=&response_type=code&redirect_uri=https://b.example.com/cb");
    QTest::newRow("8 unknown client") << QByteArray(
        "client_id=0123456789abcdef0123456789abcdef&redirect_uri=https://b.example.com/cb");
    QTest::newRow("8 a machine-to-machine application")
        << QByteArray("client_id=M_ID&response_type=code&redirect_uri=https://b.example.com/cb");
    QTest::newRow("11 client twice") << QByteArray(
        "client_id=B_ID&client_id=B_ID&redirect_uri=https://b.example.com/cb");
    QTest::newRow("11 redirect twice") << QByteArray(
        "client_id=B_ID&redirect_uri=https://b.example.com/cb&redirect_uri=https://evil.example/");
    QTest::newRow("D-03 redirect_url") << QByteArray("client_id=B_ID&redirect_url=https://b.example.com/cb");
    QTest::newRow("broken escape") << QByteArray("client_id=B_ID&redirect_uri=https://b.example.com/cb%");
    QTest::newRow("NUL") << QByteArray("client_id=B_ID%00&redirect_uri=https://b.example.com/cb");
    QTest::newRow("nothing at all") << QByteArray();
}

void RedirectAddressTest::refusedOnAPage()
{
    QFETCH(QByteArray, query);
    World world;
    test::Browser browser(world);
    // Signed in or not, the answer is the same.
    for (const bool signedIn : {false, true}) {
        if (signedIn)
            browser.signIn(authorizeQuery(world.b));
        for (const char *path : browserPaths) {
            const http::Response response = browser.get(path + ('?' + withId(world, query)));
            QCOMPARE(response.status, 400);
            QVERIFY(!response.headers.contains("Location"));
            QVERIFY(response.headers.value("Content-Type").startsWith("text/html"));
            QVERIFY(!response.body.contains("<form"));
        }
    }
}

void RedirectAddressTest::accepted_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("registered") << QByteArray("client_id=B_ID&redirect_uri=https://b.example.com/cb")
                                << QByteArray("https://b.example.com/cb?code=");
    QTest::newRow("7 omitted, one registered")
        << QByteArray("client_id=B_ID") << QByteArray("https://b.example.com/cb?code=");
    QTest::newRow("12 empty, one registered")
        << QByteArray("client_id=B_ID&redirect_uri=") << QByteArray("https://b.example.com/cb?code=");
    QTest::newRow("5 loopback with any port") << QByteArray("client_id=A_ID&redirect_uri=http://127.0.0.1:54321/cb")
                                              << QByteArray("http://127.0.0.1:54321/cb?code=");
    QTest::newRow("5 loopback without port")
        << QByteArray("client_id=A_ID&redirect_uri=http://127.0.0.1/cb") << QByteArray("http://127.0.0.1/cb?code=");
}

void RedirectAddressTest::accepted()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, expected);
    World world;
    const QByteArray answer = test::Browser(world).decide("response_type=code&" + withId(world, query), "allow");
    QVERIFY2(answer.startsWith(expected), answer.constData());
}

void RedirectAddressTest::plainHttp_data()
{
    QTest::addColumn<QString>("registered");
    QTest::addColumn<bool>("isPlain");
    QTest::newRow("http") << QStringLiteral("http://app.example.com/cb") << true;
    QTest::newRow("HTTP") << QStringLiteral("HTTP://app.example.com/cb") << true;
    QTest::newRow("private address") << QStringLiteral("http://192.168.1.1/cb") << true;
    QTest::newRow("like loopback") << QStringLiteral("http://127.0.0.1.example.com/cb") << true;
    QTest::newRow("https") << QStringLiteral("https://app.example.com/cb") << false;
    QTest::newRow("loopback") << QStringLiteral("http://127.0.0.1:8080/cb") << false;
    QTest::newRow("IPv6 loopback") << QStringLiteral("http://[::1]/cb") << false;
    QTest::newRow("localhost") << QStringLiteral("http://localhost:8080/cb") << false;
    QTest::newRow("custom scheme") << QStringLiteral("com.example.app:/cb") << false;
}

/// protocol-checks 6: by the operator's choice.
void RedirectAddressTest::plainHttp()
{
    QFETCH(QString, registered);
    QFETCH(bool, isPlain);
    for (const bool refuses : {false, true}) {
        authserver::Settings settings = World::defaultSettings();
        settings.refusePlainRedirects = refuses;
        World world(settings);
        const auto log = std::make_shared<authserver::RequestLog>();
        world.server->setRequestLog(log);
        const test::Client client = world.add(applications::Type::Web, QStringLiteral("W"), {registered});
        test::Browser browser(world);
        for (const QByteArray &query : {authorizeQuery(client), "response_type=code&client_id=" + client.clientId}) {
            if (!refuses || !isPlain) {
                QVERIFY(browser.decide(query, "allow").startsWith(registered.toUtf8() + "?code="));
                QVERIFY(browser.decide(query, "cancel").startsWith(registered.toUtf8() + "?error=access_denied"));
                continue;
            }
            for (const char *path : browserPaths) {
                const http::Response response = browser.get(path + ('?' + query));
                QCOMPARE(response.status, 400);
                QVERIFY(!response.headers.contains("Location"));
                QVERIFY(response.body.contains("The redirect URI leads over http:// to another computer"));
                QCOMPARE(log->since(log->newest() - 1, 1).value(0).rule, "RFC 9700 §2.6");
            }
        }
    }
}

void RedirectAddressTest::registeredQueryIsKept()
{
    World world;
    const QByteArray answer = test::Browser(world).decide(authorizeQuery(world.a), "allow");
    QVERIFY(answer.startsWith("https://a.example.com/cb?a=b&code="));
    const QByteArray refusal = test::Browser(world).decide(authorizeQuery(world.a), "cancel");
    QVERIFY(refusal.startsWith("https://a.example.com/cb?a=b&error=access_denied"));
}

void RedirectAddressTest::onePageTellsTheTypo()
{
    World world;
    test::Browser browser(world);
    const QByteArray path = oauth::authorizePath;
    const http::Response redirect
        = browser.get(path + "?client_id=" + world.b.clientId + "&redirect_url=https://b.example.com/cb");
    QVERIFY(redirect.body.contains("redirect_url") && redirect.body.contains("redirect_uri"));
    const http::Response client = browser.get(path + "?clientid=" + world.b.clientId);
    QVERIFY(client.body.contains("clientid") && client.body.contains("client_id"));
}

QTEST_GUILESS_MAIN(RedirectAddressTest)
#include "tst_authserver_redirect_address.moc"
