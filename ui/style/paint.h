#pragma once

#include "ui/style/theme.h"

#include <QStyleOption>

class QPainter;
class QWidget;

/// How the style paints each kind of control. All take their colours from the theme.
namespace grantdesk::ui::paint {

/// A rectangle with our corners: `fill` inside, a line of `width` pixels around (none for an invalid colour).
void box(QPainter *painter, const QRect &rect, const QColor &fill, const QColor &line, int width = 1,
         double radius = space::radius);
/// A small arrow head pointing up or down.
void arrow(QPainter *painter, const QRect &rect, bool up, const QColor &colour);

void button(QPainter *painter, const QStyleOption *option, const QWidget *widget);
/// Icon and text in the middle, a space apart; room for the menu's arrow is left at the right.
void buttonLabel(QPainter *painter, const QStyleOptionButton &option, const QWidget *widget, int iconSize);
void toolButton(QPainter *painter, const QStyleOption *option);
void field(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void frame(QPainter *painter, const QStyleOption *option, const QWidget *widget);
void focus(QPainter *painter, const QStyleOption *option);
void checkBox(QPainter *painter, const QStyleOption *option);
void radioButton(QPainter *painter, const QStyleOption *option);
void viewItem(QPainter *painter, const QStyleOption *option);
void headerSection(QPainter *painter, const QStyleOption *option);
void tab(QPainter *painter, const QStyleOption *option);
void comboBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget, const QRect &arrowRect);
void spinBox(QPainter *painter, const QStyleOptionComplex *option, const QWidget *widget, const QRect &up,
             const QRect &down);
void scrollBar(QPainter *painter, const QStyleOptionComplex *option, const QRect &handle);
void progress(QPainter *painter, const QStyleOption *option);

} // namespace grantdesk::ui::paint
