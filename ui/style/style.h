#pragma once

#include "ui/style/theme.h"

#include <QProxyStyle>

class QPushButton;

namespace grantdesk::ui {

/// Fusion's metrics and behaviour, painted from the theme's roles with rounded, quiet controls.
class Style final : public QProxyStyle {
    Q_OBJECT
public:
    Style();

    void polish(QWidget *widget) override;
    using QProxyStyle::polish;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QIcon standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
};

/// What a button is for; the style paints it accordingly.
enum class ButtonKind { Normal, Primary, Danger, Flat };
void setButtonKind(QPushButton *button, ButtonKind kind);
ButtonKind buttonKind(const QWidget *widget);

/// Marks an input whose content is refused: the style paints its border in the danger colour.
void setInvalid(QWidget *field, bool invalid);
bool isInvalid(const QWidget *field);

} // namespace grantdesk::ui
