#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

/// Applications, as every backend must keep them.
class StoresTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void emptyPlace();
    void createKeepsEverything_data();
    void createKeepsEverything();
    void createStartsRevisionAndHistory();
    void createRefusesTwins();
    void listIsOldestFirst();
    void resolve();
    void resolvePrefersIdToName();
    void atMostTenApplications();
    void updateStoresWhatSaveEdits();
    void updateKeepsTheRest();
    void updateRefuses();
    void policyHistory();
    void policyHistoryGoesBackWithTheClock();
    void secrets();
    void secretsRefused();
    void keys();
    void keysRefused();
    void removeApplication();

private:
    storage::ApplicationStore &applications() { return m_stores->applications(); }
    storage::PeopleStore &people() { return m_stores->people(); }
    authserver::Directory &directory() { return m_stores->directory(); }
    /// As a second connection finds it, where there can be one.
    std::unique_ptr<storage::Stores> reopened() { return m_place->isShared() ? m_place->open() : nullptr; }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
};

void StoresTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
}

void StoresTest::emptyPlace()
{
    QCOMPARE(applications().list(), Result<QList<Application>>(QList<Application>()));
    QCOMPARE(people().users(), Result<QList<User>>(QList<User>()));
    QCOMPARE(people().organisation(), Result<std::optional<Organisation>>(std::nullopt));
    VERIFY_ERROR(directory().organisation(), "organisation.not_found");
    const auto key = directory().pageKey();
    VERIFY_OK(key);
    QCOMPARE(key->size(), 32);
    QCOMPARE(directory().pageKey(), key);
    if (const auto other = reopened())
        QCOMPARE(other->directory().pageKey(), key);
    QFETCH_GLOBAL(QByteArray, backend);
    const auto elsewhere = makePlace(backend);
    QVERIFY(elsewhere->open()->directory().pageKey() != key);
}

void StoresTest::createKeepsEverything_data()
{
    QTest::addColumn<int>("type");
    QTest::newRow("machine-to-machine") << static_cast<int>(Type::MachineToMachine);
    QTest::newRow("web") << static_cast<int>(Type::Web);
    QTest::newRow("single-page") << static_cast<int>(Type::SinglePage);
}

void StoresTest::createKeepsEverything()
{
    QFETCH(int, type);
    auto expected = applicationOf("x", static_cast<Type>(type));
    const auto created = applications().create(expected);
    VERIFY_OK(created);
    if (const auto *delegation = applications::delegation(expected))
        expected.refreshHistory = {{start, delegation->refresh}};
    QCOMPARE(*created, expected);
    QCOMPARE(applications().find(expected.id), created);
    QCOMPARE(applications().list(), Result<QList<Application>>({expected}));
    if (const auto other = reopened())
        QCOMPARE(other->applications().list(), Result<QList<Application>>({expected}));
}

void StoresTest::createStartsRevisionAndHistory()
{
    auto application = applicationOf("x");
    application.revision = 7;
    application.refreshHistory = {{start - 1h, {}}, {start - 2h, {}}};
    const auto created = applications().create(application);
    VERIFY_OK(created);
    QCOMPARE(created->revision, 0);
    QCOMPARE(created->refreshHistory.size(), 1);
    QCOMPARE(created->refreshHistory.first(), (RefreshPolicyPeriod{start, delegation(application)->refresh}));
}

