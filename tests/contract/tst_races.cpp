#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <QTest>

#include <atomic>
#include <barrier>
#include <functional>
#include <thread>
#include <vector>

using namespace grantdesk;
using namespace grantdesk::applications;
using namespace grantdesk::authserver;
using namespace grantdesk::contract;

/// Several connections, each in a thread of its own, want the same thing at the same time: one gets it.
class RacesTest : public QObject {
    Q_OBJECT

private slots:
    void initTestCase_data() { addBackendRows(Backends::Shared); }
    void init();
    void cleanup() { m_stores.reset(); }

    void codeIsUsedOnce();
    void tokenIsRotatedOnce();
    void tokenIsRotatedOnceInBatches();
    void assertionIsRememberedOnce();
    void limitOfTenHolds();
    void lastPlaceIsTakenOnce();
    void oneSaveWins();
    void emailIsTakenOnce();
    void openingAtTheSameTime();

private:
    using Work = std::function<bool(storage::Stores &stores, int thread)>;
    /// Runs `work` in that many threads at once, `rounds` times in step; how often it was true in each round.
    std::vector<int> race(int threads, int rounds, const std::function<Work(int round)> &workOf);

    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
    Id m_web = applicationOf("web").id;
};

void RacesTest::init()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_place = makePlace(backend);
    m_stores = m_place->open();
    VERIFY_OK(m_stores->applications().create(applicationOf("web")));
    VERIFY_OK(m_stores->people().addUser(userOf("ada")));
}

std::vector<int> RacesTest::race(int threads, int rounds, const std::function<Work(int round)> &workOf)
{
    std::vector<Work> works;
    for (int round = 0; round < rounds; ++round)
        works.push_back(workOf(round));
    std::vector<std::atomic<int>> won(rounds);
    std::barrier together(threads);
    std::vector<std::thread> running;
    for (int thread = 0; thread < threads; ++thread) {
        running.emplace_back([&, thread] {
            const auto stores = m_place->open();
            for (int round = 0; round < rounds; ++round) {
                together.arrive_and_wait();
                if (works[round](*stores, thread))
                    ++won[round];
            }
        });
    }
    for (auto &thread : running)
        thread.join();
    return {won.begin(), won.end()};
}

void RacesTest::codeIsUsedOnce()
{
    constexpr int rounds = 20;
    for (int round = 0; round < rounds; ++round)
        VERIFY_OK(m_stores->grants().addCode(codeOfApplication(QByteArray::number(round), m_web, idOf("ada"))));
    const auto won = race(2, rounds, [](int round) {
        return [hash = hashOf("code " + QByteArray::number(round))](storage::Stores &stores, int thread) {
            const auto used = stores.grants().consumeCode(hash, applicationOf("web").id, QByteArray::number(thread));
            return used && used->outcome == GrantStore::Consumption::Outcome::FirstUse;
        };
    });
    QCOMPARE(won, std::vector<int>(rounds, 1));
}

void RacesTest::tokenIsRotatedOnce()
{
    constexpr int rounds = 20;
    const auto family = familyOf("f", m_web, idOf("ada"));
    VERIFY_OK(m_stores->grants().addFamily(family));
    const auto won = race(2, rounds, [&](int round) {
        const auto expected = round == 0 ? family.tokenHash : hashOf(QByteArray::number(round - 1));
        return [=](storage::Stores &stores, int) {
            return stores.grants()
                .rotate(family.key, expected, hashOf(QByteArray::number(round)), start)
                .value_or(false);
        };
    });
    QCOMPARE(won, std::vector<int>(rounds, 1));
}

void RacesTest::tokenIsRotatedOnceInBatches()
{
    constexpr int rounds = 10;
    for (int round = 0; round < rounds; ++round)
        VERIFY_OK(m_stores->grants().addFamily(familyOf(QByteArray::number(round), m_web, idOf("ada"))));
    const auto won = race(2, rounds, [&](int round) {
        const auto family = familyOf(QByteArray::number(round), m_web, idOf("ada"));
        return [=](storage::Stores &stores, int thread) {
            if (!stores.batch().begin() || !stores.batch().beginRequest())
                return false;
            const auto name = QByteArray::number(thread);
            const bool rotated
                = stores.grants().rotate(family.key, family.tokenHash, hashOf(name), start).value_or(false);
            return stores.batch().endRequest(rotated) && stores.batch().commit() && rotated;
        };
    });
    QCOMPARE(won, std::vector<int>(rounds, 1));
}

void RacesTest::assertionIsRememberedOnce()
{
    constexpr int rounds = 20;
    const auto won = race(2, rounds, [this](int round) {
        return [application = m_web, hash = hashOf(QByteArray::number(round))](storage::Stores &stores, int) {
            return stores.grants().rememberAssertion(application, hash, start).value_or(false);
        };
    });
    QCOMPARE(won, std::vector<int>(rounds, 1));
}

void RacesTest::limitOfTenHolds()
{
    const auto won = race(10, 3, [](int round) {
        return [round](storage::Stores &stores, int thread) {
            const auto name = QByteArray::number(round) + '-' + QByteArray::number(thread);
            return stores.applications().create(applicationOf(name)).has_value();
        };
    });
    QCOMPARE(won[0] + won[1] + won[2], maximumApplications - 1);
    QCOMPARE(m_stores->applications().list()->size(), maximumApplications);
}

void RacesTest::lastPlaceIsTakenOnce()
{
    for (int i = 2; i < maximumApplications; ++i)
        VERIFY_OK(m_stores->applications().create(applicationOf(QByteArray::number(i))));
    const auto won = race(2, 1, [](int) {
        return [](storage::Stores &stores, int thread) {
            const auto created = stores.applications().create(applicationOf("last " + QByteArray::number(thread)));
            return created || created.error().code != QLatin1String("applications.limit_reached");
        };
    });
    QCOMPARE(won, std::vector<int>(1, 1));
    QCOMPARE(m_stores->applications().list()->size(), maximumApplications);
}

void RacesTest::oneSaveWins()
{
    const auto before = *m_stores->applications().find(m_web);
    const auto won = race(4, 1, [&before](int) {
        return [before](storage::Stores &stores, int thread) {
            auto edited = before;
            edited.name = QString::number(thread);
            const auto saved = stores.applications().update(edited, start);
            return saved || saved.error().code != QLatin1String("applications.changed_meanwhile");
        };
    });
    QCOMPARE(won, std::vector<int>(1, 1));
    QCOMPARE(m_stores->applications().find(m_web)->revision, 1);
}

void RacesTest::emailIsTakenOnce()
{
    const auto won = race(4, 1, [](int) {
        return [](storage::Stores &stores, int thread) {
            auto user = userOf(QByteArray::number(thread));
            user.email = QStringLiteral("same@example.org");
            const auto added = stores.people().addUser(user);
            return added || added.error().code != QLatin1String("users.email_taken");
        };
    });
    QCOMPARE(won, std::vector<int>(1, 1));
    QCOMPARE(m_stores->people().users()->size(), 2);
}

void RacesTest::openingAtTheSameTime()
{
    QFETCH_GLOBAL(QByteArray, backend);
    m_stores.reset();
    for (int repeat = 0; repeat < 5; ++repeat) {
        m_place = makePlace(backend);
        const auto fine = race(6, 1, [](int) {
            return [](storage::Stores &stores, int thread) {
                return stores.people().addUser(userOf(QByteArray::number(thread))).has_value();
            };
        });
        QCOMPARE(fine, std::vector<int>(1, 6));
    }
}

QTEST_GUILESS_MAIN(RacesTest)
#include "tst_races.moc"
