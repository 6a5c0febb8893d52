#pragma once

#include "core/storage/application_store.h"
#include "core/storage/memory/control_store.h"
#include "core/storage/memory/state.h"
#include "core/storage/people_store.h"
#include "core/storage/registry_directory.h"

namespace grantdesk::storage::memory {

class Applications final : public ApplicationStore {
public:
    explicit Applications(State &state)
        : m_state(state)
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
    /// Asks the rule, then stores and audits what it answers.
    template<typename Rule> Result<applications::Application> edit(applications::AuditAction action, Rule rule);

    State &m_state;
};

class People final : public PeopleStore {
public:
    explicit People(State &state)
        : m_state(state)
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
    template<typename Rule> Result<void> edit(applications::AuditAction action, Rule rule);

    State &m_state;
};

class Directory final : public RegistryDirectory {
public:
    explicit Directory(State &state)
        : m_state(state)
    {
    }

    Result<bool> takeRecipe(const Id &recipe) override { return Controls(m_state).take(recipe); }
    void noteUse(const Id &application, const Id &secretOrKey, TimePoint now) override;

private:
    Result<RegistryPointer> current() override { return m_state.registry; }

    State &m_state;
};

} // namespace grantdesk::storage::memory
