#include "tests/authserver/world.h"

#include "core/authserver/request_log.h"
#include "core/oauth/endpoints.h"

#include <QTest>

#include <functional>
#include <utility>

using namespace grantdesk;
using authserver::CodeRecord;
using authserver::FamilyRecord;
using authserver::SessionRecord;
using test::World;

/// Failing stores, hostile bytes, and that nothing secret comes back in an error.
class FailuresTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void failingStore_data();
    void failingStore();
    void failedRequestWritesNothing();
    void anotherServerWasFaster_data();
    void anotherServerWasFaster();
    void errorsEchoNoSecret_data();
    void errorsEchoNoSecret();
    void hostileTargets_data();
    void hostileTargets();
    void randomBytes();
};

namespace {

/// Hands everything on until it is told to fail.
class BrittleGrants final : public authserver::GrantStore {
public:
    explicit BrittleGrants(authserver::GrantStore &inner)
        : m_inner(inner)
    {
    }

    Result<void> addCode(const CodeRecord &code) override { return fails() ? refused() : m_inner.addCode(code); }
    Result<Consumption> consumeCode(const QByteArray &hash, const Id &application, const QByteArray &family) override
    {
        return fails() ? refused() : m_inner.consumeCode(hash, application, family);
    }
    Result<void> addFamily(const FamilyRecord &family) override
    {
        return fails() ? refused() : m_inner.addFamily(family);
    }
    Result<std::optional<FamilyRecord>> family(const QByteArray &key) override
    {
        return fails() ? refused() : m_inner.family(key);
    }
    Result<bool> rotate(const QByteArray &family, const QByteArray &expected, const QByteArray &next,
                        TimePoint now) override
    {
        if (beforeRotation)
            std::exchange(beforeRotation, nullptr)();
        return fails() ? refused() : m_inner.rotate(family, expected, next, now);
    }
    Result<void> touchFamily(const QByteArray &family, TimePoint now) override
    {
        return fails() ? refused() : m_inner.touchFamily(family, now);
    }
    Result<void> noteSignIn(const Id &user, TimePoint now) override
    {
        return fails() ? refused() : m_inner.noteSignIn(user, now);
    }
    Result<QList<TimePoint>> signInsSince(const Id &user, TimePoint since) override
    {
        return fails() ? refused() : m_inner.signInsSince(user, since);
    }
    Result<void> rememberConsent(const Id &user, const Id &application, const QByteArray &redirectUri) override
    {
        return fails() ? refused() : m_inner.rememberConsent(user, application, redirectUri);
    }
    Result<bool> remembersConsent(const Id &user, const Id &application, const QByteArray &redirectUri) override
    {
        return fails() ? refused() : m_inner.remembersConsent(user, application, redirectUri);
    }
    Result<void> revokeFamily(const QByteArray &family) override
    {
        return fails() ? refused() : m_inner.revokeFamily(family);
    }
    Result<void> addSession(const SessionRecord &session) override
    {
        return fails() ? refused() : m_inner.addSession(session);
    }
    Result<std::optional<SessionRecord>> session(const QByteArray &key) override
    {
        return fails() ? refused() : m_inner.session(key);
    }
    Result<void> setSessionEnd(const QByteArray &key, TimePoint expiresAt) override
    {
        return fails() ? refused() : m_inner.setSessionEnd(key, expiresAt);
    }
    Result<void> removeSession(const QByteArray &key) override
    {
        return fails() ? refused() : m_inner.removeSession(key);
    }
    Result<bool> rememberAssertion(const Id &application, const QByteArray &hash, TimePoint expiresAt) override
    {
        return fails() ? refused() : m_inner.rememberAssertion(application, hash, expiresAt);
    }
    Result<int> sweep(TimePoint now, int limit) override { return m_inner.sweep(now, limit); }

    QString code;                         ///< the error to answer with; empty: none
    int callsBefore = 0;                  ///< that still work
    std::function<void()> beforeRotation; ///< what happens elsewhere in between, once

private:
    bool fails() { return !code.isEmpty() && callsBefore-- <= 0; }
    tl::unexpected<Error> refused() const
    {
        return failure({code, QStringLiteral("INTERNAL"), {}, {}, QStringLiteral("/secret/path.sqlite")});
    }
    authserver::GrantStore &m_inner;
};

/// A world whose server works on brittle grants.
struct BrittleWorld : World {
    explicit BrittleWorld(const authserver::Settings &settings = defaultSettings())
        : grants(stores->grants())
    {
        server = std::make_unique<authserver::Server>(stores->directory(), grants, clock, random, settings);
    }
    BrittleGrants grants;
};

QByteArray everything(const http::Response &response)
{
    QByteArray text = response.body;
    for (const http::Header &header : response.headers)
        text += '\n' + header.name + ": " + header.value;
    return text;
}

} // namespace

