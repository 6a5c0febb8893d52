#include "core/network/host_check.h"
#include "raw_client.h"
#include "scripted_service.h"

#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTcpServer>

using namespace grantdesk;
using authserver::Answer;
using http::Request;
using http::Response;
using network::HttpServer;
using network::Limits;
using network::Service;

/// How the server speaks: framing, connections, hosts, starting and stopping.
class TestHttpServer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void answers();
    void ownsItsHeaders();
    void splitsNoHeader();
    void closesOrKeeps_data();
    void closesOrKeeps();
    void headHasNoBody();
    void bodilessStatuses();
    void servesOnlyItsHosts_data();
    void servesOnlyItsHosts();
    void ownHosts_data();
    void ownHosts();
    void hostsAreCheckedElsewhereToo();
    void tellsThePeer();
    void continues();
    void continuesAfterEarlierAnswers();
    void answersInOrder();
    void readsNoRequestBehindABadOne();
    void refusalIsReadByTheSender();
    void startFailures();
    void factoryFailureFreesThePort();
    void startsAsynchronously();
    void startsAgainAfterStop();
    void stopsWithNothingOpen();
    void destroyedWhileStarting();
};

void TestHttpServer::answers()
{
    ScriptedServer s;
    QVERIFY(s.start() != 0);
    RawClient client(s.port);
    client.send(s.get("/a?b"));
    const QByteArray answer = client.readAnswer();
    QVERIFY(answer.startsWith("HTTP/1.1 200 OK\r\n"));
    QCOMPARE(RawClient::bodyOf(answer), "/a?b");
    QCOMPARE(RawClient::fieldOf(answer, "Content-Type"), "text/plain");
    QCOMPARE(RawClient::fieldOf(answer, "Content-Length"), "4");
    QVERIFY(RawClient::fieldOf(answer, "Date").endsWith(" GMT"));
    QVERIFY(!answer.contains("\r\nServer:"));
    client.send(s.get("/second"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/second");
}

void TestHttpServer::ownsItsHeaders()
{
    ScriptedServer s([](const Request &) {
        return Response{
            200,
            {{"content-length", "99"}, {"Transfer-Encoding", "chunked"}, {"Connection", "x"}, {"DATE", "y"}},
            "four"};
    });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(answer.toLower().count("content-length:"), 1);
    QCOMPARE(answer.toLower().count("date:"), 1);
    QVERIFY(!answer.contains("chunked"));
    QVERIFY(!answer.contains("Connection"));
}

void TestHttpServer::splitsNoHeader()
{
    ScriptedServer s([](const Request &) { return Response{200, {{"Location", "a\r\nSet-Cookie: b"}}, {}}; });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    const QByteArray answer = client.readAnswer();
    QCOMPARE(RawClient::statusOf(answer), 500);
    QVERIFY(!answer.contains("Set-Cookie"));
}

void TestHttpServer::closesOrKeeps_data()
{
    QTest::addColumn<QByteArray>("head");
    QTest::addColumn<bool>("kept");
    QTest::addColumn<QByteArray>("connection");
    QTest::newRow("1.1") << QByteArray("GET / HTTP/1.1\r\nHost: %\r\n\r\n") << true << QByteArray();
    QTest::newRow("1.1 close") << QByteArray("GET / HTTP/1.1\r\nHost: %\r\nConnection: close\r\n\r\n") << false
                               << QByteArray("close");
    QTest::newRow("1.0") << QByteArray("GET / HTTP/1.0\r\n\r\n") << false << QByteArray("close");
    QTest::newRow("1.0 keep-alive") << QByteArray("GET / HTTP/1.0\r\nHost: %\r\nConnection: Keep-Alive\r\n\r\n") << true
                                    << QByteArray("keep-alive");
}

void TestHttpServer::closesOrKeeps()
{
    QFETCH(QByteArray, head);
    QFETCH(bool, kept);
    ScriptedServer s;
    s.start();
    head.replace("%", "127.0.0.1:" + QByteArray::number(s.port));
    RawClient client(s.port);
    client.send(head + s.get("/second"));
    const QByteArray first = client.readAnswer();
    QCOMPARE(RawClient::bodyOf(first), "/");
    QTEST(RawClient::fieldOf(first, "Connection"), "connection");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), kept ? "/second" : "");
    if (!kept)
        QVERIFY(client.isClosed());
}

