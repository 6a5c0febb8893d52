#include "core/storage/sql/statement.h"

#include "core/storage/sql/connection.h"

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
    if (!m_cursor)
        m_cursor = m_connection.prepare(m_sql);
    return {};
}

Result<void> Statement::readyToWrite()
{
    return m_connection.readyToWrite();
}

/// A statement that failed is prepared anew next time: whatever state the driver left it in is gone with it.
Result<void> Statement::failed()
{
    const Error error = m_connection.failed(m_cursor->error());
    m_cursor.reset();
    return failure(error);
}

/// Whether the rows ended because there are no more.
Result<void> Statement::walked()
{
    return m_cursor->error().isValid() ? failed() : Result<void>();
}

} // namespace grantdesk::storage::sql
