#include "core/storage/sql/sql_stores.h"

#include "core/storage/sql/checkpointer.h"
#include "core/storage/sql/grants.h"
#include "core/storage/sql/registry_stores.h"

#include <optional>

namespace grantdesk::storage::sql {

namespace {

class Batch final : public authserver::Batch {
public:
    Batch(Connection &connection, RegistryCache &registry, UseNotes &uses, std::shared_ptr<WalSync> walSync)
        : m_walSync(std::move(walSync))
        , m_connection(connection)
        , m_registry(registry)
        , m_uses(uses)
    {
        if (sqlite3 *own = m_connection.ownSqlite(); own && m_walSync)
            m_checkpointer.emplace(own, m_connection.databaseName().toUtf8());
    }

    Result<void> begin() override
    {
        auto begun = m_connection.beginBatch();
        if (begun)
            m_registry.batchBegins();
        else
            failed(begun.error());
        return begun;
    }

    Result<void> beginRequest() override { return m_connection.beginRequest(); }

    Result<void> endRequest(bool keep) override
    {
        if (!keep)
            m_registry.takenBack();
        return m_connection.endRequest(keep);
    }

    Result<void> commit() override
    {
        if (m_connection.inBatch() && m_uses.isDue()) {
            // A failure leaves the batch unusable, so that commitBatch() reports it.
            (void)m_uses.flush();
        }
        auto committed = m_connection.commitBatch();
        if (!committed) {
            m_registry.takenBack();
            failed(committed.error());
        }
        return committed;
    }

    void rollback() override
    {
        const auto usable = m_connection.usable();
        m_connection.rollbackBatch();
        m_registry.takenBack();
        if (!usable)
            failed(usable.error());
    }

    Sync sync() override
    {
        if (!m_walSync || !m_connection.takeWritten())
            return {};
        return [walSync = m_walSync] {
            return walSync->run();
        };
    }

private:
    /// SQLite tells a disk without space for its log's index from a broken one as little as we can.
    void failed(const Error &error)
    {
        const bool mayBeFull
            = error.code == QLatin1String("storage.full") || error.code == QLatin1String("storage.unavailable");
        if (mayBeFull && m_checkpointer && m_walSync->state())
            m_checkpointer->afterFailure();
    }

    const std::shared_ptr<WalSync> m_walSync;
    Connection &m_connection;
    RegistryCache &m_registry;
    UseNotes &m_uses;
    std::optional<Checkpointer> m_checkpointer;
};

class SqlStores final : public Stores {
public:
    SqlStores(std::unique_ptr<Connection> connection, const Author &author, std::shared_ptr<WalSync> walSync)
        : m_connection(std::move(connection))
        , m_audit(*m_connection, author)
        , m_batch(*m_connection, m_registry, m_uses, std::move(walSync))
    {
    }

    ~SqlStores() override
    {
        m_batch.rollback();
        (void)m_uses.flush();
    }

    ApplicationStore &applications() override { return m_applications; }
    PeopleStore &people() override { return m_people; }
    ControlStore &controls() override { return m_controls; }
    AuditStore &audit() override { return m_audit; }
    authserver::Directory &directory() override { return m_directory; }
    authserver::GrantStore &grants() override { return m_grants; }
    authserver::Batch &batch() override { return m_batch; }
    Result<qint64> changeCounter() override { return m_registry.version(); }

private:
    std::unique_ptr<Connection> m_connection; ///< first, for it must outlive every statement
    AuditLog m_audit;
    RegistryCache m_registry{*m_connection, m_audit};
    UseNotes m_uses{m_registry};
    Applications m_applications{*m_connection, m_registry};
    People m_people{*m_connection, m_registry};
    Controls m_controls{*m_connection, m_registry};
    Directory m_directory{*m_connection, m_registry, m_controls, m_uses};
    Grants m_grants{*m_connection, m_registry, m_uses};
    Batch m_batch;
};

} // namespace

std::unique_ptr<Stores> openStores(std::unique_ptr<Connection> connection, const Author &author,
                                   std::shared_ptr<WalSync> walSync)
{
    return std::make_unique<SqlStores>(std::move(connection), author, std::move(walSync));
}

} // namespace grantdesk::storage::sql
