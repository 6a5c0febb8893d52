#include "core/base/random_source.h"
#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"
#include "core/crypto/password.h"
#include "core/crypto/pkce.h"

#include <QTest>
#include <QThread>

using namespace grantdesk;
using namespace grantdesk::crypto;

class TestDigests : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hashes_data();
    void hashes();
    void hashesOnEveryThread();
    void authenticates();
    void comparesBytes();
    void encodesBase64Url_data();
    void encodesBase64Url();
    void refusesLooseBase64Url_data();
    void refusesLooseBase64Url();
    void base64UrlRoundTrips();
    void knowsRfc7636AppendixB();
    void knowsTheVendorsSample();
    void judgesVerifiers_data();
    void judgesVerifiers();
    void judgesChallenges_data();
    void judgesChallenges();
    void hashesPasswords();
    void spellsPasswordHashesAsTheReferenceDoes();
    void readsPasswordHashesOfOthers_data();
    void readsPasswordHashesOfOthers();
    void refusesUnreadablePasswordHashes_data();
    void refusesUnreadablePasswordHashes();
};

void TestDigests::hashes_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("digest");
    // FIPS 180-4's examples.
    QTest::newRow("nothing") << QByteArray()
                             << QByteArray("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    QTest::newRow("abc") << QByteArray("abc")
                         << QByteArray("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    QTest::newRow("a million a") << QByteArray(1'000'000, 'a')
                                 << QByteArray("cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

void TestDigests::hashes()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, digest);
    QCOMPARE(sha256(text).toHex(), digest);
}

void TestDigests::hashesOnEveryThread()
{
    const QByteArray expected = sha256("shared");
    QByteArray elsewhere;
    QScopedPointer<QThread> thread(QThread::create([&elsewhere] { elsewhere = sha256("shared"); }));
    thread->start();
    QVERIFY(thread->wait(10'000));
    QCOMPARE(elsewhere, expected);
}

void TestDigests::authenticates()
{
    // RFC 4231 §4.2 and §4.3.
    QCOMPARE(hmacSha256(QByteArray(20, '\x0b'), "Hi There").toHex(),
             QByteArray("b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"));
    QCOMPARE(hmacSha256("Jefe", "what do ya want for nothing?").toHex(),
             QByteArray("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"));
    // An empty key is a key of its own, not that of the call before.
    QCOMPARE(hmacSha256({}, {}).toHex(),
             QByteArray("b613679a0814d9ec772f95d778c35fc5ff1697c493715653c6c712144292c5ad"));
}

void TestDigests::comparesBytes()
{
    QVERIFY(constantTimeEquals("abc", "abc"));
    QVERIFY(constantTimeEquals("", ""));
    QVERIFY(constantTimeEquals({}, ""));
    QVERIFY(!constantTimeEquals("abc", "abd"));
    QVERIFY(!constantTimeEquals("abc", "ab"));
    QVERIFY(!constantTimeEquals("", "a"));
    QVERIFY(!constantTimeEquals(QByteArrayView("a\0b", 3), QByteArrayView("a\0c", 3)));
}

void TestDigests::encodesBase64Url_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QByteArray>("text");
    // RFC 4648 §10, without padding, and RFC 7515 appendix C.
    QTest::newRow("0") << QByteArray() << QByteArray();
    QTest::newRow("1") << QByteArray("f") << QByteArray("Zg");
    QTest::newRow("2") << QByteArray("fo") << QByteArray("Zm8");
    QTest::newRow("3") << QByteArray("foo") << QByteArray("Zm9v");
    QTest::newRow("6") << QByteArray("foobar") << QByteArray("Zm9vYmFy");
    QTest::newRow("both specials") << QByteArray("\x03\xec\xff\xe0\xc1") << QByteArray("A-z_4ME");
}

void TestDigests::encodesBase64Url()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QByteArray, text);
    QCOMPARE(toBase64Url(bytes), text);
    QVERIFY(fromBase64Url(text) == bytes);
}

void TestDigests::refusesLooseBase64Url_data()
{
    QTest::addColumn<QByteArray>("text");
    for (const char *text :
         {"Z", "Zg==", "Zg=", "Zm8=", "Zm9vZ", "Zh", "Zm9", "Zm9v ", " Zm9v", "Zm\n9v", "A+z/", "Zm.v", "Zm9\xc3\xb6"})
        QTest::newRow(text) << QByteArray(text);
    QTest::newRow("NUL") << QByteArray("Zm9\0", 4);
}

