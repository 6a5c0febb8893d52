#include "core/network/http_parser.h"

#include <QTest>

using grantdesk::http::Headers;
using grantdesk::network::ParsedRequest;
using grantdesk::network::RequestParser;

namespace {

constexpr qsizetype headerLimit = 1024;
constexpr qsizetype bodyLimit = 64;
using State = RequestParser::State;

/// Feeds pieces as a connection does: what was not dealt with comes again.
struct Reader {
    RequestParser parser{headerLimit, bodyLimit};
    QByteArray rest;

    void add(const QByteArray &piece)
    {
        rest += piece;
        if (parser.state() != State::Complete && parser.state() != State::Refused)
            rest.remove(0, parser.feed(rest));
    }
};

QByteArray get(const QByteArray &fields)
{
    return "GET /a?b=c HTTP/1.1\r\n" + fields + "\r\n";
}

QByteArray post(const QByteArray &fields, const QByteArray &body)
{
    return "POST / HTTP/1.1\r\nHost: h\r\n" + fields + "\r\n" + body;
}

const QByteArray chunked = "Transfer-Encoding: chunked\r\n";

} // namespace

class TestHttpParser : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reads_data();
    void reads();
    void refuses_data();
    void refuses();
    void readsOneAtATime();
    void keepsHeadersInOrder();
    void dropsTrailers();
    void countsFields();
    void refusesEndlessInput_data();
    void refusesEndlessInput();
    void wantsContinueOnlyBeforeTheBody();
    void namesTheSchemeOfItsConnection();
};

void TestHttpParser::reads_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<bool>("keepAlive");
    const QByteArray t = "/a?b=c";
    const QByteArray none;
    QTest::newRow("plain") << get("Host: h\r\n") << t << none << true;
    QTest::newRow("lower-case name") << get("host:h\r\n") << t << none << true;
    QTest::newRow("close") << get("Host: h\r\nConnection: close\r\n") << t << none << false;
    QTest::newRow("CLOSE in a list") << get("Host: h\r\nConnection: x, CLOSE\r\n") << t << none << false;
    QTest::newRow("HTTP/1.0") << QByteArray("GET /a?b=c HTTP/1.0\r\n\r\n") << t << none << false;
    QTest::newRow("HTTP/1.0 kept") << QByteArray("GET /a?b=c HTTP/1.0\r\nConnection: keep-alive\r\n\r\n") << t << none
                                   << true;
    QTest::newRow("empty line before") << "\r\n" + get("Host: h\r\n") << t << none << true;
    QTest::newRow("absolute form") << QByteArray("GET http://h:1/a?b=c HTTP/1.1\r\nHost: h:1\r\n\r\n") << t << none
                                   << true;
    QTest::newRow("absolute form, other case")
        << QByteArray("GET HTTP://H/a?b=c HTTP/1.1\r\nHost: h\r\n\r\n") << t << none << true;
    QTest::newRow("absolute form without path")
        << QByteArray("GET http://h?x HTTP/1.1\r\nHost: h\r\n\r\n") << QByteArray("/?x") << none << true;
    QTest::newRow("body") << post("Content-Length: 3\r\n", "a=b") << QByteArray("/") << QByteArray("a=b") << true;
    QTest::newRow("empty body") << post("Content-Length: 0\r\n", "") << QByteArray("/") << none << true;
    QTest::newRow("body like a request") << post("Content-Length: 18\r\n", "GET / HTTP/1.1\r\n\r\n") << QByteArray("/")
                                         << QByteArray("GET / HTTP/1.1\r\n\r\n") << true;
    QTest::newRow("body with NUL") << post("Content-Length: 2\r\n", QByteArray("\0\n", 2)) << QByteArray("/")
                                   << QByteArray("\0\n", 2) << true;
    QTest::newRow("chunks") << post(chunked, "3\r\nabc\r\n0A\r\n0123456789\r\n0\r\n\r\n") << QByteArray("/")
                            << QByteArray("abc0123456789") << true;
    QTest::newRow("Chunked") << post("Transfer-Encoding: Chunked\r\n", "0\r\n\r\n") << QByteArray("/") << none << true;
    QTest::newRow("quoted chunk extension")
        << post(chunked, "1;x=\"a\tb; c\"\r\na\r\n0\r\n\r\n") << QByteArray("/") << QByteArray("a") << true;
    QTest::newRow("chunk extension") << post(chunked, "1;x=y\r\na\r\n0\r\n\r\n") << QByteArray("/") << QByteArray("a")
                                     << true;
    QTest::newRow("expectation") << post("Expect: 100-continue\r\nContent-Length: 1\r\n", "x") << QByteArray("/")
                                 << QByteArray("x") << true;
}

