#include "raw_client.h"
#include "scripted_service.h"

#include <QElapsedTimer>
#include <QSignalSpy>

#include <vector>

using namespace grantdesk;
using namespace std::chrono_literals;
using authserver::Answer;
using authserver::Disturbed;
using http::Request;
using http::Response;
using network::HttpServer;
using network::Limits;

namespace {

/// Far longer than any test waits: what comes before it did not wait for it.
constexpr std::chrono::milliseconds never = 10min;
constexpr std::chrono::milliseconds brief = 150ms;

Response text(const QByteArray &body, int status = 200)
{
    return {status, {}, body};
}

/// "/never" and "/brief" are answered as late as they say, "/503" late or not with that status, "/drop" not at all.
Answer disturb(const Request &request)
{
    if (request.target == "/never")
        return Disturbed{text(request.target), never, false};
    if (request.target == "/brief")
        return Disturbed{text(request.target), brief, false};
    if (request.target == "/503")
        return Disturbed{text(request.target, 503), {}, false};
    if (request.target == "/503/brief")
        return Disturbed{text(request.target, 503), brief, false};
    if (request.target == "/drop")
        return Disturbed{text(request.target), {}, true};
    return text(request.target);
}

} // namespace

/// Answers that a failure recipe spoils on purpose.
class TestHttpServerDisturbed : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDelayHoldsNobodyElse();
    void aDelayIsAsLongAsItSays();
    void theLineWaitsInOrder();
    void dropsWithoutAnAnswer();
    void dropsAfterWhatWasAnswered();
    void writesAreKept_data();
    void writesAreKept();
    void aLostBatchIsTold_data();
    void aLostBatchIsTold();
    void somebodyWhoLeftIsNotAnswered();
    void stopsDuringADelay();
    void stopWaitsForADelay();
    void destroyedDuringADelay();
    void delayedRequestsAreNotUnfinished();
    void readsNoFurtherThanAllowed();
    void delayedBodiesAreNotHeld();
};

void TestHttpServerDisturbed::aDelayHoldsNobodyElse()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient slow(s.port), other(s.port);
    slow.send(s.get("/never"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    for (int i = 0; i < 3; ++i) {
        other.send(s.get("/x"));
        QCOMPARE(RawClient::bodyOf(other.readAnswer()), "/x");
    }
    QCOMPARE(slow.socket.bytesAvailable(), 0);
    QCOMPARE(slow.socket.state(), QAbstractSocket::ConnectedState);
}

void TestHttpServerDisturbed::aDelayIsAsLongAsItSays()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port);
    QElapsedTimer timer;
    timer.start();
    client.send(s.get("/brief"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/brief");
    // Qt's coarse timers may be a twentieth early.
    QVERIFY(timer.elapsed() >= brief.count() * 9 / 10);
    client.send(s.get("/x"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/x");
}

void TestHttpServerDisturbed::theLineWaitsInOrder()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port);
    client.send(s.get("/1") + s.get("/brief") + s.get("/2") + s.get("/503/brief") + s.get("/3"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/1");
    // What follows may rest on the delayed one: it is not even begun.
    QCOMPARE(s.script.handled.load(), 2);
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/brief");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/2");
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 503);
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/3");
    QCOMPARE(s.script.handled.load(), 5);
}

void TestHttpServerDisturbed::dropsWithoutAnAnswer()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port), other(s.port);
    client.send(s.get("/drop") + s.get("/x"));
    QVERIFY(client.isClosed());
    QCOMPARE(client.readAll(), QByteArray());
    QCOMPARE(s.script.handled.load(), 1);
    other.send(s.get("/x"));
    QCOMPARE(RawClient::bodyOf(other.readAnswer()), "/x");
}

void TestHttpServerDisturbed::dropsAfterWhatWasAnswered()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port);
    client.send(s.get("/brief") + s.get("/drop"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/brief");
    QVERIFY(client.isClosed());
    QCOMPARE(client.readAll(), QByteArray());
}

void TestHttpServerDisturbed::writesAreKept_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<int>("status"); // 0: dropped
    QTest::newRow("at once") << QByteArray("/503") << 503;
    QTest::newRow("later") << QByteArray("/503/brief") << 503;
    QTest::newRow("never") << QByteArray("/drop") << 0;
}

/// A recipe that is used up must not come back because the answer it made is a 503.
void TestHttpServerDisturbed::writesAreKept()
{
    QFETCH(QByteArray, target);
    QFETCH(int, status);
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port);
    client.send(s.get(target));
    QCOMPARE(RawClient::statusOf(client.readAnswer()), status);
    QCOMPARE(s.script.kept.load(), 1);
    QCOMPARE(s.script.takenBack.load(), 0);
    QCOMPARE(s.script.commits.load(), 1);
}

void TestHttpServerDisturbed::aLostBatchIsTold_data()
{
    writesAreKept_data();
}

void TestHttpServerDisturbed::aLostBatchIsTold()
{
    QFETCH(QByteArray, target);
    ScriptedServer s([](const Request &request) {
        auto answer = std::get<Disturbed>(disturb(request));
        if (answer.delay > 0ms)
            answer.delay = never;
        answer.response.status = 200;
        return answer;
    });
    s.script.commitFails = true;
    s.start();
    RawClient client(s.port);
    client.send(s.get(target));
    // At once, whatever the recipe meant to do: it was taken back.
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 503);
    s.script.commitFails = false;
    client.send(s.get("/503"));
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 200);
}

