#include "tests/control/control_workbench.h"

#include <QJsonArray>
#include <QTest>

using namespace grantdesk;
using app::control::ControlApi;

/// What the control API refuses, and that a refusal changes nothing.
class ControlRefusals : public QObject, private ControlWorkbench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackends(); }
    void init() { open(); }
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
    void namesOnlyOnce();
};

void ControlRefusals::asksForTheToken()
{
    for (const auto &route : app::control::routes()) {
        http::Request request;
        request.method = route.method;
        request.target = QByteArray(ControlApi::root) + route.path;
        request.peerAddress = "127.0.0.1";
        QCOMPARE(send(request).status, 401);
    }
}

void ControlRefusals::refuses_data()
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
    for (const char *recipe :
         {"'no_refresh_token','application':'M'", "'code_expired','application':'M'",
          "'refresh_refused','application':'M'", "'consent_denied','application':'M'",
          "'wrong_state','application':'M'", "'tampered_iss','application':'M'",
          "'slow_answer','endpoint':'authorize','application':'M'", "'slow_answer','endpoint':'jwt','application':'W'",
          "'expires_in_zero','endpoint':'jwt','application':'S'"})
        row("POST /recipes", QByteArray("{'kind':") + recipe + '}', 422, "recipes.not_for_application_type",
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

void ControlRefusals::refuses()
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

void ControlRefusals::refusesWhatNoBodyMayBe_data()
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

void ControlRefusals::refusesWhatNoBodyMayBe()
{
    QFETCH(const QByteArray, path);
    QFETCH(const QByteArray, body);
    QFETCH(const QByteArray, type);
    QTEST(call("POST", path, body, type).status, "status");
    // Where no body belongs there may be none of any kind.
    QCOMPARE(call("DELETE", "/log", body, type).status, body.isEmpty() ? 204 : 400);
}

void ControlRefusals::limits()
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

void ControlRefusals::tellsAllProblems()
{
    const auto refused = call("POST", "/users", "{'name':1,'x':2}");
    QStringList places;
    for (const QJsonValue &problem : errorOf(refused)[QLatin1String("problems")].toArray())
        places += problem[QLatin1String("path")].toString() + problem[QLatin1String("code")].toString();
    QVERIFY2(places.contains(QStringLiteral("namejson.not_text")), qPrintable(places.join(u' ')));
    QVERIFY2(places.contains(QStringLiteral("xjson.unknown_member")), qPrintable(places.join(u' ')));
}

void ControlRefusals::tellsOnlyTheTypeOfAnApplicationOfNone_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("missing") << QByteArray();
    QTest::newRow("unknown") << QByteArray("'type':'native',");
    QTest::newRow("no text") << QByteArray("'type':1,");
}

/// Which other members there may be depends on it.
void ControlRefusals::tellsOnlyTheTypeOfAnApplicationOfNone()
{
    QFETCH(const QByteArray, type);
    const auto refused = call("POST", "/applications", '{' + type + "'name':'A','redirect_urls':[],'x':1}");
    QCOMPARE(refused.status, 422);
    QCOMPARE(errorOf(refused)[QLatin1String("problems")].toArray().size(), 1);
}

void ControlRefusals::tellsTheKinds()
{
    const QString message = errorOf(call("POST", "/recipes", "{'kind':'magic'}"))[QLatin1String("message")].toString();
    QVERIFY2(message.contains(QLatin1String("magic")), qPrintable(message));
    for (const auto kind : authserver::allRecipeKinds())
        QVERIFY2(message.contains(QLatin1String(authserver::toWire(kind))), qPrintable(message));
}

void ControlRefusals::namesOnlyOnce()
{
    QCOMPARE(call("POST", "/applications", "{'type':'web','name':'W'}").status, 201);
    const auto refused = call("GET", "/applications/W");
    QCOMPARE(refused.status, 409);
    QCOMPARE(errorOf(refused)[QLatin1String("code")].toString(), QStringLiteral("applications.ambiguous_name"));
}

QTEST_GUILESS_MAIN(ControlRefusals)
#include "tst_control_refusals.moc"
