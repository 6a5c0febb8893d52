#include "app/shared/control/control_api.h"
#include "app/shared/server_host.h"

#include <QTcpSocket>
#include <QTest>
#include <QUrl>

using namespace grantdesk;

namespace {

const QByteArray token = "the token of this test";

/// The status of the answer to a request with the right token, from this computer.
int statusOfClock(const QByteArray &baseUrl)
{
    const QUrl url(QString::fromLatin1(baseUrl));
    QTcpSocket socket;
    socket.connectToHost(url.host(), quint16(url.port()));
    socket.write("GET " + QByteArray(app::control::ControlApi::root) + "/clock HTTP/1.1\r\nHost: "
                 + url.authority().toLatin1() + "\r\nAuthorization: Bearer " + token + "\r\nConnection: close\r\n\r\n");
    QByteArray answer;
    while (socket.waitForReadyRead(10'000))
        answer += socket.readAll();
    return answer.split(' ').value(1).toInt();
}

} // namespace

/// A server offers the control API according to the address that it is bound to, whoever started it.
class ControlListening : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void answersOnLoopbackOnly_data();
    void answersOnLoopbackOnly();
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
    const SystemClock clock;
    SeededRandom random{1};
    app::ServerChoices choices;
    choices.ephemeral = true;
    choices.controlToken = SecretString(token);
    const auto server = app::makeServer({}, clock, random, choices);
    const auto baseUrl = server->start(address, 0);
    QVERIFY(baseUrl);
    QTEST(statusOfClock(*baseUrl), "status");
}

QTEST_GUILESS_MAIN(ControlListening)
#include "tst_control_listening.moc"
