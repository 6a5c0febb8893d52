#include "ui/flows/run_session.h"

#include "ui/text/listener_page.h"

namespace grantdesk::ui {

RunSession::RunSession(Workbench &workbench, QObject *parent)
    : QObject(parent)
    , m_workbench(workbench)
{
}

RunSession::~RunSession() = default;

void RunSession::run(const RunRequest &request)
{
    m_refreshToken.reset();
    begin(request, false);
}

void RunSession::refresh()
{
    if (!m_refreshToken || isRunning())
        return;
    RunRequest request = m_request;
    request.refreshToken = m_refreshToken;
    request.keepTyped = false;
    begin(request, true);
}

void RunSession::begin(const RunRequest &request, bool isRefresh)
{
    discard();
    m_request = request;
    m_outcome.reset();
    m_preparation = new RunPreparation(
        m_workbench, request, [this](Result<flows::Plan> plan) { prepared(std::move(plan)); }, this);
    Q_EMIT started(isRefresh);
    m_preparation->start();
    Q_EMIT stateChanged();
}

/// At once, also when the runner itself is calling (which it allows): the next run may need the same port.
void RunSession::discard()
{
    if (m_preparation)
        m_preparation->deleteLater();
    m_preparation.clear();
    m_runner.reset();
}

void RunSession::prepared(Result<flows::Plan> plan)
{
    if (!m_preparation)
        return;
    m_preparation->deleteLater();
    m_preparation.clear();
    if (!plan) {
        Q_EMIT stateChanged();
        Q_EMIT refused(plan.error());
        return;
    }
    const flows::RunnerPorts ports{m_workbench.transport, m_workbench.browser, m_workbench.listener, m_workbench.clock,
                                   listenerPage};
    m_runner = std::make_unique<flows::FlowRunner>(std::move(*plan), ports);
    connect(m_runner.get(), &flows::FlowRunner::stateChanged, this, &RunSession::stateChanged);
    connect(m_runner.get(), &flows::FlowRunner::recorded, this, &RunSession::recorded);
    connect(m_runner.get(), &flows::FlowRunner::finished, this, &RunSession::ended);
    m_runner->start();
}

void RunSession::ended(const flows::Outcome &outcome)
{
    m_outcome = outcome;
    // Without rotation the server need not repeat the refresh token: then the one at hand stays good.
    if (outcome.tokens && outcome.tokens->refreshToken)
        m_refreshToken = outcome.tokens->refreshToken;
    else if (outcome.tokens)
        m_outcome->tokens->refreshToken = m_refreshToken;
    const flows::Outcome told = *m_outcome; // whoever is told may begin the next run
    Q_EMIT stateChanged();
    Q_EMIT finished(told);
}

void RunSession::cancel()
{
    if (m_runner && !m_outcome) {
        m_runner->cancel();
        return;
    }
    if (!m_preparation)
        return;
    discard();
    flows::Outcome outcome;
    outcome.kind = flows::Outcome::Kind::Cancelled;
    ended(outcome);
}

void RunSession::forget()
{
    discard();
    m_outcome.reset();
    m_refreshToken.reset();
    m_request = {};
    Q_EMIT stateChanged();
}

Result<void> RunSession::paste(const QByteArray &text)
{
    if (!m_runner)
        return {};
    return m_runner->paste(text);
}

void RunSession::openBrowser()
{
    if (m_runner)
        m_runner->openBrowser();
}

bool RunSession::isRunning() const
{
    return m_preparation || (m_runner && !m_outcome);
}

bool RunSession::canRefresh() const
{
    return m_refreshToken && !isRunning();
}

} // namespace grantdesk::ui
