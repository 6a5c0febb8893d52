#include "tests/contract/grants_fixture.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::contract;

/// Deleted applications, what they take with them and how they come back, as every backend must do it.
class DeletedTest : public QObject, private GrantsFixture {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(); }
    void init();
    void cleanup() { close(); }

    void answersNobody();
    void holdsNoPlace();
    void oldestOfTooManyIsForgotten();
    void keepsItsIdentity();
    void lastDeletedFirst();
    void resolves();
    void comesBack_data();
    void comesBack();
    void comesBackNewer();
    void comesBackOnce();
    void comesBackBehindTheOthers();
    void noPlaceToComeBackTo();
    void tokensStayDead();
    void assertionsAreRemembered();
    void recipesGo();
    void forgotten();
    void forgottenAfterItsTime();
    void forgottenByTheSweep();
    void forgottenOnlyWithAChange();
    void clearing();
    void takenBackWithItsRequest();
    void seenByOthers();
    void impact();
    void impactCountsTheLiving_data();
    void impactCountsTheLiving();
    void impactOfKeys();
    void impactOfSignIns();

private:
    storage::ApplicationStore &applications() { return m_stores->applications(); }
    QStringList deletedNames();

    std::shared_ptr<ManualClock> m_clock;
};

void DeletedTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_clock = std::make_shared<ManualClock>(start + 1h);
    m_author = {QStringLiteral("ada"), QStringLiteral("grantdeskctl"), m_clock};
    open();
}

QStringList DeletedTest::deletedNames()
{
    QStringList names;
    const auto deleted = applications().deleted().value();
    for (const auto &one : deleted)
        names += one.application.name;
    return names;
}

void DeletedTest::answersNobody()
{
    const auto web = *applications().find(m_web);
    VERIFY_OK(applications().remove(m_web));
    VERIFY_ERROR(applications().find(m_web), "applications.not_found");
    VERIFY_ERROR(applications().resolve(web.clientId), "applications.not_found");
    VERIFY_ERROR(applications().remove(m_web), "applications.not_found");
    VERIFY_ERROR(applications().update(web, start), "applications.not_found");
    VERIFY_ERROR(applications().addSecret(m_web, secretOf("new")), "applications.not_found");
    VERIFY_ERROR(applications().deletionImpact(m_web, start), "applications.not_found");
    QCOMPARE(*m_stores->directory().clientById(web.clientId.toLatin1()), nullptr);
    QCOMPARE(*m_stores->directory().application(m_web), nullptr);
    VERIFY_OK(applications().create(applicationOf("page", Type::SinglePage)));
    QVERIFY(*m_stores->directory().isSinglePageOrigin("https://page.example"));
    VERIFY_OK(applications().remove(applicationOf("page").id));
    QVERIFY(!*m_stores->directory().isSinglePageOrigin("https://page.example"));
    const auto deleted = applications().deleted();
    VERIFY_OK(deleted);
    QCOMPARE(deleted->size(), 2);
    QCOMPARE(*applications().resolveDeleted(m_web), (DeletedApplication{web, start + 1h}));
}

void DeletedTest::holdsNoPlace()
{
    for (int i = 0; i < 30; ++i) {
        const auto application = applicationOf(QByteArray::number(i));
        VERIFY_OK(applications().create(application));
        VERIFY_OK(applications().remove(application.id));
    }
    QCOMPARE(applications().list()->size(), 2);
    QCOMPARE(applications().deleted()->size(), 30);
}

void DeletedTest::oldestOfTooManyIsForgotten()
{
    constexpr int tooMany = applications::maximumDeleted + 5;
    for (int i = 0; i < tooMany; ++i) {
        m_clock->advance(1ms);
        const auto application = applicationOf(QByteArray::number(i));
        VERIFY_OK(applications().create(application));
        VERIFY_OK(applications().remove(application.id));
    }
    VERIFY_OK(applications().create(applicationOf("one more")));
    const auto deleted = applications().deleted();
    QCOMPARE(deleted->size(), applications::maximumDeleted);
    QCOMPARE(deleted->first().application.name, QString::number(tooMany - 1));
    VERIFY_ERROR(applications().resolveDeleted(QStringLiteral("4")), "applications.not_found");
}

