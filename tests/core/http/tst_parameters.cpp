#include "core/base/random_source.h"
#include "core/http/parameters.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::http;

namespace {

/// "a=1|b=2", for tables.
QByteArray spelled(const Parameters &parameters)
{
    QByteArrayList pairs;
    for (const Parameter &parameter : parameters)
        pairs << parameter.name + '=' + parameter.value;
    return pairs.join('|');
}

QByteArray manyPairs(int count, const char *separator, const char *format)
{
    QByteArrayList pairs;
    for (int i = 0; i < count; ++i)
        pairs << QByteArray(format).replace('#', QByteArray::number(i));
    return pairs.join(separator);
}

} // namespace

class TestParameters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsForms_data();
    void readsForms();
    void refusesForms_data();
    void refusesForms();
    void readsJson_data();
    void readsJson();
    void refusesJson_data();
    void refusesJson();
    void looksUp();
    void writes();
    void percentCodes_data();
    void percentCodes();
    void appends_data();
    void appends();
    void roundTrips();
    void survivesMutations();
};

void TestParameters::readsForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char *text, const QByteArray &parameters) {
        QTest::newRow(*text ? text : "nothing") << QByteArray(text) << parameters;
    };
    row("", "");
    row("a=1&b=2", "a=1|b=2");
    row("a=1&a=2", "a=1|a=2");
    row("&&a=1&&", "a=1");
    row("a", "a=");
    row("a=", "a=");
    row("=1", "=1");
    row("a=b=c", "a=b=c");
    row("a=b+c%20d%2B", "a=b c d+");
    row("a%3Db=%26", "a=b=&");
    row("a=%c3%bc%C3%BC", "a=\xc3\xbc\xc3\xbc");
    row("a=\xc3\xbc", "a=\xc3\xbc");
    row("a=%0D%0A", "a=\r\n");
    row("redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcb", "redirect_uri=http://127.0.0.1:4711/cb");
    row("a=1;b=2", "a=1;b=2");
    row("a=1?b#c", "a=1?b#c");
    QTest::newRow("a hundred") << manyPairs(100, "&", "a#=#") << manyPairs(100, "|", "a#=#");
}

void TestParameters::readsForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, parameters);
    const auto read = parseForm(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(spelled(*read), parameters);
}

void TestParameters::refusesForms_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QString malformed = QStringLiteral("http.form_malformed");
    for (const char *text :
         {"a=%", "a=%4", "a=%4x", "a=%x4", "a=%%41", "%=1", "a=%-1", "a=% 1", "a=%+1", "a=%00", "%00=a", "b=1&a=%zz",
          "a=%ff", "a=%c3", "a=%c3%28", "a=%ed%a0%80", "a=%c0%80", "a=\xff", "\xc3=1"})
        QTest::newRow(text) << QByteArray(text) << malformed;
    QTest::newRow("NUL") << QByteArray("a=b\0c", 5) << malformed;
    QTest::newRow("a hundred and one") << manyPairs(101, "&", "a#=#") << QStringLiteral("http.too_many_parameters");
    QTest::newRow("a million") << QByteArray(2'000'000, '&').replace("&&", "a&")
                               << QStringLiteral("http.too_many_parameters");
}

void TestParameters::refusesForms()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto read = parseForm(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
}

void TestParameters::readsJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("parameters");
    const auto row = [](const char *text, const QByteArray &parameters) {
        QTest::newRow(text) << QByteArray(text) << parameters;
    };
    row("{}", "");
    row(" {\"a\" : \"1\"}\n", "a=1");
    row(R"({"a":"1","a":"2"})", "a=1|a=2");
    row(R"({"a":1,"b":-1,"c":0,"d":true,"e":false})", "a=1|b=-1|c=0|d=true|e=false");
    row(R"({"a":1.50,"b":1e3,"c":-0.0,"d":-0,"e":1E+2})", "a=1.50|b=1e3|c=-0.0|d=-0|e=1E+2");
    row(R"({"a":18446744073709551615,"b":18446744073709551616})", "a=18446744073709551615|b=18446744073709551616");
    row(R"({"a":-9223372036854775808})", "a=-9223372036854775808");
    row(R"({"a":null,"b":"x"})", "a=|b=x");
    row(R"({"a":null,"a":"1"})", "a=|a=1");
    row(R"({"a":""})", "a=");
    row(R"({"\u0061":"\u00fc\n\"\\\/"})", "a=\xc3\xbc\n\"\\/");
    row(R"({"a":"\ud83d\ude00"})", "a=\xf0\x9f\x98\x80");
    QTest::newRow("byte order mark") << QByteArray("\xEF\xBB\xBF{\"a\":\"1\"}") << QByteArray("a=1");
    QTest::newRow("a hundred") << '{' + manyPairs(100, ",", "\"a#\":#") + '}' << manyPairs(100, "|", "a#=#");
}

