#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"
#include "core/base/secret_string.h"

#include <QByteArray>
#include <QString>

namespace grantdesk::applications {

/// The customer whose instance the built-in server plays (workfront-protocol §1).
struct Organisation {
    Id customerId;
    QString name;
    QString domain; ///< first host label, for example "myorganization"
    QString lane;   ///< the environment, "my" for production

    bool operator==(const Organisation &) const = default;
};

/// Somebody who can sign in at the built-in server.
struct User {
    Id id;
    QString name;
    QString email;           ///< unique without regard to case
    QByteArray passwordHash; ///< Argon2id, encoded
    bool active = true;
    TimePoint createdAt;

    bool operator==(const User &) const = default;
};

/// The organisation of a first start: fresh customer ID, domain "myorganization", lane "my".
Organisation newOrganisation(RandomSource &random);

/// A user with that password. Slow (Argon2id): call it on a worker.
User newUser(const QString &name, const QString &email, const SecretString &password, RandomSource &random,
             TimePoint now);

/// A password somebody can type: 20 characters of an alphabet without look-alikes, in groups of five, about 98 bits.
SecretString newPassword(RandomSource &random);

} // namespace grantdesk::applications
