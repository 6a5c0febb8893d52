#include "tests/authserver/world.h"

#include "core/authserver/pages/html.h"
#include "core/authserver/pages/pages.h"
#include "core/authserver/pages/texts.h"
#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace grantdesk;
using authserver::Html;
using test::Browser;
using test::World;

/// The pages: complete, legible, nothing to inject into, nothing from elsewhere (protocol-checks 17).
class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void securityHeaders();
    void formsMayLeadOnAndOn_data();
    void formsMayLeadOnAndOn();
    void nothingIsInjected();
    void consentTellsEverything();
    void legalSentence();
    void logo_data();
    void logo();
    void contrast_data();
    void contrast();
    void everyFieldHasItsLabel();
    void enterMeansAllow();
    void linksOutTellNothing();
    void homeAndNotFound();
    void namesStayApart();
    void passingTroubleAsksForNoNewStart_data();
    void passingTroubleAsksForNoNewStart();
    void darkPagesShowDarkLogos();
};

namespace {

http::Response consentPage(World &world, const test::Client &client, const QByteArray &language = "en")
{
    Browser browser(world);
    browser.headers.add("Accept-Language", language);
    const QByteArray query = authorizeQuery(client);
    browser.signIn(query);
    return browser.get(oauth::consentPath + ('?' + query));
}

/// The relative luminance of a colour of the style sheet (WCAG 2.1); negative when there is none of that name.
double luminance(const QByteArray &style, const QByteArray &name)
{
    const qsizetype at = style.indexOf("--" + name + ": #");
    const QByteArray rgb = at < 0 ? QByteArray() : QByteArray::fromHex(style.mid(at + name.size() + 5, 6));
    if (rgb.size() != 3)
        return -1;
    const auto part = [&rgb](int index) {
        const double value = double(quint8(rgb.at(index))) / 255;
        return value <= 0.03928 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(0) + 0.7152 * part(1) + 0.0722 * part(2);
}

} // namespace

void PagesTest::securityHeaders()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    const QList<http::Response> pages{browser.get(oauth::loginPath + ('?' + query)), consentPage(world, world.b),
                                      browser.get(oauth::authorizePath), browser.get("/"), browser.get("/nothing")};
    for (const http::Response &page : pages) {
        const QByteArray policy = page.headers.value("Content-Security-Policy");
        QVERIFY(policy.startsWith("default-src 'none'; style-src 'sha256-"));
        QVERIFY(policy.contains("frame-ancestors 'none'") && policy.contains("base-uri 'none'"));
        QVERIFY(!policy.contains("unsafe"));
        QCOMPARE(page.headers.value("X-Frame-Options"), "DENY");
        QCOMPARE(page.headers.value("Referrer-Policy"), "no-referrer");
        QCOMPARE(page.headers.value("X-Content-Type-Options"), "nosniff");
        QCOMPARE(page.headers.value("Cache-Control"), "no-store");
        QVERIFY(!page.headers.contains("Access-Control-Allow-Origin"));
        const QByteArray style = page.body.mid(page.body.indexOf("<style>") + 7);
        const QByteArray hash = crypto::sha256(style.left(style.indexOf("</style>"))).toBase64();
        QVERIFY(policy.contains("'sha256-" + hash + "'"));
        QVERIFY(!page.body.contains("<script") && !page.body.contains(" style=") && !page.body.contains("src=\"http"));
        QVERIFY(!page.body.contains("{{"));
    }
}

void PagesTest::formsMayLeadOnAndOn_data()
{
    QTest::addColumn<QString>("redirectUrl");
    for (const char *url :
         {"https://client.example.com/cb", "http://127.0.0.1:5000/cb", "http://[::1]:5000/cb", "com.example.app:/cb"})
        QTest::newRow(url) << QString::fromLatin1(url);
}

/// Chromium holds form-action against the whole chain of redirects behind a form. Where the client's callback leads on,
/// to its front end or into its app, nobody here can know: any form-action would end the way there, after the consent
/// was processed.
void PagesTest::formsMayLeadOnAndOn()
{
    QFETCH(QString, redirectUrl);
    World world;
    const test::Client client = world.add(applications::Type::Web, QStringLiteral("C"), {redirectUrl});
    Browser browser(world);
    for (const http::Response &page :
         {consentPage(world, client), browser.get(oauth::loginPath + ('?' + authorizeQuery(client)))}) {
        QVERIFY(page.body.contains("<form method=\"post\""));
        const QByteArray policy = page.headers.value("Content-Security-Policy");
        QVERIFY2(!policy.isEmpty() && !policy.contains("form-action"), policy.constData());
    }
}

