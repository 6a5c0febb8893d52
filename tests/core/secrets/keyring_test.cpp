#include "store_caller.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusObjectPath>
#include <QDBusVirtualObject>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QFile>

using namespace grantdesk;

namespace {

const QByteArray secret = "Wn4-plain-text-of-a-client-secret-8Qd";

bool lockKeyring()
{
    auto lock = QDBusMessage::createMethodCall(
        QStringLiteral("org.freedesktop.secrets"), QStringLiteral("/org/freedesktop/secrets"),
        QStringLiteral("org.freedesktop.Secret.Service"), QStringLiteral("Lock"));
    const QDBusObjectPath collection(QStringLiteral("/org/freedesktop/secrets/collection/login"));
    lock << QVariant::fromValue(QList<QDBusObjectPath>{collection});
    return QDBusConnection::sessionBus().call(lock).type() == QDBusMessage::ReplyMessage;
}

bool anyFileHolds(const QByteArray &text)
{
    QDirIterator files(QString::fromLocal8Bit(qgetenv("HOME")), QDir::Files | QDir::Hidden,
                       QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(text))
            return true;
    }
    return false;
}

/// A password prompt that nobody answers.
class SilentPrompter final : public QDBusVirtualObject {
public:
    bool begin()
    {
        auto bus = QDBusConnection::sessionBus();
        return bus.registerVirtualObject(QStringLiteral("/"), this, QDBusConnection::SubPath)
            && bus.registerService(QStringLiteral("org.gnome.keyring.SystemPrompter"));
    }
    QString introspect(const QString &) const override { return {}; }
    bool handleMessage(const QDBusMessage &message, const QDBusConnection &) override
    {
        message.setDelayedReply(true);
        ++asked;
        return true;
    }
    int asked = 0;
};

} // namespace

/// Against a real Secret Service (tests/support/with-keyring). The functions run in this order: the last ones lock it.
class KeyringTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void opensTheKeyring();
    void remembersBeyondTheStore();
    void isNoPlainFile();
    void tellsNobodyOnceItIsGone();
    void lockedUnderWay();
    void lockedFromTheStart();
    void lockedWithAPromptThatWaits();
};

void KeyringTest::opensTheKeyring()
{
    const auto store = openAndWait(15'000);
    QVERIFY(store);
    QVERIFY(store->isPersistent());
    StoreCaller call(*store);
    QCOMPARE(call.text(QStringLiteral("client-secret/none")), "(none)");
    QVERIFY(call.remove(QStringLiteral("client-secret/none")));
}

void KeyringTest::remembersBeyondTheStore()
{
    const QString key = QStringLiteral("client-secret/0123456789abcdef0123456789abcdef");
    const QByteArray binary("\0\xff\n pem \0", 9);
    {
        const auto store = openAndWait(15'000);
        QVERIFY(store && store->isPersistent());
        StoreCaller call(*store);
        QVERIFY(call.write(key, "old"));
        QVERIFY(call.write(key, secret));
        QVERIFY(call.write(QStringLiteral("private-key/1"), binary));
    }
    const auto store = openAndWait(15'000);
    QVERIFY(store && store->isPersistent());
    StoreCaller call(*store);
    QCOMPARE(call.text(key), secret);
    QCOMPARE(call.text(QStringLiteral("private-key/1")), binary);
    QVERIFY(call.remove(QStringLiteral("private-key/1")));
    QCOMPARE(call.text(QStringLiteral("private-key/1")), "(none)");
    QCOMPARE(call.text(key), secret);
}

void KeyringTest::isNoPlainFile()
{
    QVERIFY(!anyFileHolds(secret));
    QVERIFY(!anyFileHolds(secret.toBase64()));
}

void KeyringTest::tellsNobodyOnceItIsGone()
{
    auto store = openAndWait(15'000);
    QVERIFY(store && store->isPersistent());
    bool told = false;
    const QString key = QStringLiteral("client-secret/late");
    store->write(key, SecretString("late"), [&](const Result<void> &) { told = true; });
    store.reset();
    // The write itself is carried out; another store sees it, and by then the callback would have come.
    const auto another = openAndWait(15'000);
    StoreCaller call(*another);
    QTRY_COMPARE(call.text(key), "late");
    QVERIFY(!told);
}

/// A locked keyring says that it holds nothing and that it removed what it did not: neither may be believed.
void KeyringTest::lockedUnderWay()
{
    const auto store = openAndWait(15'000);
    QVERIFY(store && store->isPersistent());
    StoreCaller call(*store);
    const QString key = QStringLiteral("client-secret/0123456789abcdef0123456789abcdef");
    QCOMPARE(call.text(key), secret);
    QVERIFY(lockKeyring());
    QCOMPARE(call.text(key), "secrets.keyring_locked");
    QVERIFY(!call.remove(key));
    QVERIFY(!call.write(key, "x"));
}

void KeyringTest::lockedFromTheStart()
{
    QVERIFY(lockKeyring());
    QElapsedTimer timer;
    timer.start();
    const auto store = openAndWait(15'000);
    QVERIFY(store);
    QVERIFY(!store->isPersistent());
    QVERIFY(timer.elapsed() < 12'000);
}

void KeyringTest::lockedWithAPromptThatWaits()
{
    QVERIFY(lockKeyring());
    SilentPrompter prompter;
    QVERIFY(prompter.begin());
    const auto store = openAndWait(8000, std::chrono::milliseconds(500));
    QVERIFY(store);
    QVERIFY(!store->isPersistent());
    QVERIFY(prompter.asked > 0);
}

QTEST_GUILESS_MAIN(KeyringTest)
#include "keyring_test.moc"
