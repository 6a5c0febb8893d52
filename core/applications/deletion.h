#pragma once

#include "core/applications/application.h"

namespace grantdesk::applications {

/// A deleted application can be brought back for so long.
inline constexpr std::chrono::days deletionGrace{30};
/// Of more than so many the one that was deleted first is forgotten, so that test suites fill no disk.
inline constexpr int maximumDeleted = 100;
/// Whoever deletes an application that was used this recently has to type its name.
inline constexpr std::chrono::days recentUse{30};

/// An application that was deleted: it answers nobody and holds none of the ten places.
struct DeletedApplication {
    Application application;
    TimePoint deletedAt;

    bool operator==(const DeletedApplication &) const = default;
};

/// From this moment on it cannot be brought back.
TimePoint goneForGoodAt(const DeletedApplication &deleted);

/// What comes back with a deleted application. Its tokens never do.
struct Restoring {
    bool secrets = false;
    bool keys = false;
};

/// What deleting an application would end.
struct DeletionImpact {
    int secrets = 0;
    int keys = 0;
    int usersWithTokens = 0; ///< users for whom the application holds a token that is alive now
    std::optional<TimePoint> lastUsedAt;

    bool operator==(const DeletionImpact &) const = default;
};

/// Whether the name must be typed before it is deleted.
bool mustTypeName(const DeletionImpact &impact, TimePoint now);

} // namespace grantdesk::applications
