#include "raw_client.h"
#include "scripted_service.h"

#include <QSignalSpy>

#include <vector>

using namespace grantdesk;
using authserver::Answer;
using authserver::Deferred;
using http::Request;
using http::Response;
using network::HttpServer;
using network::Limits;

namespace {

Response text(const QByteArray &body, int status = 200)
{
    return {status, {}, body};
}

/// A handler that stops at "/gate" until the test opens it, and answers the target otherwise.
struct Gate {
    QSemaphore arrived;
    QSemaphore open;

    Script::Handler handler()
    {
        return [this](const Request &request) {
            if (request.target == "/gate") {
                arrived.release();
                open.acquire();
            }
            return text(request.target);
        };
    }
    bool waitUntilClosed() { return arrived.tryAcquire(1, 5000); }
};

} // namespace

/// Group commit, deferred work, and stopping in the middle of either.
class TestHttpServerBatches : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void sharesACommit();
    void longAnswersAreNotAllOfOneBatch();
    void pipelinedRequestsShareACommit();
    void batchesFollowEachOtherByThemselves();
    void nothingLeavesBeforeTheCommit();
    void lostBatches_data();
    void lostBatches();
    void takesBackWhatFailed();
    void handlerMayThrow();
    void defers();
    void deferredKeepsTheOrder();
    void deferredTwice();
    void deferredInALostBatch();
    void resumedInALostBatch_data();
    void resumedInALostBatch();
    void deferredForSomebodyWhoLeft();
    void tooManyDeferred();
    void jobsMayFail_data();
    void jobsMayFail();
    void stopFinishesWhatIsOpen();
    void stopEndsAfterItsGrace();
    void destroyedWithWorkOpen();
};

void TestHttpServerBatches::sharesACommit()
{
    Gate gate;
    ScriptedServer s(gate.handler());
    s.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < 32; ++i) {
        clients.push_back(std::make_unique<RawClient>(s.port));
        clients.back()->send(s.get("/warm"));
        QVERIFY(!clients.back()->readAnswer().isEmpty());
    }
    RawClient first(s.port);
    first.send(s.get("/gate"));
    QVERIFY(gate.waitUntilClosed());
    const int before = s.script.commits;
    for (auto &client : clients)
        client->send(s.get("/x"));
    gate.open.release();
    for (auto &client : clients)
        QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/x");
    // One for the gate, one for all who came while it was closed.
    QCOMPARE(s.script.commits - before, 2);
}

