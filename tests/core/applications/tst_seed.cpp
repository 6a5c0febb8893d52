#include "core/applications/seed.h"
#include "core/crypto/hash.h"
#include "core/crypto/password.h"

#include <QJsonDocument>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

const QByteArray id = "0123456789abcdef0123456789abcdef";
const QByteArray hash = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

QByteArray user(const QByteArray &more = R"("password":"secret")")
{
    return R"({"users":[{"name":"Ada","email":"ada@example.com",)" + more + "}]}";
}

QByteArray app(const QByteArray &type, const QByteArray &more)
{
    return R"({"applications":[{"type":")" + type + R"(","name":"A")" + (more.isEmpty() ? QByteArray() : ',' + more)
        + "}]}";
}

/// "path code" of every problem.
QStringList complaints(const QByteArray &json)
{
    const auto seed = parseSeed(json);
    QStringList lines;
    if (!seed) {
        for (const JsonProblem &problem : seed.error())
            lines += problem.path + QLatin1Char(' ') + problem.error.code;
    }
    return lines;
}

QByteArray written(const Seed &seed)
{
    return QJsonDocument(toJson(seed)).toJson();
}

} // namespace

class SeedTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void refuses_data();
    void refuses();
    void acceptsNothing();
    void hashesSecretsAsItReads();
    void keepsPasswordsUntilTheyAreHashed();
    void readsEveryType();
    void writesWhatItReads();
    void exportsDrafts();
    void tellsTheLine();
    void saysEverythingAtOnce();
};

