#include "style/Style.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSlider>
#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollBar>
#include <QStyleFactory>
#include <QStyleOption>

#include "style/ControlPainter.h"
#include "style/Metrics.h"
#include "style/NumberNote.h"
#include "style/Properties.h"

namespace memewright {

using namespace metrics;

namespace {

constexpr int kInputPadding = 8;
constexpr int kArrowWidth = 28;
constexpr int kSpinArrowWidth = 22;
constexpr int kShortestHandle = 32;
constexpr int kScrollBarWidth = kBar;
constexpr int kIndicator = 16;

QRect mirrored(const QStyleOption& option, const QRect& rect)
{
    return QStyle::visualRect(option.direction, option.rect, rect);
}

QRect comboPart(const QStyleOptionComplex& option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    if (part == QStyle::SC_ComboBoxEditField)
        return mirrored(option, all.adjusted(kInputPadding, 1, -kArrowWidth, -1));
    if (part == QStyle::SC_ComboBoxArrow)
        return mirrored(option, QRect(all.right() - kArrowWidth + 1, all.top(), kArrowWidth, all.height()));
    return all;
}

QRect spinPart(const QStyleOptionSpinBox& option, QStyle::SubControl part)
{
    const QRect all = option.rect;
    const bool arrows = option.buttonSymbols != QAbstractSpinBox::NoButtons;
    const int arrowWidth = arrows ? kSpinArrowWidth : kInputPadding;
    const QRect column(all.right() - kSpinArrowWidth, all.top() + 3, kSpinArrowWidth, all.height() - 6);
    if (part == QStyle::SC_SpinBoxEditField)
        return mirrored(option, all.adjusted(kInputPadding, 2, -arrowWidth, -2));
    if (part == QStyle::SC_SpinBoxUp)
        return arrows ? mirrored(option, column.adjusted(0, 0, 0, -column.height() / 2)) : QRect();
    if (part == QStyle::SC_SpinBoxDown)
        return arrows ? mirrored(option, column.adjusted(0, column.height() / 2, 0, 0)) : QRect();
    return all;
}

QRect sliderHandle(const QStyleOptionSlider& option)
{
    const int place = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, option.rect.width() - kKnob, option.upsideDown);
    return QRect(option.rect.left() + place, option.rect.top() + (option.rect.height() - kKnob) / 2, kKnob, kKnob);
}

QRect scrollBarPart(const QStyleOptionSlider& option, QStyle::SubControl part)
{
    const bool horizontal = option.orientation == Qt::Horizontal;
    const int length = horizontal ? option.rect.width() : option.rect.height();
    const qint64 range = qint64(option.maximum) - option.minimum;
    int handle = length;
    if (range > 0)
        handle = qBound(qMin(kShortestHandle, length), int(qint64(length) * option.pageStep / (range + option.pageStep)), length);
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    const auto piece = [&](int from, int size) {
        return horizontal ? QRect(option.rect.left() + from, option.rect.top(), size, option.rect.height())
                          : QRect(option.rect.left(), option.rect.top() + from, option.rect.width(), size);
    };
    switch (part) {
    case QStyle::SC_ScrollBarSlider:
        return piece(start, handle);
    case QStyle::SC_ScrollBarSubPage:
        return piece(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return piece(start + handle, length - start - handle);
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    default:
        return {};
    }
}

bool isInsideInput(const QWidget* widget)
{
    return widget
        && (qobject_cast<QAbstractSpinBox*>(widget->parentWidget()) || qobject_cast<QComboBox*>(widget->parentWidget()));
}

void setFlag(QWidget* widget, const char* name)
{
    widget->setProperty(name, true);
    widget->updateGeometry();
    widget->update();
}

} // namespace

Style::Style() : QProxyStyle(QStyleFactory::create(QStringLiteral("Fusion"))) { }

void Style::polish(QWidget* widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton*>(widget) || qobject_cast<QAbstractSpinBox*>(widget) || qobject_cast<QComboBox*>(widget)
        || qobject_cast<QAbstractSlider*>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (auto* box = qobject_cast<QAbstractSpinBox*>(widget))
        NumberNote::attach(box);
}

void Style::drawPrimitive(PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const ControlPainter control(*option, *painter, widget);
    switch (element) {
    case PE_PanelButtonCommand:
        return control.buttonGround();
    case PE_PanelLineEdit:
        if (const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option); frame && frame->lineWidth > 0)
            control.inputFrame();
        return;
    case PE_FrameLineEdit:
        return control.inputFrame();
    case PE_FrameFocusRect:
        return control.focusRing(kRadiusSmall);
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        return control.checkBox(false);
    case PE_IndicatorRadioButton:
        return control.checkBox(true);
    case PE_PanelItemViewItem:
        if (const auto* item = qstyleoption_cast<const QStyleOptionViewItem*>(option))
            control.rowGround(*item);
        return;
    case PE_PanelItemViewRow:
        return;
    case PE_PanelMenu:
    case PE_PanelTipLabel:
        return control.popupGround();
    case PE_FrameMenu:
    case PE_FrameStatusBarItem:
        return;
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void Style::drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const
{
    const ControlPainter control(*option, *painter, widget);
    switch (element) {
    case CE_PushButtonBevel:
        return control.buttonGround();
    case CE_PushButton:
    case CE_PushButtonLabel:
        if (const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option)) {
            if (element == CE_PushButton)
                control.buttonGround();
            control.buttonLabel(*button);
        }
        return;
    case CE_ProgressBar:
        if (const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option))
            control.progress(*bar);
        return;
    case CE_HeaderSection:
    case CE_HeaderEmptyArea:
        return control.headerSection();
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void Style::drawComplexControl(
    ComplexControl kind, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const
{
    const ControlPainter control(*option, *painter, widget);
    const bool enabled = option->state.testFlag(State_Enabled);
    if (kind == CC_ComboBox) {
        control.inputFrame();
        control.chevron(subControlRect(kind, option, SC_ComboBoxArrow, widget), "chevron-down", enabled);
    } else if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && kind == CC_SpinBox) {
        control.inputFrame();
        if (spin->buttonSymbols == QAbstractSpinBox::NoButtons)
            return;
        const bool up = spin->stepEnabled.testFlag(QAbstractSpinBox::StepUpEnabled);
        const bool down = spin->stepEnabled.testFlag(QAbstractSpinBox::StepDownEnabled);
        control.chevron(subControlRect(kind, option, SC_SpinBoxUp, widget), "chevron-up", enabled && up);
        control.chevron(subControlRect(kind, option, SC_SpinBoxDown, widget), "chevron-down", enabled && down);
    } else if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
               slider && kind == CC_Slider && slider->orientation == Qt::Horizontal) {
        control.slider(*slider, sliderHandle(*slider));
    } else if (slider && kind == CC_ScrollBar) {
        if (slider->maximum <= slider->minimum)
            return;
        control.scrollBar(scrollBarPart(*slider, SC_ScrollBarSlider));
    } else if (const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option); tool && kind == CC_ToolButton) {
        control.toolButtonGround(*tool);
        proxy()->drawControl(CE_ToolButtonLabel, tool, painter, widget);
    } else {
        QProxyStyle::drawComplexControl(kind, option, painter, widget);
    }
}

