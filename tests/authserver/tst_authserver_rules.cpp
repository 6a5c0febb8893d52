#include "tests/authserver/told_requests.h"

#include "core/authserver/request_log.h"
#include "core/oauth/endpoints.h"

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::test;
using authserver::LogEntry;
using authserver::RequestLog;

using Deed = http::Response (*)(World &);

/// Whoever is refused finds in the request log which rule did it.
class RulesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void ruleOfRefusal_data();
    void ruleOfRefusal();
    void ruleOfTurnedAway_data();
    void ruleOfTurnedAway();
    void ruleOfSuccess_data();
    void ruleOfSuccess();
    void everyRuleIsAsserted();
};

void RulesTest::ruleOfRefusal_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const QByteArray &request, const QByteArray &body, const char *rule) {
        QTest::addRow("%s: %s", QByteArray(request + ' ' + body).left(150).constData(), rule)
            << request << body << QByteArray(rule);
    };
    const QByteArray code = "grant_type=authorization_code&client_id=";
    const QByteArray refresh = "grant_type=refresh_token&client_id=";

    row("GET nowhere", "", "RFC 9112 §3.2");
    row("GET /nowhere", "", "RFC 9110 §15.5.5");
    row("OPTIONS /nowhere", "", "RFC 9110 §15.5.5");
    row("PATCH /", "", "RFC 9110 §15.5.6");
    row("GET /integrations/oauth2/api/v1/token", "", "RFC 6749 §3.2");
    row("GET /integrations/oauth2/api/v1/revoke", "", "RFC 9110 §15.5.6");
    row("GET /integrations/oauth2/api/v1/introspect", "", "RFC 9110 §15.5.6");
    row("PATCH /attask/api/v22.0/proj", "", "RFC 9110 §15.5.6");

    row("GET /integrations/oauth2/authorize?a=%zz", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize?clientid=x", "", "workfront-protocol D-22");
    row("GET /integrations/oauth2/authorize?client_id=nobody", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize?client_id=M_NAME", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/authorize?client_id=A_NAME", "", "RFC 6749 §3.1.2.3");
    row("GET /integrations/oauth2/authorize?client_id=B_NAME&client_id=x", "", "RFC 6749 §3.1");
    row("GET /integrations/oauth2/authorize?client_id=B_NAME&redirect_url=B_URL", "", "workfront-protocol D-03");
    row("GET /integrations/oauth2/authorize?client_id=B_NAME&redirect_uri=http://evil.example", "", "RFC 9700 §4.1.3");
    row("GET /integrations/oauth2/login?client_id=nobody", "", "RFC 6749 §4.1.2.1");
    row("GET /integrations/oauth2/consent?client_id=nobody", "", "RFC 6749 §4.1.2.1");
    row("POST /integrations/oauth2/login?client_id=B_NAME", "email=x&password=y", "RFC 6749 §10.12");
    row("POST /integrations/oauth2/consent?client_id=B_NAME", "decision=allow", "RFC 6749 §10.12");
    row("POST /integrations/oauth2/consent?client_id=B_NAME", "a=b&a=c", "RFC 6749 §10.12");

    const QByteArray authorize = authorizeOfB;
    row(authorize, "", "RFC 6749 §3.1.1");
    row(authorize + "&response_type=token", "", "RFC 9700 §2.1.2");
    row(authorize + "&response_type=code&state=a&state=b", "", "RFC 6749 §3.1");
    row(authorize + "&response_type=code&response_mode=fragment", "", "RFC 8414 §2");
    row(authorize + "&response_type=code&code_challenge=GOOD_CHALLENGE&code_challenge_method=plain", "",
        "RFC 9700 §2.1.1");
    row(authorize + "&response_type=code&code_challenge=short", "", "RFC 7636 §4.2");
    row(QByteArray(authorizeOfPage) + "&response_type=code", "", "RFC 9700 §2.1.1");

    row(tokenRequest, "", "RFC 6749 §5.2");
    row(tokenRequest, "%zz", "RFC 6749 §5.2");
    row(tokenRequest, "{\"grant_type\":[]}", "workfront-protocol §4.1");
    row(tokenRequest, "scope=b&scope=c&grant_type=refresh_token", "RFC 6749 §3.2");
    row(QByteArray(tokenRequest) + "?client_secret=x", code + "B_ID", "RFC 6749 §2.3.1");
    row(tokenRequest, "grant_type=password&client_id=B_ID", "RFC 9700 §2.4");
    row(tokenRequest, "grant_type=refresh_token", "RFC 6749 §3.2.1");
    row(tokenRequest, refresh + "B_NAME", "RFC 6749 §3.2.1");
    row(tokenRequest, refresh + "B_NAME&client_secret=wrong", "RFC 6749 §5.2");
    row(tokenRequest, refresh + "nobody&client_secret=wrong", "RFC 6749 §5.2");
    row(tokenRequest, refresh + "P_ID&client_secret=x", "workfront-protocol §4.1");
    row(tokenRequest, code + "M_ID&code=x", "workfront-protocol §4.1");
    row(tokenRequest, code + "B_ID", "RFC 6749 §4.1.3");
    row(tokenRequest, code + "B_ID&code=x", "RFC 6749 §4.1.2");
    row(tokenRequest, code + "B_ID&code=CODE_OF_A", "RFC 6749 §4.1.3");
    row(tokenRequest, code + "B_ID&code=CODE_OF_B", "RFC 6749 §4.1.3");
    row(tokenRequest, code + "B_ID&code=CODE_OF_B&redirect_url=B_URL", "workfront-protocol D-03");
    row(tokenRequest, code + "B_ID&code=CODE_OF_B&redirect_uri=B_URL", "RFC 9700 §4.8.2");
    row(tokenRequest, code + "B_ID&code=CODE_OF_B&redirect_uri=B_URL&code_verifier=short", "RFC 7636 §4.1");
    row(tokenRequest, code + "B_ID&code=CODE_OF_B&redirect_uri=B_URL&code_verifier=" + QByteArray(43, 'x'),
        "RFC 7636 §4.6");
    row(tokenRequest, code + "P_ID&code=x", "RFC 9700 §2.1.1");
    row(tokenRequest, refresh + "M_ID&refresh_token=x", "workfront-protocol §8");
    row(tokenRequest, refresh + "B_ID", "RFC 6749 §6");
    row(tokenRequest, refresh + "B_ID&refresh_token=x", "RFC 6749 §5.2");
    row(tokenRequest, refresh + "B_ID&refresh_token=REFRESH_OF_A", "RFC 6749 §6");
    row(tokenRequest, refresh + "B_ID&refresh_token=x&redirect_uri=http://evil.example", "workfront-protocol §4.1");

    row(exchangeRequest, "client_id=M_ID", "workfront-protocol §8");
    row(exchangeRequest, "client_id=B_ID&jwt_token=x", "workfront-protocol §8");
    row(exchangeRequest, "client_id=M_ID&jwt_token=x", "RFC 7519 §7.2");
    row(exchangeRequest, "client_id=M_NAME&jwt_token=GOOD_JWT", "RFC 6749 §3.2.1");
    row(exchangeRequest, "client_id=M_ID&jwt_token=e30.e30.", "RFC 8725 §3.1");
    row(exchangeRequest, "client_id=M_ID&jwt_token=STRANGE_JWT", "RFC 7523 §3(9)");

    row(revocationRequest, "client_id=B_ID", "RFC 7009 §2.1");
    row(revocationRequest, "token=x", "RFC 6749 §3.2.1");
    row(introspectionRequest, "client_id=B_ID", "RFC 7662 §2.1");
    row(introspectionRequest, "client_id=P_ID&token=x", "RFC 7662 §2.1");

    row("GET /attask/api/v22.0/proj/search", "", "RFC 6750 §3");
    row("GET /attask/api/v22.0/proj/search?sessionID=x", "", "RFC 6750 §3");
    row("GET /attask/api/v22.0/proj/search?a=%zz", "", "workfront-protocol §6");
}

