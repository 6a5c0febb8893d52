#include "tests/ui/applications_desk.h"

#include "ui/applications/form_footer.h"
#include "ui/applications/secrets_section.h"
#include "ui/audit/audit_page.h"
#include "ui/style/theme.h"
#include "ui/widgets/keyboard_place.h"
#include "ui/widgets/message_bar.h"

#include <QHBoxLayout>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

/// Whoever works by the keyboard finds it again where it was, after what had it was disabled for a moment.
class TestKeyboardPlace final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }

    void comesBackUnlessItWasTakenElsewhere()
    {
        QWidget window;
        auto *row = new QHBoxLayout(&window);
        QList<QLineEdit *> edits{new QLineEdit, new QLineEdit, new QLineEdit};
        for (QLineEdit *edit : edits)
            row->addWidget(edit);
        window.show();
        ui::KeyboardPlace keyboard;
        const auto leave = [&] {
            edits[0]->setFocus();
            keyboard.leaveBy(&window, [&] { edits[0]->setEnabled(false); });
            QVERIFY(window.focusWidget() != edits[0]);
        };
        leave();
        edits[0]->setEnabled(true);
        keyboard.comeBack();
        QCOMPARE(window.focusWidget(), edits[0]);

        leave();
        edits[2]->setFocus();
        edits[0]->setEnabled(true);
        keyboard.comeBack();
        QCOMPARE(window.focusWidget(), edits[2]);

        leave(); // for good
        keyboard.comeBack(edits[2]);
        QCOMPARE(window.focusWidget(), edits[2]);
        edits[0]->setEnabled(true);
        keyboard.comeBack();
        QCOMPARE(window.focusWidget(), edits[2]);
    }

    void savingAForm()
    {
        tests::UiWorkbench bench;
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        auto *form = desk.open(machine.application.id);
        QPushButton *save = form->footer()->saveButton();
        type(line(form, QStringLiteral("Name")), QStringLiteral("Import"));
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        save->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        desk.settle();
        QCOMPARE(form->messages()->kind(), ui::Kind::Danger);
        QCOMPARE(QApplication::focusWidget(), save);

        bench.stores.failWith({});
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        desk.settle();
        QCOMPARE(form->changes(), 0);
        QCOMPARE(QApplication::focusWidget(), form); // as when it was opened: nothing is left to save

        type(line(form, QStringLiteral("Name")), QStringLiteral("Transport"));
        form->footer()->cancelButton()->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(form->changes(), 0);
        QCOMPARE(QApplication::focusWidget(), form);
    }

    void aClientSecretThatCouldNotBeAdded()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        button(section, QStringLiteral("Add client secret"))->click();
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("full")});
        QPushButton *add = button(section, QStringLiteral("Add"));
        add->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(!add->isEnabled());
        desk.settle();
        QVERIFY(add->isEnabled());
        QCOMPARE(QApplication::focusWidget(), add);
        bench.stores.failWith({});
    }

    void checkingTheChain()
    {
        tests::UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        ui::AuditPage page(bench.workbench);
        page.resize(904, 760);
        page.show();
        page.activateWindow();
        bench.stores.drain();
        QPushButton *check = button(&page, QStringLiteral("Check the chain"));
        check->setFocus();
        bench.stores.hold();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(!check->isEnabled());
        bench.stores.release();
        QTRY_VERIFY_WITH_TIMEOUT(check->isEnabled(), patience);
        QCOMPARE(QApplication::focusWidget(), check);
    }
};

QTEST_MAIN(TestKeyboardPlace)
#include "tst_keyboard_place.moc"
