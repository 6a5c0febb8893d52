#pragma once

#include "core/base/clock.h"

namespace grantdesk {

/// Whether a period can be chosen for anything: longer than nothing, and at most 100 years.
bool isUsable(const Period &period);

} // namespace grantdesk
