#include "app/shared/control/control_api.h"
#include "app/shared/control/gate.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace grantdesk;
using app::control::ControlApi;
using app::control::Gate;

namespace {

const QByteArray token = "the token of this test";

http::Request from(const QByteArray &peer, const http::Headers &headers)
{
    http::Request request;
    request.target = "/grantdesk/control/v1/clock";
    request.peerAddress = peer;
    request.headers = headers;
    return request;
}

QString codeOf(const http::Response &response)
{
    return QJsonDocument::fromJson(response.body)[QLatin1String("error")][QLatin1String("code")].toString();
}

} // namespace

/// Who comes through to the control API.
class ControlGate : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void strangers_data();
    void strangers();
    void listeningForOthers();
    void guessing();
    void chosenTokens_data();
    void chosenTokens();
    void newTokens();
    void addresses_data();
    void addresses();

private:
    const TimePoint m_now = fromMilliseconds(1'700'000'000'000);
};

void ControlGate::strangers_data()
{
    QTest::addColumn<QByteArray>("peer");
    QTest::addColumn<http::Headers>("headers");
    QTest::addColumn<QString>("code"); // empty: comes in
    const auto row = [](const char *name, const QByteArray &peer, const http::Headers &headers, const char *code) {
        QTest::newRow(name) << peer << headers << QString::fromLatin1(code);
    };
    const http::Header right{"Authorization", "Bearer " + token};
    row("the token", "127.0.0.1", {right}, "");
    row("over IPv6", "::1", {right}, "");
    row("another loopback address", "127.8.9.10", {right}, "");
    row("IPv4 within IPv6", "::ffff:127.0.0.1", {right}, "");
    row("the scheme in small letters", "127.0.0.1", {{"authorization", "bearer " + token}}, "");
    row("no token", "127.0.0.1", {}, "token_missing");
    row("another scheme", "127.0.0.1", {{"Authorization", "Basic " + token.toBase64()}}, "token_missing");
    row("the token bare", "127.0.0.1", {{"Authorization", token}}, "token_missing");
    row("nothing behind the scheme", "127.0.0.1", {{"Authorization", "Bearer "}}, "token_missing");
    row("the token twice", "127.0.0.1", {right, right}, "token_missing");
    row("a wrong token", "127.0.0.1", {{"Authorization", "Bearer wrong"}}, "token_wrong");
    row("its beginning", "127.0.0.1", {{"Authorization", "Bearer " + token.chopped(1)}}, "token_wrong");
    row("more than it", "127.0.0.1", {{"Authorization", "Bearer " + token + "x"}}, "token_wrong");
    row("in capitals", "127.0.0.1", {{"Authorization", "Bearer " + token.toUpper()}}, "token_wrong");
    row("from the network", "192.0.2.1", {right}, "not_local");
    row("from the network over IPv6", "2001:db8::1", {right}, "not_local");
    row("from nowhere", "", {right}, "not_local");
    row("from a name", "localhost", {right}, "not_local");
    for (const char *name :
         {"Forwarded", "Via", "X-Real-IP", "X-Forwarded-For", "X-Forwarded-Host", "x-forwarded-proto"})
        row(name, "127.0.0.1", {right, {name, "127.0.0.1"}}, "not_local");
}

void ControlGate::strangers()
{
    QFETCH(const QByteArray, peer);
    QFETCH(const http::Headers, headers);
    QFETCH(const QString, code);
    const auto refused = Gate(SecretString(token), true).refuse(from(peer, headers), m_now);
    QCOMPARE(refused.has_value(), !code.isEmpty());
    if (!refused)
        return;
    QCOMPARE(codeOf(*refused), code);
    QCOMPARE(refused->status, code == QLatin1String("not_local") ? 403 : 401);
    QCOMPARE(refused->headers.contains("WWW-Authenticate"), refused->status == 401);
    QVERIFY(!refused->body.contains(token));
}

