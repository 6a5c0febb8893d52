// A key pair is generated: the private key is shown once, copied, saved or kept, and then forgotten.

#include "tests/ui/applications_desk.h"

#include "app/console/late_secret_store.h"
#include "core/crypto/rsa_key.h"
#include "ui/applications/generate_key_box.h"
#include "ui/applications/keys_section.h"
#include "ui/applications/private_key_panel.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QMimeData>
#include <QPointer>
#include <QProcess>
#include <QTemporaryDir>
#include <QThreadPool>
#include <QTimer>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

namespace {

const QString keepWords = QStringLiteral("Keep in this computer’s keyring for tests");

/// A machine-to-machine application's keys, and the box that generates one.
struct Generating {
    explicit Generating(UiWorkbench &bench)
        : Generating(bench, bench.workbench)
    {
    }
    Generating(UiWorkbench &bench, ui::Workbench &workbench)
        : user(bench.addPeople())
        , machine(bench.addApplication(Type::MachineToMachine, QStringLiteral("Export")))
        , desk(bench, workbench)
        , section(desk.open(machine.application.id)->keysSection())
    {
        button(section, QStringLiteral("Generate a public/private key pair"))->click();
        box = section->findChild<ui::GenerateKeyBox *>();
    }

    /// As far as the private key.
    bool generate() const
    {
        button(box, QStringLiteral("Generate"))->click();
        return QTest::qWaitFor([this] { return box->panel()->isVisible(); }, patience);
    }
    void press(const QString &words) const { button(box, words)->click(); }
    QString pem() const
    {
        if (QPushButton *show = button(box, QStringLiteral("Show")))
            show->click();
        return view()->toPlainText();
    }
    bool saveTo(const QString &file)
    {
        desk.questions.files = {file};
        QPushButton *save = button(box, QStringLiteral("Save to file…"));
        bool begun = false; // the answer to the question comes with the next events
        QTimer::singleShot(0, save, [&begun, save] { QTimer::singleShot(0, save, [&begun] { begun = true; }); });
        save->click();
        return QTest::qWaitFor([&begun, save] { return begun && save->isEnabled(); }, patience);
    }
    QPlainTextEdit *view() const { return box->findChild<QPlainTextEdit *>(); }
    /// What the panel says under its buttons.
    QString help() const
    {
        QStringList lines;
        for (const ui::HelpText *one : box->panel()->findChildren<ui::HelpText *>())
            if (one->isVisible())
                lines.append(one->text());
        return lines.join(u'\n');
    }
    QStringList files() const { return QDir(folder.path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot); }
    applications::PublicKey stored() const
    {
        const auto now = desk.stored(machine.application.id);
        return applications::publicKeys(now)->value(0);
    }

