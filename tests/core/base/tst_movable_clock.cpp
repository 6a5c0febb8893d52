#include "core/base/movable_clock.h"

#include <QTest>

#include <algorithm>
#include <array>
#include <atomic>
#include <limits>
#include <thread>
#include <utility>
#include <vector>

using namespace grantdesk;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

TimePoint at(const char *text)
{
    return fromIso8601(QString::fromLatin1(text)).value_or(TimePoint());
}

const TimePoint start = at("2026-01-31T10:00:00.000Z");
const TimePoint end = at("9999-12-31T23:59:59.999Z");

/// A meta type cannot be made of the variant itself: Qt would ask for its order.
struct Step {
    std::optional<ClockStep> value;
};

QString codeOf(const Result<ClockSetting> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace

Q_DECLARE_METATYPE(grantdesk::TimePoint)
Q_DECLARE_METATYPE(grantdesk::ClockSetting)
Q_DECLARE_METATYPE(Step)

class TestMovableClock : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void presents_data();
    void presents();
    void advances_data();
    void advances();
    void advancesAsOftenAsAsked();
    void freezes_data();
    void freezes();
    void resumes_data();
    void resumes();
    void readsSteps_data();
    void readsSteps();
    void moves();
    void showsNoHalfSetting();
};

void TestMovableClock::presents_data()
{
    QTest::addColumn<ClockSetting>("setting");
    QTest::addColumn<TimePoint>("present");
    QTest::addColumn<bool>("real");
    QTest::newRow("real") << ClockSetting{} << start << true;
    QTest::newRow("ahead") << ClockSetting{1h, {}} << start + 1h << false;
    QTest::newRow("behind") << ClockSetting{-1h, {}} << start - 1h << false;
    QTest::newRow("stopped") << ClockSetting{{}, start + 3h} << start + 3h << false;
    QTest::newRow("stopped where it is") << ClockSetting{{}, start} << start << false;
    QTest::newRow("stopped: the offset does not count") << ClockSetting{1h, start} << start << false;
}

void TestMovableClock::presents()
{
    QFETCH(ClockSetting, setting);
    QFETCH(TimePoint, present);
    QFETCH(bool, real);
    QCOMPARE(presentOf(setting, start), present);
    QCOMPARE(setting.isReal(), real);
}

void TestMovableClock::advances_data()
{
    QTest::addColumn<ClockSetting>("from");
    QTest::addColumn<Step>("by");
    QTest::addColumn<QString>("problem");
    QTest::addColumn<TimePoint>("present");
    const ClockSetting real, ahead{48h, {}}, behind{-24h, {}}, stopped{{}, start};
    const auto row = [](const char *name, const ClockSetting &from, const ClockStep &by, const TimePoint &present) {
        QTest::newRow(name) << from << Step{by} << QString() << present;
    };
    const auto refused = [](const char *name, const ClockSetting &from, const ClockStep &by, const char *problem) {
        QTest::newRow(name) << from << Step{by} << QString::fromLatin1(problem) << TimePoint();
    };
    row("a millisecond", real, 1ms, start + 1ms);
    row("what is ahead already", ahead, 1h, start + 49h);
    row("out of the past", behind, 24h, start);
    row("stopped", stopped, 3min, start + 3min);
    row("a month from its last day", real, Period{1, 0}, at("2026-02-28T10:00:00.000Z"));
    row("a month and a day: the end of the shorter month first", real, Period{1, 1}, at("2026-03-01T10:00:00.000Z"));
    row("into a leap year", real, Period{25, 0}, at("2028-02-29T10:00:00.000Z"));
    row("months from where the clock is, not from real time", ClockSetting{40 * 24h, {}}, Period{1, 0},
        at("2026-04-12T10:00:00.000Z"));
    row("stopped, by months", stopped, Period{6, 0}, at("2026-07-31T10:00:00.000Z"));
    row("to the last moment", real, milliseconds(end - start), end);
    row("stopped, to the last moment", stopped, milliseconds(end - start), end);
    refused("nothing", real, 0ms, "clock.not_forward");
    refused("back", real, -1ms, "clock.not_forward");
    refused("as far back as can be", real, milliseconds::min(), "clock.not_forward");
    refused("stopped, nothing", stopped, 0ms, "clock.not_forward");
    refused("no months", real, Period{}, "clock.not_forward");
    refused("months back", real, Period{-1, 0}, "clock.not_forward");
    refused("days back", real, Period{1, -1}, "clock.not_forward");
    refused("past the last moment", real, milliseconds(end - start) + 1ms, "clock.out_of_range");
    refused("stopped, past the last moment", stopped, milliseconds(end - start) + 1ms, "clock.out_of_range");
    refused("as far as can be", real, milliseconds::max(), "clock.out_of_range");
    refused("as far as can be, from the past", behind, milliseconds::max(), "clock.out_of_range");
    refused("years past the last", real, Period{12 * 7974, 0}, "clock.out_of_range");
    refused("too many months", real, Period{std::numeric_limits<int>::max(), 0}, "clock.out_of_range");
    refused("too many days", real, Period{0, std::numeric_limits<int>::max()}, "clock.out_of_range");
    refused("from after the last moment", ClockSetting{milliseconds(end - start) + 1ms, {}}, 1ms, "clock.out_of_range");
    refused("from before 1970", ClockSetting{-(start - TimePoint()) - 1ms, {}}, Period{1, 0}, "clock.out_of_range");
}

