// The screens about applications judge ends and ages by the built-in server's clock, follow it wherever it is moved,
// and grow older by themselves.

#include "tests/ui/applications_desk.h"

#include "core/applications/health.h"
#include "ui/applications/clock_notice.h"
#include "ui/applications/deleted_list.h"
#include "ui/applications/deleted_table_model.h"
#include "ui/applications/health_box.h"
#include "ui/applications/health_card.h"
#include "ui/applications/health_reminder.h"
#include "ui/applications/keys_model.h"
#include "ui/applications/keys_section.h"
#include "ui/applications/registry_watch.h"
#include "ui/applications/rotation_guide.h"
#include "ui/applications/secrets_model.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/tables.h"

#include <QDateEdit>
#include <QDialog>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTimer>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;
using Model = ui::ApplicationTableModel;
using std::chrono::days;
using std::chrono::hours;
using std::chrono::milliseconds;

namespace {

/// Somebody else moves the server's clock.
void setClock(UiWorkbench &bench, const ClockSetting &setting)
{
    bench.stores.onStores([&](storage::Stores &stores) { return stores.controls().setClock(setting); });
}

ui::RegistryWatch *watchOf(const Desk &desk)
{
    return desk.page.findChild<ui::RegistryWatch *>();
}

/// The same, and the open window looks.
void moveClock(const Desk &desk, milliseconds ahead)
{
    setClock(desk.bench, {ahead, {}});
    watchOf(desk)->reload();
    desk.settle();
}

/// Time goes by until the next beat of the open window.
void grow(const Desk &desk, milliseconds by)
{
    desk.bench.clock.advance(by);
    const auto *present = watchOf(desk)->findChild<ui::Present *>();
    auto *minute = present->findChild<QTimer *>();
    QVERIFY(minute->isActive());
    QCOMPARE(minute->intervalAsDuration(), milliseconds(std::chrono::minutes(1)));
    QSignalSpy passed(present, &ui::Present::passed);
    minute->setInterval(0);
    QTRY_VERIFY(!passed.isEmpty());
    minute->setInterval(std::chrono::minutes(1));
}

/// In best order; its secret ends after that time.
Application make(UiWorkbench &bench, const QString &name, std::optional<milliseconds> end = {})
{
    auto application = applications::newApplication(Type::Web, name, bench.random, bench.clock.now()).application;
    applications::delegation(application)->redirectUrls = {QStringLiteral("https://shop.example.com/cb")};
    auto &secret = applications::clientSecrets(application)->first();
    secret.lastUsedAt = bench.clock.now();
    application.lastUsedAt = bench.clock.now();
    if (end)
        secret.expiresAt = bench.clock.now() + *end;
    return application;
}

Application machineWithCertificate(UiWorkbench &bench, milliseconds end)
{
    auto application = applications::newApplication(Type::MachineToMachine, QStringLiteral("Export"), bench.random,
                                                    bench.clock.now())
                           .application;
    applications::PublicKey key;
    key.id = Id(32, u'c');
    key.key.bits = 2048;
    key.key.fingerprint = QString(64, u'a');
    key.key.certificate
        = crypto::CertificateInfo{QStringLiteral("CN = export"), bench.clock.now() - days(1), bench.clock.now() + end};
    key.createdAt = bench.clock.now();
    key.lastUsedAt = bench.clock.now();
    applications::publicKeys(application)->append(key);
    return application;
}

Application store(UiWorkbench &bench, const Application &application)
{
    return bench.stores.onStores([&](storage::Stores &s) { return s.applications().create(application); }).value();
}

QString shown(const QAbstractItemModel *model, int column, int row = 0)
{
    return model->index(row, column).data().toString();
}

QString listed(const Desk &desk, int column, int row = 0)
{
    return shown(desk.table()->model(), column, row);
}

QStringList codes(const QList<applications::Finding> &findings)
{
    QStringList codes;
    for (const applications::Finding &finding : findings)
        codes.append(finding.code);
    return codes;
}

} // namespace

