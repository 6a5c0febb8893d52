#include "tests/ui/applications_desk.h"

#include "ui/applications/rotation.h"
#include "ui/applications/rotation_guide.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_section.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/tables.h"

#include <chrono>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

class TestSecretRotation final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void rotations_data()
    {
        using State = ui::Rotation::State;
        QTest::addColumn<int>("oldUsed"); ///< hours ago; -1 never. The new one is 10 hours old.
        QTest::addColumn<int>("newUsed");
        QTest::addColumn<bool>("oldExpired");
        QTest::addColumn<int>("state");
        QTest::newRow("neither used") << -1 << -1 << false << int(State::Waiting);
        QTest::newRow("only the old one, today") << 1 << -1 << false << int(State::Waiting);
        QTest::newRow("only the old one, long ago") << 500 << -1 << false << int(State::Waiting);
        QTest::newRow("both, the old one later") << 1 << 5 << false << int(State::Overlap);
        QTest::newRow("both, the new one later") << 5 << 1 << false << int(State::Overlap);
        QTest::newRow("the old one not since the new one came") << 11 << 1 << false << int(State::Finished);
        QTest::newRow("the old one never") << -1 << 1 << false << int(State::Finished);
        QTest::newRow("expired") << 1 << -1 << true << int(State::OldExpired);
    }
    void rotations()
    {
        QFETCH(int, oldUsed);
        QFETCH(int, newUsed);
        QFETCH(bool, oldExpired);
        QFETCH(int, state);
        const TimePoint now = fromMilliseconds(1'795'000'000'000);
        const auto ago = [now](int hours) {
            return hours < 0 ? std::optional<TimePoint>() : std::optional(now - std::chrono::hours(hours));
        };
        applications::ClientSecret old;
        old.id = QStringLiteral("old");
        old.createdAt = *ago(1000);
        old.lastUsedAt = ago(oldUsed);
        if (oldExpired)
            old.expiresAt = now;
        applications::ClientSecret fresh;
        fresh.id = QStringLiteral("new");
        fresh.createdAt = *ago(10);
        fresh.lastUsedAt = ago(newUsed);
        const auto found = ui::rotations({old, fresh}, now);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found.first().old.id, old.id);
        QCOMPARE(found.first().successor.id, fresh.id);
        QCOMPARE(int(found.first().state), state);
        fresh.notes = QStringLiteral("Another use");
        QVERIFY(ui::rotations({old, fresh}, now).isEmpty());
        fresh.notes.clear();
        fresh.expiresAt = now;
        QVERIFY(ui::rotations({old, fresh}, now).isEmpty()); // no successor that works
    }

    void overlapEndsAfterADay()
    {
        const TimePoint now = fromMilliseconds(1'795'000'000'000);
        applications::ClientSecret old;
        old.id = QStringLiteral("old");
        old.createdAt = now - std::chrono::hours(1000);
        old.lastUsedAt = now - std::chrono::hours(24);
        applications::ClientSecret fresh = old;
        fresh.id = QStringLiteral("new");
        fresh.createdAt = now - std::chrono::hours(100);
        fresh.lastUsedAt = now;
        QCOMPARE(ui::rotations({old, fresh}, now).first().state, ui::Rotation::State::Finished);
        QCOMPARE(ui::rotations({old, fresh}, now - std::chrono::milliseconds(1)).first().state,
                 ui::Rotation::State::Overlap);
    }

    void rotationIsGuided()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        const auto old = applications::clientSecrets(web.application)->first();
        bench.stores.onStores([&](storage::Stores &stores) {
            return stores.applications().setSecretNotes(web.application.id, old.id, QStringLiteral("Production"));
        });
        noteUse(bench, web.application.id, old.id);
        bench.clock.advance(std::chrono::hours(1));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        auto *section = form->secretsSection();
        QVERIFY(section->guides().isEmpty());
        QTest::mouseClick(button(section, QStringLiteral("Rotate…")), Qt::LeftButton);
        QCOMPARE(line(section, QStringLiteral("Notes"))->text(), QStringLiteral("Production"));
        QTest::keyClick(line(section, QStringLiteral("Notes")), Qt::Key_Return);
        desk.settle();
        QCOMPARE(section->guides().size(), 1);
        QVERIFY(section->guides().first()->stepText(1).contains(QStringLiteral("not been used yet")));
        QPushButton *remove = section->guides().first()->findChild<QPushButton *>();
        QVERIFY(!remove->isEnabled());

        section->banners().first()->findChild<ui::CopyField *>()->copyButton()->click();
        Q_EMIT form->backRequested(); // and back: the guide comes from the data
        desk.settle();
        form = desk.open(web.application.id);
        section = form->secretsSection();
        QCOMPARE(section->guides().size(), 1);
        const auto fresh = applications::clientSecrets(desk.stored(web.application.id))->last();
        bench.clock.advance(std::chrono::hours(1));
        noteUse(bench, web.application.id, old.id);
        noteUse(bench, web.application.id, fresh.id);
        desk.page.reload();
        desk.settle();
        QVERIFY(section->guides().first()->stepText(1).contains(QStringLiteral("so is the old one")));
        bench.clock.advance(std::chrono::hours(25));
        noteUse(bench, web.application.id, fresh.id);
        desk.page.reload();
        desk.settle();
        QVERIFY(section->guides().first()->stepText(1).contains(QStringLiteral("not any more")));
        remove = section->guides().first()->findChild<QPushButton *>();
        QVERIFY(remove->isEnabled());
        desk.questions.answers = {0};
        QTest::mouseClick(remove, Qt::LeftButton);
        desk.settle();
        QVERIFY(section->guides().isEmpty());
        const auto left = *applications::clientSecrets(desk.stored(web.application.id));
        QCOMPARE(left.size(), 1);
        QCOMPARE(left.first().id, fresh.id);
    }

    void rotatingNeedsAChoiceAndRoom()
    {
        tests::UiWorkbench bench;
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Shop"));
        Desk desk(bench);
        auto *section = desk.open(web.application.id)->secretsSection();
        QPushButton *rotate = button(section, QStringLiteral("Rotate…"));
        QVERIFY(rotate->isEnabled()); // the only one there is
        addSecret(section, QStringLiteral("Second"));
        desk.settle();
        QVERIFY(!rotate->isEnabled());
        QVERIFY(!rotate->toolTip().isEmpty());
        section->table()->setCurrentIndex(section->table()->model()->index(1, 0));
        QVERIFY(rotate->isEnabled());
        rotate->click();
        QCOMPARE(line(section, QStringLiteral("Notes"))->text(), QStringLiteral("Second"));
        button(section, QStringLiteral("Cancel"))->click();
        for (int number = 2; number < applications::maximumSecrets; ++number) {
            addSecret(section, QString::number(number));
            desk.settle();
        }
        section->table()->setCurrentIndex(section->table()->model()->index(1, 0));
        QVERIFY(!rotate->isEnabled());
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestSecretRotation)
#include "tst_secret_rotation.moc"
