#include "core/network/clients.h"

#include "raw_client.h"

#include <QTcpServer>
#include <QUrl>

#include <list>
#include <utility>

using namespace grantdesk;
using flows::RedirectListener;
using http::Response;

namespace {

/// A session with a note of who came.
struct Scene {
    explicit Scene(const QByteArray &uri = "http://127.0.0.1:0/callback")
    {
        auto result = network::redirectListener()->listen(uri, [this](quint64 visitor, const QByteArray &query) {
            seen.append({visitor, query});
            if (onVisit)
                onVisit(visitor);
        });
        if (result)
            session = std::move(*result);
        else
            error = result.error();
    }

    quint16 port() const { return quint16(QUrl(QString::fromLatin1(session->redirectUri())).port(80)); }
    QByteArray host() const { return "Host: 127.0.0.1:" + QByteArray::number(port()) + "\r\n"; }
    QByteArray get(const QByteArray &target) const { return "GET " + target + " HTTP/1.1\r\n" + host() + "\r\n"; }
    bool sees(int count) const
    {
        return QTest::qWaitFor([&] { return seen.size() >= count; }) && seen.size() == count;
    }

    QList<std::pair<quint64, QByteArray>> seen;
    std::function<void(quint64)> onVisit;
    std::unique_ptr<RedirectListener::Session> session;
    Error error;
};

const Response page{200, {{"Content-Type", "text/html"}}, "<p>done</p>"};

bool hasIpv6()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHostIPv6);
}

} // namespace

class TestRedirectListener : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void catchesARedirect();
    void addresses_data();
    void addresses();
    void refusesAddresses_data();
    void refusesAddresses();
    void registeredPort();
    void portTaken();
    void localhostBindsBoth();
    void localhostNeedsBoth();
    void ipv6();
    void otherRequests_data();
    void otherRequests();
    void splitPackets();
    void garbage();
    void earlyDisconnects();
    void leavesWhileWaiting();
    void twoBrowsers();
    void answersOne();
    void lateRedirect();
    void unknownVisitor();
    void destroyRightAfterAnswerDelivers();
    void destroyClosesThoseWhoWait();
    void destroyInsideTheCallback();
    void crowd();
};

void TestRedirectListener::catchesARedirect()
{
    Scene scene;
    QVERIFY(scene.session);
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=a%20b&state=c+d&x=%"));
    QVERIFY(scene.sees(1));
    QCOMPARE(scene.seen[0].second, "code=a%20b&state=c+d&x=%");
    scene.session->answer(scene.seen[0].first, page);
    const QByteArray answer = browser.readAnswer();
    QCOMPARE(RawClient::statusOf(answer), 200);
    QCOMPARE(RawClient::bodyOf(answer), "<p>done</p>");
    QCOMPARE(RawClient::fieldOf(answer, "Connection"), "close");
    QVERIFY(browser.isClosed());
}

void TestRedirectListener::addresses_data()
{
    QTest::addColumn<QByteArray>("uri");
    QTest::addColumn<QByteArray>("pattern"); // % is the port
    QTest::addColumn<QByteArray>("target");
    const auto row = [](const char *uri, const QByteArray &pattern, const QByteArray &target) {
        QTest::newRow(uri) << QByteArray(uri) << pattern << target;
    };
    row("http://127.0.0.1:0/cb", "http://127.0.0.1:%/cb", "/cb");
    row("http://127.0.0.1/cb", "http://127.0.0.1:%/cb", "/cb");
    row("http://127.0.0.1", "http://127.0.0.1:%", "/");
    row("http://127.0.0.1/", "http://127.0.0.1:%/", "/");
    row("http://127.0.0.1:0?a=b", "http://127.0.0.1:%?a=b", "/?a=b");
    row("http://127.0.0.1:0/a%2Fb/?x=y", "http://127.0.0.1:%/a%2Fb/?x=y", "/a%2Fb/?x=y");
    row("HTTP://127.0.0.1:0/cb", "http://127.0.0.1:%/cb", "/cb");
}

void TestRedirectListener::addresses()
{
    QFETCH(QByteArray, uri);
    QFETCH(QByteArray, pattern);
    QFETCH(QByteArray, target);
    Scene scene(uri);
    QVERIFY2(scene.session, qPrintable(scene.error.message));
    QVERIFY(scene.port() != 0);
    // Only the first % stands for the port; the others are escapes.
    pattern.replace(pattern.indexOf('%'), 1, QByteArray::number(scene.port()));
    QCOMPARE(scene.session->redirectUri(), pattern);
    RawClient browser(scene.port());
    browser.send(scene.get(target));
    QVERIFY(scene.sees(1));
}

