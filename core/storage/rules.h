#pragma once

#include "core/storage/registry.h"

/// What every backend checks before it writes: each function takes the registry as it is inside the storing
/// transaction and answers what has to be stored, or why not. Pure, so that the backends cannot differ.
namespace grantdesk::storage {

/// The application as create() stores it. Errors: applications.limit_reached, applications.already_exists,
/// applications.was_deleted, keys.duplicate.
Result<applications::Application> created(const Registry &registry, applications::Application application);
/// The application as update() stores it. Errors: applications.not_found, applications.changed_meanwhile,
/// applications.type_is_fixed.
Result<applications::Application> updated(const Registry &registry, const applications::Application &edited,
                                          TimePoint now);

Result<applications::Application> withSecret(const Registry &registry, const Id &application,
                                             const applications::ClientSecret &secret);
Result<applications::Application> withoutSecret(const Registry &registry, const Id &application, const Id &secret);
Result<applications::Application> withSecretNotes(const Registry &registry, const Id &application, const Id &secret,
                                                  const QString &notes);
Result<applications::Application> withKey(const Registry &registry, const Id &application,
                                          const applications::PublicKey &key);
Result<applications::Application> withoutKey(const Registry &registry, const Id &application, const Id &key);

/// Whether they can all be added. Errors: users.email_taken, users.id_taken,
/// users.password_not_hashed.
Result<void> checkNewUsers(const Registry &registry, const QList<applications::User> &users);
/// Errors: users.not_found, users.password_not_hashed.
Result<applications::User> withPassword(const Registry &registry, const Id &user, const QByteArray &passwordHash);
Result<applications::User> withActivity(const Registry &registry, const Id &user, bool active);

/// The application with the date of a use, never an earlier one than it has.
applications::Application used(applications::Application application, const Id &secretOrKey, TimePoint now);

/// The moment a family ends when the user's sign-ins up to `now` count too; no value: never.
std::optional<TimePoint> familyDeadline(const applications::Application &application, TimePoint grantedAt,
                                        TimePoint lastActivityAt, const QList<TimePoint> &signIns, TimePoint now);

/// Codes stay this long, used or not, so that a replay is recognised: a day longer than any lifetime that makes sense.
inline constexpr std::chrono::hours codeRetention{25};

/// A family whose refresh token has reached its deadline stays this long, because its sessions end with its row: longer
/// than anybody keeps using one without signing in again.
inline constexpr std::chrono::days familyRetention{31};

/// The family's row cannot matter any more: it is revoked, its application is gone, or it has been past its deadline
/// for familyRetention.
bool canForget(const Registry &registry, const Id &application, bool revoked, TimePoint grantedAt,
               TimePoint lastActivityAt, const QList<TimePoint> &signIns, TimePoint now);

/// A user's sign-ins are kept so that no two of three lie closer together than this. Half of the shortest inactivity
/// limit (a day): leaving out the middle one changes nothing that lives or dies.
inline constexpr std::chrono::hours signInResolution{12};

/// How far a sign-in may lie after a grant and count in it all the same: the system's clock is put right now and then,
/// and those of two servers differ. What lies later is of a future from which the clock came back.
inline constexpr std::chrono::minutes signInLead{1};

/// How far a date of use may lie after a later use and stay: those of two servers are written in any order. What lies
/// later is of a future from which the clock came back.
inline constexpr std::chrono::minutes useLead{10};

/// The application is not the one any more that a user allowed to act: its name or its addresses changed.
bool mustAskAgain(const applications::Application &former, const applications::Application &changed);

Error applicationLimitReached();
Error applicationNotFound(const QString &wanted);
Error applicationNameIsAmbiguous(const QString &name);
Error userNotFound(const QString &wanted);
Error userNameIsAmbiguous(const QString &name);
Error organisationNotFound();
/// Something with the same identity is there already.
Error conflict(const QString &detail);
/// The caller broke the order begin, beginRequest, endRequest, commit.
Error outOfOrder();

} // namespace grantdesk::storage