void StoresTest::createRefusesTwins()
{
    const auto application = applicationOf("x");
    VERIFY_OK(applications().create(application));
    VERIFY_ERROR(applications().create(application), "applications.already_exists");
    auto sameClientId = applicationOf("y");
    sameClientId.clientId = application.clientId;
    VERIFY_ERROR(applications().create(sameClientId), "applications.already_exists");
    auto sameName = applicationOf("z");
    sameName.name = application.name;
    VERIFY_OK(applications().create(sameName));
    QCOMPARE(applications().list()->size(), 2);

    auto twinSecrets = applicationOf("secrets");
    clientSecrets(twinSecrets)->append(clientSecrets(twinSecrets)->first());
    VERIFY_ERROR(applications().create(twinSecrets), "storage.conflict");
    clientSecrets(twinSecrets)->last().id = idOf("another ID");
    VERIFY_ERROR(applications().create(twinSecrets), "storage.conflict");
    auto twinKeys = applicationOf("keys", Type::MachineToMachine);
    publicKeys(twinKeys)->append(publicKeys(twinKeys)->first());
    publicKeys(twinKeys)->last().id = idOf("another");
    VERIFY_ERROR(applications().create(twinKeys), "keys.duplicate");
    publicKeys(twinKeys)->last() = keyOf("other");
    publicKeys(twinKeys)->last().id = publicKeys(twinKeys)->first().id;
    VERIFY_ERROR(applications().create(twinKeys), "storage.conflict");
    QCOMPARE(applications().list()->size(), 2);
}

void StoresTest::listIsOldestFirst()
{
    auto young = applicationOf("young");
    young.createdAt = start + 1h;
    auto old = applicationOf("old");
    old.createdAt = start - 1h;
    VERIFY_OK(applications().create(young));
    VERIFY_OK(applications().create(applicationOf("zz")));
    VERIFY_OK(applications().create(applicationOf("aa")));
    VERIFY_OK(applications().create(old));
    QStringList names;
    const auto list = applications().list();
    VERIFY_OK(list);
    for (const auto &application : *list)
        names.append(application.name);
    QCOMPARE(names,
             QStringList({QStringLiteral("old"), QStringLiteral("zz"), QStringLiteral("aa"), QStringLiteral("young")}));
}

void StoresTest::resolve()
{
    const auto application = applicationOf("Mine");
    VERIFY_OK(applications().create(application));
    for (const QString &spelling : {application.id, application.clientId, application.name}) {
        const auto found = applications().resolve(spelling);
        VERIFY_OK(found);
        QCOMPARE(found->id, application.id);
    }
    for (const char *spelling : {"mine", "Min", "", "%", "Mine "})
        VERIFY_ERROR(applications().resolve(QString::fromLatin1(spelling)), "applications.not_found");
    VERIFY_ERROR(applications().find(application.clientId), "applications.not_found");

    auto twin = applicationOf("other");
    twin.name = application.name;
    VERIFY_OK(applications().create(twin));
    VERIFY_ERROR(applications().resolve(application.name), "applications.ambiguous_name");
    QCOMPARE(applications().resolve(twin.clientId)->id, twin.id);
}

void StoresTest::resolvePrefersIdToName()
{
    const auto application = applicationOf("x");
    auto impostor = applicationOf("y");
    impostor.name = application.clientId;
    impostor.createdAt = start - 1h;
    VERIFY_OK(applications().create(impostor));
    VERIFY_OK(applications().create(application));
    QCOMPARE(applications().resolve(application.clientId)->id, application.id);
}

void StoresTest::atMostTenApplications()
{
    const Type types[] = {Type::MachineToMachine, Type::Web, Type::SinglePage};
    for (int i = 0; i < maximumApplications; ++i)
        VERIFY_OK(applications().create(applicationOf(QByteArray::number(i), types[i % 3])));
    const auto eleventh = applications().create(applicationOf("eleventh"));
    VERIFY_ERROR(eleventh, "applications.limit_reached");
    QCOMPARE(eleventh.error().args, QStringList(QStringLiteral("10")));
    QCOMPARE(applications().list()->size(), 10);
    VERIFY_OK(applications().remove(applicationOf("3").id));
    VERIFY_OK(applications().create(applicationOf("eleventh")));
    VERIFY_ERROR(applications().create(applicationOf("twelfth")), "applications.limit_reached");
}