void RulesTest::ruleOfRefusal()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, rule);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    // Only who is signed in is told by redirect what is wrong (RFC 9700 §4.11.2).
    const bool signedIn = request.startsWith("GET /integrations/oauth2/authorize") && request.contains("redirect_uri");
    const http::Response response = sent(world, request, body, signedIn);
    QVERIFY(response.status >= 400 || response.headers.value("Location").contains("error="));
    const QList<LogEntry> entries = log->since(0, 1000);
    for (const LogEntry &entry : entries)
        QVERIFY2(!entry.rule.isEmpty() && !entry.outcome.isEmpty(), authserver::toJsonLine(entry).constData());
    QCOMPARE(entries.last().status, response.status);
    QVERIFY(entries.last().outcome != "ok");
    QCOMPARE(entries.last().rule, rule);
}

void RulesTest::ruleOfTurnedAway_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](int status, const char *rule) {
        QTest::addRow("%d", status) << status << QByteArray(rule);
    };
    row(400, "RFC 9110 §15.5.1");
    row(408, "RFC 9110 §15.5.9");
    row(413, "RFC 9110 §15.5.14");
    row(414, "RFC 9110 §15.5.15");
    row(417, "RFC 9110 §15.5.18");
    row(421, "RFC 9110 §15.5.20");
    row(431, "RFC 6585 §5");
    row(501, "RFC 9110 §15.6.2");
    row(503, "RFC 9110 §15.6.4");
    row(505, "RFC 9110 §15.6.6");
    row(418, "RFC 9110 §15");
}

