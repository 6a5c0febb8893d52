#pragma once

#include "core/storage/audit_store.h"
#include "ui/workbench.h"

#include <QObject>
#include <QTimer>

#include <optional>

namespace grantdesk::ui {

/// Reads the audit log piece by piece and follows what is added, whoever adds it.
class AuditReader final : public QObject {
    Q_OBJECT
public:
    static constexpr int pieceSize = 200;

    explicit AuditReader(StoreAccess &stores, QObject *parent = nullptr);

    /// Looks regularly whether there is something new, or no longer.
    void setActive(bool active);
    /// Reads from the newest on what is searched for.
    void search(const applications::AuditSearch &search);
    /// Reads anew.
    void reload();
    /// Goes on to older entries, if there are any and none are on their way.
    void readOlder();
    const applications::AuditSearch &searched() const { return m_search; }

Q_SIGNALS:
    /// In place of all that came before.
    void read(const QList<grantdesk::applications::AuditEntry> &entries);
    void newerRead(const QList<grantdesk::applications::AuditEntry> &entries);
    void olderRead(const QList<grantdesk::applications::AuditEntry> &entries);
    void failed(const grantdesk::Error &error);

private:
    using Entries = QList<applications::AuditEntry>;
    struct Look {
        qint64 counter = 0;
        std::optional<Entries> newest; ///< nothing: as before
    };
    static Result<Look> look(storage::Stores &stores, std::optional<qint64> known, const storage::AuditQuery &query);

    void lookForNew();
    void takeNewest(const Result<Look> &look, int wish);
    void takeOlder(const Result<Entries> &entries, int wish);

    StoreAccess &m_stores;
    QTimer m_timer;
    applications::AuditSearch m_search;
    std::optional<qint64> m_counter;
    std::optional<qint64> m_newest; ///< the number of the newest entry that was read; nothing: none were
    std::optional<qint64> m_oldest;
    int m_wish = 0; ///< an answer to an earlier search is not wanted any more
    bool m_looking = false;
    bool m_again = false;
    bool m_readingOlder = false;
    bool m_atEnd = false;
    bool m_fresh = true; ///< the next answer replaces what is there
    bool m_failing = false;
};

} // namespace grantdesk::ui
