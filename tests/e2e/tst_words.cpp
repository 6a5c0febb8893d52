#include "core/applications/audit.h"
#include "core/applications/health.h"
#include "core/applications/look_alike.h"
#include "core/applications/validate.h"
#include "ui/text/language.h"
#include "ui/text/listener_page.h"
#include "ui/text/reminders.h"
#include "ui/text/words.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace grantdesk;
using namespace std::chrono_literals;

namespace {

const QString root = QStringLiteral(GRANTDESK_TEST_DATA "/../..");

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList sourcesBelow(const QString &folder)
{
    QStringList paths;
    QDirIterator files(root + QLatin1Char('/') + folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, QDir::Files,
                       QDirIterator::Subdirectories);
    while (files.hasNext())
        paths += files.next();
    return paths;
}

void collect(QSet<QString> &codes, const QString &pattern, const QString &text)
{
    auto matches = QRegularExpression(pattern).globalMatch(text);
    while (matches.hasNext())
        codes += matches.next().captured(1);
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(QStringLiteral("//.*"));
    return text.remove(comment);
}

/// Everything between quotes that looks like a code, but for the names of files and, in the server, of page texts.
QSet<QString> codesInSources()
{
    QSet<QString> codes;
    for (const QString &path : sourcesBelow(QStringLiteral("core")) + sourcesBelow(QStringLiteral("app")))
        collect(codes, QStringLiteral("\"([a-z][a-z0-9_]*\\.[a-z][a-z0-9_]*)\""), withoutComments(textOf(path)));
    static const QRegularExpression other(
        QStringLiteral("\\.(html|css|sqlite|localhost)$|^(error|login|consent|home|language|warning)\\."));
    for (const QString &code : QSet<QString>(codes)) {
        if (code.contains(other))
            codes.remove(code);
    }
    return codes;
}

/// What the headers promise after "Errors:".
QSet<QString> codesInHeaders()
{
    QSet<QString> codes;
    static const QRegularExpression promise(QStringLiteral("Errors(?: of every call)?:((?:.|\\n\\s*///)*)"));
    for (const QString &path : sourcesBelow(QStringLiteral("core"))) {
        auto promises = promise.globalMatch(textOf(path));
        while (promises.hasNext())
            collect(codes, QStringLiteral("\\b([a-z][a-z0-9_]*\\.[a-z][a-z0-9_]{3,})\\b"), promises.next().captured(1));
    }
    return codes;
}

/// validate() composes some codes; its table lists all.
QSet<QString> codesOfProblems()
{
    QSet<QString> codes;
    const QString text = textOf(root + QStringLiteral("/core/applications/validate.cpp"));
    for (const QString &line : text.split(QLatin1Char('\n'))) {
        if (line.startsWith(QLatin1String("///  ")))
            collect(codes, QStringLiteral("\\b([a-z_]+\\.[a-z_]+)\\b"), line);
    }
    return codes;
}

Error errorOf(const char *code, const QStringList &args = {})
{
    return {QLatin1String(code), QStringLiteral("English."), args};
}

} // namespace

class WordsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyCodeHasWords();
    void everyNoteHasWords();
    void argumentsAreFilledInOnce();
    void refusalsUseTheServersCode();
    void unknownCodesFallBack();
    void problemsAreSentences();
    void findingsAreSentences_data();
    void findingsAreSentences();
    void auditFieldsHaveLabels();
    void auditSearchKnowsTheWordsShown();
    void lookAlikesAreSentences();
    void remindersKeepTheirIds();
    void periods_data();
    void periods();
    void relativeTimes_data();
    void relativeTimes();
    void listenerPages_data();
    void listenerPages();
    void listenerPageEscapes();
};

void WordsTest::everyCodeHasWords()
{
    const QSet<QString> inSources = codesInSources();
    const QSet<QString> inHeaders = codesInHeaders();
    const QSet<QString> ofProblems = codesOfProblems();
    QVERIFY(inSources.contains(QStringLiteral("applications.limit_reached")));
    QVERIFY(inHeaders.contains(QStringLiteral("keys.too_large")));
    QVERIFY(ofProblems.contains(QStringLiteral("redirect_url.public_ip")));
    static const QStringList notes{QStringLiteral("listener.ready"),      QStringLiteral("listener.failed"),
                                   QStringLiteral("browser.open_failed"), QStringLiteral("redirect.unreadable"),
                                   QStringLiteral("redirect.late"),       QStringLiteral("run.timed_out"),
                                   QStringLiteral("run.cancelled")};
    QStringList missing;
    for (const QString &code : inSources + inHeaders + ofProblems) {
        // The audit log's actions have names, not sentences.
        const auto action = applications::auditActionFromString(code);
        if (action ? ui::actionName(*action).isEmpty() : !ui::hasWordsFor(code) && !notes.contains(code))
            missing += code;
    }
    missing.sort();
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QLatin1String(", "))));
}

