#pragma once

#include <deque>
#include <functional>
#include <mutex>
#include <semaphore>
#include <thread>

namespace grantdesk::network {

/// A thread that waits for the disk, so that nobody else has to. One job after another, each of which takes a wake-up
/// at most: a pool would take several, for each batch.
class DiskThread {
public:
    DiskThread();
    /// Waits for the jobs that were given to it.
    ~DiskThread();
    DiskThread(const DiskThread &) = delete;
    DiskThread &operator=(const DiskThread &) = delete;

    /// `job` must not throw.
    void start(std::function<void()> job);

private:
    std::function<void()> next();
    void work();

    std::mutex m_mutex;
    std::deque<std::function<void()>> m_jobs; ///< an empty one: the end
    std::counting_semaphore<> m_isThere{0};   ///< a job
    std::thread m_thread;
};

} // namespace grantdesk::network
