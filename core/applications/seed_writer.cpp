#include "core/applications/seed.h"

#include "core/crypto/password.h"

#include <QJsonArray>

namespace grantdesk::applications {

namespace {

QJsonObject toJson(const Organisation &organisation)
{
    QJsonObject json{{QStringLiteral("name"), organisation.name},
                     {QStringLiteral("domain"), organisation.domain},
                     {QStringLiteral("lane"), organisation.lane}};
    if (!organisation.customerId.isEmpty())
        json.insert(QStringLiteral("customer_id"), organisation.customerId);
    return json;
}

void addIfPresent(QJsonObject &json, const char *name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(QLatin1String(name), value);
}

QJsonObject toJson(const SeedUser &user)
{
    QJsonObject json{{QStringLiteral("name"), user.name}, {QStringLiteral("email"), user.email}};
    addIfPresent(json, "id", user.id);
    addIfPresent(json, "password_hash", QString::fromLatin1(user.passwordHash));
    if (!user.active)
        json.insert(QStringLiteral("active"), false);
    return json;
}

QJsonObject toJson(const ClientSecret &secret)
{
    QJsonObject json{{QStringLiteral("sha256"), QString::fromLatin1(secret.sha256.toHex())},
                     {QStringLiteral("last_four"), secret.lastFour}};
    addIfPresent(json, "notes", secret.notes);
    if (secret.expiresAt)
        json.insert(QStringLiteral("expires_at"), toIso8601(*secret.expiresAt));
    return json;
}

QJsonObject toJson(const PublicKey &key)
{
    return {{QStringLiteral("user"), key.createdBy},
            {QStringLiteral("key"), QString::fromLatin1(crypto::toPem(key.key))}};
}

QJsonObject toJson(const Application &application);

template<typename Row> QJsonArray toJsonArray(const QList<Row> &rows)
{
    QJsonArray array;
    for (const Row &row : rows)
        array.append(toJson(row));
    return array;
}

QString toText(const std::optional<Period> &period)
{
    return period ? toString(*period) : QStringLiteral("never");
}

void addDelegation(QJsonObject &json, const Delegation &delegation)
{
    json.insert(QStringLiteral("redirect_urls"), QJsonArray::fromStringList(delegation.redirectUrls));
    json.insert(QStringLiteral("rotate_refresh_tokens"), delegation.refresh.rotate);
    json.insert(QStringLiteral("absolute_expiry"), toText(delegation.refresh.absoluteExpiry));
    json.insert(QStringLiteral("inactivity_expiry"), toText(delegation.refresh.inactivityExpiry));
    addIfPresent(json, "logo_png", QString::fromLatin1(delegation.logoPng.toBase64()));
}

QJsonObject toJson(const Application &application)
{
    QJsonObject json{{QStringLiteral("type"), toString(typeOf(application))},
                     {QStringLiteral("name"), application.name}};
    addIfPresent(json, "id", application.id);
    addIfPresent(json, "client_id", application.clientId);
    addIfPresent(json, "description", application.description);
    if (const auto *shared = delegation(application))
        addDelegation(json, *shared);
    if (const auto *web = std::get_if<WebApp>(&application.profile))
        addIfPresent(json, "description_url", web->descriptionUrl);
    if (const auto *page = std::get_if<SinglePageApp>(&application.profile)) {
        addIfPresent(json, "developer_name", page->developerName);
        addIfPresent(json, "developer_email", page->developerEmail);
        addIfPresent(json, "privacy_policy_url", page->privacyPolicyUrl);
    }
    if (const auto *secrets = clientSecrets(application))
        json.insert(QStringLiteral("client_secrets"), toJsonArray(*secrets));
    if (const auto *keys = publicKeys(application))
        json.insert(QStringLiteral("public_keys"), toJsonArray(*keys));
    return json;
}

/// The application without what only a store knows.
Application draftOf(Application application)
{
    application.createdAt = {};
    application.lastUsedAt.reset();
    application.revision = 0;
    application.refreshHistory.clear();
    if (auto *secrets = clientSecrets(application)) {
        for (ClientSecret &secret : *secrets)
            secret = ClientSecret{{}, secret.sha256, secret.lastFour, secret.notes, {}, {}, secret.expiresAt};
    }
    if (auto *keys = publicKeys(application)) {
        for (PublicKey &key : *keys)
            key = PublicKey{{}, key.key, key.createdBy, {}, {}};
    }
    return application;
}

} // namespace

QJsonObject toJson(const Seed &seed)
{
    QJsonObject json{{QStringLiteral("users"), toJsonArray(seed.users)},
                     {QStringLiteral("applications"), toJsonArray(seed.applications)}};
    if (seed.organisation)
        json.insert(QStringLiteral("organisation"), toJson(*seed.organisation));
    return json;
}

void hashPasswords(Seed &seed, RandomSource &random)
{
    for (SeedUser &user : seed.users) {
        if (user.password)
            user.passwordHash = crypto::hashPassword(*user.password, random);
        user.password.reset();
    }
}

Seed seedOf(const std::optional<Organisation> &organisation, const QList<User> &users,
            const QList<Application> &applications)
{
    Seed seed;
    seed.organisation = organisation;
    for (const User &user : users)
        seed.users.append(SeedUser{user.id, user.name, user.email, user.active, {}, user.passwordHash});
    for (const Application &application : applications)
        seed.applications.append(draftOf(application));
    return seed;
}

} // namespace grantdesk::applications
