#pragma once

#include "tests/contract/backends.h"
#include "tests/contract/samples.h"

#include <memory>

/// What the tests of grants share.
namespace grantdesk::contract {

inline bool same(const authserver::CodeRecord &left, const authserver::CodeRecord &right)
{
    return left.hash == right.hash && left.application == right.application && left.user == right.user
        && left.redirectUri == right.redirectUri && left.redirectUriWasSent == right.redirectUriWasSent
        && left.codeChallenge == right.codeChallenge && left.scope == right.scope && left.issuedAt == right.issuedAt;
}

inline bool same(const authserver::FamilyRecord &left, const authserver::FamilyRecord &right)
{
    return left.key == right.key && left.application == right.application && left.user == right.user
        && left.grantedAt == right.grantedAt && left.lastActivityAt == right.lastActivityAt
        && left.tokenHash == right.tokenHash && left.previousTokenHash == right.previousTokenHash
        && left.rotatedAt == right.rotatedAt && left.scope == right.scope && left.revoked == right.revoked;
}

inline bool same(const authserver::SessionRecord &left, const authserver::SessionRecord &right)
{
    return left.key == right.key && left.kind == right.kind && left.application == right.application
        && left.user == right.user && left.family == right.family && left.issuedAt == right.issuedAt
        && left.expiresAt == right.expiresAt && left.publicKey == right.publicKey;
}

/// Stores of one backend with a web application, a machine-to-machine one and two users.
class GrantsFixture {
protected:
    void open()
    {
        QFETCH_GLOBAL(QByteArray, backend);
        m_place = makePlace(backend);
        m_place->setAuthor(m_author);
        m_stores = m_place->open();
        auto web = applicationOf("web");
        applications::delegation(web)->refresh = {true, Period{6, 0}, Period{0, 30}};
        VERIFY_OK(m_stores->applications().create(web));
        VERIFY_OK(m_stores->applications().create(applicationOf("machine", applications::Type::MachineToMachine)));
        VERIFY_OK(m_stores->people().addUser(userOf("ada")));
        VERIFY_OK(m_stores->people().addUser(userOf("bo")));
    }
    void close() { m_stores.reset(); }

    authserver::GrantStore &grants() { return m_stores->grants(); }
    bool isAlive(const authserver::SessionRecord &session) { return grants().session(session.key)->has_value(); }
    bool isAlive(const authserver::FamilyRecord &family) { return grants().family(family.key)->has_value(); }

    storage::Author m_author; ///< to be set before open()
    std::unique_ptr<Place> m_place;
    std::unique_ptr<storage::Stores> m_stores;
    Id m_web = applicationOf("web").id;
    Id m_machine = applicationOf("machine").id;
    Id m_ada = idOf("ada");
    Id m_bo = idOf("bo");
};

} // namespace grantdesk::contract
