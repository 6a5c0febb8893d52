#include "tests/ui/applications_desk.h"

#include "core/crypto/rsa_key.h"
#include "ui/applications/add_key_box.h"
#include "ui/applications/key_files.h"
#include "ui/applications/keys_model.h"
#include "ui/applications/keys_section.h"
#include "ui/applications/people_box.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/text/words.h"
#include "ui/widgets/card.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDialog>
#include <QDropEvent>
#include <QMimeData>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

namespace {

/// What a file manager or another window lets fall there; whether it was taken.
bool dropOn(QWidget *target, QMimeData &data)
{
    QDragEnterEvent enter(QPoint(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &enter);
    if (!enter.isAccepted())
        return false;
    QDropEvent drop(QPointF(5, 5), Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QCoreApplication::sendEvent(target, &drop);
    return drop.isAccepted();
}

bool dropFile(QWidget *target, const QString &path)
{
    QMimeData data;
    data.setUrls({QUrl::fromLocalFile(path)});
    return dropOn(target, data);
}

bool dropText(QWidget *target, const QString &text)
{
    QMimeData data;
    data.setText(text);
    return dropOn(target, data);
}

QByteArray madeByOpenssl(const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(QStringLiteral("openssl"), arguments);
    process.write(input);
    process.closeWriteChannel();
    process.waitForFinished(patience);
    return process.readAllStandardOutput();
}

} // namespace

class TestPublicKeys final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void keysArePastedAndDeleted()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Nightly export"));
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        QAbstractItemModelTester tester(section->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto pair = crypto::generateRsaKeyPair();
        const QString pem = QString::fromUtf8(crypto::toPem(pair->publicKey));
        button(section, QStringLiteral("Add a public key"))->click();
        auto *box = section->findChild<QDialog *>();
        QVERIFY(box);
        // The private key pasted where a public one belongs is refused and does not stay in the window.
        auto *paste = box->findChild<QPlainTextEdit *>();
        paste->setPlainText(QString::fromUtf8(pair->privateKeyPem.reveal()));
        QVERIFY(paste->toPlainText().isEmpty());
        QVERIFY(paste->accessibleDescription().contains(QStringLiteral("private key")));
        QVERIFY(!button(box, QStringLiteral("Add"))->isEnabled());
        paste->setPlainText(pem);
        button(box, QStringLiteral("Add"))->click();
        desk.settle();
        const Application withKey = desk.stored(machine.application.id);
        const auto keys = *applications::publicKeys(withKey);
        QCOMPARE(keys.size(), 1);
        QCOMPARE(keys.first().key.fingerprint, pair->publicKey.fingerprint);
        // The same public key is refused by the store.
        button(section, QStringLiteral("Add a public key"))->click();
        box = section->findChild<QDialog *>();
        box->findChild<QPlainTextEdit *>()->setPlainText(pem);
        button(box, QStringLiteral("Add"))->click();
        desk.settle();
        QVERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("already has")));
        desk.questions.answers = {0}; // to discard it
        box->reject();
        desk.settle();