void ControlGate::listeningForOthers()
{
    Gate gate(SecretString(token), false);
    const auto refused = gate.refuse(from("127.0.0.1", {{"Authorization", "Bearer " + token}}), m_now);
    QVERIFY(refused);
    QCOMPARE(refused->status, 403);
}

void ControlGate::guessing()
{
    using namespace std::chrono_literals;
    Gate gate(SecretString(token), true);
    const auto wrong = from("127.0.0.1", {{"Authorization", "Bearer wrong"}});
    for (int i = 0; i < 10; ++i)
        QCOMPARE(gate.refuse(wrong, m_now + 1s)->status, 401);
    const auto throttled = gate.refuse(wrong, m_now + 20'500ms);
    QCOMPARE(throttled->status, 429);
    QCOMPARE(throttled->headers.value("Retry-After"), QByteArray("41"));
    QCOMPARE(codeOf(*throttled), QStringLiteral("throttled"));
    // Whoever knows the token is not locked out by others.
    QVERIFY(!gate.refuse(from("127.0.0.1", {{"Authorization", "Bearer " + token}}), m_now + 21s));
    QCOMPARE(gate.refuse(wrong, m_now + 60s)->status, 429);
    QCOMPARE(gate.refuse(wrong, m_now + 61s)->status, 401);
    // Nor does a clock that was put back close the gate for good.
    for (int i = 0; i < 10; ++i)
        static_cast<void>(gate.refuse(wrong, m_now + 61s));
    QCOMPARE(gate.refuse(wrong, m_now)->status, 401);
}

void ControlGate::chosenTokens_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("good");
    QTest::newRow("16 characters") << QByteArray(16, 'x') << true;
    QTest::newRow("512 characters") << QByteArray(512, '~') << true;
    QTest::newRow("15 characters") << QByteArray(15, 'x') << false;
    QTest::newRow("513 characters") << QByteArray(513, 'x') << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("a space") << QByteArray("sixteen letters and more") << false;
    QTest::newRow("a line end") << QByteArray(16, 'x').append('\n') << false;
    QTest::newRow("a NUL") << QByteArray(16, '\0') << false;
    QTest::newRow("not ASCII") << QByteArray(16, '\xe9') << false;
}

void ControlGate::chosenTokens()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, good);
    const auto chosen = app::control::chosenToken(text);
    QCOMPARE(chosen.has_value(), good);
    if (good)
        QCOMPARE(chosen->reveal(), text);
    else
        QCOMPARE(chosen.error().code, QStringLiteral("control.token_invalid"));
}

void ControlGate::newTokens()
{
    SeededRandom random(7);
    const SecretString one = app::control::newToken(random);
    QCOMPARE(one.reveal().size(), 43);
    QVERIFY(one.reveal() != app::control::newToken(random).reveal());
    QVERIFY(app::control::chosenToken(one.reveal()));
}

void ControlGate::addresses_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<bool>("ours");
    QTest::newRow("the root") << QByteArray("/grantdesk/control/v1") << true;
    QTest::newRow("below it") << QByteArray("/grantdesk/control/v1/clock") << true;
    QTest::newRow("with a query") << QByteArray("/grantdesk/control/v1?x=/") << true;
    QTest::newRow("a longer name") << QByteArray("/grantdesk/control/v12/clock") << false;
    QTest::newRow("another version") << QByteArray("/grantdesk/control/v2/clock") << false;
    QTest::newRow("the root in a query") << QByteArray("/?/grantdesk/control/v1/clock") << false;
    QTest::newRow("the server's own") << QByteArray("/integrations/oauth2/authorize") << false;
}

void ControlGate::addresses()
{
    QFETCH(const QByteArray, target);
    http::Request request;
    request.target = target;
    QTEST(ControlApi::isFor(request), "ours");
}

QTEST_GUILESS_MAIN(ControlGate)
#include "tst_control_gate.moc"
