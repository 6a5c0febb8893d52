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
};

QTEST_GUILESS_MAIN(KeyringSweepTest)
#include "keyring_sweep_test.moc"
