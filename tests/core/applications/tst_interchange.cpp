// Applications as JSON: what is written, what is read, what is refused.

#include "tests/core/applications/interchange_samples.h"

#include <QJsonArray>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::tests;
using namespace std::chrono_literals;

Q_DECLARE_METATYPE(Type)

class TestInterchange final : public QObject {
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
    row("9 MiB", client(R"("x":")" + QByteArray(9 * 1024 * 1024, 'x') + '"'), one(" interchange.too_large"));
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
    row("redirect URLs repeated", client(R"("redirect_uris":["https://b.example/cb"])"),
        one("redirect_uris json.repeated_member"));
    row("a name repeated in a list", R"([{"client_name":"A"},{"client_name":"B","client_name":"C"}])",
        one("[1].client_name json.repeated_member"));
    row("a member of a key repeated",
        R"({"grantdesk_export":1,"clients":[{"client_name":"A","jwks":{"keys":[{"kty":"RSA","kty":"EC"}]}}]})",
        one("clients[0].jwks.keys[0].kty json.repeated_member"));
    row("the clients repeated", R"({"clients":[],"clients":[{"client_name":"A"}]})",
        one("clients json.repeated_member"));
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

QTEST_GUILESS_MAIN(TestInterchange)
#include "tst_interchange.moc"
