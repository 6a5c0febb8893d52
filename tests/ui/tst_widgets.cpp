#include "ui/style/theme.h"
#include "ui/widgets/column_widths.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/keys.h"
#include "ui/widgets/message_bar.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/search_field.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/table_model.h"
#include "ui/widgets/text_label.h"

#include <QAccessible>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QDialog>
#include <QLineEdit>
#include <QListWidget>
#include <QMimeData>
#include <QScrollBar>
#include <QShortcut>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <qtestspontaneevent.h>

using namespace grantdesk;

namespace {

QStringList alerts; ///< the names of what screen readers are told of

/// One row: a name from elsewhere, and a sign without words.
class SmallModel final : public ui::TableModel {
public:
    SmallModel()
        : TableModel(3)
    {
    }

private:
    int rows() const override { return 1; }
    QString heading(int) const override { return {}; }
    QVariant cell(int, int column, int role) const override
    {
        if (column == 0 && (role == Qt::DisplayRole || role == Qt::ToolTipRole))
            return QStringLiteral("<b>x</b>\ny");
        return column == 1 && role == Qt::ToolTipRole ? QVariant(QStringLiteral("Delete")) : QVariant();
    }
};

void wheelOver(QWidget *widget)
{
    const QPointF at = widget->rect().center();
    QWheelEvent event(at, widget->mapToGlobal(at), {}, QPoint(0, -120), Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase,
                      false);
    QSpontaneKeyEvent::setSpontaneous(&event); // only what comes from outside is passed on to parents
    qApp->notify(widget, &event);
}

QString clipboardText()
{
    return QGuiApplication::clipboard()->text();
}

} // namespace

/// In place of Qt's own, which tells nobody where no screen reader runs, as under the platform "offscreen".
void QAccessible::updateAccessibility(QAccessibleEvent *event)
{
    const auto *widget = qobject_cast<const QWidget *>(event->object());
    if (event->type() == QAccessible::Alert && widget)
        alerts.append(widget->accessibleName());
}

