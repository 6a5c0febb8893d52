// Deleting is guarded by what it would end and by the name, can be undone, and can be made final.

#include "tests/ui/applications_desk.h"

#include "ui/applications/delete_box.h"
#include "ui/applications/deleted_list.h"
#include "ui/applications/deleted_table_model.h"
#include "ui/applications/restore_box.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QLabel>

#include <algorithm>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

namespace {

Application store(UiWorkbench &bench, Type type, const QString &name, std::optional<std::chrono::hours> usedAgo = {})
{
    auto application = applications::newApplication(type, name, bench.random, bench.clock.now()).application;
    if (usedAgo)
        application.lastUsedAt = bench.clock.now() - *usedAgo;
    return bench.stores.onStores([&](storage::Stores &s) { return s.applications().create(application); }).value();
}

ui::DeleteBox *openDeletion(Desk &desk, const Id &id)
{
    desk.page.list()->select(id);
    QTest::keyClick(desk.table(), Qt::Key_Delete);
    desk.settle();
    return desk.page.findChild<ui::DeleteBox *>();
}

/// What a box tells of a fact.
QString fact(const QWidget *box, const QString &name)
{
    for (const QLabel *label : box->findChildren<QLabel *>())
        if (label->accessibleName() == name)
            return label->text();
    return {};
}

void removeQuietly(UiWorkbench &bench, const Id &id)
{
    bench.stores.onStores([&](storage::Stores &s) { return s.applications().remove(id); });
}

QList<applications::DeletedApplication> deleted(UiWorkbench &bench)
{
    return bench.stores.onStores([](storage::Stores &s) { return s.applications().deleted(); }).value();
}

} // namespace