void FailuresTest::failingStore_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("status");
    for (const char *code : {"storage.busy", "storage.full", "storage.read_only", "storage.unavailable"})
        QTest::newRow(code) << QString::fromLatin1(code) << 503;
    QTest::newRow("storage.corrupt") << QStringLiteral("storage.corrupt") << 500;
    QTest::newRow("something.else") << QStringLiteral("something.else") << 500;
}

void FailuresTest::failingStore()
{
    QFETCH(QString, code);
    QFETCH(int, status);
    BrittleWorld world;
    test::Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.signIn(query);
    const http::Response page = browser.get(oauth::consentPath + ('?' + query));
    const QJsonObject tokens = world.tokens(world.b);
    world.grants.code = code;
    const auto log = std::make_shared<authserver::RequestLog>();
    world.server->setRequestLog(log);
    const QList<http::Response> answers{
        browser.get(oauth::authorizePath + ('?' + query)),
        browser.submit(page, {{"decision", "allow"}}),
        world.redeem(world.b, "x"),
        world.refresh(world.b, tokens.value(QLatin1String("refresh_token")).toString().toLatin1()),
        world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world))),
        world.callApi(QByteArray(32, 'a')),
    };
    for (const http::Response &answer : answers) {
        QCOMPARE(answer.status, status);
        QVERIFY(authserver::takesWritesBack(answer));
        QVERIFY(!everything(answer).contains("secret/path") && !everything(answer).contains("INTERNAL"));
        QVERIFY(!answer.headers.contains("Location"));
        QCOMPARE(answer.headers.contains("Retry-After"), status == 503);
    }
    QCOMPARE(log->newest(), answers.size());
    for (const authserver::LogEntry &entry : log->since(0, 100))
        QCOMPARE(entry.rule, status == 503 ? "RFC 9110 §15.6.4" : "RFC 9110 §15.6.1");
}

/// The code is free again when what should have followed it could not be stored.
void FailuresTest::failedRequestWritesNothing()
{
    for (int calls = 1; calls <= 2; ++calls) {
        BrittleWorld world;
        const QByteArray code = world.code(world.b);
        world.grants.code = QStringLiteral("storage.full");
        world.grants.callsBefore = calls;
        QCOMPARE(world.redeem(world.b, code).status, 503);
        world.grants.code.clear();
        QCOMPARE(world.redeem(world.b, code).status, 200);
    }
}

void FailuresTest::anotherServerWasFaster_data()
{
    QTest::addColumn<int>("grace");
    QTest::addColumn<bool>("revokes");
    QTest::addColumn<int>("status");
    QTest::newRow("without grace") << 0 << false << 400;
    QTest::newRow("within the grace") << 5 << false << 200;
    QTest::newRow("revoked in between") << 5 << true << 400;
}

/// protocol-checks 39, between the look at the family and its rotation, where no transaction held the other one off.
void FailuresTest::anotherServerWasFaster()
{
    QFETCH(int, grace);
    QFETCH(bool, revokes);
    QFETCH(int, status);
    authserver::Settings settings = World::defaultSettings();
    settings.rotationGrace = std::chrono::seconds(grace);
    BrittleWorld world(settings);
    authserver::Server other(world.stores->directory(), world.stores->grants(), world.clock, world.random, settings);
    const QByteArray token = world.tokens(world.page).value(QLatin1String("refresh_token")).toString().toLatin1();
    http::Request request;
    request.method = "POST";
    request.target = oauth::tokenPath;
    request.body
        = http::toForm({{"grant_type", "refresh_token"}, {"refresh_token", token}, {"client_id", world.page.clientId}});
    QByteArray winners;
    world.grants.beforeRotation = [&] {
        const auto answer = std::get<http::Response>(other.handle(request));
        winners = test::json(answer).value(QLatin1String("refresh_token")).toString().toLatin1();
        if (!revokes)
            return;
        request.target = oauth::revocationPath;
        request.body = http::toForm({{"token", winners}, {"client_id", world.page.clientId}});
        QCOMPARE(std::get<http::Response>(other.handle(request)).status, 200);
    };
    const http::Response late = world.refresh(world.page, token);
    QVERIFY(!winners.isEmpty() && winners != token);
    QCOMPARE(late.status, status);
    if (status == 200)
        QCOMPARE(test::json(late).value(QLatin1String("refresh_token")).toString().toLatin1(), winners);
    QCOMPARE(world.refresh(world.page, winners).status, status);
}

