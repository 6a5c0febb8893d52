#include "app/shared/control/control_api.h"

#include "app/shared/control/answers.h"
#include "app/shared/control/routes.h"
#include "app/shared/seed_store.h"
#include "core/base/json.h"
#include "core/http/repeated_member.h"

#include <algorithm>

namespace grantdesk::app::control {

namespace {

/// The decoded segments behind the root; nothing for a broken escape.
std::optional<QStringList> segmentsOf(const QByteArray &path)
{
    QStringList segments;
    for (const QByteArray &segment : path.sliced(qsizetype(qstrlen(ControlApi::root))).split('/')) {
        const auto decoded = http::percentDecode(segment);
        if (!decoded)
            return std::nullopt;
        segments += QString::fromUtf8(*decoded);
    }
    return segments;
}

/// What stands for the variables of the pattern; nothing when the path is another one.
std::optional<QStringList> match(const QString &pattern, const QStringList &segments)
{
    const QStringList wanted = pattern.split(QLatin1Char('/'));
    if (wanted.size() != segments.size())
        return std::nullopt;
    QStringList variables;
    for (qsizetype i = 0; i < wanted.size(); ++i) {
        const bool isVariable = wanted[i].startsWith(QLatin1Char('{'));
        if (isVariable ? segments[i].isEmpty() : wanted[i] != segments[i])
            return std::nullopt;
        if (isVariable)
            variables += segments[i];
    }
    return variables;
}

http::Response notFound()
{
    return refusal(404, QStringLiteral("not_found"), QStringLiteral("There is nothing at this address."));
}

http::Response methodNotAllowed(const QStringList &methods)
{
    auto response
        = refusal(405, QStringLiteral("method_not_allowed"), QStringLiteral("This address does not take this method."));
    response.headers.add(QByteArrayLiteral("Allow"), methods.join(QLatin1String(", ")).toLatin1());
    return response;
}

/// Fills in the body, or says why it cannot be taken.
std::optional<http::Response> takeBody(const Route &route, const http::Request &request, QJsonObject &body)
{
    if (request.body.isEmpty() && route.body != Body::Required)
        return std::nullopt;
    if (route.body == Body::None)
        return refusal(400, QStringLiteral("body_unexpected"), QStringLiteral("This request takes no body."));
    if (http::mediaType(request.headers) != "application/json")
        return refusal(415, QStringLiteral("not_json"), QStringLiteral("Send application/json."));
    const auto object = parseJsonObject(request.body);
    const auto repeated = object ? http::repeatedMember(request.body) : std::nullopt;
    if (!object || (repeated && repeated->isEmpty()))
        return refusal(400, QStringLiteral("malformed"), QStringLiteral("The body is not a JSON object."));
    if (repeated)
        return refusal(400, QStringLiteral("member_repeated"), QStringLiteral("This member is there twice."),
                       *repeated);
    body = *object;
    return std::nullopt;
}

/// Why the query cannot be taken; nothing when it can.
std::optional<http::Response> takeQuery(const Route &route, const http::Parameters &query)
{
    constexpr qsizetype longestName = 64;
    if (route.query.isEmpty() && !query.isEmpty())
        return refusal(400, QStringLiteral("query_unexpected"), QStringLiteral("This address takes no query."));
    for (const http::Parameter &parameter : query) {
        if (!route.query.contains(parameter.name))
            return invalidParameter(parameter.name.left(longestName));
    }
    const QByteArray repeated = query.firstDuplicate();
    return repeated.isEmpty() ? std::nullopt : std::optional(invalidParameter(repeated));
}

authserver::Answer answerRoute(const Route &route, const http::Request &request, Call &call)
{
    if (auto refused = takeBody(route, request, call.body))
        return *refused;
    const auto query = http::parseForm(request.query());
    if (!query)
        return refusal(400, QStringLiteral("malformed"), QStringLiteral("The query cannot be read."));
    if (auto refused = takeQuery(route, *query))
        return *refused;
    call.query = *query;
    return route.answer(call);
}

} // namespace

ControlApi::ControlApi(World world, const SecretString &token, bool listensOnLoopback)
    : m_world(std::move(world))
    , m_gate(token, listensOnLoopback)
    , m_atStart(exportSeed(m_world.stores))
{
}

bool ControlApi::isFor(const http::Request &request)
{
    const QByteArray path = request.path();
    const auto length = qsizetype(qstrlen(root));
    return path.startsWith(root) && (path.size() == length || path[length] == '/');
}

authserver::Answer ControlApi::handle(const http::Request &request)
{
    if (auto refused = m_gate.refuse(request, m_world.realClock.now()))
        return *refused;
    const auto segments = segmentsOf(request.path());
    if (!segments)
        return notFound();
    QStringList methods;
    for (const Route &route : routes()) {
        const auto variables = match(QLatin1String(route.path), *segments);
        if (!variables)
            continue;
        if (request.method == route.method) {
            Call call{m_world, m_atStart, *variables, {}, {}};
            return answerRoute(route, request, call);
        }
        methods += QLatin1String(route.method);
    }
    return methods.isEmpty() ? notFound() : methodNotAllowed(methods);
}

TimePoint Call::now() const
{
    const TimePoint real = world.realClock.now();
    const auto setting = world.stores.controls().clock();
    return setting ? presentOf(*setting, real) : real;
}

const QList<Route> &routes()
{
    static const QList<Route> all{
        {"GET", "/openapi.json", Body::None, {}, describe},
        {"GET", "/clock", Body::None, {}, getClock},
        {"POST", "/clock/advance", Body::Required, {}, advanceClock},
        {"POST", "/clock/freeze", Body::Optional, {}, freezeClock},
        {"POST", "/clock/resume", Body::Optional, {}, resumeClock},
        {"POST", "/clock/real", Body::Optional, {}, setRealClock},
        {"GET", "/recipes", Body::None, {}, listRecipes},
        {"POST", "/recipes", Body::Required, {}, addRecipe},
        {"DELETE", "/recipes", Body::None, {}, clearRecipes},
        {"DELETE", "/recipes/{recipe}", Body::None, {}, removeRecipe},
        {"GET", "/log", Body::None, {"since", "limit", "last", "client_id", "rule", "status"}, readLog},
        {"DELETE", "/log", Body::None, {}, clearLog},
        {"POST", "/reset", Body::Optional, {}, reset},
        {"GET", "/users", Body::None, {}, listUsers},
        {"POST", "/users", Body::Required, {}, addUser},
        {"GET", "/users/{user}", Body::None, {}, getUser},
        {"PATCH", "/users/{user}", Body::Required, {}, changeUser},
        {"PUT", "/users/{user}/password", Body::Required, {}, setPassword},
        {"GET", "/applications", Body::None, {}, listApplications},
        {"POST", "/applications", Body::Required, {}, createApplication},
        {"GET", "/applications/{app}", Body::None, {}, getApplication},
        {"PATCH", "/applications/{app}", Body::Required, {}, changeApplication},
        {"DELETE", "/applications/{app}", Body::None, {}, deleteApplication},
        {"GET", "/applications/{app}/secrets", Body::None, {}, listSecrets},
        {"POST", "/applications/{app}/secrets", Body::Optional, {}, addSecret},
        {"PATCH", "/applications/{app}/secrets/{secret}", Body::Required, {}, changeSecret},
        {"DELETE", "/applications/{app}/secrets/{secret}", Body::None, {}, deleteSecret},
        {"GET", "/applications/{app}/keys", Body::None, {}, listKeys},
        {"POST", "/applications/{app}/keys", Body::Required, {}, addKey},
        {"DELETE", "/applications/{app}/keys/{key}", Body::None, {}, deleteKey},
    };
    return all;
}

} // namespace grantdesk::app::control
