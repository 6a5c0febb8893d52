#include "tests/ui/applications_desk.h"

#include "ui/applications/consent_preview.h"
#include "ui/applications/form_footer.h"
#include "ui/style/theme.h"
#include "ui/widgets/scroll_column.h"

#include <QVBoxLayout>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

class TestTabOrder final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }

    /// Its button stands in the card's head, above what it hides.
    void thePreviewFoldsBeforeItsChoices()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *before = new QLineEdit;
        auto *preview = new ui::ConsentPreview;
        column->addWidget(before);
        column->addWidget(preview);
        preview->setFoldable(true);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        auto *fold = preview->findChild<QPushButton *>();
        const auto choices = preview->findChildren<QComboBox *>();
        if (!choices.first()->isVisible())
            fold->click();
        before->setFocus();
        QTest::keyClick(before, Qt::Key_Tab);
        QVERIFY(fold->hasFocus());
        QTest::keyClick(fold, Qt::Key_Tab);
        QVERIFY(choices.at(0)->hasFocus());
        QTest::keyClick(choices.at(0), Qt::Key_Tab);
        QVERIFY(choices.at(1)->hasFocus());
    }

    /// From the first field to Cancel, Tab never goes back up.
    void tabGoesInReadingOrder_data()
    {
        QTest::addColumn<int>("type");
        QTest::newRow("machine-to-machine") << int(Type::MachineToMachine);
        QTest::newRow("web") << int(Type::Web);
        QTest::newRow("single-page") << int(Type::SinglePage);
    }
    void tabGoesInReadingOrder()
    {
        QFETCH(int, type);
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto made = bench.addApplication(Type(type), QStringLiteral("Application"));
        Desk desk(bench);
        auto *form = desk.open(made.application.id);
        if (made.firstSecret) {
            form->revealSecret(*made.firstSecret);
            addSecret(form); // a second banner, and a rotation
            desk.settle();
            button(form, QStringLiteral("Add client secret"))->click();
        }
        if (Type(type) != Type::MachineToMachine)
            button(form, QStringLiteral("Add another"))->click();
        tests::type(line(form, QStringLiteral("Name")), QStringLiteral("Other")); // Save is alive
        line(form, QStringLiteral("Client ID"))->setFocus();
        const QWidget *content = nullptr;
        for (const ui::ScrollColumn *column : form->findChildren<ui::ScrollColumn *>())
            if (column->isAncestorOf(QApplication::focusWidget()))
                content = column->widget();
        const auto *preview = form->findChild<ui::ConsentPreview *>();
        int top = 0;
        int stops = 0;
        const QWidget *last = form->footer()->cancelButton();
        const QWidget *before = form;
        for (QWidget *focus = QApplication::focusWidget(); focus != last; focus = QApplication::focusWidget()) {
            QVERIFY2(focus, before->metaObject()->className());
            before = focus;
            QVERIFY2(form->isAncestorOf(focus) && ++stops < 100, focus->metaObject()->className());
            if (content->isAncestorOf(focus)) {
                const int middle = focus->mapTo(content, focus->rect().center()).y();
                const QString what = QStringLiteral("%1 “%2” at %3 after %4")
                                         .arg(QLatin1String(focus->metaObject()->className()), focus->accessibleName())
                                         .arg(middle)
                                         .arg(top);
                // The preview's own controls stand in its head.
                const bool inPreview = preview && preview->isAncestorOf(focus);
                QVERIFY2(inPreview || middle >= top - 12, qPrintable(what));
                top = inPreview ? top : std::max(top, middle);
            } else {
                QVERIFY2(form->footer()->isAncestorOf(focus), qPrintable(focus->accessibleName()));
            }
            QTest::keyClick(focus, Qt::Key_Tab);
        }
        QVERIFY(stops > 10);
    }
};

QTEST_MAIN(TestTabOrder)
#include "tst_tab_order.moc"