        const QString kept = QStringLiteral("private-key/") + keys.first().id;
        bench.secrets.kept.insert(kept, SecretString("pem"));
        section->table()->setCurrentIndex(section->table()->model()->index(0, 0));
        desk.questions.answers = {0};
        QTest::keyClick(section->table(), Qt::Key_Delete);
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 0);
        QVERIFY(!bench.secrets.kept.contains(kept)); // nobody can use it any more
    }

    void detailsAreReadAndCopiedByKeyboard()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        auto key = crypto::generateRsaKeyPair()->publicKey;
        const TimePoint day = fromMilliseconds(1'795'000'000'000);
        key.certificate = crypto::CertificateInfo{QStringLiteral("CN = export"), day, day + std::chrono::days(9)};
        bench.stores.onStores([&](storage::Stores &stores) {
            return stores.applications().addKey(
                machine.application.id,
                applications::newPublicKey(key, stores.people().users()->first().id, bench.random, bench.clock.now()));
        });
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        const QString details = section->details()->text();
        QVERIFY2(details.contains(key.fingerprint), qPrintable(details));
        QVERIFY2(details.contains(QStringLiteral("2048 bits")), qPrintable(details));
        QVERIFY2(details.contains(QStringLiteral("CN = export")), qPrintable(details));
        QVERIFY2(details.contains(ui::absoluteTime(bench.clock.now())), qPrintable(details));
        QVERIFY2(details.contains(ui::absoluteTime(day + std::chrono::days(9))), qPrintable(details));
        section->table()->setFocus();
        QTest::keyClick(section->table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), key.fingerprint);
        QTest::keyClick(section->table(), Qt::Key_Tab);
        QVERIFY(section->details()->hasFocus());
        QTest::keyClick(section->details(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), details);
    }

    void theBoxStaysWhileItIsStoring()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        button(section, QStringLiteral("Add a public key"))->click();
        QPointer<ui::AddKeyBox> box = section->findChild<ui::AddKeyBox *>();
        const QString pem = QString::fromUtf8(crypto::toPem(crypto::generateRsaKeyPair()->publicKey));
        box->offerText(pem);
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        bench.stores.hold();
        button(box, QStringLiteral("Add"))->click();
        QVERIFY(!button(box, QStringLiteral("Cancel"))->isEnabled());
        box->close();
        QVERIFY(box->isVisible());
        box->offerText(QStringLiteral("another text"));
        QTest::keyClicks(box->findChild<QPlainTextEdit *>(), QStringLiteral("x"));
        QCOMPARE(box->findChild<QPlainTextEdit *>()->toPlainText(), pem);
        QVERIFY(!button(box, QStringLiteral("Add"))->isEnabled());
        bench.stores.release();
        desk.settle();
        QVERIFY(box);
        QVERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("disk is full")));
        QVERIFY(button(box, QStringLiteral("Add"))->isEnabled());
        bench.stores.failWith({});
        button(box, QStringLiteral("Add"))->click();
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 1);
    }

    void aPastedKeyIsNotDiscardedUnasked()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        button(section, QStringLiteral("Add a public key"))->click();
        QPointer<ui::AddKeyBox> box = section->findChild<ui::AddKeyBox *>();
        box->offerText(QString::fromUtf8(crypto::toPem(crypto::generateRsaKeyPair()->publicKey)));
        desk.questions.answers = {ui::Questions::cancelled, ui::Questions::cancelled, 0};
        button(box, QStringLiteral("Cancel"))->click();
        desk.settle();
        QVERIFY(box && box->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
        QVERIFY(box && box->isVisible());
        button(box, QStringLiteral("Cancel"))->click();
        desk.settle();
        QVERIFY(!box);
    }

    void keyFileIsRead()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        const auto pair = crypto::generateRsaKeyPair();
        QVERIFY(pair);
        const QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("public.pem")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(crypto::toPem(pair->publicKey));
        file.close();
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        button(section, QStringLiteral("Add a public key"))->click();
        auto *box = section->findChild<QDialog *>();
        desk.questions.files = {file.fileName()};
        button(box, QStringLiteral("Upload file"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(button(box, QStringLiteral("Add"))->isEnabled(), patience);
        button(box, QStringLiteral("Add"))->click();
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 1);
    }

    void dropped_data()
    {
        QTest::addColumn<bool>("asFile");
        QTest::addColumn<bool>("onBox");
        QTest::newRow("a file onto the section") << true << false;
        QTest::newRow("text onto the section") << false << false;
        QTest::newRow("a file onto the box") << true << true;
        QTest::newRow("text onto the box") << false << true;
    }

    void dropped()
    {
        QFETCH(bool, asFile);
        QFETCH(bool, onBox);
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        const auto pair = crypto::generateRsaKeyPair();
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("public.pem"));
        QVERIFY(write(path, crypto::toPem(pair->publicKey)));
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        QWidget *target = section->findChild<ui::Card *>();
        if (onBox) {
            button(section, QStringLiteral("Add a public key"))->click();
            target = section->findChild<QPlainTextEdit *>()->viewport();
        }
        QVERIFY(asFile ? dropFile(target, path) : dropText(target, QString::fromUtf8(crypto::toPem(pair->publicKey))));
        auto *box = section->findChild<ui::AddKeyBox *>();
        QVERIFY(box);
        QTRY_VERIFY_WITH_TIMEOUT(button(box, QStringLiteral("Add"))->isEnabled(), patience);
        QTest::keyClick(button(box, QStringLiteral("Add")), Qt::Key_Space);
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 1);
        QVERIFY(QFile::exists(path)); // dropping is not moving
    }

    void whatCannotBeDropped()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        QMimeData away;
        away.setUrls({QUrl(QStringLiteral("https://example.com/key.pem"))});
        QVERIFY(!dropOn(section->findChild<ui::Card *>(), away));
        QVERIFY(!section->findChild<QDialog *>());
        // A private key is refused by whatever way it comes, and does not stay.
        QVERIFY(dropText(section->findChild<ui::Card *>(), QStringLiteral("-----BEGIN PRIVATE KEY-----\nMIIE\n")));
        auto *box = section->findChild<ui::AddKeyBox *>();
        QVERIFY(box);
        auto *paste = box->findChild<QPlainTextEdit *>();
        QVERIFY(paste->toPlainText().isEmpty());
        QVERIFY(paste->accessibleDescription().contains(QStringLiteral("Do not give a private key away")));
        // A file that was copied in a file manager is read, not named.
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("id_rsa"));
        QVERIFY(write(path, "-----BEGIN OPENSSH PRIVATE KEY-----\n"));
        auto *copied = new QMimeData;
        copied->setUrls({QUrl::fromLocalFile(path)});
        QGuiApplication::clipboard()->setMimeData(copied);
        paste->setPlainText(QStringLiteral("something"));
        QVERIFY(paste->accessibleDescription().contains(QStringLiteral("could not be read")));
        paste->clear();
        paste->paste();
        QTRY_VERIFY_WITH_TIMEOUT(paste->accessibleDescription().contains(QStringLiteral("This is a private key")),
                                 patience);
        QVERIFY(!button(box, QStringLiteral("Add"))->isEnabled());
        box->close();
        desk.settle();
    }

    void refused_data()
    {
        QTest::addColumn<QByteArray>("input");
        QTest::addColumn<QString>("words");
        QTest::newRow("short") << madeByOpenssl({QStringLiteral("pkey"), QStringLiteral("-pubout")},
                                                madeByOpenssl({QStringLiteral("genrsa"), QStringLiteral("1024")}, {}))
                               << QStringLiteral("1024 bits");
        const QByteArray curve
            = madeByOpenssl({QStringLiteral("ecparam"), QStringLiteral("-genkey"), QStringLiteral("-noout"),
                             QStringLiteral("-name"), QStringLiteral("prime256v1")},
                            {});
        QTest::newRow("elliptic curve") << madeByOpenssl({QStringLiteral("pkey"), QStringLiteral("-pubout")}, curve)
                                        << QStringLiteral("not an RSA key");
        QTest::newRow("private") << curve << QStringLiteral("private key");
        QTest::newRow("cut off") << QByteArray("-----BEGIN PUBLIC KEY-----\nMIIB")
                                 << QStringLiteral("could not be read");
    }

    void refused()
    {
        QFETCH(QByteArray, input);
        QFETCH(QString, words);
        QVERIFY(!input.isEmpty());
        tests::UiWorkbench bench;
        const QList<ui::Person> people{{Id(32, u'a'), QStringLiteral("Sam"), QStringLiteral("sam@example.com"), true}};
        ui::AddKeyBox box(bench.workbench, bench.clock, Id(32, u'b'), people, nullptr);
        box.show();
        auto *paste = box.findChild<QPlainTextEdit *>();
        paste->setPlainText(QString::fromUtf8(input));
        QVERIFY2(paste->accessibleDescription().contains(words), qPrintable(paste->accessibleDescription()));
        QVERIFY(!button(&box, QStringLiteral("Add"))->isEnabled());
    }

    void validity_data()
    {
        QTest::addColumn<int>("fromDay");
        QTest::addColumn<int>("untilDay");
        QTest::addColumn<QString>("words");
        QTest::addColumn<bool>("warns");
        QTest::newRow("good") << -10 << 400 << QStringLiteral("Valid") << false;
        QTest::newRow("31 days") << -10 << 31 << QStringLiteral("Valid") << false;
        QTest::newRow("30 days") << -10 << 30 << QStringLiteral("30 days left") << true;
        QTest::newRow("one day") << -10 << 1 << QStringLiteral("1 day left") << true;
        QTest::newRow("this moment") << -10 << 0 << QStringLiteral("Expired") << true;
        QTest::newRow("long gone") << -100 << -50 << QStringLiteral("Expired") << true;
        QTest::newRow("to come") << 5 << 50 << QStringLiteral("Not valid yet") << true;
    }

    void validity()
    {
        QFETCH(int, fromDay);
        QFETCH(int, untilDay);
        QFETCH(QString, words);
        QFETCH(bool, warns);
        ui::useLanguage(QStringLiteral("en")); // its plural forms
        const ManualClock clock(fromMilliseconds(1'795'000'000'000));
        const auto day = [&clock](int days) {
            return clock.now() + std::chrono::days(days);
        };
        const crypto::CertificateInfo certificate{QStringLiteral("CN = export"), day(fromDay), day(untilDay)};
        QCOMPARE(ui::validityWords(certificate, clock.now()), words);
        applications::PublicKey key;
        ui::KeysModel model(clock);
        model.setKeys({key}, {});
        QVERIFY(!model.hasCertificates());
        key.key.certificate = certificate;
        model.setKeys({key}, {});
        QVERIFY(model.hasCertificates());
        const QModelIndex cell = model.index(0, ui::KeysModel::Certificate);
        QCOMPARE(cell.data().toString(), words);
        QCOMPARE(!cell.data(Qt::DecorationRole).isNull(), warns);
        QVERIFY(cell.data(Qt::ToolTipRole).toString().contains(QStringLiteral("CN = export")));
    }

    void newsOfKeysLeaveTheRowsInPlace()
    {
        const ManualClock clock(fromMilliseconds(1'795'000'000'000));
        ui::KeysModel model(clock);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QList<applications::PublicKey> keys(3);
        for (int number = 0; number < keys.size(); ++number)
            keys[number].id = Id(32, QChar(u'a' + number));
        model.setKeys(keys, {});
        const QPersistentModelIndex last(model.index(2, 0));
        QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
        keys[2].lastUsedAt = clock.now();
        model.setKeys(keys, {});
        keys.removeFirst();
        model.setKeys(keys, {});
        keys.swapItemsAt(0, 1);
        model.setKeys(keys, {{Id(32, u'u'), QStringLiteral("Sam"), QStringLiteral("sam@example.com"), true}});
        QVERIFY(reset.isEmpty());
        QCOMPARE(last.row(), 0);
        QCOMPARE(model.keys(), keys);
    }

    void peopleWhoStayAreNotListedAnew()
    {
        const QList<ui::Person> people{{Id(32, u'a'), QStringLiteral("Sam"), QStringLiteral("sam@example.com"), true}};
        ui::PeopleBox box;
        box.setPeople(people);
        QSignalSpy changed(&box, &QComboBox::currentIndexChanged);
        box.setPeople(people);
        QVERIFY(changed.isEmpty());
        QCOMPARE(box.user(), people.first().id);
    }

    void ownersComeFirstActiveOrNot()
    {
        const ui::Person old{Id(32, u'a'), QStringLiteral("Old"), QStringLiteral("old@example.com"), true};
        const ui::Person left{Id(32, u'b'), QStringLiteral("Left"), QStringLiteral("left@example.com"), false};
        const ui::Person gone{Id(32, u'c'), QStringLiteral("Gone"), QStringLiteral("gone@example.com"), false};
        const ui::Person owner{Id(32, u'd'), QStringLiteral("Owner"), QStringLiteral("owner@example.com"), true};
        const QList<ui::Person> people{old, left, gone, owner};
        ui::PeopleBox box;
        box.setPeople(people, {owner.id, left.id});
        QCOMPARE(box.count(), 3);
        QCOMPARE(box.user(), owner.id);
        QCOMPARE(box.itemText(1), QStringLiteral("Left (left@example.com), inactive"));
        QCOMPARE(box.itemData(2).toString(), old.id);
        box.setUser(old.id);
        box.setPeople(people, {owner.id}); // somebody's choice stays
        QCOMPARE(box.count(), 2);
        QCOMPARE(box.user(), old.id);
        box.setPeople(people, {left.id, owner.id}); // unless there is a newer key
        QCOMPARE(box.user(), left.id);
    }

    void aPipeIsNoKeyFile()
    {
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("pipe"));
        QCOMPARE(::mkfifo(path.toLocal8Bit().constData(), 0600), 0);
        const auto content = ui::readKeyFile(path); // opening one waits for whoever writes
        QVERIFY(!content);
        QCOMPARE(content.error().code, QStringLiteral("file.unreadable"));
    }

    void withoutAnActiveUserTheReasonIsSaid()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        const QList<ui::Person> gone{{Id(32, u'a'), QStringLiteral("Sam"), QStringLiteral("sam@example.com"), false}};
        ui::AddKeyBox adding(bench.workbench, bench.clock, machine.application.id, gone, nullptr);
        adding.show();
        adding.offerText(QString::fromUtf8(crypto::toPem(crypto::generateRsaKeyPair()->publicKey)));
        QVERIFY(!button(&adding, QStringLiteral("Add"))->isEnabled());
        QVERIFY(button(&adding, QStringLiteral("Add"))->toolTip().contains(QStringLiteral("no active user")));
    }

private:
    static bool write(const QString &path, const QByteArray &content)
    {
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
    }

    int m_windows = 0;
};

QTEST_MAIN(TestPublicKeys)
#include "tst_public_keys.moc"
