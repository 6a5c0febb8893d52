// Renders every screen to PNG files: grantdesk_screenshots DIR [language…]. Needs no display, network or keyring.

#include "tests/support/ui_workbench.h"
#include "tests/ui/registry_album.h"

#include "core/crypto/rsa_key.h"
#include "ui/applications/add_key_box.h"
#include "ui/applications/add_secret_panel.h"
#include "ui/applications/application_form.h"
#include "ui/applications/application_list.h"
#include "ui/applications/applications_page.h"
#include "ui/applications/conflict_box.h"
#include "ui/applications/crop_box.h"
#include "ui/applications/generate_key_box.h"
#include "ui/applications/logo_image.h"
#include "ui/applications/new_application_box.h"
#include "ui/applications/private_key_panel.h"
#include "ui/applications/secrets_section.h"
#include "ui/help/help_box.h"
#include "ui/mainwindow.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"
#include "ui/widgets/question_box.h"
#include "ui/widgets/tables.h"

#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPainter>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTextStream>

#include <chrono>

using namespace grantdesk;
using applications::Type;

namespace {

constexpr QSize windowSize(1120, 760);
constexpr QSize tallSize(1120, 1640);

/// One language and scheme: draws everything into its folder.
class Album {
public:
    Album(QDir folder, QString suffix)
        : m_folder(std::move(folder))
        , m_suffix(std::move(suffix))
    {
    }

    void fill()
    {
        emptyList();
        lists();
        forms();
        secrets();
        redirects();
        details();
        boxes();
        otherPlaces();
        serverControls();
        tests::RegistryAlbum([this](QWidget *widget, const QString &name) { shoot(widget, name); }).fill();
    }

private:
    void shoot(QWidget *widget, const QString &name)
    {
        QTest::qWait(20);
        widget->grab().save(m_folder.filePath(name + m_suffix + QStringLiteral(".png")));
    }

    static void wait(tests::UiWorkbench &bench)
    {
        bench.stores.drain();
        QTest::qWait(10);
    }

    static ui::ApplicationsPage *pageOf(ui::MainWindow &window) { return window.findChild<ui::ApplicationsPage *>(); }

    void emptyList()
    {
        tests::UiWorkbench bench;
        ui::MainWindow window(bench.workbench);
        window.resize(windowSize);
        window.show();
        wait(bench);
        shoot(&window, QStringLiteral("01-list-empty"));
    }

    static applications::Application makeUsed(tests::UiWorkbench &bench, Type type, const QString &name)
    {
        auto fresh = bench.addApplication(type, name);
        bench.clock.advance(std::chrono::hours(26));
        return fresh.application;
    }

    void lists()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        makeUsed(bench, Type::Web, QStringLiteral("Workfront for ClientApp"));
        makeUsed(bench, Type::MachineToMachine, QStringLiteral("Nightly export"));
        makeUsed(bench, Type::SinglePage, QStringLiteral("Field app"));
        ui::MainWindow window(bench.workbench);
        window.resize(windowSize);
        window.show();
        wait(bench);
        shoot(&window, QStringLiteral("02-list"));
        for (int number = 4; number <= applications::maximumApplications; ++number)
            makeUsed(bench, Type::Web, QStringLiteral("Application with the number %1").arg(number));
        pageOf(window)->reload();
        wait(bench);
        shoot(&window, QStringLiteral("03-list-full"));
    }