void TestParameters::readsJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, parameters);
    const auto read = parseJsonObject(text);
    QVERIFY2(read, read ? "" : qPrintable(read.error().code));
    QCOMPARE(spelled(*read), parameters);
}

void TestParameters::refusesJson_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("code");
    const QString malformed = QStringLiteral("http.json_malformed");
    const QString nested = QStringLiteral("http.json_nested");
    for (const char *text : {"[]",
                             "[{}]",
                             "1",
                             "\"a\"",
                             "null",
                             "true",
                             "{",
                             "}",
                             "{\"a\"}",
                             "{\"a\":}",
                             "{\"a\":1,}",
                             "{a:1}",
                             "{'a':'1'}",
                             "{\"a\":\"1\"} x",
                             "{}{}",
                             "{\"a\":01}",
                             "{\"a\":NaN}",
                             "{\"a\":1 // no\n}",
                             "{\"a\":\"\\u0000\"}",
                             "{\"\\u0000\":\"a\"}",
                             "{\"a\":\"\\ud800\"}",
                             "{\"a\":\"\n\"}",
                             "{\"a\":\"\xff\"}",
                             "{\"a\":\"\xc0\x80\"}",
                             "{\"a\":1e999}"})
        QTest::newRow(text) << QByteArray(text) << malformed;
    QTest::newRow("nothing") << QByteArray() << malformed;
    QTest::newRow("garbage behind a NUL") << QByteArray("{}\0x", 4) << malformed;
    QTest::newRow("object") << QByteArray(R"({"a":{}})") << nested;
    QTest::newRow("array") << QByteArray(R"({"a":[1]})") << nested;
    QTest::newRow("a million brackets") << R"({"a":)" + QByteArray(1'000'000, '[') << nested;
    QTest::newRow("a million brackets at once") << QByteArray(1'000'000, '[') << malformed;
    QTest::newRow("a hundred and one") << '{' + manyPairs(101, ",", "\"a#\":#") + '}'
                                       << QStringLiteral("http.too_many_parameters");
}

void TestParameters::refusesJson()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, code);
    const auto read = parseJsonObject(text);
    QVERIFY(!read);
    QCOMPARE(read.error().code, code);
    if (code == QLatin1String("http.json_nested"))
        QCOMPARE(read.error().args, QStringList{QStringLiteral("a")});
}

void TestParameters::looksUp()
{
    Parameters parameters{{"a", "1"}, {"b", ""}, {"a", "2"}};
    parameters.addIfPresent("c", "");
    parameters.addIfPresent("d", "4");
    QCOMPARE(parameters.value("a"), QByteArray("1"));
    QCOMPARE(parameters.value("b"), QByteArray());
    QCOMPARE(parameters.value("A"), QByteArray());
    QVERIFY(parameters.contains("b"));
    QVERIFY(!parameters.contains("c"));
    QVERIFY(parameters.contains("d"));
    QCOMPARE(parameters.firstDuplicate(), QByteArray("a"));
    QCOMPARE((Parameters{{"a", "1"}, {"A", "1"}}).firstDuplicate(), QByteArray());
    QVERIFY(Parameters().isEmpty());
}

void TestParameters::writes()
{
    const Parameters parameters{{"a b", "c+d&e=f"}, {"ü", "*-._~"}, {"e", ""}};
    QCOMPARE(toForm(parameters), QByteArray("a+b=c%2Bd%26e%3Df&%C3%BC=*-._%7E&e="));
    QCOMPARE(toForm({}), QByteArray());
    QCOMPARE(toJson({}), QByteArray("{}"));
    QCOMPARE(toJson({{"a", "\"\\\n\x1f/ü"}, {"b", "1"}}),
             QByteArray("{\"a\":\"\\\"\\\\\\u000a\\u001f/ü\",\"b\":\"1\"}"));
}

