#pragma once

#include "core/base/clock.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace grantdesk::applications {

/// One reminder of a calendar file. The texts are in the language of whoever asked for them.
struct CalendarEvent {
    QString uid; ///< the same whenever the same end is exported, so that a calendar updates it
    TimePoint at;
    QString summary;
    QString description;
};

/// An iCalendar file (RFC 5545): an event an entry, each with an alarm a week before. Lines are folded at 75 octets,
/// texts escaped.
QByteArray toCalendar(const QList<CalendarEvent> &events, TimePoint now);

} // namespace grantdesk::applications
