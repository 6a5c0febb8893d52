#include "core/storage/sql/cursor.h"

#include <QSqlQuery>
#include <QVariant>

namespace grantdesk::storage::sql {

namespace {

class QtCursor final : public Cursor {
public:
    QtCursor(const QSqlDatabase &database, const QString &sql)
        : m_query(database)
    {
        m_query.setForwardOnly(true);
        m_isPrepared = m_query.prepare(sql);
    }

    void bindNull(int position) override { m_query.bindValue(position, QVariant()); }
    void bind(int position, qint64 value) override { m_query.bindValue(position, value); }
    // Qt Sql would turn null strings and null byte arrays into NULL.
    void bind(int position, const QString &value) override
    {
        m_query.bindValue(position, value.isNull() ? QVariant(QLatin1String("")) : QVariant(value));
    }
    void bind(int position, const QByteArray &value) override
    {
        m_query.bindValue(position, value.isNull() ? QVariant(QByteArray("", 0)) : QVariant(value));
    }

    bool execute() override { return m_isPrepared && m_query.exec(); }
    bool next() override { return m_query.next(); }
    bool isNull(int column) const override { return m_query.isNull(column); }
    qint64 number(int column) const override { return m_query.value(column).toLongLong(); }
    QString text(int column) const override { return m_query.value(column).toString(); }
    QByteArray blob(int column) const override { return m_query.value(column).toByteArray(); }

    int changed() const override { return m_query.numRowsAffected(); }
    QSqlError error() const override { return m_query.lastError(); }
    void finish() override { m_query.finish(); }

private:
    QSqlQuery m_query;
    bool m_isPrepared = false;
};

} // namespace

std::unique_ptr<Cursor> qtCursor(const QSqlDatabase &database, const QString &sql)
{
    return std::make_unique<QtCursor>(database, sql);
}

} // namespace grantdesk::storage::sql
