#include "app/console/late_secret_store.h"
#include "core/crypto/password.h"
#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/server/server_page.h"
#include "ui/server/users_model.h"
#include "ui/settings/settings.h"
#include "ui/widgets/badge.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/problem_line.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTableView>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;

namespace {

constexpr int patience = 20'000;

struct Place {
    explicit Place(ui::Workbench &workbench)
        : page(workbench)
    {
        page.resize(900, 900);
        page.show();
    }

    template<typename Widget> Widget *find(const char *name) const
    {
        return page.findChild<Widget *>(QString::fromLatin1(name));
    }
    QPushButton *button(const char *name) const { return find<QPushButton>(name); }
    QLineEdit *edit(const char *name) const { return find<QLineEdit>(name); }
    QString address(int index) const
    {
        return page.findChild<ui::CopyField *>(QStringLiteral("address%1").arg(index))->value();
    }
    ui::MessageBar *message() const { return find<ui::MessageBar>("message"); }
    QTableView *users() const { return find<QTableView>("users"); }
    bool listed(int count) const
    {
        return QTest::qWaitFor([this, count] { return users()->model()->rowCount() == count; }, patience);
    }
    QString cell(int row, ui::UsersModel::Column column) const
    {
        return users()->model()->index(row, column).data().toString();
    }

    ui::ServerPage page;
};

/// Whether the stored password of the user is this one.
bool isPassword(tests::RealWorkbench &world, const QString &email, const SecretString &password)
{
    const auto user = world.onStores([&email](storage::Stores &s) { return s.people().resolveUser(email); });
    return user && crypto::verifyPassword(user->passwordHash, password);
}

} // namespace

class TestServerPage final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();

    void startAndStop();
    void takenPort();
    void slowStart();
    void portIsRemembered();
    void organisation();
    void addUser();
    void enterTwiceAddsOne();
    void refusedUsers_data();
    void refusedUsers();
    void takenEmail();
    void newPassword();
    void deactivateAndActivate();
    void samplePasswordIsShownOnce();
    void keepingThePassword_data();
    void keepingThePassword();
    void nothingIsSaidOfTheKeyringBeforeItAnswered();
    void storesThatFail();

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

void TestServerPage::init()
{
    m_settings = std::make_unique<QTemporaryDir>();
    ui::keepSettingsIn(m_settings->path());
}

void TestServerPage::startAndStop()
{
    tests::RealWorkbench world;
    Place place(world.workbench);
    QVERIFY(!place.find<ui::CopyField>("address0")->isVisible());
    const QString stopped = place.find<ui::Badge>("serverState")->text();
    QVERIFY(!stopped.isEmpty());

    place.button("startOrStop")->click();
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Running, patience);
    QVERIFY(place.find<ui::Badge>("serverState")->text() != stopped);
    QCOMPARE(place.find<ui::Badge>("serverState")->kind(), ui::Kind::Ok);
    const QString base = QString::fromLatin1(world.server.baseUrl());
    QCOMPARE(place.address(0), base);
    QCOMPARE(place.address(1), base + QLatin1String("/integrations/oauth2/authorize"));
    QCOMPARE(place.address(2), base + QLatin1String("/integrations/oauth2/api/v1/token"));
    QCOMPARE(place.address(3), base + QLatin1String("/integrations/oauth2/api/v1/jwt/exchange"));
    QVERIFY(place.address(4).startsWith(base + QLatin1String("/attask/api/v")));
    QVERIFY(place.find<ui::CopyField>("address4")->isVisible());
    QVERIFY(!place.find<QSpinBox>("port")->isEnabled());

    place.button("startOrStop")->click();
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Stopped, patience);
    QCOMPARE(place.find<ui::Badge>("serverState")->text(), stopped);
    QVERIFY(!place.find<ui::CopyField>("address0")->isVisible());
    QVERIFY(place.find<QSpinBox>("port")->isEnabled());
    QVERIFY(!place.message()->isVisible());
}

