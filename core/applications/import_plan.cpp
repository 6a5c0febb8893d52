#include "core/applications/interchange.h"
#include "core/applications/user_rules.h"
#include "core/applications/validate.h"

#include <algorithm>
#include <utility>

namespace grantdesk::applications {

namespace {

Error limitReached(const char *code, int maximum)
{
    return {QLatin1String(code), QStringLiteral("There is no room for so many."), {QString::number(maximum)}};
}

bool hasSecret(const QList<ClientSecret> &list, const ClientSecret &secret)
{
    return std::any_of(list.begin(), list.end(),
                       [&secret](const ClientSecret &other) { return other.sha256 == secret.sha256; });
}

bool hasKey(const QList<PublicKey> &list, const PublicKey &key)
{
    return std::any_of(list.begin(), list.end(),
                       [&key](const PublicKey &other) { return other.key.fingerprint == key.key.fingerprint; });
}

/// Where a client's metadata has what validate() calls by its field.
QString memberOf(const Problem &problem)
{
    switch (problem.field) {
    case Field::Name:
        return QStringLiteral("client_name");
    case Field::Description:
        return QStringLiteral("grantdesk_description");
    case Field::RedirectUrls: {
        bool isRow = false;
        const int index = problem.args.value(0).toInt(&isRow);
        const bool ofAll = problem.code == QLatin1String("redirect_url.too_many") || !isRow;
        return ofAll ? QStringLiteral("redirect_uris") : jsonPath(QStringLiteral("redirect_uris"), index);
    }
    case Field::Logo:
        return QStringLiteral("logo_uri");
    case Field::DescriptionUrl:
        return QStringLiteral("client_uri");
    case Field::PrivacyPolicyUrl:
        return QStringLiteral("policy_uri");
    case Field::DeveloperEmail:
        return QStringLiteral("contacts[0]");
    case Field::Secrets:
    case Field::SecretNotes:
        return QStringLiteral("grantdesk_secrets");
    case Field::Keys:
        return QStringLiteral("jwks");
    case Field::RotateRefreshTokens:
    case Field::AbsoluteExpiry:
    case Field::InactivityExpiry:
    case Field::DeveloperName:
        break;
    }
    return QLatin1String("grantdesk_") + toString(problem.field);
}

/// Plans one file, client by client: how many places are left depends on those before.
class Planner {
public:
    Planner(const QList<Application> &registered, const QList<DeletedApplication> &deleted, const QList<User> &users,
            RandomSource &random, TimePoint now)
        : m_registered(registered)
        , m_deleted(deleted)
        , m_users(users)
        , m_random(random)
        , m_now(now)
        , m_count(registered.size())
    {
    }

    ImportItem plan(Application draft, bool hasOtherLogo, bool hasBrokenLogo);

private:
    const Application *find(const QString &clientId) const;
    void nameOwners(ImportItem &item, QList<PublicKey> &keys) const;
    void create(ImportItem &item, Application draft);
    void change(ImportItem &item, const Application &stored, Application draft);
    TimePoint pastOr(TimePoint written) const { return written > TimePoint() && written <= m_now ? written : m_now; }
    ClientSecret newborn(ClientSecret secret) const;
    PublicKey newborn(PublicKey key) const;

