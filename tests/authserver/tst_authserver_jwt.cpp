#include "tests/authserver/world.h"

#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <cmath>

using namespace grantdesk;
using test::soundClaims;
using test::World;

/// protocol-checks 42 to 45, workfront-protocol §8: the JWT exchange.
class JwtTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void granted();
    void requestStyles_data();
    void requestStyles();
    void claims_data();
    void claims();
    void headers_data();
    void headers();
    void signatures();
    void hmacWithThePublicKey();
    void kid();
    void usedOnce();
    void usedOnceByItsJti();
    void usedOnceByAllWithItsKey_data();
    void usedOnceByAllWithItsKey();
    void identifierIsText_data();
    void identifierIsText();
    void keyRemoved();
    void removedKeyTakesItsAccessTokens();
    void keyAddedMeanwhile();
    void userDeactivated();
    void secretNeeded();
    void otherApplications();
    void notAJwt_data();
    void notAJwt();
    void typoInTheRequest();
};

namespace {

QByteArray encoded(const QJsonObject &object)
{
    return crypto::toBase64Url(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

/// A token with that header, soundly signed all the same.
QByteArray signedWithHeader(const QJsonObject &header, const QJsonObject &claims)
{
    const QByteArray input = encoded(header) + '.' + encoded(claims);
    const auto key = crypto::RsaPrivateKey::fromPem(test::keyPair().privateKeyPem);
    return input + '.' + crypto::toBase64Url(key->sign(input));
}

void verifyRefused(const http::Response &response)
{
    QCOMPARE(response.status, 400);
    QCOMPARE(test::errorOf(response), "invalid_grant");
    QVERIFY(!response.body.contains("access_token"));
}

} // namespace

void JwtTest::granted()
{
    World world;
    const http::Response response = world.exchangeJwt(world.machine, test::signedJwt(soundClaims(world)));
    QCOMPARE(response.status, 200);
    const QJsonObject body = test::json(response);
    QCOMPARE(body.value(QLatin1String("token_type")).toString(), QStringLiteral("sessionID"));
    QCOMPARE(body.value(QLatin1String("wid")).toString(), world.organisation.customerId);
    QCOMPARE(body.value(QLatin1String("expires_in")).toInt(), 8 * 60 * 60);
    QVERIFY(!body.contains(QLatin1String("refresh_token")));
    const QByteArray token = body.value(QLatin1String("access_token")).toString().toLatin1();
    QCOMPARE(world.callApi(token).status, 200);
    world.clock.advance(std::chrono::hours(8));
    QCOMPARE(world.callApi(token).status, 401);
}

void JwtTest::requestStyles_data()
{
    QTest::addColumn<bool>("isJson");
    QTest::addColumn<bool>("inHeader");
    QTest::addColumn<int>("spelling");
    QTest::newRow("form, body") << false << false << 0;
    QTest::newRow("form, header") << false << true << 0;
    QTest::newRow("JSON, body") << true << false << 0;
    QTest::newRow("JSON, header") << true << true << 0;
    QTest::newRow("white space around") << false << false << 1;
    QTest::newRow("D-05 base64 once more") << false << false << 2;
}

void JwtTest::requestStyles()
{
    QFETCH(bool, isJson);
    QFETCH(bool, inHeader);
    QFETCH(int, spelling);
    World world;
    QByteArray jwt = test::signedJwt(soundClaims(world));
    if (spelling == 1)
        jwt = " \r\n" + jwt + "\n";
    if (spelling == 2)
        jwt = jwt.toBase64();
    http::Parameters form{{"jwt_token", jwt}};
    http::Request request;
    request.method = "POST";
    request.target = oauth::jwtExchangePath;
    request.headers.add("Content-Type", isJson ? "application/json" : "application/x-www-form-urlencoded");
    if (inHeader) {
        request.headers.add("Authorization",
                            "Basic " + QByteArray(world.machine.clientId + ':' + world.machine.secret).toBase64());
    } else {
        form.add("client_id", world.machine.clientId);
        form.add("client_secret", world.machine.secret);
    }
    request.body = isJson ? http::toJson(form) : http::toForm(form);
    QCOMPARE(world.send(request).status, 200);
}

void JwtTest::claims_data()
{
    // Changes to sound claims: a value of undefined takes the claim away. Numbers below 10^9 count from now.
    QTest::addColumn<QJsonObject>("changes");
    QTest::addColumn<QByteArray>("says"); // empty: granted
    const auto row = [](const char *name, const QJsonObject &changes, const char *says) {
        QTest::newRow(name) << changes << QByteArray(says);
    };
    const QJsonValue none(QJsonValue::Null);
    row("sound", {}, "");
    row("43 exp 59 s ago, within the skew", {{QStringLiteral("exp"), -59}}, "");
    row("43 exp 60 s ago", {{QStringLiteral("exp"), -60}}, "expired");
    row("43 exp long ago", {{QStringLiteral("exp"), -86400}}, "expired");
    row("43 exp missing", {{QStringLiteral("exp"), none}}, "'exp' is missing");
    row("43 exp negative", {{QStringLiteral("exp"), -1e12}}, "expired");
    row("exp as text", {{QStringLiteral("exp"), QStringLiteral("soon")}}, "number");
    row("exp as numeric text", {{QStringLiteral("exp"), QStringLiteral("2000000000")}}, "number");
    row("exp as object", {{QStringLiteral("exp"), QJsonObject()}}, "number");
    row("exp huge", {{QStringLiteral("exp"), 1e300}}, "milliseconds");
    row("§8 exp in milliseconds", {{QStringLiteral("exp"), 1.8e12}}, "seconds since 1970");
    row("§8 exp a day ahead", {{QStringLiteral("exp"), 86400}}, "");
    row("§8 exp two days ahead", {{QStringLiteral("exp"), 2 * 86400}}, "too far ahead");
    row("exp with a fraction", {{QStringLiteral("exp"), 30.5}}, "");
    row("43 nbf within the skew", {{QStringLiteral("nbf"), 59}}, "");
    row("43 nbf ahead", {{QStringLiteral("nbf"), 61}}, "'nbf'");
    row("43 nbf as text", {{QStringLiteral("nbf"), QStringLiteral("x")}}, "'nbf'");
    row("iat now", {{QStringLiteral("iat"), 0}}, "");
    row("iat ahead", {{QStringLiteral("iat"), 3600}}, "'iat'");
    row("43 iss missing", {{QStringLiteral("iss"), none}}, "'iss' is missing");
    row("43 iss wrong", {{QStringLiteral("iss"), QStringLiteral("someone")}}, "Customer ID");
    row("43 iss empty", {{QStringLiteral("iss"), QString()}}, "Customer ID");
    row("43 iss a number", {{QStringLiteral("iss"), 7}}, "Customer ID");
    row("43 iss an array", {{QStringLiteral("iss"), QJsonArray{QStringLiteral("CUSTOMER")}}}, "Customer ID");
    row("43 iss the client ID", {{QStringLiteral("iss"), QStringLiteral("CLIENT")}}, "Customer ID");
    row("43 sub missing", {{QStringLiteral("sub"), none}}, "'sub' is missing");
    row("43 sub wrong", {{QStringLiteral("sub"), QStringLiteral("someone")}}, "User ID");
    row("D-21 is", {{QStringLiteral("iss"), none}, {QStringLiteral("is"), QStringLiteral("CUSTOMER")}},
        "'is' was sent");
    row("D-21 ISS", {{QStringLiteral("iss"), none}, {QStringLiteral("ISS"), QStringLiteral("CUSTOMER")}},
        "'ISS' was sent");
    row("D-21 Untergruppe", {{QStringLiteral("sub"), none}, {QStringLiteral("Untergruppe"), QStringLiteral("x")}},
        "'Untergruppe' was sent");
    row("D-21 Exp", {{QStringLiteral("exp"), none}, {QStringLiteral("Exp"), 60}}, "'Exp' was sent");
    row("§8 aud is not looked at", {{QStringLiteral("aud"), QStringLiteral("https://elsewhere.example")}}, "");
    row("unknown claims", {{QStringLiteral("foo"), QJsonObject{{QStringLiteral("bar"), 1}}}}, "");
}

void JwtTest::claims()
{
    QFETCH(QJsonObject, changes);
    QFETCH(QByteArray, says);
    World world;
    QJsonObject claims = soundClaims(world);
    for (auto change = changes.begin(); change != changes.end(); ++change) {
        QJsonValue value = change.value();
        if (value.isDouble() && std::abs(value.toDouble()) < 1e9)
            value = double(toSeconds(world.clock.now())) + value.toDouble();
        if (value.toString() == QLatin1String("CUSTOMER"))
            value = world.organisation.customerId;
        if (value.toString() == QLatin1String("CLIENT"))
            value = QString::fromLatin1(world.machine.clientId);
        if (value.isNull())
            claims.remove(change.key());
        else
            claims.insert(change.key(), value);
    }
    const http::Response response = world.exchangeJwt(world.machine, test::signedJwt(claims));
    QCOMPARE(response.status, says.isEmpty() ? 200 : 400);
    QVERIFY2(response.body.contains(says), response.body.constData());
    if (!says.isEmpty())
        verifyRefused(response);
}

void JwtTest::headers_data()
{
    QTest::addColumn<QJsonObject>("header");
    QTest::addColumn<int>("status");
    const auto row = [](const char *name, const QJsonObject &header, int status) {
        QTest::newRow(name) << header << status;
    };
    const QString rs256 = QStringLiteral("RS256");
    const auto jwk
        = QJsonObject{{QStringLiteral("kty"), QStringLiteral("RSA")}, {QStringLiteral("n"), QStringLiteral("AQAB")}};
    row("42 alg only", {{QStringLiteral("alg"), rs256}}, 200);
    row("42 none", {{QStringLiteral("alg"), QStringLiteral("none")}}, 400);
    row("42 NONE", {{QStringLiteral("alg"), QStringLiteral("NONE")}}, 400);
    row("42 HS256", {{QStringLiteral("alg"), QStringLiteral("HS256")}}, 400);
    row("42 RS384", {{QStringLiteral("alg"), QStringLiteral("RS384")}}, 400);
    row("42 PS256", {{QStringLiteral("alg"), QStringLiteral("PS256")}}, 400);
    row("42 rs256", {{QStringLiteral("alg"), QStringLiteral("rs256")}}, 400);
    row("42 alg missing", {{QStringLiteral("typ"), QStringLiteral("JWT")}}, 400);
    row("42 alg an array", {{QStringLiteral("alg"), QJsonArray{rs256}}}, 400);
    row("7515 crit", {{QStringLiteral("alg"), rs256}, {QStringLiteral("crit"), QJsonArray{QStringLiteral("b64")}}},
        400);
    row("45 jwk is not looked at", {{QStringLiteral("alg"), rs256}, {QStringLiteral("jwk"), jwk}}, 200);
    row("45 jku is not fetched",
        {{QStringLiteral("alg"), rs256}, {QStringLiteral("jku"), QStringLiteral("https://evil.example/keys")}}, 200);
    row("unknown kid", {{QStringLiteral("alg"), rs256}, {QStringLiteral("kid"), QStringLiteral("../../etc/passwd")}},
        200);
}

void JwtTest::headers()
{
    QFETCH(QJsonObject, header);
    QFETCH(int, status);
    World world;
    const http::Response response = world.exchangeJwt(world.machine, signedWithHeader(header, soundClaims(world)));
    QCOMPARE(response.status, status);
}

void JwtTest::signatures()
{
    World world;
    const QByteArray sound = test::signedJwt(soundClaims(world));
    const QList<QByteArray> parts = sound.split('.');
    QByteArray altered = sound;
    altered[sound.size() - 10] = altered.at(sound.size() - 10) == 'A' ? 'B' : 'A';
    verifyRefused(world.exchangeJwt(world.machine, altered));
    verifyRefused(world.exchangeJwt(world.machine, parts.at(0) + '.' + parts.at(1) + '.'));
    verifyRefused(world.exchangeJwt(world.machine, parts.at(0) + '.' + parts.at(1)));
    QJsonObject other = soundClaims(world);
    other.insert(QStringLiteral("foo"), 1);
    verifyRefused(world.exchangeJwt(world.machine, parts.at(0) + '.' + encoded(other) + '.' + parts.at(2)));
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(soundClaims(world), test::otherKeyPair())));
    // A key that carries itself along is not trusted for it (protocol-checks 45).
    const QByteArray input
        = encoded({{QStringLiteral("alg"), QStringLiteral("RS256")}, {QStringLiteral("jwk"), QJsonObject()}}) + '.'
        + parts.at(1);
    const auto key = crypto::RsaPrivateKey::fromPem(test::otherKeyPair().privateKeyPem);
    verifyRefused(world.exchangeJwt(world.machine, input + '.' + crypto::toBase64Url(key->sign(input))));
    QCOMPARE(world.exchangeJwt(world.machine, sound).status, 200);
}

