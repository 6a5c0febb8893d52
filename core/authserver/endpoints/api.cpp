#include "core/authserver/endpoints/endpoints.h"

#include "core/authserver/answers.h"
#include "core/authserver/endpoints/api_call.h"
#include "core/authserver/endpoints/api_errors.h"
#include "core/authserver/policy/browser_session.h"
#include "core/authserver/port_errors.h"
#include "core/authserver/request_notes.h"
#include "core/authserver/sample/objects.h"
#include "core/authserver/watching/outcome_by_status.h"

#include <algorithm>
#include <limits>

namespace grantdesk::authserver {

namespace {

constexpr qint64 defaultLimit = 100;
constexpr qint64 maximumLimit = 2000;

/// The documented answer, word for word: clients compare it. The challenge is RFC 6750 §3's. Only the log is told why.
http::Response notLoggedIn(Context &context, bool showedSession, const char *reason)
{
    noteByStatus(context.notes, 401, reason);
    http::Response response
        = apiError(401, "com.attask.common.AuthenticationException", "You are not currently logged in.");
    response.headers.add(QByteArrayLiteral("WWW-Authenticate"),
                         showedSession ? QByteArrayLiteral("Bearer realm=\"api\", error=\"invalid_token\"")
                                       : QByteArrayLiteral("Bearer realm=\"api\""));
    return response;
}

http::Response portFailed(const Error &error)
{
    http::Response response = apiError(statusForPortError(error), "com.attask.common.ServerException",
                                       refusalForPortError(error).description.constData());
    askForPatience(response);
    return response;
}

/// A whole number; of one that is too large to be held the largest that can be. The fallback for all that is none.
qint64 numberOf(const ApiCall &call, QByteArrayView name, qint64 fallback)
{
    const QByteArray text = call.parameters.value(name);
    const bool isNumber
        = !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
    if (!isNumber)
        return fallback;
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return fits ? value : std::numeric_limits<qint64>::max();
}

http::Response listOf(const QList<SampleObject> &objects, const ApiCall &call)
{
    // A page that begins behind the last object is empty: so a client that reads page by page comes to an end.
    const qsizetype first = std::min<qint64>(numberOf(call, "$$FIRST", 0), objects.size());
    const qsizetype limit = std::min(numberOf(call, "$$LIMIT", defaultLimit), maximumLimit);
    const QByteArray fields = call.parameters.value("fields");
    QByteArray body = QByteArrayLiteral(R"({"data":[)");
    for (qsizetype i = first; i < objects.size() && i < first + limit; ++i) {
        if (!body.endsWith('['))
            body += ',';
        body += toJson(objects.at(i), fields);
    }
    return jsonAnswer(200, body + "]}");
}

http::Response oneOf(Context &context, const QList<SampleObject> &objects, const ApiCall &call)
{
    const QByteArray wanted = jsonText(call.segments.at(1));
    for (const SampleObject &object : objects) {
        if (object.first().json == wanted)
            return jsonAnswer(200, R"({"data":)" + toJson(object, call.parameters.value("fields")) + '}');
    }
    return invalidParameter(context, 404, "There is no object with this ID.");
}

http::Response readObjects(Context &context, const ApiCall &call)
{
    if (call.segments.isEmpty() || call.segments.size() > 2)
        return invalidParameter(context, 404, "There is nothing at this address.");
    const auto objects = sampleObjects(context.directory, call.segments.first());
    if (!objects)
        return portFailed(objects.error());
    if (!*objects)
        return invalidParameter(context, 404, "This sample API has no objects of this type.");
    const bool searches = call.segments.size() == 1 || call.segments.at(1).toLower() == "search";
    return searches ? listOf(**objects, call) : oneOf(context, **objects, call);
}

http::Response describeSession(Context &context, const SessionRecord &session, const ShownSession &shown)
{
    const auto organisation = context.directory.organisation();
    if (!organisation)
        return portFailed(organisation.error());
    QByteArray body = R"({"data":{"userID":)" + jsonText(session.user.toLatin1()) + R"(,"customerID":)"
        + jsonText(organisation->customerId.toLatin1());
    // A browser's cookie is kept from scripts; it is not read out to them here.
    if (!shown.byCookie)
        body += R"(,"sessionID":)" + jsonText(shown.value);
    return jsonAnswer(200, body + "}}");
}

http::Response endSession(Context &context, const SessionRecord &session)
{
    if (const auto removed = context.grants.removeSession(session.key); !removed)
        return portFailed(removed.error());
    return jsonAnswer(200, QByteArrayLiteral(R"({"data":{"success":true}})"));
}

http::Response answerSignedIn(Context &context, const ApiCall &call, const SessionRecord &session,
                              const ShownSession &shown)
{
    const QByteArray what = call.segments.value(0).toLower();
    if (what == "logout" && call.segments.size() == 1)
        return endSession(context, session);
    if (const auto kept = keepAlive(context, session); !kept)
        return portFailed(kept.error());
    if (!call.reads()) {
        http::Response response = invalidParameter(context, 405, "This sample API only reads.");
        response.headers.add(QByteArrayLiteral("Allow"), QByteArrayLiteral("GET, HEAD, OPTIONS"));
        return response;
    }
    if (what == "session" && call.segments.size() == 1)
        return describeSession(context, session, shown);
    return readObjects(context, call);
}

void noteOwner(Context &context, const SessionRecord &session)
{
    context.notes.user(session.user);
    if (const auto client = context.directory.application(session.application); client && *client)
        context.notes.client(**client);
}

} // namespace

Answer answerApi(Context &context, const http::Request &request)
{
    const auto call = readApiCall(request);
    if (!call)
        return invalidParameter(context, 400, "The parameters cannot be read.");
    context.notes.parameters(call->parameters);
    const ShownSession shown = shownSession(context.settings, request, *call);
    if (shown.contradictory)
        return invalidParameter(context, 400, "The request shows two different session IDs.");
    const auto found = findShownSession(context, shown);
    if (!found)
        return portFailed(found.error());
    if (found->record)
        noteOwner(context, *found->record);
    if (found->obstacle)
        return notLoggedIn(context, !shown.value.isEmpty(), found->obstacle);
    return answerSignedIn(context, *call, *found->record, shown);
}

} // namespace grantdesk::authserver