void SeedTest::refuses_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("complaint");
    const auto row = [](const char *name, const QByteArray &json, const char *complaint) {
        QTest::newRow(name) << json << QString::fromLatin1(complaint);
    };
    row("not JSON", "{", " seed.not_json");
    row("a list", "[]", " seed.not_json");
    row("nested without end", QByteArray(100, '[') + QByteArray(100, ']'), " seed.not_json");
    row("too large", '{' + QByteArray(maximumSeedBytes, ' ') + '}', " seed.too_large");
    row("unknown at the top", R"({"user":[]})", "user json.unknown_member");
    row("users is no list", R"({"users":{}})", "users json.not_list");
    row("user is no object", R"({"users":["Ada"]})", "users[0] json.not_object");
    row("unknown in a user", user(R"("password":"s","admin":true)"), "users[0].admin json.unknown_member");
    row("no password", user(R"("active":true)"), "users[0] seed.password_missing");
    row("empty password", user(R"("password":"")"), "users[0].password seed.password_missing");
    row("password twice", user(R"("password":"s","password_hash":")" + hash + '"'), "users[0] seed.password_twice");
    row("no hash", user(R"("password_hash":"$2b$12$x")"), "users[0].password_hash seed.password_hash_invalid");
    row("password is no text", user(R"("password":1)"), "users[0].password json.not_text");
    row("active is no boolean", user(R"("password":"s","active":"yes")"), "users[0].active json.not_boolean");
    row("user ID", user(R"("password":"s","id":"Ada")"), "users[0].id id.invalid");
    row("no e-mail address", R"({"users":[{"name":"Ada","password":"s"}]})", "users[0] json.missing");
    row("bad e-mail address", R"({"users":[{"name":"Ada","email":"ada","password":"s"}]})",
        "users[0].email users.email_invalid");
    row("bad name", R"({"users":[{"name":" ","email":"a@b","password":"s"}]})", "users[0].name users.name_invalid");
    row("address twice",
        R"({"users":[{"name":"A","email":"a@b","password":"s"},{"name":"B","email":"A@B","password":"s"}]})",
        "users[1].email seed.duplicate");
    row("customer ID", R"({"organisation":{"customer_id":"1"}})", "organisation.customer_id id.invalid");
    row("lane", R"({"organisation":{"lane":"My Lane"}})", "organisation.lane seed.label_invalid");
    row("unknown in organisation", R"({"organisation":{"laen":"my"}})", "organisation.laen json.unknown_member");

    row("unknown type", app("native", {}), "applications[0].type type.unknown");
    row("no type", R"({"applications":[{"name":"A"}]})", "applications[0] json.missing");
    row("no name", R"({"applications":[{"type":"web","name":""}]})", "applications[0].name name.empty");
    row("eleven", R"({"applications":[1,2,3,4,5,6,7,8,9,10,11]})", "applications json.too_many");
    row("redirect URL", app("web", R"("redirect_urls":["https://a.example/cb","https://b.example/#x"])"),
        "applications[0].redirect_urls[1] redirect_url.fragment");
    row("redirect URL is no text", app("web", R"("redirect_urls":[1])"), "applications[0].redirect_urls json.not_text");
    row("rotation", app("web", R"("rotate_refresh_tokens":"on")"),
        "applications[0].rotate_refresh_tokens json.not_boolean");
    row("expiry", app("web", R"("absolute_expiry":"6 months")"), "applications[0].absolute_expiry expiry.unreadable");
    row("logo", app("web", R"("logo_png":"%%")"), "applications[0].logo_png base64.invalid");
    row("logo of garbage",
        app("web",
            R"("logo_png":"iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAAB0lEQVRnYXJiYWdliKMwNwAAAABJRU5ErkJggg==")"),
        "applications[0].logo_png logo.damaged");
    row("logo is no image", app("web", R"("logo_png":"QUJD")"), "applications[0].logo_png logo.not_png");
    row("end of a secret", app("web", R"("client_secrets":[{"secret":"s","expires_at":"2099-01-31"}])"),
        "applications[0].client_secrets[0].expires_at time.unreadable");
    row("machine with redirect", app("machine-to-machine", R"("redirect_urls":[])"),
        "applications[0].redirect_urls seed.not_for_type");
    row("page with secret", app("single-page", R"("client_secrets":["x"])"),
        "applications[0].client_secrets seed.not_for_type");
    row("web with key", app("web", R"("public_keys":[])"), "applications[0].public_keys seed.not_for_type");
    row("web with developer", app("web", R"("developer_name":"A")"),
        "applications[0].developer_name seed.not_for_type");
    row("empty secret", app("web", R"("client_secrets":[""])"),
        "applications[0].client_secrets[0] seed.secret_invalid");
    row("secret is a number", app("web", R"("client_secrets":[1])"),
        "applications[0].client_secrets[0] seed.secret_invalid");
    row("secret and hash", app("web", R"("client_secrets":[{"secret":"a","sha256":"b"}])"),
        "applications[0].client_secrets[0] seed.secret_invalid");
    row("short hash", app("web", R"("client_secrets":[{"sha256":"00"}])"),
        "applications[0].client_secrets[0].sha256 seed.hash_invalid");
    row("last three", app("web", R"("client_secrets":[{"sha256":")" + QByteArray(64, '0') + R"(","last_four":"abc"}])"),
        "applications[0].client_secrets[0].last_four seed.last_four_invalid");
    row("long notes", app("web", R"("client_secrets":[{"secret":"a","notes":")" + QByteArray(65, 'n') + R"("}])"),
        "applications[0].client_secrets notes.too_long");
    row("six secrets", app("web", R"("client_secrets":["1","2","3","4","5","6"])"),
        "applications[0].client_secrets json.too_many");
    row("secret twice", app("web", R"("client_secrets":["dup secret","other",{"secret":"dup secret","notes":"n"}])"),
        "applications[0].client_secrets[2] seed.duplicate");
    row("secret and its hash",
        app("web",
            R"("client_secrets":["dup secret",{"sha256":")" + crypto::sha256("dup secret").toHex()
                + R"(","last_four":"cret"}])"),
        "applications[0].client_secrets[1] seed.duplicate");
    row("key without user", app("machine-to-machine", R"("public_keys":[{"key":"x"}])"),
        "applications[0].public_keys[0] json.missing");
    row("no key", app("machine-to-machine", R"("public_keys":[{"user":"a@b","key":"x"}])"),
        "applications[0].public_keys[0].key keys.unreadable");
    row("private key",
        app("machine-to-machine", R"("public_keys":[{"user":"a@b","key":"-----BEGIN PRIVATE KEY-----"}])"),
        "applications[0].public_keys[0].key keys.private_key");
    row("same client ID",
        R"({"applications":[{"type":"web","name":"A","client_id":")" + id
            + R"("},{"type":"web","name":"B","client_id":")" + id + R"("}]})",
        "applications[1].client_id seed.duplicate");
    row("name repeated", R"({"users":[{"name":"first","name":"second","email":"a@b","password":"s"}]})",
        "users[0].name json.repeated_member");
    row("name repeated in another spelling",
        R"({"users":[{"name":"first","n\u0061me":"second","email":"a@b","password":"s"}]})",
        "users[0].name json.repeated_member");
    row("users repeated", R"({"users":[],"applications":[],"users":[]})", "users json.repeated_member");
    row("secret's notes repeated", app("web", R"("client_secrets":["x",{"secret":"a","notes":"b","notes":"c"}])"),
        "applications[0].client_secrets[1].notes json.repeated_member");
    row("same name and no identity", R"({"applications":[{"type":"web","name":"A"},{"type":"web","name":"A"}]})",
        "applications[1].name seed.duplicate");
}

void SeedTest::refuses()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, complaint);
    const QStringList found = complaints(json);
    QVERIFY2(found.contains(complaint), qUtf8Printable(found.join(QLatin1Char('\n'))));
}

void SeedTest::acceptsNothing()
{
    QCOMPARE(parseSeed("{}").value(), Seed{});
    QCOMPARE(parseSeed(R"({"$schema":"seed.schema.json"})").value(), Seed{});
}

