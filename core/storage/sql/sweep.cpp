#include "core/storage/rules.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/grants.h"
#include "core/storage/sql/use_notes.h"

#include <algorithm>
#include <utility>

namespace grantdesk::storage::sql {

namespace {

/// At least this many families are looked at in one call; it takes a millisecond.
constexpr int smallestWalk = 500;

/// So many new sessions let so many sessions and so many assertions be looked at. No assertion is kept without a new
/// session, so of both at least twice as many are looked at as come: when they come steadily, the walk goes round the
/// table at least once in a lifetime L (in the time T of a round, 2T must be as many as are found there: those of L,
/// which live, and those of T, which expired since the walk was there; so T = L). On average the expired ones wait half
/// a round: the table stays at one and a half times what lives, and a little more where several servers walk.
constexpr int sessionsPerStep = 16;
constexpr int rowsPerStep = 32;

/// A family that may go as far as its row tells.
struct OldFamily {
    QByteArray key;
    Id application;
    TimePoint grantedAt;
    TimePoint lastActivityAt;
    bool revoked;
    Id user;

    bool canGo(const Registry &registry, const QList<TimePoint> &signIns, TimePoint now) const
    {
        return canForget(registry, application, revoked, grantedAt, lastActivityAt, signIns, now);
    }
};

Result<void> removeAll(Connection &connection, std::initializer_list<const char *> statements, const Id &owner)
{
    for (const char *sql : statements) {
        if (auto done = Statement(connection, sql).change(owner); !done)
            return failure(done.error());
    }
    return {};
}

} // namespace

/// It can wait for another process; whoever asks the server something meanwhile should not.
Result<int> Grants::sweep(TimePoint now, int limit)
{
    return m_connection.withoutWaiting([&] { return sweepNow(now, limit); });
}

Result<int> Grants::sweepNow(TimePoint now, int limit)
{
    // Dates of use are a courtesy: that they cannot be written must not keep anything from being swept.
    (void)m_uses.flush();
    if (const auto registry = m_registry.current(); !registry)
        return failure(registry.error());
    else if (!(*registry)->controls()->clock.isReal())
        return 0;
    if (auto purged = m_registry.purgeOverdue(); !purged)
        return failure(purged.error());
    return m_connection.atomically([&]() -> Result<int> {
        auto rows = sweepRows(now, limit);
        if (!rows || *rows >= limit)
            return rows;
        return sweepFamilies(now, limit - *rows).map([&rows](int families) { return *rows + families; });
    });
}

Result<void> Grants::sweepAlong(TimePoint now)
{
    if (++m_sessionsAdded < sessionsPerStep)
        return {};
    m_sessionsAdded = 0;
    const auto registry = m_registry.current();
    if (!registry)
        return failure(registry.error());
    if (!(*registry)->controls()->clock.isReal())
        return {};
    return sweepSessions(now, rowsPerStep)
        .and_then([&](int) { return sweepAssertions(now, rowsPerStep); })
        .map([](int) {});
}

/// Removes what has a date after which it is worth nothing.
Result<int> Grants::sweepRows(TimePoint now, int limit)
{
    int removed = 0;
    const auto run = [&](auto step) {
        if (removed >= limit)
            return Result<void>();
        return step(limit - removed).map([&removed](int rows) { removed += rows; });
    };
    return run([&](int rest) { return sweepSessions(now, rest); })
        .and_then([&] { return run([&](int rest) { return sweepAssertions(now, rest); }); })
        .and_then([&] { return run([&](int rest) { return m_sql.sweepCodes.change(now - codeRetention, rest); }); })
        .map([&removed] { return removed; });
}

/// Sessions are not in the order of their expiry: an index of it would cost each refresh a page more to write. Instead
/// every call looks at the next stretch of the table, from where the last call stopped, and at the end starts over. It
/// goes back in time: what comes meanwhile lies behind it, where it would otherwise be run after.
Result<int> Grants::sweepSessions(TimePoint now, int stretch)
{
    static const QByteArray afterAll(authserver::longestSessionKey + 1, '\xff');
    const QByteArray from = std::exchange(m_sessionsSweptDownTo, {});
    const QByteArray &before = from.isEmpty() ? afterAll : from;
    const auto last = m_sql.walkSessions.first([](const Row &row) { return row.blob(0); }, before, stretch - 1);
    if (!last)
        return failure(last.error());
    if (!*last)
        return m_sql.sweepLastSessions.change(before, now);
    m_sessionsSweptDownTo = **last;
    return m_sql.sweepSessions.change(before, **last, now);
}

/// The same for assertions.
Result<int> Grants::sweepAssertions(TimePoint now, int stretch)
{
    const AssertionKey from = std::exchange(m_assertionsSweptUpTo, {});
    const auto last = m_sql.walkAssertions.first(
        [](const Row &row) {
            return AssertionKey{row.text(0), row.blob(1)};
        },
        from.application, from.hash, stretch - 1);
    if (!last)
        return failure(last.error());
    if (!*last)
        return m_sql.sweepLastAssertions.change(from.application, from.hash, now);
    m_assertionsSweptUpTo = **last;
    return m_sql.sweepAssertions.change(from.application, from.hash, (*last)->application, (*last)->hash, now);
}

/// A family's end depends on its application's policies, which change, so it cannot be indexed: families are walked
/// like assertions.
Result<int> Grants::sweepFamilies(TimePoint now, int limit)
{
    const auto registry = m_registry.current();
    if (!registry)
        return failure(registry.error());
    const int stretch = std::max(limit, smallestWalk);
    const QByteArray from = m_sweptUpTo;
    int seen = 0;
    QList<OldFamily> old;
    auto walked = m_sql.walkFamilies.each(
        [&](const Row &row) {
            if (old.size() >= limit)
                return;
            ++seen;
            m_sweptUpTo = row.blob(0);
            const OldFamily family{m_sweptUpTo, row.text(1), row.time(2), row.time(3), row.flag(4), row.text(5)};
            if (family.canGo(**registry, {}, now))
                old.append(family);
        },
        from, stretch);
    if (!walked)
        return failure(walked.error());
    if (seen < stretch && old.size() < limit)
        m_sweptUpTo.clear();
    // Sign-ins can only save a family: they are asked for where it would go without them.
    int removed = 0;
    QHash<Id, QList<TimePoint>> signIns;
    for (const OldFamily &family : std::as_const(old)) {
        if (!family.revoked && !signIns.contains(family.user)) {
            const auto read = signInsSince(family.user, fromMilliseconds(0));
            if (!read)
                return failure(read.error());
            signIns.insert(family.user, *read);
        }
        if (!family.canGo(**registry, signIns.value(family.user), now))
            continue;
        if (auto gone = m_sql.removeFamily.change(family.key); !gone)
            return gone;
        ++removed;
    }
    return removed;
}

Result<void> removeGrantsOfApplication(Connection &connection, const Id &application)
{
    return removeAll(connection,
                     {"DELETE FROM sessions WHERE application = ?", "DELETE FROM families WHERE application = ?",
                      "DELETE FROM codes WHERE application = ?", "DELETE FROM consents WHERE application = ?"},
                     application);
}

Result<void> removeGrantsOfUser(Connection &connection, const Id &user)
{
    return removeAll(connection,
                     {"DELETE FROM sessions WHERE user_id = ?", "DELETE FROM families WHERE user_id = ?",
                      "DELETE FROM codes WHERE user_id = ?", "DELETE FROM consents WHERE user_id = ?",
                      "DELETE FROM sign_ins WHERE user_id = ?"},
                     user);
}

Result<void> removeBrowserSessionsOfUser(Connection &connection, const Id &user)
{
    return removeAll(connection, {"DELETE FROM sessions WHERE user_id = ? AND kind = 1"}, user);
}

Result<void> forgetConsentsOfApplication(Connection &connection, const Id &application)
{
    return removeAll(connection, {"DELETE FROM consents WHERE application = ?"}, application);
}

} // namespace grantdesk::storage::sql
