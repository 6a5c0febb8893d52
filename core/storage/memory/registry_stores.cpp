#include "core/storage/memory/registry_stores.h"

#include "core/storage/rules.h"

#include <limits>

namespace grantdesk::storage::memory {

using applications::Application;
using applications::ClientSecret;
using applications::Organisation;
using applications::PublicKey;
using applications::User;

Result<QList<Application>> Applications::list()
{
    QList<Application> all;
    for (const auto &application : m_state.registry->applications())
        all.append(*application);
    return all;
}

Result<Application> Applications::find(const Id &id)
{
    const auto application = m_state.registry->application(id);
    if (!application)
        return failure(applicationNotFound(id));
    return *application;
}

Result<Application> Applications::resolve(const QString &idOrClientIdOrName)
{
    return m_state.registry->resolve(idOrClientIdOrName).map([](const auto &application) { return *application; });
}

Result<Application> Applications::put(const Result<Application> &application)
{
    if (application)
        m_state.setRegistry(m_state.registry->with(*application));
    return application;
}

Result<Application> Applications::create(const Application &application)
{
    return put(created(*m_state.registry, application));
}

Result<Application> Applications::update(const Application &application, TimePoint now)
{
    const auto former = m_state.registry->application(application.id);
    auto stored = put(updated(*m_state.registry, application, now));
    if (stored && mustAskAgain(*former, *stored))
        m_state.removeConsents([&stored](const Id &owner, const Id &) { return owner == stored->id; });
    return stored;
}

Result<void> Applications::remove(const Id &id)
{
    if (!m_state.registry->application(id))
        return failure(applicationNotFound(id));
    m_state.setRegistry(m_state.registry->without(id));
    m_state.removeGrants([&id](const Id &application, const Id &) { return application == id; });
    m_state.journal.noteValue(m_state.assertions);
    m_state.assertions.removeIf([&id](const auto &assertion) { return assertion.key().first == id; });
    return {};
}

Result<void> Applications::addSecret(const Id &application, const ClientSecret &secret)
{
    return put(withSecret(*m_state.registry, application, secret)).map([](const Application &) {});
}

Result<void> Applications::removeSecret(const Id &application, const Id &secret)
{
    return put(withoutSecret(*m_state.registry, application, secret)).map([](const Application &) {});
}

Result<void> Applications::setSecretNotes(const Id &application, const Id &secret, const QString &notes)
{
    return put(withSecretNotes(*m_state.registry, application, secret, notes)).map([](const Application &) {});
}

Result<void> Applications::addKey(const Id &application, const PublicKey &key)
{
    return put(withKey(*m_state.registry, application, key)).map([](const Application &) {});
}

Result<void> Applications::removeKey(const Id &application, const Id &key)
{
    return put(withoutKey(*m_state.registry, application, key)).map([](const Application &) {});
}

Result<std::optional<Organisation>> People::organisation()
{
    return m_state.registry->organisation();
}

Result<void> People::setOrganisation(const Organisation &organisation)
{
    m_state.setRegistry(m_state.registry->with(organisation));
    return {};
}

Result<QList<User>> People::users()
{
    return m_state.registry->users();
}

Result<User> People::resolveUser(const QString &idOrEmailOrName)
{
    return m_state.registry->resolveUser(idOrEmailOrName);
}

Result<void> People::put(const Result<User> &user)
{
    if (!user)
        return failure(user.error());
    m_state.setRegistry(m_state.registry->with(*user));
    return {};
}

Result<void> People::addUser(const User &user)
{
    return put(added(*m_state.registry, user));
}

Result<void> People::setPassword(const Id &user, const QByteArray &passwordHash)
{
    auto done = put(withPassword(*m_state.registry, user, passwordHash));
    if (done) {
        constexpr int all = std::numeric_limits<int>::max();
        m_state.removeWhere(m_state.sessions, all, [&user](const authserver::SessionRecord &session) {
            return session.user == user && session.kind == authserver::SessionRecord::Kind::Browser;
        });
    }
    return done;
}

Result<void> People::setActive(const Id &user, bool active)
{
    auto done = put(withActivity(*m_state.registry, user, active));
    if (done && !active) {
        m_state.removeGrants([&user](const Id &, const Id &owner) { return owner == user; });
        m_state.journal.note(m_state.signIns, user);
        m_state.signIns.remove(user);
    }
    return done;
}

void Directory::noteUse(const Id &application, const Id &secretOrKey, TimePoint now)
{
    if (const auto stored = m_state.registry->application(application))
        m_state.setRegistry(m_state.registry->with(used(*stored, secretOrKey, now)));
}

} // namespace grantdesk::storage::memory
