#include "core/applications/interchange.h"
#include "core/crypto/hash.h"

#include <QJsonArray>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace std::chrono_literals;

namespace {

const TimePoint now = fromMilliseconds(1'795'000'000'000);

const char *const jwk
    = R"("kty":"RSA","e":"AQAB","n":"0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFxuhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjhMstN64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQvRL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqDKgw")";

const Id ada = QString(32, QLatin1Char('a'));

QList<User> people()
{
    return {User{ada, QStringLiteral("Ada"), QStringLiteral("ada@example.com"), {}, true, now}};
}

PublicKey sampleKey(const Id &user = ada)
{
    PublicKey key;
    key.key = *crypto::parsePublicKey(QByteArray("{") + jwk + "}");
    key.key.certificate = crypto::CertificateInfo{QStringLiteral("CN=nightly"), now - 24h, now + 1000 * 24h};
    key.createdBy = user;
    key.createdAt = now - 5s;
    return key;
}

ClientSecret sampleSecret(const char *plaintext = "0123456789abcdef", const QString &notes = QStringLiteral("nightly"))
{
    ClientSecret secret;
    secret.sha256 = crypto::sha256(plaintext);
    secret.lastFour = QStringLiteral("cdef");
    secret.notes = notes;
    secret.createdAt = now - 7ms;
    secret.expiresAt = now + 30 * 24h;
    return secret;
}

/// One pixel.
QByteArray samplePng()
{
    return QByteArray::fromBase64(
        "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5"
        "ErkJggg==");
}

Delegation sampleDelegation()
{
    return {{QStringLiteral("https://a.example/cb"), QStringLiteral("http://127.0.0.1/cb")},
            {true, Period{6, 0}, std::nullopt},
            samplePng()};
}

/// With all that travels, and nothing else.
Application sample(Type type)
{
    Application application;
    application.clientId = QString(32, QLatin1Char(type == Type::Web ? 'b' : 'c'));
    application.name = QStringLiteral("Zurück “x”");
    application.description = QStringLiteral("Two\nlines");
    application.createdAt = fromMilliseconds(1'700'000'000'000);
    if (type == Type::MachineToMachine)
        application.profile = MachineToMachine{{sampleSecret()}, {sampleKey()}};
    else if (type == Type::Web)
        application.profile = WebApp{sampleDelegation(), {sampleSecret()}, QStringLiteral("https://a.example/about")};
    else
        application.profile = SinglePageApp{sampleDelegation(), QStringLiteral("Dev"), QStringLiteral("dev@a.example"),
                                            QStringLiteral("https://a.example/privacy")};
    return application;
}

/// As it is stored, after somebody used it.
Application registered(Type type)
{
    Application application = sample(type);
    application.id = QString(32, QLatin1Char('9'));
    application.lastUsedAt = now;
    application.revision = 4;
    if (auto *secrets = clientSecrets(application)) {
        secrets->first().id = QString(32, QLatin1Char('8'));
        secrets->first().lastUsedAt = now;
    }
    if (auto *keys = publicKeys(application))
        keys->first().id = QString(32, QLatin1Char('7'));
    return application;
}

/// "path code" of every problem.
QStringList complaints(const QByteArray &json)
{
    const auto read = parseInterchange(json);
    QStringList lines;
    if (!read) {
        for (const JsonProblem &problem : read.error())
            lines += problem.path + QLatin1Char(' ') + problem.error.code;
    }
    return lines;
}

QStringList refusals(const ImportItem &item)
{
    QStringList lines;
    for (const JsonProblem &problem : item.refusals)
        lines += problem.path + QLatin1Char(' ') + problem.error.code;
    return lines;
}

ImportPlan planned(const Interchange &interchange, const QList<Application> &there = {})
{
    SeededRandom random(1);
    return planImport(interchange, there, people(), random, now);
}

QByteArray client(const QByteArray &more)
{
    return R"({"client_name":"A","redirect_uris":["https://a.example/cb"],)" + more + '}';
}

} // namespace

Q_DECLARE_METATYPE(Type)

