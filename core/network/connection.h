#pragma once

#include "core/http/message.h"
#include "core/network/http_parser.h"
#include "core/network/limits.h"
#include "core/network/parcel.h"
#include "core/network/response_writer.h"

#include <QObject>
#include <QTcpSocket>

#include <chrono>
#include <deque>
#include <functional>
#include <memory>
#include <optional>

class QSslSocket;

namespace grantdesk::network {

using Moment = std::chrono::steady_clock::time_point;

/// What every connection of a listener is held to.
struct ConnectionRules : ConnectionLimits {
    bool keepAlive = true;                                       ///< false: one request a connection
    std::function<bool(const QByteArray &host)> servesHost = {}; ///< absent: any host

    qsizetype held = 0; ///< bytes of requests that all connections under these rules have read ahead
    qint64 unsent = 0;  ///< bytes of answers that far ends were slow to take, about
};

/// One socket that speaks HTTP/1.1: reads requests ahead, hands them out one after the other and sends the answers in
/// the same order. Bears garbage, endless input, and a far end that does not send, does not read or goes away.
class Connection final : public QObject {
public:
    class Owner {
    public:
        virtual ~Owner() = default;
        /// take() has something to give. Not called again before it was taken.
        virtual void requestReady(Connection &connection) = 0;
        /// The connection is over. It deletes itself later and must not be used any more.
        virtual void connectionClosed(Connection &connection) = 0;
        /// A request is refused before it could be handed out; of it is there what is known. Gives the answer.
        virtual http::Response requestRefused(const http::Request &request, const Refusal &refusal);
    };

    /// `owner` must live as long as this, or until letGo(). A QSslSocket is in the middle of its handshake.
    Connection(std::unique_ptr<QTcpSocket> socket, std::shared_ptr<ConnectionRules> rules, Owner &owner, quint64 id);
    ~Connection() override;

    quint64 id() const { return m_id; }
    /// Since when the present request, or the wait for one, has lasted.
    Moment since() const { return m_since; }
    /// Nothing is being answered here: what goes first when there are too many.
    bool isUnfinished() const { return m_waiting.empty() && m_taken.empty(); }

    bool hasRequest() const { return !m_paused && !m_waiting.empty(); }
    /// The next request; one answer() is owed for it.
    http::Request take();
    /// The request just taken takes a while: hands out no other before it is answered.
    void pause() { m_paused = true; }
    /// Answers the oldest request taken. Nothing leaves before flush().
    void answer(const http::Response &response);
    void flush();
    /// answer() in two steps, between which another thread sends the parcel: nothing else is sent until it is back in
    /// sent(), or answer() is called instead. Only of the one request taken, and where nothing but sending is to be
    /// done.
    std::optional<Parcel> pack(const http::Response &response) const;
    void sent(const Parcel &parcel);

    /// Cuts off what has lasted too long.
    void checkDeadlines(Moment now);
    /// Answers what has begun and then closes.
    void finish();
    /// Closes now.
    void abort();
    /// Forgets its owner and closes itself as soon as what was answered is sent; at the deadline at the latest.
    void letGo(std::chrono::milliseconds deadline);

private:
    enum class Phase {
        Open,     ///< reads and answers
        Refusing, ///< answers what was read before the refusal
        Draining, ///< everything is said: waits for the far end to hear it
        Dead,
    };

    void readMore();
    bool readRequests();
    bool readRequest(QByteArrayView &bytes);
    void accept(ParsedRequest parsed);
    void refuse(const Refusal &refusal, http::Request request);
    void sendRefusal();
    void sendContinue();
    Framing takeFraming();
    void write();
    void goOn();
    void countHeld(qsizetype bytes);
    void countUnsent(qint64 bytes);
    void announce();
    void drain();
    void shutdownWhenSent();
    void handshakeDone();
    qint64 unsent() const;
    void die();
    void discard();
    bool isIdle() const;

    QTcpSocket *m_socket; ///< a child
    QSslSocket *m_tls;    ///< the same; null without TLS
    std::shared_ptr<ConnectionRules> m_rules;
    Owner *m_owner;
    quint64 m_id;
    QByteArray m_peer;

    RequestParser m_parser;
    QByteArray m_in; ///< what the parser has yet to deal with
    QByteArray m_out;
    std::deque<ParsedRequest> m_waiting; ///< read, not taken
    std::deque<Framing> m_taken;         ///< taken, not answered
    Moment m_since;
    Moment m_unsentSince; ///< at which nothing was left to send for the last time
    qint64 m_unsentHere = 0;
    bool m_isSlow = false;
    qsizetype m_heldHere = 0;
    qint64 m_discarded = 0; ///< what came after the last request that is read
    Phase m_phase = Phase::Open;
    QByteArray m_refusal; ///< to be sent behind the answers to what was read before it
    bool m_refused = false;
    bool m_shakesHands = false; ///< TLS is being agreed on
    bool m_lastRead = false;    ///< no request is read after the one that closes
    bool m_lastAnswered = false;
    bool m_finishing = false;
    bool m_paused = false;
    bool m_announced = false;
    bool m_continueSent = false;
};

} // namespace grantdesk::network
