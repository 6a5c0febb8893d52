#include "core/authserver/policy/browser_session.h"

#include "core/authserver/grants/tokens.h"
#include "core/authserver/policy/family_life.h"

#include <algorithm>

namespace grantdesk::authserver {

namespace {

bool isOverTls(const Settings &settings)
{
    return settings.issuer.startsWith("https:");
}

QByteArray cookieName(const Settings &settings, const char *name)
{
    return isOverTls(settings) ? QByteArray("__Host-") + name : QByteArray(name);
}

QByteArray cookieAttributes(const Settings &settings)
{
    QByteArray attributes = QByteArrayLiteral("; Path=/; HttpOnly; SameSite=Lax");
    if (isOverTls(settings))
        attributes += "; Secure";
    return attributes;
}

} // namespace

QByteArray cookieValue(const Settings &settings, const http::Request &request, const char *name)
{
    const auto value = http::cookie(request, cookieName(settings, name));
    return value && looksLikeSessionId(*value) ? *value : QByteArray();
}

Result<std::optional<SignedIn>> signedIn(Context &context, const http::Request &request)
{
    const QByteArray cookie = cookieValue(context.settings, request, sessionCookie);
    if (cookie.isEmpty())
        return std::nullopt;
    const auto session = findSession(context, cookie);
    if (!session)
        return failure(session.error());
    if (!*session || (*session)->kind != SessionRecord::Kind::Browser || (*session)->expiresAt <= context.clock.now())
        return std::nullopt;
    const auto user = context.directory.user((*session)->user);
    if (!user)
        return failure(user.error());
    if (!*user || !(*user)->active)
        return std::nullopt;
    if (const auto kept = keepAlive(context, **session); !kept)
        return failure(kept.error());
    return SignedIn{cookie, **user};
}

Result<QByteArray> startBrowserSession(Context &context, const Id &user)
{
    const auto id = newSessionId(context);
    if (!id)
        return failure(id.error());
    const TimePoint now = context.clock.now();
    SessionRecord session;
    session.key = id->key;
    session.kind = SessionRecord::Kind::Browser;
    session.user = user;
    session.issuedAt = now;
    session.expiresAt = now + context.settings.sessionLifetime;
    if (const auto added = context.grants.addSession(session); !added)
        return failure(added.error());
    return id->text;
}

Result<void> endBrowserSession(Context &context, const QByteArray &cookie)
{
    return findSession(context, cookie).and_then([&context](const std::optional<SessionRecord> &session) {
        return session ? context.grants.removeSession(session->key) : Result<void>();
    });
}

QByteArray setCookie(const Settings &settings, const char *name, const QByteArray &value)
{
    return cookieName(settings, name) + '=' + value + cookieAttributes(settings);
}

QByteArray expireCookie(const Settings &settings, const char *name)
{
    return cookieName(settings, name) + "=; Max-Age=0" + cookieAttributes(settings);
}

Result<void> keepAlive(Context &context, const SessionRecord &session)
{
    const TimePoint now = context.clock.now();
    std::shared_ptr<const applications::Application> client;
    if (!session.family.isEmpty()) {
        auto found = context.directory.application(session.application);
        if (!found)
            return failure(found.error());
        client = std::move(*found);
    }
    // At most once a minute, and often enough for sessions that are shorter than that.
    const std::chrono::milliseconds step
        = std::min<std::chrono::milliseconds>(std::chrono::minutes(1), context.settings.sessionLifetime / 8);
    const TimePoint expiresAt = sessionEnd(context, client.get(), session.familyGrantedAt);
    // Where the clock came back from a time ahead, the end comes back with it. While the clock is moved it does not:
    // who comes back from the past finds the session as it was left.
    const bool isTooLate = session.expiresAt - expiresAt >= step && context.clock.setting().isReal();
    if (expiresAt - session.expiresAt >= step || isTooLate) {
        if (auto moved = context.grants.setSessionEnd(session.key, expiresAt); !moved)
            return moved;
    }
    if (!client || now - session.familyLastActivityAt < step)
        return {};
    return context.grants.touchFamily(session.family, now);
}

} // namespace grantdesk::authserver
