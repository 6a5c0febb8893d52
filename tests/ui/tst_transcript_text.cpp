#include "ui/flows/step_facts.h"
#include "ui/flows/stepper.h"
#include "ui/flows/transcript_model.h"
#include "ui/flows/transcript_text.h"
#include "ui/flows/transcript_view.h"
#include "ui/text/words.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/secret_clipboard.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QGuiApplication>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QTest>
#include <QTextDocument>
#include <QTimer>

#include <memory>

using namespace grantdesk;
using namespace std::chrono_literals;
using flows::Step;
using flows::TranscriptEntry;
using flows::WireText;
using ui::Progress;

namespace {

TranscriptEntry entryOf(TranscriptEntry::Direction direction, const QByteArray &head, const QByteArray &body = {})
{
    TranscriptEntry entry{};
    entry.step = Step::Tokens;
    entry.direction = direction;
    entry.head = WireText({{head, false}});
    entry.body = WireText({{body, false}});
    return entry;
}

flows::Plan codePlan()
{
    flows::AuthorizationCodePlan kind;
    kind.redirectUri = "http://127.0.0.1/callback";
    flows::Plan plan{kind, oauth::endpointsOf("http://127.0.0.1:4711"), {}, {"abc", std::nullopt}, {}};
    return plan;
}

flows::State finished(flows::Outcome::Kind kind, Step reached)
{
    flows::Finished state;
    state.outcome.kind = kind;
    state.reached = reached;
    return state;
}

} // namespace

class TestTranscriptText final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void indentsJson_data();
    void indentsJson();
    void summaries();
    void requestIsSpreadOverLines();
    void formIsSpreadOverLines();
    void secretsStayDotted();
    void hugeAndStrangeTextIsShownInPart();
    void wholeTranscript();
    void readsApiObjects_data();
    void readsApiObjects();
    void modelKeepsItsPromises();
    void toolTipsAreShownAsWritten();
    void shownSecretsLeaveTheClipboard();
    void countsDown_data();
    void countsDown();
    void stations_data();
    void stations();
    void factsOfTheAuthorizationRequest();
};

void TestTranscriptText::indentsJson_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QByteArray>("indented");
    QTest::newRow("empty") << QByteArray() << QByteArray();
    QTest::newRow("empty object") << QByteArray("{ }") << QByteArray("{}");
    QTest::newRow("empty array inside") << QByteArray(R"({"a":[]})") << QByteArray("{\n  \"a\": []\n}");
    QTest::newRow("members") << QByteArray(R"({"b":1,"a":"x y"})") << QByteArray("{\n  \"b\": 1,\n  \"a\": \"x y\"\n}");
    QTest::newRow("nested") << QByteArray(R"({"d":[{"n":1},2]})")
                            << QByteArray("{\n  \"d\": [\n    {\n      \"n\": 1\n    },\n    2\n  ]\n}");
    QTest::newRow("signs in strings") << QByteArray(R"({"a":"{\"b\":[1,2]}\\"})")
                                      << QByteArray("{\n  \"a\": \"{\\\"b\\\":[1,2]}\\\\\"\n}");
    QTest::newRow("numbers stay") << QByteArray(R"([12345678901234567890,1.50e3])")
                                  << QByteArray("[\n  12345678901234567890,\n  1.50e3\n]");
    QTest::newRow("already indented") << QByteArray("{\n    \"a\" : 1\n}") << QByteArray("{\n  \"a\": 1\n}");
    QTest::newRow("broken: too many ends") << QByteArray("]]}") << QByteArray("\n]\n]\n}");
    QTest::newRow("broken: open string") << QByteArray(R"({"a)") << QByteArray("{\n  \"a");
    QTest::newRow("broken: escape at the end") << QByteArray("\"\\") << QByteArray("\"\\");
}

void TestTranscriptText::indentsJson()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QByteArray, indented);
    QCOMPARE(ui::indentJson(json), indented);
    if (!json.startsWith(']'))
        QCOMPARE(ui::indentJson(indented), indented);
}

void TestTranscriptText::summaries()
{
    auto sent = entryOf(TranscriptEntry::Direction::Sent, {});
    sent.method = "POST";
    sent.url = "http://127.0.0.1:4711/integrations/oauth2/api/v1/token";
    QCOMPARE(ui::summary(sent), QStringLiteral("POST /integrations/oauth2/api/v1/token"));
    QVERIFY(ui::spokenSummary(sent).endsWith(ui::summary(sent)));
    QVERIFY(ui::spokenSummary(sent) != ui::summary(sent));

    auto received = entryOf(TranscriptEntry::Direction::Received, {});
    received.status = 401;
    QCOMPARE(ui::summary(received), QStringLiteral("401 Unauthorized"));
    received.status = 0;
    received.error = Error{QStringLiteral("network.timeout"), QStringLiteral("late")};
    QCOMPARE(ui::summary(received), ui::words(*received.error));

    auto note = entryOf(TranscriptEntry::Direction::Note, {});
    note.note = QStringLiteral("run.cancelled");
    QCOMPARE(ui::summary(note), ui::noteWords(note.note));
}

