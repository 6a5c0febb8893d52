#include "slow_disk.h"

#include <QSignalSpy>

using namespace grantdesk;

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
    void destroyedWhileAnAnswerLeaves();
    void failedCommitLosesOneBatch();
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

/// A batch that could not be committed takes only itself along: those after it have read nothing of it.
void TestHttpServerDisk::failedCommitLosesOneBatch()
{
    network::Limits limits;
    limits.batchBytes = qsizetype(1) << 30;
    Served served(limits);
    Script &script = served.s.script;
    const QByteArray large(2 * 1024 * 1024, 'x');
    const auto handler = script.handler;
    script.handler = [&](const http::Request &request) -> authserver::Answer {
        auto answer = handler(request);
        return request.target == "/large" ? http::Response{200, {}, large} : answer;
    };
    const auto first = served.writer();
    QVERIFY(first);
    // Sending to them takes so long that two more batches come meanwhile.
    std::vector<std::unique_ptr<RawClient>> others;
    for (int i = 0; i < 40; ++i) {
        others.push_back(std::make_unique<RawClient>(served.s.port));
        others.back()->send(served.s.get("/large"));
    }
    QTRY_COMPARE(script.handled.load(), 41);
    served.disk.finish.release();
    QVERIFY(served.disk.waitUntilBusy());
    RawClient unlucky(served.s.port);
    RawClient next(served.s.port);
    unlucky.send(served.s.get("/lost"));
    QTRY_COMPARE(script.handled.load(), 42);
    script.commitFails = true;
    served.disk.finish.release(10);
    while (script.failedCommits == 0)
        std::this_thread::yield();
    script.commitFails = false;
    next.send(served.s.get("/kept"));
    QCOMPARE(RawClient::statusOf(unlucky.readAnswer()), 503);
    QCOMPARE(RawClient::bodyOf(next.readAnswer()), "/kept");
    QCOMPARE(script.rollbacks.load(), 1);
}

/// What has left was safe, and the log says so.
void TestHttpServerDisk::destroyedWhileAnAnswerLeaves()
{
    Served served;
    const auto client = served.writer();
    QVERIFY(client);
    QList<bool> fates;
    served.s.script.hearsFate = [&fates](bool safe) {
        fates.append(safe);
    };
    // Late enough for the server's thread to be at its end by then.
    std::thread late([&served] {
        std::this_thread::sleep_for(std::chrono::milliseconds(100));
        served.disk.finish.release();
    });
    served.server.reset();
    late.join();
    QCOMPARE(RawClient::bodyOf(client->readAnswer()), "/write");
    QCOMPARE(fates, QList<bool>{true});
}

QTEST_GUILESS_MAIN(TestHttpServerDisk)
#include "tst_http_server_disk.moc"
