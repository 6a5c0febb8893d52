#include "core/storage/sql/cursor.h"

#include <QSet>
#include <QSqlDriver>
#include <QSqlQuery>
#include <QVariant>

#include <sqlite3.h>

namespace grantdesk::storage::sql {

namespace {

class SqliteCursor final : public Cursor {
public:
    SqliteCursor(sqlite3 *connection, const QString &sql)
        : m_connection(connection)
    {
        const QByteArray utf8 = sql.toUtf8();
        note(sqlite3_prepare_v3(connection, utf8.constData(), int(utf8.size()) + 1, SQLITE_PREPARE_PERSISTENT,
                                &m_statement, nullptr));
    }
    ~SqliteCursor() override { sqlite3_finalize(m_statement); }
    SqliteCursor(const SqliteCursor &) = delete;
    SqliteCursor &operator=(const SqliteCursor &) = delete;

    void bindNull(int position) override { bound(sqlite3_bind_null(m_statement, position + 1)); }
    void bind(int position, qint64 value) override { bound(sqlite3_bind_int64(m_statement, position + 1, value)); }
    void bind(int position, const QString &value) override
    {
        bound(sqlite3_bind_text16(m_statement, position + 1, value.utf16(), int(value.size() * sizeof(char16_t)),
                                  SQLITE_STATIC));
    }
    void bind(int position, const QByteArray &value) override
    {
        bound(sqlite3_bind_blob(m_statement, position + 1, value.constData(), int(value.size()), SQLITE_STATIC));
    }

    bool execute() override
    {
        if (m_statement == nullptr || m_failed)
            return false;
        m_step = sqlite3_step(m_statement);
        m_isBeforeFirst = m_step == SQLITE_ROW;
        if (m_step == SQLITE_ROW || m_step == SQLITE_DONE)
            return true;
        note(m_step);
        return false;
    }

    bool next() override
    {
        if (std::exchange(m_isBeforeFirst, false))
            return true;
        if (m_step != SQLITE_ROW)
            return false;
        m_step = sqlite3_step(m_statement);
        if (m_step != SQLITE_ROW && m_step != SQLITE_DONE)
            note(m_step);
        return m_step == SQLITE_ROW;
    }

    bool isNull(int column) const override { return sqlite3_column_type(m_statement, column) == SQLITE_NULL; }
    qint64 number(int column) const override { return sqlite3_column_int64(m_statement, column); }
    QString text(int column) const override
    {
        const auto *utf8 = reinterpret_cast<const char *>(sqlite3_column_text(m_statement, column));
        return QString::fromUtf8(utf8, sqlite3_column_bytes(m_statement, column));
    }
    QByteArray blob(int column) const override
    {
        const auto *bytes = static_cast<const char *>(sqlite3_column_blob(m_statement, column));
        return {bytes, sqlite3_column_bytes(m_statement, column)};
    }

    int changed() const override { return sqlite3_changes(m_connection); }
    QSqlError error() const override { return m_error; }
    void finish() override
    {
        // It repeats the failure of the last step, which is known.
        sqlite3_reset(m_statement);
        m_step = SQLITE_DONE;
        m_isBeforeFirst = false;
    }

private:
    void bound(int code)
    {
        if (code != SQLITE_OK)
            note(code);
    }
    void note(int code)
    {
        if (code == SQLITE_OK)
            return;
        m_failed = true;
        m_error = QSqlError(QStringLiteral("SQLite"), QString::fromUtf8(sqlite3_errmsg(m_connection)),
                            QSqlError::StatementError, QString::number(sqlite3_extended_errcode(m_connection)));
    }

    sqlite3 *m_connection;
    sqlite3_stmt *m_statement = nullptr;
    int m_step = SQLITE_DONE;
    bool m_isBeforeFirst = false;
    bool m_failed = false;
    QSqlError m_error;
};

QSet<QByteArray> ownOptions()
{
    QSet<QByteArray> options;
    for (int i = 0; const char *option = sqlite3_compileoption_get(i); ++i)
        options.insert(option);
    return options;
}

} // namespace

sqlite3 *sqliteConnection(const QSqlDatabase &database)
{
    const QVariant handle = database.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0)
        return nullptr;
    return *static_cast<sqlite3 *const *>(handle.constData());
}

std::unique_ptr<Cursor> sqliteCursor(const QSqlDatabase &database, const QString &sql)
{
    return std::make_unique<SqliteCursor>(sqliteConnection(database), sql);
}

bool isOwnSqlite(const QSqlDatabase &database)
{
    if (sqliteConnection(database) == nullptr)
        return false;
    QSqlQuery query(database);
    if (!query.exec(QStringLiteral("SELECT sqlite_source_id()")) || !query.next()
        || query.value(0).toByteArray() != sqlite3_sourceid())
        return false;
    // The same version built in another way need not have the same structures.
    QSet<QByteArray> theirs;
    if (!query.exec(QStringLiteral("PRAGMA compile_options")))
        return false;
    while (query.next())
        theirs.insert(query.value(0).toByteArray());
    return theirs == ownOptions();
}

} // namespace grantdesk::storage::sql
