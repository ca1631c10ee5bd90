#pragma once

#include <QProxyStyle>

class QAbstractButton;
class QAbstractSlider;
class QWidget;

namespace memewright {

/// Paints every standard control by the tokens of the design: filled borderless buttons, bordered inputs, no bevels, and
/// a 2 px ring for the focus. Colours come from the widget's palette through Palette::of().
class Style : public QProxyStyle
{
    Q_OBJECT

public:
    Style();

    using QProxyStyle::polish;
    using QProxyStyle::unpolish;
    void polish(QWidget* widget) override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawControl(ControlElement element, const QStyleOption* option, QPainter* painter, const QWidget* widget) const override;
    void drawComplexControl(
        ComplexControl control, const QStyleOptionComplex* option, QPainter* painter, const QWidget* widget) const override;
    QRect subControlRect(
        ComplexControl control, const QStyleOptionComplex* option, SubControl part, const QWidget* widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption* option, const QWidget* widget) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption* option, const QSize& size, const QWidget* widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const override;
    int styleHint(StyleHint hint, const QStyleOption* option, const QWidget* widget, QStyleHintReturn* data) const override;
};

/// The page's one main action: filled with the accent, 40 px high.
void setMainAction(QAbstractButton* button);
/// A button with no ground until the pointer is on it: icon buttons in a heading, links.
void setQuiet(QAbstractButton* button);
/// A slider whose left part is filled with the accent (the MIN_SCORE cut) and not with the edge colour.
void setAccentSlider(QAbstractSlider* slider);
/// The colour of a progress bar's or a ticked box's fill (a run's series colour); invalid: the text colour.
void setFillColor(QWidget* widget, const QColor& color);

} // namespace memewright
