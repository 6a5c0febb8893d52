#pragma once

#include "core/applications/interchange.h"
#include "core/storage/stores.h"

namespace grantdesk::storage {

/// Stores what a plan says, all of it or nothing. A plan of yesterday's registry is refused by the stores: somebody may
/// have changed an application meanwhile, or taken the last place. Errors: the first refusal of a plan that is not
/// possible, and those of ApplicationStore. From `realNow`, the machine's time, comes the server's, by which a changed
/// refresh policy counts.
Result<void> applyImport(Stores &stores, const applications::ImportPlan &plan, TimePoint realNow);

} // namespace grantdesk::storage
