// Applications go out to a JSON file and come in from one: preview, refusals, all or nothing.

#include "tests/support/full_disk.h"
#include "tests/ui/applications_desk.h"

#include "core/applications/interchange.h"
#include "ui/applications/export_box.h"
#include "ui/applications/import_box.h"
#include "ui/applications/import_table_model.h"
#include "ui/audit/changes_view.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QDragEnterEvent>
#include <QDropEvent>
#include <QFile>
#include <QLabel>
#include <QMenu>
#include <QMimeData>
#include <QTemporaryDir>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;
using Model = ui::ImportTableModel;

namespace {

// No raw strings: moc loses its way in them.
constexpr char oneIsBad[] = "{\"clients\": [{\"client_name\": \"Good\", \"grantdesk_type\": \"single-page\","
                            "\"redirect_uris\": [\"https://a.example.com/cb\"]},"
                            "{\"client_name\": \"Bad\", \"grantdesk_type\": \"single-page\","
                            "\"redirect_uris\": [\"https://*.example.com/\"]}]}";
constexpr char withUnknown[]
    = "{\"client_name\": \"Good\", \"grantdesk_type\": \"single-page\", \"software_id\": \"x\","
      "\"redirect_uris\": [\"https://a.example.com/cb\"]}";

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

class TestImportExport final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void exports_data()
    {
        QTest::addColumn<bool>("all");
        QTest::addColumn<bool>("hashes");
        QTest::newRow("one") << false << false;
        QTest::newRow("one with hashes") << false << true;
        QTest::newRow("all") << true << false;
    }

