#pragma once

#include "core/authserver/ports.h"
#include "core/authserver/server.h"
#include "core/base/result.h"
#include "core/network/limits.h"
#include "core/network/tls.h"

#include <QByteArray>
#include <QHostAddress>
#include <QObject>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace grantdesk::network {

/// What a server bears from strangers.
struct Limits : ConnectionLimits {
    int connections = 4096; ///< above it the oldest unfinished request is dropped
    /// Bytes of answers after which a batch takes no more requests: they are all in memory until it is on the disk.
    qsizetype batchBytes = qsizetype(4) * 1024 * 1024;
    int slowJobs = 64; ///< Deferred jobs that wait or run; above it they get 503
    /// Between two calls of Service::idle(); under load it is called at least every sixth time.
    std::chrono::milliseconds housekeeping{5'000};
    /// Answer 421 to every Host that does not mean this server (isOwnHost).
    bool checkHost = true;
};

/// What clients see of a server besides its address.
struct Front {
    std::optional<TlsIdentity> tls; ///< absent: plain HTTP
    QByteArray publicHost;          ///< the host of its public URL, without port; empty: it has none
};

/// What answers requests on the server's own thread. Made and destroyed on that thread.
class Service {
public:
    virtual ~Service() = default;
    /// Answers one request: authserver::Server::handle() of a real service. HEAD arrives as it is, the body of its
    /// answer is left out. Other methods than GET, HEAD, POST, PUT, PATCH, DELETE and OPTIONS do not arrive.
    virtual authserver::Answer handle(const http::Request &request) = 0;
    virtual authserver::Batch &batch() = 0;
    /// The batch takes no more requests. What this answers is called before its answers leave, batch after batch; when
    /// `safe` is false they are all 503.
    virtual std::function<void(bool safe)> endBatch() { return {}; }
    /// What is answered when the server cannot work: the batch is lost, or there is too much to do. The request may be
    /// one that handle() has seen, it comes without its body, and of a refused one is there what is known.
    virtual http::Response unavailable(const http::Request &request, authserver::Outage outage);
    /// The adapter answered a request that handle() never saw; of it is there what is known. `rule` is the section that
    /// it broke, empty where the status says it all.
    virtual void turnedAway([[maybe_unused]] const http::Request &request, [[maybe_unused]] int status,
                            [[maybe_unused]] const QByteArray &rule)
    {
    }
    /// Called when the server has been idle for a moment: housekeeping.
    virtual void idle() { }
};
/// `baseUrl` is the address the server is bound to ("http://127.0.0.1:4711"); when that is any, the loopback one.
/// `bound` is that address itself, any included.
using ServiceFactory
    = std::function<Result<std::unique_ptr<Service>>(const QByteArray &baseUrl, const QHostAddress &bound)>;

/// Serves authserver::handle over HTTP/1.1 on a thread of its own: Boost.Beast's parser fed from Qt sockets. Requests
/// that are ready together are handled in one batch and answered once it is on the disk (group commit); while the disk
/// is busy with one batch, the next is handled. Deferred jobs run on a small pool.
class HttpServer final : public QObject {
    Q_OBJECT
public:
    explicit HttpServer(ServiceFactory factory, Limits limits = {}, Front front = {}, QObject *parent = nullptr);
    /// Stops at once.
    ~HttpServer() override;

    /// Binds and starts; blocks for the moment this takes, including the factory (call it off the GUI thread when the
    /// factory opens a database: see startAsync()). Port 0 takes a free one. Answers the base URL.
    /// Errors: server.port_taken (args: port), server.address_unavailable (args: address, port),
    /// server.already_running, those of tlsConfiguration(), and the factory's.
    Result<QByteArray> start(const QHostAddress &address, quint16 port);
    /// The same without blocking; `done` comes on the caller's thread.
    void startAsync(const QHostAddress &address, quint16 port, std::function<void(Result<QByteArray>)> done);
    /// Takes no new connections, finishes what is open (at most `grace`), then emits stopped().
    void stop(std::chrono::milliseconds grace = std::chrono::seconds(5));

Q_SIGNALS:
    void stopped();

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace grantdesk::network
