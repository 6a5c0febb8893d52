#include "core/base/random_source.h"
#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"
#include "core/crypto/jwt.h"
#include "openssl_command.h"

#include <QJsonDocument>

using namespace grantdesk;
using namespace grantdesk::crypto;

class TestJwt : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void verifiesWhatOpensslSigned();
    void opensslVerifiesWhatWeSigned();
    void forgivesSpelling_data();
    void forgivesSpelling();
    void refusesToRead_data();
    void refusesToRead();
    void refusesToVerify_data();
    void refusesToVerify();
    void survivesMutations();

private:
    QByteArray sign(const QByteArray &header, const QByteArray &claims) const;

    OpensslCommand openssl;
    std::optional<RsaVerifier> m_verifier;
    QByteArray m_publicPem;
    QByteArray m_token;
};

namespace {

const QByteArray plainHeader = R"({"alg":"RS256","typ":"JWT"})";
const QByteArray plainClaims = R"({"iss":"customer","sub":"user","exp":1795000000})";

QByteArray signingInput(const QByteArray &header, const QByteArray &claims)
{
    return toBase64Url(header) + '.' + toBase64Url(claims);
}

} // namespace

/// A token as any other program would make it.
QByteArray TestJwt::sign(const QByteArray &header, const QByteArray &claims) const
{
    const QByteArray input = signingInput(header, claims);
    return input + '.' + toBase64Url(openssl("dgst -sha256 -sign private.pem", input));
}

void TestJwt::initTestCase()
{
    openssl.write(QStringLiteral("private.pem"),
                  openssl("genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048"));
    m_publicPem = openssl("pkey -in private.pem -pubout");
    openssl.write(QStringLiteral("public.pem"), m_publicPem);
    m_verifier = RsaVerifier::fromSpki(openssl("pkey -in private.pem -pubout -outform DER"));
    QVERIFY(m_verifier);
    m_token = sign(plainHeader, plainClaims);
}

void TestJwt::verifiesWhatOpensslSigned()
{
    const auto jwt = decodeJwt(m_token);
    QVERIFY(jwt);
    QCOMPARE(jwt->claims.value(QLatin1String("iss")).toString(), QStringLiteral("customer"));
    QCOMPARE(jwt->claims.value(QLatin1String("exp")).toInteger(), 1795000000);
    QCOMPARE(jwt->header.value(QLatin1String("typ")).toString(), QStringLiteral("JWT"));
    QVERIFY(verifyRs256(*jwt, *m_verifier));
    const auto stranger = generateRsaKeyPair();
    QVERIFY(!verifyRs256(*jwt, *RsaVerifier::fromSpki(stranger->publicKey.spki)));
}

void TestJwt::opensslVerifiesWhatWeSigned()
{
    const auto pair = generateRsaKeyPair();
    const auto key = RsaPrivateKey::fromPem(pair->privateKeyPem);
    QVERIFY(key);
    const QJsonObject claims{{QStringLiteral("iss"), QStringLiteral("ü")}, {QStringLiteral("exp"), 1795000000}};
    const QByteArray token = signRs256(claims, *key).reveal();
    const QList<QByteArray> parts = token.split('.');
    QCOMPARE(parts.size(), 3);
    const auto header = QJsonDocument::fromJson(*fromBase64Url(parts[0])).object();
    QCOMPARE(header,
             (QJsonObject{{QStringLiteral("alg"), QStringLiteral("RS256")},
                          {QStringLiteral("typ"), QStringLiteral("JWT")},
                          {QStringLiteral("kid"), pair->publicKey.fingerprint}}));
    QCOMPARE(QJsonDocument::fromJson(*fromBase64Url(parts[1])).object(), claims);
    openssl.write(QStringLiteral("own.pem"), toPem(pair->publicKey));
    openssl.write(QStringLiteral("own.sig"), *fromBase64Url(parts[2]));
    QCOMPARE(openssl("dgst -sha256 -verify own.pem -signature own.sig", parts[0] + '.' + parts[1]),
             QByteArray("Verified OK\n"));
    QVERIFY(verifyRs256(*decodeJwt(token), *RsaVerifier::fromSpki(pair->publicKey.spki)));
}

void TestJwt::forgivesSpelling_data()
{
    QTest::addColumn<QByteArray>("token");
    QTest::newRow("white space") << " \t" + m_token + "\r\n";
    QTest::newRow("base64 once more") << m_token.toBase64();
    QTest::newRow("base64url once more") << toBase64Url(m_token);
    QTest::newRow("base64 of it with a line end") << (m_token + '\n').toBase64() + '\n';
}

void TestJwt::forgivesSpelling()
{
    QFETCH(QByteArray, token);
    const auto jwt = decodeJwt(token);
    QVERIFY(jwt);
    QVERIFY(verifyRs256(*jwt, *m_verifier));
}

