#include "core/flows/transcript.h"
#include "tests/flows/flow_samples.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;

namespace {

const QByteArray dots = "\u2022\u2022\u2022\u2022";

http::Request request(const QByteArray &target, const http::Headers &headers = {}, const QByteArray &body = {})
{
    return {"POST", target, headers, body, {}};
}

http::Headers formHeaders()
{
    return {{"Content-Type", "application/x-www-form-urlencoded"}};
}

http::Headers jsonHeaders()
{
    return {{"Content-Type", "application/json;charset=UTF-8"}};
}

} // namespace

class FlowTranscriptTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void requests_data();
    void requests();
    void responses_data();
    void responses();
    void exactly_data();
    void exactly();
    void knownValues_data();
    void knownValues();
    void whatIsNoSecretStaysReadable();
    void shortKnownValuesBlankNothing();
    void dotsTellNoLength();
    void headInWireForm();
    void targets_data();
    void targets();
    void urls();
    void errors();
    void hostileBodies_data();
    void hostileBodies();
    void json();
    void everyEntryOfARunIsSafe_data();
    void everyEntryOfARunIsSafe();
};

void FlowTranscriptTest::requests_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QByteArray>("body");
    const QByteArray form = "application/x-www-form-urlencoded";
    const QByteArray json = "application/json";
    const QByteArray none;
    const auto row = [](const char *name, const QByteArray &target, const QByteArray &header, const QByteArray &type,
                        const QByteArray &body) {
        QTest::newRow(name) << target << header << type << body;
    };
    row("form", "/t", none, form, "grant_type=authorization_code&code=secret-1&code_verifier=secret-2&client_id=c");
    row("form, odd bytes", "/t", none, form, "client_secret=secret-1,;(secret-2)'secret-3&x=y");
    row("form, encoded name", "/t", none, form, "client%5Fsecret=secret-1");
    row("form, upper case", "/t", none, form, "Client_Secret=secret-1");
    row("form without a type", "/t", none, none, "refresh_token=secret-1,secret-2");
    row("form of a wrong type", "/t", none, json, "refresh_token=secret-1");
    row("password", "/t", none, form, "email=a&password=secret-1");
    row("jwt", "/t", none, form, "jwt_token=secret-1.secret-2.secret-3&client_secret=secret-4");
    row("json", "/t", none, json, R"({"client_secret":"secret-1","code" : "secret-2"})");
    row("json, escapes", "/t", none, json, R"({"client_secret":"secret-1\"secret-2\\","x":1})");
    row("json of a wrong type", "/t", none, form, R"({"client_secret":"secret-1&secret-2"})");
    row("json, number", "/t", none, json, R"({"refresh_token":123456789})");
    row("query", "/t?code=secret-1&state=s&sessionID=secret-2", none, none, none);
    row("fragment", "/t#access_token=secret-1&x=y", none, none, none);
    row("absolute", "https://h/t?apiKey=secret-1", none, none, none);
    row("basic", "/t", "Authorization: Basic c2VjcmV0LTE6c2VjcmV0LTI=", none, none);
    row("bearer", "/t", "authorization: Bearer secret-1", none, none);
    row("bare authorization", "/t", "Authorization: secret-1", none, none);
    row("session", "/t", "SessionID: secret-1", none, none);
    row("key", "/t", "apiKey: secret-1", none, none);
    row("anti-forgery", "/t", "X-XSRF-TOKEN: secret-1", none, none);
    row("cookies", "/t", "Cookie: a=secret-1; b=secret-2", none, none);
    row("nameless cookie", "/t", "Cookie: secret-1; b=secret-2", none, none);
    row("referer", "/t", "Referer: https://h/cb?code=secret-1,secret-2&state=s", none, none);
}

void FlowTranscriptTest::requests()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, type);
    QFETCH(QByteArray, body);
    http::Request message = request(target, {}, body);
    if (!type.isEmpty())
        message.headers.add("Content-Type", type);
    if (!header.isEmpty())
        message.headers.add(header.left(header.indexOf(':')), header.mid(header.indexOf(':') + 2));
    const MarkedMessage marked = mark(message);
    const QByteArray dotted = marked.head.render() + "\n" + marked.body.render();
    QVERIFY2(dotted.contains(dots), dotted.constData());
    for (const QByteArray leak : {"secret-", "c2VjcmV0", "123456789"})
        QVERIFY2(!dotted.contains(leak), dotted.constData());
    QCOMPARE(marked.body.render(WireText::Secrets::Shown), body);
    const QByteArray shown = marked.head.render(WireText::Secrets::Shown);
    QVERIFY2(shown.endsWith(header), shown.constData());
    QVERIFY2(shown.contains(target.startsWith('/') ? target : target.mid(9)), shown.constData());
}

