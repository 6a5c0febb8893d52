#include "tests/authserver/world.h"
#include "tests/ui/applications_desk.h"

#include "core/oauth/endpoints.h"
#include "ui/applications/consent_canvas.h"
#include "ui/applications/consent_preview.h"
#include "ui/settings/settings.h"
#include "ui/style/theme.h"
#include "ui/text/language.h"

#include <QBuffer>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Application;
using applications::Type;

namespace {

/// The page's text as a reader of it gets it: without markup, white space as one space.
QString textOf(const QByteArray &page)
{
    QString text = QString::fromUtf8(page.mid(page.indexOf("<main>")));
    static const QRegularExpression tag(QStringLiteral("<[^>]*>"));
    text.replace(tag, QStringLiteral(" "));
    text.replace(QLatin1String("&lt;"), QLatin1String("<"))
        .replace(QLatin1String("&gt;"), QLatin1String(">"))
        .replace(QLatin1String("&quot;"), QLatin1String("\""))
        .replace(QLatin1String("&#39;"), QLatin1String("'"))
        .replace(QLatin1String("&amp;"), QLatin1String("&"));
    return text.simplified();
}

/// The real consent page for that client.
QByteArray realPage(test::World &world, const test::Client &client, const QByteArray &language)
{
    test::Browser browser(world);
    const QByteArray query = test::authorizeQuery(client, {{"state", "x"}, {"lang", language}});
    browser.signIn(query);
    return browser.get(QByteArray(oauth::consentPath) + '?' + query).body;
}

QByteArray redPng()
{
    QImage image(40, 40, QImage::Format_RGB32);
    image.fill(Qt::red);
    QByteArray png;
    QBuffer buffer(&png);
    buffer.open(QIODevice::WriteOnly);
    image.save(&buffer, "PNG");
    return png;
}

} // namespace