    const QList<Application> &m_registered;
    const QList<DeletedApplication> &m_deleted;
    const QList<User> &m_users;
    RandomSource &m_random;
    const TimePoint m_now;
    qsizetype m_count;
};

const Application *Planner::find(const QString &clientId) const
{
    const auto found = std::find_if(m_registered.begin(), m_registered.end(), [&clientId](const Application &one) {
        return !clientId.isEmpty() && one.clientId == clientId;
    });
    return found == m_registered.end() ? nullptr : &*found;
}

ClientSecret Planner::newborn(ClientSecret secret) const
{
    secret.id = newId(m_random);
    secret.createdAt = pastOr(secret.createdAt);
    return secret;
}

PublicKey Planner::newborn(PublicKey key) const
{
    key.id = newId(m_random);
    key.createdAt = pastOr(key.createdAt);
    return key;
}

/// Keys name their user as the file did; from here on by ID.
void Planner::nameOwners(ImportItem &item, QList<PublicKey> &keys) const
{
    for (qsizetype index = 0; index < keys.size(); ++index) {
        const QString written = keys[index].createdBy;
        const auto user = std::find_if(m_users.begin(), m_users.end(), [&written](const User &one) {
            return one.id == written || emailKey(one.email) == emailKey(written);
        });
        if (user != m_users.end()) {
            keys[index].createdBy = user->id;
            continue;
        }
        item.refusals += JsonProblem{jsonPath(jsonPath(QStringLiteral("jwks"), QStringLiteral("keys")), index),
                                     {QStringLiteral("import.user_unknown"),
                                      QStringLiteral("There is no such user for this public key."),
                                      {written}}};
    }
}

void Planner::create(ImportItem &item, Application draft)
{
    item.kind = ImportItem::Kind::Create;
    const auto gone = std::find_if(m_deleted.begin(), m_deleted.end(), [&draft](const DeletedApplication &one) {
        return one.application.clientId == draft.clientId;
    });
    if (gone != m_deleted.end())
        item.refusals += JsonProblem{QStringLiteral("client_id"),
                                     {QStringLiteral("applications.was_deleted"),
                                      QStringLiteral("This application was deleted and can be restored."),
                                      {gone->application.name}}};
    if (++m_count > maximumApplications)
        item.refusals += JsonProblem{{}, limitReached("applications.limit_reached", maximumApplications)};
    draft.id = newId(m_random);
    if (draft.clientId.isEmpty())
        draft.clientId = newId(m_random);
    draft.createdAt = pastOr(draft.createdAt);
    if (auto *secrets = clientSecrets(draft)) {
        for (const ClientSecret &secret : std::exchange(*secrets, {})) {
            if (!hasSecret(*secrets, secret))
                secrets->append(newborn(secret));
        }
    }
    if (auto *keys = publicKeys(draft)) {
        for (PublicKey &key : *keys)
            key = newborn(key);
    }
    item.changes = differences(nullptr, &draft);
    item.application = std::move(draft);
}

void Planner::change(ImportItem &item, const Application &stored, Application draft)
{
    if (typeOf(stored) != typeOf(draft)) {
        item.refusals += JsonProblem{QStringLiteral("grantdesk_type"),
                                     {QStringLiteral("applications.type_is_fixed"),
                                      QStringLiteral("The type of an application cannot be changed.")}};
        item.application = stored;
        return;
    }
    draft.id = stored.id;
    draft.createdAt = stored.createdAt;
    draft.lastUsedAt = stored.lastUsedAt;
    draft.revision = stored.revision;
    draft.refreshHistory = stored.refreshHistory;
    if (auto *secrets = clientSecrets(draft)) {
        for (const ClientSecret &secret : std::exchange(*secrets, *clientSecrets(stored))) {
            if (hasSecret(*secrets, secret))
                continue;
            item.newSecrets += newborn(secret);
            secrets->append(item.newSecrets.last());
        }
        if (secrets->size() > maximumSecrets)
            item.refusals += JsonProblem{QStringLiteral("grantdesk_secrets"),
                                         limitReached("secrets.limit_reached", maximumSecrets)};
    }
    if (auto *keys = publicKeys(draft)) {
        for (const PublicKey &key : std::exchange(*keys, *publicKeys(stored))) {
            if (hasKey(*keys, key))
                continue;
            item.newKeys += newborn(key);
            keys->append(item.newKeys.last());
        }
        if (keys->size() > maximumKeys)
            item.refusals += JsonProblem{QStringLiteral("jwks"), limitReached("keys.limit_reached", maximumKeys)};
    }
    item.kind = draft == stored ? ImportItem::Kind::Unchanged : ImportItem::Kind::Change;
    item.changes = differences(&stored, &draft);
    item.application = std::move(draft);
}

ImportItem Planner::plan(Application draft, bool hasOtherLogo, bool hasBrokenLogo)
{
    ImportItem item;
    const Application *stored = find(draft.clientId);
    const Delegation *kept = stored && hasOtherLogo ? delegation(*stored) : nullptr;
    if (auto *target = delegation(draft); target && kept)
        target->logoPng = kept->logoPng;
    if (auto *keys = publicKeys(draft))
        nameOwners(item, *keys);
    // An application may wait for its redirect URLs, and an export of it must be readable; but none loses those it has.
    const Delegation *live = stored ? delegation(*stored) : nullptr;
    const Stage stage = live && !live->redirectUrls.isEmpty() ? Stage::Saving : Stage::Creating;
    for (const Problem &problem : validate(draft, stage))
        item.refusals += JsonProblem{memberOf(problem),
                                     {problem.code, QStringLiteral("This value is not allowed."), problem.args}};
    const bool isLogoRefused = std::any_of(item.refusals.begin(), item.refusals.end(), [](const JsonProblem &problem) {
        return problem.path == QLatin1String("logo_uri");
    });
    if (hasBrokenLogo && !isLogoRefused)
        item.refusals
            += JsonProblem{QStringLiteral("logo_uri"),
                           {QStringLiteral("import.logo_damaged"), QStringLiteral("The logo cannot be decoded.")}};
    if (stored)
        change(item, *stored, std::move(draft));
    else
        create(item, std::move(draft));
    if (!item.refusals.isEmpty())
        item.kind = ImportItem::Kind::Refuse;
    return item;
}

} // namespace

bool ImportPlan::isPossible() const
{
    return std::none_of(items.begin(), items.end(),
                        [](const ImportItem &item) { return item.kind == ImportItem::Kind::Refuse; });
}

bool ImportPlan::changesAnything() const
{
    return std::any_of(items.begin(), items.end(), [](const ImportItem &item) {
        return item.kind == ImportItem::Kind::Create || item.kind == ImportItem::Kind::Change;
    });
}

ImportPlan planImport(const Interchange &interchange, const QList<Application> &registered, const QList<User> &users,
                      RandomSource &random, TimePoint now, const QList<DeletedApplication> &deleted)
{
    Planner planner(registered, deleted, users, random, now);
    ImportPlan plan;
    for (qsizetype index = 0; index < interchange.applications.size(); ++index)
        plan.items += planner.plan(interchange.applications[index], interchange.otherLogos.contains(index),
                                   interchange.brokenLogos.contains(index));
    return plan;
}

QString toString(ImportItem::Kind kind)
{
    switch (kind) {
    case ImportItem::Kind::Create:
        return QStringLiteral("create");
    case ImportItem::Kind::Change:
        return QStringLiteral("change");
    case ImportItem::Kind::Unchanged:
        return QStringLiteral("unchanged");
    case ImportItem::Kind::Refuse:
        return QStringLiteral("refuse");
    }
    return {};
}

} // namespace grantdesk::applications
