#pragma once

#include <QByteArray>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QString>

#include <chrono>

/// What the tests of SQLite's file share.
namespace grantdesk::contract {

inline constexpr auto shortPatience = std::chrono::milliseconds(30);

/// A connection past the store, as another program would have.
class RawDatabase {
public:
    explicit RawDatabase(const QString &folder)
        : m_name(QStringLiteral("raw ") + folder)
    {
        m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), m_name);
        m_database.setDatabaseName(folder + QStringLiteral("/grantdesk.sqlite"));
        m_database.open();
    }
    ~RawDatabase()
    {
        m_database.close();
        m_database = QSqlDatabase();
        QSqlDatabase::removeDatabase(m_name);
    }
    /// The first value of the first row; "error" when it cannot be run.
    QString ask(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            return QStringLiteral("error");
        return query.next() ? query.value(0).toString() : QString();
    }

    QList<QSqlRecord> rows(const QString &sql)
    {
        QList<QSqlRecord> all;
        QSqlQuery query(m_database);
        for (query.exec(sql); query.next();)
            all += query.record();
        return all;
    }

private:
    QString m_name;
    QSqlDatabase m_database;
};

inline QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("unreadable");
}

inline void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

} // namespace grantdesk::contract