QRect Style::subControlRect(
    ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const
{
    if (control == CC_ComboBox)
        return comboPart(*option, part);
    if (const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option); spin && control == CC_SpinBox)
        return spinPart(*spin, part);
    if (const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option)) {
        if (control == CC_ScrollBar)
            return scrollBarPart(*slider, part);
        if (control == CC_Slider && slider->orientation == Qt::Horizontal)
            return part == SC_SliderHandle ? sliderHandle(*slider) : slider->rect;
    }
    return QProxyStyle::subControlRect(control, option, part, widget);
}

QRect Style::subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const
{
    if (element == SE_LineEditContents) {
        if (isInsideInput(widget))
            return option->rect;
        const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
        const int padding = frame && frame->lineWidth > 0 ? kInputPadding : 0;
        return option->rect.adjusted(padding, 0, -padding, 0);
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

QSize Style::sizeFromContents(ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const
{
    switch (type) {
    case CT_PushButton: {
        const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
        const bool main = widget && widget->property(properties::kMainAction).toBool();
        const bool iconOnly = button && button->text.isEmpty();
        const bool quiet = widget && widget->property(properties::kQuiet).toBool();
        int width = size.width() + (iconOnly ? kGap : quiet ? 2 * kGap : 2 * kGroup);
        if (button && !button->icon.isNull() && !iconOnly)
            width += kPair; // Qt counts 4 px between icon and text, we paint 8
        return {width, main ? kMainAction : qMax(kControl, size.height())};
    }
    case CT_ComboBox:
        return {size.width() + kInputPadding + kArrowWidth, qMax(kControl, size.height())};
    case CT_SpinBox:
        return {size.width() + kInputPadding + kSpinArrowWidth, qMax(kControl, size.height())};
    case CT_LineEdit:
        return {size.width() + 2 * kInputPadding, isInsideInput(widget) ? size.height() : qMax(kControl, size.height())};
    case CT_Slider:
        return {qMax(size.width(), 2 * kControl), kControl};
    case CT_ToolButton:
        return size.expandedTo({kControl, kControl});
    case CT_ProgressBar:
        return {size.width(), kBar};
    case CT_HeaderSection:
    case CT_MenuItem:
    case CT_ItemViewItem:
        return QProxyStyle::sizeFromContents(type, option, size, widget).expandedTo({0, kControl - kPair});
    default:
        return QProxyStyle::sizeFromContents(type, option, size, widget);
    }
}

int Style::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_ButtonIconSize:
        return kIcon;
    case PM_SmallIconSize:
    case PM_LineEditIconSize:
        return kIconSmall;
    case PM_LineEditIconMargin:
        return 5;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return kIndicator;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return kGap;
    case PM_ScrollBarExtent:
        return kScrollBarWidth;
    case PM_ScrollView_ScrollBarSpacing:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_SliderLength:
    case PM_SliderThickness:
        return kKnob;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int Style::styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_DialogButtonBox_ButtonsHaveIcons:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_ScrollBar_Transient:
        return 0;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

void setMainAction(QAbstractButton* button)
{
    QFont font = button->font();
    font.setWeight(QFont::DemiBold);
    button->setFont(font);
    setFlag(button, properties::kMainAction);
}

void setQuiet(QAbstractButton* button)
{
    setFlag(button, properties::kQuiet);
}

void setAccentSlider(QAbstractSlider* slider)
{
    setFlag(slider, properties::kAccentSlider);
}

void setFillColor(QWidget* widget, const QColor& color)
{
    widget->setProperty(properties::kFill, color);
    widget->update();
}

} // namespace memewright