void TestHttpServerDisturbed::somebodyWhoLeftIsNotAnswered()
{
    ScriptedServer s(disturb);
    s.start();
    {
        RawClient client(s.port);
        client.send(s.get("/brief"));
        QTRY_COMPARE(s.script.handled.load(), 1);
        client.socket.abort();
    }
    RawClient other(s.port);
    other.send(s.get("/503/brief") + s.get("/x"));
    QCOMPARE(RawClient::statusOf(other.readAnswer()), 503);
    QCOMPARE(RawClient::bodyOf(other.readAnswer()), "/x");
}

void TestHttpServerDisturbed::stopsDuringADelay()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port);
    client.send(s.get("/never"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    QSignalSpy stopped(&s.server, &HttpServer::stopped);
    s.server.stop(50ms);
    QVERIFY(stopped.wait());
    QVERIFY(client.isClosed());
    QCOMPARE(client.readAll(), QByteArray());
    QVERIFY(!s.script.alive);
}

void TestHttpServerDisturbed::stopWaitsForADelay()
{
    ScriptedServer s(disturb);
    s.start();
    RawClient client(s.port);
    client.send(s.get("/brief"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    QSignalSpy stopped(&s.server, &HttpServer::stopped);
    s.server.stop(5min);
    const QByteArray answer = client.readAnswer();
    QCOMPARE(RawClient::bodyOf(answer), "/brief");
    QCOMPARE(RawClient::fieldOf(answer, "Connection"), "close");
    QVERIFY(client.isClosed());
    QTRY_COMPARE(stopped.size(), 1);
}

void TestHttpServerDisturbed::destroyedDuringADelay()
{
    Script script;
    script.handler = disturb;
    auto server = std::make_unique<HttpServer>(factoryFor(script));
    const auto url = server->start(QHostAddress::LocalHost, 0);
    QVERIFY(url);
    const auto port = quint16(QUrl(QString::fromLatin1(*url)).port());
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 8; ++i) {
        clients.push_back(std::make_unique<RawClient>(port));
        clients.back()->send("GET " + QByteArray(i % 2 ? "/never" : "/brief")
                             + " HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(port) + "\r\n\r\n");
    }
    QTRY_COMPARE(script.handled.load(), 8);
    server.reset();
    QVERIFY(!script.alive);
    for (const auto &client : clients)
        QVERIFY(client->isClosed());
}

/// Whoever waits for a delayed answer has done nothing wrong: neither a deadline nor a crowd takes the line away.
void TestHttpServerDisturbed::delayedRequestsAreNotUnfinished()
{
    Limits limits;
    limits.connections = 2;
    limits.requestDeadline = 40ms;
    limits.idleDeadline = 40ms;
    ScriptedServer s(disturb, limits);
    s.start();
    RawClient first(s.port), second(s.port);
    first.send(s.get("/brief"));
    second.send(s.get("/brief"));
    QTRY_COMPARE(s.script.handled.load(), 2);
    RawClient third(s.port);
    QVERIFY(third.isClosed());
    QCOMPARE(RawClient::bodyOf(first.readAnswer()), "/brief");
    QCOMPARE(RawClient::bodyOf(second.readAnswer()), "/brief");
}

/// Behind a delayed answer a line holds `pipelined` requests; what else comes stays with the sender.
void TestHttpServerDisturbed::readsNoFurtherThanAllowed()
{
    Limits limits;
    limits.pipelined = 4;
    ScriptedServer s(disturb, limits);
    s.start();
    RawClient flood(s.port);
    flood.send(s.get("/never"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    constexpr qsizetype much = qsizetype{32} * 1024 * 1024;
    QByteArray all;
    while (all.size() < much)
        all += s.get("/" + QByteArray(8000, 'x'));
    flood.send(all);
    RawClient other(s.port);
    // The network's own buffers fill, and then no more leaves.
    qint64 left = all.size();
    for (int quiet = 0; quiet < 20; quiet = std::exchange(left, flood.socket.bytesToWrite()) == left ? quiet + 1 : 0) {
        other.send(s.get("/x"));
        QCOMPARE(RawClient::bodyOf(other.readAnswer()), "/x");
    }
    QVERIFY(left > all.size() / 2);
}

/// A request that waits for its answer holds nothing but the answer: its body counts no longer.
void TestHttpServerDisturbed::delayedBodiesAreNotHeld()
{
    Limits limits;
    limits.heldBytes = 8 * 1024;
    ScriptedServer s(disturb, limits);
    s.start();
    const QByteArray body(6 * 1024, 'x');
    const auto post = [&](const QByteArray &target) {
        return "POST " + target + " HTTP/1.1\r\n" + s.host() + "Content-Length: " + QByteArray::number(body.size())
            + "\r\n\r\n" + body;
    };
    RawClient slow(s.port), behind(s.port), other(s.port);
    slow.send(post("/never"));
    QTRY_COMPARE(s.script.handled.load(), 1);
    other.send(post("/x"));
    QCOMPARE(RawClient::statusOf(other.readAnswer()), 200);
    // What was read ahead behind a delayed answer does count, against all.
    slow.send(post("/y"));
    RawClient::waitFor([&] {
        other.send(post("/x"));
        return RawClient::statusOf(other.readAnswer()) != 200;
    });
    behind.send(post("/x"));
    QCOMPARE(RawClient::statusOf(behind.readAnswer()), 503);
}

QTEST_GUILESS_MAIN(TestHttpServerDisturbed)
#include "tst_http_server_disturbed.moc"