class TestInterchange : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void travels_data();
    void travels();
    void leavesHashesBehind();
    void speaksRfc7591();
    void readsOtherServers_data();
    void readsOtherServers();
    void tellsTheType_data();
    void tellsTheType();
    void hashesSecrets();
    void refuses_data();
    void refuses();
    void boundsWhatItIgnores();
    void leavesAsideWhatTheTypeLacks();
    void plansCreation();
    void plansNothingForTheSame();
    void plansChanges();
    void keepsALogoThatIsElsewhere();
    void refusesABrokenLogo();
    void addsSecretsAndKeysOnly();
    void refusesInAPlan();
    void countsPlaces();
    void namesUsers();
    void namesKinds();
};

void TestInterchange::travels_data()
{
    QTest::addColumn<Type>("type");
    QTest::newRow("machine-to-machine") << Type::MachineToMachine;
    QTest::newRow("web") << Type::Web;
    QTest::newRow("single-page") << Type::SinglePage;
}

void TestInterchange::travels()
{
    QFETCH(Type, type);
    const QByteArray alone = toInterchange({registered(type)}, SecretHashes::Include).toJson();
    const auto one = parseInterchange(alone);
    QVERIFY2(one, qPrintable(complaints(alone).join(u' ')));
    QVERIFY(one->applications == QList{sample(type)});
    QCOMPARE(one->ignored, QStringList());
    QCOMPARE(toInterchange(one->applications, SecretHashes::Include).toJson(), alone);

    Application other = sample(type);
    other.clientId = QString(32, QLatin1Char('d'));
    const auto two = parseInterchange(toInterchange({sample(type), other}, SecretHashes::Include).toJson());
    QVERIFY(two);
    QVERIFY(two->applications == (QList{sample(type), other}));
}

void TestInterchange::leavesHashesBehind()
{
    const QByteArray json = toInterchange({registered(Type::Web), registered(Type::MachineToMachine)}).toJson();
    QVERIFY(!json.contains("sha256"));
    QVERIFY(!json.contains(sampleSecret().sha256.toHex()));
    const auto read = parseInterchange(json);
    QVERIFY(read);
    QCOMPARE(clientSecrets(read->applications[0])->size(), 0);
    QCOMPARE(read->ignored,
             (QStringList{QStringLiteral("clients[0].grantdesk_secrets[0]"),
                          QStringLiteral("clients[1].grantdesk_secrets[0]")}));
}