void TestTranscriptText::requestIsSpreadOverLines()
{
    const auto entry = entryOf(TranscriptEntry::Direction::Sent,
                               "GET /authorize?client_id=abc&redirect_uri=http%3A%2F%2Fa%2Fb&flag HTTP/1.1\r\nHost: a");
    const QString pretty = ui::prettyText(entry, WireText::Secrets::Dotted);
    QVERIFY2(pretty.startsWith(QStringLiteral("GET /authorize\n  client_id = abc\n  redirect_uri = http://a/b\n")),
             qPrintable(pretty));
    QVERIFY(pretty.contains(QStringLiteral("flag")));
    QVERIFY(pretty.contains(QStringLiteral("Host: a")));
    QVERIFY(ui::rawText(entry, WireText::Secrets::Dotted).startsWith(QStringLiteral("GET /authorize?client_id=abc&")));
}

void TestTranscriptText::formIsSpreadOverLines()
{
    const auto form = entryOf(TranscriptEntry::Direction::Sent,
                              "POST /token HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded",
                              "grant_type=authorization_code&name=a+b%26c&broken=%zz");
    QVERIFY(ui::prettyText(form, WireText::Secrets::Dotted)
                .endsWith(QStringLiteral("  grant_type = authorization_code\n  name = a b&c\n  broken = %zz")));
    const auto html = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 502 Bad Gateway", "<h1>a=b&c=d</h1>");
    QVERIFY(ui::prettyText(html, WireText::Secrets::Dotted).endsWith(QStringLiteral("<h1>a=b&c=d</h1>")));
}

void TestTranscriptText::secretsStayDotted()
{
    TranscriptEntry entry = entryOf(TranscriptEntry::Direction::Sent,
                                    "POST /token HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded");
    entry.body = WireText({{"code=", false}, {"top-secret", true}, {"&client_id=abc", false}});
    for (const QString &text :
         {ui::prettyText(entry, WireText::Secrets::Dotted), ui::rawText(entry, WireText::Secrets::Dotted),
          ui::wholeText({entry}, WireText::Secrets::Dotted)}) {
        QVERIFY2(!text.contains(QStringLiteral("top-secret")), qPrintable(text));
        QVERIFY2(text.contains(QStringLiteral("abc")), qPrintable(text));
        QVERIFY2(text.contains(QChar(0x2022)), qPrintable(text));
    }
    QVERIFY(ui::prettyText(entry, WireText::Secrets::Shown).contains(QStringLiteral("code = top-secret")));
}