void SeedTest::hashesSecretsAsItReads()
{
    const auto seed
        = parseSeed(app("web", R"("client_secrets":["short",{"secret":"a rather long secret","notes":"n"}])"));
    QVERIFY(seed);
    const QList<ClientSecret> secrets = *clientSecrets(seed->applications.first());
    QCOMPARE(secrets.size(), 2);
    QCOMPARE(secrets[0].sha256, crypto::sha256("short"));
    QCOMPARE(secrets[0].lastFour, QString());
    QCOMPARE(secrets[1].lastFour, QStringLiteral("cret"));
    QCOMPARE(secrets[1].notes, QStringLiteral("n"));
    QVERIFY(!written(*seed).contains("rather"));
}

void SeedTest::keepsPasswordsUntilTheyAreHashed()
{
    auto seed = parseSeed(user(R"("password":"open sesame")"));
    QVERIFY(seed);
    QVERIFY(!written(*seed).contains("sesame"));
    SeededRandom random(1);
    hashPasswords(*seed, random);
    QVERIFY(!seed->users.first().password);
    QVERIFY(crypto::verifyPassword(seed->users.first().passwordHash, SecretString("open sesame")));
    QVERIFY(!written(*seed).contains("sesame"));
}

void SeedTest::readsEveryType()
{
    const auto page = parseSeed(app("single-page", R"("redirect_urls":["app:/cb"],"absolute_expiry":"P1Y",
        "inactivity_expiry":"never","developer_email":"dev@example.com")"));
    QVERIFY(page);
    const RefreshPolicy &policy = delegation(page->applications.first())->refresh;
    QCOMPARE(policy, (RefreshPolicy{true, Period{12, 0}, std::nullopt}));
    QCOMPARE(std::get<SinglePageApp>(page->applications.first().profile).developerEmail,
             QStringLiteral("dev@example.com"));

    const auto web = parseSeed(app("web", R"("id":")" + id + '"'));
    QVERIFY(web);
    QCOMPARE(web->applications.first().id, QString::fromLatin1(id));
    QCOMPARE(delegation(web->applications.first())->refresh, RefreshPolicy());

    const auto pair = crypto::generateRsaKeyPair();
    QVERIFY(pair);
    QByteArray pem = crypto::toPem(pair->publicKey);
    const auto machine = parseSeed(
        app("machine-to-machine", R"("public_keys":[{"user":"a@b","key":")" + pem.replace('\n', "\\n") + R"("}])"));
    QVERIFY(machine);
    const PublicKey key = publicKeys(machine->applications.first())->first();
    QCOMPARE(key.key.fingerprint, pair->publicKey.fingerprint);
    QCOMPARE(key.createdBy, QStringLiteral("a@b"));
}

void SeedTest::writesWhatItReads()
{
    const QByteArray json = R"({
        "organisation": {"customer_id":")"
        + id + R"(","name":"Acme","domain":"acme","lane":"preview"},
        "users": [{"name":"Ada","email":"ada@example.com","active":false,"password_hash":")"
        + hash + R"("}],
        "applications": [
            {"type":"web","name":"W","client_id":")"
        + id + R"(","client_secrets":["s"],"description":"D",
             "redirect_urls":["https://a.example/cb"],"absolute_expiry":"P30D","description_url":"https://a.example"},
            {"type":"single-page","name":"S","rotate_refresh_tokens":false,"privacy_policy_url":"https://a.example"},
            {"type":"machine-to-machine","name":"M","client_secrets":[{"secret":"t","notes":"n","expires_at":"2099-01-31T00:00:00Z"}]}]})";
    const auto seed = parseSeed(json);
    QVERIFY(seed);
    QCOMPARE(clientSecrets(seed->applications[2])->first().expiresAt,
             fromIso8601(QStringLiteral("2099-01-31T00:00:00Z")));
    const auto again = parseSeed(written(*seed));
    QVERIFY(again);
    QCOMPARE(*again, *seed);
}

void SeedTest::exportsDrafts()
{
    SeededRandom random(2);
    const TimePoint now = fromMilliseconds(1'000'000);
    Application application = newApplication(Type::Web, QStringLiteral("W"), random, now).application;
    application.lastUsedAt = now;
    application.revision = 7;
    application.refreshHistory = {{now, {}}};
    const User ada{newId(random), QStringLiteral("Ada"), QStringLiteral("ada@example.com"), hash, true, now};
    const Seed seed = seedOf(newOrganisation(random), {ada}, {application});
    const auto again = parseSeed(written(seed));
    QVERIFY(again);
    QCOMPARE(*again, seed);
    QCOMPARE(again->applications.first().clientId, application.clientId);
    QCOMPARE(again->users.first().id, ada.id);
}

void SeedTest::tellsTheLine()
{
    const auto seed = parseSeed("{\n\"users\": [],\n\"applications\": oops\n}");
    QVERIFY(!seed);
    QCOMPARE(seed.error().first().error.args, QStringList{QStringLiteral("3")});
}

void SeedTest::saysEverythingAtOnce()
{
    const QByteArray json = R"({"users":[{"name":"","email":"a@b","password":"s"},{"name":"B"}],"x":1})";
    QVERIFY(complaints(json).size() >= 4);
}

QTEST_GUILESS_MAIN(SeedTest)
#include "tst_seed.moc"
