#include "core/crypto/jwk.h"

#include <QJsonDocument>
#include <QTest>

using namespace grantdesk::crypto;

class TestJwk : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesTheRfcsExample();
    void isReadBack();
    void hasNothingForNoKey();
};

/// RFC 7517 appendix A.1, the second key.
void TestJwk::writesTheRfcsExample()
{
    const QString modulus = QStringLiteral("0vx7agoebGcQSuuPiLJXZptN9nndrQmbXEps2aiAFbWhM78LhWx4cbbfAAtVT86zwu1RK7aPFFx"
                                           "uhDR1L6tSoc_BJECPebWKRXjBZCiFV4n3oknjh"
                                           "MstN64tZ_2W-5JsGY4Hc5n9yBXArwl93lqt7_RN5w6Cf0h4QyQ5v-65YGjQR0_"
                                           "FDW2QvzqY368QQMicAtaSqzs8KJZgnYb9c7d0zgdAZHzu6qMQv"
                                           "RL5hajrn1n91CbOpbISD08qNLyrdkt-bFTWhAI4vMQFh6WeZu0fM4lFd2NcRwr3XPksINHaQ-G_"
                                           "xBniIqbw0Ls1jF44-csFCur-kEgU8awapJzKnqD"
                                           "Kgw");
    const QJsonObject given{{QStringLiteral("kty"), QStringLiteral("RSA")},
                            {QStringLiteral("n"), modulus},
                            {QStringLiteral("e"), QStringLiteral("AQAB")}};
    const auto key = parsePublicKey(QJsonDocument(given).toJson());
    QVERIFY(key);
    QJsonObject expected = given;
    expected.insert(QStringLiteral("use"), QStringLiteral("sig"));
    expected.insert(QStringLiteral("alg"), QStringLiteral("RS256"));
    expected.insert(QStringLiteral("kid"), key->fingerprint);
    QCOMPARE(toJwk(*key), expected);
}

void TestJwk::isReadBack()
{
    const auto pair = generateRsaKeyPair();
    QVERIFY(pair);
    const auto again = parsePublicKey(QJsonDocument(toJwk(pair->publicKey)).toJson());
    QVERIFY(again);
    QVERIFY(*again == pair->publicKey);
}

void TestJwk::hasNothingForNoKey()
{
    QVERIFY(toJwk({}).isEmpty());
}

QTEST_GUILESS_MAIN(TestJwk)
#include "tst_jwk.moc"
