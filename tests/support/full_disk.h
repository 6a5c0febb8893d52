#pragma once

#include <algorithm>
#include <csignal>

#include <sys/resource.h>

namespace grantdesk::tests {

/// As long as it lives no file of this process grows beyond `room` bytes: it writes as on a disk that is full.
class FullDisk {
public:
    explicit FullDisk(rlim_t room = 16)
        : m_handler(std::signal(SIGXFSZ, SIG_IGN))
    {
        getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = std::min(room, limit.rlim_max);
        setrlimit(RLIMIT_FSIZE, &limit);
    }
    ~FullDisk()
    {
        setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    FullDisk(const FullDisk &) = delete;
    FullDisk &operator=(const FullDisk &) = delete;

private:
    rlimit m_before{};
    void (*m_handler)(int);
};

} // namespace grantdesk::tests