/// They are all in memory until the batch is on the disk: also those that one client asked for in a row.
void TestHttpServerBatches::longAnswersAreNotAllOfOneBatch()
{
    constexpr int clientCount = 4, inARow = 8;
    const QByteArray page(500'000, 'p');
    Limits limits;
    limits.writeBuffer = inARow * qint64(1'000'000);
    Gate gate;
    ScriptedServer s([&, handler = gate.handler()](
                         const Request &request) { return request.target == "/page" ? text(page) : handler(request); },
                     limits);
    s.start();
    std::vector<std::unique_ptr<RawClient>> clients;
    for (int i = 0; i < clientCount; ++i) {
        clients.push_back(std::make_unique<RawClient>(s.port));
        clients.back()->send(s.get("/warm"));
        QVERIFY(!clients.back()->readAnswer().isEmpty());
    }
    RawClient first(s.port);
    first.send(s.get("/gate"));
    QVERIFY(gate.waitUntilClosed());
    const int before = s.script.commits;
    for (auto &client : clients)
        client->send(s.get("/page").repeated(inARow));
    gate.open.release();
    for (auto &client : clients) {
        for (int i = 0; i < inARow; ++i)
            QCOMPARE(RawClient::bodyOf(client->readAnswer()).size(), page.size());
    }
    // 16 MB in batches of somewhat more than four.
    QVERIFY2(s.script.commits - before >= 4, QByteArray::number(s.script.commits - before).constData());
}

void TestHttpServerBatches::pipelinedRequestsShareACommit()
{
    ScriptedServer s;
    s.start();
    RawClient client(s.port);
    client.send(s.get("/1") + s.get("/2") + s.get("/3"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/1");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/2");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/3");
    QCOMPARE(s.script.commits.load(), 1);
    QCOMPARE(s.script.kept.load(), 3);
}

/// What one batch left on a line makes the next: the server's timers alone would take a quarter of a second for each.
void TestHttpServerBatches::batchesFollowEachOtherByThemselves()
{
    constexpr int requests = 64;
    Limits limits;
    limits.pipelined = 1;
    ScriptedServer s(limits);
    s.start();
    RawClient client(s.port);
    client.send(s.get("/").repeated(requests));
    QTRY_COMPARE(s.script.commits.load(), requests);
}

void TestHttpServerBatches::nothingLeavesBeforeTheCommit()
{
    Gate gate;
    ScriptedServer s(gate.handler());
    s.start();
    RawClient client(s.port);
    client.send(s.get("/early") + s.get("/gate"));
    QVERIFY(gate.waitUntilClosed());
    QVERIFY(!client.socket.waitForReadyRead(50));
    gate.open.release();
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/early");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/gate");
}

void TestHttpServerBatches::lostBatches_data()
{
    QTest::addColumn<QString>("where");
    QTest::addColumn<int>("handled");
    QTest::addColumn<bool>("lost");
    QTest::newRow("begin") << QStringLiteral("begin") << 0 << true;
    QTest::newRow("beginRequest") << QStringLiteral("beginRequest") << 0 << false;
    QTest::newRow("endRequest") << QStringLiteral("endRequest") << 1 << true;
    QTest::newRow("commit") << QStringLiteral("commit") << 2 << true;
}

void TestHttpServerBatches::lostBatches()
{
    QFETCH(QString, where);
    ScriptedServer s;
    s.script.beginFails = where == QLatin1String("begin");
    s.script.beginRequestFails = where == QLatin1String("beginRequest");
    s.script.endRequestFails = where == QLatin1String("endRequest");
    s.script.commitFails = where == QLatin1String("commit");
    s.start();
    RawClient client(s.port);
    client.send(s.get("/1", "Accept: a/b\r\n") + s.post("/2", "secret"));
    for (const char *told : {"GET /1 a/b|", "POST /2 |"}) {
        const QByteArray answer = client.readAnswer();
        QCOMPARE(RawClient::statusOf(answer), 503);
        QCOMPARE(RawClient::bodyOf(answer), told);
        QVERIFY(RawClient::fieldOf(answer, "Retry-After").toInt() > 0);
    }
    QTEST(s.script.handled.load(), "handled");
    QFETCH(bool, lost);
    QCOMPARE(s.script.rollbacks.load(), lost ? 1 : 0);

    // The line lives on, and so does the server.
    s.script.beginFails = s.script.beginRequestFails = s.script.endRequestFails = s.script.commitFails = false;
    client.send(s.get("/3"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/3");
}

void TestHttpServerBatches::takesBackWhatFailed()
{
    ScriptedServer s([](const Request &request) { return text("x", request.path().mid(1).toInt()); });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/200") + s.get("/500") + s.get("/400") + s.get("/503"));
    for (const int status : {200, 500, 400, 503})
        QCOMPARE(RawClient::statusOf(client.readAnswer()), status);
    QCOMPARE(s.script.kept.load(), 2);
    QCOMPARE(s.script.takenBack.load(), 2);
    QCOMPARE(s.script.commits.load(), 1);
}

void TestHttpServerBatches::handlerMayThrow()
{
    ScriptedServer s([](const Request &) -> Answer { throw std::bad_alloc(); });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 500);
    QCOMPARE(s.script.takenBack.load(), 1);
}

void TestHttpServerBatches::defers()
{
    std::atomic<QThread *> handlerThread = nullptr, jobThread = nullptr, resumeThread = nullptr;
    ScriptedServer s([&](const Request &) -> Answer {
        handlerThread = QThread::currentThread();
        return Deferred{[&]() -> std::function<Answer()> {
            jobThread = QThread::currentThread();
            return [&]() -> Answer {
                resumeThread = QThread::currentThread();
                return text("late");
            };
        }};
    });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "late");
    QVERIFY(handlerThread == resumeThread);
    QVERIFY(handlerThread != jobThread);
    // Two batches, each with its brackets.
    QCOMPARE(s.script.commits.load(), 2);
    QCOMPARE(s.script.kept.load(), 2);
}

void TestHttpServerBatches::deferredKeepsTheOrder()
{
    QSemaphore go;
    ScriptedServer s([&](const Request &request) -> Answer {
        if (request.target != "/slow")
            return text(request.target);
        return Deferred{[&]() -> std::function<Answer()> {
            go.acquire();
            return [] {
                return text("/slow");
            };
        }};
    });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/before") + s.get("/slow") + s.get("/after"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/before");
    RawClient other(s.port);
    other.send(s.get("/other"));
    QCOMPARE(RawClient::bodyOf(other.readAnswer()), "/other");
    // The one behind the slow one was not even begun: it may depend on it.
    QCOMPARE(s.script.handled.load(), 3);
    go.release();
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/slow");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/after");
}

