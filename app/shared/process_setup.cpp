#include "app/shared/process_setup.h"

#include <QByteArray>

#ifdef __GLIBC__
#include <malloc.h>
#endif

#ifdef Q_OS_UNIX
#include <sys/resource.h>

#include <algorithm>
#endif

namespace grantdesk::app {

namespace {

/// A session usually begins with 1,024 descriptors; the server's 4,096 connections need theirs.
void allowManyConnections()
{
#ifdef Q_OS_UNIX
    constexpr rlim_t enough = 8192;
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) != 0 || limit.rlim_cur >= enough)
        return;
    limit.rlim_cur = std::min(enough, limit.rlim_max);
    setrlimit(RLIMIT_NOFILE, &limit); // where it fails there is room for fewer
#endif
}

} // namespace

void setUpProcess()
{
    allowManyConnections();
    // Qt's GLib event loop wakes itself by a system call whenever a socket wants to write or no longer wants to: twice
    // an answer. Threads of ours have no need of GLib; the main thread keeps it for the keyring.
    qputenv("QT_NO_THREADED_GLIB", "1");
#ifdef __GLIBC__
    // The 19 MiB of a password's hash go back to the system when it is done, instead of staying with the process.
    constexpr int largeBlock = 1024 * 1024;
    mallopt(M_MMAP_THRESHOLD, largeBlock);
    mallopt(M_TRIM_THRESHOLD, largeBlock);
    mallopt(M_ARENA_MAX, 2);
#endif
}

} // namespace grantdesk::app
