#include "core/authserver/watching/request_watch.h"

#include "core/authserver/watching/outcome_by_status.h"

#include <chrono>

namespace grantdesk::authserver {

namespace {

constexpr qsizetype longestMethod = 16;

LogEntry entryOf(const http::Request &request, TimePoint now)
{
    LogEntry entry;
    entry.at = now;
    entry.method = request.method.left(longestMethod);
    entry.path = loggablePath(request.path());
    entry.peer = request.peerAddress;
    return entry;
}

qint64 microsecondsSince(std::chrono::steady_clock::time_point began)
{
    return std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - began).count();
}

} // namespace

void RequestWatch::begin(const http::Request &request, TimePoint now)
{
    notes.endpoint.reset();
    notes.entry.recipe.clear();
    notes.wanted = m_log != nullptr;
    if (!notes.wanted)
        return;
    notes.began = std::chrono::steady_clock::now();
    notes.entry = entryOf(request, now);
}

void RequestWatch::end(int status)
{
    if (!notes.wanted)
        return;
    notes.entry.status = status;
    if (notes.entry.outcome.isEmpty())
        noteByStatus(notes, status);
    notes.entry.microseconds = microsecondsSince(notes.began);
    m_answered.append(notes.entry);
}

std::shared_ptr<PendingNotes> RequestWatch::setAside() const
{
    return std::make_shared<PendingNotes>(notes, m_log);
}

void RequestWatch::takeUp(PendingNotes &pending)
{
    const auto controls = notes.controls;
    notes = pending.take();
    notes.controls = controls;
}

std::function<void(bool safe)> RequestWatch::endBatch()
{
    QList<LogEntry> answered = std::exchange(m_answered, {});
    return [entries = std::move(answered), log = m_log](bool safe) mutable {
        if (entries.isEmpty() || !log)
            return;
        if (!safe) {
            for (LogEntry &entry : entries)
                loseBatch(entry);
        }
        log->append(std::move(entries));
    };
}

void RequestWatch::turnedAway(const http::Request &request, int status, const QByteArray &rule, TimePoint now)
{
    if (!m_log)
        return;
    LogEntry entry = entryOf(request, now);
    entry.status = status;
    entry.outcome = QByteArrayLiteral("turned_away");
    entry.rule = rule.isEmpty() ? ruleOfStatus(status) : rule;
    m_log->append({entry});
}

} // namespace grantdesk::authserver