void TestRedirectListener::refusesAddresses_data()
{
    QTest::addColumn<QByteArray>("uri");
    for (const char *uri : {"",
                            "http://",
                            "http:///cb",
                            "https://127.0.0.1/cb",
                            "http://example.org/cb",
                            "http://10.0.0.1/cb",
                            "http://0.0.0.0/cb",
                            "http://[::]/cb",
                            "http://127.0.0.1.evil/cb",
                            "http://localhost.evil/cb",
                            "http://user@127.0.0.1/cb",
                            "http://127.0.0.1@evil/cb",
                            "http://127.0.0.1:/cb",
                            "http://127.0.0.1:x/cb",
                            "http://127.0.0.1:65536/cb",
                            "http://127.0.0.1:-1/cb",
                            "http://127.0.0.1:0/cb#f",
                            "http://127.0.0.1:0/c b",
                            "http://127.0.0.1:0/cb\r\nX: y",
                            "http://::1/cb",
                            "http://[127.0.0.1]/cb",
                            "custom:/cb",
                            "http://[::1/cb",
                            "http://2130706433/cb"})
        QTest::newRow(uri) << QByteArray(uri);
}

void TestRedirectListener::refusesAddresses()
{
    QFETCH(QByteArray, uri);
    Scene scene(uri);
    QVERIFY(!scene.session);
    QCOMPARE(scene.error.code, QStringLiteral("listener.not_loopback"));
}

void TestRedirectListener::registeredPort()
{
    quint16 port = 0;
    {
        QTcpServer free;
        QVERIFY(free.listen(QHostAddress::LocalHost));
        port = free.serverPort();
    }
    const QByteArray uri = "http://127.0.0.1:" + QByteArray::number(port) + "/cb";
    Scene scene(uri);
    QVERIFY(scene.session);
    QCOMPARE(scene.session->redirectUri(), uri);
}

void TestRedirectListener::portTaken()
{
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHost));
    Scene scene("http://127.0.0.1:" + QByteArray::number(other.serverPort()) + "/cb");
    QVERIFY(!scene.session);
    QCOMPARE(scene.error.code, QStringLiteral("listener.port_taken"));
    QCOMPARE(scene.error.args, QStringList{QString::number(other.serverPort())});
}

void TestRedirectListener::localhostBindsBoth()
{
    Scene scene("http://localhost:0/cb");
    QVERIFY(scene.session);
    const QByteArray origin = "localhost:" + QByteArray::number(scene.port());
    QCOMPARE(scene.session->redirectUri(), "http://" + origin + "/cb");
    QList<QHostAddress> addresses{QHostAddress(QHostAddress::LocalHost)};
    if (hasIpv6())
        addresses.append(QHostAddress(QHostAddress::LocalHostIPv6));
    std::list<RawClient> browsers;
    for (const auto &address : addresses) {
        browsers.emplace_back(scene.port(), address).send("GET /cb?x HTTP/1.1\r\nHost: " + origin + "\r\n\r\n");
        QVERIFY(scene.sees(int(browsers.size())));
    }
    scene.session->answer(0, page);
    for (auto &browser : browsers)
        QCOMPARE(RawClient::statusOf(browser.readAnswer()), 200);
}

/// A browser may take localhost for ::1: whoever listens there would be given the code.
void TestRedirectListener::localhostNeedsBoth()
{
    if (!hasIpv6())
        QSKIP("no IPv6 here");
    QTcpServer other;
    QVERIFY(other.listen(QHostAddress::LocalHostIPv6));
    Scene scene("http://localhost:" + QByteArray::number(other.serverPort()) + "/cb");
    QVERIFY(!scene.session);
    QCOMPARE(scene.error.code, QStringLiteral("listener.port_taken"));
}

void TestRedirectListener::ipv6()
{
    if (!hasIpv6())
        QSKIP("no IPv6 here");
    Scene scene("http://[::1]/cb");
    QVERIFY(scene.session);
    const QByteArray origin = "[::1]:" + QByteArray::number(scene.port());
    QCOMPARE(scene.session->redirectUri(), "http://" + origin + "/cb");
    RawClient browser(scene.port(), QHostAddress::LocalHostIPv6);
    browser.send("GET /cb?x HTTP/1.1\r\nHost: " + origin + "\r\n\r\n");
    QVERIFY(scene.sees(1));
}

