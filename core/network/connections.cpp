#include "core/network/connections.h"

#include <QNetworkProxy>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTimer>
#include <QTimerEvent>

#include <algorithm>
#include <limits>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#endif

namespace grantdesk::network {

namespace {

constexpr int backlog = 1024;
constexpr std::chrono::milliseconds retryAccept{50};

/// So many descriptors are left to the rest of the process.
constexpr int othersDescriptors = 64;

/// How many connections the process may hold now. Qt 6.4 spins when accepting fails for want of a descriptor, and says
/// nothing: it must not come to that.
int mostConnections()
{
#ifdef Q_OS_UNIX
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0 && limit.rlim_cur < rlim_t(std::numeric_limits<int>::max()))
        return std::max(int(limit.rlim_cur) - othersDescriptors, 1);
#endif
    return std::numeric_limits<int>::max();
}

/// Those others may need more than that. The system gives descriptors out lowest first, so that a high one tells.
bool isAmongTheLast(qintptr descriptor)
{
    constexpr int reserve = othersDescriptors / 4;
    return quint64(descriptor) + reserve >= quint64(mostConnections()) + othersDescriptors;
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
    const bool tooMany = int(m_open.size()) >= std::min(m_limit, mostConnections()) || isAmongTheLast(descriptor);
    if (socket == nullptr || (tooMany && !dropOldest()))
        return;
    const quint64 id = ++m_lastId;
    m_open.emplace(id, new Connection(std::move(socket), m_rules, m_owner, id));
    if (!m_tick.isActive())
        m_tick.start(int(tickFor(*m_rules).count()), this);
}

bool Connections::canSpare(int descriptors) const
{
    return mostConnections() - std::min(m_limit, mostConnections()) >= descriptors;
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
