#include "core/applications/calendar.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::applications;

namespace {

const TimePoint now = fromMilliseconds(1'795'000'000'123);

QByteArray calendarOf(const QString &text)
{
    return toCalendar({CalendarEvent{QStringLiteral("a@grantdesk"), now, text, QStringLiteral("What to do.")}}, now);
}

/// The lines as a reader sees them: folded ones joined again (RFC 5545 §3.1).
QStringList unfolded(QByteArray calendar)
{
    return QString::fromUtf8(calendar.replace("\r\n ", "")).split(QStringLiteral("\r\n"));
}

QString valueOf(const QByteArray &calendar, const QString &name)
{
    for (const QString &line : unfolded(calendar)) {
        if (line.startsWith(name + QLatin1Char(':')))
            return line.mid(name.size() + 1);
    }
    return QStringLiteral("(missing)");
}

} // namespace

class TestCalendar : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void writesAnEvent();
    void holdsEveryEvent();
    void escapes_data();
    void escapes();
    void folds_data();
    void folds();
};

void TestCalendar::writesAnEvent()
{
    const CalendarEvent event{QStringLiteral("key-1@grantdesk"), now + std::chrono::days(40),
                              QStringLiteral("The certificate expires"), QStringLiteral("Renew it.")};
    QCOMPARE(toCalendar({event}, now),
             QByteArray("BEGIN:VCALENDAR\r\n"
                        "VERSION:2.0\r\n"
                        "PRODID:-//Grantdesk//Grantdesk//EN\r\n"
                        "CALSCALE:GREGORIAN\r\n"
                        "BEGIN:VEVENT\r\n"
                        "UID:key-1@grantdesk\r\n"
                        "DTSTAMP:20261118T110640Z\r\n"
                        "DTSTART:20261228T110640Z\r\n"
                        "SUMMARY:The certificate expires\r\n"
                        "DESCRIPTION:Renew it.\r\n"
                        "TRANSP:TRANSPARENT\r\n"
                        "BEGIN:VALARM\r\n"
                        "ACTION:DISPLAY\r\n"
                        "TRIGGER:-P1W\r\n"
                        "DESCRIPTION:The certificate expires\r\n"
                        "END:VALARM\r\n"
                        "END:VEVENT\r\n"
                        "END:VCALENDAR\r\n"));
}

void TestCalendar::holdsEveryEvent()
{
    const CalendarEvent event{QStringLiteral("a"), now, {}, {}};
    QCOMPARE(toCalendar({event, event, event}, now).count("BEGIN:VEVENT\r\n"), 3);
    QVERIFY(!toCalendar({}, now).contains("VEVENT"));
}

void TestCalendar::escapes_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("escaped");
    const auto row = [](const char *text, const char *escaped) {
        QTest::addRow("%s", escaped) << QString::fromUtf8(text) << QString::fromUtf8(escaped);
    };
    row("plain: text", "plain: text");
    row("a,b;c\\d", "a\\,b\\;c\\\\d");
    row("one\ntwo", "one\\ntwo");
    row("one\r\ntwo", "one\\ntwo");
    row("one\rtwo", "one\\ntwo");
    row("\r\nEND:VEVENT\r\nBEGIN:VEVENT", "\\nEND:VEVENT\\nBEGIN:VEVENT");
    row("a\x01\x1b\x7f\tb", "ab");
    row("Zurück “quoted” 🔑", "Zurück “quoted” 🔑");
}

void TestCalendar::escapes()
{
    QFETCH(QString, text);
    QFETCH(QString, escaped);
    QCOMPARE(valueOf(calendarOf(text), QStringLiteral("SUMMARY")), escaped);
}

void TestCalendar::folds_data()
{
    QTest::addColumn<QString>("letter");
    QTest::newRow("one octet") << QStringLiteral("x");
    QTest::newRow("two octets") << QStringLiteral("ü");
    QTest::newRow("three octets") << QStringLiteral("語");
    QTest::newRow("four octets") << QStringLiteral("🔑");
    QTest::newRow("mixed") << QStringLiteral("xü語🔑,");
}

void TestCalendar::folds()
{
    QFETCH(QString, letter);
    // Every length, so that the fold falls on every octet of a character.
    for (int count = 1; count < 160; ++count) {
        const QString text = letter.repeated(count);
        const QByteArray calendar = calendarOf(text);
        for (const QByteArray &line : calendar.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(line.size() <= 76, line.constData());
            QVERIFY2(QString::fromUtf8(line).toUtf8() == line, "half a character");
        }
        QCOMPARE(valueOf(calendar, QStringLiteral("SUMMARY")),
                 QString(text).replace(QLatin1String(","), QLatin1String("\\,")));
    }
    const QByteArray full = calendarOf(QString(75 - 8, QLatin1Char('x')));
    QVERIFY(full.contains(QByteArray("SUMMARY:") + QByteArray(67, 'x') + "\r\nDESCRIPTION"));
}

QTEST_GUILESS_MAIN(TestCalendar)
#include "tst_calendar.moc"
