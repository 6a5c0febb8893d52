#include "app/shared/control/control_api.h"
#include "app/shared/control/routes.h"
#include "app/shared/seed_store.h"
#include "core/storage/open.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace grantdesk;
using app::control::ControlApi;

namespace {

const QByteArray token = "the token of this test";

/// Ada and one application of each type.
QByteArray seedJson()
{
    QByteArray json = "{'users':[{'name':'Ada','email':'ada@example.com','password_hash':'HASH'}],"
                      "'applications':[{'type':'web','name':'W','client_secrets':['s']},"
                      "{'type':'single-page','name':'S'},{'type':'machine-to-machine','name':'M'}]}";
    return json.replace('\'', '"').replace("HASH",
                                           "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                                           "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
}

QJsonObject json(const http::Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

/// The names of the parameters in an operation's query, in order.
QStringList queryOf(const QJsonObject &operation)
{
    QStringList names;
    const QJsonArray parameters = operation[QLatin1String("parameters")].toArray();
    for (const auto &parameter : parameters) {
        if (parameter[QLatin1String("in")] == QLatin1String("query"))
            names += parameter[QLatin1String("name")].toString();
    }
    names.sort();
    return names;
}

QJsonObject errorOf(const http::Response &response)
{
    return json(response)[QLatin1String("error")].toObject();
}

} // namespace

/// The control API as a function from request to answer, on every kind of store.
class ControlApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void asksForTheToken();
    void refuses_data();
    void refuses();
    void refusesWhatNoBodyMayBe_data();
    void refusesWhatNoBodyMayBe();
    void limits();
    void tellsAllProblems();
    void tellsOnlyTheTypeOfAnApplicationOfNone_data();
    void tellsOnlyTheTypeOfAnApplicationOfNone();
    void tellsTheKinds();
    void slowAnswers();
    void namesOnlyOnce();
    void clock();
    void log();
    void users();
    void applications();
    void resetsTheRegistry();
    void keepsTheRegistry();
    void isWhatItsDescriptionSays();
    void describesLogEntries();
    void describesNoOpenObject();
    void refusesWhatItsDescriptionDoesNotName();

private:
    http::Response send(const http::Request &request);
    http::Response call(const QByteArray &method, const QByteArray &path, QByteArray body = {},
                        const QByteArray &type = "application/json");

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Stores> m_stores;
    std::unique_ptr<ControlApi> m_api;
    std::shared_ptr<authserver::RequestLog> m_log;
    SeededRandom m_random{1};
    int m_forgotten = 0; ///< how often wrong secrets and sign-ins were forgotten
    ManualClock m_clock{fromMilliseconds(1'700'000'000'000)};
};

void ControlApiTest::initTestCase_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("memory") << false;
    QTest::newRow("sqlite") << true;
}

void ControlApiTest::init()
{
    QFETCH_GLOBAL(const bool, onDisk);
    m_api.reset();
    m_stores.reset();
    m_forgotten = 0;
    m_folder = std::make_unique<QTemporaryDir>();
    m_stores = onDisk ? storage::openSqlite(m_folder->path()).value() : storage::openMemory();
    m_log = std::make_shared<authserver::RequestLog>();
    const auto seed = applications::parseSeed(seedJson());
    QVERIFY(seed);
    QVERIFY(app::applySeed(*m_stores, *seed, m_random, m_clock.now()));
    m_api = std::make_unique<ControlApi>(app::control::World{*m_stores, m_clock, m_random, m_log,
                                                             [this] {
                                                                 ++m_forgotten;
                                                             }},
                                         SecretString(token), true);
}

/// In a batch of its own, as the adapter does it; slow work runs at once.
http::Response ControlApiTest::send(const http::Request &request)
{
    auto &batch = m_stores->batch();
    [[maybe_unused]] const auto begun = batch.begin();
    std::function<authserver::Answer()> step = [&] {
        return m_api->handle(request);
    };
    while (true) {
        [[maybe_unused]] const auto opened = batch.beginRequest();
        const authserver::Answer answer = step();
        const auto *response = std::get_if<http::Response>(&answer);
        [[maybe_unused]] const auto closed = batch.endRequest(!response || !authserver::takesWritesBack(*response));
        if (response) {
            [[maybe_unused]] const auto committed = batch.commit();
            return *response;
        }
        step = std::get<authserver::Deferred>(answer).job();
    }
}