    void forms()
    {
        tests::UiWorkbench bench;
        const auto user = bench.addPeople();
        bench.server.start(4711);
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Nightly export"));
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Workfront for ClientApp"));
        const auto page = bench.addApplication(Type::SinglePage, QStringLiteral("Field app"));
        if (const auto pair = crypto::generateRsaKeyPair()) {
            const auto key = applications::newPublicKey(pair->publicKey, user.id, bench.random, bench.clock.now());
            bench.stores.onStores(
                [&](storage::Stores &stores) { return stores.applications().addKey(machine.application.id, key); });
        }
        ui::MainWindow window(bench.workbench);
        window.resize(tallSize);
        window.show();
        wait(bench);
        auto *place = pageOf(window);
        place->open(machine.application.id);
        wait(bench);
        shoot(&window, QStringLiteral("10-form-machine"));
        place->open(web.application.id);
        place->form()->revealSecret(*web.firstSecret);
        QStringList urls{QStringLiteral("https://client.example.com/oauth/callback"),
                         QStringLiteral("http://client.example.com/callback"), QStringLiteral("https://8.8.8.8/cb")};
        for (QLineEdit *edit : place->form()->findChildren<QLineEdit *>())
            if (edit->placeholderText() == QLatin1String("https://") && !urls.isEmpty())
                edit->setText(urls.takeFirst());
        wait(bench);
        shoot(&window, QStringLiteral("11-form-web-new"));
        window.resize(windowSize);
        place->form()->save();
        wait(bench);
        shoot(&window, QStringLiteral("12-form-web-saved"));
        window.resize(880, 600);
        shoot(&window, QStringLiteral("13-form-small"));
        window.resize(tallSize);
        tests::ScriptedQuestions::install().answers = {0};
        place->open(page.application.id);
        wait(bench);
        place->form()->save();
        wait(bench);
        shoot(&window, QStringLiteral("14-form-single-page-problem"));
    }

    static void addSecret(tests::UiWorkbench &bench, const Id &application, const QString &notes,
                          std::optional<std::chrono::days> end, std::optional<std::chrono::hours> used = {})
    {
        const auto now = bench.clock.now();
        auto fresh = applications::newClientSecret(notes, bench.random, now - std::chrono::days(80),
                                                   end ? std::optional(now + *end) : std::nullopt);
        bench.stores.onStores([&](storage::Stores &stores) -> Result<void> {
            const auto added = stores.applications().addSecret(application, fresh.record);
            if (used)
                stores.directory().noteUse(application, fresh.record.id, now - *used);
            return added;
        });
    }

