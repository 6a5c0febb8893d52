#include "core/network/disk_thread.h"

#include <QtGlobal>

#include <utility>

#ifdef Q_OS_LINUX
#include <sys/syscall.h>
#include <unistd.h>
#endif

namespace grantdesk::network {

namespace {

#ifdef Q_OS_LINUX
/// What sched_setattr(2) takes; the system's header for it cannot stand beside <sched.h>.
struct SchedulingAttributes {
    quint32 size = sizeof(SchedulingAttributes);
    quint32 policy = 0;
    quint64 flags = 0;
    qint32 nice = 0;
    quint32 priority = 0;
    quint64 runtime = 0; ///< nanoseconds
    quint64 deadline = 0;
    quint64 period = 0;
};
#endif

/// This thread computes next to nothing, but the disk idles until it has: it asks to be let in before the slices of
/// others end. Kernels before 6.12 do not hear it, and nothing is lost.
void askForShortSlices()
{
#ifdef Q_OS_LINUX
    constexpr quint64 shortest = 100'000;
    SchedulingAttributes attributes;
    if (::syscall(SYS_sched_getattr, 0, &attributes, sizeof attributes, 0) != 0)
        return;
    attributes.runtime = shortest;
    ::syscall(SYS_sched_setattr, 0, &attributes, 0);
#endif
}

} // namespace

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
    askForShortSlices();
    for (;;) {
        m_isThere.acquire();
        const auto job = std::exchange(m_job, {});
        if (!job)
            return;
        job();
    }
}

} // namespace grantdesk::network
