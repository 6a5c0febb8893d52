#include "ui/style/style.h"

#include "ui/style/icons.h"
#include "ui/style/paint.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractScrollArea>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QPushButton>
#include <QStyleFactory>
#include <QTabBar>
#include <QVariant>

#include <algorithm>

namespace grantdesk::ui {

namespace {

constexpr int controlHeight = 32;
constexpr int indicatorSize = 18;
constexpr int arrowWidth = 28;
constexpr int narrowestButton = 72;
constexpr int sortMark = 12;

const char *const kindProperty = "grantdeskKind";
const char *const invalidProperty = "grantdeskInvalid";

/// An editor inside a cell or another control has no frame of its own.
bool isFrameless(const QStyleOption *option)
{
    const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
    return frame && frame->lineWidth <= 0;
}

bool showsFocusByItsBorder(const QWidget *widget)
{
    return qobject_cast<const QPushButton *>(widget) || qobject_cast<const QAbstractItemView *>(widget)
        || qobject_cast<const QTabBar *>(widget) || qobject_cast<const QComboBox *>(widget);
}

QRect comboBoxPart(const QRect &whole, QStyle::SubControl part)
{
    if (part == QStyle::SC_ComboBoxArrow)
        return {whole.right() - arrowWidth + 1, whole.top(), arrowWidth, whole.height()};
    return whole.adjusted(space::small, 2, -arrowWidth, -2);
}

QRect spinBoxPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect whole = option->rect;
    const auto *spin = qstyleoption_cast<const QStyleOptionSpinBox *>(option);
    const bool buttons = spin && spin->buttonSymbols != QAbstractSpinBox::NoButtons;
    const int width = buttons ? arrowWidth : 0;
    const int half = whole.height() / 2;
    switch (part) {
    case QStyle::SC_SpinBoxUp:
        return buttons ? QRect(whole.right() - width + 1, whole.top() + 3, width, half - 3) : QRect();
    case QStyle::SC_SpinBoxDown:
        return buttons ? QRect(whole.right() - width + 1, whole.top() + half, width, half - 3) : QRect();
    case QStyle::SC_SpinBoxEditField:
        return whole.adjusted(space::tiny, 2, -width - 2, -2);
    default:
        return whole;
    }
}

/// A heading's text, and at its end the mark of the column that is sorted by. Narrower than Fusion's: in some languages
/// headings take much of what the cells need.
QRect headerPart(QStyle::SubElement part, const QStyleOption *option)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    const bool sorted = header && header->sortIndicator != QStyleOptionHeader::None;
    const QRect inner = option->rect.adjusted(space::small, 0, -space::small, 0);
    const QRect arrow(inner.right() + 1 - sortMark, inner.top(), sortMark, inner.height());
    const QRect label = sorted ? inner.adjusted(0, 0, -sortMark - space::tiny, 0) : inner;
    return QStyle::visualRect(option->direction, option->rect, part == QStyle::SE_HeaderArrow ? arrow : label);
}

int headerWidth(const QStyleOption *option, int fusion)
{
    const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
    if (!header || header->sortIndicator == QStyleOptionHeader::None || header->orientation != Qt::Horizontal)
        return fusion;
    const int text = header->fontMetrics.size(0, header->text).width();
    return text + 2 * space::small + sortMark + space::medium;
}

/// Scroll bars have a handle and the way it moves, no arrow buttons.
QRect scrollBarPart(const QStyleOptionComplex *option, QStyle::SubControl part)
{
    const QRect whole = option->rect;
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
    if (!bar)
        return {};
    const bool vertical = bar->orientation == Qt::Vertical;
    const int length = vertical ? whole.height() : whole.width();
    const qint64 range = qint64(bar->maximum) - bar->minimum;
    int handle = length;
    if (range > 0)
        handle = int(std::clamp<qint64>(qint64(length) * bar->pageStep / std::max<qint64>(range + bar->pageStep, 1),
                                        std::min(controlHeight, length), length));
    const int start = QStyle::sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - handle,
                                                      bar->upsideDown);
    const auto piece = [vertical, whole](int from, int size) {
        return vertical ? QRect(whole.left(), whole.top() + from, whole.width(), size)
                        : QRect(whole.left() + from, whole.top(), size, whole.height());
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove:
        return whole;
    default:
        return {};
    }
}

} // namespace

