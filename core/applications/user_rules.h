#pragma once

#include "core/base/result.h"

#include <QString>

namespace grantdesk::applications {

/// Of a password, in UTF-16 code units.
inline constexpr int maximumPasswordLength = 1024;

/// The one place that knows what a new user of the built-in server may be called: the name obeys the rule of an
/// application's. Errors: users.name_invalid, users.email_invalid.
Result<void> checkNewUser(const QString &name, const QString &email);

/// The spelling under which an e-mail address is unique: no two users' differ in case alone.
QString emailKey(const QString &email);

} // namespace grantdesk::applications
