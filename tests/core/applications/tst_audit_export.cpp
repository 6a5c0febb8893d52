#include "core/applications/audit_export.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

AuditEntry sampleEntry()
{
    AuditEntry entry;
    entry.number = 7;
    entry.at = fromMilliseconds(1'795'000'000'123);
    entry.user = QStringLiteral("ada");
    entry.program = QStringLiteral("grantdeskctl");
    entry.action = AuditAction::ApplicationChanged;
    entry.subject = QStringLiteral("0123456789abcdef0123456789abcdef");
    entry.subjectName = QStringLiteral("Zurück");
    entry.changes = {{QStringLiteral("name"), QStringLiteral("Old"), QStringLiteral("Zurück")},
                     {QStringLiteral("redirect_urls"), {}, QStringLiteral("https://a.example/cb")}};
    entry.hash = QByteArray(32, '\xab');
    return entry;
}

/// The cells of one line as RFC 4180 reads them; the last one keeps no line end.
QStringList cellsOf(const QByteArray &line)
{
    QStringList cells{QString()};
    bool quoted = false;
    const QString text = QString::fromUtf8(line);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        const bool doubled = quoted && c == u'"' && i + 1 < text.size() && text[i + 1] == u'"';
        if (doubled)
            cells.last() += text[++i];
        else if (c == u'"')
            quoted = !quoted;
        else if (c == u',' && !quoted)
            cells += QString();
        else if (quoted || (c != u'\r' && c != u'\n'))
            cells.last() += c;
    }
    return cells;
}

} // namespace

class TestAuditExport : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesJson();
    void writesCsv();
    void guardsCells_data();
    void guardsCells();
    void matchesWhatIsShown_data();
    void matchesWhatIsShown();
    void matchesWordsItIsShownWith();
};

void TestAuditExport::writesJson()
{
    const QByteArray line = toJsonLine(sampleEntry());
    QVERIFY(line.endsWith("}\n"));
    QCOMPARE(line.count('\n'), 1);
    const QJsonObject expected{
        {QStringLiteral("number"), 7},
        {QStringLiteral("at"), QStringLiteral("2026-11-18T11:06:40.123Z")},
        {QStringLiteral("user"), QStringLiteral("ada")},
        {QStringLiteral("program"), QStringLiteral("grantdeskctl")},
        {QStringLiteral("action"), QStringLiteral("application.changed")},
        {QStringLiteral("subject"), QStringLiteral("0123456789abcdef0123456789abcdef")},
        {QStringLiteral("subject_name"), QStringLiteral("Zurück")},
        {QStringLiteral("changes"),
         QJsonArray{QJsonObject{{QStringLiteral("field"), QStringLiteral("name")},
                                {QStringLiteral("before"), QStringLiteral("Old")},
                                {QStringLiteral("after"), QStringLiteral("Zurück")}},
                    QJsonObject{{QStringLiteral("field"), QStringLiteral("redirect_urls")},
                                {QStringLiteral("before"), QString()},
                                {QStringLiteral("after"), QStringLiteral("https://a.example/cb")}}}},
        {QStringLiteral("hash"), QString::fromLatin1(QByteArray(32, '\xab').toHex())}};
    QCOMPARE(QJsonDocument::fromJson(line).object(), expected);
}

void TestAuditExport::writesCsv()
{
    const QByteArray headings = auditCsvHeadings();
    QCOMPARE(headings, QByteArray("number,at,user,program,action,subject,subject_name,changes,hash\r\n"));
    const QByteArray line = toCsvLine(sampleEntry());
    QVERIFY(line.endsWith("\r\n"));
    QCOMPARE(cellsOf(line).size(), cellsOf(headings).size());
    QCOMPARE(line,
             QByteArray("7,2026-11-18T11:06:40.123Z,ada,grantdeskctl,application.changed,"
                        "0123456789abcdef0123456789abcdef,Zurück,"
                        "\"name: Old → Zurück\nredirect_urls:  → https://a.example/cb\",")
                 + QByteArray(32, '\xab').toHex() + "\r\n");
}

void TestAuditExport::guardsCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("cell");
    const auto row = [](const QString &text, const QString &cell) {
        QTest::addRow("%s", qPrintable(text)) << text << cell;
    };
    const auto same = [&row](const QString &text) {
        row(text, text);
    };
    same(QStringLiteral("plain"));
    same(QStringLiteral("a=b"));
    same(QStringLiteral("a,b"));
    same(QStringLiteral("\"quoted\" and 'single'"));
    same(QStringLiteral("two\r\nlines"));
    same(QStringLiteral("one\rmore"));
    same(QString());
    for (const char *formula : {"=1+1", "+1", "-1", "@SUM(A1)", " =1", "\t=1", "\r\n=1", "=cmd|' /C calc'!A0"})
        row(QString::fromLatin1(formula), QLatin1Char('\'') + QString::fromLatin1(formula));
    row(QStringLiteral("＝1"), QStringLiteral("'＝1"));
    row(QStringLiteral("=\"a\",b"), QStringLiteral("'=\"a\",b"));
    row(QStringLiteral("a") + QChar(QChar::Null) + QStringLiteral("b"), QStringLiteral("ab"));
    row(QChar(QChar::Null) + QStringLiteral("=b"), QStringLiteral("'=b"));
}

void TestAuditExport::guardsCells()
{
    QFETCH(QString, text);
    QFETCH(QString, cell);
    AuditEntry entry = sampleEntry();
    entry.user = text;
    entry.program = text;
    entry.subjectName = text;
    entry.changes.clear();
    const QStringList cells = cellsOf(toCsvLine(entry));
    QCOMPARE(cells.size(), 9);
    for (const qsizetype column : {2, 3, 6})
        QCOMPARE(cells[column], cell);
}

void TestAuditExport::matchesWhatIsShown_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *text, bool expected) {
        QTest::addRow("%s", text) << QString::fromUtf8(text) << expected;
    };
    row("", true);
    row("ADA", true);
    row("deskctl", true);
    row("application.ch", true);
    row("zurÜck", true);
    row("0123456789", true);
    row("Redirect", true);
    row("old", true);
    row("A.EXAMPLE", true);
    row("abababab", false);
    row("nobody", false);
}

void TestAuditExport::matchesWhatIsShown()
{
    QFETCH(QString, text);
    QFETCH(bool, expected);
    QCOMPARE(matches(sampleEntry(), {text, {}, {}}), expected);
}

void TestAuditExport::matchesWordsItIsShownWith()
{
    const AuditEntry entry = sampleEntry();
    const QString text = QStringLiteral("umbenannt");
    QVERIFY(!matches(entry, {text, {AuditAction::KeyAdded}, {QStringLiteral("logo_png")}}));
    QVERIFY(matches(entry, {text, {AuditAction::KeyAdded, entry.action}, {}}));
    QVERIFY(matches(entry, {text, {}, {entry.changes.first().field}}));
}

QTEST_GUILESS_MAIN(TestAuditExport)
#include "tst_audit_export.moc"