void TestMovableClock::advances()
{
    QFETCH(ClockSetting, from);
    QFETCH(Step, by);
    QFETCH(QString, problem);
    QFETCH(TimePoint, present);
    const auto moved = advanced(from, start, *by.value);
    QCOMPARE(codeOf(moved), problem);
    if (!moved)
        return;
    QCOMPARE(presentOf(*moved, start), present);
    QCOMPARE(moved->frozenAt.has_value(), from.frozenAt.has_value());
    // A stopped clock stays where it was put, the others go on.
    QCOMPARE(presentOf(*moved, start + 1h), from.frozenAt ? present : present + 1h);
}

void TestMovableClock::advancesAsOftenAsAsked()
{
    ClockSetting setting;
    for (int i = 0; i < 10; ++i)
        setting = advanced(setting, start + i * 1s, milliseconds(3min)).value_or(ClockSetting{});
    QCOMPARE(presentOf(setting, start + 10s), start + 10s + 30min);
}

void TestMovableClock::freezes_data()
{
    QTest::addColumn<ClockSetting>("from");
    QTest::addColumn<qint64>("at"); // -1: where it is
    QTest::addColumn<QString>("problem");
    QTest::addColumn<TimePoint>("present");
    const ClockSetting real, ahead{1h, {}}, stopped{{}, start - 1h};
    const qint64 here = -1;
    QTest::newRow("real") << real << here << QString() << start;
    QTest::newRow("ahead") << ahead << here << QString() << start + 1h;
    QTest::newRow("stopped already") << stopped << here << QString() << start - 1h;
    QTest::newRow("elsewhere") << ahead << toMilliseconds(start - 24h) << QString() << start - 24h;
    QTest::newRow("stopped already, elsewhere") << stopped << toMilliseconds(start) << QString() << start;
    QTest::newRow("first moment") << real << qint64(0) << QString() << TimePoint();
    QTest::newRow("last moment") << real << toMilliseconds(end) << QString() << end;
    const QString problem = QStringLiteral("clock.out_of_range");
    QTest::newRow("before 1970") << real << qint64(-2) << problem << TimePoint();
    QTest::newRow("after 9999") << real << toMilliseconds(end) + 1 << problem << TimePoint();
    QTest::newRow("where it is, after 9999")
        << ClockSetting{milliseconds(end - start) + 1ms, {}} << here << problem << TimePoint();
}

void TestMovableClock::freezes()
{
    QFETCH(ClockSetting, from);
    QFETCH(qint64, at);
    QFETCH(QString, problem);
    QFETCH(TimePoint, present);
    const auto stopped = frozen(from, start, at == -1 ? std::nullopt : std::optional(fromMilliseconds(at)));
    QCOMPARE(codeOf(stopped), problem);
    if (!stopped)
        return;
    QCOMPARE(presentOf(*stopped, start), present);
    QCOMPARE(presentOf(*stopped, start + 1h), present);
}

void TestMovableClock::resumes_data()
{
    QTest::addColumn<ClockSetting>("from");
    QTest::addColumn<TimePoint>("present");
    QTest::newRow("real") << ClockSetting{} << start;
    QTest::newRow("ahead") << ClockSetting{1h, {}} << start + 1h;
    QTest::newRow("stopped an hour ago") << ClockSetting{{}, start - 1h} << start - 1h;
    QTest::newRow("stopped in the future") << ClockSetting{{}, start + 1h} << start + 1h;
    QTest::newRow("stopped at the first moment") << ClockSetting{{}, TimePoint()} << TimePoint();
}