/// With the token; ' stands for " in the body.
http::Response ControlApiTest::call(const QByteArray &method, const QByteArray &path, QByteArray body,
                                    const QByteArray &type)
{
    http::Request request;
    request.method = method;
    request.target = ControlApi::root + path;
    request.peerAddress = "127.0.0.1";
    request.headers.add("Authorization", "Bearer " + token);
    if (!body.isEmpty())
        request.headers.add("Content-Type", type);
    request.body = body.replace('\'', '"');
    return send(request);
}

void ControlApiTest::asksForTheToken()
{
    for (const auto &route : app::control::routes()) {
        http::Request request;
        request.method = route.method;
        request.target = QByteArray(ControlApi::root) + route.path;
        request.peerAddress = "127.0.0.1";
        QCOMPARE(send(request).status, 401);
    }
}

void ControlApiTest::refuses_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *request, const char *body, int status, const char *code, const char *path = "") {
        QTest::addRow("%s %s", request, body) << QByteArray(request) << QByteArray(body) << status
                                              << QString::fromLatin1(code) << QString::fromLatin1(path);
    };
    row("GET ", "", 404, "not_found");
    row("GET /", "", 404, "not_found");
    row("GET /nowhere", "", 404, "not_found");
    row("GET /clock/", "", 404, "not_found");
    row("GET //clock", "", 404, "not_found");
    row("GET /users/", "", 404, "not_found");
    row("GET /%zz", "", 404, "not_found");
    row("PUT /clock", "", 405, "method_not_allowed");
    row("HEAD /clock", "", 405, "method_not_allowed");
    row("get /clock", "", 405, "method_not_allowed");
    row("DELETE /users/Ada", "", 405, "method_not_allowed");
    row("GET /clock?x=1", "", 400, "query_unexpected");
    row("GET /clock?%zz", "", 400, "malformed");
    row("GET /log?limit=0", "", 400, "parameter_invalid", "limit");
    row("GET /log?limit=1001", "", 400, "parameter_invalid", "limit");
    row("GET /log?since=-1", "", 400, "parameter_invalid", "since");
    row("GET /log?since=99999999999999999999", "", 400, "parameter_invalid", "since");
    row("GET /log?status=abc", "", 400, "parameter_invalid", "status");
    row("GET /log?limit=1&limit=2", "", 400, "parameter_invalid", "limit");
    row("GET /log?other=1", "", 400, "parameter_invalid", "other");
    row("GET /log?last=0", "", 400, "parameter_invalid", "last");
    row("GET /log?last=1001", "", 400, "parameter_invalid", "last");
    row("GET /log?last=1&since=0", "", 400, "parameter_invalid", "last");
    row("GET /log?limit=2&last=1", "", 400, "parameter_invalid", "last");

    row("POST /clock/advance", "{}", 422, "json.missing");
    row("POST /clock/advance", "{'by':1}", 422, "json.not_text", "by");
    row("POST /clock/advance", "{'by':'1 hour'}", 422, "step_unreadable", "by");
    row("POST /clock/advance", "{'by':'-1h'}", 422, "step_unreadable", "by");
    row("POST /clock/advance", "{'by':'9000000d'}", 422, "clock.out_of_range", "by");
    row("POST /clock/freeze", "{'at':'noon'}", 422, "moment_unreadable", "at");
    row("POST /clock/freeze", "{'at':'1969-12-31T23:59:59Z'}", 422, "clock.out_of_range", "at");
    row("POST /clock/resume", "{'x':1}", 422, "json.unknown_member", "x");
    row("POST /clock/real", "{'x':1}", 422, "json.unknown_member", "x");

    row("POST /recipes", "{'kind':'magic'}", 422, "recipes.unknown_kind", "kind");
    row("POST /recipes", "{'kind':'service_unavailable','endpoint':'moon'}", 422, "recipes.unknown_endpoint",
        "endpoint");
    row("POST /recipes", "{}", 422, "json.missing");
    row("POST /recipes", "{'kind':5}", 422, "json.not_text", "kind");
    row("POST /recipes", "{'kind':null}", 422, "json.not_text", "kind");
    row("POST /recipes", "{'kind':'service_unavailable','x':1}", 422, "json.unknown_member", "x");
    row("POST /recipes", "{'kind':'service_unavailable','id':'1'}", 422, "json.unknown_member", "id");
    row("POST /recipes", "{'kind':'service_unavailable','application':1}", 422, "json.not_text", "application");
    row("POST /recipes", "{'kind':'service_unavailable','endpoint':1}", 422, "json.not_text", "endpoint");
    row("POST /recipes", "{'kind':'consent_denied','endpoint':'token'}", 422, "recipes.endpoint_not_for_kind",
        "endpoint");
    row("POST /recipes", "{'kind':'service_unavailable','remaining':'1'}", 422, "json.not_integer", "remaining");
    row("POST /recipes", "{'kind':'service_unavailable','remaining':0}", 422, "recipes.remaining_out_of_range",
        "remaining");
    row("POST /recipes", "{'kind':'service_unavailable','remaining':-1}", 422, "recipes.remaining_out_of_range",
        "remaining");
    row("POST /recipes", "{'kind':'service_unavailable','remaining':1e99}", 422, "json.out_of_range", "remaining");
    row("POST /recipes", "{'kind':'slow_answer','delay_ms':0}", 422, "recipes.delay_out_of_range", "delay_ms");
    row("POST /recipes", "{'kind':'slow_answer','delay_ms':300001}", 422, "recipes.delay_out_of_range", "delay_ms");
    row("POST /recipes", "{'kind':'slow_answer','delay_ms':-1}", 422, "recipes.delay_out_of_range", "delay_ms");
    row("POST /recipes", "{'kind':'slow_answer','delay_ms':1.5}", 422, "json.not_integer", "delay_ms");
    row("POST /recipes", "{'kind':'token_type_bearer','delay_ms':1}", 422, "recipes.delay_not_for_kind", "delay_ms");
    row("POST /recipes", "{'kind':'service_unavailable','application':'Q'}", 404, "applications.not_found",
        "application");
    row("DELETE /recipes/00000000000000000000000000000000", "", 404, "recipes.not_found");
    row("POST /reset", "{'registry':'yes'}", 422, "json.not_boolean", "registry");
    row("POST /reset", "{'x':1}", 422, "json.unknown_member", "x");

    row("GET /users/Eve", "", 404, "users.not_found");
    row("PATCH /users/Eve", "{'active':true}", 404, "users.not_found");
    row("PATCH /users/Ada", "{}", 422, "json.missing");
    row("PATCH /users/Ada", "{'active':true,'name':'B'}", 422, "json.unknown_member", "name");
    row("PUT /users/Eve/password", "{'password':'x'}", 404, "users.not_found");
    row("PUT /users/Ada/password", "{'password':''}", 422, "seed.password_missing", "password");
    row("POST /users", "{'email':'b@example.com','password':'x'}", 422, "json.missing");
    row("POST /users", "{'name':'B','email':'b','password':'x'}", 422, "users.email_invalid", "email");
    row("POST /users", "{'name':'B','email':'ADA@example.com','password':'x'}", 409, "users.email_taken", "email");
    row("POST /users", "{'id':'1','name':'B','email':'b@b','password':'x'}", 422, "id.invalid", "id");

    row("POST /clock/advance", "{'by':'1h','by':'2h'}", 400, "member_repeated", "by");
    row("POST /clock/advance", "{'by':'1h','\\u0062y':'1h'}", 400, "member_repeated", "by");
    row("POST /reset", "{'x':{'y':1},'z':[{'y':1},{'y':{},'y':2}]}", 400, "member_repeated", "z[1].y");
    row("POST /reset", "{'x':[[],1,{'y':1,'z':[2],'y':3}]}", 400, "member_repeated", "x[2].y");
    row("POST /reset", "{'':1,'':1}", 400, "malformed");
    row("POST /recipes", "{'kind':'slow_answer','kind':'service_unavailable'}", 400, "member_repeated", "kind");
    row("POST /users", "{'name':{'a':1},'email':{'a':1},'password':['a','a']}", 422, "json.not_text", "name");

    row("GET /applications/Q", "", 404, "applications.not_found");
    row("PATCH /applications/Q", "{}", 404, "applications.not_found");
    row("DELETE /applications/Q", "", 404, "applications.not_found");
    row("POST /applications", "{'name':'A'}", 422, "json.missing");
    row("POST /applications", "{'type':'native','name':'A'}", 422, "type.unknown", "type");
    row("POST /applications", "{'type':'web','name':'A','client_secrets':[]}", 422, "json.unknown_member",
        "client_secrets");
    row("POST /applications", "{'type':'web','name':'A','redirect_urls':['x']}", 422, "redirect_url.relative",
        "redirect_urls[0]");
    row("PATCH /applications/W", "{'type':'web'}", 422, "json.unknown_member", "type");
    row("PATCH /applications/W", "{'name':''}", 422, "name.empty", "name");
    row("GET /applications/Q/secrets", "", 404, "applications.not_found");
    row("POST /applications/S/secrets", "", 422, "secrets.not_allowed");
    row("POST /applications/W/secrets", "{'secret':'x'}", 422, "json.unknown_member", "secret");
    row("PATCH /applications/W/secrets/0", "{'notes':'n'}", 404, "secrets.not_found");
    row("PATCH /applications/W/secrets/0", "{}", 422, "json.missing");
    row("DELETE /applications/W/secrets/0", "", 404, "secrets.not_found");
    row("GET /applications/Q/keys", "", 404, "applications.not_found");
    row("POST /applications/M/keys", "{'user':'Ada','key':'x'}", 422, "keys.unreadable", "key");
    row("POST /applications/M/keys", "{'key':'x'}", 422, "json.missing");
    row("DELETE /applications/M/keys/0", "", 404, "keys.not_found");
}