void PagesTest::nothingIsInjected()
{
    World world;
    const QString hostile = QStringLiteral("</title><script>alert(1)</script>{{style}}\"'");
    const test::Client client
        = world.add(applications::Type::Web, hostile, {QStringLiteral("https://c.example.com/cb")});
    Browser browser(world);
    const QByteArray query = authorizeQuery(client, {{"state", hostile.toUtf8()}}) + "&x=\"><script>'";
    QList<http::Response> pages{browser.get(oauth::loginPath + ('?' + query))};
    pages.append(browser.submit(pages.first(), {{"email", hostile.toUtf8()}, {"password", "x"}}));
    browser.signIn(query);
    pages.append(browser.get(oauth::consentPath + ('?' + query)));
    pages.append(browser.get(oauth::authorizePath + QByteArray("?client-id=<script>&\"><script>")));
    for (const http::Response &page : pages) {
        QVERIFY(page.headers.value("Content-Type").startsWith("text/html"));
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(!page.body.contains("\"'\""));
        QCOMPARE(page.body.count("<style>"), 1);
    }
    QVERIFY(pages.at(2).body.contains("&lt;script&gt;alert(1)&lt;/script&gt;{{style}}"));
}

void PagesTest::consentTellsEverything()
{
    World world;
    for (const QByteArray &language : authserver::pageLanguages()) {
        const QByteArray body = consentPage(world, world.b, language).body;
        const authserver::Texts texts = authserver::readTexts(language);
        QVERIFY(body.contains("Client B"));
        QVERIFY(body.contains("Example &amp; Sons"));
        QVERIFY(body.contains("Ada Example") && body.contains(test::email) && body.contains(">AE<"));
        for (const char *key : {"consent.title", "consent.on_behalf", "consent.permission_read",
                                "consent.permission_write", "consent.allow", "consent.cancel", "consent.switch_user"})
            QVERIFY2(body.contains(Html::fromText(texts.value(key)).markup()), key);
    }
}

/// D-08: only what has an address is named.
void PagesTest::legalSentence()
{
    World world;
    QVERIFY(!consentPage(world, world.page).body.contains("privacy policy"));
    const auto setPrivacy = [&](const char *url) {
        world.change(world.page, [url](applications::Application &application) {
            std::get<applications::SinglePageApp>(application.profile).privacyPolicyUrl = QLatin1String(url);
        });
    };
    setPrivacy("https://spa.example.com/privacy?a&b");
    const QByteArray body = consentPage(world, world.page).body;
    QVERIFY(body.contains("<a href=\"https://spa.example.com/privacy?a&amp;b\" target=\"_blank\" "
                          "rel=\"noopener noreferrer\">privacy policy</a></bdi>."));
    setPrivacy("javascript:alert(1)");
    QVERIFY(!consentPage(world, world.page).body.contains("javascript:"));
}

void PagesTest::logo_data()
{
    QTest::addColumn<QByteArray>("picture");
    QTest::addColumn<QByteArray>("type");
    QTest::newRow("none") << QByteArray() << QByteArray();
    QTest::newRow("PNG") << QByteArray("\x89PNG\r\n\x1a\n...") << QByteArray("image/png");
    QTest::newRow("JPEG") << QByteArray("\xff\xd8\xff\xe0...") << QByteArray("image/jpeg");
    QTest::newRow("WebP") << QByteArray("RIFF....WEBPVP8 ") << QByteArray("image/webp");
    QTest::newRow("RIFF, but sound") << QByteArray("RIFF....WAVEfmt ") << QByteArray();
    QTest::newRow("RIFF and no more") << QByteArray("RIFF") << QByteArray();
    QTest::newRow("SVG") << QByteArray("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>x</script></svg>")
                         << QByteArray();
    QTest::newRow("SVG after a PNG's name") << QByteArray("PNG<svg/>") << QByteArray();
    QTest::newRow("GIF") << QByteArray("GIF89a") << QByteArray();
}

