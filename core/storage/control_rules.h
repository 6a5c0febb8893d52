#pragma once

#include "core/storage/registry.h"

/// What every backend checks before it changes the controls. Pure, like rules.h.
namespace grantdesk::storage {

inline constexpr int maximumRecipes = 100;

/// Errors: recipes.limit_reached, recipes.already_exists, applications.not_found,
/// recipes.not_for_application_type (args: kind, endpoints), and authserver::checked()'s.
Result<authserver::Controls> withRecipe(const Registry &registry, const authserver::Recipe &recipe);
/// Errors: recipes.not_found.
Result<authserver::Controls> withoutRecipe(const Registry &registry, const Id &recipe);

} // namespace grantdesk::storage