void FlowTranscriptTest::responses_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    const QByteArray none;
    QTest::newRow("tokens") << none << samples::tokensAnswer().body;
    QTest::newRow("camel case") << none << QByteArray(R"({"accessToken":"secret-1"})");
    QTest::newRow("nested") << none << QByteArray(R"({"data":{"sessionID":"secret-1"}})");
    QTest::newRow("containers") << none << QByteArray(R"({"token":{"a":["secret-1",{"b":"]}secret-2"}]},"x":1})");
    QTest::newRow("unquoted keys") << none << QByteArray("{access_token: 'secret-1', refresh_token=secret-2}");
    QTest::newRow("cut off") << none << QByteArray(R"({"access_token":"secret-1 secret-2)");
    QTest::newRow("XML") << none << QByteArray("<OAuth><access_token>secret-1</access_token></OAuth>");
    QTest::newRow("hidden field") << none
                                  << QByteArray(R"(<input name="access_token" type="hidden" value="secret-1">)");
    QTest::newRow("in a string") << none << QByteArray(R"({"m":"{\"access_token\":\"secret-1\"}"})");
    QTest::newRow("page") << none << QByteArray("<a href=\"/cb?code=secret-1&amp;state=s\">on</a>");
    QTest::newRow("cookie") << QByteArray("Set-Cookie: sid=secret-1; Path=/; HttpOnly") << none;
    QTest::newRow("nameless cookie") << QByteArray("set-cookie: secret-1; Path=/") << none;
    QTest::newRow("location") << QByteArray("Location: https://app/cb?code=secret-1;secret-2&state=s") << none;
    QTest::newRow("fragment") << QByteArray("Location: https://app/cb#access_token=secret-1&state=s") << none;
    QTest::newRow("refresh") << QByteArray("Refresh: 0; url=https://app/cb?code=secret-1") << none;
}

void FlowTranscriptTest::responses()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    http::Response message{200, {}, body};
    if (!header.isEmpty())
        message.headers.add(header.left(header.indexOf(':')), header.mid(header.indexOf(':') + 2));
    const MarkedMessage marked = mark(message);
    const QByteArray dotted = marked.head.render() + "\n" + marked.body.render();
    QVERIFY2(dotted.contains(dots), dotted.constData());
    QVERIFY2(!dotted.contains("secret-"), dotted.constData());
    QCOMPARE(marked.body.render(WireText::Secrets::Shown), body);
    QCOMPARE(marked.head.render(WireText::Secrets::Shown),
             header.isEmpty() ? QByteArray("HTTP/1.1 200 OK") : "HTTP/1.1 200 OK\r\n" + header);
}

void FlowTranscriptTest::exactly_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<QByteArray>("dotted");
    const QByteArray none;
    const auto head = [&none](const char *header, const char *dotted) {
        QTest::newRow(header) << QByteArray(header) << none << QByteArray(dotted).replace("...", dots);
    };
    const auto body = [&none](const char *text, const char *dotted) {
        QTest::newRow(text) << none << QByteArray(text) << QByteArray(dotted).replace("...", dots);
    };
    head("Authorization: Basic c2VjcmV0", "Authorization: Basic ...");
    head("Authorization: c2VjcmV0", "Authorization: ...");
    head("sessionID: 0123", "sessionID: ...");
    head("Cookie: a=1; b=2; 3", "Cookie: a=...; b=...;...");
    head("Set-Cookie: a=1; Path=/; HttpOnly", "Set-Cookie: a=...; Path=/; HttpOnly");
    head("Location: https://h/cb?x=1&code=a,b&state=s#token=c&d=e",
         "Location: https://h/cb?x=1&code=...&state=s#token=...&d=e");
    body("a=b&code=c&client_id=d&password=", "a=b&code=...&client_id=d&password=");
    body(R"({"code":"a\"b","x":"y","token" : 'c' })", R"({"code":"...","x":"y","token" : '...' })");
    body(R"({"token":{"a":"}"},"x":1,"password":[1,2],"y":2})", R"({"token":...,"x":1,"password":...,"y":2})");
    body("{token: a, x: b}", "{token: ..., x: b}");
    body("<p>code=abc</p>", "<p>code=...</p>");
}

