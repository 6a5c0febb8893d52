#include "core/storage/memory/grants.h"

#include "core/storage/rules.h"

#include <algorithm>
#include <limits>
namespace grantdesk::storage::memory {

using authserver::CodeRecord;
using authserver::FamilyRecord;
using authserver::SessionRecord;

namespace {

/// Adds a row whose key must be new.
template<typename Row> Result<void> add(State &state, QHash<QByteArray, Row> &table, const QByteArray &key, Row row)
{
    if (table.contains(key))
        return failure(conflict({}));
    state.journal.note(table, key);
    table.insert(key, std::move(row));
    return {};
}

int removeExpired(State &state, TimePoint now, int limit)
{
    const int sessions = state.removeWhere(state.sessions, limit,
                                           [now](const SessionRecord &session) { return session.expiresAt <= now; });
    return sessions + state.removeWhere(state.assertions, limit - sessions, [now](TimePoint expiresAt) {
        return expiresAt <= now;
    });
}

} // namespace

Result<void> Grants::addCode(const CodeRecord &code)
{
    return add(m_state, m_state.codes, code.hash, StoredCode{code, std::nullopt});
}

Result<authserver::GrantStore::Consumption> Grants::consumeCode(const QByteArray &hash, const Id &application,
                                                                const QByteArray &family)
{
    const auto row = m_state.codes.constFind(hash);
    if (row == m_state.codes.cend())
        return Consumption{};
    if (row->code.application != application)
        return Consumption{Consumption::Outcome::AnotherClients, row->code, {}};
    if (row->usedFor)
        return Consumption{Consumption::Outcome::AlreadyUsed, row->code, *row->usedFor};
    m_state.journal.note(m_state.codes, hash);
    StoredCode &code = m_state.codes[hash];
    code.usedFor = family;
    return Consumption{Consumption::Outcome::FirstUse, code.code, family};
}

Result<void> Grants::addFamily(const FamilyRecord &family)
{
    return add(m_state, m_state.families, family.key, family).map([&] {
        forgetSignIns(family.user, family.grantedAt + signInLead);
    });
}

Result<std::optional<FamilyRecord>> Grants::family(const QByteArray &key)
{
    const auto row = m_state.families.constFind(key);
    return row == m_state.families.cend() ? std::nullopt : std::optional(*row);
}

Result<bool> Grants::rotate(const QByteArray &family, const QByteArray &expectedTokenHash,
                            const QByteArray &newTokenHash, TimePoint now)
{
    const auto row = m_state.families.constFind(family);
    if (row == m_state.families.cend() || row->revoked || row->tokenHash != expectedTokenHash)
        return false;
    m_state.journal.note(m_state.families, family);
    FamilyRecord &changed = m_state.families[family];
    changed.lastActivityAt = std::max(changed.lastActivityAt, now);
    if (newTokenHash != expectedTokenHash) {
        changed.previousTokenHash = expectedTokenHash;
        changed.tokenHash = newTokenHash;
        changed.rotatedAt = now;
    }
    return true;
}

Result<void> Grants::touchFamily(const QByteArray &family, TimePoint now)
{
    const auto row = m_state.families.constFind(family);
    if (row == m_state.families.cend() || row->revoked || row->lastActivityAt >= now)
        return {};
    m_state.journal.note(m_state.families, family);
    m_state.families[family].lastActivityAt = now;
    return {};
}

Result<void> Grants::noteSignIn(const Id &user, TimePoint now)
{
    forgetSignIns(user, now);
    m_state.journal.note(m_state.signIns, user);
    QList<TimePoint> &all = m_state.signIns[user];
    if (!all.isEmpty() && all.last() == now)
        return {};
    const qsizetype before = all.size();
    all.append(now);
    if (before >= 2 && now - all.at(before - 2) < signInResolution)
        all.removeAt(before - 1);
    return {};
}

/// Where the clock was set back, what happens now decides: a sign-in of the future is no activity of today's families.
void Grants::forgetSignIns(const Id &user, TimePoint after)
{
    const auto stored = m_state.signIns.constFind(user);
    if (stored == m_state.signIns.cend() || stored->isEmpty() || stored->last() <= after)
        return;
    m_state.journal.note(m_state.signIns, user);
    QList<TimePoint> &all = m_state.signIns[user];
    all.erase(std::upper_bound(all.begin(), all.end(), after), all.end());
}

Result<QList<TimePoint>> Grants::signInsSince(const Id &user, TimePoint since)
{
    const QList<TimePoint> all = m_state.signIns.value(user);
    return QList<TimePoint>(std::upper_bound(all.begin(), all.end(), since), all.end());
}

Result<void> Grants::revokeFamily(const QByteArray &family)
{
    if (m_state.families.contains(family)) {
        m_state.journal.note(m_state.families, family);
        m_state.families[family].revoked = true;
    }
    return {};
}

Result<void> Grants::addSession(const SessionRecord &session)
{
    return add(m_state, m_state.sessions, session.key, session).map([&] { sweepAlong(session.issuedAt); });
}

/// A server that is never idle must not grow without end. Looking through all whenever half as many have come costs
/// each of them the same, and there are never more than twice as many as live.
void Grants::sweepAlong(TimePoint now)
{
    constexpr qsizetype few = 1000;
    if (++m_sessionsAdded < std::max(few, m_state.sessions.size() / 2))
        return;
    m_sessionsAdded = 0;
    if (m_state.registry->controls()->clock.isReal())
        removeExpired(m_state, now, std::numeric_limits<int>::max());
}

Result<std::optional<SessionRecord>> Grants::session(const QByteArray &key)
{
    const auto row = m_state.sessions.constFind(key);
    if (row == m_state.sessions.cend())
        return std::nullopt;
    if (row->family.isEmpty())
        return std::optional(*row);
    const auto family = m_state.families.constFind(row->family);
    if (family == m_state.families.cend() || family->revoked)
        return std::nullopt;
    SessionRecord session = *row;
    session.familyGrantedAt = family->grantedAt;
    session.familyLastActivityAt = family->lastActivityAt;
    return session;
}

Result<void> Grants::setSessionEnd(const QByteArray &key, TimePoint expiresAt)
{
    const auto row = m_state.sessions.constFind(key);
    if (row == m_state.sessions.cend())
        return {};
    m_state.journal.note(m_state.sessions, key);
    m_state.sessions[key].expiresAt = expiresAt;
    return {};
}

Result<void> Grants::removeSession(const QByteArray &key)
{
    m_state.journal.note(m_state.sessions, key);
    m_state.sessions.remove(key);
    return {};
}

Result<void> Grants::rememberConsent(const Id &user, const Id &application, const QByteArray &redirectUri)
{
    const Consent consent{user, application, redirectUri};
    if (m_state.consents.contains(consent))
        return {};
    m_state.journal.noteValue(m_state.consents);
    m_state.consents.append(consent);
    return {};
}

Result<bool> Grants::remembersConsent(const Id &user, const Id &application, const QByteArray &redirectUri)
{
    return m_state.consents.contains(Consent{user, application, redirectUri});
}

Result<bool> Grants::rememberAssertion(const Id &owner, const QByteArray &hash, TimePoint expiresAt)
{
    const AssertionKey key{owner, hash};
    if (m_state.assertions.contains(key))
        return false;
    m_state.journal.note(m_state.assertions, key);
    m_state.assertions.insert(key, expiresAt);
    return true;
}

Result<int> Grants::sweep(TimePoint now, int limit)
{
    if (!m_state.registry->controls()->clock.isReal())
        return 0;
    m_state.purgeOverdue();
    int removed = removeExpired(m_state, now, limit);
    removed += m_state.removeWhere(m_state.codes, limit - removed,
                                   [now](const StoredCode &row) { return row.code.issuedAt + codeRetention <= now; });
    removed += m_state.removeWhere(m_state.families, limit - removed, [this, now](const FamilyRecord &row) {
        return canForget(*m_state.registry, row.application, row.revoked, row.grantedAt, row.lastActivityAt,
                         m_state.signIns.value(row.user), now);
    });
    return removed;
}

} // namespace grantdesk::storage::memory
