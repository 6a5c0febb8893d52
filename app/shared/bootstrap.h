#pragma once

#include "core/applications/organisation.h"
#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/result.h"
#include "core/base/secret_string.h"
#include "core/storage/stores.h"

#include <optional>

namespace grantdesk::app {

/// The sample user of a first start and the password nobody has seen yet.
struct SampleUser {
    applications::User user;
    SecretString password;
};

/// Makes the organisation and one sample user when there are none yet; nothing when there were. Slow once (Argon2id).
Result<std::optional<SampleUser>> ensureFirstStart(storage::Stores &stores, RandomSource &random, const Clock &clock);

} // namespace grantdesk::app