class TestServerTime final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase()
    {
        ui::Theme::instance().install();
        ui::useLanguage(QStringLiteral("en"));
    }

    void theWatchCarriesTheClock()
    {
        UiWorkbench bench;
        setClock(bench, {days(10), {}});
        ui::RegistryWatch watch(bench.stores, bench.clock);
        const ui::Present &present = watch.present();
        QCOMPARE(present.now(), bench.clock.now());
        std::optional<TimePoint> whenTold;
        connect(&watch, &ui::RegistryWatch::changed, this, [&] { whenTold = present.now(); });
        QSignalSpy passed(&present, &ui::Present::passed);
        watch.reload();
        bench.stores.drain();
        QCOMPARE(present.now(), bench.clock.now() + days(10));
        QCOMPARE(whenTold, present.now()); // what was read with it is judged by it
        QCOMPARE(passed.size(), 1);
        watch.reload();
        bench.stores.drain();
        QCOMPARE(passed.size(), 1); // as before
        bench.clock.advance(hours(1));
        QCOMPARE(present.now(), bench.clock.now() + days(10));
    }

    void theWatchNoticesThatTheClockWasMoved()
    {
        UiWorkbench bench;
        ui::RegistryWatch watch(bench.stores, bench.clock);
        watch.setActive(true);
        bench.stores.drain();
        QVERIFY(watch.isLoaded());
        QSignalSpy changed(&watch, &ui::RegistryWatch::changed);
        const TimePoint moment = bench.clock.now() + days(400);
        setClock(bench, {{}, moment});
        watch.setActive(false);
        watch.setActive(true); // looks at once, and asks only for news
        bench.stores.drain();
        QCOMPARE(watch.present().setting(), (ClockSetting{{}, moment}));
        bench.clock.advance(hours(1));
        QCOMPARE(watch.present().now(), moment);
        QVERIFY(changed.isEmpty()); // nothing else is different
        setClock(bench, {});
        watch.setActive(false);
        watch.setActive(true);
        bench.stores.drain();
        QCOMPARE(watch.present().now(), bench.clock.now());
    }

    void theBeatRestsWhileNobodyLooks()
    {
        const ManualClock clock(fromMilliseconds(1'795'000'000'000));
        ui::Present present(clock);
        auto *minute = present.findChild<QTimer *>();
        QVERIFY(!minute->isActive());
        QSignalSpy passed(&present, &ui::Present::passed);
        present.setActive(true);
        QCOMPARE(passed.size(), 1); // what was hidden looks again
        present.setActive(true);
        QCOMPARE(passed.size(), 1);
        QVERIFY(minute->isActive());
        present.setActive(false);
        QVERIFY(!minute->isActive());
    }

    void theListFollowsTheClock()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), days(40)));
        Desk desk(bench);
        desk.page.resize(1400, 700);
        QCOMPARE(listed(desk, Model::Health), QStringLiteral("OK"));
        QVERIFY(!desk.page.list()->reminder()->isVisible());
        moveClock(desk, days(20));
        QCOMPARE(listed(desk, Model::Health), QStringLiteral("Warning"));
        QCOMPARE(listed(desk, Model::LastUsed), QStringLiteral("20 days ago"));
        QCOMPARE(listed(desk, Model::Created), QStringLiteral("20 days ago"));
        QVERIFY(desk.page.list()->reminder()->isVisible());
        moveClock(desk, days(40));
        QCOMPARE(listed(desk, Model::Health), QStringLiteral("Danger"));
        QVERIFY(!desk.page.list()->reminder()->isVisible()); // the end is over: it is in the health column
        moveClock(desk, {});
        QCOMPARE(listed(desk, Model::Health), QStringLiteral("OK"));
        QCOMPARE(listed(desk, Model::LastUsed), QStringLiteral("Just now"));
    }

    void theListGrowsOlder()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Shop"), days(40)));
        Desk desk(bench);
        QVERIFY(!desk.page.list()->reminder()->isVisible());
        grow(desk, days(20));
        QCOMPARE(listed(desk, Model::Health), QStringLiteral("Warning"));
        QCOMPARE(listed(desk, Model::LastUsed), QStringLiteral("20 days ago"));
        QVERIFY(desk.page.list()->reminder()->isVisible());
        QVERIFY(desk.page.list()->reminder()->bar()->text().contains(QStringLiteral("“Shop”")));
        grow(desk, days(20));
        QVERIFY(!desk.page.list()->reminder()->isVisible());
    }

    void healthOfAFormFollowsAndGrowsOlder()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop"), days(40)));
        Desk desk(bench);
        auto *card = desk.open(web.id)->findChild<ui::HealthCard *>();
        QVERIFY(card->isHidden());
        moveClock(desk, days(20));
        QCOMPARE(codes(card->findings()), QStringList{QStringLiteral("secret.expiring")});
        QVERIFY(!card->isHidden());
        moveClock(desk, {});
        QVERIFY(card->isHidden());
        grow(desk, days(41));
        QCOMPARE(codes(card->findings()), QStringList{QStringLiteral("secret.expired")});
        QVERIFY(!card->isHidden());
    }

    void theHealthBoxFollowsAndGrowsOlder()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop"), days(40)));
        Desk desk(bench);
        moveClock(desk, days(20));
        Q_EMIT desk.page.list()->healthRequested(web.id);
        auto *box = desk.page.findChild<ui::HealthBox *>();
        QCOMPARE(codes(box->card()->findings()), QStringList{QStringLiteral("secret.expiring")});
        grow(desk, days(21));
        QCOMPARE(codes(box->card()->findings()), QStringList{QStringLiteral("secret.expired")});
        box->close();
        desk.settle();
    }

    void secretsFollowAndGrowOlder()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop"), days(40)));
        Desk desk(bench);
        const auto *section = desk.open(web.id)->secretsSection();
        const auto *model = section->table()->model();
        QCOMPARE(shown(model, ui::SecretsModel::Expires), QStringLiteral("In 40 days"));
        moveClock(desk, days(11));
        QCOMPARE(shown(model, ui::SecretsModel::Expires), QStringLiteral("In 29 days"));
        QCOMPARE(shown(model, ui::SecretsModel::LastUsed), QStringLiteral("11 days ago"));
        grow(desk, days(29));
        QCOMPARE(shown(model, ui::SecretsModel::Expires), QStringLiteral("Expired"));
    }

    void theGuardOfASecretCountsByTheServersClock_data()
    {
        QTest::addColumn<int>("ahead"); ///< hours since its use at the server
        QTest::addColumn<bool>("harder");
        QTest::newRow("23 hours") << 23 << true;
        QTest::newRow("24 hours") << 24 << false;
    }
    void theGuardOfASecretCountsByTheServersClock()
    {
        QFETCH(int, ahead);
        QFETCH(bool, harder);
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop")));
        Desk desk(bench);
        const auto *section = desk.open(web.id)->secretsSection();
        moveClock(desk, hours(ahead));
        section->table()->setCurrentIndex(section->table()->model()->index(0, 0));
        QTest::keyClick(section->table(), Qt::Key_Delete);
        QCOMPARE(desk.questions.asked.last().typed.isEmpty(), !harder);
    }

    void aNewSecretIsOfTheServersDay()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop")));
        Desk desk(bench);
        auto *form = desk.open(web.id);
        moveClock(desk, days(200));
        addSecret(form);
        desk.settle();
        const auto secrets = *applications::clientSecrets(desk.stored(web.id));
        QCOMPARE(secrets.last().createdAt, bench.clock.now() + days(200));
        const auto found = codes(applications::health(desk.stored(web.id), bench.clock.now() + days(200)));
        QVERIFY(!found.contains(QStringLiteral("secret.never_used")));
    }

    void theLastDayOfANewSecretIsStillToCome()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop")));
        Desk desk(bench);
        auto *form = desk.open(web.id);
        button(form, QStringLiteral("Add client secret"))->click();
        auto *date = form->findChild<QDateEdit *>();
        const QDate today = toDateTime(bench.clock.now()).toLocalTime().date();
        QCOMPARE(date->minimumDate(), today.addDays(1));
        moveClock(desk, days(300)); // past the 90 days that are proposed
        QCOMPARE(date->minimumDate(), today.addDays(301));
        QVERIFY(date->date() >= today.addDays(301));
        grow(desk, days(1));
        QCOMPARE(date->minimumDate(), today.addDays(302));
    }

    void keysFollowAndGrowOlder()
    {
        UiWorkbench bench;
        const Application machine = store(bench, machineWithCertificate(bench, days(40)));
        Desk desk(bench);
        const auto *model = desk.open(machine.id)->keysSection()->table()->model();
        QCOMPARE(shown(model, ui::KeysModel::Certificate), QStringLiteral("Valid"));
        QCOMPARE(shown(model, ui::KeysModel::LastUsed), QStringLiteral("Just now"));
        moveClock(desk, days(20));
        QCOMPARE(shown(model, ui::KeysModel::Certificate), QStringLiteral("20 days left"));
        QCOMPARE(shown(model, ui::KeysModel::LastUsed), QStringLiteral("20 days ago"));
        QSignalSpy told(model, &QAbstractItemModel::dataChanged);
        grow(desk, days(20));
        QVERIFY(!told.isEmpty()); // a view paints it anew
        QCOMPARE(shown(model, ui::KeysModel::Certificate), QStringLiteral("Expired"));
    }

    void rotationsAreJudgedByTheServersClock()
    {
        UiWorkbench bench;
        Application web = make(bench, QStringLiteral("Shop"));
        auto &secrets = *applications::clientSecrets(web);
        auto fresh = applications::newClientSecret({}, bench.random, bench.clock.now()).record;
        fresh.createdAt = bench.clock.now() - hours(1);
        fresh.lastUsedAt = bench.clock.now();
        secrets.first().createdAt = bench.clock.now() - days(9);
        secrets.append(fresh);
        store(bench, web);
        Desk desk(bench);
        const auto *section = desk.open(web.id)->secretsSection();
        QVERIFY(!section->guides().first()->deleteButton()->isEnabled());
        moveClock(desk, hours(25));
        QVERIFY(section->guides().first()->deleteButton()->isEnabled());
        moveClock(desk, {});
        QVERIFY(!section->guides().first()->deleteButton()->isEnabled());
        grow(desk, hours(25));
        QVERIFY(section->guides().first()->deleteButton()->isEnabled());
    }

    void theDeletedOnesGrowOlderInRealTime()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop")));
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().remove(web.id); });
        Desk desk(bench);
        desk.page.showDeleted();
        const auto *model = desk.page.deletedList()->table()->model();
        QCOMPARE(shown(model, ui::DeletedTableModel::DaysLeft), QStringLiteral("30 days"));
        moveClock(desk, days(20)); // the store counts its days in real time, and so does this list
        QCOMPARE(shown(model, ui::DeletedTableModel::DaysLeft), QStringLiteral("30 days"));
        QCOMPARE(shown(model, ui::DeletedTableModel::Deleted), QStringLiteral("Just now"));
        grow(desk, days(2));
        QCOMPARE(shown(model, ui::DeletedTableModel::DaysLeft), QStringLiteral("28 days"));
        QCOMPARE(shown(model, ui::DeletedTableModel::Deleted), QStringLiteral("2 days ago"));
        grow(desk, days(28));
        QCOMPARE(model->rowCount(), 0); // nobody can bring it back any more
        QTest::keyClick(&desk.page, Qt::Key_Escape);
        QVERIFY(!button(desk.page.list(), QStringLiteral("Deleted applications (1)")));
    }

    void theCalendarHasWhatIsStillToComeAtTheServer()
    {
        UiWorkbench bench;
        store(bench, make(bench, QStringLiteral("Soon"), days(5)));
        store(bench, make(bench, QStringLiteral("Later"), days(50)));
        Desk desk(bench);
        moveClock(desk, days(10));
        const QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("ends.ics"));
        desk.questions.files = {path};
        Q_EMIT desk.page.list()->calendarRequested();
        QTRY_COMPARE(desk.page.list()->messages()->text(), QStringLiteral("1 reminder written to “ends.ics”."));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray content = file.readAll();
        QVERIFY(content.contains("SUMMARY:“Later”: the client secret")); // as `grantdeskctl app health --ics` says it
        // The file itself was written today.
        const QString stamp = toDateTime(bench.clock.now()).toString(QStringLiteral("yyyyMMdd'T'HHmmss'Z'"));
        QVERIFY(content.contains("DTSTAMP:" + stamp.toLatin1()));
    }

    void aMovedClockIsMarked()
    {
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop")));
        Desk desk(bench);
        auto *notice = desk.page.list()->clockNotice();
        QVERIFY(!notice->isVisible());
        moveClock(desk, hours(3));
        QVERIFY(notice->isVisible());
        QVERIFY(notice->bar()->text().startsWith(QStringLiteral("The server’s clock is moved")));
        setClock(bench, {{}, bench.clock.now()});
        watchOf(desk)->reload();
        desk.settle();
        QVERIFY(notice->bar()->text().startsWith(QStringLiteral("The server’s clock is frozen at")));
        const auto *ofForm = desk.open(web.id)->findChild<ui::ClockNotice *>();
        QVERIFY(ofForm->isVisible());
        moveClock(desk, {});
        QVERIFY(!ofForm->isVisible());
        QVERIFY(notice->isHidden());
    }

    void deletingAsksByTheServersClock_data()
    {
        QTest::addColumn<int>("ahead"); ///< days since its last use at the server
        QTest::addColumn<bool>("harder");
        QTest::newRow("29 days") << 29 << true;
        QTest::newRow("31 days") << 31 << false;
    }
    void deletingAsksByTheServersClock()
    {
        QFETCH(int, ahead);
        QFETCH(bool, harder);
        UiWorkbench bench;
        const Application web = store(bench, make(bench, QStringLiteral("Shop")));
        Desk desk(bench);
        moveClock(desk, days(ahead));
        Q_EMIT desk.page.list()->deleteRequested(web.id);
        desk.settle();
        auto *box = desk.page.findChild<QDialog *>();
        QCOMPARE(line(box, QStringLiteral("Type the name of the application")) != nullptr, harder);
        box->close();
        desk.settle();
    }
};

QTEST_MAIN(TestServerTime)
#include "tst_server_time.moc"