void TestHttpServerBatches::deferredTwice()
{
    ScriptedServer s([](const Request &) -> Answer {
        return Deferred{[]() -> std::function<Answer()> {
            return []() -> Answer {
                return Deferred{[]() -> std::function<Answer()> {
                    return [] {
                        return text("twice");
                    };
                }};
            };
        }};
    });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "twice");
    QCOMPARE(s.script.commits.load(), 3);
}

void TestHttpServerBatches::deferredInALostBatch()
{
    std::atomic<int> jobs = 0;
    ScriptedServer s([&](const Request &) -> Answer {
        return Deferred{[&]() -> std::function<Answer()> {
            ++jobs;
            return [] {
                return text("x");
            };
        }};
    });
    s.script.commitFails = true;
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "GET / |");
    QCOMPARE(jobs.load(), 0);
}

/// The batch in which the slow work's result would have been written down.
void TestHttpServerBatches::resumedInALostBatch_data()
{
    QTest::addColumn<bool>("atTheBegin");
    QTest::newRow("begin") << true;
    QTest::newRow("commit") << false;
}

void TestHttpServerBatches::resumedInALostBatch()
{
    QFETCH(bool, atTheBegin);
    ScriptedServer s;
    s.script.handler = [&](const Request &) -> Answer {
        return Deferred{[&]() -> std::function<Answer()> {
            (atTheBegin ? s.script.beginFails : s.script.commitFails) = true;
            return [] {
                return text("x");
            };
        }};
    };
    s.start();
    RawClient client(s.port);
    client.send(s.post("/slow", "secret"));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(RawClient::statusOf(answer), 503);
    QCOMPARE(RawClient::bodyOf(answer), "POST /slow |");
}

void TestHttpServerBatches::deferredForSomebodyWhoLeft()
{
    QSemaphore begun, go;
    std::atomic<bool> resumed = false;
    ScriptedServer s([&](const Request &request) -> Answer {
        if (request.target != "/slow")
            return text("well");
        return Deferred{[&]() -> std::function<Answer()> {
            begun.release();
            go.acquire();
            return [&]() -> Answer {
                resumed = true;
                return text("nobody hears this");
            };
        }};
    });
    s.start();
    {
        RawClient client(s.port);
        client.send(s.get("/slow") + s.get("/never"));
        QVERIFY(begun.tryAcquire(1, 5000));
        client.socket.abort();
    }
    RawClient other(s.port);
    other.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(other.readAnswer()), "well");
    go.release();
    QTRY_VERIFY(resumed);
    other.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(other.readAnswer()), "well");
    QCOMPARE(s.script.handled.load(), 3);
}

