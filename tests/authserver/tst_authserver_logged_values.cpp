#include "tests/authserver/told_requests.h"

#include "core/authserver/request_log.h"
#include "core/authserver/request_notes.h"
#include "core/oauth/endpoints.h"

#include <QTest>

#include <chrono>

using namespace grantdesk;
using namespace grantdesk::test;
using authserver::LogEntry;
using authserver::RequestLog;

/// What of a request the log tells: nothing that could be a secret in the wrong place.
class LoggedValuesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void onlyClientIdsAreLogged_data();
    void onlyClientIdsAreLogged();
    void clientOfBasicHeader_data();
    void clientOfBasicHeader();
    void strangersOfBasicHeader_data();
    void strangersOfBasicHeader();
    void onlyKnownValuesAreLogged_data();
    void onlyKnownValuesAreLogged();
};

void LoggedValuesTest::onlyClientIdsAreLogged_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("token") << QByteArray(tokenRequest) << QByteArray("refresh_token");
    QTest::newRow("JWT exchange") << QByteArray(exchangeRequest) << QByteArray();
    QTest::newRow("revocation") << QByteArray(revocationRequest) << QByteArray();
    QTest::newRow("introspection") << QByteArray(introspectionRequest) << QByteArray();
    QTest::newRow("authorization") << QByteArray("GET /integrations/oauth2/authorize") << QByteArray();
    QTest::newRow("API") << QByteArray("GET /attask/api/v22.0/user/search") << QByteArray();
}

/// An access token looks like a client ID; in the place of one it is covered.
void LoggedValuesTest::onlyClientIdsAreLogged()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, type);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const QByteArray accessToken = world.tokens(world.a).value(QLatin1String("access_token")).toString().toLatin1();
    QCOMPARE(accessToken.size(), world.a.clientId.size());
    const auto entryFor = [&](const QByteArray &clientId) {
        const QByteArray form = "grant_type=" + type + "&client_id=" + clientId;
        const bool isForm = request.startsWith("POST");
        sent(world, isForm ? request : request + '?' + form, isForm ? form : QByteArray(), false);
        return log->since(log->newest() - 1, 1).value(0);
    };
    for (const QByteArray &stranger :
         {accessToken, accessToken.toUpper(), QByteArray("nobody"), accessToken.left(31)}) {
        const LogEntry covered = entryFor(stranger);
        QVERIFY2(covered.parameters.endsWith("client_id=*"), covered.parameters.constData());
        QVERIFY(!authserver::toJsonLine(covered).contains(stranger));
        QCOMPARE(covered.clientId, QByteArray());
    }
    const LogEntry told = entryFor(world.b.clientId);
    const bool isApi = request.contains("/attask/");
    QCOMPARE(told.clientId, isApi ? QByteArray() : world.b.clientId);
    QCOMPARE(told.parameters.endsWith("client_id=" + world.b.clientId), !isApi);
}

void LoggedValuesTest::clientOfBasicHeader_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("secret"); ///< "expired": the client's, which has ended
    QTest::addColumn<int>("times");
    QTest::addColumn<int>("status");
    for (const char *path :
         {oauth::tokenPath, oauth::jwtExchangePath, oauth::revocationPath, oauth::introspectionPath}) {
        const auto row = [path](const char *secret, int times, int status) {
            QTest::addRow("%s: %s, %d", path, secret, status)
                << QByteArray(path) << QByteArray(secret) << times << status;
        };
        row("wrong", 1, 401);
        row("expired", 1, 401);
        row("wrong", 50, 429);
    }
}

/// Who fails to authenticate by header is found in the client's log like who fails by body.
void LoggedValuesTest::clientOfBasicHeader()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, secret);
    QFETCH(const int, times);
    QFETCH(const int, status);
    World world;
    // Form-encoded (RFC 6749 §2.3.1), it is the client's all the same.
    const QByteArray encoded = '%' + world.b.clientId.first(1).toHex() + world.b.clientId.mid(1);
    const auto expired
        = applications::newClientSecret({}, world.random, world.clock.now(), world.clock.now() + std::chrono::hours(1));
    QVERIFY(world.stores->applications().addSecret(world.b.id, expired.record));
    world.clock.advance(std::chrono::hours(2));
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    const QByteArray sentSecret = secret == "expired" ? expired.plaintext.reveal() : secret;
    for (const QByteArray &spelling : {world.b.clientId, encoded}) {
        const http::Headers headers{{"Authorization", "Basic " + (spelling + ':' + sentSecret).toBase64()}};
        http::Response answer;
        for (int i = 0; i < times; ++i)
            answer = world.post(path, {{"grant_type", "refresh_token"}, {"token", "x"}}, headers);
        QCOMPARE(answer.status, status);
        const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
        QCOMPARE(entry.status, status);
        QCOMPARE(entry.clientId, world.b.clientId);
    }
}

