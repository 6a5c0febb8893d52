#include "core/base/random_source.h"
#include "core/crypto/base64url.h"
#include "core/crypto/hash.h"
#include "core/crypto/rsa_key.h"
#include "openssl_command.h"

#include <QThreadPool>

#include <atomic>

using namespace grantdesk;
using namespace grantdesk::crypto;

class TestRsaKey : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void readsEveryForm_data();
    void readsEveryForm();
    void describesCertificates();
    void refuses_data();
    void refuses();
    void survivesMutations();
    void readsPrivateKeys_data();
    void readsPrivateKeys();
    void signsForOpenssl();
    void verifiesOpenssl();
    void verifiesOnManyThreads();
    void verifiersAreChoosy();
    void generatesPairs();
    void cancelsGenerating();

private:
    QByteArray pem(const char *label, const QByteArray &der) const;
    QByteArray sshLine() const;
    QByteArray jwk(const QByteArray &more = {}, const QByteArray &exponent = "AQAB") const;

    OpensslCommand openssl;
    QByteArray m_privatePem;
    QByteArray m_publicPem;
    QByteArray m_publicDer;
    QByteArray m_certificate;
    QByteArray m_modulus;
};

namespace {

QByteArray sshField(const QByteArray &bytes)
{
    QByteArray field;
    for (int shift : {24, 16, 8, 0})
        field += static_cast<char>(bytes.size() >> shift);
    return field + bytes;
}

} // namespace

QByteArray TestRsaKey::pem(const char *label, const QByteArray &der) const
{
    return QByteArray("-----BEGIN ") + label + "-----\n" + der.toBase64() + "\n-----END " + label + "-----\n";
}

QByteArray TestRsaKey::sshLine() const
{
    const QByteArray blob = sshField("ssh-rsa") + sshField(QByteArray("\1\0\1", 3)) + sshField('\0' + m_modulus);
    return "ssh-rsa " + blob.toBase64() + " someone@example.com\n";
}

QByteArray TestRsaKey::jwk(const QByteArray &more, const QByteArray &exponent) const
{
    return R"({"kty":"RSA","n":")" + toBase64Url(m_modulus) + R"(","e":")" + exponent + '"' + more + '}';
}

void TestRsaKey::initTestCase()
{
    m_privatePem = openssl("genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:2048");
    openssl.write(QStringLiteral("private.pem"), m_privatePem);
    m_publicPem = openssl("pkey -in private.pem -pubout");
    m_publicDer = openssl("pkey -in private.pem -pubout -outform DER");
    openssl.write(QStringLiteral("public.pem"), m_publicPem);
    m_certificate = openssl.run({QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-sha256"),
                                 QStringLiteral("-utf8"), QStringLiteral("-key"), QStringLiteral("private.pem"),
                                 QStringLiteral("-days"), QStringLiteral("30"), QStringLiteral("-subj"),
                                 QStringLiteral("/CN=Prüfstelle\u0007/O=Example")});
    openssl.write(QStringLiteral("certificate.pem"), m_certificate);
    const QByteArray line = openssl("rsa -in private.pem -modulus -noout");
    m_modulus = QByteArray::fromHex(line.mid(line.indexOf('=') + 1));
    QCOMPARE(m_modulus.size(), 256);
}

