#include "core/network/clients.h"
#include "core/network/connections.h"
#include "core/network/host_check.h"

#include <QHostAddress>

#include <algorithm>
#include <map>
#include <optional>
#include <utility>

namespace grantdesk::network {

namespace {

constexpr int browsersAtOnce = 32;
constexpr int portAttempts = 16;
constexpr quint16 httpPort = 80;
/// How long sockets may outlive the session to send their last page.
constexpr std::chrono::seconds farewell{5};

/// A redirect address of the form http://<loopback>[:<port>][/path][?query], taken apart byte by byte.
struct RedirectAddress {
    QByteArray host; ///< as written, an IPv6 literal in brackets
    std::optional<quint16> port;
    QByteArray path;  ///< as a request has it: at least "/"
    QByteArray after; ///< what stands behind the authority, as written

    bool isName() const { return host.compare("localhost", Qt::CaseInsensitive) == 0; }
    QHostAddress address() const
    {
        if (isName())
            return QHostAddress(QHostAddress::LocalHost);
        return QHostAddress(QString::fromLatin1(host.startsWith('[') ? host.mid(1).chopped(1) : host));
    }
    /// An IP literal without a port takes any (RFC 8252 §7.3); a name without one means port 80.
    quint16 wantedPort() const { return port.value_or(isName() ? httpPort : 0); }
    QByteArray withPort(quint16 bound) const
    {
        const bool asWritten = wantedPort() == bound;
        const QByteArray portText = asWritten && !port ? QByteArray() : ':' + QByteArray::number(bound);
        return "http://" + host + portText + after;
    }
    /// The Host that a browser sends for it.
    bool isHost(QByteArrayView value, quint16 bound) const
    {
        const auto is = [&](const QByteArray &expected) {
            return value.compare(expected, Qt::CaseInsensitive) == 0;
        };
        return is(host + ':' + QByteArray::number(bound)) || (bound == httpPort && is(host));
    }
};

std::optional<quint16> readPort(QByteArrayView digits)
{
    const bool plain = !digits.isEmpty() && digits.size() <= 5
        && std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
    bool ok = false;
    const quint16 port = plain ? digits.toUShort(&ok) : 0;
    return ok ? std::optional(port) : std::nullopt;
}

/// Loopback, and spelt as an address is: not as a number or with fewer parts, which others might read differently.
bool isLoopback(const RedirectAddress &redirect)
{
    const QHostAddress address = redirect.address();
    if (!address.isLoopback())
        return false;
    if (address.protocol() == QAbstractSocket::IPv6Protocol)
        return redirect.host.startsWith('[') && redirect.host.endsWith(']');
    return redirect.isName() || redirect.host == address.toString().toLatin1();
}

std::optional<RedirectAddress> parseRedirect(const QByteArray &uri)
{
    constexpr QByteArrayView scheme("http://");
    const QByteArrayView all(uri);
    if (all.size() <= scheme.size() || all.first(scheme.size()).compare(scheme, Qt::CaseInsensitive) != 0)
        return std::nullopt;
    if (std::any_of(all.begin(), all.end(), [](char c) { return c <= ' ' || c >= 0x7f || c == '#'; }))
        return std::nullopt;
    const auto rest = all.sliced(scheme.size());
    const auto end = std::find_if(rest.begin(), rest.end(), [](char c) { return c == '/' || c == '?'; });
    const auto authority = rest.first(end - rest.begin());
    RedirectAddress address;
    address.after = rest.sliced(authority.size()).toByteArray();
    const qsizetype query = address.after.indexOf('?');
    address.path = query < 0 ? address.after : address.after.first(query); // QByteArray::left(-1) would be empty
    if (address.path.isEmpty())
        address.path = "/";
    const qsizetype colon = authority.lastIndexOf(':');
    const bool hasPort = colon > authority.lastIndexOf(']');
    address.host = (hasPort ? authority.first(colon) : authority).toByteArray();
    if (hasPort) {
        address.port = readPort(authority.sliced(colon + 1));
        if (!address.port)
            return std::nullopt;
    }
    return isLoopback(address) ? std::optional(address) : std::nullopt;
}

http::Response refusal(int status)
{
    auto response = plainResponse(status);
    if (status == 405)
        response.headers.add("Allow", "GET");
    return response;
}

std::shared_ptr<ConnectionRules> listenerRules()
{
    auto rules = std::make_shared<ConnectionRules>();
    rules->bodyBytes = 16 * 1024;
    rules->idleDeadline = std::chrono::seconds(30);
    rules->writeBuffer = 16 * 1024 * 1024;
    rules->pipelined = 1;
    rules->keepAlive = false;
    return rules;
}

/// The listener at work. A visitor is a connection whose one request came to the redirect address.
class LoopbackSession final : public QObject, public flows::RedirectListener::Session, private Connection::Owner {
public:
    LoopbackSession(RedirectAddress address, flows::RedirectListener::OnRedirect onRedirect)
        : m_address(std::move(address))
        , m_onRedirect(std::move(onRedirect))
    {
    }

    ~LoopbackSession() override
    {
        for (auto &socket : m_sockets)
            socket->letGo(farewell);
    }

    Result<void> bind();

    QByteArray redirectUri() const override { return m_address.withPort(m_port); }
    void answer(quint64 visitor, const http::Response &page) override;

private:
    struct Visitor {
        Connections *home;
        quint64 connection;
    };
    enum class Bound { Yes, Taken, Unavailable };

