#include "core/base/movable_clock.h"

#include <QRegularExpression>

#include <array>
#include <limits>

namespace grantdesk {

namespace {

using std::chrono::milliseconds;

/// 9999-12-31T23:59:59.999Z: what ISO 8601 spells with four digits.
constexpr TimePoint latest
    = std::chrono::sys_days(std::chrono::year(9999) / 12 / 31) + std::chrono::days(1) - milliseconds(1);

Error notForward()
{
    return {QStringLiteral("clock.not_forward"),
            QStringLiteral("The clock can only be put forward, by more than zero."),
            {},
            QStringLiteral("To put it back, go back to real time.")};
}

Error outOfRange()
{
    return {QStringLiteral("clock.out_of_range"),
            QStringLiteral("The clock goes from the year 1970 to the year 9999.")};
}

bool inRange(TimePoint time)
{
    return time >= TimePoint() && time <= latest;
}

} // namespace

TimePoint presentOf(const ClockSetting &setting, TimePoint realNow)
{
    return setting.frozenAt.value_or(realNow + setting.offset);
}

Result<ClockSetting> advanced(const ClockSetting &setting, TimePoint realNow, milliseconds by)
{
    if (by <= milliseconds::zero())
        return failure(notForward());
    const TimePoint present = presentOf(setting, realNow);
    if (!inRange(present) || by > latest - present)
        return failure(outOfRange());
    if (setting.frozenAt)
        return ClockSetting{{}, present + by};
    return ClockSetting{setting.offset + by, {}};
}

Result<ClockSetting> advanced(const ClockSetting &setting, TimePoint realNow, const Period &by)
{
    constexpr int furthest = 12 * 10'000;
    if (by.months < 0 || by.days < 0)
        return failure(notForward());
    if (by.months > furthest || by.days > 31 * furthest)
        return failure(outOfRange());
    const TimePoint present = presentOf(setting, realNow);
    if (!inRange(present))
        return failure(outOfRange());
    return advanced(setting, realNow, (present + by) - present);
}

Result<ClockSetting> advanced(const ClockSetting &setting, TimePoint realNow, const ClockStep &by)
{
    return std::visit([&](const auto &step) { return advanced(setting, realNow, step); }, by);
}

Result<ClockSetting> frozen(const ClockSetting &setting, TimePoint realNow, std::optional<TimePoint> at)
{
    const TimePoint moment = at.value_or(presentOf(setting, realNow));
    if (!inRange(moment))
        return failure(outOfRange());
    return ClockSetting{{}, moment};
}

ClockSetting resumed(const ClockSetting &setting, TimePoint realNow)
{
    return ClockSetting{presentOf(setting, realNow) - realNow, {}};
}

std::optional<ClockStep> parseClockStep(QStringView text)
{
    if (const auto period = parsePeriod(text))
        return *period;
    static const QRegularExpression grammar(QStringLiteral("\\A([0-9]{1,12})(ms|s|m|h|d)\\z"));
    const auto match = grammar.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    struct Unit {
        const char *name;
        qint64 milliseconds;
    };
    static constexpr std::array units{Unit{"ms", 1}, Unit{"s", 1'000}, Unit{"m", 60'000}, Unit{"h", 3'600'000},
                                      Unit{"d", 86'400'000}};
    const qint64 count = match.captured(1).toLongLong();
    for (const Unit &unit : units) {
        if (match.captured(2) != QLatin1String(unit.name))
            continue;
        if (count > std::numeric_limits<qint64>::max() / unit.milliseconds)
            return std::nullopt;
        return milliseconds(count * unit.milliseconds);
    }
    return std::nullopt;
}

TimePoint MovableClock::now() const
{
    const qint64 setting = m_setting.load(std::memory_order_acquire);
    const milliseconds value(setting >> 1);
    return (setting & 1) != 0 ? TimePoint(value) : m_base.now() + value;
}

void MovableClock::apply(const ClockSetting &setting)
{
    const qint64 value = setting.frozenAt ? toMilliseconds(*setting.frozenAt) : setting.offset.count();
    m_setting.store(value * 2 + (setting.frozenAt ? 1 : 0), std::memory_order_release);
}

ClockSetting MovableClock::setting() const
{
    const qint64 setting = m_setting.load(std::memory_order_acquire);
    const milliseconds value(setting >> 1);
    return (setting & 1) != 0 ? ClockSetting{{}, TimePoint(value)} : ClockSetting{value, {}};
}

} // namespace grantdesk
