#include "app/shared/bootstrap.h"
#include "app/shared/store_thread.h"
#include "core/storage/open.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>
#include <numeric>
#include <optional>

using namespace grantdesk;

class StoreThreadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void worksInOrderOnOneThread();
    void finishesWhatWasPosted();
    void triesAgainAfterAFailure();
    void firstStartHappensOnce();
};

void StoreThreadTest::worksInOrderOnOneThread()
{
    const QTemporaryDir folder;
    QList<int> order;
    QList<QThread *> threads;
    {
        app::StoreThread stores(folder.path());
        for (int i = 0; i < 20; ++i) {
            stores.post([&order, &threads, i](Result<storage::Stores *> opened) {
                QVERIFY(opened.has_value());
                order += i;
                threads += QThread::currentThread();
            });
        }
    }
    QList<int> expected(20);
    std::iota(expected.begin(), expected.end(), 0);
    QCOMPARE(order, expected);
    QCOMPARE(threads.count(threads.first()), 20);
    QVERIFY(threads.first() != QThread::currentThread());
}

void StoreThreadTest::finishesWhatWasPosted()
{
    const QTemporaryDir folder;
    std::atomic<int> created = 0;
    {
        app::StoreThread stores(folder.path());
        stores.post([&created](Result<storage::Stores *> opened) {
            SystemRandom random;
            const auto made = applications::newApplication(applications::Type::Web, QStringLiteral("W"), random,
                                                           SystemClock().now());
            created = (*opened)->applications().create(made.application).has_value() ? 1 : -1;
        });
    }
    QCOMPARE(created.load(), 1);
    const auto again = storage::openSqlite(folder.path());
    QVERIFY(again.has_value());
    QCOMPARE((*again)->applications().list()->size(), 1);
}

void StoreThreadTest::triesAgainAfterAFailure()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("data"));
    QFile inTheWay(path);
    QVERIFY(inTheWay.open(QIODevice::WriteOnly));
    inTheWay.close();
    std::optional<bool> first;
    std::optional<bool> second;
    {
        app::StoreThread stores(path);
        stores.post([&first, &inTheWay](const Result<storage::Stores *> &opened) {
            first = opened.has_value();
            inTheWay.remove();
        });
        stores.post([&second](const Result<storage::Stores *> &opened) { second = opened.has_value(); });
    }
    QCOMPARE(first, std::optional(false));
    QCOMPARE(second, std::optional(true));
}

void StoreThreadTest::firstStartHappensOnce()
{
    const auto stores = storage::openMemory();
    SystemRandom random;
    const SystemClock clock;
    const auto first = app::ensureFirstStart(*stores, random, clock);
    QVERIFY(first.has_value() && first->has_value());
    QCOMPARE((*first)->user.email, QStringLiteral("sam.sample@example.com"));
    QVERIFY(!(*first)->password.isEmpty());
    const auto organisation = stores->people().organisation();
    QVERIFY(organisation.has_value() && organisation->has_value());
    QCOMPARE(stores->people().users()->size(), 1);

    const auto second = app::ensureFirstStart(*stores, random, clock);
    QVERIFY(second.has_value() && !second->has_value());
    QCOMPARE(*stores->people().organisation(), *organisation);
    QCOMPARE(stores->people().users()->size(), 1);
}

QTEST_GUILESS_MAIN(StoreThreadTest)
#include "tst_store_thread.moc"