void TestInterchange::speaksRfc7591()
{
    const auto text = [](const QJsonObject &json, const char *name) {
        return json.value(QLatin1String(name)).toString();
    };
    const QJsonObject web = toClientMetadata(registered(Type::Web));
    QCOMPARE(text(web, "client_id"), QString(32, QLatin1Char('b')));
    QCOMPARE(web.value(QLatin1String("client_id_issued_at")).toInteger(), 1'700'000'000);
    QCOMPARE(text(web, "token_endpoint_auth_method"), QStringLiteral("client_secret_basic"));
    QCOMPARE(text(web, "client_uri"), QStringLiteral("https://a.example/about"));
    QVERIFY(text(web, "logo_uri").startsWith(QLatin1String("data:image/png;base64,iVBOR")));
    QCOMPARE(web.value(QLatin1String("redirect_uris")).toArray().size(), 2);
    QCOMPARE(web.value(QLatin1String("response_types")).toArray(), QJsonArray{QStringLiteral("code")});
    const QJsonObject page = toClientMetadata(registered(Type::SinglePage));
    QCOMPARE(text(page, "token_endpoint_auth_method"), QStringLiteral("none"));
    QCOMPARE(page.value(QLatin1String("contacts")).toArray(), QJsonArray{QStringLiteral("dev@a.example")});
    QCOMPARE(text(page, "policy_uri"), QStringLiteral("https://a.example/privacy"));
    const QJsonObject machine = toClientMetadata(registered(Type::MachineToMachine));
    const QJsonObject key
        = machine.value(QLatin1String("jwks")).toObject().value(QLatin1String("keys")).toArray().first().toObject();
    QCOMPARE(text(key, "kty"), QStringLiteral("RSA"));
    QCOMPARE(text(key, "grantdesk_user"), ada);
    for (const QString &name : web.keys() + page.keys() + machine.keys())
        QVERIFY2(name != QLatin1String("id") && name != QLatin1String("last_used_at"), qPrintable(name));
}

void TestInterchange::readsOtherServers_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<Type>("type");
    QTest::addColumn<QStringList>("ignored");

    QTest::newRow("Keycloak") << QByteArray(R"({
        "redirect_uris": ["https://app.example/callback", "https://app.example/silent"],
        "token_endpoint_auth_method": "client_secret_basic",
        "grant_types": ["authorization_code", "refresh_token"], "response_types": ["code", "none"],
        "client_id": "4e2a0f5c-6b0e-4a0e-9a6a-0c1d5e0f7d11", "client_secret": "Zk3xQ0mVt7Yb2Nn8Lw5Rj1Hc6Pd9Fs4G",
        "client_name": "Order desk", "client_uri": "https://app.example/", "scope": "address phone offline_access",
        "subject_type": "public", "request_uris": [], "tls_client_certificate_bound_access_tokens": false,
        "client_id_issued_at": 1700000000, "client_secret_expires_at": 0,
        "registration_client_uri": "https://id.example/clients-registrations/openid-connect/x",
        "registration_access_token": "eyJhbGciOiJIUzUxMiJ9.e30.c2ln", "backchannel_logout_session_required": false})")
                              << Type::Web
                              << QStringList{QStringLiteral("client_id"),
                                             QStringLiteral("backchannel_logout_session_required"),
                                             QStringLiteral("registration_access_token"),
                                             QStringLiteral("registration_client_uri"),
                                             QStringLiteral("request_uris"),
                                             QStringLiteral("scope"),
                                             QStringLiteral("subject_type"),
                                             QStringLiteral("tls_client_certificate_bound_access_tokens")};
    QTest::newRow("Okta, browser") << QByteArray(R"([{
        "client_id": "0oa1gjh63g214q0Hq0g4", "client_id_issued_at": 1453913425, "client_name": "Order desk",
        "client_uri": null, "logo_uri": null, "policy_uri": null, "tos_uri": null, "initiate_login_uri": null,
        "redirect_uris": ["https://app.example/callback"], "post_logout_redirect_uris": [],
        "response_types": ["code"], "grant_types": ["authorization_code"], "token_endpoint_auth_method": "none",
        "application_type": "browser"}])")
                                   << Type::SinglePage
                                   << QStringList{QStringLiteral("[0].client_id"),
                                                  QStringLiteral("[0].application_type"),
                                                  QStringLiteral("[0].post_logout_redirect_uris")};
    QTest::newRow("Okta, service") << QByteArray(R"({"clients": [{
        "client_id": "0oa1gjh63g214q0Hq0g5", "client_name": "Order desk", "redirect_uris": [],
        "response_types": ["token"], "grant_types": ["client_credentials"],
        "token_endpoint_auth_method": "private_key_jwt", "application_type": "service",
        "client_secret_expires_at": 0, "jwks": {"keys": [{"use": "sig", "kid": "k", )")
            + jwk + R"(, "grantdesk_user": "ADA@example.com"}]}}]})"
                                   << Type::MachineToMachine
                                   << QStringList{QStringLiteral("clients[0].client_id"),
                                                  QStringLiteral("clients[0].application_type")};
}

void TestInterchange::readsOtherServers()
{
    QFETCH(QByteArray, json);
    QFETCH(Type, type);
    QFETCH(QStringList, ignored);
    const auto read = parseInterchange(json);
    QVERIFY2(read, qPrintable(complaints(json).join(u' ')));
    QCOMPARE(read->applications.size(), 1);
    QVERIFY(typeOf(read->applications[0]) == type);
    QCOMPARE(read->applications[0].name, QStringLiteral("Order desk"));
    QCOMPARE(read->ignored, ignored);

    const ImportPlan plan = planned(*read);
    QVERIFY2(plan.isPossible(), qPrintable(refusals(plan.items[0]).join(u' ')));
    const Application &made = plan.items[0].application;
    QCOMPARE(made.clientId.size(), 32);
    if (const auto *keys = publicKeys(made))
        QCOMPARE(keys->value(0).createdBy, ada);
}

void TestInterchange::tellsTheType_data()
{
    QTest::addColumn<QByteArray>("members");
    QTest::addColumn<int>("expected"); // -1: unclear
    const auto row = [](const char *members, std::optional<Type> type) {
        QTest::newRow(members) << QByteArray(members) << (type ? static_cast<int>(*type) : -1);
    };
    row(R"("x":1)", Type::Web);
    row(R"("token_endpoint_auth_method":"none")", Type::SinglePage);
    row(R"("grant_types":["authorization_code","implicit"],"token_endpoint_auth_method":"private_key_jwt")", Type::Web);
    row(R"("grant_types":["client_credentials"])", Type::MachineToMachine);
    row(R"("grant_types":["urn:ietf:params:oauth:grant-type:jwt-bearer"])", Type::MachineToMachine);
    row(R"("grant_types":["client_credentials","authorization_code"])", {});
    row(R"("grant_types":["implicit"])", {});
    row(R"("grant_types":[])", {});
    row(R"("grant_types":["implicit"],"grantdesk_type":"single-page")", Type::SinglePage);
    row(R"("grantdesk_type":"machine-to-machine","token_endpoint_auth_method":"none")", Type::MachineToMachine);
}

void TestInterchange::tellsTheType()
{
    QFETCH(QByteArray, members);
    QFETCH(int, expected);
    const auto read = parseInterchange(client(members));
    QCOMPARE(read ? static_cast<int>(typeOf(read->applications[0])) : -1, expected);
    if (!read)
        QCOMPARE(complaints(client(members)), QStringList{QStringLiteral(" interchange.type_unclear")});
}

void TestInterchange::hashesSecrets()
{
    const auto read
        = parseInterchange(client(R"("client_secret":"0123456789abcdef","client_secret_expires_at":1800000000)"));
    QVERIFY(read);
    const auto *secrets = clientSecrets(read->applications[0]);
    QCOMPARE(secrets->size(), 1);
    QCOMPARE(secrets->first().sha256, crypto::sha256("0123456789abcdef"));
    QCOMPARE(secrets->first().lastFour, QStringLiteral("cdef"));
    QCOMPARE(secrets->first().expiresAt, std::optional(fromMilliseconds(1'800'000'000'000)));
    // A short one gives nothing of itself away.
    const auto brief = parseInterchange(client(R"("client_secret":"brief")"));
    QVERIFY(brief && clientSecrets(brief->applications[0])->first().lastFour.isEmpty());
    QVERIFY(!clientSecrets(brief->applications[0])->first().expiresAt);
    // The same one, told twice, is stored once.
    const QByteArray twice = client(R"("client_secret":"0123456789abcdef","grantdesk_secrets":[{"sha256":")"
                                    + crypto::sha256("0123456789abcdef").toHex() + R"("}])");
    QCOMPARE(clientSecrets(planned(*parseInterchange(twice)).items[0].application)->size(), 1);
}

