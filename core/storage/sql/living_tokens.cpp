#include "core/storage/deletion_rules.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/grants.h"

namespace grantdesk::storage::sql {

namespace {

struct FamilyDates {
    Id user;
    TimePoint grantedAt;
    TimePoint lastActivityAt;
};

/// Adds the users whose families live by themselves to `users`; answers the others' families, which may live by a
/// sign-in.
Result<QList<FamilyDates>> walkFamilies(Connection &connection, const applications::Application &application,
                                        TimePoint now, QSet<Id> &users)
{
    QList<FamilyDates> doubtful;
    const auto look = [&](const Row &row) {
        const FamilyDates family{row.text(0), row.time(1), row.time(2)};
        if (users.contains(family.user))
            return;
        if (isFamilyAlive(application, false, family.grantedAt, family.lastActivityAt, {}, now))
            users.insert(family.user);
        else
            doubtful.append(family);
    };
    return Statement(connection,
                     "SELECT user_id, granted_at, last_activity_at FROM families "
                     "WHERE application = ? AND revoked = 0")
        .each(look, application.id)
        .map([&doubtful] { return doubtful; });
}

} // namespace

Result<QSet<Id>> usersWithTokens(Connection &connection, const applications::Application &application, TimePoint now)
{
    QSet<Id> users;
    const auto sessions
        = Statement(connection,
                    "SELECT user_id, COALESCE(public_key, ''), expires_at FROM sessions WHERE application = ?")
              .each(
                  [&](const Row &row) {
                      if (isSessionAlive(application, row.text(1), row.time(2), now))
                          users.insert(row.text(0));
                  },
                  application.id);
    if (!sessions)
        return failure(sessions.error());
    const auto families = walkFamilies(connection, application, now, users);
    if (!families)
        return failure(families.error());
    QHash<Id, QList<TimePoint>> signIns;
    Statement readSignIns(connection, "SELECT at FROM sign_ins WHERE user_id = ? ORDER BY at");
    for (const FamilyDates &family : *families) {
        if (users.contains(family.user))
            continue;
        if (!signIns.contains(family.user)) {
            QList<TimePoint> &all = signIns[family.user];
            if (auto read = readSignIns.each([&all](const Row &row) { all.append(row.time(0)); }, family.user); !read)
                return failure(read.error());
        }
        if (isFamilyAlive(application, false, family.grantedAt, family.lastActivityAt, signIns.value(family.user), now))
            users.insert(family.user);
    }
    return users;
}

} // namespace grantdesk::storage::sql
