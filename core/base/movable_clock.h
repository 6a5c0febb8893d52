#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <atomic>
#include <chrono>
#include <optional>
#include <variant>

namespace grantdesk {

/// How far a movable clock stands from the real one. The default is real time.
struct ClockSetting {
    std::chrono::milliseconds offset{};     ///< added to real time; without meaning while the clock is frozen
    std::optional<TimePoint> frozenAt = {}; ///< the moment at which the clock stands still

    bool isReal() const { return !frozenAt && offset == std::chrono::milliseconds::zero(); }
    bool operator==(const ClockSetting &) const = default;
};

/// The present under that setting.
TimePoint presentOf(const ClockSetting &setting, TimePoint realNow);

/// The setting after the clock was put forward by that much; a frozen clock stays frozen.
/// Errors: clock.not_forward (nothing or less), clock.out_of_range (past the year 9999).
Result<ClockSetting> advanced(const ClockSetting &setting, TimePoint realNow, std::chrono::milliseconds by);
Result<ClockSetting> advanced(const ClockSetting &setting, TimePoint realNow, const Period &by);
/// The setting that stands still at that moment, or where the clock is now. Errors: clock.out_of_range (before 1970,
/// after the year 9999).
Result<ClockSetting> frozen(const ClockSetting &setting, TimePoint realNow, std::optional<TimePoint> at = {});
/// The setting that goes on from where the clock stands.
ClockSetting resumed(const ClockSetting &setting, TimePoint realNow);

/// How far a clock is put forward, as people and programs spell it: "90s", "15m", "2h", "3d", "1500ms", or a calendar
/// period "P6M". Nothing for other spellings.
using ClockStep = std::variant<std::chrono::milliseconds, Period>;
std::optional<ClockStep> parseClockStep(QStringView text);
Result<ClockSetting> advanced(const ClockSetting &setting, TimePoint realNow, const ClockStep &by);

/// A clock that can be moved away from another one. Thread-safe.
class MovableClock final : public Clock {
public:
    /// `base` must outlive it.
    explicit MovableClock(const Clock &base)
        : m_base(base)
    {
    }
    TimePoint now() const override;
    TimePoint realNow() const { return m_base.now(); }
    void apply(const ClockSetting &setting);
    ClockSetting setting() const;

private:
    const Clock &m_base;
    /// The offset or the frozen moment in milliseconds, doubled, and one more when frozen: one word, so that no
    /// reader sees half a setting.
    std::atomic<qint64> m_setting = 0;
};

} // namespace grantdesk
