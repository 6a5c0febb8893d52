#include "slow_disk.h"

#include <sys/resource.h>

using namespace grantdesk;
using http::Request;
using http::Response;

/// Answers that the disk's thread sends by itself reach who asked, whole, in order, and nobody else.
class TestHttpServerParcels : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void leavesWhileTheServerIsBusy();
    void manyAtOnce();
    void endIsToldBeforeTheAnswerArrives();
    void pipelineStaysInOrder();
    void largerThanTheSystemTakesAtOnce();
    void framing_data();
    void framing();
    void whoLeftGetsNothing_data();
    void whoLeftGetsNothing();
    void stopLetsTheAnswerOut();
    void refusalComesAfterTheAnswer();
};

void TestHttpServerParcels::initTestCase()
{
    rlimit limit{};
    QCOMPARE(getrlimit(RLIMIT_NOFILE, &limit), 0);
    constexpr rlim_t enough = 8192;
    if (limit.rlim_max < enough)
        QSKIP("With fewer than 8,192 descriptors the server sends everything itself.");
    limit.rlim_cur = std::max(limit.rlim_cur, enough);
    QCOMPARE(setrlimit(RLIMIT_NOFILE, &limit), 0);
}

void TestHttpServerParcels::leavesWhileTheServerIsBusy()
{
    Served served;
    QSemaphore busy;
    QSemaphore goOn;
    const auto handler = served.s.script.handler;
    served.s.script.handler = [&](const Request &request) {
        if (request.target == "/slow") {
            busy.release();
            goOn.acquire();
        }
        return handler(request);
    };
    const auto client = served.writer();
    QVERIFY(client);
    RawClient slow(served.s.port);
    slow.send(served.s.get("/slow"));
    QVERIFY(busy.tryAcquire(1, 5000));
    served.disk.finish.release(2);
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/write");
    goOn.release();
    QCOMPARE(RawClient::bodyOf(slow.readAnswer()), "/slow");
}

/// Two batches are under way all the time: one on its way to the disk, one on its way to the clients.
void TestHttpServerParcels::manyAtOnce()
{
    Served served;
    served.disk.finish.release(100'000);
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 20; ++i)
        clients.push_back(std::make_unique<RawClient>(served.s.port));
    for (int round = 0; round < 200; ++round) {
        for (size_t i = 0; i < clients.size(); ++i)
            clients[i]->send(served.s.get("/" + QByteArray::number(round) + '/' + QByteArray::number(qint64(i))));
        for (size_t i = 0; i < clients.size(); ++i)
            QCOMPARE(RawClient::bodyOf(clients[i]->readAnswer()),
                     "/" + QByteArray::number(round) + '/' + QByteArray::number(qint64(i)));
    }
}

/// Else a suite that asks the log what came of its request would find nothing.
void TestHttpServerParcels::endIsToldBeforeTheAnswerArrives()
{
    network::Limits limits;
    limits.batchBytes = qsizetype(1) << 30;
    Served served(limits);
    const QByteArray large(2 * 1024 * 1024, 'x');
    const auto handler = served.s.script.handler;
    served.s.script.handler = [&](const Request &request) -> authserver::Answer {
        if (request.target == "/read/fates") {
            const QMutexLocker lock(&served.s.script.mutex);
            return Response{200, {}, QByteArray::number(served.s.script.fates.size())};
        }
        auto answer = handler(request);
        return request.target == "/large" ? Response{200, {}, large} : answer;
    };
    const auto first = served.writer();
    QVERIFY(first);
    RawClient client(served.s.port);
    client.send(served.s.get("/write"));
    QTRY_COMPARE(served.s.script.handled.load(), 2);
    // Those whose answers are sent after the client's keep the sending thread busy.
    std::vector<std::unique_ptr<RawClient>> others;
    for (int i = 0; i < 10; ++i) {
        others.push_back(std::make_unique<RawClient>(served.s.port));
        others.back()->send(served.s.get("/large"));
    }
    QTRY_COMPARE(served.s.script.handled.load(), 12);
    served.disk.finish.release(2);
    QVERIFY(client.socket.waitForReadyRead(5000));
    client.send(served.s.get("/read/fates"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/write");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "2");
}

void TestHttpServerParcels::pipelineStaysInOrder()
{
    Served served;
    const auto client = served.writer("/1");
    QVERIFY(client);
    client->send(served.s.get("/2") + served.s.get("/read/3") + served.s.get("/4"));
    QTRY_COMPARE(served.s.script.handled.load(), 4);
    served.disk.finish.release(2);
    for (const char *target : {"/1", "/2", "/read/3", "/4"})
        QCOMPARE(RawClient::bodyOf(client->readAnswer()), target);
}

void TestHttpServerParcels::largerThanTheSystemTakesAtOnce()
{
    network::Limits limits;
    limits.writeBuffer = 16 * 1024 * 1024;
    Served served(limits);
    const QByteArray large(6 * 1024 * 1024, 'x');
    auto handler = served.s.script.handler;
    served.s.script.handler = [&](const Request &request) -> authserver::Answer {
        (void)handler(request);
        return Response{200, {}, request.target == "/large" ? large : request.target};
    };
    const auto client = served.writer("/large");
    QVERIFY(client);
    client->send(served.s.get("/next"));
    QTRY_COMPARE(served.s.script.handled.load(), 2);
    served.disk.finish.release(2);
    QTest::qWait(50);
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), large);
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/next");
}

