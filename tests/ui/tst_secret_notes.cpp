#include "tests/ui/applications_desk.h"

#include "ui/applications/add_secret_panel.h"
#include "ui/applications/secrets_model.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/tables.h"

#include <QAbstractItemModelTester>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

namespace {

/// The field in which notes are edited now.
QLineEdit *notesEditor(const ui::SecretsSection *section)
{
    for (QLineEdit *edit : section->table()->findChildren<QLineEdit *>())
        if (edit->isVisible())
            return edit;
    return nullptr;
}

} // namespace

/// Notes are edited in the table of the client secrets.
class TestSecretNotes final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void notesThatCannotBeStoredAreNotSubmitted()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        addSecret(section, QString(65, QLatin1Char('x')));
        desk.settle();
        QVERIFY(!section->panel()->isHidden());
        QVERIFY(line(section, QStringLiteral("Notes"))->accessibleDescription().contains(QStringLiteral("64")));
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->size(), 1);
    }

    void whatWasTypedOutlivesAFailingStore()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("The disk is full.")});
        addSecret(section, QStringLiteral("Staging"));
        desk.settle();
        QCOMPARE(line(section, QStringLiteral("Notes"))->text(), QStringLiteral("Staging"));
        QVERIFY(section->banners().isEmpty());
        bench.stores.failWith({});
        button(section, QStringLiteral("Add"))->click();
        desk.settle();
        QCOMPARE(section->banners().size(), 1);
    }

    void notesThatAreNotStoredAreThereAgain_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("fails");
        QTest::newRow("the store fails") << QStringLiteral("Staging") << true;
        QTest::newRow("refused") << QString(applications::maximumNotesLength + 1, QLatin1Char('x')) << false;
    }

    void notesThatAreNotStoredAreThereAgain()
    {
        QFETCH(QString, typed);
        QFETCH(bool, fails);
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        if (fails)
            bench.stores.failWith(Error{QStringLiteral("storage.full"), QStringLiteral("The disk is full.")});
        QAbstractItemModel *model = section->table()->model();
        QVERIFY(model->setData(model->index(0, ui::SecretsModel::Notes), typed, Qt::EditRole));
        desk.settle();
        QCoreApplication::processEvents();
        QLineEdit *editor = notesEditor(section);
        QVERIFY(editor);
        QCOMPARE(editor->text(), typed.left(applications::maximumNotesLength));
        bench.stores.failWith({});
        QTest::keyClick(editor, Qt::Key_Return);
        QCoreApplication::processEvents(); // the view closes it from its queue
        desk.settle();
        QCOMPARE(applications::clientSecrets(desk.stored(web.application.id))->first().notes,
                 typed.left(applications::maximumNotesLength));
        QVERIFY(!notesEditor(section));
    }

    void whatOthersDoLeavesTheEditorOpen()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const Id own = applications::clientSecrets(web.application)->first().id;
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QAbstractItemModelTester tester(section->table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        const QModelIndex notes = section->table()->model()->index(0, ui::SecretsModel::Notes);
        section->table()->setCurrentIndex(notes);
        section->table()->edit(notes);
        QVERIFY(notesEditor(section));
        QTest::keyClicks(notesEditor(section), QStringLiteral("Half"));
        const auto other = applications::newClientSecret(QStringLiteral("Other"), bench.random, bench.clock.now());
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().addSecret(web.application.id, other.record); });
        noteUse(bench, web.application.id, own);
        desk.page.reload();
        desk.settle();
        QCOMPARE(section->table()->model()->rowCount(), 2);
        QVERIFY(notesEditor(section));
        QCOMPARE(notesEditor(section)->text(), QStringLiteral("Half"));
        bench.stores.onStores([&](storage::Stores &stores) {
            return stores.applications().removeSecret(web.application.id, other.record.id);
        });
        desk.page.reload();
        desk.settle();
        QVERIFY(notesEditor(section));
        QTest::keyClick(notesEditor(section), Qt::Key_Escape);
        desk.settle();
    }

    void longNotesBeyondTheBmpAreEditedWhole()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const QString longest = QStringLiteral("😀").repeated(applications::maximumNotesLength);
        const Id own = applications::clientSecrets(web.application)->first().id;
        bench.stores.onStores([&](storage::Stores &stores) {
            return stores.applications().setSecretNotes(web.application.id, own, longest);
        });
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        section->table()->edit(section->table()->model()->index(0, ui::SecretsModel::Notes));
        QVERIFY(notesEditor(section));
        QCOMPARE(notesEditor(section)->text(), longest);
        QTest::keyClick(notesEditor(section), Qt::Key_End);
        QTest::keyClicks(notesEditor(section), QStringLiteral("x"));
        QCOMPARE(notesEditor(section)->text(), longest);
        QTest::keyClick(notesEditor(section), Qt::Key_Escape);
        desk.settle();
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestSecretNotes)
#include "tst_secret_notes.moc"
