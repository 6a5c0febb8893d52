#include "raw_client.h"
#include "scripted_service.h"

#include <QSignalSpy>

#include <thread>

using namespace grantdesk;
using http::Request;
using http::Response;

namespace {

/// A disk that is as slow as the test wants. Requests for "/read" write nothing.
struct SlowDisk {
    QSemaphore busy;   ///< released whenever the disk begins
    QSemaphore finish; ///< acquired before it ends
    std::atomic<bool> fails = false;
    std::atomic<int> flushes = 0;
    std::atomic<std::thread::id> thread; ///< of the last flush
    bool written = false;

    bool waitUntilBusy() { return busy.tryAcquire(1, 5000); }
};

/// A server on such a disk, which outlives it: at its end the server waits for it.
struct Served {
    Served()
    {
        s.script.handler = [this](const Request &request) {
            thread = std::this_thread::get_id();
            disk.written = disk.written || !request.target.startsWith("/read");
            return Response{200, {}, request.target};
        };
        s.script.sync = [this]() -> authserver::Batch::Sync {
            if (!std::exchange(disk.written, false))
                return {};
            return [this] {
                disk.busy.release();
                disk.finish.acquire();
                ++disk.flushes;
                disk.thread = std::this_thread::get_id();
                return ::fails(disk.fails);
            };
        };
        s.start();
    }

    /// A client that has asked for `target`, whose batch is at the disk now; null when it does not get there.
    std::unique_ptr<RawClient> writer(const QByteArray &target = "/write")
    {
        auto client = std::make_unique<RawClient>(s.port);
        client->send(s.get(target));
        return disk.waitUntilBusy() ? std::move(client) : nullptr;
    }

    SlowDisk disk;
    std::atomic<std::thread::id> thread; ///< of the server
    std::unique_ptr<ScriptedServer> server = std::make_unique<ScriptedServer>();
    ScriptedServer &s = *server;
};

bool isSilent(RawClient &client)
{
    return !client.socket.waitForReadyRead(50);
}

} // namespace

/// Answers wait for the disk; the next requests do not.
class TestHttpServerDisk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void nothingLeavesBeforeTheDiskIsDone();
    void nextBatchIsHandledMeanwhile();
    void oneFlushForAllThatCameMeanwhile();
    void readersWaitForWhatTheyMayHaveSeen();
    void readersAloneNeedNoDisk();
    void loneCallerWaitsForNoOtherThread();
    void loneCallersFailedFlushIsAnsweredWith503();
    void failedFlushIsAnsweredWith503();
    void readersOfWhatWasLostGet503Too();
    void stopWaitsForTheDisk();
    void destroyedWhileTheDiskIsBusy();
};

void TestHttpServerDisk::nothingLeavesBeforeTheDiskIsDone()
{
    Served served;
    const auto client = served.writer();
    QVERIFY(client);
    QCOMPARE(served.s.script.commits.load(), 1);
    QVERIFY(isSilent(*client));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/write");
}

void TestHttpServerDisk::nextBatchIsHandledMeanwhile()
{
    Served served;
    const auto first = served.writer("/first");
    QVERIFY(first);
    RawClient second(served.s.port);
    second.send(served.s.get("/second"));
    QTRY_COMPARE(served.s.script.handled.load(), 2);
    QCOMPARE(served.s.script.commits.load(), 1);
    QVERIFY(isSilent(second));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(first->readAnswer()), "/first");
    QVERIFY(served.disk.waitUntilBusy());
    QVERIFY(isSilent(second));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(second.readAnswer()), "/second");
}

void TestHttpServerDisk::oneFlushForAllThatCameMeanwhile()
{
    Served served;
    const auto first = served.writer("/first");
    QVERIFY(first);
    std::vector<std::unique_ptr<RawClient>> others;
    for (int i = 0; i < 5; ++i) {
        others.push_back(std::make_unique<RawClient>(served.s.port));
        others.back()->send(served.s.get("/other"));
        QTRY_COMPARE(served.s.script.handled.load(), i + 2);
    }
    served.disk.finish.release(2);
    for (auto &other : others)
        QCOMPARE(RawClient::bodyOf(other->readAnswer()), "/other");
    QCOMPARE(served.disk.flushes.load(), 2);
    QCOMPARE(served.s.script.commits.load(), 2);
}

