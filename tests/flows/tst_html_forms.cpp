#include "core/flows/html_forms.h"

#include <QTest>

using namespace grantdesk;
using namespace grantdesk::flows;

Q_DECLARE_METATYPE(QList<grantdesk::flows::HtmlForm>)

class HtmlFormsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void entities_data();
    void entities();
    void forms_data();
    void forms();
    void hostilePages_data();
    void hostilePages();
    void tooLarge();
};

void HtmlFormsTest::entities_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("decoded");
    const auto row = [](const char *text, const char *decoded) {
        QTest::newRow(text) << QByteArray(text) << QByteArray(decoded);
    };
    row("", "");
    row("a&amp;b&lt;&gt;&quot;&#39;&apos;", "a&b<>\"''");
    row("&#x27;&#X41;&#65;", "'AA");
    row("&#8226;&#x20AC;", "\u2022\u20ac");
    row("&#x1F600;", "\U0001F600");
    row("&amp;lt;", "&lt;");
    row("a=1&b=2", "a=1&b=2");
    row("&nbsp;&unknown;", "&nbsp;&unknown;");
    row("&", "&");
    row("&#;&#x;&#xg;&#-5;&;", "&#;&#x;&#xg;&#-5;&;");
    row("&#0;&#xD800;&#x110000;", "\ufffd\ufffd\ufffd");
    row("&#99999999999;", "&#99999999999;");
    row("&amp", "&amp");
}

void HtmlFormsTest::entities()
{
    QFETCH(QByteArray, text);
    QFETCH(QByteArray, decoded);
    QCOMPARE(decodeHtmlEntities(text), decoded);
}

void HtmlFormsTest::forms_data()
{
    QTest::addColumn<QByteArray>("page");
    QTest::addColumn<QList<HtmlForm>>("forms");
    const auto row = [](const char *name, const QByteArray &page, const QList<HtmlForm> &forms) {
        QTest::newRow(name) << page << forms;
    };
    const auto hidden = [](const QByteArray &name, const QByteArray &value) {
        return HtmlField{"hidden", name, value, value, false};
    };
    row("none", "<p>hello</p>", {});
    row("sign-in",
        "<!DOCTYPE html><form method=\"post\" action=\"/login?a=1&amp;b=2\"><input type=hidden name=t value='&quot;x'>"
        "<input id=e name=email type=email required><input name=password type=password></form>",
        {{"/login?a=1&b=2",
          "post",
          {hidden("t", "\"x"), {"email", "email", {}, {}, false}, {"password", "password", {}, {}, false}}}});
    row("buttons",
        "<form><button name=d value=cancel>No &amp; <b>away</b></button><input type=SUBMIT name=d value=allow>"
        "<button type=button>x</button></form>",
        {{{},
          "get",
          {{"submit", "d", "cancel", "No & away", false},
           {"submit", "d", "allow", "allow", false},
           {"button", {}, {}, "x", false}}}});
    row("upper case", "<FORM METHOD=POST ACTION=x><INPUT NAME=A VALUE=B></FORM>",
        {{"x", "post", {{"text", "A", "B", "B", false}}}});
    row("odd spaces", "<form\n\taction = \"x\"\r\nmethod\n=\n'post' / ><input\tname\n=a/></form >",
        {{"x", "post", {{"text", "a/", {}, {}, false}}}});
    row("checked", "<form><input type=checkbox name=a checked><input type=radio name=b value=c></form>",
        {{{}, "get", {{"checkbox", "a", {}, {}, true}, {"radio", "b", "c", "c", false}}}});
    row("disabled", "<form><input name=a disabled><input name=b></form>",
        {{{}, "get", {{"text", "b", {}, {}, false}}}});
    row("comments", "<!-- <form><input name=a></form> --><form><!-- <input name=b> --><input name=c></form>",
        {{{}, "get", {{"text", "c", {}, {}, false}}}});
    row("scripts",
        "<script>var a = '<form><input name=a>';</script><style><form></style><title><form></title><form></form>",
        {{{}, "get", {}}});
    row("textarea", "<form><textarea name=a>x &lt;input name=b&gt; <input name=c></textarea><input name=d></form>",
        {{{}, "get", {{"textarea", "a", "x <input name=b> <input name=c>", {}, false}, {"text", "d", {}, {}, false}}}});
    row("two forms", "<form action=a></form><input name=x><form action=b><input name=y></form>",
        {{"a", "get", {}}, {"b", "get", {{"text", "y", {}, {}, false}}}});
    row("form in a form", "<form action=a><form action=b><input name=y></form>",
        {{"a", "get", {{"text", "y", {}, {}, false}}}});
    row("tag in a value", "<form action=\"a>b\"><input value='<form action=c>' name=d></form>",
        {{"a>b", "get", {{"text", "d", "<form action=c>", "<form action=c>", false}}}});
    row("left open", "<form action=a><input name=b", {{"a", "get", {{"text", "b", {}, {}, false}}}});
    row("first attribute wins", "<form action=a action=b></form>", {{"a", "get", {}}});
    row("no tags", "1 < 2 && 3 > 2 <form><input name=a value=1<2></form>",
        {{{}, "get", {{"text", "a", "1<2", "1<2", false}}}});
}

void HtmlFormsTest::forms()
{
    QFETCH(QByteArray, page);
    QFETCH(QList<HtmlForm>, forms);
    const auto read = readHtmlForms(page);
    QVERIFY(read.has_value());
    QCOMPARE(read->size(), forms.size());
    for (qsizetype i = 0; i < forms.size(); ++i) {
        QCOMPARE(read->at(i).action, forms.at(i).action);
        QCOMPARE(read->at(i).method, forms.at(i).method);
        QCOMPARE(read->at(i).fields.size(), forms.at(i).fields.size());
        for (qsizetype j = 0; j < forms.at(i).fields.size(); ++j)
            QVERIFY2(read->at(i).fields.at(j) == forms.at(i).fields.at(j),
                     QByteArray(read->at(i).fields.at(j).name + '|' + read->at(i).fields.at(j).value + '|'
                                + read->at(i).fields.at(j).label)
                         .constData());
    }
}

void HtmlFormsTest::hostilePages_data()
{
    QTest::addColumn<QByteArray>("page");
    for (const QByteArray &piece :
         {QByteArray("<"), QByteArray("<a"), QByteArray("<a "), QByteArray("<!--"), QByteArray("<script>"),
          QByteArray("</"), QByteArray("="), QByteArray("<form "), QByteArray("<form><button>"), QByteArray("<a='"),
          QByteArray("\"'"), QByteArray("&#"), QByteArray("</script"), QByteArray("\0\xff<", 3)}) {
        QTest::newRow(piece.toPercentEncoding().constData()) << "<form>" + piece.repeated(800'000 / piece.size());
        QTest::newRow(("in a tag: " + piece.toPercentEncoding()).constData())
            << "<form a=" + piece.repeated(800'000 / piece.size());
    }
}

void HtmlFormsTest::hostilePages()
{
    QFETCH(QByteArray, page);
    QVERIFY(readHtmlForms(page).has_value());
    for (qsizetype cut = 0; cut < 64; ++cut)
        QVERIFY(readHtmlForms(page.first(cut)).has_value());
}

void HtmlFormsTest::tooLarge()
{
    QCOMPARE(readHtmlForms(QByteArray(maximumHtmlSize + 1, 'a')).error().code, QStringLiteral("signin.page_too_large"));
    QVERIFY(readHtmlForms(QByteArray(maximumHtmlSize, 'a')).has_value());
}

QTEST_GUILESS_MAIN(HtmlFormsTest)
#include "tst_html_forms.moc"