void StoresTest::updateStoresWhatSaveEdits()
{
    VERIFY_OK(applications().create(applicationOf("x", Type::SinglePage)));
    auto edited = *applications().find(applicationOf("x").id);
    edited.name = QStringLiteral("new name");
    edited.description = QString();
    auto &page = std::get<SinglePageApp>(edited.profile);
    page.delegation.redirectUrls = {QStringLiteral("https://new.example/")};
    page.delegation.logoPng = QByteArray();
    page.developerName = QStringLiteral("Bo");
    page.developerEmail = QStringLiteral("bo@example.org");
    page.privacyPolicyUrl = QStringLiteral("https://new.example/privacy");
    const auto stored = applications().update(edited, start + 1h);
    VERIFY_OK(stored);
    edited.revision = 1;
    QCOMPARE(*stored, edited);
    QCOMPARE(applications().find(edited.id), stored);

    VERIFY_OK(applications().create(applicationOf("web")));
    auto web = *applications().find(applicationOf("web").id);
    std::get<WebApp>(web.profile).descriptionUrl = QStringLiteral("https://elsewhere.example");
    VERIFY_OK(applications().update(web, start));
    QCOMPARE(std::get<WebApp>(applications().find(web.id)->profile).descriptionUrl,
             QStringLiteral("https://elsewhere.example"));
}

void StoresTest::updateKeepsTheRest()
{
    VERIFY_OK(applications().create(applicationOf("x")));
    const auto before = *applications().find(applicationOf("x").id);
    auto edited = before;
    edited.clientId = idOf("another");
    edited.createdAt = start + 5h;
    edited.lastUsedAt = start;
    edited.refreshHistory.clear();
    std::get<WebApp>(edited.profile).secrets.clear();
    const auto stored = applications().update(edited, start + 1h);
    VERIFY_OK(stored);
    auto expected = before;
    expected.revision = 1;
    QCOMPARE(*stored, expected);
    QCOMPARE(applications().find(before.id), stored);

    VERIFY_OK(applications().create(applicationOf("m", Type::MachineToMachine)));
    auto machine = *applications().find(applicationOf("m").id);
    machine.profile = MachineToMachine{};
    VERIFY_OK(applications().update(machine, start));
    QCOMPARE(applications().find(machine.id)->profile, applicationOf("m", Type::MachineToMachine).profile);
}

void StoresTest::updateRefuses()
{
    VERIFY_ERROR(applications().update(applicationOf("x"), start), "applications.not_found");
    VERIFY_OK(applications().create(applicationOf("x")));
    const auto first = *applications().find(applicationOf("x").id);
    VERIFY_OK(applications().update(first, start));
    auto late = first;
    late.name = QStringLiteral("late");
    VERIFY_ERROR(applications().update(late, start), "applications.changed_meanwhile");
    late.revision = 2;
    VERIFY_ERROR(applications().update(late, start), "applications.changed_meanwhile");
    auto other = *applications().find(first.id);
    other.profile = SinglePageApp{};
    VERIFY_ERROR(applications().update(other, start), "applications.type_is_fixed");
    QCOMPARE(applications().find(first.id)->name, first.name);
    // A new secret is not a Save: somebody who edits meanwhile is not disturbed.
    VERIFY_OK(applications().addSecret(first.id, secretOf("new")));
    QCOMPARE(applications().find(first.id)->revision, 1);
}

