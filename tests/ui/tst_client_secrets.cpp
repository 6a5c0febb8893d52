#include "tests/ui/applications_desk.h"

#include "ui/applications/add_secret_panel.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_model.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/question_box.h"
#include "ui/widgets/tables.h"
#include "ui/widgets/text_label.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QDateEdit>
#include <QGuiApplication>

#include <chrono>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

class TestClientSecrets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void secretsComeAndGo()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QAbstractItemModelTester tester(section->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTest::mouseClick(button(section, QStringLiteral("Add client secret")), Qt::LeftButton);
        QTest::mouseClick(button(section, QStringLiteral("Add")), Qt::LeftButton);
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 2);
        QCOMPARE(section->banners().size(), 1);
        ui::SecretBanner *banner = section->banners().first();
        const QByteArray plaintext = banner->findChild<ui::CopyField *>()->value().toUtf8();

        QTest::mouseClick(button(banner, QStringLiteral("Done")), Qt::LeftButton); // not copied: asks, Cancel
        desk.settle();
        QCOMPARE(section->banners().size(), 1);
        QTest::mouseClick(button(banner, QStringLiteral("Keep in this computer’s keyring for tests")), Qt::LeftButton);
        const QString name = QStringLiteral("client-secret/") + banner->secretId();
        QTRY_VERIFY(bench.secrets.kept.contains(name));
        QCOMPARE(bench.secrets.kept.value(name).reveal(), plaintext);
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
            addSecret(section);
            desk.settle();
        }
        QVERIFY(!add->isEnabled());
        QVERIFY(!add->toolTip().isEmpty());
    }

    void addingByKeyboardAlone()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        auto *section = form->secretsSection();
        button(section, QStringLiteral("Add client secret"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(QApplication::focusWidget(), line(section, QStringLiteral("Notes")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape); // the panel's way back, not the form's
        desk.settle();
        QCOMPARE(desk.form(), form);
        QVERIFY(section->panel()->isHidden());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Staging"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Down); // 30 days
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space); // Add
        desk.settle();
        const auto added = applications::clientSecrets(desk.stored(web.application.id))->at(1);
        QCOMPARE(added.notes, QStringLiteral("Staging"));
        QCOMPARE(added.expiresAt, std::optional(bench.clock.now() + Period{0, 30}));
        QVERIFY(section->banners().first()->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
        QVERIFY(section->banners().first()->isSafe());
    }

    void expiryChoices_data()
    {
        QTest::addColumn<int>("choice");
        QTest::addColumn<qint64>("days"); ///< -1: no end
        QTest::newRow("no expiration") << 0 << qint64(-1);
        QTest::newRow("30 days") << 1 << qint64(30);
        QTest::newRow("90 days") << 2 << qint64(90);
        QTest::newRow("180 days") << 3 << qint64(180);
        QTest::newRow("1 year") << 4 << qint64(365);
    }

    void expiryChoices()
    {
        QFETCH(int, choice);
        QFETCH(qint64, days);
        tests::UiWorkbench bench;
        ui::AddSecretPanel panel(bench.clock);
        panel.open();
        auto *box = qobject_cast<QComboBox *>(named(&panel, QStringLiteral("Expires")));
        box->setCurrentIndex(choice);
        QVERIFY(panel.findChild<QDateEdit *>()->isHidden());
        const auto end = panel.expiresAt();
        QCOMPARE(end ? std::chrono::duration_cast<std::chrono::days>(*end - bench.clock.now()).count() : -1, days);
    }

    void aDayOfChoiceLastsUntilItsEnd()
    {
        tests::UiWorkbench bench;
        ui::AddSecretPanel panel(bench.clock);
        panel.open();
        auto *box = qobject_cast<QComboBox *>(named(&panel, QStringLiteral("Expires")));
        box->setCurrentIndex(box->count() - 1);
        auto *date = panel.findChild<QDateEdit *>();
        QVERIFY(date->isVisible());
        const QDate today = toDateTime(bench.clock.now()).toLocalTime().date();
        date->setDate(today); // the past is not on offer
        QCOMPARE(date->date(), today.addDays(1));
        date->setDate(QDate(2030, 5, 17));
        QCOMPARE(toDateTime(*panel.expiresAt()).toLocalTime(), QDate(2030, 5, 18).startOfDay());
    }

    void whatWasTypedForASecretAsksBeforeLeaving_data()
    {
        QTest::addColumn<QString>("panel");
        QTest::newRow("add") << QStringLiteral("Add client secret");
        QTest::newRow("rotate") << QStringLiteral("Rotate…");
    }

    void whatWasTypedForASecretAsksBeforeLeaving()
    {
        QFETCH(QString, panel);
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        button(form, panel)->click();
        QVERIFY(desk.page.mayLeave()); // nothing to lose yet
        QTest::keyClicks(line(form, QStringLiteral("Notes")), QStringLiteral("Staging"));
        QVERIFY(!desk.page.mayLeave());
        Q_EMIT form->backRequested(); // Cancel
        desk.settle();
        QCOMPARE(desk.form(), form);
        QCOMPARE(desk.questions.asked.value(0).title, QStringLiteral("Client secret not added"));
        QCOMPARE(line(form, QStringLiteral("Notes"))->text(), QStringLiteral("Staging"));
        desk.questions.answers = {0};
        Q_EMIT form->backRequested();
        desk.settle();
        QVERIFY(!desk.form());
    }

    void deletingIsHarderForAUsedOne_data()
    {
        QTest::addColumn<int>("hours"); ///< since its last use; -1 never
        QTest::addColumn<bool>("harder");
        QTest::newRow("never") << -1 << false;
        QTest::newRow("an hour ago") << 1 << true;
        QTest::newRow("almost a day ago") << 23 << true;
        QTest::newRow("a day ago") << 24 << false;
    }

    void deletingIsHarderForAUsedOne()
    {
        QFETCH(int, hours);
        QFETCH(bool, harder);
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const auto secret = applications::clientSecrets(web.application)->first();
        if (hours >= 0) {
            noteUse(bench, web.application.id, secret.id);
            bench.clock.advance(std::chrono::hours(hours));
        }
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        section->table()->setCurrentIndex(section->table()->model()->index(0, 0));
        QTest::keyClick(section->table(), Qt::Key_Delete);
        desk.settle();
        const ui::Question question = desk.questions.asked.last();
        QCOMPARE(question.typed, harder ? secret.lastFour : QString());
        QCOMPARE(question.typedLabel.contains(secret.lastFour), harder);
        QVERIFY(question.text.contains(hours < 0 ? QStringLiteral("Not used") : QStringLiteral("Last used:")));
        QVERIFY(question.text.contains(QStringLiteral("only client secret")));
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->size(), 1);
    }

    void aQuestionThatWantsSomethingTyped()
    {
        QWidget parent;
        ui::QuestionBox box({QStringLiteral("Delete"),
                             QStringLiteral("Really?"),
                             {{QStringLiteral("Do it"), ui::ButtonKind::Danger}},
                             {},
                             QStringLiteral("f00d"),
                             QStringLiteral("Type f00d")},
                            &parent);
        box.show();
        QPushButton *choice = button(&box, QStringLiteral("Do it"));
        QVERIFY(!choice->isEnabled());
        QLineEdit *edit = line(&box, QStringLiteral("Type f00d"));
        QTest::keyClicks(edit, QStringLiteral("f00"));
        QVERIFY(!choice->isEnabled());
        QTest::keyClick(edit, Qt::Key_Return); // too early: nothing is thrown away
        QVERIFY(box.isVisible());
        QCOMPARE(edit->text(), QStringLiteral("f00"));
        edit->setText(QStringLiteral(" f00d ")); // as copied
        QVERIFY(choice->isEnabled());
        QTest::keyClick(button(&box, QStringLiteral("Cancel")), Qt::Key_Return); // is not the choice
        QCOMPARE(box.answer(), ui::Questions::cancelled);
        QVERIFY(!box.isVisible());
        box.show();
        QTest::keyClick(edit, Qt::Key_Return);
        QVERIFY(!box.isVisible());
        QCOMPARE(box.answer(), 0);
    }

    void endsAreToldAndReminded_data()
    {
        QTest::addColumn<int>("hours"); ///< until the end
        QTest::addColumn<QString>("state");
        QTest::addColumn<bool>("reminded");
        QTest::newRow("past") << -1 << QStringLiteral("Expired") << true;
        QTest::newRow("now") << 0 << QStringLiteral("Expired") << true;
        QTest::newRow("today") << 5 << QStringLiteral("In less than a day") << true;
        QTest::newRow("tomorrow") << 30 << QStringLiteral("In 1 day") << true;
        QTest::newRow("30 days") << 30 * 24 << QStringLiteral("In 30 days") << true;
        QTest::newRow("31 days") << 31 * 24 << QStringLiteral("In 31 days") << false;
    }

    void endsAreToldAndReminded()
    {
        QFETCH(int, hours);
        QFETCH(QString, state);
        QFETCH(bool, reminded);
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const auto secret = applications::newClientSecret(QStringLiteral("Staging"), bench.random, bench.clock.now(),
                                                          bench.clock.now() + std::chrono::hours(hours));
        add(bench, web.application.id, secret.record);
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        auto *section = form->secretsSection();
        auto *model = section->table()->model();
        QCOMPARE(model->index(0, ui::SecretsModel::Expires).data().toString(), QStringLiteral("Never"));
        QCOMPARE(model->index(1, ui::SecretsModel::Expires).data().toString(), state);
        QCOMPARE(model->index(1, ui::SecretsModel::Expires).data(Qt::DecorationRole).isValid(), reminded);
        // In words it is said once, by the health card.
        int told = 0;
        for (const auto *label : form->findChildren<ui::TextLabel *>())
            if (label->isVisible() && label->text().contains(secret.record.lastFour)
                && label->text().contains(QStringLiteral("expire")))
                ++told;
        QCOMPARE(told, reminded ? 1 : 0);
    }

private:
    static void add(tests::UiWorkbench &bench, const Id &application, const applications::ClientSecret &secret)
    {
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().addSecret(application, secret); });
    }

    int m_windows = 0;
};

QTEST_MAIN(TestClientSecrets)
#include "tst_client_secrets.moc"
