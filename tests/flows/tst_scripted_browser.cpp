#include "core/flows/scripted_browser.h"
#include "core/http/parameters.h"
#include "tests/flows/scripted_ports.h"

#include <QCoreApplication>
#include <QHash>
#include <QTest>

#include <memory>

using namespace grantdesk;
using namespace grantdesk::flows;

namespace {

const QByteArray base = "http://127.0.0.1:9000";
const QByteArray authorize = base + "/authorize?client_id=c&redirect_uri=http%3A%2F%2F127.0.0.1%3A4711%2Fcb%3Fx%3D1";
const QByteArray remote = base + "/authorize?client_id=c&redirect_uri=https%3A%2F%2Fapp.example%2Fcb";
const QByteArray redirected = "http://127.0.0.1:4711/cb?x=1&code=secret-code&state=s";

const QByteArray signInPage = R"(<form method="post" action="/login?back=1&amp;q=2">
<input type="hidden" name="anti_forgery" value="af&amp;1"><input name="email" type="email">
<input name="password" type="password"><button type="submit">Sign in</button></form>)";
const QByteArray consentPage = R"(<form method="post" action="/consent"><input type="hidden" name="t" value="2">
<button name="decision" value="cancel">Cancel</button><button name="decision" value="allow">Allow access</button>
<button name="decision" value="switch">Not you?</button></form>)";

http::Response page(const QByteArray &body, int status = 200)
{
    return {status, {{"Content-Type", "text/html"}}, body};
}

http::Response redirectTo(const QByteArray &location, int status = 303)
{
    return {status, {{"Location", location}}, {}};
}

/// A site as a table of "METHOD target" and answers, and a browser that visits it.
struct Site {
    explicit Site(SignIn::Consent consent = SignIn::Consent::Allow)
    {
        SignIn signIn{"ada@example.com", SecretString("p&ss wörd"), consent};
        browser = std::make_unique<ScriptedBrowser>(transport, signIn,
                                                    [this](const auto &result) { results.append(result); });
        transport.immediate = [this](const http::Request &request) -> Result<http::Response> {
            const QByteArray key = request.method + ' ' + request.target;
            if (!answers.contains(key))
                return failure(Error{QStringLiteral("network.unreachable"), QString::fromUtf8(key), {}, {}, {}});
            return answers.value(key);
        };
        answers = {{"GET " + authorize, page(signInPage)},
                   {"GET " + remote, page(signInPage)},
                   {"POST " + base + "/login?back=1&q=2", redirectTo("/consent")},
                   {"GET " + base + "/consent", page(consentPage)},
                   {"POST " + base + "/consent", redirectTo(redirected)},
                   {"GET " + redirected, page("done")}};
    }

    void visit(const QByteArray &url = authorize)
    {
        browser->open(url);
        for (int i = 0; i < 60; ++i)
            QCoreApplication::sendPostedEvents();
    }
    QString error() const { return results.size() == 1 && !results.first() ? results.first().error().code : QString(); }
    QStringList errorArgs() const { return results.first().error().args; }
    http::Parameters sent(qsizetype request) const { return *http::parseForm(transport.requests.at(request).body); }

    scripted::Transport transport;
    QHash<QByteArray, Result<http::Response>> answers;
    QList<Result<ScriptedBrowser::Arrival>> results;
    std::unique_ptr<ScriptedBrowser> browser;
};

} // namespace

class ScriptedBrowserTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void signsInAndAllows();
    void cancels();
    void reportsWhatIsNotOnLoopback();
    void cookies();
    void consentButtons_data();
    void consentButtons();
    void failures_data();
    void failures();
    void wrongPassword();
    void passwordStaysAtHome();
    void redirectsWithoutEnd();
    void hugePage();
    void badAddresses_data();
    void badAddresses();
    void destruction();
    void destructionInsideCallback();
    void opensAgain();
    void transportAnswersTwice();
    void getForms();
    void repeatedPostIsRefused();
};

