#include "tests/ui/applications_desk.h"

#include "ui/applications/conflict_box.h"
#include "ui/applications/form_footer.h"
#include "ui/style/theme.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

namespace {

/// A form in which "Mine" was typed as the name, while somebody else stored "Theirs" and a description.
struct Conflict {
    Conflict()
        : id(bench.addApplication(Type::Web, QStringLiteral("Shop")).application.id)
    {
        store([](Application &a) {
            applications::delegation(a)->redirectUrls = {QStringLiteral("https://shop.example/cb")};
        });
        desk.page.reload();
        desk.settle();
        form = desk.open(id);
        type(line(form, QStringLiteral("Name")), QStringLiteral("Mine"));
        store([](Application &a) {
            a.name = QStringLiteral("Theirs");
            a.description = QStringLiteral("Newer");
            applications::delegation(a)->redirectUrls.append(QStringLiteral("https://shop.example/other"));
        });
    }

    /// What another console does.
    template<typename Change> void store(Change change)
    {
        Application other
            = bench.stores.onStores([&](storage::Stores &s) { return s.applications().find(id); }).value();
        change(other);
        QVERIFY(bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().update(other, bench.clock.now()); }));
    }
    void save()
    {
        QTest::mouseClick(form->footer()->saveButton(), Qt::LeftButton);
        desk.settle();
    }
    ui::ConflictBox *box() const
    {
        for (ui::ConflictBox *box : form->findChildren<ui::ConflictBox *>()) {
            if (box->isVisible())
                return box;
        }
        return nullptr;
    }
    void choose(const QString &choice) const
    {
        QTest::mouseClick(button(box(), choice), Qt::LeftButton);
        desk.settle();
    }
    QString name() const { return line(form, QStringLiteral("Name"))->text(); }

    UiWorkbench bench;
    Id id;
    Desk desk{bench};
    ui::ApplicationForm *form = nullptr;
};

} // namespace

