#include "core/applications/redirect_url.h"
#include "core/base/random_source.h"

#include <QTest>

#include <optional>

using namespace grantdesk;
using namespace grantdesk::applications;
using Problem = RedirectUrlProblem;

Q_DECLARE_METATYPE(std::optional<RedirectUrlProblem>)

class TestRedirectUrl : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void judges_data();
    void judges();
    void judgesLengths();
    void judgesEveryCharacter();
    void matches_data();
    void matches();
    void knowsOrigins_data();
    void knowsOrigins();
    void knowsLoopback_data();
    void knowsLoopback();
    void offersValidPresets();
    void survivesMutations();
};

void TestRedirectUrl::judges_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<std::optional<Problem>>("problem");
    const auto rows = [](std::optional<Problem> problem, std::initializer_list<const char *> urls) {
        for (const char *url : urls)
            QTest::addRow("%d %s", problem ? static_cast<int>(*problem) : -1, url) << QString::fromUtf8(url) << problem;
    };
    rows(std::nullopt,
         {"https://example.com", "https://example.com/", "https://example.com/cb?a=b&c=%20d", "HTTPS://Example.COM/Cb",
          "https://example.com:8443/cb", "https://example.com:1/cb", "https://example.com:65535/cb",
          "https://example.com./cb", "https://xn--mnchen-3ya.example/cb", "https://intranet/cb",
          "http://my_service:8080/cb", "https://1.example/cb", "https://a.1b/cb", "https://0xg.example/cb",
          "http://example.com/cb", "https://example.com/a@b:c//d;e=f,g(h)!$[]", "https://example.com?x",
          "https://example.com/%0d%0a%00", "https://example.com/a/../b", "https://example.com/%2A", "http://localhost",
          "http://localhost:8080/cb", "http://a.localhost/cb", "http://LOCALHOST/", "http://127.0.0.1/cb",
          "http://127.0.0.1:4711/cb", "http://[::1]/cb", "http://[::1]:4711/cb", "https://10.0.0.1/",
          "https://172.16.0.1/", "https://172.31.255.255/", "https://192.168.1.1/cb", "https://169.254.1.1/",
          "https://100.64.0.1/", "https://100.127.255.255/", "https://127.255.255.254/", "https://[fc00::1]/",
          "https://[fdff:1:2:3:4:5:6:7]/", "https://[fe80::1]/", "https://[febf::1]/", "https://[::ffff:127.0.0.1]/",
          "https://[::ffff:10.1.2.3]/", "https://[::FFFF:C0A8:0101]/",
          // Spellings of 127.0.0.1, 10.0.0.1 and 192.168.1.1 that browsers read.
          "http://2130706433/", "http://0x7f000001/", "http://0X7F.1/", "http://017700000001/", "http://127.1/",
          "http://127.0.1/", "http://0x7f.0.0x0.01/", "http://127.0.0.1./", "http://10.1/", "http://0300.0250.1.1/",
          "http://0000000000000000000300.0250.1.1/",
          // Applications on a device.
          "com.example.app:/cb", "com.example.app:/", "com.example.app:cb", "myapp://cb", "myapp://cb/x?y=z",
          "myapp://", "myapp:///cb", "MyApp+1-x.y://cb", "msauth.com.example.app://auth", "myapp://host:123/cb",
          "ms-app://s-1-15-2-123/", "javascripty://cb"});
    rows(Problem::Empty, {"", " ", "\t\n"});
    rows(Problem::ForbiddenCharacter,
         {"https://example.com/a b",    " https://example.com",      "https://example.com ",
          "https://example.com/\n",     "https://example.com/\tcb",  "https://example.com\\@evil.example/",
          "https:\\\\example.com",      "https://münchen.example/",  "https://example.com/ü",
          "https://еxample.com/",       "https://example。com/",     "https://１２７.0.0.1/",
          "https://example.com/\"",     "https://example.com/'",     "https://example.com/`",
          "https://example.com/<x>",    "https://example.com/{id}",  "https://example.com/|",
          "https://example.com/^",      "https://example.com/%",     "https://example.com/%2",
          "https://example.com/%zz",    "java\tscript:alert(1)",     "java\nscript:alert(1)",
          "\x01https://example.com",    "https://example.com/\x7f",  "https://exam\u00adple.com/",
          "https://example.com/\u200b", "https://example.com/\u2028"});
    rows(Problem::Relative,
         {"/cb",
          "cb",
          "./cb",
          "../cb",
          "//example.com/cb",
          "?a=b",
          "example.com/cb",
          "www.example.com",
          "localhost:8080/cb",
          "localhost:8080",
          "example.com:443/cb?x",
          "127.0.0.1:8080/cb",
          "127.0.0.1",
          ":8080/cb",
          "://example.com",
          "1https://example.com",
          "-app:/cb",
          "ht!tp://example.com",
          "[::1]:80/cb",
          "#x",
          "#https://example.com",
          "*://example.com",
          "*",
          "*.example.com/cb"});
    rows(Problem::Wildcard,
         {"https://*.example.com/cb", "https://example.com/*", "https://example.com/cb?*", "https://*",
          "http://127.0.0.1:*/cb", "https://example.com/*#x"});
    rows(Problem::Fragment,
         {"https://example.com/cb#", "https://example.com/cb#x", "https://example.com#x", "myapp://cb#x",
          "javascript:#", "https://user@example.com/#x"});
    rows(Problem::ForbiddenScheme,
         {"javascript:alert(1)",
          "JavaScript:alert(1)",
          "javascript://example.com/%0aalert(1)",
          "data:text/html,x",
          "data:,",
          "file:///etc/passwd",
          "FILE:/etc",
          "blob:https://example.com/x",
          "about:blank",
          "vbscript:x",
          "ftp://example.com/",
          "ws://example.com/",
          "wss://example.com/",
          "view-source:https://example.com",
          "filesystem:https://example.com/",
          "mailto:a@example.com",
          "intent://x",
          "chrome://settings",
          "resource://x",
          "jar:https://x",
          "urn:ietf:wg:oauth:2.0:oob",
          "tel:+1",
          "ssh://x",
          "smb://x/y"});
    rows(Problem::NoHost,
         {"https:", "https:/", "https://", "https://::1/", "https:///cb", "https:/example.com", "https:example.com/cb",
          "http://?x", "https://:443/cb", "https://:", "HTTP:cb"});
    rows(Problem::UserInfo,
         {"https://user@example.com/", "https://user:password@example.com/", "https://@example.com/",
          "https://:@example.com/", "https://example.com@evil.example/", "https://a@b@example.com/",
          "https://example.com:443@evil.example/", "https://user@/", "https://user@:80/", "myapp://user@cb",
          "http://127.0.0.1:80@evil.example/", "http://[::1]@evil.example/"});
    rows(Problem::BadPort,
         {"https://example.com:/", "https://example.com:0/", "https://example.com:65536/",
          "https://example.com:99999999999/", "https://example.com:080/", "https://example.com:+80/",
          "https://example.com:-1/", "https://example.com:80a/", "https://example.com:80:80/", "https://a:b/",
          "https://[::1]:/", "https://[::1]:x/", "http://127.0.0.1:0/cb", "https://[::1/", "myapp://host:0/"});
    rows(Problem::BadHost,
         {"https://example..com/", "https://.example.com/", "https://./", "https://example.com../",
          "https://-a.example/", "https://a-.example/", "https://exa%6dple.com/", "https://127.0.0.%31/",
          "https://a,b/", "https://a;b/", "https://a!b/", "https://(a)/", "https://a$b/", "https://a&b=c/",
          "https://a+b/", "https://~a/",
          // IPv4 that browsers refuse.
          "https://256.1.1.1/", "https://1.2.3.4.5/", "https://1.2.3.256/", "https://08.0.0.1/", "https://127.0.0.09/",
          "https://0x.0xg.1/", "https://a.b.1/", "https://a.0x1/", "https://4294967296/", "https://0x100000000/",
          "https://1..1/", "https://127.0.0.1../", "https://99999999999999999999/", "https://1.1.65536/",
          "https://1.16777216/", "https://foo.1./",
          // IPv6 that nobody can read.
          "https://[]/", "https://::1]/", "https://[:::1]/", "https://[1::2::3]/", "https://[1:2:3:4:5:6:7]/",
          "https://[1:2:3:4:5:6:7:8:9]/", "https://[::12345]/", "https://[::g]/", "https://[fe80::1%25eth0]/",
          "https://[::1]x/", "https://x[::1]/", "https://[::ffff:127.0.0.01]/", "https://[::ffff:127.1]/",
          "https://[::ffff:256.0.0.1]/", "https://[127.0.0.1]/", "https://[1.2.3.4::]/", "https://[:1]/",
          "https://[1:]/", "https://[::127.0.0.1:1]/", "https://[v1.x]/", "https://[::1]]/", "myapp://a%20b/",
          "myapp://[x]/", "myapp://a,b"});
    rows(Problem::PublicIpAddress,
         {"https://8.8.8.8/", "http://1.1.1.1:8080/cb", "https://203.0.113.5/", "https://172.15.255.255/",
          "https://172.32.0.1/", "https://192.169.0.1/", "https://11.0.0.1/", "https://100.63.255.255/",
          "https://100.128.0.1/", "https://169.253.1.1/", "https://126.255.255.255/", "https://128.0.0.1/",
          "https://0.0.0.0/", "https://255.255.255.255/", "https://224.0.0.1/",
          // Spellings of 8.8.8.8.
          "https://134744072/", "https://0x08080808/", "https://0x8.0x8.0x8.0x8/", "https://010.010.010.010/",
          "https://8.8.2056/", "https://8.526344/", "https://8.8.8.8./", "https://0x8.8.010.8/", "https://01002004010/",
          "https://00000000000000000000010.8.8.8/", "https://0x0000000000000000008.8.8.8/", "https://0/", "https://0x/",
          "https://0x.0x.0/", "https://[2001:4860:4860::8888]/", "https://[2606:4700::1]:443/",
          "https://[::ffff:8.8.8.8]/", "https://[::ffff:808:808]/", "https://[0:0:0:0:0:FFFF:0808:0808]/",
          "https://[::]/", "https://[::8.8.8.8]/", "https://[64:ff9b::808:808]/", "https://[2002:808:808::]/",
          "https://[ff02::1]/", "https://[fbff::1]/", "https://[fe00::1]/", "https://[fec0::1]/",
          "https://[1:2:3:4:5:6:8.8.8.8]/", "https://[1:2:3:4:5:6:7::]/", "https://[::2]/"});
}