void FailuresTest::errorsEchoNoSecret_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("form");
    const QByteArray token = oauth::tokenPath;
    const QByteArray exchange = oauth::jwtExchangePath;
    QTest::newRow("as client_secret") << token << QByteArray("grant_type=refresh_token&client_id=ID&client_secret=S");
    QTest::newRow("as client_id") << token << QByteArray("grant_type=refresh_token&client_id=S");
    QTest::newRow("as grant_type") << token << QByteArray("grant_type=S&client_id=ID&client_secret=RIGHT");
    QTest::newRow("as refresh_token")
        << token << QByteArray("grant_type=refresh_token&refresh_token=S&client_id=ID&client_secret=RIGHT");
    QTest::newRow("as code") << token
                             << QByteArray("grant_type=authorization_code&code=S&client_id=ID&client_secret=RIGHT");
    QTest::newRow("as code_verifier")
        << token << QByteArray("grant_type=authorization_code&code=x&code_verifier=S&client_id=ID&client_secret=RIGHT");
    QTest::newRow("as a parameter's name") << token << QByteArray("S=x&S=y&grant_type=refresh_token");
    QTest::newRow("as redirect_uri")
        << token
        << QByteArray("grant_type=refresh_token&refresh_token=x&redirect_uri=S&client_id=ID&client_secret=RIGHT");
    QTest::newRow("as jwt_token") << exchange << QByteArray("jwt_token=S&client_id=MID&client_secret=MRIGHT");
    QTest::newRow("as password") << QByteArray(oauth::loginPath) << QByteArray("email=x&password=S");
    QTest::newRow("as anti_forgery") << QByteArray(oauth::consentPath) << QByteArray("anti_forgery=S&decision=S");
    QTest::newRow("as sessionID") << QByteArray("/attask/api/v22.0/proj/search")
                                  << QByteArray("sessionID=S&method=get");
}

void FailuresTest::errorsEchoNoSecret()
{
    QFETCH(QByteArray, path);
    QFETCH(QByteArray, form);
    World world;
    const auto log = std::make_shared<authserver::RequestLog>();
    world.server->setRequestLog(log);
    const QByteArray secret = "tR0ub4dor-c0rrect-h0rse-b4ttery-st4ple-43chars";
    form.replace("MRIGHT", world.machine.secret)
        .replace("MID", world.machine.clientId)
        .replace("RIGHT", world.b.secret)
        .replace("=ID", '=' + world.b.clientId)
        .replace("=S", '=' + secret)
        .replace("S=", secret + '=');
    const QByteArray query = path.contains("/api/") ? QByteArray() : '?' + authorizeQuery(world.b);
    http::Request request;
    request.method = "POST";
    request.target = path + query;
    request.headers = {{"Content-Type", "application/x-www-form-urlencoded"}};
    request.body = form;
    const http::Response response = world.send(request);
    QVERIFY(response.status >= 400);
    for (const QByteArray &hidden : {secret, world.b.secret, world.machine.secret})
        QVERIFY2(!(everything(response) + toJsonLines(log->since(0, 1))).contains(hidden),
                 everything(response).constData());
}

void FailuresTest::hostileTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("absolute") << QByteArray("http://evil.example/");
    QTest::newRow("asterisk") << QByteArray("*");
    QTest::newRow("line break") << QByteArray(oauth::authorizePath) + "?client_id=x\r\nSet-Cookie: a=b";
    QTest::newRow("NUL") << QByteArray(oauth::authorizePath) + QByteArray("?x\0y", 4);
    QTest::newRow("space") << QByteArray(oauth::authorizePath) + "?a b";
    QTest::newRow("fragment") << QByteArray(oauth::authorizePath) + "?client_id=x#y";
    QTest::newRow("high bytes") << QByteArray(oauth::authorizePath) + "?\xff\xfe";
}

void FailuresTest::hostileTargets()
{
    QFETCH(QByteArray, target);
    World world;
    for (const char *method : {"GET", "POST", "HEAD", "OPTIONS"}) {
        http::Request request;
        request.method = method;
        request.target = target;
        request.headers = {{"Accept", "text/html"}};
        const http::Response response = world.send(request);
        QCOMPARE(response.status, 400);
        for (const http::Header &header : response.headers)
            QVERIFY(!header.value.contains('\n'));
    }
}

/// Whatever comes: an answer below 500, and never a redirect away from here.
void FailuresTest::randomBytes()
{
    World world;
    const QList<QByteArray> paths{oauth::tokenPath,
                                  oauth::jwtExchangePath,
                                  oauth::authorizePath,
                                  oauth::loginPath,
                                  oauth::consentPath,
                                  "/attask/api/proj/search",
                                  "/"};
    const QList<QByteArray> types{"application/json", "application/x-www-form-urlencoded", ""};
    for (int round = 0; round < 500; ++round) {
        http::Request request;
        request.method = round % 3 == 0 ? "GET" : "POST";
        request.target = paths.at(round % paths.size()) + '?' + http::percentEncode(world.random.bytes(round % 60));
        request.headers = {{"Content-Type", types.at(round % types.size())},
                           {"Authorization", "Basic " + world.random.bytes(round % 40).toBase64()},
                           {"Cookie", world.random.bytes(round % 30)}};
        request.body = (round % 2 == 0 ? QByteArray("{\"grant_type\":\"") : QByteArray("grant_type="))
            + world.random.bytes(round % 200);
        request.peerAddress = world.random.bytes(4).toHex();
        const http::Response response = world.send(request);
        QVERIFY2(response.status < 500, request.target.constData());
        QVERIFY(!response.headers.contains("Location"));
    }
}

QTEST_GUILESS_MAIN(FailuresTest)
#include "tst_authserver_failures.moc"