void ScriptedBrowserTest::signsInAndAllows()
{
    Site site;
    site.visit();
    QCOMPARE(site.error(), QString());
    QCOMPARE(site.results.size(), 1);
    QVERIFY(site.results.first()->delivered);
    QCOMPARE(site.results.first()->status, 200);
    QCOMPARE(site.results.first()->address.reveal(), redirected);
    const http::Parameters signIn = site.sent(1);
    QCOMPARE(signIn,
             (http::Parameters{{"anti_forgery", "af&1"}, {"email", "ada@example.com"}, {"password", "p&ss wörd"}}));
    QCOMPARE(site.transport.requests.at(1).headers.value("Origin"), base);
    QCOMPARE(site.transport.requests.at(1).headers.value("Content-Type"),
             QByteArray("application/x-www-form-urlencoded"));
    QCOMPARE(site.sent(3), (http::Parameters{{"t", "2"}, {"decision", "allow"}}));
}

void ScriptedBrowserTest::cancels()
{
    Site site(SignIn::Consent::Cancel);
    site.visit();
    QCOMPARE(site.sent(3).value("decision"), QByteArray("cancel"));
    QVERIFY(site.results.first()->delivered);
}

void ScriptedBrowserTest::reportsWhatIsNotOnLoopback()
{
    Site site;
    const QByteArray target = "https://app.example/cb?code=secret-code&state=s";
    site.answers["POST " + base + "/consent"] = redirectTo(target);
    site.visit(remote);
    QCOMPARE(site.results.size(), 1);
    QVERIFY(!site.results.first()->delivered);
    QCOMPARE(site.results.first()->address.reveal(), target);
    QCOMPARE(site.transport.requests.size(), 4); // nothing went to app.example
}

void ScriptedBrowserTest::cookies()
{
    Site site;
    http::Response first = page(signInPage);
    first.headers.add("Set-Cookie", "a=1; Path=/; HttpOnly");
    first.headers.add("Set-Cookie", "b=2; Path=/login");
    first.headers.add("Set-Cookie", "c=3; Path=/; Secure");
    first.headers.add("Set-Cookie", "nonsense");
    site.answers["GET " + authorize] = first;
    http::Response second = redirectTo("/consent");
    second.headers.add("Set-Cookie", "a=; Max-Age=0; Path=/");
    second.headers.add("Set-Cookie", "b=; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Path=/login");
    second.headers.add("Set-Cookie", "d=4; Expires=Thu, 01-Jan-1970 00:00:00 GMT; Path=/");
    second.headers.add("Set-Cookie", "e=5; Max-Age=-x; Path=/");
    second.headers.add("Set-Cookie", "f=6; Expires=Thu, 01 Jan 1970 00:00:00 GMT; Max-Age=60; Path=/");
    second.headers.add("Set-Cookie", "sid=5; Path=/");
    site.answers["POST " + base + "/login?back=1&q=2"] = second;
    site.visit();
    const auto cookie = [&site](qsizetype request) {
        return site.transport.requests.at(request).headers.value("Cookie");
    };
    QCOMPARE(cookie(0), QByteArray());
    QCOMPARE(cookie(1), QByteArray("a=1; b=2; c=3"));
    QCOMPARE(cookie(2), QByteArray("c=3; e=5; f=6; sid=5"));
    QCOMPARE(cookie(4), QByteArray()); // the listener is another origin
}

void ScriptedBrowserTest::consentButtons_data()
{
    QTest::addColumn<QByteArray>("buttons");
    QTest::addColumn<QByteArray>("allow");
    QTest::addColumn<QByteArray>("cancel");
    const auto row = [](const char *name, const char *buttons, const char *allow, const char *cancel) {
        QTest::newRow(name) << QByteArray(buttons) << QByteArray(allow) << QByteArray(cancel);
    };
    row("names", "<button name=allow value=1>Oui</button><button name=deny value=1>Non</button>", "allow=1", "deny=1");
    row("words alone", "<button name=a value=1>Don't allow</button><button name=b value=1>Allow access</button>", "b=1",
        "a=1");
    row("inputs", "<input type=submit name=x value=Cancel><input type=submit name=y value='Allow access'>",
        "y=Allow+access", "x=Cancel");
    row("misleading words",
        "<button name=d value=cancel>Allow me to leave</button><button name=d value=allow>X</button>", "d=allow",
        "d=cancel");
    row("not a button",
        "<input name=allow value=cancel><button name=d value=approve></button>"
        "<button name=d value=refuse></button>",
        "allow=cancel&d=approve", "allow=cancel&d=refuse");
}

