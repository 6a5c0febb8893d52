#pragma once

#include "core/network/connections.h"
#include "core/network/disk_thread.h"
#include "core/network/http_server.h"

#include <QThreadPool>

#include <deque>
#include <optional>
#include <vector>

namespace grantdesk::network {

/// The part of HttpServer that lives on the server's thread: gathers the requests that are ready, has them handled in
/// one batch, and sends the answers once it is committed.
class ServerWorker final : public QObject, private Connection::Owner {
public:
    ServerWorker(Limits limits, Front front);
    ~ServerWorker() override;

    Result<QByteArray> open(const QHostAddress &address, quint16 port, const ServiceFactory &factory);
    /// Finishes what is open, for at most `grace`, and then calls `done`.
    void finish(std::chrono::milliseconds grace, std::function<void()> done);

protected:
    void timerEvent(QTimerEvent *event) override;

private:
    using Continuation = std::function<authserver::Answer()>;
    /// With more than this the first of them waits too long for the last.
    static constexpr size_t largestBatch = 512;
    /// Of a request that was handled is kept what shapes the answer of a server that cannot work: all but its body.
    struct Resumed {
        quint64 connection;
        http::Request request;
        Continuation next;
    };
    struct Outcome {
        quint64 connection;
        http::Request request;
        authserver::Answer answer;
        std::optional<Parcel> parcel = {}; ///< the answer on its way by another thread
    };
    /// A batch that is over; its answers wait for the disk.
    struct EndedBatch {
        std::vector<Outcome> outcomes;
        bool committed;
        std::function<void(bool safe)> ended;
        authserver::Batch::Sync sync;
        bool safe; ///< its answers may leave, as soon as that is known
    };

    void requestReady(Connection &connection) override;
    void connectionClosed(Connection &connection) override;
    http::Response requestRefused(const http::Request &request, const Refusal &refusal) override;
    void schedule();
    void loopIsAboutToBlock();
    void runBatch();
    void handleAll();
    /// False when the batch is full before all its requests are handled.
    bool handleRequestsOf(Connection &connection);
    bool batchIsFull() const;
    std::optional<authserver::Answer> attempt(const Continuation &work);
    void note(quint64 connection, http::Request request, std::optional<authserver::Answer> answer);
    http::Response unavailable(const http::Request &request);
    EndedBatch endBatch();
    bool commit();
    void send(EndedBatch batch);
    static bool isFlushed(const EndedBatch &batch);
    void pack(std::vector<Outcome> &outcomes);
    void giveToDisk(EndedBatch batch);
    static void tellEnd(EndedBatch &batch);
    void isOnDisk(EndedBatch &batch);
    void isSent();
    void deliver(EndedBatch batch);
    void idleWhenFree();
    void answerDisturbed(quint64 connection, authserver::Disturbed disturbed);
    void startJob(quint64 connection, http::Request request, authserver::Deferred deferred);
    void endWhenEmpty();

    Limits m_limits;
    Front m_front;
    std::shared_ptr<ConnectionRules> m_rules;
    std::unique_ptr<Service> m_service;
    std::unique_ptr<Connections> m_connections;
    QThreadPool m_pool;
    int m_jobs = 0; ///< started and not yet back

    std::vector<quint64> m_ready;
    std::vector<Resumed> m_resumed;
    std::vector<Outcome> m_outcomes;
    qsizetype m_answerBytes = 0; ///< of the bodies of those
    bool m_scheduled = false;
    bool m_batchIsOpen = false;
    bool m_batchIsGood = false;
    bool m_idleIsDue = false;
    bool m_isAlone = false;    ///< had the last batch no more than one request?
    bool m_wasAlone = false;   ///< and the one before?
    bool m_diskFailed = false; ///< so that no later batch can be safe, either

    std::deque<EndedBatch> m_leaving; ///< at most one on its way to the disk, those before it on theirs to clients
    bool m_diskIsBusy = false;
    std::unique_ptr<DiskThread> m_disk = std::make_unique<DiskThread>();

    Moment m_lastBatch;
    Moment m_lastIdle;
    QBasicTimer m_housekeeping;
    std::function<void()> m_finished;
};

} // namespace grantdesk::network
