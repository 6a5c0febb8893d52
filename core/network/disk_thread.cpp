#include "core/network/disk_thread.h"

#include <utility>

namespace grantdesk::network {

DiskThread::DiskThread()
    : m_thread([this] { work(); })
{
}

DiskThread::~DiskThread()
{
    m_isThere.release();
    m_thread.join();
}

void DiskThread::start(std::function<void()> job)
{
    m_job = std::move(job);
    m_isThere.release();
}

void DiskThread::work()
{
    for (;;) {
        m_isThere.acquire();
        const auto job = std::exchange(m_job, {});
        if (!job)
            return;
        job();
    }
}

} // namespace grantdesk::network