void TestHttpServer::headHasNoBody()
{
    ScriptedServer s;
    s.start();
    RawClient client(s.port);
    client.send("HEAD /abc HTTP/1.1\r\n" + s.host() + "\r\n" + s.get("/next"));
    const QByteArray head = client.readAnswer(true);
    QCOMPARE(RawClient::fieldOf(head, "Content-Length"), "4");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/next");
}

void TestHttpServer::bodilessStatuses()
{
    ScriptedServer s([](const Request &request) { return Response{request.path().mid(1).toInt(), {}, "stray"}; });
    s.start();
    for (const int status : {204, 304}) {
        RawClient client(s.port);
        client.send(s.get('/' + QByteArray::number(status)));
        const QByteArray answer = client.readAnswer();
        QCOMPARE(RawClient::statusOf(answer), status);
        QVERIFY(!answer.contains("stray"));
        QVERIFY(!answer.contains("Content-Length"));
    }
}

void TestHttpServer::servesOnlyItsHosts_data()
{
    QTest::addColumn<QByteArray>("host");
    QTest::addColumn<int>("status");
    for (const char *host : {"127.0.0.1:%", "localhost:%", "LocalHost:%", "my.localhost:%", "[::1]:%"})
        QTest::newRow(host) << QByteArray(host) << 200;
    for (const char *host : {"127.0.0.1", "localhost", "localhost:1", "localhost:", "localhost:0%", "evil.example:%",
                             "127.0.0.1.evil.example:%", "localhost.evil.example:%", ".localhost:%", "evillocalhost:%",
                             "192.168.0.1:%", "[::]:%"})
        QTest::newRow(host) << QByteArray(host) << 421;
}

void TestHttpServer::servesOnlyItsHosts()
{
    QFETCH(QByteArray, host);
    ScriptedServer s;
    s.start();
    host.replace("%", QByteArray::number(s.port));
    RawClient client(s.port);
    client.send("GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    QFETCH(int, status);
    QCOMPARE(RawClient::statusOf(client.readAnswer()), status);
    QCOMPARE(s.script.handled.load(), status == 200 ? 1 : 0);
}

void TestHttpServer::ownHosts_data()
{
    QTest::addColumn<QString>("bound");
    QTest::addColumn<QByteArray>("publicHost");
    QTest::addColumn<QByteArray>("yes");
    QTest::addColumn<QByteArray>("no");
    const QByteArray local = "localhost:4711 127.0.0.1:4711 [::1]:4711";
    QTest::newRow("loopback") << QStringLiteral("127.0.0.1") << QByteArray() << local
                              << QByteArray("console.example 10.0.0.1:4711 127.0.0.2:4711 localhost:80");
    QTest::newRow("other loopback") << QStringLiteral("127.0.0.2") << QByteArray() << local + " 127.0.0.2:4711"
                                    << QByteArray("127.0.0.3:4711 127.2:4711");
    QTest::newRow("behind a proxy") << QStringLiteral("127.0.0.1") << QByteArray("auth.example")
                                    << local + " auth.example AUTH.example auth.example:8443"
                                    << QByteArray("example evil.auth.example auth.example.evil localhost");
    QTest::newRow("one address") << QStringLiteral("10.0.0.1") << QByteArray() << QByteArray("10.0.0.1:4711 10.0.0.1")
                                 << QByteArray("10.0.0.2:4711 localhost:4711 console.example:4711");
    QTest::newRow("one address of IPv6") << QStringLiteral("2001:db8::1") << QByteArray()
                                         << QByteArray("[2001:db8::1]:4711 [2001:DB8::1]:4711")
                                         << QByteArray("[2001:db8::2]:4711 2001:db8::1");
    for (const char *any : {"0.0.0.0", "::"})
        QTest::newRow(any) << QString::fromLatin1(any) << QByteArray("auth.example")
                           << local + " 10.0.0.1:9000 192.168.0.1 [2001:db8::1]:4711 auth.example localhost"
                           << QByteArray("console.example 10.1 3232235521 [] [10.0.0.1] 0x7f.1 console.example:4711");
}

void TestHttpServer::ownHosts()
{
    QFETCH(QString, bound);
    QFETCH(QByteArray, publicHost);
    QFETCH(QByteArray, yes);
    QFETCH(QByteArray, no);
    const network::OwnHosts own{QHostAddress(bound), 4711, false, publicHost};
    for (const auto &host : yes.split(' '))
        QVERIFY2(isOwnHost(own, host), host);
    for (const auto &host : no.split(' '))
        QVERIFY2(!isOwnHost(own, host), host);
}

void TestHttpServer::hostsAreCheckedElsewhereToo()
{
    Script script;
    HttpServer everywhere(factoryFor(script));
    const auto url = everywhere.start(QHostAddress::AnyIPv4, 0);
    QVERIFY(url);
    const QUrl bound(QString::fromLatin1(*url));
    QCOMPARE(bound.host(), QStringLiteral("127.0.0.1"));
    RawClient client(quint16(bound.port()));
    client.send("GET / HTTP/1.1\r\nHost: 10.0.0.1:80\r\n\r\n");
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 200);
    client.send("GET / HTTP/1.1\r\nHost: console.example\r\n\r\n");
    const QByteArray answer = client.readAnswer();
    QCOMPARE(RawClient::statusOf(answer), 421);
    QVERIFY(answer.contains("--public-url"));

    Limits limits;
    limits.checkHost = false;
    ScriptedServer s(limits);
    s.start();
    RawClient other(s.port);
    other.send("GET / HTTP/1.1\r\nHost: console.example\r\n\r\n");
    QCOMPARE(RawClient::statusOf(other.readAnswer()), 200);
}

