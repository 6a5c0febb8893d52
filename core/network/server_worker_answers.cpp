#include "core/network/server_worker.h"

#include <QTimer>

#include <utility>

/// What becomes of a batch once its requests are handled: commit, flush, answers.
namespace grantdesk::network {

using authserver::Deferred;
using authserver::Disturbed;

ServerWorker::EndedBatch ServerWorker::endBatch()
{
    const bool committed = commit();
    m_batchIsOpen = false;
    m_wasAlone = std::exchange(m_isAlone, m_outcomes.size() <= 1);
    m_answerBytes = 0;
    EndedBatch batch{std::exchange(m_outcomes, {}), committed, m_service->endBatch(), {}, false};
    if (committed)
        batch.sync = m_service->batch().sync();
    return batch;
}

/// Answers that depend on nothing but what is safe already need not wait. Who calls alone would wait for two threads
/// to wake besides the disk, and there is nobody whom the other thread would serve meanwhile.
void ServerWorker::send(EndedBatch batch)
{
    const bool waits = batch.sync && !(m_wasAlone && m_isAlone && m_ready.empty());
    // Nor may answers overtake those before them.
    if (waits || !m_leaving.empty())
        return giveToDisk(std::move(batch));
    batch.safe = isFlushed(batch);
    m_diskFailed = m_diskFailed || (batch.sync && !batch.safe);
    deliver(std::move(batch));
}

bool ServerWorker::isFlushed(const EndedBatch &batch)
{
    try {
        return batch.committed && (!batch.sync || batch.sync().has_value());
    } catch (...) {
        return false;
    }
}

/// Until it is sent the batch belongs to the other threads, but for its end, which is told as soon as it is known: who
/// has an answer may ask at once what came of it, so that is posted before anything leaves.
void ServerWorker::giveToDisk(EndedBatch batch)
{
    pack(batch.outcomes);
    m_leaving.push_back(std::move(batch));
    m_diskIsBusy = true;
    m_disk->start([this, &leaving = m_leaving.back()] {
        leaving.safe = isFlushed(leaving);
        QMetaObject::invokeMethod(
            this, [this, &leaving] { isOnDisk(leaving); }, Qt::QueuedConnection);
        for (Outcome &outcome : leaving.outcomes) {
            if (leaving.safe && outcome.parcel)
                outcome.parcel->send();
        }
        QMetaObject::invokeMethod(
            this, [this] { isSent(); }, Qt::QueuedConnection);
    });
}

/// Sending takes a good part of what an answer takes: what can be sent by the disk's thread is.
void ServerWorker::pack(std::vector<Outcome> &outcomes)
{
    if (!m_connections->canSpare(2 * (int(largestBatch) + m_limits.slowJobs)))
        return;
    for (Outcome &outcome : outcomes) {
        const auto *response = std::get_if<http::Response>(&outcome.answer);
        const auto *connection = response ? m_connections->find(outcome.connection) : nullptr;
        if (connection)
            outcome.parcel = connection->pack(*response);
    }
}

/// The next batch is given to the disk while the answers of this one are sent, which takes a while too.
void ServerWorker::isOnDisk(EndedBatch &batch)
{
    m_diskIsBusy = false;
    const bool lost = batch.sync && !batch.safe;
    m_diskFailed = m_diskFailed || lost;
    // The open batch may have read what is lost. What was not committed was gone before that one began.
    m_batchIsGood = m_batchIsGood && !lost;
    tellEnd(batch);
    if (m_batchIsOpen)
        giveToDisk(endBatch());
}

void ServerWorker::isSent()
{
    EndedBatch done = std::move(m_leaving.front());
    m_leaving.pop_front();
    deliver(std::move(done));
    endWhenEmpty();
}

void ServerWorker::tellEnd(EndedBatch &batch)
{
    if (const auto ended = std::exchange(batch.ended, {}))
        ended(batch.safe);
}

bool ServerWorker::commit()
{
    if (m_batchIsGood && m_service->batch().commit())
        return true;
    m_service->batch().rollback();
    return false;
}

/// Hands each answer to its connection; those of a batch that did not reach the disk are all "try again".
void ServerWorker::deliver(EndedBatch batch)
{
    tellEnd(batch);
    for (auto &outcome : batch.outcomes) {
        auto *deferred = std::get_if<Deferred>(&outcome.answer);
        auto *disturbed = std::get_if<Disturbed>(&outcome.answer);
        const auto *response = std::get_if<http::Response>(&outcome.answer);
        if (batch.safe && deferred != nullptr && m_jobs < m_limits.slowJobs)
            startJob(outcome.connection, std::move(outcome.request), std::move(*deferred));
        else if (batch.safe && disturbed != nullptr)
            answerDisturbed(outcome.connection, std::move(*disturbed));
        else if (auto *connection = m_connections->find(outcome.connection); connection && batch.safe && outcome.parcel)
            connection->sent(*outcome.parcel);
        else if (connection)
            connection->answer(batch.safe && response != nullptr ? *response : unavailable(outcome.request));
    }
    for (const auto &outcome : batch.outcomes) {
        if (auto *connection = m_connections->find(outcome.connection))
            connection->flush();
    }
    if (!m_ready.empty() || !m_resumed.empty())
        schedule();
    idleWhenFree();
}

/// What follows on the same line waits for the answer; nobody else does.
void ServerWorker::answerDisturbed(quint64 id, Disturbed disturbed)
{
    auto *connection = m_connections->find(id);
    if (connection == nullptr)
        return;
    if (disturbed.drop) {
        connection->flush();
        // Sending may have shown that the line is gone.
        if (auto *still = m_connections->find(id))
            still->abort();
        return;
    }
    if (disturbed.delay <= std::chrono::milliseconds::zero())
        return connection->answer(disturbed.response);
    QTimer::singleShot(disturbed.delay, this, [this, id, response = std::move(disturbed.response)] {
        auto *waiting = m_connections->find(id);
        if (waiting == nullptr)
            return;
        waiting->answer(response);
        waiting->flush();
    });
}

} // namespace grantdesk::network