void LoggedValuesTest::strangersOfBasicHeader_data()
{
    QTest::addColumn<QByteArray>("credentials");
    QTest::newRow("unregistered") << QByteArray("nobody:x");
    QTest::newRow("empty") << QByteArray(":x");
    QTest::newRow("secret first") << QByteArray("SECRET:B_NAME");
}

/// A secret in the place of a client ID is told nowhere.
void LoggedValuesTest::strangersOfBasicHeader()
{
    QFETCH(QByteArray, credentials);
    World world;
    const auto log = std::make_shared<RequestLog>();
    world.server->setRequestLog(log);
    credentials.replace("SECRET", world.b.secret).replace("B_NAME", world.b.clientId);
    world.post(oauth::tokenPath, {{"grant_type", "refresh_token"}},
               {{"Authorization", "Basic " + credentials.toBase64()}});
    const LogEntry entry = log->since(log->newest() - 1, 1).value(0);
    QCOMPARE(entry.outcome, "invalid_client");
    QCOMPARE(entry.clientId, QByteArray());
    QVERIFY(!authserver::toJsonLine(entry).contains(world.b.secret));
}

void LoggedValuesTest::onlyKnownValuesAreLogged_data()
{
    QTest::addColumn<QByteArray>("form");
    QTest::addColumn<QByteArray>("told");
    const auto row = [](const QByteArray &form, const char *told) {
        QTest::newRow(form.constData()) << form << QByteArray(told);
    };
    for (const char *name : {"grant_type", "response_type", "response_mode", "code_challenge_method", "scope", "lang",
                             "ui_locales", "prompt", "method", "decision", "token_type_hint", "$$FIRST", "$$LIMIT"}) {
        const QByteArray parameter(name);
        row(parameter + "=hunter2", parameter + "=*");
        row(parameter + "=openid hunter2", parameter + "=*");
        row(parameter + "=", parameter + '=');
    }
    row("fields=hunter2", "fields");
    row("hunterhunter", "*"); // a password alone
    row("client_secret=salt&pepper", "client_secret&*");
    row("client_secret&state&code_challenge&email", "client_secret&state.length=0&code_challenge&email");
    row("scope=" + QByteArray("openid+").repeated(40) + "openid", "scope=*");
    row("grant_type=refresh_token", "grant_type=refresh_token");
    row("grant_type=urn:ietf:params:oauth:grant-type:jwt-bearer",
        "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Ajwt-bearer");
    row("response_type=code", "response_type=code");
    row("code_challenge_method=S256", "code_challenge_method=S256");
    row("scope=openid offline_access", "scope=openid%20offline_access");
    row("decision=allow", "decision=allow");
    row("$$LIMIT=100", "$$LIMIT=100");
    row("redirect_uri=hunter2", "redirect_uri=*");
    row("redirect_uri=https:hunter2", "redirect_uri=*");
    row("redirect_uri=https://host:81/" + QByteArray(32, 'x') + "/cb", "redirect_uri=https%3A%2F%2Fhost%3A81%2F*%2Fcb");
    row("redirect_uri=https://host/cb?hunter2", "redirect_uri=https%3A%2F%2Fhost%2Fcb");
    row("redirect_uri=https://ada:hunter2@host/cb", "redirect_uri=https%3A%2F%2F*@host%2Fcb");
    row("redirect_uri=https://ada:hunter2/x?y#z@host/cb", "redirect_uri=https%3A%2F%2F*@host%2Fcb");
    row("redirect_uri=https://" + QByteArray("hunter2").repeated(40) + "@host/cb",
        "redirect_uri=https%3A%2F%2F*@host%2Fcb");
}

/// A short password in the wrong field is one.
void LoggedValuesTest::onlyKnownValuesAreLogged()
{
    QFETCH(const QByteArray, form);
    QFETCH(const QByteArray, told);
    const auto parameters = http::parseForm(form);
    QVERIFY(parameters);
    const QByteArray logged = authserver::loggableParameters(*parameters, {});
    QVERIFY2(!logged.contains("hunter2"), logged.constData());
    QCOMPARE(logged, told);
}

QTEST_GUILESS_MAIN(LoggedValuesTest)
#include "tst_authserver_logged_values.moc"
