#include "core/storage/sql/registry_cache.h"

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
