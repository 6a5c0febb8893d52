#include "tests/authserver/world.h"

#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QTest>

using namespace grantdesk;
using test::World;

/// protocol-checks 30, 31 and 33 to 35: who a client is, and how wrong secrets are slowed down.
class ClientAuthenticationTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void clientRefused_data();
    void clientRefused();
    void secretWithPunctuation_data();
    void secretWithPunctuation();
    void severalSecrets();
    void publicClientsAreNotLockedOut();
    void spellingsShareOneBudget_data();
    void spellingsShareOneBudget();
    void wrongSecretsAreThrottled();
    void throttledInRealTime();
};

namespace {

QByteArray basic(const QByteArray &id, const QByteArray &secret)
{
    return "Basic " + QByteArray(id + ':' + secret).toBase64();
}

http::Response postToken(World &world, const QByteArray &body, const http::Headers &headers,
                         const QByteArray &query = {})
{
    http::Request request;
    request.method = "POST";
    request.target = oauth::tokenPath + (query.isEmpty() ? QByteArray() : '?' + query);
    request.headers = headers;
    request.body = body;
    request.peerAddress = "127.0.0.1";
    return world.send(request);
}

constexpr char formType[] = "application/x-www-form-urlencoded";

} // namespace

void ClientAuthenticationTest::clientRefused_data()
{
    // ID and SECRET are client b's.
    QTest::addColumn<QByteArray>("authorization");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("error");
    const auto row = [](const char *name, const char *authorization, const char *body, int status, const char *error) {
        QTest::newRow(name) << QByteArray(authorization) << QByteArray(body) << status << QByteArray(error);
    };
    row("30 no credentials", "", "client_id=ID", 401, "invalid_client");
    row("30 empty secret", "", "client_id=ID&client_secret=", 401, "invalid_client");
    row("30 wrong secret in the body", "", "client_id=ID&client_secret=wrong", 401, "invalid_client");
    row("30 wrong secret in the header", "ID:wrong", "", 401, "invalid_client");
    row("30 secret in capitals", "", "client_id=ID&client_secret=UPPER", 401, "invalid_client");
    row("30 unknown client", "nobody:SECRET", "", 401, "invalid_client");
    row("30 another client's secret", "", "client_id=ID&client_secret=OTHER", 401, "invalid_client");
    row("30 secret with a space behind", "", "client_id=ID&client_secret=SECRET%20", 401, "invalid_client");
    row("30 secret in the address", "", "?client_id=ID&client_secret=SECRET", 400, "invalid_request");
    row("33 nobody", "", "", 401, "invalid_client");
    row("33 public client without ID", "", "code_verifier=x", 401, "invalid_client");
    row("header and body differ in the secret", "ID:SECRET", "client_id=ID&client_secret=wrong", 400,
        "invalid_request");
    row("header and body differ in the client", "ID:SECRET", "client_id=someone", 400, "invalid_request");
    row("public client with a secret", "", "client_id=PAGE&client_secret=anything", 401, "invalid_client");
    row("public client with a secret in the header", "PAGE:anything", "", 401, "invalid_client");
    row("Bearer", "=Bearer SECRET", "client_id=ID", 401, "invalid_client");
    row("Basic without colon", "=Basic SUQ=", "", 401, "invalid_client");
    row("Basic without base64", "=Basic ID:SECRET", "", 401, "invalid_client");
    row("Basic alone", "=Basic", "", 401, "invalid_client");
    row("D-22 clientsecret", "", "client_id=ID&clientsecret=SECRET", 401, "invalid_client");
    row("D-22 clientid", "", "clientid=ID&client_secret=SECRET", 401, "invalid_client");
}

void ClientAuthenticationTest::clientRefused()
{
    QFETCH(QByteArray, authorization);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QByteArray, error);
    World world;
    const auto filled = [&](QByteArray text) {
        return text.replace("PAGE", world.page.clientId)
            .replace("ID", world.b.clientId)
            .replace("SECRET", world.b.secret)
            .replace("UPPER", world.b.secret.toUpper())
            .replace("OTHER", world.a.secret);
    };
    http::Headers headers{{"Content-Type", formType}};
    if (authorization.startsWith('='))
        headers.add("Authorization", authorization.sliced(1));
    else if (!authorization.isEmpty())
        headers.add("Authorization", "Basic " + filled(authorization).toBase64());
    const QByteArray grant = "grant_type=refresh_token&refresh_token=x&";
    const http::Response response = body.startsWith('?') ? postToken(world, grant, headers, filled(body.sliced(1)))
                                                         : postToken(world, grant + filled(body), headers);
    QCOMPARE(response.status, status);
    QCOMPARE(test::errorOf(response), error);
    QCOMPARE(response.headers.contains("WWW-Authenticate"), status == 401 && !authorization.isEmpty());
    if (status == 401 && !authorization.isEmpty())
        QVERIFY(response.headers.value("WWW-Authenticate").startsWith("Basic "));
}

void ClientAuthenticationTest::secretWithPunctuation_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::newRow("31 colon") << QByteArray("a:b:c");
    QTest::newRow("31 percent") << QByteArray("100%25 sure%");
    QTest::newRow("31 plus") << QByteArray("1+1=2");
    QTest::newRow("31 space") << QByteArray("two words");
    QTest::newRow("31 everything") << QByteArray(": % + &=?/#\"'\\");
}

void ClientAuthenticationTest::secretWithPunctuation()
{
    QFETCH(QByteArray, secret);
    World world;
    world.addSecret(world.b, secret);
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    const QByteArray body = http::toForm({{"grant_type", "refresh_token"}, {"refresh_token", token}});
    const QByteArray encoded = http::toForm({{"", secret}}).sliced(1);
    for (const QByteArray &spelling : {secret, encoded, http::percentEncode(secret)}) {
        const http::Response response = postToken(
            world, body, {{"Content-Type", formType}, {"Authorization", basic(world.b.clientId, spelling)}});
        QCOMPARE(response.status, 200);
    }
}

