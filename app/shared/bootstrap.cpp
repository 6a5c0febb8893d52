#include "app/shared/bootstrap.h"

namespace grantdesk::app {

namespace {

using applications::Organisation;
using applications::User;

struct Missing {
    bool organisation = false;
    bool users = false;

    bool nothing() const { return !organisation && !users; }
};

Result<Missing> whatIsMissing(storage::PeopleStore &people)
{
    const auto organisation = people.organisation();
    if (!organisation)
        return failure(organisation.error());
    const auto users = people.users();
    if (!users)
        return failure(users.error());
    return Missing{!organisation->has_value(), users->isEmpty()};
}

/// Inside a transaction, because two programs may meet on a fresh data folder. True when the sample user is ours.
Result<bool> fillIn(storage::PeopleStore &people, const Organisation &organisation, const User &sample)
{
    const auto missing = whatIsMissing(people);
    if (!missing)
        return failure(missing.error());
    if (missing->organisation) {
        if (const auto done = people.setOrganisation(organisation); !done)
            return failure(done.error());
    }
    if (missing->users) {
        if (const auto done = people.addUser(sample); !done)
            return failure(done.error());
    }
    return missing->users;
}

} // namespace

Result<std::optional<SampleUser>> ensureFirstStart(storage::Stores &stores, RandomSource &random, const Clock &clock)
{
    const auto missing = whatIsMissing(stores.people());
    if (!missing)
        return failure(missing.error());
    if (missing->nothing())
        return std::optional<SampleUser>();

    // The slow hash is made before the transaction: nobody else has to wait for it.
    SampleUser sample;
    sample.password = applications::newPassword(random);
    sample.user = applications::newUser(QStringLiteral("Sam Sample"), QStringLiteral("sam.sample@example.com"),
                                        sample.password, random, clock.now());
    const Organisation organisation = applications::newOrganisation(random);

    if (const auto begun = stores.batch().begin(); !begun)
        return failure(begun.error());
    const auto ours = fillIn(stores.people(), organisation, sample.user);
    if (!ours) {
        stores.batch().rollback();
        return failure(ours.error());
    }
    if (const auto committed = stores.batch().commit(); !committed)
        return failure(committed.error());
    return *ours ? std::optional(sample) : std::nullopt;
}

} // namespace grantdesk::app
