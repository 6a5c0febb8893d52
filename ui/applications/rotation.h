#pragma once

#include "core/applications/application.h"

#include <QList>

namespace grantdesk::ui {

/// A secret on its way out, and the younger one that takes its place. Nothing remembers it but the secrets themselves:
/// who has the same notes is for the same use.
struct Rotation {
    enum class State {
        Waiting,   ///< the new one was never used
        Overlap,   ///< the new one is used, and the old one was within the last day too
        Finished,  ///< the new one is used, and the old one was not for a day, or not since the new one came
        OldExpired ///< nobody can use the old one
    };
    applications::ClientSecret old;
    applications::ClientSecret successor;
    State state = State::Waiting;
};

/// A use this recent means that something still needs the secret.
inline constexpr std::chrono::days recentSecretUse{1};
bool usedRecently(const applications::ClientSecret &secret, TimePoint now);

/// The rotations under way: of the secrets with the same notes the oldest and the newest that is not expired.
QList<Rotation> rotations(const QList<applications::ClientSecret> &secrets, TimePoint now);

} // namespace grantdesk::ui
