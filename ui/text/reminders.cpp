#include "ui/text/reminders.h"

#include "ui/text/catalogue.h"
#include "ui/text/words.h"

#include <QCoreApplication>

namespace grantdesk::ui {

using applications::CalendarEvent;
using applications::Expiry;
using applications::Finding;

namespace {

CalendarEvent reminderOf(const Expiry &expiry)
{
    const bool isSecret = expiry.kind == Expiry::Kind::Secret;
    const QString summary = isSecret ? QCoreApplication::translate("Health", "“%1”: the client secret %2 expires")
                                     : QCoreApplication::translate("Health", "“%1”: the certificate %2 expires");
    const QString label = isSecret ? QStringLiteral("••••") + expiry.label : expiry.label;
    Finding finding;
    finding.code = isSecret ? QStringLiteral("secret.expiring") : QStringLiteral("certificate.expiring");
    // A part's ID is its own for good: a calendar that is imported again updates the event.
    return {expiry.part + QLatin1String("@grantdesk"), expiry.at, fill(summary, {expiry.applicationName, label}),
            advice(finding)};
}

} // namespace

QList<CalendarEvent> remindersOf(const QList<Expiry> &expiries)
{
    QList<CalendarEvent> events;
    for (const Expiry &expiry : expiries)
        events += reminderOf(expiry);
    return events;
}

} // namespace grantdesk::ui