void TestMovableClock::resumes()
{
    QFETCH(ClockSetting, from);
    QFETCH(TimePoint, present);
    const ClockSetting going = resumed(from, start);
    QVERIFY(!going.frozenAt);
    QCOMPARE(presentOf(going, start), present);
    QCOMPARE(presentOf(going, start + 5s), present + 5s);
    QCOMPARE(going.isReal(), present == start);
}

void TestMovableClock::readsSteps_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<Step>("step");
    const auto row = [](const char *text, const ClockStep &step) {
        QTest::newRow(text) << QString::fromLatin1(text) << Step{step};
    };
    row("0s", milliseconds(0)); // advanced() says what is wrong with it
    row("1ms", milliseconds(1ms));
    row("1500ms", milliseconds(1500ms));
    row("90s", milliseconds(90s));
    row("15m", milliseconds(15min));
    row("2h", milliseconds(2h));
    row("3d", milliseconds(72h));
    row("007s", milliseconds(7s));
    row("999999999999ms", milliseconds(999'999'999'999ms));
    row("106751991167d", milliseconds(106'751'991'167 * qint64(86'400'000)));
    row("P6M", Period{6, 0});
    row("P1Y", Period{12, 0});
    row("P2W", Period{0, 14});
    for (const char *refused : {"",
                                "-1s",
                                "+1s",
                                "1",
                                "s",
                                "1.5h",
                                "1,5h",
                                "1 s",
                                " 1s",
                                "1s ",
                                "1s\n",
                                "1S",
                                "1M",
                                "1H",
                                "1w",
                                "1y",
                                "1month",
                                "1s1s",
                                "1h30m",
                                "0x1s",
                                "1e3s",
                                "P",
                                "P0D",
                                "PT1H",
                                "P101Y",
                                "p6m",
                                "1µs",
                                "106751991168d",
                                "9999999999999ms",
                                "99999999999999999999s"})
        QTest::newRow(*refused ? refused : "(empty)") << QString::fromUtf8(refused) << Step{};
    QTest::newRow("other digits") << QStringLiteral("\u0661s") << Step{};
    QTest::newRow("a NUL after it") << QStringLiteral("1s") + QChar(u'\0') << Step{};
}

void TestMovableClock::readsSteps()
{
    QFETCH(QString, text);
    QFETCH(Step, step);
    QVERIFY(parseClockStep(text) == step.value);
}

void TestMovableClock::moves()
{
    ManualClock base(start);
    MovableClock clock(base);
    QVERIFY(clock.setting().isReal());
    for (const ClockSetting &setting :
         {ClockSetting{1ms, {}}, ClockSetting{-1ms, {}}, ClockSetting{milliseconds(end - start), {}},
          ClockSetting{TimePoint() - start, {}}, ClockSetting{{}, TimePoint()}, ClockSetting{{}, start + 1ms},
          ClockSetting{{}, end}, ClockSetting{}}) {
        clock.apply(setting);
        QVERIFY(clock.setting() == setting);
        QCOMPARE(clock.now(), presentOf(setting, base.now()));
        QCOMPARE(clock.realNow(), base.now());
        base.advance(1s);
        QCOMPARE(clock.now(), presentOf(setting, base.now()));
    }
    QCOMPARE(clock.now(), base.now());
}

/// An offset read as a moment, or a moment as an offset, would be decades away.
void TestMovableClock::showsNoHalfSetting()
{
    const ManualClock base(start);
    MovableClock clock(base);
    const std::array settings{ClockSetting{}, ClockSetting{1h, {}}, ClockSetting{{}, start + 2h},
                              ClockSetting{-1h, {}}};
    std::atomic<bool> over = false;
    std::atomic<int> wrong = 0;
    std::atomic<int> changes = 0; // that a reader has seen
    std::vector<std::thread> readers;
    for (int i = 0; i < 2; ++i)
        readers.emplace_back([&] {
            for (TimePoint before; !over;) {
                const TimePoint now = clock.now();
                const ClockSetting setting = clock.setting();
                const bool isOne = std::find(settings.begin(), settings.end(), setting) != settings.end();
                if (!isOne || (now != start && now != start + 1h && now != start + 2h && now != start - 1h))
                    ++wrong;
                changes += std::exchange(before, now) == now ? 0 : 1;
            }
        });
    for (size_t i = 0; i < 100'000 || changes < 500; ++i)
        clock.apply(settings[i % settings.size()]);
    over = true;
    for (std::thread &reader : readers)
        reader.join();
    QCOMPARE(wrong.load(), 0);
}

QTEST_GUILESS_MAIN(TestMovableClock)
#include "tst_movable_clock.moc"
