#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

/// The organisation and its people, the directory that the server asks, and the counter of changes.
class PeopleTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { m_stores.reset(); }

    void clientDirectory();
    void singlePageOrigins();
    void singlePageOriginsOnLoopback();
    void datesOfUse();
    void organisation();
    void users();
    void usersRefused();
    void usersAllOrNone();
    void userDirectory();
    void changeCounterMovesWithChanges();
    void changeCounterIgnoresTheRest();

private:
    storage::ApplicationStore &applications() { return m_stores->applications(); }
    storage::PeopleStore &people() { return m_stores->people(); }
    authserver::Directory &directory() { return m_stores->directory(); }
    /// As a second connection finds it, where there can be one.
    std::unique_ptr<storage::Stores> reopened() { return m_place->isShared() ? m_place->open() : nullptr; }

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
};

void PeopleTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
}

void PeopleTest::clientDirectory()
{
    const auto application = applicationOf("x");
    VERIFY_OK(directory().clientById(application.clientId.toLatin1()));
    QVERIFY(*directory().clientById(application.clientId.toLatin1()) == nullptr);
    VERIFY_OK(applications().create(application));
    const auto client = directory().clientById(application.clientId.toLatin1());
    VERIFY_OK(client);
    QVERIFY(*client);
    QCOMPARE(**client, *applications().find(application.id));
    QCOMPARE((*directory().application(application.id))->clientId, application.clientId);
    for (const QByteArray &stranger : {QByteArray(), QByteArray("x"), application.clientId.toUpper().toLatin1(),
                                       application.id.toLatin1(), QByteArray("\xff\0", 2)})
        QVERIFY(*directory().clientById(stranger) == nullptr);
    QVERIFY(*directory().application(idOf("nobody")) == nullptr);

    VERIFY_OK(applications().removeSecret(application.id, clientSecrets(application)->first().id));
    QCOMPARE(clientSecrets(**directory().application(application.id))->size(), 1);
    QCOMPARE(clientSecrets(**client)->size(), 2);
    VERIFY_OK(applications().remove(application.id));
    QVERIFY(*directory().application(application.id) == nullptr);
}

void PeopleTest::singlePageOrigins()
{
    VERIFY_OK(applications().create(applicationOf("page", Type::SinglePage)));
    VERIFY_OK(applications().create(applicationOf("web")));
    QCOMPARE(directory().isSinglePageOrigin("https://page.example"), Result<bool>(true));
    QCOMPARE(directory().isSinglePageOrigin("http://127.0.0.1:4711"), Result<bool>(true));
    for (const char *origin : {"https://web.example", "https://page.example/", "http://page.example", "null", "",
                               "https://page.example:444", "https://page.example.evil.example"})
        QCOMPARE(directory().isSinglePageOrigin(origin), Result<bool>(false));
    VERIFY_OK(applications().remove(applicationOf("page").id));
    QCOMPARE(directory().isSinglePageOrigin("https://page.example"), Result<bool>(false));
}

/// Where a redirect may go to any port, the page may be of any port (RFC 8252 §7.3); else not.
void PeopleTest::singlePageOriginsOnLoopback()
{
    auto page = applicationOf("page", Type::SinglePage);
    delegation(page)->redirectUrls
        = {QStringLiteral("http://127.0.0.1/callback"), QStringLiteral("http://localhost:3000/callback")};
    VERIFY_OK(applications().create(page));
    for (const char *origin :
         {"http://127.0.0.1", "http://127.0.0.1:5173", "http://127.0.0.1:65535", "http://localhost:3000"})
        QVERIFY2(*directory().isSinglePageOrigin(origin), origin);
    for (const char *origin :
         {"http://localhost", "http://localhost:5173", "https://127.0.0.1:5173",
          "http://127.0.0.1:", "http://127.0.0.1:0", "http://127.0.0.1:65536", "http://127.0.0.1:5173/",
          "http://127.0.0.1:5173?", "http://127.0.0.1.evil.example:5173", "http://127.0.0.2:5173",
          "http://2130706433:5173", "http://[::1]:5173", "http://127.0.0.1:5173@evil.example"})
        QVERIFY2(!*directory().isSinglePageOrigin(origin), origin);

    // Where the redirect has to spell loopback and port as they were registered, so has the page.
    delegation(page)->redirectUrls
        = {QStringLiteral("http://2130706433:3000/callback"), QStringLiteral("http://[::1]:3000/callback")};
    VERIFY_OK(applications().update(page, start));
    QVERIFY(*directory().isSinglePageOrigin("http://127.0.0.1:3000"));
    QVERIFY(!*directory().isSinglePageOrigin("http://127.0.0.1:5173"));
    QVERIFY(*directory().isSinglePageOrigin("http://[::1]:5173"));
}

