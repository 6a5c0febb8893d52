#pragma once

#include <QByteArray>
#include <QThreadPool>

#include <atomic>

struct sqlite3;

namespace grantdesk::storage::sql {

/// Brings what SQLite's write-ahead log holds into the database itself, beside the writer instead of in one of its
/// commits: that would take 10 ms to 60 ms, in which nobody is answered. The log can start over only at a moment in
/// which all of it is in the database; the other thread comes so near to it that the writer does the rest at once.
class Checkpointer {
public:
    /// From so many pages on the log is worth the work: of a page that was written often only the newest is brought.
    /// The writer waits when the log is four times as long. Where there is little space left, both begin much earlier.
    static constexpr int usualPages = 8000;

    /// `writer` is the connection that commits; its own checkpoints end. It must outlive this, and be used by one
    /// thread, on which the calls below come too. A long log that it found is brought into the database at once.
    Checkpointer(sqlite3 *writer, QByteArray database, int pages = usualPages);
    ~Checkpointer();
    Checkpointer(const Checkpointer &) = delete;
    Checkpointer &operator=(const Checkpointer &) = delete;

    /// To be called when a transaction failed: it may be the log that fills the disk.
    void afterFailure();
    /// The pages of the log at the last commit; 0 when all of them are in the database.
    int pages() const { return m_pages; }
    /// How many pages the writer itself had to bring when the log was done with last.
    int pagesLeftToWriter() const { return m_leftToWriter; }

private:
    enum class State { Idle, Working, Near };
    void committed(int pages);
    void startWork();
    void work();
    void finish();
    void lookAtSpace();
    int worth() const;

    sqlite3 *m_writer;
    const QByteArray m_database;
    const int m_usual;
    std::atomic<int> m_pages = 0;
    std::atomic<int> m_inDatabase = 0; ///< of them, as far as the other thread knows
    int m_next;                        ///< at so many pages the other thread begins
    int m_nextLook = 0;                ///< and at so many the space is looked at
    bool m_isTight = false;
    int m_leftToWriter = 0;
    std::atomic<State> m_state = State::Idle;
    QThreadPool m_thread;
};

} // namespace grantdesk::storage::sql