/// By its bytes, never by what somebody calls it; what is no picture for sure is not shown.
void PagesTest::logo()
{
    QFETCH(QByteArray, picture);
    QFETCH(QByteArray, type);
    World world;
    world.change(world.b, [&](applications::Application &application) {
        applications::delegation(application)->logoPng = picture;
    });
    const QByteArray body = consentPage(world, world.b).body;
    QCOMPARE(body.contains("<svg viewBox"), type.isEmpty());
    QCOMPARE(body.count("<svg"), type.isEmpty() ? 1 : 0);
    QCOMPARE(body.contains("<img "), !type.isEmpty());
    if (!type.isEmpty())
        QVERIFY(body.contains("<img src=\"data:" + type + ";base64," + picture.toBase64() + "\" alt=\"\">"));
}

void PagesTest::contrast_data()
{
    QTest::addColumn<QByteArray>("front");
    QTest::addColumn<QByteArray>("back");
    QTest::addColumn<double>("least");
    const auto row = [](const char *front, const char *back, double least) {
        QTest::addRow("%s on %s", front, back) << QByteArray(front) << QByteArray(back) << least;
    };
    for (const char *front : {"ink", "quiet"}) {
        row(front, "card", 4.5);
        row(front, "ground", 4.5);
    }
    row("ink", "tint", 4.5);
    row("accent", "card", 4.5);
    row("accent-ink", "accent", 4.5);
    row("accent-ink", "accent-hover", 4.5);
    row("bad", "bad-tint", 4.5);
    row("field-edge", "card", 3); // what shows where to type, to press and where one is (WCAG 2.1 §1.4.11)
    row("accent", "ground", 3);
    row("accent", "tint", 3);
}

/// WCAG 2.1 §1.4.3, level AA, in the light and in the dark.
void PagesTest::contrast()
{
    QFETCH(QByteArray, front);
    QFETCH(QByteArray, back);
    QFETCH(double, least);
    World world;
    const QByteArray style = Browser(world).get("/").body;
    const qsizetype dark = style.indexOf("prefers-color-scheme: dark");
    QVERIFY(dark > 0);
    for (const QByteArray &scheme : {style.left(dark), style.mid(dark)}) {
        const double one = luminance(scheme, front);
        const double other = luminance(scheme, back);
        QVERIFY(one >= 0 && other >= 0);
        const double ratio = (std::max(one, other) + 0.05) / (std::min(one, other) + 0.05);
        QVERIFY2(ratio >= least, QByteArray::number(ratio));
    }
}

void PagesTest::everyFieldHasItsLabel()
{
    authserver::Settings settings = World::defaultSettings();
    settings.rememberConsent = true;
    World world(settings);
    const QByteArray pages = Browser(world).get(oauth::loginPath + ('?' + authorizeQuery(world.b))).body
        + consentPage(world, world.b).body;
    int fields = 0;
    for (const QByteArray &part : pages.split('<')) {
        if (!part.startsWith("input ") || part.contains("type=\"hidden\""))
            continue;
        ++fields;
        const qsizetype id = part.indexOf(" id=\"") + 5;
        const bool isNamed = id > 5 && pages.contains("<label for=\"" + part.mid(id, part.indexOf('"', id) - id) + '"');
        QVERIFY2(isNamed || pages.contains("<label class=\"choice\"><" + part), part.constData());
    }
    QCOMPARE(fields, 3);
    for (const char *needed : {"autocomplete=\"username\"", "autocomplete=\"current-password\"",
                               "name=\"viewport\" content=\"width=device-width, initial-scale=1\"", ":focus-visible"})
        QVERIFY2(pages.contains(needed), needed);
}

/// Enter on "Do not ask again" presses the form's first button (HTML, implicit submission).
void PagesTest::enterMeansAllow()
{
    authserver::Settings settings = World::defaultSettings();
    settings.rememberConsent = true;
    World world(settings);
    const QByteArray body = consentPage(world, world.b).body;
    QVERIFY(body.contains("name=\"remember\""));
    const qsizetype first = body.indexOf("type=\"submit\"");
    QVERIFY2(body.mid(first).startsWith("type=\"submit\" name=\"decision\" value=\"allow\""), body.mid(first, 80));
}

void PagesTest::linksOutTellNothing()
{
    World world;
    world.change(world.page, [](applications::Application &application) {
        std::get<applications::SinglePageApp>(application.profile).privacyPolicyUrl
            = QStringLiteral("https://spa.example.com/privacy");
    });
    world.change(world.b, [](applications::Application &application) {
        std::get<applications::WebApp>(application.profile).descriptionUrl = QStringLiteral("https://b.example.com");
    });
    const QByteArray pages = consentPage(world, world.page).body + consentPage(world, world.b).body;
    QCOMPARE(pages.count("<a href=\"http"), 2);
    QCOMPARE(pages.count("target=\"_blank\" rel=\"noopener noreferrer\""), 2);
    QCOMPARE(pages.count("target="), 2);
}