void TestServerPage::takenPort()
{
    tests::RealWorkbench world;
    QTcpServer taken;
    QVERIFY(taken.listen(QHostAddress::LocalHost));
    Place place(world.workbench);
    place.find<QSpinBox>("port")->setValue(taken.serverPort());
    place.button("startOrStop")->click();
    QTRY_VERIFY_WITH_TIMEOUT(place.message()->isVisible(), patience);
    QCOMPARE(place.message()->kind(), ui::Kind::Danger);
    QVERIFY2(place.message()->text().contains(QString::number(taken.serverPort())),
             qPrintable(place.message()->text()));
    taken.close();
    place.button("startOrStop")->click();
    QTRY_COMPARE_WITH_TIMEOUT(world.server.state(), ui::ServerControl::State::Running, patience);
    QVERIFY(!place.message()->isVisible());
}

void TestServerPage::slowStart()
{
    tests::UiWorkbench world;
    Place place(world.workbench);
    place.button("startOrStop")->click();
    QCOMPARE(world.server.state(), ui::ServerControl::State::Starting);
    QVERIFY(!place.button("startOrStop")->isEnabled());
    QTRY_COMPARE(world.server.state(), ui::ServerControl::State::Running);
    QVERIFY(place.button("startOrStop")->isEnabled());
}

void TestServerPage::portIsRemembered()
{
    tests::UiWorkbench world;
    {
        Place place(world.workbench);
        QCOMPARE(place.find<QSpinBox>("port")->value(), 0);
        place.find<QSpinBox>("port")->setValue(4711);
    }
    Place place(world.workbench);
    QCOMPARE(place.find<QSpinBox>("port")->value(), 4711);
    place.button("startOrStop")->click();
    QCOMPARE(world.server.startedPorts, QList<quint16>{4711});
}

void TestServerPage::organisation()
{
    tests::RealWorkbench world;
    Place place(world.workbench);
    QTRY_VERIFY(place.find<ui::CopyField>("customerId")->isVisible());
    QCOMPARE(place.find<ui::CopyField>("customerId")->value().size(), 32);
    QVERIFY(place.find<QLabel>("domainAndLane")->text().contains(QLatin1String("myorganization")));
    QVERIFY(place.listed(1));
    QCOMPARE(place.cell(0, ui::UsersModel::Email), world.user.email);
}

void TestServerPage::addUser()
{
    tests::RealWorkbench world;
    Place place(world.workbench);
    QVERIFY(place.listed(1));
    QVERIFY(!place.edit("userName")->isVisible());
    place.button("offerAddUser")->click();
    QVERIFY(place.edit("userName")->isVisible());
    QCOMPARE(place.edit("userPassword")->echoMode(), QLineEdit::Password);
    place.edit("userName")->setText(QStringLiteral("Ada Lovelace"));
    place.edit("userEmail")->setText(QStringLiteral("ada@example.com"));
    place.edit("userPassword")->setText(QStringLiteral("correct horse"));
    QTest::keyClick(place.edit("userPassword"), Qt::Key_Return);
    QVERIFY(place.listed(2));
    QCOMPARE(place.cell(1, ui::UsersModel::Name), QStringLiteral("Ada Lovelace"));
    QVERIFY(!place.edit("userName")->isVisible());
    QVERIFY(place.edit("userPassword")->text().isEmpty());
    QVERIFY(isPassword(world, QStringLiteral("ada@example.com"), SecretString("correct horse")));
}

