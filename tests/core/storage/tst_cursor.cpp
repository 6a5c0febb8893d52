#include "core/storage/sql/cursor.h"

#include <QSqlQuery>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk::storage::sql;

/// Both ways to run a statement must give the same, so that nothing depends on which one a machine has.
class TestCursor : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void keepsValues_data() { engines(); }
    void keepsValues();
    void keepsNothingApartFromEmpty_data() { engines(); }
    void keepsNothingApartFromEmpty();
    void walksRows_data() { engines(); }
    void walksRows();
    void countsChanges_data() { engines(); }
    void countsChanges();
    void runsAgainAfterFinishing_data() { engines(); }
    void runsAgainAfterFinishing();
    void tellsConstraint_data() { engines(); }
    void tellsConstraint();
    void tellsBrokenStatement_data() { engines(); }
    void tellsBrokenStatement();
    void ownLibraryIsDrivers() { QVERIFY(isOwnSqlite(m_database)); }

private:
    using Engine = std::unique_ptr<Cursor> (*)(const QSqlDatabase &, const QString &);
    static void engines();
    std::unique_ptr<Cursor> prepare(const char *sql) const
    {
        QFETCH(Engine, engine);
        return engine(m_database, QLatin1String(sql));
    }

    QTemporaryDir m_folder;
    QSqlDatabase m_database;
};

void TestCursor::engines()
{
    QTest::addColumn<Engine>("engine");
    QTest::newRow("Qt Sql") << Engine(qtCursor);
    QTest::newRow("SQLite's own") << Engine(sqliteCursor);
}

void TestCursor::initTestCase()
{
    m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("test"));
    m_database.setDatabaseName(m_folder.filePath(QStringLiteral("test.sqlite")));
    QVERIFY(m_database.open());
}

void TestCursor::cleanupTestCase()
{
    m_database.close();
    m_database = {};
    QSqlDatabase::removeDatabase(QStringLiteral("test"));
}

void TestCursor::init()
{
    QSqlQuery query(m_database);
    QVERIFY(query.exec(QStringLiteral("DROP TABLE IF EXISTS things")));
    QVERIFY(query.exec(QStringLiteral("CREATE TABLE things (id INTEGER PRIMARY KEY, words TEXT, bytes BLOB)")));
}

void TestCursor::keepsValues()
{
    const QString words = QString::fromUtf8("Größe, “naïve” 🗝 \x01 und\nmehr");
    const QByteArray bytes("\0\xff\x80 bytes\0", 10);
    const qint64 number = -9'007'199'254'740'993;
    const auto add = prepare("INSERT INTO things VALUES (?, ?, ?)");
    add->bind(0, number);
    add->bind(1, words);
    add->bind(2, bytes);
    QVERIFY(add->execute());
    add->finish();

    const auto read = prepare("SELECT id, words, bytes, typeof(words), typeof(bytes) FROM things");
    QVERIFY(read->execute());
    QVERIFY(read->next());
    QCOMPARE(read->number(0), number);
    QCOMPARE(read->text(1), words);
    QCOMPARE(read->blob(2), bytes);
    QCOMPARE(read->text(3), QStringLiteral("text"));
    QCOMPARE(read->text(4), QStringLiteral("blob"));
}

void TestCursor::keepsNothingApartFromEmpty()
{
    const auto add = prepare("INSERT INTO things VALUES (1, ?, ?), (2, ?, ?)");
    add->bind(0, QString());
    add->bind(1, QByteArray());
    add->bindNull(2);
    add->bindNull(3);
    QVERIFY(add->execute());
    add->finish();

    const auto read = prepare("SELECT words, bytes FROM things ORDER BY id");
    QVERIFY(read->execute());
    QVERIFY(read->next());
    QVERIFY(!read->isNull(0));
    QVERIFY(!read->isNull(1));
    QCOMPARE(read->text(0), QString());
    QCOMPARE(read->blob(1), QByteArray());
    QVERIFY(read->next());
    QVERIFY(read->isNull(0));
    QVERIFY(read->isNull(1));
}

void TestCursor::walksRows()
{
    const auto read = prepare("WITH n(i) AS (VALUES (1), (2), (3)) SELECT i FROM n WHERE i >= ?");
    for (const int from : {1, 3, 4}) {
        read->bind(0, qint64(from));
        QVERIFY(read->execute());
        int expected = from;
        while (read->next())
            QCOMPARE(read->number(0), expected++);
        QCOMPARE(expected, 4);
        QVERIFY(!read->next());
        QVERIFY(!read->error().isValid());
        read->finish();
    }
}

void TestCursor::countsChanges()
{
    const auto add = prepare("INSERT INTO things (id) VALUES (1), (2), (3)");
    QVERIFY(add->execute());
    QCOMPARE(add->changed(), 3);
    add->finish();
    const auto change = prepare("UPDATE things SET words = 'x' WHERE id > ?");
    change->bind(0, qint64(2));
    QVERIFY(change->execute());
    QCOMPARE(change->changed(), 1);
    change->finish();
    change->bind(0, qint64(7));
    QVERIFY(change->execute());
    QCOMPARE(change->changed(), 0);
}

/// An open query must not hold its view of the database.
void TestCursor::runsAgainAfterFinishing()
{
    const auto count = prepare("SELECT COUNT(*) FROM things");
    const auto add = prepare("INSERT INTO things (id) VALUES (NULL)");
    for (int expected = 0; expected < 3; ++expected) {
        QVERIFY(count->execute());
        QVERIFY(count->next());
        QCOMPARE(count->number(0), expected);
        count->finish();
        QVERIFY(add->execute());
        add->finish();
    }
    QSqlQuery query(m_database);
    QVERIFY(query.exec(QStringLiteral("DROP TABLE things")));
}

void TestCursor::tellsConstraint()
{
    const auto add = prepare("INSERT INTO things (id) VALUES (1), (1)");
    QVERIFY(!add->execute());
    QCOMPARE(add->error().nativeErrorCode().toInt() & 0xff, 19);
    QVERIFY(!add->error().databaseText().isEmpty());
}

void TestCursor::tellsBrokenStatement()
{
    const auto broken = prepare("SELECT nothing FROM nowhere");
    QVERIFY(broken->error().isValid());
    QVERIFY(!broken->execute());
    QCOMPARE(broken->error().nativeErrorCode().toInt() & 0xff, 1);
}

QTEST_GUILESS_MAIN(TestCursor)
#include "tst_cursor.moc"
