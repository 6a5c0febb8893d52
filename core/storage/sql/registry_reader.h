#pragma once

#include "core/storage/registry.h"
#include "core/storage/sql/statement.h"

#include <vector>

namespace grantdesk::storage::sql {

/// Reads the whole registry once. Call it in a transaction, so that it sees one moment.
class RegistryReader {
public:
    explicit RegistryReader(Connection &connection)
        : m_connection(connection)
    {
    }
    Result<Registry> read();

private:
    Result<void> readApplications();
    Result<void> readRedirectUrls();
    Result<void> readPolicies();
    Result<void> readSecrets();
    Result<void> readKeys();
    Result<void> readPeople();
    Result<void> readControls();
    template<typename Read> Result<void> each(const char *sql, Read read);
    /// Reads rows that belong to an application, which is their first column.
    template<typename Read> Result<void> eachOfApplications(const char *sql, Read read);
    Registry finished();

    Connection &m_connection;
    std::vector<std::shared_ptr<applications::Application>> m_applications; ///< the deleted ones, too
    QHash<Id, TimePoint> m_deletedAt;
    QHash<Id, applications::Application *> m_byId;
    QList<applications::User> m_users;
    std::optional<applications::Organisation> m_organisation;
    QByteArray m_pageKey;
    authserver::Controls m_controls;
};

} // namespace grantdesk::storage::sql
