#pragma once

#include "core/applications/organisation.h"
#include "core/base/result.h"

#include <QList>

namespace grantdesk::storage {

/// The organisation and the users of the built-in server. Errors of every call: as ApplicationStore.
class PeopleStore {
public:
    virtual ~PeopleStore() = default;

    /// The organisation; nothing before the first start has created it.
    virtual Result<std::optional<applications::Organisation>> organisation() = 0;
    virtual Result<void> setOrganisation(const applications::Organisation &organisation) = 0;
    /// All users, oldest first.
    virtual Result<QList<applications::User>> users() = 0;
    /// By ID, e-mail address or exact name. Errors: users.not_found, users.ambiguous_name.
    virtual Result<applications::User> resolveUser(const QString &idOrEmailOrName) = 0;
    /// Adds all of them or none. Errors: users.email_taken, users.id_taken, by a stored user or by one of them;
    /// users.password_not_hashed for an empty hash.
    virtual Result<void> addUsers(const QList<applications::User> &users) = 0;
    Result<void> addUser(const applications::User &user) { return addUsers({user}); }
    /// Ends the user's browser sessions with it. Errors: users.not_found, users.password_not_hashed for an empty hash.
    virtual Result<void> setPassword(const Id &user, const QByteArray &passwordHash) = 0;
    /// Deactivating kills the user's tokens at once. Errors: users.not_found.
    virtual Result<void> setActive(const Id &user, bool active) = 0;
};

} // namespace grantdesk::storage
