#include "core/base/clock.h"

#include "core/base/period.h"

#include <QRegularExpression>
#include <QTimeZone>

#include <cstring>

namespace grantdesk {

namespace {
constexpr size_t isoLength = 24;

void writeDigits(char *end, unsigned number, int count)
{
    for (; count > 0; --count, number /= 10)
        *--end = static_cast<char>('0' + number % 10);
}

/// Writes all of it, or nothing outside the years 1 to 9999, which Qt does not write either.
bool writeMoment(char *out, TimePoint time)
{
    using namespace std::chrono;
    const auto day = floor<days>(time);
    // Before years are counted in a type that is too small for some of them.
    if (day < sys_days(year(1) / January / 1) || day > sys_days(year(9999) / December / 31))
        return false;
    const year_month_day date(day);
    const auto ofDay = static_cast<unsigned>((time - day).count());
    std::memcpy(out, "0000-00-00T00:00:00.000Z", isoLength);
    writeDigits(out + 4, static_cast<unsigned>(int(date.year())), 4);
    writeDigits(out + 7, unsigned(date.month()), 2);
    writeDigits(out + 10, unsigned(date.day()), 2);
    writeDigits(out + 13, ofDay / 3'600'000, 2);
    writeDigits(out + 16, ofDay / 60'000 % 60, 2);
    writeDigits(out + 19, ofDay / 1000 % 60, 2);
    writeDigits(out + 23, ofDay % 1000, 3);
    return true;
}
} // namespace

TimePoint SystemClock::now() const
{
    return std::chrono::time_point_cast<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

TimePoint operator+(TimePoint from, const Period &period)
{
    using namespace std::chrono;
    const auto day = floor<days>(from);
    const auto timeOfDay = from - day;
    year_month_day date = year_month_day(day) + months(period.months);
    if (!date.ok())
        date = date.year() / date.month() / last;
    return sys_days(date) + days(period.days) + timeOfDay;
}

bool isUsable(const Period &period)
{
    constexpr int maximumMonths = 100 * 12;
    constexpr int maximumDays = 100 * 366;
    return period.months >= 0 && period.days >= 0 && (period.months > 0 || period.days > 0)
        && period.months <= maximumMonths && period.days <= maximumDays;
}

std::optional<Period> parsePeriod(QStringView text)
{
    static const QRegularExpression grammar(
        QStringLiteral("\\AP(?:(\\d{1,5})Y)?(?:(\\d{1,5})M)?(?:(\\d{1,5})W)?(?:(\\d{1,5})D)?\\z"));
    const auto match = grammar.match(text.toString());
    if (!match.hasMatch())
        return std::nullopt;
    const auto part = [&match](int index) {
        return match.captured(index).toInt();
    };
    const Period period{part(1) * 12 + part(2), part(3) * 7 + part(4)};
    return isUsable(period) ? std::optional(period) : std::nullopt;
}

QString toString(const Period &period)
{
    QString text = QStringLiteral("P");
    if (period.months != 0 && period.months % 12 == 0)
        text += QString::number(period.months / 12) + QLatin1Char('Y');
    else if (period.months != 0)
        text += QString::number(period.months) + QLatin1Char('M');
    if (period.days != 0)
        text += QString::number(period.days) + QLatin1Char('D');
    return text;
}

QString toIso8601(TimePoint time)
{
    char text[isoLength];
    return QString::fromLatin1(text, writeIso8601(text, time) - text);
}

/// By hand: Qt's own way takes two microseconds, and every line of the request log tells a moment.
char *writeIso8601(char *out, TimePoint time)
{
    return writeMoment(out, time) ? out + isoLength : out;
}

std::optional<TimePoint> fromIso8601(const QString &text)
{
    // Qt alone takes other spellings, too. Without a zone the moment would depend on the machine it is read on.
    static const QRegularExpression grammar(
        QStringLiteral("\\A\\d{4}-\\d\\d-\\d\\dT([01]\\d|2[0-3]):\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[+-]\\d\\d:\\d\\d)\\z"));
    if (!grammar.match(text).hasMatch())
        return std::nullopt;
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid())
        return std::nullopt;
    return fromMilliseconds(time.toMSecsSinceEpoch());
}

QDateTime toDateTime(TimePoint time)
{
    return QDateTime::fromMSecsSinceEpoch(toMilliseconds(time), QTimeZone::utc()).toUTC();
}

TimePoint fromMilliseconds(qint64 sinceEpoch)
{
    return TimePoint(std::chrono::milliseconds(sinceEpoch));
}

qint64 toMilliseconds(TimePoint time)
{
    return time.time_since_epoch().count();
}

qint64 toSeconds(TimePoint time)
{
    return std::chrono::duration_cast<std::chrono::seconds>(time.time_since_epoch()).count();
}

} // namespace grantdesk
