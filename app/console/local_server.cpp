#include "app/console/local_server.h"

#include "app/shared/server_host.h"

#include <QEventLoop>
#include <QHostAddress>
#include <QTimer>

namespace grantdesk::app {

LocalServer::LocalServer(const QString &folder, const Clock &clock, RandomSource &random, QObject *parent)
    : ServerControl(parent)
    , m_folder(folder)
    , m_clock(clock)
    , m_random(random)
{
}

LocalServer::~LocalServer() = default;

void LocalServer::start(quint16 port)
{
    if (m_state != State::Stopped)
        return;
    m_lastError.reset();
    m_stopWanted = false;
    ServerChoices choices;
    choices.log = m_log;
    // The server's thread ends before this object does (m_server is a member).
    choices.controlsChanged = [this](const authserver::Controls &) {
        QMetaObject::invokeMethod(this, &ServerControl::controlsChanged, Qt::QueuedConnection);
    };
    m_server = makeServer(m_folder, m_clock, m_random, choices);
    connect(m_server.get(), &network::HttpServer::stopped, this, &LocalServer::stopped);
    enter(State::Starting);
    m_server->startAsync(QHostAddress(QHostAddress::LocalHost), port,
                         [this](Result<QByteArray> baseUrl) { started(std::move(baseUrl)); });
}

void LocalServer::started(Result<QByteArray> baseUrl)
{
    if (!baseUrl) {
        m_lastError = baseUrl.error();
        m_server.release()->deleteLater(); // it is the one that calls
        enter(State::Stopped);
        return;
    }
    m_baseUrl = *baseUrl;
    enter(State::Running);
    if (m_stopWanted)
        stop();
}

void LocalServer::stop()
{
    if (m_state == State::Starting)
        m_stopWanted = true;
    if (m_state != State::Running)
        return;
    m_baseUrl.clear();
    enter(State::Stopping);
    m_server->stop();
}

void LocalServer::stopped()
{
    m_server.release()->deleteLater(); // it is the one that calls
    m_baseUrl.clear();
    enter(State::Stopped);
}

void LocalServer::stopAndWait(std::chrono::milliseconds atMost)
{
    if (m_state == State::Stopped)
        return;
    QEventLoop loop;
    connect(this, &ServerControl::stateChanged, &loop, [this, &loop] {
        if (m_state == State::Stopped)
            loop.quit();
    });
    QTimer::singleShot(atMost, &loop, &QEventLoop::quit);
    stop();
    if (m_state != State::Stopped)
        loop.exec(QEventLoop::ExcludeUserInputEvents);
}

void LocalServer::enter(State state)
{
    m_state = state;
    Q_EMIT stateChanged();
}

} // namespace grantdesk::app
