#include "app/shared/server_host.h"

#include "app/shared/control/answers.h"
#include "app/shared/control/control_api.h"
#include "app/shared/request_log_file.h"
#include "core/authserver/request_log.h"
#include "core/crypto/thread_state.h"
#include "core/network/peer_address.h"
#include "core/storage/open.h"

#include <QUrl>

namespace grantdesk::app {

namespace {

constexpr int rowsPerSweep = 1000;
/// For the control API; the file keeps more.
constexpr qsizetype requestsRemembered = 5'000;
/// The largest logo in Base64, and the application it belongs to.
constexpr qsizetype largestControlBody = qsizetype(512) * 1024;

class StoredService final : public network::Service {
public:
    StoredService(std::unique_ptr<storage::Stores> stores, const Clock &clock, RandomSource &random,
                  const authserver::Settings &settings, const ServerChoices &choices, const QString &folder,
                  bool listensOnLoopback)
        : m_stores(std::move(stores))
        , m_log(choices.log ? choices.log : std::make_shared<authserver::RequestLog>(requestsRemembered))
        , m_controlsChanged(choices.controlsChanged)
        , m_trustedProxy(choices.front.trustedProxy)
        , m_server(m_stores->directory(), m_stores->grants(), clock, random, settings)
    {
        if (!choices.ephemeral)
            keepIn(folder);
        m_server.setRequestLog(m_log);
        if (choices.controlToken)
            m_control.emplace(control::World{*m_stores, clock, random, m_log,
                                             [this] {
                                                 m_server.forgetAttempts();
                                             }},
                              *choices.controlToken, listensOnLoopback);
    }

    authserver::Answer handle(const http::Request &request) override
    {
        if (m_control && control::ControlApi::isFor(request))
            return m_control->handle(request);
        return m_trustedProxy.isNull() ? m_server.handle(request) : m_server.handle(fromItsSender(request));
    }
    authserver::Batch &batch() override { return m_stores->batch(); }

    std::function<void(bool)> endBatch() override
    {
        ++m_ending;
        return [this, tellLog = m_server.endBatch(), controls = m_server.controls()](bool safe) {
            --m_ending;
            tellLog(safe);
            watch(controls);
        };
    }
    http::Response unavailable(const http::Request &request, authserver::Outage outage) override
    {
        if (m_control && control::ControlApi::isFor(request))
            return control::unavailable(outage);
        return m_server.unavailable(request, outage);
    }
    void turnedAway(const http::Request &request, int status, const QByteArray &rule) override
    {
        m_server.turnedAway(fromItsSender(request), status, rule);
    }

    void idle() override
    {
        const auto controls = m_stores->directory().controls();
        if (!controls)
            return;
        // A batch that still waits for the disk would tell older ones later.
        if (m_ending == 0)
            watch(*controls);
        // What fails now is swept the next time; nothing depends on it.
        static_cast<void>(m_stores->grants().sweep(m_server.clock().now(), rowsPerSweep));
    }

private:
    http::Request fromItsSender(http::Request request) const
    {
        request.peerAddress = network::senderOf(request, m_trustedProxy);
        return request;
    }

    /// A file for readers in other processes, which goes on counting where it ends.
    void keepIn(const QString &folder)
    {
        const auto file = std::make_shared<RequestLogFile>(folder);
        m_log->startAfter(file->newest());
        m_log->setSink([file](const QList<authserver::LogEntry> &entries) { file->append(entries); });
    }

    void watch(const std::shared_ptr<const authserver::Controls> &controls)
    {
        if (controls == m_watched)
            return;
        const bool differs = m_watched ? !(*controls == *m_watched) : !controls->isNormal();
        m_watched = controls;
        if (differs && m_controlsChanged)
            m_controlsChanged(*controls);
    }

    /// Declared first to be destroyed last: nothing else happens on the server's thread after it.
    struct EndOfThread {
        ~EndOfThread() { crypto::releaseThreadState(); }
    } m_endOfThread;
    std::unique_ptr<storage::Stores> m_stores;
    std::shared_ptr<authserver::RequestLog> m_log;
    std::function<void(const authserver::Controls &)> m_controlsChanged;
    std::shared_ptr<const authserver::Controls> m_watched;
    const QHostAddress m_trustedProxy;
    int m_ending = 0; ///< batches that have ended and wait for the disk
    authserver::Server m_server;
    std::optional<control::ControlApi> m_control;
};

Result<std::unique_ptr<storage::Stores>> openStores(const QString &folder, const ServerChoices &choices)
{
    auto stores = choices.ephemeral ? Result<std::unique_ptr<storage::Stores>>(storage::openMemory(choices.author))
                                    : storage::openSqlite(folder, storage::Sync::ByBatch, choices.author);
    if (!stores || !choices.prepare)
        return stores;
    if (const auto prepared = choices.prepare(**stores); !prepared)
        return failure(prepared.error());
    if (const auto sync = (*stores)->batch().sync()) {
        if (const auto safe = sync(); !safe)
            return failure(safe.error());
    }
    return stores;
}

} // namespace

std::unique_ptr<network::HttpServer> makeServer(const QString &folder, const Clock &clock, RandomSource &random,
                                                const ServerChoices &choices)
{
    const auto factory
        = [folder, choices, &clock, &random](const QByteArray &baseUrl,
                                             const QHostAddress &bound) -> Result<std::unique_ptr<network::Service>> {
        auto stores = openStores(folder, choices);
        if (!stores)
            return failure(stores.error());
        authserver::Settings settings = choices.settings;
        settings.issuer = choices.front.publicUrl.isEmpty() ? baseUrl : choices.front.publicUrl;
        return std::make_unique<StoredService>(std::move(*stores), clock, random, settings, choices, folder,
                                               bound.isLoopback());
    };
    const QString publicHost = QUrl(QString::fromLatin1(choices.front.publicUrl)).host(QUrl::FullyEncoded);
    const bool six = publicHost.contains(u':');
    const network::Front outside{choices.front.tls, (six ? u'[' + publicHost + u']' : publicHost).toLatin1()};
    network::Limits limits;
    if (choices.controlToken)
        limits.bodyBytes = largestControlBody;
    return std::make_unique<network::HttpServer>(factory, limits, outside);
}

} // namespace grantdesk::app
