#pragma once

#include "core/applications/application.h"
#include "core/applications/audit.h"
#include "core/applications/deletion.h"
#include "core/applications/organisation.h"
#include "core/base/json_members.h"

#include <QJsonDocument>
#include <QList>

namespace grantdesk::applications {

inline constexpr qsizetype maximumInterchangeBytes = qsizetype{8} * 1024 * 1024;
inline constexpr int maximumInterchangeClients = 1000;

/// Whether the hashes of client secrets go along. They are of no use to a thief, but let another installation accept
/// the same secrets.
enum class SecretHashes { Leave, Include };

/// An application as RFC 7591 client metadata: client_id, client_id_issued_at, client_name, redirect_uris, grant_types,
/// response_types, token_endpoint_auth_method, client_uri, policy_uri, contacts, logo_uri (a data: URI, so that the
/// logo travels), jwks. What the RFC has no name for stands in members that start with "grantdesk_": grantdesk_type,
/// grantdesk_description, grantdesk_developer_name, grantdesk_rotate_refresh_tokens, grantdesk_absolute_expiry,
/// grantdesk_inactivity_expiry, grantdesk_secrets (last_four, notes, created_at, expires_at, sha256), and in each key
/// grantdesk_user, grantdesk_created_at, grantdesk_certificate. What only this installation knows (IDs, last uses,
/// revisions) does not travel.
QJsonObject toClientMetadata(const Application &application, SecretHashes hashes = SecretHashes::Leave);
/// The same with the users of their public keys named by e-mail address: another installation knows them by other IDs.
QList<Application> withOwnersByEmail(QList<Application> applications, const QList<User> &users);
/// One application: its object. Several, or none: {"grantdesk_export": 1, "clients": […]}.
QJsonDocument toInterchange(const QList<Application> &applications, SecretHashes hashes = SecretHashes::Leave);

/// What a file of applications holds. They are drafts: an ID is missing, client_id may be; a moment of creation that
/// is not told is the epoch; a key's `createdBy` is a User ID or e-mail address, as it was written.
struct Interchange {
    QList<Application> applications;
    QStringList ignored;              ///< "clients[0].software_id"; the first 1000
    QSet<qsizetype> otherLogos = {};  ///< whose logo was left aside: one that is stored stays
    QSet<qsizetype> brokenLogos = {}; ///< whose logo cannot be decoded; of more than can be stored nobody looks
};
/// Reads what toInterchange() writes, a bare list, or another server's RFC 7591 metadata. The type comes from
/// grantdesk_type or else from grant_types and token_endpoint_auth_method. A client_secret is hashed as it is read.
/// Members of a client that nobody knows or that the type has no place for are left aside (RFC 7591 §2) and named in
/// `ignored`; so are a client_id that is no ID of ours and secrets without their hash. Whether the values are allowed
/// is planImport()'s matter. Codes: interchange.too_large, interchange.not_json (args: line), interchange.newer,
/// interchange.empty, interchange.not_a_client, interchange.type_unclear, interchange.duplicate (args: client ID),
/// type.unknown, time.unreadable, expiry.unreadable, base64.invalid, seed.secret_invalid, seed.hash_invalid,
/// seed.last_four_invalid, keys.* and json.*.
tl::expected<Interchange, JsonProblems> parseInterchange(const QByteArray &json);

/// What importing would do to one application of the file.
struct ImportItem {
    enum class Kind { Create, Change, Unchanged, Refuse };
    Kind kind = Kind::Create;
    Application application; ///< as it would be stored
    QList<AuditChange> changes;
    QList<ClientSecret> newSecrets; ///< for Change: beside what is there, which stays
    QList<PublicKey> newKeys;
    JsonProblems refusals; ///< the paths start at the client: "redirect_uris[1]"
};

/// Compares a file with what is registered, by client ID. Nothing is refused: all of it can be stored at once.
struct ImportPlan {
    QList<ImportItem> items; ///< in the order of the file

    bool isPossible() const;
    bool changesAnything() const;
};
/// An application of the file becomes what is stored under its client ID, secrets and keys aside: those are only
/// added. Refusals: applications.limit_reached, applications.type_is_fixed, secrets.limit_reached, keys.limit_reached,
/// import.user_unknown (args: the key's user), import.logo_damaged, applications.was_deleted (args: its name) and what
/// validate() finds.
ImportPlan planImport(const Interchange &interchange, const QList<Application> &registered, const QList<User> &users,
                      RandomSource &random, TimePoint now, const QList<DeletedApplication> &deleted = {});

/// "create", "change", "unchanged", "refuse".
QString toString(ImportItem::Kind kind);

} // namespace grantdesk::applications