void DeletedTest::keepsItsIdentity()
{
    const auto web = *applications().find(m_web);
    VERIFY_OK(applications().remove(m_web));
    VERIFY_ERROR(applications().create(web), "applications.was_deleted");
    auto sameClientId = applicationOf("other");
    sameClientId.clientId = web.clientId;
    VERIFY_ERROR(applications().create(sameClientId), "applications.was_deleted");
    auto sameName = applicationOf("another");
    sameName.name = web.name;
    VERIFY_OK(applications().create(sameName));
    VERIFY_OK(applications().restore(m_web, {}));
    VERIFY_ERROR(applications().resolve(web.name), "applications.ambiguous_name");
}

void DeletedTest::lastDeletedFirst()
{
    VERIFY_OK(applications().remove(m_web));
    m_clock->advance(1ms);
    VERIFY_OK(applications().remove(m_machine));
    QCOMPARE(deletedNames(), QStringList({QStringLiteral("machine"), QStringLiteral("web")}));
}

void DeletedTest::resolves()
{
    VERIFY_OK(applications().remove(m_machine));
    const auto deleted = applications().deleted()->first();
    for (const QString &spelling : {m_machine, deleted.application.clientId, deleted.application.name})
        QCOMPARE(applications().resolveDeleted(spelling), Result<DeletedApplication>(deleted));
    for (const char *spelling : {"web", "machin", "", "Machine"})
        VERIFY_ERROR(applications().resolveDeleted(QString::fromLatin1(spelling)), "applications.not_found");
    auto twin = applicationOf("twin");
    twin.name = deleted.application.name;
    VERIFY_OK(applications().create(twin));
    VERIFY_OK(applications().remove(twin.id));
    VERIFY_ERROR(applications().resolveDeleted(twin.name), "applications.ambiguous_name");
    QCOMPARE(applications().resolveDeleted(twin.clientId)->application.id, twin.id);
}

void DeletedTest::comesBack_data()
{
    QTest::addColumn<bool>("secrets");
    QTest::addColumn<bool>("keys");
    QTest::newRow("bare") << false << false;
    QTest::newRow("with secrets") << true << false;
    QTest::newRow("with keys") << false << true;
    QTest::newRow("with all") << true << true;
}

void DeletedTest::comesBack()
{
    QFETCH(bool, secrets);
    QFETCH(bool, keys);
    for (const Id &id : {m_web, m_machine}) {
        m_stores->directory().noteUse(id, {}, start + 1h);
        auto expected = *applications().find(id);
        VERIFY_OK(applications().remove(id));
        const auto restored = applications().restore(id, {secrets, keys});
        VERIFY_OK(restored);
        if (!secrets)
            clientSecrets(expected)->clear();
        if (auto *all = publicKeys(expected); all && !keys)
            all->clear();
        expected.revision = 1;
        QCOMPARE(*restored, expected);
        QCOMPARE(applications().find(id), restored);
        QCOMPARE(**m_stores->directory().clientById(expected.clientId.toLatin1()), expected);
        if (m_place->isShared())
            QCOMPARE(m_place->open()->applications().find(id), restored);
    }
    QVERIFY(deletedNames().isEmpty());
}

/// Whoever has opened it before must not save over what came back.
void DeletedTest::comesBackNewer()
{
    const auto opened = *applications().find(m_web);
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(applications().restore(m_web, {true, true}));
    VERIFY_ERROR(applications().update(opened, start), "applications.changed_meanwhile");
    VERIFY_OK(applications().update(*applications().find(m_web), start));
}

void DeletedTest::comesBackOnce()
{
    VERIFY_ERROR(applications().restore(m_web, {}), "applications.not_found");
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(applications().restore(m_web, {}));
    VERIFY_ERROR(applications().restore(m_web, {true, true}), "applications.not_found");
    VERIFY_ERROR(applications().resolveDeleted(m_web), "applications.not_found");
    // What was not restored is forgotten.
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(applications().restore(m_web, {true, true}));
    QVERIFY(clientSecrets(*applications().find(m_web))->isEmpty());
    VERIFY_OK(applications().addSecret(m_web, secretOf("zweb")));
}

/// Among those of one moment.
void DeletedTest::comesBackBehindTheOthers()
{
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(applications().restore(m_web, {}));
    QCOMPARE(applications().list()->first().id, m_machine);
    QCOMPARE(applications().list()->last().id, m_web);
}

void DeletedTest::noPlaceToComeBackTo()
{
    VERIFY_OK(applications().remove(m_web));
    for (int i = 1; i < maximumApplications; ++i)
        VERIFY_OK(applications().create(applicationOf(QByteArray::number(i))));
    VERIFY_ERROR(applications().restore(m_web, {}), "applications.limit_reached");
    QCOMPARE(deletedNames(), QStringList(QStringLiteral("web")));
    VERIFY_OK(applications().remove(m_machine));
    VERIFY_OK(applications().restore(m_web, {}));
}

