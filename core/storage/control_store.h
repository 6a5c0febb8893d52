#pragma once

#include "core/authserver/ports.h"
#include "core/base/result.h"

#include <QList>

namespace grantdesk::storage {

/// The clock setting and the failure recipes of the built-in server. They belong to the data and not to a process, so
/// that a command beside a running server reaches it. Errors of every call: as ApplicationStore.
class ControlStore {
public:
    virtual ~ControlStore() = default;

    virtual Result<ClockSetting> clock() = 0;
    virtual Result<void> setClock(const ClockSetting &setting) = 0;
    /// Oldest first, with the uses that are left now.
    virtual Result<QList<authserver::Recipe>> recipes() = 0;
    /// Errors: recipes.limit_reached (100), recipes.already_exists (ID), applications.not_found, and what
    /// authserver::checked() finds.
    virtual Result<void> addRecipe(const authserver::Recipe &recipe) = 0;
    /// Errors: recipes.not_found.
    virtual Result<void> removeRecipe(const Id &id) = 0;
    virtual Result<void> clearRecipes() = 0;

    /// Ends all that was ever granted: codes, families, sessions, sign-ins, consents and remembered assertions.
    virtual Result<void> forgetGrants() = 0;
    /// Removes all applications, also the deleted ones, all users, all grants and recipes of single applications.
    virtual Result<void> clearRegistry() = 0;
};

} // namespace grantdesk::storage
