#include "app/shared/control/control_api.h"
#include "app/shared/server_host.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>
#include <QtEndian>

using namespace grantdesk;

namespace {

const QByteArray token = "the token of this test";

/// The status of the answer to a request with the right token, from this computer.
int statusOf(const QByteArray &baseUrl, const QByteArray &method, const QByteArray &path, const QByteArray &body = {})
{
    const QUrl url(QString::fromLatin1(baseUrl));
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write(method + ' ' + app::control::ControlApi::root + path
                 + " HTTP/1.1\r\nHost: " + url.authority().toLatin1() + "\r\nAuthorization: Bearer " + token
                 + "\r\nContent-Type: application/json\r\nContent-Length: " + QByteArray::number(body.size())
                 + "\r\nConnection: close\r\n\r\n" + body);
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer.split(' ').value(1).toInt();
}

/// A server in memory that offers the control API under that token.
std::unique_ptr<network::HttpServer> controlled()
{
    static const SystemClock clock;
    static SeededRandom random{1};
    app::ServerChoices choices;
    choices.ephemeral = true;
    choices.controlToken = SecretString(token);
    return app::makeServer({}, clock, random, choices);
}

/// Without its checksum.
QByteArray chunk(const QByteArray &type, const QByteArray &content)
{
    QByteArray length(4, '\0');
    qToBigEndian(quint32(content.size()), length.data());
    return length + type + content + QByteArray(4, '\0');
}

/// An image of 16 x 16 pixels in so many bytes: most of them are a chunk that nobody needs to know.
QByteArray pngOf(int bytes)
{
    const QByteArray start = QByteArray::fromHex("89504e470d0a1a0a0000000d49484452000000100000001008060000001ff3ff61");
    const QByteArray end = QByteArray::fromHex("000000124944415478da63601805a360148c0208000004100001af45882c"
                                               "0000000049454e44ae426082");
    const auto filling = bytes - start.size() - end.size() - chunk("fiLl", {}).size();
    return start + chunk("fiLl", QByteArray(filling, '\0')) + end;
}

} // namespace

/// A server offers the control API according to the address that it is bound to, whoever started it.
class ControlListening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOnLoopbackOnly_data();
    void answersOnLoopbackOnly();
    void takesTheLargestLogo_data();
    void takesTheLargestLogo();
};

void ControlListening::answersOnLoopbackOnly_data()
{
    QTest::addColumn<QHostAddress>("address");
    QTest::addColumn<int>("status");
    QTest::newRow("loopback") << QHostAddress(QHostAddress::LocalHost) << 200;
    QTest::newRow("another loopback address") << QHostAddress(QStringLiteral("127.0.0.2")) << 200;
    QTest::newRow("any IPv4 address, whose base URL is the loopback one") << QHostAddress(QHostAddress::AnyIPv4) << 403;
    QTest::newRow("any address") << QHostAddress(QHostAddress::Any) << 403;
}

void ControlListening::answersOnLoopbackOnly()
{
    QFETCH(const QHostAddress, address);
    const auto server = controlled();
    const auto baseUrl = server->start(address, 0);
    QVERIFY(baseUrl);
    QTEST(statusOf(*baseUrl, "GET", "/clock"), "status");
}

void ControlListening::takesTheLargestLogo_data()
{
    QTest::addColumn<int>("bytes");
    QTest::addColumn<int>("status");
    QTest::newRow("the largest") << 256 * 1024 << 201;
    QTest::newRow("one byte more") << 256 * 1024 + 1 << 422;
}

/// Which in Base64 is longer than what other requests may send.
void ControlListening::takesTheLargestLogo()
{
    QFETCH(const int, bytes);
    const auto server = controlled();
    const auto baseUrl = server->start(QHostAddress(QHostAddress::LocalHost), 0);
    QVERIFY(baseUrl);
    const QByteArray logo = pngOf(bytes).toBase64();
    QTEST(
        statusOf(*baseUrl, "POST", "/applications", "{\"type\":\"web\",\"name\":\"W\",\"logo_png\":\"" + logo + "\"}"),
        "status");
}

QTEST_GUILESS_MAIN(ControlListening)
#include "tst_control_listening.moc"