void DeletedTest::tokensStayDead()
{
    const auto family = familyOf("f", m_web, m_ada);
    VERIFY_OK(grants().addFamily(family));
    VERIFY_OK(grants().addSession(sessionOf("s", family)));
    VERIFY_OK(grants().addSession(jwtSessionOf("jwt", m_machine, m_ada)));
    VERIFY_OK(grants().addCode(codeOfApplication("c", m_web, m_ada)));
    VERIFY_OK(grants().rememberConsent(m_ada, m_web, "https://a/"));
    for (const Id &id : {m_web, m_machine}) {
        VERIFY_OK(applications().remove(id));
        VERIFY_OK(applications().restore(id, {true, true}));
    }
    QVERIFY(!isAlive(family));
    QVERIFY(!isAlive(sessionOf("s", family)));
    QVERIFY(!isAlive(jwtSessionOf("jwt", m_machine, m_ada)));
    QCOMPARE(grants().consumeCode(hashOf("code c"), m_web, "x")->outcome,
             authserver::GrantStore::Consumption::Outcome::Unknown);
    QCOMPARE(grants().remembersConsent(m_ada, m_web, "https://a/"), Result<bool>(false));
}

/// A key that comes back must not accept an assertion twice; when it has expired, it is swept as ever.
void DeletedTest::assertionsAreRemembered()
{
    const auto again = [this] {
        return grants().rememberAssertion(m_machine, hashOf("jwt"), start + 24h);
    };
    QCOMPARE(again(), Result<bool>(true));
    VERIFY_OK(applications().remove(m_machine));
    VERIFY_OK(grants().sweep(start + 23h, 1000));
    VERIFY_OK(applications().restore(m_machine, {false, true}));
    QCOMPARE(again(), Result<bool>(false));
    VERIFY_OK(applications().remove(m_machine));
    VERIFY_OK(grants().sweep(start + 24h, 1000));
    QCOMPARE(again(), Result<bool>(true));
}

void DeletedTest::recipesGo()
{
    authserver::Recipe ofAll;
    ofAll.id = idOf("all");
    authserver::Recipe ofWeb;
    ofWeb.id = idOf("web only");
    ofWeb.application = m_web;
    VERIFY_OK(m_stores->controls().addRecipe(ofAll));
    VERIFY_OK(m_stores->controls().addRecipe(ofWeb));
    VERIFY_OK(applications().remove(m_web));
    VERIFY_ERROR(m_stores->controls().addRecipe(ofWeb), "applications.not_found");
    VERIFY_OK(applications().restore(m_web, {}));
    const auto recipes = m_stores->controls().recipes();
    VERIFY_OK(recipes);
    QCOMPARE(recipes->size(), 1);
    QCOMPARE(recipes->first().id, ofAll.id);
    QCOMPARE((*m_stores->directory().controls())->recipes.size(), 1);
}

void DeletedTest::forgotten()
{
    const auto web = applicationOf("web");
    VERIFY_ERROR(applications().purge(m_web), "applications.not_found");
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(applications().purge(m_web));
    VERIFY_ERROR(applications().purge(m_web), "applications.not_found");
    VERIFY_ERROR(applications().restore(m_web, {}), "applications.not_found");
    QVERIFY(deletedNames().isEmpty());
    VERIFY_OK(applications().create(web));
}

void DeletedTest::forgottenAfterItsTime()
{
    VERIFY_OK(applications().remove(m_web));
    m_clock->advance(1h);
    VERIFY_OK(applications().remove(m_machine));
    m_clock->set(start + 1h + deletionGrace - 1ms);
    QCOMPARE(deletedNames().size(), 2);
    VERIFY_OK(applications().resolveDeleted(m_web));
    m_clock->advance(1ms);
    QCOMPARE(deletedNames(), QStringList(QStringLiteral("machine")));
    VERIFY_ERROR(applications().resolveDeleted(m_web), "applications.not_found");
    VERIFY_ERROR(applications().restore(m_web, {true, true}), "applications.not_found");
    VERIFY_ERROR(applications().purge(m_web), "applications.not_found");
    QCOMPARE(toString(m_stores->audit().entries({})->first().action), QStringLiteral("application.deleted"));
    // The next change has its identity free.
    VERIFY_OK(applications().create(applicationOf("web")));
    const auto entries = m_stores->audit().entries({});
    VERIFY_OK(entries);
    QCOMPARE(toString(entries->at(0).action), QStringLiteral("application.created"));
    QCOMPARE(toString(entries->at(1).action), QStringLiteral("application.purged"));
    QCOMPARE(entries->at(1).subject, m_web);
    QCOMPARE(entries->at(1).subjectName, QStringLiteral("web"));
    QCOMPARE(entries->at(1).program, QStringLiteral("grantdesk"));
    QCOMPARE(entries->at(0).program, QStringLiteral("grantdeskctl"));
    m_clock->set(start);
    QCOMPARE(deletedNames(), QStringList(QStringLiteral("machine")));
}