void JwtTest::hmacWithThePublicKey()
{
    World world;
    const QByteArray input
        = encoded({{QStringLiteral("alg"), QStringLiteral("HS256")}}) + '.' + encoded(soundClaims(world));
    for (const QByteArray &secret : {crypto::toPem(test::keyPair().publicKey), test::keyPair().publicKey.spki})
        verifyRefused(
            world.exchangeJwt(world.machine, input + '.' + crypto::toBase64Url(crypto::hmacSha256(secret, input))));
}

void JwtTest::kid()
{
    World world;
    const auto second
        = applications::newPublicKey(test::otherKeyPair().publicKey, world.user.id, world.random, world.clock.now());
    QVERIFY(world.stores->applications().addKey(world.machine.id, second));
    // Named rightly, not named, and named wrongly: the named key alone counts.
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(soundClaims(world), test::otherKeyPair())).status, 200);
    QJsonObject claims = soundClaims(world);
    claims.insert(QStringLiteral("jti"), QStringLiteral("1"));
    QCOMPARE(
        world.exchangeJwt(world.machine, signedWithHeader({{QStringLiteral("alg"), QStringLiteral("RS256")}}, claims))
            .status,
        200);
    claims.insert(QStringLiteral("jti"), QStringLiteral("2"));
    const QJsonObject misnamed{{QStringLiteral("alg"), QStringLiteral("RS256")},
                               {QStringLiteral("kid"), test::otherKeyPair().publicKey.fingerprint}};
    verifyRefused(world.exchangeJwt(world.machine, signedWithHeader(misnamed, claims)));
}

