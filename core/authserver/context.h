#pragma once

#include "core/authserver/ports.h"
#include "core/authserver/settings.h"
#include "core/base/random_source.h"

namespace grantdesk::authserver {

class Pages;
class SecretGuesses;
class SignInAttempts;
class VerifierCache;

/// What the endpoints work with; lives as long as the server.
struct Context {
    Directory &directory;
    GrantStore &grants;
    const Clock &clock;
    RandomSource &random;
    const Settings &settings;
    const Pages &pages;
    SecretGuesses &secretGuesses;
    SignInAttempts &signInAttempts;
    VerifierCache &verifiers;
};

} // namespace grantdesk::authserver