void DeletedTest::forgottenByTheSweep()
{
    VERIFY_OK(applications().remove(m_web));
    const auto purges = [this] {
        return m_stores->audit().entries({{QStringLiteral("application.purged")}})->size();
    };
    // The server's clock has no say.
    VERIFY_OK(grants().sweep(start + deletionGrace + 1000h, 100));
    QCOMPARE(purges(), 0);
    m_clock->advance(deletionGrace);
    VERIFY_OK(grants().sweep(start, 100));
    QCOMPARE(purges(), 1);
    VERIFY_OK(grants().sweep(start, 100));
    QCOMPARE(purges(), 1);
    m_clock->set(start);
    QVERIFY(deletedNames().isEmpty());
}

/// A change that is refused changes nothing, neither here.
void DeletedTest::forgottenOnlyWithAChange()
{
    VERIFY_OK(applications().remove(m_web));
    m_clock->advance(deletionGrace);
    VERIFY_ERROR(applications().restore(m_web, {}), "applications.not_found");
    VERIFY_ERROR(applications().remove(idOf("nobody")), "applications.not_found");
    VERIFY_ERROR(m_stores->people().addUser(userOf("ada")), "users.email_taken");
    m_clock->set(start + 1h);
    QCOMPARE(deletedNames(), QStringList(QStringLiteral("web")));
    m_clock->advance(deletionGrace);
    VERIFY_OK(m_stores->people().setActive(m_ada, false));
    m_clock->set(start + 1h);
    QVERIFY(deletedNames().isEmpty());
}

void DeletedTest::clearing()
{
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(m_stores->controls().clearRegistry());
    QVERIFY(deletedNames().isEmpty());
    VERIFY_ERROR(applications().restore(m_web, {}), "applications.not_found");
    VERIFY_OK(applications().create(applicationOf("web")));
}

void DeletedTest::takenBackWithItsRequest()
{
    auto &batch = m_stores->batch();
    VERIFY_OK(batch.begin());
    VERIFY_OK(batch.beginRequest());
    VERIFY_OK(applications().remove(m_web));
    VERIFY_OK(batch.endRequest(false));
    VERIFY_OK(applications().find(m_web));
    QVERIFY(deletedNames().isEmpty());
    VERIFY_OK(batch.beginRequest());
    VERIFY_OK(applications().remove(m_machine));
    VERIFY_OK(batch.endRequest(true));
    VERIFY_OK(batch.beginRequest());
    VERIFY_OK(applications().restore(m_machine, {}));
    VERIFY_OK(batch.endRequest(false));
    VERIFY_OK(batch.commit());
    QCOMPARE(deletedNames(), QStringList(QStringLiteral("machine")));
    VERIFY_OK(applications().restore(m_machine, {true, true}));
    QCOMPARE(publicKeys(*applications().find(m_machine))->size(), 2);
}

void DeletedTest::seenByOthers()
{
    if (!m_place->isShared())
        QSKIP("one connection");
    const auto other = m_place->open();
    QCOMPARE(other->applications().list()->size(), 2);
    VERIFY_OK(applications().remove(m_web));
    QCOMPARE(other->applications().list()->size(), 1);
    QCOMPARE(other->applications().deleted(), applications().deleted());
    VERIFY_OK(other->applications().restore(m_web, {}));
    QVERIFY(deletedNames().isEmpty());
    QCOMPARE(applications().list()->size(), 2);
}

void DeletedTest::impact()
{
    QCOMPARE(applications().deletionImpact(m_web, start), Result<DeletionImpact>(DeletionImpact{2, 0, 0, {}}));
    QCOMPARE(applications().deletionImpact(m_machine, start), Result<DeletionImpact>(DeletionImpact{1, 2, 0, {}}));
    VERIFY_OK(applications().create(applicationOf("page", Type::SinglePage)));
    QCOMPARE(applications().deletionImpact(applicationOf("page").id, start),
             Result<DeletionImpact>(DeletionImpact{0, 0, 0, {}}));
    VERIFY_ERROR(applications().deletionImpact(idOf("nobody"), start), "applications.not_found");
    m_stores->directory().noteUse(m_web, {}, start + 2h);
    QCOMPARE(applications().deletionImpact(m_web, start)->lastUsedAt, std::optional(start + 2h));
}

