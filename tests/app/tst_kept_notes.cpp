// What is noted of the keyring's content.

#include "app/shared/noted_secret_store.h"
#include "core/secrets/open.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;

namespace {

const QString secretName = QStringLiteral("client-secret/0123456789abcdef0123456789abcdef");
const QString keyName = QStringLiteral("private-key/0123456789abcdef0123456789abcdef");

/// A keyring that does as it is told.
class Keyring final : public secrets::SecretStore {
public:
    explicit Keyring(bool persistent, bool works)
        : m_persistent(persistent)
        , m_works(works)
    {
    }
    bool isPersistent() const override { return m_persistent; }
    void write(const QString &, const SecretString &, std::function<void(Result<void>)> done) override { tell(done); }
    void read(const QString &key, std::function<void(Result<std::optional<SecretString>>)> done) override
    {
        if (!m_works)
            done(failure(Error{QStringLiteral("secrets.keyring_locked"), {}}));
        else if (key == keyName)
            done(std::optional(SecretString("x")));
        else
            done(std::optional<SecretString>());
    }
    void remove(const QString &, std::function<void(Result<void>)> done) override { tell(done); }

private:
    void tell(const std::function<void(Result<void>)> &done) const
    {
        done(m_works ? Result<void>() : failure(Error{QStringLiteral("secrets.keyring_locked"), {}}));
    }
    bool m_persistent;
    bool m_works;
};

} // namespace

class TestKeptNotes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void namesAreNoted()
    {
        const QTemporaryDir folder;
        const app::KeptNotes notes(folder.path());
        QCOMPARE(notes.names(), QStringList());
        notes.add(secretName);
        notes.add(secretName);
        notes.add(keyName);
        for (const QString &other : {QStringLiteral("probe/1"), QStringLiteral("client-secret/../../x"),
                                     QStringLiteral("client-secret/"), secretName + u'0', QString()})
            notes.add(other);
        QCOMPARE(app::KeptNotes(folder.path()).names(), (QStringList{secretName, keyName}));
        QCOMPARE(QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
                 QStringList{QStringLiteral("kept")});
        notes.remove(secretName);
        notes.remove(secretName);
        QCOMPARE(notes.names(), QStringList{keyName});
    }

    void foreignFilesAreNoNotes()
    {
        const QTemporaryDir folder;
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("kept")));
        QFile file(folder.filePath(QStringLiteral("kept/readme.txt")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(app::KeptNotes(folder.path()).names(), QStringList());
    }

    void storeNotes_data()
    {
        QTest::addColumn<bool>("persistent");
        QTest::addColumn<bool>("works");
        QTest::addColumn<int>("afterWriting");
        QTest::addColumn<int>("afterRemoving");
        QTest::newRow("keyring") << true << true << 1 << 0;
        QTest::newRow("locked") << true << false << 1 << 1;
        QTest::newRow("this run's memory") << false << true << 0 << 0;
    }

    void storeNotes()
    {
        QFETCH(bool, persistent);
        QFETCH(bool, works);
        QFETCH(int, afterWriting);
        QFETCH(int, afterRemoving);
        const QTemporaryDir folder;
        const app::KeptNotes notes(folder.path());
        app::NotedSecretStore store(std::make_unique<Keyring>(persistent, works), notes);
        QCOMPARE(store.isPersistent(), persistent);
        int answers = 0;
        const auto count = [&](const Result<void> &done) {
            QCOMPARE(done.has_value(), works);
            ++answers;
        };
        store.write(secretName, SecretString("s"), count);
        QCOMPARE(notes.names().size(), afterWriting);
        store.remove(secretName, count);
        QCOMPARE(notes.names().size(), afterRemoving);
        QCOMPARE(answers, 2);
    }

    /// What was kept before there were notes.
    void whatIsFoundIsNoted_data() { storeNotes_data(); }
    void whatIsFoundIsNoted()
    {
        QFETCH(bool, persistent);
        QFETCH(bool, works);
        const QTemporaryDir folder;
        const app::KeptNotes notes(folder.path());
        app::NotedSecretStore store(std::make_unique<Keyring>(persistent, works), notes);
        int answers = 0;
        for (const QString &name : {secretName, keyName}) {
            store.read(name, [&](const Result<std::optional<SecretString>> &found) {
                QCOMPARE(found.has_value(), works);
                ++answers;
            });
        }
        QCOMPARE(answers, 2);
        QCOMPARE(notes.names(), persistent && works ? QStringList{keyName} : QStringList());
    }
};

QTEST_GUILESS_MAIN(TestKeptNotes)
#include "tst_kept_notes.moc"
