#include "app/shared/control/control_api.h"

#include "app/shared/control/answers.h"
#include "app/shared/control/routes.h"
#include "app/shared/seed_store.h"
#include "core/base/json.h"
#include "core/http/repeated_member.h"

#include <algorithm>

namespace grantdesk::app::control {

namespace {

constexpr qsizetype maximumBody = qsizetype{512} * 1024;

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
    if (request.body.size() > maximumBody)
        return refusal(413, QStringLiteral("too_large"), QStringLiteral("The body is too large."));
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

authserver::Answer answerRoute(const Route &route, const http::Request &request, Call &call)
{
    if (auto refused = takeBody(route, request, call.body))
        return *refused;
    const auto query = http::parseForm(request.query());
    if (!query)
        return refusal(400, QStringLiteral("malformed"), QStringLiteral("The query cannot be read."));
    if (!route.takesQuery && !query->isEmpty())
        return refusal(400, QStringLiteral("query_unexpected"), QStringLiteral("This address takes no query."));
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
        {"GET", "/openapi.json", Body::None, false, describe},
        {"GET", "/clock", Body::None, false, getClock},
        {"POST", "/clock/advance", Body::Required, false, advanceClock},
        {"POST", "/clock/freeze", Body::Optional, false, freezeClock},
        {"POST", "/clock/resume", Body::Optional, false, resumeClock},
        {"POST", "/clock/real", Body::Optional, false, setRealClock},
        {"GET", "/recipes", Body::None, false, listRecipes},
        {"POST", "/recipes", Body::Required, false, addRecipe},
        {"DELETE", "/recipes", Body::None, false, clearRecipes},
        {"DELETE", "/recipes/{recipe}", Body::None, false, removeRecipe},
        {"GET", "/log", Body::None, true, readLog},
        {"DELETE", "/log", Body::None, false, clearLog},
        {"POST", "/reset", Body::Optional, false, reset},
        {"GET", "/users", Body::None, false, listUsers},
        {"POST", "/users", Body::Required, false, addUser},
        {"GET", "/users/{user}", Body::None, false, getUser},
        {"PATCH", "/users/{user}", Body::Required, false, changeUser},
        {"PUT", "/users/{user}/password", Body::Required, false, setPassword},
        {"GET", "/applications", Body::None, false, listApplications},
        {"POST", "/applications", Body::Required, false, createApplication},
        {"GET", "/applications/{app}", Body::None, false, getApplication},
        {"PATCH", "/applications/{app}", Body::Required, false, changeApplication},
        {"DELETE", "/applications/{app}", Body::None, false, deleteApplication},
        {"GET", "/applications/{app}/secrets", Body::None, false, listSecrets},
        {"POST", "/applications/{app}/secrets", Body::Optional, false, addSecret},
        {"PATCH", "/applications/{app}/secrets/{secret}", Body::Required, false, changeSecret},
        {"DELETE", "/applications/{app}/secrets/{secret}", Body::None, false, deleteSecret},
        {"GET", "/applications/{app}/keys", Body::None, false, listKeys},
        {"POST", "/applications/{app}/keys", Body::Required, false, addKey},
        {"DELETE", "/applications/{app}/keys/{key}", Body::None, false, deleteKey},
    };
    return all;
}

} // namespace grantdesk::app::control