class TestWidgets final : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { ui::Theme::instance().install(); }

    void theWheelScrollsTheFormNotItsFields_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::newRow("choice") << QStringLiteral("choice");
        QTest::newRow("number") << QStringLiteral("number");
        QTest::newRow("date") << QStringLiteral("date");
    }
    void theWheelScrollsTheFormNotItsFields()
    {
        QFETCH(QString, kind);
        auto *choice = new QComboBox;
        choice->addItems({QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c")});
        auto *number = new QSpinBox;
        number->setValue(50);
        auto *date = new QDateEdit(QDate(2030, 5, 17));
        ui::ScrollColumn column(0);
        for (QWidget *field : std::initializer_list<QWidget *>{choice, number, date})
            column.column()->addWidget(field);
        auto *rest = new QWidget;
        rest->setFixedHeight(2000);
        column.column()->addWidget(rest);
        column.resize(300, 200);
        column.show();
        column.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&column));
        QTRY_VERIFY(column.verticalScrollBar()->maximum() > 0);
        QWidget *field = kind == QLatin1String("choice") ? static_cast<QWidget *>(choice)
            : kind == QLatin1String("number")            ? static_cast<QWidget *>(number)
                                                         : date;
        column.setFocus();
        if (QWidget *focused = QApplication::focusWidget())
            focused->clearFocus();
        const auto values = [=] {
            return QVariantList{choice->currentIndex(), number->value(), date->date()};
        };
        const QVariantList before = values();
        wheelOver(field);
        QCOMPARE(values(), before);
        QVERIFY(!field->hasFocus());
        const int scrolled = column.verticalScrollBar()->value();
        QVERIFY(scrolled > 0);

        field->setFocus();
        wheelOver(field);
        QVERIFY(values() != before);
    }

    void toolTipsAreShownAsWritten()
    {
        const SmallModel model;
        const QString tip = model.index(0, 0).data(Qt::ToolTipRole).toString();
        QVERIFY(Qt::mightBeRichText(tip));
        QTextDocument shown;
        shown.setHtml(tip);
        QCOMPARE(shown.toPlainText(), QStringLiteral("<b>x</b>\ny"));
        QVERIFY(model.index(0, 2).data(Qt::ToolTipRole).toString().isEmpty());
    }

    void aSignIsReadAsItsToolTip()
    {
        const SmallModel model;
        QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), QStringLiteral("Delete"));
        QVERIFY(model.index(0, 0).data(Qt::AccessibleTextRole).toString().isEmpty()); // its text is read
    }

    void aSecretLeavesTheClipboard_data()
    {
        QTest::addColumn<bool>("quits");
        QTest::newRow("after a minute") << false;
        QTest::newRow("at the end") << true;
    }
    void aSecretLeavesTheClipboard()
    {
        QFETCH(bool, quits);
        const QString secret = QStringLiteral("0123456789abcdef");
        ui::CopyField field;
        field.setValue(SecretString(secret.toUtf8()));
        QVERIFY(field.copyButton()->toolTip().contains(QStringLiteral("cleared after a minute")));
        const auto end = [quits] {
            auto *timer = ui::SecretClipboard::instance().findChild<QTimer *>();
            QCOMPARE(timer->intervalAsDuration(), std::chrono::milliseconds(std::chrono::minutes(1)));
            QVERIFY(timer->isActive() && timer->isSingleShot());
            QVERIFY(QMetaObject::invokeMethod(quits ? static_cast<QObject *>(qApp) : timer,
                                              quits ? "aboutToQuit" : "timeout"));
        };
        field.copyButton()->click();
        QCOMPARE(clipboardText(), secret);
        QCOMPARE(QGuiApplication::clipboard()->mimeData()->data(QStringLiteral("x-kde-passwordManagerHint")),
                 QByteArrayLiteral("secret"));
        end();
        QCOMPARE(clipboardText(), QString());

        field.copyButton()->click();
        QGuiApplication::clipboard()->setText(QStringLiteral("Something else"));
        end();
        QCOMPARE(clipboardText(), QStringLiteral("Something else"));
    }

    void newsAreToldToScreenReadersOnce()
    {
        alerts.clear();
        ui::MessageBar bar;
        const auto tell = [&bar](const QString &text) {
            bar.showMessage(ui::Kind::Info, [text] { return text; });
        };
        tell(QStringLiteral("Saved"));
        tell(QStringLiteral("Saved")); // told already
        tell(QStringLiteral("Deleted"));
        bar.clear();
        tell(QStringLiteral("Deleted"));
        QCOMPARE(alerts, QStringList({QStringLiteral("Saved"), QStringLiteral("Deleted"), QStringLiteral("Deleted")}));
    }

    void selectableTextIsCopiedByKeyboard()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *field = new QLineEdit;
        column->addWidget(field);
        auto *text = new ui::TextLabel;
        text->setText(QStringLiteral("0a1b2c"));
        text->setSelectable(true);
        column->addWidget(text);
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        field->setFocus();
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(text->hasFocus());
        QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
        QCOMPARE(clipboardText(), QStringLiteral("0a1b2c"));
        QTest::keyClick(text, Qt::Key_Tab);
        QVERIFY(!text->hasSelectedText());
        text->setSelectable(false);
        QCOMPARE(text->focusPolicy(), Qt::NoFocus);
    }

    void searchingIsTheSameEverywhere()
    {
        QWidget page;
        auto *column = new QVBoxLayout(&page);
        auto *search = new ui::SearchField(&page);
        auto *list = new QListWidget;
        list->addItems({QStringLiteral("a"), QStringLiteral("b")});
        search->setView(list);
        column->addWidget(list);
        column->addWidget(search);
        int left = 0;
        connect(ui::addShortcut(ui::Command::Back, &page), &QShortcut::activated, &page, [&left] { ++left; });
        page.show();
        page.activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(&page));
        list->setFocus();
        QTest::keyClick(list, Qt::Key_F, Qt::ControlModifier);
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, QStringLiteral("b"));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(search->text(), QString());
        QCOMPARE(left, 0); // the first one only empties it
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(left, 1);
        QTest::keyClick(search, Qt::Key_Down);
        QVERIFY(list->hasFocus());
        QCOMPARE(list->currentRow(), 0);
    }

    void columnsGiveWay_data()
    {
        QTest::addColumn<int>("room");
        QTest::addColumn<QList<int>>("widths");
        QTest::newRow("all in full") << 400 << QList<int>{100, 120, 80};
        QTest::newRow("all in full, just so") << 300 << QList<int>{100, 120, 80};
        QTest::newRow("a heading is cut") << 290 << QList<int>{100, 110, 80};
        QTest::newRow("all headings are cut") << 260 << QList<int>{100, 90, 70};
        QTest::newRow("a cell is cut") << 240 << QList<int>{100, 70, 70};
        QTest::newRow("all cells are cut") << 200 << QList<int>{100, 60, 40};
        QTest::newRow("one goes, the other gets its room") << 199 << QList<int>{100, 0, 80};
        QTest::newRow("both go") << 120 << QList<int>{100, 0, 0};
        QTest::newRow("no room at all") << 10 << QList<int>{100, 0, 0};
    }
    void columnsGiveWay()
    {
        QFETCH(int, room);
        QFETCH(QList<int>, widths);
        const QList<ui::ColumnNeed> needs{{100, 100, 100}, {120, 90, 60}, {80, 70, 40}};
        QCOMPARE(ui::fittedWidths(needs, room, {1, 2}, {1, 2}), widths);
    }

    void theMouseSelectsNoSecret()
    {
        ui::CopyField field;
        auto *value = field.findChild<QLineEdit *>();
        auto *promise = field.findChild<ui::HelpText *>();
        field.resize(400, 100);
        field.show();
        const auto selects = [value] {
            const QPoint left(8, value->height() / 2);
            QTest::mousePress(value, Qt::LeftButton, {}, left);
            QTest::mouseMove(value, left + QPoint(60, 0));
            QTest::mouseRelease(value, Qt::LeftButton, {}, left + QPoint(60, 0));
            QTest::mouseDClick(value, Qt::LeftButton, {}, left);
            return value->hasSelectedText();
        };
        field.setValue(QStringLiteral("client-id"));
        QVERIFY(selects());
        QVERIFY(promise->isHidden());
        field.setValue(SecretString(QByteArrayLiteral("0123456789abcdef")));
        QVERIFY(!selects());
        QVERIFY(promise->isVisible() && promise->text().contains(QStringLiteral("cleared after a minute")));
        QTest::keySequence(value, QKeySequence::Copy);
        QCOMPARE(clipboardText(), QStringLiteral("0123456789abcdef"));
    }

    void theClipboardKnowsTheOnlyCopy()
    {
        auto &clipboard = ui::SecretClipboard::instance();
        const QString secret = QStringLiteral("0123456789abcdef");
        clipboard.copy(secret);
        QVERIFY(!clipboard.holdsOnlyCopy()); // nobody said so
        clipboard.markOnlyCopy();
        QVERIFY(clipboard.holdsOnlyCopy());
        clipboard.keptElsewhere(QStringLiteral("another"));
        QVERIFY(clipboard.holdsOnlyCopy());
        clipboard.keptElsewhere(secret);
        QVERIFY(!clipboard.holdsOnlyCopy());
        clipboard.markOnlyCopy();
        QGuiApplication::clipboard()->setText(QStringLiteral("Something else"));
        QVERIFY(!clipboard.holdsOnlyCopy());
    }

    void returnPressesTheCopyButton()
    {
        QDialog box;
        QVBoxLayout column(&box);
        ui::CopyButton copy;
        copy.setContent(QStringLiteral("client-id"));
        QPushButton other;
        column.addWidget(&copy);
        column.addWidget(&other);
        other.setDefault(true);
        box.show();
        box.activateWindow();
        copy.setFocus();
        QTRY_COMPARE(QApplication::focusWidget(), &copy);
        QSignalSpy copied(&copy, &ui::CopyButton::copied);
        QSignalSpy pressed(&other, &QPushButton::clicked);
        QTest::keyClick(&copy, Qt::Key_Return);
        QCOMPARE(copied.size(), 1);
        QCOMPARE(pressed.size(), 0);
    }

    void whatIsNoSecretStays()
    {
        ui::CopyField field;
        field.setValue(SecretString(QByteArrayLiteral("0123456789abcdef")));
        field.setValue(QStringLiteral("client-id"));
        field.copyButton()->click();
        QVERIFY(!QGuiApplication::clipboard()->mimeData()->hasFormat(QStringLiteral("x-kde-passwordManagerHint")));
        QVERIFY(!field.copyButton()->toolTip().contains(QStringLiteral("cleared")));
    }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
