#include "core/network/connections.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace grantdesk::network {

namespace {

constexpr int backlog = 1024;
constexpr std::chrono::milliseconds retryAccept{50};

/// The process is about to run out of file descriptors. The system gives them out lowest first, so that a high one
/// tells. Qt 6.4 spins when accepting fails for want of one, and says nothing: it must not come to that.
bool isAmongTheLast([[maybe_unused]] qintptr descriptor)
{
#ifdef Q_OS_UNIX
    constexpr rlim_t reserve = 16;
    rlimit limit{};
    return getrlimit(RLIMIT_NOFILE, &limit) == 0 && rlim_t(descriptor) + reserve >= limit.rlim_cur;
#else
    return false;
#endif
}

std::chrono::milliseconds tickFor(const ConnectionRules &rules)
{
    using std::chrono::milliseconds;
    return std::clamp(std::min(rules.requestDeadline, rules.idleDeadline) / 8, milliseconds(10), milliseconds(250));
}

} // namespace

Connections::Connections(std::shared_ptr<ConnectionRules> rules, int limit, Connection::Owner &owner,
                         std::shared_ptr<const QSslConfiguration> tls)
    : m_rules(std::move(rules))
    , m_limit(limit)
    , m_owner(owner)
    , m_tls(std::move(tls))
{
    setProxy(QNetworkProxy::NoProxy);
    setListenBacklogSize(backlog);
    connect(this, &QTcpServer::acceptError, this, &Connections::resumeLater);
}

Connections::~Connections()
{
    for (const auto &[id, connection] : m_open)
        delete connection;
}

bool Connections::bind(const QHostAddress &address, quint16 port)
{
    return listen(address, port);
}

Connection *Connections::find(quint64 id) const
{
    const auto found = m_open.find(id);
    return found == m_open.end() ? nullptr : found->second;
}

/// Null when the descriptor is of no use.
std::unique_ptr<QTcpSocket> Connections::socketFor(qintptr descriptor) const
{
    if (m_tls == nullptr) {
        auto plain = std::make_unique<QTcpSocket>();
        return plain->setSocketDescriptor(descriptor) ? std::move(plain) : nullptr;
    }
    auto secure = std::make_unique<QSslSocket>();
    secure->setSslConfiguration(*m_tls);
    if (!secure->setSocketDescriptor(descriptor))
        return nullptr;
    secure->startServerEncryption();
    return secure;
}

void Connections::incomingConnection(qintptr descriptor)
{
    auto socket = socketFor(descriptor);
    const bool tooMany = int(m_open.size()) >= m_limit || isAmongTheLast(descriptor);
    if (socket == nullptr || (tooMany && !dropOldest()))
        return;
    const quint64 id = ++m_lastId;
    m_open.emplace(id, new Connection(std::move(socket), m_rules, m_owner, id));
    if (!m_tick.isActive())
        m_tick.start(int(tickFor(*m_rules).count()), this);
}

/// Makes room by the connection that has kept us waiting longest. Those whose answer is under way stay;
/// false when all are such.
bool Connections::dropOldest()
{
    Connection *oldest = nullptr;
    for (const auto &[id, connection] : m_open) {
        if (connection->isUnfinished() && (oldest == nullptr || connection->since() < oldest->since()))
            oldest = connection;
    }
    if (oldest != nullptr)
        oldest->abort();
    return oldest != nullptr;
}

/// After an error in accepting Qt stops doing so for good: make room and go on.
void Connections::resumeLater()
{
    dropOldest();
    QTimer::singleShot(retryAccept, this, &QTcpServer::resumeAccepting);
}

void Connections::timerEvent(QTimerEvent *event)
{
    if (event->timerId() != m_tick.timerId())
        return QTcpServer::timerEvent(event);
    if (m_open.empty())
        return m_tick.stop();
    const Moment now = std::chrono::steady_clock::now();
    std::vector<Connection *> all;
    all.reserve(m_open.size());
    for (const auto &[id, connection] : m_open)
        all.push_back(connection);
    for (auto *connection : all)
        connection->checkDeadlines(now);
}

void Connections::finish()
{
    close();
    std::vector<Connection *> all;
    for (const auto &[id, connection] : m_open)
        all.push_back(connection);
    for (auto *connection : all)
        connection->finish();
}

void Connections::abortAll()
{
    while (!m_open.empty())
        m_open.begin()->second->abort();
}

void Connections::letGo(std::chrono::milliseconds deadline)
{
    close();
    for (const auto &[id, connection] : m_open)
        connection->letGo(deadline);
    m_open.clear();
}

} // namespace grantdesk::network
