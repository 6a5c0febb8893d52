#include "core/storage/registry.h"

#include "core/applications/redirect_url.h"
#include "core/applications/user_rules.h"
#include "core/storage/rules.h"

#include <algorithm>
#include <utility>

namespace grantdesk::storage {

using applications::Application;
using applications::DeletedApplication;
using applications::Organisation;
using applications::User;

Registry::Registry(QList<ApplicationPointer> applications, QList<User> users, std::optional<Organisation> organisation,
                   QByteArray pageKey, authserver::Controls controls, QList<DeletedApplication> deleted)
    : m_applications(std::move(applications))
    , m_deleted(std::move(deleted))
    , m_users(std::move(users))
    , m_organisation(std::move(organisation))
    , m_pageKey(std::move(pageKey))
    , m_controls(std::make_shared<const authserver::Controls>(std::move(controls)))
{
    indexApplications();
    indexUsers();
}

void Registry::indexUsers()
{
    std::stable_sort(m_users.begin(), m_users.end(),
                     [](const auto &left, const auto &right) { return left.createdAt < right.createdAt; });
    m_userById.clear();
    m_userByEmail.clear();
    for (qsizetype i = 0; i < m_users.size(); ++i) {
        m_userById.insert(m_users.at(i).id, i);
        m_userByEmail.insert(applications::emailKey(m_users.at(i).email), i);
    }
}

void Registry::indexApplications()
{
    std::stable_sort(m_applications.begin(), m_applications.end(),
                     [](const auto &left, const auto &right) { return left->createdAt < right->createdAt; });
    // At equal moments the ID decides, so that every backend has the same order.
    std::sort(m_deleted.begin(), m_deleted.end(), [](const auto &left, const auto &right) {
        return std::pair(right.deletedAt, left.application.id) < std::pair(left.deletedAt, right.application.id);
    });
    m_singlePageOrigins.clear();
    m_anyPortOrigins.clear();
    for (const auto &application : std::as_const(m_applications)) {
        const auto *profile = std::get_if<applications::SinglePageApp>(&application->profile);
        if (!profile)
            continue;
        for (const QString &url : profile->delegation.redirectUrls) {
            m_singlePageOrigins.insert(applications::originOf(url.toUtf8()));
            m_anyPortOrigins.insert(applications::anyPortOrigin(url.toUtf8()));
        }
    }
    m_singlePageOrigins.remove(QByteArray());
    m_anyPortOrigins.remove(QByteArray());
}

ApplicationPointer Registry::application(const Id &id) const
{
    for (const auto &application : m_applications) {
        if (application->id == id)
            return application;
    }
    return nullptr;
}

ApplicationPointer Registry::client(QByteArrayView clientId) const
{
    for (const auto &application : m_applications) {
        if (application->clientId == QLatin1String(clientId))
            return application;
    }
    return nullptr;
}

const User *Registry::user(const Id &id) const
{
    const auto found = m_userById.constFind(id);
    return found == m_userById.cend() ? nullptr : &m_users.at(*found);
}

const User *Registry::userByEmail(const QString &email) const
{
    const auto found = m_userByEmail.constFind(applications::emailKey(email));
    return found == m_userByEmail.cend() ? nullptr : &m_users.at(*found);
}

bool Registry::isSinglePageOrigin(QByteArrayView origin) const
{
    if (m_singlePageOrigins.contains(origin.toByteArray()))
        return true;
    return m_anyPortOrigins.contains(applications::anyPortOrigin(origin)) && applications::originOf(origin) == origin;
}

Result<ApplicationPointer> Registry::resolve(const QString &idOrClientIdOrName) const
{
    if (auto byId = application(idOrClientIdOrName))
        return byId;
    if (auto byClientId = client(idOrClientIdOrName.toUtf8()))
        return byClientId;
    ApplicationPointer found;
    for (const auto &application : m_applications) {
        if (application->name != idOrClientIdOrName)
            continue;
        if (found)
            return failure(applicationNameIsAmbiguous(idOrClientIdOrName));
        found = application;
    }
    if (!found)
        return failure(applicationNotFound(idOrClientIdOrName));
    return found;
}

Result<User> Registry::resolveUser(const QString &idOrEmailOrName) const
{
    if (const User *byId = user(idOrEmailOrName))
        return *byId;
    if (const User *byEmail = userByEmail(idOrEmailOrName))
        return *byEmail;
    const User *found = nullptr;
    for (const User &user : m_users) {
        if (user.name != idOrEmailOrName)
            continue;
        if (found)
            return failure(userNameIsAmbiguous(idOrEmailOrName));
        found = &user;
    }
    if (!found)
        return failure(userNotFound(idOrEmailOrName));
    return *found;
}

Registry Registry::with(const Application &application) const
{
    Registry changed = *this;
    const auto pointer = std::make_shared<const Application>(application);
    const auto place = std::find_if(changed.m_applications.begin(), changed.m_applications.end(),
                                    [&application](const auto &other) { return other->id == application.id; });
    if (place == changed.m_applications.end())
        changed.m_applications.append(pointer);
    else
        *place = pointer;
    changed.m_deleted.removeIf([&application](const auto &other) { return other.application.id == application.id; });
    changed.indexApplications();
    return changed;
}

Registry Registry::deleting(const Id &application, TimePoint now) const
{
    Registry changed = *this;
    if (const auto former = this->application(application))
        changed.m_deleted.append({*former, now});
    changed.m_applications.removeIf([&application](const auto &other) { return other->id == application; });
    changed.indexApplications();
    authserver::Controls controls = *m_controls;
    if (controls.recipes.removeIf([&](const auto &recipe) { return recipe.application == application; }) > 0)
        return changed.with(controls);
    return changed;
}

Registry Registry::forgetting(const Id &deletedApplication) const
{
    Registry changed = *this;
    changed.m_deleted.removeIf([&](const auto &other) { return other.application.id == deletedApplication; });
    return changed;
}

Registry Registry::with(const User &user) const
{
    Registry changed = *this;
    if (const auto place = m_userById.constFind(user.id); place != m_userById.cend())
        changed.m_users[*place] = user;
    return changed;
}

Registry Registry::adding(const QList<User> &users) const
{
    Registry changed = *this;
    changed.m_users.append(users);
    changed.indexUsers();
    return changed;
}

Registry Registry::with(const Organisation &organisation) const
{
    Registry changed = *this;
    changed.m_organisation = organisation;
    return changed;
}

Registry Registry::with(const authserver::Controls &controls) const
{
    Registry changed = *this;
    changed.m_controls = std::make_shared<const authserver::Controls>(controls);
    return changed;
}

} // namespace grantdesk::storage
