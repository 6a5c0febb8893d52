#pragma once

#include "core/storage/control_store.h"
#include "core/storage/sql/registry_cache.h"

namespace grantdesk::storage::sql {

/// The recipes as stored. Call it in a transaction that also reads what belongs to them.
Result<QList<authserver::Recipe>> readRecipes(Connection &connection);
Result<ClockSetting> readClock(Connection &connection);

class Controls final : public ControlStore {
public:
    Controls(Connection &connection, RegistryCache &registry)
        : m_connection(connection)
        , m_registry(registry)
    {
    }

    Result<ClockSetting> clock() override;
    Result<void> setClock(const ClockSetting &setting) override;
    Result<QList<authserver::Recipe>> recipes() override;
    Result<void> addRecipe(const authserver::Recipe &recipe) override;
    Result<void> removeRecipe(const Id &id) override;
    Result<void> clearRecipes() override;
    Result<void> forgetGrants() override;
    Result<void> clearRegistry() override;

    /// Counts a use; only the last one changes the registry's version, so that a recipe for a thousand requests does
    /// not make every batch read the registry again.
    Result<bool> take(const Id &recipe);

private:
    Connection &m_connection;
    RegistryCache &m_registry;
};

} // namespace grantdesk::storage::sql