void WordsTest::everyNoteHasWords()
{
    QSet<QString> notes;
    const QString header = textOf(root + QStringLiteral("/core/flows/transcript.h"));
    const QString table
        = header.section(QStringLiteral("Note: a code"), 1).section(QStringLiteral("QString note"), 0, 0);
    collect(notes, QStringLiteral("\\b((?:listener|browser|redirect|run)\\.[a-z_]+)\\b"), table);
    QVERIFY(notes.size() >= 5);
    for (const QString &note : notes)
        QVERIFY2(ui::noteWords(note) != note, qPrintable(note));
}

void WordsTest::argumentsAreFilledInOnce()
{
    QCOMPARE(ui::words(errorOf("server.port_taken", {QStringLiteral("4711")})),
             QStringLiteral("Port 4711 is already in use."));
    // What a server writes is not a placeholder.
    QCOMPARE(ui::words(errorOf("api.refused", {QStringLiteral("500"), QStringLiteral("%1 %2 & <b>")})),
             QStringLiteral("The API refused the request (HTTP 500): %1 %2 & <b>"));
    QCOMPARE(ui::words(errorOf("server.port_taken")), QStringLiteral("Port  is already in use."));
}

void WordsTest::refusalsUseTheServersCode()
{
    const auto refused = [](const QString &code, const QString &description) {
        return ui::words(errorOf("token.refused", {QStringLiteral("400"), code, description}));
    };
    QCOMPARE(refused(QStringLiteral("invalid_client"), {}), QStringLiteral("Client authentication failed."));
    QCOMPARE(refused(QStringLiteral("invalid_grant"), QStringLiteral("used")),
             QStringLiteral("The server did not accept the grant: used"));
    QCOMPARE(refused(QStringLiteral("invalid_grant"), {}),
             QStringLiteral("The server refused to grant a token (HTTP 400)."));
    QCOMPARE(refused(QStringLiteral("odd"), QStringLiteral("because")),
             QStringLiteral("The server refused to grant a token (HTTP 400, odd): because"));
    QCOMPARE(refused({}, {}), QStringLiteral("The server refused to grant a token (HTTP 400)."));
    QCOMPARE(ui::words(errorOf("authorization.refused", {QStringLiteral("server_error"), {}})),
             QStringLiteral("The authorization server refused the request (server_error)."));
}

void WordsTest::unknownCodesFallBack()
{
    QCOMPARE(ui::words(errorOf("never.heard_of")), QStringLiteral("English."));
    QCOMPARE(ui::words(Error{QStringLiteral("never.heard_of"), {}}),
             QStringLiteral("Something went wrong. Try again."));
    QCOMPARE(ui::advice(errorOf("never.heard_of")), QString());
}

void WordsTest::problemsAreSentences()
{
    using namespace applications;
    QCOMPARE(ui::words(Problem{Field::RedirectUrls, QStringLiteral("redirect_url.fragment"), {}}),
             QStringLiteral("The redirect URL must not contain a fragment (#)."));
    QCOMPARE(ui::words(Problem{Field::RedirectUrls,
                               QStringLiteral("redirect_url.non_ascii"),
                               {QStringLiteral("0"), QStringLiteral("https://ä.de"), QStringLiteral("xn--4ca.de")}}),
             QStringLiteral("The redirect URL must be plain ASCII. Its host is spelled “xn--4ca.de”."));
    QCOMPARE(ui::words(Problem{Field::RedirectUrls,
                               QStringLiteral("redirect_url.non_ascii"),
                               {QStringLiteral("0"), QStringLiteral("https://x/ä"), {}}}),
             QStringLiteral("The redirect URL must be plain ASCII."));
}

void WordsTest::findingsAreSentences_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QStringList>("args");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *code, const QStringList &args, const char *expected) {
        QTest::addRow("%s %s", code, expected) << QString::fromLatin1(code) << args << QString::fromUtf8(expected);
    };
    const QString four = QStringLiteral("Zx3k");
    const QString moment = ui::absoluteTime(fromMilliseconds(0));
    row("secret.expired", {four, {}},
        qUtf8Printable(QStringLiteral("The client secret ••••Zx3k expired on %1.").arg(moment)));
    row("secret.never_used", {four, QStringLiteral("nightly %1")},
        "The client secret ••••Zx3k (nightly %1) has never been used.");
    row("certificate.expiring", {QStringLiteral("abcd"), QStringLiteral("CN=x")},
        qUtf8Printable(QStringLiteral("The certificate CN=x expires on %1.").arg(moment)));
    row("certificate.expired", {QStringLiteral("abcd"), {}},
        qUtf8Printable(QStringLiteral("The certificate abcd… expired on %1.").arg(moment)));
    row("redirect_url.plain_http", {QStringLiteral("http://a.example/%2")},
        "The redirect URL http://a.example/%2 is not encrypted.");
    row("application.unused", {},
        qUtf8Printable(QStringLiteral("The application has not been used since %1.").arg(moment)));
    row("secret.unheard_of", {}, "secret.unheard_of");
}