class TestFormConflicts final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void bothVersionsAreShown()
    {
        Conflict on;
        on.save();
        QVERIFY(on.box());
        QAbstractItemModel *model = on.box()->table()->model();
        QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(model->rowCount(), 3);
        const auto cell = [model](int row, int column) {
            return model->index(row, column).data().toString();
        };
        using Column = ui::ConflictModel::Column;
        QCOMPARE(cell(0, Column::FieldName), QStringLiteral("Redirect URLs"));
        QCOMPARE(cell(0, Column::Theirs), QStringLiteral("https://shop.example/cb\nhttps://shop.example/other"));
        QCOMPARE(cell(1, Column::FieldName), QStringLiteral("Name"));
        QCOMPARE(cell(1, Column::Yours), QStringLiteral("Mine"));
        QCOMPARE(cell(1, Column::Theirs), QStringLiteral("Theirs"));
        QCOMPARE(cell(2, Column::Yours), QStringLiteral("(empty)"));
        QCOMPARE(cell(2, Column::Theirs), QStringLiteral("Newer"));
        on.choose(QStringLiteral("Cancel"));
    }

    void mineWins()
    {
        Conflict on;
        on.save();
        on.choose(QStringLiteral("Keep mine"));
        const Application stored = on.desk.stored(on.id);
        QCOMPARE(stored.name, QStringLiteral("Mine"));
        QCOMPARE(stored.description, QString());
        QCOMPARE(applications::delegation(stored)->redirectUrls.size(), 1);
        QCOMPARE(on.form->changes(), 0);
        QCOMPARE(on.form->messages()->kind(), ui::Kind::Ok);
    }

    void theirsWinAndMineCanBeUndone()
    {
        Conflict on;
        on.save();
        on.choose(QStringLiteral("Take theirs"));
        QCOMPARE(on.name(), QStringLiteral("Theirs"));
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Theirs"));
        QCOMPARE(redirects(on.form).size(), 2);
        QCOMPARE(on.form->changes(), 0);
        QVERIFY(on.form->messages()->isHidden());
        QTest::keyClick(line(on.form, QStringLiteral("Name")), Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(on.name(), QStringLiteral("Mine"));
    }

    void cancelGoesOnEditing()
    {
        Conflict on;
        on.save();
        QVERIFY(button(on.box(), QStringLiteral("Cancel"))->hasFocus());
        QTest::keyClick(on.box(), Qt::Key_Return); // destroys nothing
        on.desk.settle();
        QVERIFY(!on.box());
        QCOMPARE(on.name(), QStringLiteral("Mine"));
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Theirs"));
        QCOMPARE(on.form->messages()->kind(), ui::Kind::Warning);
        QTest::mouseClick(on.form->messages()->actionButton(), Qt::LeftButton); // Compare…
        on.desk.settle();
        QVERIFY(on.box());
        QTest::keyClick(on.box(), Qt::Key_Escape);
        on.desk.settle();
        on.save(); // asks again
        QVERIFY(on.box());
        on.choose(QStringLiteral("Keep mine"));
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Mine"));
    }

    void seenByWatchingBeforeSaving()
    {
        Conflict on;
        on.desk.page.reload();
        on.desk.settle();
        QVERIFY(!on.box()); // only told: nothing jumps up while somebody types
        QCOMPARE(on.form->messages()->kind(), ui::Kind::Warning);
        QTest::mouseClick(on.form->messages()->actionButton(), Qt::LeftButton);
        on.desk.settle();
        on.choose(QStringLiteral("Keep mine"));
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Mine"));
    }

    void aStillNewerVersionAsksAgain()
    {
        Conflict on;
        on.save();
        on.store([](Application &a) { a.description = QStringLiteral("Newest"); });
        on.choose(QStringLiteral("Keep mine"));
        QCOMPARE(on.desk.stored(on.id).description, QStringLiteral("Newest"));
        QVERIFY(on.box());
        on.choose(QStringLiteral("Keep mine"));
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Mine"));
        QCOMPARE(on.desk.stored(on.id).description, QString());
    }

    void theirsAreTheNewestKnown()
    {
        Conflict on;
        on.save();
        on.store([](Application &a) { a.description = QStringLiteral("Newest"); });
        on.desk.page.reload(); // while the box is open
        on.desk.settle();
        QVERIFY(on.box());
        on.choose(QStringLiteral("Take theirs"));
        QCOMPARE(on.form->changes(), 0);
        type(line(on.form, QStringLiteral("Name")), QStringLiteral("After it"));
        on.save(); // against the newest: no conflict
        QVERIFY(!on.box());
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("After it"));
        QCOMPARE(on.desk.stored(on.id).description, QStringLiteral("Newest"));
    }

    /// The box that was closed has not gone yet when the store tells of the next conflict.
    void whoCancelsIsAskedAgainAtOnce()
    {
        Conflict on;
        on.save();
        ui::ConflictBox *first = on.box();
        first->reject();
        QMetaObject::invokeMethod(on.form->messages()->actionButton(), "clicked"); // Compare…
        on.desk.bench.stores.drain();
        QVERIFY(on.box());
        QVERIFY(on.box() != first);
        on.choose(QStringLiteral("Keep mine"));
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Mine"));
    }

    void theSameChangeIsNoConflict()
    {
        Conflict on;
        on.store([](Application &a) {
            a.name = QStringLiteral("Mine");
            a.description.clear();
            applications::delegation(a)->redirectUrls.removeLast();
        });
        on.save();
        QVERIFY(!on.box());
        QCOMPARE(on.form->changes(), 0);
        QVERIFY(on.form->messages()->isHidden());
    }

    void deletedInTheMeantime()
    {
        Conflict on;
        on.bench.stores.onStores([&](storage::Stores &stores) { return stores.applications().remove(on.id); });
        on.save();
        QVERIFY(!on.box());
        QCOMPARE(on.form->messages()->text(), ui::ApplicationForm::tr("This application was deleted elsewhere."));
        QCOMPARE(on.name(), QStringLiteral("Mine"));
    }

    void aFailingStoreLosesNothing()
    {
        Conflict on;
        const Error full{QStringLiteral("storage.full"), QStringLiteral("The disk is full.")};
        on.bench.stores.failWith(full);
        on.save();
        QCOMPARE(on.form->messages()->kind(), ui::Kind::Danger);
        QCOMPARE(on.name(), QStringLiteral("Mine"));
        QVERIFY(on.form->footer()->saveButton()->isEnabled());
        on.bench.stores.failWith({});
        on.save();
        QVERIFY(on.box());
        on.bench.stores.failWith(full); // after the question, too
        on.choose(QStringLiteral("Keep mine"));
        QCOMPARE(on.form->messages()->kind(), ui::Kind::Danger);
        QCOMPARE(on.name(), QStringLiteral("Mine"));
        on.bench.stores.failWith({});
        on.save();
        QVERIFY(!on.box()); // the question was answered
        QCOMPARE(on.desk.stored(on.id).name, QStringLiteral("Mine"));
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestFormConflicts)
#include "tst_form_conflicts.moc"