    /// Ends, reminders, a rotation, two banners and the panel.
    void secrets()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Workfront for ClientApp"));
        const Id &id = web.application.id;
        addSecret(bench, id, QStringLiteral("Production, Frankfurt"), std::chrono::days(12), std::chrono::hours(2));
        addSecret(bench, id, QStringLiteral("Integration tests"), std::chrono::days(-3));
        ui::MainWindow window(bench.workbench);
        window.resize(tallSize);
        window.show();
        wait(bench);
        auto *place = pageOf(window);
        place->open(id);
        wait(bench);
        auto *section = place->form()->secretsSection();
        section->table()->selectRow(1);
        tests::ScriptedQuestions::install();
        const auto press = [section](const char *text) {
            const QString wanted = ui::SecretsSection::tr(text);
            for (QPushButton *button : section->findChildren<QPushButton *>())
                if (button->text() == wanted && button->isVisible()) {
                    button->click(); // may take other buttons away
                    return;
                }
        };
        press("Rotate…");
        wait(bench);
        shoot(&window, QStringLiteral("15-form-web-rotate"));
        Q_EMIT section->panel()->submitted();
        wait(bench);
        press("Add client secret");
        Q_EMIT section->panel()->submitted();
        wait(bench);
        bench.clock.advance(std::chrono::hours(5));
        const auto stored
            = bench.stores.onStores([&](storage::Stores &s) { return s.applications().find(id); }).value();
        bench.stores.onStores([&](storage::Stores &s) -> Result<void> {
            s.directory().noteUse(id, applications::clientSecrets(stored)->at(3).id, bench.clock.now());
            return {};
        });
        place->reload();
        wait(bench);
        shoot(&window, QStringLiteral("16-form-web-secrets"));
        for (QLineEdit *edit : place->form()->findChildren<QLineEdit *>())
            if (edit->text() == QLatin1String("Workfront for ClientApp"))
                edit->setText(QStringLiteral("Workfront for ClientApp 2"));
        bench.stores.onStores([&](storage::Stores &s) {
            auto other = stored;
            other.name = QStringLiteral("Workfront for ClientApp (Frankfurt)");
            other.description = QStringLiteral("Moves projects and tasks into ClientApp every night.");
            applications::delegation(other)->redirectUrls
                = {QStringLiteral("https://client.example.com/oauth/callback"),
                   QStringLiteral("https://client.example.com/a/rather/long/address/for/oauth/callback")};
            return s.applications().update(other, bench.clock.now());
        });
        for (QLineEdit *edit : place->form()->findChildren<QLineEdit *>())
            if (edit->placeholderText() == QLatin1String("https://") && edit->text().isEmpty())
                edit->setText(QStringLiteral("https://client.example.com/oauth/callback"));
        place->form()->save();
        wait(bench);
        QTest::qWait(20);
        if (auto *box = window.findChild<ui::ConflictBox *>())
            shoot(box, QStringLiteral("17-conflict"));
    }

    /// Look-alikes, refusals with their reasons, and the life of a token that ends.
    void redirects()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        auto page = bench.addApplication(Type::SinglePage, QStringLiteral("Field app")).application;
        auto *delegation = applications::delegation(page);
        delegation->redirectUrls = {QStringLiteral("https://field.example.com/cb"),
                                    QStringLiteral("https://field.example.com/cb/"),
                                    QStringLiteral("https://field.example.com:8443/cb"),
                                    QStringLiteral("https://*.example.com/cb"),
                                    QStringLiteral("https://8.8.8.8/cb"),
                                    QStringLiteral("http://127.0.0.1/callback")};
        delegation->refresh = {false, Period{12, 0}, Period{3, 0}};
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().update(page, bench.clock.now()); });
        ui::MainWindow window(bench.workbench);
        window.resize(tallSize);
        window.show();
        wait(bench);
        pageOf(window)->open(page.id);
        wait(bench);
        pageOf(window)->form()->save();
        wait(bench);
        shoot(&window, QStringLiteral("18-form-single-page-redirects"));
    }

    static QImage sampleLogo()
    {
        QImage image(480, 300, QImage::Format_ARGB32_Premultiplied);
        image.fill(QColor(QStringLiteral("#1d6f5c")));
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Qt::NoPen);
        painter.setBrush(QColor(QStringLiteral("#f4d35e")));
        painter.drawEllipse(QPoint(240, 150), 90, 90);
        painter.setBrush(QColor(QStringLiteral("#0d3b66")));
        painter.drawEllipse(QPoint(270, 120), 60, 60);
        return image;
    }

    static void addKey(tests::UiWorkbench &bench, const Id &application, const Id &user,
                       std::optional<std::chrono::days> end)
    {
        const auto pair = crypto::generateRsaKeyPair();
        if (!pair)
            return;
        auto key = applications::newPublicKey(pair->publicKey, user, bench.random, bench.clock.now());
        if (end)
            key.key.certificate = crypto::CertificateInfo{
                QStringLiteral("CN = export"), bench.clock.now() - std::chrono::days(300), bench.clock.now() + *end};
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().addKey(application, key); });
    }

    /// Keys with certificates, the logo, the consent page under and beside the form, and what to tell others.
    void details()
    {
        tests::UiWorkbench bench;
        const auto user = bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Nightly export")).application;
        addKey(bench, machine.id, user.id, {});
        addKey(bench, machine.id, user.id, std::chrono::days(12));
        addKey(bench, machine.id, user.id, std::chrono::days(-3));
        auto page = bench.addApplication(Type::SinglePage, QStringLiteral("Field app")).application;
        auto *delegation = applications::delegation(page);
        delegation->redirectUrls = {QStringLiteral("https://field.example.com/oauth/callback?from=workfront")};
        delegation->logoPng = ui::logoPng(sampleLogo(), ui::middleSquare(sampleLogo().size()));
        std::get<applications::SinglePageApp>(page.profile).privacyPolicyUrl = QStringLiteral("https://example.com/p");
        bench.stores.onStores([&](storage::Stores &s) { return s.applications().update(page, bench.clock.now()); });
        ui::MainWindow window(bench.workbench);
        window.resize(windowSize.width(), 2000);
        window.show();
        wait(bench);
        pageOf(window)->open(machine.id);
        wait(bench);
        shoot(&window, QStringLiteral("40-form-machine-keys"));
        window.resize(windowSize.width(), 3200);
        pageOf(window)->open(page.id);
        wait(bench);
        QTest::qWait(100);
        shoot(&window, QStringLiteral("41-form-logo-and-preview"));
        window.resize(1440, 1000);
        QTest::qWait(100);
        shoot(&window, QStringLiteral("42-form-preview-beside"));
        ui::CropBox crop(sampleLogo(), page.name, &window);
        crop.show();
        shoot(&crop, QStringLiteral("43-crop-logo"));
    }

    /// The private key, shown and saved.
    void generatedKey(QWidget &parent, tests::UiWorkbench &bench, const applications::Application &machine,
                      const QList<ui::Person> &people)
    {
        ui::GenerateKeyBox box(bench.workbench, bench.clock, machine, people, &parent);
        box.show();
        const auto buttons = box.findChildren<QPushButton *>();
        for (QPushButton *one : buttons)
            if (one->isDefault())
                one->click();
        const bool made = QTest::qWaitFor([&box] { return box.panel()->isVisible(); }, 60'000);
        QPushButton *show = made ? qobject_cast<QPushButton *>(box.focusWidget()) : nullptr;
        if (!show)
            return;
        shoot(&box, QStringLiteral("22b-private-key-hidden"));
        show->click();
        shoot(&box, QStringLiteral("22c-private-key"));
    }

    void boxes()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Nightly export"));
        const QList<ui::Person> people{
            {newId(bench.random), QStringLiteral("Sam Sample"), QStringLiteral("sam@example.com"), true}};
        QWidget parent;
        parent.resize(windowSize);
        ui::NewApplicationBox create(bench.workbench, bench.clock, &parent);
        create.show();
        shoot(&create, QStringLiteral("20-new"));
        ui::AddKeyBox add(bench.workbench, bench.clock, machine.application.id, people, &parent);
        add.show();
        shoot(&add, QStringLiteral("21-add-key"));
        ui::GenerateKeyBox generate(bench.workbench, bench.clock, machine.application, people, &parent);
        generate.show();
        shoot(&generate, QStringLiteral("22-generate-key"));
        generatedKey(parent, bench, machine.application, people);
        ui::QuestionBox question(
            {ui::ApplicationForm::tr("Unsaved changes"),
             ui::ApplicationForm::tr("Your changes to this application are lost if you do not save them."),
             {{ui::ApplicationForm::tr("Save"), ui::ButtonKind::Primary},
              {ui::ApplicationForm::tr("Discard"), ui::ButtonKind::Danger}},
             QStringLiteral("Nightly export")},
            &parent);
        question.show();
        shoot(&question, QStringLiteral("23-question"));
    }

    void otherPlaces()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Workfront for ClientApp"));
        bench.server.start(4711);
        ui::MainWindow window(bench.workbench);
        window.resize(windowSize);
        window.show();
        wait(bench);
        window.test(web.application.id);
        wait(bench);
        shoot(&window, QStringLiteral("30-flow-lab"));
        window.showPlace(ui::MainWindow::Place::Server);
        wait(bench);
        shoot(&window, QStringLiteral("31-server"));
        window.showPlace(ui::MainWindow::Place::Settings);
        wait(bench);
        shoot(&window, QStringLiteral("32-settings"));
        window.showPlace(ui::MainWindow::Place::Applications);
        QTest::keyClick(&window, Qt::Key_F1);
        auto *help = window.findChild<ui::HelpBox *>();
        shoot(help, QStringLiteral("39-help"));
        help->showTopic(nullptr);
        shoot(help, QStringLiteral("39-help-keys"));
    }

    static void switchOn(tests::UiWorkbench &bench, authserver::Recipe recipe)
    {
        recipe.id = newId(bench.random);
        bench.stores.onStores([&recipe](storage::Stores &s) { return s.controls().addRecipe(recipe); });
    }

    static QList<authserver::LogEntry> requests(const Clock &clock)
    {
        authserver::LogEntry page;
        page.at = clock.now();
        page.method = "GET";
        page.path = "/integrations/oauth2/authorize";
        page.parameters = "client_id=5f0c&response_type=code&redirect_uri=http%3A%2F%2F127.0.0.1%2Fcallback&state";
        page.applicationName = QStringLiteral("Workfront for ClientApp");
        page.status = 303;
        page.outcome = "login_failed";
        page.rule = "§2.1";
        page.microseconds = 640;
        authserver::LogEntry token = page;
        token.method = "POST";
        token.path = "/integrations/oauth2/api/v1/token";
        token.parameters = "grant_type=authorization_code&code&code_verifier&client_id=5f0c&client_secret";
        token.status = 200;
        token.outcome = "ok";
        token.rule = "RFC 6749 §5.1";
        authserver::LogEntry refused = token;
        refused.status = 400;
        refused.outcome = "invalid_grant";
        refused.rule = "RFC 6749 §4.1.3";
        refused.reason = "The authorization code was issued more than three minutes ago.";
        authserver::LogEntry failing = token;
        failing.status = 503;
        failing.outcome = "temporarily_unavailable";
        failing.recipe = "service_unavailable";
        failing.rule = {};
        authserver::LogEntry dropped = failing;
        dropped.status = 0;
        dropped.outcome = "dropped";
        dropped.recipe = "connection_dropped";
        authserver::LogEntry slow = token;
        slow.at += std::chrono::hours(24 * 180);
        slow.recipe = "slow_answer";
        return {page, token, refused, failing, dropped, slow};
    }

    void serverControls()
    {
        using Recipe = authserver::Recipe;
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Workfront for ClientApp"));
        bench.server.start(4711);
        ui::MainWindow window(bench.workbench);
        window.resize(windowSize);
        window.show();
        window.showPlace(ui::MainWindow::Place::Server);
        auto *tabs = window.findChild<QTabWidget *>(QStringLiteral("serverTabs"));
        tabs->setCurrentIndex(2);
        wait(bench);
        shoot(&window, QStringLiteral("33-requests-empty"));
        tabs->setCurrentIndex(1);
        wait(bench);
        shoot(&window, QStringLiteral("34-controls-normal"));
        const Id id;
        switchOn(bench, {id, Recipe::Kind::ServiceUnavailable, {}, {}, 3, {}});
        switchOn(bench, {id, Recipe::Kind::NoRefreshToken, web.application.id, {}, 1, {}});
        switchOn(bench, {id, Recipe::Kind::SlowAnswer, {}, Recipe::Endpoint::Api, {}, std::chrono::seconds(5)});
        bench.stores.onStores([&bench](storage::Stores &s) {
            return s.controls().setClock(ClockSetting{{}, bench.clock.now()});
        });
        Q_EMIT bench.server.controlsChanged();
        wait(bench);
        window.findChild<QComboBox *>(QStringLiteral("clockAmount"))->setCurrentIndex(6);
        window.findChild<QTableView *>(QStringLiteral("recipes"))->selectRow(1);
        shoot(&window, QStringLiteral("35-controls-altered"));
        window.showPlace(ui::MainWindow::Place::FlowLab);
        wait(bench);
        shoot(&window, QStringLiteral("35b-flow-lab-altered"));
        window.showPlace(ui::MainWindow::Place::Server);
        window.findChild<QPushButton *>(QStringLiteral("offerAddRecipe"))->click();
        wait(bench);
        shoot(&window, QStringLiteral("36-recipe-form-revealed"));
        auto *kind = window.findChild<QComboBox *>(QStringLiteral("recipeKind"));
        kind->setCurrentIndex(kind->findData(int(Recipe::Kind::SlowAnswer)));
        window.resize(tallSize);
        shoot(&window, QStringLiteral("36b-recipe-form"));
        window.resize(windowSize);
        bench.server.log.append(requests(bench.clock));
        tabs->setCurrentIndex(2);
        QTest::qWait(20);
        window.findChild<QTableView *>(QStringLiteral("requests"))->selectRow(2);
        shoot(&window, QStringLiteral("37-requests"));
        window.resize(880, 600);
        shoot(&window, QStringLiteral("38-requests-small"));
    }

    QDir m_folder;
    QString m_suffix;
};

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toLocal8Bit());
    QApplication application(argc, argv);
    QStringList arguments = QApplication::arguments().mid(1);
    if (arguments.isEmpty()) {
        QTextStream(stderr) << "Usage: grantdesk_screenshots DIR [language...]\n";
        return 2;
    }
    const QDir folder(arguments.takeFirst());
    if (!folder.mkpath(QStringLiteral(".")))
        return 1;
    ui::Theme::instance().install();
    for (const QString &language : arguments.isEmpty() ? ui::languages() : arguments) {
        ui::useLanguage(language);
        for (const auto choice : {ui::SchemeChoice::Light, ui::SchemeChoice::Dark}) {
            ui::Theme::instance().setChoice(choice);
            const QString scheme = choice == ui::SchemeChoice::Light ? QStringLiteral("light") : QStringLiteral("dark");
            Album(folder, QStringLiteral("-%1-%2").arg(language, scheme)).fill();
        }
    }
    return 0;
}
