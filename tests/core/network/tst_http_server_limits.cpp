#include "raw_client.h"
#include "scripted_service.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTimer>

#include <list>
#include <vector>

#ifdef Q_OS_UNIX
#include <sys/resource.h>
#include <unistd.h>
#endif

using namespace grantdesk;
using authserver::Answer;
using http::Request;
using http::Response;
using network::Limits;

using std::chrono::milliseconds;

namespace {

Limits quick(milliseconds request, milliseconds idle = std::chrono::seconds(60))
{
    Limits limits;
    limits.requestDeadline = request;
    limits.idleDeadline = idle;
    return limits;
}

#ifdef Q_OS_UNIX
int nextDescriptor()
{
    const int next = ::dup(STDIN_FILENO);
    ::close(next);
    return next;
}
#endif

} // namespace

/// What the server does not bear.
class TestHttpServerLimits : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void slowSender_data();
    void slowSender();
    void slowReader();
    void slowReadersTogether();
    void readerThatNeverReads();
    void stopDeliversWhatWasAnswered();
    void idleConnectionIsClosed();
    void handlingIsNoFaultOfTheClient();
    void crowd();
    void dropsTheOldestUnfinished();
    void keepsThoseBeingAnswered();
    void holdsNoMoreThanItsShare();
    void holdsHeadersToIt();
    void outOfDescriptors();
    void housekeeping();
    void housekeepingUnderLoad();
};

void TestHttpServerLimits::slowSender_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("drip");
    QTest::newRow("header") << QByteArray("GET / HTTP/1.1\r\nX: ") << QByteArray("a");
    QTest::newRow("fields") << QByteArray("GET / HTTP/1.1\r\n") << QByteArray("X: y\r\n");
    QTest::newRow("body") << QByteArray("POST / HTTP/1.1\r\nHost: %\r\nContent-Length: 10000\r\n\r\n")
                          << QByteArray("a");
    QTest::newRow("chunks") << QByteArray("POST / HTTP/1.1\r\nHost: %\r\nTransfer-Encoding: chunked\r\n\r\n")
                            << QByteArray("1\r\na\r\n");
}

/// The deadline is absolute: going on dripping does not help.
void TestHttpServerLimits::slowSender()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, drip);
    ScriptedServer s(quick(milliseconds(150)));
    s.start();
    start.replace("%", "127.0.0.1:" + QByteArray::number(s.port));
    RawClient client(s.port);
    QTimer timer;
    connect(&timer, &QTimer::timeout, &timer, [&] { client.send(drip); });
    client.send(start);
    timer.start(10);
    const QByteArray answer = client.readAnswer();
    timer.stop();
    QCOMPARE(RawClient::statusOf(answer), 408);
    QVERIFY(client.isClosed());
    QCOMPARE(s.script.handled.load(), 0);
}

