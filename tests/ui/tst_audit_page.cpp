// The audit log's page: what it shows, search, pieces, chain, export, what others add.

#include "tests/support/full_disk.h"
#include "tests/ui/applications_desk.h"

#include "ui/audit/audit_checker.h"
#include "ui/audit/audit_model.h"
#include "ui/audit/audit_page.h"
#include "ui/audit/audit_reader.h"
#include "ui/audit/changes_model.h"
#include "ui/audit/changes_view.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/text/words.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/progress_line.h"
#include "ui/widgets/search_field.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;
using Model = ui::AuditModel;

namespace {

struct Place {
    explicit Place(UiWorkbench &on)
        : bench(on)
        , questions(ScriptedQuestions::install())
        , page(on.workbench)
    {
        page.resize(904, 760);
        page.show();
        page.activateWindow();
        bench.stores.drain();
    }
    int rows() const { return page.table()->model()->rowCount(); }
    QString cell(int row, int column) const { return page.table()->model()->index(row, column).data().toString(); }
    QLineEdit *search() const { return line(&page, QStringLiteral("Search the audit log")); }

    UiWorkbench &bench;
    ScriptedQuestions &questions;
    ui::AuditPage page;
};

/// One more entry an application and name.
void rename(UiWorkbench &bench, const Id &id, const QString &name)
{
    bench.stores.onStores([&](storage::Stores &s) {
        auto application = s.applications().find(id).value();
        application.name = name;
        return s.applications().update(application, bench.clock.now());
    });
}

void renameOften(UiWorkbench &bench, const Id &id, int times)
{
    bench.stores.onStores([&](storage::Stores &s) -> Result<void> {
        for (int number = 0; number < times; ++number) {
            auto application = s.applications().find(id).value();
            application.name = QStringLiteral("Name %1").arg(number);
            s.applications().update(application, bench.clock.now());
        }
        return {};
    });
}

/// A line of CSV ends with CRLF; what stands alone is in a cell.
qsizetype countLines(const QString &path, const QByteArray &end)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().count(end) : -1;
}

} // namespace

class TestAuditPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }

    void nothingYet()
    {
        UiWorkbench bench;
        Place place(bench);
        QCOMPARE(place.rows(), 0);
        QVERIFY(!place.search());
        QVERIFY(!button(&place.page, QStringLiteral("Check the chain")));
    }

    void tellsWhoWhenWhatAndTheChanges()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        rename(bench, web.application.id, QStringLiteral("Store"));
        Place place(bench);
        QAbstractItemModelTester tester(place.page.table()->model(),
                                        QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(place.rows(), 2);
        QCOMPARE(place.cell(0, Model::User), QStringLiteral("ada"));
        QCOMPARE(place.cell(0, Model::Program), QStringLiteral("grantdesk"));
        QCOMPARE(place.cell(0, Model::Subject), QStringLiteral("Store"));
        QVERIFY(!place.cell(0, Model::What).isEmpty());
        QVERIFY(place.cell(0, Model::What) != place.cell(1, Model::What));
        auto *changes = place.page.findChild<ui::ChangesView *>();
        QAbstractItemModelTester details(changes->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(changes->model()->rowCount(), 1);
        QCOMPARE(changes->model()->index(0, ui::ChangesModel::Before).data().toString(), QStringLiteral("Shop"));
        QCOMPARE(changes->model()->index(0, ui::ChangesModel::After).data().toString(), QStringLiteral("Store"));
        place.page.table()->setFocus();
        QTest::keyClick(place.page.table(), Qt::Key_Down); // the older one: what it was created with
        QVERIFY(changes->model()->rowCount() > 1);
    }

    void searchesInTheStore()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.addApplication(Type::SinglePage, QStringLiteral("Field"));
        rename(bench, web.application.id, QStringLiteral("Store"));
        Place place(bench);
        QTest::keyClick(&place.page, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(place.search()->hasFocus());
        QTest::keyClicks(place.search(), QStringLiteral("fiel"));
        QTRY_COMPARE(place.rows(), 1);
        QCOMPARE(place.cell(0, Model::Subject), QStringLiteral("Field"));
        type(place.search(), QStringLiteral("nothing like it"));
        QTRY_VERIFY(button(&place.page, QStringLiteral("Clear search")));
        QCOMPARE(place.rows(), 0);
        QTest::mouseClick(button(&place.page, QStringLiteral("Clear search")), Qt::LeftButton);
        QTRY_COMPARE(place.rows(), 3);
    }

    void searchesWhatIsShownInTheLanguageInUse()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        rename(bench, web.application.id, QStringLiteral("Store"));
        Place place(bench);
        for (const QString &language : ui::languages()) {
            ui::useLanguage(language);
            QCoreApplication::processEvents();
            const QString shown = ui::actionName(applications::AuditAction::ApplicationChanged);
            auto *search = place.page.findChild<ui::SearchField *>();
            search->setFocus();
            search->setText(shown);
            QTRY_COMPARE(place.rows(), 1);
            QCOMPARE(place.cell(0, Model::What), shown);
            QTest::keyClick(search, Qt::Key_Escape);
            QTRY_COMPARE(place.rows(), 2);
        }
        ui::useLanguage(QStringLiteral("en"));
    }

    void entryIsReadAndCopiedByKeyboard()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        const auto entry = bench.stores.onStores([](storage::Stores &s) { return s.audit().entries({}); })->first();
        QTest::keyClick(&place.page, Qt::Key_F, Qt::ControlModifier);
        QTest::keyClick(place.search(), Qt::Key_Down);
        QVERIFY(place.page.table()->hasFocus());
        QStringList copied;
        for (int stop = 0; stop < 3; ++stop) {
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_C, Qt::ControlModifier);
            copied.append(QGuiApplication::clipboard()->text());
        }
        QVERIFY2(copied.contains(QString::fromLatin1(entry.hash.toHex())), qPrintable(copied.join(u'|')));
        QVERIFY2(copied.first().contains(QStringLiteral("ada")), qPrintable(copied.join(u'|')));
    }

    void readsInPieces()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 449);
        Place place(bench);
        QCOMPARE(place.rows(), 200);
        QScrollBar *bar = place.page.table()->verticalScrollBar();
        bar->setValue(bar->maximum());
        bench.stores.drain();
        QCOMPARE(place.rows(), 400);
        QTest::keyClick(place.page.table(), Qt::Key_End, Qt::ControlModifier);
        bench.stores.drain();
        QCOMPARE(place.rows(), 450);
        bar->setValue(bar->maximum());
        bench.stores.drain();
        QCOMPARE(place.rows(), 450);
        QCOMPARE(place.cell(449, Model::Subject), QStringLiteral("Shop"));
    }

    void followsOthersAndKeepsItsPlace()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 99);
        Place place(bench);
        QCOMPARE(place.rows(), 100);
        place.page.table()->setCurrentIndex(place.page.table()->model()->index(50, 0));
        place.page.table()->verticalScrollBar()->setValue(40);
        const QString top = place.page.table()->indexAt({0, 0}).siblingAtColumn(Model::Subject).data().toString();
        const QString chosen = place.cell(50, Model::Subject);
        rename(bench, web.application.id, QStringLiteral("Newest"));
        QTRY_COMPARE_WITH_TIMEOUT(place.rows(), 101, patience);
        QCOMPARE(place.cell(0, Model::Subject), QStringLiteral("Newest"));
        QCOMPARE(place.page.table()->currentIndex().siblingAtColumn(Model::Subject).data().toString(), chosen);
        QCOMPARE(place.page.table()->indexAt({0, 0}).siblingAtColumn(Model::Subject).data().toString(), top);
    }

    void chainIsChecked()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 4);
        Place place(bench);
        QTest::mouseClick(button(&place.page, QStringLiteral("Check the chain")), Qt::LeftButton);
        bench.stores.drain();
        QCOMPARE(place.page.messages()->kind(), ui::Kind::Ok);
        QVERIFY(place.page.messages()->text().contains(QStringLiteral("5 entries")));
    }

    void checkGoesPieceByPiece()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 1249);
        Place place(bench);
        auto *progress = place.page.findChild<ui::ProgressLine *>();
        bench.stores.hold();
        QTest::mouseClick(button(&place.page, QStringLiteral("Check the chain")), Qt::LeftButton);
        QVERIFY(progress->isRunning());
        QList<int> seen;
        connect(place.page.findChild<ui::AuditChecker *>(), &ui::AuditChecker::progressed, &place.page,
                [&] { seen.append(progress->share().value_or(-1)); });
        bench.stores.release();
        QTRY_VERIFY_WITH_TIMEOUT(place.page.messages()->text().contains(QStringLiteral("1250 entries")), patience);
        QCOMPARE(place.page.messages()->kind(), ui::Kind::Ok);
        QCOMPARE(seen, QList<int>({40, 80}));
        QVERIFY(!progress->isRunning());
    }

    void checkIsCancelled()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        bench.stores.hold();
        QTest::mouseClick(button(&place.page, QStringLiteral("Check the chain")), Qt::LeftButton);
        QVERIFY(!button(&place.page, QStringLiteral("Check the chain"))->isEnabled());
        place.page.findChild<ui::ProgressLine *>()->cancelButton()->click();
        bench.stores.release();
        bench.stores.drain();
        QVERIFY(button(&place.page, QStringLiteral("Check the chain"))->isEnabled());
        QCOMPARE(place.page.messages()->text(), QStringLiteral("The check was cancelled."));
    }

    void aFailingReadLeavesTheLineToWhatGoesOn_data()
    {
        QTest::addColumn<bool>("exporting");
        QTest::newRow("export") << true;
        QTest::newRow("check") << false;
    }

    void aFailingReadLeavesTheLineToWhatGoesOn()
    {
        QFETCH(bool, exporting);
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        const QTemporaryDir folder;
        place.questions.files = {folder.filePath(QStringLiteral("log"))};
        bench.stores.hold();
        if (exporting)
            place.page.exportMenu()->actions().at(0)->trigger();
        else
            button(&place.page, QStringLiteral("Check the chain"))->click();
        QTRY_VERIFY(!button(&place.page, QStringLiteral("Export"))->isEnabled());
        auto *progress = place.page.findChild<ui::ProgressLine *>();
        Q_EMIT place.page.findChild<ui::AuditReader *>()->failed(
            Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
        QVERIFY(progress->isRunning());
        QVERIFY(!progress->cancelButton()->isHidden());
        progress->cancelButton()->click();
        QVERIFY(button(&place.page, QStringLiteral("Export"))->isEnabled());
        QVERIFY(!progress->isRunning());
        bench.stores.release();
        bench.stores.drain();
    }

    void searchGoesPieceByPiece()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 1249);
        Place place(bench);
        QSignalSpy pieces(place.page.findChild<ui::AuditReader *>(), &ui::AuditReader::lookedThrough);
        type(place.search(), QStringLiteral("Name 0")); // the oldest but one, and the one after it
        QTRY_COMPARE_WITH_TIMEOUT(pieces.size(), 3, patience);
        QCOMPARE(place.rows(), 2);
        QVERIFY(place.page.table()->currentIndex().isValid());
        type(place.search(), QStringLiteral("nothing like it"));
        QTRY_COMPARE_WITH_TIMEOUT(pieces.size(), 6, patience);
        QVERIFY(button(&place.page, QStringLiteral("Clear search")));
        QVERIFY(!place.page.findChild<ui::ProgressLine *>()->isRunning());
    }

    void searchIsCancelled()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 1249);
        Place place(bench);
        auto *reader = place.page.findChild<ui::AuditReader *>();
        auto *progress = place.page.findChild<ui::ProgressLine *>();
        QList<int> shares;
        connect(reader, &ui::AuditReader::lookedThrough, &place.page, [&] {
            if (reader->isSearching()) {
                shares.append(progress->share().value_or(-1));
                progress->cancelButton()->click();
            }
        });
        type(place.search(), QStringLiteral("Name 0"));
        QTRY_VERIFY_WITH_TIMEOUT(place.page.messages()->text().contains(QStringLiteral("search was cancelled")),
                                 patience);
        bench.stores.drain();
        QCOMPARE(shares, QList<int>({39})); // of the numbers from 751 on
        QCOMPARE(place.rows(), 0);
        QVERIFY(!progress->isRunning());
        type(place.search(), QStringLiteral("Name 1248"));
        QTRY_COMPARE_WITH_TIMEOUT(place.rows(), 1, patience);
    }

    void brokenChainIsTold()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        place.page.showCheck({10, 7});
        QCOMPARE(place.page.messages()->kind(), ui::Kind::Danger);
        QVERIFY(place.page.messages()->text().contains(QStringLiteral("broken at entry 7")));
        place.page.showCheck({10, 11});
        QVERIFY(place.page.messages()->text().contains(QStringLiteral("entry 11 is missing")));
    }

    void exports_data()
    {
        QTest::addColumn<int>("action");
        QTest::addColumn<QString>("search");
        QTest::addColumn<int>("lines");
        QTest::newRow("CSV") << 0 << QString() << 702;
        QTest::newRow("JSON lines") << 1 << QString() << 701;
        QTest::newRow("what was searched for") << 1 << QStringLiteral("Name 699") << 1;
    }

    void exports()
    {
        QFETCH(int, action);
        QFETCH(QString, search);
        QFETCH(int, lines);
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 700);
        Place place(bench);
        if (!search.isEmpty()) {
            type(place.search(), search);
            QTRY_COMPARE(place.rows(), 1);
        }
        const QTemporaryDir folder;
        place.questions.files = {folder.filePath(QStringLiteral("log"))};
        place.page.exportMenu()->actions().at(action)->trigger();
        QTRY_VERIFY_WITH_TIMEOUT(place.page.messages()->text().contains(QStringLiteral("“log”")), patience);
        QCOMPARE(place.page.messages()->kind(), ui::Kind::Ok);
        QCOMPARE(place.page.messages()->text().contains(QStringLiteral("match")), !search.isEmpty());
        QCOMPARE(countLines(folder.filePath(QStringLiteral("log")), action == 0 ? "\r\n" : "\n"), qsizetype(lines));
        if (lines == 701) { // in the order of grantdeskctl: whoever reads it can follow the chain
            QFile file(folder.filePath(QStringLiteral("log")));
            QVERIFY(file.open(QIODevice::ReadOnly));
            for (int number = 1; number <= lines; ++number)
                QCOMPARE(QJsonDocument::fromJson(file.readLine()).object().value(QLatin1String("number")).toInt(),
                         number);
        }
    }

    void exportTellsHowFarItIs()
    {
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        renameOften(bench, web.application.id, 1249);
        Place place(bench);
        const QTemporaryDir folder;
        place.questions.files = {folder.filePath(QStringLiteral("log"))};
        auto *progress = place.page.findChild<ui::ProgressLine *>();
        bench.stores.hold();
        place.page.exportMenu()->actions().at(1)->trigger();
        QTRY_VERIFY(place.page.findChild<ui::AuditWriter *>());
        QVERIFY(progress->isRunning() && !progress->share());
        QList<int> seen;
        connect(place.page.findChild<ui::AuditWriter *>(), &ui::AuditWriter::progressed, &place.page,
                [&] { seen.append(progress->share().value_or(-1)); });
        bench.stores.release();
        QTRY_VERIFY_WITH_TIMEOUT(place.page.messages()->text().contains(QStringLiteral("1250")), patience);
        QCOMPARE(seen, QList<int>({40, 80}));
    }

    void exportIsCancelled()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("log"));
        place.questions.files = {path};
        place.page.exportMenu()->actions().at(0)->trigger();
        bench.stores.hold();
        QTRY_VERIFY(!button(&place.page, QStringLiteral("Export"))->isEnabled());
        place.page.findChild<ui::ProgressLine *>()->cancelButton()->click();
        bench.stores.release();
        bench.stores.drain();
        QVERIFY(button(&place.page, QStringLiteral("Export"))->isEnabled());
        QVERIFY(place.page.messages()->text().contains(QStringLiteral("cancelled")));
        QVERIFY(!QFile::exists(path));
    }

    void exportThatFailsIsTold()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        place.questions.files = {QStringLiteral("/nowhere/log.csv")};
        place.page.exportMenu()->actions().at(0)->trigger();
        QTRY_COMPARE(place.page.messages()->kind(), ui::Kind::Danger);
        QVERIFY(place.page.messages()->text().contains(QStringLiteral("log.csv")));
    }

    void exportWithoutRoomKeepsTheFileOfBefore()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Place place(bench);
        const QTemporaryDir folder;
        QFile before(folder.filePath(QStringLiteral("log.csv")));
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        place.questions.files = {before.fileName()};
        {
            const FullDisk disk;
            place.page.exportMenu()->actions().at(0)->trigger();
            QTRY_VERIFY(!place.page.messages()->text().isEmpty());
        }
        QCOMPARE(place.page.messages()->kind(), ui::Kind::Danger);
        QVERIFY(before.open(QIODevice::ReadOnly));
        QCOMPARE(before.readAll(), QByteArray("before"));
    }

    void failureIsToldAndRetried()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.stores.failWith(Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
        Place place(bench);
        QVERIFY(!place.page.messages()->text().isEmpty());
        bench.stores.failWith({});
        QTest::mouseClick(place.page.messages()->actionButton(), Qt::LeftButton);
        bench.stores.drain();
        QCOMPARE(place.rows(), 1);
        QVERIFY(place.page.messages()->isHidden());
    }
};

QTEST_MAIN(TestAuditPage)
#include "tst_audit_page.moc"
