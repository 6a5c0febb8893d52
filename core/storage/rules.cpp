#include "core/storage/rules.h"

#include "core/applications/user_rules.h"

#include <algorithm>

namespace grantdesk::storage {

using applications::Application;
using applications::ClientSecret;
using applications::PublicKey;
using applications::RefreshPolicyPeriod;
using applications::User;

namespace {

Error secretNotFound(const Id &secret)
{
    return {QStringLiteral("secrets.not_found"), QStringLiteral("There is no such client secret."), {secret}};
}

Error keyNotFound(const Id &key)
{
    return {QStringLiteral("keys.not_found"), QStringLiteral("There is no such public key."), {key}};
}

Error duplicateKey(const PublicKey &key)
{
    return {
        QStringLiteral("keys.duplicate"), QStringLiteral("This public key is there already."), {key.key.fingerprint}};
}

/// A changeable copy of a registered application.
Result<Application> copyOf(const Registry &registry, const Id &id)
{
    const auto application = registry.application(id);
    if (!application)
        return failure(applicationNotFound(id));
    return *application;
}

Result<User> copyOfUser(const Registry &registry, const Id &id)
{
    const User *user = registry.user(id);
    if (!user)
        return failure(userNotFound(id));
    return *user;
}

template<typename Row> auto byId(const Id &id)
{
    return [id](const Row &row) {
        return row.id == id;
    };
}

/// The row with that ID, or null; also null when the type has no such list.
template<typename Row> Row *findRow(QList<Row> *rows, const Id &id)
{
    if (!rows)
        return nullptr;
    const auto row = std::find_if(rows->begin(), rows->end(), byId<Row>(id));
    return row == rows->end() ? nullptr : &*row;
}

/// Why these keys cannot belong to one application; nothing when they can.
std::optional<Error> twinsAmong(const QList<PublicKey> &keys)
{
    QSet<Id> ids;
    QSet<QString> fingerprints;
    for (const PublicKey &key : keys) {
        if (fingerprints.contains(key.key.fingerprint))
            return duplicateKey(key);
        if (ids.contains(key.id))
            return conflict(QStringLiteral("public key ") + key.id);
        ids.insert(key.id);
        fingerprints.insert(key.key.fingerprint);
    }
    return std::nullopt;
}

/// Two with the same text are one secret: deleting the one would leave the other to authenticate with.
std::optional<Error> twinsAmong(const QList<ClientSecret> &secrets)
{
    QSet<Id> ids;
    QSet<QByteArray> hashes;
    for (const ClientSecret &secret : secrets) {
        if (ids.contains(secret.id) || hashes.contains(secret.sha256))
            return conflict(QStringLiteral("client secret ") + secret.id);
        ids.insert(secret.id);
        hashes.insert(secret.sha256);
    }
    return std::nullopt;
}

/// Why its ID or client ID cannot be had; nothing when they are free. Those of a deleted application are not: it may
/// come back.
std::optional<Error> takenBy(const Registry &registry, const Application &wanted)
{
    const auto isTwin = [&wanted](const Application &other) {
        return other.id == wanted.id || other.clientId == wanted.clientId;
    };
    const auto &living = registry.applications();
    if (std::any_of(living.begin(), living.end(), [&](const auto &other) { return isTwin(*other); }))
        return Error{QStringLiteral("applications.already_exists"),
                     QStringLiteral("An application with this client ID is registered already."),
                     {wanted.clientId}};
    const auto &deleted = registry.deleted();
    const auto former
        = std::find_if(deleted.begin(), deleted.end(), [&](const auto &other) { return isTwin(other.application); });
    if (former == deleted.end())
        return std::nullopt;
    return Error{QStringLiteral("applications.was_deleted"),
                 QStringLiteral("A deleted application has this client ID and can still be restored."),
                 {former->application.name}};
}

/// What an application has and Save does not edit.
void keepSecretsAndKeys(Application &edited, const Application &stored)
{
    if (auto *secrets = applications::clientSecrets(edited))
        *secrets = *applications::clientSecrets(stored);
    if (auto *keys = applications::publicKeys(edited))
        *keys = *applications::publicKeys(stored);
}

/// Notes the policy in the history when it changed.
void keepHistory(Application &application, TimePoint now)
{
    const auto *delegation = applications::delegation(application);
    auto &history = application.refreshHistory;
    if (!delegation || (!history.isEmpty() && history.last().policy == delegation->refresh))
        return;
    history.append(RefreshPolicyPeriod{now, delegation->refresh});
}

/// An empty hash is what comes out where there was no memory for a real one: nobody could sign in with it.
Result<void> checkPasswordHash(const QByteArray &hash)
{
    if (!hash.isEmpty())
        return {};
    return failure({QStringLiteral("users.password_not_hashed"),
                    QStringLiteral("There is not enough memory to protect the password.")});
}

} // namespace

Result<Application> created(const Registry &registry, Application application)
{
    if (const auto taken = takenBy(registry, application))
        return failure(*taken);
    if (registry.applications().size() >= applications::maximumApplications)
        return failure(applicationLimitReached());
    std::optional<Error> twins;
    if (const auto *secrets = applications::clientSecrets(application))
        twins = twinsAmong(*secrets);
    if (const auto *keys = applications::publicKeys(application); keys && !twins)
        twins = twinsAmong(*keys);
    if (twins)
        return failure(*twins);
    application.revision = 0;
    application.refreshHistory.clear();
    keepHistory(application, application.createdAt);
    return application;
}

Result<Application> updated(const Registry &registry, const Application &edited, TimePoint now)
{
    const auto stored = registry.application(edited.id);
    if (!stored)
        return failure(applicationNotFound(edited.id));
    if (stored->revision != edited.revision)
        return failure({QStringLiteral("applications.changed_meanwhile"),
                        QStringLiteral("The application was changed meanwhile."),
                        {stored->name}});
    if (stored->profile.index() != edited.profile.index())
        return failure({QStringLiteral("applications.type_is_fixed"),
                        QStringLiteral("An application's type cannot be changed."),
                        {stored->name}});
    Application next = edited;
    next.clientId = stored->clientId;
    next.createdAt = stored->createdAt;
    next.lastUsedAt = stored->lastUsedAt;
    next.revision = stored->revision + 1;
    next.refreshHistory = stored->refreshHistory;
    keepSecretsAndKeys(next, *stored);
    keepHistory(next, now);
    return next;
}

Result<Application> withSecret(const Registry &registry, const Id &application, const ClientSecret &secret)
{
    auto changed = copyOf(registry, application);
    if (!changed)
        return changed;
    auto *secrets = applications::clientSecrets(*changed);
    if (!secrets)
        return failure({QStringLiteral("secrets.not_allowed"),
                        QStringLiteral("A single-page application has no client secrets.")});
    if (secrets->size() >= applications::maximumSecrets)
        return failure({QStringLiteral("secrets.limit_reached"),
                        QStringLiteral("There can be at most %1 client secrets.").arg(applications::maximumSecrets),
                        {QString::number(applications::maximumSecrets)}});
    const bool isTwin = std::any_of(secrets->cbegin(), secrets->cend(), [&secret](const ClientSecret &other) {
        return other.id == secret.id || other.sha256 == secret.sha256;
    });
    if (isTwin)
        return failure(conflict(QStringLiteral("client secret ") + secret.id));
    secrets->append(secret);
    return changed;
}

Result<Application> withoutSecret(const Registry &registry, const Id &application, const Id &secret)
{
    auto changed = copyOf(registry, application);
    if (!changed)
        return failure(secretNotFound(secret));
    auto *secrets = applications::clientSecrets(*changed);
    if (!secrets || secrets->removeIf(byId<ClientSecret>(secret)) == 0)
        return failure(secretNotFound(secret));
    return changed;
}

Result<Application> withSecretNotes(const Registry &registry, const Id &application, const Id &secret,
                                    const QString &notes)
{
    auto changed = copyOf(registry, application);
    if (!changed)
        return failure(secretNotFound(secret));
    ClientSecret *row = findRow(applications::clientSecrets(*changed), secret);
    if (!row)
        return failure(secretNotFound(secret));
    row->notes = notes;
    return changed;
}

Result<Application> withKey(const Registry &registry, const Id &application, const PublicKey &key)
{
    auto changed = copyOf(registry, application);
    if (!changed)
        return changed;
    auto *keys = applications::publicKeys(*changed);
    if (!keys)
        return failure({QStringLiteral("keys.not_allowed"),
                        QStringLiteral("Only a machine-to-machine application has public keys.")});
    for (const PublicKey &other : std::as_const(*keys)) {
        if (other.key.fingerprint == key.key.fingerprint)
            return failure(duplicateKey(key));
    }
    if (keys->size() >= applications::maximumKeys)
        return failure({QStringLiteral("keys.limit_reached"),
                        QStringLiteral("There can be at most %1 public keys.").arg(applications::maximumKeys),
                        {QString::number(applications::maximumKeys)}});
    if (findRow(keys, key.id))
        return failure(conflict(QStringLiteral("public key ") + key.id));
    keys->append(key);
    return changed;
}

Result<Application> withoutKey(const Registry &registry, const Id &application, const Id &key)
{
    auto changed = copyOf(registry, application);
    if (!changed)
        return failure(keyNotFound(key));
    auto *keys = applications::publicKeys(*changed);
    if (!keys || keys->removeIf(byId<PublicKey>(key)) == 0)
        return failure(keyNotFound(key));
    return changed;
}

Result<void> checkNewUsers(const Registry &registry, const QList<User> &users)
{
    QSet<QString> emails;
    QSet<Id> ids;
    for (const User &user : users) {
        if (auto hashed = checkPasswordHash(user.passwordHash); !hashed)
            return hashed;
        if (registry.userByEmail(user.email) || emails.contains(applications::emailKey(user.email)))
            return failure({QStringLiteral("users.email_taken"),
                            QStringLiteral("Another user has this e-mail address."),
                            {user.email}});
        if (registry.user(user.id) || ids.contains(user.id))
            return failure({QStringLiteral("users.id_taken"), QStringLiteral("Another user has this ID."), {user.id}});
        emails.insert(applications::emailKey(user.email));
        ids.insert(user.id);
    }
    return {};
}

Result<User> withPassword(const Registry &registry, const Id &user, const QByteArray &passwordHash)
{
    if (const auto hashed = checkPasswordHash(passwordHash); !hashed)
        return failure(hashed.error());
    auto changed = copyOfUser(registry, user);
    if (changed)
        changed->passwordHash = passwordHash;
    return changed;
}

Result<User> withActivity(const Registry &registry, const Id &user, bool active)
{
    auto changed = copyOfUser(registry, user);
    if (changed)
        changed->active = active;
    return changed;
}

Application used(Application application, const Id &secretOrKey, TimePoint now)
{
    const auto note = [now](std::optional<TimePoint> &lastUsedAt) {
        const bool isKept = lastUsedAt && *lastUsedAt > now && *lastUsedAt <= now + useLead;
        lastUsedAt = isKept ? lastUsedAt : now;
    };
    note(application.lastUsedAt);
    if (ClientSecret *secret = findRow(applications::clientSecrets(application), secretOrKey))
        note(secret->lastUsedAt);
    if (PublicKey *key = findRow(applications::publicKeys(application), secretOrKey))
        note(key->lastUsedAt);
    return application;
}

bool canForget(const Registry &registry, const Id &application, bool revoked, TimePoint grantedAt,
               TimePoint lastActivityAt, const QList<TimePoint> &signIns, TimePoint now)
{
    const auto owner = registry.application(application);
    if (revoked || !owner)
        return true;
    const auto deadline = familyDeadline(*owner, grantedAt, lastActivityAt, signIns, now);
    return deadline && *deadline + familyRetention <= now;
}

std::optional<TimePoint> familyDeadline(const Application &application, TimePoint grantedAt, TimePoint lastActivityAt,
                                        const QList<TimePoint> &signIns, TimePoint now)
{
    const auto &history = application.refreshHistory;
    return applications::refreshDeadline(history, grantedAt,
                                         applications::activityWith(history, grantedAt, lastActivityAt, signIns, now));
}

bool mustAskAgain(const applications::Application &former, const applications::Application &changed)
{
    const auto *before = applications::delegation(former);
    const auto *after = applications::delegation(changed);
    return former.name != changed.name || (before && after && before->redirectUrls != after->redirectUrls);
}

Error applicationLimitReached()
{
    return {QStringLiteral("applications.limit_reached"),
            QStringLiteral("There can be at most %1 applications.").arg(applications::maximumApplications),
            {QString::number(applications::maximumApplications)}};
}

Error applicationNotFound(const QString &wanted)
{
    return {QStringLiteral("applications.not_found"), QStringLiteral("There is no such application."), {wanted}};
}

Error applicationNameIsAmbiguous(const QString &name)
{
    return {QStringLiteral("applications.ambiguous_name"),
            QStringLiteral("Several applications have this name; use the client ID."),
            {name}};
}

Error userNotFound(const QString &wanted)
{
    return {QStringLiteral("users.not_found"), QStringLiteral("There is no such user."), {wanted}};
}

Error userNameIsAmbiguous(const QString &name)
{
    return {QStringLiteral("users.ambiguous_name"),
            QStringLiteral("Several users have this name; use the e-mail address."),
            {name}};
}

Error organisationNotFound()
{
    return {QStringLiteral("organisation.not_found"), QStringLiteral("There is no organisation yet.")};
}

Error conflict(const QString &detail)
{
    return {QStringLiteral("storage.conflict"),
            QStringLiteral("Something with the same identity is stored already."),
            {},
            {},
            detail};
}

Error outOfOrder()
{
    return {QStringLiteral("storage.out_of_order"), QStringLiteral("A batch was used in the wrong order.")};
}

} // namespace grantdesk::storage
