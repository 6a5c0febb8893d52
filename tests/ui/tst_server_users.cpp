#include "tests/ui/server_place.h"
#include "ui/settings/settings.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/secret_clipboard.h"

#include <QApplication>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTemporaryDir>

#include <memory>

using namespace grantdesk;
using namespace grantdesk::tests;

namespace {

const QString email = QStringLiteral("sam@example.com");

/// The page in a window so low that it must be scrolled, with one user.
struct LowPlace : Place {
    explicit LowPlace(UiWorkbench &bench)
        : Place(bench.workbench, Basics)
    {
        bench.server.start(4711); // its addresses make the page longer
        page.resize(1000, 460);
        bench.stores.drain();
        QCoreApplication::processEvents();
    }
    /// Scrolls to a button and presses it by the keyboard.
    void press(const char *name) const
    {
        auto *pressed = find<QPushButton>(name);
        QWidget *around = pressed->parentWidget();
        while (!qobject_cast<QScrollArea *>(around))
            around = around->parentWidget();
        static_cast<QScrollArea *>(around)->ensureWidgetVisible(pressed);
        pressed->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    }
};

bool isSeen(const QWidget *widget)
{
    return widget->visibleRegion().contains(widget->rect());
}

} // namespace

/// What the page does for whoever adds a user or makes a password.
class TestServerUsers final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        ui::keepSettingsIn(m_settings->path());
    }

    void aNewPasswordIsSeen()
    {
        UiWorkbench bench;
        bench.addPeople();
        LowPlace place(bench);
        place.table("users")->selectRow(0);
        place.press("newPassword");
        auto *field = place.find<ui::CopyField>("password");
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(field->focusProxy()), patience);
        QVERIFY(field->hasFocus());
    }

    void theFormOfANewUserIsSeen()
    {
        UiWorkbench bench;
        bench.addPeople();
        LowPlace place(bench);
        auto *name = place.find<QLineEdit>("userName");
        auto *offer = place.find<QPushButton>("offerAddUser");
        place.press("offerAddUser");
        QTRY_VERIFY_WITH_TIMEOUT(isSeen(name), patience);
        QVERIFY(name->hasFocus());
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
        QVERIFY(!name->isVisible());
        QVERIFY(offer->hasFocus());

        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("Dana"));
        place.find<QLineEdit>("userEmail")->setText(email.toUpper()); // taken
        place.find<QLineEdit>("userPassword")->setText(QStringLiteral("secret"));
        auto *add = place.find<QPushButton>("addUser");
        add->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(!add->isEnabled());
        QTRY_VERIFY_WITH_TIMEOUT(add->isEnabled(), patience);
        QVERIFY(add->hasFocus());

        place.find<QLineEdit>("userEmail")->setText(QStringLiteral("dana@example.com"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QTRY_COMPARE_WITH_TIMEOUT(place.rows("users"), 2, patience);
        QVERIFY(offer->hasFocus());
    }

    void theServersSwitchKeepsTheKeyboard()
    {
        UiWorkbench bench;
        Place place(bench.workbench, Basics);
        QVERIFY(QTest::qWaitForWindowActive(&place.page));
        auto *toggle = place.find<QPushButton>("startOrStop");
        toggle->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QVERIFY(!toggle->isEnabled());
        QTRY_COMPARE(bench.server.state(), ui::ServerControl::State::Running);
        QVERIFY(toggle->hasFocus());
    }

    void withoutAKeyringNothingIsOffered()
    {
        UiWorkbench bench;
        bench.secrets.persistent = false;
        Place place(bench.workbench, Basics);
        place.page.showSampleUser(email, SecretString("abcde-fghij"));
        QVERIFY(place.find<ui::CopyField>("password")->isVisible());
        QVERIFY(!place.find<QPushButton>("keepPassword")->isVisible());
    }

    void keptIsSaidOnlyOfWhatWasKept()
    {
        UiWorkbench bench;
        Place place(bench.workbench, Basics);
        place.page.showSampleUser(email, SecretString("the first"));
        place.click("keepPassword");
        place.page.showSampleUser(email, SecretString("the second"));
        QTRY_VERIFY(!bench.secrets.kept.isEmpty());
        QVERIFY(!place.find<QLabel>("passwordKept")->isVisible());
        QVERIFY(place.find<QPushButton>("keepPassword")->isVisible());
        place.click("keepPassword");
        QTRY_VERIFY(place.find<QLabel>("passwordKept")->isVisible());
    }

    void aCopiedPasswordIsTheOnlyCopyUntilItIsKept()
    {
        UiWorkbench bench;
        bench.addPeople();
        Place place(bench.workbench, Basics);
        place.page.showSampleUser(email, SecretString("abcde-fghij"));
        QVERIFY(place.page.mayLeave()); // nobody has asked for it
        QTRY_COMPARE_WITH_TIMEOUT(place.rows("users"), 1, patience);
        place.table("users")->selectRow(0);
        place.click("newPassword");
        QTRY_VERIFY_WITH_TIMEOUT(!place.page.mayLeave(), patience);
        place.find<ui::CopyField>("password")->copyButton()->click();
        QVERIFY(place.page.mayLeave());
        QVERIFY(ui::SecretClipboard::instance().holdsOnlyCopy());
        place.click("keepPassword");
        QTRY_VERIFY(!ui::SecretClipboard::instance().holdsOnlyCopy());
    }

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

QTEST_MAIN(TestServerUsers)
#include "tst_server_users.moc"