void ControlApiTest::refuses()
{
    QFETCH(const QByteArray, request);
    QFETCH(const QByteArray, body);
    QFETCH(const int, status);
    QFETCH(const QString, code);
    QFETCH(const QString, path);
    const auto before = app::exportSeed(*m_stores).value();
    const auto space = request.indexOf(' ');
    const auto refused = call(request.first(space), request.sliced(space + 1), body);
    QCOMPARE(errorOf(refused)[QLatin1String("code")].toString(), code);
    QCOMPARE(refused.status, status);
    QCOMPARE(errorOf(refused)[QLatin1String("path")].toString(), path);
    QVERIFY(!errorOf(refused)[QLatin1String("message")].toString().isEmpty());
    QCOMPARE(refused.headers.contains("Allow"), status == 405);
    QCOMPARE(app::exportSeed(*m_stores).value(), before);
    QVERIFY(m_stores->controls().clock()->isReal());
    QVERIFY(m_stores->controls().recipes()->isEmpty());
}

void ControlApiTest::refusesWhatNoBodyMayBe_data()
{
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<int>("status");
    const QByteArray freeze = "/clock/freeze";
    QTest::newRow("a form") << freeze << QByteArray("at=x") << QByteArray("application/x-www-form-urlencoded") << 415;
    QTest::newRow("text") << freeze << QByteArray("{}") << QByteArray("text/plain") << 415;
    QTest::newRow("no type") << freeze << QByteArray("{}") << QByteArray() << 415;
    QTest::newRow("like JSON") << freeze << QByteArray("{}") << QByteArray("application/jsonp") << 415;
    QTest::newRow("with a charset") << freeze << QByteArray("{}") << QByteArray("Application/JSON; charset=utf-8")
                                    << 200;
    QTest::newRow("an array") << freeze << QByteArray("[]") << QByteArray("application/json") << 400;
    QTest::newRow("half an object") << freeze << QByteArray("{'at':") << QByteArray("application/json") << 400;
    QTest::newRow("deep") << freeze << "{'at':" + QByteArray(100'000, '[') << QByteArray("application/json") << 400;
    QTest::newRow("no UTF-8") << freeze << QByteArray("{'at':'\xff'}") << QByteArray("application/json") << 400;
    QTest::newRow("nothing where something is due")
        << QByteArray("/clock/advance") << QByteArray() << QByteArray("application/json") << 415;
}

void ControlApiTest::refusesWhatNoBodyMayBe()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    QTEST(call("POST", path, body, type).status, "status");
    // Where no body belongs there may be none of any kind.
    QCOMPARE(call("DELETE", "/log", body, type).status, body.isEmpty() ? 204 : 400);
}

void ControlApiTest::limits()
{
    for (int i = 3; i < 10; ++i)
        QCOMPARE(call("POST", "/applications", "{'type':'web','name':'A'}").status, 201);
    QCOMPARE(call("POST", "/applications", "{'type':'web','name':'A'}").status, 409);
    for (int i = 1; i < 5; ++i)
        QCOMPARE(call("POST", "/applications/W/secrets").status, 201);
    QCOMPARE(call("POST", "/applications/W/secrets").status, 409);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(call("POST", "/recipes", "{'kind':'service_unavailable'}").status, 201);
    const auto refused = call("POST", "/recipes", "{'kind':'service_unavailable'}");
    QCOMPARE(refused.status, 409);
    QCOMPARE(errorOf(refused)[QLatin1String("code")].toString(), QStringLiteral("recipes.limit_reached"));
}

void ControlApiTest::tellsAllProblems()
{
    const auto refused = call("POST", "/users", "{'name':1,'x':2}");
    QStringList places;
    for (const QJsonValue &problem : errorOf(refused)[QLatin1String("problems")].toArray())
        places += problem[QLatin1String("path")].toString() + problem[QLatin1String("code")].toString();
    QVERIFY2(places.contains(QStringLiteral("namejson.not_text")), qPrintable(places.join(u' ')));
    QVERIFY2(places.contains(QStringLiteral("xjson.unknown_member")), qPrintable(places.join(u' ')));
}

void ControlApiTest::tellsOnlyTheTypeOfAnApplicationOfNone_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("unknown") << QByteArray("'type':'native',");
    QTest::newRow("no text") << QByteArray("'type':1,");
}

