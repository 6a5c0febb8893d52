#pragma once

#include "app/shared/control/control_api.h"
#include "app/shared/control/routes.h"
#include "app/shared/seed_store.h"
#include "core/storage/open.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

/// The control API as a function from request to answer, over one kind of store after the other.
namespace grantdesk {

/// Ada and one application of each type.
inline QByteArray seedJson()
{
    QByteArray json = "{'users':[{'name':'Ada','email':'ada@example.com','password_hash':'HASH'}],"
                      "'applications':[{'type':'web','name':'W','client_secrets':['s']},"
                      "{'type':'single-page','name':'S'},{'type':'machine-to-machine','name':'M'}]}";
    return json.replace('\'', '"').replace("HASH",
                                           "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$"
                                           "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");
}

inline QJsonObject json(const http::Response &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

inline QJsonObject errorOf(const http::Response &response)
{
    return json(response)[QLatin1String("error")].toObject();
}

class ControlWorkbench {
protected:
    /// The rows of initTestCase_data().
    static void addBackends()
    {
        QTest::addColumn<bool>("onDisk");
        QTest::newRow("memory") << false;
        QTest::newRow("sqlite") << true;
    }

    /// New stores with that seed, of the kind that the present row says.
    void open()
    {
        QFETCH_GLOBAL(const bool, onDisk);
        m_api.reset();
        m_stores.reset();
        m_forgotten = 0;
        m_folder = std::make_unique<QTemporaryDir>();
        m_stores = onDisk ? storage::openSqlite(m_folder->path()).value() : storage::openMemory();
        m_log = std::make_shared<authserver::RequestLog>();
        const auto seed = applications::parseSeed(seedJson());
        QVERIFY(seed);
        QVERIFY(app::applySeed(*m_stores, *seed, m_random, m_clock.now()));
        const auto forget = [this] {
            ++m_forgotten;
        };
        m_api = std::make_unique<app::control::ControlApi>(
            app::control::World{*m_stores, m_clock, m_random, m_log, forget}, SecretString(token), true);
    }

    /// In a batch of its own, as the adapter does it; slow work runs at once.
    http::Response send(const http::Request &request)
    {
        auto &batch = m_stores->batch();
        [[maybe_unused]] const auto begun = batch.begin();
        std::function<authserver::Answer()> step = [&] {
            return m_api->handle(request);
        };
        while (true) {
            [[maybe_unused]] const auto opened = batch.beginRequest();
            const authserver::Answer answer = step();
            const auto *response = std::get_if<http::Response>(&answer);
            [[maybe_unused]] const auto closed = batch.endRequest(!response || !authserver::takesWritesBack(*response));
            if (response) {
                [[maybe_unused]] const auto committed = batch.commit();
                return *response;
            }
            step = std::get<authserver::Deferred>(answer).job();
        }
    }

    /// With the token; ' stands for " in the body.
    http::Response call(const QByteArray &method, const QByteArray &path, QByteArray body = {},
                        const QByteArray &type = "application/json")
    {
        http::Request request;
        request.method = method;
        request.target = app::control::ControlApi::root + path;
        request.peerAddress = "127.0.0.1";
        request.headers.add("Authorization", QByteArray("Bearer ") + token);
        if (!body.isEmpty())
            request.headers.add("Content-Type", type);
        request.body = body.replace('\'', '"');
        return send(request);
    }

    static constexpr auto token = "the token of this test";

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<storage::Stores> m_stores;
    std::unique_ptr<app::control::ControlApi> m_api;
    std::shared_ptr<authserver::RequestLog> m_log;
    SeededRandom m_random{1};
    int m_forgotten = 0; ///< how often wrong secrets and sign-ins were forgotten
    ManualClock m_clock{fromMilliseconds(1'700'000'000'000)};
};

} // namespace grantdesk
