#include "core/applications/look_alike.h"

#include <QTest>

using namespace grantdesk::applications;

class TestLookAlike : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void compares_data();
    void compares();
    void findsTwins();
};

void TestLookAlike::compares_data()
{
    QTest::addColumn<QString>("one");
    QTest::addColumn<QString>("other");
    QTest::addColumn<int>("expected"); // -1: they do not look alike

    const auto row = [](const char *one, const char *other, std::optional<LookAlike> expected) {
        QTest::addRow("%s %s", one, other)
            << QString::fromLatin1(one) << QString::fromLatin1(other) << (expected ? static_cast<int>(*expected) : -1);
    };
    row("https://a.example/cb", "https://a.example/cb", {});
    row("https://a.example/cb", "https://a.example/cb/", LookAlike::TrailingSlash);
    row("https://a.example", "https://a.example/", LookAlike::TrailingSlash);
    row("https://a.example/cb?x=1", "https://a.example/cb/?x=1", LookAlike::TrailingSlash);
    row("https://a.example/cb?x=1", "https://a.example/cb?x=1/", {});
    row("https://a.example/cb/", "https://a.example/cb//", {});
    row("com.example.app:/cb", "com.example.app:/cb/", LookAlike::TrailingSlash);
    row("https://a.example/cb", "https://A.example/cb", LookAlike::Case);
    row("https://a.example/cb", "https://a.example/CB", LookAlike::Case);
    row("https://a.example/cb", "HTTPS://a.example/cb", LookAlike::Case);
    row("https://a.example/cb", "https://A.example/cb/", {});
    row("https://a.example/cb", "http://a.example/cb", LookAlike::Scheme);
    row("https://a.example:8443/cb", "http://a.example:8443/cb", LookAlike::Scheme);
    row("https://a.example/cb", "http://a.example/cb/", {});
    row("com.example.app:/cb", "com.example.bpp:/cb", {});
    row("com.example.app://x/cb", "com.example.bpp://x/cb", {});
    row("https://a.example/cb", "https://a.example:443/cb", LookAlike::Port);
    row("https://a.example:1/cb", "https://a.example:2/cb", LookAlike::Port);
    row("https://a.example:1?x", "https://a.example:2?x", LookAlike::Port);
    row("https://a.example:1/cb", "http://a.example:2/cb", {});
    row("https://[fd00::1]:1/", "https://[fd00::1]:2/", LookAlike::Port);
    row("https://[fd00::1]/", "https://[fd00::2]/", {});
    row("http://localhost:1/", "http://localhost:2/", LookAlike::Port);
    // The server lets the port differ there itself.
    row("http://127.0.0.1:1/", "http://127.0.0.1:2/", {});
    row("http://127.0.0.1:1/", "http://127.0.0.1:2/x", {});
    row("https://a.example/cb", "https://b.example/cb", {});
    row("", "", {});
    row("", "/", LookAlike::TrailingSlash);
    row("https://", "http://", LookAlike::Scheme);
}

void TestLookAlike::compares()
{
    QFETCH(QString, one);
    QFETCH(QString, other);
    QFETCH(int, expected);
    const auto answer = [](const QString &left, const QString &right) {
        const auto found = lookAlike(left, right);
        return found ? static_cast<int>(*found) : -1;
    };
    QCOMPARE(answer(one, other), expected);
    QCOMPARE(answer(other, one), expected);
}

void TestLookAlike::findsTwins()
{
    const QStringList urls{QStringLiteral("https://a.example/"), QStringLiteral("https://b.example/"),
                           QStringLiteral("http://b.example/"), QStringLiteral("https://b.example")};
    QVERIFY(!twinOf(urls, 0));
    QVERIFY(!twinOf(urls, -1));
    QVERIFY(!twinOf(urls, 4));
    const auto second = twinOf(urls, 1);
    QVERIFY(second && second->index == 2 && second->difference == LookAlike::Scheme);
    const auto fourth = twinOf(urls, 3);
    QVERIFY(fourth && fourth->index == 1 && fourth->difference == LookAlike::TrailingSlash);
}

QTEST_GUILESS_MAIN(TestLookAlike)
#include "tst_look_alike.moc"
