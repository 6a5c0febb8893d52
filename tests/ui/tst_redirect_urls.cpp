#include "tests/ui/applications_desk.h"

#include "core/applications/redirect_url.h"
#include "ui/applications/form_footer.h"
#include "ui/applications/redirect_words.h"
#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QToolButton>

#include <memory>

using namespace grantdesk;
using namespace grantdesk::tests;
using applications::Type;

/// A form with these redirect URLs in it, as stored.
struct Form {
    explicit Form(const QStringList &urls, Type type = Type::Web)
        : application(bench.addApplication(type, QStringLiteral("Shop")).application)
    {
        applications::delegation(application)->redirectUrls = urls;
        bench.stores.onStores(
            [&](storage::Stores &stores) { return stores.applications().update(application, bench.clock.now()); });
        desk = std::make_unique<Desk>(bench);
        form = desk->open(application.id);
    }

    QStringList shown() const
    {
        QStringList list;
        for (const ui::RedirectRow *row : redirects(form))
            list.append(row->url());
        return list;
    }
    QStringList stored() const { return applications::delegation(desk->stored(application.id))->redirectUrls; }
    QToolButton *tool(int row, const QString &name) const
    {
        for (QToolButton *candidate : redirects(form)[row]->findChildren<QToolButton *>())
            if (candidate->accessibleName().startsWith(name))
                return candidate;
        return nullptr;
    }
    ui::RedirectRow *row(int index) const { return redirects(form)[index]; }

    UiWorkbench bench;
    applications::Application application;
    std::unique_ptr<Desk> desk;
    ui::ApplicationForm *form = nullptr;
};

namespace {

const QStringList three()
{
    return {QStringLiteral("https://one.example/cb"), QStringLiteral("https://two.example/cb"),
            QStringLiteral("https://three.example/cb")};
}

} // namespace

