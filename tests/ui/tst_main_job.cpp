#include "tests/support/real_workbench.h"
#include "tests/support/ui_workbench.h"
#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/delete_box.h"
#include "ui/applications/form_footer.h"
#include "ui/applications/keys_section.h"
#include "ui/applications/new_application_box.h"
#include "ui/applications/private_key_panel.h"
#include "ui/applications/redirect_row.h"
#include "ui/applications/redirect_section.h"
#include "ui/applications/secret_banner.h"
#include "ui/applications/secrets_section.h"
#include "ui/flows/flow_lab_page.h"
#include "ui/flows/private_key_field.h"
#include "ui/mainwindow.h"
#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/tables.h"

#include <QComboBox>
#include <QDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace grantdesk;
using applications::Type;
using Place = ui::MainWindow::Place;

namespace {

constexpr int patience = 30'000;

/// What a button says in the window's language; `context` is the class that owns the words.
QString said(const char *context, const char *english)
{
    return QCoreApplication::translate((QByteArray("grantdesk::ui::") + context).constData(), english);
}

QPushButton *button(const QWidget *parent, const QString &text)
{
    for (QPushButton *candidate : parent->findChildren<QPushButton *>())
        if (candidate->text() == text && candidate->isVisible())
            return candidate;
    return nullptr;
}

} // namespace

/// The main job through the whole window, over real sockets and a real database, in each language: create an
/// application of each type, run its flow, delete it.
class TestMainJob final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void cleanup() { ui::useLanguage(QStringLiteral("en")); }

    void everyTypeInEveryLanguage_data();
    void everyTypeInEveryLanguage();

private:
    void create(Type type, const QString &name);
    void addRedirectUrl();
    void generateKey(const QString &file);
    void run(const Id &application, const QString &secret, const QString &keyFile);
    void remove(const Id &application);

    ui::ApplicationsPage *applications() const
    {
        return static_cast<ui::ApplicationsPage *>(m_window->page(Place::Applications));
    }

    ui::MainWindow *m_window = nullptr;
    tests::ScriptedQuestions *m_questions = nullptr;
};

void TestMainJob::everyTypeInEveryLanguage_data()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<Type>("type");
    for (const QString &language : ui::languages())
        for (const Type type : {Type::MachineToMachine, Type::Web, Type::SinglePage})
            QTest::addRow("%s, %s", qPrintable(language), qPrintable(applications::toString(type))) << language << type;
}

void TestMainJob::everyTypeInEveryLanguage()
{
    QFETCH(QString, language);
    QFETCH(Type, type);
    const QTemporaryDir folder;
    ui::keepSettingsIn(folder.path());
    ui::useLanguage(language);
    tests::RealWorkbench world;
    m_questions = &tests::ScriptedQuestions::install();
    ui::MainWindow window(world.workbench);
    m_window = &window;
    window.show();
    window.activateWindow();

    create(type, QStringLiteral("Field app"));
    if (QTest::currentTestFailed())
        return;
    const ui::ApplicationForm *form = applications()->form();
    const Id id = form->applicationId();
    QString secret;
    if (const auto *secrets = form->secretsSection()) {
        auto *shown = secrets->banners().first()->findChild<ui::CopyField *>();
        secret = shown->value();
        QCOMPARE(secret.size(), 43);
        m_questions->answers = {0}; // leaving without having copied it is asked about
    }
    const QString keyFile = folder.filePath(QStringLiteral("key.pem"));
    if (type == Type::MachineToMachine)
        generateKey(keyFile);
    else
        addRedirectUrl();
    if (QTest::currentTestFailed())
        return;
    run(id, secret, type == Type::MachineToMachine ? keyFile : QString());
    if (!QTest::currentTestFailed())
        remove(id);
}

