#include "ui/widgets/scroll_column.h"

#include "ui/style/theme.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QEvent>
#include <QHBoxLayout>
#include <QPointer>
#include <QVBoxLayout>

namespace grantdesk::ui {

namespace {

/// The box in a column whose value the wheel changes, or null.
QWidget *boxInAColumn(QObject *object)
{
    if (!qobject_cast<QComboBox *>(object) && !qobject_cast<QAbstractSpinBox *>(object))
        return nullptr;
    auto *box = static_cast<QWidget *>(object);
    const QWidget *around = box->parentWidget();
    while (around && !qobject_cast<const ScrollColumn *>(around))
        around = around->isWindow() ? nullptr : around->parentWidget();
    return around ? box : nullptr;
}

/// Whoever scrolls a form must not change what the pointer happens to pass: only a box that has the keyboard takes the
/// wheel, and the wheel does not give it the keyboard. One for the whole program, since boxes come and go.
class WheelGuard final : public QObject {
public:
    using QObject::QObject;

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::Show && event->type() != QEvent::Wheel)
            return false;
        QWidget *box = boxInAColumn(watched);
        if (!box)
            return false;
        if (event->type() == QEvent::Show) {
            if (box->focusPolicy() == Qt::WheelFocus)
                box->setFocusPolicy(Qt::StrongFocus);
            return false;
        }
        if (box->hasFocus())
            return false;
        event->ignore(); // goes on to the widgets around it, the column among them
        return true;
    }
};

void guardTheWheel()
{
    static QPointer<WheelGuard> guard; // goes with the application
    if (guard)
        return;
    guard = new WheelGuard(QCoreApplication::instance());
    QCoreApplication::instance()->installEventFilter(guard);
}

} // namespace

ScrollColumn::ScrollColumn(int widest, QWidget *parent)
    : QScrollArea(parent)
    , m_column(new QVBoxLayout)
{
    guardTheWheel();
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    auto *row = new QHBoxLayout(content);
    row->setContentsMargins(0, 0, space::medium, space::large);
    auto *inner = new QWidget;
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(space::large);
    inner->setLayout(m_column);
    row->addWidget(inner, 1);
    if (widest > 0) {
        inner->setMaximumWidth(widest);
        row->addStretch(0);
        row->setAlignment(inner, Qt::Alignment());
    }
    setWidget(content);
    // The page's ground shows through.
    content->setAutoFillBackground(false);
    viewport()->setAutoFillBackground(false);
}

void ScrollColumn::reveal(QWidget *widget)
{
    ensureWidgetVisible(widget, 0, space::page);
}

} // namespace grantdesk::ui