void TestRedirectUrl::judges()
{
    QFETCH(QString, url);
    QFETCH(std::optional<Problem>, problem);
    const auto found = checkRedirectUrl(url);
    QCOMPARE(found ? static_cast<int>(*found) : -1, problem ? static_cast<int>(*problem) : -1);
}

void TestRedirectUrl::judgesLengths()
{
    const QString base = QStringLiteral("https://example.com/");
    QVERIFY(!checkRedirectUrl(base.leftJustified(2048, u'a')));
    QCOMPARE(checkRedirectUrl(base.leftJustified(2049, u'a')), Problem::TooLong);
    const QString label(63, u'a');
    QVERIFY(!checkRedirectUrl(QStringLiteral("https://%1.%1.%1.%2/").arg(label, label.left(61))));
    QCOMPARE(checkRedirectUrl(QStringLiteral("https://%1.%1.%1.%2/").arg(label, label.left(62))), Problem::BadHost);
    QCOMPARE(checkRedirectUrl(QStringLiteral("https://a%1/").arg(label)), Problem::BadHost);
    QCOMPARE(checkRedirectUrl(QString(100'000'000, u'a')), Problem::TooLong);
}

void TestRedirectUrl::judgesEveryCharacter()
{
    // What RFC 3986 allows in a path, without "%" and without "#" and "*", which have rules of their own.
    const QString allowed
        = QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~:/?@!$&()+,;=[]");
    for (char16_t c = 0; c < 0x300; ++c) {
        if (c == u'%' || c == u'#' || c == u'*')
            continue;
        const auto problem = checkRedirectUrl(QStringLiteral("https://example.com/") + QChar(c) + u'x');
        QVERIFY2(problem == (allowed.contains(QChar(c)) ? std::nullopt : std::optional(Problem::ForbiddenCharacter)),
                 QByteArray::number(c, 16));
    }
}

