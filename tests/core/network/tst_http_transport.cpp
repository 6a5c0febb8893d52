#include "core/network/clients.h"

#include <QElapsedTimer>
#include <QNetworkProxy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

using namespace grantdesk;
using namespace std::chrono_literals;
using flows::HttpTransport;
using flows::Pending;
using http::Request;
using http::Response;

namespace {

/// A server that notes what it is sent and says what it is told to.
class ScriptedPeer {
public:
    ScriptedPeer()
    {
        server.listen(QHostAddress::LocalHost);
        QObject::connect(&server, &QTcpServer::newConnection, &server, [this] {
            while (auto *socket = server.nextPendingConnection()) {
                ++connections;
                QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] { hear(socket); });
                QObject::connect(socket, &QTcpSocket::disconnected, &server, [this] { ++closed; });
            }
        });
    }

    QByteArray url(const QByteArray &path = "/") const
    {
        return "http://127.0.0.1:" + QByteArray::number(server.serverPort()) + path;
    }

    QTcpServer server;
    QByteArray heard;
    QByteArray answer;
    bool hangUp = false;
    int connections = 0;
    int closed = 0;

private:
    void hear(QTcpSocket *socket)
    {
        heard += socket->readAll();
        if (!heard.contains("\r\n\r\n"))
            return;
        socket->write(answer);
        if (hangUp)
            socket->disconnectFromHost();
    }
};

struct Outcome {
    int calls = 0;
    std::optional<Result<Response>> result;

    HttpTransport::Callback note()
    {
        return [this](Result<Response> r) {
            ++calls;
            result = std::move(r);
        };
    }
    bool arrives() const
    {
        return QTest::qWaitFor([this] { return calls > 0; });
    }
    QString code() const { return result && !*result ? result->error().code : QString(); }
};

Request get(const QByteArray &url)
{
    return {"GET", url, {}, {}, {}};
}

} // namespace

class TestHttpTransport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { m_transport = network::httpTransport(); }
    void statusesAreAnswers_data();
    void statusesAreAnswers();
    void sendsWhatItIsTold();
    void sendsBodiesAsTheyAre();
    void keepsAnswersHeaders();
    void keepsNoCookies();
    void keepsNoPasswords();
    void failures_data();
    void failures();
    void refused();
    void badAddresses_data();
    void badAddresses();
    void tls();
    void tooLarge_data();
    void tooLarge();
    void exactlyAMebibyte();
    void deadline_data();
    void deadline();
    void cancel();
    void cancelInTheCallback();
    void transportGoesFirst();
    void neverAtOnce();
    void postsOnce();
    void noProxyForLoopback();

private:
    std::unique_ptr<HttpTransport> m_transport;
};

void TestHttpTransport::statusesAreAnswers_data()
{
    QTest::addColumn<int>("status");
    for (const int status : {200, 201, 204, 301, 302, 303, 307, 308, 400, 401, 403, 404, 405,
                             407, 409, 410, 413, 418, 429, 500, 501, 502, 503, 504, 599})
        QTest::addRow("%d", status) << status;
}

void TestHttpTransport::statusesAreAnswers()
{
    QFETCH(int, status);
    ScriptedPeer peer;
    const QByteArray body = status == 204 ? "" : "{\"error\":\"x\"}";
    peer.answer = "HTTP/1.1 " + QByteArray::number(status) + " Whatever\r\nLocation: " + peer.url("/elsewhere")
        + "\r\nWWW-Authenticate: Basic realm=\"x\"\r\n"
        + (body.isEmpty() ? QByteArray() : "Content-Length: " + QByteArray::number(body.size()) + "\r\n") + "\r\n"
        + body;
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QVERIFY2(*outcome.result, qPrintable(outcome.code()));
    QCOMPARE((*outcome.result)->status, status);
    QCOMPARE((*outcome.result)->body, body);
    QCOMPARE(peer.heard.count("GET "), 1);
    QVERIFY(!peer.heard.contains("elsewhere"));
    QCOMPARE(outcome.calls, 1);
}

void TestHttpTransport::sendsWhatItIsTold()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    Outcome outcome;
    Request request = get(peer.url("/a%2Fb?q=%20+%C3%A9&e="));
    request.headers.add("Accept", "application/json");
    request.headers.add("sessionID", "abc");
    request.headers.add("Authorization", "Basic eDp5");
    request.headers.add("User-Agent", "Special");
    const auto pending = m_transport->send(request, 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QVERIFY(peer.heard.startsWith("GET /a%2Fb?q=%20+%C3%A9&e= HTTP/1.1\r\n"));
    const QByteArray wire = peer.heard.toLower();
    const auto at = [&](const QByteArray &field) {
        return wire.indexOf("\r\n" + field + "\r\n");
    };
    QVERIFY(at("accept: application/json") > 0);
    QVERIFY(at("sessionid: abc") > at("accept: application/json"));
    QVERIFY(at("authorization: basic edp5") > at("sessionid: abc"));
    QVERIFY(at("user-agent: special") > 0);
    QCOMPARE(wire.count("user-agent:"), 1);
    QVERIFY(!wire.contains("upgrade"));
    QVERIFY(!wire.contains("cookie"));
    QVERIFY(!wire.contains("mozilla"));
    QVERIFY(!wire.contains("content-length"));
}

