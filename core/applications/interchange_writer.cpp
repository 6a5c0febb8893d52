#include "core/applications/interchange.h"

#include "core/crypto/jwk.h"

#include <QJsonArray>

#include <algorithm>

namespace grantdesk::applications {

namespace {

void addIfPresent(QJsonObject &json, const char *name, const QString &value)
{
    if (!value.isEmpty())
        json.insert(QLatin1String(name), value);
}

QJsonArray texts(std::initializer_list<const char *> values)
{
    QJsonArray array;
    for (const char *value : values)
        array.append(QLatin1String(value));
    return array;
}

/// How the type stands in RFC 7591's words; what reads a foreign file draws the same conclusions backwards.
void addProtocol(QJsonObject &json, Type type)
{
    const bool isMachine = type == Type::MachineToMachine;
    json.insert(QStringLiteral("grant_types"),
                isMachine ? texts({"urn:ietf:params:oauth:grant-type:jwt-bearer"})
                          : texts({"authorization_code", "refresh_token"}));
    json.insert(QStringLiteral("response_types"), isMachine ? QJsonArray() : texts({"code"}));
    const char *method = isMachine ? "client_secret_post" : type == Type::Web ? "client_secret_basic" : "none";
    json.insert(QStringLiteral("token_endpoint_auth_method"), QLatin1String(method));
    json.insert(QStringLiteral("grantdesk_type"), toString(type));
}

QString toText(const std::optional<Period> &period)
{
    return period ? toString(*period) : QStringLiteral("never");
}

void addDelegation(QJsonObject &json, const Delegation &delegation)
{
    json.insert(QStringLiteral("redirect_uris"), QJsonArray::fromStringList(delegation.redirectUrls));
    json.insert(QStringLiteral("grantdesk_rotate_refresh_tokens"), delegation.refresh.rotate);
    json.insert(QStringLiteral("grantdesk_absolute_expiry"), toText(delegation.refresh.absoluteExpiry));
    json.insert(QStringLiteral("grantdesk_inactivity_expiry"), toText(delegation.refresh.inactivityExpiry));
    if (!delegation.logoPng.isEmpty())
        json.insert(QStringLiteral("logo_uri"),
                    QLatin1String("data:image/png;base64,") + QString::fromLatin1(delegation.logoPng.toBase64()));
}

QJsonObject toJson(const ClientSecret &secret, SecretHashes hashes)
{
    QJsonObject json{{QStringLiteral("last_four"), secret.lastFour},
                     {QStringLiteral("created_at"), toIso8601(secret.createdAt)}};
    addIfPresent(json, "notes", secret.notes);
    if (secret.expiresAt)
        json.insert(QStringLiteral("expires_at"), toIso8601(*secret.expiresAt));
    if (hashes == SecretHashes::Include)
        json.insert(QStringLiteral("sha256"), QString::fromLatin1(secret.sha256.toHex()));
    return json;
}

QJsonObject toJson(const PublicKey &key)
{
    QJsonObject json = crypto::toJwk(key.key);
    json.insert(QStringLiteral("grantdesk_user"), key.createdBy);
    json.insert(QStringLiteral("grantdesk_created_at"), toIso8601(key.createdAt));
    if (const auto &certificate = key.key.certificate)
        json.insert(QStringLiteral("grantdesk_certificate"),
                    QJsonObject{{QStringLiteral("subject"), certificate->subject},
                                {QStringLiteral("valid_from"), toIso8601(certificate->validFrom)},
                                {QStringLiteral("valid_until"), toIso8601(certificate->validUntil)}});
    return json;
}

} // namespace

QJsonObject toClientMetadata(const Application &application, SecretHashes hashes)
{
    QJsonObject json{{QStringLiteral("client_id"), application.clientId},
                     {QStringLiteral("client_id_issued_at"), toSeconds(application.createdAt)},
                     {QStringLiteral("client_name"), application.name}};
    addProtocol(json, typeOf(application));
    addIfPresent(json, "grantdesk_description", application.description);
    if (const auto *shared = delegation(application))
        addDelegation(json, *shared);
    if (const auto *web = std::get_if<WebApp>(&application.profile))
        addIfPresent(json, "client_uri", web->descriptionUrl);
    if (const auto *page = std::get_if<SinglePageApp>(&application.profile)) {
        addIfPresent(json, "grantdesk_developer_name", page->developerName);
        addIfPresent(json, "policy_uri", page->privacyPolicyUrl);
        if (!page->developerEmail.isEmpty())
            json.insert(QStringLiteral("contacts"), QJsonArray{page->developerEmail});
    }
    if (const auto *secrets = clientSecrets(application)) {
        QJsonArray rows;
        for (const ClientSecret &secret : *secrets)
            rows.append(toJson(secret, hashes));
        json.insert(QStringLiteral("grantdesk_secrets"), rows);
    }
    if (const auto *keys = publicKeys(application)) {
        QJsonArray rows;
        for (const PublicKey &key : *keys)
            rows.append(toJson(key));
        json.insert(QStringLiteral("jwks"), QJsonObject{{QStringLiteral("keys"), rows}});
    }
    return json;
}

QList<Application> withOwnersByEmail(QList<Application> applications, const QList<User> &users)
{
    for (Application &application : applications) {
        auto *keys = publicKeys(application);
        if (keys == nullptr)
            continue;
        for (PublicKey &key : *keys) {
            const auto owner = std::find_if(users.begin(), users.end(),
                                            [&key](const User &user) { return user.id == key.createdBy; });
            if (owner != users.end())
                key.createdBy = owner->email;
        }
    }
    return applications;
}

QJsonDocument toInterchange(const QList<Application> &applications, SecretHashes hashes)
{
    if (applications.size() == 1)
        return QJsonDocument(toClientMetadata(applications.first(), hashes));
    QJsonArray clients;
    for (const Application &application : applications)
        clients.append(toClientMetadata(application, hashes));
    return QJsonDocument(QJsonObject{{QStringLiteral("grantdesk_export"), 1}, {QStringLiteral("clients"), clients}});
}

} // namespace grantdesk::applications
