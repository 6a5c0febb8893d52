#include "ui/style/theme.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_field.h"
#include "ui/widgets/scroll_column.h"
#include "ui/widgets/secret_clipboard.h"
#include "ui/widgets/table_model.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDateEdit>
#include <QMimeData>
#include <QScrollBar>
#include <QSpinBox>
#include <QTest>
#include <QTextDocument>
#include <QVBoxLayout>
#include <QWheelEvent>
#include <qtestspontaneevent.h>

using namespace grantdesk;

namespace {

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
