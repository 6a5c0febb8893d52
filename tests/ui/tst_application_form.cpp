#include "tests/ui/applications_desk.h"

#include "ui/applications/form_footer.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/scroll_column.h"

#include <QCheckBox>
#include <QToolButton>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

class TestApplicationForm final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

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

    void whatWasTypedOutlivesADeletionElsewhere()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        QLineEdit *name = line(form, QStringLiteral("Name"));
        type(name, QStringLiteral("Mine"));
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().remove(web.application.id); });
        desk.page.reload();
        desk.settle();
        QVERIFY(name->isEnabled() && name->isReadOnly()); // to be copied
        QVERIFY(redirects(form).first()->edit()->isReadOnly());
        QVERIFY(!button(form, QStringLiteral("Add another"))->isEnabled());
        QEvent otherLanguage(QEvent::LanguageChange);
        QCoreApplication::sendEvent(form, &otherLanguage);
        QVERIFY(!button(form, QStringLiteral("Add another"))->isEnabled());
        QVERIFY(!form->footer()->saveButton()->isEnabled());
        QVERIFY(!desk.page.mayLeave());
        Q_EMIT form->backRequested(); // Cancel
        QCOMPARE(desk.form(), form);
        QCOMPARE(desk.questions.asked.last().choices.size(), 1);

        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().restore(web.application.id, {}); });
        desk.page.reload();
        desk.settle();
        QVERIFY(!name->isReadOnly());
        QCOMPARE(name->text(), QStringLiteral("Mine"));
        QVERIFY(button(form, QStringLiteral("Add another"))->isEnabled());
        QVERIFY(button(form, QStringLiteral("Test this application"))->isEnabled());
        QVERIFY(form->footer()->saveButton()->isEnabled());
        QVERIFY(!form->messages()->text().contains(QStringLiteral("deleted elsewhere"))
                || form->messages()->isHidden());

        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().remove(web.application.id); });
        desk.page.reload();
        desk.settle();
        desk.questions.answers = {0}; // Discard
        Q_EMIT form->backRequested();
        desk.settle();
        QVERIFY(!desk.form());
    }

    void leavingWhileItIsSavedWaits()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        type(line(form, QStringLiteral("Name")), QStringLiteral("Import"));
        bench.stores.hold();
        form->save();
        type(line(form, QStringLiteral("Name")), QStringLiteral("Transport")); // not in what is being stored
        desk.questions.answers = {0};                                          // Save
        Q_EMIT form->backRequested();
        bench.stores.release();
        desk.settle();
        desk.settle();
        QVERIFY(!desk.form());
        QCOMPARE(desk.stored(machine.application.id).name, QStringLiteral("Transport"));
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
            tests::type(line(form, QStringLiteral("Name")), QStringLiteral("Other"));
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
    int m_windows = 0;
};

QTEST_MAIN(TestApplicationForm)
#include "tst_application_form.moc"
