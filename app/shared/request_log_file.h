#pragma once

#include "core/authserver/request_log.h"

#include <QFile>
#include <QString>

#include <condition_variable>
#include <mutex>
#include <thread>

namespace grantdesk::app {

/// The request log of a data folder, for readers in other processes: JSON lines in `requests.jsonl` (mode 0600). At
/// 8 MiB it becomes `requests.1.jsonl`, of which there is only one. What cannot be written is lost: serving goes first.
/// Written on a thread of its own, some milliseconds later, so that no answer waits for it.
class RequestLogFile {
public:
    static QString pathIn(const QString &folder);
    static QString olderPathIn(const QString &folder);

    explicit RequestLogFile(const QString &folder, qint64 limit = qint64{8} * 1024 * 1024);
    /// Writes what is still to be written.
    ~RequestLogFile();

    RequestLogFile(const RequestLogFile &) = delete;
    RequestLogFile &operator=(const RequestLogFile &) = delete;

    /// The highest number that stands in the file; 0 when there is none.
    qint64 newest() const { return m_newest; }
    /// Returns at once. Thread-safe. When the disk cannot follow, the entries that wait longest are lost.
    void append(const QList<authserver::LogEntry> &entries);

private:
    void work();
    void write(const QList<authserver::LogEntry> &entries);
    bool isOurs() const;
    bool open();
    void rotate();

    const QString m_path;
    const QString m_older;
    const qint64 m_limit;
    qint64 m_newest = 0;
    bool m_torn = false; ///< the file ends within a line
    QFile m_file;

    std::mutex m_mutex; ///< guards what is below
    std::condition_variable m_wake;
    QList<authserver::LogEntry> m_waiting;
    bool m_ending = false;
    std::thread m_thread; ///< last: it uses all the others
};

} // namespace grantdesk::app
