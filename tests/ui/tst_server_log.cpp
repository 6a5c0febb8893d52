#include "tests/support/full_disk.h"
#include "tests/ui/server_place.h"
#include "ui/server/request_log_model.h"
#include "ui/settings/settings.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QFileInfo>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using authserver::LogEntry;
using authserver::Recipe;
using namespace grantdesk::tests;

namespace {

LogEntry entryOf(int number)
{
    LogEntry entry;
    entry.at = fromMilliseconds(1'795'000'000'000 + number);
    entry.method = "POST";
    entry.path = "/integrations/oauth2/api/v1/token";
    entry.parameters = "grant_type=refresh_token&number=" + QByteArray::number(number);
    entry.status = number % 10 == 0 ? 400 : 200;
    entry.outcome = number % 10 == 0 ? "invalid_grant" : "ok";
    entry.rule = "RFC 6749 §6";
    entry.reason = number % 10 == 0 ? "The refresh token was replaced before." : "";
    entry.microseconds = 250;
    return entry;
}

QList<LogEntry> entriesFrom(int first, int count)
{
    QList<LogEntry> entries;
    for (int number = first; number < first + count; ++number)
        entries.append(entryOf(number));
    return entries;
}

} // namespace

/// The card of the requests.
class TestServerLog : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void requestsAppear();
    void filterAndErrorsOnly();
    void followsUnlessScrolledUp();
    void clearCopyAndExport();
    void reason();
    void dateOfAnotherDay();
    void delayIsNoDuration();
    void hostileParameters();
    void model();
    void manyRequests();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestServerLog::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestServerLog::requestsAppear()
{
    Running world;
    Place place(world.workbench, Log);
    QCOMPARE(place.rows("requests"), 0);
    QVERIFY(!place.table("requests")->isVisible());
    world.switchOn(Recipe::Kind::ServiceUnavailable, 1);
    QCOMPARE(world.askForToken(), 503);
    QCOMPARE(world.askForToken("grant_type=refresh_token&client_id=nobody&refresh_token=a-secret-token"), 401);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 2, patience);
    QVERIFY(place.table("requests")->isVisible());
    using Model = ui::RequestLogModel;
    QCOMPARE(place.cell("requests", 0, Model::Status), QStringLiteral("503"));
    QVERIFY(!place.cell("requests", 0, Model::Recipe).isEmpty());
    QCOMPARE(place.cell("requests", 1, Model::Request), QStringLiteral("POST /integrations/oauth2/api/v1/token"));
    QCOMPARE(place.cell("requests", 1, Model::Client), QString()); // it may be a secret in the wrong field
    QCOMPARE(place.cell("requests", 1, Model::Outcome), QStringLiteral("invalid_client"));
    QVERIFY(!place.cell("requests", 1, Model::Rule).isEmpty());

    QTest::keyClick(place.table("requests"), Qt::Key_Down);
    QTest::keyClick(place.table("requests"), Qt::Key_Down);
    const QString details = place.find<QPlainTextEdit>("requestDetails")->toPlainText();
    QVERIFY(details.contains(QStringLiteral("grant_type=refresh_token")));
    QVERIFY(details.contains(QStringLiteral("invalid_client")));
    QVERIFY(!details.contains(QStringLiteral("a-secret-token")));

    // The log goes on over the server's end.
    world.server.stop();
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Stopped, patience);
    world.server.start(0);
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Running, patience);
    QCOMPARE(world.askForToken(), 401);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 3, patience);
}

void TestServerLog::filterAndErrorsOnly()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 100));
    Place place(bench.workbench, Log);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 100, patience);
    QTest::mouseClick(place.find<QCheckBox>("logErrorsOnly"), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(place.rows("requests"), 10);
    QTest::keyClicks(place.find<QLineEdit>("logFilter"), QStringLiteral("NUMBER=5 token"));
    QCOMPARE(place.rows("requests"), 1); // 50
    QTest::mouseClick(place.find<QCheckBox>("logErrorsOnly"), Qt::LeftButton, {}, QPoint(8, 8));
    QCOMPARE(place.rows("requests"), 11); // 5, 50 to 59
    bench.server.log.append(entriesFrom(500, 2));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 13, patience);
    QTest::keyClicks(place.find<QLineEdit>("logFilter"), QStringLiteral(" nothing"));
    QCOMPARE(place.rows("requests"), 0);
    QVERIFY(!place.table("requests")->isVisible());
    QVERIFY(!place.find<QPushButton>("exportLog")->isEnabled());
}

