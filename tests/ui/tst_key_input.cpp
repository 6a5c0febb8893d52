// Keys that come from files: what is said of those that cannot be taken.

#include "tests/support/ui_workbench.h"
#include "ui/applications/add_key_box.h"
#include "ui/flows/private_key_field.h"
#include "ui/widgets/message_bar.h"

#include <QFile>
#include <QPlainTextEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <chrono>

using namespace grantdesk;

namespace {

constexpr int patience = 20'000;

QString newCertificate()
{
    QProcess openssl;
    openssl.start(QStringLiteral("openssl"),
                  {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"),
                   QStringLiteral("rsa:2048"), QStringLiteral("-nodes"), QStringLiteral("-keyout"),
                   QStringLiteral("/dev/null"), QStringLiteral("-subj"), QStringLiteral("/CN=export"),
                   QStringLiteral("-days"), QStringLiteral("1")});
    openssl.waitForFinished(patience);
    return QString::fromLatin1(openssl.readAllStandardOutput());
}

TimePoint endOf(const QString &certificate)
{
    return crypto::parsePublicKey(certificate.toLatin1())->certificate->validUntil;
}

QList<ui::Person> people()
{
    return {{Id(32, u'a'), QStringLiteral("Sam"), QStringLiteral("sam@example.com"), true}};
}

} // namespace

class TestKeyInput final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCertificateEndsAtItsEnd()
    {
        const QString certificate = newCertificate();
        ManualClock present(endOf(certificate) - std::chrono::seconds(1));
        tests::UiWorkbench bench;
        ui::AddKeyBox box(bench.workbench, present, Id(32, u'b'), people(), nullptr);
        box.show();
        const auto *messages = box.findChild<ui::MessageBar *>();
        box.offerText(certificate);
        QVERIFY(!messages->isVisible());
        present.advance(std::chrono::seconds(1)); // as the list of keys and the health judge it
        box.offerText({});
        box.offerText(certificate);
        QVERIFY(messages->isVisible());
        QVERIFY(messages->text().contains(QStringLiteral("expired")));
    }

    void theWarningGoesWithItsCertificate()
    {
        const QString certificate = newCertificate();
        const ManualClock present(endOf(certificate) + std::chrono::days(1));
        tests::UiWorkbench bench;
        ui::AddKeyBox box(bench.workbench, present, Id(32, u'b'), people(), nullptr);
        box.show();
        box.offerText(certificate);
        QVERIFY(box.findChild<ui::MessageBar *>()->isVisible());
        const QTemporaryDir folder;
        box.offerFile(folder.filePath(QStringLiteral("missing.pem")));
        QTRY_VERIFY_WITH_TIMEOUT(
            box.findChild<QPlainTextEdit *>()->accessibleDescription().contains(QStringLiteral("missing.pem")),
            patience);
        QVERIFY(!box.findChild<ui::MessageBar *>()->isVisible());
    }

    void refusedPrivateKeyFiles_data()
    {
        QTest::addColumn<int>("size");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QStringList>("args");
        QTest::newRow("missing") << -1 << QStringLiteral("file.unreadable") << QStringList{QStringLiteral("key.pem")};
        QTest::newRow("too large") << 64 * 1024 + 1 << QStringLiteral("keys.too_large") << QStringList();
    }

    void refusedPrivateKeyFiles()
    {
        QFETCH(const int, size);
        QFETCH(const QString, code);
        QFETCH(const QStringList, args);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("key.pem"));
        if (QFile file(path); size >= 0)
            QVERIFY(file.open(QIODevice::WriteOnly) && file.write(QByteArray(size, 'A')) == size);
        tests::UiWorkbench bench;
        ui::PrivateKeyField field(bench.stores);
        Error refused;
        connect(&field, &ui::PrivateKeyField::refused, this, [&refused](const Error &error) { refused = error; });
        field.readFile(path);
        bench.stores.drain();
        QCOMPARE(refused.code, code);
        QCOMPARE(refused.args, args); // the file's name, not where it is
        QVERIFY(field.pem().isEmpty());
    }
};

QTEST_MAIN(TestKeyInput)
#include "tst_key_input.moc"
