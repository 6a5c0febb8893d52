#include "core/network/server_worker.h"

#include "core/network/host_check.h"

#include <QAbstractEventDispatcher>
#include <QThread>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>
#include <utility>

#ifdef __GLIBC__
#include <malloc.h>
#endif

namespace grantdesk::network {

namespace {

using authserver::Answer;
using authserver::Deferred;

constexpr int loadFactor = 6;

Moment now()
{
    return std::chrono::steady_clock::now();
}

std::shared_ptr<ConnectionRules> rulesFrom(const Limits &limits)
{
    auto rules = std::make_shared<ConnectionRules>();
    static_cast<ConnectionLimits &>(*rules) = limits;
    rules->pipelined = std::max(limits.pipelined, 1);
    return rules;
}

/// What a crowd left behind is free, but would stay with the process.
void giveMemoryBack()
{
#ifdef __GLIBC__
    ::malloc_trim(0);
#endif
}

Error bindError(const QTcpServer &server, const QHostAddress &address, quint16 port)
{
    const QStringList args{QString::number(port)};
    if (server.serverError() == QAbstractSocket::AddressInUseError) {
        return {QStringLiteral("server.port_taken"), QStringLiteral("Port %1 is in use.").arg(port), args,
                QStringLiteral("Choose another port, or 0 for a free one."), server.errorString()};
    }
    return {QStringLiteral("server.address_unavailable"),
            QStringLiteral("The address %1 cannot be used.").arg(address.toString()),
            {address.toString(), QString::number(port)},
            {},
            server.errorString()};
}

} // namespace

ServerWorker::ServerWorker(Limits limits, Front front)
    : m_limits(limits)
    , m_front(std::move(front))
    , m_rules(rulesFrom(limits))
    , m_lastBatch(now())
    , m_lastIdle(now())
{
    m_pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 2, 4));
}

ServerWorker::~ServerWorker()
{
    m_pool.clear();
    m_pool.waitForDone();
    m_disk.reset();
    for (EndedBatch &batch : m_leaving)
        tellEnd(batch);
    if (m_batchIsOpen) {
        m_service->batch().rollback();
        if (const auto ended = m_service->endBatch())
            ended(false);
    }
    m_leaving.clear();
    m_outcomes.clear();
    m_resumed.clear();
    m_connections.reset();
    m_service.reset();
}

Result<QByteArray> ServerWorker::open(const QHostAddress &address, quint16 port, const ServiceFactory &factory)
{
    std::shared_ptr<const QSslConfiguration> tls;
    if (m_front.tls) {
        auto configuration = tlsConfiguration(*m_front.tls);
        if (!configuration)
            return failure(std::move(configuration.error()));
        tls = std::move(*configuration);
    }
    Connection::Owner &owner = *this;
    auto connections = std::make_unique<Connections>(m_rules, m_limits.connections, owner, tls);
    if (!connections->bind(address, port))
        return failure(bindError(*connections, address, port));
    const quint16 bound = connections->serverPort();
    const bool secure = tls != nullptr;
    const QByteArray baseUrl = originOf(connections->serverAddress(), bound, secure);
    auto service = factory(baseUrl, connections->serverAddress());
    if (!service)
        return failure(std::move(service.error()));
    if (m_limits.checkHost)
        m_rules->servesHost = [own = OwnHosts{address, bound, secure, m_front.publicHost},
                               known = QByteArray()](const QByteArray &host) mutable {
            // Nearly every request names the server as the one before did.
            if (!host.isEmpty() && host == known)
                return true;
            const bool isOwn = isOwnHost(own, host);
            if (isOwn)
                known = host;
            return isOwn;
        };
    m_service = std::move(*service);
    m_connections = std::move(connections);
    connect(QAbstractEventDispatcher::instance(), &QAbstractEventDispatcher::aboutToBlock, this,
            &ServerWorker::loopIsAboutToBlock);
    m_housekeeping.start(int(m_limits.housekeeping.count()), this);
    return baseUrl;
}

void ServerWorker::requestReady(Connection &connection)
{
    m_ready.push_back(connection.id());
    schedule();
}

void ServerWorker::connectionClosed(Connection &connection)
{
    m_connections->forget(connection);
    std::erase(m_ready, connection.id());
    endWhenEmpty();
}

http::Response ServerWorker::requestRefused(const http::Request &request, const Refusal &refusal)
{
    if (m_service == nullptr)
        return plainResponse(refusal.status);
    m_service->turnedAway(request, refusal.status, refusal.rule);
    if (refusal.status == 503)
        return unavailable(request);
    http::Response response = plainResponse(refusal.status);
    if (refusal.status == 421)
        response.body
            += "This server does not go by that name. If clients reach it by it, start it with --public-url.\n";
    return response;
}

http::Response ServerWorker::unavailable(const http::Request &request)
{
    try {
        using authserver::Outage;
        return m_service->unavailable(request, m_diskFailed ? Outage::UntilRestart : Outage::Passing);
    } catch (...) {
        return plainResponse(503);
    }
}

