#include "core/storage/control_rules.h"

#include "core/storage/rules.h"

#include <algorithm>

namespace grantdesk::storage {

using authserver::Controls;
using authserver::Recipe;

namespace {

bool hasRecipe(const Controls &controls, const Id &id)
{
    return std::any_of(controls.recipes.begin(), controls.recipes.end(),
                       [&id](const Recipe &recipe) { return recipe.id == id; });
}

} // namespace

Result<Controls> withRecipe(const Registry &registry, const Recipe &recipe)
{
    if (const auto valid = authserver::checked(recipe); !valid)
        return failure(valid.error());
    Controls changed = *registry.controls();
    if (hasRecipe(changed, recipe.id))
        return failure({QStringLiteral("recipes.already_exists"),
                        QStringLiteral("This failure recipe is there already."),
                        {recipe.id}});
    if (changed.recipes.size() >= maximumRecipes)
        return failure({QStringLiteral("recipes.limit_reached"),
                        QStringLiteral("There are too many failure recipes."),
                        {QString::number(maximumRecipes)}});
    if (recipe.application && !registry.application(*recipe.application))
        return failure(applicationNotFound(*recipe.application));
    changed.recipes.append(recipe);
    return changed;
}

Result<Controls> withoutRecipe(const Registry &registry, const Id &recipe)
{
    Controls changed = *registry.controls();
    if (changed.recipes.removeIf([&recipe](const Recipe &other) { return other.id == recipe; }) == 0)
        return failure(
            {QStringLiteral("recipes.not_found"), QStringLiteral("There is no such failure recipe."), {recipe}});
    return changed;
}

} // namespace grantdesk::storage