void TestJwt::refusesToRead_data()
{
    QTest::addColumn<QByteArray>("token");
    const QList<QByteArray> parts = m_token.split('.');
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("dots") << QByteArray("..");
    QTest::newRow("a word") << QByteArray("token");
    QTest::newRow("two parts") << parts[0] + '.' + parts[1];
    QTest::newRow("four parts") << m_token + ".abcd";
    QTest::newRow("encrypted form") << m_token + "..";
    QTest::newRow("padded") << parts[0] + "=." + parts[1] + '.' + parts[2];
    QTest::newRow("inner white space") << parts[0] + ". " + parts[1] + '.' + parts[2];
    QTest::newRow("header is an array") << signingInput("[]", plainClaims) + ".AAAA";
    QTest::newRow("claims are text") << signingInput(plainHeader, "\"sub\"") + ".AAAA";
    QTest::newRow("claims with a tail") << signingInput(plainHeader, plainClaims + "x") + ".AAAA";
    QTest::newRow("deep claims") << signingInput(plainHeader, R"({"a":)" + QByteArray(5000, '[') + "}") + ".AAAA";
    QTest::newRow("claims are not UTF-8") << signingInput(plainHeader, "{\"a\":\"\xff\"}") + ".AAAA";
    QTest::newRow("base64 twice more") << m_token.toBase64().toBase64();
    QTest::newRow("longer than 16 KiB") << signingInput(plainHeader, R"({"a":")" + QByteArray(13'000, 'a') + "\"}")
            + ".AAAA";
}

void TestJwt::refusesToRead()
{
    QFETCH(QByteArray, token);
    const auto jwt = decodeJwt(token);
    QVERIFY(!jwt);
    QCOMPARE(jwt.error().code, QStringLiteral("jwt.malformed"));
    QVERIFY(!jwt.error().message.contains(QString::fromLatin1(token.left(20))) || token.size() < 10);
}

void TestJwt::refusesToVerify_data()
{
    QTest::addColumn<QByteArray>("token");
    const QList<QByteArray> parts = m_token.split('.');
    const QByteArray none = R"({"alg":"none"})";
    const QByteArray hs256 = signingInput(R"({"alg":"HS256","typ":"JWT"})", plainClaims);
    QTest::newRow("alg none") << signingInput(none, plainClaims) + '.';
    QTest::newRow("alg none with a signature") << sign(none, plainClaims);
    QTest::newRow("signature stripped") << parts[0] + '.' + parts[1] + '.';
    QTest::newRow("HS256 with the public key") << hs256 + '.' + toBase64Url(hmacSha256(m_publicPem, hs256));
    QTest::newRow("HS256, but an RSA signature") << sign(R"({"alg":"HS256"})", plainClaims);
    QTest::newRow("another spelling") << sign(R"({"alg":"rs256"})", plainClaims);
    QTest::newRow("alg is a list") << sign(R"({"alg":["RS256"]})", plainClaims);
    QTest::newRow("no alg") << sign(R"({"typ":"JWT"})", plainClaims);
    QTest::newRow("RS512 promised") << sign(R"({"alg":"RS512"})", plainClaims);
    QTest::newRow("crit") << sign(R"({"alg":"RS256","crit":["exp"]})", plainClaims);
    QTest::newRow("empty crit") << sign(R"({"alg":"RS256","crit":[]})", plainClaims);
    QTest::newRow("b64") << sign(R"({"alg":"RS256","b64":false})", plainClaims);
    QTest::newRow("altered claims") << parts[0] + '.' + toBase64Url(QByteArray(plainClaims).replace("user", "root"))
            + '.' + parts[2];
    QTest::newRow("altered header") << toBase64Url(R"({"alg":"RS256"})") + '.' + parts[1] + '.' + parts[2];
    QTest::newRow("short signature") << parts[0] + '.' + parts[1] + '.' + parts[2].chopped(2);
}

void TestJwt::refusesToVerify()
{
    QFETCH(QByteArray, token);
    const auto jwt = decodeJwt(token);
    QVERIFY2(jwt, jwt ? "" : qPrintable(jwt.error().message));
    QVERIFY(!verifyRs256(*jwt, *m_verifier));
}

void TestJwt::survivesMutations()
{
    SeededRandom random(6);
    for (int i = 0; i < 10'000; ++i) {
        QByteArray token = i % 2 ? m_token : m_token.toBase64();
        const QByteArray dice = random.bytes(4);
        const auto at = (static_cast<uchar>(dice[0]) * 256 + static_cast<uchar>(dice[1])) % token.size();
        if (dice[2] & 1)
            token[at] = dice[3];
        else
            token.insert(at, dice[3]);
        if (const auto jwt = decodeJwt(token); jwt && verifyRs256(*jwt, *m_verifier))
            QCOMPARE(jwt->signingInput + '.' + toBase64Url(jwt->signature), m_token);
    }
}

QTEST_GUILESS_MAIN(TestJwt)
#include "tst_jwt.moc"