void ScriptedBrowserTest::consentButtons()
{
    QFETCH(QByteArray, buttons);
    QFETCH(QByteArray, allow);
    QFETCH(QByteArray, cancel);
    for (const auto consent : {SignIn::Consent::Allow, SignIn::Consent::Cancel}) {
        Site site(consent);
        site.answers["GET " + base + "/consent"] = page("<form method=post>" + buttons + "</form>");
        site.visit();
        QCOMPARE(site.error(), QString());
        QCOMPARE(site.transport.requests.at(3).body, consent == SignIn::Consent::Allow ? allow : cancel);
    }
}

void ScriptedBrowserTest::failures_data()
{
    QTest::addColumn<QByteArray>("at");
    QTest::addColumn<QByteArray>("location");
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QString>("code");
    const QByteArray consent = "GET " + base + "/consent";
    const QByteArray start = "GET " + authorize;
    const QByteArray none;
    const auto row = [](const char *name, const QByteArray &at, const QByteArray &location, const QByteArray &body,
                        int status, const char *code) {
        QTest::newRow(name) << at << location << body << status << QString::fromLatin1(code);
    };
    row("no form", start, none, "<p>Hello</p>", 200, "signin.no_form");
    row("a form of another kind", consent, none, "<form><input name=q></form>", 200, "signin.no_form");
    row("error page", start, none, "<h1>Unknown client</h1>", 400, "signin.page_refused");
    row("throttled", consent, none, "<h1>Slow down</h1>", 429, "signin.page_refused");
    row("no location", start, none, none, 302, "signin.bad_redirect");
    row("location of no web", start, "file:///etc/passwd", none, 302, "signin.bad_redirect");
    row("unreadable location", start, "http://[::1/", none, 302, "signin.bad_redirect");
    row("empty answer", start, none, none, 200, "signin.no_form");
}

void ScriptedBrowserTest::failures()
{
    QFETCH(QByteArray, at);
    QFETCH(QByteArray, location);
    QFETCH(QByteArray, body);
    QFETCH(int, status);
    QFETCH(QString, code);
    Site site;
    http::Response answer = page(body, status);
    if (!location.isEmpty())
        answer.headers.add("Location", location);
    site.answers[at] = answer;
    site.visit();
    QCOMPARE(site.error(), code);
    if (code == QLatin1String("signin.page_refused") || code == QLatin1String("signin.no_form"))
        QCOMPARE(site.errorArgs(), QStringList{QString::number(status)});
}

void ScriptedBrowserTest::wrongPassword()
{
    for (const int status : {200, 401}) {
        Site site;
        site.answers["POST " + base + "/login?back=1&q=2"] = page(signInPage, status);
        site.visit();
        QCOMPARE(site.error(), QStringLiteral("signin.refused"));
        QCOMPARE(site.transport.requests.size(), 2); // tried once only
        QVERIFY(!site.results.first().error().message.contains(QLatin1String("p&ss")));
    }
    Site redirecting;
    redirecting.answers["POST " + base + "/login?back=1&q=2"] = redirectTo(authorize);
    redirecting.visit();
    QCOMPARE(redirecting.error(), QStringLiteral("signin.refused"));
}

void ScriptedBrowserTest::passwordStaysAtHome()
{
    Site site;
    QByteArray foreign = signInPage;
    foreign.replace("/login", "http://127.0.0.1:9001/login");
    site.answers["GET " + authorize] = page(foreign);
    site.visit();
    QCOMPARE(site.error(), QStringLiteral("signin.foreign_form"));
    QCOMPARE(site.transport.requests.size(), 1);

    Site elsewhere;
    elsewhere.answers["GET " + authorize] = redirectTo("http://evil.example/login");
    elsewhere.answers["GET http://evil.example/login"] = page(signInPage);
    elsewhere.visit();
    QCOMPARE(elsewhere.error(), QStringLiteral("signin.foreign_form"));
    QCOMPARE(elsewhere.errorArgs(), QStringList{QStringLiteral("http://evil.example:80")});
}

