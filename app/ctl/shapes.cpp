#include "app/ctl/shapes.h"

#include "app/ctl/output.h"
#include "app/ctl/say.h"
#include "ui/text/words.h"

namespace grantdesk::ctl {

using namespace applications;

namespace {

constexpr int shortFingerprint = 16;

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
        rows += QStringList{secret.id,
                            QStringLiteral("••••") + secret.lastFour,
                            ui::absoluteTime(secret.createdAt),
                            ui::relativeTime(secret.lastUsedAt, now),
                            secret.expiresAt ? ui::absoluteTime(*secret.expiresAt) : Ctl::tr("Never"),
                            secret.notes};
    printTable({Ctl::tr("ID"), Ctl::tr("Secret"), Ctl::tr("Created"), Ctl::tr("Last used"), Ctl::tr("Expires"),
                Ctl::tr("Notes")},
               rows);
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

QString changeLine(const AuditChange &change)
{
    const QString field = ui::auditFieldName(change.field);
    if (change.before.isEmpty())
        return QStringLiteral("%1: + %2").arg(field, change.after);
    if (change.after.isEmpty())
        return QStringLiteral("%1: − %2").arg(field, change.before);
    return QStringLiteral("%1: %2 → %3").arg(field, change.before, change.after);
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
