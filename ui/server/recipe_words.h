#pragma once

#include "core/authserver/recipes.h"

#include <QString>

/// Words for failure recipes, in the language in use.
namespace grantdesk::ui {

/// "503 Service unavailable".
QString recipeKindName(authserver::Recipe::Kind kind);
/// "Token endpoint".
QString recipeEndpointName(authserver::Recipe::Endpoint endpoint);
/// The endpoint, or those that the kind is for by default.
QString recipePlaces(const authserver::Recipe &recipe);
/// "3 requests", "Until off".
QString recipeUses(const std::optional<int> &remaining);

} // namespace grantdesk::ui