/// protocol-checks 44, and this server's stricter rule for assertions without `jti`.
void JwtTest::usedOnce()
{
    World world;
    const QByteArray jwt = test::signedJwt(soundClaims(world));
    QCOMPARE(world.exchangeJwt(world.machine, jwt).status, 200);
    verifyRefused(world.exchangeJwt(world.machine, jwt));
    verifyRefused(world.exchangeJwt(world.machine, jwt.toBase64()));
    world.clock.advance(std::chrono::seconds(180 + 59));
    verifyRefused(world.exchangeJwt(world.machine, jwt));
    QVERIFY(world.stores->grants().sweep(world.clock.now(), 1000));
    verifyRefused(world.exchangeJwt(world.machine, jwt));
    world.clock.advance(std::chrono::seconds(1));
    QVERIFY(world.stores->grants().sweep(world.clock.now(), 1000));
    verifyRefused(world.exchangeJwt(world.machine, jwt));
}

void JwtTest::usedOnceByItsJti()
{
    World world;
    QJsonObject claims = soundClaims(world);
    claims.insert(QStringLiteral("jti"), QStringLiteral("one"));
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(claims)).status, 200);
    claims.insert(QStringLiteral("exp"), toSeconds(world.clock.now()) + 60);
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(claims)));
    claims.insert(QStringLiteral("jti"), QStringLiteral("two"));
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(claims)).status, 200);
    // A refused assertion is not used up.
    claims.insert(QStringLiteral("jti"), QStringLiteral("three"));
    claims.insert(QStringLiteral("sub"), QStringLiteral("someone"));
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(claims)));
    claims.insert(QStringLiteral("sub"), world.user.id);
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(claims)).status, 200);
}

