#include "app/ctl/shapes.h"

#include "app/ctl/output.h"
#include "app/ctl/say.h"
#include "ui/text/words.h"

namespace grantdesk::ctl {

using namespace applications;

namespace {

constexpr int shortFingerprint = 16;

QJsonValue orNull(const std::optional<TimePoint> &time)
{
    return time ? QJsonValue(toIso8601(*time)) : QJsonValue();
}

/// Every application has the same keys, so that a script can read a list of all types; what a type lacks is empty.
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

QString yesOrNo(bool value)
{
    return value ? Ctl::tr("Yes") : Ctl::tr("No");
}

void addField(QList<QStringList> &fields, const QString &name, const QString &value)
{
    if (!value.isEmpty())
        fields += QStringList{name, value};
}

void addDelegation(QList<QStringList> &fields, const Delegation &delegation)
{
    for (const QString &url : delegation.redirectUrls)
        addField(fields, Ctl::tr("Redirect URL"), url);
    addField(fields, Ctl::tr("Refresh token rotation"), yesOrNo(delegation.refresh.rotate));
    addField(fields, Ctl::tr("Absolute expiration"), ui::expiryName(delegation.refresh.absoluteExpiry));
    addField(fields, Ctl::tr("Inactivity expiration"), ui::expiryName(delegation.refresh.inactivityExpiry));
}

void addDetails(QList<QStringList> &fields, const Profile &profile)
{
    if (const auto *web = std::get_if<WebApp>(&profile)) {
        addField(fields, Ctl::tr("App description URL"), web->descriptionUrl);
    } else if (const auto *singlePage = std::get_if<SinglePageApp>(&profile)) {
        addField(fields, Ctl::tr("Developer name"), singlePage->developerName);
        addField(fields, Ctl::tr("Developer email address"), singlePage->developerEmail);
        addField(fields, Ctl::tr("Privacy policy URL"), singlePage->privacyPolicyUrl);
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
            {QStringLiteral("last_used_at"), orNull(secret.lastUsedAt)}};
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

QList<QStringList> fieldsOf(const Application &application, const QString &customerId, TimePoint now)
{
    QList<QStringList> fields;
    addField(fields, Ctl::tr("Name"), application.name);
    addField(fields, Ctl::tr("Application type"), ui::typeName(typeOf(application)));
    addField(fields, Ctl::tr("Description"), application.description);
    addField(fields, Ctl::tr("Client ID"), application.clientId);
    addField(fields, Ctl::tr("Customer ID"), customerId);
    if (const Delegation *shared = delegation(application))
        addDelegation(fields, *shared);
    addDetails(fields, application.profile);
    if (const auto *secrets = clientSecrets(application))
        addField(fields, Ctl::tr("Client secrets"), QString::number(secrets->size()));
    if (const auto *keys = publicKeys(application))
        addField(fields, Ctl::tr("Public keys"), QString::number(keys->size()));
    addField(fields, Ctl::tr("Created"), ui::absoluteTime(application.createdAt));
    addField(fields, Ctl::tr("Last used"), ui::relativeTime(application.lastUsedAt, now));
    return fields;
}

void printSecrets(const QList<ClientSecret> &secrets, TimePoint now)
{
    QList<QStringList> rows;
    for (const ClientSecret &secret : secrets)
        rows += QStringList{secret.id, QStringLiteral("••••") + secret.lastFour, ui::absoluteTime(secret.createdAt),
                            ui::relativeTime(secret.lastUsedAt, now), secret.notes};
    printTable({Ctl::tr("ID"), Ctl::tr("Secret"), Ctl::tr("Created"), Ctl::tr("Last used"), Ctl::tr("Notes")}, rows);
}

void printKeys(const QList<PublicKey> &keys, TimePoint now)
{
    QList<QStringList> rows;
    for (const PublicKey &key : keys)
        rows += QStringList{key.id,
                            key.key.fingerprint.left(shortFingerprint) + QStringLiteral("…"),
                            QString::number(key.key.bits),
                            key.createdBy,
                            ui::absoluteTime(key.createdAt),
                            ui::relativeTime(key.lastUsedAt, now)};
    printTable({Ctl::tr("ID"), Ctl::tr("Fingerprint"), Ctl::tr("Key size"), Ctl::tr("Added by"), Ctl::tr("Created"),
                Ctl::tr("Last used")},
               rows);
}

void printUsers(const QList<User> &users)
{
    QList<QStringList> rows;
    for (const User &user : users)
        rows += QStringList{user.id, user.name, user.email, user.active ? Ctl::tr("Active") : Ctl::tr("Inactive"),
                            ui::absoluteTime(user.createdAt)};
    printTable({Ctl::tr("User ID"), Ctl::tr("Name"), Ctl::tr("E-mail address"), Ctl::tr("Status"), Ctl::tr("Created")},
               rows);
}

} // namespace grantdesk::ctl
