#include "app/shared/seed_store.h"
#include "core/crypto/password.h"
#include "core/storage/open.h"

#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

const QByteArray hash = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                        "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";
const QByteArray otherHash = QByteArray(hash).replace("AAAA$", "AAAB$");

QByteArray seedJson()
{
    // No raw string over several lines: moc 6.4 finds no class behind one.
    QByteArray json = "{'organisation':{'domain':'acme'},"
                      "'users':[{'name':'Ada','email':'ada@example.com','password_hash':'HASH'}],"
                      "'applications':["
                      "{'type':'web','name':'W','client_secrets':['s'],'redirect_urls':['https://a.example/cb']},"
                      "{'type':'single-page','name':'S'},"
                      "{'type':'machine-to-machine','name':'M','client_secrets':['t']}]}";
    return json.replace('\'', '"').replace("HASH", hash);
}

/// As people write it: with a password, and a key of the user's.
QByteArray plainSeedJson()
{
    const QByteArray key = crypto::toPem(crypto::generateRsaKeyPair().value().publicKey).replace('\n', "\\n");
    return seedJson()
        .replace("\"password_hash\":\"" + hash, "\"password\":\"open sesame")
        .replace("[\"t\"]", "[\"t\"],\"public_keys\":[{\"user\":\"ada@example.com\",\"key\":\"" + key + "\"}]");
}

Seed seed(const QByteArray &json = seedJson())
{
    const auto read = parseSeed(json);
    return read ? *read : Seed{};
}

} // namespace

class SeedStore : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase_data();
    void init();
    void addsEverything();
    void whatIsNewIsOfTheServersDay();
    void isTheSameTheSecondTime();
    void setsAnotherPassword();
    void countsWhatChanged_data();
    void countsWhatChanged();
    void updatesWhatItFinds();
    void roundTrips();
    void leavesOthersAlone();
    void refuses_data();
    void refuses();

private:
    tl::expected<app::SeedReport, JsonProblem> apply(const Seed &wanted)
    {
        return app::applySeed(*m_stores, wanted, m_random, m_now);
    }
    Application stored(const char *name) { return m_stores->applications().resolve(QLatin1String(name)).value(); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Stores> m_stores;
    SeededRandom m_random{1};
    TimePoint m_now = fromMilliseconds(1'700'000'000'000);
};

void SeedStore::initTestCase_data()
{
    QTest::addColumn<bool>("onDisk");
    QTest::newRow("memory") << false;
    QTest::newRow("sqlite") << true;
}

void SeedStore::init()
{
    QFETCH_GLOBAL(const bool, onDisk);
    m_stores.reset();
    m_folder = std::make_unique<QTemporaryDir>();
    m_stores = onDisk ? storage::openSqlite(m_folder->path()).value() : storage::openMemory();
}

void SeedStore::addsEverything()
{
    QCOMPARE(apply(seed()).value(), (app::SeedReport{1, 0, 3, 0}));
    QCOMPARE(m_stores->people().organisation().value()->domain, QStringLiteral("acme"));
    const Application web = stored("W");
    QCOMPARE(web.clientId.size(), 32);
    QCOMPARE(clientSecrets(web)->size(), 1);
    QCOMPARE(clientSecrets(web)->first().createdAt, m_now);
}

void SeedStore::whatIsNewIsOfTheServersDay()
{
    const auto ahead = std::chrono::days(400);
    QVERIFY(m_stores->controls().setClock({ahead, {}}));
    QVERIFY(apply(seed()));
    QCOMPARE(stored("W").createdAt, m_now + ahead);
    QCOMPARE(clientSecrets(stored("W"))->first().createdAt, m_now + ahead);
}

void SeedStore::isTheSameTheSecondTime()
{
    const QByteArray json = plainSeedJson();
    QCOMPARE(apply(seed(json)).value(), (app::SeedReport{1, 0, 3, 0}));
    const auto applications = m_stores->applications().list().value();
    const auto users = m_stores->people().users().value();
    const auto organisation = m_stores->people().organisation().value();
    const auto audited = m_stores->audit().entries({}).value().size();
    QVERIFY(m_stores->changeCounter());
    const qint64 counter = m_stores->changeCounter().value();
    // What was stored by a seed may have been stored by one before.
    for (int time = 0; time < 2; ++time) {
        m_now += std::chrono::hours(1);
        QCOMPARE(apply(seed(json)).value(), app::SeedReport{});
        QCOMPARE(m_stores->applications().list().value(), applications);
        QCOMPARE(m_stores->people().users().value(), users);
        QCOMPARE(m_stores->people().organisation().value(), organisation);
        QCOMPARE(m_stores->audit().entries({}).value().size(), audited);
        QCOMPARE(m_stores->changeCounter().value(), counter);
    }
}

void SeedStore::setsAnotherPassword()
{
    QByteArray json = plainSeedJson();
    QVERIFY(apply(seed(json)));
    QCOMPARE(apply(seed(json.replace("open sesame", "close sesame"))).value(), (app::SeedReport{0, 1, 0, 0}));
    const User user = m_stores->people().resolveUser(QStringLiteral("ada@example.com")).value();
    QVERIFY(crypto::verifyPassword(user.passwordHash, SecretString("close sesame")));
}

