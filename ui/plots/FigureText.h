#pragma once

#include <vector>

#include <QColor>
#include <QPen>
#include <QPoint>
#include <QRect>
#include <QString>

#include "plots/CurveLines.h"
#include "plots/QCustomPlotHeader.h"
#include "style/Palette.h"

namespace memewright {

/// Titles, legend and the name of the x axis of a figure, drawn into its margins, on screen and in files alike.
class FigureText : public QCPLayerable
{
public:
    explicit FigureText(QCustomPlot* figure);

    enum class Kind { Resumed, Warned };
    /// A place on the x axis where something happened to a run, in the run's colour.
    struct Mark {
        double x;
        QColor color;
        Kind kind;
    };
    /// A word beside a mark, or one for several that stand close together.
    struct Label {
        QRect place;
        QString text;
    };
    /// A run's name and how its training line is drawn.
    struct Run {
        QString name;
        QPen pen;
    };

    void setMeasures(const std::vector<Measure>& measures);
    void setMarks(std::vector<Mark> marks) { m_marks = std::move(marks); }
    /// Names above everything else, as many lines of them as they need at this width. Returns their height.
    int setRuns(std::vector<Run> runs, int width);
    std::vector<Label> markLabels() const;
    void addTitle(QCPAxisRect* rect, Measure measure) { m_titles.push_back({rect, measure}); }
    void setColors(const Palette& colors) { m_colors = &colors; }
    void setView(const CurveView& view, const QString& axisName);
    /// How the curves' captions were split: a figure never mixes the two without saying so.
    void setSplits(bool byCaption, bool byRow);

protected:
    void applyDefaultAntialiasingHint(QCPPainter*) const override { }
    void draw(QCPPainter* painter) override;

private:
    struct Title {
        QCPAxisRect* rect;
        Measure measure;
    };
    struct Entry {
        PlotLine line;
        QString text;
    };

    QString titleOf(Measure measure) const;
    int drawTitle(QCPPainter* painter, const Title& title) const;
    /// Entries from right to left.
    std::vector<Entry> legend() const;
    const Title& lastShown() const;
    /// With the titles, which leave it its room.
    void drawLegend(QCPPainter* painter) const;
    void drawEntries(QCPPainter* painter, int right, int middle, const std::vector<Entry>& entries) const;
    int drawEntry(QCPPainter* painter, int right, int middle, PlotLine line, const QString& text) const;

    void drawMarks(QCPPainter* painter) const;
    std::vector<Label> labelsOf(Kind kind) const;
    void drawRuns(QCPPainter* painter) const;

    std::vector<Title> m_titles;
    std::vector<Mark> m_marks;
    std::vector<Run> m_runs;
    std::vector<QPoint> m_runPlaces; ///< where the lines before the names begin
    const Palette* m_colors = &Palette::light();
    CurveView m_view;
    QString m_axisName;
    QString m_validation; ///< in the legend
};

} // namespace memewright
