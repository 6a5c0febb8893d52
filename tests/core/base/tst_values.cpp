#include "core/base/json.h"
#include "core/base/random_source.h"
#include "core/base/secret_string.h"

#include <QDebug>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace grantdesk;

class TestValues : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void secretsPrintAsDots();
    void secretsCompareAndShowTheirEnd();
    void copiesOfASecretLiveOn();
    void randomBytesDiffer();
    void seededBytesRepeat();
    void idsAreHexadecimal();
    void readsShallowJsonObjects_data();
    void readsShallowJsonObjects();
};

void TestValues::secretsPrintAsDots()
{
    QString printed;
    QDebug(&printed) << SecretString("hunter2") << 1;
    QVERIFY2(!printed.contains(QLatin1String("hunter")), qPrintable(printed));
    QVERIFY2(printed.startsWith(QStringLiteral("••••")), qPrintable(printed));
    QVERIFY2(printed.contains(u'1'), qPrintable(printed));
}

void TestValues::secretsCompareAndShowTheirEnd()
{
    const SecretString secret("0123456789abcdef");
    QVERIFY(secret == SecretString("0123456789abcdef"));
    QVERIFY(!(secret == SecretString("0123456789abcdeF")));
    QVERIFY(!(secret == SecretString("0123456789abcde")));
    QVERIFY(SecretString() == SecretString(""));
    QCOMPARE(secret.lastFour(), QByteArray("cdef"));
    QCOMPARE(SecretString("0123456789abcde").lastFour(), QByteArray());
}

void TestValues::copiesOfASecretLiveOn()
{
    SecretString copy;
    {
        const SecretString original(QByteArray(32, 'x'));
        copy = original;
        SecretString other(QByteArray(8, 'y'));
        other = original;
        other = SecretString("z");
    }
    QCOMPARE(copy.reveal(), QByteArray(32, 'x'));
    const SecretString moved = std::move(copy);
    QCOMPARE(moved.reveal(), QByteArray(32, 'x'));
    const QByteArray outside = moved.reveal();
    {
        const SecretString third = moved;
    }
    QCOMPARE(outside, QByteArray(32, 'x'));
}

void TestValues::randomBytesDiffer()
{
    SystemRandom random;
    QSet<QByteArray> seen;
    for (int count : {0, 1, 3, 4, 5, 16, 31, 32, 33, 100})
        QCOMPARE(random.bytes(count).size(), count);
    for (int i = 0; i < 1000; ++i)
        seen.insert(random.bytes(16));
    QCOMPARE(seen.size(), 1000);
    // Each of the 256 values turns up in 16 KiB, save with a probability of 2^-80 or so.
    const QByteArray many = random.bytes(16 * 1024);
    for (int value = 0; value < 256; ++value)
        QVERIFY2(many.contains(static_cast<char>(value)), QByteArray::number(value));
}

void TestValues::seededBytesRepeat()
{
    SeededRandom one(7);
    SeededRandom same(7);
    SeededRandom other(8);
    const QByteArray bytes = one.bytes(32);
    QCOMPARE(same.bytes(32), bytes);
    QVERIFY(other.bytes(32) != bytes);
    QVERIFY(one.bytes(32) != bytes);
}

void TestValues::idsAreHexadecimal()
{
    SystemRandom random;
    const Id id = newId(random);
    static const QRegularExpression hexadecimal(QStringLiteral("\\A[0-9a-f]{32}\\z"));
    QVERIFY2(hexadecimal.match(id).hasMatch(), qPrintable(id));
    QVERIFY(newId(random) != id);
}

void TestValues::readsShallowJsonObjects_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<bool>("readable");
    QTest::newRow("object") << QByteArray(R"({"a":[1,{"b":"]}"}]})") << true;
    QTest::newRow("empty object") << QByteArray("{}") << true;
    QTest::newRow("sixteen deep") << QByteArray(R"({"a":)") + QByteArray(15, '[') + QByteArray(15, ']') + '}' << true;
    QTest::newRow("seventeen deep") << QByteArray(R"({"a":)") + QByteArray(16, '[') + QByteArray(16, ']') + '}'
                                    << false;
    QTest::newRow("brackets in a string") << QByteArray(R"({"a":"\")") + QByteArray(50, '[') + "\"}" << true;
    QTest::newRow("a million brackets") << QByteArray(1'000'000, '[') << false;
    QTest::newRow("array") << QByteArray("[1]") << false;
    QTest::newRow("nothing") << QByteArray() << false;
    QTest::newRow("garbage behind") << QByteArray("{} x") << false;
    QTest::newRow("invalid UTF-8") << QByteArray("{\"a\":\"\xff\"}") << false;
}

void TestValues::readsShallowJsonObjects()
{
    QFETCH(QByteArray, json);
    QFETCH(bool, readable);
    QCOMPARE(parseJsonObject(json).has_value(), readable);
}

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
