#include "core/authserver/server.h"

#include "core/authserver/answers.h"
#include "core/authserver/endpoints/browser_answers.h"
#include "core/authserver/endpoints/endpoints.h"
#include "core/authserver/endpoints/token_answers.h"
#include "core/authserver/policy/cors.h"
#include "core/authserver/policy/disturb.h"
#include "core/authserver/policy/throttle.h"
#include "core/authserver/policy/verifier_cache.h"
#include "core/authserver/request_log.h"
#include "core/authserver/request_notes.h"
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
    const char *rule = "";                                    ///< what a success follows
    std::optional<Recipe::Endpoint> disturbed = std::nullopt; ///< as failure recipes know it
};

constexpr char metadataPath[] = "/.well-known/oauth-authorization-server";
constexpr QByteArrayView apiPath = "/attask/api";

// Not constexpr: under the undefined-behaviour sanitizer g++ 12 takes QByteArrayView's constructor for no constant.
const std::array routes{
    Route{oauth::tokenPath, "POST, OPTIONS", Speaks::Json, true, answerToken, "RFC 6749 §3.2", Recipe::Endpoint::Token},
    Route{oauth::jwtExchangePath, "POST, OPTIONS", Speaks::Json, false, answerJwtExchange, "RFC 7523 §2.1",
          Recipe::Endpoint::JwtExchange},
    Route{oauth::revocationPath, "POST, OPTIONS", Speaks::Json, true, answerRevoke, "RFC 7009 §2"},
    Route{oauth::introspectionPath, "POST, OPTIONS", Speaks::Json, false, answerIntrospect, "RFC 7662 §2"},
    Route{oauth::authorizePath, "GET, HEAD, OPTIONS", Speaks::Html, false, answerAuthorize, "RFC 6749 §4.1.1",
          Recipe::Endpoint::Authorize},
    Route{oauth::loginPath, "GET, HEAD, POST, OPTIONS", Speaks::Html, false, answerLogin, "RFC 6749 §3.1",
          Recipe::Endpoint::Authorize},
    Route{oauth::consentPath, "GET, HEAD, POST, OPTIONS", Speaks::Html, false, answerConsent, "RFC 6749 §4.1.2",
          Recipe::Endpoint::Authorize},
    Route{metadataPath, "GET, HEAD, OPTIONS", Speaks::Json, true, answerMetadata, "RFC 8414 §3"},
    Route{"/", "GET, HEAD, OPTIONS", Speaks::Html, false, answerHome, "workfront-protocol §2"},
};
const Route apiRoute{apiPath,
                     "GET, HEAD, POST, PUT, DELETE, OPTIONS",
                     Speaks::Json,
                     true,
                     answerApi,
                     "workfront-protocol §6",
                     Recipe::Endpoint::Api};

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
        const bool isToken = route.answer == answerToken;
        const oauth::Refusal refusal{oauth::ErrorCode::InvalidRequest, "This address does not take this method.",
                                     isToken ? "RFC 6749 §3.2" : "RFC 9110 §15.5.6"};
        context.notes.outcome(refusal);
        response = oauth::errorResponse(refusal, context.settings.errorFormat, false, 405);
    }
    response.headers.add(QByteArrayLiteral("Allow"), route.methods);
    return response;
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

constexpr qsizetype longestMethod = 16;

qint64 microsecondsSince(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
}

/// For refusals that no check makes: the sample API's, and addresses that are none.
void noteByStatus(RequestNotes &notes)
{
    switch (notes.entry.status) {
    case 400:
        return notes.outcome(QByteArrayLiteral("invalid_parameter"), QByteArrayLiteral("workfront-protocol §6"));
    case 401:
        return notes.outcome(QByteArrayLiteral("not_logged_in"), QByteArrayLiteral("RFC 6750 §3"));
    case 404:
        return notes.outcome(QByteArrayLiteral("not_found"), QByteArrayLiteral("RFC 9110 §15.5.5"));
    case 405:
        return notes.outcome(QByteArrayLiteral("method_not_allowed"), QByteArrayLiteral("RFC 9110 §15.5.6"));
    case 503:
        return notes.outcome(QByteArrayLiteral("unavailable"), QByteArrayLiteral("RFC 9110 §15.6.4"));
    case 500:
        return notes.outcome(QByteArrayLiteral("failed"), QByteArrayLiteral("RFC 9110 §15.6.1"));
    default:
        return notes.outcome(notes.entry.status < 400 ? QByteArrayLiteral("ok") : QByteArrayLiteral("failed"),
                             QByteArrayLiteral("RFC 9110 §15"));
    }
}

