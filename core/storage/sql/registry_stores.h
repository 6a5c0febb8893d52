#pragma once

#include "core/storage/application_store.h"
#include "core/storage/people_store.h"
#include "core/storage/registry_directory.h"
#include "core/storage/sql/control_store.h"
#include "core/storage/sql/registry_cache.h"
#include "core/storage/sql/use_notes.h"

namespace grantdesk::storage::sql {

class Applications final : public ApplicationStore {
public:
    Applications(Connection &connection, RegistryCache &registry)
        : m_connection(connection)
        , m_registry(registry)
    {
    }

    Result<QList<applications::Application>> list() override;
    Result<applications::Application> find(const Id &id) override;
    Result<applications::Application> resolve(const QString &idOrClientIdOrName) override;
    Result<applications::Application> create(const applications::Application &application) override;
    Result<applications::Application> update(const applications::Application &application, TimePoint now) override;
    Result<void> remove(const Id &id) override;
    Result<applications::DeletionImpact> deletionImpact(const Id &id, TimePoint now) override;
    Result<QList<applications::DeletedApplication>> deleted() override;
    Result<applications::DeletedApplication> resolveDeleted(const QString &idOrClientIdOrName) override;
    Result<applications::Application> restore(const Id &id, const applications::Restoring &what) override;
    Result<void> purge(const Id &id) override;
    Result<void> addSecret(const Id &application, const applications::ClientSecret &secret) override;
    Result<void> removeSecret(const Id &application, const Id &secret) override;
    Result<void> setSecretNotes(const Id &application, const Id &secret, const QString &notes) override;
    Result<void> addKey(const Id &application, const applications::PublicKey &key) override;
    Result<void> removeKey(const Id &application, const Id &key) override;

private:
    /// Asks the rule, then writes and audits what it answers.
    template<typename Rule, typename Write>
    Result<applications::Application> edit(applications::AuditAction action, Rule rule, Write write);

    Connection &m_connection;
    RegistryCache &m_registry;
};

class People final : public PeopleStore {
public:
    People(Connection &connection, RegistryCache &registry)
        : m_connection(connection)
        , m_registry(registry)
    {
    }

    Result<std::optional<applications::Organisation>> organisation() override;
    Result<void> setOrganisation(const applications::Organisation &organisation) override;
    Result<QList<applications::User>> users() override;
    Result<applications::User> resolveUser(const QString &idOrEmailOrName) override;
    Result<void> addUsers(const QList<applications::User> &users) override;
    Result<void> setPassword(const Id &user, const QByteArray &passwordHash) override;
    Result<void> setActive(const Id &user, bool active) override;

private:
    /// As Applications::edit().
    template<typename Rule, typename Write> Result<void> edit(applications::AuditAction action, Rule rule, Write write);

    Connection &m_connection;
    RegistryCache &m_registry;
};

class Directory final : public RegistryDirectory {
public:
    Directory(Connection &connection, RegistryCache &registry, Controls &controls, UseNotes &uses)
        : m_connection(connection)
        , m_registry(registry)
        , m_controls(controls)
        , m_uses(uses)
    {
    }

    Result<bool> takeRecipe(const Id &recipe) override { return m_controls.take(recipe); }
    void noteUse(const Id &application, const Id &secretOrKey, TimePoint now) override;

private:
    Result<RegistryPointer> current() override { return m_registry.current(); }

    Connection &m_connection;
    RegistryCache &m_registry;
    Controls &m_controls;
    UseNotes &m_uses;
};

} // namespace grantdesk::storage::sql