void TestRedirectListener::otherRequests_data()
{
    QTest::addColumn<QByteArray>("request"); // % is host and port
    QTest::addColumn<int>("status");
    QTest::newRow("favicon") << QByteArray("GET /favicon.ico HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("root") << QByteArray("GET / HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("below") << QByteArray("GET /callback/x HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("slash") << QByteArray("GET /callback/ HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("case") << QByteArray("GET /Callback HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("dots") << QByteArray("GET /x/../callback HTTP/1.1\r\nHost: %\r\n\r\n") << 404;
    QTest::newRow("HEAD") << QByteArray("HEAD /callback?code=x HTTP/1.1\r\nHost: %\r\n\r\n") << 405;
    QTest::newRow("POST") << QByteArray("POST /callback?code=x HTTP/1.1\r\nHost: %\r\nContent-Length: 0\r\n\r\n")
                          << 405;
    QTest::newRow("other host") << QByteArray("GET /callback?code=x HTTP/1.1\r\nHost: evil.example\r\n\r\n") << 421;
    QTest::newRow("localhost") << QByteArray("GET /callback?code=x HTTP/1.1\r\nHost: localhost\r\n\r\n") << 421;
    QTest::newRow("no host, 1.0") << QByteArray("GET /callback?code=x HTTP/1.0\r\n\r\n") << 421;
    QTest::newRow("garbage") << QByteArray("\x16\x03\x01 hello\r\n\r\n") << 400;
    QTest::newRow("long") << "GET /callback?" + QByteArray(20'000, 'x') << 414;
    QTest::newRow("huge body") << QByteArray("GET /callback HTTP/1.1\r\nHost: %\r\nContent-Length: 99999999\r\n\r\n")
                               << 413;
}

void TestRedirectListener::otherRequests()
{
    QFETCH(QByteArray, request);
    Scene scene;
    request.replace("%", "127.0.0.1:" + QByteArray::number(scene.port()));
    RawClient client(scene.port());
    client.send(request);
    const QByteArray answer = client.readAnswer(request.startsWith("HEAD"));
    QTEST(RawClient::statusOf(answer), "status");
    QCOMPARE(RawClient::fieldOf(answer, "Allow"), RawClient::statusOf(answer) == 405 ? "GET" : "");
    QVERIFY(scene.seen.isEmpty());
    // And the redirect still gets through.
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=y"));
    QVERIFY(scene.sees(1));
}

void TestRedirectListener::splitPackets()
{
    Scene scene;
    const QByteArray request = scene.get("/callback?code=x");
    for (qsizetype cut = 1; cut < request.size(); ++cut) {
        RawClient browser(scene.port());
        browser.send(request.first(cut));
        QCoreApplication::processEvents();
        browser.send(request.sliced(cut));
        QVERIFY(scene.sees(int(cut)));
        scene.session->answer(0, page);
        QCOMPARE(RawClient::statusOf(browser.readAnswer()), 200);
    }
}

void TestRedirectListener::garbage()
{
    Scene scene;
    std::list<RawClient> clients;
    for (int i = 0; i < 100; ++i) {
        QByteArray noise;
        for (int k = 0; k < 200; ++k)
            noise += char((i * 131 + k * k * 17) & 0xff);
        clients.emplace_back(scene.port()).send(noise + "\r\n\r\n");
    }
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=x"));
    QVERIFY(scene.sees(1));
}

void TestRedirectListener::earlyDisconnects()
{
    Scene scene;
    for (int i = 0; i < 50; ++i) {
        RawClient client(scene.port());
        client.send(scene.get("/callback").first(i));
        if (i % 2 == 0)
            client.socket.abort();
    }
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=x"));
    QVERIFY(scene.sees(1));
}

void TestRedirectListener::leavesWhileWaiting()
{
    Scene scene;
    {
        RawClient browser(scene.port());
        browser.send(scene.get("/callback?code=x"));
        QVERIFY(scene.sees(1));
    }
    QCoreApplication::processEvents();
    scene.session->answer(scene.seen[0].first, page);
    scene.session->answer(0, page);
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=y"));
    QVERIFY(scene.sees(2));
}

void TestRedirectListener::twoBrowsers()
{
    Scene scene;
    RawClient first(scene.port()), second(scene.port());
    first.send(scene.get("/callback?code=1"));
    QVERIFY(scene.sees(1));
    second.send(scene.get("/callback?code=2"));
    QVERIFY(scene.sees(2));
    QVERIFY(scene.seen[0].first != scene.seen[1].first);
    scene.session->answer(0, page);
    QCOMPARE(RawClient::statusOf(first.readAnswer()), 200);
    QCOMPARE(RawClient::statusOf(second.readAnswer()), 200);
}

void TestRedirectListener::answersOne()
{
    Scene scene;
    RawClient first(scene.port()), second(scene.port());
    first.send(scene.get("/callback?code=1"));
    QVERIFY(scene.sees(1));
    second.send(scene.get("/callback?code=2"));
    QVERIFY(scene.sees(2));
    scene.session->answer(scene.seen[1].first, {404, {}, "two"});
    QCOMPARE(RawClient::bodyOf(second.readAnswer()), "two");
    QCOMPARE(first.socket.bytesAvailable(), 0);
    scene.session->answer(scene.seen[0].first, {200, {}, "one"});
    QCOMPARE(RawClient::bodyOf(first.readAnswer()), "one");
}

void TestRedirectListener::lateRedirect()
{
    Scene scene;
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=1"));
    QVERIFY(scene.sees(1));
    scene.session->answer(0, page);
    QVERIFY(!browser.readAnswer().isEmpty());
    // The page is reloaded.
    RawClient again(scene.port());
    again.send(scene.get("/callback?code=1"));
    QVERIFY(scene.sees(2));
    scene.session->answer(scene.seen[1].first, page);
    QCOMPARE(RawClient::statusOf(again.readAnswer()), 200);
}

void TestRedirectListener::unknownVisitor()
{
    Scene scene;
    scene.session->answer(0, page);
    scene.session->answer(7, page);
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=1"));
    QVERIFY(scene.sees(1));
    scene.session->answer(scene.seen[0].first + 1, page);
    scene.session->answer(scene.seen[0].first, page);
    scene.session->answer(scene.seen[0].first, page);
    QCOMPARE(browser.readAll().count("HTTP/1.1 "), 1);
}

void TestRedirectListener::destroyRightAfterAnswerDelivers()
{
    for (const int size : {10, 5'000'000}) {
        Scene scene;
        const quint16 port = scene.port();
        RawClient browser(port);
        browser.send(scene.get("/callback?code=1"));
        QVERIFY(scene.sees(1));
        scene.session->answer(0, {200, {}, QByteArray(size, 'x')});
        scene.session.reset();
        QCOMPARE(RawClient::bodyOf(browser.readAnswer()).size(), size);
        QVERIFY(browser.isClosed());
        QVERIFY(!RawClient(port).connected);
    }
}

void TestRedirectListener::destroyClosesThoseWhoWait()
{
    Scene scene;
    RawClient waits(scene.port()), silent(scene.port());
    waits.send(scene.get("/callback?code=1"));
    QVERIFY(scene.sees(1));
    scene.session.reset();
    QVERIFY(waits.isClosed());
    QVERIFY(silent.isClosed());
}

void TestRedirectListener::destroyInsideTheCallback()
{
    Scene scene;
    scene.onVisit = [&](quint64 visitor) {
        if (scene.session) {
            scene.session->answer(visitor, page);
            scene.session.reset();
        }
    };
    RawClient first(scene.port()), second(scene.port());
    first.send(scene.get("/callback?code=1"));
    second.send(scene.get("/callback?code=2"));
    QVERIFY(first.isClosed());
    QVERIFY(second.isClosed());
    QCOMPARE(scene.seen.size(), 1);
    QCOMPARE((first.readAll() + second.readAll()).count("<p>done</p>"), 1);
}

void TestRedirectListener::crowd()
{
    Scene scene;
    std::list<RawClient> idlers;
    for (int i = 0; i < 60; ++i)
        idlers.emplace_back(scene.port()).send("GET /call");
    RawClient browser(scene.port());
    browser.send(scene.get("/callback?code=x"));
    QVERIFY(scene.sees(1));
    QVERIFY(idlers.front().isClosed());
}

QTEST_GUILESS_MAIN(TestRedirectListener)
#include "tst_redirect_listener.moc"
