#include "core/storage/sql/control_store.h"

#include "core/storage/control_rules.h"
#include "core/storage/sql/connection.h"

namespace grantdesk::storage::sql {

using authserver::Recipe;

namespace {

/// Nothing for what a newer program stored.
std::optional<Recipe> readRecipe(const Row &row)
{
    const auto kind = authserver::recipeKindFromWire(row.text(1).toLatin1());
    if (!kind)
        return std::nullopt;
    Recipe recipe;
    recipe.id = row.text(0);
    recipe.kind = *kind;
    if (!row.isNull(2))
        recipe.application = row.text(2);
    if (!row.isNull(3)) {
        recipe.endpoint = authserver::recipeEndpointFromWire(row.text(3).toLatin1());
        if (!recipe.endpoint)
            return std::nullopt;
    }
    if (!row.isNull(4))
        recipe.remaining = static_cast<int>(row.number(4));
    recipe.delay = std::chrono::milliseconds(row.number(5));
    return recipe;
}

Result<void> insert(Connection &connection, const Recipe &recipe)
{
    std::optional<QString> endpoint;
    if (recipe.endpoint)
        endpoint = QString::fromLatin1(authserver::toWire(*recipe.endpoint));
    return write(connection,
                 "INSERT INTO recipes (id, position, kind, application, endpoint, remaining, delay) "
                 "VALUES (?, (SELECT COALESCE(MAX(position), 0) + 1 FROM recipes), ?, ?, ?, ?, ?)",
                 recipe.id, QString::fromLatin1(authserver::toWire(recipe.kind)), recipe.application, endpoint,
                 recipe.remaining, qint64(recipe.delay.count()));
}

} // namespace

Result<QList<Recipe>> readRecipes(Connection &connection)
{
    QList<Recipe> recipes;
    return Statement(connection,
                     "SELECT id, kind, application, endpoint, remaining, delay FROM recipes ORDER BY position")
        .each([&recipes](const Row &row) {
            if (auto recipe = readRecipe(row))
                recipes.append(std::move(*recipe));
        })
        .map([&recipes] { return recipes; });
}

Result<ClockSetting> readClock(Connection &connection)
{
    return Statement(connection, "SELECT clock_offset, frozen_at FROM clock_setting")
        .first([](const Row &row) {
            return ClockSetting{std::chrono::milliseconds(row.number(0)), row.optionalTime(1)};
        })
        .map([](const std::optional<ClockSetting> &setting) { return setting.value_or(ClockSetting{}); });
}

Result<ClockSetting> Controls::clock()
{
    return m_registry.current().map([](const RegistryPointer &registry) { return registry->controls()->clock; });
}

Result<void> Controls::setClock(const ClockSetting &setting)
{
    return m_registry.edit([&](const Registry &, RegistryTables &) {
        return write(m_connection, "DELETE FROM clock_setting").and_then([&] {
            return write(m_connection, "INSERT INTO clock_setting (one, clock_offset, frozen_at) VALUES (1, ?, ?)",
                         qint64(setting.offset.count()), setting.frozenAt);
        });
    });
}

Result<QList<Recipe>> Controls::recipes()
{
    return readRecipes(m_connection);
}

Result<void> Controls::addRecipe(const Recipe &recipe)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &) -> Result<void> {
        if (const auto allowed = withRecipe(registry, recipe); !allowed)
            return failure(allowed.error());
        return insert(m_connection, recipe);
    });
}

Result<void> Controls::removeRecipe(const Id &id)
{
    return m_registry.edit([&](const Registry &registry, RegistryTables &) -> Result<void> {
        if (const auto allowed = withoutRecipe(registry, id); !allowed)
            return failure(allowed.error());
        return write(m_connection, "DELETE FROM recipes WHERE id = ?", id);
    });
}

Result<void> Controls::clearRecipes()
{
    return m_registry.edit(
        [this](const Registry &, RegistryTables &) { return write(m_connection, "DELETE FROM recipes"); });
}

Result<void> Controls::forgetGrants()
{
    return m_connection.atomically([this]() -> Result<void> {
        for (const char *sql : {"DELETE FROM codes", "DELETE FROM families", "DELETE FROM sessions",
                                "DELETE FROM assertions", "DELETE FROM sign_ins", "DELETE FROM consents"}) {
            if (auto done = write(m_connection, sql); !done)
                return done;
        }
        return {};
    });
}

Result<void> Controls::clearRegistry()
{
    return m_registry.edit([this](const Registry &registry, RegistryTables &) {
        return write(m_connection, "DELETE FROM applications")
            .and_then([this] { return write(m_connection, "DELETE FROM users"); })
            .and_then([this] { return forgetGrants(); })
            .and_then([&] { return m_registry.audit().append(noteOfClearing(registry)); });
    });
}

Result<bool> Controls::take(const Id &recipe)
{
    return m_connection.atomically([&]() -> Result<bool> {
        const auto counted = Statement(m_connection,
                                       "UPDATE recipes SET remaining = remaining - 1 WHERE id = ? AND "
                                       "(remaining IS NULL OR remaining > 1)")
                                 .change(recipe);
        if (!counted)
            return failure(counted.error());
        if (*counted > 0)
            return true;
        const auto removed = Statement(m_connection, "SELECT 1 FROM recipes WHERE id = ?")
                                 .first([](const Row &) { return true; }, recipe);
        if (!removed)
            return failure(removed.error());
        if (!*removed)
            return false;
        return m_registry
            .edit([&](const Registry &, RegistryTables &) {
                return write(m_connection, "DELETE FROM recipes WHERE id = ?", recipe);
            })
            .map([] { return true; });
    });
}

} // namespace grantdesk::storage::sql