/// Which other members there may be depends on it.
void ControlApiTest::tellsOnlyTheTypeOfAnApplicationOfNone()
{
    QFETCH(const QByteArray, type);
    const auto refused = call("POST", "/applications", '{' + type + "'name':'A','redirect_urls':[],'x':1}");
    QCOMPARE(refused.status, 422);
    QCOMPARE(errorOf(refused)[QLatin1String("problems")].toArray().size(), 1);
}

void ControlApiTest::tellsTheKinds()
{
    const QString message = errorOf(call("POST", "/recipes", "{'kind':'magic'}"))[QLatin1String("message")].toString();
    QVERIFY2(message.contains(QLatin1String("magic")), qPrintable(message));
    for (const auto kind : authserver::allRecipeKinds())
        QVERIFY2(message.contains(QLatin1String(authserver::toWire(kind))), qPrintable(message));
}

void ControlApiTest::slowAnswers()
{
    const auto delayOf = [this](const QByteArray &body) {
        return json(call("POST", "/recipes", body))[QLatin1String("delay_ms")].toInt(-1);
    };
    QCOMPARE(delayOf("{'kind':'slow_answer'}"), 5000);
    QCOMPARE(delayOf("{'kind':'slow_answer','delay_ms':1,'application':null,'endpoint':null,'remaining':null}"), 1);
    QCOMPARE(delayOf("{'kind':'service_unavailable'}"), 0);
}

