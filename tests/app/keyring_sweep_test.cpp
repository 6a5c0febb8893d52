// What is gone for good leaves the system's real keyring, whoever deleted it.

#include "app/console/keyring_sweep.h"
#include "app/console/late_secret_store.h"
#include "app/console/store_access.h"
#include "tests/core/secrets/store_caller.h"

#include "core/base/random_source.h"

#include <QTemporaryDir>

#include <stdexcept>

using namespace grantdesk;
using applications::Type;

namespace {

/// A data folder, the console's keyring over it, and an application with a secret that is kept there.
struct Place {
    Place() { secrets.open(folder.path()); }

    template<typename Work> auto onStores(Work work)
    {
        std::optional<std::invoke_result_t<Work, storage::Stores &>> answer;
        stores.run(&context, std::move(work), [&answer](auto got) { answer.emplace(std::move(got)); });
        while (!answer)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        return *std::move(answer);
    }
    /// Registers an application and keeps its secret; answers the entry's name.
    QString keep(const QString &name)
    {
        const auto made = applications::newApplication(Type::Web, name, random, clock.now());
        if (!onStores([&made](storage::Stores &s) { return s.applications().create(made.application); }))
            throw std::runtime_error("not stored");
        const Id id = applications::clientSecrets(made.application)->first().id;
        ids.insert(name, made.application.id);
        const QString entry = QStringLiteral("client-secret/") + id;
        if (!StoreCaller(secrets).write(entry, made.firstSecret->reveal()))
            throw std::runtime_error("not kept");
        return entry;
    }
    Result<void> remove(const QString &name)
    {
        return onStores([id = ids[name]](storage::Stores &s) { return s.applications().remove(id); });
    }
    Result<void> purge(const QString &name)
    {
        return onStores([id = ids[name]](storage::Stores &s) { return s.applications().purge(id); });
    }
    bool holds(const QString &entry) { return StoreCaller(secrets).text(entry) != "(none)"; }

    QTemporaryDir folder;
    QObject context;
    SystemClock clock;
    SystemRandom random;
    app::ConsoleStores stores{folder.path()};
    app::LateSecretStore secrets;
    app::KeptNotes notes{folder.path()};
    QHash<QString, Id> ids;
};

/// A keyring that answers when the test lets it, as one does that asks for its password.
class SlowKeyring final : public secrets::SecretStore {
public:
    using Done = std::function<void(Result<void>)>;
    bool isPersistent() const override { return true; }
    void write(const QString &, const SecretString &, Done) override { }
    void read(const QString &, std::function<void(Result<std::optional<SecretString>>)>) override { }
    void remove(const QString &key, Done done) override
    {
        asked.append(key);
        waiting.append(std::move(done));
    }
    void answer(const Result<void> &result) { waiting.takeFirst()(result); }

    QStringList asked;
    QList<Done> waiting;
};

/// Stores of which somebody else restores an application after its first part was read.
class Disturbed final : public storage::Stores {
public:
    Disturbed(storage::Stores &stores, const Id &restored)
        : m_stores(stores)
        , m_restored(restored)
    {
    }
    storage::ApplicationStore &applications() override
    {
        if (++m_calls == 2 && !m_stores.applications().restore(m_restored, {.secrets = true, .keys = true}))
            throw std::runtime_error("not restored");
        return m_stores.applications();
    }
    storage::PeopleStore &people() override { return m_stores.people(); }
    storage::ControlStore &controls() override { return m_stores.controls(); }
    storage::AuditStore &audit() override { return m_stores.audit(); }
    authserver::Directory &directory() override { return m_stores.directory(); }
    authserver::GrantStore &grants() override { return m_stores.grants(); }
    authserver::Batch &batch() override { return m_stores.batch(); }
    Result<qint64> changeCounter() override { return m_stores.changeCounter(); }

private:
    storage::Stores &m_stores;
    const Id m_restored;
    int m_calls = 0;
};

} // namespace

class KeyringSweepTest final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void whatIsGoneIsTakenOut()
    {
        Place other; // another data folder of the same user
        const QString foreign = other.keep(QStringLiteral("Foreign"));
        Place place;
        QVERIFY(QTest::qWaitFor([&] { return place.secrets.isKnown(); }, 15'000));
        QVERIFY(place.secrets.isPersistent());
        const QString living = place.keep(QStringLiteral("Living"));
        const QString restorable = place.keep(QStringLiteral("Restorable"));
        const QString gone = place.keep(QStringLiteral("Gone"));
        QVERIFY(place.remove(QStringLiteral("Restorable")));
        QVERIFY(place.remove(QStringLiteral("Gone")));
        QVERIFY(place.purge(QStringLiteral("Gone"))); // by somebody without a keyring
        QVERIFY(place.holds(gone));

        app::KeyringSweep sweep(place.stores, place.secrets, place.notes);
        sweep.start();
        QTRY_COMPARE_WITH_TIMEOUT(place.notes.names().size(), 2, 20'000);
        QVERIFY(!place.holds(gone));
        QVERIFY(place.holds(living));
        QVERIFY(place.holds(restorable));
        QVERIFY(place.holds(foreign));

        // What is restored without its secrets has lost them, too.
        QVERIFY(place.onStores([id = place.ids[QStringLiteral("Restorable")]](storage::Stores &s) {
            return s.applications().restore(id, {});
        }));
        app::KeyringSweep next(place.stores, place.secrets, place.notes);
        next.start();
        QTRY_COMPARE_WITH_TIMEOUT(place.notes.names(), QStringList{living}, 20'000);
        QVERIFY(!place.holds(restorable));
        QVERIFY(place.holds(living));
    }

    void takenOutOneAfterTheOtherUntilOneFails()
    {
        Place place;
        QStringList names;
        for (int i = 1; i <= 3; ++i) {
            names.append(QStringLiteral("client-secret/%1").arg(i, 32, 16, QLatin1Char('0')));
            place.notes.add(names.last());
        }
        SlowKeyring keyring;
        app::KeyringSweep sweep(place.stores, keyring, place.notes);
        sweep.start();
        QTRY_COMPARE(keyring.asked, names.mid(0, 1));
        sweep.start(); // the next hour, while the keyring still waits for its password
        QVERIFY(place.onStores([](storage::Stores &s) { return s.changeCounter(); }));
        QCoreApplication::processEvents();
        QCOMPARE(keyring.asked, names.mid(0, 1));
        keyring.answer({});
        QCOMPARE(keyring.asked, names.mid(0, 2));
        keyring.answer(failure(Error{QStringLiteral("secrets.keyring_locked"), {}}));
        QCOMPARE(keyring.asked, names.mid(0, 2));
        sweep.start(); // the hour after
        QTRY_COMPARE(keyring.asked.size(), 3);
    }

    void aRegistryThatChangesMeanwhileLosesNothing()
    {
        Place place;
        const QString restorable = place.keep(QStringLiteral("Restorable"));
        const QString gone = QStringLiteral("client-secret/00000000000000000000000000000001");
        QVERIFY(place.remove(QStringLiteral("Restorable")));
        const auto found = place.onStores([&](storage::Stores &s) {
            Disturbed disturbed(s, place.ids[QStringLiteral("Restorable")]);
            return app::goneOf({restorable, gone}, disturbed);
        });
        QVERIFY(found);
        QCOMPARE(*found, QStringList());
        const auto again = place.onStores([&](storage::Stores &s) { return app::goneOf({restorable, gone}, s); });
        QVERIFY(again);
        QCOMPARE(*again, QStringList{gone});
    }
};

QTEST_GUILESS_MAIN(KeyringSweepTest)
#include "keyring_sweep_test.moc"
