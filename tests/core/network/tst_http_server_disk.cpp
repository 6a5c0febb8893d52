#include "raw_client.h"
#include "scripted_service.h"

#include <QSignalSpy>

using namespace grantdesk;
using http::Request;
using http::Response;

namespace {

/// A disk that is as slow as the test wants. Requests for "/read" write nothing.
struct Disk {
    QSemaphore busy;   ///< released whenever the disk begins
    QSemaphore finish; ///< acquired before it ends
    std::atomic<bool> fails = false;
    std::atomic<int> flushes = 0;
    bool written = false;

    void serve(ScriptedServer &server)
    {
        server.script.handler = [this](const Request &request) {
            written = written || !request.target.startsWith("/read");
            return Response{200, {}, request.target};
        };
        server.script.sync = [this]() -> authserver::Batch::Sync {
            if (!std::exchange(written, false))
                return {};
            return [this] {
                busy.release();
                finish.acquire();
                ++flushes;
                return ::fails(fails);
            };
        };
        server.start();
    }
    bool waitUntilBusy() { return busy.tryAcquire(1, 5000); }
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
    void failedFlushIsAnsweredWith503();
    void readersOfWhatWasLostGet503Too();
    void stopWaitsForTheDisk();
    void destroyedWhileTheDiskIsBusy();
};

void TestHttpServerDisk::nothingLeavesBeforeTheDiskIsDone()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    RawClient client(s.port);
    client.send(s.get("/write"));
    QVERIFY(disk.waitUntilBusy());
    QCOMPARE(s.script.commits.load(), 1);
    QVERIFY(isSilent(client));
    disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/write");
}

void TestHttpServerDisk::nextBatchIsHandledMeanwhile()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    RawClient first(s.port);
    RawClient second(s.port);
    first.send(s.get("/first"));
    QVERIFY(disk.waitUntilBusy());
    second.send(s.get("/second"));
    QTRY_COMPARE(s.script.handled.load(), 2);
    QCOMPARE(s.script.commits.load(), 1);
    QVERIFY(isSilent(second));
    disk.finish.release();
    QCOMPARE(RawClient::bodyOf(first.readAnswer()), "/first");
    QVERIFY(disk.waitUntilBusy());
    QVERIFY(isSilent(second));
    disk.finish.release();
    QCOMPARE(RawClient::bodyOf(second.readAnswer()), "/second");
}

void TestHttpServerDisk::oneFlushForAllThatCameMeanwhile()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    RawClient first(s.port);
    first.send(s.get("/first"));
    QVERIFY(disk.waitUntilBusy());
    std::vector<std::unique_ptr<RawClient>> others;
    for (int i = 0; i < 5; ++i) {
        others.push_back(std::make_unique<RawClient>(s.port));
        others.back()->send(s.get("/other"));
        QTRY_COMPARE(s.script.handled.load(), i + 2);
    }
    disk.finish.release(2);
    for (auto &other : others)
        QCOMPARE(RawClient::bodyOf(other->readAnswer()), "/other");
    QCOMPARE(disk.flushes.load(), 2);
    QCOMPARE(s.script.commits.load(), 2);
}

void TestHttpServerDisk::readersWaitForWhatTheyMayHaveSeen()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    RawClient writer(s.port);
    RawClient reader(s.port);
    writer.send(s.get("/write"));
    QVERIFY(disk.waitUntilBusy());
    reader.send(s.get("/read"));
    QTRY_COMPARE(s.script.handled.load(), 2);
    QVERIFY(isSilent(reader));
    disk.finish.release();
    QCOMPARE(RawClient::bodyOf(writer.readAnswer()), "/write");
    QCOMPARE(RawClient::bodyOf(reader.readAnswer()), "/read");
    QCOMPARE(disk.flushes.load(), 1);
}

void TestHttpServerDisk::readersAloneNeedNoDisk()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    RawClient reader(s.port);
    reader.send(s.get("/read/1") + s.get("/read/2"));
    QCOMPARE(RawClient::bodyOf(reader.readAnswer()), "/read/1");
    QCOMPARE(RawClient::bodyOf(reader.readAnswer()), "/read/2");
    QCOMPARE(disk.flushes.load(), 0);
}

void TestHttpServerDisk::failedFlushIsAnsweredWith503()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    disk.fails = true;
    RawClient client(s.port);
    client.send(s.get("/lost"));
    disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "GET /lost |restart");
    // From then on no batch begins.
    s.script.beginFails = true;
    client.send(s.get("/refused"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "GET /refused |restart");
    s.script.beginFails = false;
    disk.fails = false;
    client.send(s.get("/kept"));
    disk.finish.release();
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/kept");
    const QMutexLocker lock(&s.script.mutex);
    QCOMPARE(s.script.fates, (QList<bool>{false, false, true}));
}

void TestHttpServerDisk::readersOfWhatWasLostGet503Too()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    RawClient writer(s.port);
    RawClient reader(s.port);
    writer.send(s.get("/write"));
    QVERIFY(disk.waitUntilBusy());
    reader.send(s.get("/read"));
    QTRY_COMPARE(s.script.handled.load(), 2);
    disk.fails = true;
    disk.finish.release();
    QCOMPARE(RawClient::statusOf(writer.readAnswer()), 503);
    QCOMPARE(RawClient::statusOf(reader.readAnswer()), 503);
    QCOMPARE(s.script.commits.load(), 1);
    QCOMPARE(s.script.rollbacks.load(), 1);
}

/// Also when the client has left: what was done is told to the log.
void TestHttpServerDisk::stopWaitsForTheDisk()
{
    ScriptedServer s;
    Disk disk;
    disk.serve(s);
    QSignalSpy stopped(&s.server, &network::HttpServer::stopped);
    {
        RawClient client(s.port);
        client.send(s.get("/write"));
        QVERIFY(disk.waitUntilBusy());
    }
    s.server.stop(std::chrono::milliseconds(10));
    QVERIFY(!stopped.wait(100));
    disk.finish.release();
    QTRY_COMPARE(stopped.size(), 1);
    QCOMPARE(s.script.fates, QList<bool>{true});
}

void TestHttpServerDisk::destroyedWhileTheDiskIsBusy()
{
    Disk disk;
    {
        ScriptedServer s;
        disk.serve(s);
        RawClient client(s.port);
        client.send(s.get("/write"));
        QVERIFY(disk.waitUntilBusy());
        disk.finish.release();
    }
    QCOMPARE(disk.flushes.load(), 1);
}

QTEST_GUILESS_MAIN(TestHttpServerDisk)
#include "tst_http_server_disk.moc"
