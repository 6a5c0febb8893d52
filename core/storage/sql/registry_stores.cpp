#include "core/storage/sql/registry_stores.h"

#include "core/storage/audit_rules.h"
#include "core/storage/deletion_rules.h"
#include "core/storage/rules.h"
#include "core/storage/sql/grants.h"

namespace grantdesk::storage::sql {

using applications::Application;
using applications::AuditAction;
using applications::ClientSecret;
using applications::DeletedApplication;
using applications::DeletionImpact;
using applications::Organisation;
using applications::PublicKey;
using applications::Restoring;
using applications::User;

namespace {

void ignoreApplication(const Application &) { }

} // namespace

Result<QList<Application>> Applications::list()
{
    return m_registry.current().map([](const RegistryPointer &registry) {
        QList<Application> all;
        for (const auto &application : registry->applications())
            all.append(*application);
        return all;
    });
}

Result<Application> Applications::find(const Id &id)
{
    return m_registry.current().and_then([&id](const RegistryPointer &registry) -> Result<Application> {
        const auto application = registry->application(id);
        if (!application)
            return failure(applicationNotFound(id));
        return *application;
    });
}

Result<Application> Applications::resolve(const QString &idOrClientIdOrName)
{
    return m_registry.current().and_then([&](const RegistryPointer &registry) {
        return registry->resolve(idOrClientIdOrName).map([](const auto &application) { return *application; });
    });
}

template<typename Rule, typename Write>
Result<Application> Applications::edit(AuditAction action, Rule rule, Write write)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) -> Result<Application> {
        auto changed = rule(registry);
        if (!changed)
            return changed;
        const auto written = write(tables, *changed).and_then([&] {
            return m_registry.audit().append(noteOf(action, registry.application(changed->id).get(), &*changed));
        });
        if (!written)
            return failure(written.error());
        return changed;
    });
}

Result<Application> Applications::create(const Application &application)
{
    return edit(
        AuditAction::ApplicationCreated, [&](const Registry &registry) { return created(registry, application); },
        [](RegistryTables &tables, const Application &changed) { return tables.insert(changed); });
}

Result<Application> Applications::update(const Application &application, TimePoint now)
{
    bool asksAgain = false;
    const auto rule = [&](const Registry &registry) {
        auto changed = updated(registry, application, now);
        asksAgain = changed && mustAskAgain(*registry.application(application.id), *changed);
        return changed;
    };
    return edit(AuditAction::ApplicationChanged, rule, [&](RegistryTables &tables, const Application &changed) {
        auto done = tables.update(changed);
        return done && asksAgain ? forgetConsentsOfApplication(m_connection, changed.id) : done;
    });
}

Result<void> Applications::remove(const Id &id)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) -> Result<void> {
        const auto former = registry.application(id);
        if (!former)
            return failure(applicationNotFound(id));
        return removeGrantsOfApplication(m_connection, id)
            .and_then([&] { return tables.setDeleted(id, m_registry.now()); })
            .and_then([&] {
                return m_registry.audit().append(noteOf(AuditAction::ApplicationDeleted, former.get(), nullptr));
            });
    });
}

Result<DeletionImpact> Applications::deletionImpact(const Id &id, TimePoint now)
{
    return m_connection.reading([&]() -> Result<DeletionImpact> {
        const auto registry = m_registry.current();
        if (!registry)
            return failure(registry.error());
        const auto application = (*registry)->application(id);
        if (!application)
            return failure(applicationNotFound(id));
        return usersWithTokens(m_connection, *application, now).map([&application](const QSet<Id> &users) {
            return impactOf(*application, users);
        });
    });
}

Result<QList<DeletedApplication>> Applications::deleted()
{
    return m_registry.current().map(
        [this](const RegistryPointer &registry) { return restorable(*registry, m_registry.now()); });
}

Result<DeletedApplication> Applications::resolveDeleted(const QString &idOrClientIdOrName)
{
    return m_registry.current().and_then([&](const RegistryPointer &registry) {
        return resolvedDeleted(*registry, idOrClientIdOrName, m_registry.now());
    });
}

Result<Application> Applications::restore(const Id &id, const Restoring &what)
{
    return edit(
        AuditAction::ApplicationRestored,
        [&](const Registry &registry) { return restored(registry, id, what, m_registry.now()); },
        [](RegistryTables &tables, const Application &back) { return tables.restore(back); });
}

Result<void> Applications::purge(const Id &id)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) {
        return purged(registry, id, m_registry.now()).and_then([&](const DeletedApplication &gone) {
            return tables.remove(id).and_then([&] { return m_registry.audit().append(noteOfPurge(gone, false)); });
        });
    });
}

