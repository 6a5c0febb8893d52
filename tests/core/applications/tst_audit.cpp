#include "core/applications/audit.h"
#include "core/crypto/hash.h"

#include <QSet>
#include <QTest>

#include <functional>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

const TimePoint start = fromMilliseconds(1'790'000'000'000);

AuditEntry entryOf(qint64 number, const QByteArray &previous)
{
    AuditEntry entry;
    entry.number = number;
    entry.at = start + std::chrono::seconds(number);
    entry.user = QStringLiteral("ada");
    entry.program = QStringLiteral("grantdesk");
    entry.action = AuditAction::ApplicationChanged;
    entry.subject = QStringLiteral("0123");
    entry.subjectName = QStringLiteral("Größe");
    entry.changes = {{QStringLiteral("name"), QStringLiteral("a"), QStringLiteral("b")}};
    entry.hash = auditHash(previous, entry);
    return entry;
}

QList<AuditEntry> chainOf(int length)
{
    QList<AuditEntry> chain;
    for (int number = 1; number <= length; ++number)
        chain.append(entryOf(number, chain.isEmpty() ? QByteArray() : chain.last().hash));
    return chain;
}

AuditCheck check(const QList<AuditEntry> &chain, qint64 lastNumber, const QByteArray &lastHash)
{
    AuditChainCheck check;
    for (const AuditEntry &entry : chain)
        check.add(entry);
    return check.finish(lastNumber, lastHash);
}

/// As "field: before -> after", for tables.
QStringList lines(const QList<AuditChange> &changes)
{
    QStringList all;
    for (const AuditChange &change : changes)
        all += QStringLiteral("%1: %2 -> %3").arg(change.field, change.before, change.after);
    return all;
}

Application webApplication()
{
    Application application;
    application.id = QStringLiteral("id");
    application.clientId = QStringLiteral("c0ffee");
    application.name = QStringLiteral("Web");
    WebApp web;
    web.delegation.redirectUrls = {QStringLiteral("https://a.example/"), QStringLiteral("https://b.example/")};
    web.delegation.refresh = {true, Period{1, 0}, std::nullopt};
    ClientSecret secret;
    secret.id = QStringLiteral("s1");
    secret.sha256 = "hash";
    secret.lastFour = QStringLiteral("wxyz");
    secret.notes = QStringLiteral("Fusion");
    web.secrets = {secret};
    application.profile = web;
    return application;
}

Application machine()
{
    Application application;
    application.clientId = QStringLiteral("c0ffee");
    application.name = QStringLiteral("Machine");
    PublicKey key;
    key.id = QStringLiteral("k1");
    key.key.fingerprint = QStringLiteral("SHA256:abc");
    key.key.certificate = crypto::CertificateInfo{QStringLiteral("CN=x"), start, start};
    application.profile = MachineToMachine{{}, {key}};
    return application;
}

} // namespace

class TestAudit : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesActions();
    void changesAsJson();
    void refusesOtherJson_data();
    void refusesOtherJson();
    void hashIsStable();
    void everyPartIsHashed();
    void partsCannotBeMoved();
    void soundChain();
    void brokenChain_data();
    void brokenChain();
    void differencesOfApplications_data();
    void differencesOfApplications();
    void newAndGone();
    void keysAndLogos();
    void longTexts();
    void neverASecret();
    void textsThatCannotBeStored();
    void differencesOfPeople();
};

void TestAudit::namesActions()
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(AuditAction::RegistryCleared); ++i) {
        const auto action = static_cast<AuditAction>(i);
        const QString name = toString(action);
        QVERIFY(name.contains(u'.'));
        QVERIFY(auditActionFromString(name) == action);
        names.insert(name);
    }
    QCOMPARE(names.size(), static_cast<int>(AuditAction::RegistryCleared) + 1);
    QCOMPARE(toString(AuditAction::SecretAdded), QStringLiteral("secret.added"));
    QVERIFY(!auditActionFromString(u"secret.lost"));
    QVERIFY(!auditActionFromString(u""));
}

void TestAudit::changesAsJson()
{
    const QList<AuditChange> changes{{QStringLiteral("name"), QString(), QStringLiteral("\"\n\u20ac\U0001f642")},
                                     {QStringLiteral("description"), QStringLiteral("x"), QString()}};
    QCOMPARE(toJson(changes.mid(1)), QByteArray(R"([{"after":"","before":"x","field":"description"}])"));
    QVERIFY(auditChangesFromJson(toJson(changes)) == changes);
    QCOMPARE(toJson({}), QByteArray("[]"));
    QVERIFY(auditChangesFromJson("[]") == QList<AuditChange>());
}

