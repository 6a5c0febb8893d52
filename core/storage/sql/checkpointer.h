#pragma once

#include <QByteArray>
#include <QThreadPool>

#include <atomic>

struct sqlite3;

namespace grantdesk::storage::sql {

/// Brings what SQLite's write-ahead log holds into the database itself, beside the writer instead of in one of its
/// commits: that would take 10 ms to 60 ms, in which nobody is answered. Small steps, for the disk is busy with them,
/// too. The log can start over only at a moment in which all of it is in the database; the other thread comes so near
/// to it that the writer does the rest at once.
class Checkpointer {
public:
    /// From so many pages on the log is worth the work; the writer waits when it is four times as long.
    static constexpr int usualPages = 8000;

    /// `writer` is the connection that commits; its own checkpoints end. It must outlive this, and be used by one
    /// thread, on which the calls below come too.
    Checkpointer(sqlite3 *writer, QByteArray database, int pages = usualPages);
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// To be called between transactions. What fails is tried again later; the log only gets longer meanwhile.
    void afterCommit();
    /// The pages of the log at the last commit.
    int pages() const { return m_pages; }

private:
    enum class State { Idle, Working, Near };
    void work();

    sqlite3 *m_writer;
    const QByteArray m_database;
    const int m_usual;
    int m_pages = 0;
    int m_next;
    std::atomic<State> m_state = State::Idle;
    QThreadPool m_thread;
};

} // namespace grantdesk::storage::sql
