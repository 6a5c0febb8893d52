#include "core/base/random_source.h"
#include "core/oauth/authorization.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::oauth;

class TestAuthorization : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void buildsAddresses_data();
    void buildsAddresses();
    void judgesRedirects_data();
    void judgesRedirects();
    void readsWhatCameBack();
    void survivesMutations();
};

void TestAuthorization::buildsAddresses_data()
{
    QTest::addColumn<QByteArray>("endpoint");
    QTest::addColumn<AuthorizationRequest>("request");
    QTest::addColumn<QByteArray>("url");
    QTest::newRow("plain")
        << QByteArray("https://a.example/authorize")
        << AuthorizationRequest{"id", "http://127.0.0.1:4711/cb?x=1", "st+te", {}, {}}
        << QByteArray("https://a.example/authorize?response_type=code&client_id=id&redirect_uri=http%3A%2F%2F127."
                      "0.0.1%3A4711%2Fcb%3Fx%3D1&state=st%2Bte");
    QTest::newRow("PKCE and scope")
        << QByteArray("https://a.example/authorize?lane=my")
        << AuthorizationRequest{"id", "app:/cb", "s", "offline_access", QByteArray("E9-_")}
        << QByteArray("https://a.example/authorize?lane=my&response_type=code&client_id=id&redirect_uri=app%"
                      "3A%2Fcb&scope=offline_access&state=s&code_challenge=E9-_&code_challenge_method=S256");
}

void TestAuthorization::buildsAddresses()
{
    QFETCH(QByteArray, endpoint);
    QFETCH(AuthorizationRequest, request);
    QTEST(authorizationUrl(endpoint, request), "url");
}

void TestAuthorization::judgesRedirects_data()
{
    QTest::addColumn<QByteArray>("query");
    QTest::addColumn<QByteArray>("issuer");
    QTest::addColumn<QString>("expected"); // empty, or the error's code and args
    const auto row = [](const char *query, const char *expected, const char *issuer = "") {
        QTest::addRow("%s %s", query, issuer) << QByteArray(query) << QByteArray(issuer) << QString::fromUtf8(expected);
    };
    row("code=c&state=s", "");
    row("code=c&domain=d&lane=my&state=s&unknown=x", "");
    row("code=c&state=%73", "");
    row("code=c&state=s&iss=https%3A%2F%2Fa", "");
    row("code=c&state=s&iss=https%3A%2F%2Fa", "", "https://a");
    row("code=c&state=s", "redirect.issuer_mismatch", "https://a");
    row("code=c&state=s&iss=", "redirect.issuer_mismatch", "https://a");
    row("code=c&state=s&iss=https://b", "redirect.issuer_mismatch", "https://a");
    row("error=access_denied&state=s&iss=https://b", "redirect.issuer_mismatch", "https://a");
    // The state comes first, whatever else is wrong.
    row("code=c", "redirect.state_mismatch");
    row("code=c&state=", "redirect.state_mismatch");
    row("code=c&state=S", "redirect.state_mismatch");
    row("code=c&state=s+", "redirect.state_mismatch");
    row("code=c&state=ss", "redirect.state_mismatch");
    row("error=access_denied", "redirect.state_mismatch");
    row("error=access_denied&state=x", "redirect.state_mismatch");
    row("code=c&code=d&state=x", "redirect.state_mismatch");
    row("code=c&state=x&iss=https://b", "redirect.state_mismatch", "https://a");
    row("", "redirect.state_mismatch");
    row("code=c&state=x&state=s", "redirect.state_mismatch");
    row("code=c&state=s&state=s", "redirect.malformed state");
    row("code=c&code=c&state=s", "redirect.malformed code");
    row("code=c&state=s&x=1&x=2", "redirect.malformed x");
    row("code=c&state=s&x=%", "redirect.malformed");
    row("code=c&state=s&x=%00", "redirect.malformed");
    row("state=s", "redirect.code_missing");
    row("code=&state=s", "redirect.code_missing");
    row("error=access_denied&state=s", "authorization.access_denied access_denied ");
    row("error=access_denied&error_description=The+user+cancelled&state=s",
        "authorization.access_denied access_denied The user cancelled");
    row("error=invalid_scope&error_description=a%0Ab&state=s", "authorization.refused invalid_scope a b");
    row("error=server_error&code=c&state=s", "authorization.refused server_error ");
    row("error=&state=s&code=c", "");
    row("error=x&error_description=code+0123456789abcdef0123+refused&state=s",
        "authorization.refused x code •••• refused");
}

void TestAuthorization::judgesRedirects()
{
    QFETCH(QByteArray, query);
    QFETCH(QByteArray, issuer);
    const auto response = processRedirect(query, "s", issuer);
    QTEST(response ? QString() : (QStringList{response.error().code} + response.error().args).join(u' '), "expected");
    // A run without a state believes nobody.
    QCOMPARE(processRedirect(query, {}, issuer).has_value(), false);
}

void TestAuthorization::readsWhatCameBack()
{
    const auto response = processRedirect("code=a%2Bb+c&domain=acme&lane=preview&state=s&iss=https%3A%2F%2Fa", "s");
    QVERIFY(response);
    QCOMPARE(response->code.reveal(), QByteArray("a+b c"));
    QCOMPARE(response->domain, QByteArray("acme"));
    QCOMPARE(response->lane, QByteArray("preview"));
    QCOMPARE(response->issuer, QByteArray("https://a"));
}

void TestAuthorization::survivesMutations()
{
    SeededRandom random(1);
    const QByteArray good = "code=0123456789&state=abcdefgh&domain=acme&lane=my&error_description=x%20y";
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray query = good;
        const QByteArray dice = random.bytes(4);
        query[static_cast<uchar>(dice[0]) % query.size()] = dice[1];
        if (dice[2] & 1)
            query.truncate(static_cast<uchar>(dice[3]) % query.size());
        const auto response = processRedirect(query, "abcdefgh");
        accepted += response ? 1 : 0;
        if (response)
            QVERIFY(query.contains("state=abcdefgh") && !response->code.isEmpty());
    }
    QVERIFY(accepted > 1000);
}

QTEST_GUILESS_MAIN(TestAuthorization)
#include "tst_authorization.moc"