void ControlApiTest::namesOnlyOnce()
{
    QCOMPARE(call("POST", "/applications", "{'type':'web','name':'W'}").status, 201);
    const auto refused = call("GET", "/applications/W");
    QCOMPARE(refused.status, 409);
    QCOMPARE(errorOf(refused)[QLatin1String("code")].toString(), QStringLiteral("applications.ambiguous_name"));
}

void ControlApiTest::clock()
{
    const auto real = m_clock.now();
    QCOMPARE(call("POST", "/clock/freeze").status, 200);
    QCOMPARE(call("POST", "/clock/advance", "{'by':'90s'}").status, 200);
    QCOMPARE(m_stores->controls().clock()->frozenAt, real + std::chrono::seconds(90));
    QCOMPARE(call("POST", "/clock/resume").status, 200);
    m_clock.advance(std::chrono::seconds(5));
    QCOMPARE(presentOf(*m_stores->controls().clock(), m_clock.now()), real + std::chrono::seconds(95));
    // What is made now is dated by the clock as it was moved.
    QCOMPARE(call("POST", "/applications", "{'type':'web','name':'Late'}").status, 201);
    QCOMPARE(m_stores->applications().resolve(QStringLiteral("Late"))->createdAt, real + std::chrono::seconds(95));
    QVERIFY(json(call("POST", "/clock/real"))[QLatin1String("real")].toBool());
    QVERIFY(m_stores->controls().clock()->isReal());
}

