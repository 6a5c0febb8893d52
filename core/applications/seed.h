#pragma once

#include "core/applications/application.h"
#include "core/applications/organisation.h"
#include "core/base/json_members.h"

#include <QJsonObject>
#include <QList>

#include <optional>

namespace grantdesk::applications {

inline constexpr qsizetype maximumSeedBytes = qsizetype{32} * 1024 * 1024;
inline constexpr int maximumSeedUsers = 10'000;
inline constexpr int maximumSeedSecretLength = 512;

/// A user of a seed. Without `id` one is chosen when the seed is applied.
struct SeedUser {
    Id id;
    QString name;
    QString email;
    bool active = true;
    std::optional<SecretString> password; ///< as the file has it; hashPasswords() exchanges it for its hash
    QByteArray passwordHash;

    bool operator==(const SeedUser &) const = default;
};

/// What a file says about an installation (resources/control/seed.schema.json describes it to people).
///
/// The applications are drafts: an empty ID or client ID is chosen when the seed is applied, secrets and keys have no
/// ID yet, and a key's `createdBy` is the user's ID or e-mail address, as it was written. Client secrets were hashed
/// as they were read.
struct Seed {
    std::optional<Organisation> organisation; ///< without a customer ID one is chosen
    QList<SeedUser> users;
    QList<Application> applications;

    bool operator==(const Seed &) const = default;
};

/// Reads a seed, or says everything that is wrong with it. Beside json.* and the codes of validate(): seed.too_large,
/// seed.not_json (args: line), id.invalid, type.unknown, expiry.unreadable, base64.invalid, users.*, keys.*,
/// seed.password_missing, seed.password_twice, seed.password_hash_invalid, seed.secret_invalid, seed.hash_invalid,
/// seed.last_four_invalid, seed.not_for_type (args: type), seed.duplicate (args: value), seed.label_invalid.
tl::expected<Seed, JsonProblems> parseSeed(const QByteArray &json);

/// The same as JSON. A seed whose passwords are still plain is written without them: nothing secret leaves here.
QJsonObject toJson(const Seed &seed);

/// Slow (Argon2id, for each plain password).
void hashPasswords(Seed &seed, RandomSource &random);

/// What is stored, as a seed that brings it back.
Seed seedOf(const std::optional<Organisation> &organisation, const QList<User> &users,
            const QList<Application> &applications);

/// The members of an application that somebody may choose, read from one JSON object: a seed's application, or the
/// body of a request that creates one.
std::optional<Application> readApplication(JsonMembers &members);
/// The same members read over an application that is there already; its type, identity, secrets and keys stay.
void readApplicationEdits(JsonMembers &members, Application &application);
/// Reports what validate() finds at the members that readApplication() reads.
void complainAbout(const Application &application, JsonMembers &members);
/// A public key as PEM text or as JWK.
std::optional<crypto::RsaPublicKey> readPublicKey(JsonMembers &members, const char *name);
/// An e-mail address and a name, both required.
void readPerson(JsonMembers &members, QString &name, QString &email);
/// 32 lower-case hexadecimal characters; empty when absent.
Id readId(JsonMembers &members, const char *name);

/// A moment as ISO 8601; nothing when absent or null.
std::optional<TimePoint> readTime(JsonMembers &members, const char *name);

} // namespace grantdesk::applications
