#pragma once

#include "core/base/clock.h"
#include "core/base/result.h"

#include <QByteArray>
#include <QSqlQuery>
#include <QString>
#include <QVariant>

#include <optional>
#include <type_traits>
#include <utility>

namespace grantdesk::storage::sql {

class Connection;

/// The current row of a statement, read by column.
class Row {
public:
    explicit Row(const QSqlQuery &query)
        : m_query(query)
    {
    }
    QByteArray blob(int column) const { return m_query.value(column).toByteArray(); }
    QString text(int column) const { return m_query.value(column).toString(); }
    qint64 number(int column) const { return m_query.value(column).toLongLong(); }
    bool flag(int column) const { return number(column) != 0; }
    TimePoint time(int column) const { return fromMilliseconds(number(column)); }
    bool isNull(int column) const { return m_query.isNull(column); }
    std::optional<TimePoint> optionalTime(int column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }

private:
    const QSqlQuery &m_query;
};

/// How values travel to the database. Qt Sql would turn null strings and null byte arrays into NULL: here only a
/// missing optional is NULL.
inline QVariant toSql(const QByteArray &value)
{
    return value.isNull() ? QVariant(QByteArray("", 0)) : QVariant(value);
}
inline QVariant toSql(const QString &value)
{
    return value.isNull() ? QVariant(QLatin1String("")) : QVariant(value);
}
inline QVariant toSql(qint64 value)
{
    return value;
}
inline QVariant toSql(int value)
{
    return value;
}
inline QVariant toSql(bool value)
{
    return value ? 1 : 0;
}
inline QVariant toSql(TimePoint value)
{
    return toMilliseconds(value);
}
template<typename Value> QVariant toSql(const std::optional<Value> &value)
{
    return value ? toSql(*value) : QVariant();
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
        return readyToWrite().and_then([&] { return execute(values...); }).map([this] { return finishChange(); });
    }

    /// Runs a query and reads its first row, if there is one.
    template<typename Read, typename... Values> auto first(Read read, const Values &...values)
        -> Result<std::optional<std::invoke_result_t<Read, const Row &>>>
    {
        std::optional<std::invoke_result_t<Read, const Row &>> result;
        if (auto done = execute(values...); !done)
            return failure(done.error());
        if (m_query->next())
            result.emplace(read(Row(*m_query)));
        if (auto done = finishQuery(); !done)
            return failure(done.error());
        return result;
    }

    /// Runs a query and hands every row to `read`.
    template<typename Read, typename... Values> Result<void> each(Read read, const Values &...values)
    {
        if (auto done = execute(values...); !done)
            return done;
        while (m_query->next())
            read(Row(*m_query));
        return finishQuery();
    }

    /// Runs a statement that opens or closes a transaction.
    Result<void> control() { return execute(); }

private:
    template<typename... Values> Result<void> execute(const Values &...values)
    {
        if (auto ready = prepare(); !ready)
            return ready;
        [[maybe_unused]] int position = 0;
        (m_query->bindValue(position++, toSql(values)), ...);
        return m_query->exec() ? Result<void>() : failed();
    }
    Result<void> prepare();
    Result<void> readyToWrite();
    Result<void> failed();
    Result<void> finishQuery();
    int finishChange();

    Connection &m_connection;
    QString m_sql;
    std::optional<QSqlQuery> m_query;
};

} // namespace grantdesk::storage::sql
