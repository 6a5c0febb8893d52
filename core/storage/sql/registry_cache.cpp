#include "core/storage/sql/registry_cache.h"

#include "core/storage/deletion_rules.h"

namespace grantdesk::storage::sql {

Result<RegistryPointer> RegistryCache::current()
{
    if (m_registry && m_checked && m_connection.inBatch())
        return m_registry;
    const auto version = m_tables.version();
    if (!version)
        return failure(version.error());
    if (!m_registry || *version != m_version) {
        if (auto loaded = m_connection.reading([this] { return load(); }); !loaded)
            return failure(loaded.error());
    }
    m_checked = m_connection.inBatch();
    return m_registry;
}

/// Version and rows are read in one transaction, so that they belong together.
Result<void> RegistryCache::load()
{
    const auto version = m_tables.version();
    if (!version)
        return failure(version.error());
    auto loaded = m_tables.load();
    if (!loaded)
        return failure(loaded.error());
    m_registry = std::make_shared<const Registry>(std::move(*loaded));
    m_version = *version;
    return {};
}

Result<RegistryPointer> RegistryCache::purgeOverdue(const RegistryPointer &registry)
{
    RegistryPointer left = registry;
    for (const auto &gone : overdue(*registry, now())) {
        const auto forgotten
            = m_tables.remove(gone.application.id).and_then([&] { return m_audit.append(noteOfPurge(gone, true)); });
        if (!forgotten)
            return failure(forgotten.error());
        left = std::make_shared<const Registry>(left->forgetting(gone.application.id));
    }
    return left;
}

Result<void> RegistryCache::purgeOverdue()
{
    return current().and_then([this](const RegistryPointer &registry) {
        if (overdue(*registry, now()).isEmpty())
            return Result<void>();
        return edit([](const Registry &, RegistryTables &) { return Result<void>(); });
    });
}

void RegistryCache::batchBegins()
{
    m_checked = false;
    m_edited = false;
}

void RegistryCache::takenBack()
{
    if (m_edited)
        forget();
}

} // namespace grantdesk::storage::sql