    Bound bindOnce(quint16 port);
    Bound bindSecond();
    std::unique_ptr<Connections> makeSocket();
    void requestReady(Connection &connection) override;
    void connectionClosed(Connection &connection) override;
    Connections *homeOf(const Connection &connection) const;
    int statusFor(const http::Request &request) const;
    void report(quint64 visitor, const QByteArray &query);

    RedirectAddress m_address;
    flows::RedirectListener::OnRedirect m_onRedirect;
    std::shared_ptr<ConnectionRules> m_rules = listenerRules();
    std::vector<std::unique_ptr<Connections>> m_sockets;
    quint16 m_port = 0;
    quint64 m_lastVisitor = 0;
    std::map<quint64, Visitor> m_visitors; ///< those that wait for their answer
};

std::unique_ptr<Connections> LoopbackSession::makeSocket()
{
    Connection::Owner &owner = *this;
    return std::make_unique<Connections>(m_rules, browsersAtOnce, owner);
}

LoopbackSession::Bound LoopbackSession::bindOnce(quint16 port)
{
    m_sockets.clear();
    auto first = makeSocket();
    if (!first->bind(m_address.address(), port))
        return first->serverError() == QAbstractSocket::AddressInUseError ? Bound::Taken : Bound::Unavailable;
    m_port = first->serverPort();
    m_sockets.push_back(std::move(first));
    return m_address.isName() ? bindSecond() : Bound::Yes;
}

/// Browsers may take "localhost" for ::1. Where there is IPv6 the port must be ours there too: somebody else's
/// program behind it would be handed the code.
LoopbackSession::Bound LoopbackSession::bindSecond()
{
    auto second = makeSocket();
    if (second->bind(QHostAddress(QHostAddress::LocalHostIPv6), m_port))
        m_sockets.push_back(std::move(second));
    else if (second->serverError() == QAbstractSocket::AddressInUseError)
        return Bound::Taken;
    return Bound::Yes;
}

Result<void> LoopbackSession::bind()
{
    const quint16 wanted = m_address.wantedPort();
    Bound bound = bindOnce(wanted);
    for (int i = 1; wanted == 0 && bound == Bound::Taken && i < portAttempts; ++i)
        bound = bindOnce(wanted);
    const QStringList args{QString::number(wanted == 0 ? m_port : wanted)};
    if (bound == Bound::Taken) {
        return failure({QStringLiteral("listener.port_taken"),
                        QStringLiteral("Port %1 is in use by another program.").arg(args.first()), args});
    }
    if (bound == Bound::Unavailable) {
        return failure(
            {QStringLiteral("listener.unavailable"),
             QStringLiteral("The loopback address %1 cannot be listened on.").arg(QString::fromLatin1(m_address.host)),
             {QString::fromLatin1(m_address.host), args.first()}});
    }
    return {};
}

Connections *LoopbackSession::homeOf(const Connection &connection) const
{
    for (const auto &socket : m_sockets) {
        if (socket->find(connection.id()) == &connection)
            return socket.get();
    }
    return nullptr;
}

/// 200 for what is a redirect. The favicon and whatever else browsers ask for is refused without a word.
int LoopbackSession::statusFor(const http::Request &request) const
{
    if (!m_address.isHost(request.headers.value("Host"), m_port))
        return 421;
    if (request.path() != m_address.path)
        return 404;
    return request.method == "GET" ? 200 : 405;
}

void LoopbackSession::requestReady(Connection &connection)
{
    const http::Request request = connection.take();
    const int status = statusFor(request);
    if (status != 200) {
        connection.answer(refusal(status));
        return connection.flush();
    }
    const quint64 visitor = ++m_lastVisitor;
    m_visitors.emplace(visitor, Visitor{homeOf(connection), connection.id()});
    // From the event loop: whoever is told may answer or destroy this at once.
    const auto tell = [this, visitor, query = request.query()] {
        report(visitor, query);
    };
    QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
}

void LoopbackSession::report(quint64 visitor, const QByteArray &query)
{
    // A copy: the callback may destroy this.
    const auto onRedirect = m_onRedirect;
    onRedirect(visitor, query);
}

void LoopbackSession::connectionClosed(Connection &connection)
{
    if (auto *home = homeOf(connection)) {
        std::erase_if(m_visitors, [&](const auto &entry) {
            return entry.second.home == home && entry.second.connection == connection.id();
        });
        home->forget(connection);
    }
}

void LoopbackSession::answer(quint64 visitor, const http::Response &page)
{
    std::vector<Visitor> waiting;
    for (const auto &[number, who] : m_visitors) {
        if (visitor == 0 || visitor == number)
            waiting.push_back(who);
    }
    std::erase_if(m_visitors, [&](const auto &entry) { return visitor == 0 || visitor == entry.first; });
    for (const auto &who : waiting) {
        if (auto *connection = who.home->find(who.connection)) {
            connection->answer(page);
            connection->flush();
        }
    }
}

class Listener final : public flows::RedirectListener {
public:
    Result<std::unique_ptr<flows::RedirectListener::Session>> listen(const QByteArray &redirectUri,
                                                                     OnRedirect onRedirect) override
    {
        auto address = parseRedirect(redirectUri);
        if (!address) {
            return failure({QStringLiteral("listener.not_loopback"),
                            QStringLiteral("The redirect URL is not an http address of this machine's loopback.")});
        }
        auto session = std::make_unique<LoopbackSession>(std::move(*address), std::move(onRedirect));
        if (auto bound = session->bind(); !bound)
            return failure(std::move(bound.error()));
        return std::unique_ptr<flows::RedirectListener::Session>(std::move(session));
    }
};

} // namespace

std::unique_ptr<flows::RedirectListener> redirectListener()
{
    return std::make_unique<Listener>();
}

} // namespace grantdesk::network
