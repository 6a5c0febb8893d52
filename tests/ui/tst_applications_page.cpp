#include "tests/support/ui_workbench.h"

#include "core/crypto/rsa_key.h"
#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/form_footer.h"
#include "ui/applications/keys_section.h"
#include "ui/applications/new_application_box.h"
#include "ui/applications/redirect_row.h"
#include "ui/applications/redirect_section.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_model.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/page_header.h"
#include "ui/widgets/tables.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace grantdesk;
using applications::Application;
using applications::Type;

namespace {

constexpr int patience = 20'000; ///< for what is slow on a busy machine; nothing waits that long

/// A bench and the page on it.
struct Desk {
    explicit Desk(tests::UiWorkbench &on)
        : bench(on)
        , questions(tests::ScriptedQuestions::install())
        , page(on.workbench)
    {
        page.resize(1000, 900);
        page.show();
        page.activateWindow();
        settle();
    }

    void settle() const
    {
        bench.stores.drain();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
    QList<Application> stored() const
    {
        return bench.stores.onStores([](storage::Stores &stores) { return stores.applications().list(); }).value();
    }
    Application stored(const Id &id) const
    {
        return bench.stores.onStores([&](storage::Stores &stores) { return stores.applications().find(id); }).value();
    }
    QTableView *table() const { return page.list()->table(); }
    ui::ApplicationForm *form() const { return page.form(); }
    ui::ApplicationForm *open(const Id &id)
    {
        page.open(id);
        settle();
        return page.form();
    }

    tests::UiWorkbench &bench;
    tests::ScriptedQuestions &questions;
    ui::ApplicationsPage page;
};

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>())
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    return nullptr;
}

QWidget *named(const QWidget *parent, const QString &accessibleName)
{
    for (QWidget *candidate : parent->findChildren<QWidget *>())
        if (candidate->accessibleName() == accessibleName && candidate->isVisible()
            && (qobject_cast<QLineEdit *>(candidate) || qobject_cast<QComboBox *>(candidate)
                || qobject_cast<QPlainTextEdit *>(candidate)))
            return candidate;
    return nullptr;
}

QLineEdit *line(const QWidget *parent, const QString &accessibleName)
{
    return qobject_cast<QLineEdit *>(named(parent, accessibleName));
}

QList<ui::RedirectRow *> redirects(const ui::ApplicationForm *form)
{
    return form->findChild<ui::RedirectSection *>()->rows();
}

void type(QLineEdit *edit, const QString &text)
{
    edit->setFocus();
    edit->selectAll();
    QTest::keyClicks(edit, text);
}

} // namespace

class TestApplicationsPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_before = int(QApplication::topLevelWidgets().size()); }
    void cleanup()
    {
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCOMPARE(int(QApplication::topLevelWidgets().size()), m_before);
    }

    void createsEachType_data()
    {
        QTest::addColumn<Type>("type");
        QTest::newRow("machine-to-machine") << Type::MachineToMachine;
        QTest::newRow("web") << Type::Web;
        QTest::newRow("single-page") << Type::SinglePage;
    }
    void createsEachType()
    {
        QFETCH(Type, type);
        tests::UiWorkbench bench;
        Desk desk(bench);
        QTest::mouseClick(button(desk.page.list(), QStringLiteral("Create app integration")), Qt::LeftButton);
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QVERIFY(box && box->isVisible());
        box->setType(type);
        QTest::keyClicks(line(box, QStringLiteral("Name")), QStringLiteral("  Field app "));
        QTest::keyClick(box, Qt::Key_Return);
        desk.settle();
        QVERIFY(!desk.page.findChild<ui::NewApplicationBox *>());
        QCOMPARE(desk.stored().size(), 1);
        const Application made = desk.stored().first();
        QCOMPARE(made.name, QStringLiteral("Field app"));
        QVERIFY(applications::typeOf(made) == type);
        QVERIFY(desk.form());
        QCOMPARE(desk.form()->applicationId(), made.id);
        const auto *secrets = applications::clientSecrets(made);
        QCOMPARE(desk.form()->secretsSection() != nullptr, type != Type::SinglePage);
        if (!secrets)
            return;
        const auto banners = desk.form()->secretsSection()->banners();
        QCOMPARE(banners.size(), 1);
        const QString shown = banners.first()->findChild<ui::CopyField *>()->value();
        QVERIFY(applications::findSecret(*secrets, SecretString(shown.toUtf8())));
    }

    void nameIsCheckedBeforeCreating()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        desk.page.create();
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        QVERIFY(box->isVisible());
        QCOMPARE(line(box, QStringLiteral("Name"))->accessibleDescription(), QStringLiteral("Name cannot be empty."));
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
    }

    void failureToCreateKeepsTheBox()
    {
        tests::UiWorkbench bench;
        Desk desk(bench);
        desk.page.create();
        auto *box = desk.page.findChild<ui::NewApplicationBox *>();
        QTest::keyClicks(line(box, QStringLiteral("Name")), QStringLiteral("Field app"));
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        desk.settle();
        QVERIFY(box->isVisible());
        QVERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("disk is full")));
        QCOMPARE(line(box, QStringLiteral("Name"))->text(), QStringLiteral("Field app"));
        bench.stores.failWith({});
        QTest::mouseClick(button(box, QStringLiteral("Create")), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
    }

    void tenIsTheLimit()
    {
        tests::UiWorkbench bench;
        for (int number = 0; number < applications::maximumApplications; ++number)
            bench.addApplication(Type::Web, QStringLiteral("App %1").arg(number));
        Desk desk(bench);
        QPushButton *create = button(desk.page.list(), QStringLiteral("Create app integration"));
        QVERIFY(!create->isEnabled());
        QVERIFY(!create->toolTip().isEmpty());
        desk.page.create();
        QVERIFY(!desk.page.findChild<ui::NewApplicationBox *>());
        QCOMPARE(desk.page.list()->findChild<ui::PageHeader *>()->subtitle(), QStringLiteral("10 of 10 applications"));
    }

    void listFollowsOthersAndKeepsItsPlace()
    {
        tests::UiWorkbench bench;
        const auto first = bench.addApplication(Type::Web, QStringLiteral("First"));
        bench.clock.advance(std::chrono::seconds(1));
        const auto second = bench.addApplication(Type::MachineToMachine, QStringLiteral("Second"));
        Desk desk(bench);
        QAbstractItemModelTester sorted(desk.table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        auto *source = desk.page.list()->findChild<ui::ApplicationTableModel *>();
        QAbstractItemModelTester plain(source, QAbstractItemModelTester::FailureReportingMode::QtTest);
        desk.page.list()->select(second.application.id);
        bench.clock.advance(std::chrono::seconds(1));
        bench.addApplication(Type::SinglePage, QStringLiteral("Third"));
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().remove(first.application.id); });
        QTRY_COMPARE_WITH_TIMEOUT(desk.table()->model()->rowCount(), 2, patience);
        QCOMPARE(desk.table()->currentIndex().data(ui::ApplicationTableModel::IdRole).toString(),
                 second.application.id);
    }

    void filterFindsNameTypeAndClientId()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        QLineEdit *filter = line(desk.page.list(), QStringLiteral("Filter applications"));
        for (const QString &wanted : {QStringLiteral("sho"), QStringLiteral("web app"), web.application.clientId}) {
            filter->setText(wanted);
            QCOMPARE(desk.table()->model()->rowCount(), 1);
            QCOMPARE(desk.table()->model()->index(0, 0).data().toString(), QStringLiteral("Shop"));
        }
        filter->setText(QStringLiteral("nothing like it ("));
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QTest::mouseClick(button(desk.page.list(), QStringLiteral("Clear filter")), Qt::LeftButton);
        QCOMPARE(desk.table()->model()->rowCount(), 2);
    }

    void keyboardDrivesTheList()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        desk.page.list()->select(web.application.id);
        QTest::keyClick(desk.table(), Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(QGuiApplication::clipboard()->text(), web.application.clientId);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        QVERIFY(desk.form());
        QTest::keyClick(desk.form(), Qt::Key_Escape);
        desk.settle();
        QVERIFY(!desk.form());
        QTest::keyClick(desk.table(), Qt::Key_Delete); // the empty queue answers Cancel
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        desk.questions.answers = {0};
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
        QCOMPARE(desk.questions.asked.size(), 2);
        QCOMPARE(desk.questions.asked.first().subject, QStringLiteral("Shop"));
    }

    void loadingAndFailureAreShown()
    {
        tests::UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.stores.failWith(Error{QStringLiteral("storage.unavailable"), QStringLiteral("gone")});
        Desk desk(bench);
        QVERIFY(desk.page.list()->messages()->text().contains(QStringLiteral("could not be opened")));
        QVERIFY(!button(desk.page.list(), QStringLiteral("Create app integration"))->isEnabled());
        bench.stores.failWith({});
        QTest::mouseClick(desk.page.list()->messages()->actionButton(), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.table()->model()->rowCount(), 1);
        QVERIFY(desk.page.list()->messages()->isHidden());
    }

    void editsAndSavesWeb()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        auto *footer = form->footer();
        QVERIFY(!footer->saveButton()->isEnabled());
        type(line(form, QStringLiteral("Name")), QStringLiteral("Shop 2"));
        QCOMPARE(form->changes(), 1);
        QVERIFY(footer->saveButton()->isEnabled());
        type(redirects(form).first()->edit(), QStringLiteral("https://shop.example.com/cb"));
        qobject_cast<QPlainTextEdit *>(named(form, QStringLiteral("Description")))
            ->setPlainText(QStringLiteral("Sells\nthings"));
        type(line(form, QStringLiteral("App description URL")), QStringLiteral("https://shop.example.com/about"));
        form->findChild<QCheckBox *>()->click();
        qobject_cast<QComboBox *>(named(form, QStringLiteral("Absolute refresh token expiration")))->setCurrentIndex(2);
        qobject_cast<QComboBox *>(named(form, QStringLiteral("Inactivity refresh token expiration")))
            ->setCurrentIndex(0);
        QCOMPARE(form->changes(), 7);
        QTest::mouseClick(footer->saveButton(), Qt::LeftButton);
        desk.settle();
        const Application saved = desk.stored(web.application.id);
        QCOMPARE(saved.name, QStringLiteral("Shop 2"));
        QCOMPARE(saved.description, QStringLiteral("Sells\nthings"));
        const auto &profile = std::get<applications::WebApp>(saved.profile);
        QCOMPARE(profile.descriptionUrl, QStringLiteral("https://shop.example.com/about"));
        QCOMPARE(profile.delegation.redirectUrls, QStringList{QStringLiteral("https://shop.example.com/cb")});
        QVERIFY(profile.delegation.refresh.rotate);
        QCOMPARE(profile.delegation.refresh.absoluteExpiry, std::optional<Period>(Period{0, 30}));
        QCOMPARE(profile.delegation.refresh.inactivityExpiry, std::optional<Period>(Period{0, 1}));
        QCOMPARE(form->changes(), 0);
        QVERIFY(!footer->saveButton()->isEnabled());
        QCOMPARE(form->messages()->kind(), ui::Kind::Ok);
    }

    void editsAndSavesSinglePage()
    {
        tests::UiWorkbench bench;
        const auto page = bench.addApplication(Type::SinglePage, QStringLiteral("Field app"));
        Desk desk(bench);
        auto *form = desk.open(page.application.id);
        type(redirects(form).first()->edit(), QStringLiteral("com.example.field:/cb"));
        type(line(form, QStringLiteral("Developer name")), QStringLiteral("Dana"));
        type(line(form, QStringLiteral("Developer email address")), QStringLiteral("dana@example.com"));
        type(line(form, QStringLiteral("Privacy policy URL")), QStringLiteral("https://example.com/privacy"));
        form->save();
        desk.settle();
        const Application saved = desk.stored(page.application.id);
        const auto &profile = std::get<applications::SinglePageApp>(saved.profile);
        QCOMPARE(profile.developerName, QStringLiteral("Dana"));
        QCOMPARE(profile.developerEmail, QStringLiteral("dana@example.com"));
        QCOMPARE(profile.privacyPolicyUrl, QStringLiteral("https://example.com/privacy"));
        QCOMPARE(profile.delegation.redirectUrls, QStringList{QStringLiteral("com.example.field:/cb")});
    }

    void problemsAreShownAtTheFieldAndSaveJumps()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        QLineEdit *edit = redirects(form).first()->edit();
        type(edit, QStringLiteral("https://8.8.8.8/cb"));
        QVERIFY(redirects(form).first()->problem().isEmpty()); // still typing
        QTest::keyClick(edit, Qt::Key_Tab);
        QCOMPARE(redirects(form).first()->problem(),
                 QStringLiteral("The redirect URL must not be a public IP address."));
        QTest::mouseClick(button(form, QStringLiteral("Add another")), Qt::LeftButton);
        QCOMPARE(redirects(form).size(), 2);
        type(redirects(form).at(1)->edit(), QStringLiteral("https://shop.example.com/#x"));
        form->save();
        desk.settle();
        QVERIFY(edit->hasFocus());
        QVERIFY(redirects(form).at(1)->problem().contains(QStringLiteral("fragment")));
        QVERIFY(applications::delegation(desk.stored(web.application.id))->redirectUrls.isEmpty());
        type(edit, QStringLiteral("https://shop.example.com/cb"));
        QVERIFY(redirects(form).first()->problem().isEmpty());
        QTest::mouseClick(redirects(form).at(1)->findChildren<QToolButton *>().last(), Qt::LeftButton);
        QCOMPARE(redirects(form).size(), 1);
        form->save();
        desk.settle();
        QCOMPARE(applications::delegation(desk.stored(web.application.id))->redirectUrls.size(), 1);
    }

    void emptyNameCannotBeSaved()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        QLineEdit *edit = line(form, QStringLiteral("Name"));
        edit->clear();
        QVERIFY(edit->accessibleDescription().contains(QStringLiteral("cannot be empty")));
        form->save();
        desk.settle();
        QCOMPARE(desk.stored(machine.application.id).name, QStringLiteral("Export"));
    }

    void unsavedChangesAsk()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        type(line(form, QStringLiteral("Name")), QStringLiteral("Import"));
        QVERIFY(!desk.page.mayLeave());
        Q_EMIT form->backRequested(); // Cancel
        desk.settle();
        QCOMPARE(desk.form(), form);
        QCOMPARE(desk.questions.asked.size(), 1);
        desk.questions.answers = {0}; // Save
        Q_EMIT form->backRequested();
        desk.settle();
        QVERIFY(!desk.form());
        QCOMPARE(desk.stored(machine.application.id).name, QStringLiteral("Import"));
        form = desk.open(machine.application.id);
        type(line(form, QStringLiteral("Name")), QStringLiteral("Nonsense"));
        desk.questions.answers = {1}; // Discard
        Q_EMIT form->backRequested();
        desk.settle();
        QVERIFY(!desk.form());
        QCOMPARE(desk.stored(machine.application.id).name, QStringLiteral("Import"));
    }

    void cancelTakesChangesBack()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        type(line(form, QStringLiteral("Name")), QStringLiteral("Import"));
        QTest::mouseClick(form->footer()->cancelButton(), Qt::LeftButton);
        QCOMPARE(line(form, QStringLiteral("Name"))->text(), QStringLiteral("Export"));
        QCOMPARE(form->changes(), 0);
    }

    void somebodyElseWasFaster()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        type(line(form, QStringLiteral("Name")), QStringLiteral("Mine"));
        Application other = desk.stored(machine.application.id);
        other.name = QStringLiteral("Theirs");
        QVERIFY(bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().update(other, bench.clock.now()); }));
        form->save();
        desk.settle();
        QCOMPARE(form->messages()->kind(), ui::Kind::Warning);
        QCOMPARE(line(form, QStringLiteral("Name"))->text(), QStringLiteral("Mine"));
        QCOMPARE(desk.stored(machine.application.id).name, QStringLiteral("Theirs"));
        QTest::mouseClick(form->messages()->actionButton(), Qt::LeftButton);
        desk.settle();
        QCOMPARE(line(form, QStringLiteral("Name"))->text(), QStringLiteral("Theirs"));
        QCOMPARE(form->changes(), 0);
    }

    void deletedElsewhereIsSaid()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().remove(machine.application.id); });
        desk.page.reload();
        desk.settle();
        QCOMPARE(form->messages()->kind(), ui::Kind::Warning);
        QTest::mouseClick(form->messages()->actionButton(), Qt::LeftButton);
        desk.settle();
        QVERIFY(!desk.form());
    }

    void secretsComeAndGo()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QAbstractItemModelTester tester(section->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::mouseClick(button(section, QStringLiteral("Add client secret")), Qt::LeftButton);
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 2);
        QCOMPARE(section->banners().size(), 1);
        ui::SecretBanner *banner = section->banners().first();
        const QByteArray plaintext = banner->findChild<ui::CopyField *>()->value().toUtf8();

        QTest::mouseClick(button(banner, QStringLiteral("Keep in this computer’s keyring for tests")), Qt::LeftButton);
        const QString name = QStringLiteral("client-secret/") + banner->secretId();
        QTRY_VERIFY(bench.secrets.kept.contains(name));
        QCOMPARE(bench.secrets.kept.value(name).reveal(), plaintext);

        QTest::mouseClick(button(banner, QStringLiteral("Done")), Qt::LeftButton); // not copied: asks, Cancel
        desk.settle();
        QCOMPARE(section->banners().size(), 1);
        QTest::mouseClick(banner->findChild<ui::CopyField *>()->copyButton(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), plaintext);
        QTest::mouseClick(button(banner, QStringLiteral("Done")), Qt::LeftButton);
        desk.settle();
        QVERIFY(section->banners().isEmpty());
        QCOMPARE(desk.questions.asked.size(), 1);

        const QModelIndex notes = section->table()->model()->index(1, ui::SecretsModel::Notes);
        QVERIFY(section->table()->model()->setData(notes, QStringLiteral(" Staging "), Qt::EditRole));
        desk.settle();
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->at(1).notes, QStringLiteral("Staging"));

        section->table()->setCurrentIndex(section->table()->model()->index(1, 0));
        desk.questions.answers = {0};
        QTest::keyClick(section->table(), Qt::Key_Delete);
        desk.settle();
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->size(), 1);
        QTRY_VERIFY(!bench.secrets.kept.contains(name));
    }

    void fiveSecretsAreTheLimit()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QPushButton *add = button(section, QStringLiteral("Add client secret"));
        for (int number = 1; number < applications::maximumSecrets; ++number) {
            QVERIFY(add->isEnabled());
            add->click();
            desk.settle();
        }
        QVERIFY(!add->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());
    }

    void withoutKeyringTheBannerSaysSo()
    {
        tests::UiWorkbench bench;
        bench.secrets.persistent = false;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        desk.settle();
        QVERIFY(button(form, QStringLiteral("Keep for tests in this run")));
        QVERIFY(!button(form, QStringLiteral("Keep in this computer’s keyring for tests")));
    }

    void uncopiedSecretAsksBeforeLeaving()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        form->revealSecret(*web.firstSecret);
        Q_EMIT form->backRequested();
        desk.settle();
        QCOMPARE(desk.form(), form);
        desk.questions.answers = {0};
        Q_EMIT form->backRequested();
        desk.settle();
        QVERIFY(!desk.form());
    }

    void keysAreGeneratedPastedAndDeleted()
    {
        tests::UiWorkbench bench;
        const auto user = bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Nightly export"));
        Desk desk(bench);
        auto *section = desk.open(machine.application.id)->keysSection();
        QAbstractItemModelTester tester(section->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QTemporaryDir folder;
        const QString file = folder.filePath(QStringLiteral("key.pem"));
        button(section, QStringLiteral("Generate a public/private key pair"))->click();
        auto *box = section->findChild<QDialog *>();
        QVERIFY(box);
        box->findChild<QCheckBox *>()->setChecked(true);
        desk.questions.files = {file};
        button(box, QStringLiteral("Generate and save…"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(section->table()->model()->rowCount(), 1, patience);
        desk.settle();
        const QFileDevice::Permissions others = QFileDevice::ReadGroup | QFileDevice::WriteGroup
            | QFileDevice::ReadOther | QFileDevice::WriteOther | QFileDevice::ExeOwner;
        QVERIFY(!(QFileInfo(file).permissions() & others));
        QFile saved(file);
        QVERIFY(saved.open(QIODevice::ReadOnly));
        const SecretString pem(saved.readAll());
        const auto key = crypto::RsaPrivateKey::fromPem(pem);
        QVERIFY(key);
        const Application withKey = desk.stored(machine.application.id);
        const applications::PublicKey stored = applications::publicKeys(withKey)->first();
        QCOMPARE(stored.key.fingerprint, key->publicKey().fingerprint);
        QCOMPARE(stored.createdBy, user.id);
        QCOMPARE(bench.secrets.kept.value(QStringLiteral("private-key/") + stored.id).reveal(), pem.reveal());
        QVERIFY(section->messages()->text().contains(file));

        // The private key pasted where a public one belongs is refused and does not stay in the window.
        button(section, QStringLiteral("Add a public key"))->click();
        box = section->findChild<QDialog *>();
        QVERIFY(box);
        auto *paste = box->findChild<QPlainTextEdit *>();
        paste->setPlainText(QString::fromUtf8(pem.reveal()));
        QVERIFY(paste->toPlainText().isEmpty());
        QVERIFY(paste->accessibleDescription().contains(QStringLiteral("private key")));
        QVERIFY(!button(box, QStringLiteral("Add"))->isEnabled());
        // The same public key is refused by the store.
        paste->setPlainText(QString::fromUtf8(crypto::toPem(stored.key)));
        button(box, QStringLiteral("Add"))->click();
        desk.settle();
        QVERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("already has")));
        box->reject();
        desk.settle();

        section->table()->setCurrentIndex(section->table()->model()->index(0, 0));
        desk.questions.answers = {0};
        QTest::keyClick(section->table(), Qt::Key_Delete);
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 0);
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

    void deletesFromTheForm()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const QString name
            = QStringLiteral("client-secret/") + applications::clientSecrets(web.application)->first().id;
        bench.secrets.kept.insert(name, *web.firstSecret);
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        desk.questions.answers = {0};
        button(form, QStringLiteral("Delete application"))->click();
        desk.settle();
        QVERIFY(!desk.form());
        QVERIFY(desk.stored().isEmpty());
        QTRY_VERIFY(!bench.secrets.kept.contains(name));
    }

    void testIsRequested()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        QSignalSpy requested(&desk.page, &ui::ApplicationsPage::testRequested);
        button(desk.open(web.application.id), QStringLiteral("Test this application"))->click();
        QCOMPARE(requested.size(), 1);
        QCOMPARE(requested.first().first().toString(), web.application.id);
    }

    void pageMayGoWhileWorkIsUnderWay()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        {
            Desk desk(bench);
            auto *form = desk.open(web.application.id);
            bench.stores.hold();
            button(form, QStringLiteral("Add client secret"))->click();
            type(line(form, QStringLiteral("Name")), QStringLiteral("Shop 2"));
            form->save();
        }
        bench.stores.release();
        bench.stores.drain();
    }

    void everyLanguageInTheOpenWindow_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : ui::languages())
            QTest::newRow(qPrintable(language)) << language;
    }
    void everyLanguageInTheOpenWindow()
    {
        QFETCH(QString, language);
        tests::UiWorkbench bench;
        bench.addPeople();
        Desk desk(bench);
        for (const Type type : {Type::MachineToMachine, Type::Web, Type::SinglePage}) {
            const auto made = bench.addApplication(type, QStringLiteral("Application"));
            desk.page.reload();
            desk.settle();
            auto *form = desk.open(made.application.id);
            if (made.firstSecret)
                form->revealSecret(*made.firstSecret);
            ::type(line(form, QStringLiteral("Name")), QStringLiteral("Other"));
            ui::useLanguage(language);
            QCoreApplication::processEvents();
            QCOMPARE(form->changes(), 1);
            QCOMPARE(form->footer()->saveButton()->text(), ui::FormFooter::tr("Save"));
            if (language != QLatin1String("en"))
                QVERIFY(form->footer()->saveButton()->text() != QLatin1String("Save"));
            ui::useLanguage(QStringLiteral("en"));
            QCoreApplication::processEvents();
            desk.questions.answers = {1, 0}; // discard; leave without copying
            Q_EMIT form->backRequested();
            desk.settle();
            QVERIFY(!desk.form());
            desk.questions.answers.clear();
        }
    }

private:
    int m_before = 0;
};

QTEST_MAIN(TestApplicationsPage)
#include "tst_applications_page.moc"
