#pragma once

#include <functional>
#include <semaphore>
#include <thread>

namespace grantdesk::network {

/// A thread that waits for the disk, so that nobody else has to. One job at a time, which takes a single wake-up: a
/// pool would take several, for each batch.
class DiskThread {
public:
    DiskThread();
    /// Waits for the job under way.
    ~DiskThread();
    DiskThread(const DiskThread &) = delete;
    DiskThread &operator=(const DiskThread &) = delete;

    /// Only when the job before has told that it is done. `job` must not throw.
    void start(std::function<void()> job);

private:
    void work();

    std::function<void()> m_job;             ///< none: the end
    std::counting_semaphore<2> m_isThere{0}; ///< a job and the end
    std::thread m_thread;
};

} // namespace grantdesk::network
