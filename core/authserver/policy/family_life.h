#pragma once

#include "core/applications/application.h"
#include "core/authserver/context.h"

#include <optional>

/// How long a refresh token family lives, and what lives with it (workfront-protocol §5).
namespace grantdesk::authserver {

struct FamilyDates {
    TimePoint grantedAt;
    TimePoint lastActivityAt;
};

/// When the family ends under its application's policy; nothing for never. As isFamilyAlive(), at the cost of a query.
Result<std::optional<TimePoint>> familyEnd(Context &context, const applications::Application &client, const Id &user,
                                           const FamilyDates &dates);

/// True while neither limit of its application's policy has passed. The user's sign-ins count as activity, but a dead
/// family is not brought back by one.
Result<bool> isFamilyAlive(Context &context, const applications::Application &client, const Id &user,
                           const FamilyDates &dates);

/// When a session that is used now ends: after the sliding time, and never later than the refresh token family that was
/// granted then to that client. Null: a session that belongs to no family.
TimePoint sessionEnd(Context &context, const applications::Application *client, TimePoint familyGrantedAt);

} // namespace grantdesk::authserver