    void exports()
    {
        QFETCH(bool, all);
        QFETCH(bool, hashes);
        UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        bench.addApplication(Type::SinglePage, QStringLiteral("Field"));
        Desk desk(bench);
        if (all)
            desk.page.list()->registryMenu()->actions().at(1)->trigger();
        else
            Q_EMIT desk.page.list()->exportRequested(web.application.id);
        auto *box = desk.page.findChild<ui::ExportBox *>();
        QVERIFY(box && box->isVisible());
        auto *choice = box->findChild<QCheckBox *>();
        QVERIFY(!choice->isChecked());
        if (hashes)
            QTest::keyClick(choice, Qt::Key_Space);
        desk.questions.files = {file(QStringLiteral("out.json"))};
        QTest::keyClick(box, Qt::Key_Return);
        QTRY_VERIFY(!desk.page.list()->messages()->text().isEmpty());
        QCOMPARE(desk.page.list()->messages()->text(),
                 all ? QStringLiteral("2 applications written to “out.json”.")
                     : QStringLiteral("1 application written to “out.json”."));
        const QByteArray json = content(file(QStringLiteral("out.json")));
        const QByteArray hash = applications::clientSecrets(web.application)->first().sha256;
        const bool there = json.contains(hash.toHex()) || json.contains(hash.toBase64())
            || json.contains(hash.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals));
        QCOMPARE(there, hashes);
        QVERIFY(!json.contains(web.firstSecret->reveal()));
        QCOMPARE(applications::parseInterchange(json)->applications.size(), all ? 2 : 1);
        QCOMPARE(QFile::permissions(file(QStringLiteral("out.json")))
                     & (QFileDevice::ReadGroup | QFileDevice::ReadOther | QFileDevice::WriteOther),
                 QFileDevice::Permissions());
        desk.settle();
    }

    void exportThatFailsKeepsTheBox()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        Q_EMIT desk.page.list()->exportAllRequested();
        auto *box = desk.page.findChild<ui::ExportBox *>();
        desk.questions.files = {QStringLiteral("/nowhere/out.json")};
        QTest::mouseClick(button(box, QStringLiteral("Export…")), Qt::LeftButton);
        QTRY_VERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("out.json")));
        QVERIFY(box->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void exportWithoutRoomKeepsTheFileOfBefore()
    {
        UiWorkbench bench;
        bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("out.json"));
        QFile before(path);
        QVERIFY(before.open(QIODevice::WriteOnly) && before.write("before") == 6);
        before.close();
        Q_EMIT desk.page.list()->exportAllRequested();
        auto *box = desk.page.findChild<ui::ExportBox *>();
        desk.questions.files = {path};
        {
            const FullDisk disk;
            QTest::mouseClick(button(box, QStringLiteral("Export…")), Qt::LeftButton);
            QTRY_VERIFY(box->findChild<ui::MessageBar *>()->text().contains(QStringLiteral("out.json")));
        }
        QVERIFY(box->isVisible());
        QCOMPARE(content(path), QByteArray("before"));
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void importCreatesAndChangesAtOnce()
    {
        UiWorkbench bench;
        auto shop = bench.addApplication(Type::Web, QStringLiteral("Shop")).application;
        bench.addApplication(Type::SinglePage, QStringLiteral("Field"));
        const auto all = stored(bench);
        auto changed = all;
        changed[0].name = QStringLiteral("Shop, new");
        Application made
            = applications::newApplication(Type::SinglePage, QStringLiteral("Third"), bench.random, bench.clock.now())
                  .application;
        changed.append(made);
        Desk desk(bench);
        auto *box = preview(desk, applications::toInterchange(changed).toJson());
        QVERIFY(box);
        QAbstractItemModelTester tester(box->table()->model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        QCOMPARE(outcome(box),
                 QStringList({QStringLiteral("Will be changed"), QStringLiteral("Stays as it is"),
                              QStringLiteral("Will be created")}));
        auto *changes = box->findChild<ui::ChangesView *>();
        QVERIFY(changes->isVisible());
        QCOMPARE(changes->model()->rowCount(), 1);
        QCOMPARE(changes->model()->index(0, 1).data().toString(), QStringLiteral("Shop"));
        QCOMPARE(changes->model()->index(0, 2).data().toString(), QStringLiteral("Shop, new"));
        QPushButton *import = button(box, QStringLiteral("Import"));
        QVERIFY(import->isEnabled());
        QVERIFY(!import->isDefault());
        QTest::mouseClick(import, Qt::LeftButton);
        desk.settle();
        QCOMPARE(desk.stored().size(), 3);
        QCOMPARE(desk.stored(shop.id).name, QStringLiteral("Shop, new"));
        QCOMPARE(applications::clientSecrets(desk.stored(shop.id))->size(), 1);
        QCOMPARE(desk.page.list()->messages()->text(),
                 QStringLiteral("Imported. Created: 1, changed: 1, left as they were: 1."));
        QCOMPARE(desk.table()->model()->rowCount(), 3);
    }

    void oneRefusalRefusesAll()
    {
        UiWorkbench bench;
        Desk desk(bench);
        auto *box = preview(desk, oneIsBad);
        QVERIFY(box);
        QCOMPARE(outcome(box), QStringList({QStringLiteral("Will be created"), QStringLiteral("Cannot be imported")}));
        QVERIFY(!button(box, QStringLiteral("Import"))->isEnabled());
        // By keyboard: down to the refused one; it says why, and where.
        QTest::keyClick(box->table(), Qt::Key_Down);
        bool told = false;
        for (const QLabel *label : box->findChildren<QLabel *>())
            told = told || (label->isVisible() && label->text().startsWith(QStringLiteral("redirect_uris[0]: ")));
        QVERIFY(told);
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
        QVERIFY(desk.stored().isEmpty());
    }

    void whatIsNoFileOfApplications_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("words");
        QTest::newRow("no JSON") << QByteArray("{\n[") << QStringLiteral("not JSON");
        QTest::newRow("nothing") << QByteArray("[]") << QStringLiteral("no application");
        QTest::newRow("too large") << QByteArray(int(applications::maximumInterchangeBytes) + 1, ' ')
                                   << QStringLiteral("too large");
    }

    void whatIsNoFileOfApplications()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, words);
        UiWorkbench bench;
        Desk desk(bench);
        auto *box = preview(desk, json);
        QVERIFY(box);
        QTRY_VERIFY(box->findChild<ui::MessageBar *>()->text().contains(words));
        QVERIFY(!box->table()->isVisible());
        QVERIFY(!button(box, QStringLiteral("Import"))->isEnabled());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void unknownMembersAreNamed()
    {
        UiWorkbench bench;
        Desk desk(bench);
        auto *box = preview(desk, withUnknown);
        QVERIFY(box);
        bool told = false;
        for (const QLabel *label : box->findChildren<QLabel *>())
            told = told || (label->isVisible() && label->text().contains(QStringLiteral("software_id")));
        QVERIFY(told);
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    /// An export holds no hashes unless they are asked for: that is no riddle of its members' names.
    void secretsThatAreNotInTheFileAreTold()
    {
        UiWorkbench bench;
        Desk desk(bench);
        auto shop = applications::newApplication(Type::Web, QStringLiteral("Shop"), bench.random, bench.clock.now());
        auto *box = preview(desk, applications::toInterchange({shop.application}).toJson());
        QVERIFY(box);
        QStringList told;
        for (const QLabel *label : box->findChildren<QLabel *>())
            if (label->isVisible())
                told.append(label->text());
        const QString all = told.join(u'\n');
        QVERIFY2(all.contains(QStringLiteral("not hold")), qPrintable(all));
        QVERIFY2(all.contains(QStringLiteral("need new client secrets")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("grantdesk_secrets")), qPrintable(all));
        QVERIFY2(!all.contains(QStringLiteral("unknown")), qPrintable(all));
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    void aPolicyCountsByTheServersClock()
    {
        UiWorkbench bench;
        auto shop = bench.addApplication(Type::Web, QStringLiteral("Shop")).application;
        applications::delegation(shop)->refresh.rotate = !applications::delegation(shop)->refresh.rotate;
        constexpr std::chrono::milliseconds ahead = std::chrono::days(30);
        bench.stores.onStores([&](storage::Stores &s) { return s.controls().setClock({ahead, std::nullopt}); });
        Desk desk(bench);
        auto *box = preview(desk, applications::toInterchange({shop}).toJson());
        QVERIFY(box);
        button(box, QStringLiteral("Import"))->click();
        desk.settle();
        QVERIFY(desk.stored(shop.id).refreshHistory.last().since == bench.clock.now() + ahead);
    }

    void whatWasDeletedIsToldInThePreview()
    {
        UiWorkbench bench;
        const auto shop = bench.addApplication(Type::Web, QStringLiteral("Shop")).application;
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().remove(shop.id); });
        Desk desk(bench);
        auto *box = preview(desk, applications::toInterchange({shop}).toJson());
        QVERIFY(box);
        QCOMPARE(outcome(box), QStringList{QStringLiteral("Cannot be imported")});
        QVERIFY(!button(box, QStringLiteral("Import"))->isEnabled());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

    /// Somebody changes the registry between preview and import.
    void aStalePlanIsMadeAnew()
    {
        UiWorkbench bench;
        auto shop = bench.addApplication(Type::Web, QStringLiteral("Shop")).application;
        auto wanted = shop;
        wanted.name = QStringLiteral("Shop, new");
        Desk desk(bench);
        auto *box = preview(desk, applications::toInterchange({wanted}).toJson());
        QVERIFY(box);
        auto other = desk.stored(shop.id);
        other.description = QStringLiteral("meanwhile");
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().update(other, bench.clock.now()); });
        button(box, QStringLiteral("Import"))->click();
        desk.settle();
        QVERIFY(box->isVisible());
        QCOMPARE(desk.stored(shop.id).name, QStringLiteral("Shop"));
        auto *messages = box->findChild<ui::MessageBar *>();
        QVERIFY(!button(box, QStringLiteral("Import"))->isEnabled());
        QTest::mouseClick(messages->actionButton(), Qt::LeftButton);
        QTRY_VERIFY(button(box, QStringLiteral("Import"))->isEnabled());
        QCOMPARE(box->findChild<ui::ChangesView *>()->model()->rowCount(), 2);
        button(box, QStringLiteral("Import"))->click();
        desk.settle();
        QCOMPARE(desk.stored(shop.id).name, QStringLiteral("Shop, new"));
    }

    void aFileIsDroppedOnTheList()
    {
        UiWorkbench bench;
        Desk desk(bench);
        const QString path = write("[]");
        QMimeData data;
        data.setUrls({QUrl::fromLocalFile(path)});
        // Whoever lets it be moved would delete it after the drop.
        const Qt::DropActions any = Qt::CopyAction | Qt::MoveAction;
        QDragEnterEvent enter(QPoint(20, 20), any, &data, Qt::LeftButton, Qt::ShiftModifier);
        QDragMoveEvent move(QPoint(30, 30), any, &data, Qt::LeftButton, Qt::ShiftModifier);
        QDropEvent drop(QPointF(30, 30), any, &data, Qt::LeftButton, Qt::ShiftModifier);
        for (QDropEvent *event : {static_cast<QDropEvent *>(&enter), static_cast<QDropEvent *>(&move), &drop}) {
            event->setDropAction(Qt::MoveAction);
            QCoreApplication::sendEvent(desk.page.list(), event);
            QVERIFY(event->isAccepted());
            QCOMPARE(event->dropAction(), Qt::CopyAction);
        }
        auto *box = desk.page.findChild<ui::ImportBox *>();
        QVERIFY(box && box->isVisible());
        QTest::keyClick(box, Qt::Key_Escape);
        desk.settle();
    }

