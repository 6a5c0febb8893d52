#include "core/storage/sql/checkpointer.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include <sqlite3.h>
#include <sys/stat.h>

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
    QByteArray answer(const char *sql)
    {
        QByteArray text;
        const auto read = [](void *result, int, char **texts, char **) {
            *static_cast<QByteArray *>(result) += texts[0];
            return 0;
        };
        sqlite3_exec(connection, sql, read, &text, nullptr);
        return text;
    }
    int count() { return answer("SELECT COUNT(*) FROM things").toInt(); }

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
    void writerDoesLittle();
    void longLogThatWasFound();
    void failureShortensTheLog();
    void logWaitsForItsReader();
    void logThatIsTooLongIsWaitedFor();
    void nothingIsLost();
    void locksStay();

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
    }
    QTRY_VERIFY(QFileInfo(m_path).size() > empty); // while the writer rests
}

void TestCheckpointer::logStartsOver()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
    while (checkpointer.pages() < fewPages - 2)
        QVERIFY(m_writer->add());
    const qint64 empty = QFileInfo(m_path).size();
    // The other thread needs a moment, in which the writer goes on.
    QTRY_VERIFY(m_writer->add() && checkpointer.pages() > 0 && checkpointer.pages() < fewPages / 2);
    QVERIFY(QFileInfo(m_path).size() > empty);
}

/// What is written during a pass is brought by the next one, not by the writer.
void TestCheckpointer::writerDoesLittle()
{
    constexpr int manyPages = 4000;
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), manyPages);
    int most = 0;
    while (checkpointer.pagesLeftToWriter() == 0) {
        QVERIFY(m_writer->add());
        most = std::max(most, checkpointer.pages());
    }
    qInfo("%d of %d pages were left", checkpointer.pagesLeftToWriter(), most);
    QVERIFY(checkpointer.pagesLeftToWriter() < (most - manyPages) / 2);
}

/// As somebody who was killed leaves it.
void TestCheckpointer::longLogThatWasFound()
{
    {
        const Checkpointer never(m_writer->connection, m_path.toUtf8(), 1'000'000);
        while (never.pages() < 1000)
            QVERIFY(m_writer->add());
    }
    const qint64 empty = QFileInfo(m_path).size();
    const Checkpointer checkpointer(m_writer->connection, m_path.toUtf8());
    QTRY_VERIFY(QFileInfo(m_path).size() > empty);
    QTRY_VERIFY(m_writer->add() && checkpointer.pages() > 0 && checkpointer.pages() < fewPages);
}

void TestCheckpointer::failureShortensTheLog()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8());
    while (checkpointer.pages() < fewPages)
        QVERIFY(m_writer->add());
    checkpointer.afterFailure();
    QCOMPARE(checkpointer.pages(), 0);
    QVERIFY(m_writer->add());
    QVERIFY(checkpointer.pages() < fewPages);
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
    }
    QCOMPARE(reader.count(), 1);
    QVERIFY(reader.run("COMMIT"));
    QTRY_VERIFY(m_writer->add() && checkpointer.pages() > 0 && checkpointer.pages() < fewPages);
}

/// Where the other thread cannot keep up, the log must not grow without bound.
void TestCheckpointer::logThatIsTooLongIsWaitedFor()
{
    Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
    for (int i = 0; i < 40 * fewPages; ++i) {
        QVERIFY(m_writer->add());
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
        }
    }
    Database again(m_path);
    QCOMPARE(again.count(), rows);
    QCOMPARE(again.answer("PRAGMA integrity_check"), "ok");
}

/// Closing any descriptor of the database takes this process's locks on it away; without the writer's, whoever ends
/// last elsewhere would remove the log that is being written.
void TestCheckpointer::locksStay()
{
    struct stat status = {};
    QCOMPARE(::stat(m_path.toUtf8().constData(), &status), 0);
    const QByteArray ours = ' ' + QByteArray::number(QCoreApplication::applicationPid()) + ' ';
    const QByteArray database = ':' + QByteArray::number(quint64(status.st_ino)) + ' ';
    const auto locks = [&] {
        QFile all(QStringLiteral("/proc/locks"));
        const QList<QByteArray> lines = all.open(QIODevice::ReadOnly) ? all.readAll().split('\n') : QList<QByteArray>();
        return std::count_if(lines.cbegin(), lines.cend(),
                             [&](const QByteArray &line) { return line.contains(ours) && line.contains(database); });
    };
    {
        Checkpointer checkpointer(m_writer->connection, m_path.toUtf8(), fewPages);
        QVERIFY(m_writer->add());
        QCOMPARE(locks(), 1);
        for (int i = 0; i < 8 * fewPages; ++i)
            QVERIFY(m_writer->add());
    }
    QVERIFY(QFileInfo(m_path).size() > 4 * fewPages * 4096);
    QCOMPARE(locks(), 1);
}

QTEST_GUILESS_MAIN(TestCheckpointer)
#include "tst_checkpointer.moc"
