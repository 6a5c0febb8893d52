#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/http/message.h"

#include <optional>

namespace grantdesk::app::control {

/// A chosen token is at least this long, so that guessing gets nowhere.
inline constexpr int shortestToken = 16;
inline constexpr int longestToken = 512;

/// 256 random bits, base64url.
SecretString newToken(RandomSource &random);
/// The token somebody chose. Errors: control.token_invalid (args: shortest, longest).
Result<SecretString> chosenToken(const QByteArray &text);

/// Keeps strangers out of the control API: only processes of this computer that know the token come through.
class Gate {
public:
    Gate(const SecretString &token, bool listensOnLoopback)
        : m_token(token)
        , m_listensOnLoopback(listensOnLoopback)
    {
    }

    /// Why the request may not come in; nothing when it may. `realNow` is the machine's time: the server's own may
    /// stand still. The right token is never refused, however many wrong ones came before it, so that nobody can lock
    /// a test out; wrong ones are answered 429 after the tenth in a minute.
    std::optional<http::Response> refuse(const http::Request &request, TimePoint realNow);

private:
    http::Response refuseToken(TimePoint realNow);

    const SecretString m_token;
    const bool m_listensOnLoopback;
    TimePoint m_minute;
    int m_wrongTokens = 0;
};

} // namespace grantdesk::app::control
