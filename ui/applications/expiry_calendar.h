#pragma once

#include "core/applications/calendar.h"
#include "core/applications/health.h"

namespace grantdesk::ui {

/// The ends of secrets and certificates as reminders, in the language in use.
QList<applications::CalendarEvent> remindersOf(const QList<applications::Expiry> &expiries);

} // namespace grantdesk::ui