void TestServerPage::refusedUsers_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("email");
    QTest::addColumn<QString>("password");
    QTest::addColumn<QByteArray>("field");
    QTest::newRow("nothing") << QString() << QString() << QString() << QByteArray("userName");
    QTest::newRow("blank name") << QStringLiteral("  ") << QStringLiteral("a@b") << QStringLiteral("x")
                                << QByteArray("userName");
    QTest::newRow("no e-mail") << QStringLiteral("Ada") << QString() << QStringLiteral("x") << QByteArray("userEmail");
    QTest::newRow("bad e-mail") << QStringLiteral("Ada") << QStringLiteral("ada.example.com") << QStringLiteral("x")
                                << QByteArray("userEmail");
    QTest::newRow("two addresses") << QStringLiteral("Ada") << QStringLiteral("a@b@c") << QStringLiteral("x")
                                   << QByteArray("userEmail");
    QTest::newRow("no password") << QStringLiteral("Ada") << QStringLiteral("ada@example.com") << QString()
                                 << QByteArray("userPassword");
}

void TestServerPage::refusedUsers()
{
    QFETCH(const QString, name);
    QFETCH(const QString, email);
    QFETCH(const QString, password);
    QFETCH(const QByteArray, field);
    tests::UiWorkbench world;
    world.addPeople();
    Place place(world.workbench);
    QVERIFY(place.listed(1));
    place.button("offerAddUser")->click();
    place.edit("userName")->setText(name);
    place.edit("userEmail")->setText(email);
    place.edit("userPassword")->setText(password);
    place.button("addUser")->click();
    QVERIFY(place.edit(field.constData())->hasFocus());
    QVERIFY(!place.edit(field.constData())->accessibleDescription().isEmpty());
    world.stores.drain();
    QCOMPARE(place.users()->model()->rowCount(), 1);
}

void TestServerPage::takenEmail()
{
    tests::UiWorkbench world;
    const auto user = world.addPeople();
    Place place(world.workbench);
    QVERIFY(place.listed(1));
    place.button("offerAddUser")->click();
    place.edit("userName")->setText(QStringLiteral("Another"));
    place.edit("userEmail")->setText(user.email.toUpper());
    place.edit("userPassword")->setText(QStringLiteral("secret enough"));
    place.button("addUser")->click();
    QTRY_VERIFY(place.button("addUser")->isEnabled());
    // The form stays, with what was typed.
    QVERIFY(place.edit("userName")->isVisible());
    QCOMPARE(place.edit("userName")->text(), QStringLiteral("Another"));
    QCOMPARE(place.users()->model()->rowCount(), 1);
}

void TestServerPage::newPassword()
{
    tests::RealWorkbench world;
    Place place(world.workbench);
    QVERIFY(place.listed(1));
    QVERIFY(!place.button("newPassword")->isEnabled());
    place.users()->selectRow(0);
    place.button("newPassword")->click();
    auto *field = place.find<ui::CopyField>("password");
    QTRY_VERIFY_WITH_TIMEOUT(field->isVisible(), patience);
    const QString password = field->value();
    QVERIFY(password.size() >= 20);
    QVERIFY(isPassword(world, world.user.email, SecretString(password.toUtf8())));
    QVERIFY(!isPassword(world, world.user.email, world.password));
    place.button("passwordDone")->click();
    QVERIFY(!field->isVisible());
    QVERIFY(field->value().isEmpty());
}

void TestServerPage::deactivateAndActivate()
{
    tests::UiWorkbench world;
    world.addPeople();
    Place place(world.workbench);
    QVERIFY(place.listed(1));
    place.users()->selectRow(0);
    const QString active = place.cell(0, ui::UsersModel::State);
    const QString deactivate = place.button("switchActive")->text();
    place.button("switchActive")->click();
    QTRY_VERIFY(place.cell(0, ui::UsersModel::State) != active);
    // The row stays chosen, and the button now offers the way back.
    QVERIFY(place.button("switchActive")->isEnabled());
    QVERIFY(place.button("switchActive")->text() != deactivate);
    place.button("switchActive")->click();
    QTRY_COMPARE(place.cell(0, ui::UsersModel::State), active);
}

