#include "core/base/clock.h"

#include <QTest>

#include <limits>

using namespace grantdesk;

class TestClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void readsPeriods_data();
    void readsPeriods();
    void writesPeriods_data();
    void writesPeriods();
    void addsPeriods_data();
    void addsPeriods();
    void readsMoments_data();
    void readsMoments();
    void writesMomentsLikeQt();
    void movesByHand();
};

void TestClock::readsPeriods_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("months"); // -1: refused
    QTest::addColumn<int>("days");
    const auto row = [](const char *text, int months, int days) {
        QTest::newRow(*text ? text : "nothing") << QString::fromLatin1(text) << months << days;
    };
    row("P6M", 6, 0);
    row("P1Y", 12, 0);
    row("P1Y6M", 18, 0);
    row("P30D", 0, 30);
    row("P2W", 0, 14);
    row("P1M2W3D", 1, 17);
    row("P1D", 0, 1);
    row("P100Y", 1200, 0);
    row("P36600D", 0, 36600);
    for (const char *refused :
         {"",      "P",    "P0D",  "P0Y0M", "6M",    "p6m",     "P6",      "PT1H",    "P1DT1H",   "P-1D",
          "P1.5M", "P6M ", " P6M", "P6M\n", "P101Y", "P100Y1M", "P36601D", "P99999Y", "P999999D", "P1D1M"})
        row(refused, -1, 0);
    QTest::newRow("other digits") << QStringLiteral("P\u0666M") << -1 << 0;
}

void TestClock::readsPeriods()
{
    QFETCH(QString, text);
    QFETCH(int, months);
    QFETCH(int, days);
    const auto period = parsePeriod(text);
    QCOMPARE(period.has_value(), months >= 0);
    if (period)
        QVERIFY((*period == Period{months, days}));
}

void TestClock::writesPeriods_data()
{
    QTest::addColumn<int>("months");
    QTest::addColumn<int>("days");
    QTest::addColumn<QString>("text");
    QTest::newRow("months") << 6 << 0 << QStringLiteral("P6M");
    QTest::newRow("years") << 24 << 0 << QStringLiteral("P2Y");
    QTest::newRow("years and months") << 18 << 0 << QStringLiteral("P18M");
    QTest::newRow("days") << 0 << 30 << QStringLiteral("P30D");
    QTest::newRow("both") << 12 << 1 << QStringLiteral("P1Y1D");
}

void TestClock::writesPeriods()
{
    QFETCH(int, months);
    QFETCH(int, days);
    QFETCH(QString, text);
    const Period period{months, days};
    QCOMPARE(toString(period), text);
    QVERIFY(parsePeriod(text) == period);
}

void TestClock::addsPeriods_data()
{
    QTest::addColumn<QString>("from");
    QTest::addColumn<QString>("period");
    QTest::addColumn<QString>("sum");
    const auto row = [](const char *from, const char *period, const char *sum) {
        QTest::addRow("%s + %s", from, period)
            << QString::fromLatin1(from) << QString::fromLatin1(period) << QString::fromLatin1(sum);
    };
    row("2026-11-21T22:02:57.120Z", "P6M", "2027-05-21T22:02:57.120Z");
    row("2026-08-31T00:00:00.000Z", "P6M", "2027-02-28T00:00:00.000Z");
    row("2027-08-31T00:00:00.000Z", "P6M", "2028-02-29T00:00:00.000Z");
    row("2028-02-29T12:00:00.000Z", "P1Y", "2029-02-28T12:00:00.000Z");
    row("2026-12-31T23:59:59.999Z", "P1D", "2027-01-01T23:59:59.999Z");
    row("2026-01-31T00:00:00.000Z", "P1M1D", "2026-03-01T00:00:00.000Z"); // months first, then days
    row("2026-03-28T01:30:00.000Z", "P1D", "2026-03-29T01:30:00.000Z");   // no daylight saving in UTC
}

void TestClock::addsPeriods()
{
    QFETCH(QString, from);
    QFETCH(QString, period);
    QFETCH(QString, sum);
    QCOMPARE(toIso8601(*fromIso8601(from) + *parsePeriod(period)), sum);
}

void TestClock::readsMoments_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<qint64>("milliseconds"); // -1: refused
    QTest::newRow("UTC") << QStringLiteral("1970-01-02T00:00:00.005Z") << qint64(86400005);
    QTest::newRow("no fraction") << QStringLiteral("1970-01-02T00:00:00Z") << qint64(86400000);
    QTest::newRow("offset") << QStringLiteral("1970-01-02T02:00:00+02:00") << qint64(86400000);
    for (const char *refused :
         {"", "1970-01-02", "1970-01-02T00:00:00", "1970-13-02T00:00:00Z", "garbage", "1970-01-02T00:00Z",
          "1970-01-02 00:00:00Z", "1970/01/02T00:00:00Z", "1970-01-02T00:00:00,5Z", "1970-01-02T24:00:00Z",
          "1970-01-02T00:00:60Z", "1970-01-02T00:00:00+02", "1970-01-02T00:00:00Z ", "\n1970-01-02T00:00:00Z"})
        QTest::addRow("refused %s", refused) << QString::fromLatin1(refused) << qint64(-1);
}

void TestClock::readsMoments()
{
    QFETCH(QString, text);
    QFETCH(qint64, milliseconds);
    const auto moment = fromIso8601(text);
    QCOMPARE(moment ? toMilliseconds(*moment) : -1, milliseconds);
}

void TestClock::writesMomentsLikeQt()
{
    QCOMPARE(toIso8601(fromMilliseconds(1'000)), QStringLiteral("1970-01-01T00:00:01.000Z"));
    const auto check = [](qint64 milliseconds) {
        const QString expected = toDateTime(fromMilliseconds(milliseconds)).toString(Qt::ISODateWithMs);
        QCOMPARE(toIso8601(fromMilliseconds(milliseconds)), expected);
    };
    constexpr qint64 day = 86'400'000;
    // The ends of what is written by hand, 0001-01-01 and 9999-12-31, and what lies beyond them.
    constexpr qint64 first = -62'135'596'800'000;
    constexpr qint64 end = 253'402'300'800'000;
    const QList<qint64> moments{first,
                                end,
                                0,
                                951'782'400'000, // 2000-02-29
                                -2'203'891'200'000,
                                std::numeric_limits<qint64>::max() / 4,
                                std::numeric_limits<qint64>::min() / 4};
    for (const qint64 moment : moments) {
        for (const qint64 beside : {-day, qint64(-1000), qint64(-1), qint64(0), qint64(1), day - 1}) {
            check(moment + beside);
            if (QTest::currentTestFailed())
                return;
        }
    }
    // Some twelve days apart, through more than a leap year's cycle of 400 years.
    for (qint64 moment = -7'000'000'000'000; moment < 7'000'000'000'000; moment += 999'983'377) {
        check(moment);
        if (QTest::currentTestFailed())
            return;
    }
}

void TestClock::movesByHand()
{
    ManualClock clock(fromMilliseconds(1'000));
    clock.advance(std::chrono::hours(1));
    QCOMPARE(toMilliseconds(clock.now()), 3'601'000);
    QCOMPARE(toSeconds(clock.now()), 3'601);
    clock.set(fromMilliseconds(5));
    QCOMPARE(toMilliseconds(clock.now()), 5);
}

QTEST_GUILESS_MAIN(TestClock)
#include "tst_clock.moc"