void TestRedirectUrl::matches_data()
{
    QTest::addColumn<QByteArray>("registered");
    QTest::addColumn<QByteArray>("requested");
    QTest::addColumn<bool>("expected");
    const auto row = [](const char *registered, const char *requested, bool expected) {
        QTest::addRow("%s / %s", registered, requested) << QByteArray(registered) << QByteArray(requested) << expected;
    };
    row("https://a.example/cb", "https://a.example/cb", true);
    row("https://a.example/cb", "https://a.example/cb/", false);
    row("https://a.example/cb", "https://a.example/CB", false);
    row("https://a.example/cb", "https://A.example/cb", false);
    row("https://a.example/cb", "http://a.example/cb", false);
    row("https://a.example/cb", "https://a.example:443/cb", false);
    row("https://a.example/cb", "https://a.example/cb?x=1", false);
    row("https://a.example/cb?x=1", "https://a.example/cb?x=1", true);
    row("https://a.example/cb?x=1", "https://a.example/cb", false);
    row("https://a.example/cb", "https://a.example/cb#x", false);
    row("https://a.example/cb", "https://a.example/%63b", false);
    row("https://a.example", "https://a.example@evil.example", false);
    row("https://a.example", "https://a.example.evil.example", false);
    row("https://a.example/cb", "", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1/cb", true);
    row("http://127.0.0.1/cb", "http://127.0.0.1:1/cb", true);
    row("http://127.0.0.1/cb", "http://127.0.0.1:65535/cb", true);
    row("http://127.0.0.1:8080/cb", "http://127.0.0.1:9090/cb", true);
    row("http://127.0.0.1:8080/cb", "http://127.0.0.1/cb", true);
    row("http://127.0.0.1", "http://127.0.0.1:1", true);
    row("http://127.0.0.1?x=1", "http://127.0.0.1:1?x=1", true);
    row("http://[::1]/cb", "http://[::1]:4711/cb", true);
    row("http://127.0.0.1/cb", "http://127.0.0.1:4711/cb/", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1:4711/cb?x", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1:0/cb", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1:65536/cb", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1:080/cb", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1:/cb", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1:80@evil.example/cb", false);
    row("http://127.0.0.1/cb", "http://127.0.0.1.evil.example/cb", false);
    row("http://127.0.0.1", "http://127.0.0.1:80@evil.example", false);
    row("http://127.0.0.1", "http://127.0.0.10", false);
    row("http://127.0.0.1.a.example/cb", "http://127.0.0.1:80.a.example/cb", false);
    row("http://127.0.0.1/cb", "https://127.0.0.1:4711/cb", false);
    row("https://127.0.0.1/cb", "https://127.0.0.1:4711/cb", false);
    row("http://127.0.0.1/cb", "http://[::1]:4711/cb", false);
    row("http://127.0.0.1/cb", "http://localhost:4711/cb", false);
    row("http://localhost/cb", "http://localhost:4711/cb", false);
    row("http://127.0.0.2/cb", "http://127.0.0.2:4711/cb", false);
    row("http://10.0.0.1/cb", "http://10.0.0.1:4711/cb", false);
    row("com.example.app:/cb", "com.example.app:/cb", true);
    row("com.example.app:/cb", "com.example.app:/cb2", false);
}

void TestRedirectUrl::matches()
{
    QFETCH(QByteArray, registered);
    QFETCH(QByteArray, requested);
    QTEST(redirectUrlMatches(registered, requested), "expected");
}

void TestRedirectUrl::knowsOrigins_data()
{
    QTest::addColumn<QByteArray>("url");
    QTest::addColumn<QByteArray>("origin");
    const auto row = [](const char *url, const char *origin) {
        QTest::newRow(*url ? url : "nothing") << QByteArray(url) << QByteArray(origin);
    };
    row("https://a.example/cb?x", "https://a.example");
    row("HTTPS://A.Example", "https://a.example");
    row("https://a.example:443/", "https://a.example");
    row("http://a.example:443/", "http://a.example:443");
    row("http://a.example:80/", "http://a.example");
    row("https://a.example:8443/", "https://a.example:8443");
    row("http://0x7f.1:8080/", "http://127.0.0.1:8080");
    row("http://[0:0:0:0:0:0:0:1]:8080/", "http://[::1]:8080");
    row("http://[FD00:0:0:1:0:0:0:0ab]/", "http://[fd00:0:0:1::ab]");
    row("http://[fd00::1:0:0:1]/", "http://[fd00::1:0:0:1]");
    row("http://[fd00:1:2:3:4:5:0:7]/", "http://[fd00:1:2:3:4:5:0:7]");
    row("http://[fd00:0:0:1:2:3::]/", "http://[fd00::1:2:3:0:0]");
    row("http://[::ffff:127.0.0.1]/", "http://[::ffff:7f00:1]");
    row("https://user@a.example/", "https://a.example");
    row("com.example.app:/cb", "com.example.app:");
    row("MyApp://cb", "myapp:");
    row("", "");
    row("/cb", "");
    row("https:///cb", "");
    row("https://a.example:x/", "");
    row("https://a b/", "");
    row("https://a,b/", "");
    row("https://a;script-src/", "");
    row("https://[::g]/", "");
    row("https://1.2.3.4.5/", "");
}

void TestRedirectUrl::knowsOrigins()
{
    QFETCH(QByteArray, url);
    QTEST(originOf(url), "origin");
}

void TestRedirectUrl::knowsLoopback_data()
{
    QTest::addColumn<QString>("url");
    QTest::addColumn<bool>("listenable");
    QTest::addColumn<bool>("plainElsewhere");
    const auto row = [](const char *url, bool listenable, bool plainElsewhere) {
        QTest::newRow(url) << QString::fromLatin1(url) << listenable << plainElsewhere;
    };
    row("http://127.0.0.1/cb", true, false);
    row("http://127.0.0.1:4711/cb", true, false);
    row("http://[::1]:4711/cb", true, false);
    row("HTTP://LocalHost/cb", true, false);
    row("http://127.0.0.2/cb", false, false);
    row("http://2130706433/cb", false, false);
    row("http://[::ffff:127.0.0.1]/cb", false, false);
    row("http://a.localhost/cb", false, false);
    row("https://127.0.0.1/cb", false, false);
    row("http://127.0.0.1/cb#x", false, false);
    row("http://localhost.example.com/cb", false, true);
    row("http://notlocalhost/cb", false, true);
    row("http://10.0.0.1/cb", false, true);
    row("http://example.com/cb", false, true);
    row("https://example.com/cb", false, false);
    row("com.example.app:/cb", false, false);
    row("localhost/cb", false, false);
}

void TestRedirectUrl::knowsLoopback()
{
    QFETCH(QString, url);
    QTEST(isLoopbackRedirect(url), "listenable");
    QTEST(isPlainHttpOffLoopback(url), "plainElsewhere");
}

void TestRedirectUrl::offersValidPresets()
{
    QCOMPARE(fusionRedirectUrls().size(), 3);
    for (const QString &url : fusionRedirectUrls())
        QVERIFY(!checkRedirectUrl(url));
}

void TestRedirectUrl::survivesMutations()
{
    const QList<QByteArray> seeds{"https://example.com:8443/cb?a=b%20c",
                                  "http://127.0.0.1:4711/cb",
                                  "http://[fd00::1:0:1]:80/cb",
                                  "http://0x7f.0.1/",
                                  "com.example.app:/cb",
                                  "http://[::ffff:10.0.0.1]/"};
    const QByteArray spice(":/?#[]@%.x0*-1f\\ \0\xc3", 20);
    SeededRandom random(1);
    int accepted = 0;
    for (int i = 0; i < 10'000; ++i) {
        QByteArray url = seeds[i % seeds.size()];
        const QByteArray dice = random.bytes(6);
        for (int edit = 0; edit < 3; ++edit) {
            const auto at = static_cast<uchar>(dice[edit]) % url.size();
            url.replace(at, dice[edit] & 1, spice.sliced(static_cast<uchar>(dice[3 + edit]) % spice.size(), 1));
        }
        const QByteArray origin = originOf(url);
        redirectUrlMatches(seeds[i % seeds.size()], url);
        isPlainHttpOffLoopback(QString::fromUtf8(url));
        if (checkRedirectUrl(QString::fromUtf8(url)))
            continue;
        ++accepted;
        QVERIFY2(!origin.isEmpty(), url);
        QCOMPARE(originOf(origin), origin);
        QVERIFY(redirectUrlMatches(url, url));
    }
    QVERIFY2(accepted > 200, QByteArray::number(accepted));
}

QTEST_GUILESS_MAIN(TestRedirectUrl)
#include "tst_redirect_url.moc"