void FlowTranscriptTest::exactly()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, dotted);
    http::Request message = request("/", {}, body);
    if (!header.isEmpty())
        message.headers.add(header.left(header.indexOf(':')), header.mid(header.indexOf(':') + 2));
    const MarkedMessage marked = mark(message);
    QCOMPARE(header.isEmpty() ? marked.body.render() : marked.head.render(),
             header.isEmpty() ? dotted : "POST / HTTP/1.1\r\n" + dotted);
}

void FlowTranscriptTest::knownValues_data()
{
    QTest::addColumn<QByteArray>("known");
    QTest::addColumn<QByteArray>("spelling");
    QTest::newRow("plain") << QByteArray("zq-4711") << QByteArray("zq-4711");
    QTest::newRow("percent") << QByteArray("zq/+4711") << QByteArray("zq%2F%2B4711");
    QTest::newRow("percent, lower case") << QByteArray("zq/+4711") << QByteArray("zq%2f%2b4711");
    QTest::newRow("form") << QByteArray("zq 4711*") << QByteArray("zq+4711*");
    QTest::newRow("json") << QByteArray("zq\"47\\11") << QByteArray("zq\\\"47\\\\11");
    QTest::newRow("json, slashes") << QByteArray("zq/4711") << QByteArray("zq\\/4711");
    QTest::newRow("html") << QByteArray("zq<4711>") << QByteArray("zq&lt;4711&gt;");
}

void FlowTranscriptTest::knownValues()
{
    QFETCH(QByteArray, known);
    QFETCH(QByteArray, spelling);
    http::Response response{500, {{"X-Debug", "saw " + spelling + " twice: " + spelling}}, "at " + spelling + " here"};
    const MarkedMessage marked = mark(response, {known});
    QCOMPARE(marked.body.render(), "at " + dots + " here");
    QCOMPARE(marked.head.render(), "HTTP/1.1 500 Internal Server Error\r\nX-Debug: saw " + dots + " twice: " + dots);
    const MarkedMessage path = mark(request("/a/" + spelling + "/b"), {known});
    QCOMPARE(path.head.render(), "POST /a/" + dots + "/b HTTP/1.1");
    QCOMPARE(markUrl("https://h/" + spelling, {known}).render(), "https://h/" + dots);
}

void FlowTranscriptTest::whatIsNoSecretStaysReadable()
{
    const QByteArray target = "/authorize?response_type=code&client_id=c&state=s&code_challenge=h&redirect_uri=u";
    const http::Headers headers{{"Content-Type", "application/json"},
                                {"Cache-Control", "no-store"},
                                {"WWW-Authenticate", "Basic realm=\"grantdesk\""}};
    const QByteArray body = R"({"grant_type":"authorization_code","token_type":"sessionID","expires_in":3600,)"
                            R"("error":"invalid_grant","code":0,"refresh_token":null,"wid":"w","client_id":"c"})";
    const MarkedMessage marked = mark(request(target, headers, body));
    QCOMPARE(marked.body.render(), body);
    QVERIFY2(!marked.head.render().contains(dots), marked.head.render().constData());
}

void FlowTranscriptTest::shortKnownValuesBlankNothing()
{
    const MarkedMessage marked = mark(samples::json(200, "abcabc"), {"", "a", "abcab"});
    QCOMPARE(marked.body.render(), QByteArray("abcabc"));
}

void FlowTranscriptTest::dotsTellNoLength()
{
    const auto render = [](const QByteArray &code) {
        return mark(request("/", formHeaders(), "code=" + code)).body.render();
    };
    QCOMPARE(render("a"), render(QByteArray(500, 'a')));
    // Two secrets side by side are one stretch of dots.
    QCOMPARE(mark(samples::json(200, "secret-1secret-2"), {"secret-1", "secret-2"}).body.render(), dots);
}

void FlowTranscriptTest::headInWireForm()
{
    const http::Request sent{"POST", "https://acme.example:8443/token?a=b", jsonHeaders(), "{}", {}};
    QCOMPARE(mark(sent).head.render(),
             QByteArray("POST /token?a=b HTTP/1.1\r\nHost: acme.example:8443\r\n"
                        "Content-Type: application/json;charset=UTF-8"));
    const http::Response received{404, {{"A", "1"}, {"B", "2"}}, {}};
    QCOMPARE(mark(received).head.render(), QByteArray("HTTP/1.1 404 Not Found\r\nA: 1\r\nB: 2"));
}