Result<void> Applications::addSecret(const Id &application, const ClientSecret &secret)
{
    return edit(
               AuditAction::SecretAdded,
               [&](const Registry &registry) { return withSecret(registry, application, secret); },
               [&](RegistryTables &tables, const Application &) { return tables.insertSecret(application, secret); })
        .map(ignoreApplication);
}

Result<void> Applications::removeSecret(const Id &application, const Id &secret)
{
    return edit(
               AuditAction::SecretDeleted,
               [&](const Registry &registry) { return withoutSecret(registry, application, secret); },
               [&](RegistryTables &tables, const Application &) { return tables.removeSecret(application, secret); })
        .map(ignoreApplication);
}

Result<void> Applications::setSecretNotes(const Id &application, const Id &secret, const QString &notes)
{
    return edit(
               AuditAction::SecretChanged,
               [&](const Registry &registry) { return withSecretNotes(registry, application, secret, notes); },
               [&](RegistryTables &tables, const Application &) {
                   return tables.setSecretNotes(application, secret, notes);
               })
        .map(ignoreApplication);
}

Result<void> Applications::addKey(const Id &application, const PublicKey &key)
{
    return edit(
               AuditAction::KeyAdded, [&](const Registry &registry) { return withKey(registry, application, key); },
               [&](RegistryTables &tables, const Application &) { return tables.insertKey(application, key); })
        .map(ignoreApplication);
}

Result<void> Applications::removeKey(const Id &application, const Id &key)
{
    return edit(
               AuditAction::KeyDeleted,
               [&](const Registry &registry) { return withoutKey(registry, application, key); },
               [&](RegistryTables &tables, const Application &) { return tables.removeKey(application, key); })
        .map(ignoreApplication);
}

Result<std::optional<Organisation>> People::organisation()
{
    return m_registry.current().map([](const RegistryPointer &registry) { return registry->organisation(); });
}

Result<void> People::setOrganisation(const Organisation &organisation)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) {
        return tables.setOrganisation(organisation).and_then([&] {
            return m_registry.audit().append(noteOf(registry.organisation(), organisation));
        });
    });
}

Result<QList<User>> People::users()
{
    return m_registry.current().map([](const RegistryPointer &registry) { return registry->users(); });
}

Result<User> People::resolveUser(const QString &idOrEmailOrName)
{
    return m_registry.current().and_then(
        [&](const RegistryPointer &registry) { return registry->resolveUser(idOrEmailOrName); });
}

template<typename Rule, typename Write> Result<void> People::edit(AuditAction action, Rule rule, Write write)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) -> Result<void> {
        const Result<User> changed = rule(registry);
        if (!changed)
            return failure(changed.error());
        return write(tables, *changed).and_then([&] {
            return m_registry.audit().append(noteOf(action, registry.user(changed->id), &*changed));
        });
    });
}

Result<void> People::addUsers(const QList<User> &users)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) -> Result<void> {
        auto done = checkNewUsers(registry, users);
        for (qsizetype index = 0; done && index < users.size(); ++index) {
            const User &user = users.at(index);
            done = tables.insert(user).and_then(
                [&] { return m_registry.audit().append(noteOf(AuditAction::UserAdded, nullptr, &user)); });
        }
        return done;
    });
}

Result<void> People::setPassword(const Id &user, const QByteArray &passwordHash)
{
    return edit(
        AuditAction::UserPasswordSet,
        [&](const Registry &registry) { return withPassword(registry, user, passwordHash); },
        [this](RegistryTables &tables, const User &changed) {
            return tables.update(changed).and_then(
                [&] { return removeBrowserSessionsOfUser(m_connection, changed.id); });
        });
}

Result<void> People::setActive(const Id &user, bool active)
{
    return edit(
        active ? AuditAction::UserActivated : AuditAction::UserDeactivated,
        [&](const Registry &registry) { return withActivity(registry, user, active); },
        [&](RegistryTables &tables, const User &changed) {
            const auto done = tables.update(changed);
            return done && !active ? removeGrantsOfUser(m_connection, user) : done;
        });
}

void Directory::noteUse(const Id &application, const Id &secretOrKey, TimePoint now)
{
    m_uses.note(application, secretOrKey, now);
    // In a batch it is written when the batch is committed. A date that cannot be written now is kept for later.
    if (!m_connection.inBatch() && m_uses.isDue())
        (void)m_uses.flush();
}

} // namespace grantdesk::storage::sql
