// The tables at the window's first and smallest size, in every language: nothing is to be scrolled sideways.

#include "tests/support/ui_workbench.h"

#include "ui/applications/application_list.h"
#include "ui/applications/application_table_model.h"
#include "ui/applications/applications_page.h"
#include "ui/audit/audit_page.h"
#include "ui/mainwindow.h"
#include "ui/server/request_log_model.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/log_table.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QStandardItemModel>
#include <QTabWidget>
#include <QTableView>
#include <QTest>

#include <chrono>
#include <optional>

using namespace grantdesk;
using namespace std::chrono_literals;
using applications::Type;
using Model = ui::ApplicationTableModel;
using Place = ui::MainWindow::Place;

namespace {

constexpr QSize first(1120, 760);
constexpr QSize smallest(880, 520);

void eachLanguage()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : ui::languages())
        QTest::newRow(qPrintable(language)) << language;
}

authserver::LogEntry entryAt(TimePoint time)
{
    authserver::LogEntry entry;
    entry.at = time;
    entry.method = "POST";
    entry.path = "/integrations/oauth2/api/v1/token";
    entry.applicationName = QStringLiteral("Workfront for ClientApp");
    entry.status = 400;
    entry.outcome = "invalid_grant";
    entry.rule = "RFC 6749 §4.1.3";
    entry.recipe = "http_error";
    entry.microseconds = 640;
    return entry;
}

struct Desk {
    Desk()
    {
        bench.addPeople();
        for (const Type type : {Type::Web, Type::MachineToMachine, Type::SinglePage}) {
            bench.addApplication(type, QStringLiteral("Workfront for ClientApp"));
            bench.clock.advance(26h);
        }
        window.emplace(bench.workbench);
        window->show();
        bench.stores.drain();
    }
    void resize(QSize size)
    {
        window->resize(size);
        QCoreApplication::processEvents();
        bench.stores.drain();
    }

    tests::UiWorkbench bench;
    std::optional<ui::MainWindow> window;
};

} // namespace

class TestTableWidths final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void cleanup() { ui::useLanguage(QStringLiteral("en")); }

    void applicationsShowEverything_data() { eachLanguage(); }
    void applicationsShowEverything()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        Desk desk;
        desk.resize(first);
        auto *page = static_cast<ui::ApplicationsPage *>(desk.window->page(Place::Applications));
        const QTableView *table = page->list()->table();
        for (int order = Model::Name; order < Model::Actions; ++order) {
            page->list()->table()->sortByColumn(order, Qt::AscendingOrder);
            QCoreApplication::processEvents();
            for (int column = Model::Name; column < Model::ColumnCount; ++column)
                QVERIFY2(!table->isColumnHidden(column), qPrintable(QString::number(column)));
            const int text = table->columnWidth(Model::Name) - 24 - 4 * 8; // beside the picture
            QVERIFY2(text >= table->fontMetrics().horizontalAdvance(QStringLiteral("Workfront for Clie")),
                     qPrintable(QString::number(text)));
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        }
        desk.resize(smallest);
        QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        QVERIFY(!table->isColumnHidden(Model::ClientId));
    }

    void draggedColumnsStay()
    {
        QStandardItemModel model(1, 3);
        ui::LogTable table;
        table.setModel(&model);
        table.setColumns({{100, 50}, {100, 50}, {100, 50}}, {2, 1, 0}, {}, 2);
        table.resize(600, 200);
        table.show();
        const int grown = table.columnWidth(2);
        table.resize(700, 200);
        QCOMPARE(table.columnWidth(2), grown + 100);
        table.horizontalHeader()->resizeSection(0, 222);
        table.resize(800, 200);
        QCOMPARE(table.columnWidth(0), 222);
        QCOMPARE(table.columnWidth(2), grown + 100);
    }

    void theAuditLogFits_data() { eachLanguage(); }
    void theAuditLogFits()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        Desk desk;
        desk.window->showPlace(Place::AuditLog);
        const QTableView *table = static_cast<ui::AuditPage *>(desk.window->page(Place::AuditLog))->table();
        for (const QSize &size : {first, smallest}) {
            desk.resize(size);
            QVERIFY(table->model()->rowCount() > 0);
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        }
    }

    void theRequestsFit_data() { eachLanguage(); }
    void theRequestsFit()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        Desk desk;
        for (int number = 0; number < 40; ++number)
            desk.bench.server.log.append({entryAt(desk.bench.clock.now())});
        desk.window->showPlace(Place::Server);
        desk.window->findChild<QTabWidget *>(QStringLiteral("serverTabs"))->setCurrentIndex(2);
        const auto *table = desk.window->findChild<QTableView *>(QStringLiteral("requests"));
        for (const QSize &size : {first, smallest}) {
            desk.resize(size);
            QTRY_VERIFY(table->model()->rowCount() > 0);
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        }
    }

    void recipesAreReadBesideEmptyClients_data() { eachLanguage(); }
    void recipesAreReadBesideEmptyClients()
    {
        QFETCH(QString, language);
        ui::useLanguage(language);
        using Column = ui::RequestLogModel;
        Desk desk;
        authserver::LogEntry entry = entryAt(desk.bench.clock.now());
        entry.applicationName.clear();
        entry.recipe = "slow_answer";
        desk.bench.server.log.append({entry});
        desk.bench.stores.onStores([](storage::Stores &s) { return s.controls().setClock({1h, {}}); });
        desk.window->showPlace(Place::Server);
        desk.window->findChild<QTabWidget *>(QStringLiteral("serverTabs"))->setCurrentIndex(2);
        const auto *table = desk.window->findChild<QTableView *>(QStringLiteral("requests"));
        const auto *notice = desk.window->findChild<QWidget *>(QStringLiteral("clockNotice"));
        QTRY_VERIFY(notice->isVisible()); // and the place's mark, which takes room from the page
        desk.resize(first);
        QTRY_COMPARE(table->model()->rowCount(), 1);
        QVERIFY2(table->columnWidth(Column::Recipe) >= 120, qPrintable(QString::number(table->columnWidth(6))));
        QVERIFY(table->columnWidth(Column::Client) <= 64);
        const int alone = table->columnWidth(Column::Time);
        entry.applicationName = QStringLiteral("Workfront for ClientApp");
        entry.at += 24h * 200; // the server's clock was moved
        desk.bench.server.log.append({entry});
        QTRY_COMPARE(table->model()->rowCount(), 2);
        const QString time = table->model()->index(1, Column::Time).data().toString();
        QVERIFY(table->columnWidth(Column::Time) > alone);
        QVERIFY(table->columnWidth(Column::Time) >= table->fontMetrics().horizontalAdvance(time) + 8);
        QVERIFY(table->columnWidth(Column::Client) >= 72);
        QVERIFY(table->columnWidth(Column::Recipe) >= 120);
        for (const QSize &size : {first, smallest}) {
            desk.resize(size);
            QCOMPARE(table->horizontalScrollBar()->maximum(), 0);
        }
    }
};

QTEST_MAIN(TestTableWidths)
#include "tst_table_widths.moc"
