#include "core/storage/sql/grants.h"

#include "core/storage/rules.h"
#include "core/storage/sql/connection.h"

#include <algorithm>

namespace grantdesk::storage::sql {

using authserver::CodeRecord;
using authserver::FamilyRecord;
using authserver::SessionRecord;

namespace {

void ignoreCount(int) { }

/// The code and, if it was used, the family that its use founded.
struct StoredCode {
    CodeRecord code;
    std::optional<QByteArray> usedFor;
};

StoredCode readCodeRow(const QByteArray &hash, const Row &row)
{
    StoredCode stored;
    stored.code.hash = hash;
    stored.code.application = row.text(0);
    stored.code.user = row.text(1);
    stored.code.redirectUri = row.blob(2);
    stored.code.redirectUriWasSent = row.flag(3);
    stored.code.codeChallenge = row.blob(4);
    stored.code.scope = row.blob(5);
    stored.code.issuedAt = row.time(6);
    if (!row.isNull(7))
        stored.usedFor = row.blob(7);
    return stored;
}

FamilyRecord readFamilyRow(const QByteArray &key, const Row &row)
{
    FamilyRecord family;
    family.key = key;
    family.application = row.text(0);
    family.user = row.text(1);
    family.grantedAt = row.time(2);
    family.lastActivityAt = row.time(3);
    family.tokenHash = row.blob(4);
    family.previousTokenHash = row.blob(5);
    family.rotatedAt = row.optionalTime(6);
    family.scope = row.blob(7);
    family.revoked = row.flag(8);
    return family;
}

SessionRecord readSessionRow(const QByteArray &key, const Row &row)
{
    SessionRecord session;
    session.key = key;
    session.kind = row.number(0) == 0 ? SessionRecord::Kind::AccessToken : SessionRecord::Kind::Browser;
    session.application = row.text(1);
    session.user = row.text(2);
    session.family = row.blob(3);
    session.issuedAt = row.time(4);
    session.expiresAt = row.time(5);
    session.publicKey = row.text(6);
    if (!session.family.isEmpty()) {
        session.familyGrantedAt = row.time(7);
        session.familyLastActivityAt = row.time(8);
    }
    return session;
}

/// The applications, deleted ones among them, that have a public key with that fingerprint.
QList<Id> applicationsWithKey(const Registry &registry, const QString &fingerprint)
{
    QList<Id> found;
    const auto look = [&](const applications::Application &application) {
        const auto *keys = applications::publicKeys(application);
        if (keys && std::any_of(keys->begin(), keys->end(), [&fingerprint](const applications::PublicKey &key) {
                return key.key.fingerprint == fingerprint;
            }))
            found.append(application.id);
    };
    for (const auto &application : registry.applications())
        look(*application);
    for (const auto &deleted : registry.deleted())
        look(deleted.application);
    return found;
}

} // namespace

Grants::Statements::Statements(Connection &connection)
    : addCode(connection, "INSERT INTO codes VALUES (?, ?, ?, ?, ?, ?, ?, ?, NULL)")
    , useCode(connection, "UPDATE codes SET used_for = ? WHERE hash = ? AND application = ? AND used_for IS NULL")
    , readCode(connection,
               "SELECT application, user_id, redirect_uri, redirect_uri_sent, code_challenge, scope, issued_at, "
               "used_for FROM codes WHERE hash = ?")
    , addFamily(connection, "INSERT INTO families VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
    , readFamily(connection,
                 "SELECT application, user_id, granted_at, last_activity_at, token_hash, previous_token_hash, "
                 "rotated_at, scope, revoked FROM families WHERE family_key = ?")
    , rotate(connection,
             "UPDATE families SET previous_token_hash = token_hash, token_hash = ?, rotated_at = ?, "
             "last_activity_at = CASE WHEN last_activity_at < ? THEN ? ELSE last_activity_at END "
             "WHERE family_key = ? AND token_hash = ? AND revoked = 0")
    , noteActivity(connection,
                   "UPDATE families SET "
                   "last_activity_at = CASE WHEN last_activity_at < ? THEN ? ELSE last_activity_at END "
                   "WHERE family_key = ? AND token_hash = ? AND revoked = 0")
    , touchFamily(connection,
                  "UPDATE families SET last_activity_at = ? "
                  "WHERE family_key = ? AND last_activity_at < ? AND revoked = 0")
    , revokeFamily(connection, "UPDATE families SET revoked = 1 WHERE family_key = ?")
    , addSession(
          connection,
          "INSERT INTO sessions (session_key, kind, family, application, user_id, issued_at, expires_at, public_key) "
          "VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    , readSession(connection,
                  "SELECT kind, COALESCE(f.application, s.application, ''), COALESCE(f.user_id, s.user_id), family, "
                  "issued_at, expires_at, COALESCE(public_key, ''), f.granted_at, f.last_activity_at FROM sessions s "
                  "LEFT JOIN families f ON f.family_key = s.family "
                  "WHERE session_key = ? AND (s.family IS NULL OR f.revoked = 0)")
    , setSessionEnd(connection, "UPDATE sessions SET expires_at = ? WHERE session_key = ?")
    , removeSession(connection, "DELETE FROM sessions WHERE session_key = ?")
    , forgetSignIns(connection, "DELETE FROM sign_ins WHERE user_id = ? AND at > ?")
    , latestSignIns(connection, "SELECT at FROM sign_ins WHERE user_id = ? AND at < ? ORDER BY at DESC LIMIT 2")
    , addSignIn(connection, "INSERT INTO sign_ins VALUES (?, ?) ON CONFLICT DO NOTHING")
    , dropSignIn(connection, "DELETE FROM sign_ins WHERE user_id = ? AND at = ?")
    , readSignIns(connection, "SELECT at FROM sign_ins WHERE user_id = ? AND at > ? ORDER BY at")
    , addConsent(connection, "INSERT INTO consents VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    , readConsent(connection, "SELECT 1 FROM consents WHERE user_id = ? AND application = ? AND redirect_uri = ?")
    , readAssertion(connection, "SELECT 1 FROM assertions WHERE application = ? AND hash = ?")
    , addAssertion(connection, "INSERT INTO assertions VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
    , sweepCodes(connection,
                 "DELETE FROM codes WHERE hash IN "
                 "(SELECT hash FROM codes WHERE issued_at <= ? ORDER BY issued_at LIMIT ?)")
    , walkSessions(connection,
                   "SELECT session_key FROM sessions WHERE session_key < ? ORDER BY session_key DESC LIMIT 1 OFFSET ?")
    , sweepSessions(connection, "DELETE FROM sessions WHERE session_key < ? AND session_key >= ? AND expires_at <= ?")
    , sweepLastSessions(connection, "DELETE FROM sessions WHERE session_key < ? AND expires_at <= ?")
    , walkAssertions(connection,
                     "SELECT application, hash FROM assertions WHERE (application, hash) > (?, ?) "
                     "ORDER BY application, hash LIMIT 1 OFFSET ?")
    , sweepAssertions(connection,
                      "DELETE FROM assertions WHERE (application, hash) > (?, ?) AND (application, hash) <= (?, ?) "
                      "AND expires_at <= ?")
    , sweepLastAssertions(connection, "DELETE FROM assertions WHERE (application, hash) > (?, ?) AND expires_at <= ?")
    , walkFamilies(connection,
                   "SELECT family_key, application, granted_at, last_activity_at, revoked, user_id FROM families "
                   "WHERE family_key > ? ORDER BY family_key LIMIT ?")
    , removeFamily(connection, "DELETE FROM families WHERE family_key = ?")
{
}

Grants::Grants(Connection &connection, RegistryCache &registry, UseNotes &uses)
    : m_connection(connection)
    , m_registry(registry)
    , m_uses(uses)
    , m_sql(connection)
{
}

Result<void> Grants::addCode(const CodeRecord &code)
{
    return m_sql.addCode
        .change(code.hash, code.application, code.user, code.redirectUri, code.redirectUriWasSent, code.codeChallenge,
                code.scope, code.issuedAt)
        .map(ignoreCount);
}

Result<authserver::GrantStore::Consumption> Grants::consumeCode(const QByteArray &hash, const Id &application,
                                                                const QByteArray &family)
{
    const auto used = m_sql.useCode.change(family, hash, application);
    if (!used)
        return failure(used.error());
    const auto stored = m_sql.readCode.first([&hash](const Row &row) { return readCodeRow(hash, row); }, hash);
    if (!stored)
        return failure(stored.error());
    if (!*stored)
        return Consumption{};
    if ((*stored)->code.application != application)
        return Consumption{Consumption::Outcome::AnotherClients, (*stored)->code, {}};
    const auto outcome = *used == 1 ? Consumption::Outcome::FirstUse : Consumption::Outcome::AlreadyUsed;
    return Consumption{outcome, (*stored)->code, (*stored)->usedFor.value_or(QByteArray())};
}

Result<void> Grants::addFamily(const FamilyRecord &family)
{
    return m_sql.addFamily
        .change(family.key, family.application, family.user, family.grantedAt, family.lastActivityAt, family.tokenHash,
                family.previousTokenHash, family.rotatedAt, family.scope, family.revoked)
        .and_then([&](int) { return m_sql.forgetSignIns.change(family.user, family.grantedAt + signInLead); })
        .map(ignoreCount);
}

Result<std::optional<FamilyRecord>> Grants::family(const QByteArray &key)
{
    return m_sql.readFamily.first([&key](const Row &row) { return readFamilyRow(key, row); }, key);
}

Result<bool> Grants::rotate(const QByteArray &family, const QByteArray &expectedTokenHash,
                            const QByteArray &newTokenHash, TimePoint now)
{
    const auto changed = newTokenHash == expectedTokenHash
        ? m_sql.noteActivity.change(now, now, family, expectedTokenHash)
        : m_sql.rotate.change(newTokenHash, now, now, now, family, expectedTokenHash);
    return changed.map([](int rows) { return rows == 1; });
}

Result<void> Grants::touchFamily(const QByteArray &family, TimePoint now)
{
    return m_sql.touchFamily.change(now, family, now).map(ignoreCount);
}

/// Where the clock was set back, what happens now decides: a sign-in of the future is no activity of today's families.
Result<void> Grants::noteSignIn(const Id &user, TimePoint now)
{
    return m_connection.atomically([&]() -> Result<void> {
        if (const auto forgotten = m_sql.forgetSignIns.change(user, now); !forgotten)
            return failure(forgotten.error());
        QList<TimePoint> before;
        auto read = m_sql.latestSignIns.each([&before](const Row &row) { before.append(row.time(0)); }, user, now);
        if (!read)
            return read;
        const auto added = m_sql.addSignIn.change(user, now);
        if (!added)
            return failure(added.error());
        if (*added == 0 || before.size() < 2 || now - before.last() >= signInResolution)
            return {};
        return m_sql.dropSignIn.change(user, before.first()).map(ignoreCount);
    });
}

Result<QList<TimePoint>> Grants::signInsSince(const Id &user, TimePoint since)
{
    QList<TimePoint> signIns;
    const auto read = m_sql.readSignIns.each([&signIns](const Row &row) { signIns.append(row.time(0)); }, user, since);
    return read.map([&signIns] { return signIns; });
}

/// Its sessions are dead with it (readSession); sweep() removes their rows when they expire.
Result<void> Grants::revokeFamily(const QByteArray &family)
{
    return m_sql.revokeFamily.change(family).map(ignoreCount);
}

Result<void> Grants::addSession(const SessionRecord &session)
{
    const int kind = session.kind == SessionRecord::Kind::AccessToken ? 0 : 1;
    std::optional<QByteArray> family;
    std::optional<Id> application;
    std::optional<Id> user;
    if (!session.family.isEmpty()) {
        family = session.family;
    } else {
        user = session.user;
        if (!session.application.isEmpty())
            application = session.application;
    }
    std::optional<Id> publicKey;
    if (!session.publicKey.isEmpty())
        publicKey = session.publicKey;
    return m_sql.addSession
        .change(session.key, kind, family, application, user, session.issuedAt, session.expiresAt, publicKey)
        .and_then([&](int) { return sweepAlong(session.issuedAt); });
}

Result<std::optional<SessionRecord>> Grants::session(const QByteArray &key)
{
    return m_sql.readSession.first([&key](const Row &row) { return readSessionRow(key, row); }, key);
}

Result<void> Grants::setSessionEnd(const QByteArray &key, TimePoint expiresAt)
{
    return m_sql.setSessionEnd.change(expiresAt, key).map(ignoreCount);
}

Result<void> Grants::removeSession(const QByteArray &key)
{
    return m_sql.removeSession.change(key).map(ignoreCount);
}

Result<void> Grants::rememberConsent(const Id &user, const Id &application, const QByteArray &redirectUri)
{
    return m_sql.addConsent.change(user, application, redirectUri).map(ignoreCount);
}

Result<bool> Grants::remembersConsent(const Id &user, const Id &application, const QByteArray &redirectUri)
{
    return m_sql.readConsent.first([](const Row &) { return true; }, user, application, redirectUri)
        .map([](const std::optional<bool> &found) { return found.has_value(); });
}

/// Earlier versions remembered assertions under the application instead of under the key that signed them: what was
/// used just before the update is not fresh after it.
Result<bool> Grants::isRememberedByApplication(const QString &fingerprint, const QByteArray &hash)
{
    const auto registry = m_registry.current();
    if (!registry)
        return failure(registry.error());
    for (const Id &application : applicationsWithKey(**registry, fingerprint)) {
        const auto found = m_sql.readAssertion.first([](const Row &) { return true; }, application, hash);
        if (!found)
            return failure(found.error());
        if (*found)
            return true;
    }
    return false;
}

Result<bool> Grants::rememberAssertion(const Id &owner, const QByteArray &hash, TimePoint expiresAt)
{
    const auto known = isRememberedByApplication(owner, hash);
    if (!known || *known)
        return known.map([](bool) { return false; });
    return m_sql.addAssertion.change(owner, hash, expiresAt).map([](int rows) { return rows == 1; });
}

} // namespace grantdesk::storage::sql
