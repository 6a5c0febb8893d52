#pragma once

#include "core/authserver/ports.h"
#include "core/crypto/hash.h"

#include <QCryptographicHash>
#include <QtEndian>

/// Made-up applications, users and tokens. Equal arguments give equal values.
namespace grantdesk::contract {

using namespace std::chrono_literals;

inline const TimePoint start = fromMilliseconds(1'790'000'000'000);

inline QByteArray hashOf(const QByteArray &name)
{
    return QCryptographicHash::hash(name, QCryptographicHash::Sha256);
}

inline Id idOf(const QByteArray &name)
{
    return QString::fromLatin1(hashOf(name).first(16).toHex());
}

inline applications::ClientSecret secretOf(const QByteArray &name)
{
    applications::ClientSecret secret;
    secret.id = idOf("secret " + name);
    secret.sha256 = hashOf(name);
    secret.lastFour = QString::fromLatin1(hashOf(name).toHex().last(4));
    secret.notes = QStringLiteral("notes of ") + QString::fromUtf8(name);
    secret.createdAt = start;
    return secret;
}

inline applications::PublicKey keyOf(const QByteArray &name)
{
    applications::PublicKey key;
    key.id = idOf("key " + name);
    key.key.spki = hashOf("spki " + name) + '\0' + hashOf(name);
    key.key.fingerprint = QString::fromLatin1(hashOf(name).toHex());
    key.key.bits = 2048;
    key.createdBy = idOf("ada");
    key.createdAt = start;
    return key;
}

inline applications::Delegation delegationOf(const QByteArray &name)
{
    applications::Delegation delegation;
    delegation.redirectUrls = {QStringLiteral("https://%1.example/callback").arg(QString::fromUtf8(name)),
                               QStringLiteral("http://127.0.0.1:4711/")};
    delegation.refresh = {true, Period{3, 1}, std::nullopt};
    delegation.logoPng = QByteArray("\x89PNG\r\n\0", 7);
    return delegation;
}

/// An application of that type, every field filled.
inline applications::Application applicationOf(const QByteArray &name,
                                               applications::Type type = applications::Type::Web)
{
    applications::Application application;
    application.id = idOf("application " + name);
    application.clientId = idOf("client " + name);
    application.name = QString::fromUtf8(name);
    application.description = QStringLiteral("« ein Beispiel » 🙂");
    application.createdAt = start;
    switch (type) {
    case applications::Type::MachineToMachine: {
        auto certified = keyOf("certified " + name);
        certified.key.certificate = crypto::CertificateInfo{QStringLiteral("CN=x"), start - 24h, start + 24h};
        application.profile
            = applications::MachineToMachine{{secretOf(name)}, {keyOf("z" + name), std::move(certified)}};
        break;
    }
    case applications::Type::Web:
        application.profile = applications::WebApp{delegationOf(name),
                                                   {secretOf("z" + name), secretOf("a" + name)},
                                                   QStringLiteral("https://description.example")};
        break;
    case applications::Type::SinglePage:
        application.profile
            = applications::SinglePageApp{delegationOf(name), QStringLiteral("Ada"), QStringLiteral("ada@example.org"),
                                          QStringLiteral("https://privacy.example")};
        break;
    }
    return application;
}

inline applications::User userOf(const QByteArray &name)
{
    applications::User user;
    user.id = idOf(name);
    user.name = QString::fromUtf8(name);
    user.email = QString::fromUtf8(name) + QStringLiteral("@Example.org");
    user.passwordHash = "$argon2id$" + name;
    user.createdAt = start;
    return user;
}

inline authserver::CodeRecord codeOfApplication(const QByteArray &name, const Id &application, const Id &user)
{
    return {hashOf("code " + name), application, user, "https://a.example/callback", false, "challenge",
            "offline_access",       start};
}

inline authserver::FamilyRecord familyOf(const QByteArray &name, const Id &application, const Id &user)
{
    authserver::FamilyRecord family;
    family.key = hashOf("family " + name);
    family.application = application;
    family.user = user;
    family.grantedAt = start;
    family.lastActivityAt = start;
    family.tokenHash = hashOf("token " + name);
    family.scope = "offline_access";
    return family;
}

/// A session of that family; of none when its key is empty.
/// As authserver::SessionIds makes it of an ID with that SHA-256.
inline QByteArray keyAt(TimePoint issuedAt, const QByteArray &hash)
{
    QByteArray time(4, Qt::Uninitialized);
    qToBigEndian(quint32(toMilliseconds(issuedAt)), time.data());
    return time + hash;
}

inline authserver::SessionRecord sessionOf(const QByteArray &name, const authserver::FamilyRecord &family)
{
    authserver::SessionRecord session;
    session.key = hashOf("session " + name);
    session.application = family.application;
    session.user = family.user;
    session.family = family.key;
    session.issuedAt = start;
    session.expiresAt = start + 8h;
    return session;
}

inline authserver::SessionRecord jwtSessionOf(const QByteArray &name, const Id &application, const Id &user)
{
    authserver::FamilyRecord none;
    none.application = application;
    none.user = user;
    return sessionOf(name, none);
}

inline authserver::SessionRecord browserSessionOf(const QByteArray &name, const Id &user)
{
    auto session = jwtSessionOf(name, {}, user);
    session.kind = authserver::SessionRecord::Kind::Browser;
    return session;
}

} // namespace grantdesk::contract
