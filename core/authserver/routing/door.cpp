#include "core/authserver/routing/door.h"

#include "core/authserver/endpoints/endpoints.h"
#include "core/authserver/endpoints/token_answers.h"
#include "core/authserver/policy/cors.h"
#include "core/authserver/policy/disturb.h"
#include "core/authserver/request_notes.h"

#include <optional>

namespace grantdesk::authserver {

namespace {

/// A person who signs in or decides is not disturbed, only the answer to the client that comes of it.
bool isForm(const Route &route)
{
    return route.answer == answerLogin || route.answer == answerConsent;
}

/// Waits with the answer, or answers in the endpoint's place.
Answer answerDisturbed(Context &context, const http::Request &request, const Route &route, const Recipe &recipe)
{
    if (auto instead = answerInstead(recipe)) {
        context.notes.outcome(toWire(recipe.kind), QByteArrayLiteral("failure recipe"));
        return std::move(*instead);
    }
    Answer answer = route.answer(context, request);
    auto *response = std::get_if<http::Response>(&answer);
    // What the server could not do is told at once, and its writes are taken back as ever.
    if (!response || takesWritesBack(*response))
        return answer;
    return Disturbed{std::move(*response), recipe.delay, false};
}

} // namespace

Answer answerBehindDoor(Context &context, const http::Request &request, const Route &route)
{
    std::optional<Recipe> recipe;
    if (!context.notes.controls->recipes.isEmpty() && !isForm(route))
        recipe = takeBefore(context, request);
    Answer answer = recipe ? answerDisturbed(context, request, route, *recipe) : route.answer(context, request);
    auto *disturbed = std::get_if<Disturbed>(&answer);
    auto *response = disturbed ? &disturbed->response : std::get_if<http::Response>(&answer);
    if (route.forScripts && response) {
        if (const auto allowed = allowSinglePageOrigin(context, request, *response); !allowed)
            return failureBody(context, request, allowed.error());
    }
    return answer;
}

} // namespace grantdesk::authserver