void PeopleTest::datesOfUse()
{
    const auto web = applicationOf("x");
    const auto machine = applicationOf("y", Type::MachineToMachine);
    VERIFY_OK(applications().create(web));
    VERIFY_OK(applications().create(machine));
    directory().noteUse(web.id, clientSecrets(web)->at(1).id, start + 2min);
    directory().noteUse(web.id, {}, start + 3min);
    directory().noteUse(web.id, {}, start + 1min);
    directory().noteUse(machine.id, publicKeys(machine)->at(0).id, start + 4min);
    directory().noteUse(idOf("nobody"), idOf("nothing"), start);
    VERIFY_OK(m_stores->grants().sweep(start, 10));

    const auto usedWeb = *applications().find(web.id);
    QCOMPARE(usedWeb.lastUsedAt, std::optional<TimePoint>(start + 3min));
    QCOMPARE(clientSecrets(usedWeb)->at(0).lastUsedAt, std::optional<TimePoint>());
    QCOMPARE(clientSecrets(usedWeb)->at(1).lastUsedAt, std::optional<TimePoint>(start + 2min));
    QCOMPARE(usedWeb.revision, 0);
    const auto usedMachine = *applications().find(machine.id);
    QCOMPARE(usedMachine.lastUsedAt, std::optional<TimePoint>(start + 4min));
    QCOMPARE(publicKeys(usedMachine)->at(0).lastUsedAt, std::optional<TimePoint>(start + 4min));

    // The clock came back from a year ahead.
    directory().noteUse(web.id, clientSecrets(web)->at(1).id, start + 24h * 365);
    VERIFY_OK(m_stores->grants().sweep(start, 10));
    directory().noteUse(web.id, clientSecrets(web)->at(1).id, start + 5min);
    VERIFY_OK(m_stores->grants().sweep(start, 10));
    const auto backWeb = *applications().find(web.id);
    QCOMPARE(backWeb.lastUsedAt, std::optional<TimePoint>(start + 5min));
    QCOMPARE(clientSecrets(backWeb)->at(1).lastUsedAt, std::optional<TimePoint>(start + 5min));

    if (m_place->isShared()) {
        directory().noteUse(web.id, {}, start + 1h);
        m_stores.reset();
        m_stores = m_place->open();
        QCOMPARE(applications().find(web.id)->lastUsedAt, std::optional<TimePoint>(start + 1h));
    }
}

void PeopleTest::organisation()
{
    Organisation organisation{idOf("customer"), QStringLiteral("Ümlaut & Söhne"), QStringLiteral("myorganization"),
                              QStringLiteral("my")};
    VERIFY_OK(people().setOrganisation(organisation));
    QCOMPARE(people().organisation(), Result<std::optional<Organisation>>(organisation));
    organisation.lane = QStringLiteral("preview");
    VERIFY_OK(people().setOrganisation(organisation));
    QCOMPARE(people().organisation(), Result<std::optional<Organisation>>(organisation));
    QCOMPARE(directory().organisation(), Result<Organisation>(organisation));
}

void PeopleTest::users()
{
    auto bo = userOf("bo");
    bo.createdAt = start + 1h;
    VERIFY_OK(people().addUser(bo));
    VERIFY_OK(people().addUser(userOf("zoe")));
    VERIFY_OK(people().addUser(userOf("ada")));
    QCOMPARE(people().users(), Result<QList<User>>({userOf("zoe"), userOf("ada"), bo}));
    for (const QString &spelling : {bo.id, bo.email, bo.email.toUpper(), bo.name})
        QCOMPARE(people().resolveUser(spelling), Result<User>(bo));

    VERIFY_OK(people().setPassword(bo.id, "$argon2id$new"));
    bo.passwordHash = "$argon2id$new";
    QCOMPARE(people().resolveUser(bo.id), Result<User>(bo));
    VERIFY_OK(people().setActive(bo.id, false));
    bo.active = false;
    QCOMPARE(people().resolveUser(bo.id), Result<User>(bo));
    VERIFY_OK(people().setActive(bo.id, true));
    bo.active = true;
    if (const auto other = reopened())
        QCOMPARE(other->people().users(), Result<QList<User>>({userOf("zoe"), userOf("ada"), bo}));
}

void PeopleTest::usersRefused()
{
    VERIFY_OK(people().addUser(userOf("ada")));
    auto sameEmail = userOf("bo");
    sameEmail.email = QStringLiteral("ADA@example.ORG");
    VERIFY_ERROR(people().addUser(sameEmail), "users.email_taken");
    auto sameId = userOf("bo");
    sameId.id = userOf("ada").id;
    VERIFY_ERROR(people().addUser(sameId), "users.id_taken");
    VERIFY_ERROR(people().setPassword(idOf("nobody"), "x"), "users.not_found");
    VERIFY_ERROR(people().setPassword(idOf("ada"), {}), "users.password_not_hashed");
    auto unprotected = userOf("cy");
    unprotected.passwordHash.clear();
    VERIFY_ERROR(people().addUser(unprotected), "users.password_not_hashed");
    VERIFY_ERROR(people().setActive(idOf("nobody"), false), "users.not_found");
    for (const char *spelling : {"", "ad", "Ada", "%"})
        VERIFY_ERROR(people().resolveUser(QString::fromLatin1(spelling)), "users.not_found");
    auto sameName = userOf("bo");
    sameName.name = QStringLiteral("ada");
    VERIFY_OK(people().addUser(sameName));
    VERIFY_ERROR(people().resolveUser(QStringLiteral("ada")), "users.ambiguous_name");
}

