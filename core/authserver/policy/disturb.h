#pragma once

#include "core/authserver/context.h"
#include "core/authserver/request_notes.h"
#include "core/authserver/server.h"
#include "core/authserver/settings.h"
#include "core/http/message.h"

#include <initializer_list>
#include <optional>

/// The failure recipes on the way of a request: some stand before the endpoint, others change what it says. The oldest
/// that could act on the request, by what it says of itself, is the only one that does. It is counted when it takes
/// effect.
namespace grantdesk::authserver {

/// Header of every answer that a recipe changed: the kind.
inline constexpr char recipeHeader[] = "Grantdesk-Recipe";

/// What to do about older recipes that change what the endpoint says.
enum class Older { GoFirst, DidNotAct };

/// The recipe before the endpoint that takes effect on this request; it is counted. Nothing when an older one could act
/// on what the endpoint says: that is left to the endpoint, which may find that it could not after all.
std::optional<Recipe> takeBefore(Context &context, const http::Request &request, Older older);
/// What nobody can read answers in the endpoint's place, where nothing is handled and nothing written, so that trying
/// again works: a dropped connection, malformed JSON as that endpoint's begins, a proxy's page. Nothing for other
/// kinds.
std::optional<Disturbed> spoiltAnswer(const Recipe &recipe, Recipe::Endpoint endpoint);

/// Notes whose request it is, as far as it says so, and its parameters. For answers in the endpoint's place.
void noteClaims(Context &context, const http::Request &request);

/// The oldest recipe of one of these kinds that fits the present request of that application; null when there is none.
const Recipe *fitting(const Context &context, std::initializer_list<Recipe::Kind> kinds, const Id &application);
/// Counts its use; false when another server was faster with the last one.
bool take(Context &context, const Recipe &recipe);

/// What the token endpoint goes by under that recipe.
Settings disturbed(Settings settings, const Recipe &recipe);

} // namespace grantdesk::authserver
