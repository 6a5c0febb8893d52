#pragma once

#include "core/authserver/ports.h"
#include "core/authserver/settings.h"
#include "core/base/movable_clock.h"
#include "core/base/random_source.h"

namespace grantdesk::authserver {

class Pages;
class SecretGuesses;
class SessionIds;
class SignInAttempts;
class VerifierCache;
struct RequestNotes;

/// What the endpoints work with; lives as long as the server.
struct Context {
    Directory &directory;
    GrantStore &grants;
    const MovableClock &clock; ///< what somebody has to wait for passes in its real time
    RandomSource &random;
    const Settings &settings;
    const Pages &pages;
    SecretGuesses &secretGuesses;
    SignInAttempts &signInAttempts;
    VerifierCache &verifiers;
    SessionIds &sessionIds;
    RequestNotes &notes; ///< of the request that is being answered
};

/// The same under other settings, which must outlive it.
inline Context withSettings(const Context &context, const Settings &settings)
{
    return {context.directory, context.grants,     context.clock,         context.random,
            settings,          context.pages,      context.secretGuesses, context.signInAttempts,
            context.verifiers, context.sessionIds, context.notes};
}

} // namespace grantdesk::authserver