void ControlApiTest::log()
{
    authserver::LogEntry one;
    one.clientId = "c";
    one.status = 400;
    one.rule = "RFC 6749 §4.1.3";
    authserver::LogEntry other = one;
    other.clientId = "d";
    other.status = 200;
    m_log->append({one, other, one});
    const auto sequences = [this](const QByteArray &query) {
        QList<int> found;
        for (const QJsonValue &entry : json(call("GET", "/log" + query))[QLatin1String("entries")].toArray())
            found += entry[QLatin1String("sequence")].toInt();
        return found;
    };
    QCOMPARE(sequences(""), (QList<int>{1, 2, 3}));
    QCOMPARE(sequences("?since=1"), (QList<int>{2, 3}));
    QCOMPARE(sequences("?limit=1"), (QList<int>{1}));
    QCOMPARE(sequences("?last=2"), (QList<int>{2, 3}));
    QCOMPARE(sequences("?last=1000"), (QList<int>{1, 2, 3}));
    QCOMPARE(sequences("?last=1&client_id=c"), (QList<int>{3}));
    QCOMPARE(sequences("?last=2&status=400"), (QList<int>{1, 3}));
    QCOMPARE(sequences("?client_id=d"), (QList<int>{2}));
    QCOMPARE(sequences("?status=400&since=1"), (QList<int>{3}));
    QCOMPARE(sequences("?rule=RFC%206749%20%C2%A74.1.3&limit=2"), (QList<int>{1, 2}));
    QCOMPARE(sequences("?rule=x"), QList<int>());
    QCOMPARE(call("DELETE", "/log").status, 204);
    QCOMPARE(sequences(""), QList<int>());
    QCOMPARE(json(call("GET", "/log"))[QLatin1String("newest")].toInt(), 3);
}

void ControlApiTest::users()
{
    const auto before = m_stores->people().resolveUser(QStringLiteral("Ada")).value();
    const auto added = call("POST", "/users", "{'name':'B','email':'b@example.com','password':'geheim'}");
    QCOMPARE(added.status, 201);
    QVERIFY(!added.body.contains("geheim") && !added.body.contains("argon2"));
    QCOMPARE(call("PUT", "/users/ada@example.com/password", "{'password':'other'}").status, 204);
    QCOMPARE(call("PATCH", "/users/" + before.id.toLatin1(), "{'active':false}").status, 200);
    const auto after = m_stores->people().resolveUser(QStringLiteral("Ada")).value();
    QVERIFY(after.passwordHash != before.passwordHash);
    QVERIFY(!after.active);
    QCOMPARE(m_stores->people().users()->size(), 2);
}