void TestServerLog::followsUnlessScrolledUp()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 9'900));
    Place place(bench.workbench, Log);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 9'900, patience);
    QScrollBar *bar = place.table("requests")->verticalScrollBar();
    QTRY_COMPARE(bar->value(), bar->maximum());
    bench.server.log.append(entriesFrom(9'901, 50));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 9'950, patience);
    QTRY_COMPARE(bar->value(), bar->maximum());

    bar->setValue(5'000);
    const auto top = [&place] {
        return place.table("requests")->indexAt({0, 0}).siblingAtColumn(ui::RequestLogModel::Time).data().toString();
    };
    const QString read = top();
    bench.server.log.append(entriesFrom(9'951, 500)); // 450 fall out above
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 10'000, patience);
    QCOMPARE(top(), read);
    QVERIFY(bar->value() != bar->maximum());
}

void TestServerLog::clearCopyAndExport()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 20));
    auto &questions = tests::ScriptedQuestions::install();
    Place place(bench.workbench, Log);
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 20, patience);
    QVERIFY(!place.find<QPushButton>("copyRequest")->isEnabled());
    place.table("requests")->selectRow(9);
    place.click("copyRequest");
    const auto copied = QJsonDocument::fromJson(QGuiApplication::clipboard()->text().toUtf8()).object();
    QCOMPARE(copied.value(QLatin1String("sequence")).toInt(), 10);
    QCOMPARE(copied.value(QLatin1String("outcome")).toString(), QStringLiteral("invalid_grant"));

    place.find<QCheckBox>("logErrorsOnly")->setChecked(true);
    const QString path = m_settings->filePath(QStringLiteral("out.jsonl"));
    questions.files = {path, path, m_settings->filePath(QStringLiteral("no-such-folder/other.jsonl"))};
    place.click("exportLog");
    QTRY_COMPARE_WITH_TIMEOUT(place.bar("logMessage")->isVisible(), true, patience);
    QCOMPARE(place.bar("logMessage")->kind(), ui::Kind::Ok);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto first = authserver::logEntryFromJson(file.readLine());
    QVERIFY(first);
    QCOMPARE(first->sequence, 10);
    QVERIFY(authserver::logEntryFromJson(file.readLine()));
    QVERIFY(file.atEnd());
    {
        const tests::FullDisk disk;
        place.click("exportLog");
        QTRY_COMPARE_WITH_TIMEOUT(place.bar("logMessage")->kind(), ui::Kind::Danger, patience);
    }
    QVERIFY(file.size() > 0);
    QCOMPARE(QFileInfo(path).size(), file.size()); // the file of before
    place.click("exportLog");
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("logMessage")->text().contains(QStringLiteral("other.jsonl")), patience);
    QCOMPARE(place.bar("logMessage")->kind(), ui::Kind::Danger);

    place.click("clearLog");
    QCOMPARE(place.rows("requests"), 0);
    QVERIFY(place.find<QPlainTextEdit>("requestDetails")->toPlainText().isEmpty());
    bench.server.log.append(entriesFrom(30, 1));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 1, patience); // what was there before stays away
}

