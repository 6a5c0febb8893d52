#include "core/crypto/block_cipher.h"

#include <QTest>

using namespace grantdesk::crypto;

class TestBlockCipher : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void maps_data();
    void maps();
    void keepsNothingOfTheBlockBefore();
};

void TestBlockCipher::maps_data()
{
    QTest::addColumn<QByteArray>("key");
    QTest::addColumn<QByteArray>("block");
    QTest::addColumn<QByteArray>("mapped");
    QTest::newRow("FIPS 197, appendix B")
        << QByteArray("2b7e151628aed2a6abf7158809cf4f3c") << QByteArray("3243f6a8885a308d313198a2e0370734")
        << QByteArray("3925841d02dc09fbdc118597196a0b32");
    QTest::newRow("FIPS 197, appendix C.1")
        << QByteArray("000102030405060708090a0b0c0d0e0f") << QByteArray("00112233445566778899aabbccddeeff")
        << QByteArray("69c4e0d86a7b0430d8cdb78070b4c55a");
}

void TestBlockCipher::maps()
{
    QFETCH(QByteArray, key);
    QFETCH(QByteArray, block);
    QFETCH(QByteArray, mapped);
    const BlockCipher cipher(QByteArray::fromHex(key));
    QCOMPARE(cipher.encrypt(QByteArray::fromHex(block)).toHex(), mapped);
    QCOMPARE(cipher.decrypt(QByteArray::fromHex(mapped)).toHex(), block);
}

void TestBlockCipher::keepsNothingOfTheBlockBefore()
{
    const BlockCipher cipher(QByteArray(BlockCipher::keySize, 'k'));
    const QByteArray block(BlockCipher::blockSize, 'b');
    const QByteArray mapped = cipher.encrypt(block);
    QCOMPARE(cipher.encrypt(block), mapped);
    QCOMPARE(cipher.decrypt(mapped), block);
    QCOMPARE(cipher.decrypt(mapped), block);
}

QTEST_GUILESS_MAIN(TestBlockCipher)
#include "tst_block_cipher.moc"