class TestRedirectUrls final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }
    void init() { m_windows = windowCount(); }
    void cleanup() { QCOMPARE(windowCount(), m_windows); }

    void orderedByMouse()
    {
        Form on(three());
        QVERIFY(!on.tool(0, QStringLiteral("Move up"))->isEnabled());
        QVERIFY(!on.tool(2, QStringLiteral("Move down"))->isEnabled());
        QTest::mouseClick(on.tool(2, QStringLiteral("Move up")), Qt::LeftButton);
        QTest::mouseClick(on.tool(1, QStringLiteral("Move up")), Qt::LeftButton);
        const QStringList order{three()[2], three()[0], three()[1]};
        QCOMPARE(on.shown(), order);
        QCOMPARE(on.row(0)->edit()->accessibleName(), QStringLiteral("Redirect URL 1"));
        QCOMPARE(on.form->changes(), 1);
        QTest::mouseClick(on.form->footer()->saveButton(), Qt::LeftButton);
        on.desk->settle();
        QCOMPARE(on.stored(), order);
    }

    void orderedByKeyboard()
    {
        Form on(three());
        QLineEdit *edit = on.row(0)->edit();
        edit->setFocus();
        QTest::keyClick(edit, Qt::Key_Up, Qt::AltModifier); // is the first already
        QCOMPARE(on.form->changes(), 0);
        QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
        QTest::keyClick(edit, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(on.shown(), (QStringList{three()[1], three()[2], three()[0]}));
        QVERIFY(edit->hasFocus());
        QTest::keyClick(edit, Qt::Key_Tab, Qt::ShiftModifier); // the tab order followed
        QCOMPARE(QApplication::focusWidget(), on.tool(1, QStringLiteral("Remove")));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Up, Qt::AltModifier);
        QCOMPARE(on.shown(), (QStringList{three()[2], three()[1], three()[0]}));
        QTest::keyClick(on.form, Qt::Key_S, Qt::ControlModifier);
        on.desk->settle();
        QCOMPARE(on.stored(), (QStringList{three()[2], three()[1], three()[0]}));
    }

    void theLastStepKeepsTheKeyboard()
    {
        Form on(three());
        QToolButton *up = on.tool(1, QStringLiteral("Move up"));
        up->setFocus();
        QTest::keyClick(up, Qt::Key_Space);
        QVERIFY(!up->isEnabled());
        QVERIFY(on.row(0)->isAncestorOf(QApplication::focusWidget()));
    }

    void removedAndCopied()
    {
        Form on(three());
        QTest::mouseClick(on.row(1)->findChild<ui::CopyButton *>(), Qt::LeftButton);
        QCOMPARE(QGuiApplication::clipboard()->text(), three()[1]);
        QTest::mouseClick(on.tool(1, QStringLiteral("Remove")), Qt::LeftButton);
        QCOMPARE(on.shown(), (QStringList{three()[0], three()[2]}));
        on.form->revert();
        QCOMPARE(on.shown(), three());
        QVERIFY(on.row(0)->edit()->text() == three()[0]);
    }

    void fusionPresets()
    {
        Form on({});
        auto *menu = button(on.form, QStringLiteral("Workfront Fusion"))->menu();
        const QStringList presets = applications::fusionRedirectUrls();
        QCOMPARE(menu->actions().size(), presets.size());
        for (QAction *action : menu->actions())
            action->trigger();
        QCOMPARE(on.shown(), presets);
        menu->actions().first()->trigger(); // there already: shows where
        QCOMPARE(on.shown(), presets);
        QVERIFY(on.row(0)->edit()->hasFocus());
        on.form->save();
        on.desk->settle();
        QCOMPARE(on.stored(), presets);
    }

    void presetsAreForWebApplications()
    {
        Form on({}, Type::SinglePage);
        QVERIFY(!button(on.form, QStringLiteral("Workfront Fusion")));
        QVERIFY(button(on.form, QStringLiteral("Use the console’s listener")));
    }

    void theConsolesListener()
    {
        Form on({three()[0]});
        button(on.form, QStringLiteral("Use the console’s listener"))->setFocus();
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
        QCOMPARE(on.shown().size(), 2);
        const QString url = on.shown().last();
        QVERIFY(on.row(1)->edit()->hasFocus());
        QVERIFY(!applications::checkRedirectUrl(url));
        QVERIFY(applications::isLoopbackRedirect(url));
        QVERIFY(applications::redirectUrlMatches(url.toLatin1(), "http://127.0.0.1:49152/callback")); // any port
        on.form->save();
        on.desk->settle();
        QCOMPARE(on.stored().last(), url);
    }

    void theListenersAddressWithAPortIsThereAlready()
    {
        Form on({three()[0], QStringLiteral("http://127.0.0.1:8080/callback")});
        button(on.form, QStringLiteral("Use the console’s listener"))->click();
        QCOMPARE(on.shown().size(), 2);
        QVERIFY(on.row(1)->edit()->hasFocus());
    }

    void lookAlikes_data()
    {
        QTest::addColumn<QString>("other");
        QTest::addColumn<QString>("said");
        QTest::newRow("slash") << QStringLiteral("https://one.example/cb/") << QStringLiteral("slash");
        QTest::newRow("case") << QStringLiteral("https://one.example/CB") << QStringLiteral("upper and lower case");
        QTest::newRow("scheme") << QStringLiteral("http://one.example/cb") << QStringLiteral("http and https");
        QTest::newRow("port") << QStringLiteral("https://one.example:8443/cb") << QStringLiteral("port");
        QTest::newRow("another") << QStringLiteral("https://one.example/other") << QString();
    }
    void lookAlikes()
    {
        QFETCH(QString, other);
        QFETCH(QString, said);
        Form on({three()[0]});
        QTest::mouseClick(button(on.form, QStringLiteral("Add another")), Qt::LeftButton);
        type(on.row(1)->edit(), other);
        QCOMPARE(on.row(1)->warning().contains(QStringLiteral("redirect URL from")), false); // still typing
        QTest::keyClick(on.row(1)->edit(), Qt::Key_Tab);
        for (const int row : {0, 1}) {
            QCOMPARE(
                on.row(row)->warning().contains(QStringLiteral("redirect URL from %1.").arg(on.row(1 - row)->url())),
                !said.isEmpty());
            QVERIFY(on.row(row)->warning().contains(said));
            QVERIFY(on.row(row)->edit()->accessibleDescription().contains(said));
        }
        on.form->save(); // a warning does not hold anybody up
        on.desk->settle();
        QCOMPARE(on.stored().size(), 2);
    }

    void everyRuleIsExplainedWhereItBites_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<QString>("code");
        const auto row = [](const char *code, const QString &url) {
            QTest::newRow(code) << url << QStringLiteral("redirect_url.") + QLatin1String(code);
        };
        row("too_long", QStringLiteral("https://app.example/") + QString(2048, QLatin1Char('x')));
        row("non_ascii", QStringLiteral("https://bücher.example/cb"));
        row("forbidden_character", QStringLiteral("https://app.example/a\"b"));
        row("relative", QStringLiteral("app.example/cb"));
        row("wildcard", QStringLiteral("https://*.example/cb"));
        row("fragment", QStringLiteral("https://app.example/cb#x"));
        row("forbidden_scheme", QStringLiteral("javascript:alert(1)"));
        row("no_host", QStringLiteral("https:///cb"));
        row("user_info", QStringLiteral("https://me:pw@app.example/cb"));
        row("bad_port", QStringLiteral("https://app.example:99999/cb"));
        row("bad_host", QStringLiteral("https://app..example/cb"));
        row("public_ip", QStringLiteral("https://8.8.8.8/cb"));
        row("duplicate", three()[0]);
    }
    void everyRuleIsExplainedWhereItBites()
    {
        QFETCH(QString, url);
        QFETCH(QString, code);
        Form on({three()[0]});
        QTest::mouseClick(button(on.form, QStringLiteral("Add another")), Qt::LeftButton);
        on.row(1)->edit()->setText(url);
        QVERIFY(on.row(1)->problem().isEmpty());
        on.form->setFocus();
        on.form->save();
        on.desk->settle();
        QVERIFY(!on.row(1)->problem().isEmpty());
        QVERIFY(!ui::redirectAdvice(code).isEmpty());
        QCOMPARE(on.row(1)->advice(), ui::redirectAdvice(code));
        QVERIFY(on.row(1)->edit()->accessibleDescription().contains(on.row(1)->advice()));
        QVERIFY(on.row(1)->edit()->hasFocus());
        QVERIFY(on.row(0)->problem().isEmpty());
        QCOMPARE(on.stored(), QStringList{three()[0]});
        type(on.row(1)->edit(), three()[1]); // the way out
        QVERIFY(on.row(1)->problem().isEmpty());
        QVERIFY(on.row(1)->advice().isEmpty());
    }

    void oneIsNeeded()
    {
        Form on({three()[0]});
        on.row(0)->edit()->clear();
        on.form->save();
        on.desk->settle();
        QVERIFY(on.row(0)->edit()->hasFocus());
        QCOMPARE(on.stored().size(), 1);
    }

    void fiftyAreTheLimit()
    {
        QStringList urls;
        for (int number = 0; number < applications::maximumRedirectUrls; ++number)
            urls.append(QStringLiteral("https://app%1.example/cb").arg(number));
        Form on(urls);
        QVERIFY(!button(on.form, QStringLiteral("Add another"))->isEnabled());
        for (const QString &text : {QStringLiteral("Add another"), QStringLiteral("Use the console’s listener"),
                                    QStringLiteral("Workfront Fusion")}) {
            QVERIFY(!button(on.form, text)->isEnabled());
            QVERIFY(button(on.form, text)->toolTip().contains(QStringLiteral("50")));
        }
        on.row(7)->edit()->clear(); // as good as a new one
        QVERIFY(!button(on.form, QStringLiteral("Add another"))->isEnabled());
        QVERIFY(button(on.form, QStringLiteral("Workfront Fusion"))->isEnabled());
        button(on.form, QStringLiteral("Use the console’s listener"))->click();
        QCOMPARE(on.shown().size(), 50);
        QCOMPARE(on.shown()[7], QStringLiteral("http://127.0.0.1/callback"));
        QVERIFY(!button(on.form, QStringLiteral("Use the console’s listener"))->isEnabled());
        QTest::mouseClick(on.tool(49, QStringLiteral("Remove")), Qt::LeftButton);
        QVERIFY(button(on.form, QStringLiteral("Workfront Fusion"))->isEnabled());
        QVERIFY(button(on.form, QStringLiteral("Workfront Fusion"))
                    ->toolTip()
                    .endsWith(applications::fusionRedirectUrls().last()));
        QVERIFY(
            !button(on.form, QStringLiteral("Use the console’s listener"))->toolTip().contains(QStringLiteral("50")));
    }

    void undoOutlivesReloadAndCancel()
    {
        Form on(three());
        QLineEdit *edit = on.row(0)->edit();
        type(edit, QStringLiteral("https://changed.example/cb"));
        on.form->save();
        on.desk->settle();
        on.desk->page.reload(); // the form takes what it has just stored
        on.desk->settle();
        QVERIFY(edit->isUndoAvailable());
        type(edit, QStringLiteral("https://again.example/cb"));
        on.form->revert();
        QCOMPARE(edit->text(), QStringLiteral("https://changed.example/cb"));
        QTest::keyClick(edit, Qt::Key_Z, Qt::ControlModifier);
        QCOMPARE(edit->text(), QStringLiteral("https://again.example/cb"));
    }

private:
    int m_windows = 0;
};

QTEST_MAIN(TestRedirectUrls)
#include "tst_redirect_urls.moc"
