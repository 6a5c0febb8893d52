#include "core/storage/sql/registry_stores.h"

#include "core/storage/rules.h"
#include "core/storage/sql/grants.h"

namespace grantdesk::storage::sql {

using applications::Application;
using applications::ClientSecret;
using applications::Organisation;
using applications::PublicKey;
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

template<typename Rule, typename Write> Result<Application> Applications::edit(Rule rule, Write write)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) -> Result<Application> {
        auto changed = rule(registry);
        if (!changed)
            return changed;
        if (auto written = write(tables, *changed); !written)
            return failure(written.error());
        return changed;
    });
}

Result<Application> Applications::create(const Application &application)
{
    return edit([&](const Registry &registry) { return created(registry, application); },
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
    return edit(rule, [&](RegistryTables &tables, const Application &changed) {
        auto done = tables.update(changed);
        return done && asksAgain ? forgetConsentsOfApplication(m_connection, changed.id) : done;
    });
}

Result<void> Applications::remove(const Id &id)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) -> Result<void> {
        if (!registry.application(id))
            return failure(applicationNotFound(id));
        return removeGrantsOfApplication(m_connection, id).and_then([&] { return tables.remove(id); });
    });
}

Result<void> Applications::addSecret(const Id &application, const ClientSecret &secret)
{
    return edit([&](const Registry &registry) { return withSecret(registry, application, secret); },
                [&](RegistryTables &tables, const Application &) { return tables.insertSecret(application, secret); })
        .map(ignoreApplication);
}

Result<void> Applications::removeSecret(const Id &application, const Id &secret)
{
    return edit([&](const Registry &registry) { return withoutSecret(registry, application, secret); },
                [&](RegistryTables &tables, const Application &) { return tables.removeSecret(application, secret); })
        .map(ignoreApplication);
}

Result<void> Applications::setSecretNotes(const Id &application, const Id &secret, const QString &notes)
{
    return edit([&](const Registry &registry) { return withSecretNotes(registry, application, secret, notes); },
                [&](RegistryTables &tables, const Application &) {
                    return tables.setSecretNotes(application, secret, notes);
                })
        .map(ignoreApplication);
}

Result<void> Applications::addKey(const Id &application, const PublicKey &key)
{
    return edit([&](const Registry &registry) { return withKey(registry, application, key); },
                [&](RegistryTables &tables, const Application &) { return tables.insertKey(application, key); })
        .map(ignoreApplication);
}

Result<void> Applications::removeKey(const Id &application, const Id &key)
{
    return edit([&](const Registry &registry) { return withoutKey(registry, application, key); },
                [&](RegistryTables &tables, const Application &) { return tables.removeKey(application, key); })
        .map(ignoreApplication);
}

Result<std::optional<Organisation>> People::organisation()
{
    return m_registry.current().map([](const RegistryPointer &registry) { return registry->organisation(); });
}

Result<void> People::setOrganisation(const Organisation &organisation)
{
    return m_registry.edit(
        [&organisation](const Registry &, RegistryTables &tables) { return tables.setOrganisation(organisation); });
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

Result<void> People::addUser(const User &user)
{
    return m_registry.edit([&user](const Registry &registry, RegistryTables &tables) {
        return added(registry, user).and_then([&tables](const User &fresh) { return tables.insert(fresh); });
    });
}

Result<void> People::setPassword(const Id &user, const QByteArray &passwordHash)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) {
        auto done = withPassword(registry, user, passwordHash).and_then([&tables](const User &changed) {
            return tables.update(changed);
        });
        return done ? removeBrowserSessionsOfUser(m_connection, user) : done;
    });
}

Result<void> People::setActive(const Id &user, bool active)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &tables) {
        auto done = withActivity(registry, user, active).and_then([&tables](const User &changed) {
            return tables.update(changed);
        });
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
