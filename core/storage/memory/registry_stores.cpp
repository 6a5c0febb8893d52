#include "core/storage/memory/registry_stores.h"

#include "core/storage/deletion_rules.h"
#include "core/storage/rules.h"

#include <limits>

namespace grantdesk::storage::memory {

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

template<typename Rule> Result<Application> Applications::edit(AuditAction action, Rule rule)
{
    const Registry before = m_state.changeable();
    auto changed = rule(before);
    if (!changed)
        return changed;
    m_state.purgeOverdue();
    m_state.setRegistry(before.with(*changed));
    m_state.note(noteOf(action, before.application(changed->id).get(), &*changed));
    return changed;
}

Result<Application> Applications::create(const Application &application)
{
    return edit(AuditAction::ApplicationCreated,
                [&](const Registry &registry) { return created(registry, application); });
}

Result<Application> Applications::update(const Application &application, TimePoint now)
{
    const auto former = m_state.registry->application(application.id);
    auto stored = edit(AuditAction::ApplicationChanged,
                       [&](const Registry &registry) { return updated(registry, application, now); });
    if (stored && mustAskAgain(*former, *stored))
        m_state.removeConsents([&stored](const Id &owner, const Id &) { return owner == stored->id; });
    return stored;
}

Result<void> Applications::remove(const Id &id)
{
    const auto former = m_state.registry->application(id);
    if (!former)
        return failure(applicationNotFound(id));
    m_state.purgeOverdue();
    m_state.setRegistry(m_state.registry->deleting(id, m_state.author.clock->now()));
    m_state.note(noteOf(AuditAction::ApplicationDeleted, former.get(), nullptr));
    m_state.removeGrants([&id](const Id &application, const Id &) { return application == id; });
    return {};
}

Result<DeletionImpact> Applications::deletionImpact(const Id &id, TimePoint now)
{
    const auto application = m_state.registry->application(id);
    if (!application)
        return failure(applicationNotFound(id));
    QSet<Id> users;
    for (const auto &family : std::as_const(m_state.families)) {
        if (family.application == id
            && isFamilyAlive(*application, family.revoked, family.grantedAt, family.lastActivityAt,
                             m_state.signIns.value(family.user), now))
            users.insert(family.user);
    }
    for (const auto &session : std::as_const(m_state.sessions)) {
        if (session.application == id && session.family.isEmpty()
            && isSessionAlive(*application, session.publicKey, session.expiresAt, now))
            users.insert(session.user);
    }
    return impactOf(*application, users);
}

Result<QList<DeletedApplication>> Applications::deleted()
{
    return restorable(*m_state.registry, m_state.author.clock->now());
}

Result<DeletedApplication> Applications::resolveDeleted(const QString &idOrClientIdOrName)
{
    return resolvedDeleted(*m_state.registry, idOrClientIdOrName, m_state.author.clock->now());
}

Result<Application> Applications::restore(const Id &id, const Restoring &what)
{
    return edit(AuditAction::ApplicationRestored,
                [&](const Registry &registry) { return restored(registry, id, what, m_state.author.clock->now()); });
}

Result<void> Applications::purge(const Id &id)
{
    const auto gone = purged(*m_state.registry, id, m_state.author.clock->now());
    if (!gone)
        return failure(gone.error());
    m_state.purgeOverdue();
    m_state.setRegistry(m_state.registry->forgetting(id));
    m_state.note(noteOfPurge(*gone, false));
    return {};
}

Result<void> Applications::addSecret(const Id &application, const ClientSecret &secret)
{
    return edit(AuditAction::SecretAdded,
                [&](const Registry &registry) { return withSecret(registry, application, secret); })
        .map(ignoreApplication);
}

Result<void> Applications::removeSecret(const Id &application, const Id &secret)
{
    return edit(AuditAction::SecretDeleted,
                [&](const Registry &registry) { return withoutSecret(registry, application, secret); })
        .map(ignoreApplication);
}

Result<void> Applications::setSecretNotes(const Id &application, const Id &secret, const QString &notes)
{
    return edit(AuditAction::SecretChanged,
                [&](const Registry &registry) { return withSecretNotes(registry, application, secret, notes); })
        .map(ignoreApplication);
}

Result<void> Applications::addKey(const Id &application, const PublicKey &key)
{
    return edit(AuditAction::KeyAdded, [&](const Registry &registry) { return withKey(registry, application, key); })
        .map(ignoreApplication);
}

Result<void> Applications::removeKey(const Id &application, const Id &key)
{
    return edit(AuditAction::KeyDeleted,
                [&](const Registry &registry) { return withoutKey(registry, application, key); })
        .map(ignoreApplication);
}

Result<std::optional<Organisation>> People::organisation()
{
    return m_state.registry->organisation();
}

Result<void> People::setOrganisation(const Organisation &organisation)
{
    m_state.purgeOverdue();
    const auto former = m_state.registry->organisation();
    m_state.setRegistry(m_state.registry->with(organisation));
    m_state.note(noteOf(former, organisation));
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

template<typename Rule> Result<void> People::edit(AuditAction action, Rule rule)
{
    const Registry before = m_state.changeable();
    const Result<User> changed = rule(before);
    if (!changed)
        return failure(changed.error());
    m_state.purgeOverdue();
    m_state.setRegistry(before.with(*changed));
    m_state.note(noteOf(action, before.user(changed->id), &*changed));
    return {};
}

Result<void> People::addUsers(const QList<User> &users)
{
    const Registry before = m_state.changeable();
    if (const auto free = checkNewUsers(before, users); !free)
        return free;
    m_state.purgeOverdue();
    m_state.setRegistry(before.adding(users));
    for (const User &user : users)
        m_state.note(noteOf(AuditAction::UserAdded, nullptr, &user));
    return {};
}

Result<void> People::setPassword(const Id &user, const QByteArray &passwordHash)
{
    auto done = edit(AuditAction::UserPasswordSet,
                     [&](const Registry &registry) { return withPassword(registry, user, passwordHash); });
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
    auto done = edit(active ? AuditAction::UserActivated : AuditAction::UserDeactivated,
                     [&](const Registry &registry) { return withActivity(registry, user, active); });
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
