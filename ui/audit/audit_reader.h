#pragma once

#include "core/storage/audit_store.h"
#include "ui/workbench.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace grantdesk::ui {

/// Reads the audit log piece by piece and follows what is added, whoever adds it. A search looks through a piece at a
/// time too, on the store thread, until a page of entries is found: so others get their turn there.
class AuditReader final : public QObject {
    Q_OBJECT
public:
    static constexpr int pieceSize = 200;
    static constexpr int searchedPiece = 500; ///< of these a search may find none

    explicit AuditReader(StoreAccess &stores, QObject *parent = nullptr);

    /// Looks regularly whether there is something new, or no longer.
    void setActive(bool active);
    /// Reads from the newest on what is searched for.
    void search(const applications::AuditSearch &search);
    /// Reads anew.
    void reload();
    /// Goes on to older entries, if there are any and none are on their way.
    void readOlder();
    /// Ends the search where it is.
    void stop();
    const applications::AuditSearch &searched() const { return m_search; }
    /// More may still be found without being asked for.
    bool isSearching() const { return m_readingOlder; }
    bool wasStopped() const { return m_stopped; }
    /// How much of the log was looked through.
    int percent() const;

Q_SIGNALS:
    /// In place of all that came before.
    void read(const QList<grantdesk::applications::AuditEntry> &entries);
    void newerRead(const QList<grantdesk::applications::AuditEntry> &entries);
    void olderRead(const QList<grantdesk::applications::AuditEntry> &entries);
    /// A piece was looked through, or the search ended.
    void lookedThrough();
    void failed(const grantdesk::Error &error);

private:
    using Entries = QList<applications::AuditEntry>;
    struct Piece {
        Entries found; ///< of what was read
        qint64 newest = 0;
        qint64 oldest = 0;
        bool full = false; ///< there may be more
    };
    struct Look {
        qint64 counter = 0;
        std::optional<Piece> news; ///< nothing: as before
        bool fresh = false;        ///< in place of all that came before
    };
    static Result<Piece> readPiece(storage::Stores &stores, const storage::AuditQuery &range,
                                   const applications::AuditSearch &search);
    static Result<Look> look(storage::Stores &stores, std::optional<qint64> known, std::optional<qint64> newest,
                             const applications::AuditSearch &search);

    void lookForNew();
    void takeNewest(const Result<Look> &look, int wish);
    void startFrom(const Piece &piece);
    void readOn();
    void takeOlder(const Result<Piece> &piece, int wish);

    StoreAccess &m_stores;
    QTimer m_timer;
    applications::AuditSearch m_search;
    std::optional<qint64> m_counter;
    std::optional<qint64> m_newest; ///< the number of the newest entry that was looked at; nothing: start anew
    qint64 m_oldest = 0;            ///< of the oldest one
    int m_wish = 0;                 ///< an answer to an earlier search is not wanted any more
    int m_lacking = 0;              ///< how many more to find
    bool m_looking = false;
    bool m_again = false;
    bool m_readingOlder = false;
    bool m_atEnd = false;
    bool m_stopped = false;
    bool m_failing = false;
};

} // namespace grantdesk::ui
