// The flow lab's panels, each by itself.

#include "core/flows/machine.h"
#include "ui/flows/result_panel.h"
#include "ui/flows/step_panel.h"
#include "ui/text/language.h"
#include "ui/text/words.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QTest>
#include <QTreeWidget>

using namespace grantdesk;

namespace {

flows::Plan pastingPlan()
{
    flows::Plan plan;
    flows::AuthorizationCodePlan code;
    code.redirectUri = "https://app.example/callback";
    code.useListener = false;
    plan.kind = code;
    return plan;
}

QLineEdit *pasteField(const QWidget &panel)
{
    return panel.findChild<QLineEdit *>(QStringLiteral("redirectedAddress"));
}

} // namespace

class TestLabPanels final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { ui::useLanguage(QStringLiteral("en")); }

    void aPastedAddressDoesNotComeBack()
    {
        ui::StepPanel panel;
        panel.show();
        const flows::Plan plan = pastingPlan();
        panel.showState(plan, flows::AwaitingRedirect{"https://app.example/callback", "https://server.example/"});
        QLineEdit *field = pasteField(panel);
        QGuiApplication::clipboard()->setText(QStringLiteral("https://app.example/callback?code=abc&state=def"));
        field->paste();
        QVERIFY(field->isUndoAvailable());
        panel.showState(plan, flows::ExchangingCode{});
        panel.showState(plan, flows::AwaitingRedirect{"https://app.example/callback", "https://server.example/"});
        field->undo();
        QVERIFY2(field->text().isEmpty(), qPrintable(field->text()));
    }

    void thePasteFieldIsDescribed()
    {
        ui::StepPanel panel;
        panel.showState(pastingPlan(), flows::AwaitingRedirect{"https://app.example/callback", {}});
        const QString help = panel.findChild<QLabel *>(QStringLiteral("pasteHelp"))->text();
        QVERIFY(help.contains(QStringLiteral("https://app.example/callback")));
        QCOMPARE(pasteField(panel)->accessibleDescription(), help);
    }

    void thePasteProblemFollowsTheLanguage()
    {
        ui::useLanguage(QStringLiteral("en"));
        ui::StepPanel panel;
        panel.show();
        panel.showState(pastingPlan(), flows::AwaitingRedirect{"https://app.example/callback", {}});
        const Error error{QStringLiteral("network.tls"), QStringLiteral("No secure connection")};
        panel.showPasteProblem([error] { return ui::wordsWithAdvice(error); });
        const QString english = pasteField(panel)->accessibleDescription();
        QCOMPARE(english, ui::wordsWithAdvice(error));
        ui::useLanguage(QStringLiteral("it"));
        QTRY_COMPARE(pasteField(panel)->accessibleDescription(), ui::wordsWithAdvice(error));
        QVERIFY(pasteField(panel)->accessibleDescription() != english);
        panel.showPasteProblem({});
        QCOMPARE(pasteField(panel)->accessibleDescription(),
                 panel.findChild<QLabel *>(QStringLiteral("pasteHelp"))->text());
    }

    void objectsAreReadWhole()
    {
        const QString id = QStringLiteral("5f0c1d2e3a4b5c6d7e8f90a1b2c3d4e5");
        ui::ResultPanel panel;
        flows::Outcome outcome;
        outcome.tokens.emplace();
        panel.showOutcome(outcome, {{QStringLiteral("<b>Launch</b>"), id, QStringLiteral("PROJ")}}, false);
        const auto *row = panel.findChild<QTreeWidget *>(QStringLiteral("apiObjects"))->topLevelItem(0);
        QVERIFY2(row->toolTip(2).contains(id), qPrintable(row->toolTip(2)));
        QVERIFY(row->toolTip(1).contains(QStringLiteral("PROJ")));
        // Names are the instance's: shown as they are written.
        QVERIFY2(row->toolTip(0).contains(QStringLiteral("&lt;b&gt;Launch")), qPrintable(row->toolTip(0)));
    }
};

QTEST_MAIN(TestLabPanels)
#include "tst_lab_panels.moc"
