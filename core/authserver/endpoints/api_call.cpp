#include "core/authserver/endpoints/api_call.h"

#include "core/authserver/grants/tokens.h"
#include "core/authserver/policy/browser_session.h"
#include "core/authserver/policy/family_life.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

/// "v14", "v22.0".
bool isVersion(const QByteArray &segment)
{
    if (segment.size() < 2 || segment.at(0) != 'v' || segment.at(1) == '.' || segment.endsWith('.')
        || segment.count('.') > 1)
        return false;
    return std::all_of(segment.begin() + 1, segment.end(), [](char c) { return (c >= '0' && c <= '9') || c == '.'; });
}

/// "Bearer xyz" without regard to the scheme's case (RFC 6750 §2.1); empty for another scheme.
QByteArray bearerToken(const QByteArray &authorization)
{
    constexpr qsizetype scheme = 7;
    if (authorization.left(scheme).toLower() != "bearer ")
        return {};
    return authorization.sliced(scheme).trimmed();
}

/// What is missing of that on which an access token rests: its application and, under today's policy, its refresh token
/// family, or the key that signed for it. Null when it is all there.
Result<const char *> brokenGround(Context &context, const SessionRecord &session)
{
    const auto client = context.directory.application(session.application);
    if (!client)
        return failure(client.error());
    if (!*client)
        return "The access token's application is gone.";
    if (!session.family.isEmpty()) {
        const FamilyDates dates{session.familyGrantedAt, session.familyLastActivityAt};
        return isFamilyAlive(context, **client, session.user, dates).map([](bool alive) {
            return alive ? nullptr : "The refresh token that belongs to the access token has reached its limit.";
        });
    }
    const auto *keys = applications::publicKeys(**client);
    const bool signs = session.publicKey.isEmpty()
        || (keys && std::any_of(keys->begin(), keys->end(), [&session](const applications::PublicKey &key) {
                           return key.id == session.publicKey;
                       }));
    return signs ? nullptr : "The public key behind the access token is gone.";
}

/// Why that session is of no use to who shows it in that way; null when it is alive.
Result<const char *> obstacleOf(Context &context, const SessionRecord &session, bool byCookie)
{
    const bool isBrowsers = session.kind == SessionRecord::Kind::Browser;
    if (byCookie && !isBrowsers)
        return "The session is an access token's: a cookie does not show it.";
    if (!byCookie && isBrowsers)
        return "The session is a browser's: only its cookie shows it.";
    if (session.expiresAt <= context.clock.now())
        return "The session has expired.";
    const auto user = context.directory.user(session.user);
    if (!user)
        return failure(user.error());
    if (!*user || !(*user)->active)
        return "The user's account is no longer active.";
    if (isBrowsers)
        return nullptr;
    return brokenGround(context, session);
}

} // namespace

QByteArrayView apiPrefixOf(QByteArrayView path)
{
    for (const QByteArrayView prefix : {"/attask/api", "/attask/api-internal", "/attask/api-unsupported"}) {
        if (path.startsWith(prefix) && (path.size() == prefix.size() || path[prefix.size()] == '/'))
            return prefix;
    }
    return {};
}

std::optional<ApiCall> readApiCall(const http::Request &request)
{
    ApiCall call;
    auto query = http::parseForm(request.query());
    if (!query)
        return std::nullopt;
    call.parameters = std::move(*query);
    // Of two types nobody can tell which one the body is of (RFC 9110 §5.3).
    if (!request.body.isEmpty() && request.headers.count("Content-Type") > 1)
        return std::nullopt;
    if (!request.body.isEmpty() && http::mediaType(request.headers) == "application/x-www-form-urlencoded") {
        const auto form = http::parseForm(request.body);
        if (!form)
            return std::nullopt;
        for (const http::Parameter &parameter : *form)
            call.parameters.add(parameter.name, parameter.value);
    }
    const QByteArray path = request.path();
    call.segments = path.sliced(apiPrefixOf(path).size()).split('/');
    call.segments.removeAll({});
    if (!call.segments.isEmpty() && isVersion(call.segments.first()))
        call.segments.removeFirst();
    const QByteArray chosen = call.parameters.value("method").toUpper();
    const bool isMethod = chosen == "GET" || chosen == "PUT" || chosen == "POST" || chosen == "DELETE";
    call.method = isMethod ? chosen : request.method;
    return call;
}

ShownSession shownSession(const Settings &settings, const http::Request &request, const ApiCall &call)
{
    ShownSession shown;
    const auto show = [&shown](const QByteArray &value) {
        if (value.isEmpty())
            return;
        shown.contradictory = shown.contradictory || (!shown.value.isEmpty() && shown.value != value);
        shown.value = value;
    };
    for (const http::Header &header : request.headers) {
        const QByteArray name = header.name.toLower();
        if (name == "sessionid")
            show(header.value.trimmed());
        else if (name == "authorization")
            show(bearerToken(header.value));
    }
    for (const http::Parameter &parameter : call.parameters) {
        if (parameter.name == "sessionID")
            show(parameter.value);
    }
    // A cookie comes along by itself, so it never proves that its owner wants to change something (D-10).
    if (shown.value.isEmpty() && request.method == "GET" && call.reads()) {
        shown.value = cookieValue(settings, request, sessionCookie);
        shown.byCookie = !shown.value.isEmpty();
    }
    return shown;
}

Result<FoundSession> findShownSession(Context &context, const ShownSession &shown)
{
    if (shown.value.isEmpty())
        return FoundSession{{}, "The request shows no session ID."};
    const auto session = findSession(context, shown.value);
    if (!session)
        return failure(session.error());
    if (!*session)
        return FoundSession{{}, "No session of this server is known by that ID: revoked, long over, or never its own."};
    const auto obstacle = obstacleOf(context, **session, shown.byCookie);
    if (!obstacle)
        return failure(obstacle.error());
    return FoundSession{*session, *obstacle};
}

Result<std::optional<SessionRecord>> liveSession(Context &context, const ShownSession &shown)
{
    auto found = findShownSession(context, shown);
    if (!found)
        return failure(found.error());
    return found->obstacle ? std::nullopt : std::move(found->record);
}

} // namespace grantdesk::authserver
