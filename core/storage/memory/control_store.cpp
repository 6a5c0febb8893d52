#include "core/storage/memory/control_store.h"

#include "core/storage/control_rules.h"

#include <algorithm>

namespace grantdesk::storage::memory {

using authserver::Recipe;

Result<void> Controls::put(const Result<authserver::Controls> &controls)
{
    if (!controls)
        return failure(controls.error());
    m_state.setRegistry(m_state.registry->with(*controls));
    return {};
}

Result<ClockSetting> Controls::clock()
{
    return m_state.registry->controls()->clock;
}

Result<void> Controls::setClock(const ClockSetting &setting)
{
    authserver::Controls changed = *m_state.registry->controls();
    changed.clock = setting;
    return put(changed);
}

Result<QList<Recipe>> Controls::recipes()
{
    return m_state.registry->controls()->recipes;
}

Result<void> Controls::addRecipe(const Recipe &recipe)
{
    return put(withRecipe(*m_state.registry, recipe));
}

Result<void> Controls::removeRecipe(const Id &id)
{
    return put(withoutRecipe(*m_state.registry, id));
}

Result<void> Controls::clearRecipes()
{
    authserver::Controls changed = *m_state.registry->controls();
    changed.recipes.clear();
    return put(changed);
}

Result<void> Controls::forgetGrants()
{
    m_state.removeGrants([](const Id &, const Id &) { return true; });
    m_state.journal.noteValue(m_state.assertions);
    m_state.assertions.clear();
    m_state.journal.noteValue(m_state.signIns);
    m_state.signIns.clear();
    return {};
}

Result<void> Controls::clearRegistry()
{
    m_state.purgeOverdue();
    const Registry before = *m_state.registry;
    authserver::Controls controls = *before.controls();
    controls.recipes.removeIf([](const Recipe &recipe) { return recipe.application.has_value(); });
    m_state.setRegistry(Registry({}, {}, before.organisation(), before.pageKey()).with(controls));
    m_state.note(noteOfClearing(before));
    return forgetGrants();
}

Result<bool> Controls::take(const Id &recipe)
{
    authserver::Controls changed = *m_state.registry->controls();
    const auto taken = std::find_if(changed.recipes.begin(), changed.recipes.end(),
                                    [&recipe](const Recipe &other) { return other.id == recipe; });
    if (taken == changed.recipes.end())
        return false;
    if (!taken->remaining)
        return true;
    if (--*taken->remaining <= 0)
        changed.recipes.removeAt(std::distance(changed.recipes.begin(), taken));
    return put(changed).map([] { return true; });
}

} // namespace grantdesk::storage::memory
