#include "ui/applications/expiry_calendar.h"

#include <QCoreApplication>

namespace grantdesk::ui {

using applications::CalendarEvent;
using applications::Expiry;

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Calendar", text);
}

} // namespace

QList<CalendarEvent> remindersOf(const QList<Expiry> &expiries)
{
    QList<CalendarEvent> events;
    for (const Expiry &expiry : expiries) {
        const bool secret = expiry.kind == Expiry::Kind::Secret;
        const char *summary = secret ? QT_TRANSLATE_NOOP("Calendar", "Client secret of “%1” expires")
                                     : QT_TRANSLATE_NOOP("Calendar", "Certificate of “%1” expires");
        const char *advice = secret
            ? QT_TRANSLATE_NOOP("Calendar",
                                "%1: add a new client secret, give it to the application, then delete this "
                                "one.")
            : QT_TRANSLATE_NOOP("Calendar", "%1: have the certificate renewed and add the new one.");
        events.append({expiry.part + QStringLiteral("@grantdesk"), expiry.at, say(summary).arg(expiry.applicationName),
                       say(advice).arg(expiry.label)});
    }
    return events;
}

} // namespace grantdesk::ui
