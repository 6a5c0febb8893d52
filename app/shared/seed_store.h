#pragma once

#include "core/applications/seed.h"
#include "core/storage/stores.h"

namespace grantdesk::app {

struct SeedReport {
    int usersAdded = 0;
    int usersUpdated = 0;
    int applicationsCreated = 0;
    int applicationsUpdated = 0;

    bool operator==(const SeedReport &) const = default;
};

/// Makes the stores hold what the seed says, all of it or nothing, and leaves everything else in them alone: what
/// they hold already is not written again. Plain passwords are compared with the stored hashes, or hashed, before the
/// batch begins: slow.
///
/// A user is found by ID, else by e-mail address: password and status are updated, another name, address or ID is
/// refused. An application is found by ID, else by client ID, else, when the seed gives neither, by its name: it is
/// updated to what the seed says, secrets and keys included (those that are the same keep their dates); another type
/// or identity is refused. What is found nowhere is added. The organisation is exchanged; its customer ID stays unless
/// the seed gives one. What is new is dated by the server's own clock, which follows from `realNow`.
///
/// Codes beside the stores': seed.user_differs (args: ID or address), seed.application_differs (args: name),
/// seed.ambiguous_name (args: name).
tl::expected<SeedReport, JsonProblem> applySeed(storage::Stores &stores, applications::Seed seed, RandomSource &random,
                                                TimePoint realNow);
/// The same inside the caller's batch, which the caller takes back when this fails. Passwords must have been hashed.
tl::expected<SeedReport, JsonProblem> applySeedInBatch(storage::Stores &stores, const applications::Seed &seed,
                                                       RandomSource &random, TimePoint realNow);

/// Everything in the stores as a seed: hashes, nothing secret in plain.
Result<applications::Seed> exportSeed(storage::Stores &stores);

} // namespace grantdesk::app