void TestInterchange::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const QByteArray &json, const QStringList &expected) {
        QTest::newRow(name) << json << expected;
    };
    const auto one = [](const char *text) {
        return QStringList{QLatin1String(text)};
    };
    row("nothing", {}, one(" interchange.not_json"));
    row("no JSON", "a=b", one(" interchange.not_json"));
    row("half", R"({"client_name":)", one(" interchange.not_json"));
    row("a text", R"("client_name")", one(" interchange.not_json"));
    row("deep", QByteArray(100'000, '[') + QByteArray(100'000, ']'), one(" interchange.not_json"));
    row("deep in a client", R"({"client_name":"A","x":)" + QByteArray(5000, '[') + QByteArray(5000, ']') + '}',
        one(" interchange.not_json"));
    row("5 MiB", client(R"("x":")" + QByteArray(5 * 1024 * 1024, 'x') + '"'), one(" interchange.too_large"));
    row("an empty list", "[]", one(" interchange.empty"));
    row("an empty export", R"({"grantdesk_export":1,"clients":[]})", one(" interchange.empty"));
    row("a newer one", R"({"grantdesk_export":2,"clients":[]})", one(" interchange.newer"));
    row("an export without clients", R"({"grantdesk_export":1})", one("clients json.not_list"));
    row("an empty object", "{}", one(" interchange.not_a_client"));
    row("a seed", R"({"applications":[]})", one(" interchange.not_a_client"));
    row("clients of other kinds", R"([1,"a",null,{"client_name":"A"},[]])",
        {QStringLiteral("[0] json.not_object"), QStringLiteral("[1] json.not_object"),
         QStringLiteral("[2] json.not_object"), QStringLiteral("[4] json.not_object")});
    row("too many", QByteArray("[") + QByteArray("{},").repeated(1000) + "{}]", one(" json.too_many"));
    row("a client ID twice", R"([{"client_id":"x"},{"client_id":"y"},{"client_id":"x"}])",
        one("[2].client_id interchange.duplicate"));
    row("a name that is none", R"({"client_name":7})", one("client_name json.not_text"));
    row("URLs that are none",
        client(R"("redirect_uris":7)").replace(R"("redirect_uris":["https://a.example/cb"],)", ""),
        one("redirect_uris json.not_list"));
    row("a URL that is none", R"({"client_name":"A","redirect_uris":["https://a.example/",7]})",
        one("redirect_uris[1] json.not_text"));
    row("grants that are none", client(R"("grant_types":"authorization_code")"), one("grant_types json.not_list"));
    row("an unknown type", client(R"("grantdesk_type":"Web")"), one("grantdesk_type type.unknown"));
    row("a period that is none", client(R"("grantdesk_absolute_expiry":"soon")"),
        one("grantdesk_absolute_expiry expiry.unreadable"));
    row("a logo that is none", client(R"("logo_uri":"data:image/png;base64,?")"), one("logo_uri base64.invalid"));
    row("an empty secret", client(R"("client_secret":"")"), one("client_secret seed.secret_invalid"));
    row("a secret of another kind", client(R"("client_secret":7)"), one("client_secret seed.secret_invalid"));
    row("a long secret", client(R"("client_secret":")" + QByteArray(513, 'x') + '"'),
        one("client_secret seed.secret_invalid"));
    row("a secret with a letter", client(R"("client_secret":"ä23456789abcdef")"),
        one("client_secret seed.secret_invalid"));
    row("a hash that is none", client(R"("grantdesk_secrets":[{"sha256":"abc"}])"),
        one("grantdesk_secrets[0].sha256 seed.hash_invalid"));
    row("a moment that is none", client(R"("grantdesk_secrets":[{"created_at":"today"}])"),
        one("grantdesk_secrets[0].created_at time.unreadable"));
    row("six secrets", client(R"("grantdesk_secrets":[1,2,3,4,5,6])"), one("grantdesk_secrets json.too_many"));
    row("a time far off", client(R"("client_id_issued_at":1e300)"), one("client_id_issued_at json.out_of_range"));
    const QByteArray machine = R"("grantdesk_type":"machine-to-machine",)";
    row("a private key", client(machine + R"("jwks":{"keys":[{)" + jwk + R"(,"d":"AQAB"}]})"),
        one("jwks.keys[0] keys.private_key"));
    row("a private key where none belongs", client(QByteArray(R"("jwks":{"keys":[{)") + jwk + R"(,"d":"AQAB"}]})"),
        one("jwks.keys[0] keys.private_key"));
    row("a key of another kind", client(machine + R"("jwks":{"keys":[{"kty":"EC","crv":"P-256"}]})"),
        one("jwks.keys[0] keys.not_rsa"));
    row("no key", client(machine + R"("jwks":{"keys":[7]})"), one("jwks.keys[0] keys.unreadable"));
    row("keys that are none", client(machine + R"("jwks":[])"), one("jwks json.not_object"));
}

void TestInterchange::refuses()
{
    QFETCH(QByteArray, json);
    QFETCH(QStringList, expected);
    QCOMPARE(complaints(json), expected);
}

void TestInterchange::boundsWhatItIgnores()
{
    QByteArray many;
    for (int i = 0; i < 900; ++i)
        many += R"("x)" + QByteArray::number(i) + R"(":1,)";
    const QByteArray one = R"({)" + many + R"("client_name":"A"})";
    const auto read = parseInterchange('[' + one + ',' + one + ']');
    QVERIFY(read);
    QCOMPARE(read->ignored.size(), 1000);
    many += many;
    for (int i = 0; i < 900; ++i)
        many += R"("y)" + QByteArray::number(i) + R"(":1,)";
    QCOMPARE(complaints(R"({)" + many + R"("client_name":"A"})"), QStringList{QStringLiteral(" json.too_many")});
}

void TestInterchange::leavesAsideWhatTheTypeLacks()
{
    const QByteArray page = client(QByteArray(R"("grantdesk_type":"single-page","client_secret":"0123456789abcdef",)")
                                   + R"("client_uri":"https://a.example/","contacts":["a@b.example","c@d.example"],)"
                                   + R"("logo_uri":"https://a.example/logo.png","jwks":{"keys":[{)" + jwk + "}]}");
    const auto read = parseInterchange(page);
    QVERIFY2(read, qPrintable(complaints(page).join(u' ')));
    QCOMPARE(QSet<QString>(read->ignored.begin(), read->ignored.end()),
             (QSet<QString>{QStringLiteral("client_secret"), QStringLiteral("client_uri"),
                            QStringLiteral("contacts[1]"), QStringLiteral("logo_uri"), QStringLiteral("jwks")}));
    const auto machine = parseInterchange(client(
        R"("grantdesk_type":"machine-to-machine","grantdesk_rotate_refresh_tokens":true,"contacts":["a@b.example"])"));
    QVERIFY(machine);
    QCOMPARE(machine->ignored,
             (QStringList{QStringLiteral("redirect_uris"), QStringLiteral("grantdesk_rotate_refresh_tokens"),
                          QStringLiteral("contacts[0]")}));
}

void TestInterchange::plansCreation()
{
    const ImportPlan plan = planned({{sample(Type::Web), sample(Type::MachineToMachine)}, {}});
    QVERIFY(plan.isPossible() && plan.changesAnything());
    QVERIFY(plan.items[0].kind == ImportItem::Kind::Create);
    const Application &web = plan.items[0].application;
    QCOMPARE(web.clientId, QString(32, QLatin1Char('b')));
    QCOMPARE(web.id.size(), 32);
    QVERIFY(web.createdAt == sample(Type::Web).createdAt);
    QCOMPARE(clientSecrets(web)->first().id.size(), 32);
    QVERIFY(clientSecrets(web)->first().createdAt == sampleSecret().createdAt);
    const Application &machine = plan.items[1].application;
    QCOMPARE(publicKeys(machine)->first().id.size(), 32);
    QVERIFY(machine.id != web.id);
    QVERIFY(std::any_of(plan.items[0].changes.begin(), plan.items[0].changes.end(), [](const AuditChange &change) {
        return change.field == QLatin1String("name") && change.before.isEmpty();
    }));

    Application tomorrow = sample(Type::Web);
    tomorrow.clientId.clear();
    tomorrow.createdAt = now + 1ms;
    clientSecrets(tomorrow)->first().createdAt = TimePoint();
    const Application made = planned({{tomorrow}, {}}).items[0].application;
    QVERIFY(made.createdAt == now);
    QVERIFY(clientSecrets(made)->first().createdAt == now);
    QCOMPARE(made.clientId.size(), 32);
}

void TestInterchange::plansNothingForTheSame()
{
    for (const Type type : {Type::MachineToMachine, Type::Web, Type::SinglePage}) {
        const ImportPlan plan = planned({{sample(type)}, {}}, {registered(type)});
        QVERIFY(plan.items[0].kind == ImportItem::Kind::Unchanged);
        QVERIFY(plan.items[0].changes.isEmpty());
        QVERIFY(plan.items[0].application == registered(type));
        QVERIFY(plan.isPossible() && !plan.changesAnything());
    }
}

void TestInterchange::keepsALogoThatIsElsewhere()
{
    const Application stored = registered(Type::Web);
    QVERIFY(!delegation(stored)->logoPng.isEmpty());
    QJsonObject client = toClientMetadata(stored);
    client[QStringLiteral("logo_uri")] = QStringLiteral("https://cdn.example/logo.png");
    const auto read = parseInterchange(QJsonDocument(client).toJson());
    QVERIFY(read);
    QVERIFY(planned(*read, {stored}).items[0].kind == ImportItem::Kind::Unchanged);
    client.remove(QStringLiteral("logo_uri"));
    const auto without = parseInterchange(QJsonDocument(client).toJson());
    QVERIFY(planned(*without, {stored}).items[0].kind == ImportItem::Kind::Change);
}

void TestInterchange::refusesABrokenLogo()
{
    QJsonObject client = toClientMetadata(sample(Type::Web));
    const auto refusalsOf = [&client](QByteArray png) {
        client[QStringLiteral("logo_uri")] = QLatin1String("data:image/png;base64,") + QLatin1String(png.toBase64());
        const auto read = parseInterchange(QJsonDocument(client).toJson());
        return refusals(planned(*read).items[0]);
    };
    const QByteArray whole = delegation(sample(Type::Web))->logoPng;
    QCOMPARE(refusalsOf(whole), QStringList());
    QByteArray broken = whole;
    const qsizetype data = broken.indexOf("IDAT") + 8;
    broken[data] = static_cast<char>(broken[data] ^ 0x55);
    QCOMPARE(refusalsOf(broken), QStringList{QStringLiteral("logo_uri import.logo_damaged")});
    // Said once.
    QCOMPARE(refusalsOf(whole.chopped(1)), QStringList{QStringLiteral("logo_uri logo.not_png")});
}

void TestInterchange::plansChanges()
{
    Application draft = sample(Type::Web);
    draft.name = QStringLiteral("New");
    draft.createdAt = {};
    const ImportPlan plan = planned({{draft}, {}}, {registered(Type::SinglePage), registered(Type::Web)});
    const ImportItem &item = plan.items[0];
    QVERIFY(item.kind == ImportItem::Kind::Change);
    QVERIFY(item.changes
            == (QList{AuditChange{QStringLiteral("name"), QStringLiteral("Zurück “x”"), QStringLiteral("New")}}));
    Application expected = registered(Type::Web);
    expected.name = QStringLiteral("New");
    QVERIFY(item.application == expected);
    QVERIFY(item.newSecrets.isEmpty() && item.newKeys.isEmpty());
}

void TestInterchange::addsSecretsAndKeysOnly()
{
    Application draft = sample(Type::MachineToMachine);
    *clientSecrets(draft) = {sampleSecret("another")};
    publicKeys(draft)->clear();
    const ImportItem item = planned({{draft}, {}}, {registered(Type::MachineToMachine)}).items[0];
    QVERIFY(item.kind == ImportItem::Kind::Change);
    QCOMPARE(item.newSecrets.size(), 1);
    QCOMPARE(item.newSecrets[0].sha256, crypto::sha256("another"));
    QCOMPARE(item.newSecrets[0].id.size(), 32);
    QCOMPARE(clientSecrets(item.application)->size(), 2);
    QCOMPARE(publicKeys(item.application)->size(), 1);
    QCOMPARE(item.changes.size(), 1);

    Application bare = registered(Type::MachineToMachine);
    publicKeys(bare)->clear();
    const ImportItem key = planned({{sample(Type::MachineToMachine)}, {}}, {bare}).items[0];
    QCOMPARE(key.newKeys.size(), 1);
    QCOMPARE(key.newKeys[0].id.size(), 32);
}

void TestInterchange::refusesInAPlan()
{
    Application full = registered(Type::Web);
    for (int i = 1; i < maximumSecrets; ++i)
        *clientSecrets(full) += sampleSecret(QByteArray::number(i).constData());
    Application draft = sample(Type::Web);
    *clientSecrets(draft) = {sampleSecret("one more")};
    QCOMPARE(refusals(planned({{draft}, {}}, {full}).items[0]),
             QStringList{QStringLiteral("grantdesk_secrets secrets.limit_reached")});

    Application crowded = registered(Type::MachineToMachine);
    crowded.profile = MachineToMachine{{}, QList<PublicKey>(maximumKeys)};
    QCOMPARE(refusals(planned({{sample(Type::MachineToMachine)}, {}}, {crowded}).items[0]),
             QStringList{QStringLiteral("jwks keys.limit_reached")});

    Application other = sample(Type::SinglePage);
    other.clientId = sample(Type::Web).clientId;
    QCOMPARE(refusals(planned({{other}, {}}, {registered(Type::Web)}).items[0]),
             QStringList{QStringLiteral("grantdesk_type applications.type_is_fixed")});

    SeededRandom random(1);
    const ImportPlan again = planImport({{sample(Type::Web), sample(Type::SinglePage)}, {}}, {}, people(), random, now,
                                        {DeletedApplication{registered(Type::Web), now}});
    QCOMPARE(refusals(again.items[0]), QStringList{QStringLiteral("client_id applications.was_deleted")});
    QVERIFY(again.items[1].kind == ImportItem::Kind::Create);

    Application bad = sample(Type::SinglePage);
    bad.name.clear();
    auto &page = std::get<SinglePageApp>(bad.profile);
    page.delegation.redirectUrls += QStringLiteral("https://*.example/");
    page.developerEmail = QStringLiteral("nobody");
    page.developerName = QString(200, QLatin1Char('x'));
    page.delegation.logoPng = "GIF89a";
    const ImportPlan plan = planned({{bad}, {}});
    QVERIFY(!plan.isPossible());
    QVERIFY(plan.items[0].kind == ImportItem::Kind::Refuse);
    QCOMPARE(
        refusals(plan.items[0]),
        (QStringList{QStringLiteral("client_name name.empty"), QStringLiteral("redirect_uris[2] redirect_url.wildcard"),
                     QStringLiteral("logo_uri logo.not_png"),
                     QStringLiteral("grantdesk_developer_name developer_name.too_long"),
                     QStringLiteral("contacts[0] email.invalid")}));
    QCOMPARE(plan.items[0].refusals[1].error.args.value(1), QStringLiteral("https://*.example/"));
}

void TestInterchange::countsPlaces()
{
    QList<Application> there;
    for (int i = 0; i + 1 < maximumApplications; ++i) {
        Application one = registered(Type::SinglePage);
        one.clientId = QString::number(i);
        there += one;
    }
    there[0].clientId = sample(Type::Web).clientId;
    there[0].profile = sample(Type::Web).profile;
    Application first = sample(Type::SinglePage);
    first.clientId.clear();
    const ImportPlan plan = planned({{sample(Type::Web), first, first}, {}}, there);
    QVERIFY(plan.items[0].kind == ImportItem::Kind::Unchanged);
    QVERIFY(plan.items[1].kind == ImportItem::Kind::Create);
    QVERIFY(plan.items[2].kind == ImportItem::Kind::Refuse);
    QCOMPARE(refusals(plan.items[2]), QStringList{QStringLiteral(" applications.limit_reached")});
    QVERIFY(!plan.isPossible());
}

void TestInterchange::namesUsers()
{
    Application draft = sample(Type::MachineToMachine);
    publicKeys(draft)->first().createdBy = QStringLiteral("ADA@Example.com");
    QCOMPARE(publicKeys(planned({{draft}, {}}).items[0].application)->first().createdBy, ada);
    for (const QString &nobody : {QStringLiteral("bob@example.com"), QString()}) {
        publicKeys(draft)->first().createdBy = nobody;
        const ImportItem item = planned({{draft}, {}}).items[0];
        QCOMPARE(refusals(item), QStringList{QStringLiteral("jwks.keys[0] import.user_unknown")});
        QCOMPARE(item.refusals[0].error.args, QStringList{nobody});
    }
}

void TestInterchange::namesKinds()
{
    QCOMPARE(toString(ImportItem::Kind::Create), QStringLiteral("create"));
    QCOMPARE(toString(ImportItem::Kind::Change), QStringLiteral("change"));
    QCOMPARE(toString(ImportItem::Kind::Unchanged), QStringLiteral("unchanged"));
    QCOMPARE(toString(ImportItem::Kind::Refuse), QStringLiteral("refuse"));
}

QTEST_GUILESS_MAIN(TestInterchange)
#include "tst_interchange.moc"
