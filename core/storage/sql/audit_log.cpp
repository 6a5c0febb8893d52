#include "core/storage/sql/audit_log.h"

#include "core/storage/author.h"

#include <algorithm>
#include <limits>

namespace grantdesk::storage::sql {

using applications::AuditAction;
using applications::AuditChainCheck;
using applications::AuditEntry;

namespace {

constexpr int rowsPerPage = 200;

/// A row as an entry. What this program would never have written has no hash, so that it does not fit the chain.
AuditEntry readEntry(const Row &row)
{
    AuditEntry entry;
    entry.number = row.number(0);
    entry.at = row.time(1);
    entry.user = row.text(2);
    entry.program = row.text(3);
    entry.subject = row.text(5);
    entry.subjectName = row.text(6);
    const auto action = applications::auditActionFromString(row.text(4));
    entry.action = action.value_or(AuditAction::ApplicationChanged);
    const QByteArray json = row.text(7).toUtf8();
    auto changes = applications::auditChangesFromJson(json);
    const bool isOwn = action && changes && applications::toJson(*changes) == json;
    entry.changes = std::move(changes).value_or(QList<applications::AuditChange>());
    if (isOwn)
        entry.hash = row.blob(8);
    return entry;
}

} // namespace

AuditLog::AuditLog(Connection &connection, const Author &author)
    : m_connection(connection)
    , m_author(complete(author))
{
}

Result<AuditEnd> AuditLog::end()
{
    return Statement(m_connection, "SELECT number, hash FROM audit_end")
        .first([](const Row &row) {
            return AuditEnd{row.number(0), row.blob(1)};
        })
        .map([](const std::optional<AuditEnd> &end) { return end.value_or(AuditEnd()); });
}

Result<void> AuditLog::append(const AuditNote &note)
{
    auto noted = end();
    if (!noted)
        return failure(noted.error());
    const auto highest
        = Statement(m_connection, "SELECT COALESCE(MAX(number), 0) FROM audit_log").first([](const Row &row) {
              return row.number(0);
          });
    if (!highest)
        return failure(highest.error());
    // A row that somebody put behind the end is for check() to find: it must not stop everything from here on.
    noted->number = std::max(noted->number, highest->value_or(0));
    const AuditEntry entry = entryAfter(*noted, m_author, note);
    const auto written = Statement(m_connection,
                                   "INSERT INTO audit_log (number, at, user_name, program, action, subject, "
                                   "subject_name, changes, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                             .change(entry.number, entry.at, entry.user, entry.program,
                                     applications::toString(entry.action), entry.subject, entry.subjectName,
                                     QString::fromUtf8(applications::toJson(entry.changes)), entry.hash);
    if (!written)
        return failure(written.error());
    return Statement(m_connection,
                     "INSERT INTO audit_end (one, number, hash) VALUES (1, ?, ?) "
                     "ON CONFLICT (one) DO UPDATE SET number = excluded.number, hash = excluded.hash")
        .change(entry.number, entry.hash)
        .map([](int) {});
}

Result<QList<AuditEntry>> AuditLog::entries(const AuditQuery &query)
{
    return m_connection.reading([&]() -> Result<QList<AuditEntry>> {
        Statement page(
            m_connection,
            "SELECT number, at, user_name, program, action, subject, subject_name, changes, hash "
            "FROM audit_log WHERE number < ? AND number > ? AND (? = '' OR subject = ?) ORDER BY number DESC LIMIT ?");
        QList<AuditEntry> found;
        constexpr auto least = std::numeric_limits<qint64>::min();
        qint64 before = query.before.value_or(std::numeric_limits<qint64>::max());
        for (int rows = rowsPerPage; rows == rowsPerPage && found.size() < query.limit;) {
            rows = 0;
            const auto collect = [&](const Row &row) {
                ++rows;
                auto entry = readEntry(row);
                before = entry.number;
                if (found.size() < query.limit && isWanted(entry, query))
                    found.append(std::move(entry));
            };
            if (auto read
                = page.each(collect, before, query.after.value_or(least), query.subject, query.subject, rowsPerPage);
                !read)
                return failure(read.error());
        }
        return found;
    });
}

Result<AuditPiece> AuditLog::chain(qint64 after, int limit)
{
    return m_connection.reading([&]() -> Result<AuditPiece> {
        auto noted = end();
        if (!noted)
            return failure(noted.error());
        AuditPiece piece{{}, *std::move(noted)};
        return Statement(m_connection,
                         "SELECT number, at, user_name, program, action, subject, subject_name, changes, hash "
                         "FROM audit_log WHERE number > ? ORDER BY number LIMIT ?")
            .each([&piece](const Row &row) { piece.entries.append(readEntry(row)); }, after, limit)
            .map([&] { return std::move(piece); });
    });
}

Result<applications::AuditCheck> AuditLog::check()
{
    return m_connection.reading([this]() -> Result<applications::AuditCheck> {
        const auto noted = end();
        if (!noted)
            return failure(noted.error());
        AuditChainCheck check;
        return Statement(m_connection,
                         "SELECT number, at, user_name, program, action, subject, subject_name, changes, hash "
                         "FROM audit_log ORDER BY number")
            .each([&check](const Row &row) { check.add(readEntry(row)); })
            .map([&] { return check.finish(noted->number, noted->hash); });
    });
}

} // namespace grantdesk::storage::sql
