#include "core/applications/audit.h"

#include "core/base/json.h"
#include "core/crypto/hash.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QtEndian>

#include <algorithm>
#include <utility>

namespace grantdesk::applications {

namespace {

constexpr std::pair<AuditAction, const char *> names[] = {
    {AuditAction::ApplicationCreated, "application.created"},
    {AuditAction::ApplicationChanged, "application.changed"},
    {AuditAction::ApplicationDeleted, "application.deleted"},
    {AuditAction::ApplicationRestored, "application.restored"},
    {AuditAction::ApplicationPurged, "application.purged"},
    {AuditAction::SecretAdded, "secret.added"},
    {AuditAction::SecretChanged, "secret.changed"},
    {AuditAction::SecretDeleted, "secret.deleted"},
    {AuditAction::KeyAdded, "key.added"},
    {AuditAction::KeyDeleted, "key.deleted"},
    {AuditAction::UserAdded, "user.added"},
    {AuditAction::UserPasswordSet, "user.password_set"},
    {AuditAction::UserActivated, "user.activated"},
    {AuditAction::UserDeactivated, "user.deactivated"},
    {AuditAction::OrganisationChanged, "organisation.changed"},
    {AuditAction::RegistryCleared, "registry.cleared"},
};

std::optional<AuditChange> readChange(const QJsonValue &value)
{
    const QJsonObject object = value.toObject();
    const QJsonValue field = object.value(QLatin1String("field"));
    const QJsonValue before = object.value(QLatin1String("before"));
    const QJsonValue after = object.value(QLatin1String("after"));
    if (object.size() != 3 || !field.isString() || !before.isString() || !after.isString())
        return std::nullopt;
    return AuditChange{field.toString(), before.toString(), after.toString()};
}

void addNumber(QByteArray &message, qint64 number)
{
    const qint64 bigEndian = qToBigEndian(number);
    message.append(reinterpret_cast<const char *>(&bigEndian), sizeof bigEndian);
}

void addPart(QByteArray &message, const QByteArray &part)
{
    addNumber(message, part.size());
    message.append(part);
}

} // namespace

QString toString(AuditAction action)
{
    for (const auto &[value, name] : names) {
        if (value == action)
            return QLatin1String(name);
    }
    return {};
}

QList<AuditAction> auditActions()
{
    QList<AuditAction> actions;
    for (const auto &[value, name] : names)
        actions.append(value);
    return actions;
}

std::optional<AuditAction> auditActionFromString(QStringView text)
{
    for (const auto &[value, name] : names) {
        if (text == QLatin1String(name))
            return value;
    }
    return std::nullopt;
}

QByteArray toJson(const QList<AuditChange> &changes)
{
    QJsonArray all;
    for (const AuditChange &change : changes)
        all.append(QJsonObject{{QStringLiteral("field"), change.field},
                               {QStringLiteral("before"), change.before},
                               {QStringLiteral("after"), change.after}});
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::optional<QList<AuditChange>> auditChangesFromJson(const QByteArray &json)
{
    constexpr int nesting = 3; // the object around it, the array, a change
    const auto wrapped = parseJsonObject(QByteArrayLiteral("{\"changes\":") + json + '}', nesting);
    if (!wrapped || wrapped->size() != 1 || !wrapped->value(QLatin1String("changes")).isArray())
        return std::nullopt;
    QList<AuditChange> changes;
    const QJsonArray read = wrapped->value(QLatin1String("changes")).toArray();
    for (const auto &value : read) {
        auto change = readChange(value);
        if (!change)
            return std::nullopt;
        changes.append(std::move(*change));
    }
    return changes;
}

QByteArray auditHash(const QByteArray &previous, const AuditEntry &entry)
{
    QByteArray message;
    addPart(message, previous);
    addNumber(message, entry.number);
    addNumber(message, toMilliseconds(entry.at));
    addPart(message, entry.user.toUtf8());
    addPart(message, entry.program.toUtf8());
    addPart(message, toString(entry.action).toUtf8());
    addPart(message, entry.subject.toUtf8());
    addPart(message, entry.subjectName.toUtf8());
    addPart(message, toJson(entry.changes));
    return crypto::sha256(message);
}

void AuditChainCheck::add(const AuditEntry &entry)
{
    ++m_count;
    if (!m_brokenAt && (entry.number != m_count || entry.hash != auditHash(m_lastHash, entry)))
        m_brokenAt = std::min(entry.number, m_count);
    m_lastHash = entry.hash;
}

AuditCheck AuditChainCheck::finish(qint64 lastNumber, const QByteArray &lastHash) const
{
    if (m_brokenAt)
        return {m_count, m_brokenAt};
    if (m_count != lastNumber)
        return {m_count, std::min(m_count, lastNumber) + 1};
    // Everything fits, but it is not what was noted: the last entry at least was written anew.
    if (m_lastHash != lastHash)
        return {m_count, m_count};
    return {m_count, std::nullopt};
}

} // namespace grantdesk::applications