void RulesTest::ruleOfTurnedAway()
{
    QFETCH(int, status);
    QFETCH(const QByteArray, rule);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    world.server->turnedAway({}, status);
    const LogEntry entry = log->since(0, 1).value(0);
    QCOMPARE(entry.outcome, "turned_away");
    QCOMPARE(entry.status, status);
    QCOMPARE(entry.rule, rule);
    world.server->turnedAway({}, status, "RFC 9112 §6.3");
    QCOMPARE(log->since(1, 1).value(0).rule, "RFC 9112 §6.3");
}

void RulesTest::ruleOfSuccess_data()
{
    QTest::addColumn<Deed>("deed");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char *rule, Deed deed) {
        QTest::newRow(rule) << deed << QByteArray(rule);
    };
    row("RFC 6749 §4.1.3", [](World &world) { return world.redeem(world.b, world.code(world.b)); });
    row("RFC 6749 §6", [](World &world) { return world.refresh(world.b, refreshTokenOf(world.tokens(world.b))); });
    row("RFC 7523 §2.1", [](World &world) { return exchanged(world, test::signedJwt(test::soundClaims(world))); });
    row("RFC 7009 §2", [](World &world) { return sent(world, revocationRequest, "client_id=B_ID&token=x", false); });
    row("RFC 7662 §2", [](World &world) { return sent(world, introspectionRequest, "client_id=B_ID&token=x", false); });
    row("RFC 6749 §4.1.1",
        [](World &world) { return Browser(world).get(oauth::authorizePath + ('?' + authorizeQuery(world.b))); });
    row("RFC 6749 §3.1",
        [](World &world) { return Browser(world).get(oauth::loginPath + ('?' + authorizeQuery(world.b))); });
    QTest::newRow("sign-in") << Deed([](World &world) { return Browser(world).signIn(authorizeQuery(world.b)); })
                             << QByteArray("RFC 6749 §3.1");
    row("RFC 6749 §4.1.2", [](World &world) { return decided(world, "allow"); });
    row("RFC 8414 §3",
        [](World &world) { return sent(world, "GET /.well-known/oauth-authorization-server", {}, false); });
    row("workfront-protocol §2", [](World &world) { return sent(world, "GET /", {}, false); });
    row("RFC 9110 §9.3.7",
        [](World &world) { return sent(world, "OPTIONS /integrations/oauth2/api/v1/token", {}, false); });
}

void RulesTest::ruleOfSuccess()
{
    QFETCH(const Deed, deed);
    QFETCH(const QByteArray, rule);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    QVERIFY(deed(world).status < 400);
    const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.outcome, "ok");
    QCOMPARE(entry.rule, rule);
    QCOMPARE(entry.reason, QByteArray());
}

namespace {

/// All that is cited in string literals below that folder.
QSet<QString> citedIn(const QString &folder)
{
    static const QRegularExpression citation(QStringLiteral("\"((?:RFC [0-9]+|workfront-protocol) (?:§|D-)[^\"]*)\""));
    QSet<QString> cited;
    QDirIterator files(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        auto matches = citation.globalMatch(QString::fromUtf8(file.readAll()));
        while (matches.hasNext())
            cited.insert(matches.next().captured(1));
    }
    return cited;
}

} // namespace

/// A rule that no test names may stand at the wrong check, or at none.
void RulesTest::everyRuleIsAsserted()
{
    const QString top = QStringLiteral(GRANTDESK_TEST_DATA "/../..");
    const QSet<QString> cited = citedIn(top + QStringLiteral("/core/authserver"));
    QVERIFY(cited.size() > 40);
    QSet<QString> forgotten = cited - citedIn(top + QStringLiteral("/tests/authserver"));
    forgotten -= citedIn(top + QStringLiteral("/tests/core/network"));
    QVERIFY2(forgotten.isEmpty(), qPrintable(QStringList(forgotten.values()).join(QStringLiteral(", "))));
}

QTEST_GUILESS_MAIN(RulesTest)
#include "tst_authserver_rules.moc"