void TestHttpServerDisk::readersWaitForWhatTheyMayHaveSeen()
{
    Served served;
    const auto writer = served.writer();
    QVERIFY(writer);
    RawClient reader(served.s.port);
    reader.send(served.s.get("/read"));
    QTRY_COMPARE(served.s.script.handled.load(), 2);
    QVERIFY(isSilent(reader));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(writer->readAnswer()), "/write");
    QCOMPARE(RawClient::bodyOf(reader.readAnswer()), "/read");
    QCOMPARE(served.disk.flushes.load(), 1);
}

void TestHttpServerDisk::readersAloneNeedNoDisk()
{
    Served served;
    RawClient reader(served.s.port);
    reader.send(served.s.get("/read/1") + served.s.get("/read/2"));
    QCOMPARE(RawClient::bodyOf(reader.readAnswer()), "/read/1");
    QCOMPARE(RawClient::bodyOf(reader.readAnswer()), "/read/2");
    QCOMPARE(served.disk.flushes.load(), 0);
}

/// From the second batch on, for the first tells too little of who is there; until somebody else comes.
void TestHttpServerDisk::loneCallerWaitsForNoOtherThread()
{
    Served served;
    served.disk.finish.release(5);
    RawClient client(served.s.port);
    client.send(served.s.get("/1"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/1");
    QVERIFY(served.disk.thread.load() != served.thread.load());
    client.send(served.s.get("/2"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/2");
    QCOMPARE(served.disk.thread.load(), served.thread.load());
    client.send(served.s.get("/3") + served.s.get("/4"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/3");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/4");
    QVERIFY(served.disk.thread.load() != served.thread.load());
    client.send(served.s.get("/5"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/5");
    QVERIFY(served.disk.thread.load() != served.thread.load());
}

void TestHttpServerDisk::loneCallersFailedFlushIsAnsweredWith503()
{
    Served served;
    served.disk.finish.release(2);
    RawClient client(served.s.port);
    client.send(served.s.get("/kept"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/kept");
    served.disk.fails = true;
    client.send(served.s.get("/lost"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "GET /lost |restart");
    const QMutexLocker lock(&served.s.script.mutex);
    QCOMPARE(served.s.script.fates, (QList<bool>{true, false}));
}

void TestHttpServerDisk::failedFlushIsAnsweredWith503()
{
    Served served;
    served.disk.fails = true;
    const auto client = served.writer("/lost");
    QVERIFY(client);
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "GET /lost |restart");
    // From then on no batch begins.
    served.s.script.beginFails = true;
    client->send(served.s.get("/refused"));
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "GET /refused |restart");
    served.s.script.beginFails = false;
    served.disk.fails = false;
    client->send(served.s.get("/kept"));
    served.disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/kept");
    const QMutexLocker lock(&served.s.script.mutex);
    QCOMPARE(served.s.script.fates, (QList<bool>{false, false, true}));
}

void TestHttpServerDisk::readersOfWhatWasLostGet503Too()
{
    Served served;
    const auto writer = served.writer();
    QVERIFY(writer);
    RawClient reader(served.s.port);
    reader.send(served.s.get("/read"));
    QTRY_COMPARE(served.s.script.handled.load(), 2);
    served.disk.fails = true;
    served.disk.finish.release();
    QCOMPARE(RawClient::statusOf(writer->readAnswer()), 503);
    QCOMPARE(RawClient::statusOf(reader.readAnswer()), 503);
    QCOMPARE(served.s.script.commits.load(), 1);
    QCOMPARE(served.s.script.rollbacks.load(), 1);
}

/// Also when the client has left: what was done is told to the log.
void TestHttpServerDisk::stopWaitsForTheDisk()
{
    Served served;
    QSignalSpy stopped(&served.s.server, &network::HttpServer::stopped);
    QVERIFY(served.writer());
    served.s.server.stop(std::chrono::milliseconds(10));
    QVERIFY(!stopped.wait(100));
    served.disk.finish.release();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(served.s.script.fates, QList<bool>{true});
}

void TestHttpServerDisk::destroyedWhileTheDiskIsBusy()
{
    Served served;
    const auto client = served.writer();
    QVERIFY(client);
    served.disk.finish.release();
    served.server.reset();
    QCOMPARE(served.disk.flushes.load(), 1);
}

QTEST_GUILESS_MAIN(TestHttpServerDisk)
#include "tst_http_server_disk.moc"