void ScriptedBrowserTest::redirectsWithoutEnd()
{
    Site site;
    site.answers["GET " + authorize] = redirectTo(authorize);
    site.visit();
    QCOMPARE(site.error(), QStringLiteral("signin.too_many_redirects"));
    QCOMPARE(site.transport.requests.size(), 21);
}

void ScriptedBrowserTest::hugePage()
{
    Site site;
    site.answers["GET " + authorize] = page(QByteArray(2 * 1024 * 1024, 'a'));
    site.visit();
    QCOMPARE(site.error(), QStringLiteral("signin.page_too_large"));
}

void ScriptedBrowserTest::badAddresses_data()
{
    QTest::addColumn<QByteArray>("url");
    for (const QByteArray &url : {QByteArray(), QByteArray("nonsense"), QByteArray("file:///etc/passwd"),
                                  QByteArray("http://"), QByteArray("javascript:alert(1)")})
        QTest::addRow("<%s>", url.constData()) << url;
}

void ScriptedBrowserTest::badAddresses()
{
    QFETCH(QByteArray, url);
    Site site;
    QVERIFY(site.browser->open(url));
    QVERIFY(site.results.isEmpty()); // from the event loop, never at once
    for (int i = 0; i < 5; ++i)
        QCoreApplication::sendPostedEvents();
    QCOMPARE(site.error(), QStringLiteral("signin.bad_address"));
    QVERIFY(site.transport.requests.isEmpty());
}

void ScriptedBrowserTest::destruction()
{
    Site site;
    site.transport.immediate = nullptr;
    site.browser->open(authorize);
    QVERIFY(site.transport.isWaiting());
    const auto rude = site.transport.rude();
    rude(page(signInPage)); // queued while the browser still lives
    site.browser.reset();
    QVERIFY(!site.transport.isWaiting());
    rude(page(signInPage));
    QCoreApplication::sendPostedEvents();
    QVERIFY(site.results.isEmpty());
    QCOMPARE(site.transport.requests.size(), 1);
}

void ScriptedBrowserTest::destructionInsideCallback()
{
    scripted::Transport transport;
    transport.immediate = [](const http::Request &) {
        return page("nothing");
    };
    int calls = 0;
    std::unique_ptr<ScriptedBrowser> browser;
    browser = std::make_unique<ScriptedBrowser>(transport, SignIn{}, [&browser, &calls](const auto &) {
        ++calls;
        browser.reset();
    });
    browser->open(authorize);
    for (int i = 0; i < 5; ++i)
        QCoreApplication::sendPostedEvents();
    QCOMPARE(calls, 1);
    QVERIFY(!browser);
}

void ScriptedBrowserTest::opensAgain()
{
    Site site;
    site.browser->open(authorize);
    site.visit(); // gives the first visit up
    QCOMPARE(site.results.size(), 1);
    QVERIFY(site.results.first().has_value());
    site.visit();
    QCOMPARE(site.results.size(), 2);
}

void ScriptedBrowserTest::transportAnswersTwice()
{
    Site site;
    site.transport.immediate = nullptr;
    site.browser->open(authorize);
    const auto rude = site.transport.rude();
    rude(page(signInPage));
    rude(page(signInPage)); // were it taken for the sign-in's answer, the password would seem refused
    for (int i = 0; i < 5; ++i)
        QCoreApplication::sendPostedEvents();
    QVERIFY(site.results.isEmpty());
    QCOMPARE(site.transport.requests.size(), 2);
}

void ScriptedBrowserTest::getForms()
{
    Site site;
    site.answers["GET " + base + "/consent"] = page(
        "<form action='/agree?old=1'><input type=hidden name=a value='b c'><button name=allow>x</button></form>");
    site.answers["GET " + base + "/agree?a=b+c&allow="] = redirectTo(redirected);
    site.visit();
    QCOMPARE(site.error(), QString());
    QVERIFY(site.results.first()->delivered);
}

void ScriptedBrowserTest::repeatedPostIsRefused()
{
    for (const int status : {307, 308}) {
        Site site;
        site.answers["POST " + base + "/login?back=1&q=2"] = redirectTo("/consent", status);
        site.visit();
        QCOMPARE(site.error(), QStringLiteral("signin.bad_redirect"));
    }
}

QTEST_GUILESS_MAIN(ScriptedBrowserTest)
#include "tst_scripted_browser.moc"
