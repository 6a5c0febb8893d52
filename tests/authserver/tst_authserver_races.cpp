#include "tests/authserver/world.h"

#include "core/authserver/grants/tokens.h"
#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <barrier>
#include <thread>
#include <vector>

using namespace grantdesk;
using test::World;
using namespace std::chrono_literals;

/// protocol-checks 39 as it happens in a team: ten servers on one database file, and one refresh token at all of them
/// in the same moment.
class ServerRacesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tenRefreshesWithoutGrace();
    void tenRefreshesWithinTheGrace();
    void tenRedemptions();

private:
    static constexpr int servers = 10;
    static constexpr int rounds = 3;
};

namespace {

/// A database with the people and applications of a world.
class SharedDatabase {
public:
    SharedDatabase()
    {
        const auto stores = open();
        [[maybe_unused]] const auto organised = stores->people().setOrganisation(world.organisation);
        [[maybe_unused]] const auto added = stores->people().addUser(world.user);
        [[maybe_unused]] const auto created = stores->applications().create(world.application(world.page));
    }

    std::unique_ptr<storage::Stores> open() const
    {
        auto opened = storage::openSqlite(m_folder.path());
        return opened ? std::move(*opened) : nullptr;
    }

    /// A refresh token of a family of its own.
    authserver::RefreshToken newFamily()
    {
        const auto token = authserver::newRefreshToken(world.random);
        authserver::FamilyRecord family;
        family.key = token.familyKey;
        family.tokenHash = token.hash;
        family.application = world.page.id;
        family.user = world.user.id;
        family.grantedAt = family.lastActivityAt = world.clock.now();
        [[maybe_unused]] const auto added = open()->grants().addFamily(family);
        return token;
    }

    QByteArray newCode()
    {
        const auto code = authserver::newCode(world.random);
        authserver::CodeRecord record;
        record.hash = crypto::sha256(code.reveal());
        record.application = world.page.id;
        record.user = world.user.id;
        record.redirectUri = world.page.redirectUri;
        record.redirectUriWasSent = true;
        record.codeChallenge = test::challenge;
        record.issuedAt = world.clock.now();
        [[maybe_unused]] const auto added = open()->grants().addCode(record);
        return code.reveal();
    }

    World world;

private:
    QTemporaryDir m_folder;
};

/// One request in a batch of its own, as the adapter does it: who cannot write says 503.
http::Response answered(storage::Stores &stores, authserver::Server &server, const http::Request &request)
{
    http::Response unavailable;
    unavailable.status = 503;
    auto &batch = stores.batch();
    if (!batch.begin() || !batch.beginRequest())
        return unavailable;
    const auto answer = server.handle(request);
    const auto response = std::get<http::Response>(answer);
    const bool closed = batch.endRequest(!authserver::takesWritesBack(response)).has_value();
    const bool committed = batch.commit().has_value();
    server.endBatch()(committed);
    return closed && committed ? response : unavailable;
}

http::Request tokenRequest(const test::Client &client, http::Parameters form)
{
    form.add("client_id", client.clientId);
    http::Request request;
    request.method = "POST";
    request.target = oauth::tokenPath;
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    request.body = http::toForm(form);
    request.peerAddress = "127.0.0.1";
    return request;
}

/// Servers that chose the same session IDs would disturb each other.
std::atomic<quint32> seeds = 1000;

/// That request at so many servers at once. Who is told to come again comes again.
QList<http::Response> atOnce(int servers, const SharedDatabase &database, const authserver::Settings &settings,
                             const http::Request &request)
{
    std::vector<http::Response> responses(servers);
    std::barrier together(servers);
    std::vector<std::thread> threads;
    for (int i = 0; i < servers; ++i) {
        threads.emplace_back([&, i] {
            const auto stores = database.open();
            ManualClock clock(database.world.clock.now());
            SeededRandom random(++seeds);
            authserver::Server server(stores->directory(), stores->grants(), clock, random, settings);
            together.arrive_and_wait();
            for (int attempt = 0; attempt < 100; ++attempt) {
                responses[i] = answered(*stores, server, request);
                if (responses[i].status != 503)
                    return;
            }
        });
    }
    for (std::thread &thread : threads)
        thread.join();
    return {responses.begin(), responses.end()};
}

QByteArray memberOf(const http::Response &response, const char *name)
{
    return test::json(response).value(QLatin1String(name)).toString().toLatin1();
}

QList<http::Response> successesOf(const QList<http::Response> &responses)
{
    QList<http::Response> successes;
    for (const http::Response &response : responses) {
        if (response.status == 200)
            successes.append(response);
    }
    return successes;
}

} // namespace

