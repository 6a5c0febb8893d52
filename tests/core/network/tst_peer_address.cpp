#include "core/network/peer_address.h"

#include <QTest>

using namespace grantdesk;

/// Who is taken for the sender behind a trusted proxy.
class PeerAddressTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void lastElement_data();
    void lastElement();
    void severalHeaders();
    void onlyTheTrustedProxy();
};

namespace {

constexpr char proxy[] = "10.0.0.1";

http::Request requestFrom(const QByteArray &peer, const QList<QByteArray> &forwardedFor)
{
    http::Request request;
    request.peerAddress = peer;
    for (const QByteArray &value : forwardedFor)
        request.headers.add("x-forwarded-FOR", value);
    return request;
}

} // namespace

void PeerAddressTest::lastElement_data()
{
    QTest::addColumn<QByteArray>("value");
    QTest::addColumn<QByteArray>("sender");
    const auto row = [](const char *value, const char *sender) {
        QTest::newRow(value) << QByteArray(value) << QByteArray(sender);
    };
    row("192.0.2.7", "192.0.2.7");
    row("  192.0.2.7 ", "192.0.2.7");
    row("2001:db8::7", "2001:db8::7");
    row("2001:DB8:0:0:0:0:0:7", "2001:db8::7");
    row("::ffff:192.0.2.7", "192.0.2.7");
    row("127.0.0.1, 192.0.2.7", "192.0.2.7");
    row("garbage,,\",192.0.2.7", "192.0.2.7");
    for (const char *garbage : {"", ",", "192.0.2.7,", "192.0.2.7, unknown", "192.0.2.7:80", "[2001:db8::7]",
                                "[2001:db8::7]:80", "\"192.0.2.7\"", "192.0.2", "3221225991", "0xc0.0.2.7",
                                "192.0.2.007", "192.0.2.256", "fe80::1%eth0", "192.0.2.7 192.0.2.8", "192.0.2.7;",
                                "localhost", "abc", "0000000000:0000:0000:0000:0000:0000:0000:0000:0000:0001"})
        row(garbage, proxy);
}

void PeerAddressTest::lastElement()
{
    QFETCH(QByteArray, value);
    QTEST(network::senderOf(requestFrom(proxy, {value}), QHostAddress(QString::fromLatin1(proxy))), "sender");
}

void PeerAddressTest::severalHeaders()
{
    const QHostAddress trusted(QString::fromLatin1(proxy));
    QCOMPARE(network::senderOf(requestFrom(proxy, {}), trusted), proxy);
    QCOMPARE(network::senderOf(requestFrom(proxy, {"192.0.2.1", "192.0.2.2, 192.0.2.3"}), trusted), "192.0.2.3");
    QCOMPARE(network::senderOf(requestFrom(proxy, {"192.0.2.1", "unknown"}), trusted), proxy);
}

void PeerAddressTest::onlyTheTrustedProxy()
{
    QCOMPARE(network::senderOf(requestFrom("10.0.0.2", {"192.0.2.7"}), QHostAddress(QString::fromLatin1(proxy))),
             "10.0.0.2");
    QCOMPARE(network::senderOf(requestFrom(proxy, {"192.0.2.7"}), {}), proxy);
    QCOMPARE(network::senderOf(requestFrom("", {"192.0.2.7"}), {}), "");
    QCOMPARE(network::senderOf(requestFrom("::1", {"192.0.2.7"}), QHostAddress(QStringLiteral("0:0:0:0:0:0:0:1"))),
             "192.0.2.7");
    QCOMPARE(network::senderOf(requestFrom(proxy, {"192.0.2.7"}), QHostAddress(QStringLiteral("::ffff:10.0.0.1"))),
             "192.0.2.7");
}

QTEST_GUILESS_MAIN(PeerAddressTest)
#include "tst_peer_address.moc"
