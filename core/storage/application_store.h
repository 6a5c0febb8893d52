#pragma once

#include "core/applications/application.h"
#include "core/applications/deletion.h"
#include "core/base/result.h"

#include <QList>

namespace grantdesk::storage {

/// The registry of applications. Implementations: memory/, sql/; one contract suite (tests/contract) holds them to
/// these rules. Calls block; keep them off the GUI thread.
///
/// Every call validates nothing but what only a store can know: the limit of ten, the revision, existence. Other
/// processes may change the same registry at any time.
/// Errors of every call: storage.busy, storage.unavailable, storage.corrupt, storage.full, storage.read_only; and
/// storage.conflict for a row whose identity is taken, storage.out_of_order for a batch used in the wrong order.
class ApplicationStore {
public:
    virtual ~ApplicationStore() = default;

    /// All applications, oldest first.
    virtual Result<QList<applications::Application>> list() = 0;
    /// Errors: applications.not_found.
    virtual Result<applications::Application> find(const Id &id) = 0;
    /// By ID, client ID or exact name. Errors: applications.not_found, applications.ambiguous_name.
    virtual Result<applications::Application> resolve(const QString &idOrClientIdOrName) = 0;

    /// Stores a new application with its secrets and keys. Checks the limit inside the storing transaction.
    /// Answers what is stored: revision 0 and the history of the policy start here.
    /// Errors: applications.limit_reached, applications.already_exists (ID or client ID),
    /// applications.was_deleted (one that can still be brought back has them), keys.duplicate.
    virtual Result<applications::Application> create(const applications::Application &application) = 0;
    /// Stores what Save edits (name, description, redirect URLs, policy, logo, details; not secrets and keys).
    /// `now` dates a changed refresh policy. Errors: applications.not_found, applications.changed_meanwhile (the
    /// stored revision differs from the given one), applications.type_is_fixed.
    virtual Result<applications::Application> update(const applications::Application &application, TimePoint now) = 0;
    /// Deletes the application; its secrets, keys, codes and tokens are dead at once, and its place is free. It can be
    /// brought back for deletionGrace, unless maximumDeleted others are deleted after it. Errors:
    /// applications.not_found.
    virtual Result<void> remove(const Id &id) = 0;

    /// What remove() would end, by the server's own clock. Errors: applications.not_found.
    virtual Result<applications::DeletionImpact> deletionImpact(const Id &id, TimePoint now) = 0;
    /// What can be brought back, the last deleted one first.
    virtual Result<QList<applications::DeletedApplication>> deleted() = 0;
    /// By ID, client ID or exact name. Errors: applications.not_found, applications.ambiguous_name.
    virtual Result<applications::DeletedApplication> resolveDeleted(const QString &idOrClientIdOrName) = 0;
    /// Brings a deleted application back, with a new revision. Its tokens stay dead; secrets and keys that are not
    /// restored are forgotten. Errors: applications.not_found, applications.limit_reached.
    virtual Result<applications::Application> restore(const Id &id, const applications::Restoring &what) = 0;
    /// Forgets a deleted application for good. Errors: applications.not_found.
    virtual Result<void> purge(const Id &id) = 0;

    /// Errors: applications.not_found, secrets.limit_reached, secrets.not_allowed (single-page).
    virtual Result<void> addSecret(const Id &application, const applications::ClientSecret &secret) = 0;
    /// Errors: secrets.not_found.
    virtual Result<void> removeSecret(const Id &application, const Id &secret) = 0;
    virtual Result<void> setSecretNotes(const Id &application, const Id &secret, const QString &notes) = 0;
    /// Errors: applications.not_found, keys.limit_reached, keys.not_allowed, keys.duplicate (same fingerprint).
    virtual Result<void> addKey(const Id &application, const applications::PublicKey &key) = 0;
    /// Errors: keys.not_found.
    virtual Result<void> removeKey(const Id &application, const Id &key) = 0;
};

} // namespace grantdesk::storage
