#include "core/storage/sql/statement.h"

#include "core/storage/sql/connection.h"

#include <QSqlError>

namespace grantdesk::storage::sql {

Statement::Statement(Connection &connection, const char *sql)
    : Statement(connection, QString::fromLatin1(sql))
{
}

Statement::Statement(Connection &connection, QString sql)
    : m_connection(connection)
    , m_sql(std::move(sql))
{
}

Result<void> Statement::prepare()
{
    if (auto usable = m_connection.usable(); !usable)
        return usable;
    if (m_query)
        return {};
    m_query.emplace(m_connection.database());
    m_query->setForwardOnly(true);
    return m_query->prepare(m_sql) ? Result<void>() : failed();
}

Result<void> Statement::readyToWrite()
{
    return m_connection.readyToWrite();
}

/// A statement that failed is prepared anew next time: whatever state the driver left it in is gone with it.
Result<void> Statement::failed()
{
    const Error error = m_connection.failed(m_query->lastError());
    m_query.reset();
    return failure(error);
}

/// Ends the query at once, because an open one would hold its view of the database and stop checkpoints.
Result<void> Statement::finishQuery()
{
    if (m_query->lastError().isValid())
        return failed();
    m_query->finish();
    return {};
}

int Statement::finishChange()
{
    return m_query->numRowsAffected();
}

} // namespace grantdesk::storage::sql
