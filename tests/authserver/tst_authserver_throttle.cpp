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

QTEST_GUILESS_MAIN(ThrottleTest)
#include "tst_authserver_throttle.moc"
