#pragma once

#include <QString>

namespace grantdesk::ui {

/// Why a redirect URL is refused and what to do about it: the two sentences after words(). Empty for a code that says
/// all there is.
QString redirectAdvice(const QString &problemCode);
/// Why a look-alike matters and what to do about it.
QString lookAlikeAdvice();

} // namespace grantdesk::ui