void TestHttpTransport::sendsBodiesAsTheyAre()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    Outcome outcome;
    Request request = get(peer.url("/token"));
    request.method = "POST";
    request.body = QByteArray("a=b\0\xff&c", 8);
    request.headers.add("Content-Type", "application/x-www-form-urlencoded");
    const auto pending = m_transport->send(request, 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QTRY_VERIFY(peer.heard.endsWith("\r\n\r\n" + request.body));
    QVERIFY(peer.heard.startsWith("POST /token HTTP/1.1\r\n"));
    QVERIFY(peer.heard.toLower().contains("\r\ncontent-type: application/x-www-form-urlencoded\r\n"));
    QVERIFY(peer.heard.toLower().contains("\r\ncontent-length: 8\r\n"));
}

void TestHttpTransport::keepsAnswersHeaders()
{
    ScriptedPeer peer;
    peer.answer
        = "HTTP/1.1 200 OK\r\nX-B: 1\r\nX-A: 2\r\nSet-Cookie: a=b\r\nSet-Cookie: c=d\r\nContent-Length: 0\r\n\r\n";
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    const auto &headers = (*outcome.result)->headers;
    QCOMPARE(headers.value("X-B"), "1");
    QCOMPARE(headers.value("x-a"), "2");
    QCOMPARE(headers.count("Set-Cookie"), 2);
    QByteArray names;
    for (const auto &header : headers)
        names += header.name.toLower() + ' ';
    QVERIFY(names.startsWith("x-b x-a "));
}

void TestHttpTransport::keepsNoCookies()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 200 OK\r\nSet-Cookie: a=b; Path=/\r\nContent-Length: 0\r\n\r\n";
    for (int i = 0; i < 2; ++i) {
        Outcome outcome;
        const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
        QVERIFY(outcome.arrives());
    }
    QVERIFY(!peer.heard.contains("Cookie: a"));
}

void TestHttpTransport::keepsNoPasswords()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 401 Unauthorized\r\nWWW-Authenticate: Basic realm=\"x\"\r\nContent-Length: 0\r\n\r\n";
    Outcome first, second;
    Request request = get(peer.url());
    request.headers.add("Authorization", "Basic eDp5");
    auto pending = m_transport->send(request, 5s, first.note());
    QVERIFY(first.arrives());
    peer.heard.clear();
    pending = m_transport->send(get(peer.url()), 5s, second.note());
    QVERIFY(second.arrives());
    QVERIFY(!peer.heard.contains("Authorization"));
}

void TestHttpTransport::failures_data()
{
    QTest::addColumn<QByteArray>("answer");
    const QByteArray ok = "HTTP/1.1 200 OK\r\n";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("no HTTP") << QByteArray("hello there\r\n\r\n");
    QTest::newRow("half a header") << QByteArray("HTTP/1.1 200 OK\r\nX: ");
    QTest::newRow("half a body") << ok + "Content-Length: 10\r\n\r\nabc";
    QTest::newRow("half a chunk") << ok + "Transfer-Encoding: chunked\r\n\r\n10\r\nabc";
    QTest::newRow("no last chunk") << ok + "Transfer-Encoding: chunked\r\n\r\n3\r\nabc\r\n";
}

void TestHttpTransport::failures()
{
    QFETCH(QByteArray, answer);
    ScriptedPeer peer;
    peer.answer = answer;
    peer.hangUp = true;
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.code(), QStringLiteral("network.protocol"));
    QCOMPARE(outcome.calls, 1);
}

void TestHttpTransport::refused()
{
    ScriptedPeer peer;
    const QByteArray url = peer.url("/?code=secret");
    peer.server.close();
    Outcome outcome;
    const auto pending = m_transport->send(get(url), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.code(), QStringLiteral("network.unreachable"));
    QVERIFY(!outcome.result->error().detail.contains(QLatin1String("secret")));
}

void TestHttpTransport::badAddresses_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const char *url : {"", "/path", "ftp://127.0.0.1/", "file:///etc/passwd", "data:,x", "http://", "http://[::1",
                            "http://nowhere.invalid/"})
        QTest::newRow(url) << QByteArray(url);
}

void TestHttpTransport::badAddresses()
{
    QFETCH(QByteArray, url);
    Outcome outcome;
    const auto pending = m_transport->send(get(url), 5s, outcome.note());
    QCOMPARE(outcome.calls, 0);
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.code(), QStringLiteral("network.unreachable"));
}

