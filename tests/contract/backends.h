#pragma once

#include "core/storage/open.h"

#include <QTemporaryDir>
#include <QTest>

#include <memory>

/// The backends that every contract test runs over. A new backend is a Place and a row in addBackendRows().
namespace grantdesk::contract {

/// An empty storage of its own for one test.
class Place {
public:
    virtual ~Place() = default;
    /// Who changes things through connections that are opened from now on.
    void setAuthor(const storage::Author &author) { m_author = author; }
    /// A fresh connection, for the calling thread.
    virtual std::unique_ptr<storage::Stores> open() = 0;
    /// True when what one connection writes is seen by another.
    virtual bool isShared() const = 0;

protected:
    storage::Author m_author;
};

class MemoryPlace final : public Place {
public:
    std::unique_ptr<storage::Stores> open() override { return storage::openMemory(m_author); }
    bool isShared() const override { return false; }
};

class SqlitePlace final : public Place {
public:
    std::unique_ptr<storage::Stores> open() override
    {
        auto stores = storage::openSqlite(m_folder.path(), storage::Sync::AtCommit, m_author);
        if (!stores)
            qFatal("cannot open SQLite: %s", qPrintable(stores.error().code + stores.error().detail));
        return std::move(*stores);
    }
    bool isShared() const override { return true; }

private:
    QTemporaryDir m_folder;
};

enum class Backends { All, Shared };

inline void addBackendRows(Backends wanted = Backends::All)
{
    QTest::addColumn<QByteArray>("backend");
    if (wanted == Backends::All)
        QTest::newRow("memory") << QByteArray("memory");
    QTest::newRow("sqlite") << QByteArray("sqlite");
}

inline std::unique_ptr<Place> makePlace(const QByteArray &backend)
{
    if (backend == "memory")
        return std::make_unique<MemoryPlace>();
    return std::make_unique<SqlitePlace>();
}

/// The error's code, or nothing for a success.
template<typename Value> QString codeOf(const Result<Value> &result)
{
    return result ? QString() : result.error().code;
}

} // namespace grantdesk::contract

/// Fails the test, naming the error, unless the Result holds a value.
#define VERIFY_OK(...)                                                                                                 \
    do {                                                                                                               \
        const auto &verified = (__VA_ARGS__);                                                                          \
        QVERIFY2(verified.has_value(),                                                                                 \
                 verified ? "" : qPrintable(verified.error().code + u' ' + verified.error().detail));                  \
    } while (false)
/// Fails the test unless the Result holds that error.
#define VERIFY_ERROR(result, expected) QCOMPARE(::grantdesk::contract::codeOf(result), QString::fromLatin1(expected))
