#include "tests/ui/server_place.h"
#include "ui/settings/settings.h"

#include <QComboBox>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using namespace grantdesk::tests;

/// The card that moves the server's clock.
class TestServerClock : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void forwardFreezeAndBack();
    void ownAmount();
    void theTimeTicks();
    void clockMovedElsewhere();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestServerClock::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestServerClock::forwardFreezeAndBack()
{
    Running world;
    Place place(world.workbench, Controls);
    QVERIFY(!place.bar("clockNotice")->isVisible());
    QVERIFY(!place.find<QPushButton>("clockBack")->isEnabled());
    const QString real = place.badge();

    place.find<QComboBox>("clockAmount")->setCurrentIndex(5);
    const TimePoint before = world.clock.now();
    place.click("clockForward");
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("clockNotice")->isVisible(), patience);
    QVERIFY(presentOf(world.setting(), before) - (before + Period{6, 0}) < std::chrono::minutes(1));
    QVERIFY(presentOf(world.setting(), before) >= (before + Period{6, 0}));
    QVERIFY(place.badge() != real);
    QVERIFY(place.find<QLabel>("realTime")->isVisible());
    const QString moved = place.badge();

    place.click("clockFreeze");
    QTRY_VERIFY_WITH_TIMEOUT(world.setting().frozenAt, patience);
    QTRY_VERIFY_WITH_TIMEOUT(place.badge() != moved, patience);
    place.click("clockFreeze"); // says "Resume" now
    QTRY_VERIFY_WITH_TIMEOUT(!world.setting().frozenAt, patience);
    QVERIFY(!world.setting().isReal());
    QTRY_COMPARE_WITH_TIMEOUT(place.badge(), moved, patience);

    QTest::mouseClick(place.bar("clockNotice")->actionButton(), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(world.setting().isReal(), patience);
    QTRY_COMPARE_WITH_TIMEOUT(place.badge(), real, patience);
    QVERIFY(!place.bar("clockNotice")->isVisible());
}

void TestServerClock::ownAmount()
{
    Running world;
    Place place(world.workbench, Controls);
    auto *number = place.find<QSpinBox>("clockNumber");
    QVERIFY(!number->isVisible());
    auto *amount = place.find<QComboBox>("clockAmount");
    amount->setFocus();
    QTest::keyClick(amount, Qt::Key_End);
    QVERIFY(number->isVisible());
    number->setFocus();
    number->selectAll();
    QTest::keyClicks(number, QStringLiteral("90"));
    auto *unit = place.find<QComboBox>("clockUnit");
    unit->setFocus();
    QTest::keyClick(unit, Qt::Key_Home); // seconds
    QTest::keyClick(place.find<QPushButton>("clockForward"), Qt::Key_Space);
    QTRY_COMPARE_WITH_TIMEOUT(world.setting().offset, std::chrono::milliseconds(90'000), patience);
}

void TestServerClock::theTimeTicks()
{
    tests::UiWorkbench bench;
    Place place(bench.workbench, Controls);
    bench.stores.drain();
    const QString first = place.text("serverTime");
    bench.clock.advance(std::chrono::seconds(1));
    QTRY_VERIFY_WITH_TIMEOUT(place.text("serverTime") != first, patience);

    bench.stores.onStores([&](storage::Stores &s) {
        return s.controls().setClock(ClockSetting{{}, bench.clock.now()});
    });
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("clockNotice")->isVisible(), patience);
    const QString stands = place.text("serverTime");
    const QString real = place.text("realTime");
    bench.clock.advance(std::chrono::seconds(5));
    QTRY_VERIFY_WITH_TIMEOUT(place.text("realTime") != real, patience);
    QCOMPARE(place.text("serverTime"), stands);
}

void TestServerClock::clockMovedElsewhere()
{
    Running world;
    Place place(world.workbench, Basics);
    world.onStores([](storage::Stores &s) { return s.controls().setClock({std::chrono::hours(3), {}}); });
    QTRY_VERIFY_WITH_TIMEOUT(place.bar("clockNotice")->isVisible(), patience);
    world.onStores([](storage::Stores &s) { return s.controls().setClock({}); });
    QTRY_VERIFY_WITH_TIMEOUT(!place.bar("clockNotice")->isVisible(), patience);
}

QTEST_MAIN(TestServerClock)
#include "tst_server_clock.moc"
