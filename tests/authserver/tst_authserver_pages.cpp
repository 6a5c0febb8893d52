#include "tests/authserver/world.h"

#include "core/authserver/pages/html.h"
#include "core/authserver/pages/pages.h"
#include "core/authserver/pages/texts.h"
#include "core/crypto/hash.h"
#include "core/oauth/endpoints.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>
#include <cmath>

using namespace grantdesk;
using authserver::Html;
using authserver::HtmlTemplate;
using test::Browser;
using test::World;

/// The pages: four languages, nothing to inject into, nothing from elsewhere (protocol-checks 17).
class PagesTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameKeysAndPlaceholders_data();
    void sameKeysAndPlaceholders();
    void everyTextIsUsed();
    void templatesFill();
    void acceptedLanguage_data();
    void acceptedLanguage();
    void languageOfThePage_data();
    void languageOfThePage();
    void languageLinksKeepTheRequest();
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
    void everyRecipeHasItsName_data() { sameKeysAndPlaceholders_data(); }
    void everyRecipeHasItsName();
    void namesStayApart();
    void passingTroubleAsksForNoNewStart_data();
    void passingTroubleAsksForNoNewStart();
    void darkPagesShowDarkLogos();
};

namespace {

QSet<QByteArray> placeholders(const QByteArray &text)
{
    QSet<QByteArray> found;
    static const QRegularExpression pattern(QStringLiteral("\\{(\\w+)\\}"));
    auto matches = pattern.globalMatch(QString::fromUtf8(text));
    while (matches.hasNext())
        found.insert(matches.next().captured(1).toUtf8());
    return found;
}

http::Response consentPage(World &world, const test::Client &client, const QByteArray &language = "en")
{
    Browser browser(world);
    browser.headers.add("Accept-Language", language);
    const QByteArray query = authorizeQuery(client);
    browser.signIn(query);
    return browser.get(oauth::consentPath + ('?' + query));
}

QByteArray sources(const char *relativePath)
{
    QFile file(QStringLiteral(GRANTDESK_TEST_DATA "/../../core/authserver/") + QLatin1String(relativePath));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
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

void PagesTest::sameKeysAndPlaceholders_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const QByteArray &language : authserver::pageLanguages())
        QTest::newRow(language) << language;
}

void PagesTest::sameKeysAndPlaceholders()
{
    QFETCH(QByteArray, language);
    World world; // brings the resources in
    const authserver::Texts english = authserver::readTexts("en");
    const authserver::Texts texts = authserver::readTexts(language);
    QVERIFY(english.size() > 40);
    QCOMPARE(QSet<QByteArray>(texts.keyBegin(), texts.keyEnd()),
             QSet<QByteArray>(english.keyBegin(), english.keyEnd()));
    for (auto text = texts.begin(); text != texts.end(); ++text) {
        QVERIFY2(!text.value().trimmed().isEmpty(), text.key().constData());
        QVERIFY2(placeholders(text.value()) == placeholders(english.value(text.key())), text.key().constData());
        QVERIFY2(!text.value().contains("Workfront"), text.key().constData());
        // The same words for one and for many.
        const bool counts = text.value().contains("{seconds}");
        QVERIFY2(!counts || text.value().contains("{seconds}\u00a0s"), text.key().constData());
    }
}

namespace {

/// Those keys are put together.
bool isOfARecipe(const QByteArray &key)
{
    return key.startsWith("recipe.") && authserver::recipeKindFromWire(QByteArrayView(key).sliced(7));
}

} // namespace

void PagesTest::everyTextIsUsed()
{
    World world;
    QByteArray code;
    for (const char *file : {"pages/pages.cpp", "endpoints/login.cpp", "endpoints/consent.cpp", "endpoints/home.cpp",
                             "endpoints/browser_answers.cpp", "checks/authorization_checks.cpp", "routing/router.cpp",
                             "routing/try_later.cpp"})
        code += sources(file);
    const authserver::Texts texts = authserver::readTexts("en");
    for (auto text = texts.begin(); text != texts.end(); ++text)
        QVERIFY2(isOfARecipe(text.key()) || code.contains('"' + text.key() + '"'), text.key().constData());
}

