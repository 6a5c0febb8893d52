#pragma once

#include "core/authserver/request_log.h"
#include "core/authserver/request_notes.h"
#include "core/authserver/watching/pending_notes.h"
#include "core/base/clock.h"
#include "core/http/message.h"

#include <QList>

#include <functional>
#include <memory>

namespace grantdesk::authserver {

/// Follows each request on its way through the server and tells the log of it, when there is one.
class RequestWatch {
public:
    /// Of the request that is being answered.
    RequestNotes notes;

    void setLog(std::shared_ptr<RequestLog> log) { m_log = std::move(log); }

    void begin(const http::Request &request, TimePoint now);
    /// The request was answered with that status; 0: its connection was dropped.
    void end(int status);
    /// Lets another request come first while slow work is under way.
    std::shared_ptr<PendingNotes> setAside() const;
    /// Goes on with it, under the controls that hold by now.
    void takeUp(PendingNotes &pending);

    /// Ends a batch of requests. What this answers tells the log of them, when it is known whether they were lost.
    std::function<void(bool safe)> endBatch();
    /// Tells the log of a request that the adapter answered.
    void turnedAway(const http::Request &request, int status, const QByteArray &rule, TimePoint now);

private:
    std::shared_ptr<RequestLog> m_log;
    QList<LogEntry> m_answered; ///< in the open batch
};

} // namespace grantdesk::authserver