void StoresTest::policyHistory()
{
    const auto first = delegationOf("x").refresh;
    const RefreshPolicy second{false, std::nullopt, Period{0, 30}};
    const RefreshPolicy third{false, Period{0, 1}, std::nullopt};
    VERIFY_OK(applications().create(applicationOf("x")));
    const Id id = applicationOf("x").id;
    const auto save = [&](const RefreshPolicy &policy, TimePoint now) {
        auto edited = *applications().find(id);
        delegation(edited)->refresh = policy;
        return applications().update(edited, now);
    };
    VERIFY_OK(save(second, start + 1h));
    VERIFY_OK(save(second, start + 2h));
    VERIFY_OK(save(third, start + 3h));
    VERIFY_OK(save(first, start + 4h));
    const QList<RefreshPolicyPeriod> expected{
        {start, first}, {start + 1h, second}, {start + 3h, third}, {start + 4h, first}};
    QCOMPARE(applications().find(id)->refreshHistory, expected);
    QCOMPARE(delegation(*applications().find(id))->refresh, first);
    if (const auto other = reopened())
        QCOMPARE(other->applications().find(id), applications().find(id));

    VERIFY_OK(applications().create(applicationOf("m", Type::MachineToMachine)));
    VERIFY_OK(applications().update(*applications().find(applicationOf("m").id), start + 1h));
    QVERIFY(applications().find(applicationOf("m").id)->refreshHistory.isEmpty());
}

/// A change counts from the moment that the clock shows, also where it had been further ahead: what is granted from
/// then on goes by it.
void StoresTest::policyHistoryGoesBackWithTheClock()
{
    VERIFY_OK(applications().create(applicationOf("x")));
    const Id id = applicationOf("x").id;
    for (const auto &[policy, now] : {std::pair(RefreshPolicy{false, Period{0, 1}, std::nullopt}, start + 9h),
                                      std::pair(RefreshPolicy{}, start + 1h)}) {
        auto edited = *applications().find(id);
        delegation(edited)->refresh = policy;
        VERIFY_OK(applications().update(edited, now));
        QCOMPARE(applications().find(id)->refreshHistory.last(), (RefreshPolicyPeriod{now, policy}));
    }
    if (const auto other = reopened())
        QCOMPARE(other->applications().find(id), applications().find(id));
}

void StoresTest::secrets()
{
    auto application = applicationOf("x");
    VERIFY_OK(applications().create(application));
    auto &expected = *clientSecrets(application);
    const auto stored = [&] {
        return *clientSecrets(*applications().find(application.id));
    };

    expected.append(secretOf("0 later"));
    expected.last().expiresAt = start + 24h;
    VERIFY_OK(applications().addSecret(application.id, expected.last()));
    QCOMPARE(stored(), expected);
    expected[1].notes = QStringLiteral("for Fusion");
    VERIFY_OK(applications().setSecretNotes(application.id, expected[1].id, expected[1].notes));
    QCOMPARE(stored(), expected);
    VERIFY_OK(applications().removeSecret(application.id, expected.first().id));
    expected.removeFirst();
    QCOMPARE(stored(), expected);
    VERIFY_OK(applications().removeSecret(application.id, expected[0].id));
    VERIFY_OK(applications().removeSecret(application.id, expected[1].id));
    QVERIFY(stored().isEmpty());
}

void StoresTest::secretsRefused()
{
    const auto web = applicationOf("x");
    VERIFY_OK(applications().create(web));
    VERIFY_OK(applications().create(applicationOf("page", Type::SinglePage)));
    VERIFY_ERROR(applications().addSecret(idOf("nobody"), secretOf("s")), "applications.not_found");
    VERIFY_ERROR(applications().addSecret(applicationOf("page").id, secretOf("s")), "secrets.not_allowed");
    VERIFY_ERROR(applications().addSecret(web.id, clientSecrets(web)->first()), "storage.conflict");
    // Deleting the one would leave the other to authenticate with the same text.
    auto sameText = secretOf("same text");
    sameText.sha256 = clientSecrets(web)->first().sha256;
    VERIFY_ERROR(applications().addSecret(web.id, sameText), "storage.conflict");
    for (int i = 2; i < maximumSecrets; ++i)
        VERIFY_OK(applications().addSecret(web.id, secretOf(QByteArray::number(i))));
    VERIFY_ERROR(applications().addSecret(web.id, secretOf("sixth")), "secrets.limit_reached");

    const Id known = clientSecrets(web)->first().id;
    for (const Id &application : {idOf("nobody"), applicationOf("page").id})
        VERIFY_ERROR(applications().removeSecret(application, known), "secrets.not_found");
    VERIFY_ERROR(applications().removeSecret(web.id, idOf("nothing")), "secrets.not_found");
    VERIFY_ERROR(applications().setSecretNotes(web.id, idOf("nothing"), {}), "secrets.not_found");
    VERIFY_ERROR(applications().setSecretNotes(idOf("nobody"), known, {}), "secrets.not_found");
    QCOMPARE(clientSecrets(*applications().find(web.id))->size(), maximumSecrets);
}