void TestServerPage::samplePasswordIsShownOnce()
{
    tests::UiWorkbench world;
    const auto user = world.addPeople();
    Place place(world.workbench);
    auto *field = place.find<ui::CopyField>("password");
    QVERIFY(!field->isVisible());
    place.page.showSampleUser(user.email, SecretString("abcde-fghij-klmno-pqrst"));
    QVERIFY(field->isVisible());
    QCOMPARE(field->value(), QStringLiteral("abcde-fghij-klmno-pqrst"));
    QVERIFY(place.find<QLabel>("passwordText")->text().contains(user.email));
    place.button("passwordDone")->click();
    QVERIFY(!field->isVisible());
    QVERIFY(field->value().isEmpty());
}

void TestServerPage::keepingThePassword_data()
{
    QTest::addColumn<bool>("works");
    QTest::newRow("works") << true;
    QTest::newRow("locked") << false;
}

void TestServerPage::keepingThePassword()
{
    QFETCH(const bool, works);
    tests::UiWorkbench world;
    if (!works)
        world.secrets.error = Error{QStringLiteral("secrets.keyring_locked"), QStringLiteral("locked")};
    Place place(world.workbench);
    place.page.showSampleUser(QStringLiteral("sam@example.com"), SecretString("abcde-fghij"));
    place.button("keepPassword")->click();
    if (!works) {
        QTest::qWait(0);
        QTRY_VERIFY(place.button("keepPassword")->isVisible());
        QVERIFY(!place.find<QLabel>("passwordKept")->isVisible());
        QVERIFY(world.secrets.kept.isEmpty());
        return;
    }
    QTRY_VERIFY(place.find<QLabel>("passwordKept")->isVisible());
    QVERIFY(!place.button("keepPassword")->isVisible());
    QCOMPARE(world.secrets.kept.value(QStringLiteral("password/sam@example.com")), SecretString("abcde-fghij"));
}

void TestServerPage::enterTwiceAddsOne()
{
    tests::UiWorkbench world;
    Place place(world.workbench);
    const QAbstractItemModelTester tester(place.users()->model(),
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    place.button("offerAddUser")->click();
    place.edit("userName")->setText(QStringLiteral("Dana"));
    place.edit("userEmail")->setText(QStringLiteral("dana@example.com"));
    place.edit("userPassword")->setText(QStringLiteral("secret"));
    world.stores.hold();
    QTest::keyClick(place.edit("userPassword"), Qt::Key_Return);
    QTest::keyClick(place.edit("userPassword"), Qt::Key_Return);
    world.stores.release();
    world.stores.drain();
    QCOMPARE(place.users()->model()->rowCount(), 1);
    for (const auto *problem : place.page.findChildren<ui::ProblemLine *>())
        QVERIFY(!problem->isVisible());
    QVERIFY(!place.edit("userName")->isVisible());
}

void TestServerPage::nothingIsSaidOfTheKeyringBeforeItAnswered()
{
    tests::UiWorkbench world;
    app::LateSecretStore late;
    ui::Workbench workbench{world.stores,  world.server,   late,        world.transport,
                            world.browser, world.listener, world.clock, world.random};
    Place place(workbench);
    place.page.showSampleUser(QStringLiteral("sam@example.com"), SecretString("secret"));
    QPushButton *keep = place.button("keepPassword");
    const QString asked = keep->text();
    QVERIFY(keep->isVisible() && !keep->isEnabled());
    late.take(std::make_unique<tests::FakeSecrets>());
    QVERIFY(keep->isEnabled());
    QVERIFY(keep->text() != asked);
    keep->click();
    QTRY_VERIFY(place.find<QLabel>("passwordKept")->isVisible());
}

void TestServerPage::storesThatFail()
{
    tests::UiWorkbench world;
    world.addPeople();
    world.stores.failWith(Error{QStringLiteral("storage.busy"), QStringLiteral("busy")});
    Place place(world.workbench);
    QTRY_VERIFY(place.message()->isVisible());
    world.stores.failWith(std::nullopt);
    place.message()->actionButton()->click();
    QVERIFY(place.listed(1));
    QVERIFY(!place.message()->isVisible());
}

QTEST_MAIN(TestServerPage)
#include "tst_server_page.moc"