void setButtonKind(QPushButton *button, ButtonKind kind)
{
    button->setProperty(kindProperty, int(kind));
    button->update();
}

ButtonKind buttonKind(const QWidget *widget)
{
    return widget ? ButtonKind(widget->property(kindProperty).toInt()) : ButtonKind::Normal;
}

void setInvalid(QWidget *field, bool invalid)
{
    if (isInvalid(field) == invalid)
        return;
    field->setProperty(invalidProperty, invalid);
    field->update();
}

bool isInvalid(const QWidget *field)
{
    return field && field->property(invalidProperty).toBool();
}

Style::Style()
    : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion")))
{
}

void Style::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QComboBox *>(widget))
        widget->setAttribute(Qt::WA_Hover);
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
    case PM_ButtonDefaultIndicator:
    case PM_ScrollView_ScrollBarSpacing:
    case PM_TabBarTabShiftVertical:
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
        return 0;
    case PM_ButtonIconSize:
    case PM_SmallIconSize:
    case PM_ListViewIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return indicatorSize;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return space::small;
    case PM_ScrollBarExtent:
        return space::medium;
    case PM_ScrollBarSliderMin:
        return controlHeight;
    case PM_FocusFrameHMargin: // what stands left and right of a cell's text
    case PM_HeaderMargin:
        return space::small;
    case PM_DefaultFrameWidth: // three pixels keep a viewport's square corners inside our round ones
        return qobject_cast<const QAbstractScrollArea *>(widget) ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_LayoutLeftMargin:
    case PM_LayoutTopMargin:
    case PM_LayoutRightMargin:
    case PM_LayoutBottomMargin:
        return space::medium;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_ComboBox_Popup:
    case SH_ItemView_ActivateItemOnSingleClick:
        return 0;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Table_GridLineColor:
        return int(color(Role::Line).rgb());
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                              const QWidget *widget) const
{
    if (type == CT_PushButton) {
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        const bool iconOnly = button && button->text.isEmpty();
        const bool flat = buttonKind(widget) == ButtonKind::Flat;
        const bool both = button && !iconOnly && !button->icon.isNull();
        const bool menu = button && (button->features & QStyleOptionButton::HasMenu);
        const int sides = iconOnly ? space::medium : flat ? 2 * space::small : 2 * space::large;
        return QSize(size.width() + sides + (both ? space::tiny : 0) + (menu ? space::medium : 0),
                     size.height() + space::small)
            .expandedTo({iconOnly ? controlHeight : narrowestButton, controlHeight});
    }
    const QSize result = QProxyStyle::sizeFromContents(type, option, size, widget);
    switch (type) {
    case CT_LineEdit:
        return isFrameless(option) ? result : result.expandedTo({0, controlHeight});
    case CT_ComboBox:
    case CT_SpinBox:
        return QSize(result.width() + space::medium, std::max(result.height(), controlHeight));
    case CT_ToolButton:
        return result.expandedTo({28, 28});
    case CT_ItemViewItem:
        return result.expandedTo({0, 28});
    case CT_HeaderSection:
        return QSize(headerWidth(option, result.width()), std::max(result.height(), controlHeight));
    case CT_TabBarTab:
        return QSize(result.width() + space::small, std::max(result.height(), 36));
    default:
        return result;
    }
}

QRect Style::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_HeaderArrow || element == SE_HeaderLabel)
        return headerPart(element, option);
    const QRect rect = QProxyStyle::subElementRect(element, option, widget);
    if (element == SE_LineEditContents && !isFrameless(option))
        return rect.adjusted(space::tiny, 0, -space::tiny, 0);
    return rect;
}

