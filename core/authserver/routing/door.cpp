#include "core/authserver/routing/door.h"

#include "core/authserver/endpoints/endpoints.h"
#include "core/authserver/endpoints/token_answers.h"
#include "core/authserver/policy/cors.h"
#include "core/authserver/policy/disturb.h"
#include "core/authserver/request_notes.h"
#include "core/authserver/routing/try_later.h"

#include <optional>

namespace grantdesk::authserver {

namespace {

/// What a person typed or decided is not lost on the way: the pages are disturbed, where a recipe asks for that, and
/// the answer to the client that comes of it.
bool isForm(const http::Request &request, const Route &route)
{
    return request.method == "POST" && (route.answer == answerLogin || route.answer == answerConsent);
}

std::optional<Disturbed> instead(Context &context, const http::Request &request, const Route &route,
                                 const Recipe &recipe)
{
    switch (recipe.kind) {
    case Recipe::Kind::TooManyRequests:
        return Disturbed{tryLater(context, request, route.speaks, 429), {}, false};
    case Recipe::Kind::ServiceUnavailable:
        return Disturbed{tryLater(context, request, route.speaks, 503), {}, false};
    default:
        return spoiltAnswer(recipe, *context.notes.endpoint);
    }
}

/// What is answered in the endpoint's place; nothing for a slow answer.
std::optional<Disturbed> answerInstead(Context &context, const http::Request &request, const Route &route,
                                       const Recipe &recipe)
{
    auto answer = instead(context, request, route, recipe);
    if (answer) {
        noteClaims(context, request);
        context.notes.decided(recipe);
    }
    return answer;
}

Answer delayed(Answer answer, const Recipe &recipe)
{
    auto *response = std::get_if<http::Response>(&answer);
    // What the server could not do is told at once, and its writes are taken back as ever.
    if (!response || takesWritesBack(*response))
        return answer;
    return Disturbed{std::move(*response), recipe.delay, false};
}

/// Waits with the answer, or answers in the endpoint's place.
Answer answerUnderRecipes(Context &context, const http::Request &request, const Route &route)
{
    if (const auto recipe = takeBefore(context, request, Older::GoFirst)) {
        if (auto other = answerInstead(context, request, route, *recipe))
            return std::move(*other);
        return delayed(route.answer(context, request), *recipe);
    }
    Answer answer = route.answer(context, request);
    const auto *response = std::get_if<http::Response>(&answer);
    const bool failed = response && takesWritesBack(*response);
    if (route.disturbed != Recipe::Endpoint::Authorize || context.notes.isDisturbed() || failed)
        return answer;
    // Only now it shows whether the older recipe's redirect to the client came of it. It is not too late for a newer
    // one: pages write nothing that matters to anybody who never sees the answer.
    const auto recipe = takeBefore(context, request, Older::DidNotAct);
    if (!recipe)
        return answer;
    if (auto other = answerInstead(context, request, route, *recipe))
        return std::move(*other);
    return delayed(std::move(answer), *recipe);
}

} // namespace

Answer answerBehindDoor(Context &context, const http::Request &request, const Route &route)
{
    const bool isFree = context.notes.controls->recipes.isEmpty() || isForm(request, route);
    Answer answer = isFree ? route.answer(context, request) : answerUnderRecipes(context, request, route);
    auto *disturbed = std::get_if<Disturbed>(&answer);
    auto *response = disturbed ? &disturbed->response : std::get_if<http::Response>(&answer);
    if (route.forScripts && response) {
        if (const auto allowed = allowSinglePageOrigin(context, request, *response); !allowed)
            return failureBody(context, request, allowed.error());
    }
    return answer;
}

} // namespace grantdesk::authserver