void TestTranscriptText::hugeAndStrangeTextIsShownInPart()
{
    const auto huge = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 200 OK", QByteArray(1024 * 1024, '['));
    QVERIFY(ui::prettyText(huge, WireText::Secrets::Dotted).size() < 250'000);
    const auto plain = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 200 OK", QByteArray(1024 * 1024, 'x'));
    QVERIFY(ui::prettyText(plain, WireText::Secrets::Dotted).size() < 250'000);
    QVERIFY(ui::rawText(plain, WireText::Secrets::Dotted).size() < 250'000);
    const auto strange = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 200 OK", QByteArray("a\0\xff\xfe", 4));
    const QString text = ui::rawText(strange, WireText::Secrets::Dotted);
    QVERIFY(!text.contains(QChar::Null));
    QVERIFY(text.contains(QChar::ReplacementCharacter));
}

void TestTranscriptText::wholeTranscript()
{
    auto sent = entryOf(TranscriptEntry::Direction::Sent, "POST /token HTTP/1.1\r\nHost: a", "x=1");
    sent.method = "POST";
    sent.url = "http://a/token";
    auto received = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 200 OK", "{}");
    received.status = 200;
    const QString text = ui::wholeText({sent, received}, WireText::Secrets::Dotted);
    QVERIFY(text.indexOf(QStringLiteral("→ POST /token")) >= 0);
    QVERIFY(text.indexOf(QStringLiteral("← 200 OK")) > text.indexOf(QStringLiteral("x=1")));
    QCOMPARE(ui::wholeText({}, WireText::Secrets::Dotted), QStringLiteral("\n"));
}

void TestTranscriptText::readsApiObjects_data()
{
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("count");
    QTest::newRow("two") << QByteArray(R"({"data":[{"ID":"1","name":"A","objCode":"PROJ"},{"ID":"2"}]})") << 2;
    QTest::newRow("none") << QByteArray(R"({"data":[]})") << 0;
    QTest::newRow("no list") << QByteArray(R"({"data":{"ID":"1"}})") << 0;
    QTest::newRow("not JSON") << QByteArray("<html>") << 0;
    QTest::newRow("strange members") << QByteArray(R"({"data":[1,null,{"name":7,"ID":["x"]}]})") << 3;
    QByteArray many = R"({"data":[)";
    for (int i = 0; i < 5000; ++i)
        many += R"({"ID":"1"},)";
    many.chop(1);
    QTest::newRow("many") << many + "]}" << 100;
}

void TestTranscriptText::readsApiObjects()
{
    QFETCH(const QByteArray, body);
    QFETCH(const int, count);
    const QList<ui::ApiObject> objects = ui::apiObjects(body);
    QCOMPARE(objects.size(), count);
    if (qstrcmp(QTest::currentDataTag(), "two") == 0)
        QCOMPARE(objects.first(), (ui::ApiObject{QStringLiteral("A"), QStringLiteral("1"), QStringLiteral("PROJ")}));
}

void TestTranscriptText::modelKeepsItsPromises()
{
    ui::TranscriptModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    auto received = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 200 OK");
    received.status = 200;
    received.took = 18ms;
    model.append(entryOf(TranscriptEntry::Direction::Note, {}));
    model.append(received);
    QCOMPARE(model.rowCount(), 2);
    QCOMPARE(model.index(1, ui::TranscriptModel::Event).data().toString(), QStringLiteral("← 200 OK"));
    QVERIFY(model.index(1, ui::TranscriptModel::Duration).data().toString().contains(QStringLiteral("18")));
    QVERIFY(model.index(0, ui::TranscriptModel::Duration).data().toString().isEmpty());
    QVERIFY(!model.index(1, ui::TranscriptModel::Event).data(Qt::AccessibleTextRole).toString().contains(u'←'));
    model.refreshWords();
    model.clear();
    QCOMPARE(model.rowCount(), 0);
    model.refreshWords();
}

/// What a server wrote into an error is no HTML of ours.
void TestTranscriptText::toolTipsAreShownAsWritten()
{
    ui::TranscriptModel model;
    auto received = entryOf(TranscriptEntry::Direction::Received, "HTTP/1.1 400 Bad Request");
    received.error = Error{QStringLiteral("unheard.of"), QStringLiteral("<b>said</b> by the server")};
    model.append(received);
    const QString tip = model.index(0, ui::TranscriptModel::Event).data(Qt::ToolTipRole).toString();
    QTextDocument shown;
    shown.setHtml(tip);
    QVERIFY2(shown.toPlainText().contains(QStringLiteral("<b>said</b>")), qPrintable(tip));
}

void TestTranscriptText::shownSecretsLeaveTheClipboard()
{
    ui::TranscriptView view;
    TranscriptEntry entry = entryOf(TranscriptEntry::Direction::Sent, "POST /token HTTP/1.1");
    entry.body = WireText({{"code=", false}, {"0123456789abcdef", true}});
    view.append(entry);
    const auto isMarked = [] {
        return QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint"));
    };
    const auto text = [] {
        return QGuiApplication::clipboard()->text();
    };
    auto *copy = view.findChild<ui::CopyButton *>();
    auto *raw = view.findChild<QPlainTextEdit *>(QStringLiteral("rawText"));
    const auto copySelected = [raw] {
        raw->selectAll();
        QTest::keySequence(raw, QKeySequence::Copy);
    };
    copy->click();
    QVERIFY(!text().contains(QStringLiteral("abcdef")) && !isMarked());
    copySelected();
    QVERIFY(!text().contains(QStringLiteral("abcdef")) && !isMarked());
    view.findChild<QCheckBox *>(QStringLiteral("showSecrets"))->setChecked(true);
    const auto end = [] {
        QMetaObject::invokeMethod(ui::SecretClipboard::instance().findChild<QTimer *>(), "timeout");
    };
    copy->click();
    QVERIFY(text().contains(QStringLiteral("abcdef")) && isMarked());
    end();
    QCOMPARE(text(), QString());
    copySelected();
    QVERIFY(text().contains(QStringLiteral("abcdef")) && isMarked());
    end();
    QCOMPARE(text(), QString());
    // What is selected with the mouse, or dragged, goes nowhere, and the copied secret is still known.
    copy->click();
    raw->moveCursor(QTextCursor::Start);
    raw->moveCursor(QTextCursor::Down, QTextCursor::KeepAnchor);
    QVERIFY(raw->textCursor().hasSelection());
    struct Opened : QPlainTextEdit {
        static QMimeData *selectionOf(const QPlainTextEdit &edit)
        {
            return (edit.*(&Opened::createMimeDataFromSelection))();
        }
    };
    QVERIFY(std::unique_ptr<QMimeData>(Opened::selectionOf(*raw))->formats().isEmpty());
    end();
    QCOMPARE(text(), QString());
    view.clear(); // the next run's secrets are dotted
    QVERIFY(copy->accessibleDescription().isEmpty());
}

void TestTranscriptText::countsDown_data()
{
    QTest::addColumn<qint64>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("0") << qint64(0) << QStringLiteral("0:00");
    QTest::newRow("1 ms") << qint64(1) << QStringLiteral("0:01");
    QTest::newRow("59,9 s") << qint64(59'900) << QStringLiteral("1:00");
    QTest::newRow("102 s") << qint64(102'000) << QStringLiteral("1:42");
    QTest::newRow("negative") << qint64(-5'000) << QStringLiteral("0:00");
}

void TestTranscriptText::countsDown()
{
    QFETCH(const qint64, milliseconds);
    QFETCH(const QString, text);
    QCOMPARE(ui::minutesAndSeconds(std::chrono::milliseconds(milliseconds)), text);
}

void TestTranscriptText::stations_data()
{
    using Kind = flows::Outcome::Kind;
    QTest::addColumn<flows::State>("state");
    QTest::addColumn<QList<Progress>>("progress");
    const auto o = Progress::Open;
    const auto d = Progress::Done;
    QTest::newRow("idle") << flows::State(flows::Idle{}) << QList{o, o, o, o, o};
    QTest::newRow("listener") << flows::State(flows::OpeningListener{}) << QList{Progress::Current, o, o, o, o};
    QTest::newRow("waiting") << flows::State(flows::AwaitingRedirect{}) << QList{d, Progress::Current, o, o, o};
    QTest::newRow("exchange") << flows::State(flows::ExchangingCode{}) << QList{d, d, d, Progress::Current, o};
    QTest::newRow("API") << flows::State(flows::CallingApi{}) << QList{d, d, d, d, Progress::Current};
    QTest::newRow("good") << finished(Kind::Succeeded, Step::Api) << QList{d, d, d, d, d};
    QTest::newRow("good without API") << finished(Kind::Succeeded, Step::Tokens) << QList{d, d, d, d, d};
    QTest::newRow("refused") << finished(Kind::Failed, Step::Tokens) << QList{d, d, d, Progress::Failed, o};
    QTest::newRow("late") << finished(Kind::TimedOut, Step::SignInAndConsent) << QList{d, Progress::Failed, o, o, o};
    QTest::newRow("cancelled") << finished(Kind::Cancelled, Step::SignInAndConsent)
                               << QList{d, Progress::Cancelled, o, o, o};
}

void TestTranscriptText::stations()
{
    QFETCH(const flows::State, state);
    QFETCH(const QList<Progress>, progress);
    QList<Progress> found;
    const auto marks = ui::stationMarks(codePlan(), state);
    for (const ui::StationMark &mark : marks)
        found.append(mark.progress);
    QCOMPARE(found, progress);
    // The words for screen readers name every station.
    ui::Stepper stepper;
    stepper.setMarks(marks);
    for (const ui::StationMark &mark : marks)
        QVERIFY(stepper.accessibleDescription().contains(ui::stepName(mark.step)));
}

void TestTranscriptText::factsOfTheAuthorizationRequest()
{
    flows::AwaitingRedirect waiting;
    waiting.authorizationUrl
        = "http://127.0.0.1:4711/integrations/oauth2/authorize?response_type=code&client_id=abc&redirect_uri=http%3A%2F"
          "%2F127.0.0.1%3A9%2Fcallback&state=xyz&code_challenge=E9Melh&code_challenge_method=S256";
    const QList<ui::Fact> facts = ui::stateFacts(codePlan(), waiting);
    const auto value = [&facts](const QString &name) {
        for (const ui::Fact &fact : facts) {
            if (fact.name == name)
                return fact.value;
        }
        return QString();
    };
    QCOMPARE(facts.first().value, QStringLiteral("http://127.0.0.1:4711/integrations/oauth2/authorize"));
    QCOMPARE(value(QStringLiteral("response_type")), QStringLiteral("code"));
    QCOMPARE(value(QStringLiteral("redirect_uri")), QStringLiteral("http://127.0.0.1:9/callback"));
    QCOMPARE(value(QStringLiteral("code_challenge_method")), QStringLiteral("S256"));
    QVERIFY(ui::stateFacts(codePlan(), flows::Idle{}).isEmpty());
}

QTEST_MAIN(TestTranscriptText)
#include "tst_transcript_text.moc"
