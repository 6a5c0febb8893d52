#include "core/authserver/endpoints/api_call.h"

#include "core/authserver/grants/tokens.h"
#include "core/authserver/policy/browser_session.h"
#include "core/authserver/policy/family_life.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

constexpr QByteArrayView prefix = "/attask/api";

/// "v14", "v22.0", "api-internal", "api-unsupported".
bool isVersion(const QByteArray &segment)
{
    if (segment == "api-internal" || segment == "api-unsupported")
        return true;
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

/// Whether what an access token rests on is still there: its application and, under today's policy, its refresh token
/// family, or the key that signed for it.
Result<bool> isGrantAlive(Context &context, const SessionRecord &session)
{
    const auto client = context.directory.application(session.application);
    if (!client)
        return failure(client.error());
    if (!*client)
        return false;
    if (!session.family.isEmpty())
        return isFamilyAlive(context, **client, session.user, {session.familyGrantedAt, session.familyLastActivityAt});
    const auto *keys = applications::publicKeys(**client);
    return session.publicKey.isEmpty()
        || (keys && std::any_of(keys->begin(), keys->end(), [&session](const applications::PublicKey &key) {
                return key.id == session.publicKey;
            }));
}

} // namespace

std::optional<ApiCall> readApiCall(const http::Request &request)
{
    ApiCall call;
    auto query = http::parseForm(request.query());
    if (!query)
        return std::nullopt;
    call.parameters = std::move(*query);
    if (!request.body.isEmpty() && http::mediaType(request.headers) == "application/x-www-form-urlencoded") {
        const auto form = http::parseForm(request.body);
        if (!form)
            return std::nullopt;
        for (const http::Parameter &parameter : *form)
            call.parameters.add(parameter.name, parameter.value);
    }
    const QByteArray path = request.path();
    call.segments = path.sliced(std::min(path.size(), prefix.size())).split('/');
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

Result<std::optional<SessionRecord>> liveSession(Context &context, const ShownSession &shown)
{
    if (shown.value.isEmpty())
        return std::nullopt;
    const auto session = findSession(context, shown.value);
    if (!session)
        return failure(session.error());
    const auto kind = shown.byCookie ? SessionRecord::Kind::Browser : SessionRecord::Kind::AccessToken;
    if (!*session || (*session)->kind != kind || (*session)->expiresAt <= context.clock.now())
        return std::nullopt;
    const auto user = context.directory.user((*session)->user);
    if (!user)
        return failure(user.error());
    if (!*user || !(*user)->active)
        return std::nullopt;
    if (kind == SessionRecord::Kind::Browser)
        return *session;
    const auto alive = isGrantAlive(context, **session);
    if (!alive)
        return failure(alive.error());
    return *alive ? *session : std::nullopt;
}

} // namespace grantdesk::authserver
