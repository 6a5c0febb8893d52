#include "core/base/save_file.h"

#include "tests/support/full_disk.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QTemporaryDir>
#include <QTest>

#include <optional>

using namespace grantdesk;

class TestSaveFile : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void replaces_data();
    void replaces();
};

void TestSaveFile::replaces_data()
{
    QTest::addColumn<bool>("full");
    QTest::addColumn<int>("size");
    QTest::newRow("room for it") << false << 1000;
    QTest::newRow("little, without room for it") << true << 1000;
    QTest::newRow("much, without room for it") << true << 100'000;
}

void TestSaveFile::replaces()
{
    QFETCH(bool, full);
    QFETCH(int, size);
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("kept"));
    const QByteArray before = "what was there";
    const QByteArray after(size, 'x');
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QCOMPARE(old.write(before), before.size());
    old.close();
    {
        std::optional<tests::FullDisk> disk;
        if (full)
            disk.emplace();
        QSaveFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        const bool written = file.write(after) == after.size();
        QCOMPARE(written && commitWhole(file), !full);
    }
    QVERIFY(old.open(QIODevice::ReadOnly));
    QCOMPARE(old.readAll(), full ? before : after);
    QCOMPARE(QDir(folder.path()).entryList(QDir::Files), QStringList(QStringLiteral("kept")));
}

QTEST_GUILESS_MAIN(TestSaveFile)
#include "tst_save_file.moc"
