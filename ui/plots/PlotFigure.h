#pragma once

#include <array>
#include <optional>
#include <vector>

#include "plots/CurveLines.h"
#include "plots/FigureText.h"
#include "plots/NiceRange.h"
#include "plots/QCustomPlotHeader.h"
#include "style/Palette.h"

namespace memewright {

/// Curves as drawn: the view's upper and lower measure above one another over one x axis, or one measure alone, with titles, a
/// legend and marks where a run was taken up again.
/// Knows no mouse. GUI thread; usable without ever being shown (toPixmap()).
class PlotFigure : public QCustomPlot
{
    Q_OBJECT

public:
    /// Both measures of the view, or only the one given. Where two have no room to be read the lower one gives way.
    explicit PlotFigure(std::optional<Measure> only = {}, QWidget* parent = nullptr);

    void setColors(const Palette& colors);
    /// Says above the curves which run has which colour: for pictures, which have no table beside them. Before present(), once
    /// the figure has its size.
    void nameRuns(const std::vector<const CurveLines*>& curves);
    /// Shows what lies within `x` and fits the heights to it; repaints soon. The curves are copied as far as they are visible.
    void present(const std::vector<const CurveLines*>& curves, const CurveView& view, const NiceRange& x);

    /// Where a measure's curves are, in pixels of this widget; empty for one that is not shown.
    QRectF area(Measure measure) const;
    /// What is written beside the places where runs were taken up again or warned.
    std::vector<FigureText::Label> markLabels() const { return m_text->markLabels(); }
    double valueAtPixel(double x) const;
    double pixelOfValue(double x) const;

private:
    struct Graphs {
        QCPGraph* raw;
        QCPGraph* smoothed;
        QCPGraph* validation;
    };
    struct Part {
        Measure measure;
        QCPAxisRect* rect;
        std::vector<Graphs> graphs; ///< a curve each; unused ones are hidden
        double height = 0; ///< of the curves, in pixels; 0: given way
    };

    void addPart(Measure measure);
    void styleAxes(const Part& part);
    Graphs makeGraphs(const Part& part);
    void presentCurve(const Graphs& graphs, Measure measure, const CurveLines& lines, const NiceRange& x);
    QPen penOf(int series) const;
    void stylePens(const Graphs& graphs, int series);
    void shareHeight();
    void fitHeight(const Part& part, const std::vector<const CurveLines*>& curves, const NiceRange& x);
    void showMarks(const std::vector<const CurveLines*>& curves, const NiceRange& x);

    std::vector<Part> m_parts;
    CurveView m_view;
    const Palette* m_colors = &Palette::light();
    int m_namesHeight = 0; ///< of the runs' names above the first plot
    FigureText* m_text;
};

} // namespace memewright
