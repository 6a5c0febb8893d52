#include "core/network/disk_thread.h"

#include <utility>

namespace grantdesk::network {

DiskThread::DiskThread()
    : m_thread([this] { work(); })
{
}

DiskThread::~DiskThread()
{
    start({});
    m_thread.join();
}

void DiskThread::start(std::function<void()> job)
{
    {
        const std::lock_guard lock(m_mutex);
        m_jobs.push_back(std::move(job));
    }
    m_isThere.release();
}

std::function<void()> DiskThread::next()
{
    m_isThere.acquire();
    const std::lock_guard lock(m_mutex);
    auto job = std::move(m_jobs.front());
    m_jobs.pop_front();
    return job;
}

void DiskThread::work()
{
    while (const auto job = next())
        job();
}

} // namespace grantdesk::network
