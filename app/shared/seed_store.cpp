#include "app/shared/seed_store.h"

#include "core/applications/user_rules.h"
#include "core/crypto/password.h"

#include <QHash>

#include <algorithm>
#include <optional>

namespace grantdesk::app {

using namespace applications;

namespace {

using Done = tl::expected<void, JsonProblem>;

Error userDiffers(const QString &who)
{
    return {QStringLiteral("seed.user_differs"),
            QStringLiteral("This user is stored with another name, e-mail address or ID."),
            {who}};
}

Error applicationDiffers(const QString &name)
{
    return {QStringLiteral("seed.application_differs"),
            QStringLiteral("This application is stored with another type or identity."),
            {name}};
}

/// Finds the stored user that a seed's user is: a seed may have thousands of them.
class KnownUsers {
public:
    explicit KnownUsers(const QList<User> &users)
    {
        for (const User &user : users) {
            m_byEmail.insert(emailKey(user.email), user);
            m_byId.insert(user.id, user);
        }
    }

    /// Nothing when there is none yet.
    std::optional<User> find(const SeedUser &wanted) const
    {
        if (const auto found = m_byEmail.constFind(emailKey(wanted.email)); found != m_byEmail.cend())
            return *found;
        const auto found = m_byId.constFind(wanted.id);
        return found == m_byId.cend() ? std::nullopt : std::optional(*found);
    }

private:
    QHash<QString, User> m_byEmail;
    QHash<Id, User> m_byId;
};

/// Carries a seed into the stores, step by step, inside a batch that somebody else brackets.
class Sower {
public:
    Sower(storage::Stores &stores, RandomSource &random, TimePoint now)
        : m_stores(stores)
        , m_random(random)
        , m_now(now)
    {
    }

    tl::expected<SeedReport, JsonProblem> sow(const Seed &seed);

private:
    Result<void> putOrganisation(const std::optional<Organisation> &wanted);
    Done putUsers(const QList<SeedUser> &wanted);
    Result<void> update(const User &stored, const SeedUser &wanted);
    Done putApplication(Application wanted, const QString &path);
    Result<std::optional<Application>> find(const Application &wanted);
    Result<void> create(Application wanted);
    Result<void> update(const Application &stored, Application wanted);
    Result<void> save(const Application &stored, const Application &wanted);
    Result<void> exchangeSecrets(const Id &application, const QList<ClientSecret> &stored,
                                 const QList<ClientSecret> &wanted);
    Result<void> exchangeKeys(const Id &application, const QList<PublicKey> &stored, const QList<PublicKey> &wanted);