QRect Style::subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                            const QWidget *widget) const
{
    if (control == CC_ComboBox && (part == SC_ComboBoxArrow || part == SC_ComboBoxEditField))
        return visualRect(option->direction, option->rect, comboBoxPart(option->rect, part));
    if (control == CC_SpinBox)
        return visualRect(option->direction, option->rect, spinBoxPart(option, part));
    if (control == CC_ScrollBar)
        return visualRect(option->direction, option->rect, scrollBarPart(option, part));
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QIcon Style::standardIcon(StandardPixmap standard, const QStyleOption *option, const QWidget *widget) const
{
    // Ours follows the theme; Qt's is an image file, for which all image plugins are loaded before the first paint.
    if (standard == SP_LineEditClearButton)
        return icon(QStringLiteral("close"), Role::Muted);
    return QProxyStyle::standardIcon(standard, option, widget);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                          const QWidget *widget) const
{
    switch (element) {
    case PE_PanelButtonCommand:
        return paint::button(painter, option, widget);
    case PE_PanelButtonTool:
        return paint::toolButton(painter, option);
    case PE_PanelLineEdit:
        return paint::field(painter, option, widget);
    case PE_FrameLineEdit:
    case PE_FrameTabWidget:
    case PE_PanelItemViewRow:
    case PE_FrameStatusBarItem:
        return;
    case PE_Frame:
        return paint::frame(painter, option, widget);
    case PE_FrameFocusRect:
        if (!showsFocusByItsBorder(widget))
            paint::focus(painter, option);
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return paint::checkBox(painter, option);
    case PE_IndicatorRadioButton:
        return paint::radioButton(painter, option);
    case PE_PanelItemViewItem:
        return paint::viewItem(painter, option);
    case PE_FrameTabBarBase:
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1),
                          color(Role::Line));
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
        paint::arrow(painter, option->rect, element == PE_IndicatorArrowUp,
                     color(option->state & State_Enabled ? Role::Muted : Role::ControlLine));
        return;
    case PE_IndicatorHeaderArrow:
        if (const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option)) {
            const QRect middle(header->rect.left(), 0, header->rect.width(),
                               widget ? widget->height() : header->rect.height());
            paint::arrow(painter, middle, header->sortIndicator == QStyleOptionHeader::SortUp, color(Role::Muted));
        }
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                        const QWidget *widget) const
{
    switch (element) {
    case CE_PushButtonLabel:
        if (const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option))
            paint::buttonLabel(painter, *button, widget, pixelMetric(PM_ButtonIconSize, option, widget));
        return;
    case CE_ItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (!item)
            break;
        QStyleOptionViewItem copy(*item);
        copy.palette.setColor(QPalette::HighlightedText, copy.palette.color(QPalette::Text));
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return paint::headerSection(painter, option);
    case CE_HeaderLabel: {
        const auto *header = qstyleoption_cast<const QStyleOptionHeader *>(option);
        if (!header)
            break;
        QStyleOptionHeader copy(*header);
        copy.palette.setColor(QPalette::ButtonText, color(Role::Muted));
        copy.text = copy.fontMetrics.elidedText(copy.text, Qt::ElideRight, copy.rect.width());
        return QProxyStyle::drawControl(element, &copy, painter, widget);
    }
    case CE_TabBarTabShape:
        return paint::tab(painter, option);
    case CE_ProgressBarGroove:
    case CE_ProgressBarLabel:
    case CE_Splitter:
        return;
    case CE_ProgressBarContents:
        return paint::progress(painter, option);
    default:
        break;
    }
    QProxyStyle::drawControl(element, option, painter, widget);
}

void Style::drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                               const QWidget *widget) const
{
    const auto part = [&](SubControl which) {
        return proxy()->subControlRect(control, option, which, widget);
    };
    switch (control) {
    case CC_ComboBox:
        return paint::comboBox(painter, option, widget, part(SC_ComboBoxArrow));
    case CC_SpinBox:
        return paint::spinBox(painter, option, widget, part(SC_SpinBoxUp), part(SC_SpinBoxDown));
    case CC_ScrollBar:
        return paint::scrollBar(painter, option, part(SC_ScrollBarSlider));
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace grantdesk::ui
