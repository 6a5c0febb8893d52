#pragma once

#include "core/applications/application.h"
#include "core/applications/organisation.h"

#include <QByteArray>
#include <QList>
#include <QString>

namespace grantdesk::applications {

/// What was done to the registry. toString() gives the stable dotted name ("secret.added") of JSON, CSV and the hash.
enum class AuditAction {
    ApplicationCreated,
    ApplicationChanged,
    ApplicationDeleted,
    ApplicationRestored,
    ApplicationPurged, ///< gone for good
    SecretAdded,
    SecretChanged, ///< its notes
    SecretDeleted,
    KeyAdded,
    KeyDeleted,
    UserAdded,
    UserPasswordSet,
    UserActivated,
    UserDeactivated,
    OrganisationChanged,
    RegistryCleared
};

QString toString(AuditAction action);
std::optional<AuditAction> auditActionFromString(QStringView text);
QList<AuditAction> auditActions();

/// One value before and after. `field` is the model's or JSON's name ("redirect_urls", "name"); texts are for people:
/// never a secret, of a secret at most its last four characters. Empty before: it was not there; empty after: it is
/// not there any more.
struct AuditChange {
    QString field;
    QString before;
    QString after;

    bool operator==(const AuditChange &) const = default;
};

/// One line of the audit log. Its hash covers all of it and the hash of the line before, so that no line can be
/// changed, taken out or put in without breaking the chain.
struct AuditEntry {
    qint64 number = 0; ///< counts from 1 without gaps
    TimePoint at;
    QString user;    ///< of this computer, or of the database
    QString program; ///< "grantdesk", "grantdeskctl", "grantdeskctl serve"
    AuditAction action = AuditAction::ApplicationChanged;
    Id subject; ///< the application's, the user's or the organisation's ID; empty for the whole registry
    QString subjectName;
    QList<AuditChange> changes;
    QByteArray hash; ///< SHA-256, 32 bytes

    bool operator==(const AuditEntry &) const = default;
};

/// What is searched for in the audit log. The core knows no words of any language: whoever asks says which actions and
/// fields are shown to people with words that hold the text.
struct AuditSearch {
    QString text = {}; ///< empty: every entry
    QList<AuditAction> actions = {};
    QStringList fields = {};

    bool operator==(const AuditSearch &) const = default;
};

/// The changes as the compact JSON array that is stored and hashed: [{"field","before","after"}].
QByteArray toJson(const QList<AuditChange> &changes);
std::optional<QList<AuditChange>> auditChangesFromJson(const QByteArray &json);

/// The hash an entry must have after an entry with the hash `previous` (empty for the first one). Everything of the
/// entry but its own hash goes into it, each part with its length, so that no two entries can be read alike.
QByteArray auditHash(const QByteArray &previous, const AuditEntry &entry);

/// What the check of a chain found.
struct AuditCheck {
    qint64 entries = 0;
    std::optional<qint64> brokenAt; ///< the first that does not fit or is missing; the last number plus one: the end is

    bool operator==(const AuditCheck &) const = default;
};

/// Checks a chain entry by entry, oldest first, in constant memory.
class AuditChainCheck {
public:
    void add(const AuditEntry &entry);
    /// `lastNumber` and `lastHash` are what was noted apart from the entries; they tell when the end was cut off.
    AuditCheck finish(qint64 lastNumber, const QByteArray &lastHash) const;

private:
    qint64 m_count = 0;
    QByteArray m_lastHash;
    std::optional<qint64> m_brokenAt;
};

/// The text as it is hashed and stored: no halves of characters, no zeros, for it must be read as it was written.
QString storableText(const QString &text);

/// What differs between two versions of an application, secrets and keys included; `before` null: it is new, `after`
/// null: it is gone. Long texts are shortened, a logo is named by its size and the start of its SHA-256.
QList<AuditChange> differences(const Application *before, const Application *after);
QList<AuditChange> differences(const User *before, const User *after);
QList<AuditChange> differences(const Organisation *before, const Organisation *after);

} // namespace grantdesk::applications