void JwtTest::usedOnceByAllWithItsKey_data()
{
    QTest::addColumn<bool>("isDeletedMeanwhile");
    QTest::newRow("both are there") << false;
    QTest::newRow("the first one is deleted") << true;
}

/// An assertion names no client: one that brought an access token is used up for every client with that key.
void JwtTest::usedOnceByAllWithItsKey()
{
    QFETCH(bool, isDeletedMeanwhile);
    World world;
    const auto other = world.add(applications::Type::MachineToMachine, QStringLiteral("Other machine"), {});
    const auto key
        = applications::newPublicKey(test::keyPair().publicKey, world.user.id, world.random, world.clock.now());
    QVERIFY(world.stores->applications().addKey(other.id, key));
    QJsonObject claims = soundClaims(world);
    const QByteArray plain = test::signedJwt(claims);
    claims.insert(QStringLiteral("jti"), QStringLiteral("one"));
    const QByteArray named = test::signedJwt(claims);
    for (const QByteArray &jwt : {plain, named})
        QCOMPARE(world.exchangeJwt(world.machine, jwt).status, 200);
    if (isDeletedMeanwhile)
        QVERIFY(world.stores->applications().remove(world.machine.id));
    for (const QByteArray &jwt : {plain, named})
        verifyRefused(world.exchangeJwt(other, jwt));
    claims.insert(QStringLiteral("jti"), QStringLiteral("two"));
    QCOMPARE(world.exchangeJwt(other, test::signedJwt(claims)).status, 200);
}

