#include "core/authserver/routing/router.h"

#include "core/authserver/answers.h"
#include "core/authserver/endpoints/api_errors.h"
#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/endpoints/endpoints.h"
#include "core/authserver/endpoints/token_answers.h"
#include "core/authserver/policy/cors.h"
#include "core/authserver/request_notes.h"
#include "core/authserver/routing/door.h"
#include "core/authserver/routing/routes.h"
#include "core/oauth/error.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

/// Visible ASCII and an absolute path: all that HTTP allows (RFC 9112 §3.2), and nothing that could end a header line
/// when the query travels on in a redirect.
bool isReadable(const QByteArray &target)
{
    return target.startsWith('/')
        && std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
}

constexpr char wrongMethod[] = "This address does not take this method.";

http::Response methodError(Context &context, const http::Request &request, const Route &route)
{
    if (route.speaks == Speaks::Html)
        return failurePage(context, request, PageError{405, "error.method", {}, "RFC 9110 §15.5.6"});
    if (route.speaks == Speaks::Api)
        return invalidParameter(context, 405, wrongMethod);
    const bool isToken = route.answer == answerToken;
    const oauth::Refusal refusal{oauth::ErrorCode::InvalidRequest, wrongMethod,
                                 isToken ? "RFC 6749 §3.2" : "RFC 9110 §15.5.6"};
    context.notes.outcome(refusal);
    return oauth::errorResponse(refusal, context.settings.errorFormat, false, 405);
}

http::Response refuseMethod(Context &context, const http::Request &request, const Route &route)
{
    http::Response response = methodError(context, request, route);
    response.headers.add(QByteArrayLiteral("Allow"), route.methods);
    if (!route.forScripts)
        return response;
    const auto allowed = allowSinglePageOrigin(context, request, response);
    return allowed ? response : failureBody(context, request, allowed.error());
}

constexpr char nothingThere[] = "RFC 9110 §15.5.5";

http::Response notFound(Context &context, const http::Request &request)
{
    if (wantsHtml(request))
        return failurePage(context, request, PageError{404, "error.not_found", {}, nothingThere});
    context.notes.outcome(QByteArrayLiteral("not_found"), nothingThere);
    return jsonAnswer(404,
                      oauth::errorBody(QByteArrayLiteral("not_found"),
                                       QByteArrayLiteral("There is nothing at this address."),
                                       context.settings.errorFormat, 404));
}

http::Response answerOptions(Context &context, const http::Request &request, const Route &route)
{
    if (!route.forScripts) {
        http::Response response;
        response.status = 204;
        response.headers.add(QByteArrayLiteral("Allow"), route.methods);
        return response;
    }
    auto response = preflight(context, request, route.methods);
    return response ? std::move(*response) : failureBody(context, request, response.error());
}

/// What is answered, at once or late; null when there is nothing yet, or never will be.
const http::Response *responseIn(const Answer &answer)
{
    if (const auto *disturbed = std::get_if<Disturbed>(&answer))
        return disturbed->drop ? nullptr : &disturbed->response;
    return std::get_if<http::Response>(&answer);
}

/// Notes which rule a success follows, as soon as it is one.
Answer noted(Context &context, Answer answer, const Route &route)
{
    if (const auto *response = responseIn(answer); response && response->status < 400)
        context.notes.outcome(QByteArrayLiteral("ok"), route.rule);
    auto *deferred = std::get_if<Deferred>(&answer);
    if (!deferred)
        return answer;
    Context *server = &context;
    return Deferred{[server, job = std::move(deferred->job), &route]() -> std::function<Answer()> {
        auto resume = job();
        if (!resume)
            return {};
        return [server, resume = std::move(resume), &route] {
            return noted(*server, resume(), route);
        };
    }};
}

/// The request as the endpoints know it: they have never heard of HEAD.
Answer answerAsGiven(Context &context, const http::Request &request)
{
    if (!isReadable(request.target))
        return failurePage(context, {}, PageError{400, "error.request_malformed", {}, "RFC 9112 §3.2"});
    const Route *route = routeOf(request.path());
    if (!route)
        return notFound(context, request);
    if (!route->allows(request.method))
        return refuseMethod(context, request, *route);
    if (request.method == "OPTIONS") {
        http::Response response = answerOptions(context, request, *route);
        if (response.status < 400)
            context.notes.outcome(QByteArrayLiteral("ok"), QByteArrayLiteral("RFC 9110 §9.3.7"));
        return response;
    }
    context.notes.endpoint = route->disturbed;
    return noted(context, answerBehindDoor(context, request, *route), *route);
}

} // namespace

Answer answerRequest(Context &context, const http::Request &request)
{
    if (request.method != "HEAD")
        return answerAsGiven(context, request);
    const Route *route = routeOf(request.path());
    if (route && !route->allows(request.method))
        return answerAsGiven(context, request);
    http::Request get = request;
    get.method = QByteArrayLiteral("GET");
    return answerAsGiven(context, get);
}

} // namespace grantdesk::authserver
