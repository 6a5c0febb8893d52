#include "core/applications/deletion.h"

namespace grantdesk::applications {

TimePoint goneForGoodAt(const DeletedApplication &deleted)
{
    return deleted.deletedAt + deletionGrace;
}

bool mustTypeName(const DeletionImpact &impact, TimePoint now)
{
    return impact.lastUsedAt && *impact.lastUsedAt + recentUse > now;
}

} // namespace grantdesk::applications
