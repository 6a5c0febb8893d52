#pragma once

#include "core/storage/sql/registry_cache.h"

#include <QHash>

namespace grantdesk::storage::sql {

/// When applications, secrets and keys were last used: kept in memory and written together, at most once a minute, so
/// that a refresh does not write the same date a thousand times a second.
class UseNotes {
public:
    explicit UseNotes(RegistryCache &registry)
        : m_registry(registry)
    {
    }

    void note(const Id &application, const Id &secretOrKey, TimePoint now);
    /// True when there is something to write and a minute has passed since the last time.
    bool isDue() const;
    /// Writes all. What could not be written is kept for the next time; what a batch takes back later is lost: the next
    /// use tells it again.
    Result<void> flush();

private:
    RegistryCache &m_registry;
    QHash<Id, TimePoint> m_applications;
    QHash<std::pair<Id, Id>, TimePoint> m_secretsAndKeys; ///< by application and secret or key
    TimePoint m_latest;
    std::optional<TimePoint> m_flushedAt;
};

} // namespace grantdesk::storage::sql