void TestHttpServerBatches::tooManyDeferred()
{
    Limits limits;
    limits.slowJobs = 2;
    QSemaphore go;
    ScriptedServer s(
        [&](const Request &) -> Answer {
            return Deferred{[&]() -> std::function<Answer()> {
                go.acquire();
                return [] {
                    return text("done");
                };
            }};
        },
        limits);
    s.start();
    RawClient a(s.port), b(s.port), c(s.port);
    a.send(s.get("/"));
    b.send(s.get("/"));
    QTRY_COMPARE(s.script.handled.load(), 2);
    c.send(s.get("/"));
    const QByteArray refused = c.readAnswer();
    QCOMPARE(RawClient::statusOf(refused), 503);
    QCOMPARE(RawClient::bodyOf(refused), "GET / |");
    go.release(3);
    QCOMPARE(RawClient::bodyOf(a.readAnswer()), "done");
    QCOMPARE(RawClient::bodyOf(b.readAnswer()), "done");
    c.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(c.readAnswer()), "done");
}

void TestHttpServerBatches::jobsMayFail_data()
{
    QTest::addColumn<bool>("throws");
    QTest::newRow("throws") << true;
    QTest::newRow("returns nothing") << false;
}

void TestHttpServerBatches::jobsMayFail()
{
    QFETCH(bool, throws);
    ScriptedServer s([throws](const Request &) -> Answer {
        return Deferred{[throws]() -> std::function<Answer()> {
            if (throws)
                throw std::bad_alloc();
            return {};
        }};
    });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 500);
}

void TestHttpServerBatches::stopFinishesWhatIsOpen()
{
    QSemaphore begun, go;
    ScriptedServer s([&](const Request &request) -> Answer {
        if (request.target != "/slow")
            return text(request.target);
        return Deferred{[&]() -> std::function<Answer()> {
            begun.release();
            go.acquire();
            return [] {
                return text("/slow");
            };
        }};
    });
    s.start();
    RawClient slow(s.port), half(s.port), idle(s.port);
    idle.send(s.get("/"));
    QVERIFY(!idle.readAnswer().isEmpty());
    const QByteArray request = s.get("/half");
    half.send(s.get("/") + request.first(10));
    QVERIFY(!half.readAnswer().isEmpty());
    slow.send(s.get("/slow"));
    QVERIFY(begun.tryAcquire(1, 5000));
    QSignalSpy stopped(&s.server, &HttpServer::stopped);
    s.server.stop();
    QVERIFY(idle.isClosed());
    QVERIFY(!RawClient(s.port).connected);
    half.send(request.sliced(10));
    const QByteArray answer = half.readAnswer();
    QCOMPARE(RawClient::bodyOf(answer), "/half");
    QCOMPARE(RawClient::fieldOf(answer, "Connection"), "close");
    QCOMPARE(stopped.count(), 0);
    go.release();
    QCOMPARE(RawClient::bodyOf(slow.readAnswer()), "/slow");
    QVERIFY(stopped.wait());
    QVERIFY(!s.script.alive);
}

void TestHttpServerBatches::stopEndsAfterItsGrace()
{
    ScriptedServer s;
    s.start();
    RawClient half(s.port);
    half.send(s.get("/") + "GET /");
    QVERIFY(!half.readAnswer().isEmpty());
    QSignalSpy stopped(&s.server, &HttpServer::stopped);
    s.server.stop(std::chrono::milliseconds(50));
    QVERIFY(stopped.wait());
    QVERIFY(half.isClosed());
}

void TestHttpServerBatches::destroyedWithWorkOpen()
{
    QSemaphore begun;
    std::atomic<int> resumed = 0;
    std::unique_ptr<RawClient> client;
    {
        ScriptedServer s([&](const Request &) -> Answer {
            return Deferred{[&]() -> std::function<Answer()> {
                begun.release();
                QThread::msleep(20);
                return [&]() -> Answer {
                    ++resumed;
                    return text("x");
                };
            }};
        });
        s.start();
        client = std::make_unique<RawClient>(s.port);
        client->send(s.get("/"));
        QVERIFY(begun.tryAcquire(1, 5000));
    }
    QVERIFY(client->isClosed());
    QCOMPARE(resumed.load(), 0);
}

QTEST_GUILESS_MAIN(TestHttpServerBatches)
#include "tst_http_server_batches.moc"
