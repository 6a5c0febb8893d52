#pragma once

#include "core/authserver/request_log.h"
#include "core/authserver/request_notes.h"

#include <memory>

namespace grantdesk::authserver {

/// The notes of a request whose slow work is under way. When nobody takes them back, the request was given up, and the
/// log is told that.
class PendingNotes {
public:
    PendingNotes(const RequestNotes &notes, std::shared_ptr<RequestLog> log);
    ~PendingNotes();
    PendingNotes(const PendingNotes &) = delete;
    PendingNotes &operator=(const PendingNotes &) = delete;

    RequestNotes take();

private:
    const RequestNotes m_notes;
    const std::shared_ptr<RequestLog> m_log;
    bool m_taken = false;
};

} // namespace grantdesk::authserver