void TestServerLog::reason()
{
    const ManualClock clock(entryOf(0).at);
    ui::RequestLogModel log(clock);
    log.append(entriesFrom(9, 2));
    const auto hint = [&log](int row, int column) {
        return log.index(row, column).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(hint(1, ui::RequestLogModel::Outcome).contains(QStringLiteral(">The refresh token was replaced before.<")));
    QVERIFY(hint(0, ui::RequestLogModel::Outcome).contains(QStringLiteral(">ok<")));
    QVERIFY(ui::detailsOf(log.entry(1)).contains(QStringLiteral("Reason: The refresh token was replaced before.")));
    QVERIFY(!ui::detailsOf(log.entry(0)).contains(QStringLiteral("Reason")));
    ui::RequestLogFilter filter(log);
    filter.setText(QStringLiteral("replaced"));
    QCOMPARE(filter.rowCount(), 1);
}

/// The server's clock may be moved: the time alone would tell nothing then.
void TestServerLog::dateOfAnotherDay()
{
    ManualClock clock(entryOf(0).at);
    ui::RequestLogModel log(clock);
    LogEntry moved = entryOf(2);
    moved.at += std::chrono::hours(24 * 200);
    log.append({entryOf(1)});
    QVERIFY(!log.hasDates());
    log.append({moved});
    QVERIFY(log.hasDates());
    const auto time = [&log](int row) {
        return log.index(row, ui::RequestLogModel::Time).data().toString();
    };
    const QString date = QLocale().toString(toDateTime(moved.at).toLocalTime().date(), QLocale::ShortFormat);
    QCOMPARE(time(0).size(), QStringLiteral("HH:mm:ss.zzz").size());
    QVERIFY2(time(1).startsWith(date) && time(1).size() > time(0).size() + date.size(), qPrintable(time(1)));
    clock.advance(std::chrono::hours(24));
    QVERIFY(time(0).size() > QStringLiteral("HH:mm:ss.zzz").size()); // it is of yesterday now
    log.clear();
    QVERIFY(!log.hasDates());
}

void TestServerLog::delayIsNoDuration()
{
    const ManualClock clock(entryOf(0).at);
    ui::RequestLogModel log(clock);
    LogEntry slow = entryOf(1);
    slow.recipe = "slow_answer";
    LogEntry other = entryOf(2);
    other.recipe = "html_error_page";
    log.append({slow, other});
    const auto hint = [&log](int row) {
        return log.index(row, ui::RequestLogModel::Duration).data(Qt::ToolTipRole).toString();
    };
    QVERIFY(hint(0).contains(QStringLiteral("without the failure recipe’s delay")));
    QVERIFY(!hint(1).contains(QStringLiteral("delay")));
    QVERIFY(ui::detailsOf(slow).contains(QStringLiteral("without the failure recipe’s delay")));
    QVERIFY(!ui::detailsOf(other).contains(QStringLiteral("delay")));
}

void TestServerLog::hostileParameters()
{
    LogEntry entry = entryOf(1);
    entry.parameters = "grant_type=a%0AStatus: 200&ok=%C3%A9";
    const QString details = ui::detailsOf(entry);
    QVERIFY(!details.contains(QStringLiteral("\nStatus: 200&")));
    QCOMPARE(details.count(QStringLiteral("\nStatus: 200")), 1);
    QVERIFY(details.contains(QStringLiteral("ok=é")));
}

void TestServerLog::model()
{
    const ManualClock clock(entryOf(0).at);
    ui::RequestLogModel log(clock, nullptr, 10);
    ui::RequestLogFilter filter(log);
    filter.setErrorsOnly(true);
    const QAbstractItemModelTester logTester(&log, QAbstractItemModelTester::FailureReportingMode::Fatal);
    const QAbstractItemModelTester filterTester(&filter, QAbstractItemModelTester::FailureReportingMode::Fatal);
    log.append(entriesFrom(1, 8));
    log.append({});
    log.append(entriesFrom(9, 5));
    QCOMPARE(log.rowCount(), 10);
    QCOMPARE(log.entry(0).at, entryOf(4).at);
    QCOMPARE(filter.rowCount(), 1);
    log.append(entriesFrom(20, 500));
    QCOMPARE(log.rowCount(), 10);
    QCOMPARE(log.entry(9).at, entryOf(519).at);
    log.clear();
    QCOMPARE(filter.rowCount(), 0);
}

void TestServerLog::manyRequests()
{
    tests::UiWorkbench bench;
    bench.server.log.append(entriesFrom(1, 10'000));
    Place place(bench.workbench, Log);
    place.find<QLineEdit>("logFilter")->setText(QStringLiteral("token"));
    QTRY_COMPARE_WITH_TIMEOUT(place.rows("requests"), 10'000, patience);
    const auto *shown = static_cast<ui::RequestLogFilter *>(place.table("requests")->model());
    // Twenty seconds of a thousand requests a second must cost the window much less than that.
    QElapsedTimer took;
    took.start();
    for (int block = 0; block < 20; ++block) {
        bench.server.log.append(entriesFrom(10'001 + block * 1000, 1000));
        QTRY_COMPARE_WITH_TIMEOUT(shown->entry(shown->index(9'999, 0)).sequence, 11'000 + block * 1000, patience);
        QCOMPARE(place.rows("requests"), 10'000);
    }
    QVERIFY2(took.elapsed() < 15'000, qPrintable(QString::number(took.elapsed())));
}

QTEST_MAIN(TestServerLog)
#include "tst_server_log.moc"
