#include "core/flows/runner.h"

#include "core/flows/machine_parts.h"

#include <QMetaObject>
#include <QPointer>

#include <algorithm>
#include <limits>

namespace grantdesk::flows {

namespace {

constexpr qsizetype maximumLinesForNotes = 100;

} // namespace

FlowRunner::FlowRunner(Plan plan, RunnerPorts ports, QObject *parent)
    : QObject(parent)
    , m_plan(std::move(plan))
    , m_ports(std::move(ports))
{
    m_deadline.setSingleShot(true);
    m_deadline.setTimerType(Qt::PreciseTimer); // a coarse one may ring seconds too early
    connect(&m_deadline, &QTimer::timeout, this, [this] { dispatch(DeadlinePassed{}); });
}

FlowRunner::~FlowRunner() = default;

void FlowRunner::start()
{
    dispatch(Start{});
}

void FlowRunner::cancel()
{
    dispatch(Cancel{});
}

Result<void> FlowRunner::paste(const QByteArray &text)
{
    const auto *waiting = std::get_if<AwaitingRedirect>(&m_state);
    if (!waiting)
        return failure({QStringLiteral("flow.not_waiting"), QStringLiteral("The run waits for no redirected address")});
    const auto query = queryOfPastedRedirect(text, waiting->redirectUri);
    dispatch(Pasted{text}); // an unreadable one is a line of the transcript too; may destroy the runner
    if (!query)
        return failure(query.error());
    return {};
}

QByteArray FlowRunner::authorizationUrl() const
{
    return m_authorizationUrl;
}

std::chrono::milliseconds FlowRunner::timeLeft() const
{
    return std::max(m_deadline.remainingTimeAsDuration(), std::chrono::milliseconds(0));
}

void FlowRunner::openBrowser()
{
    const auto *waiting = std::get_if<AwaitingRedirect>(&m_state);
    if (waiting)
        open(QByteArray(waiting->authorizationUrl));
}

/// Takes an event and whatever follows from it, in order. A slot or a port may call back while effects are performed;
/// what it reports then waits its turn. After each effect the runner may be gone.
void FlowRunner::dispatch(const Event &event)
{
    m_events.append(event);
    if (m_isDispatching)
        return;
    m_isDispatching = true;
    const QPointer<FlowRunner> self(this);
    while (!m_events.isEmpty()) {
        const Event next = m_events.takeFirst();
        const Transition transition = advance(m_plan, m_state, next, m_ports.clock.now());
        const bool isNewState = transition.state.index() != m_state.index();
        m_state = transition.state;
        if (const auto *waiting = std::get_if<AwaitingRedirect>(&m_state))
            m_authorizationUrl = waiting->authorizationUrl;
        if (isNewState)
            settle();
        performAll(transition, isNewState);
        if (!self)
            return;
    }
    m_isDispatching = false;
}

/// Ends what the state before had under way, so that nothing of it reports any more.
void FlowRunner::settle()
{
    ++m_serial;
    m_pending.reset();
    m_deadline.stop();
}

void FlowRunner::performAll(const Transition &transition, bool isNewState)
{
    const QPointer<FlowRunner> self(this);
    std::optional<Finish> end;
    for (const Effect &effect : transition.effects) {
        if (const auto *finish = std::get_if<Finish>(&effect))
            end = *finish;
        else
            perform(effect);
        if (!self)
            return;
    }
    if (isNewState)
        Q_EMIT stateChanged();
    if (self && end)
        Q_EMIT finished(end->outcome);
}

void FlowRunner::perform(const Effect &effect)
{
    std::visit(Overloaded{[this](const OpenListener &open) { listen(open.redirectUri); },
                          [this](const OpenBrowser &browser) { open(browser.url); },
                          [this](const Send &request) { send(request.request); },
                          [this](const AnswerBrowser &answer) { answerBrowser(answer); },
                          [this](const CloseListener &) { m_listener.reset(); },
                          [this](const StartDeadline &deadline) { startDeadline(deadline.after); },
                          [this](const Record &record) { keep(record.entry); },
                          [](const Finish &) {
                          }},
               effect);
}

void FlowRunner::keep(const TranscriptEntry &entry)
{
    // A page that keeps calling the listener must not fill the memory with notes about it.
    if (entry.direction == TranscriptEntry::Direction::Note && m_transcript.size() >= maximumLinesForNotes)
        return;
    m_transcript.append(entry);
    Q_EMIT recorded(entry);
}

void FlowRunner::listen(const QByteArray &redirectUri)
{
    const QPointer<FlowRunner> self(this);
    auto session = m_ports.listener.listen(redirectUri, [self](quint64 visitor, const QByteArray &query) {
        post(self, Redirected{visitor, query});
    });
    if (!self)
        return;
    if (!session) {
        dispatch(ListenerFailed{session.error()});
        return;
    }
    m_listener = std::move(*session);
    dispatch(ListenerReady{m_listener->redirectUri()});
}

void FlowRunner::open(const QByteArray &url)
{
    const QPointer<FlowRunner> self(this);
    if (!m_ports.browser.open(url) && self)
        dispatch(BrowserOpenFailed{});
}

void FlowRunner::send(const http::Request &request)
{
    const QPointer<FlowRunner> self(this);
    const quint64 serial = m_serial;
    auto pending = m_ports.transport.send(
        request, m_plan.networkDeadline, [self, serial](const Result<http::Response> &response) {
            post(self, response ? Event(ResponseReceived{*response}) : Event(RequestFailed{response.error()}), serial);
        });
    if (self)
        m_pending = std::move(pending);
}

void FlowRunner::answerBrowser(const AnswerBrowser &answer)
{
    if (!m_listener)
        return;
    const QPointer<FlowRunner> self(this);
    const http::Response page = m_ports.makePage(answer);
    if (self && m_listener)
        m_listener->answer(answer.visitor, page);
}

void FlowRunner::startDeadline(std::chrono::milliseconds after)
{
    constexpr std::chrono::milliseconds longest(std::numeric_limits<int>::max());
    m_deadline.start(std::clamp(after, std::chrono::milliseconds(0), longest));
}

/// Hands an event from a port to the event loop: a port may call back at once, from within its own call, and must not
/// be destroyed by what follows while it is still in it.
void FlowRunner::post(const QPointer<FlowRunner> &runner, const Event &event, std::optional<quint64> serial)
{
    if (!runner)
        return;
    QMetaObject::invokeMethod(
        runner.data(),
        [runner, event, serial] {
            if (!runner || (serial && *serial != runner->m_serial))
                return;
            if (serial)
                ++runner->m_serial; // a second answer to the same request is none
            runner->dispatch(event);
        },
        Qt::QueuedConnection);
}

} // namespace grantdesk::flows