void PagesTest::homeAndNotFound()
{
    World world;
    Browser browser(world);
    QVERIFY(browser.get("/").body.contains("http://127.0.0.1:4711/integrations/oauth2/authorize"));
    QCOMPARE(browser.get("/nothing").status, 404);
    http::Request request;
    request.target = "/nothing";
    const http::Response response = world.send(request);
    QCOMPARE(response.status, 404);
    QCOMPARE(test::errorOf(response), "not_found");
}

/// A name written from right to left must not reorder the words around it.
void PagesTest::namesStayApart()
{
    World world;
    const QString name = QStringLiteral("\u05d9\u05d5\u05de\u05df (Beta) 2");
    const QByteArray apart = "<bdi>" + name.toUtf8() + "</bdi>";
    const test::Client client = world.add(applications::Type::Web, name, {QStringLiteral("https://c.example.com/cb")});
    Browser browser(world);
    const QByteArray login = browser.get(oauth::loginPath + ('?' + authorizeQuery(client))).body;
    QVERIFY(login.contains("to continue to " + apart));
    const QByteArray organisation = "<bdi>Example &amp; Sons</bdi>";
    QVERIFY(login.contains("<p class=\"organisation\">" + organisation));
    const QByteArray consent = consentPage(world, client).body;
    QVERIFY(consent.contains(apart));
    QVERIFY(consent.contains("to access your " + organisation + " account"));
    QVERIFY(consent.contains("<bdi>Ada Example</bdi>"));
}

void PagesTest::passingTroubleAsksForNoNewStart_data()
{
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("saysWhatToDo");
    QTest::addColumn<bool>("passes");
    const auto row = [](const char *text, int status, bool saysWhatToDo, bool passes) {
        QTest::newRow(text) << status << QByteArray(text) << saysWhatToDo << passes;
    };
    row("error.throttled", 429, true, true);
    row("error.form_expired", 403, true, true);
    row("error.unavailable", 503, true, true);
    row("error.internal", 500, true, true);
    row("error.needs_restart", 503, true, false);
    row("error.newer_schema", 500, true, false);
    row("error.not_found", 404, false, false);
    row("error.redirect_mismatch", 400, false, false);
}

/// "Try again in 60 s" and "go back to the application and start again" contradict each other.
void PagesTest::passingTroubleAsksForNoNewStart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, text);
    QFETCH(bool, saysWhatToDo);
    QFETCH(bool, passes);
    World world;
    const authserver::Pages pages;
    for (const QByteArray &language : authserver::pageLanguages()) {
        const authserver::Texts texts = authserver::readTexts(language);
        const auto has = [&texts](const QByteArray &page, const char *key) {
            return page.contains(Html::fromText(texts.value(key)).markup());
        };
        authserver::PageFrame frame;
        frame.language = language;
        frame.query = "client_id=a&state=\"b";
        const QByteArray elsewhere = pages.errorPage(frame, {status, text, {}, {}}).body;
        QCOMPARE(has(elsewhere, "error.advice"), !saysWhatToDo);
        QVERIFY(!has(elsewhere, "error.back_to_login"));
        QCOMPARE(has(elsewhere, "error.title"), status == 400);
        frame.isSignIn = true;
        const QByteArray signingIn = pages.errorPage(frame, {status, text, {}, {}}).body;
        QCOMPARE(has(signingIn, "error.back_to_login"), passes);
        QCOMPARE(signingIn.contains("<a href=\"?client_id=a&amp;state=&quot;b\">"), passes);
    }
    // The address of the form is the one that refused it.
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    browser.get(oauth::loginPath + ('?' + query));
    const http::Response refused
        = browser.post(oauth::loginPath + ('?' + query), http::Parameters{{"anti_forgery", "x"}});
    QCOMPARE(refused.status, 403);
    QVERIFY(refused.body.contains("<a href=\"?" + Html::fromText(query).markup() + "\">"));
}

void PagesTest::darkPagesShowDarkLogos()
{
    World world;
    const QByteArray style = Browser(world).get("/").body;
    QVERIFY(style.contains(
        "@media (prefers-color-scheme: dark) { .application img { padding: 0.25rem; background: #ffffff; } }"));
}

QTEST_GUILESS_MAIN(PagesTest)
#include "tst_authserver_pages.moc"
