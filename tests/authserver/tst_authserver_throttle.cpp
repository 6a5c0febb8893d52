#include "core/authserver/policy/throttle.h"

#include "core/oauth/endpoints.h"
#include "tests/authserver/world.h"

#include <QTest>

#include <memory>

using namespace grantdesk;
using namespace std::chrono_literals;
using authserver::SignInAttempt;
using authserver::SignInAttempts;
using authserver::Throttle;

/// The throttle of wrong secrets and passwords (protocol-checks 34).
class ThrottleTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void burstThenPace();
    void keysAreApart();
    void takenBack();
    void clockMovedBack();
    void boundedMemory();
    void wrongAttemptsCount();
    void rightAttemptsGiveTheirPlaceBack();
    void openAttemptsHoldPlaces();
    void manySignInsAtOnce_data();
    void manySignInsAtOnce();
    void addressesHaveABudgetOfSignIns();
    void addressesHaveABudgetOfSecrets();
    void madeUpClientsHideNoGuesses();
    void networksAreOneSender_data();
    void networksAreOneSender();
};

namespace {
const TimePoint start = fromMilliseconds(1'800'000'000'000);

/// How many of so many wrong attempts were not sent away.
int wrongOnesJudged(SignInAttempts &attempts, const QString &email, const QByteArray &address, int tried)
{
    int judged = 0;
    for (int i = 0; i < tried; ++i)
        judged += SignInAttempt(attempts, email, address, start).wait() ? 0 : 1;
    return judged;
}
} // namespace

void ThrottleTest::burstThenPace()
{
    Throttle throttle(3, 10s);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(!throttle.wait("key", start));
        throttle.count("key", start);
    }
    QCOMPARE(throttle.wait("key", start), std::optional(10s));
    QCOMPARE(throttle.wait("key", start + 9500ms), std::optional(1s));
    QVERIFY(!throttle.wait("key", start + 10s));
    throttle.count("key", start + 10s);
    QVERIFY(throttle.wait("key", start + 10s));
    QVERIFY(!throttle.wait("key", start + 1h));
}

void ThrottleTest::keysAreApart()
{
    Throttle throttle(1, 10s);
    throttle.count("one", start);
    QVERIFY(throttle.wait("one", start));
    QVERIFY(!throttle.wait("two", start));
}

