#pragma once

#include "core/applications/application.h"
#include "core/applications/deletion.h"
#include "core/applications/organisation.h"
#include "core/authserver/ports.h"
#include "core/base/result.h"

#include <QHash>
#include <QList>
#include <QSet>

#include <memory>
#include <optional>

namespace grantdesk::storage {

using ApplicationPointer = std::shared_ptr<const applications::Application>;
using ControlsPointer = std::shared_ptr<const authserver::Controls>;

/// Applications and people as they were at one moment, with what is needed to look them up quickly. Both backends
/// answer every question about them from such a snapshot, so both answer alike.
class Registry {
public:
    Registry() = default;
    Registry(QList<ApplicationPointer> applications, QList<applications::User> users,
             std::optional<applications::Organisation> organisation, QByteArray pageKey,
             authserver::Controls controls = {}, QList<applications::DeletedApplication> deleted = {});

    const QList<ApplicationPointer> &applications() const { return m_applications; }
    /// Those that can perhaps be brought back, the last deleted one first. Nothing else here knows of them.
    const QList<applications::DeletedApplication> &deleted() const { return m_deleted; }
    const QList<applications::User> &users() const { return m_users; }
    const std::optional<applications::Organisation> &organisation() const { return m_organisation; }
    const QByteArray &pageKey() const { return m_pageKey; }
    /// Never null.
    const ControlsPointer &controls() const { return m_controls; }

    /// Null when there is none.
    ApplicationPointer application(const Id &id) const;
    ApplicationPointer client(QByteArrayView clientId) const;
    const applications::User *user(const Id &id) const;
    const applications::User *userByEmail(const QString &email) const;
    /// Whether a single-page application has a redirect URL of that origin; of any port where redirectUrlMatches() lets
    /// it differ.
    bool isSinglePageOrigin(QByteArrayView origin) const;

    /// By ID, client ID or exact name; the first kind that fits wins. Errors: applications.not_found,
    /// applications.ambiguous_name.
    Result<ApplicationPointer> resolve(const QString &idOrClientIdOrName) const;
    /// By ID, e-mail address or exact name. Errors: users.not_found, users.ambiguous_name.
    Result<applications::User> resolveUser(const QString &idOrEmailOrName) const;

    /// The same registry with that application added or, if one has its ID, exchanged; it is not deleted any more.
    Registry with(const applications::Application &application) const;
    /// The same registry with that application deleted at that moment, and without its recipes.
    Registry deleting(const Id &application, TimePoint now) const;
    /// The same registry without that deleted application.
    Registry forgetting(const Id &deletedApplication) const;
    /// The same registry with that user exchanged.
    Registry with(const applications::User &user) const;
    /// The same registry with those new users.
    Registry adding(const QList<applications::User> &users) const;
    Registry with(const applications::Organisation &organisation) const;
    Registry with(const authserver::Controls &controls) const;

private:
    void indexApplications();
    void indexUsers();

    QList<ApplicationPointer> m_applications;          ///< oldest first
    QList<applications::DeletedApplication> m_deleted; ///< last deleted first
    QList<applications::User> m_users;                 ///< oldest first
    std::optional<applications::Organisation> m_organisation;
    QByteArray m_pageKey;
    ControlsPointer m_controls = std::make_shared<const authserver::Controls>();
    QHash<Id, qsizetype> m_userById;
    QHash<QString, qsizetype> m_userByEmail;
    QSet<QByteArray> m_singlePageOrigins;
    QSet<QByteArray> m_anyPortOrigins; ///< those of them of which any port will do, without it
};

using RegistryPointer = std::shared_ptr<const Registry>;

} // namespace grantdesk::storage