void JwtTest::identifierIsText_data()
{
    QTest::addColumn<QJsonValue>("jti");
    QTest::newRow("number") << QJsonValue(5);
    QTest::newRow("null") << QJsonValue(QJsonValue::Null);
    QTest::newRow("object") << QJsonValue(QJsonObject());
    QTest::newRow("array") << QJsonValue(QJsonArray());
    QTest::newRow("half a pair") << QJsonValue(QString(QChar(0xd800)));
    QTest::newRow("half a pair in between") << QJsonValue(QStringLiteral("a") + QChar(0xdfff) + QStringLiteral("b"));
}

/// RFC 7519 §4.1.7. Taken for absent, such a one could be sent again and again in JWTs that differ elsewhere.
void JwtTest::identifierIsText()
{
    QFETCH(QJsonValue, jti);
    World world;
    QJsonObject claims = soundClaims(world);
    claims.insert(QStringLiteral("jti"), jti);
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(claims)));
    claims.insert(QStringLiteral("jti"), QString());
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(claims)).status, 200);
    claims.insert(QStringLiteral("exp"), toSeconds(world.clock.now()) + 60);
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(claims)));
}

void JwtTest::keyRemoved()
{
    World world;
    QCOMPARE(world.exchangeJwt(world.machine, test::signedJwt(soundClaims(world))).status, 200);
    QVERIFY(world.stores->applications().removeKey(world.machine.id, world.keyId));
    world.clock.advance(std::chrono::seconds(1));
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(soundClaims(world))));
}

