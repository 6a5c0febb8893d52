#include "core/authserver/policy/throttle.h"

#include <QTest>

using namespace grantdesk;
using namespace std::chrono_literals;
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
    void droppedAttemptsDoNotCount();
    void begunAttemptsCount();
    void waitingAttemptsCount();
    void addressesHaveABudgetOfSignIns();
    void addressesHaveABudgetOfSecrets();
    void madeUpClientsHideNoGuesses();
};

namespace {
const TimePoint start = fromMilliseconds(1'800'000'000'000);
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

/// Attempts that the server had no time for are taken back: load must not lock anybody out.
void ThrottleTest::droppedAttemptsDoNotCount()
{
    authserver::SignInAttempts attempts;
    for (int i = 0; i < 1000; ++i) {
        QVERIFY(!attempts.wait(QStringLiteral("ada"), "127.0.0.1", start));
        attempts.count(QStringLiteral("ada"), "127.0.0.1", start);
    }
}

void ThrottleTest::begunAttemptsCount()
{
    authserver::SignInAttempts attempts;
    int allowed = 0;
    for (; allowed < 100 && !attempts.wait(QStringLiteral("ada"), "127.0.0.1", start); ++allowed)
        attempts.count(QStringLiteral("ada"), "127.0.0.1", start)->begin();
    QCOMPARE(allowed, 10);
    QVERIFY(!attempts.wait(QStringLiteral("bo"), "127.0.0.1", start));
}

/// Many at once gain nothing: what waits for its turn counts until it is dropped.
void ThrottleTest::waitingAttemptsCount()
{
    authserver::SignInAttempts attempts;
    std::vector<std::shared_ptr<authserver::SignInAttempt>> waiting;
    while (waiting.size() < 100 && !attempts.wait(QStringLiteral("ada"), "127.0.0.1", start))
        waiting.push_back(attempts.count(QStringLiteral("ada"), "127.0.0.1", start));
    QCOMPARE(waiting.size(), size_t(10));
    waiting.pop_back();
    QVERIFY(!attempts.wait(QStringLiteral("ada"), "127.0.0.1", start));
}

/// Many accounts with one password each: the address waits, others do not.
void ThrottleTest::addressesHaveABudgetOfSignIns()
{
    authserver::SignInAttempts attempts;
    const auto email = [](int i) {
        return QString::number(i);
    };
    int allowed = 0;
    for (; allowed < 1000 && !attempts.wait(email(allowed), "192.0.2.1", start); ++allowed)
        attempts.count(email(allowed), "192.0.2.1", start)->begin();
    QCOMPARE(allowed, 60);
    QCOMPARE(attempts.wait(email(-1), "192.0.2.1", start), std::optional(5s));
    QVERIFY(!attempts.wait(email(-1), "192.0.2.1", start + 5s));
    QVERIFY(!attempts.wait(email(0), "192.0.2.2", start));
    attempts.succeeded(email(0), "192.0.2.1");
    QVERIFY(!attempts.wait(email(-1), "192.0.2.1", start));
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

QTEST_GUILESS_MAIN(ThrottleTest)
#include "tst_authserver_throttle.moc"
