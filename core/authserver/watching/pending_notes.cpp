#include "core/authserver/watching/pending_notes.h"

#include "core/authserver/watching/outcome_by_status.h"

namespace grantdesk::authserver {

PendingNotes::PendingNotes(const RequestNotes &notes, std::shared_ptr<RequestLog> log)
    : m_notes(notes)
    , m_log(std::move(log))
{
}

PendingNotes::~PendingNotes()
{
    if (m_taken || !m_log)
        return;
    LogEntry entry = m_notes.entry;
    loseBatch(entry);
    entry.outcome = QByteArrayLiteral("given_up");
    m_log->append({entry});
}

RequestNotes PendingNotes::take()
{
    m_taken = true;
    return m_notes;
}

} // namespace grantdesk::authserver