/// The batch runs when the event loop has heard every socket that had something to say in this turn. A posted event
/// would come at the same moment, and cost three system calls.
void ServerWorker::schedule()
{
    m_scheduled = true;
}

/// What the batch leaves to do is done after another look at the sockets.
void ServerWorker::loopIsAboutToBlock()
{
    if (std::exchange(m_scheduled, false))
        runBatch();
    if (m_scheduled)
        QAbstractEventDispatcher::instance()->wakeUp();
}

/// While the disk is busy with the batch before, this one stays open: what comes meanwhile shares its commit.
void ServerWorker::runBatch()
{
    m_lastBatch = now();
    if (!std::exchange(m_batchIsOpen, true))
        m_batchIsGood = m_service->batch().begin().has_value();
    handleAll();
    if (!m_diskIsBusy)
        send(endBatch());
}

void ServerWorker::handleAll()
{
    for (auto &resumed : std::exchange(m_resumed, {})) {
        auto answer = attempt(resumed.next);
        note(resumed.connection, std::move(resumed.request), std::move(answer));
    }
    size_t done = 0;
    for (; done < m_ready.size() && !batchIsFull(); ++done) {
        auto *connection = m_connections->find(m_ready[done]);
        if (connection != nullptr && !handleRequestsOf(*connection))
            break;
    }
    m_ready.erase(m_ready.begin(), m_ready.begin() + std::ptrdiff_t(done));
}

bool ServerWorker::batchIsFull() const
{
    return m_outcomes.size() >= largestBatch || m_answerBytes >= m_limits.batchBytes;
}

bool ServerWorker::handleRequestsOf(Connection &connection)
{
    while (connection.hasRequest()) {
        if (batchIsFull())
            return false;
        http::Request request = connection.take();
        auto answer = attempt([&] { return m_service->handle(request); });
        if (!answer)
            m_service->turnedAway(request, 503, {});
        // What follows on this line may depend on the request before it: it waits.
        else if (!std::holds_alternative<http::Response>(*answer))
            connection.pause();
        note(connection.id(), std::move(request), std::move(answer));
    }
    return true;
}

void ServerWorker::note(quint64 connection, http::Request request, std::optional<Answer> answer)
{
    request.body.clear();
    if (!answer)
        answer = unavailable(request);
    if (const auto *response = std::get_if<http::Response>(&*answer))
        m_answerBytes += response->body.size();
    m_outcomes.push_back({connection, std::move(request), std::move(*answer)});
}

/// Does one request's work between its brackets. Once the batch is lost, the rest of it is not even begun: nothing.
std::optional<Answer> ServerWorker::attempt(const Continuation &work)
{
    if (!m_batchIsGood || !m_service->batch().beginRequest())
        return std::nullopt;
    Answer answer;
    try {
        answer = work();
    } catch (...) {
        answer = plainResponse(500);
    }
    const auto *response = std::get_if<http::Response>(&answer);
    const bool keep = response == nullptr || !authserver::takesWritesBack(*response);
    if (!m_service->batch().endRequest(keep))
        m_batchIsGood = false;
    return answer;
}

/// Runs the job on the pool. Its continuation is run in a later batch even when the far end has left by then: it may
/// have something to write down, such as a failed sign-in.
void ServerWorker::startJob(quint64 connection, http::Request request, Deferred deferred)
{
    ++m_jobs;
    m_pool.start([this, connection, request = std::move(request), job = std::move(deferred.job)] {
        Continuation next;
        try {
            next = job();
        } catch (...) {
        }
        if (!next)
            next = [] {
                return Answer(plainResponse(500));
            };
        const auto hand = [this, connection, request, next = std::move(next)] {
            --m_jobs;
            m_resumed.push_back({connection, request, next});
            schedule();
        };
        QMetaObject::invokeMethod(this, hand, Qt::QueuedConnection);
    });
}

void ServerWorker::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_housekeeping.timerId())
        return QObject::timerEvent(event);
    const Moment present = now();
    const bool quiet = present - m_lastBatch > m_limits.housekeeping / loadFactor;
    if (!quiet && present - m_lastIdle < (loadFactor - 1) * m_limits.housekeeping)
        return;
    if (quiet && m_lastBatch > m_lastIdle)
        giveMemoryBack();
    m_lastIdle = present;
    m_idleIsDue = true;
    idleWhenFree();
}

/// Housekeeping writes, too: not into the middle of a batch.
void ServerWorker::idleWhenFree()
{
    if (!m_batchIsOpen && std::exchange(m_idleIsDue, false))
        m_service->idle();
}

void ServerWorker::finish(std::chrono::milliseconds grace, std::function<void()> done)
{
    m_finished = std::move(done);
    if (m_connections == nullptr)
        return std::exchange(m_finished, {})();
    m_connections->finish();
    QTimer::singleShot(grace, this, [this] { m_connections->abortAll(); });
    endWhenEmpty();
}

void ServerWorker::endWhenEmpty()
{
    if (m_finished && m_connections->isEmpty() && m_leaving.empty())
        std::exchange(m_finished, {})();
}

} // namespace grantdesk::network
