#include "core/crypto/encrypted_key.h"
#include "core/crypto/rsa_key.h"
#include "openssl_command.h"

using namespace grantdesk;
using namespace grantdesk::crypto;

class TestEncryptedKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensslOpensIt_data();
    void opensslOpensIt();
    void refuses();

private:
    OpensslCommand openssl;
};

void TestEncryptedKey::opensslOpensIt_data()
{
    QTest::addColumn<QByteArray>("passphrase");
    QTest::newRow("words") << QByteArray("correct horse battery");
    QTest::newRow("UTF-8") << QByteArray("Schl\xc3\xbcssel \xe2\x82\xac");
    QTest::newRow("long") << QByteArray(900, 'x');
}

void TestEncryptedKey::opensslOpensIt()
{
    QFETCH(QByteArray, passphrase);
    const auto pair = generateRsaKeyPair();
    QVERIFY(pair);
    const auto sealed = encryptPrivateKey(pair->privateKeyPem, SecretString(passphrase));
    QVERIFY(sealed);
    QVERIFY(sealed->reveal().startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----\n"));
    openssl.write(QStringLiteral("passphrase"), passphrase);
    const QByteArray opened = openssl("pkey -passin file:passphrase -pubout -outform DER", sealed->reveal());
    QCOMPARE(opened, pair->publicKey.spki);
    const QByteArray structure = openssl("asn1parse -in -", sealed->reveal());
    for (const char *part : {"aes-256-cbc", "PBKDF2", "hmacWithSHA256", ":0927C0"}) // 600,000 rounds
        QVERIFY2(structure.contains(part), part);
    QCOMPARE(RsaPrivateKey::fromPem(*sealed).error().code, QStringLiteral("keys.encrypted"));
    const auto again = encryptPrivateKey(pair->privateKeyPem, SecretString(passphrase));
    QVERIFY(again && again->reveal() != sealed->reveal());
}

void TestEncryptedKey::refuses()
{
    const SecretString passphrase("correct horse battery");
    QCOMPARE(encryptPrivateKey(SecretString("nonsense"), passphrase).error().code,
             QStringLiteral("keys.private_unreadable"));
    QCOMPARE(encryptPrivateKey({}, passphrase).error().code, QStringLiteral("keys.private_unreadable"));
}

QTEST_GUILESS_MAIN(TestEncryptedKey)
#include "tst_encrypted_key.moc"
