#include "core/storage/author.h"
#include "core/storage/memory/audit_store.h"
#include "core/storage/memory/control_store.h"
#include "core/storage/memory/grants.h"
#include "core/storage/memory/registry_stores.h"
#include "core/storage/rules.h"

#include "core/base/random_source.h"

namespace grantdesk::storage {

namespace memory {
namespace {

class Batch final : public authserver::Batch {
public:
    explicit Batch(State &state)
        : m_journal(state.journal)
    {
    }

    Result<void> begin() override
    {
        if (m_journal.isOpen())
            return failure(outOfOrder());
        m_journal.start();
        return {};
    }

    Result<void> beginRequest() override
    {
        if (!m_journal.isOpen() || m_request)
            return failure(outOfOrder());
        m_request = m_journal.mark();
        return {};
    }

    Result<void> endRequest(bool keep) override
    {
        if (!m_request)
            return failure(outOfOrder());
        if (!keep)
            m_journal.undoTo(*m_request);
        m_request.reset();
        return {};
    }

    Result<void> commit() override
    {
        if (!m_journal.isOpen() || m_request)
            return failure(outOfOrder());
        m_journal.stop();
        return {};
    }

    void rollback() override
    {
        m_journal.undoTo(0);
        m_journal.stop();
        m_request.reset();
    }

private:
    Journal &m_journal;
    std::optional<size_t> m_request; ///< the mark of the open request
};

class MemoryStores final : public Stores {
public:
    explicit MemoryStores(const Author &author)
    {
        m_state.author = complete(author);
        m_state.registry = std::make_shared<const Registry>(QList<ApplicationPointer>(), QList<applications::User>(),
                                                            std::nullopt, SystemRandom().bytes(32));
    }

    ApplicationStore &applications() override { return m_applications; }
    PeopleStore &people() override { return m_people; }
    ControlStore &controls() override { return m_controls; }
    AuditStore &audit() override { return m_audit; }
    authserver::Directory &directory() override { return m_directory; }
    authserver::GrantStore &grants() override { return m_grants; }
    authserver::Batch &batch() override { return m_batch; }
    Result<qint64> changeCounter() override { return m_state.changes; }

private:
    State m_state;
    Applications m_applications{m_state};
    People m_people{m_state};
    Controls m_controls{m_state};
    Audit m_audit{m_state};
    Directory m_directory{m_state};
    Grants m_grants{m_state};
    Batch m_batch{m_state};
};

} // namespace
} // namespace memory

std::unique_ptr<Stores> openMemory(const Author &author)
{
    return std::make_unique<memory::MemoryStores>(author);
}

} // namespace grantdesk::storage
