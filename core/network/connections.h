#pragma once

#include "core/network/connection.h"

#include <QBasicTimer>
#include <QTcpServer>

#include <unordered_map>

class QSslConfiguration;

namespace grantdesk::network {

/// A listening socket and all that came in by it: keeps their number in bounds and their deadlines.
class Connections final : public QTcpServer {
public:
    /// With `tls` every connection begins with a handshake, which has to be done within the request deadline.
    Connections(std::shared_ptr<ConnectionRules> rules, int limit, Connection::Owner &owner,
                std::shared_ptr<const QSslConfiguration> tls = {});
    ~Connections() override;

    /// Listens without a proxy and with room for a crowd.
    bool bind(const QHostAddress &address, quint16 port);

    Connection *find(quint64 id) const;
    bool isEmpty() const { return m_open.empty(); }
    /// Were there as many connections as may ever be, so many descriptors more would still do no harm.
    bool canSpare(int descriptors) const;
    /// To be called by the owner when it hears that a connection closed.
    void forget(const Connection &connection) { m_open.erase(connection.id()); }
    /// Finishes what has begun, closes the others. Takes no new ones.
    void finish();
    void abortAll();
    /// Lets all go; they send what was answered and close.
    void letGo(std::chrono::milliseconds deadline);

protected:
    void incomingConnection(qintptr descriptor) override;
    void timerEvent(QTimerEvent *event) override;

private:
    std::unique_ptr<QTcpSocket> socketFor(qintptr descriptor) const;
    bool dropOldest();
    void resumeLater();

    std::shared_ptr<ConnectionRules> m_rules;
    int m_limit;
    Connection::Owner &m_owner;
    std::shared_ptr<const QSslConfiguration> m_tls;
    std::unordered_map<quint64, Connection *> m_open;
    quint64 m_lastId = 0;
    QBasicTimer m_tick;
};

} // namespace grantdesk::network