void WordsTest::findingsAreSentences()
{
    QFETCH(QString, code);
    QFETCH(QStringList, args);
    QFETCH(QString, expected);
    const applications::Finding finding{code, applications::Severity::Warning, args, fromMilliseconds(0)};
    QCOMPARE(ui::words(finding), expected);
    QCOMPARE(ui::advice(finding).isEmpty(), code == QLatin1String("secret.unheard_of"));
    QVERIFY(!ui::severityName(finding.severity).isEmpty());
}

void WordsTest::auditFieldsHaveLabels()
{
    static const QRegularExpression named(QStringLiteral("\\.(?:text|flag|add)\\(\"([a-z_]+)\""));
    QSet<QString> fields;
    auto found = named.globalMatch(textOf(root + QStringLiteral("/core/applications/audit_differences.cpp")));
    while (found.hasNext())
        fields += found.next().captured(1);
    QVERIFY(fields.size() >= 15);
    for (const QString &field : fields)
        QVERIFY2(ui::auditFieldName(field) != field, qPrintable(field));
    QCOMPARE(ui::auditFieldName(QStringLiteral("redirect_urls")), QStringLiteral("Redirect URLs"));
    QCOMPARE(ui::auditFieldName(QStringLiteral("whatever")), QStringLiteral("whatever"));
}

void WordsTest::auditSearchKnowsTheWordsShown()
{
    using applications::AuditAction;
    const auto deleted = ui::auditSearch(QStringLiteral("client secret DEL"));
    QCOMPARE(deleted.text, QStringLiteral("client secret DEL"));
    QVERIFY(deleted.actions == QList<AuditAction>({AuditAction::SecretDeleted}));
    QVERIFY(deleted.fields.isEmpty());
    QVERIFY(ui::auditSearch(QStringLiteral("redirect urls")).fields.contains(QStringLiteral("redirect_urls")));
    QVERIFY(ui::auditSearch(QStringLiteral("logo")).fields.contains(QStringLiteral("logo_png")));
    QVERIFY(ui::auditSearch({}).actions.isEmpty()); // it asks for every entry
}

void WordsTest::lookAlikesAreSentences()
{
    using applications::LookAlike;
    QSet<QString> sentences;
    for (const LookAlike difference : {LookAlike::TrailingSlash, LookAlike::Case, LookAlike::Scheme, LookAlike::Port})
        sentences += ui::lookAlikeWords(difference, QStringLiteral("https://a.example/%1"));
    QCOMPARE(sentences.size(), 4);
    for (const QString &sentence : sentences)
        QVERIFY2(sentence.endsWith(QLatin1String("from https://a.example/%1.")), qPrintable(sentence));
}

void WordsTest::remindersKeepTheirIds()
{
    using applications::Expiry;
    const TimePoint at = fromMilliseconds(1'795'000'000'000);
    const auto events = ui::remindersOf({Expiry{Expiry::Kind::Secret, QStringLiteral("app"), QStringLiteral("W"),
                                                QStringLiteral("part"), QStringLiteral("Zx3k (n)"), at},
                                         Expiry{Expiry::Kind::Certificate, QStringLiteral("app"), QStringLiteral("W"),
                                                QStringLiteral("key"), QStringLiteral("CN=x"), at}});
    QCOMPARE(events.size(), 2);
    QCOMPARE(events[0].uid, QStringLiteral("part@grantdesk"));
    QCOMPARE(events[0].summary, QStringLiteral("“W”: the client secret ••••Zx3k (n) expires"));
    QCOMPARE(events[1].summary, QStringLiteral("“W”: the certificate CN=x expires"));
    QVERIFY(events[0].at == at);
    QVERIFY(!events[0].description.isEmpty() && events[0].description != events[1].description);
}