void TestHttpParser::reads()
{
    QFETCH(QByteArray, wire);
    // Every way to cut it in two, and byte by byte, means the same.
    for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
        Reader reader;
        if (cut == wire.size()) {
            for (const char c : wire)
                reader.add(QByteArray(1, c));
        } else {
            reader.add(wire.first(cut));
            reader.add(wire.sliced(cut));
        }
        QCOMPARE(reader.parser.state(), State::Complete);
        const ParsedRequest parsed = reader.parser.take();
        QTEST(parsed.request.target, "target");
        QTEST(parsed.request.body, "body");
        QTEST(parsed.keepAlive, "keepAlive");
        QCOMPARE(reader.rest, QByteArray());
        QCOMPARE(reader.parser.state(), State::Empty);
    }
}

void TestHttpParser::refuses_data()
{
    QTest::addColumn<QByteArray>("wire");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("rule");
    const auto row = [](const char *name, const QByteArray &wire, int status, const char *rule = "") {
        QTest::newRow(name) << wire << status << QByteArray(rule);
    };
    const QByteArray h = "Host: h\r\n";
    row("both lengths", post("Content-Length: 5\r\n" + chunked, "0\r\n\r\n"), 400, "RFC 9112 §6.3");
    row("both lengths, other order", post(chunked + "Content-Length: 5\r\n", "0\r\n\r\n"), 400, "RFC 9112 §6.3");
    row("two lengths", post("Content-Length: 1\r\nContent-Length: 2\r\n", "ab"), 400, "RFC 9112 §6.3");
    row("the same length twice", post("Content-Length: 1\r\nContent-Length: 1\r\n", "a"), 400, "RFC 9112 §6.3");
    row("a list of lengths", post("Content-Length: 1, 1\r\n", "a"), 400, "RFC 9112 §6.3");
    row("signed length", post("Content-Length: +1\r\n", "a"), 400, "RFC 9112 §6.3");
    row("negative length", post("Content-Length: -1\r\n", "a"), 400, "RFC 9112 §6.3");
    row("hexadecimal length", post("Content-Length: 0x1\r\n", "a"), 400, "RFC 9112 §6.3");
    row("empty length", post("Content-Length:\r\n", ""), 400, "RFC 9112 §6.3");
    row("overflowing length", post("Content-Length: 18446744073709551617\r\n", "a"), 400, "RFC 9112 §6.3");
    row("length too long", post("Content-Length: 65\r\n", ""), 413);
    row("gzip", post("Transfer-Encoding: gzip\r\n", ""), 501, "RFC 9112 §6.1");
    row("gzip, chunked", post("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n"), 501, "RFC 9112 §6.1");
    row("chunked, identity", post("Transfer-Encoding: chunked, identity\r\n", "0\r\n\r\n"), 501, "RFC 9112 §6.1");
    row("xchunked", post("Transfer-Encoding: xchunked\r\n", "0\r\n\r\n"), 501, "RFC 9112 §6.1");
    row("quoted chunked", post("Transfer-Encoding: \"chunked\"\r\n", "0\r\n\r\n"), 501, "RFC 9112 §6.1");
    row("chunked with a parameter", post("Transfer-Encoding: chunked;x=y\r\n", "0\r\n\r\n"), 501, "RFC 9112 §6.1");
    row("vertical tab before chunked",
        post("Transfer-Encoding: \x0b"
             "chunked\r\n",
             "0\r\n\r\n"),
        400, "RFC 9110 §5.5");
    row("chunked twice", post(chunked + chunked, "0\r\n\r\n"), 400, "RFC 9112 §6.1");
    row("identity, then chunked", post("Transfer-Encoding: identity\r\n" + chunked, "0\r\n\r\n"), 501, "RFC 9112 §6.1");
    row("chunked on HTTP/1.0", "POST / HTTP/1.0\r\n" + chunked + "\r\n0\r\n\r\n", 400, "RFC 9112 §6.1");
    row("space before the colon", get(h + "Transfer-Encoding : chunked\r\n"), 400, "RFC 9112 §5.1");
    row("chunk size with sign", post(chunked, "+1\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("chunk size with prefix", post(chunked, "0x1\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("chunk size overflows", post(chunked, "10000000000000001\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("chunk without its end", post(chunked, "1\r\nab\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("LF in a quoted extension", post(chunked, "2;a=\"\nx\"\r\nab\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("LF escaped there", post(chunked, "1;a=\"x\\\ny\"\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("CRLF in a quoted extension", post(chunked, "1;a=\"x\r\nb\"\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("quote without end", post(chunked, "1;a=\"x\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("CRLF in the last chunk's quotes", post(chunked, "0;a=\"\r\n\"\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("NUL in a quoted extension", post(chunked, QByteArray("1;a=\"\0\"\r\na\r\n0\r\n\r\n", 17)), 400,
        "RFC 9112 §7.1");
    row("DEL in a quoted extension", post(chunked, "1;a=\"\x7f\"\r\na\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("LF in the last chunk's", post(chunked, "0;a=\"\n\"\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("chunk ended by LF", post(chunked, "1\r\na\n0\r\n\r\n0\r\n\r\n"), 400, "RFC 9112 §7.1");
    row("chunks too long", post(chunked, "41\r\n" + QByteArray(65, 'a') + "\r\n0\r\n\r\n"), 413);
    row("chunks too long together", post(chunked, "40\r\n" + QByteArray(64, 'a') + "\r\n1\r\n"), 413);
    const QByteArray endless(headerLimit, 'x');
    row("bad extension behind the limit", post(chunked, "0;\xff" + endless + "\r\n\r\n"), 413);
    row("good extension behind the limit", post(chunked, "1;x=" + endless + "\r\na\r\n0\r\n\r\n"), 413);
    row("bad trailer behind the limit", post(chunked, "0\r\nX : y\r\nX: " + endless + "\r\n\r\n"), 413);
    row("length in the trailer", post(chunked, "0\r\nContent-Length: 4\r\n\r\n"), 400, "RFC 9112 §7.1.2");
    row("no Host", get("X: y\r\n"), 400, "RFC 9112 §3.2");
    row("two Hosts", get(h + h), 400, "RFC 9112 §3.2");
    row("empty Host", get("Host:\r\n"), 400, "RFC 9112 §3.2");
    row("Host with a path", get("Host: h/x\r\n"), 400, "RFC 9112 §3.2");
    row("Host with user", get("Host: u@h\r\n"), 400, "RFC 9112 §3.2");
    row("Host list", get("Host: a, b\r\n"), 400, "RFC 9112 §3.2");
    row("folded field", get(h + "X: a\r\n b\r\n"), 400, "RFC 9112 §5.2");
    row("field folded with tab", get(h + "X: a\r\n\tb\r\n"), 400, "RFC 9112 §5.2");
    row("folded first line", "GET /\r\n HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §2.2");
    row("space before the method", " " + get(h), 400, "RFC 9112 §3");
    row("NUL in a value", get(h + QByteArray("X: a\0b\r\n", 8)), 400, "RFC 9110 §5.5");
    row("NUL in a name", get(h + QByteArray("X\0: b\r\n", 7)), 400, "RFC 9112 §5.1");
    row("bare CR in a value", get(h + "X: a\rb\r\n"), 400, "RFC 9112 §2.2");
    row("CR CR LF", get(h + "X: a\r\r\n"), 400, "RFC 9112 §2.2");
    row("bare LF", "GET / HTTP/1.1\nHost: h\n\n", 400, "RFC 9112 §2.2");
    row("LF after the last field", get(h + "X: y\n"), 400, "RFC 9112 §2.2");
    row("DEL in a value", get(h + "X: \x7f\r\n"), 400, "RFC 9110 §5.5");
    row("field without a name", get(h + ": x\r\n"), 400, "RFC 9112 §5.1");
    row("field without a colon", get(h + "X\r\n"), 400, "RFC 9112 §5.1");
    row("fragment", "GET /a#b HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("bytes above ASCII", "GET /\xc3\xa9 HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("space in the target", "GET /a b HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3");
    row("two spaces", "GET  / HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3");
    row("absolute form of another host", "GET http://evil/ HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("absolute form with user", "GET http://u@h/ HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("absolute form of another scheme", "GET https://h/ HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("absolute form without Host", "GET http://h/ HTTP/1.0\r\n\r\n", 400, "RFC 9112 §3.2");
    row("relative target", "GET a HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("asterisk", "OPTIONS * HTTP/1.1\r\n" + h + "\r\n", 400, "RFC 9112 §3.2");
    row("CONNECT", "CONNECT h:1 HTTP/1.1\r\n" + h + "\r\n", 501);
    row("unknown method", "BREW / HTTP/1.1\r\n" + h + "\r\n", 501);
    row("lower-case method", "get / HTTP/1.1\r\n" + h + "\r\n", 501);
    row("HTTP/2", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 505);
    row("HTTP/0.9", "GET /\r\n\r\n", 400, "RFC 9112 §3");
    row("HTTP/1.2", "GET / HTTP/1.2\r\n" + h + "\r\n", 505);
    row("TLS", QByteArray("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400, "RFC 9112 §3");
    row("other expectation", post("Expect: 200-maybe\r\nContent-Length: 1\r\n", "x"), 417, "RFC 9110 §10.1.1");
    row("two empty lines before", "\r\n\r\n" + get(h), 400, "RFC 9112 §3");
}

void TestHttpParser::refuses()
{
    QFETCH(QByteArray, wire);
    QFETCH(int, status);
    for (qsizetype cut = 0; cut <= wire.size(); ++cut) {
        Reader reader;
        reader.add(wire.first(cut));
        reader.add(wire.sliced(cut));
        QCOMPARE(reader.parser.state(), State::Refused);
        QCOMPARE(reader.parser.refusal().status, status);
        QTEST(QByteArray(reader.parser.refusal().rule), "rule");
    }
}

/// RFC 9110 §7.4, for a target in absolute-form.
void TestHttpParser::namesTheSchemeOfItsConnection()
{
    const auto stateOf = [](const QByteArray &scheme) {
        RequestParser parser(headerLimit, bodyLimit, 4, "https");
        parser.feed("GET " + scheme + "://h/a HTTP/1.1\r\nHost: h\r\n\r\n");
        return parser.state();
    };
    QVERIFY(stateOf("https") == State::Complete);
    QVERIFY(stateOf("HTTPS") == State::Complete);
    QVERIFY(stateOf("http") == State::Refused);
}

void TestHttpParser::readsOneAtATime()
{
    Reader reader;
    reader.add(post("Content-Length: 2\r\n", "ab") + get("Host: h\r\n") + "GET");
    QCOMPARE(reader.parser.state(), State::Complete);
    QCOMPARE(reader.parser.take().request.body, "ab");
    reader.add({});
    QCOMPARE(reader.parser.state(), State::Complete);
    QCOMPARE(reader.parser.take().request.target, "/a?b=c");
    reader.add({});
    QCOMPARE(reader.parser.state(), State::Header);
    QCOMPARE(reader.rest, "GET");
}

void TestHttpParser::keepsHeadersInOrder()
{
    Reader reader;
    reader.add(get("X: 1\r\nHost: h\r\nx:  2 \r\nEmpty:\r\n"));
    const Headers expected{{"X", "1"}, {"Host", "h"}, {"x", "2"}, {"Empty", ""}};
    QCOMPARE(reader.parser.take().request.headers, expected);
}

void TestHttpParser::dropsTrailers()
{
    Reader reader;
    reader.add(post(chunked, "1\r\na\r\n0\r\nAuthorization: Basic eDp5\r\nHost: other\r\n\r\n"));
    QCOMPARE(reader.parser.state(), State::Complete);
    const auto request = reader.parser.take().request;
    QVERIFY(!request.headers.contains("Authorization"));
    QCOMPARE(request.headers.count("Host"), 1);
}

void TestHttpParser::countsFields()
{
    for (const int extra : {3, 4}) {
        RequestParser parser(headerLimit, bodyLimit, 4);
        const QByteArray request = get(QByteArray("X: y\r\n").repeated(extra) + "Host: h\r\n");
        parser.feed(request);
        QCOMPARE(parser.state(), extra == 3 ? State::Complete : State::Refused);
        if (extra > 3)
            QCOMPARE(parser.refusal().status, 431);
    }
    // Trailer fields are no part of the header.
    RequestParser parser(headerLimit, bodyLimit, 2);
    const QByteArray request = post(chunked, "1\r\na\r\n0\r\nX: y\r\nX: y\r\n\r\n");
    parser.feed(request);
    QCOMPARE(parser.state(), State::Complete);
}

void TestHttpParser::refusesEndlessInput_data()
{
    QTest::addColumn<QByteArray>("start");
    QTest::addColumn<QByteArray>("again");
    QTest::addColumn<int>("status");
    QTest::newRow("target") << QByteArray("GET /") << QByteArray("a") << 414;
    QTest::newRow("method") << QByteArray("G") << QByteArray("G") << 414;
    QTest::newRow("value") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\nX: ") << QByteArray("a") << 431;
    QTest::newRow("fields") << QByteArray("GET / HTTP/1.1\r\nHost: h\r\n") << QByteArray("X: y\r\n") << 431;
    QTest::newRow("chunk extension") << post(chunked, "1;") << QByteArray("a") << 413;
    QTest::newRow("trailer") << post(chunked, "0\r\n") << QByteArray("X: y\r\n") << 413;
    QTest::newRow("tiny chunks with extensions")
        << post(chunked, "") << QByteArray("1;" + QByteArray(500, 'x') + "\r\na\r\n") << 413;
    QTest::newRow("leading zeros of a chunk") << post(chunked, "0") << QByteArray("0") << 413;
}

void TestHttpParser::refusesEndlessInput()
{
    QFETCH(QByteArray, start);
    QFETCH(QByteArray, again);
    Reader reader;
    reader.add(start);
    qsizetype sent = 0;
    while (reader.parser.state() != State::Refused && sent < 100'000) {
        reader.add(again);
        sent += again.size();
        QVERIFY(reader.rest.size() <= headerLimit + again.size());
    }
    QCOMPARE(reader.parser.state(), State::Refused);
    QTEST(reader.parser.refusal().status, "status");
}

void TestHttpParser::wantsContinueOnlyBeforeTheBody()
{
    Reader reader;
    reader.add("POST / HTTP/1.1\r\nHost: h\r\nExpect: 100-Continue\r\nContent-Length: 2\r\n");
    QVERIFY(!reader.parser.wantsContinue());
    reader.add("\r\n");
    QVERIFY(reader.parser.wantsContinue());
    reader.add("a");
    QVERIFY(!reader.parser.wantsContinue());

    Reader old;
    old.add("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 2\r\n\r\n");
    QVERIFY(!old.parser.wantsContinue());
}

QTEST_GUILESS_MAIN(TestHttpParser)
#include "tst_http_parser.moc"