void ThrottleTest::takenBack()
{
    Throttle throttle(1, 10s);
    throttle.count("key", start);
    throttle.refund("key");
    QVERIFY(!throttle.wait("key", start));
    throttle.count("key", start);
    throttle.forget("key");
    QVERIFY(!throttle.wait("key", start));
    throttle.count("key", start);
    for (int i = 0; i < 5'000; ++i)
        throttle.count(QByteArray::number(i), start);
    QVERIFY(throttle.wait("key", start));
    throttle.refund("key");
    QVERIFY(!throttle.wait("key", start));
}

/// Nobody waits longer than the rule says because a clock was set right.
void ThrottleTest::clockMovedBack()
{
    Throttle throttle(2, 10s);
    throttle.count("key", start + 1h);
    throttle.count("key", start + 1h);
    const auto wait = throttle.wait("key", start);
    QVERIFY(wait && *wait <= 10s);
}

/// Strangers' keys push each other out; the one that guesses now stays.
void ThrottleTest::boundedMemory()
{
    Throttle throttle(1, 10s);
    throttle.count("first", start);
    for (int i = 0; i < 20'000; ++i)
        throttle.count(QByteArray::number(i), start);
    QVERIFY(!throttle.wait("first", start));
    QVERIFY(throttle.wait(QByteArray::number(19'999), start));
    QVERIFY(throttle.wait(QByteArray::number(17'000), start));
}

void ThrottleTest::wrongAttemptsCount()
{
    SignInAttempts attempts;
    QCOMPARE(wrongOnesJudged(attempts, QStringLiteral("ada"), "127.0.0.1", 100), 10);
    QCOMPARE(attempts.wait(QStringLiteral("ada"), "127.0.0.1", start), std::optional(30s));
    QVERIFY(!attempts.wait(QStringLiteral("bo"), "127.0.0.1", start));
    attempts.succeeded(QStringLiteral("ada"), "127.0.0.1");
    QVERIFY(!attempts.wait(QStringLiteral("ada"), "127.0.0.1", start));
    for (int i = 0; i < 10; ++i)
        attempts.wrong(QStringLiteral("ada"), "127.0.0.1", start);
    QVERIFY(attempts.wait(QStringLiteral("ada"), "127.0.0.1", start));
    attempts.forgetAll();
    QVERIFY(!attempts.wait(QStringLiteral("ada"), "127.0.0.1", start));
}

void ThrottleTest::rightAttemptsGiveTheirPlaceBack()
{
    SignInAttempts attempts;
    for (int i = 0; i < 1000; ++i) {
        SignInAttempt attempt(attempts, QStringLiteral("ada"), "127.0.0.1", start);
        QVERIFY(!attempt.wait());
        attempt.right();
    }
    QCOMPARE(wrongOnesJudged(attempts, QStringLiteral("ada"), "127.0.0.1", 100), 10);
}

/// Many at once gain nothing, but as long as they may be right, nobody is sent away for long.
void ThrottleTest::openAttemptsHoldPlaces()
{
    SignInAttempts attempts;
    const auto attempt = [&attempts] {
        return std::make_unique<SignInAttempt>(attempts, QStringLiteral("ada"), "127.0.0.1", start);
    };
    QCOMPARE(wrongOnesJudged(attempts, QStringLiteral("ada"), "127.0.0.1", 7), 7);
    std::vector<std::unique_ptr<SignInAttempt>> open;
    for (int i = 0; i < 3; ++i) {
        open.push_back(attempt());
        QVERIFY(!open.back()->wait());
    }
    QCOMPARE(attempt()->wait(), std::optional(1s));
    QVERIFY(!attempts.wait(QStringLiteral("ada"), "127.0.0.1", start));
    open.back()->right();
    open.pop_back();
    open.push_back(attempt());
    QVERIFY(!open.back()->wait());
    open.clear();
    QCOMPARE(attempt()->wait(), std::optional(30s));
    QCOMPARE(attempts.wait(QStringLiteral("ada"), "127.0.0.1", start), std::optional(30s));
}

void ThrottleTest::manySignInsAtOnce_data()
{
    QTest::addColumn<int>("sent");
    QTest::addColumn<QByteArray>("password");
    QTest::addColumn<int>("status");
    QTest::addColumn<int>("judged");
    QTest::newRow("right ones") << 16 << QByteArray(test::password) << 303 << 16;
    QTest::newRow("wrong ones") << 50 << QByteArray("guess") << 200 << 10;
}

/// All are there before the first password is looked at.
void ThrottleTest::manySignInsAtOnce()
{
    QFETCH(const int, sent);
    QFETCH(const QByteArray, password);
    QFETCH(const int, judged);
    test::World world;
    const QByteArray login = oauth::loginPath + ('?' + authorizeQuery(world.b));
    test::Browser browser(world);
    const http::Response page = browser.get(login);
    http::Request request{"POST", login, {{"Content-Type", "application/x-www-form-urlencoded"}}, {}, "127.0.0.1"};
    request.headers.add("Cookie", "grantdesk_visitor=" + browser.cookies.value("grantdesk_visitor"));
    request.body = http::toForm(
        {{"anti_forgery", test::hiddenField(page, "anti_forgery")}, {"email", test::email}, {"password", password}});
    std::vector<authserver::Deferred> waiting;
    for (int i = 0; i < sent; ++i)
        waiting.push_back(std::get<authserver::Deferred>(world.server->handle(request)));
    QList<int> statuses;
    std::vector<std::function<authserver::Answer()>> verdicts;
    for (const auto &deferred : waiting)
        verdicts.push_back(deferred.job());
    for (const auto &verdict : verdicts) {
        const auto answer = verdict();
        const auto &response = std::get<http::Response>(answer);
        statuses.append(response.status);
        QCOMPARE(response.headers.value("Retry-After"), response.status == 429 ? QByteArray("30") : QByteArray());
    }
    QTEST(statuses.first(), "status");
    QCOMPARE(statuses.count(statuses.first()), judged);
    QCOMPARE(statuses.count(429), sent - judged);
}

/// Many accounts with one password each: the address waits, others do not.
void ThrottleTest::addressesHaveABudgetOfSignIns()
{
    SignInAttempts attempts;
    int allowed = 0;
    while (allowed < 1000 && wrongOnesJudged(attempts, QString::number(allowed), "192.0.2.1", 1) == 1)
        ++allowed;
    QCOMPARE(allowed, 60);
    const QString other = QStringLiteral("other");
    QCOMPARE(attempts.wait(other, "192.0.2.1", start), std::optional(5s));
    QVERIFY(!attempts.wait(other, "192.0.2.1", start + 5s));
    QVERIFY(!attempts.wait(QStringLiteral("0"), "192.0.2.2", start));
    // An account that is known is no reason to let the address guess on.
    attempts.succeeded(QStringLiteral("0"), "192.0.2.1");
    QVERIFY(attempts.wait(other, "192.0.2.1", start));
}

/// The same for client secrets. Whoever knows a secret is not kept from it at another address.
void ThrottleTest::addressesHaveABudgetOfSecrets()
{
    authserver::SecretGuesses guesses;
    int allowed = 0;
    for (; allowed < 10'000 && !guesses.wait(QByteArray::number(allowed), "192.0.2.1", start); ++allowed)
        guesses.wrong(QByteArray::number(allowed), "192.0.2.1", start);
    QCOMPARE(allowed, 600);
    QCOMPARE(guesses.wait("good", "192.0.2.1", start), std::optional(1s));
    QVERIFY(!guesses.wait("good", "192.0.2.1", start + 1s));
    QVERIFY(!guesses.wait("good", "192.0.2.2", start));
    // Another secret that is known is no reason to let the address guess on.
    guesses.right("own", "192.0.2.1");
    QVERIFY(guesses.wait("good", "192.0.2.1", start));
}

/// While a guesser waits for the next burst, made-up client IDs do not push out what is known of the first one.
void ThrottleTest::madeUpClientsHideNoGuesses()
{
    authserver::SecretGuesses guesses;
    for (int i = 0; i < 15; ++i)
        guesses.wrong("good", "192.0.2.1", start);
    int made = 0;
    for (TimePoint now = start; now < start + 1min; now += 10ms) {
        while (made < 10'000 && !guesses.wait(QByteArray::number(made), "192.0.2.1", now))
            guesses.wrong(QByteArray::number(made++), "192.0.2.1", now);
    }
    QVERIFY2(made < 4096, qPrintable(QString::number(made)));
    QVERIFY(guesses.wait("good", "192.0.2.1", start));
}

void ThrottleTest::networksAreOneSender_data()
{
    QTest::addColumn<QByteArray>("one");
    QTest::addColumn<QByteArray>("other");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *one, const char *other, bool same) {
        QTest::addRow("%s %s", one, other) << QByteArray(one) << QByteArray(other) << same;
    };
    row("2001:db8:0:1::1", "2001:db8:0:1:ffff:ffff:ffff:ffff", true);
    row("2001:db8::1", "2001:db8:0:0:1::", true);
    row("2001:db8::1", "2001:0db8:0000::abcd", true);
    row("2001:db8::1", "2001:db8::1:0:0:0:1", false);
    row("2001:db8:0:1::1", "2001:db8:0:2::1", false);
    row("2001:db8:1::1", "2001:db8:2::1", false);
    row("1:2:3:4:5:6:7:8", "1:2:3:4::", true);
    row("1:2:3:4:5:6:7:8", "1:2:3:5:5:6:7:8", false);
    row("fe80::1%eth0", "fe80::2%eth0", true);
    row("::1", "2001:db8::1", false);
    row("192.0.2.1", "::ffff:192.0.2.1", true);
    row("192.0.2.1", "192.0.2.2", false);
    row("::ffff:192.0.2.1", "::ffff:192.0.2.2", false);
    row("", ":", false);
}

void ThrottleTest::networksAreOneSender()
{
    QFETCH(const QByteArray, one);
    QFETCH(const QByteArray, other);
    QFETCH(const bool, same);
    authserver::SecretGuesses guesses;
    while (!guesses.wait("client", one, start))
        guesses.wrong("client", one, start);
    QCOMPARE(guesses.wait("client", other, start).has_value(), same);
    for (int i = 0; i < 600; ++i)
        guesses.wrong(QByteArray::number(i), one, start);
    QCOMPARE(guesses.wait("unheard of", other, start).has_value(), same);
    SignInAttempts attempts;
    QCOMPARE(wrongOnesJudged(attempts, QStringLiteral("ada"), one, 50), 10);
    QCOMPARE(wrongOnesJudged(attempts, QStringLiteral("ada"), other, 50), same ? 0 : 10);
    for (int i = 0; i < 60; ++i)
        attempts.wrong(QString::number(i), one, start);
    QCOMPARE(attempts.wait(QStringLiteral("unheard of"), other, start).has_value(), same);
}

QTEST_GUILESS_MAIN(ThrottleTest)
#include "tst_authserver_throttle.moc"
