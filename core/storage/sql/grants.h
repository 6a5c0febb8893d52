#pragma once

#include "core/authserver/ports.h"
#include "core/storage/sql/registry_cache.h"
#include "core/storage/sql/statement.h"

namespace grantdesk::storage::sql {

class UseNotes;

/// Codes, families, sessions and assertions in tables keyed by their hashes (sessions by their keys): every call but
/// sweep() and the removals touches a constant number of rows, however many there are. New sessions take expired rows
/// along, so that sweeping keeps up with any load in steps too small to be felt, unless the clock is moved; sweep()
/// does the rest while nothing is going on.
class Grants final : public authserver::GrantStore {
public:
    Grants(Connection &connection, RegistryCache &registry, UseNotes &uses);

    Result<void> addCode(const authserver::CodeRecord &code) override;
    Result<Consumption> consumeCode(const QByteArray &hash, const Id &application, const QByteArray &family) override;
    Result<void> addFamily(const authserver::FamilyRecord &family) override;
    Result<std::optional<authserver::FamilyRecord>> family(const QByteArray &key) override;
    Result<bool> rotate(const QByteArray &family, const QByteArray &expectedTokenHash, const QByteArray &newTokenHash,
                        TimePoint now) override;
    Result<void> touchFamily(const QByteArray &family, TimePoint now) override;
    Result<void> noteSignIn(const Id &user, TimePoint now) override;
    Result<QList<TimePoint>> signInsSince(const Id &user, TimePoint since) override;
    Result<void> revokeFamily(const QByteArray &family) override;
    Result<void> addSession(const authserver::SessionRecord &session) override;
    Result<std::optional<authserver::SessionRecord>> session(const QByteArray &key) override;
    Result<void> setSessionEnd(const QByteArray &key, TimePoint expiresAt) override;
    Result<void> removeSession(const QByteArray &key) override;
    Result<void> rememberConsent(const Id &user, const Id &application, const QByteArray &redirectUri) override;
    Result<bool> remembersConsent(const Id &user, const Id &application, const QByteArray &redirectUri) override;
    Result<bool> rememberAssertion(const Id &owner, const QByteArray &hash, TimePoint expiresAt) override;
    Result<int> sweep(TimePoint now, int limit) override;

private:
    struct Statements {
        explicit Statements(Connection &connection);
        Statement addCode, useCode, readCode;
        Statement addFamily, readFamily, rotate, noteActivity, touchFamily, revokeFamily;
        Statement addSession, readSession, setSessionEnd, removeSession;
        Statement forgetSignIns, latestSignIns, addSignIn, dropSignIn, readSignIns;
        Statement addConsent, readConsent;
        Statement readAssertion, addAssertion;
        Statement sweepCodes;
        Statement walkSessions, sweepSessions, sweepLastSessions;
        Statement walkAssertions, sweepAssertions, sweepLastAssertions;
        Statement walkFamilies, removeFamily;
    };
    /// An assertion's primary key; the one before all others when it is empty. `application` is the fingerprint of the
    /// key that signed it, except in rows of earlier versions.
    struct AssertionKey {
        Id application;
        QByteArray hash;
    };

    Result<bool> isRememberedByApplication(const QString &fingerprint, const QByteArray &hash);
    Result<void> sweepAlong(TimePoint now);
    Result<int> sweepNow(TimePoint now, int limit);
    Result<int> sweepRows(TimePoint now, int limit);
    Result<int> sweepSessions(TimePoint now, int stretch);
    Result<int> sweepAssertions(TimePoint now, int stretch);
    Result<int> sweepFamilies(TimePoint now, int limit);

    Connection &m_connection;
    RegistryCache &m_registry;
    UseNotes &m_uses;
    Statements m_sql;
    int m_sessionsAdded = 0;            ///< since sweepAlong() last swept
    QByteArray m_sessionsSweptDownTo;   ///< the last one that sweepSessions() has looked at
    AssertionKey m_assertionsSweptUpTo; ///< the last one that sweepAssertions() has looked at
    QByteArray m_sweptUpTo;             ///< the last family that sweep() has looked at
};

/// The users for whom the application holds a token that is alive. Looks through all sessions.
Result<QSet<Id>> usersWithTokens(Connection &connection, const applications::Application &application, TimePoint now);

/// Removes whatever an application or a user has been granted. Part of the transaction that deletes or deactivates it.
/// Used assertions stay until they expire: an application may come back with its keys.
Result<void> removeGrantsOfApplication(Connection &connection, const Id &application);
Result<void> removeGrantsOfUser(Connection &connection, const Id &user);
/// The same for what goes with a password, and for what a changed application must ask for again.
Result<void> removeBrowserSessionsOfUser(Connection &connection, const Id &user);
Result<void> forgetConsentsOfApplication(Connection &connection, const Id &application);

} // namespace grantdesk::storage::sql