void TestHttpTransport::tls()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 400 Bad Request\r\n\r\n";
    QObject::connect(&peer.server, &QTcpServer::newConnection, &peer.server, [] {});
    QTcpServer plain;
    QVERIFY(plain.listen(QHostAddress::LocalHost));
    connect(&plain, &QTcpServer::newConnection, &plain, [&] {
        auto *socket = plain.nextPendingConnection();
        connect(socket, &QTcpSocket::readyRead, socket, [socket] {
            socket->readAll();
            socket->write("HTTP/1.1 400 Bad Request\r\n\r\n");
        });
    });
    Outcome outcome;
    const QByteArray url = "https://127.0.0.1:" + QByteArray::number(plain.serverPort()) + '/';
    const auto pending = m_transport->send(get(url), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.code(), QStringLiteral("network.tls"));
}

void TestHttpTransport::tooLarge_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("told before") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 50000000\r\n\r\n");
    QTest::newRow("until the end") << QByteArray("HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
}

void TestHttpTransport::tooLarge()
{
    QFETCH(QByteArray, head);
    ScriptedPeer peer;
    peer.answer = head + QByteArray(20'000'000, 'x');
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.code(), QStringLiteral("network.too_large"));
    QTRY_COMPARE(peer.closed, 1);
}

void TestHttpTransport::exactlyAMebibyte()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 200 OK\r\nContent-Length: 1048576\r\n\r\n" + QByteArray(1048576, 'x');
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QVERIFY(*outcome.result);
    QCOMPARE((*outcome.result)->body.size(), 1048576);
}

void TestHttpTransport::deadline_data()
{
    QTest::addColumn<QByteArray>("answer");
    QTest::newRow("silence") << QByteArray();
    QTest::newRow("half a body") << QByteArray("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nabc");
}

void TestHttpTransport::deadline()
{
    QFETCH(QByteArray, answer);
    ScriptedPeer peer;
    peer.answer = answer;
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 100ms, outcome.note());
    QVERIFY(outcome.arrives());
    QCOMPARE(outcome.code(), QStringLiteral("network.timeout"));
    QTRY_COMPARE(peer.closed, 1);
    QCOMPARE(outcome.calls, 1);
}

void TestHttpTransport::cancel()
{
    ScriptedPeer peer;
    Outcome outcome;
    auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QTRY_VERIFY(!peer.heard.isEmpty());
    pending.reset();
    QTRY_COMPARE(peer.closed, 1);
    QCOMPARE(outcome.calls, 0);
}

void TestHttpTransport::cancelInTheCallback()
{
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 200 OK\r\nContent-Length: 1\r\n\r\nx";
    std::unique_ptr<Pending> pending;
    int calls = 0;
    pending = m_transport->send(get(peer.url()), 5s, [&](const Result<Response> &) {
        ++calls;
        pending.reset();
    });
    QTRY_COMPARE(calls, 1);
    QVERIFY(!pending);
}

void TestHttpTransport::transportGoesFirst()
{
    ScriptedPeer peer;
    Outcome outcome;
    auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QTRY_VERIFY(!peer.heard.isEmpty());
    m_transport.reset();
    QTRY_COMPARE(peer.closed, 1);
    pending.reset();
    QCOMPARE(outcome.calls, 0);
}

void TestHttpTransport::neverAtOnce()
{
    Outcome outcome;
    auto pending = m_transport->send(get("nonsense"), 5s, outcome.note());
    QCOMPARE(outcome.calls, 0);
    pending.reset();
    QCoreApplication::processEvents();
    QCOMPARE(outcome.calls, 0);
}

/// A code must not be redeemed twice because a line broke.
void TestHttpTransport::postsOnce()
{
    ScriptedPeer peer;
    peer.hangUp = true;
    Outcome outcome;
    Request request = get(peer.url("/token"));
    request.method = "POST";
    request.body = "grant_type=authorization_code";
    const auto pending = m_transport->send(request, 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QVERIFY(!*outcome.result);
    QCOMPARE(peer.heard.count("POST "), 1);
}

void TestHttpTransport::noProxyForLoopback()
{
    QTcpServer proxy;
    QVERIFY(proxy.listen(QHostAddress::LocalHost));
    qputenv("http_proxy", "http://127.0.0.1:" + QByteArray::number(proxy.serverPort()));
    const auto restore = qScopeGuard([] { qunsetenv("http_proxy"); });
    ScriptedPeer peer;
    peer.answer = "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n";
    Outcome outcome;
    const auto pending = m_transport->send(get(peer.url()), 5s, outcome.note());
    QVERIFY(outcome.arrives());
    QVERIFY(*outcome.result);
    QVERIFY(!proxy.hasPendingConnections());

    // Others do go by the system's proxy.
    Outcome other;
    const auto second = m_transport->send(get("http://grantdesk.invalid/"), 5s, other.note());
    QTRY_VERIFY(proxy.hasPendingConnections());
}

QTEST_GUILESS_MAIN(TestHttpTransport)
#include "tst_http_transport.moc"