void FlowTranscriptTest::targets_data()
{
    QTest::addColumn<QByteArray>("target");
    QTest::addColumn<QByteArray>("head");
    QTest::newRow("no path") << QByteArray("http://h") << QByteArray("POST / HTTP/1.1\r\nHost: h");
    QTest::newRow("query alone") << QByteArray("http://h?a=b") << QByteArray("POST /?a=b HTTP/1.1\r\nHost: h");
    QTest::newRow("user info") << QByteArray("http://u:p@h/x") << QByteArray("POST /x HTTP/1.1\r\nHost: h");
    QTest::newRow("IPv6") << QByteArray("http://[::1]:80/x") << QByteArray("POST /x HTTP/1.1\r\nHost: [::1]:80");
    QTest::newRow("url in the query") << QByteArray("/x?u=http://h") << QByteArray("POST /x?u=http://h HTTP/1.1");
    QTest::newRow("empty") << QByteArray() << QByteArray("POST  HTTP/1.1");
}

void FlowTranscriptTest::targets()
{
    QFETCH(QByteArray, target);
    QFETCH(QByteArray, head);
    QCOMPARE(mark(request(target)).head.render(), head);
}

void FlowTranscriptTest::urls()
{
    const QByteArray url = "http://127.0.0.1:4711/cb?code=secret-1&domain=acme&state=s";
    QCOMPARE(markUrl(url).render(), "http://127.0.0.1:4711/cb?code=" + dots + "&domain=acme&state=s");
    QCOMPARE(markUrl(url).render(WireText::Secrets::Shown), url);
    QCOMPARE(markUrl("http://h/?code=").render(), QByteArray("http://h/?code="));
    QCOMPARE(markUrl("code").render(), QByteArray("code"));
}

void FlowTranscriptTest::errors()
{
    const Error error{QStringLiteral("token.refused"),
                      QStringLiteral("no secret-1"),
                      {QStringLiteral("400"), QStringLiteral("secret-1 is bad")},
                      QStringLiteral("not secret-1"),
                      QStringLiteral("secret-1")};
    const Error clean = withoutSecrets(error, {"secret-1"});
    const QString hidden = QString::fromUtf8(dots);
    QCOMPARE(clean,
             (Error{error.code,
                    QStringLiteral("no ") + hidden,
                    {QStringLiteral("400"), hidden + QStringLiteral(" is bad")},
                    QStringLiteral("not ") + hidden,
                    hidden}));
}