void TestParameters::percentCodes_data()
{
    QTest::addColumn<QByteArray>("decoded");
    QTest::addColumn<QByteArray>("encoded");
    QTest::newRow("nothing") << QByteArray() << QByteArray();
    QTest::newRow("unreserved") << QByteArray("AZaz09-._~") << QByteArray("AZaz09-._~");
    QTest::newRow("reserved") << QByteArray(" +/?#*'%") << QByteArray("%20%2B%2F%3F%23%2A%27%25");
    QTest::newRow("bytes") << QByteArray("\0\x7f\xff", 3) << QByteArray("%00%7F%FF");
}

void TestParameters::percentCodes()
{
    QFETCH(QByteArray, decoded);
    QFETCH(QByteArray, encoded);
    QCOMPARE(percentEncode(decoded), encoded);
    QVERIFY(percentDecode(encoded) == decoded);
    QVERIFY(percentDecode("+") == QByteArray("+"));
    QVERIFY(!percentDecode(encoded + '%'));
    QVERIFY(!percentDecode(encoded + "%4"));
    QVERIFY(!percentDecode("%g1" + encoded));
}

void TestParameters::appends_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("expected");
    const auto row = [](const char *url, const char *expected) {
        QTest::newRow(url) << QByteArray(url) << QByteArray(expected);
    };
    row("https://a.example/cb", "https://a.example/cb?code=x+y");
    row("https://a.example/cb?", "https://a.example/cb?code=x+y");
    row("https://a.example/cb?a=%20b", "https://a.example/cb?a=%20b&code=x+y");
    row("https://a.example/cb?a=b&", "https://a.example/cb?a=b&code=x+y");
    row("https://a.example/cb#f?g", "https://a.example/cb?code=x+y#f?g");
    row("com.example.app:/cb", "com.example.app:/cb?code=x+y");
}

void TestParameters::appends()
{
    QFETCH(QByteArray, url);
    QFETCH(QByteArray, expected);
    QCOMPARE(appendQuery(url, {{"code", "x y"}}), expected);
    QCOMPARE(appendQuery(url, {}), url);
}

void TestParameters::roundTrips()
{
    SeededRandom random(1);
    for (int i = 0; i < 10'000; ++i) {
        Parameters parameters;
        for (int count = i % 5; count >= 0; --count) {
            const QString name = QString::fromLatin1(random.bytes(1 + i % 3).replace('\0', 'x'));
            const QString value = QString::fromLatin1(random.bytes(i % 7).replace('\0', 'x'));
            parameters.add(name.toUtf8(), value.toUtf8());
        }
        QCOMPARE(*parseForm(toForm(parameters)), parameters);
        QCOMPARE(*parseJsonObject(toJson(parameters)), parameters);
    }
    const Parameters plain{{"a", "ü\n"}, {"b", "\"\\"}};
    QCOMPARE(
        QJsonDocument::fromJson(toJson(plain)).object(),
        (QJsonObject{{QStringLiteral("a"), QStringLiteral("ü\n")}, {QStringLiteral("b"), QStringLiteral("\"\\")}}));
}

void TestParameters::survivesMutations()
{
    const QList<QByteArray> seeds{
        "grant_type=authorization_code&code=%C3%BC+x&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcb&client_id=1",
        R"({"grant_type":"refresh_token","n":-12.5e3,"t":true,"u":"\u00fc\ud83d\ude00","z":null,"a":"b"})"};
    SeededRandom random(2);
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        const bool isJson = i % 2 == 1;
        QByteArray text = seeds[isJson];
        const QByteArray dice = random.bytes(6);
        for (int edit = 0; edit < 2; ++edit)
            text[static_cast<uchar>(dice[edit]) % text.size()] = dice[2 + edit];
        if (dice[4] & 1)
            text.remove(static_cast<uchar>(dice[5]) % text.size(), 2);
        const auto read = isJson ? parseJsonObject(text) : parseForm(text);
        if (!read)
            continue;
        ++accepted;
        QCOMPARE(*(isJson ? parseJsonObject(toJson(*read)) : parseForm(toForm(*read))), *read);
    }
    QVERIFY2(accepted > 500, QByteArray::number(accepted));
}

QTEST_GUILESS_MAIN(TestParameters)
#include "tst_parameters.moc"