class TestConsentPreview final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init()
    {
        m_settings = std::make_unique<QTemporaryDir>();
        ui::keepSettingsIn(m_settings->path());
        ui::useLanguage(QStringLiteral("en"));
    }

    void saysWhatTheServerSays_data()
    {
        QTest::addColumn<QString>("language");
        QTest::addColumn<bool>("page");
        for (const QString &language : ui::languages()) {
            QTest::addRow("%s web", qPrintable(language)) << language << false;
            QTest::addRow("%s single page", qPrintable(language)) << language << true;
        }
    }

    /// Every sentence of the preview is on the real page, in that order, and the page has no others.
    void saysWhatTheServerSays()
    {
        QFETCH(QString, language);
        QFETCH(bool, page);
        test::World world;
        const test::Client client = page ? world.page : world.b;
        world.change(client, [](Application &application) {
            application.name = QStringLiteral("A <b> & \"C\" {organisation}");
            if (auto *web = std::get_if<applications::WebApp>(&application.profile))
                web->descriptionUrl = QStringLiteral("https://example.com/about");
            if (auto *single = std::get_if<applications::SinglePageApp>(&application.profile))
                single->privacyPolicyUrl = QStringLiteral("https://example.com/privacy");
        });
        const ui::ConsentWords words = ui::consentWords(
            world.application(client), {world.organisation.name, world.user.name, world.user.email}, language);
        QString real = textOf(realPage(world, client, language.toUtf8()));
        real.remove(real.indexOf(QStringLiteral("English Italiano")), real.size());
        QStringList all = words.sentences();
        all.insert(all.indexOf(words.user), words.initials);
        const auto squeezed = [](QString text) {
            return text.removeIf([](QChar c) { return c.isSpace(); }); // the no-break ones, too
        };
        QCOMPARE(squeezed(all.join(QLatin1Char(' '))), squeezed(real));
        QCOMPARE(!words.about.isEmpty(), !page);
        QCOMPARE(words.privacyAt >= 0, page);
        if (page)
            QVERIFY(real.contains(words.legal.mid(words.privacyAt, words.privacyLength)));
    }

    void linksAsTheServerDoes()
    {
        SeededRandom random(1);
        Application application
            = applications::newApplication(Type::Web, QStringLiteral("x"), random, fromMilliseconds(0)).application;
        auto &web = std::get<applications::WebApp>(application.profile);
        const auto about = [&](const char *url) {
            web.descriptionUrl = QString::fromLatin1(url);
            return ui::consentWords(application, {}, QStringLiteral("en")).about;
        };
        QVERIFY(about("").isEmpty());
        QVERIFY(about("javascript:alert(1)").isEmpty());
        QVERIFY(about("example.com").isEmpty());
        QVERIFY(!about("HTTPS://example.com").isEmpty());
    }

    void coloursAreThePages()
    {
        for (const auto scheme : {ui::Scheme::Light, ui::Scheme::Dark}) {
            const ui::PageColours &colours = ui::pageColours(scheme);
            for (const QColor &colour : {colours.ground, colours.card, colours.edge, colours.fieldEdge, colours.ink,
                                         colours.quiet, colours.accent, colours.accentInk, colours.tint})
                QVERIFY(colour.isValid());
            QCOMPARE(colours.card.lightness() > colours.ink.lightness(), scheme == ui::Scheme::Light);
        }
        const QImage plain = ui::pageLogo({}, ui::Scheme::Light, 48).toImage();
        QCOMPARE(plain.pixelColor(24, 4), ui::pageColours(ui::Scheme::Light).tint);
        QCOMPARE(ui::pageLogo(redPng(), ui::Scheme::Dark, 48).toImage().pixelColor(24, 24), QColor(Qt::red));
    }

    void followsEveryKeystroke()
    {
        tests::UiWorkbench bench;
        bench.addPeople(QStringLiteral("Ada Example"), QStringLiteral("ada@example.com"));
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Client"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        const auto *canvas = form->findChild<ui::ConsentCanvas *>();
        QTRY_COMPARE(canvas->words().application, QStringLiteral("Client"));
        QCOMPARE(canvas->words().user, QStringLiteral("Ada Example"));
        type(line(form, QStringLiteral("Name")), QStringLiteral("Another name"));
        QTRY_COMPARE(canvas->words().application, QStringLiteral("Another name"));
        QVERIFY(canvas->words().about.isEmpty());
        type(line(form, QStringLiteral("App description URL")), QStringLiteral("https://example.com"));
        QTRY_VERIFY(!canvas->words().about.isEmpty());
        form->revert();
        QTRY_COMPARE(canvas->words().application, QStringLiteral("Client"));
    }

    void languageAndColoursAreSwitched()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Client"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        const auto *preview = form->findChild<ui::ConsentPreview *>();
        QTRY_COMPARE(preview->canvas()->words().allow, QStringLiteral("Allow access"));
        auto *language = qobject_cast<QComboBox *>(named(preview, QStringLiteral("Language of the preview")));
        language->setFocus();
        QTest::keyClick(language, Qt::Key_End);
        QCOMPARE(language->currentText(), QStringLiteral("Deutsch"));
        QCOMPARE(preview->canvas()->words().allow, QStringLiteral("Zugriff zulassen"));
        auto *colours = qobject_cast<QComboBox *>(named(preview, QStringLiteral("Colors of the preview")));
        colours->setFocus();
        const ui::Scheme before = preview->canvas()->scheme();
        QTest::keyClick(colours, before == ui::Scheme::Light ? Qt::Key_Down : Qt::Key_Up);
        QVERIFY(preview->canvas()->scheme() != before);
        const QImage shot = const_cast<ui::ConsentCanvas *>(preview->canvas())->grab().toImage();
        QCOMPARE(shot.pixelColor(shot.width() / 2, 4), ui::pageColours(preview->canvas()->scheme()).ground);
        ui::useLanguage(QStringLiteral("it"));
        QTRY_COMPARE(preview->canvas()->words().allow, QStringLiteral("Consenti accesso"));
        ui::useLanguage(QStringLiteral("en"));
    }

    void besideOrAmongTheSections()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto web = bench.addApplication(Type::Web, QStringLiteral("Client"));
        Desk desk(bench);
        auto *form = desk.open(web.application.id);
        auto *preview = form->findChild<ui::ConsentPreview *>();
        desk.page.resize(1000, 900);
        QTRY_VERIFY(button(preview, QStringLiteral("Hide")));
        QTest::mouseClick(button(preview, QStringLiteral("Hide")), Qt::LeftButton);
        QVERIFY(!preview->canvas()->isVisible());
        desk.page.resize(1300, 900);
        QTRY_VERIFY(preview->canvas()->isVisible());
        QVERIFY(!button(preview, QStringLiteral("Hide")) && !button(preview, QStringLiteral("Show")));
        QVERIFY(preview->mapTo(form, QPoint()).x() > 700);
        desk.page.resize(1000, 900);
        QTRY_VERIFY(button(preview, QStringLiteral("Show"))); // it is remembered
        QTest::keyClick(button(preview, QStringLiteral("Show")), Qt::Key_Space);
        QVERIFY(preview->canvas()->isVisible());
        QVERIFY(preview->mapTo(form, QPoint()).x() < 100);
    }

    void longNamesWrap()
    {
        ui::ConsentCanvas canvas;
        ui::ConsentWords words;
        words.heading = QStringLiteral("Allow application");
        words.application = QStringLiteral("x");
        canvas.show(words, {});
        const int low = canvas.heightForWidth(300);
        words.application = QString(128, QLatin1Char('W'));
        canvas.show(words, {});
        QVERIFY(canvas.heightForWidth(300) > low + 40);
        QVERIFY(canvas.accessibleDescription().contains(words.application));
    }

    void machinesHaveNone()
    {
        tests::UiWorkbench bench;
        bench.addPeople();
        const auto machine = bench.addApplication(Type::MachineToMachine, QStringLiteral("Export"));
        Desk desk(bench);
        QVERIFY(!desk.open(machine.application.id)->findChild<ui::ConsentPreview *>());
    }

private:
    std::unique_ptr<QTemporaryDir> m_settings;
};

QTEST_MAIN(TestConsentPreview)
#include "tst_consent_preview.moc"
