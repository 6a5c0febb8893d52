#include "ui/widgets/tab_order.h"

#include <QWidget>

#include <algorithm>

namespace grantdesk::ui {

QWidget *tabStopBefore(QWidget *widget, const QList<QWidget *> &without)
{
    const auto leftOut = [&without](const QWidget *candidate) {
        return std::any_of(without.begin(), without.end(), [candidate](const QWidget *parent) {
            return parent == candidate || parent->isAncestorOf(candidate);
        });
    };
    QWidget *before = widget->previousInFocusChain();
    while (before != widget && (!(before->focusPolicy() & Qt::TabFocus) || before->focusProxy() || leftOut(before)))
        before = before->previousInFocusChain();
    return before == widget ? nullptr : before;
}

QWidget *chainTabStops(const QList<QWidget *> &stops)
{
    for (qsizetype index = 1; index < stops.size(); ++index)
        if (stops[index - 1])
            QWidget::setTabOrder(stops[index - 1], stops[index]);
    return stops.last();
}

} // namespace grantdesk::ui