void StoresTest::keys()
{
    auto application = applicationOf("x", Type::MachineToMachine);
    VERIFY_OK(applications().create(application));
    auto &expected = *publicKeys(application);
    expected.append(keyOf("0 later"));
    VERIFY_OK(applications().addKey(application.id, expected.last()));
    QCOMPARE(*publicKeys(*applications().find(application.id)), expected);
    VERIFY_OK(applications().removeKey(application.id, expected.first().id));
    expected.removeFirst();
    QCOMPARE(*publicKeys(*applications().find(application.id)), expected);
}

void StoresTest::keysRefused()
{
    const auto machine = applicationOf("x", Type::MachineToMachine);
    VERIFY_OK(applications().create(machine));
    VERIFY_OK(applications().create(applicationOf("web")));
    VERIFY_ERROR(applications().addKey(idOf("nobody"), keyOf("k")), "applications.not_found");
    VERIFY_ERROR(applications().addKey(applicationOf("web").id, keyOf("k")), "keys.not_allowed");
    auto sameFingerprint = publicKeys(machine)->first();
    sameFingerprint.id = idOf("another");
    VERIFY_ERROR(applications().addKey(machine.id, sameFingerprint), "keys.duplicate");
    for (qsizetype i = publicKeys(machine)->size(); i < maximumKeys; ++i)
        VERIFY_OK(applications().addKey(machine.id, keyOf(QByteArray::number(i))));
    VERIFY_ERROR(applications().addKey(machine.id, keyOf("one too many")), "keys.limit_reached");
    VERIFY_ERROR(applications().addKey(machine.id, sameFingerprint), "keys.duplicate");

    VERIFY_ERROR(applications().removeKey(machine.id, idOf("nothing")), "keys.not_found");
    VERIFY_ERROR(applications().removeKey(idOf("nobody"), publicKeys(machine)->first().id), "keys.not_found");
    VERIFY_ERROR(applications().removeKey(applicationOf("web").id, publicKeys(machine)->first().id), "keys.not_found");
    // The same key may serve two applications.
    auto other = applicationOf("y", Type::MachineToMachine);
    other.profile = MachineToMachine{};
    VERIFY_OK(applications().create(other));
    VERIFY_OK(applications().addKey(other.id, publicKeys(machine)->first()));
}

void StoresTest::removeApplication()
{
    const auto application = applicationOf("x");
    VERIFY_OK(applications().create(application));
    VERIFY_OK(applications().create(applicationOf("y", Type::MachineToMachine)));
    VERIFY_OK(applications().remove(application.id));
    VERIFY_ERROR(applications().find(application.id), "applications.not_found");
    VERIFY_ERROR(applications().remove(application.id), "applications.not_found");
    VERIFY_ERROR(applications().removeSecret(application.id, clientSecrets(application)->first().id),
                 "secrets.not_found");
    QCOMPARE(applications().list()->size(), 1);
    // Once it is forgotten nothing of it is left that would meet its successor.
    VERIFY_ERROR(applications().create(application), "applications.was_deleted");
    VERIFY_OK(applications().purge(application.id));
    VERIFY_OK(applications().create(application));
    QCOMPARE(*clientSecrets(*applications().find(application.id)), *clientSecrets(application));
}

QTEST_GUILESS_MAIN(StoresTest)
#include "tst_stores.moc"
