#include "store_caller.h"

#include <QElapsedTimer>

using namespace grantdesk;

class TestSecretStore : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void remembers();
    void tellsNobodyOnceItIsGone();
    void mayGoInsideItsCallback();
    void withoutAKeyring();
};

void TestSecretStore::remembers()
{
    const auto store = secrets::sessionSecretStore();
    QVERIFY(!store->isPersistent());
    StoreCaller call(*store);
    const QString key = QStringLiteral("client-secret/1");
    QCOMPARE(call.text(key), "(none)");
    QVERIFY(call.write(key, "one"));
    QVERIFY(call.write(QStringLiteral("client-secret/2"), QByteArray("\0two", 4)));
    QCOMPARE(call.text(key), "one");
    QVERIFY(call.write(key, "new"));
    QCOMPARE(call.text(key), "new");
    QCOMPARE(call.text(QStringLiteral("client-secret/2")), QByteArray("\0two", 4));
    QVERIFY(call.remove(key));
    QCOMPARE(call.text(key), "(none)");
    QVERIFY(call.remove(key));
}

void TestSecretStore::tellsNobodyOnceItIsGone()
{
    auto store = secrets::sessionSecretStore();
    bool told = false;
    store->write(QStringLiteral("k"), SecretString("s"), [&](const Result<void> &) { told = true; });
    store.reset();
    QCoreApplication::processEvents();
    QVERIFY(!told);
}

void TestSecretStore::mayGoInsideItsCallback()
{
    auto store = secrets::sessionSecretStore();
    int calls = 0;
    for (int i = 0; i < 2; ++i) {
        store->remove(QStringLiteral("k"), [&](const Result<void> &) {
            ++calls;
            store.reset();
        });
    }
    QTRY_COMPARE(calls, 1);
    QCoreApplication::processEvents();
    QCOMPARE(calls, 1);
}

/// The tests run without a bus; that must be noticed at once, not after a deadline.
void TestSecretStore::withoutAKeyring()
{
    QElapsedTimer timer;
    timer.start();
    const auto store = openAndWait(8000);
    QVERIFY(store);
    QVERIFY(!store->isPersistent());
    QVERIFY(timer.elapsed() < 5000);
    StoreCaller call(*store);
    QVERIFY(call.write(QStringLiteral("k"), "s"));
    QCOMPARE(call.text(QStringLiteral("k")), "s");
}

QTEST_GUILESS_MAIN(TestSecretStore)
#include "tst_secret_store.moc"
