#include "ui/audit/audit_reader.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace grantdesk::ui {

using applications::AuditEntry;

AuditReader::AuditReader(StoreAccess &stores, QObject *parent)
    : QObject(parent)
    , m_stores(stores)
{
    m_timer.setInterval(std::chrono::seconds(2));
    connect(&m_timer, &QTimer::timeout, this, &AuditReader::lookForNew);
}

void AuditReader::setActive(bool active)
{
    if (active == m_timer.isActive())
        return;
    if (!active)
        return m_timer.stop();
    m_timer.start();
    lookForNew();
}

void AuditReader::search(const applications::AuditSearch &search)
{
    m_search = search;
    reload();
}

void AuditReader::reload()
{
    ++m_wish;
    m_fresh = true;
    m_failing = false;
    m_readingOlder = false;
    m_counter.reset();
    lookForNew();
}

Result<AuditReader::Look> AuditReader::look(storage::Stores &stores, std::optional<qint64> known,
                                            const storage::AuditQuery &query)
{
    const auto counter = stores.changeCounter();
    if (!counter)
        return failure(counter.error());
    if (known == *counter)
        return Look{*counter, {}};
    auto entries = stores.audit().entries(query);
    if (!entries)
        return failure(entries.error());
    return Look{*counter, *std::move(entries)};
}

void AuditReader::lookForNew()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    const storage::AuditQuery query{m_search, {}, {}, pieceSize};
    m_stores.run(
        this, [known = m_counter, query](storage::Stores &stores) { return look(stores, known, query); },
        [this, wish = m_wish](const Result<Look> &look) { takeNewest(look, wish); });
}

void AuditReader::takeNewest(const Result<Look> &look, int wish)
{
    m_looking = false;
    if (std::exchange(m_again, false))
        lookForNew();
    if (wish != m_wish)
        return;
    if (!look) {
        if (!std::exchange(m_failing, true))
            Q_EMIT failed(look.error());
        return;
    }
    m_failing = false;
    m_counter = look->counter;
    if (!look->newest)
        return;
    const Entries &entries = *look->newest;
    const qint64 newest = entries.isEmpty() ? 0 : entries.first().number;
    Entries added;
    std::copy_if(entries.begin(), entries.end(), std::back_inserter(added),
                 [this](const AuditEntry &entry) { return entry.number > m_newest.value_or(0); });
    // More than a piece came in between, or another database was put in its place: from the start again.
    const bool gap = added.size() == entries.size() && entries.size() == pieceSize;
    if (!m_fresh && !gap && newest >= m_newest.value_or(0)) {
        m_newest = newest;
        if (!m_oldest && !added.isEmpty())
            m_oldest = added.last().number;
        if (!added.isEmpty())
            Q_EMIT newerRead(added);
        return;
    }
    m_fresh = false;
    ++m_wish; // older ones on their way belong to what is replaced now
    m_readingOlder = false;
    m_newest = newest;
    m_oldest = entries.isEmpty() ? std::nullopt : std::optional(entries.last().number);
    m_atEnd = entries.size() < pieceSize;
    Q_EMIT read(entries);
}

void AuditReader::readOlder()
{
    if (m_readingOlder || m_atEnd || m_fresh || !m_oldest)
        return;
    m_readingOlder = true;
    const storage::AuditQuery query{m_search, {}, m_oldest, pieceSize};
    m_stores.run(
        this, [query](storage::Stores &stores) { return stores.audit().entries(query); },
        [this, wish = m_wish](const Result<Entries> &entries) { takeOlder(entries, wish); });
}

void AuditReader::takeOlder(const Result<Entries> &entries, int wish)
{
    if (wish != m_wish)
        return;
    m_readingOlder = false;
    if (!entries) {
        Q_EMIT failed(entries.error());
        return;
    }
    m_atEnd = entries->size() < pieceSize;
    if (entries->isEmpty())
        return;
    m_oldest = entries->last().number;
    Q_EMIT olderRead(*entries);
}

} // namespace grantdesk::ui
