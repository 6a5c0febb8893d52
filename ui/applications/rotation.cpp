#include "ui/applications/rotation.h"

#include <QStringList>

namespace grantdesk::ui {

using applications::ClientSecret;

namespace {

Rotation::State stateOf(const ClientSecret &old, const ClientSecret &successor, TimePoint now)
{
    if (applications::isExpired(old, now))
        return Rotation::State::OldExpired;
    if (!successor.lastUsedAt)
        return Rotation::State::Waiting;
    const bool since = old.lastUsedAt && *old.lastUsedAt >= successor.createdAt;
    return since && usedRecently(old, now) ? Rotation::State::Overlap : Rotation::State::Finished;
}

} // namespace

bool usedRecently(const ClientSecret &secret, TimePoint now)
{
    return secret.lastUsedAt && now - *secret.lastUsedAt < recentSecretUse;
}

QList<Rotation> rotations(const QList<ClientSecret> &secrets, TimePoint now)
{
    QList<Rotation> found;
    QStringList seen;
    for (const ClientSecret &first : secrets) {
        if (seen.contains(first.notes))
            continue;
        seen.append(first.notes);
        const ClientSecret *oldest = &first;
        const ClientSecret *newest = nullptr;
        for (const ClientSecret &other : secrets) {
            if (other.notes != first.notes)
                continue;
            if (other.createdAt < oldest->createdAt)
                oldest = &other;
            if (!applications::isExpired(other, now) && (!newest || other.createdAt >= newest->createdAt))
                newest = &other;
        }
        if (newest && newest->id != oldest->id)
            found.append({*oldest, *newest, stateOf(*oldest, *newest, now)});
    }
    return found;
}

} // namespace grantdesk::ui
