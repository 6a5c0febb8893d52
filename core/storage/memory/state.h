#pragma once

#include "core/authserver/ports.h"
#include "core/storage/audit_rules.h"
#include "core/storage/registry.h"

#include <QHash>

#include <functional>
#include <optional>
#include <utility>
#include <vector>

namespace grantdesk::storage::memory {

/// How to take back what was written since a mark. Records only while a batch is open.
class Journal {
public:
    void start() { m_open = true; }
    void stop();
    bool isOpen() const { return m_open; }
    size_t mark() const { return m_undo.size(); }
    void undoTo(size_t mark);

    /// Notes a row before it is added, changed or removed.
    template<typename Key, typename Row> void note(QHash<Key, Row> &table, const Key &key)
    {
        if (!m_open)
            return;
        const auto place = table.constFind(key);
        std::optional<Row> before;
        if (place != table.cend())
            before = *place;
        m_undo.push_back([&table, key, before = std::move(before)] {
            if (before)
                table.insert(key, *before);
            else
                table.remove(key);
        });
    }

    /// Notes how to take back what is done next.
    void note(std::function<void()> undo)
    {
        if (m_open)
            m_undo.push_back(std::move(undo));
    }

    template<typename Value> void noteValue(Value &value)
    {
        if (m_open)
            m_undo.push_back([&value, before = value] { value = before; });
    }

private:
    bool m_open = false;
    std::vector<std::function<void()>> m_undo;
};

/// A code and, once it was used, the family that its use founded.
struct StoredCode {
    authserver::CodeRecord code;
    std::optional<QByteArray> usedFor;
};

using AssertionKey = std::pair<Id, QByteArray>;

/// A consent that is remembered.
struct Consent {
    Id user;
    Id application;
    QByteArray redirectUri;

    bool operator==(const Consent &) const = default;
};

/// Everything one in-memory store holds.
struct State {
    Author author; ///< complete()
    RegistryPointer registry;
    QList<applications::AuditEntry> audit; ///< oldest first
    qint64 changes = 0;
    QHash<QByteArray, StoredCode> codes;
    QHash<QByteArray, authserver::FamilyRecord> families;
    QHash<QByteArray, authserver::SessionRecord> sessions;
    QHash<AssertionKey, TimePoint> assertions;
    QHash<Id, QList<TimePoint>> signIns; ///< by user, oldest first
    QList<Consent> consents;             ///< at most some applications a user: searched from end to end
    Journal journal;

    void setRegistry(Registry next);
    AuditEnd auditEnd() const;
    /// Adds what happened to the audit log.
    void note(const std::optional<AuditNote> &what);
    /// The registry as a change finds it: without the deleted applications whose time is over.
    Registry changeable() const;
    /// Forgets them.
    void purgeOverdue();
    /// Removes the rows that `isGone` picks, at most `limit`; the number removed.
    template<typename Key, typename Row, typename Predicate>
    int removeWhere(QHash<Key, Row> &table, int limit, Predicate isGone)
    {
        QList<Key> gone;
        for (auto row = table.cbegin(); row != table.cend() && gone.size() < limit; ++row) {
            if (isGone(*row))
                gone.append(row.key());
        }
        for (const Key &key : std::as_const(gone)) {
            journal.note(table, key);
            table.remove(key);
        }
        return static_cast<int>(gone.size());
    }
    /// Forgets every consent of which `isGone(application, user)` holds.
    void removeConsents(const std::function<bool(const Id &application, const Id &user)> &isGone);
    /// Removes every code, family, session and consent of which `isGone(application, user)` holds.
    void removeGrants(const std::function<bool(const Id &application, const Id &user)> &isGone);
};

} // namespace grantdesk::storage::memory