void ControlApiTest::applications()
{
    const auto created = call("POST", "/applications", "{'type':'web','name':'A B','redirect_urls':['https://a.b/c']}");
    QCOMPARE(json(created)[QLatin1String("client_secret")].toString().size(), 43);
    QCOMPARE(call("PATCH", "/applications/A%20B", "{'description':'d'}").status, 200);
    QCOMPARE(m_stores->applications().resolve(QStringLiteral("A B"))->description, QStringLiteral("d"));
    QVERIFY(!json(call("GET", "/applications/A%20B")).contains(QLatin1String("client_secret")));
    const auto secret = json(call("POST", "/applications/A%20B/secrets", "{'notes':'n'}"));
    QVERIFY(!call("GET", "/applications/A%20B/secrets")
                 .body.contains(secret[QLatin1String("client_secret")].toString().toLatin1()));
    QCOMPARE(call("DELETE", "/applications/A%20B/secrets/" + secret[QLatin1String("id")].toString().toLatin1()).status,
             204);
    QCOMPARE(call("DELETE", "/applications/A%20B").status, 204);
    QCOMPARE(m_stores->applications().list()->size(), 3);
}

void ControlApiTest::resetsTheRegistry()
{
    const auto before = app::exportSeed(*m_stores).value();
    QCOMPARE(call("DELETE", "/applications/W").status, 204);
    QCOMPARE(call("PATCH", "/applications/S", "{'name':'T'}").status, 200);
    QCOMPARE(call("PATCH", "/users/Ada", "{'active':false}").status, 200);
    QCOMPARE(call("POST", "/users", "{'name':'B','email':'b@b','password':'x'}").status, 201);
    QCOMPARE(call("POST", "/recipes", "{'kind':'service_unavailable','application':'M'}").status, 201);
    QCOMPARE(call("POST", "/clock/advance", "{'by':'1h'}").status, 200);
    m_log->append({{}});
    QCOMPARE(call("POST", "/reset", "{'registry':true}").status, 204);
    QCOMPARE(app::exportSeed(*m_stores).value(), before);
    QVERIFY(m_stores->controls().recipes()->isEmpty());
    QVERIFY(m_stores->controls().clock()->isReal());
    QVERIFY(m_log->since(0, 1).isEmpty());
}

void ControlApiTest::keepsTheRegistry()
{
    QCOMPARE(call("DELETE", "/applications/W").status, 204);
    QCOMPARE(call("POST", "/recipes", "{'kind':'service_unavailable'}").status, 201);
    QCOMPARE(call("POST", "/reset", "{'x':1}").status, 422);
    QCOMPARE(m_forgotten, 0);
    QCOMPARE(call("POST", "/reset").status, 204);
    QCOMPARE(m_forgotten, 1);
    QCOMPARE(m_stores->applications().list()->size(), 2);
    QVERIFY(m_stores->controls().recipes()->isEmpty());
}

void ControlApiTest::isWhatItsDescriptionSays()
{
    const auto answer = call("GET", "/openapi.json");
    QFile file(QStringLiteral(":/control/openapi.json"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(answer.body, file.readAll());
    const QJsonObject paths = json(answer)[QLatin1String("paths")].toObject();
    QStringList described;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QJsonObject methods = path->toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const QJsonObject operation = method->toObject();
            const bool takesBody = operation.contains(QLatin1String("requestBody"));
            described += method.key().toUpper() + QLatin1Char(' ') + path.key() + QLatin1Char(takesBody ? '+' : ' ')
                + queryOf(operation).join(QLatin1Char(','));
        }
    }
    QStringList coded;
    for (const auto &route : app::control::routes()) {
        QByteArrayList query = route.query;
        std::sort(query.begin(), query.end());
        coded += QLatin1String(route.method) + QLatin1Char(' ') + QLatin1String(route.path)
            + QLatin1Char(route.body == app::control::Body::None ? ' ' : '+') + QString::fromLatin1(query.join(','));
    }
    described.sort();
    coded.sort();
    QCOMPARE(coded, described);
    QCOMPARE(json(answer)[QLatin1String("servers")][0][QLatin1String("url")].toString(),
             QLatin1String(ControlApi::root));
}

