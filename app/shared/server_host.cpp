#include "app/shared/server_host.h"

#include "core/crypto/thread_state.h"
#include "core/storage/open.h"

#include <QUrl>

namespace grantdesk::app {

namespace {

constexpr int rowsPerSweep = 1000;

class StoredService final : public network::Service {
public:
    StoredService(std::unique_ptr<storage::Stores> stores, const Clock &clock, RandomSource &random,
                  const QByteArray &issuer)
        : m_stores(std::move(stores))
        , m_clock(clock)
        , m_server(m_stores->directory(), m_stores->grants(), clock, random, settingsFor(issuer))
    {
    }

    authserver::Answer handle(const http::Request &request) override { return m_server.handle(request); }
    authserver::Batch &batch() override { return m_stores->batch(); }

    void idle() override
    {
        // What fails now is swept the next time; nothing depends on it.
        static_cast<void>(m_stores->grants().sweep(m_clock.now(), rowsPerSweep));
    }

private:
    static authserver::Settings settingsFor(const QByteArray &issuer)
    {
        authserver::Settings settings;
        settings.issuer = issuer;
        return settings;
    }

    /// Declared first to be destroyed last: nothing else happens on the server's thread after it.
    struct EndOfThread {
        ~EndOfThread() { crypto::releaseThreadState(); }
    } m_endOfThread;
    std::unique_ptr<storage::Stores> m_stores;
    const Clock &m_clock;
    authserver::Server m_server;
};

} // namespace

std::unique_ptr<network::HttpServer> makeServer(const QString &folder, const Clock &clock, RandomSource &random,
                                                const ServerFront &front)
{
    const auto factory = [folder, publicUrl = front.publicUrl, &clock,
                          &random](const QByteArray &baseUrl) -> Result<std::unique_ptr<network::Service>> {
        auto stores = storage::openSqlite(folder);
        if (!stores)
            return failure(stores.error());
        return std::make_unique<StoredService>(std::move(*stores), clock, random,
                                               publicUrl.isEmpty() ? baseUrl : publicUrl);
    };
    const QString publicHost = QUrl(QString::fromLatin1(front.publicUrl)).host(QUrl::FullyEncoded);
    const bool six = publicHost.contains(u':');
    const network::Front outside{front.tls, (six ? u'[' + publicHost + u']' : publicHost).toLatin1()};
    return std::make_unique<network::HttpServer>(factory, network::Limits{}, outside);
}

} // namespace grantdesk::app