void TestMainJob::create(Type type, const QString &name)
{
    const auto createButton = [this] {
        return button(applications(), said("ApplicationList", "Create app integration"));
    };
    QTRY_VERIFY_WITH_TIMEOUT(createButton() && createButton()->isEnabled(), patience);
    QTest::mouseClick(createButton(), Qt::LeftButton);
    auto *box = applications()->findChild<ui::NewApplicationBox *>();
    QVERIFY(box && box->isVisible());
    box->setType(type);
    QTest::keyClicks(box->findChild<QLineEdit *>(), name);
    QTest::mouseClick(button(box, said("NewApplicationBox", "Create")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(applications()->form(), patience);
}

void TestMainJob::addRedirectUrl()
{
    ui::ApplicationForm *form = applications()->form();
    QTest::keyClicks(form->findChild<ui::RedirectSection *>()->rows().first()->edit(),
                     QStringLiteral("http://127.0.0.1/callback"));
    QTest::mouseClick(form->footer()->saveButton(), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(form->changes(), 0, patience);
    QCOMPARE(form->messages()->text(), said("ApplicationForm", "Changes saved"));
}

void TestMainJob::generateKey(const QString &file)
{
    ui::KeysSection *keys = applications()->form()->keysSection();
    QTRY_VERIFY_WITH_TIMEOUT(button(keys, said("KeysSection", "Generate a public/private key pair")), patience);
    QTest::mouseClick(button(keys, said("KeysSection", "Generate a public/private key pair")), Qt::LeftButton);
    auto *box = keys->findChild<QDialog *>();
    QVERIFY(box && box->isVisible());
    QTest::mouseClick(button(box, said("GenerateKeyBox", "Generate")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(button(box, said("SafeKeeping", "Save to file…")), patience);
    m_questions->files = {file};
    QTest::mouseClick(button(box, said("SafeKeeping", "Save to file…")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(QFileInfo::exists(file), patience);
    QTRY_VERIFY_WITH_TIMEOUT(box->findChild<ui::PrivateKeyPanel *>()->isSafe(), patience);
    QTest::mouseClick(button(box, said("GenerateKeyBox", "Done")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(keys->table()->model()->rowCount(), 1, patience);
}

void TestMainJob::run(const Id &application, const QString &secret, const QString &keyFile)
{
    m_window->test(application);
    QTRY_COMPARE_WITH_TIMEOUT(m_window->place(), Place::FlowLab, patience);
    auto *lab = static_cast<ui::FlowLabPage *>(m_window->page(Place::FlowLab));
    QTRY_COMPARE_WITH_TIMEOUT(lab->findChild<QComboBox *>(QStringLiteral("application"))->count(), 1, patience);
    if (!secret.isEmpty())
        QTest::keyClicks(lab->findChild<QLineEdit *>(QStringLiteral("clientSecret")), secret);
    if (!keyFile.isEmpty()) {
        m_questions->files = {keyFile};
        lab->findChild<QPushButton *>(QStringLiteral("choosePrivateKey"))->click();
        QTRY_VERIFY_WITH_TIMEOUT(!lab->findChild<ui::PrivateKeyField *>()->pem().isEmpty(), patience);
    }
    QTest::mouseClick(lab->findChild<QPushButton *>(QStringLiteral("run")), Qt::LeftButton);
    QTRY_VERIFY_WITH_TIMEOUT(!lab->isRunning(), patience);
    const auto *outcome = lab->findChild<ui::MessageBar *>(QStringLiteral("outcome"));
    QVERIFY2(outcome->kind() == ui::Kind::Ok, qPrintable(outcome->text()));
    QVERIFY(!secret.isEmpty() || ui::currentLanguage() == QLatin1String("en")
            || !outcome->text().startsWith(QLatin1String("Tokens were")));
}

void TestMainJob::remove(const Id &application)
{
    m_window->showPlace(Place::Applications);
    auto *page = applications();
    page->leave([page] { page->reload(); });
    QTRY_VERIFY_WITH_TIMEOUT(page->list()->table()->model()->rowCount() == 1, patience);
    page->list()->select(application);
    const QString name = page->list()->table()->model()->index(0, 0).data().toString();
    QTest::keyClick(page->list()->table(), Qt::Key_Delete);
    QTRY_VERIFY_WITH_TIMEOUT(page->findChild<ui::DeleteBox *>(), patience);
    auto *box = page->findChild<ui::DeleteBox *>();
    auto *typed = box->findChild<QLineEdit *>();
    QTRY_VERIFY_WITH_TIMEOUT(typed->isVisible(), patience); // it was used a moment ago
    QTest::keyClicks(typed, name);
    QTest::mouseClick(button(box, said("DeleteBox", "Delete")), Qt::LeftButton);
    QTRY_COMPARE_WITH_TIMEOUT(page->list()->table()->model()->rowCount(), 0, patience);
}

QTEST_MAIN(TestMainJob)
#include "tst_main_job.moc"
