#include "app/ctl/flow_run.h"

#include "app/ctl/browsers.h"
#include "app/ctl/input.h"
#include "app/ctl/say.h"
#include "core/network/clients.h"
#include "ui/text/listener_page.h"
#include "ui/text/words.h"

#include <cerrno>
#include <utility>

#include <unistd.h>

namespace grantdesk::ctl {

using flows::FlowRunner;
using flows::Outcome;
using flows::ScriptedBrowser;

FlowRuns::FlowRuns(const Clock &clock, RunSettings settings)
    : m_clock(clock)
    , m_settings(std::move(settings))
    , m_transport(network::httpTransport())
    , m_listener(network::redirectListener())
{
    if (m_settings.signIn)
        m_browser = std::make_unique<ScriptedBrowser>(
            *m_transport, *m_settings.signIn,
            [this](const Result<ScriptedBrowser::Arrival> &arrival) { arrive(arrival); });
    else if (m_settings.openBrowser)
        m_browser = std::make_unique<SystemBrowser>();
    else
        m_browser = std::make_unique<NoBrowser>();
    QObject::connect(&m_interrupt, &Interrupt::raised, &m_interrupt, [this] {
        if (m_runner)
            m_runner->cancel();
    });
}

FlowRuns::~FlowRuns() = default;

RunReport FlowRuns::run(const flows::Plan &plan)
{
    FlowRunner runner(plan, {*m_transport, *m_browser, *m_listener, m_clock, ui::listenerPage});
    m_runner = &runner;
    m_signInError.reset();
    m_addressShown = false;
    if (!m_settings.quiet)
        QObject::connect(&runner, &FlowRunner::recorded, &runner,
                         [this](const flows::TranscriptEntry &entry) { printEntry(entry, m_settings.secrets); });
    QObject::connect(&runner, &FlowRunner::stateChanged, &runner, [this] { showAddress(); });
    const auto *code = std::get_if<flows::AuthorizationCodePlan>(&plan.kind);
    if (code && !m_settings.signIn)
        watchForPaste(!code->useListener);

    Outcome outcome = waitFor<Outcome>([&runner](const auto &answer) {
        QObject::connect(&runner, &FlowRunner::finished, &runner, answer);
        runner.start();
    });
    m_input.reset();
    m_runner.clear();
    if (outcome.kind == Outcome::Kind::Cancelled && m_signInError) {
        outcome.kind = Outcome::Kind::Failed;
        outcome.error = m_signInError;
    }
    return {outcome, runner.transcript()};
}

void FlowRuns::arrive(const Result<ScriptedBrowser::Arrival> &arrival)
{
    if (!m_runner)
        return;
    if (!arrival) {
        m_signInError = arrival.error();
        m_runner->cancel();
    } else if (!arrival->delivered) {
        if (const auto pasted = m_runner->paste(arrival->address.reveal()); !pasted && m_runner) {
            m_signInError = pasted.error();
            m_runner->cancel();
        }
    }
}

/// The address can always be copied, whatever became of the browser.
void FlowRuns::showAddress()
{
    if (m_addressShown || m_settings.signIn || m_runner->authorizationUrl().isEmpty())
        return;
    m_addressShown = true;
    // With --json standard output belongs to the one object.
    const auto say = m_settings.quiet ? printError : print;
    say(Ctl::tr("Open this address in a browser:"));
    say(QString::fromUtf8(m_runner->authorizationUrl()));
    if (m_input)
        say(Ctl::tr("Or paste the redirected address here."));
    say({});
}

/// A browser on another computer cannot reach our listener; its address bar still can be copied.
void FlowRuns::watchForPaste(bool needed)
{
    if (!needed && !inputIsTerminal())
        return;
    m_pasted.clear();
    m_input = std::make_unique<QSocketNotifier>(STDIN_FILENO, QSocketNotifier::Read);
    QObject::connect(m_input.get(), &QSocketNotifier::activated, m_input.get(), [this] { paste(); });
}

void FlowRuns::paste()
{
    char bytes[4096];
    const ssize_t count = ::read(STDIN_FILENO, bytes, sizeof bytes);
    if (count < 0 && (errno == EINTR || errno == EAGAIN))
        return;
    if (count <= 0) {
        m_input->setEnabled(false);
        takeLine(std::exchange(m_pasted, {})); // the last line of a pipe need not end
        return;
    }
    m_pasted.append(bytes, count);
    for (qsizetype end = m_pasted.indexOf('\n'); end >= 0; end = m_pasted.indexOf('\n')) {
        const QByteArray line = m_pasted.first(end);
        m_pasted.remove(0, end + 1);
        takeLine(line);
    }
    if (m_pasted.size() > maximumInput)
        m_pasted.clear();
}

void FlowRuns::takeLine(const QByteArray &line)
{
    const QByteArray address = line.trimmed();
    if (address.isEmpty() || !m_runner)
        return;
    if (const auto pasted = m_runner->paste(address); !pasted)
        printError(ui::wordsWithAdvice(pasted.error()));
}

} // namespace grantdesk::ctl
