#include "app/shared/request_log_file.h"

#include <QFileInfo>

#include <chrono>
#include <utility>

namespace grantdesk::app {

namespace {

/// At least so long between two writes: the second takes whatever came meanwhile.
constexpr std::chrono::milliseconds gathering{5};
constexpr qsizetype mostWaiting = 20'000;
constexpr auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner;

/// The number of the file's last entry.
qint64 lastNumber(const QString &path)
{
    constexpr qint64 enough = 64 * 1024;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    file.seek(std::max<qint64>(file.size() - enough, 0));
    const QList<QByteArray> lines = file.read(enough).split('\n');
    for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
        if (const auto entry = authserver::logEntryFromJson(*line))
            return entry->sequence;
    }
    return 0;
}

/// What a server that was cut off began must not swallow our first line.
bool endsWithinLine(const QString &path)
{
    QFile file(path);
    char last = '\n';
    const bool read = QFileInfo(path).size() > 0 && file.open(QIODevice::ReadOnly) && file.seek(file.size() - 1)
        && file.getChar(&last);
    return read && last != '\n';
}

} // namespace

QString RequestLogFile::pathIn(const QString &folder)
{
    return folder + QStringLiteral("/requests.jsonl");
}

QString RequestLogFile::olderPathIn(const QString &folder)
{
    return folder + QStringLiteral("/requests.1.jsonl");
}

RequestLogFile::RequestLogFile(const QString &folder, qint64 limit)
    : m_path(pathIn(folder))
    , m_older(olderPathIn(folder))
    , m_limit(limit)
    , m_newest(std::max(lastNumber(m_path), lastNumber(m_older)))
    , m_file(m_path)
    , m_thread([this] { work(); })
{
}

RequestLogFile::~RequestLogFile()
{
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_one();
    m_thread.join();
}

void RequestLogFile::append(const QList<authserver::LogEntry> &entries)
{
    bool first = false;
    {
        const std::lock_guard lock(m_mutex);
        first = m_waiting.isEmpty();
        m_waiting.append(entries);
        if (m_waiting.size() > mostWaiting)
            m_waiting.remove(0, m_waiting.size() - mostWaiting);
    }
    if (first)
        m_wake.notify_one();
}

void RequestLogFile::work()
{
    auto next = std::chrono::steady_clock::now();
    std::unique_lock lock(m_mutex);
    while (true) {
        m_wake.wait(lock, [this] { return m_ending || !m_waiting.isEmpty(); });
        if (m_waiting.isEmpty())
            return;
        m_wake.wait_until(lock, next, [this] { return m_ending; });
        const auto entries = std::exchange(m_waiting, {});
        lock.unlock();
        write(entries);
        next = std::chrono::steady_clock::now() + gathering;
        lock.lock();
    }
}

/// Another server on the same folder may have turned the file over: then the one by its name is shorter than ours.
bool RequestLogFile::isOurs() const
{
    return m_file.isOpen() && QFileInfo(m_path).size() >= m_file.size();
}

bool RequestLogFile::open()
{
    m_file.close();
    m_torn = endsWithinLine(m_path);
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered, ownerOnly);
}

void RequestLogFile::rotate()
{
    m_file.close();
    QFile::remove(m_older);
    QFile::rename(m_path, m_older);
    open();
}

void RequestLogFile::write(const QList<authserver::LogEntry> &entries)
{
    QByteArray lines = authserver::toJsonLines(entries);
    if (!isOurs() && !open())
        return;
    const auto isFull = [&] {
        return m_file.size() + lines.size() > m_limit && m_file.size() > 0;
    };
    if (isFull())
        rotate();
    // A folder in which nothing can be renamed must not make it grow for ever.
    if (!m_file.isOpen() || isFull())
        return;
    // What a full disk cut off spoils only its own line.
    if (std::exchange(m_torn, false))
        lines.prepend('\n');
    const qint64 written = m_file.write(lines);
    m_torn = written != lines.size();
}

} // namespace grantdesk::app
