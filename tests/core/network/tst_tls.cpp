#include "raw_client.h"
#include "scripted_service.h"

#include <QFile>
#include <QProcess>
#include <QSemaphore>
#include <QSignalSpy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>
#include <QTemporaryDir>
#include <QThread>

using namespace grantdesk;
using http::Request;
using http::Response;
using network::Front;
using network::HttpServer;
using network::Limits;
using network::TlsIdentity;

using std::chrono::milliseconds;

namespace {

/// A self-signed certificate of its own for each run.
TlsIdentity freshIdentity(const QString &folder)
{
    const QString key = folder + QStringLiteral("/key.pem");
    const QString certificate = folder + QStringLiteral("/cert.pem");
    QProcess::execute(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:prime256v1"),
                       QStringLiteral("-nodes"), QStringLiteral("-keyout"), key, QStringLiteral("-out"), certificate,
                       QStringLiteral("-subj"), QStringLiteral("/CN=localhost"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=IP:127.0.0.1")});
    const auto content = [](const QString &name) {
        QFile file(name);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    return {content(certificate), SecretString(content(key))};
}

} // namespace

/// The server behind TLS.
class TestTls : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void answers();
    void keepsAndCloses();
    void refusesOldVersions();
    void plainHttpIsNoRequest();
    void handshakesObeyTheDeadline();
    void handshakesEndAtAnyMoment();
    void handshakesCountAsConnections();
    void largeAnswersArriveWhole();
    void aRefusalInTheMiddleOfABodyArrives();
    void slowReaderIsCut();
    void stopsDuringAHandshake();
    void badIdentities();

private:
    std::unique_ptr<HttpServer> serve(Limits limits = {});
    /// Connected and greeted, unless `version` is not the server's.
    std::unique_ptr<QSslSocket> client(QSsl::SslProtocol version = QSsl::SecureProtocols);
    static QByteArray answerOf(QSslSocket &socket);
    QByteArray get(const QByteArray &fields = {}) const
    {
        return "GET /x HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port) + "\r\n" + fields + "\r\n";
    }

    QTemporaryDir m_folder;
    TlsIdentity m_identity;
    Script m_script;
    quint16 m_port = 0;
};

void TestTls::initTestCase()
{
    m_identity = freshIdentity(m_folder.path());
    QVERIFY(!m_identity.certificateChain.isEmpty());
}

std::unique_ptr<HttpServer> TestTls::serve(Limits limits)
{
    m_script.handled = 0;
    auto server = std::make_unique<HttpServer>(factoryFor(m_script), limits, Front{m_identity, {}});
    const auto url = server->start(QHostAddress::LocalHost, 0);
    if (!url || !url->startsWith("https://127.0.0.1:"))
        return nullptr;
    m_port = quint16(QUrl(QString::fromLatin1(*url)).port());
    return server;
}

std::unique_ptr<QSslSocket> TestTls::client(QSsl::SslProtocol version)
{
    auto socket = std::make_unique<QSslSocket>();
    auto configuration = QSslConfiguration::defaultConfiguration();
    configuration.setCaCertificates(QSslCertificate::fromData(m_identity.certificateChain));
    configuration.setProtocol(version);
    socket->setSslConfiguration(configuration);
    socket->connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
    RawClient::waitFor([&] { return socket->isEncrypted() || socket->state() == QAbstractSocket::UnconnectedState; });
    return socket;
}

QByteArray TestTls::answerOf(QSslSocket &socket)
{
    QByteArray all;
    RawClient::waitFor([&] {
        all += socket.readAll();
        const qsizetype end = all.indexOf("\r\n\r\n");
        const qsizetype body = end < 0 ? 0 : RawClient::fieldOf(all.left(end + 2), "Content-Length").toLongLong();
        return (end >= 0 && all.size() >= end + 4 + body) || socket.state() == QAbstractSocket::UnconnectedState;
    });
    return all + socket.readAll();
}

void TestTls::answers()
{
    const auto server = serve();
    QVERIFY(server);
    const auto socket = client();
    QVERIFY(socket->isEncrypted());
    for (int i = 0; i < 3; ++i) {
        socket->write(get());
        QCOMPARE(RawClient::bodyOf(answerOf(*socket)), "/x");
    }
}

void TestTls::keepsAndCloses()
{
    const auto server = serve();
    QVERIFY(server);
    const auto socket = client();
    QSignalSpy errors(socket.get(), &QSslSocket::errorOccurred);
    socket->write(get("Connection: close\r\n"));
    QCOMPARE(RawClient::bodyOf(answerOf(*socket)), "/x");
    QVERIFY(RawClient::waitFor([&] { return socket->state() == QAbstractSocket::UnconnectedState; }));
    // A farewell first: a line that only ends could have been cut by anybody.
    QVERIFY(errors.isEmpty()
            || errors.first().first().value<QAbstractSocket::SocketError>() == QAbstractSocket::RemoteHostClosedError);
}

void TestTls::refusesOldVersions()
{
    const auto server = serve();
    QVERIFY(server);
    QVERIFY(client(QSsl::TlsV1_2)->isEncrypted());
    QT_WARNING_PUSH
    QT_WARNING_DISABLE_DEPRECATED
    QVERIFY(!client(QSsl::TlsV1_1)->isEncrypted());
    QT_WARNING_POP
}

void TestTls::plainHttpIsNoRequest()
{
    const auto server = serve();
    QVERIFY(server);
    RawClient plain(m_port);
    plain.send(get());
    QVERIFY(plain.isClosed());
    QCOMPARE(m_script.handled.load(), 0);
    const auto socket = client();
    socket->write(get());
    QCOMPARE(RawClient::bodyOf(answerOf(*socket)), "/x");
}

void TestTls::handshakesObeyTheDeadline()
{
    Limits limits;
    limits.requestDeadline = milliseconds(150);
    const auto server = serve(limits);
    QVERIFY(server);
    RawClient silent(m_port), slow(m_port);
    slow.send("\x16\x03\x01"); // a handshake record begins
    QVERIFY(silent.isClosed());
    QVERIFY(slow.isClosed());
}

/// The server's own last words of the handshake are still on their way when it looks after its deadlines: that is
/// no reader who does not read.
void TestTls::handshakesEndAtAnyMoment()
{
    Limits limits;
    limits.requestDeadline = std::chrono::seconds(2);
    QSemaphore arrived, open;
    const auto former = std::exchange(m_script.handler, [&](const Request &request) {
        if (request.method == "POST") {
            arrived.release();
            open.acquire();
        }
        return Response{200, {}, request.target};
    });
    {
        const auto server = serve(limits);
        QVERIFY(server);
        const auto first = client();
        QVERIFY(first->isEncrypted());
        first->write(get());
        QCOMPARE(RawClient::bodyOf(answerOf(*first)), "/x");
        QSslSocket second;
        second.setSslConfiguration(first->sslConfiguration());
        bool held = false;
        // At this signal the client's last word has not left yet.
        connect(&second, &QSslSocket::encrypted, this, [&] {
            first->write("POST" + get("Content-Length: 0\r\n").mid(3));
            first->flush();
            held = arrived.tryAcquire(1, 5000);
        });
        second.connectToHostEncrypted(QStringLiteral("127.0.0.1"), m_port);
        QTRY_VERIFY(second.isEncrypted());
        QTRY_COMPARE(second.encryptedBytesToWrite(), 0);
        // The server finds both together: the end of the handshake, and that it is time to look (an eighth of the
        // deadline, at most 250 ms).
        QTest::qWait(300);
        open.release();
        QVERIFY(held);
        second.write(get());
        QCOMPARE(RawClient::bodyOf(answerOf(second)), "/x");
    }
    m_script.handler = former;
}

void TestTls::handshakesCountAsConnections()
{
    Limits limits;
    limits.connections = 2;
    const auto server = serve(limits);
    QVERIFY(server);
    RawClient first(m_port), second(m_port);
    const auto socket = client();
    socket->write(get());
    QCOMPARE(RawClient::bodyOf(answerOf(*socket)), "/x");
    QVERIFY(first.isClosed());
}

void TestTls::largeAnswersArriveWhole()
{
    Limits limits;
    limits.writeBuffer = 64 * 1024 * 1024;
    const auto former = std::exchange(m_script.handler, [](const Request &) {
        return Response{200, {}, QByteArray(5'000'000, 'x')};
    });
    {
        const auto server = serve(limits);
        QVERIFY(server);
        const auto socket = client();
        socket->write(get("Connection: close\r\n"));
        QCOMPARE(RawClient::bodyOf(answerOf(*socket)).size(), 5'000'000);
    }
    m_script.handler = former;
}

void TestTls::aRefusalInTheMiddleOfABodyArrives()
{
    const auto server = serve();
    QVERIFY(server);
    const auto socket = client();
    socket->write("POST / HTTP/1.1\r\nHost: 127.0.0.1:" + QByteArray::number(m_port)
                  + "\r\nContent-Length: 209715200\r\n\r\n" + QByteArray(500'000, 'x'));
    QCOMPARE(RawClient::statusOf(answerOf(*socket)), 413);
}

void TestTls::slowReaderIsCut()
{
    Limits limits;
    // The handshake is held to it too, on a machine that may have other things to do.
    limits.requestDeadline = std::chrono::seconds(1);
    limits.writeBuffer = 64 * 1024 * 1024;
    const auto former = std::exchange(m_script.handler, [](const Request &request) {
        return Response{200, {}, request.method == "POST" ? QByteArray(20'000'000, 'x') : request.target};
    });
    {
        const auto server = serve(limits);
        QVERIFY(server);
        const auto socket = client();
        QVERIFY(socket->isEncrypted());
        socket->write(get());
        QCOMPARE(RawClient::bodyOf(answerOf(*socket)), "/x");
        socket->setReadBufferSize(4096);
        socket->write("POST" + get("Content-Length: 0\r\n").mid(3));
        socket->flush();
        QTRY_COMPARE(m_script.handled.load(), 2);
        // The server ends as soon as the reader is cut off, long before its grace is over.
        QSignalSpy stopped(server.get(), &HttpServer::stopped);
        server->stop(std::chrono::minutes(5));
        QVERIFY(stopped.wait());
        socket->setReadBufferSize(0);
        QVERIFY(socket->bytesAvailable() < 20'000'000);
    }
    m_script.handler = former;
}

void TestTls::stopsDuringAHandshake()
{
    const auto server = serve();
    QVERIFY(server);
    RawClient silent(m_port);
    const auto socket = client();
    QSignalSpy stopped(server.get(), &HttpServer::stopped);
    server->stop(std::chrono::minutes(5));
    QVERIFY(stopped.wait());
    QVERIFY(silent.isClosed());
}

void TestTls::badIdentities()
{
    const auto codeOf = [this](const TlsIdentity &identity) {
        HttpServer server(factoryFor(m_script), {}, Front{identity, {}});
        const auto url = server.start(QHostAddress::LocalHost, 0);
        return url ? QString() : url.error().code;
    };
    QCOMPARE(codeOf({"garbage", m_identity.key}), QStringLiteral("tls.certificate_invalid"));
    QCOMPARE(codeOf({m_identity.certificateChain, SecretString("garbage")}), QStringLiteral("tls.key_invalid"));
}

QTEST_GUILESS_MAIN(TestTls)
#include "tst_tls.moc"