void TestHttpServerLimits::slowReader()
{
    Limits limits;
    limits.writeBuffer = 256 * 1024;
    ScriptedServer s([](const Request &) { return Response{200, {}, QByteArray(200'000, 'x')}; }, limits);
    s.start();
    RawClient client(s.port);
    client.socket.setReadBufferSize(1);
    for (int i = 0; i < 200; ++i)
        client.send(s.get("/"));
    QTRY_VERIFY(s.script.handled > 0);
    RawClient other(s.port);
    other.send(s.get("/"));
    QCOMPARE(RawClient::statusOf(other.readAnswer()), 200);
    // 40 MB were asked for; the server gave up long before it held them.
    client.socket.setReadBufferSize(0);
    QVERIFY(client.readAll().size() < 30'000'000);
    QVERIFY(s.script.handled < 150);
}

/// Each is within its bounds; who exceeds that of all is cut, not those who were there.
void TestHttpServerLimits::slowReadersTogether()
{
    Limits limits;
    limits.writeBuffer = 64 * 1024 * 1024;
    limits.unsentBytes = 20 * 1024 * 1024;
    ScriptedServer s([](const Request &) { return Response{200, {}, QByteArray(20'000'000, 'x')}; }, limits);
    s.start();
    RawClient first(s.port), second(s.port);
    for (auto *client : {&first, &second}) {
        client->socket.setReadBufferSize(1);
        client->send(s.get("/"));
        QTRY_COMPARE(s.script.handled.load(), client == &first ? 1 : 2);
    }
    second.socket.setReadBufferSize(0);
    QVERIFY(second.readAll().size() < 20'000'000);
    first.socket.setReadBufferSize(0);
    QCOMPARE(RawClient::bodyOf(first.readAnswer()).size(), 20'000'000);
    // What was read is no longer counted.
    RawClient third(s.port);
    third.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(third.readAnswer()).size(), 20'000'000);
}

void TestHttpServerLimits::readerThatNeverReads()
{
    Limits limits = quick(milliseconds(200));
    limits.writeBuffer = 64 * 1024 * 1024;
    ScriptedServer s([](const Request &) { return Response{200, {}, QByteArray(20'000'000, 'x')}; }, limits);
    s.start();
    RawClient client(s.port);
    client.socket.setReadBufferSize(1);
    client.send(s.get("/"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    // The server ends as soon as the reader is cut off, long before its grace is over.
    QSignalSpy stopped(&s.server, &network::HttpServer::stopped);
    s.server.stop(std::chrono::minutes(5));
    QVERIFY(stopped.wait());
    client.socket.setReadBufferSize(0);
    QVERIFY(client.readAll().size() < 20'000'000);
}

void TestHttpServerLimits::stopDeliversWhatWasAnswered()
{
    Limits limits;
    limits.writeBuffer = 64 * 1024 * 1024;
    ScriptedServer s([](const Request &) { return Response{200, {}, QByteArray(20'000'000, 'x')}; }, limits);
    s.start();
    RawClient client(s.port);
    client.socket.setReadBufferSize(1);
    client.send(s.get("/"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    QSignalSpy stopped(&s.server, &network::HttpServer::stopped);
    s.server.stop(std::chrono::minutes(5));
    client.socket.setReadBufferSize(0);
    QCOMPARE(RawClient::bodyOf(client.readAnswer()).size(), 20'000'000);
    QVERIFY(stopped.count() == 1 || stopped.wait());
}

void TestHttpServerLimits::idleConnectionIsClosed()
{
    ScriptedServer s(quick(std::chrono::seconds(10), milliseconds(80)));
    s.start();
    RawClient fresh(s.port), used(s.port);
    used.send(s.get("/"));
    QVERIFY(!used.readAnswer().isEmpty());
    QVERIFY(fresh.isClosed());
    QVERIFY(used.isClosed());
    QCOMPARE(fresh.readAll() + used.readAll(), "");
}

void TestHttpServerLimits::handlingIsNoFaultOfTheClient()
{
    ScriptedServer s(
        [](const Request &) -> Answer {
            return authserver::Deferred{[]() -> std::function<Answer()> {
                QThread::msleep(250);
                return [] {
                    return Response{200, {}, "late"};
                };
            }};
        },
        quick(milliseconds(60), milliseconds(60)));
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "late");
}

void TestHttpServerLimits::crowd()
{
    ScriptedServer s;
    s.start();
    QElapsedTimer timer;
    timer.start();
    std::vector<std::unique_ptr<QTcpSocket>> crowd;
    int connected = 0;
    for (int i = 0; i < 400; ++i) {
        crowd.push_back(std::make_unique<QTcpSocket>());
        connect(crowd.back().get(), &QTcpSocket::connected, this, [&] { ++connected; });
        crowd.back()->connectToHost(QHostAddress(QHostAddress::LocalHost), s.port);
    }
    QTRY_COMPARE(connected, 400);
    QVERIFY2(timer.elapsed() < 3000, "the backlog is too short");
    int answered = 0;
    for (auto &socket : crowd) {
        connect(socket.get(), &QTcpSocket::readyRead, this, [&] { ++answered; });
        socket->write(s.get("/"));
    }
    QTRY_COMPARE(answered, 400);
}

void TestHttpServerLimits::dropsTheOldestUnfinished()
{
    Limits limits;
    limits.connections = 4;
    ScriptedServer s(limits);
    s.start();
    std::list<RawClient> slow;
    for (int i = 0; i < 4; ++i) {
        auto &client = slow.emplace_back(s.port);
        client.send(s.get("/") + "GET /slow HTTP/1.1\r\n");
        QVERIFY(!client.readAnswer().isEmpty());
    }
    for (int i = 0; i < 3; ++i) {
        RawClient good(s.port);
        good.send(s.get("/good", "Connection: close\r\n"));
        QCOMPARE(RawClient::bodyOf(good.readAnswer()), "/good");
    }
    QVERIFY(slow.front().isClosed());
    QVERIFY(slow.back().socket.state() == QAbstractSocket::ConnectedState);
}

void TestHttpServerLimits::keepsThoseBeingAnswered()
{
    Limits limits;
    limits.connections = 2;
    QSemaphore go;
    ScriptedServer s(
        [&](const Request &) -> Answer {
            return authserver::Deferred{[&]() -> std::function<Answer()> {
                go.acquire();
                return [] {
                    return Response{200, {}, "kept"};
                };
            }};
        },
        limits);
    s.start();
    RawClient a(s.port), b(s.port);
    a.send(s.get("/"));
    b.send(s.get("/"));
    QTRY_COMPARE(s.script.handled.load(), 2);
    RawClient third(s.port);
    QVERIFY(third.isClosed());
    go.release(2);
    QCOMPARE(RawClient::bodyOf(a.readAnswer()), "kept");
    QCOMPARE(RawClient::bodyOf(b.readAnswer()), "kept");
}

void TestHttpServerLimits::holdsNoMoreThanItsShare()
{
    Limits limits;
    limits.heldBytes = 150'000;
    ScriptedServer s(limits);
    s.start();
    const auto head = [&](int length) {
        return "POST /x HTTP/1.1\r\n" + s.host() + "Content-Length: " + QByteArray::number(length) + "\r\n\r\n";
    };
    RawClient first(s.port), second(s.port), small(s.port);
    first.send(head(100'001) + QByteArray(100'000, 'x'));
    second.send(head(100'001) + QByteArray(100'000, 'x'));
    // Whichever of the two comes too much is told so; a small one always fits.
    QTRY_VERIFY(first.socket.bytesAvailable() > 0 || second.socket.bytesAvailable() > 0);
    RawClient &refused = first.socket.bytesAvailable() > 0 ? first : second;
    RawClient &served = &refused == &first ? second : first;
    const QByteArray refusal = refused.readAnswer();
    QCOMPARE(RawClient::statusOf(refusal), 503);
    QCOMPARE(RawClient::bodyOf(refusal), "POST /x |");
    small.send(head(10) + "0123456789");
    QCOMPARE(RawClient::statusOf(small.readAnswer()), 200);
    served.send("x");
    QCOMPARE(RawClient::statusOf(served.readAnswer()), 200);
    // And what was held is given back.
    small.send(head(140'000) + QByteArray(140'000, 'x'));
    QCOMPARE(RawClient::statusOf(small.readAnswer()), 200);
}

/// Requests that wait behind a slow one take memory, too.
void TestHttpServerLimits::holdsHeadersToIt()
{
    constexpr int requests = 12;
    QSemaphore go;
    Limits limits;
    limits.heldBytes = 40'000;
    ScriptedServer s(
        [&](const Request &request) -> authserver::Answer {
            const auto answer = [target = request.target] {
                return Response{200, {}, target};
            };
            if (request.target != "/slow")
                return answer();
            return authserver::Deferred{[&go, answer]() -> std::function<authserver::Answer()> {
                go.acquire();
                return answer;
            }};
        },
        limits);
    s.start();
    RawClient ahead(s.port), other(s.port);
    ahead.send(s.get("/slow"));
    for (int i = 0; i < requests; ++i)
        ahead.send(s.get('/' + QByteArray::number(i), "X: " + QByteArray(10'000, 'x') + "\r\n"));
    const auto statusOfABody = [&] {
        RawClient client(s.port);
        client.send(s.post("/x", QByteArray(5'000, 'x')));
        return RawClient::statusOf(client.readAnswer());
    };
    QTRY_COMPARE(statusOfABody(), 503);
    other.send(s.get("/other"));
    QCOMPARE(RawClient::bodyOf(other.readAnswer()), "/other");
    // What was not read is not lost.
    go.release();
    QCOMPARE(RawClient::bodyOf(ahead.readAnswer()), "/slow");
    for (int i = 0; i < requests; ++i)
        QCOMPARE(RawClient::bodyOf(ahead.readAnswer()), '/' + QByteArray::number(i));
    QTRY_COMPARE(statusOfABody(), 200);
}

void TestHttpServerLimits::outOfDescriptors()
{
#ifdef Q_OS_UNIX
    QSemaphore arrived, go;
    ScriptedServer s([&](const Request &request) {
        if (request.target == "/gate") {
            arrived.release();
            go.acquire();
        }
        return Response{200, {}, request.target};
    });
    s.start();
    RawClient gate(s.port);
    gate.send(s.get("/gate"));
    QVERIFY(arrived.tryAcquire(1, 5000));
    // While the server is busy a crowd comes; then there is room for some of the server's ends only.
    std::list<QTcpSocket> crowd;
    int dropped = 0, connected = 0;
    for (int i = 0; i < 70; ++i) {
        auto &socket = crowd.emplace_back();
        connect(&socket, &QTcpSocket::connected, this, [&] { ++connected; });
        connect(&socket, &QTcpSocket::disconnected, this, [&] { ++dropped; });
        socket.connectToHost(QHostAddress(QHostAddress::LocalHost), s.port);
    }
    QTRY_COMPARE(connected, 70);
    rlimit before{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &before), 0);
    rlimit tight = before;
    tight.rlim_cur = rlim_t(nextDescriptor() + 40);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &tight), 0);
    go.release();
    // The server notices and makes room by dropping some.
    const bool noticed = QTest::qWaitFor([&] { return dropped > 0; });
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &before), 0);
    QVERIFY(noticed);
    crowd.clear();
    RawClient client(s.port);
    client.send(s.get("/still-here"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/still-here");
#else
    QSKIP("no descriptor limit here");
#endif
}

void TestHttpServerLimits::housekeeping()
{
    Limits limits;
    limits.housekeeping = milliseconds(20);
    ScriptedServer s(limits);
    s.start();
    QTRY_VERIFY(s.script.idles >= 2);
}

void TestHttpServerLimits::housekeepingUnderLoad()
{
    Limits limits;
    limits.housekeeping = milliseconds(60);
    ScriptedServer s(limits);
    s.start();
    RawClient client(s.port);
    QElapsedTimer timer;
    timer.start();
    while (s.script.idles == 0 && timer.elapsed() < 5000) {
        client.send(s.get("/"));
        QVERIFY(!client.readAnswer().isEmpty());
    }
    QVERIFY(s.script.idles >= 1);
}

QTEST_GUILESS_MAIN(TestHttpServerLimits)
#include "tst_http_server_limits.moc"
