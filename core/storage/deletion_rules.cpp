#include "core/storage/deletion_rules.h"

#include "core/storage/rules.h"

#include <algorithm>

namespace grantdesk::storage {

using applications::Application;
using applications::DeletedApplication;
using applications::DeletionImpact;

namespace {

/// The deleted applications of which `wanted` holds; those whose time is over are not there any more.
template<typename Wanted>
QList<DeletedApplication> among(const QList<DeletedApplication> &deleted, TimePoint now, Wanted wanted)
{
    QList<DeletedApplication> found;
    for (const DeletedApplication &one : deleted) {
        if (applications::goneForGoodAt(one) > now && wanted(one.application))
            found.append(one);
    }
    return found;
}

Result<DeletedApplication> byId(const Registry &registry, const Id &id, TimePoint now)
{
    const auto found = among(registry.deleted(), now, [&id](const Application &one) { return one.id == id; });
    if (found.isEmpty())
        return failure(applicationNotFound(id));
    return found.first();
}

} // namespace

QList<DeletedApplication> restorable(const Registry &registry, TimePoint now)
{
    return among(registry.deleted(), now, [](const Application &) { return true; });
}

QList<DeletedApplication> overdue(const Registry &registry, TimePoint now)
{
    QList<DeletedApplication> over;
    int kept = 0;
    for (const DeletedApplication &one : registry.deleted()) {
        if (applications::goneForGoodAt(one) > now && kept < applications::maximumDeleted)
            ++kept;
        else
            over.append(one);
    }
    return over;
}

Result<DeletedApplication> resolvedDeleted(const Registry &registry, const QString &idOrClientIdOrName, TimePoint now)
{
    for (const auto member : {&Application::id, &Application::clientId, &Application::name}) {
        const auto found
            = among(registry.deleted(), now, [&](const Application &one) { return one.*member == idOrClientIdOrName; });
        if (found.size() > 1)
            return failure(applicationNameIsAmbiguous(idOrClientIdOrName));
        if (!found.isEmpty())
            return found.first();
    }
    return failure(applicationNotFound(idOrClientIdOrName));
}

Result<Application> restored(const Registry &registry, const Id &application, const applications::Restoring &what,
                             TimePoint now)
{
    auto found = byId(registry, application, now);
    if (!found)
        return failure(found.error());
    if (registry.applications().size() >= applications::maximumApplications)
        return failure(applicationLimitReached());
    Application back = std::move(found->application);
    // A form that was opened before the deletion must not save over what came back.
    ++back.revision;
    if (auto *secrets = applications::clientSecrets(back); secrets && !what.secrets)
        secrets->clear();
    if (auto *keys = applications::publicKeys(back); keys && !what.keys)
        keys->clear();
    return back;
}

Result<DeletedApplication> purged(const Registry &registry, const Id &application, TimePoint now)
{
    return byId(registry, application, now);
}

bool isFamilyAlive(const Application &application, bool revoked, TimePoint grantedAt, TimePoint lastActivityAt,
                   const QList<TimePoint> &signIns, TimePoint now)
{
    if (revoked)
        return false;
    const auto deadline = familyDeadline(application, grantedAt, lastActivityAt, signIns, now);
    return !deadline || *deadline > now;
}

bool isSessionAlive(const Application &application, const Id &publicKey, TimePoint expiresAt, TimePoint now)
{
    if (expiresAt <= now)
        return false;
    const auto *keys = applications::publicKeys(application);
    return publicKey.isEmpty()
        || (keys && std::any_of(keys->begin(), keys->end(), [&](const auto &key) { return key.id == publicKey; }));
}

DeletionImpact impactOf(const Application &application, const QSet<Id> &usersWithTokens)
{
    DeletionImpact impact;
    if (const auto *secrets = applications::clientSecrets(application))
        impact.secrets = static_cast<int>(secrets->size());
    if (const auto *keys = applications::publicKeys(application))
        impact.keys = static_cast<int>(keys->size());
    impact.usersWithTokens = static_cast<int>(usersWithTokens.size());
    impact.lastUsedAt = application.lastUsedAt;
    return impact;
}

} // namespace grantdesk::storage
