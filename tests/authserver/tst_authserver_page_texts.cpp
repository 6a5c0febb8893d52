#include "tests/authserver/world.h"

#include "core/authserver/pages/html.h"
#include "core/authserver/pages/pages.h"
#include "core/authserver/pages/texts.h"
#include "core/oauth/endpoints.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace grantdesk;
using authserver::Html;
using authserver::HtmlTemplate;
using test::Browser;
using test::World;

/// The words of the pages: the same in four languages, chosen as the visitor wants, and filled in safely.
class PageTextsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void sameKeysAndPlaceholders_data();
    void sameKeysAndPlaceholders();
    void everyTextIsUsed();
    void everyRecipeHasItsName_data() { sameKeysAndPlaceholders_data(); }
    void everyRecipeHasItsName();
    void templatesFill();
    void acceptedLanguage_data();
    void acceptedLanguage();
    void languageOfThePage_data();
    void languageOfThePage();
    void languageLinksKeepTheRequest();
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

QByteArray sources(const char *relativePath)
{
    QFile file(QStringLiteral(GRANTDESK_TEST_DATA "/../../core/authserver/") + QLatin1String(relativePath));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Those keys are put together.
bool isOfARecipe(const QByteArray &key)
{
    return key.startsWith("recipe.") && authserver::recipeKindFromWire(QByteArrayView(key).sliced(7));
}

} // namespace

void PageTextsTest::sameKeysAndPlaceholders_data()
{
    QTest::addColumn<QByteArray>("language");
    for (const QByteArray &language : authserver::pageLanguages())
        QTest::newRow(language) << language;
}

void PageTextsTest::sameKeysAndPlaceholders()
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

void PageTextsTest::everyTextIsUsed()
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

void PageTextsTest::templatesFill()
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

void PageTextsTest::acceptedLanguage_data()
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

void PageTextsTest::acceptedLanguage()
{
    QFETCH(QByteArray, header);
    QTEST(authserver::acceptedLanguage(header), "language");
}

void PageTextsTest::languageOfThePage_data()
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

void PageTextsTest::languageOfThePage()
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

void PageTextsTest::languageLinksKeepTheRequest()
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

/// The warning speaks the visitor's language, and does not repeat itself.
void PageTextsTest::everyRecipeHasItsName()
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

QTEST_GUILESS_MAIN(PageTextsTest)
#include "tst_authserver_page_texts.moc"
