#include "core/authserver/policy/family_life.h"

#include <algorithm>

namespace grantdesk::authserver {

Result<std::optional<TimePoint>> familyEnd(Context &context, const applications::Application &client, const Id &user,
                                           const FamilyDates &dates)
{
    const auto signIns = context.grants.signInsSince(user, dates.lastActivityAt);
    if (!signIns)
        return failure(signIns.error());
    const TimePoint activity = applications::activityWith(client.refreshHistory, dates.grantedAt, dates.lastActivityAt,
                                                          *signIns, context.clock.now());
    return applications::refreshDeadline(client.refreshHistory, dates.grantedAt, activity);
}

Result<bool> isFamilyAlive(Context &context, const applications::Application &client, const Id &user,
                           const FamilyDates &dates)
{
    const TimePoint now = context.clock.now();
    const auto end = applications::refreshDeadline(client.refreshHistory, dates.grantedAt, dates.lastActivityAt);
    if (!end || now < *end)
        return true;
    // Sign-ins are looked up only where they decide: a refresh in time costs no query more.
    return familyEnd(context, client, user, dates).map([now](const std::optional<TimePoint> &later) {
        return !later || now < *later;
    });
}

TimePoint sessionEnd(Context &context, const applications::Application *client, TimePoint familyGrantedAt)
{
    const TimePoint now = context.clock.now();
    const TimePoint end = now + context.settings.sessionLifetime;
    if (!client)
        return end;
    const auto deadline = applications::refreshDeadline(client->refreshHistory, familyGrantedAt, now);
    return deadline ? std::min(end, *deadline) : end;
}

} // namespace grantdesk::authserver