void TestHttpServerParcels::framing_data()
{
    QTest::addColumn<QByteArray>("request");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("closes");
    QTest::newRow("HEAD") << QByteArray("HEAD /x HTTP/1.1\r\n") << QByteArray() << false;
    QTest::newRow("HTTP/1.0") << QByteArray("GET /x HTTP/1.0\r\n") << QByteArray("/x") << true;
    QTest::newRow("HTTP/1.0 that stays") << QByteArray("GET /x HTTP/1.0\r\nConnection: keep-alive\r\n")
                                         << QByteArray("/x") << false;
    QTest::newRow("the last one") << QByteArray("GET /x HTTP/1.1\r\nConnection: close\r\n") << QByteArray("/x") << true;
}

void TestHttpServerParcels::framing()
{
    QFETCH(QByteArray, request);
    QFETCH(QByteArray, body);
    QFETCH(bool, closes);
    Served served;
    served.disk.finish.release(100);
    RawClient client(served.s.port);
    client.send(request + served.s.host() + "\r\n");
    const QByteArray answer = client.readAnswer(request.startsWith("HEAD"));
    QCOMPARE(RawClient::statusOf(answer), 200);
    QCOMPARE(RawClient::fieldOf(answer, "Content-Length"), "2");
    QCOMPARE(RawClient::bodyOf(answer), body);
    QVERIFY(served.disk.thread.load() != served.thread.load());
    QCOMPARE(client.isClosed(closes ? 5000 : 100), closes);
    if (closes)
        return;
    client.send(served.s.get("/next"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/next");
}

void TestHttpServerParcels::whoLeftGetsNothing_data()
{
    QTest::addColumn<bool>("resets");
    QTest::newRow("closed") << false;
    QTest::newRow("reset") << true;
}

/// The system gives the next client the number of the socket that was closed.
void TestHttpServerParcels::whoLeftGetsNothing()
{
    QFETCH(bool, resets);
    Served served;
    auto leaver = served.writer("/not-yours");
    QVERIFY(leaver);
    resets ? leaver->socket.abort() : leaver->socket.disconnectFromHost();
    QTest::qWait(50);
    std::vector<std::unique_ptr<RawClient>> next;
    for (int i = 0; i < 5; ++i)
        next.push_back(std::make_unique<RawClient>(served.s.port));
    QTest::qWait(50);
    served.disk.finish.release(100);
    for (auto &client : next)
        QVERIFY(isSilent(*client));
    for (auto &client : next) {
        client->send(served.s.get("/mine"));
        QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/mine");
    }
}

void TestHttpServerParcels::stopLetsTheAnswerOut()
{
    Served served;
    const auto client = served.writer();
    QVERIFY(client);
    served.s.server.stop(std::chrono::milliseconds(5000));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/write");
    QVERIFY(client->isClosed());
}

void TestHttpServerParcels::refusalComesAfterTheAnswer()
{
    Served served;
    const auto client = served.writer();
    QVERIFY(client);
    client->send("NONSENSE\r\n\r\n");
    QVERIFY(isSilent(*client));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/write");
    QCOMPARE(RawClient::statusOf(client->readAnswer()), 400);
    QVERIFY(client->isClosed());
}

QTEST_GUILESS_MAIN(TestHttpServerParcels)
#include "tst_http_server_parcels.moc"