void TestRsaKey::readsEveryForm_data()
{
    QTest::addColumn<QByteArray>("input");
    const QByteArray pkcs1 = openssl("rsa -in private.pem -RSAPublicKey_out");
    const QByteArray pkcs1Der = openssl("rsa -in private.pem -RSAPublicKey_out -outform DER");
    const QByteArray certificateDer = openssl("x509 -in certificate.pem -outform DER");
    QTest::newRow("SPKI") << m_publicPem;
    QTest::newRow("SPKI, Windows line ends") << QByteArray(m_publicPem).replace('\n', "\r\n");
    QTest::newRow("SPKI in one line") << QByteArray(m_publicPem).replace('\n', ' ');
    QTest::newRow("SPKI with a byte order mark") << "\xEF\xBB\xBF" + m_publicPem;
    QTest::newRow("SPKI, indented") << "  " + QByteArray(m_publicPem).replace("\n", "\n  ");
    QTest::newRow("SPKI DER") << m_publicDer;
    QTest::newRow("SPKI base64") << m_publicDer.toBase64();
    QTest::newRow("SPKI base64, wrapped") << m_publicPem.split('-').at(10);
    QTest::newRow("SPKI base64url") << toBase64Url(m_publicDer);
    QTest::newRow("PKCS#1") << pkcs1;
    QTest::newRow("PKCS#1 DER") << pkcs1Der;
    QTest::newRow("PKCS#1 base64") << pkcs1Der.toBase64();
    QTest::newRow("certificate") << m_certificate;
    QTest::newRow("certificate DER") << certificateDer;
    QTest::newRow("certificate base64") << certificateDer.toBase64();
    QTest::newRow("certificate after its text") << openssl("x509 -in certificate.pem -text");
    QTest::newRow("certificate chain") << m_certificate + m_certificate;
    QTest::newRow("ssh-rsa") << sshLine();
    QTest::newRow("ssh-rsa without comment") << sshLine().split(' ').mid(0, 2).join(' ');
    QTest::newRow("JWK") << jwk();
    QTest::newRow("JWK with more") << jwk(R"(,"use":"sig","alg":"RS256","x5c":["abc"])");
    QTest::newRow("JWK set") << R"({"keys":[)" + jwk() + "]}";
    QTest::newRow("JWK, leading zeros") << jwk({}, "AAEAAQ");
}

void TestRsaKey::readsEveryForm()
{
    QFETCH(QByteArray, input);
    const auto key = parsePublicKey(input);
    QVERIFY2(key, key ? "" : qPrintable(key.error().message));
    QCOMPARE(key->spki, m_publicDer);
    QCOMPARE(key->bits, 2048);
    QCOMPARE(key->fingerprint, QString::fromLatin1(sha256(m_publicDer).toHex()));
    QCOMPARE(toPem(*key), m_publicPem);
    QCOMPARE(key->certificate.has_value(), QByteArray(QTest::currentDataTag()).startsWith("certificate"));
}

void TestRsaKey::describesCertificates()
{
    const auto key = parsePublicKey(m_certificate);
    QVERIFY(key && key->certificate);
    QVERIFY2(key->certificate->subject.contains(QStringLiteral("Prüfstelle")), qPrintable(key->certificate->subject));
    QVERIFY(key->certificate->subject.contains(QStringLiteral("Example")));
    QVERIFY2(!key->certificate->subject.contains(u'\x07'), "a control character came through");
    const auto lifetime = key->certificate->validUntil - key->certificate->validFrom;
    QCOMPARE(lifetime, std::chrono::hours(24 * 30));
    const auto age = SystemClock().now() - key->certificate->validFrom;
    QVERIFY(age >= std::chrono::seconds(0) && age < std::chrono::minutes(5));
}

