#include "core/network/connection.h"

#include "core/network/host_check.h"

#include <QCoreApplication>
#include <QSslSocket>
#include <QThread>
#include <QTimer>

#include <algorithm>
#include <numeric>
#include <utility>

#ifdef Q_OS_WIN
#include <winsock2.h>
#else
#include <sys/socket.h>
#endif

namespace grantdesk::network {

namespace {

constexpr qint64 readAtOnce = 16 * 1024;
/// What a request that waits for its turn takes, about.
qsizetype weight(const ParsedRequest &request)
{
    return request.headerBytes + request.request.body.size();
}

/// Bodies up to this size are always taken, however much others hold.
constexpr qsizetype smallBody = 4 * 1024;
/// How long a far end may take to close after it got everything. Closing first, with input unread, would reset the
/// line and take the answer away from it (RFC 9112 §9.6).
constexpr std::chrono::seconds linger{1};
/// And how much it may send meanwhile: who goes on for ever is not worth the reading.
constexpr qint64 mostDiscarded = 16 * 1024 * 1024;

Moment now()
{
    return std::chrono::steady_clock::now();
}

void shutdownWriting(qintptr descriptor)
{
#ifdef Q_OS_WIN
    ::shutdown(SOCKET(descriptor), SD_SEND);
#else
    ::shutdown(int(descriptor), SHUT_WR);
#endif
}

} // namespace

Connection::Connection(std::unique_ptr<QTcpSocket> socket, std::shared_ptr<ConnectionRules> rules, Owner &owner,
                       quint64 id)
    : m_socket(socket.release())
    , m_tls(qobject_cast<QSslSocket *>(m_socket))
    , m_rules(std::move(rules))
    , m_owner(&owner)
    , m_id(id)
    , m_peer(addressText(m_socket->peerAddress()))
    , m_parser(m_rules->headerBytes, m_rules->bodyBytes, m_rules->headerFields, m_tls != nullptr ? "https" : "http")
    , m_since(now())
    , m_unsentSince(m_since)
{
    m_socket->setParent(this);
    m_socket->setReadBufferSize(readAtOnce);
    m_socket->setSocketOption(QAbstractSocket::LowDelayOption, 1);
    connect(m_socket, &QTcpSocket::readyRead, this, &Connection::readMore);
    connect(m_socket, &QTcpSocket::disconnected, this, &Connection::die);
    if (m_tls != nullptr) {
        m_shakesHands = true;
        connect(m_tls, &QSslSocket::encrypted, this, &Connection::handshakeDone);
    }
}

/// The first request is given its time from here on.
void Connection::handshakeDone()
{
    m_shakesHands = false;
    m_since = now();
}

/// Bytes of answers that have not left yet: with TLS some wait to be encrypted, some are.
qint64 Connection::unsent() const
{
    return m_socket->bytesToWrite() + (m_tls != nullptr ? m_tls->encryptedBytesToWrite() : 0);
}

http::Response Connection::Owner::requestRefused(const http::Request &, const Refusal &refusal)
{
    return plainResponse(refusal.status);
}

Connection::~Connection()
{
    m_socket->disconnect(this);
    countHeld(-m_heldHere);
    countUnsent(0);
}

http::Request Connection::take()
{
    m_announced = false;
    ParsedRequest next = std::move(m_waiting.front());
    m_waiting.pop_front();
    countHeld(-weight(next));
    m_taken.push_back({next.request.method == "HEAD", next.keepAlive && m_rules->keepAlive, next.http10});
    next.request.peerAddress = m_peer;
    return std::move(next.request);
}

void Connection::answer(const http::Response &response)
{
    if (m_phase == Phase::Dead || m_taken.empty())
        return;
    Framing framing = takeFraming();
    if (m_finishing && m_taken.empty() && m_waiting.empty())
        framing.keepAlive = false;
    m_lastAnswered = !framing.keepAlive;
    writeResponse(m_out, response, framing);
}

Framing Connection::takeFraming()
{
    const Framing framing = m_taken.front();
    m_taken.pop_front();
    // The request that paused the line is the last taken: answers to those before it leave the line paused.
    if (m_taken.empty())
        m_paused = false;
    return framing;
}

void Connection::flush()
{
    if (m_phase == Phase::Dead)
        return;
    if (!m_out.isEmpty())
        write();
    if (m_phase != Phase::Dead)
        goOn();
}

void Connection::write()
{
    const bool allWasSent = unsent() == 0;
    m_socket->write(std::exchange(m_out, {}));
    m_socket->flush();
    if (m_phase == Phase::Dead)
        return;
    m_since = now();
    if (allWasSent)
        m_unsentSince = m_since;
    countUnsent(unsent());
    if (m_unsentHere > m_rules->writeBuffer || (m_unsentHere > 0 && m_rules->unsent > m_rules->unsentBytes))
        die();
}

/// What answers that have been sent make room for.
void Connection::goOn()
{
    if (m_lastAnswered)
        return drain();
    if (m_phase == Phase::Refusing && isUnfinished())
        return sendRefusal();
    if (!m_in.isEmpty() || m_socket->bytesAvailable() > 0)
        readMore();
    sendContinue();
    announce();
}

std::optional<Parcel> Connection::pack(const http::Response &response) const
{
    const bool isPlain = m_phase == Phase::Open && m_tls == nullptr && !m_finishing && m_taken.size() == 1
        && m_taken.front().keepAlive && m_out.isEmpty() && unsent() == 0;
    if (!isPlain)
        return std::nullopt;
    QByteArray bytes;
    writeResponse(bytes, response, m_taken.front());
    return Parcel::of(m_socket->socketDescriptor(), std::move(bytes));
}

void Connection::sent(const Parcel &parcel)
{
    if (m_phase == Phase::Dead)
        return;
    takeFraming();
    m_lastAnswered = m_finishing && m_taken.empty() && m_waiting.empty();
    m_out.append(parcel.rest());
    m_since = now();
}

/// Runs whenever there is input, and after answers made room for more requests.
void Connection::readMore()
{
    while (m_phase == Phase::Open && readRequests()) {
        const qint64 available = std::min(m_socket->bytesAvailable(), readAtOnce);
        if (available <= 0)
            break;
        const qsizetype old = m_in.size();
        m_in.resize(old + available);
        const qint64 got = m_socket->read(m_in.data() + old, available);
        m_in.resize(old + std::max<qint64>(got, 0));
    }
    if (m_phase == Phase::Refusing || m_phase == Phase::Draining)
        discard();
    announce();
}

void Connection::discard()
{
    m_discarded += std::max<qint64>(m_socket->skip(m_socket->bytesAvailable()), 0);
    if (m_discarded > mostDiscarded)
        die();
}

/// Reads what `m_in` holds; true when more input would help.
bool Connection::readRequests()
{
    QByteArrayView rest(m_in);
    // Where many read ahead, one request each will do: the next is read when that one is answered.
    const auto hasRoom = [this] {
        const bool isCrowded = m_rules->held > m_rules->heldBytes;
        const int most = isCrowded ? 1 : m_rules->pipelined;
        return !m_lastRead && int(m_waiting.size() + m_taken.size()) < most;
    };
    while (!rest.isEmpty() && hasRoom() && readRequest(rest)) { }
    if (m_phase != Phase::Open)
        return false;
    if (rest.isEmpty())
        m_in.resize(0);
    else if (rest.size() < m_in.size())
        m_in = rest.toByteArray();
    return hasRoom();
}

/// Reads one request off the front; false when it is not complete or not to be served.
bool Connection::readRequest(QByteArrayView &bytes)
{
    using State = RequestParser::State;
    const bool begins = m_parser.state() == State::Empty;
    const qsizetype bodyBefore = m_parser.bodySize();
    bytes = bytes.sliced(m_parser.feed(bytes));
    const State state = m_parser.state();
    if (begins && state != State::Empty)
        m_since = now();
    if (state == State::Refused) {
        refuse(m_parser.refusal(), m_parser.known());
        return false;
    }
    const qsizetype body = m_parser.bodySize();
    countHeld(body - bodyBefore);
    if (body > smallBody && m_rules->held > m_rules->heldBytes) {
        refuse({503}, m_parser.known());
        return false;
    }
    if (state == State::Complete) {
        accept(m_parser.take());
        return m_phase == Phase::Open;
    }
    sendContinue();
    return false;
}

void Connection::accept(ParsedRequest parsed)
{
    m_continueSent = false;
    const QByteArray host = parsed.request.headers.value("Host");
    // Only programs that are no browsers speak HTTP/1.0 without a Host, and it is browsers that rebinding misuses.
    if (m_rules->servesHost && !host.isEmpty() && !m_rules->servesHost(host))
        return refuse({421}, parsed.request);
    m_lastRead = !parsed.keepAlive || !m_rules->keepAlive || m_finishing;
    countHeld(parsed.headerBytes);
    m_waiting.push_back(std::move(parsed));
}

/// Answers what came before, then refuses, and closes: what follows on the line cannot be trusted.
void Connection::refuse(const Refusal &refusal, http::Request request)
{
    request.peerAddress = m_peer;
    const auto answer = m_owner != nullptr ? m_owner->requestRefused(request, refusal) : plainResponse(refusal.status);
    writeResponse(m_refusal, answer, {request.method == "HEAD", false, false});
    m_refused = true;
    m_phase = Phase::Refusing;
    m_in.clear();
    m_parser.reset();
    const auto add = [](qsizetype sum, const ParsedRequest &waiting) {
        return sum + weight(waiting);
    };
    countHeld(std::accumulate(m_waiting.cbegin(), m_waiting.cend(), qsizetype(0), add) - m_heldHere);
    if (isUnfinished())
        sendRefusal();
}

void Connection::sendRefusal()
{
    m_out.append(std::exchange(m_refusal, {}));
    m_lastAnswered = true;
    flush();
}

void Connection::sendContinue()
{
    // Before the answers to earlier requests it would be taken for one of them.
    if (m_phase != Phase::Open || !m_parser.wantsContinue() || m_continueSent || !isUnfinished())
        return;
    m_continueSent = true;
    m_socket->write("HTTP/1.1 100 Continue\r\n\r\n");
    m_socket->flush();
}

void Connection::countHeld(qsizetype bytes)
{
    m_heldHere += bytes;
    m_rules->held += bytes;
}

/// Only for a far end that once was slow it is counted on while it takes the rest.
void Connection::countUnsent(qint64 bytes)
{
    m_rules->unsent += bytes - m_unsentHere;
    m_unsentHere = bytes;
    if (bytes > 0 && !std::exchange(m_isSlow, true))
        connect(m_socket, &QTcpSocket::bytesWritten, this, [this] { countUnsent(unsent()); });
}

void Connection::announce()
{
    if (m_announced || !hasRequest() || m_owner == nullptr)
        return;
    m_announced = true;
    m_owner->requestReady(*this);
}

/// Everything is said. Waits for the last bytes to leave and for the far end to close.
void Connection::drain()
{
    if (m_phase == Phase::Draining)
        return;
    m_phase = Phase::Draining;
    m_since = now();
    m_in.clear();
    discard();
    if (m_phase == Phase::Dead)
        return;
    // Qt ends TLS only together with the line. That is safe when nothing came that would not be read; after a refusal
    // the line's half goes without the farewell, which does no harm: an answer tells its own length.
    if (m_tls != nullptr && !m_refused)
        return m_tls->disconnectFromHost();
    connect(m_socket, &QTcpSocket::bytesWritten, this, &Connection::shutdownWhenSent);
    if (m_tls != nullptr)
        connect(m_tls, &QSslSocket::encryptedBytesWritten, this, &Connection::shutdownWhenSent);
    shutdownWhenSent();
}

void Connection::shutdownWhenSent()
{
    if (m_phase == Phase::Draining && unsent() == 0)
        shutdownWriting(m_socket->socketDescriptor());
}

bool Connection::isIdle() const
{
    return isUnfinished() && m_parser.state() == RequestParser::State::Empty;
}

void Connection::checkDeadlines(Moment now)
{
    if (m_phase == Phase::Dead)
        return;
    const bool sending = unsent() > 0 && !m_shakesHands;
    // TLS also sends on its own account: the moment is found here, for flush() does not see it.
    if (!sending)
        m_unsentSince = now;
    if (sending && now - m_unsentSince > m_rules->requestDeadline)
        return die();
    if (m_phase == Phase::Draining && !sending && now - m_since > linger)
        return die();
    if (m_shakesHands && now - m_since > m_rules->requestDeadline)
        return die();
    if (m_phase != Phase::Open || !isUnfinished())
        return;
    if (isIdle() && now - m_since > m_rules->idleDeadline)
        return die();
    if (!isIdle() && now - m_since > m_rules->requestDeadline)
        refuse({408}, m_parser.known());
}

void Connection::finish()
{
    m_finishing = true;
    if (m_phase != Phase::Open || !isIdle())
        return;
    if (unsent() > 0 && !m_shakesHands)
        drain();
    else
        die();
}

void Connection::abort()
{
    die();
}

void Connection::letGo(std::chrono::milliseconds deadline)
{
    m_owner = nullptr;
    auto *application = QCoreApplication::instance();
    setParent(application != nullptr && application->thread() == thread() ? application : nullptr);
    if (m_phase == Phase::Dead)
        return;
    if (m_phase != Phase::Draining && (m_shakesHands || unsent() == 0))
        return die();
    drain();
    QTimer::singleShot(deadline, this, &Connection::die);
}

void Connection::die()
{
    if (m_phase == Phase::Dead)
        return;
    m_phase = Phase::Dead;
    m_waiting.clear();
    m_taken.clear();
    m_in.clear();
    m_out.clear();
    countHeld(-m_heldHere);
    countUnsent(0);
    m_socket->disconnect(this);
    m_socket->abort();
    if (auto *owner = std::exchange(m_owner, nullptr))
        owner->connectionClosed(*this);
    deleteLater();
}

} // namespace grantdesk::network
