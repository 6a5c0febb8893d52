#include "core/storage/sql/use_notes.h"

namespace grantdesk::storage::sql {

namespace {
constexpr std::chrono::minutes interval{1};
} // namespace

void UseNotes::note(const Id &application, const Id &secretOrKey, TimePoint now)
{
    m_latest = now;
    m_applications.insert(application, now);
    if (!secretOrKey.isEmpty())
        m_secretsAndKeys.insert({application, secretOrKey}, now);
}

bool UseNotes::isDue() const
{
    if (m_applications.isEmpty())
        return false;
    // A clock that was set back must not keep the notes in memory for good.
    return !m_flushedAt || m_latest < *m_flushedAt || m_latest - *m_flushedAt >= interval;
}

Result<void> UseNotes::flush()
{
    if (m_applications.isEmpty())
        return {};
    auto written = m_registry.edit([this](const Registry &, RegistryTables &tables) {
        Result<void> done;
        for (auto use = m_applications.cbegin(); use != m_applications.cend() && done; ++use)
            done = tables.noteUse(use.key(), *use);
        for (auto use = m_secretsAndKeys.cbegin(); use != m_secretsAndKeys.cend() && done; ++use)
            done = tables.noteUse(use.key().first, use.key().second, *use);
        return done;
    });
    if (!written)
        return written;
    m_applications.clear();
    m_secretsAndKeys.clear();
    m_flushedAt = m_latest;
    return {};
}

} // namespace grantdesk::storage::sql
