#include "core/base/repeated_member.h"

#include <QTest>

using namespace grantdesk;

class RepeatedMemberTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void tellsWhere_data();
    void tellsWhere();
    void readsOnceHoweverLongTheNames();
};

void RepeatedMemberTest::tellsWhere_data()
{
    QTest::addColumn<QByteArray>("json");
    QTest::addColumn<QString>("path"); // null: none
    const auto row = [](const char *name, const QByteArray &json, const QString &path = {}) {
        QTest::newRow(name) << json << path;
    };
    row("nothing in it", "{}");
    row("each once", R"({"a":1,"b":{"a":1},"c":[{"a":1},{"a":1}]})");
    row("values alike", R"({"a":"b","b":"a","c":["a","a"]})");
    row("signs in a text", R"({"a":"{\"b\":1,\"b\":2,","b":"\\","c":"]}"})");
    row("names that differ in case", R"({"a":1,"A":2})");
    row("at the top", R"({"users":[],"x":1,"users":[]})", QStringLiteral("users"));
    row("in a row", R"({"users":[{"name":"a"},{"name":"b","name":"c"}]})", QStringLiteral("users[1].name"));
    row("in a list", R"([1,[2],{"a":1,"b":[{}],"a":2}])", QStringLiteral("[2].a"));
    row("in a list of lists", R"({"x":[[],1,[{"y":1,"z":[2],"y":3}]]})", QStringLiteral("x[2][0].y"));
    row("behind an object", R"({"a":{"b":1,"c":[{}]},"d":0,"a":1})", QStringLiteral("a"));
    row("with blanks", "\n{ \"a\" : 1 ,\t\"a\" : 2 }", QStringLiteral("a"));
    row("spelled with an escape", R"({"by":1,"\u0062y":2})", QStringLiteral("by"));
    row("both with a mark", R"({"\"":1,"\u0022":2})", QStringLiteral("\""));
    row("without a name", R"({"":1,"a":{"":1,"":2}})", QStringLiteral("a."));
    row("of another script", "{\"\xc3\xa4\":1,\"\\u00e4\":2}", QStringLiteral("ä"));
    row("with a dot", R"({"x":{"a.b":1,"a.b":2}})", QStringLiteral("x.a.b"));
    row("a long name", R"({")" + QByteArray(100, 'n') + R"(":1,")" + QByteArray(100, 'n') + R"(":2})",
        QString(64, u'n'));
    row("the first of two", R"({"a":{"b":1,"b":2},"a":3})", QStringLiteral("a.b"));
    row("no end", R"({"a":1,"a)");
    row("an escape at the end", "{\"a\\");
    row("a mark at the end", "{\"");
    row("closed too often", "]}{\"a\":1}}},");
}

void RepeatedMemberTest::tellsWhere()
{
    QFETCH(const QByteArray, json);
    QFETCH(const QString, path);
    const auto repeated = findRepeatedMember(json);
    QCOMPARE(repeated ? repeated->path : QString(), path);
    QVERIFY(!repeated || path.endsWith(repeated->name));
}

void RepeatedMemberTest::readsOnceHoweverLongTheNames()
{
    // With a path built for each of the lists this would copy half a terabyte.
    constexpr qsizetype rows = 500'000;
    const QByteArray json
        = R"({")" + QByteArray(1'000'000, 'n') + R"(":[)" + QByteArray("[],").repeated(rows) + R"({"a":1,"a":2}]})";
    const RepeatedMember expected{QString(64, u'n') + QStringLiteral("[%1].a").arg(rows), QStringLiteral("a")};
    QVERIFY(findRepeatedMember(json) == expected);
}

QTEST_GUILESS_MAIN(RepeatedMemberTest)
#include "tst_repeated_member.moc"