QByteArray ruleOfStatus(int status)
{
    switch (status) {
    case 400:
        return QByteArrayLiteral("RFC 9112 §2.2");
    case 408:
        return QByteArrayLiteral("RFC 9110 §15.5.9");
    case 413:
        return QByteArrayLiteral("RFC 9110 §15.5.14");
    case 421:
        return QByteArrayLiteral("RFC 9110 §15.5.20");
    case 431:
        return QByteArrayLiteral("RFC 6585 §5");
    case 503:
        return QByteArrayLiteral("RFC 9110 §15.6.4");
    default:
        return QByteArrayLiteral("RFC 9110 §15");
    }
}

void loseBatch(LogEntry &entry)
{
    entry.status = 503;
    entry.outcome = QByteArrayLiteral("batch_lost");
    entry.rule = ruleOfStatus(503);
}

/// The notes of a request whose slow work is under way. When nobody takes them back, the request was given up.
class PendingNotes {
public:
    PendingNotes(const RequestNotes &notes, std::shared_ptr<RequestLog> log)
        : m_notes(notes)
        , m_log(std::move(log))
    {
    }
    ~PendingNotes()
    {
        if (m_taken || !m_log)
            return;
        LogEntry entry = m_notes.entry;
        loseBatch(entry);
        entry.outcome = QByteArrayLiteral("given_up");
        m_log->append({entry});
    }
    PendingNotes(const PendingNotes &) = delete;
    PendingNotes &operator=(const PendingNotes &) = delete;

    RequestNotes take()
    {
        m_taken = true;
        return m_notes;
    }

private:
    const RequestNotes m_notes;
    const std::shared_ptr<RequestLog> m_log;
    bool m_taken = false;
};

} // namespace

struct Server::Private {
    Private(Directory &directory, GrantStore &grants, const Clock &base, RandomSource &random, Settings chosen)
        : settings(std::move(chosen))
        , clock(base)
        , context{directory, grants, clock, random, settings, pages, secretGuesses, signInAttempts, verifiers, notes}
    {
    }

    Answer handle(const http::Request &request);
    void begin(const http::Request &request);
    void readControls();
    Answer finish(Answer answer);
    void finish(const http::Response &response, bool dropped);
    Deferred watched(Deferred deferred);

    Answer answer(const http::Request &request);
    Answer answerWhatIsAllowed(const http::Request &request);
    Answer answerDisturbed(const http::Request &request, const Route &route, const Recipe &recipe);
    Answer answerRoute(const http::Request &request, const Route &route);

    const Settings settings;
    MovableClock clock;
    RequestNotes notes;
    std::shared_ptr<RequestLog> log;
    QList<LogEntry> answered; ///< in the open batch
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
    if (request.method == "OPTIONS") {
        http::Response response = answerOptions(context, request, *route);
        if (response.status < 400)
            notes.outcome(QByteArrayLiteral("ok"), QByteArrayLiteral("RFC 9110 §9.3.7"));
        return response;
    }
    notes.endpoint = route->disturbed;
    Answer answer = answerRoute(request, *route);
    if (const auto *response = std::get_if<http::Response>(&answer); response && response->status < 400)
        notes.outcome(QByteArrayLiteral("ok"), route->rule);
    return answer;
}

/// Waits with the answer, or answers in the endpoint's place.
Answer Server::Private::answerDisturbed(const http::Request &request, const Route &route, const Recipe &recipe)
{
    if (auto instead = answerInstead(recipe)) {
        notes.outcome(toWire(recipe.kind), QByteArrayLiteral("failure recipe"));
        return std::move(*instead);
    }
    Answer answer = route.answer(context, request);
    auto *response = std::get_if<http::Response>(&answer);
    // What the server could not do is told at once, and its writes are taken back as ever.
    if (!response || takesWritesBack(*response))
        return answer;
    return Disturbed{std::move(*response), recipe.delay, false};
}

