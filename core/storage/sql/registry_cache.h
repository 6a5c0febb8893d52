#pragma once

#include "core/storage/sql/audit_log.h"
#include "core/storage/sql/connection.h"
#include "core/storage/sql/registry_tables.h"

namespace grantdesk::storage::sql {

/// The registry as it is now: kept in memory, compared with the database's version once a batch, outside of a batch
/// at each call.
///
/// The version is a counter of our own and not SQLite's `PRAGMA data_version`: that one also moves with every token
/// another process stores, and PostgreSQL has none.
class RegistryCache {
public:
    RegistryCache(Connection &connection, AuditLog &audit)
        : m_connection(connection)
        , m_audit(audit)
        , m_tables(connection)
    {
    }

    Result<RegistryPointer> current();
    Result<qint64> version() { return m_tables.version(); }

    AuditLog &audit() { return m_audit; }
    /// The moment by the author's clock.
    TimePoint now() const { return m_audit.author().clock->now(); }

    /// Changes the registry in one transaction: `work` sees it as it is there, without the deleted applications whose
    /// time is over, and writes the rows.
    template<typename Work> auto edit(Work work) -> std::invoke_result_t<Work, const Registry &, RegistryTables &>
    {
        using Answer = std::invoke_result_t<Work, const Registry &, RegistryTables &>;
        return m_connection.atomically([this, &work]() -> Answer {
            const auto registry = current().and_then([this](const RegistryPointer &all) { return purgeOverdue(all); });
            if (!registry)
                return failure(registry.error());
            Answer answer = work(**registry, m_tables);
            if (!answer)
                return answer;
            if (auto counted = m_tables.countChange(); !counted)
                return failure(counted.error());
            forget();
            m_edited = true;
            return answer;
        });
    }

    /// Forgets the deleted applications whose time is over.
    Result<void> purgeOverdue();

    void batchBegins();
    /// What was read inside the batch may have been taken back with it.
    void takenBack();

private:
    Result<void> load();
    Result<RegistryPointer> purgeOverdue(const RegistryPointer &registry);
    void forget() { m_registry.reset(); }

    Connection &m_connection;
    AuditLog &m_audit;
    RegistryTables m_tables;
    RegistryPointer m_registry; ///< null: to be read
    qint64 m_version = 0;       ///< of m_registry
    bool m_checked = false;     ///< in the open batch
    bool m_edited = false;      ///< in the open batch
};

} // namespace grantdesk::storage::sql
