#include "core/authserver/server.h"

#include "core/authserver/answers.h"
#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/endpoints/endpoints.h"
#include "core/authserver/endpoints/token_answers.h"
#include "core/authserver/policy/cors.h"
#include "core/authserver/policy/throttle.h"
#include "core/authserver/policy/verifier_cache.h"
#include "core/oauth/endpoints.h"

#include <algorithm>
#include <array>

namespace grantdesk::authserver {

namespace {

/// How an address is spoken with.
enum class Speaks { Html, Json };

struct Route {
    QByteArrayView path;
    const char *methods; ///< as `Allow` lists them
    Speaks speaks;
    bool forScripts; ///< answers carry CORS headers for single-page applications
    Answer (*answer)(Context &, const http::Request &);
};

constexpr char metadataPath[] = "/.well-known/oauth-authorization-server";
constexpr QByteArrayView apiPath = "/attask/api";

// Not constexpr: under the undefined-behaviour sanitizer g++ 12 takes QByteArrayView's constructor for no constant.
const std::array routes{
    Route{oauth::tokenPath, "POST, OPTIONS", Speaks::Json, true, answerToken},
    Route{oauth::jwtExchangePath, "POST, OPTIONS", Speaks::Json, false, answerJwtExchange},
    Route{oauth::authorizePath, "GET, HEAD, OPTIONS", Speaks::Html, false, answerAuthorize},
    Route{oauth::loginPath, "GET, HEAD, POST, OPTIONS", Speaks::Html, false, answerLogin},
    Route{oauth::consentPath, "GET, HEAD, POST, OPTIONS", Speaks::Html, false, answerConsent},
    Route{metadataPath, "GET, HEAD, OPTIONS", Speaks::Json, true, answerMetadata},
    Route{"/", "GET, HEAD, OPTIONS", Speaks::Html, false, answerHome},
};
const Route apiRoute{apiPath, "GET, HEAD, POST, PUT, DELETE, OPTIONS", Speaks::Json, true, answerApi};

const Route *routeOf(QByteArrayView path)
{
    for (const Route &route : routes) {
        if (route.path == path)
            return &route;
    }
    const bool isApi = path.startsWith(apiPath) && (path.size() == apiPath.size() || path[apiPath.size()] == '/');
    return isApi ? &apiRoute : nullptr;
}

bool allows(const Route &route, const QByteArray &method)
{
    const QByteArrayView methods(route.methods);
    const qsizetype at = method.isEmpty() ? -1 : methods.indexOf(method);
    if (at < 0)
        return false;
    const qsizetype end = at + method.size();
    const bool begins = at == 0 || methods[at - 1] == ' ';
    return begins && (end == methods.size() || methods[end] == ',');
}

/// Visible ASCII and an absolute path: all that HTTP allows (RFC 9112 §3.2), and nothing that could end a header line
/// when the query travels on in a redirect.
bool isReadable(const QByteArray &target)
{
    return target.startsWith('/')
        && std::all_of(target.begin(), target.end(), [](char c) { return c > 0x20 && c < 0x7f && c != '#'; });
}

http::Response refuseMethod(Context &context, const http::Request &request, const Route &route)
{
    http::Response response;
    if (route.speaks == Speaks::Html) {
        response = failurePage(context, request, PageError{405, "error.method", {}, "RFC 9110 §15.5.6"});
    } else {
        const oauth::Refusal refusal{oauth::ErrorCode::InvalidRequest, "This address does not take this method.",
                                     "RFC 6749 §3.2"};
        response = oauth::errorResponse(refusal, context.settings.errorFormat, false, 405);
    }
    response.headers.add(QByteArrayLiteral("Allow"), route.methods);
    return response;
}

http::Response notFound(Context &context, const http::Request &request)
{
    if (wantsHtml(request))
        return failurePage(context, request, PageError{404, "error.not_found", {}, {}});
    return jsonAnswer(404, QByteArrayLiteral(R"({"error":"not_found","message":"There is nothing at this address."})"));
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

} // namespace

struct Server::Private {
    Private(Directory &directory, GrantStore &grants, const Clock &base, RandomSource &random, Settings chosen)
        : settings(std::move(chosen))
        , clock(base)
        , context{directory, grants, clock, random, settings, pages, secretGuesses, signInAttempts, verifiers}
    {
    }

    Answer answer(const http::Request &request);
    Answer answerRoute(const http::Request &request, const Route &route);

    const Settings settings;
    MovableClock clock;
    RequestLog *log = nullptr;
    const Pages pages;
    SecretGuesses secretGuesses;
    SignInAttempts signInAttempts;
    VerifierCache verifiers;
    Context context;
};

Answer Server::Private::answer(const http::Request &request)
{
    if (!isReadable(request.target))
        return failurePage(context, {}, PageError{400, "error.request_malformed", {}, "RFC 9112 §3.2"});
    const Route *route = routeOf(request.path());
    if (!route)
        return notFound(context, request);
    if (!allows(*route, request.method))
        return refuseMethod(context, request, *route);
    if (request.method == "OPTIONS")
        return answerOptions(context, request, *route);
    return answerRoute(request, *route);
}

Answer Server::Private::answerRoute(const http::Request &request, const Route &route)
{
    Answer answer = route.answer(context, request);
    auto *response = std::get_if<http::Response>(&answer);
    if (route.forScripts && response) {
        if (const auto allowed = allowSinglePageOrigin(context, request, *response); !allowed)
            return failureBody(context, request, allowed.error());
    }
    return answer;
}

Server::Server(Directory &directory, GrantStore &grants, const Clock &clock, RandomSource &random, Settings settings)
    : d(std::make_unique<Private>(directory, grants, clock, random, std::move(settings)))
{
}

Server::~Server() = default;

Answer Server::handle(const http::Request &request)
{
    if (request.method != "HEAD")
        return d->answer(request);
    http::Request get = request;
    get.method = QByteArrayLiteral("GET");
    const Route *route = routeOf(request.path());
    return route && !allows(*route, request.method) ? d->answer(request) : d->answer(get);
}

const Settings &Server::settings() const
{
    return d->settings;
}

const MovableClock &Server::clock() const
{
    return d->clock;
}

void Server::setRequestLog(RequestLog *log)
{
    d->log = log;
}

void Server::batchEnded(bool) { }

bool takesWritesBack(const http::Response &response)
{
    return response.status >= 500;
}

} // namespace grantdesk::authserver