void DeletedTest::impactCountsTheLiving_data()
{
    QTest::addColumn<QByteArray>("tokens");
    QTest::addColumn<int>("users");
    QTest::newRow("nothing") << QByteArray() << 0;
    QTest::newRow("a family") << QByteArray("family ada") << 1;
    QTest::newRow("two users") << QByteArray("family ada,family bo") << 2;
    QTest::newRow("one user twice") << QByteArray("family ada,session ada,session2 ada") << 1;
    QTest::newRow("a session") << QByteArray("session bo") << 1;
    QTest::newRow("session and family") << QByteArray("session bo,family ada") << 2;
    QTest::newRow("revoked") << QByteArray("revoked ada") << 0;
    QTest::newRow("revoked with its session") << QByteArray("revoked ada,sessionOfRevoked ada") << 0;
    QTest::newRow("inactive for too long") << QByteArray("inactive ada") << 0;
    QTest::newRow("past its absolute limit") << QByteArray("old ada") << 0;
    QTest::newRow("expired session") << QByteArray("expired ada") << 0;
    QTest::newRow("another application's") << QByteArray("foreign ada") << 0;
    QTest::newRow("a browser") << QByteArray("browser ada") << 0;
}

void DeletedTest::impactCountsTheLiving()
{
    QFETCH(QByteArray, tokens);
    QFETCH(int, users);
    const TimePoint now = start + std::chrono::days(400);
    const auto add = [&](const QByteArray &kind, const Id &user) -> Result<void> {
        auto family = familyOf(kind + user.toLatin1(), m_web, user);
        family.grantedAt = now - std::chrono::days(100);
        family.lastActivityAt = now - std::chrono::days(29);
        auto session = jwtSessionOf(kind + user.toLatin1(), m_web, user);
        session.expiresAt = now + 1ms;
        if (kind == "inactive")
            family.lastActivityAt = now - std::chrono::days(30);
        if (kind == "old")
            family.grantedAt = start;
        if (kind == "foreign") {
            session.application = m_machine;
            return grants().addSession(session);
        }
        if (kind == "expired")
            session.expiresAt = now;
        if (kind == "browser")
            return grants().addSession(browserSessionOf("browser", user));
        if (kind == "sessionOfRevoked") {
            session.family = familyOf("revoked" + user.toLatin1(), m_web, user).key;
            return grants().addSession(session);
        }
        if (kind.startsWith("session") || kind == "expired")
            return grants().addSession(session);
        return grants().addFamily(family).and_then(
            [&] { return kind == "revoked" ? grants().revokeFamily(family.key) : Result<void>(); });
    };
    const auto all = tokens.isEmpty() ? QList<QByteArray>() : tokens.split(',');
    for (const QByteArray &token : all) {
        const auto words = token.split(' ');
        VERIFY_OK(add(words[0], idOf(words[1])));
    }
    QCOMPARE(applications().deletionImpact(m_web, now)->usersWithTokens, users);
}

/// An access token ends with the key that brought it.
void DeletedTest::impactOfKeys()
{
    auto session = jwtSessionOf("s", m_machine, m_ada);
    session.publicKey = keyOf("zmachine").id;
    VERIFY_OK(grants().addSession(session));
    QCOMPARE(applications().deletionImpact(m_machine, start)->usersWithTokens, 1);
    VERIFY_OK(applications().removeKey(m_machine, session.publicKey));
    QCOMPARE(applications().deletionImpact(m_machine, start)->usersWithTokens, 0);
}

/// Signing in counts as activity where it found the family alive.
void DeletedTest::impactOfSignIns()
{
    VERIFY_OK(grants().addFamily(familyOf("f", m_web, m_ada)));
    VERIFY_OK(grants().addFamily(familyOf("g", m_web, m_bo)));
    const TimePoint now = start + std::chrono::days(40);
    const auto users = [&] {
        return applications().deletionImpact(m_web, now)->usersWithTokens;
    };
    QCOMPARE(users(), 0);
    VERIFY_OK(grants().noteSignIn(m_ada, start + std::chrono::days(20)));
    VERIFY_OK(grants().noteSignIn(m_bo, start + std::chrono::days(35)));
    QCOMPARE(users(), 1);
}

QTEST_GUILESS_MAIN(DeletedTest)
#include "tst_deleted.moc"
