#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"
#include "core/storage/sql/cursor.h"

#include <QByteArray>
#include <QString>

#include <memory>
#include <optional>
#include <type_traits>
#include <utility>

namespace grantdesk::storage::sql {

class Connection;

/// The current row of a statement, read by column.
class Row {
public:
    explicit Row(const Cursor &cursor)
        : m_cursor(cursor)
    {
    }
    QByteArray blob(int column) const { return m_cursor.blob(column); }
    QString text(int column) const { return m_cursor.text(column); }
    qint64 number(int column) const { return m_cursor.number(column); }
    bool flag(int column) const { return number(column) != 0; }
    TimePoint time(int column) const { return fromMilliseconds(number(column)); }
    bool isNull(int column) const { return m_cursor.isNull(column); }
    std::optional<TimePoint> optionalTime(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }

private:
    const Cursor &m_cursor;
};

/// How values travel to the database: only a missing optional is NULL.
inline void bindValue(Cursor &cursor, int position, const QByteArray &value)
{
    cursor.bind(position, value);
}
inline void bindValue(Cursor &cursor, int position, const QString &value)
{
    cursor.bind(position, value);
}
inline void bindValue(Cursor &cursor, int position, qint64 value)
{
    cursor.bind(position, value);
}
inline void bindValue(Cursor &cursor, int position, int value)
{
    cursor.bind(position, qint64(value));
}
inline void bindValue(Cursor &cursor, int position, bool value)
{
    cursor.bind(position, qint64(value));
}
inline void bindValue(Cursor &cursor, int position, TimePoint value)
{
    cursor.bind(position, toMilliseconds(value));
}
template<typename Value> void bindValue(Cursor &cursor, int position, const std::optional<Value> &value)
{
    if (value)
        bindValue(cursor, position, *value);
    else
        cursor.bindNull(position);
}

/// One SQL statement, prepared at its first use and kept, for preparing costs a third of running it. Values are bound
/// by position. Must not outlive its connection.
class Statement {
public:
    Statement(Connection &connection, const char *sql);
    Statement(Connection &connection, QString sql);

    /// Runs a statement that writes; the number of rows it changed.
    template<typename... Values> Result<int> change(const Values &...values)
    {
        const Finisher finisher{m_cursor};
        return readyToWrite().and_then([&] { return execute(values...); }).map([this] { return m_cursor->changed(); });
    }

    /// Runs a query and reads its first row, if there is one.
    template<typename Read, typename... Values> auto first(Read read, const Values &...values)
        -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>
    {
        std::optional<std::invoke_result_t<Read, const Row &>> result;
        const Finisher finisher{m_cursor};
        if (auto done = execute(values...); !done)
            return failure(done.error());
        if (m_cursor->next())
            result.emplace(read(Row(*m_cursor)));
        if (auto done = walked(); !done)
            return failure(done.error());
        return result;
    }

    /// Runs a query and hands every row to `read`.
    template<typename Read, typename... Values> Result<void> each(Read read, const Values &...values)
    {
        const Finisher finisher{m_cursor};
        if (auto done = execute(values...); !done)
            return done;
        while (m_cursor->next())
            read(Row(*m_cursor));
        return walked();
    }

    /// Runs a statement that opens or closes a transaction.
    Result<void> control()
    {
        const Finisher finisher{m_cursor};
        return execute();
    }

private:
    /// The one that ends an execution, however it goes: also when `read` throws, a query must not stay open.
    struct Finisher {
        const std::unique_ptr<Cursor> &cursor;
        ~Finisher()
        {
            if (cursor)
                cursor->finish();
        }
    };

    template<typename... Values> Result<void> execute(const Values &...values)
    {
        if (auto ready = prepare(); !ready)
            return ready;
        [[maybe_unused]] int position = 0;
        (bindValue(*m_cursor, position++, values), ...);
        return m_cursor->execute() ? Result<void>() : failed();
    }
    Result<void> prepare();
    Result<void> readyToWrite();
    Result<void> failed();
    Result<void> walked();

    Connection &m_connection;
    QString m_sql;
    std::unique_ptr<Cursor> m_cursor;
};

/// Runs one of the rare statements, which are not worth keeping prepared.
template<typename... Values> Result<void> write(Connection &connection, const char *sql, const Values &...values)
{
    return Statement(connection, sql).change(values...).map([](int) {});
}

} // namespace grantdesk::storage::sql