void PeopleTest::usersAllOrNone()
{
    VERIFY_OK(people().addUser(userOf("ada")));
    auto sameEmail = userOf("cy");
    sameEmail.email = QStringLiteral("ADA@example.org");
    VERIFY_ERROR(people().addUsers({userOf("bo"), sameEmail}), "users.email_taken");
    sameEmail.email = userOf("bo").email.toUpper();
    VERIFY_ERROR(people().addUsers({userOf("bo"), sameEmail}), "users.email_taken");
    auto sameId = userOf("cy");
    sameId.id = idOf("bo");
    VERIFY_ERROR(people().addUsers({userOf("bo"), sameId}), "users.id_taken");
    QCOMPARE(people().users(), Result<QList<User>>({userOf("ada")}));

    VERIFY_OK(people().addUsers({userOf("bo"), userOf("cy")}));
    QCOMPARE(people().users(), Result<QList<User>>({userOf("ada"), userOf("bo"), userOf("cy")}));
    QCOMPARE(directory().user(idOf("cy")), Result<std::optional<User>>(userOf("cy")));
    if (const auto reread = reopened())
        QCOMPARE(reread->people().users(), people().users());
}

void PeopleTest::userDirectory()
{
    VERIFY_OK(people().addUser(userOf("ada")));
    QCOMPARE(directory().user(idOf("ada")), Result<std::optional<User>>(userOf("ada")));
    QCOMPARE(directory().user(idOf("bo")), Result<std::optional<User>>(std::nullopt));
    QCOMPARE(directory().userByEmail(QStringLiteral("ADA@EXAMPLE.ORG")), Result<std::optional<User>>(userOf("ada")));
    QCOMPARE(directory().userByEmail(QStringLiteral("ada")), Result<std::optional<User>>(std::nullopt));
    QCOMPARE(directory().users(), Result<QList<User>>({userOf("ada")}));
    VERIFY_OK(people().setActive(idOf("ada"), false));
    QVERIFY(!(*directory().user(idOf("ada")))->active);
}

void PeopleTest::changeCounterMovesWithChanges()
{
    const Id web = applicationOf("x").id;
    const Id machine = applicationOf("m").id;
    qint64 last = *m_stores->changeCounter();
    const auto moves = [&](const auto &result) {
        const qint64 now = *m_stores->changeCounter();
        return result.has_value() && now != std::exchange(last, now);
    };
    QVERIFY(moves(applications().create(applicationOf("x"))));
    QVERIFY(moves(applications().create(applicationOf("m", Type::MachineToMachine))));
    QVERIFY(moves(applications().update(*applications().find(web), start)));
    QVERIFY(moves(applications().addSecret(web, secretOf("s"))));
    QVERIFY(moves(applications().setSecretNotes(web, secretOf("s").id, QStringLiteral("n"))));
    QVERIFY(moves(applications().removeSecret(web, secretOf("s").id)));
    QVERIFY(moves(applications().addKey(machine, keyOf("k"))));
    QVERIFY(moves(applications().removeKey(machine, keyOf("k").id)));
    QVERIFY(moves(applications().remove(web)));
    QVERIFY(moves(people().setOrganisation({})));
    QVERIFY(moves(people().addUser(userOf("ada"))));
    QVERIFY(moves(people().setPassword(idOf("ada"), "x")));
    QVERIFY(moves(people().setActive(idOf("ada"), false)));
}

void PeopleTest::changeCounterIgnoresTheRest()
{
    VERIFY_OK(applications().create(applicationOf("x")));
    const auto before = m_stores->changeCounter();
    VERIFY_OK(applications().list());
    VERIFY_ERROR(applications().create(applicationOf("x")), "applications.already_exists");
    VERIFY_ERROR(people().setActive(idOf("nobody"), true), "users.not_found");
    const auto family = familyOf("f", applicationOf("x").id, idOf("ada"));
    VERIFY_OK(m_stores->grants().addFamily(family));
    VERIFY_OK(m_stores->grants().addSession(sessionOf("s", family)));
    VERIFY_OK(m_stores->grants().sweep(start, 10));
    QCOMPARE(m_stores->changeCounter(), before);
}

QTEST_GUILESS_MAIN(PeopleTest)
#include "tst_people.moc"
