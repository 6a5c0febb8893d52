#pragma once

#include "core/storage/registry.h"
#include "core/storage/sql/statement.h"

namespace grantdesk::storage::sql {

/// The rows of applications and people: read all at once, written one by one. Knows no rule; call it in a transaction.
class RegistryTables {
public:
    explicit RegistryTables(Connection &connection);

    /// Grows with every change that anybody has committed.
    Result<qint64> version();
    Result<void> countChange();
    Result<Registry> load();

    Result<void> insert(const applications::Application &application);
    Result<void> update(const applications::Application &application);
    Result<void> setDeleted(const Id &application, TimePoint now);
    /// A deleted application is a registered one again, behind the others of its moment, and has what `application` has
    /// of secrets and keys.
    Result<void> restore(const applications::Application &application);
    Result<void> remove(const Id &application);
    Result<void> insertSecret(const Id &application, const applications::ClientSecret &secret);
    Result<void> removeSecret(const Id &application, const Id &secret);
    Result<void> setSecretNotes(const Id &application, const Id &secret, const QString &notes);
    Result<void> insertKey(const Id &application, const applications::PublicKey &key);
    Result<void> removeKey(const Id &application, const Id &key);
    /// Dates of use only move forwards.
    Result<void> noteUse(const Id &application, TimePoint now);
    Result<void> noteUse(const Id &application, const Id &secretOrKey, TimePoint now);

    Result<void> setOrganisation(const applications::Organisation &organisation);
    Result<void> insert(const applications::User &user);
    Result<void> update(const applications::User &user);

private:
    Connection &m_connection;
    Statement m_version;
};

} // namespace grantdesk::storage::sql