void TestDigests::refusesLooseBase64Url()
{
    QFETCH(QByteArray, text);
    QVERIFY(!fromBase64Url(text));
}

void TestDigests::base64UrlRoundTrips()
{
    SeededRandom random(1);
    for (int i = 0; i < 10'000; ++i) {
        const QByteArray bytes = random.bytes(i % 67);
        QVERIFY(fromBase64Url(toBase64Url(bytes)) == bytes);
        // Whatever is accepted is the one spelling of its bytes.
        QByteArray text = toBase64Url(bytes) + 'A';
        text[i % text.size()] = random.bytes(1).front();
        if (const auto decoded = fromBase64Url(text))
            QCOMPARE(toBase64Url(*decoded), text);
    }
}

void TestDigests::knowsRfc7636AppendixB()
{
    const SecretString verifier("dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk");
    QCOMPARE(codeChallenge(verifier), QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"));
    SeededRandom random(2);
    const SecretString fresh = newCodeVerifier(random);
    QVERIFY(isCodeVerifier(fresh.reveal()));
    QCOMPARE(fresh.size(), 43);
    QVERIFY(isCodeChallenge(codeChallenge(fresh)));
    QVERIFY(!(newCodeVerifier(random) == fresh));
}

void TestDigests::knowsTheVendorsSample()
{
    // workfront-protocol §10: what the sample's verifier really hashes to.
    QCOMPARE(codeChallenge(SecretString("N28zVMsKU6ptUjHaYWg3T1NFTDQqcW1R4BU5NXywapNac4hhfkxjwfhZQat")),
             QByteArray("r-Jd5JtWMBfjRSq4Cjldx9XLerqNL4pJJHE3cYHb84g"));
}

void TestDigests::judgesVerifiers_data()
{
    QTest::addColumn<QByteArray>("verifier");
    QTest::addColumn<bool>("valid");
    QTest::newRow("42") << QByteArray(42, 'a') << false;
    QTest::newRow("43") << QByteArray(43, 'a') << true;
    QTest::newRow("128") << QByteArray(128, '~') << true;
    QTest::newRow("129") << QByteArray(129, 'a') << false;
    QTest::newRow("all kinds") << QByteArray("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
                               << true;
    QTest::newRow("nothing") << QByteArray() << false;
    for (const char *bad : {"+", "/", "=", " ", "%", "\xc3"})
        QTest::addRow("with %s", bad) << QByteArray(43, 'a') + bad << false;
    QTest::newRow("with NUL") << QByteArray(43, 'a') + '\0' << false;
}

void TestDigests::judgesVerifiers()
{
    QFETCH(QByteArray, verifier);
    QFETCH(bool, valid);
    QCOMPARE(isCodeVerifier(verifier), valid);
}

void TestDigests::judgesChallenges_data()
{
    QTest::addColumn<QByteArray>("challenge");
    QTest::addColumn<bool>("valid");
    QTest::newRow("RFC 7636") << QByteArray("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM") << true;
    QTest::newRow("42") << QByteArray(42, 'a') << false;
    QTest::newRow("44, as the vendor's sample") << QByteArray(44, 'a') << false;
    QTest::newRow("padded") << QByteArray(42, 'a') + '=' << false;
    QTest::newRow("a verifier's characters") << QByteArray(42, 'a') + '~' << false;
    QTest::newRow("plain base64") << QByteArray(42, 'a') + '+' << false;
}

void TestDigests::judgesChallenges()
{
    QFETCH(QByteArray, challenge);
    QFETCH(bool, valid);
    QCOMPARE(isCodeChallenge(challenge), valid);
}

void TestDigests::hashesPasswords()
{
    SeededRandom random(3);
    const SecretString password("correct horse\0battery");
    const QByteArray encoded = hashPassword(password, random);
    QVERIFY2(encoded.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), encoded);
    QVERIFY(!encoded.contains('\0'));
    QVERIFY(verifyPassword(encoded, password));
    QVERIFY(!verifyPassword(encoded, SecretString("correct horsf")));
    QVERIFY(!verifyPassword(encoded, SecretString()));
    QVERIFY(hashPassword(password, random) != encoded);
}

void TestDigests::spellsPasswordHashesAsTheReferenceDoes()
{
    class SaltOfWords final : public RandomSource {
    public:
        QByteArray bytes(int count) override { return QByteArray("saltsaltsaltsalt").left(count); }
    } random;
    QCOMPARE(hashPassword(SecretString("open sesame"), random),
             "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$Y8Po22/ZyE0KrSL8t7PTaCkyzpGyn8x9z0g1jU7tBOI");
}

void TestDigests::readsPasswordHashesOfOthers_data()
{
    // Made by the reference implementation, libargon2.
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("ours") << QByteArray(
        "$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHRzYWx0c2FsdA$Y8Po22/ZyE0KrSL8t7PTaCkyzpGyn8x9z0g1jU7tBOI");
    QTest::newRow("two lanes") << QByteArray(
        "$argon2id$v=19$m=64,t=3,p=2$c2FsdHNhbHRzYWx0c2FsdA$jmzDvlFo/UhIy6x2P8y9uprG0hebanUSCtN2IzMqOdo");
    QTest::newRow("the most lanes") << QByteArray(
        "$argon2id$v=19$m=128,t=2,p=16$c2FsdHNhbHRzYWx0c2FsdA$XbMhbCUWEylS/xMVcidT6yn9LXmsO9MvGI11mf2Iy3U");
    QTest::newRow("the shortest") << QByteArray("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$p23usDgl01gTW5cEfrly8A");
    QTest::newRow("the longest") << QByteArray(
        "$argon2id$v=19$m=8,t=1,p=1$MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWYwMTIzNDU2Nzg5YWJjZGVmMDEyMzQ1Njc4OWFiY2"
        "RlZg$dc4TLKtX3/9iH9qZnsfeNjAdkAQe78xgxEvLnN8yOCKYG3NLx7vWxnVMcif6YwTi6NpuXiSYVb6nu177qvrYXA");
}

void TestDigests::readsPasswordHashesOfOthers()
{
    QFETCH(QByteArray, encoded);
    QVERIFY(isPasswordHash(encoded));
    QVERIFY(verifyPassword(encoded, SecretString("open sesame")));
    QVERIFY(!verifyPassword(encoded, SecretString("open sesamf")));
}

void TestDigests::refusesUnreadablePasswordHashes_data()
{
    QTest::addColumn<QByteArray>("encoded");
    const QByteArray tail = "$c2FsdHNhbHRzYWx0c2E$aGFzaGhhc2hoYXNoaGFzaGhhc2hoYXNoaGFzaGhhc2g";
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("plaintext") << QByteArray("secret");
    QTest::newRow("argon2i") << "$argon2i$v=19$m=19456,t=2,p=1" + tail;
    QTest::newRow("gigabytes") << "$argon2id$v=19$m=999999,t=2,p=1" + tail;
    QTest::newRow("more gigabytes") << "$argon2id$v=19$m=4294967295,t=2,p=1" + tail;
    QTest::newRow("minutes") << "$argon2id$v=19$m=19456,t=99,p=1" + tail;
    QTest::newRow("right, but of too many passes")
        << QByteArray("$argon2id$v=19$m=8,t=17,p=1$c2FsdHNhbHRzYWx0c2FsdA$7XScy07P3ZczPeV7K+aGJL+i2B4Ru7f66KroUeqVUv4");
    QTest::newRow("right, but of eight bytes") << QByteArray("$argon2id$v=19$m=8,t=1,p=1$c2FsdHNhbHQ$OqMo+ZeLKDE");
    QTest::newRow("cut off") << QByteArray("$argon2id$v=19$m=19456,t=2,p=1$");
    QTest::newRow("no base64") << QByteArray(
        "$argon2id$v=19$m=19456,t=2,p=1$!!!!!!!!!!!!!!!!$!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!!");
    QTest::newRow("no pass") << "$argon2id$v=19$m=19456,t=0,p=1" + tail;
    QTest::newRow("no lane") << "$argon2id$v=19$m=19456,t=2,p=0" + tail;
    QTest::newRow("less memory than lanes want") << "$argon2id$v=19$m=15,t=2,p=2" + tail;
    QTest::newRow("too long") << "$argon2id$v=19$m=19456,t=2,p=1" + tail + QByteArray(5000, 'a');
}

void TestDigests::refusesUnreadablePasswordHashes()
{
    QFETCH(QByteArray, encoded);
    QVERIFY(!isPasswordHash(encoded));
    QVERIFY(!verifyPassword(encoded, SecretString("secret")));
    QVERIFY(!verifyPassword(encoded, SecretString("open sesame")));
}

QTEST_GUILESS_MAIN(TestDigests)
#include "tst_digests.moc"