void SeedStore::countsWhatChanged_data()
{
    QTest::addColumn<std::function<void(Seed &)>>("change");
    const auto row = [](const char *name, std::function<void(Seed &)> change) {
        QTest::newRow(name) << std::move(change);
    };
    row("what Save edits", [](Seed &wanted) { wanted.applications[1].description = QStringLiteral("new"); });
    row("a refresh policy", [](Seed &wanted) { delegation(wanted.applications[1])->refresh.rotate = false; });
    row("a secret", [](Seed &wanted) { clientSecrets(wanted.applications[2])->clear(); });
    row("the certificate of a key", [](Seed &wanted) {
        publicKeys(wanted.applications[2])->first().key.certificate
            = crypto::CertificateInfo{QStringLiteral("CN=M"), {}, {}};
    });
    row("a key", [](Seed &wanted) { publicKeys(wanted.applications[2])->clear(); });
}

void SeedStore::countsWhatChanged()
{
    QFETCH(const std::function<void(Seed &)>, change);
    Seed wanted = seed(plainSeedJson());
    QVERIFY(apply(wanted));
    change(wanted);
    QCOMPARE(apply(wanted).value(), (app::SeedReport{0, 0, 0, 1}));
    QCOMPARE(apply(wanted).value(), app::SeedReport{});
}

void SeedStore::updatesWhatItFinds()
{
    QVERIFY(apply(seed()));
    Seed changed = seed();
    changed.users[0].passwordHash = otherHash;
    changed.users[0].active = false;
    changed.applications[0].description = QStringLiteral("new");
    clientSecrets(changed.applications[0])->first().sha256 = QByteArray(32, 'x');
    QCOMPARE(apply(changed).value(), (app::SeedReport{0, 1, 0, 1}));
    const User user = m_stores->people().resolveUser(QStringLiteral("ada@example.com")).value();
    QCOMPARE(user.passwordHash, otherHash);
    QVERIFY(!user.active);
    QCOMPARE(stored("W").description, QStringLiteral("new"));
    QCOMPARE(clientSecrets(stored("W"))->size(), 1);
    QCOMPARE(clientSecrets(stored("W"))->first().sha256, QByteArray(32, 'x'));
}

void SeedStore::roundTrips()
{
    Seed first = seed();
    const auto pair = crypto::generateRsaKeyPair().value();
    publicKeys(first.applications[2])->append({{}, pair.publicKey, QStringLiteral("ada@example.com"), {}, {}});
    QVERIFY(apply(first));
    const Seed exported = app::exportSeed(*m_stores).value();
    const auto json = QJsonDocument(toJson(exported)).toJson();

    const auto fresh = storage::openMemory();
    const auto report = app::applySeed(*fresh, seed(json), m_random, m_now);
    QVERIFY(report);
    QCOMPARE(app::exportSeed(*fresh).value(), exported);
    // And onto itself, where it changes nothing.
    QVERIFY(apply(seed(json)));
    QCOMPARE(app::exportSeed(*m_stores).value(), exported);
}

void SeedStore::leavesOthersAlone()
{
    QVERIFY(apply(seed()));
    QVERIFY(apply(seed(R"({"applications":[{"type":"web","name":"Another"}]})")));
    QCOMPARE(m_stores->applications().list()->size(), 4);
    QCOMPARE(m_stores->people().users()->size(), 1);
    QCOMPARE(m_stores->people().organisation().value()->domain, QStringLiteral("acme"));
}

void SeedStore::refuses_data()
{
    QTest::addColumn<std::function<void(Seed &)>>("change");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, std::function<void(Seed &)> change, const char *path, const char *code) {
        QTest::newRow(name) << std::move(change) << QString::fromLatin1(path) << QString::fromLatin1(code);
    };
    row(
        "a user of another name", [](Seed &wanted) { wanted.users[0].name = QStringLiteral("Eve"); }, "users[0]",
        "seed.user_differs");
    row(
        "a user of another ID", [](Seed &wanted) { wanted.users[0].id = QString(32, u'a'); }, "users[0]",
        "seed.user_differs");
    row(
        "another type", [](Seed &wanted) { wanted.applications[0].profile = SinglePageApp{}; }, "applications[0]",
        "seed.application_differs");
    row(
        "an unknown owner",
        [](Seed &wanted) {
            publicKeys(wanted.applications[2])->append({{}, {}, QStringLiteral("eve@b"), {}, {}});
        },
        "applications[2].public_keys[0].user", "users.not_found");
    row(
        "too many",
        [](Seed &wanted) {
            for (int i = 0; i < 8; ++i) {
                wanted.applications.append(wanted.applications[1]);
                wanted.applications.last().name += QString::number(i);
            }
        },
        "applications[10]", "applications.limit_reached");
}

void SeedStore::refuses()
{
    QFETCH(const std::function<void(Seed &)>, change);
    QFETCH(const QString, path);
    QFETCH(const QString, code);
    QVERIFY(apply(seed()));
    const Seed before = app::exportSeed(*m_stores).value();
    Seed wanted = seed();
    // Shows that what came before the refusal is taken back.
    wanted.organisation->lane = QStringLiteral("preview");
    change(wanted);
    const auto report = apply(wanted);
    QVERIFY(!report);
    QCOMPARE(report.error().path, path);
    QCOMPARE(report.error().error.code, code);
    QCOMPARE(app::exportSeed(*m_stores).value(), before);
}

QTEST_GUILESS_MAIN(SeedStore)
#include "tst_seed_store.moc"
