#pragma once

#include "core/base/result.h"

#include <QSqlError>
#include <QString>
#include <QStringList>

#include <chrono>

namespace grantdesk::storage::sql {

/// All that differs between the databases. Every other statement is written so that SQLite and PostgreSQL both take it.
struct Dialect {
    QString driver;         ///< Qt Sql's name
    QString connectOptions; ///< Qt Sql's
    QStringList onConnect;  ///< statements that set up each connection
    QString beginWrite;     ///< opens a transaction that no other writer can get in between
    QString beginRead;      ///< opens a transaction that sees one moment
    QString countTables;    ///< one row: number of tables, number of tables named meta
    QString blobType;       ///< replaces {blob} in migrations
    QString clustered;      ///< replaces {clustered} in migrations: keep rows in the order of the primary key
    Error (*classify)(const QSqlError &error) = nullptr;
    std::chrono::milliseconds patience{}; ///< how long a statement waits for another writer
};

Dialect sqliteDialect(std::chrono::milliseconds patience);

} // namespace grantdesk::storage::sql
