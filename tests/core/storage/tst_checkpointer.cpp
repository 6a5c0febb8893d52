#include "core/storage/sql/checkpointer.h"

#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>

using grantdesk::storage::sql::Checkpointer;

namespace {

constexpr int fewPages = 50;

/// A database in WAL mode with one table of rows of a page each.
struct Database {
    explicit Database(const QString &file)
        : path(file.toUtf8())
    {
        sqlite3_open(path.constData(), &connection);
    }
    ~Database() { sqlite3_close(connection); }
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;

    bool run(const char *sql) { return sqlite3_exec(connection, sql, nullptr, nullptr, nullptr) == SQLITE_OK; }
    bool add() { return run("INSERT INTO things VALUES (randomblob(3000))"); }
    int count()
    {
        int rows = -1;
        const auto read = [](void *result, int, char **texts, char **) {
            *static_cast<int *>(result) = QByteArray(texts[0]).toInt();
            return 0;
        };
        sqlite3_exec(connection, "SELECT COUNT(*) FROM things", read, &rows, nullptr);
        return rows;
    }

    QByteArray path;
    sqlite3 *connection = nullptr;
};

} // namespace

class TestCheckpointer : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_path = m_folder->filePath(QStringLiteral("test.sqlite"));
        m_writer = std::make_unique<Database>(m_path);
        QVERIFY(m_writer->run("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; CREATE TABLE things (bytes)"));
    }
    void cleanup() { m_writer.reset(); }
    void otherThreadDoesTheWork();
    void logStartsOver();
    void logWaitsForItsReader();
    void logThatIsTooLongIsWaitedFor();
    void nothingIsLost();

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_path;
    std::unique_ptr<Database> m_writer;
};

void TestCheckpointer::otherThreadDoesTheWork()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
    const qint64 empty = QFileInfo(m_path).size();
    while (checkpointer.pages() < fewPages) {
        QVERIFY(m_writer->add());
        checkpointer.afterCommit();
    }
    QTRY_VERIFY(QFileInfo(m_path).size() > empty); // while the writer rests
}

void TestCheckpointer::logStartsOver()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
    const auto writes = [&] {
        const bool added = m_writer->add();
        checkpointer.afterCommit();
        return added;
    };
    while (checkpointer.pages() < fewPages - 2)
        QVERIFY(writes());
    const qint64 empty = QFileInfo(m_path).size();
    // The other thread needs a moment, in which the writer goes on.
    QTRY_VERIFY(writes() && checkpointer.pages() > 0 && checkpointer.pages() < fewPages / 2);
    QVERIFY(QFileInfo(m_path).size() > empty);
}

void TestCheckpointer::logWaitsForItsReader()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
    QVERIFY(m_writer->add());
    Database reader(m_path);
    QVERIFY(reader.run("BEGIN"));
    QCOMPARE(reader.count(), 1);
    for (int i = 0; i < 3 * fewPages; ++i) {
        QVERIFY(m_writer->add());
        checkpointer.afterCommit();
    }
    QCOMPARE(reader.count(), 1);
    QVERIFY(reader.run("COMMIT"));
    QTRY_VERIFY(m_writer->add() && (checkpointer.afterCommit(), true) && checkpointer.pages() > 0
                && checkpointer.pages() < fewPages);
}

/// Where the other thread cannot keep up, the log must not grow without bound.
void TestCheckpointer::logThatIsTooLongIsWaitedFor()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
    for (int i = 0; i < 40 * fewPages; ++i) {
        QVERIFY(m_writer->add());
        checkpointer.afterCommit();
        QVERIFY(checkpointer.pages() < 5 * fewPages);
    }
}

void TestCheckpointer::nothingIsLost()
{
    constexpr int rows = 20 * fewPages;
    {
        Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
        for (int i = 0; i < rows; ++i) {
            QVERIFY(m_writer->add());
            checkpointer.afterCommit();
        }
    }
    Database again(m_path);
    QCOMPARE(again.count(), rows);
    QVERIFY(again.run("PRAGMA integrity_check"));
}

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