void FlowTranscriptTest::hostileBodies_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::newRow("deep") << "{\"token\":" + QByteArray(500'000, '[');
    QTest::newRow("quotes") << "{\"token\":" + QByteArray(500'000, '"');
    QTest::newRow("backslashes") << "{\"token\":\"" + QByteArray(500'000, '\\');
    QTest::newRow("many keys") << QByteArray("token=").repeated(100'000);
    QTest::newRow("ampersands") << QByteArray(500'000, '&');
    QTest::newRow("no equals sign") << QByteArray("a&").repeated(200'000);
    QTest::newRow("one long name") << QByteArray(500'000, 'a');
    QTest::newRow("bytes") << QByteArray("\x00\xff\xfe=:\"token\"\x80", 14).repeated(1000);
    QTest::newRow("name at the end") << QByteArray("token");
    QTest::newRow("colon at the end") << QByteArray("\"token\":");
}

void FlowTranscriptTest::hostileBodies()
{
    QFETCH(QByteArray, body);
    for (const http::Headers &headers : {formHeaders(), jsonHeaders(), http::Headers()}) {
        const MarkedMessage marked = mark(http::Response{200, headers, body}, {"secret-1"});
        QCOMPARE(marked.body.render(WireText::Secrets::Shown), body);
    }
}

void FlowTranscriptTest::json()
{
    TranscriptEntry sent{Step::Tokens,
                         TranscriptEntry::Direction::Sent,
                         samples::noon(),
                         {},
                         "POST",
                         "https://h/t",
                         0,
                         mark(request("https://h/t")).head,
                         mark(request("/", formHeaders(), "code=secret-1")).body,
                         std::nullopt,
                         {}};
    TranscriptEntry received;
    received.step = Step::Api;
    received.direction = TranscriptEntry::Direction::Received;
    received.at = samples::noon();
    received.took = std::chrono::milliseconds(12);
    received.status = 401;
    received.error = Error{QStringLiteral("api.session_expired"),
                           QStringLiteral("m"),
                           {QStringLiteral("a")},
                           QStringLiteral("h"),
                           QStringLiteral("detail stays")};
    TranscriptEntry note;
    note.step = Step::SignInAndConsent;
    note.direction = TranscriptEntry::Direction::Note;
    note.at = samples::noon();
    note.note = QStringLiteral("browser.open_failed");

    const QByteArray text = toJson({sent, received, note});
    QVERIFY(!text.contains("secret-1"));
    QVERIFY(!text.contains("detail stays"));
    const QJsonArray entries = QJsonDocument::fromJson(text).array();
    QCOMPARE(entries.size(), 3);
    const QJsonObject first = entries.at(0).toObject();
    QCOMPARE(first.value(QLatin1String("step")).toString(), QStringLiteral("tokens"));
    QCOMPARE(first.value(QLatin1String("direction")).toString(), QStringLiteral("sent"));
    QCOMPARE(first.value(QLatin1String("at")).toString(), QStringLiteral("2027-01-15T08:00:00.000Z"));
    QCOMPARE(first.value(QLatin1String("url")).toString(), QStringLiteral("https://h/t"));
    QCOMPARE(first.value(QLatin1String("body")).toString(), QString::fromUtf8("code=" + dots));
    const QJsonObject second = entries.at(1).toObject();
    QCOMPARE(second.value(QLatin1String("took_ms")).toInt(), 12);
    QCOMPARE(second.value(QLatin1String("status")).toInt(), 401);
    QCOMPARE(second.value(QLatin1String("error")).toObject().value(QLatin1String("code")).toString(),
             QStringLiteral("api.session_expired"));
    QCOMPARE(entries.at(2).toObject().value(QLatin1String("note")).toString(), QStringLiteral("browser.open_failed"));
    QVERIFY(toJson({sent}, WireText::Secrets::Shown).contains("code=secret-1"));
    QCOMPARE(toJson({}).trimmed(), QByteArray("[\n]"));
}

void FlowTranscriptTest::everyEntryOfARunIsSafe_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("code") << 0;
    QTest::newRow("jwt") << 1;
    QTest::newRow("refresh") << 2;
}

/// The machine's own lines, for every kind of run and both spellings of the request, with an API that echoes tokens.
void FlowTranscriptTest::everyEntryOfARunIsSafe()
{
    QFETCH(int, kind);
    using oauth::ClientAuthentication;
    using Body = oauth::TokenRequestStyle::Body;
    for (const auto authentication : {ClientAuthentication::BasicHeader, ClientAuthentication::RequestBody}) {
        for (const auto body : {Body::Form, Body::Json}) {
            Plan plan = kind == 0 ? samples::codePlan() : kind == 1 ? samples::jwtPlan() : samples::refreshPlan();
            plan.style = {authentication, body};
            const http::Response echo = samples::json(200,
                                                      QByteArray(R"({"data":[{"note":")") + samples::accessToken + ' '
                                                          + samples::clientSecret + R"("}]})");
            QList<Event> events{Start{}, ListenerReady{samples::listenerUri}, Redirected{1, samples::goodQuery()},
                                ResponseReceived{samples::tokensAnswer()}, ResponseReceived{echo}};
            if (kind != 0)
                events.remove(1, 2);
            State state = Idle{};
            QList<TranscriptEntry> entries;
            QByteArray wire;
            for (const Event &event : events) {
                const Transition transition = advance(plan, state, event, samples::noon());
                state = transition.state;
                for (const Effect &effect : transition.effects) {
                    if (const auto *record = std::get_if<Record>(&effect))
                        entries.append(record->entry);
                    if (const auto *sent = std::get_if<Send>(&effect))
                        wire += sent->request.body;
                }
            }
            QVERIFY(std::holds_alternative<Finished>(state));
            QVERIFY(entries.size() >= 4);
            const QByteArray dotted = toJson(entries);
            QVERIFY2(!dotted.contains("secret-"), dotted.constData());
            QVERIFY2(!dotted.contains("c2VjcmV0"), dotted.constData());   // base64 of "secret"
            QVERIFY2(!dotted.contains("eyJhbGciOi"), dotted.constData()); // a JWT's head
            for (const TranscriptEntry &entry : entries)
                wire.replace(entry.body.render(WireText::Secrets::Shown), QByteArray());
            QCOMPARE(wire, QByteArray()); // every body that was sent is in the transcript, byte for byte
        }
    }
}

QTEST_GUILESS_MAIN(FlowTranscriptTest)
#include "tst_flow_transcript.moc"