/// One wins; the others are reuses, and so the winner's token dies as well (RFC 9700 §4.14.2).
void ServerRacesTest::tenRefreshesWithoutGrace()
{
    SharedDatabase database;
    const auto settings = World::defaultSettings();
    for (int round = 0; round < rounds; ++round) {
        const auto token = database.newFamily();
        const auto request = tokenRequest(database.world.page,
                                          {{"grant_type", "refresh_token"}, {"refresh_token", token.text.reveal()}});
        const auto responses = atOnce(servers, database, settings, request);
        const auto successes = successesOf(responses);
        QCOMPARE(successes.size(), 1);
        for (const http::Response &response : responses)
            QVERIFY(response.status == 200 || test::errorOf(response) == "invalid_grant");
        const auto again = tokenRequest(
            database.world.page,
            {{"grant_type", "refresh_token"}, {"refresh_token", memberOf(successes.first(), "refresh_token")}});
        QCOMPARE(test::errorOf(atOnce(1, database, settings, again).first()), "invalid_grant");
    }
}

/// All of them go on with the same living token, each with an access token of its own.
void ServerRacesTest::tenRefreshesWithinTheGrace()
{
    SharedDatabase database;
    auto settings = World::defaultSettings();
    settings.rotationGrace = 5s;
    for (int round = 0; round < rounds; ++round) {
        const auto token = database.newFamily();
        const auto request = tokenRequest(database.world.page,
                                          {{"grant_type", "refresh_token"}, {"refresh_token", token.text.reveal()}});
        const auto successes = successesOf(atOnce(servers, database, settings, request));
        QCOMPARE(successes.size(), servers);
        QSet<QByteArray> refreshTokens;
        QSet<QByteArray> accessTokens;
        for (const http::Response &response : successes) {
            refreshTokens.insert(memberOf(response, "refresh_token"));
            accessTokens.insert(memberOf(response, "access_token"));
        }
        QCOMPARE(refreshTokens.size(), 1);
        QVERIFY(!refreshTokens.contains(token.text.reveal()));
        QCOMPARE(accessTokens.size(), servers);
        const auto again = tokenRequest(database.world.page,
                                        {{"grant_type", "refresh_token"}, {"refresh_token", *refreshTokens.begin()}});
        QCOMPARE(atOnce(1, database, settings, again).first().status, 200);
    }
}

/// protocol-checks 20: one redeems; the later ones end what it got.
void ServerRacesTest::tenRedemptions()
{
    SharedDatabase database;
    const auto settings = World::defaultSettings();
    for (int round = 0; round < rounds; ++round) {
        const auto request = tokenRequest(database.world.page,
                                          {{"grant_type", "authorization_code"},
                                           {"code", database.newCode()},
                                           {"redirect_uri", database.world.page.redirectUri},
                                           {"code_verifier", test::verifier}});
        const auto successes = successesOf(atOnce(servers, database, settings, request));
        QCOMPARE(successes.size(), 1);
        const auto dead = tokenRequest(
            database.world.page,
            {{"grant_type", "refresh_token"}, {"refresh_token", memberOf(successes.first(), "refresh_token")}});
        QCOMPARE(test::errorOf(atOnce(1, database, settings, dead).first()), "invalid_grant");
    }
}

QTEST_GUILESS_MAIN(ServerRacesTest)
#include "tst_authserver_races.moc"
