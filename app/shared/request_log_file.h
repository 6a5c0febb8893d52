#pragma once

#include "core/authserver/request_log.h"

#include <QFile>
#include <QMutex>
#include <QString>

namespace grantdesk::app {

/// The request log of a data folder, for readers in other processes: JSON lines in `requests.jsonl` (mode 0600). At
/// 8 MiB it becomes `requests.1.jsonl`, of which there is only one. What cannot be written is lost: serving goes first.
class RequestLogFile {
public:
    static QString pathIn(const QString &folder);
    static QString olderPathIn(const QString &folder);

    explicit RequestLogFile(const QString &folder, qint64 limit = qint64{8} * 1024 * 1024);

    /// The highest number that stands in the file; 0 when there is none.
    qint64 newest() const { return m_newest; }
    /// One write, however many entries. Thread-safe.
    void append(const QList<authserver::LogEntry> &entries);

private:
    bool isOurs() const;
    bool open();
    void rotate();

    const QString m_path;
    const QString m_older;
    const qint64 m_limit;
    qint64 m_newest = 0;
    bool m_torn = false; ///< the last write did not reach its end
    QMutex m_mutex;
    QFile m_file;
};

} // namespace grantdesk::app