void TestAudit::refusesOtherJson_data()
{
    QTest::addColumn<QByteArray>("json");
    const char *const refused[] = {"",
                                   "[",
                                   "{}",
                                   "1",
                                   "[1]",
                                   "[{}]",
                                   R"([{"field":"a","before":"b"}])",
                                   R"([{"field":"a","before":"b","after":1}])",
                                   R"([{"field":"a","before":"b","after":"c","more":""}])",
                                   R"([{"field":"a","before":"b","after":["c"]}])",
                                   R"([],"more":[])"};
    for (const char *json : refused)
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("deep") << QByteArray(100'000, '[');
}

void TestAudit::refusesOtherJson()
{
    QFETCH(QByteArray, json);
    QVERIFY(!auditChangesFromJson(json));
}

/// Logs of earlier versions must stay sound: this hash is never another.
void TestAudit::hashIsStable()
{
    QCOMPARE(auditHash({}, entryOf(1, {})).toHex(),
             QByteArray("8c0173f7939a0735840935838738d34df81961a60884ec63bb31a10e027c365c"));
}

void TestAudit::everyPartIsHashed()
{
    const AuditEntry sound = entryOf(1, {});
    const std::function<void(AuditEntry &)> edits[] = {
        [](AuditEntry &entry) { ++entry.number; },
        [](AuditEntry &entry) { entry.at += std::chrono::milliseconds(1); },
        [](AuditEntry &entry) { entry.user = QStringLiteral("bo"); },
        [](AuditEntry &entry) { entry.program.clear(); },
        [](AuditEntry &entry) { entry.action = AuditAction::ApplicationDeleted; },
        [](AuditEntry &entry) { entry.subject = QStringLiteral("0124"); },
        [](AuditEntry &entry) { entry.subjectName.chop(1); },
        [](AuditEntry &entry) { entry.changes.first().before = QStringLiteral("z"); },
        [](AuditEntry &entry) { entry.changes.first().after = QStringLiteral("z"); },
        [](AuditEntry &entry) { entry.changes.first().field = QStringLiteral("z"); },
        [](AuditEntry &entry) { entry.changes.clear(); },
    };
    QSet<QByteArray> hashes{sound.hash};
    for (const auto &edit : edits) {
        AuditEntry edited = sound;
        edit(edited);
        hashes.insert(auditHash({}, edited));
    }
    hashes.insert(auditHash(sound.hash, sound));
    QCOMPARE(hashes.size(), qsizetype(std::size(edits) + 2));
    AuditEntry rehashed = sound;
    rehashed.hash.clear();
    QCOMPARE(auditHash({}, rehashed), sound.hash);
}

/// What ends one part and begins the next is part of the hash.
void TestAudit::partsCannotBeMoved()
{
    AuditEntry left = entryOf(1, {});
    left.user = QStringLiteral("ab");
    left.program = QStringLiteral("c");
    AuditEntry right = left;
    right.user = QStringLiteral("a");
    right.program = QStringLiteral("bc");
    QVERIFY(auditHash({}, left) != auditHash({}, right));
}

void TestAudit::soundChain()
{
    QCOMPARE(check({}, 0, {}), (AuditCheck{0, std::nullopt}));
    const auto chain = chainOf(5);
    QCOMPARE(check(chain, 5, chain.last().hash), (AuditCheck{5, std::nullopt}));
}

void TestAudit::brokenChain_data()
{
    using Chain = QList<AuditEntry>;
    QTest::addColumn<Chain>("chain");
    QTest::addColumn<qint64>("noted");
    QTest::addColumn<qint64>("brokenAt");
    const Chain sound = chainOf(5);
    const auto edited = [&sound](const std::function<void(Chain &)> &edit) {
        Chain chain = sound;
        edit(chain);
        return chain;
    };
    QTest::newRow("text changed") << edited([](Chain &all) { all[2].user += u'x'; }) << qint64(5) << qint64(3);
    QTest::newRow("hash changed") << edited([](Chain &all) { all[2].hash[0] = char(~all[2].hash[0]); }) << qint64(5)
                                  << qint64(3);
    QTest::newRow("changed and hashed anew") << edited([](Chain &all) {
        all[2].user += u'x';
        all[2].hash = auditHash(all[1].hash, all[2]);
    }) << qint64(5) << qint64(4);
    QTest::newRow("taken out") << edited([](Chain &all) { all.removeAt(1); }) << qint64(5) << qint64(2);
    QTest::newRow("last but one taken out") << edited([](Chain &all) { all.removeAt(3); }) << qint64(5) << qint64(4);
    QTest::newRow("first taken out") << edited([](Chain &all) { all.removeFirst(); }) << qint64(5) << qint64(1);
    QTest::newRow("put in") << edited([](Chain &all) {
        AuditEntry entry = all[2];
        all.insert(2, entry);
    }) << qint64(5) << qint64(3);
    QTest::newRow("swapped") << edited([](Chain &all) {
        all.swapItemsAt(1, 3);
        std::swap(all[1].number, all[3].number);
    }) << qint64(5) << qint64(2);
    QTest::newRow("end cut off") << edited([](Chain &all) { all.resize(3); }) << qint64(5) << qint64(4);
    QTest::newRow("all gone") << Chain() << qint64(5) << qint64(1);
    QTest::newRow("soundly prolonged") << chainOf(6) << qint64(5) << qint64(6);
    QTest::newRow("last one hashed anew") << edited([](Chain &all) {
        all[4].user += u'x';
        all[4].hash = auditHash(all[3].hash, all[4]);
    }) << qint64(5) << qint64(5);
    QTest::newRow("end not noted") << sound << qint64(0) << qint64(1);
}

void TestAudit::brokenChain()
{
    QFETCH(QList<AuditEntry>, chain);
    QFETCH(qint64, noted);
    QFETCH(qint64, brokenAt);
    const QByteArray lastHash = noted == 0 ? QByteArray() : chainOf(5).last().hash;
    QCOMPARE(check(chain, noted, lastHash), (AuditCheck{chain.size(), brokenAt}));
}

void TestAudit::differencesOfApplications_data()
{
    using Edit = std::function<void(Application &)>;
    QTest::addColumn<Edit>("edit");
    QTest::addColumn<QStringList>("expected");
    const auto row = [](const char *name, const Edit &edit, const QStringList &expected) {
        QTest::newRow(name) << edit << expected;
    };
    row("nothing", [](Application &) {}, {});
    row("what is no change of an administrator's",
        [](Application &one) {
            one.lastUsedAt = start;
            one.revision = 7;
            one.refreshHistory = {{start, {}}};
            clientSecrets(one)->first().lastUsedAt = start;
        },
        {});
    row("name", [](Application &one) { one.name = QStringLiteral("Other"); }, {QStringLiteral("name: Web -> Other")});
    row("description", [](Application &one) { one.description = QStringLiteral("text"); },
        {QStringLiteral("description:  -> text")});
    row("details",
        [](Application &one) { std::get<WebApp>(one.profile).descriptionUrl = QStringLiteral("https://d/"); },
        {QStringLiteral("description_url:  -> https://d/")});
    row("redirect URLs",
        [](Application &one) {
            delegation(one)->redirectUrls
                = {QStringLiteral("https://b.example/"), QStringLiteral("https://c.example/")};
        },
        {QStringLiteral("redirect_urls: https://a.example/ -> "),
         QStringLiteral("redirect_urls:  -> https://c.example/")});
    row("their order", [](Application &one) { delegation(one)->redirectUrls.swapItemsAt(0, 1); },
        {QStringLiteral("redirect_urls: https://a.example/ https://b.example/ -> "
                        "https://b.example/ https://a.example/")});
    row("policy",
        [](Application &one) {
            delegation(one)->refresh = {false, std::nullopt, Period{0, 30}};
        },
        {QStringLiteral("rotate_refresh_tokens: true -> false"), QStringLiteral("absolute_expiry: P1M -> never"),
         QStringLiteral("inactivity_expiry: never -> P30D")});
    row("notes of a secret", [](Application &one) { clientSecrets(one)->first().notes = QStringLiteral("Prod"); },
        {QStringLiteral("client_secrets: \u2026wxyz · Fusion -> \u2026wxyz · Prod")});
    row("secret added",
        [](Application &one) {
            ClientSecret fresh;
            fresh.id = QStringLiteral("s2");
            fresh.lastFour = QStringLiteral("1234");
            fresh.expiresAt = start;
            clientSecrets(one)->append(fresh);
        },
        {QStringLiteral("client_secrets:  -> \u20261234 · 2026-09-21T14:13:20.000Z")});
    row("secret deleted", [](Application &one) { clientSecrets(one)->clear(); },
        {QStringLiteral("client_secrets: \u2026wxyz · Fusion -> ")});
}

void TestAudit::differencesOfApplications()
{
    QFETCH(std::function<void(Application &)>, edit);
    QFETCH(QStringList, expected);
    const Application before = webApplication();
    Application after = before;
    edit(after);
    QCOMPARE(lines(differences(&before, &after)), expected);
}

void TestAudit::newAndGone()
{
    const Application application = webApplication();
    const QStringList expected{QStringLiteral("type"),
                               QStringLiteral("client_id"),
                               QStringLiteral("name"),
                               QStringLiteral("redirect_urls"),
                               QStringLiteral("redirect_urls"),
                               QStringLiteral("rotate_refresh_tokens"),
                               QStringLiteral("absolute_expiry"),
                               QStringLiteral("inactivity_expiry"),
                               QStringLiteral("client_secrets")};
    const auto fresh = differences(nullptr, &application);
    const auto gone = differences(&application, nullptr);
    QStringList fields;
    for (const AuditChange &change : fresh) {
        fields += change.field;
        QVERIFY(change.before.isEmpty());
        QVERIFY(!change.after.isEmpty());
    }
    QCOMPARE(fields, expected);
    QCOMPARE(gone.size(), fresh.size());
    for (qsizetype i = 0; i < gone.size(); ++i)
        QCOMPARE(gone.at(i), (AuditChange{fresh.at(i).field, fresh.at(i).after, QString()}));
    const Application *none = nullptr;
    QVERIFY(differences(none, none).isEmpty());
}

void TestAudit::keysAndLogos()
{
    const Application before = machine();
    Application after = before;
    publicKeys(after)->clear();
    QCOMPARE(lines(differences(&before, &after)), QStringList(QStringLiteral("public_keys: SHA256:abc · CN=x -> ")));

    const Application plain = webApplication();
    Application decorated = plain;
    delegation(decorated)->logoPng = "png";
    QCOMPARE(lines(differences(&plain, &decorated)),
             QStringList(QStringLiteral("logo_png:  -> 3 B, SHA-256 %1")
                             .arg(QString::fromLatin1(crypto::sha256("png").toHex().first(12)))));
}

/// However long: short enough to be read, and what differs can be seen.
void TestAudit::longTexts()
{
    Application before = webApplication();
    before.description = QString(1900, u'a') + QStringLiteral("old") + QString(90, u'b');
    Application after = before;
    after.description.replace(QStringLiteral("old"), QStringLiteral("new"));
    const auto changes = differences(&before, &after);
    QCOMPARE(changes.size(), 1);
    QVERIFY(changes.first().before.contains(QStringLiteral("aold")));
    QVERIFY(changes.first().after.contains(QStringLiteral("anew")));
    const auto fresh = differences(nullptr, &after);
    for (const auto &change : changes + fresh) {
        QVERIFY(change.before.size() <= 310);
        QVERIFY(change.after.size() <= 310);
    }
    const QString ellipsis(QChar(0x2026));
    QVERIFY(changes.first().before.startsWith(ellipsis));
    const auto described = std::find_if(
        fresh.begin(), fresh.end(), [](const auto &change) { return change.field == QLatin1String("description"); });
    QVERIFY(described->after.startsWith(u'a') && described->after.endsWith(ellipsis));
}

void TestAudit::neverASecret()
{
    Application application = webApplication();
    ClientSecret &secret = clientSecrets(application)->first();
    secret.lastFour = QStringLiteral("too-much-of-it-wxyz");
    User user;
    user.name = QStringLiteral("Ada");
    user.passwordHash = "$argon2id$tell-tale";
    const QByteArray told = toJson(differences(nullptr, &application)) + toJson(differences(nullptr, &user));
    QVERIFY(told.contains("wxyz"));
    for (const char *never : {"of-it", "tell-tale", "argon2", "aGFzaA", "68617368"})
        QVERIFY2(!told.contains(never), never);
}

void TestAudit::textsThatCannotBeStored()
{
    Application application = webApplication();
    application.name = QStringLiteral("a") + QChar(QChar::Null) + QChar(0xd83d) + QStringLiteral("b");
    QList<AuditChange> changes = differences(nullptr, &application);
    const QString name = changes.at(2).after;
    QVERIFY(!name.contains(QChar(QChar::Null)));
    QCOMPARE(QString::fromUtf8(name.toUtf8()), name);
    QVERIFY(auditChangesFromJson(toJson(changes)) == changes);
}

void TestAudit::differencesOfPeople()
{
    User ada;
    ada.name = QStringLiteral("Ada");
    ada.email = QStringLiteral("ada@example.org");
    ada.passwordHash = "1";
    QCOMPARE(lines(differences(nullptr, &ada)),
             QStringList({QStringLiteral("name:  -> Ada"), QStringLiteral("email:  -> ada@example.org"),
                          QStringLiteral("password:  -> ***"), QStringLiteral("active:  -> true")}));
    User after = ada;
    QVERIFY(differences(&ada, &after).isEmpty());
    after.active = false;
    after.passwordHash = "2";
    QCOMPARE(lines(differences(&ada, &after)),
             QStringList({QStringLiteral("password: *** -> ***"), QStringLiteral("active: true -> false")}));

    const Organisation before{QStringLiteral("c"), QStringLiteral("n"), QStringLiteral("d"), QStringLiteral("my")};
    Organisation moved = before;
    moved.lane = QStringLiteral("sb01");
    QCOMPARE(lines(differences(&before, &moved)), QStringList(QStringLiteral("lane: my -> sb01")));
    QCOMPARE(differences(nullptr, &before).size(), 4);
}

QTEST_GUILESS_MAIN(TestAudit)
#include "tst_audit.moc"
