#pragma once

#include "core/applications/organisation.h"
#include "core/authserver/context.h"
#include "core/http/message.h"

#include <optional>

namespace grantdesk::authserver {

inline constexpr char sessionCookie[] = "grantdesk_session";
/// Names a browser that has not signed in yet, so that its sign-in form can be tied to it.
inline constexpr char visitorCookie[] = "grantdesk_visitor";

/// Somebody signed in with this browser.
struct SignedIn {
    QByteArray cookie; ///< the session cookie's value
    applications::User user;
};

/// Who is signed in, if anybody. An access token is no browser session, whatever cookie it travels in.
Result<std::optional<SignedIn>> signedIn(Context &context, const http::Request &request);

/// The value of that cookie when it looks like one of ours (32 hexadecimal characters), else empty. Over TLS its name
/// begins with "__Host-": browsers keep such a cookie for this host and TLS alone, so that no neighbour plants one.
QByteArray cookieValue(const Settings &settings, const http::Request &request, const char *name);

/// Starts a session under a fresh identifier, never a presented one (session fixation). Answers the cookie's value.
Result<QByteArray> startBrowserSession(Context &context, const Id &user);
/// Ends the one that the cookie names, if there is any.
Result<void> endBrowserSession(Context &context, const QByteArray &cookie);

/// A Set-Cookie value: not for scripts, not sent along from foreign pages' forms, over TLS only where there is TLS.
QByteArray setCookie(const Settings &settings, const char *name, const QByteArray &value);
QByteArray expireCookie(const Settings &settings, const char *name);

/// Notes that a session was used: its end moves ahead, or back when the clock was moved back, and its refresh family
/// stays in use. Writes at most once a minute, or an eighth of a shorter lifetime (workfront-protocol §6.1).
Result<void> keepAlive(Context &context, const SessionRecord &session);

} // namespace grantdesk::authserver