private:
    QString file(const QString &name) const { return m_folder.filePath(name); }
    QString write(const QByteArray &json) const
    {
        QFile out(file(QStringLiteral("in.json")));
        if (out.open(QIODevice::WriteOnly))
            out.write(json);
        return out.fileName();
    }
    static QList<Application> stored(UiWorkbench &bench)
    {
        return bench.stores.onStores([](storage::Stores &s) { return s.applications().list(); }).value();
    }
    /// Chooses the file from the menu and waits for what the box finds in it.
    ui::ImportBox *preview(Desk &desk, const QByteArray &json)
    {
        desk.questions.files = {write(json)};
        desk.page.list()->registryMenu()->actions().first()->trigger();
        ui::ImportBox *box = nullptr;
        [&] {
            QTRY_VERIFY((box = desk.page.findChild<ui::ImportBox *>()));
        }();
        if (box)
            [&] {
                QTRY_VERIFY(box->table()->model()->rowCount() > 0
                            || !box->findChild<ui::MessageBar *>()->text().isEmpty());
            }();
        return box;
    }
    static QStringList outcome(const ui::ImportBox *box)
    {
        QStringList words;
        for (int row = 0; row < box->table()->model()->rowCount(); ++row)
            words.append(box->table()->model()->index(row, Model::What).data().toString());
        return words;
    }

    QTemporaryDir m_folder;
    int m_windows = 0;
};

QTEST_MAIN(TestImportExport)
#include "tst_import_export.moc"