void PagesTest::templatesFill()
{
    const authserver::HtmlValues values{{"a", Html::fromText(QByteArrayView("<&>\"'{{b}}"))},
                                        {"b", Html::fromText("B")}};
    QCOMPARE(HtmlTemplate::ofMarkup("x{{a}}y").filled(values).markup(), "x&lt;&amp;&gt;&quot;&#39;{{b}}y");
    QCOMPARE(HtmlTemplate::ofMarkup("{{#b}}[{{b}}]{{/b}}{{#c}}no{{/c}}").filled(values).markup(), "[B]");
    QCOMPARE(HtmlTemplate::ofMarkup("{{unknown}}{{unfinished").filled(values).markup(), "");
    QCOMPARE(HtmlTemplate::ofMarkup("{{#b}}1{{#c}}no{{/c}}{{#a}}2{{/a}}{{/b}}{{#a}}{{/a}}.").filled(values).markup(),
             "12.");
    QCOMPARE(
        HtmlTemplate::ofMarkup("{{#c}}{{#a}}no{{/a}}{{/c}}{{a}}{{a}}").filled({{"a", Html::fromText("x")}}).markup(),
        "xx");
    QCOMPARE(HtmlTemplate::ofMarkup("as it is").filled(values).markup(), "as it is");
    QCOMPARE(HtmlTemplate::ofMarkup({}).filled(values).markup(), "");
    QCOMPARE(HtmlTemplate::ofSentence("a & {unknown").filled(values).markup(), "a &amp; <bdi></bdi>");
    QCOMPARE(HtmlTemplate::ofSentence("a & {c}b").filled(values).markup(), "a &amp; <bdi></bdi>b");
    QCOMPARE(HtmlTemplate::ofSentence("a & b").filled(values).markup(), "a &amp; b");
    QCOMPARE(Html::fromText(QByteArrayView("<a\0b>", 5)).markup(), "&lt;ab&gt;");
    QCOMPARE(HtmlTemplate::ofSentence("<{b}> {a}").filled(values).markup(),
             "&lt;<bdi>B</bdi>&gt; <bdi>&lt;&amp;&gt;&quot;&#39;{{b}}</bdi>");
}

void PagesTest::acceptedLanguage_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("language");
    const auto row = [](const char *header, const char *language) {
        QTest::newRow(header) << QByteArray(header) << QByteArray(language);
    };
    row("de", "de");
    row("de-CH", "de");
    row("IT", "it");
    row("fr;q=0.5, it;q=0.9, en;q=0.8", "it");
    row("es, pt;q=0.9, fr;q=0.1", "fr");
    row("de;q=0, it;q=0.1", "it");
    row("en-GB,en;q=0.9,de;q=0.8", "en");
    row("*", "en");
    row("*;q=0.1, fr;q=0.2", "fr");
    row("en;q=0, *;q=0.5", "it"); // "*" is what the header does not name
    row("es, *;q=0.1", "en");
    row("*, de", "de");
    row("en;q=0.1, *;q=0", "en");
    row("de;Q=0.1, fr;Q=0.9", "fr");
    row("es", "");
    row("", "");
    row("de;q=2, fr;q=0.3", "fr");
    row("de;q=x", "");
    row(",,;;=,", "");
    row("deutsch", "");
}

void PagesTest::acceptedLanguage()
{
    QFETCH(QByteArray, header);
    QTEST(authserver::acceptedLanguage(header), "language");
}