void ClientAuthenticationTest::severalSecrets()
{
    World world;
    const QByteArray second = "another secret";
    const Id id = world.addSecret(world.b, second);
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    test::Client other = world.b;
    other.secret = second;
    QCOMPARE(world.refresh(world.b, token).status, 200);
    QCOMPARE(world.refresh(other, token).status, 200);
    QVERIFY(world.stores->applications().removeSecret(world.b.id, id));
    QCOMPARE(test::errorOf(world.refresh(other, token)), "invalid_client");
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

void ClientAuthenticationTest::publicClientsAreNotLockedOut()
{
    World world;
    const QByteArray token = world.tokens(world.page).value(QLatin1String("refresh_token")).toString().toLatin1();
    for (int attempt = 0; attempt < 40; ++attempt)
        world.token(world.page, {{"grant_type", "refresh_token"}, {"refresh_token", token}, {"client_secret", "x"}});
    QCOMPARE(world.refresh(world.page, token).status, 200);
}

void ClientAuthenticationTest::spellingsShareOneBudget_data()
{
    QTest::addColumn<bool>("inHeader");
    QTest::newRow("34 Basic") << true;
    QTest::newRow("34 body") << false;
}

/// protocol-checks 34: a client ID percent-encoded in ever new ways is the same client.
void ClientAuthenticationTest::spellingsShareOneBudget()
{
    QFETCH(bool, inHeader);
    World world;
    int guesses = 0;
    http::Response response;
    do {
        QByteArray id;
        for (qsizetype i = 0; i < world.b.clientId.size(); ++i) {
            const QByteArray plain = world.b.clientId.mid(i, 1);
            const QByteArray hex = plain.toHex();
            id += (guesses >> (i % 7)) & 1 ? '%' + (i % 2 ? hex.toUpper() : hex) : plain;
        }
        const QByteArray form = "grant_type=refresh_token&refresh_token=x";
        const http::Headers type{{"Content-Type", "application/x-www-form-urlencoded"}};
        if (inHeader) {
            http::Headers headers = type;
            headers.add("Authorization", basic(id, "guess"));
            response = postToken(world, form, headers);
        } else {
            response = postToken(world, form + "&client_secret=guess&client_id=" + id, type);
        }
        ++guesses;
    } while (response.status == 401 && guesses < 100);
    QCOMPARE(response.status, 429);
    QVERIFY2(guesses <= 16, qPrintable(QString::number(guesses)));
    // Another case is another, unknown client; guessing at it never opens this one.
    const QByteArray upper = world.b.clientId.toUpper();
    QCOMPARE(test::errorOf(postToken(world, "grant_type=refresh_token&refresh_token=x",
                                     {{"Content-Type", "application/x-www-form-urlencoded"},
                                      {"Authorization", basic(upper, world.b.secret)}})),
             "invalid_client");
}

void ClientAuthenticationTest::wrongSecretsAreThrottled()
{
    World world;
    const QByteArray token = world.tokens(world.b).value(QLatin1String("refresh_token")).toString().toLatin1();
    test::Client guesser = world.b;
    guesser.secret = "guess";
    http::Response response;
    int attempts = 0;
    do {
        response = world.refresh(guesser, token);
        ++attempts;
    } while (response.status == 401 && attempts < 100);
    QCOMPARE(response.status, 429);
    QVERIFY(attempts > 8);
    QCOMPARE(test::json(response).value(QLatin1String("statusCode")).toInt(), 429);
    const int wait = response.headers.value("Retry-After").toInt();
    QVERIFY(wait > 0);
    // The right secret waits too; another client and another address do not.
    QCOMPARE(world.refresh(world.b, token).status, 429);
    QVERIFY(world.token(world.a, {{"grant_type", "refresh_token"}, {"refresh_token", "x"}}).status == 400);
    http::Request elsewhere;
    elsewhere.method = "POST";
    elsewhere.target = oauth::tokenPath;
    elsewhere.peerAddress = "192.0.2.7";
    elsewhere.body = http::toForm({{"grant_type", "refresh_token"},
                                   {"refresh_token", token},
                                   {"client_id", world.b.clientId},
                                   {"client_secret", world.b.secret}});
    QCOMPARE(world.send(elsewhere).status, 200);
    world.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(world.refresh(world.b, token).status, 200);
}

/// A clock that stands still keeps nobody out, and one that is put forward lets nobody guess on.
void ClientAuthenticationTest::throttledInRealTime()
{
    World world;
    test::Client guesser = world.b;
    guesser.secret = "guess";
    http::Response response;
    const auto guess = [&] {
        for (int attempts = 0; attempts < 100 && response.status != 429; ++attempts)
            response = world.refresh(guesser, "x");
        return response.headers.value("Retry-After").toInt();
    };
    ClockSetting setting;
    setting.frozenAt = world.clock.now();
    QVERIFY(world.stores->controls().setClock(setting));
    const int wait = guess();
    QVERIFY(wait > 0);
    world.clock.advance(std::chrono::seconds(wait));
    QCOMPARE(world.refresh(world.b, "x").status, 400);

    response = {};
    QVERIFY(guess() > 0);
    setting.frozenAt = world.clock.now() + std::chrono::hours(1);
    QVERIFY(world.stores->controls().setClock(setting));
    QCOMPARE(world.refresh(world.b, "x").status, 429);
}

QTEST_GUILESS_MAIN(ClientAuthenticationTest)
#include "tst_authserver_client_authentication.moc"