    storage::Stores &m_stores;
    RandomSource &m_random;
    const TimePoint m_now; ///< by the server's own clock, from which dates and policies count
    SeedReport m_report;
};

/// The result with the place in the seed that it is about.
template<typename T> tl::expected<T, JsonProblem> at(const QString &path, const Result<T> &result)
{
    return result.map_error([&path](const Error &error) { return JsonProblem{path, error}; });
}

tl::expected<SeedReport, JsonProblem> Sower::sow(const Seed &seed)
{
    if (const auto done = at(QStringLiteral("organisation"), putOrganisation(seed.organisation)); !done)
        return tl::unexpected(done.error());
    if (const auto done = putUsers(seed.users); !done)
        return tl::unexpected(done.error());
    for (qsizetype index = 0; index < seed.applications.size(); ++index) {
        const QString path = jsonPath(QStringLiteral("applications"), index);
        if (const auto done = putApplication(seed.applications[index], path); !done)
            return tl::unexpected(done.error());
    }
    return m_report;
}

Result<void> Sower::putOrganisation(const std::optional<Organisation> &wanted)
{
    const auto stored = m_stores.people().organisation();
    if (!stored)
        return failure(stored.error());
    if (!wanted && *stored)
        return {};
    Organisation organisation = wanted.value_or(newOrganisation(m_random));
    if (organisation.customerId.isEmpty())
        organisation.customerId = *stored ? (*stored)->customerId : newId(m_random);
    if (*stored == organisation)
        return {};
    return m_stores.people().setOrganisation(organisation);
}

/// The new ones in one step: each change of the registry costs as much as all that is in it.
Done Sower::putUsers(const QList<SeedUser> &wanted)
{
    const QString all = QStringLiteral("users");
    const auto stored = at(all, m_stores.people().users());
    if (!stored)
        return tl::unexpected(stored.error());
    const KnownUsers known(*stored);
    QList<User> fresh;
    for (qsizetype index = 0; index < wanted.size(); ++index) {
        const SeedUser &user = wanted.at(index);
        if (const auto former = known.find(user)) {
            if (auto done = at(jsonPath(all, index), update(*former, user)); !done)
                return done;
        } else {
            fresh.append({user.id.isEmpty() ? newId(m_random) : user.id, user.name, user.email, user.passwordHash,
                          user.active, m_now});
        }
    }
    m_report.usersAdded += int(fresh.size());
    return fresh.isEmpty() ? Done() : at(all, m_stores.people().addUsers(fresh));
}

Result<void> Sower::update(const User &stored, const SeedUser &wanted)
{
    if (stored.name != wanted.name || stored.email != wanted.email || (!wanted.id.isEmpty() && stored.id != wanted.id))
        return failure(userDiffers(wanted.email));
    const bool samePassword = stored.passwordHash == wanted.passwordHash;
    if (samePassword && stored.active == wanted.active)
        return {};
    ++m_report.usersUpdated;
    if (!samePassword) {
        if (auto done = m_stores.people().setPassword(stored.id, wanted.passwordHash); !done)
            return done;
    }
    return m_stores.people().setActive(stored.id, wanted.active);
}

/// Keys name their user as the file did; from here on by ID.
tl::expected<void, JsonProblem> resolveOwners(storage::PeopleStore &people, QList<PublicKey> &keys, const QString &path)
{
    for (qsizetype index = 0; index < keys.size(); ++index) {
        const auto user = people.resolveUser(keys[index].createdBy);
        if (!user)
            return tl::unexpected(JsonProblem{
                jsonPath(path + QLatin1String(".public_keys"), index) + QLatin1String(".user"), user.error()});
        keys[index].createdBy = user->id;
    }
    return {};
}

Done Sower::putApplication(Application wanted, const QString &path)
{
    if (auto *keys = publicKeys(wanted)) {
        if (auto resolved = resolveOwners(m_stores.people(), *keys, path); !resolved)
            return resolved;
    }
    const auto stored = find(wanted);
    if (!stored)
        return tl::unexpected(JsonProblem{path, stored.error()});
    return at(path, *stored ? update(**stored, std::move(wanted)) : create(std::move(wanted)));
}

Result<std::optional<Application>> Sower::find(const Application &wanted)
{
    const auto all = m_stores.applications().list();
    if (!all)
        return failure(all.error());
    const bool byName = wanted.id.isEmpty() && wanted.clientId.isEmpty();
    std::optional<Application> found;
    for (const Application &application : *all) {
        const bool fits = byName ? application.name == wanted.name
                                 : application.id == wanted.id || application.clientId == wanted.clientId;
        if (fits && found)
            return failure(Error{QStringLiteral("seed.ambiguous_name"),
                                 QStringLiteral("Several applications could be meant."),
                                 {wanted.name}});
        if (fits)
            found = application;
    }
    return found;
}

Result<void> Sower::create(Application wanted)
{
    if (wanted.id.isEmpty())
        wanted.id = newId(m_random);
    if (wanted.clientId.isEmpty())
        wanted.clientId = newId(m_random);
    wanted.createdAt = m_now;
    if (auto *secrets = clientSecrets(wanted)) {
        for (ClientSecret &secret : *secrets) {
            secret.id = newId(m_random);
            secret.createdAt = m_now;
        }
    }
    if (auto *keys = publicKeys(wanted)) {
        for (PublicKey &key : *keys) {
            key.id = newId(m_random);
            key.createdAt = m_now;
        }
    }
    ++m_report.applicationsCreated;
    return m_stores.applications().create(wanted).map([](const Application &) {});
}

Result<void> Sower::update(const Application &stored, Application wanted)
{
    const bool sameIdentity = (wanted.id.isEmpty() || wanted.id == stored.id)
        && (wanted.clientId.isEmpty() || wanted.clientId == stored.clientId);
    if (!sameIdentity || typeOf(stored) != typeOf(wanted))
        return failure(applicationDiffers(wanted.name));
    wanted.id = stored.id;
    wanted.clientId = stored.clientId;
    wanted.createdAt = stored.createdAt;
    wanted.lastUsedAt = stored.lastUsedAt;
    wanted.revision = stored.revision;
    wanted.refreshHistory = stored.refreshHistory;
    if (auto done = save(stored, wanted); !done)
        return done;
    const auto now = m_stores.applications().find(stored.id);
    if (!now)
        return failure(now.error());
    if (*now != stored)
        ++m_report.applicationsUpdated;
    return {};
}

/// What Save edits, of the wanted one; secrets and keys of the stored one.
Application editedAs(const Application &stored, Application wanted)
{
    if (auto *secrets = clientSecrets(wanted))
        *secrets = *clientSecrets(stored);
    if (auto *keys = publicKeys(wanted))
        *keys = *publicKeys(stored);
    return wanted;
}

Result<void> Sower::save(const Application &stored, const Application &wanted)
{
    // A new revision for nothing would make an open form believe that somebody else has saved.
    if (editedAs(stored, wanted) != stored) {
        if (const auto done = m_stores.applications().update(wanted, m_now); !done)
            return failure(done.error());
    }
    if (const auto *secrets = clientSecrets(wanted)) {
        if (auto done = exchangeSecrets(stored.id, *clientSecrets(stored), *secrets); !done)
            return done;
    }
    const auto *keys = publicKeys(wanted);
    return keys ? exchangeKeys(stored.id, *publicKeys(stored), *keys) : Result<void>();
}

Result<void> Sower::exchangeSecrets(const Id &application, const QList<ClientSecret> &stored,
                                    const QList<ClientSecret> &wanted)
{
    const auto has = [](const QList<ClientSecret> &list, const ClientSecret &secret) {
        return std::any_of(list.begin(), list.end(), [&secret](const ClientSecret &other) {
            return other.sha256 == secret.sha256 && other.notes == secret.notes && other.expiresAt == secret.expiresAt;
        });
    };
    // What goes, goes first: the two lists together may exceed the limit.
    for (const ClientSecret &secret : stored) {
        if (has(wanted, secret))
            continue;
        if (auto done = m_stores.applications().removeSecret(application, secret.id); !done)
            return done;
    }
    for (ClientSecret secret : wanted) {
        if (has(stored, secret))
            continue;
        secret.id = newId(m_random);
        secret.createdAt = m_now;
        if (auto done = m_stores.applications().addSecret(application, secret); !done)
            return done;
    }
    return {};
}

Result<void> Sower::exchangeKeys(const Id &application, const QList<PublicKey> &stored, const QList<PublicKey> &wanted)
{
    // A seed that names no certificate leaves the one alone that came from elsewhere.
    const auto fits = [](const PublicKey &present, const PublicKey &seeded) {
        return present.key.fingerprint == seeded.key.fingerprint && present.createdBy == seeded.createdBy
            && (!seeded.key.certificate || seeded.key.certificate == present.key.certificate);
    };
    for (const PublicKey &key : stored) {
        if (std::any_of(wanted.begin(), wanted.end(), [&](const PublicKey &seeded) { return fits(key, seeded); }))
            continue;
        if (auto done = m_stores.applications().removeKey(application, key.id); !done)
            return done;
    }
    for (PublicKey key : wanted) {
        if (std::any_of(stored.begin(), stored.end(), [&](const PublicKey &present) { return fits(present, key); }))
            continue;
        key.id = newId(m_random);
        key.createdAt = m_now;
        if (auto done = m_stores.applications().addKey(application, key); !done)
            return done;
    }
    return {};
}

/// Exchanges each plain password for a hash: the stored one when that is the password's, so that nothing changes.
Result<void> settlePasswords(storage::Stores &stores, Seed &seed, RandomSource &random)
{
    const auto users = stores.people().users();
    if (!users)
        return failure(users.error());
    const KnownUsers known(*users);
    for (SeedUser &wanted : seed.users) {
        const auto stored = wanted.password ? known.find(wanted) : std::nullopt;
        if (!stored || !crypto::verifyPassword(stored->passwordHash, *wanted.password))
            continue;
        wanted.passwordHash = stored->passwordHash;
        wanted.password.reset();
    }
    hashPasswords(seed, random);
    return {};
}

} // namespace

tl::expected<SeedReport, JsonProblem> applySeedInBatch(storage::Stores &stores, const Seed &seed, RandomSource &random,
                                                       TimePoint realNow)
{
    const auto clock = stores.controls().clock();
    if (!clock)
        return tl::unexpected(JsonProblem{{}, clock.error()});
    return Sower(stores, random, presentOf(*clock, realNow)).sow(seed);
}

tl::expected<SeedReport, JsonProblem> applySeed(storage::Stores &stores, Seed seed, RandomSource &random,
                                                TimePoint realNow)
{
    // Slow, and so before the batch keeps others from writing.
    if (const auto settled = settlePasswords(stores, seed, random); !settled)
        return tl::unexpected(JsonProblem{{}, settled.error()});
    if (const auto begun = stores.batch().begin(); !begun)
        return tl::unexpected(JsonProblem{{}, begun.error()});
    auto report = applySeedInBatch(stores, seed, random, realNow);
    if (!report) {
        stores.batch().rollback();
        return report;
    }
    if (const auto committed = stores.batch().commit(); !committed)
        return tl::unexpected(JsonProblem{{}, committed.error()});
    return report;
}

Result<Seed> exportSeed(storage::Stores &stores)
{
    const auto organisation = stores.people().organisation();
    if (!organisation)
        return failure(organisation.error());
    const auto users = stores.people().users();
    if (!users)
        return failure(users.error());
    const auto applications = stores.applications().list();
    if (!applications)
        return failure(applications.error());
    return seedOf(*organisation, *users, *applications);
}

} // namespace grantdesk::app
