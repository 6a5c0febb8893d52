#pragma once

#include "core/applications/deletion.h"
#include "core/storage/registry.h"

/// What every backend checks and computes about deleted applications. Pure, like rules.h.
namespace grantdesk::storage {

/// Those that can be brought back now, the last deleted one first.
QList<applications::DeletedApplication> restorable(const Registry &registry, TimePoint now);
/// Those whose time is over or that are too many: the next change forgets them.
QList<applications::DeletedApplication> overdue(const Registry &registry, TimePoint now);

/// By ID, client ID or exact name. Errors: applications.not_found, applications.ambiguous_name.
Result<applications::DeletedApplication> resolvedDeleted(const Registry &registry, const QString &idOrClientIdOrName,
                                                         TimePoint now);
/// The application as restore() stores it. Errors: applications.not_found, applications.limit_reached.
Result<applications::Application> restored(const Registry &registry, const Id &application,
                                           const applications::Restoring &what, TimePoint now);
/// What purge() forgets. Errors: applications.not_found.
Result<applications::DeletedApplication> purged(const Registry &registry, const Id &application, TimePoint now);

/// Whether a family of that application has a token that is alive.
bool isFamilyAlive(const applications::Application &application, bool revoked, TimePoint grantedAt,
                   TimePoint lastActivityAt, const QList<TimePoint> &signIns, TimePoint now);
/// The same of an access token without a family; `publicKey` is empty when none signed for it.
bool isSessionAlive(const applications::Application &application, const Id &publicKey, TimePoint expiresAt,
                    TimePoint now);
applications::DeletionImpact impactOf(const applications::Application &application, const QSet<Id> &usersWithTokens);

} // namespace grantdesk::storage
