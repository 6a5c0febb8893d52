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

bool actsAt(Recipe::Endpoint endpoint, Recipe::Kind kind, applications::Type type)
{
    using Endpoint = Recipe::Endpoint;
    if (type != applications::Type::MachineToMachine)
        return endpoint != Endpoint::JwtExchange;
    // What acts at the token endpoint alone is about codes and refresh tokens.
    return endpoint != Endpoint::Authorize && authserver::possibleEndpoints(kind) != QList<Endpoint>{Endpoint::Token};
}

/// Whether it can ever act for an application of that type: what a machine-to-machine application sends never has to
/// do with consent, redirects, codes or refresh tokens, and nobody else exchanges a JWT.
Result<void> checkedFor(const Recipe &recipe, applications::Type type)
{
    const auto endpoints
        = recipe.endpoint ? QList<Recipe::Endpoint>{*recipe.endpoint} : authserver::defaultEndpoints(recipe.kind);
    QStringList names;
    for (const Recipe::Endpoint endpoint : endpoints) {
        if (actsAt(endpoint, recipe.kind, type))
            return {};
        names += QString::fromLatin1(authserver::toWire(endpoint));
    }
    return failure({QStringLiteral("recipes.not_for_application_type"),
                    QStringLiteral("This recipe has no effect for an application of this type."),
                    {QString::fromLatin1(authserver::toWire(recipe.kind)), names.join(QStringLiteral(", "))}});
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
    if (recipe.application) {
        const auto application = registry.application(*recipe.application);
        if (!application)
            return failure(applicationNotFound(*recipe.application));
        if (const auto acts = checkedFor(recipe, applications::typeOf(*application)); !acts)
            return failure(acts.error());
    }
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
