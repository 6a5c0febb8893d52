#pragma once

#include <QList>

class QWidget;

namespace grantdesk::ui {

/// The control from which Tab leads to `widget`, those inside the widgets of `without` left out. What is made later
/// would else come last in the tab order, wherever it stands.
QWidget *tabStopBefore(QWidget *widget, const QList<QWidget *> &without = {});
/// Lets Tab go from each to the next. The last of them.
QWidget *chainTabStops(const QList<QWidget *> &stops);

} // namespace grantdesk::ui