void PagesTest::languageOfThePage_data()
{
    QTest::addColumn<QByteArray>("header");
    QTest::addColumn<QByteArray>("more");
    QTest::addColumn<QByteArray>("language");
    QTest::newRow("default") << QByteArray() << QByteArray() << QByteArray("en");
    QTest::newRow("browser") << QByteArray("it,en;q=0.5") << QByteArray() << QByteArray("it");
    QTest::newRow("chosen") << QByteArray("it") << QByteArray("&lang=fr") << QByteArray("fr");
    QTest::newRow("ui_locales") << QByteArray("it") << QByteArray("&ui_locales=es+de-AT") << QByteArray("de");
    QTest::newRow("chosen before ui_locales")
        << QByteArray() << QByteArray("&ui_locales=de&lang=it") << QByteArray("it");
    QTest::newRow("nonsense") << QByteArray("xx") << QByteArray("&lang=%3Cscript%3E") << QByteArray("en");
}

void PagesTest::languageOfThePage()
{
    QFETCH(QByteArray, header);
    QFETCH(QByteArray, more);
    QFETCH(QByteArray, language);
    World world;
    Browser browser(world);
    browser.headers.add("Accept-Language", header);
    const QByteArray body = browser.get(oauth::loginPath + ('?' + authorizeQuery(world.b) + more)).body;
    QVERIFY(body.contains("<html lang=\"" + language + "\">"));
    const QByteArray heading = authserver::readTexts(language).value("login.title");
    QVERIFY(body.contains("<h1>" + heading + "</h1>"));
}

void PagesTest::languageLinksKeepTheRequest()
{
    World world;
    Browser browser(world);
    const QByteArray query = authorizeQuery(world.b);
    const QByteArray body = browser.get(oauth::loginPath + ('?' + query + "&lang=it")).body;
    const QByteArray link = QByteArray("?" + query + "&lang=de").replace("&", "&amp;"); // never to another host
    QVERIFY(body.contains("<a href=\"" + link + "\" lang=\"de\""));
    QVERIFY(body.contains(" aria-current=\"true\">Italiano</a>"));
    // The choice survives sign-in and consent.
    browser.signIn(query + "&lang=de");
    QVERIFY(browser.get(oauth::consentPath + ('?' + query + "&lang=de")).body.contains("Anwendung zulassen"));
}

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

/// The warning speaks the visitor's language, and does not repeat itself.
void PagesTest::everyRecipeHasItsName()
{
    QFETCH(QByteArray, language);
    World world;
    const authserver::Texts texts = authserver::readTexts(language);
    authserver::Controls controls;
    QByteArrayList names;
    for (const auto kind : authserver::allRecipeKinds()) {
        const QByteArray name = texts.value("recipe." + toWire(kind));
        QVERIFY2(!name.isEmpty() && !names.contains(name), toWire(kind).constData());
        names.append(name);
        for (int i = 0; i < 2; ++i) {
            authserver::Recipe recipe;
            recipe.kind = kind;
            controls.recipes.append(recipe);
        }
    }
    authserver::PageFrame frame;
    frame.language = language;
    frame.controls = std::make_shared<const authserver::Controls>(controls);
    const QByteArray page = authserver::Pages().errorPage(frame, {404, "error.not_found", {}, {}}).body;
    QVERIFY2(page.contains("<bdi>" + Html::fromText(names.join(", ")).markup() + "</bdi>"), page.constData());
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
    QTest::addColumn<bool>("passes");
    for (const char *text : {"error.throttled", "error.form_expired", "error.unavailable", "error.internal",
                             "error.needs_restart", "error.not_found", "error.redirect_mismatch"}) {
        const QByteArray key(text);
        const int status = key.endsWith("throttled") ? 429
            : key.endsWith("expired")                ? 403
            : key.endsWith("internal")               ? 500
            : key.endsWith("found")                  ? 404
            : key.endsWith("mismatch")               ? 400
                                                     : 503;
        QTest::newRow(text) << status << key << (status != 404 && status != 400);
    }
}

/// "Try again in 60 s" and "go back to the application and start again" contradict each other.
void PagesTest::passingTroubleAsksForNoNewStart()
{
    QFETCH(int, status);
    QFETCH(QByteArray, text);
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
        QCOMPARE(has(elsewhere, "error.advice"), !passes);
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