    applications::User user;
    applications::NewApplication machine;
    Desk desk;
    ui::KeysSection *section;
    QPointer<ui::GenerateKeyBox> box;
    QTemporaryDir folder;
};

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestKeyGeneration final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }
    void init()
    {
        m_windows = windowCount();
        QGuiApplication::clipboard()->clear();
    }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void isShownOnce()
    {
        UiWorkbench bench;
        Generating run(bench);
        QVERIFY(run.generate());
        QPlainTextEdit *view = run.view();
        QVERIFY(view->toPlainText().isEmpty()); // until somebody wants to see it
        QVERIFY(view->isReadOnly());
        run.press(QStringLiteral("Show"));
        const QString text = view->toPlainText();
        QVERIFY(text.startsWith(QStringLiteral("-----BEGIN PRIVATE KEY-----")));
        const auto key = crypto::RsaPrivateKey::fromPem(SecretString(text.toUtf8()));
        QVERIFY(key);
        QCOMPARE(run.stored().key.fingerprint, key->publicKey().fingerprint);
        QCOMPARE(run.stored().createdBy, run.user.id);
        run.press(QStringLiteral("Hide"));
        QVERIFY(view->toPlainText().isEmpty());
        run.press(QStringLiteral("Show"));

        QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
        const QMimeData *copied = QGuiApplication::clipboard()->mimeData();
        QVERIFY(copied);
        QCOMPARE(copied->text(), text);
        QCOMPARE(copied->data(QStringLiteral("x-kde-passwordManagerHint")), QByteArray("secret"));
        run.press(QStringLiteral("Done"));
        QVERIFY(run.desk.questions.asked.isEmpty());
        QVERIFY(view->toPlainText().isEmpty()); // before the box itself is deleted
        run.desk.settle();
        QVERIFY(!run.box);
        QCOMPARE(run.section->table()->model()->rowCount(), 1);
    }

    void sizes_data()
    {
        QTest::addColumn<int>("index");
        QTest::addColumn<int>("bits");
        QTest::newRow("as it comes") << -1 << 2048;
        QTest::newRow("longer") << 1 << 3072;
    }

    void sizes()
    {
        QFETCH(int, index);
        QFETCH(int, bits);
        UiWorkbench bench;
        Generating run(bench);
        auto *choice = qobject_cast<QComboBox *>(named(run.box, QStringLiteral("Key size")));
        QVERIFY(choice);
        QCOMPARE(choice->count(), 3);
        QCOMPARE(choice->itemText(2), QStringLiteral("4096 bits"));
        if (index >= 0)
            choice->setCurrentIndex(index);
        QVERIFY(run.generate());
        QCOMPARE(run.stored().key.bits, bits);
        run.desk.questions.answers = {0};
        run.press(QStringLiteral("Done"));
    }

    void closingAsksUnlessItIsSafe_data()
    {
        QTest::addColumn<QString>("way");
        QTest::addColumn<bool>("persistent");
        QTest::addColumn<bool>("safe");
        QTest::newRow("nothing was done") << QString() << true << false;
        QTest::newRow("looked at") << QStringLiteral("Show") << true << false;
        QTest::newRow("copied") << QStringLiteral("Copy") << true << true;
        QTest::newRow("saved") << QStringLiteral("Save to file…") << true << true;
        QTest::newRow("kept in the keyring") << keepWords << true << true;
        QTest::newRow("kept for this run") << QStringLiteral("Keep for tests in this run") << false << false;
    }

    void closingAsksUnlessItIsSafe()
    {
        QFETCH(QString, way);
        QFETCH(bool, persistent);
        QFETCH(bool, safe);
        UiWorkbench bench;
        bench.secrets.persistent = persistent;
        Generating run(bench);
        QVERIFY(run.generate());
        if (way == QStringLiteral("Save to file…"))
            QVERIFY(run.saveTo(run.folder.filePath(QStringLiteral("key.pem"))));
        else if (!way.isEmpty())
            run.press(way);
        run.desk.settle();
        QCOMPARE(run.box->panel()->isSafe(), safe);
        QCOMPARE(ui::SecretClipboard::instance().holdsOnlyCopy(), way == QStringLiteral("Copy"));
        QTest::keyClick(run.box, Qt::Key_Escape);
        run.desk.settle();
        QCOMPARE(run.desk.questions.asked.size(), safe ? 0 : 1);
        QCOMPARE(run.box.isNull(), safe); // a question without an answer leaves everything
        if (safe)
            return;
        QVERIFY(run.pem().contains(QStringLiteral("PRIVATE KEY")));
        run.desk.questions.answers = {0};
        run.press(QStringLiteral("Done"));
        run.desk.settle();
        QVERIFY(!run.box);
    }

    void isKeptInTheKeyring()
    {
        UiWorkbench bench;
        Generating run(bench);
        QVERIFY(run.generate());
        bench.secrets.error = Error{QStringLiteral("secrets.keyring_locked"), QStringLiteral("locked")};
        run.press(keepWords);
        run.desk.settle();
        QVERIFY2(run.help().contains(QStringLiteral("keyring is locked")), qPrintable(run.help()));
        QVERIFY(!run.box->panel()->isSafe());
        bench.secrets.error.reset();
        run.press(keepWords);
        run.desk.settle();
        QCOMPARE(bench.secrets.kept.value(QStringLiteral("private-key/") + run.stored().id).reveal(),
                 run.pem().toUtf8());
        run.press(QStringLiteral("Done"));
    }

    void keyringIsNotNamedBeforeItAnswered()
    {
        UiWorkbench bench;
        app::LateSecretStore late;
        ui::Workbench workbench{bench.stores,  bench.server,   late,        bench.transport,
                                bench.browser, bench.listener, bench.clock, bench.random};
        Generating run(bench, workbench);
        QVERIFY(run.generate());
        QPushButton *keep = button(run.box, QStringLiteral("Checking the keyring…"));
        QVERIFY(keep && !keep->isEnabled());
        late.take(std::make_unique<FakeSecrets>());
        QVERIFY(keep->isEnabled());
        QCOMPARE(keep->text(), keepWords);
        run.desk.questions.answers = {0};
        run.press(QStringLiteral("Done"));
    }

    void isSavedForItsOwnerOnly()
    {
        UiWorkbench bench;
        Generating run(bench);
        QVERIFY(run.generate());
        const QString path = run.folder.filePath(QStringLiteral("key.pem"));
        QFile old(path);
        QVERIFY(old.open(QIODevice::WriteOnly) && old.write("old") == 3);
        old.close();
        QVERIFY(run.saveTo(path));
        QCOMPARE(contentOf(path), run.pem().toUtf8());
        QCOMPARE(run.files(), QStringList{QStringLiteral("key.pem")});
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOwner;
        QVERIFY(!(QFileInfo(path).permissions() & others));
        QVERIFY(run.help().contains(path));
        QCOMPARE(run.desk.questions.suggestedNames, QStringList{QStringLiteral("export-private-key.pem")});
        run.press(QStringLiteral("Done"));
    }

    void fileThatCannotBeWritten()
    {
        UiWorkbench bench;
        Generating run(bench);
        QVERIFY(run.generate());
        const QString taken = run.folder.filePath(QStringLiteral("taken"));
        QVERIFY(QDir().mkpath(taken + QStringLiteral("/inside")));
        QVERIFY(run.saveTo(taken));
        QVERIFY2(run.help().contains(QStringLiteral("“taken”")), qPrintable(run.help()));
        QVERIFY(!run.box->panel()->isSafe());
        QCOMPARE(run.files(), QStringList{QStringLiteral("taken")});
        QVERIFY(run.saveTo(run.folder.filePath(QStringLiteral("key.pem"))));
        QVERIFY(run.saveTo(taken)); // a second one that fails takes nothing back
        QVERIFY(run.box->panel()->isSafe());
        run.press(QStringLiteral("Done"));
    }

    void passphraseEncryptsTheFile()
    {
        UiWorkbench bench;
        Generating run(bench);
        QVERIFY(run.generate());
        const QString file = run.folder.filePath(QStringLiteral("key.pem"));
        QLineEdit *passphrase = line(run.box, QStringLiteral("Passphrase for the file (optional)"));
        QVERIFY(!line(run.box, QStringLiteral("Repeat the passphrase")));
        QCOMPARE(passphrase->echoMode(), QLineEdit::Password);
        type(passphrase, QStringLiteral("short"));
        QVERIFY(run.saveTo(file));
        QVERIFY(passphrase->accessibleDescription().contains(QStringLiteral("at least 8")));
        type(passphrase, QStringLiteral("correct horse"));
        QLineEdit *again = line(run.box, QStringLiteral("Repeat the passphrase"));
        QVERIFY(again);
        type(again, QStringLiteral("correct house"));
        QVERIFY(run.saveTo(file));
        QVERIFY(again->accessibleDescription().contains(QStringLiteral("not the same")));
        QCOMPARE(run.files(), QStringList());
        type(again, QStringLiteral("correct horse"));
        QVERIFY(run.saveTo(file));
        QVERIFY(contentOf(file).startsWith("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
        QVERIFY(QFile::remove(file));
        // What is typed while the file is being chosen was checked by nobody.
        run.desk.questions.files = {file};
        QPushButton *save = button(run.box, QStringLiteral("Save to file…"));
        save->click();
        QVERIFY(!save->isEnabled());
        again->clear();
        passphrase->setText(QStringLiteral("x"));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(file) && save->isEnabled(), patience);
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("pkey"), QStringLiteral("-in"), file, QStringLiteral("-passin"),
                       QStringLiteral("pass:correct horse"), QStringLiteral("-pubout"), QStringLiteral("-outform"),
                       QStringLiteral("DER")});
        QVERIFY(openssl.waitForFinished(patience));
        QCOMPARE(openssl.readAllStandardOutput(), run.stored().key.spki);
        run.press(QStringLiteral("Done"));
        QVERIFY(passphrase->text().isEmpty() && again->text().isEmpty());
    }

    void refusedKeyIsToldInTheBox()
    {
        UiWorkbench bench;
        Generating run(bench);
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        run.press(QStringLiteral("Generate"));
        QTRY_VERIFY_WITH_TIMEOUT(
            run.box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("disk is full")), patience);
        QVERIFY(!run.box->panel()->isVisible());
        QVERIFY(run.box->panel()->isSafe()); // there is nothing to lose
        bench.stores.failWith({});
        QVERIFY(run.generate());
        QCOMPARE(run.stored().key.bits, 2048);
        run.desk.questions.answers = {0};
        run.press(QStringLiteral("Done"));
    }

    void theBoxStaysWhileTheKeyIsRegistered()
    {
        UiWorkbench bench;
        Generating run(bench);
        bench.stores.hold();
        run.press(QStringLiteral("Generate"));
        QTRY_VERIFY_WITH_TIMEOUT(!button(run.box, QStringLiteral("Cancel"))->isEnabled(), patience);
        QTest::keyClick(run.box, Qt::Key_Escape);
        run.box->close();
        QVERIFY(run.box && run.box->isVisible());
        bench.stores.release();
        QTRY_VERIFY_WITH_TIMEOUT(run.box->panel()->isVisible(), patience);
        run.desk.questions.answers = {0};
        run.press(QStringLiteral("Done"));
    }

    void cancelledWhileGeneratingLeavesNothing()
    {
        UiWorkbench bench;
        Generating run(bench);
        run.press(QStringLiteral("Generate"));
        QVERIFY(!button(run.box, QStringLiteral("Generate"))->isEnabled());
        run.press(QStringLiteral("Cancel"));
        QThreadPool::globalInstance()->waitForDone();
        run.desk.settle();
        QVERIFY(!run.box);
        QVERIFY(run.desk.questions.asked.isEmpty());
        QVERIFY(run.stored().id.isEmpty());
    }

    void withoutAnActiveUserTheReasonIsSaid()
    {
        UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        const QList<ui::Person> gone{{Id(32, u'a'), QStringLiteral("Sam"), QStringLiteral("sam@example.com"), false}};
        ui::GenerateKeyBox box(bench.workbench, bench.clock, machine.application, gone, nullptr);
        box.show();
        auto *generate = button(&box, QStringLiteral("Generate"));
        QVERIFY(!generate->isEnabled());
        QVERIFY(generate->toolTip().contains(QStringLiteral("no active user")));
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestKeyGeneration)
#include "tst_key_generation.moc"