/// protocol-checks 45: what the key's owner can no longer sign for can no longer be done in the user's name.
void JwtTest::removedKeyTakesItsAccessTokens()
{
    World world;
    const auto other
        = applications::newPublicKey(test::otherKeyPair().publicKey, world.user.id, world.random, world.clock.now());
    QVERIFY(world.stores->applications().addKey(world.machine.id, other));
    const auto accessToken = [&](const crypto::RsaKeyPair &pair) {
        const auto response = world.exchangeJwt(world.machine, test::signedJwt(test::soundClaims(world), pair));
        return test::json(response).value(QLatin1String("access_token")).toString().toLatin1();
    };
    const QByteArray dying = accessToken(test::keyPair());
    const QByteArray living = accessToken(test::otherKeyPair());
    QCOMPARE(world.callApi(dying).status, 200);
    QVERIFY(world.stores->applications().removeKey(world.machine.id, world.keyId));
    QCOMPARE(world.callApi(dying).status, 401);
    QCOMPARE(world.callApi(living).status, 200);
}

void JwtTest::keyAddedMeanwhile()
{
    World world;
    const test::Client other = world.add(applications::Type::MachineToMachine, QStringLiteral("Other"), {});
    verifyRefused(world.exchangeJwt(other, test::signedJwt(soundClaims(world))));
    const auto key
        = applications::newPublicKey(test::keyPair().publicKey, world.user.id, world.random, world.clock.now());
    QVERIFY(world.stores->applications().addKey(other.id, key));
    QCOMPARE(world.exchangeJwt(other, test::signedJwt(soundClaims(world))).status, 200);
}

void JwtTest::userDeactivated()
{
    World world;
    QVERIFY(world.stores->people().setActive(world.user.id, false));
    verifyRefused(world.exchangeJwt(world.machine, test::signedJwt(soundClaims(world))));
}

void JwtTest::secretNeeded()
{
    World world;
    for (const QByteArray &secret : {QByteArray(), QByteArray("wrong"), world.a.secret}) {
        test::Client client = world.machine;
        client.secret = secret;
        const http::Response response = world.exchangeJwt(client, test::signedJwt(soundClaims(world)));
        QCOMPARE(response.status, 401);
        QCOMPARE(test::errorOf(response), "invalid_client");
    }
}

void JwtTest::otherApplications()
{
    World world;
    for (const test::Client &client : {world.a, world.page}) {
        const http::Response response = world.exchangeJwt(client, test::signedJwt(soundClaims(world)));
        QCOMPARE(response.status, 400);
        QCOMPARE(test::errorOf(response), "unauthorized_client");
    }
}

void JwtTest::notAJwt_data()
{
    QTest::addColumn<QByteArray>("jwt");
    QTest::newRow("word") << QByteArray("garbage");
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("five parts") << QByteArray("a.b.c.d.e");
    QTest::newRow("empty objects") << QByteArray("e30.e30.");
    QTest::newRow("arrays") << QByteArray("W10.W10.W10");
    QTest::newRow("deeply nested") << crypto::toBase64Url(QByteArray(8000, '[')) + ".e30.e30";
    QTest::newRow("long") << QByteArray(200'000, 'A');
    QTest::newRow("base64 of base64 of base64") << QByteArray("e30.e30.").toBase64().toBase64().toBase64();
    QTest::newRow("UTF-8") << QByteArray("größe.€.x");
}

void JwtTest::notAJwt()
{
    QFETCH(QByteArray, jwt);
    World world;
    verifyRefused(world.exchangeJwt(world.machine, jwt));
}

void JwtTest::typoInTheRequest()
{
    World world;
    const http::Response response
        = world.post(oauth::jwtExchangePath,
                     {{"client_id", world.machine.clientId}, {"client_secret", world.machine.secret}, {"jwt", "x"}});
    QCOMPARE(test::errorOf(response), "invalid_request");
    QVERIFY(response.body.contains("'jwt_token'") && response.body.contains("'jwt'"));
}

QTEST_GUILESS_MAIN(JwtTest)
#include "tst_authserver_jwt.moc"
