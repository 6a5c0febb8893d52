#include "tests/control/control_workbench.h"

#include <QJsonArray>
#include <QTest>

using namespace grantdesk;
using app::control::ControlApi;

/// What the control API does, on every kind of store.
class ControlApiTest : public QObject, private ControlWorkbench {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data() { addBackends(); }
    void init() { open(); }
    void slowAnswers();
    void clock();
    void log();
    void looksThroughALongLog();
    void takesRecipesThatCanAct();
    void namesWhatIsTaken();
    void users();
    void applications();
    void resetsTheRegistry();
    void keepsCertificates();
    void keepsTheRegistry();
};

void ControlApiTest::slowAnswers()
{
    const auto delayOf = [this](const QByteArray &body) {
        return json(call("POST", "/recipes", body))[QLatin1String("delay_ms")].toInt(-1);
    };
    QCOMPARE(delayOf("{'kind':'slow_answer'}"), 5000);
    QCOMPARE(delayOf("{'kind':'slow_answer','delay_ms':1,'application':null,'endpoint':null,'remaining':null}"), 1);
    QCOMPARE(delayOf("{'kind':'service_unavailable'}"), 0);
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

void ControlApiTest::looksThroughALongLog()
{
    constexpr int count = 1000;
    QList<authserver::LogEntry> entries(count);
    for (int i = 0; i < count; ++i)
        entries[i].status = i % 300 == 0 ? 400 : 200;
    m_log = std::make_shared<authserver::RequestLog>(count - 50);
    m_api = std::make_unique<app::control::ControlApi>(app::control::World{*m_stores, m_clock, m_random, m_log,
                                                                           [] {
                                                                           }},
                                                       SecretString(token), true);
    m_log->append(entries);
    const auto sequences = [this](const QByteArray &query) {
        QList<int> found;
        for (const QJsonValue &entry : json(call("GET", "/log" + query))[QLatin1String("entries")].toArray())
            found += entry[QLatin1String("sequence")].toInt();
        return found;
    };
    QCOMPARE(sequences("?status=400"), (QList<int>{301, 601, 901})); // the first has fallen out
    QCOMPARE(sequences("?status=400&limit=1"), (QList<int>{301}));
    QCOMPARE(sequences("?status=400&since=301"), (QList<int>{601, 901}));
    QCOMPARE(sequences("?status=400&last=2"), (QList<int>{601, 901}));
    QCOMPARE(sequences("?status=400&last=1000"), (QList<int>{301, 601, 901}));
    QCOMPARE(sequences("?last=1"), (QList<int>{1000}));
    QCOMPARE(sequences("?last=1000").size(), 950);
    QCOMPARE(sequences("?limit=1000").size(), 950);
    QCOMPARE(sequences("?limit=1").first(), 51);
}

void ControlApiTest::takesRecipesThatCanAct()
{
    for (const QByteArray recipe : {"'expires_in_zero','application':'M'", "'slow_answer','application':'M'",
                                    "'malformed_json','endpoint':'jwt','application':'M'",
                                    "'slow_answer','endpoint':'authorize','application':'W'",
                                    "'no_refresh_token','application':'S'", "'tampered_iss','application':'S'"})
        QCOMPARE(call("POST", "/recipes", "{'kind':" + recipe + '}').status, 201);
}

void ControlApiTest::namesWhatIsTaken()
{
    const auto taken = [this](const QByteArray &path, const QByteArray &body) {
        const auto refused = call("POST", path, body);
        return QString::number(refused.status) + u' ' + errorOf(refused)[QLatin1String("code")].toString() + u' '
            + errorOf(refused)[QLatin1String("path")].toString();
    };
    const auto web = m_stores->applications().resolve(QStringLiteral("W")).value();
    const auto ada = m_stores->people().resolveUser(QStringLiteral("Ada")).value();
    const QByteArray application = "{'type':'web','name':'X','";
    QCOMPARE(taken("/applications", application + "id':'" + web.id.toLatin1() + "'}"),
             QStringLiteral("409 applications.already_exists id"));
    QCOMPARE(taken("/applications", application + "client_id':'" + web.clientId.toLatin1() + "'}"),
             QStringLiteral("409 applications.already_exists client_id"));
    QVERIFY(m_stores->applications().remove(web.id));
    QCOMPARE(taken("/applications", application + "id':'" + web.id.toLatin1() + "'}"),
             QStringLiteral("409 applications.was_deleted id"));
    QCOMPARE(taken("/applications", application + "client_id':'" + web.clientId.toLatin1() + "'}"),
             QStringLiteral("409 applications.was_deleted client_id"));
    QCOMPARE(taken("/users", "{'name':'B','email':'b@example.com','password':'x','id':'" + ada.id.toLatin1() + "'}"),
             QStringLiteral("409 users.id_taken id"));
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

/// `grantdeskctl app health` speaks of their dates.
void ControlApiTest::keepsCertificates()
{
    const auto application = m_stores->applications().resolve(QStringLiteral("M")).value();
    const auto ada = m_stores->people().resolveUser(QStringLiteral("Ada")).value();
    const crypto::CertificateInfo expired{QStringLiteral("CN=m"), fromMilliseconds(1000), fromMilliseconds(2000)};
    const crypto::RsaPublicKey key{"spki", QString(64, u'a'), 2048, expired};
    QVERIFY(m_stores->applications().addKey(application.id, {newId(m_random), key, ada.id, m_clock.now(), {}}));
    m_api = std::make_unique<app::control::ControlApi>(app::control::World{*m_stores, m_clock, m_random, m_log,
                                                                           [] {
                                                                           }},
                                                       SecretString(token), true);
    QCOMPARE(call("POST", "/reset", "{'registry':true}").status, 204);
    const auto after = m_stores->applications().resolve(QStringLiteral("M")).value();
    QCOMPARE(applications::publicKeys(after)->size(), 1);
    QVERIFY(applications::publicKeys(after)->first().key.certificate == expired);
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

QTEST_GUILESS_MAIN(ControlApiTest)
#include "tst_control_api.moc"
