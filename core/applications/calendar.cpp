#include "core/applications/calendar.h"

namespace grantdesk::applications {

namespace {

constexpr qsizetype longestLine = 75; // RFC 5545 §3.1, in octets, without the line end

/// A value of the type TEXT (RFC 5545 §3.3.11). Other control characters have no place in a calendar.
QByteArray escaped(QString text)
{
    text.replace(QLatin1String("\r\n"), QLatin1String("\n"));
    QString result;
    for (const QChar c : std::as_const(text)) {
        if (c == u'\\' || c == u';' || c == u',')
            result += u'\\';
        if (c == u'\n' || c == u'\r')
            result += QLatin1String("\\n");
        else if (c >= u' ' && c != u'\x7f')
            result += c;
    }
    return result.toUtf8();
}

/// Folds a line; what goes on in the next one starts with a space. Never inside a character of UTF-8.
QByteArray folded(const QByteArray &line)
{
    QByteArray result;
    qsizetype from = 0;
    qsizetype room = longestLine;
    while (line.size() - from > room) {
        qsizetype end = from + room;
        while ((static_cast<unsigned char>(line[end]) & 0xc0) == 0x80)
            --end;
        result += QByteArrayView(line).sliced(from, end - from).toByteArray() + "\r\n ";
        from = end;
        room = longestLine - 1;
    }
    return result + line.mid(from) + "\r\n";
}

QByteArray utc(TimePoint time)
{
    return toDateTime(time).toUTC().toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'")).toLatin1();
}

QByteArray toComponent(const CalendarEvent &event, TimePoint now)
{
    const QByteArray summary = escaped(event.summary);
    QByteArray text;
    for (const QByteArray &line : {
             QByteArray("BEGIN:VEVENT"),
             "UID:" + escaped(event.uid),
             "DTSTAMP:" + utc(now),
             "DTSTART:" + utc(event.at),
             "SUMMARY:" + summary,
             "DESCRIPTION:" + escaped(event.description),
             QByteArray("TRANSP:TRANSPARENT"), // nobody is busy because a secret ends
             QByteArray("BEGIN:VALARM"),
             QByteArray("ACTION:DISPLAY"),
             QByteArray("TRIGGER:-P1W"),
             "DESCRIPTION:" + summary,
             QByteArray("END:VALARM"),
             QByteArray("END:VEVENT"),
         })
        text += folded(line);
    return text;
}

} // namespace

QByteArray toCalendar(const QList<CalendarEvent> &events, TimePoint now)
{
    QByteArray text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Grantdesk//Grantdesk//EN\r\nCALSCALE:GREGORIAN\r\n";
    for (const CalendarEvent &event : events)
        text += toComponent(event, now);
    return text + "END:VCALENDAR\r\n";
}

} // namespace grantdesk::applications
