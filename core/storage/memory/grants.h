#pragma once

#include "core/authserver/ports.h"
#include "core/storage/memory/state.h"

namespace grantdesk::storage::memory {

class Grants final : public authserver::GrantStore {
public:
    explicit Grants(State &state)
        : m_state(state)
    {
    }

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
    void sweepAlong(TimePoint now);
    void forgetSignIns(const Id &user, TimePoint after);

    State &m_state;
    qsizetype m_sessionsAdded = 0; ///< since sweepAlong() last swept
};

} // namespace grantdesk::storage::memory
