#include "app/shared/shapes.h"

namespace grantdesk::app {

using namespace applications;

namespace {

QJsonValue orNull(const std::optional<TimePoint> &time)
{
    return time ? QJsonValue(toIso8601(*time)) : QJsonValue();
}

void addDelegation(QJsonObject &json, const Delegation *delegation)
{
    const RefreshPolicy *refresh = delegation ? &delegation->refresh : nullptr;
    json.insert(QStringLiteral("redirect_urls"),
                delegation ? QJsonArray::fromStringList(delegation->redirectUrls) : QJsonArray());
    json.insert(QStringLiteral("rotate_refresh_tokens"), refresh ? QJsonValue(refresh->rotate) : QJsonValue());
    json.insert(QStringLiteral("absolute_expiry"),
                refresh ? QJsonValue(expiryToText(refresh->absoluteExpiry)) : QJsonValue());
    json.insert(QStringLiteral("inactivity_expiry"),
                refresh ? QJsonValue(expiryToText(refresh->inactivityExpiry)) : QJsonValue());
}

void addDetails(QJsonObject &json, const Profile &profile)
{
    if (const auto *web = std::get_if<WebApp>(&profile)) {
        json.insert(QStringLiteral("description_url"), web->descriptionUrl);
    } else if (const auto *singlePage = std::get_if<SinglePageApp>(&profile)) {
        json.insert(QStringLiteral("developer_name"), singlePage->developerName);
        json.insert(QStringLiteral("developer_email"), singlePage->developerEmail);
        json.insert(QStringLiteral("privacy_policy_url"), singlePage->privacyPolicyUrl);
    }
}

} // namespace

QString expiryToText(const std::optional<Period> &period)
{
    return period ? toString(*period) : QStringLiteral("never");
}

QJsonObject toJson(const Application &application, const QString &customerId)
{
    QJsonObject json{{QStringLiteral("id"), application.id},
                     {QStringLiteral("type"), toString(typeOf(application))},
                     {QStringLiteral("name"), application.name},
                     {QStringLiteral("description"), application.description},
                     {QStringLiteral("client_id"), application.clientId},
                     {QStringLiteral("customer_id"), customerId},
                     {QStringLiteral("created_at"), toIso8601(application.createdAt)},
                     {QStringLiteral("last_used_at"), orNull(application.lastUsedAt)}};
    addDelegation(json, delegation(application));
    addDetails(json, application.profile);
    const auto *secrets = clientSecrets(application);
    json.insert(QStringLiteral("secrets"), secrets ? toJsonArray(*secrets) : QJsonArray());
    const auto *keys = publicKeys(application);
    json.insert(QStringLiteral("keys"), keys ? toJsonArray(*keys) : QJsonArray());
    return json;
}

QJsonObject toJson(const ClientSecret &secret)
{
    return {{QStringLiteral("id"), secret.id},
            {QStringLiteral("last_four"), secret.lastFour},
            {QStringLiteral("notes"), secret.notes},
            {QStringLiteral("created_at"), toIso8601(secret.createdAt)},
            {QStringLiteral("last_used_at"), orNull(secret.lastUsedAt)},
            {QStringLiteral("expires_at"), orNull(secret.expiresAt)}};
}

QJsonObject toJson(const PublicKey &key)
{
    QJsonValue certificate;
    if (const auto &info = key.key.certificate)
        certificate = QJsonObject{{QStringLiteral("subject"), info->subject},
                                  {QStringLiteral("valid_from"), toIso8601(info->validFrom)},
                                  {QStringLiteral("valid_until"), toIso8601(info->validUntil)}};
    return {{QStringLiteral("id"), key.id},
            {QStringLiteral("fingerprint"), key.key.fingerprint},
            {QStringLiteral("bits"), key.key.bits},
            {QStringLiteral("created_by"), key.createdBy},
            {QStringLiteral("created_at"), toIso8601(key.createdAt)},
            {QStringLiteral("last_used_at"), orNull(key.lastUsedAt)},
            {QStringLiteral("certificate"), certificate}};
}

QJsonObject toJson(const User &user)
{
    return {{QStringLiteral("id"), user.id},
            {QStringLiteral("name"), user.name},
            {QStringLiteral("email"), user.email},
            {QStringLiteral("active"), user.active},
            {QStringLiteral("created_at"), toIso8601(user.createdAt)}};
}

} // namespace grantdesk::app