class TestDeletion final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void deletingFromTheFormTellsWhatIsLost()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        const auto says = [&](const QString &part) {
            Q_EMIT desk.form()->deleteRequested(web.application.id);
            desk.settle();
            auto *box = desk.page.findChild<ui::DeleteBox *>();
            const QList<QLabel *> labels = box->findChildren<QLabel *>();
            const bool found = std::any_of(labels.begin(), labels.end(), [&part](const QLabel *label) {
                return label->isVisible() && label->text().contains(part);
            });
            button(box, QStringLiteral("Cancel"))->click();
            desk.settle();
            return found;
        };
        auto *form = desk.open(web.application.id);
        QVERIFY(!says(QStringLiteral("unsaved")) && !says(QStringLiteral("neither copied nor saved")));
        type(line(form, QStringLiteral("Name")), QStringLiteral("Shop two"));
        QCOMPARE(form->changes(), 1);
        QVERIFY(says(QStringLiteral("1 unsaved change")));
        form->revealSecret(*web.firstSecret);
        QVERIFY(says(QStringLiteral("neither copied nor saved")));
    }

    void whatIsUnusedNeedsNoName()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *box = openDeletion(desk, web.id);
        QVERIFY(box && box->isVisible());
        QCOMPARE(fact(box, QStringLiteral("Client secrets")), QStringLiteral("1"));
        QCOMPARE(fact(box, QStringLiteral("Users with valid tokens")), QStringLiteral("0"));
        QCOMPARE(fact(box, QStringLiteral("Last used")), QStringLiteral("Never"));
        QPushButton *remove = button(box, QStringLiteral("Delete"));
        QVERIFY(remove->isEnabled());
        QVERIFY(!remove->isDefault());
        QTest::keyClick(box, Qt::Key_Return); // Cancel is the default
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        box = openDeletion(desk, web.id);
        QTest::mouseClick(button(box, QStringLiteral("Delete")), Qt::LeftButton);
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
        QCOMPARE(deleted(bench).size(), 1);
    }

    void whatIsInUseNeedsItsName_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("goes");
        QTest::newRow("nothing") << QString() << false;
        QTest::newRow("another name") << QStringLiteral("Shops") << false;
        QTest::newRow("another case") << QStringLiteral("shop") << false;
        QTest::newRow("the name") << QStringLiteral("Shop") << true;
        QTest::newRow("the name, pasted with a space") << QStringLiteral("Shop ") << true;
    }

    /// By keyboard alone.
    void whatIsInUseNeedsItsName()
    {
        QFETCH(QString, typed);
        QFETCH(bool, goes);
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"), std::chrono::hours(24 * 29));
        Desk desk(bench);
        auto *box = openDeletion(desk, web.id);
        QVERIFY(box);
        QLineEdit *name = line(box, QStringLiteral("Type the name of the application"));
        QVERIFY(name && name->hasFocus());
        QTest::keyClicks(name, typed);
        QPushButton *remove = button(box, QStringLiteral("Delete"));
        QCOMPARE(remove->isEnabled(), goes);
        QTest::keyClick(name, Qt::Key_Return); // neither deletes nor throws away what was typed
        desk.settle();
        QVERIFY(box->isVisible());
        QCOMPARE(desk.stored().size(), 1);
        for (int tries = 0; goes && !remove->hasFocus() && tries < 10; ++tries)
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        QTest::keyClick(goes ? static_cast<QWidget *>(remove) : box, goes ? Qt::Key_Space : Qt::Key_Escape);
        desk.settle();
        QCOMPARE(desk.stored().isEmpty(), goes);
    }

    void longAgoIsNoUse()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"), std::chrono::hours(24 * 31));
        Desk desk(bench);
        auto *box = openDeletion(desk, web.id);
        QVERIFY(!line(box, QStringLiteral("Type the name of the application")));
        QVERIFY(button(box, QStringLiteral("Delete"))->isEnabled());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void nothingIsDeletedBeforeTheImpactIsKnown()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        desk.page.list()->select(web.id);
        bench.stores.hold();
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        auto *box = desk.page.findChild<ui::DeleteBox *>();
        QVERIFY(box);
        QVERIFY(!button(box, QStringLiteral("Delete"))->isEnabled());
        bench.stores.release();
        desk.settle();
        QVERIFY(button(box, QStringLiteral("Delete"))->isEnabled());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void failureIsToldAndCanBeRetried()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        desk.page.list()->select(web.id);
        bench.stores.failWith(Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
        auto *box = openDeletion(desk, web.id);
        auto *messages = box->findChild<ui::MessageBar *>();
        QVERIFY(!messages->text().isEmpty());
        QVERIFY(!button(box, QStringLiteral("Delete"))->isEnabled());
        bench.stores.failWith({});
        QTest::mouseClick(messages->actionButton(), Qt::LeftButton);
        desk.settle();
        QVERIFY(messages->isHidden());
        QVERIFY(button(box, QStringLiteral("Delete"))->isEnabled());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void somebodyElseWasFaster()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *box = openDeletion(desk, web.id);
        removeQuietly(bench, web.id);
        QTest::mouseClick(button(box, QStringLiteral("Delete")), Qt::LeftButton);
        desk.settle();
        QVERIFY(box->isVisible());
        QVERIFY(!box->findChild<ui::MessageBar *>()->text().isEmpty());
        QCOMPARE(desk.table()->model()->rowCount(), 0);
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void deletesFromTheFormAndKeepsWhatUndoNeeds()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const QString name
            = QStringLiteral("client-secret/") + applications::clientSecrets(web.application)->first().id;
        bench.secrets.kept.insert(name, *web.firstSecret);
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        Q_EMIT form->deleteRequested(web.application.id);
        desk.settle();
        auto *box = desk.page.findChild<ui::DeleteBox *>();
        QVERIFY(box);
        button(box, QStringLiteral("Delete"))->click();
        desk.settle();
        QVERIFY(!desk.form());
        QVERIFY(desk.stored().isEmpty());
        QCoreApplication::processEvents();
        QVERIFY(bench.secrets.kept.contains(name));
        desk.page.showDeleted();
        desk.questions.answers = {0};
        button(desk.page.deletedList(), QStringLiteral("Delete for good…"))->click();
        desk.settle();
        QTRY_VERIFY(!bench.secrets.kept.contains(name));
    }

    void undoWithNothingToChooseRestoresAtOnce()
    {
        UiWorkbench bench;
        const Application page = store(bench, Type::SinglePage, QStringLiteral("Field"));
        Desk desk(bench);
        const auto deleteIt = [&] {
            openDeletion(desk, page.id);
            button(desk.page.findChild<ui::DeleteBox *>(), QStringLiteral("Delete"))->click();
            desk.settle();
        };
        deleteIt();
        QVERIFY(desk.stored().isEmpty());
        QTest::mouseClick(desk.page.list()->messages()->actionButton(), Qt::LeftButton);
        desk.settle();
        QVERIFY(!desk.page.findChild<ui::RestoreBox *>());
        QCOMPARE(desk.stored().size(), 1);
        QCOMPARE(desk.page.list()->messages()->text(), QStringLiteral("“Field” was restored."));
        QCOMPARE(desk.table()->currentIndex().data(ui::ApplicationTableModel::IdRole).toString(), page.id);
        // What goes wrong is said in the same place.
        deleteIt();
        bench.stores.onStores([&](storage::Stores &stores) { return stores.applications().purge(page.id); });
        QTest::mouseClick(desk.page.list()->messages()->actionButton(), Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.page.list()->messages()->kind(), ui::Kind::Danger);
        QVERIFY(desk.stored().isEmpty());
    }

    void undoAsksWhatComesBack_data()
    {
        QTest::addColumn<bool>("secrets");
        QTest::newRow("with its secret") << true;
        QTest::newRow("bare") << false;
    }

    void undoAsksWhatComesBack()
    {
        QFETCH(bool, secrets);
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        const QString kept = QStringLiteral("client-secret/") + applications::clientSecrets(web)->first().id;
        bench.secrets.kept.insert(kept, SecretString(QByteArray("plaintext")));
        Desk desk(bench);
        openDeletion(desk, web.id);
        button(desk.page.findChild<ui::DeleteBox *>(), QStringLiteral("Delete"))->click();
        desk.settle();
        QCOMPARE(desk.page.list()->messages()->text(), QStringLiteral("“Shop” was deleted."));
        QTest::mouseClick(desk.page.list()->messages()->actionButton(), Qt::LeftButton);
        auto *box = desk.page.findChild<ui::RestoreBox *>();
        QVERIFY(box && box->isVisible());
        QList<QCheckBox *> shown;
        for (QCheckBox *candidate : box->findChildren<QCheckBox *>())
            if (candidate->isVisible())
                shown.append(candidate);
        QCOMPARE(shown.size(), 1);
        QVERIFY(!shown.first()->isChecked());
        if (secrets)
            QTest::keyClick(shown.first(), Qt::Key_Space);
        QTest::keyClick(box, Qt::Key_Return);
        desk.settle();
        QCOMPARE(desk.stored().size(), 1);
        QCOMPARE(applications::clientSecrets(desk.stored().first())->size(), secrets ? 1 : 0);
        QCOMPARE(desk.table()->currentIndex().data(ui::ApplicationTableModel::IdRole).toString(), web.id);
        QVERIFY(deleted(bench).isEmpty());
        QCoreApplication::processEvents();
        QCOMPARE(bench.secrets.kept.contains(kept), secrets); // what did not come back is forgotten
    }

    void returnOnCancelRestoresNothing()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        removeQuietly(bench, web.id);
        Desk desk(bench);
        desk.page.showDeleted();
        QTest::keyClick(desk.page.deletedList()->table(), Qt::Key_Return);
        auto *box = desk.page.findChild<ui::RestoreBox *>();
        QPushButton *cancel = button(box, QStringLiteral("Cancel"));
        cancel->setFocus();
        QTest::keyClick(cancel, Qt::Key_Return); // not the default button
        desk.settle();
        QVERIFY(!desk.page.findChild<ui::RestoreBox *>());
        QVERIFY(desk.stored().isEmpty());
        QCOMPARE(deleted(bench).size(), 1);
    }

    void deletedApplicationsHaveAPlace()
    {
        UiWorkbench bench;
        store(bench, Type::Web, QStringLiteral("Stays"));
        const Application first = store(bench, Type::Web, QStringLiteral("First"));
        const Application second = store(bench, Type::SinglePage, QStringLiteral("Second"));
        Desk desk(bench);
        QVERIFY(!button(desk.page.list(), QStringLiteral("Deleted applications (1)")));
        removeQuietly(bench, first.id);
        bench.clock.advance(std::chrono::hours(36));
        removeQuietly(bench, second.id);
        desk.page.reload();
        desk.settle();
        QPushButton *link = button(desk.page.list(), QStringLiteral("Deleted applications (2)"));
        QVERIFY(link);
        QTest::mouseClick(link, Qt::LeftButton);
        auto *place = desk.page.deletedList();
        QVERIFY(place->isVisible());
        QVERIFY(place->table()->hasFocus());
        auto *model = place->findChild<ui::DeletedTableModel *>();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto shown = [model](int row, int column) {
            return model->index(row, column).data().toString();
        };
        QCOMPARE(shown(0, ui::DeletedTableModel::Name), QStringLiteral("Second"));
        QCOMPARE(shown(0, ui::DeletedTableModel::DaysLeft), QStringLiteral("30 days"));
        QCOMPARE(shown(1, ui::DeletedTableModel::DaysLeft), QStringLiteral("29 days"));
        QCOMPARE(shown(1, ui::DeletedTableModel::Deleted), QStringLiteral("1 day ago"));
        // By keyboard: down to the first, bring it back, and then back to the list.
        QTest::keyClick(place->table(), Qt::Key_Down);
        QTest::keyClick(place->table(), Qt::Key_Return);
        auto *box = desk.page.findChild<ui::RestoreBox *>();
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Return);
        desk.settle();
        QCOMPARE(model->rowCount(), 1);
        QCOMPARE(place->messages()->text(), QStringLiteral("“First” was restored."));
        QTest::keyClick(button(place, QStringLiteral("OAuth2 applications")), Qt::Key_Space);
        QVERIFY(desk.page.list()->isVisible());
        QCOMPARE(desk.table()->model()->rowCount(), 2);
    }

    void whatWasRestoredTakesTheFocusOnceAtMost()
    {
        UiWorkbench bench;
        const Application gone = store(bench, Type::Web, QStringLiteral("Gone"));
        const Application other = store(bench, Type::Web, QStringLiteral("Other"));
        removeQuietly(bench, gone.id);
        Desk desk(bench);
        desk.page.showDeleted();
        auto *place = desk.page.deletedList();
        QTest::keyClick(place->table(), Qt::Key_Return);
        QTest::keyClick(desk.page.findChild<ui::RestoreBox *>(), Qt::Key_Return);
        desk.settle();
        Q_EMIT place->backRequested();
        QCOMPARE(desk.table()->currentIndex().data(ui::ApplicationTableModel::IdRole).toString(), gone.id);
        desk.page.list()->select(other.id);
        store(bench, Type::Web, QStringLiteral("A third"));
        desk.page.reload();
        desk.settle();
        QCOMPARE(desk.table()->currentIndex().data(ui::ApplicationTableModel::IdRole).toString(), other.id);
    }

    void escLeavesTheEmptiedList_data()
    {
        QTest::addColumn<QString>("focused");
        QTest::newRow("table") << QString();
        QTest::newRow("restore") << QStringLiteral("Restore…");
        QTest::newRow("purge") << QStringLiteral("Delete for good…");
    }
    void escLeavesTheEmptiedList()
    {
        QFETCH(QString, focused);
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        removeQuietly(bench, web.id);
        Desk desk(bench);
        desk.page.showDeleted();
        auto *place = desk.page.deletedList();
        if (!focused.isEmpty())
            button(place, focused)->setFocus();
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().purge(web.id); });
        desk.page.reload();
        desk.settle();
        QVERIFY(place->isAncestorOf(QApplication::focusWidget()));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(desk.page.list()->isVisible());
    }

    void atTenTheFocusGoesToTheTable()
    {
        UiWorkbench bench;
        const Application gone = store(bench, Type::Web, QStringLiteral("Gone"));
        removeQuietly(bench, gone.id);
        Desk desk(bench);
        desk.page.showDeleted();
        auto *place = desk.page.deletedList();
        button(place, QStringLiteral("Restore…"))->setFocus();
        for (int number = 0; number < applications::maximumApplications; ++number)
            store(bench, Type::Web, QStringLiteral("App %1").arg(number));
        desk.page.reload();
        desk.settle();
        QVERIFY(place->table()->hasFocus());
    }

    void goneForGoodAsksFirst()
    {
        UiWorkbench bench;
        const Application web = store(bench, Type::Web, QStringLiteral("Shop"));
        removeQuietly(bench, web.id);
        Desk desk(bench);
        desk.page.showDeleted();
        auto *place = desk.page.deletedList();
        QTest::keyClick(place->table(), Qt::Key_Delete); // the empty queue answers Cancel
        desk.settle();
        QCOMPARE(deleted(bench).size(), 1);
        desk.questions.answers = {0};
        QTest::mouseClick(button(place, QStringLiteral("Delete for good…")), Qt::LeftButton);
        desk.settle();
        desk.settle();
        QVERIFY(deleted(bench).isEmpty());
        QCOMPARE(desk.questions.asked.last().subject, QStringLiteral("Shop"));
        QCOMPARE(place->messages()->text(), QStringLiteral("“Shop” is gone for good."));
    }

    void atTenNothingIsRestored()
    {
        UiWorkbench bench;
        const Application gone = store(bench, Type::Web, QStringLiteral("Gone"));
        removeQuietly(bench, gone.id);
        for (int number = 0; number < applications::maximumApplications; ++number)
            store(bench, Type::Web, QStringLiteral("App %1").arg(number));
        Desk desk(bench);
        desk.page.showDeleted();
        auto *place = desk.page.deletedList();
        QPushButton *restore = button(place, QStringLiteral("Restore…"));
        QVERIFY(!restore->isEnabled());
        QVERIFY(restore->toolTip().contains(QStringLiteral("Limit reached")));
        QTest::keyClick(place->table(), Qt::Key_Return);
        QVERIFY(!desk.page.findChild<ui::RestoreBox *>());
    }

    void restoringMeetsTheLimitOfOthers()
    {
        UiWorkbench bench;
        const Application gone = store(bench, Type::Web, QStringLiteral("Gone"));
        removeQuietly(bench, gone.id);
        for (int number = 1; number < applications::maximumApplications; ++number)
            store(bench, Type::Web, QStringLiteral("App %1").arg(number));
        Desk desk(bench);
        desk.page.showDeleted();
        button(desk.page.deletedList(), QStringLiteral("Restore…"))->click();
        auto *box = desk.page.findChild<ui::RestoreBox *>();
        store(bench, Type::Web, QStringLiteral("Faster"));
        button(box, QStringLiteral("Restore"))->click();
        desk.settle();
        QVERIFY(box->isVisible());
        QVERIFY(!box->findChild<ui::MessageBar *>()->text().isEmpty());
        QCOMPARE(deleted(bench).size(), 1);
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestDeletion)
#include "tst_deletion.moc"