void TestHttpServer::tellsThePeer()
{
    ScriptedServer s([](const Request &request) { return Response{200, {}, request.peerAddress}; });
    s.start();
    RawClient client(s.port);
    client.send(s.get("/"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "127.0.0.1");
}

void TestHttpServer::continues()
{
    ScriptedServer s([](const Request &request) { return Response{200, {}, request.body}; });
    s.start();
    RawClient client(s.port);
    client.send("POST / HTTP/1.1\r\n" + s.host() + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(client.readAnswer(), "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("a");
    client.send("b");
    const QByteArray answer = client.readAnswer();
    QCOMPARE(RawClient::statusOf(answer), 200);
    QCOMPARE(RawClient::bodyOf(answer), "ab");

    client.send("POST / HTTP/1.1\r\n" + s.host() + "Expect: 100-continue\r\nContent-Length: 999999999\r\n\r\n");
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 413);
}

void TestHttpServer::continuesAfterEarlierAnswers()
{
    ScriptedServer s;
    s.start();
    RawClient client(s.port);
    client.send(s.get("/first") + "POST /second HTTP/1.1\r\n" + s.host()
                + "Expect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/first");
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 100);
    client.send("ab");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/second");
}

void TestHttpServer::answersInOrder()
{
    Limits limits;
    limits.pipelined = 3;
    ScriptedServer s(limits);
    s.start();
    RawClient client(s.port);
    QByteArray all;
    for (int i = 0; i < 100; ++i)
        all += s.get('/' + QByteArray::number(i));
    client.send(all);
    for (int i = 0; i < 100; ++i)
        QCOMPARE(RawClient::bodyOf(client.readAnswer()), '/' + QByteArray::number(i));
}

void TestHttpServer::readsNoRequestBehindABadOne()
{
    ScriptedServer s;
    s.start();
    RawClient client(s.port);
    client.send(s.get("/good") + "POST /bad HTTP/1.1\r\n" + s.host()
                + "Content-Length: 44\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" + s.get("/smuggled"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/good");
    const QByteArray refusal = client.readAnswer();
    QCOMPARE(RawClient::statusOf(refusal), 400);
    QCOMPARE(RawClient::fieldOf(refusal, "Connection"), "close");
    QVERIFY(client.isClosed());
    QCOMPARE(client.readAll(), "");
    QCOMPARE(s.script.handled.load(), 1);
}

/// Closing while input is on its way would reset the line and take the answer away.
void TestHttpServer::refusalIsReadByTheSender()
{
    ScriptedServer s;
    s.start();
    RawClient client(s.port);
    client.send("POST / HTTP/1.1\r\n" + s.host() + "Content-Length: 50000000\r\n\r\n");
    for (int i = 0; i < 50; ++i)
        client.send(QByteArray(100'000, 'x'));
    QCOMPARE(RawClient::statusOf(client.readAnswer()), 413);
}

void TestHttpServer::startFailures()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Script script;
    HttpServer server(factoryFor(script));
    const auto taken = server.start(QHostAddress::LocalHost, other.serverPort());
    QVERIFY(!taken);
    QCOMPARE(taken.error().code, QStringLiteral("server.port_taken"));
    QCOMPARE(taken.error().args, QStringList{QString::number(other.serverPort())});
    const auto elsewhere = server.start(QHostAddress(QStringLiteral("192.0.2.1")), 0);
    QVERIFY(!elsewhere);
    QCOMPARE(elsewhere.error().code, QStringLiteral("server.address_unavailable"));
    QVERIFY(!script.alive);
    const auto works = server.start(QHostAddress::LocalHost, 0);
    QVERIFY(works);
    QVERIFY(script.alive);
    const auto twice = server.start(QHostAddress::LocalHost, 0);
    QVERIFY(!twice);
    QCOMPARE(twice.error().code, QStringLiteral("server.already_running"));
}

void TestHttpServer::factoryFailureFreesThePort()
{
    QByteArray seen;
    HttpServer server([&](const QByteArray &url, const QHostAddress &) -> Result<std::unique_ptr<Service>> {
        seen = url;
        return failure({QStringLiteral("storage.unavailable"), QStringLiteral("scripted")});
    });
    const auto result = server.start(QHostAddress::LocalHost, 0);
    QVERIFY(!result);
    QCOMPARE(result.error().code, QStringLiteral("storage.unavailable"));
    QVERIFY(seen.startsWith("http://127.0.0.1:"));
    QTcpServer again;
    QVERIFY(again.listen(QHostAddress::LocalHost, quint16(QUrl(QString::fromLatin1(seen)).port())));
}

void TestHttpServer::startsAsynchronously()
{
    Script script;
    HttpServer server(factoryFor(script));
    std::optional<Result<QByteArray>> result;
    server.startAsync(QHostAddress::LocalHost, 0, [&](const Result<QByteArray> &r) { result = r; });
    QVERIFY(!result);
    QTRY_VERIFY(result);
    QVERIFY(*result);
    std::optional<Result<QByteArray>> second;
    server.startAsync(QHostAddress::LocalHost, 0, [&](const Result<QByteArray> &r) { second = r; });
    QTRY_VERIFY(second);
    QVERIFY(!*second);
    RawClient client(quint16(QUrl(QString::fromLatin1(**result)).port()));
    client.send("GET /x HTTP/1.1\r\nHost: " + (*result)->mid(7) + "\r\n\r\n");
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/x");
}

void TestHttpServer::startsAgainAfterStop()
{
    ScriptedServer s;
    const quint16 port = s.start();
    QSignalSpy stopped(&s.server, &HttpServer::stopped);
    RawClient idle(port);
    s.server.stop();
    QVERIFY(stopped.wait());
    QVERIFY(!s.script.alive);
    QVERIFY(idle.isClosed());
    QVERIFY(s.server.start(QHostAddress::LocalHost, port));
    RawClient client(port);
    client.send(s.get("/again"));
    QCOMPARE(RawClient::bodyOf(client.readAnswer()), "/again");
    QCOMPARE(stopped.count(), 1);
}

void TestHttpServer::stopsWithNothingOpen()
{
    Script script;
    HttpServer server(factoryFor(script));
    QSignalSpy stopped(&server, &HttpServer::stopped);
    server.stop();
    QCOMPARE(stopped.count(), 0);
    QVERIFY(stopped.wait());
}

void TestHttpServer::destroyedWhileStarting()
{
    Script script;
    bool told = false;
    {
        HttpServer server(factoryFor(script));
        server.startAsync(QHostAddress::LocalHost, 0, [&](const Result<QByteArray> &) { told = true; });
    }
    QCoreApplication::processEvents();
    QVERIFY(!told);
    QVERIFY(!script.alive);
}

QTEST_GUILESS_MAIN(TestHttpServer)
#include "tst_http_server.moc"