void TestRsaKey::refuses_data()
{
    QTest::addColumn<QByteArray>("input");
    QTest::addColumn<QString>("code");
    const auto row = [](const char *name, const QByteArray &input, const char *code) {
        QTest::newRow(name) << input << QString::fromLatin1(code);
    };
    const QByteArray pkcs8Der = openssl("pkcs8 -topk8 -nocrypt -in private.pem -outform DER");
    const QByteArray encryptedDer = openssl("pkcs8 -topk8 -in private.pem -passout pass:secret -outform DER");
    const char *isPrivate = "keys.private_key";
    row("PKCS#8", m_privatePem, isPrivate);
    row("PKCS#8, lower case", m_privatePem.toLower(), isPrivate);
    row("PKCS#1 private", openssl("rsa -in private.pem -traditional"), isPrivate);
    row("encrypted PKCS#8", openssl("pkcs8 -topk8 -in private.pem -passout pass:secret"), isPrivate);
    row("PKCS#8 DER", pkcs8Der, isPrivate);
    row("PKCS#8 base64", pkcs8Der.toBase64(), isPrivate);
    row("PKCS#8 behind the wrong label", pem("PUBLIC KEY", pkcs8Der), isPrivate);
    row("PKCS#1 private DER", openssl("rsa -in private.pem -traditional -outform DER"), isPrivate);
    row("encrypted PKCS#8 DER", encryptedDer, isPrivate);
    row("encrypted PKCS#8 base64", encryptedDer.toBase64(), isPrivate);
    row("PKCS#12", openssl("pkcs12 -export -inkey private.pem -in certificate.pem -passout pass:x"), isPrivate);
    row("certificate and private key", m_certificate + m_privatePem, isPrivate);
    row("OpenSSH", "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXktdjEAAAAA\n", isPrivate);
    row("OpenSSH without its frame", "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQ==", isPrivate);
    row("PuTTY", "PuTTY-User-Key-File-3: ssh-rsa\n", isPrivate);
    row("JWK with d", jwk(R"(,"d":"AQAB")"), isPrivate);
    row("JWK with p only", jwk(R"(,"p":"AQAB")"), isPrivate);
    row("JWK set with d", R"({"keys":[)" + jwk(R"(,"d":"AQAB")") + "]}", isPrivate);
    row("symmetric JWK", R"({"kty":"oct","k":"AQAB"})", isPrivate);

    openssl.write(QStringLiteral("ec.pem"), openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256"));
    openssl.write(QStringLiteral("ed.pem"), openssl("genpkey -algorithm ED25519"));
    openssl.write(QStringLiteral("pss.pem"),
                  openssl("genpkey -quiet -algorithm RSA-PSS -pkeyopt rsa_keygen_bits:2048"));
    openssl.write(QStringLiteral("short.pem"), openssl("genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024"));
    row("EC", openssl("pkey -in ec.pem -pubout"), "keys.not_rsa");
    row("EC certificate", openssl("req -x509 -key ec.pem -subj /CN=ec"), "keys.not_rsa");
    row("Ed25519", openssl("pkey -in ed.pem -pubout"), "keys.not_rsa");
    row("RSA-PSS", openssl("pkey -in pss.pem -pubout"), "keys.not_rsa");
    row("ssh-ed25519", "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIE", "keys.not_rsa");
    row("EC JWK", R"({"kty":"EC","crv":"P-256","x":"AQ","y":"AQ"})", "keys.not_rsa");
    row("1024 bits", openssl("pkey -in short.pem -pubout"), "keys.too_short");

    const char *unreadable = "keys.unreadable";
    row("nothing", {}, unreadable);
    row("white space", " \r\n\t", unreadable);
    row("prose", "my public key", unreadable);
    row("cut off", m_publicPem.left(200), unreadable);
    row("cut in the middle", m_publicPem.left(200) + m_publicPem.right(26), unreadable);
    row("not base64", "-----BEGIN PUBLIC KEY-----\n!!!!\n-----END PUBLIC KEY-----", unreadable);
    row("another block", openssl("req -new -key private.pem -subj /CN=x"), unreadable);
    row("DER with a tail", pem("PUBLIC KEY", m_publicDer + "x"), unreadable);
    row("DER in a longer frame", pem("PUBLIC KEY", "\x30\x03\x02\x01"), unreadable);
    row("ssh-rsa, damaged", "ssh-rsa AAAA", unreadable);
    row("ssh-rsa, length beyond the end", "ssh-rsa " + QByteArray("\xff\xff\xff\xffssh-rsa").toBase64(), unreadable);
    row("ssh-rsa, alone", "ssh-rsa ", unreadable);
    row("JWK without n", R"({"kty":"RSA","e":"AQAB"})", unreadable);
    row("JWK without kty", R"({"e":"AQAB","n":"AQAB"})", unreadable);
    row("JWK, exponent 1", jwk({}, "AQ"), unreadable);
    row("JWK, even exponent", jwk({}, "Ag"), unreadable);
    row("JWK, endless exponent", jwk({}, toBase64Url(m_modulus)), unreadable);
    row("JWK, even modulus", jwk().replace(toBase64Url(m_modulus), toBase64Url(m_modulus.left(255) + '\2')),
        unreadable);
    row("JWK, endless modulus", jwk().replace(toBase64Url(m_modulus), QByteArray(12'000, 'f')), unreadable);
    row("two keys", R"({"keys":[)" + jwk() + "," + jwk() + "]}", unreadable);
    row("no keys", R"({"keys":[]})", unreadable);
    row("deep JSON", QByteArray(30'000, '{'), unreadable);
    row("64 KiB", QByteArray(64 * 1024, 'A'), unreadable);
    row("more than 64 KiB", QByteArray(64 * 1024 + 1, 'A'), "keys.too_large");
}

void TestRsaKey::refuses()
{
    QFETCH(QByteArray, input);
    QFETCH(QString, code);
    const auto key = parsePublicKey(input);
    QVERIFY(!key);
    QCOMPARE(key.error().code, code);
    if (code == QLatin1String("keys.too_short"))
        QCOMPARE(key.error().args, QStringList{QStringLiteral("1024")});
}

void TestRsaKey::survivesMutations()
{
    const QList<QByteArray> seeds{m_publicPem,
                                  m_publicDer,
                                  m_certificate,
                                  sshLine(),
                                  jwk(),
                                  m_privatePem,
                                  openssl("x509 -in certificate.pem -outform DER")};
    SeededRandom random(4);
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray input = seeds[i % seeds.size()];
        const QByteArray dice = random.bytes(8);
        for (int edit = 0; edit <= (dice[0] & 3); ++edit) {
            const auto at
                = (static_cast<uchar>(dice[2 * edit]) * 251 + static_cast<uchar>(dice[2 * edit + 1])) % input.size();
            if (dice[7] & 1)
                input[at] = dice[6];
            else
                input.remove(at, 1);
        }
        const auto key = parsePublicKey(input);
        if (!key)
            continue;
        ++accepted;
        const auto again = parsePublicKey(toPem(*key));
        QVERIFY(again);
        QCOMPARE(again->fingerprint, key->fingerprint);
    }
    QVERIFY(accepted > 0);
}

void TestRsaKey::readsPrivateKeys_data()
{
    QTest::addColumn<QByteArray>("pem");
    QTest::addColumn<QString>("code"); // empty: readable
    QTest::newRow("PKCS#8") << m_privatePem << QString();
    QTest::newRow("PKCS#1") << openssl("rsa -in private.pem -traditional") << QString();
    QTest::newRow("encrypted PKCS#8") << openssl("pkcs8 -topk8 -in private.pem -passout pass:secret")
                                      << QStringLiteral("keys.encrypted");
    QTest::newRow("encrypted PKCS#1") << openssl("rsa -in private.pem -traditional -aes128 -passout pass:secret")
                                      << QStringLiteral("keys.encrypted");
    QTest::newRow("EC") << openssl("genpkey -algorithm EC -pkeyopt ec_paramgen_curve:P-256")
                        << QStringLiteral("keys.not_rsa");
    QTest::newRow("1024 bits") << openssl("genpkey -quiet -algorithm RSA -pkeyopt rsa_keygen_bits:1024")
                               << QStringLiteral("keys.too_short");
    QTest::newRow("public") << m_publicPem << QStringLiteral("keys.private_unreadable");
    QTest::newRow("nothing") << QByteArray() << QStringLiteral("keys.private_unreadable");
    QTest::newRow("cut off") << m_privatePem.left(500) << QStringLiteral("keys.private_unreadable");
    QTest::newRow("endless") << m_privatePem + QByteArray(100'000, '\n') << QStringLiteral("keys.private_unreadable");
}

void TestRsaKey::readsPrivateKeys()
{
    QFETCH(QByteArray, pem);
    QFETCH(QString, code);
    const auto key = RsaPrivateKey::fromPem(SecretString(pem));
    QCOMPARE(key ? QString() : key.error().code, code);
    if (key)
        QCOMPARE(key->publicKey().spki, m_publicDer);
}

void TestRsaKey::signsForOpenssl()
{
    const auto key = RsaPrivateKey::fromPem(SecretString(m_privatePem));
    QVERIFY(key);
    openssl.write(QStringLiteral("signature"), key->sign("message"));
    QCOMPARE(openssl("dgst -sha256 -verify public.pem -signature signature", "message"), QByteArray("Verified OK\n"));
}

void TestRsaKey::verifiesOpenssl()
{
    const QByteArray signature = openssl("dgst -sha256 -sign private.pem", "message");
    const auto verifier = RsaVerifier::fromSpki(m_publicDer);
    QVERIFY(verifier);
    QVERIFY(verifier->verify("message", signature));
    QVERIFY(!verifier->verify("Message", signature));
    QVERIFY(!verifier->verify("message", signature.left(255)));
    QVERIFY(!verifier->verify("message", signature + 'x'));
    QVERIFY(!verifier->verify("message", {}));
    QVERIFY(!verifier->verify("message", QByteArray(256, '\0')));
    QVERIFY(!verifier->verify("message", QByteArray(100'000, '\1')));
    const QByteArray otherDigest = openssl("dgst -sha512 -sign private.pem", "message");
    QVERIFY(!verifier->verify("message", otherDigest));
    const QByteArray pss = openssl("dgst -sha256 -sigopt rsa_padding_mode:pss -sign private.pem", "message");
    QVERIFY(!verifier->verify("message", pss));
    SeededRandom random(5);
    for (int i = 0; i < 1000; ++i) {
        QByteArray altered = signature;
        altered[i % 256] = static_cast<char>(altered[i % 256] ^ (1 << (random.bytes(1).front() & 7)));
        QVERIFY(!verifier->verify("message", altered));
    }
}

void TestRsaKey::verifiesOnManyThreads()
{
    const auto key = RsaPrivateKey::fromPem(SecretString(m_privatePem));
    const auto verifier = RsaVerifier::fromSpki(m_publicDer);
    const QByteArray signature = key->sign("message");
    std::atomic<int> right = 0;
    QThreadPool pool;
    pool.setMaxThreadCount(4);
    for (int task = 0; task < 4; ++task)
        pool.start([&verifier, &signature, &right] {
            for (int i = 0; i < 200; ++i)
                right += verifier->verify("message", signature) && !verifier->verify("other", signature) ? 1 : 0;
        });
    QVERIFY(pool.waitForDone(60'000));
    QCOMPARE(right.load(), 800);
}

void TestRsaKey::verifiersAreChoosy()
{
    QVERIFY(!RsaVerifier::fromSpki({}));
    QVERIFY(!RsaVerifier::fromSpki("garbage"));
    QVERIFY(!RsaVerifier::fromSpki(m_publicDer + 'x'));
    QVERIFY(!RsaVerifier::fromSpki(m_publicDer.chopped(1)));
    QVERIFY(!RsaVerifier::fromSpki(m_publicPem));
    QVERIFY(!RsaVerifier::fromSpki(openssl("pkey -in short.pem -pubout -outform DER")));
    QVERIFY(!RsaVerifier::fromSpki(openssl("pkey -in ec.pem -pubout -outform DER")));
}

void TestRsaKey::generatesPairs()
{
    const auto pair = generateRsaKeyPair(2048, [] { return false; });
    QVERIFY(pair);
    QCOMPARE(pair->publicKey.bits, 2048);
    QVERIFY(pair->privateKeyPem.reveal().startsWith("-----BEGIN PRIVATE KEY-----\n"));
    QVERIFY(openssl("pkey -check -noout", pair->privateKeyPem.reveal()).contains("Key is valid"));
    QCOMPARE(openssl("pkey -pubout -outform DER", pair->privateKeyPem.reveal()), pair->publicKey.spki);
    QCOMPARE(generateRsaKeyPair(1024).error().code, QStringLiteral("keys.too_short"));
    QVERIFY(!generateRsaKeyPair(1 << 20));
}

void TestRsaKey::cancelsGenerating()
{
    int asked = 0;
    const auto pair = generateRsaKeyPair(16384, [&asked] { return ++asked > 3; });
    QVERIFY(!pair);
    QCOMPARE(pair.error().code, QStringLiteral("keys.cancelled"));
    QVERIFY(asked >= 4);
}

QTEST_GUILESS_MAIN(TestRsaKey)
#include "tst_rsa_key.moc"
