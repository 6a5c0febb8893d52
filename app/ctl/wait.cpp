#include "app/ctl/wait.h"

#include <csignal>
#include <fcntl.h>
#include <unistd.h>

namespace grantdesk::ctl {

namespace {

int wakeUp[2] = {-1, -1};

/// All that may be done in a signal handler: one write to a pipe.
void onSignal(int)
{
    const char byte = 1;
    [[maybe_unused]] const ssize_t written = ::write(wakeUp[1], &byte, 1);
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action = {};
    action.sa_handler = handler;
    action.sa_flags = static_cast<int>(SA_RESTART | SA_RESETHAND);
    sigemptyset(&action.sa_mask);
    sigaction(signal, &action, nullptr);
}

bool isIgnored(int signal)
{
    struct sigaction present = {};
    return sigaction(signal, nullptr, &present) == 0 && present.sa_handler == SIG_IGN;
}

} // namespace

Interrupt::Interrupt()
{
    if (::pipe2(wakeUp, O_CLOEXEC | O_NONBLOCK) != 0)
        return;
    m_notifier = std::make_unique<QSocketNotifier>(wakeUp[0], QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, [this] {
        char bytes[16];
        while (::read(wakeUp[0], bytes, sizeof bytes) > 0) { }
        Q_EMIT raised();
    });
    handle(SIGINT, onSignal);
    handle(SIGTERM, onSignal);
    // nohup has a say.
    m_hearsHangUp = !isIgnored(SIGHUP);
    if (m_hearsHangUp)
        handle(SIGHUP, onSignal);
}

Interrupt::~Interrupt()
{
    handle(SIGINT, SIG_DFL);
    handle(SIGTERM, SIG_DFL);
    if (m_hearsHangUp)
        handle(SIGHUP, SIG_DFL);
    m_notifier.reset();
    for (int &end : wakeUp) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

} // namespace grantdesk::ctl