Answer Server::Private::answerRoute(const http::Request &request, const Route &route)
{
    std::optional<Recipe> recipe;
    // A person who signs in or decides is not disturbed, only the answer to the client that comes of it.
    const bool isForm = route.answer == answerLogin || route.answer == answerConsent;
    if (!notes.controls->recipes.isEmpty() && !isForm)
        recipe = takeBefore(context, request);
    Answer answer = recipe ? answerDisturbed(request, route, *recipe) : route.answer(context, request);
    auto *disturbed = std::get_if<Disturbed>(&answer);
    auto *response = disturbed ? &disturbed->response : std::get_if<http::Response>(&answer);
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

/// HEAD is answered like GET where it is allowed.
Answer Server::Private::answerWhatIsAllowed(const http::Request &request)
{
    if (request.method != "HEAD")
        return answer(request);
    http::Request get = request;
    get.method = QByteArrayLiteral("GET");
    const Route *route = routeOf(request.path());
    return route && !allows(*route, request.method) ? answer(request) : answer(get);
}

void Server::Private::readControls()
{
    // A directory that cannot tell lets what was in force stay in force.
    const auto current = context.directory.controls();
    if (!current || *current == notes.controls)
        return;
    notes.controls = *current;
    clock.apply(notes.controls->clock);
}

void Server::Private::begin(const http::Request &request)
{
    readControls();
    notes.endpoint.reset();
    notes.entry.recipe.clear();
    notes.wanted = log != nullptr;
    if (!notes.wanted)
        return;
    notes.began = std::chrono::steady_clock::now();
    notes.entry = {};
    notes.entry.at = clock.now();
    notes.entry.method = request.method.left(longestMethod);
    notes.entry.path = loggablePath(request.path());
    notes.entry.peer = request.peerAddress;
}

Answer Server::Private::handle(const http::Request &request)
{
    begin(request);
    return finish(answerWhatIsAllowed(request));
}

Answer Server::Private::finish(Answer answer)
{
    if (auto *deferred = std::get_if<Deferred>(&answer))
        return watched(std::move(*deferred));
    auto *disturbed = std::get_if<Disturbed>(&answer);
    http::Response &response = disturbed ? disturbed->response : std::get<http::Response>(answer);
    if (notes.isDisturbed())
        response.headers.add(QByteArray(recipeHeader), notes.entry.recipe);
    finish(response, disturbed && disturbed->drop);
    return answer;
}

void Server::Private::finish(const http::Response &response, bool dropped)
{
    if (!notes.wanted)
        return;
    notes.entry.status = dropped ? 0 : response.status;
    if (notes.entry.outcome.isEmpty())
        noteByStatus(notes);
    notes.entry.microseconds = microsecondsSince(notes.began);
    answered.append(notes.entry);
}

/// The request goes on later, with its own notes, or never: then the log tells that.
Deferred Server::Private::watched(Deferred deferred)
{
    auto pending = std::make_shared<PendingNotes>(notes, log);
    return {[this, pending, job = std::move(deferred.job)]() -> std::function<Answer()> {
        auto resume = job();
        if (!resume)
            return {};
        return [this, pending, resume = std::move(resume)] {
            readControls();
            const auto controls = notes.controls;
            notes = pending->take();
            notes.controls = controls;
            return finish(resume());
        };
    }};
}

Answer Server::handle(const http::Request &request)
{
    return d->handle(request);
}

const Settings &Server::settings() const
{
    return d->settings;
}

const MovableClock &Server::clock() const
{
    return d->clock;
}

void Server::setRequestLog(std::shared_ptr<RequestLog> log)
{
    d->log = std::move(log);
}

void Server::batchEnded(bool committed)
{
    if (d->answered.isEmpty() || !d->log)
        return;
    QList<LogEntry> entries = std::exchange(d->answered, {});
    if (!committed) {
        for (LogEntry &entry : entries)
            loseBatch(entry);
    }
    d->log->append(std::move(entries));
}

void Server::turnedAway(const http::Request &request, int status)
{
    if (!d->log)
        return;
    LogEntry entry;
    entry.at = d->clock.now();
    entry.method = request.method.left(longestMethod);
    entry.path = loggablePath(request.path());
    entry.status = status;
    entry.outcome = QByteArrayLiteral("turned_away");
    entry.rule = ruleOfStatus(status);
    entry.peer = request.peerAddress;
    d->log->append({entry});
}

std::shared_ptr<const Controls> Server::controls() const
{
    return d->notes.controls;
}

bool takesWritesBack(const http::Response &response)
{
    return response.status >= 500;
}

} // namespace grantdesk::authserver