/// Every member that an entry can have, and of those that must be there none that can be missing.
void ControlApiTest::describesLogEntries()
{
    const QJsonValue described = json(
        call("GET", "/openapi.json"))[QLatin1String("components")][QLatin1String("schemas")][QLatin1String("LogEntry")];
    QStringList required;
    for (const QJsonValue &name : described[QLatin1String("required")].toArray())
        required += name.toString();
    required.sort();
    authserver::LogEntry entry;
    QCOMPARE(required, authserver::toJson(entry).keys());
    entry.reason = "said when there is one";
    QCOMPARE(described[QLatin1String("properties")].toObject().keys(), authserver::toJson(entry).keys());
}

/// A member that a schema of an answer does not name is a mistake in one of the two.
void ControlApiTest::describesNoOpenObject()
{
    QList<QJsonValue> left{json(call("GET", "/openapi.json"))[QLatin1String("components")]};
    int objects = 0;
    while (!left.isEmpty()) {
        const QJsonValue value = left.takeLast();
        const QJsonObject object = value.toObject();
        if (object.contains(QLatin1String("properties")) && object[QLatin1String("type")] == QLatin1String("object")) {
            ++objects;
            QVERIFY2(object[QLatin1String("additionalProperties")] == QJsonValue(false),
                     QJsonDocument(object).toJson().constData());
        }
        for (const QJsonValue &inner : object)
            left.append(inner);
        for (const QJsonValue &inner : value.toArray())
            left.append(inner);
    }
    QVERIFY(objects > 10);
}

/// Each operation's own example, with a member that its schema does not have; each query likewise.
void ControlApiTest::refusesWhatItsDescriptionDoesNotName()
{
    const auto before = app::exportSeed(*m_stores).value();
    const QString secret = m_stores->applications()
                               .resolve(QStringLiteral("W"))
                               .map([](const auto &web) { return applications::clientSecrets(web)->first().id; })
                               .value();
    const QJsonObject paths = json(call("GET", "/openapi.json"))[QLatin1String("paths")].toObject();
    int tried = 0;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const bool isKey = path.key().contains(QLatin1String("/keys"));
        QString address = path.key();
        address.replace(QLatin1String("{app}"), isKey ? QStringLiteral("M") : QStringLiteral("W"))
            .replace(QLatin1String("{user}"), QStringLiteral("Ada"))
            .replace(QLatin1String("{secret}"), secret);
        const QJsonObject methods = path->toObject();
        for (auto method = methods.begin(); method != methods.end(); ++method) {
            const QByteArray verb = method.key().toUpper().toLatin1();
            const auto asked = call(verb, address.toUtf8() + "?unheard_of=1");
            QVERIFY2(asked.status >= 400 && asked.status < 500, qPrintable(address));
            const QJsonObject operation = method->toObject();
            if (!operation.contains(QLatin1String("requestBody")))
                continue;
            QJsonObject body = operation[QLatin1String("requestBody")][QLatin1String("content")]
                                        [QLatin1String("application/json")][QLatin1String("example")]
                                            .toObject();
            body.insert(QStringLiteral("unheard_of"), 1);
            const auto refused = call(verb, address.toUtf8(), QJsonDocument(body).toJson());
            QVERIFY2(refused.status == 422, refused.body.constData());
            QVERIFY2(errorOf(refused)[QLatin1String("path")] == QStringLiteral("unheard_of"),
                     address.toUtf8() + refused.body);
            ++tried;
        }
    }
    QVERIFY(tried >= 12);
    QCOMPARE(app::exportSeed(*m_stores).value(), before);
    QVERIFY(m_stores->controls().recipes()->isEmpty());
    QVERIFY(m_stores->controls().clock()->isReal());
}

QTEST_GUILESS_MAIN(ControlApiTest)
#include "tst_control_api.moc"