void WordsTest::periods_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("words");
    QTest::newRow("one day") << 0 << 1 << QStringLiteral("1 day");
    QTest::newRow("days") << 0 << 30 << QStringLiteral("30 days");
    QTest::newRow("one month") << 1 << 0 << QStringLiteral("1 month");
    QTest::newRow("months") << 6 << 0 << QStringLiteral("6 months");
    QTest::newRow("one year") << 12 << 0 << QStringLiteral("1 year");
    QTest::newRow("years") << 24 << 0 << QStringLiteral("2 years");
    QTest::newRow("mixed") << 15 << 2 << QStringLiteral("1 year, 3 months, 2 days");
}

void WordsTest::periods()
{
    QFETCH(int, months);
    QFETCH(int, days);
    QTEST(ui::expiryName(Period{months, days}), "words");
    QCOMPARE(ui::expiryName(std::nullopt), QStringLiteral("No expiration"));
}

void WordsTest::relativeTimes_data()
{
    QTest::addColumn<qint64>("secondsAgo");
    QTest::addColumn<QString>("words");
    QTest::newRow("the future") << qint64(-90) << QStringLiteral("Just now");
    QTest::newRow("now") << qint64(59) << QStringLiteral("Just now");
    QTest::newRow("one minute") << qint64(60) << QStringLiteral("1 minute ago");
    QTest::newRow("minutes") << qint64(3599) << QStringLiteral("59 minutes ago");
    QTest::newRow("one hour") << qint64(3600) << QStringLiteral("1 hour ago");
    QTest::newRow("hours") << qint64(7200) << QStringLiteral("2 hours ago");
    QTest::newRow("one day") << qint64(86400) << QStringLiteral("1 day ago");
    QTest::newRow("days") << qint64(30 * 86400) << QStringLiteral("30 days ago");
    QTest::newRow("one month") << qint64(31 * 86400) << QStringLiteral("1 month ago");
    QTest::newRow("one year") << qint64(365 * 86400) << QStringLiteral("1 year ago");
    QTest::newRow("years") << qint64(3650 * 86400LL) << QStringLiteral("10 years ago");
}

void WordsTest::relativeTimes()
{
    QFETCH(qint64, secondsAgo);
    const TimePoint now = fromMilliseconds(1'800'000'000'000);
    QTEST(ui::relativeTime(now - std::chrono::seconds(secondsAgo), now), "words");
    QCOMPARE(ui::relativeTime(std::nullopt, now), QStringLiteral("Never"));
}

void WordsTest::listenerPages_data()
{
    using Page = flows::AnswerBrowser::Page;
    QTest::addColumn<Page>("page");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("heading");
    QTest::newRow("succeeded") << Page::Succeeded << 200 << QByteArray("<h1>Signed in</h1>");
    QTest::newRow("refused") << Page::Refused << 200 << QByteArray("<h1>Access was not allowed</h1>");
    QTest::newRow("failed") << Page::Failed << 200 << QByteArray("<h1>The flow failed</h1>");
    QTest::newRow("cancelled") << Page::Cancelled << 200 << QByteArray("<h1>The flow was cancelled</h1>");
    QTest::newRow("another run") << Page::NotThisRun << 404 << QByteArray("<h1>Nothing to do here</h1>");
}

void WordsTest::listenerPages()
{
    QFETCH(flows::AnswerBrowser::Page, page);
    QFETCH(QByteArray, heading);
    const http::Response response = ui::listenerPage({1, page, {}});
    QTEST(response.status, "status");
    QVERIFY2(response.body.contains(heading), response.body.constData());
    QVERIFY(!response.body.contains("{{"));
    QVERIFY(!response.body.contains("<script"));
    QVERIFY(response.body.contains("<html lang=\"en\">"));
    const QByteArray style = response.body.mid(response.body.indexOf("<style>") + 7);
    const QByteArray hash
        = QCryptographicHash::hash(style.left(style.indexOf("</style>")), QCryptographicHash::Sha256).toBase64();
    const QByteArray policy = response.headers.value("Content-Security-Policy");
    QVERIFY(policy.startsWith("default-src 'none'"));
    QVERIFY(policy.contains("'sha256-" + hash + "'"));
    QVERIFY(!policy.contains("unsafe"));
    QCOMPARE(response.headers.value("cache-control"), QByteArray("no-store"));
}

void WordsTest::listenerPageEscapes()
{
    const Error hostile = errorOf("authorization.refused",
                                  {QStringLiteral("{{hint}}"), QStringLiteral("<script>alert(1)</script>\"&")});
    const QByteArray body = ui::listenerPage({1, flows::AnswerBrowser::Page::Refused, hostile}).body;
    QVERIFY(!body.contains("<script"));
    QVERIFY(body.contains("&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;"));
    QVERIFY(body.contains("({{hint}})"));
}

QTEST_GUILESS_MAIN(WordsTest)
#include "tst_words.moc"
