#pragma once

#include "core/applications/calendar.h"
#include "core/applications/health.h"

namespace grantdesk::ui {

/// What a calendar shall remember, in the language in use: one event an end, with what to do about it.
QList<applications::CalendarEvent> remindersOf(const QList<applications::Expiry> &expiries);

} // namespace grantdesk::ui
