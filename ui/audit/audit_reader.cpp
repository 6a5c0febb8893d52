#include "ui/audit/audit_reader.h"

#include "core/applications/audit_export.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace grantdesk::ui {

using applications::AuditEntry;
using applications::AuditSearch;

namespace {

Result<qint64> newestNumber(storage::AuditStore &store)
{
    return store.entries({{}, {}, {}, 1}).map([](const QList<AuditEntry> &newest) {
        return newest.isEmpty() ? qint64(0) : newest.first().number;
    });
}

int pieceFor(const AuditSearch &search)
{
    return search.text.isEmpty() ? AuditReader::pieceSize : AuditReader::searchedPiece;
}

} // namespace

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

void AuditReader::search(const AuditSearch &search)
{
    m_search = search;
    reload();
}

void AuditReader::reload()
{
    ++m_wish;
    m_failing = false;
    m_readingOlder = false;
    m_counter.reset();
    m_newest.reset();
    lookForNew();
}

/// The store counts what it finds; here what it reads is to be bounded, so it is filtered afterwards.
Result<AuditReader::Piece> AuditReader::readPiece(storage::Stores &stores, const storage::AuditQuery &range,
                                                  const AuditSearch &search)
{
    auto entries = stores.audit().entries(range);
    if (!entries)
        return failure(entries.error());
    Piece piece;
    piece.full = entries->size() == range.limit;
    if (!entries->isEmpty()) {
        piece.newest = entries->first().number;
        piece.oldest = entries->last().number;
    }
    entries->removeIf([&search](const AuditEntry &entry) { return !applications::matches(entry, search); });
    piece.found = *std::move(entries);
    return piece;
}

Result<AuditReader::Look> AuditReader::look(storage::Stores &stores, std::optional<qint64> known,
                                            std::optional<qint64> newest, const AuditSearch &search)
{
    const auto counter = stores.changeCounter();
    if (!counter)
        return failure(counter.error());
    if (known == *counter)
        return Look{*counter, {}, false};
    if (newest) {
        const auto last = newestNumber(stores.audit());
        auto news = readPiece(stores, {{}, {}, {}, pieceSize, newest}, search);
        if (!last || !news)
            return failure(last ? news.error() : last.error());
        // More than a piece came in between, or another database was put in its place: from the start again.
        if (!news->full && *last >= *newest)
            return Look{*counter, *std::move(news), false};
    }
    auto first = readPiece(stores, {{}, {}, {}, pieceFor(search), {}}, search);
    if (!first)
        return failure(first.error());
    return Look{*counter, *std::move(first), true};
}

void AuditReader::lookForNew()
{
    if (m_looking) {
        m_again = true;
        return;
    }
    m_looking = true;
    m_stores.run(
        this,
        [known = m_counter, newest = m_newest, search = m_search](storage::Stores &stores) {
            return look(stores, known, newest, search);
        },
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
    if (!look->news)
        return;
    if (look->fresh)
        return startFrom(*look->news);
    // An answer that was asked for before another one came may tell the same again.
    Entries added = look->news->found;
    added.removeIf([this](const AuditEntry &entry) { return entry.number <= *m_newest; });
    m_newest = std::max(*m_newest, look->news->newest);
    if (!added.isEmpty())
        Q_EMIT newerRead(added);
}

void AuditReader::startFrom(const Piece &piece)
{
    ++m_wish; // older ones on their way belong to what is replaced now
    m_newest = piece.newest;
    m_oldest = piece.oldest;
    m_atEnd = !piece.full;
    m_stopped = false;
    m_lacking = pieceSize - int(piece.found.size());
    m_readingOlder = !m_atEnd && m_lacking > 0;
    Q_EMIT read(piece.found);
    Q_EMIT lookedThrough();
    if (m_readingOlder)
        readOn();
}

void AuditReader::readOlder()
{
    if (m_readingOlder || m_atEnd || !m_newest)
        return;
    m_readingOlder = true;
    m_lacking = pieceSize;
    readOn();
}

void AuditReader::readOn()
{
    const storage::AuditQuery range{{}, {}, m_oldest, pieceFor(m_search), {}};
    m_stores.run(
        this, [range, search = m_search](storage::Stores &stores) { return readPiece(stores, range, search); },
        [this, wish = m_wish](const Result<Piece> &piece) { takeOlder(piece, wish); });
}

void AuditReader::takeOlder(const Result<Piece> &piece, int wish)
{
    if (wish != m_wish || !m_readingOlder)
        return;
    if (!piece) {
        m_readingOlder = false;
        Q_EMIT lookedThrough();
        Q_EMIT failed(piece.error());
        return;
    }
    m_atEnd = !piece->full;
    if (piece->oldest != 0)
        m_oldest = piece->oldest;
    m_lacking -= int(piece->found.size());
    const bool goesOn = !m_atEnd && m_lacking > 0;
    // Who hears of found ones may ask for more: that one is then under way already.
    m_readingOlder = goesOn;
    const int mine = m_wish;
    if (goesOn)
        readOn();
    if (!piece->found.isEmpty())
        Q_EMIT olderRead(piece->found);
    if (mine == m_wish)
        Q_EMIT lookedThrough();
}

void AuditReader::stop()
{
    if (!m_readingOlder)
        return;
    ++m_wish;
    m_readingOlder = false;
    m_atEnd = true;
    m_stopped = true;
    Q_EMIT lookedThrough();
}

int AuditReader::percent() const
{
    const qint64 all = std::max<qint64>(m_newest.value_or(0), 1);
    return int((all - std::clamp<qint64>(m_oldest, 0, all)) * 100 / all);
}

} // namespace grantdesk::ui
