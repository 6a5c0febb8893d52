#pragma once

#include <QDateTime>
#include <QString>

#include <chrono>
#include <functional>
#include <optional>

namespace grantdesk {

/// A moment, in milliseconds since 1970-01-01T00:00:00Z.
using TimePoint = std::chrono::sys_time<std::chrono::milliseconds>;

/// Where the present comes from. Handed in everywhere, so that six months of inactivity pass in a test in no time.
class Clock {
public:
    virtual ~Clock() = default;
    virtual TimePoint now() const = 0;
};

/// The machine's clock.
class SystemClock final : public Clock {
public:
    TimePoint now() const override;
};

/// A clock that stands still until it is moved.
class ManualClock final : public Clock {
public:
    explicit ManualClock(TimePoint start)
        : m_now(start)
    {
    }
    TimePoint now() const override { return m_now; }
    void advance(std::chrono::milliseconds by) { m_now += by; }
    void set(TimePoint now) { m_now = now; }

private:
    TimePoint m_now;
};

/// A calendar period as in ISO 8601 ("P6M", "P30D"): months and days are kept apart because a month has no fixed
/// length.
struct Period {
    int months = 0;
    int days = 0;

    bool operator==(const Period &) const = default;
};

/// `from` plus the period: months first, clamped to the end of a shorter month, then days.
TimePoint operator+(TimePoint from, const Period &period);

/// Reads "P6M", "P1Y", "P30D", "P2W", "P1Y6M"; nothing for other spellings, for zero and for more than 100 years.
std::optional<Period> parsePeriod(QStringView text);
/// The shortest ISO 8601 spelling that parsePeriod() reads back.
QString toString(const Period &period);

/// "2026-11-21T22:02:57.120Z".
QString toIso8601(TimePoint time);
/// Writes the same at `out`, where there must be room for 24 bytes, and returns its end.
char *writeIso8601(char *out, TimePoint time);
/// Inverse, for every `date-time` of RFC 3339 §5.6 in upper case; nothing for other spellings, among them one that
/// names no zone.
std::optional<TimePoint> fromIso8601(const QString &text);
QDateTime toDateTime(TimePoint time);
TimePoint fromMilliseconds(qint64 sinceEpoch);
qint64 toMilliseconds(TimePoint time);
qint64 toSeconds(TimePoint time);

} // namespace grantdesk
