#pragma once

#include "core/base/clock.h"
#include "core/flows/machine.h"
#include "core/flows/ports.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

namespace grantdesk::flows {

/// The page a browser sees on the listener, in the user's language; made by ui/text.
using PageMaker = std::function<http::Response(const AnswerBrowser &)>;

/// What the runner uses. All of it must outlive the runner.
struct RunnerPorts {
    HttpTransport &transport;
    Browser &browser;
    RedirectListener &listener;
    const Clock &clock;
    PageMaker makePage;
};

/// Performs one run of the machine on the event loop of its thread. Emits exactly one finished(); destroying it cancels
/// everything under way and emits nothing more. A retry is a new runner.
class FlowRunner final : public QObject {
    Q_OBJECT
public:
    FlowRunner(Plan plan, RunnerPorts ports, QObject *parent = nullptr);
    ~FlowRunner() override;

    void start();
    void cancel();
    /// The user pasted the redirected address. Text that cannot be one is refused with an error and the run waits on.
    /// Errors: those of queryOfPastedRedirect(), flow.not_waiting.
    Result<void> paste(const QByteArray &text);

    const Plan &plan() const { return m_plan; }
    const State &state() const { return m_state; }
    Step step() const { return stepOf(m_plan, m_state); }
    const QList<TranscriptEntry> &transcript() const { return m_transcript; }
    /// Empty until there is one.
    QByteArray authorizationUrl() const;
    /// What is left of the current deadline; 0 when none runs.
    std::chrono::milliseconds timeLeft() const;
    /// Asks for the browser again.
    void openBrowser();

Q_SIGNALS:
    void stateChanged();
    void recorded(const grantdesk::flows::TranscriptEntry &entry);
    void finished(const grantdesk::flows::Outcome &outcome);

private:
    static void post(const QPointer<FlowRunner> &runner, const Event &event, std::optional<quint64> serial = {});
    void dispatch(const Event &event);
    void settle();
    void performAll(const Transition &transition, bool isNewState);
    void perform(const Effect &effect);
    void keep(const TranscriptEntry &entry);
    void listen(const QByteArray &redirectUri);
    void open(const QByteArray &url);
    void send(const http::Request &request);
    void answerBrowser(const AnswerBrowser &answer);
    void startDeadline(std::chrono::milliseconds after);

    Plan m_plan;
    RunnerPorts m_ports;
    State m_state;
    QList<TranscriptEntry> m_transcript;
    QList<Event> m_events; ///< reported while effects are performed
    QByteArray m_authorizationUrl;
    quint64 m_serial = 0; ///< counts states and answers, to know a late one
    bool m_isDispatching = false;
    std::unique_ptr<Pending> m_pending;
    std::unique_ptr<RedirectListener::Session> m_listener;
    QTimer m_deadline;
};

} // namespace grantdesk::flows
