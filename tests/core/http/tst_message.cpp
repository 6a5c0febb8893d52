#include "core/http/message.h"

#include <QTest>

using namespace grantdesk::http;

class TestMessage : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void findsHeadersWithoutRegardToCase();
    void cutsTargets_data();
    void cutsTargets();
    void readsMediaTypes_data();
    void readsMediaTypes();
    void readsCookies_data();
    void readsCookies();
    void knowsReasons();
};

void TestMessage::findsHeadersWithoutRegardToCase()
{
    const Headers headers{{"Set-Cookie", "a=1"}, {"sessionID", "x"}, {"set-cookie", "b=2"}};
    QCOMPARE(headers.value("SET-COOKIE"), QByteArray("a=1"));
    QCOMPARE(headers.count("Set-cookie"), 2);
    QVERIFY(headers.contains("SessionID"));
    QVERIFY(!headers.contains("Session"));
    QCOMPARE(headers.value("Cookie"), QByteArray());
}

void TestMessage::cutsTargets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("path");
    QTest::addColumn<QByteArray>("query");
    QTest::newRow("path") << QByteArray("/a%20b") << QByteArray("/a%20b") << QByteArray();
    QTest::newRow("empty query") << QByteArray("/a?") << QByteArray("/a") << QByteArray();
    QTest::newRow("query") << QByteArray("/a?b=%3F&c?d") << QByteArray("/a") << QByteArray("b=%3F&c?d");
    QTest::newRow("absolute") << QByteArray("http://h:1/a?b") << QByteArray("http://h:1/a") << QByteArray("b");
    QTest::newRow("nothing") << QByteArray() << QByteArray() << QByteArray();
}

void TestMessage::cutsTargets()
{
    QFETCH(QByteArray, target);
    Request request;
    request.target = target;
    QTEST(request.path(), "path");
    QTEST(request.query(), "query");
}

void TestMessage::readsMediaTypes_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("plain") << QByteArray("application/json") << QByteArray("application/json");
    QTest::newRow("charset") << QByteArray("Application/JSON;charset=UTF-8") << QByteArray("application/json");
    QTest::newRow("spaces") << QByteArray(" text/html ; charset=x; a=b") << QByteArray("text/html");
    QTest::newRow("only parameters") << QByteArray(";a") << QByteArray();
    QTest::newRow("empty") << QByteArray() << QByteArray();
}

void TestMessage::readsMediaTypes()
{
    QFETCH(QByteArray, header);
    QTEST(mediaType({{"content-type", header}}), "type");
    QCOMPARE(mediaType({}), QByteArray());
}

void TestMessage::readsCookies_data()
{
    QTest::addColumn<QByteArray>("first");
    QTest::addColumn<QByteArray>("second");
    QTest::addColumn<QByteArray>("value"); // "-": none
    const auto row = [](const char *first, const char *second, const char *value) {
        QTest::addRow("%s / %s", first, second) << QByteArray(first) << QByteArray(second) << QByteArray(value);
    };
    row("sid=abc", "", "abc");
    row("a=1; sid=abc;b=2", "", "abc");
    row("a=1", "sid=abc", "abc");
    row("sid=", "", "");
    row("sid=a=b", "", "a=b");
    row("sid=abc; sid=abc", "", "abc");
    row("sid=abc; sid=abd", "", "-");
    row("sid=abc", "sid=abd", "-");
    row("SID=abc", "", "-");
    row("xsid=abc; sidx=1", "", "-");
    row("sid", "", "-");
    row("", "", "-");
    row(";;=;sid=abc;", "", "abc");
}

void TestMessage::readsCookies()
{
    QFETCH(QByteArray, first);
    QFETCH(QByteArray, second);
    Request request;
    request.headers.add("Cookie", first);
    request.headers.add("cookie", second);
    QTEST(cookie(request, "sid").value_or("-"), "value");
}

void TestMessage::knowsReasons()
{
    QCOMPARE(reasonPhrase(200), QByteArray("OK"));
    QCOMPARE(reasonPhrase(303), QByteArray("See Other"));
    QCOMPARE(reasonPhrase(417), QByteArray("Expectation Failed"));
    QCOMPARE(reasonPhrase(421), QByteArray("Misdirected Request"));
    QCOMPARE(reasonPhrase(429), QByteArray("Too Many Requests"));
    QCOMPARE(reasonPhrase(599), QByteArray("Unknown"));
}

QTEST_GUILESS_MAIN(TestMessage)
#include "tst_message.moc"
