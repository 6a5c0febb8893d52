#pragma once

#include "core/base/clock.h"
#include "core/base/random_source.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>

#include <deque>
#include <functional>
#include <mutex>
#include <optional>

namespace grantdesk::authserver {

/// One request and what became of it. Holds nothing that opens anything: it is built from a list of what may be told
/// (request_notes.h), never by striking out what may not.
struct LogEntry {
    qint64 sequence = 0; ///< given by RequestLog, from 1
    TimePoint at;        ///< by the server's clock
    QByteArray method;
    QByteArray path;
    QByteArray parameters
        = {};            ///< of query or body, as far as they may be told: "grant_type=refresh_token&refresh_token"
    QByteArray clientId; ///< as soon as it is known, also of a client that failed to authenticate
    Id application = {};
    QString applicationName = {};
    Id user = {};
    int status = 0;         ///< 0: the connection was dropped
    QByteArray outcome;     ///< "ok", "invalid_grant", "login_failed", …
    QByteArray rule;        ///< what decided, with its section: "RFC 6749 §4.1.3"
    QByteArray reason = {}; ///< what was wrong, as far as the rule leaves it open; empty for what is in order
    QByteArray recipe = {}; ///< the kind that took effect
    qint64 microseconds = 0;
    QByteArray peer;

    bool operator==(const LogEntry &) const = default;
};

QJsonObject toJson(const LogEntry &entry);
/// One line of `requests.jsonl`, with its line end.
QByteArray toJsonLine(const LogEntry &entry);
/// All of them, one after another.
QByteArray toJsonLines(const QList<LogEntry> &entries);
/// Inverse; nothing for anything else.
std::optional<LogEntry> logEntryFromJson(QByteArrayView line);

/// The last requests, in bounded memory. Thread-safe.
class RequestLog {
public:
    explicit RequestLog(qsizetype capacity = 10'000);

    /// Numbers the entries, keeps them and hands them to the sink.
    void append(QList<LogEntry> entries);
    /// Entries with a higher number, oldest first; what fell out of the ring is gone.
    QList<LogEntry> since(qint64 sequence, qsizetype limit) const;
    /// The number of the newest entry; 0 before the first.
    qint64 newest() const;
    /// Forgets the entries, not the numbers.
    void clear();

    /// Gets what is appended, on the appending thread. Set before the first entry.
    using Sink = std::function<void(const QList<LogEntry> &)>;
    void setSink(Sink sink) { m_sink = std::move(sink); }
    /// The number after which the first entry comes.
    void startAfter(qint64 sequence);

private:
    const qsizetype m_capacity;
    Sink m_sink;
    mutable std::mutex m_mutex;
    std::deque<LogEntry> m_entries;
    qint64 m_newest = 0;
};

} // namespace grantdesk::authserver
