#include "plots/PlotFigure.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "plots/AxisTicker.h"
#include "plots/AxisWords.h"
#include "plots/FigureLook.h"
#include "plots/FigureText.h"
#include "style/Metrics.h"

namespace memewright {

namespace {

constexpr double kTickRoom = 22; ///< between two numbers of an upright axis, so that they stand apart
constexpr int kMostIntervals = 7;
// Loss is what is followed; accuracy still needs room enough to tell the runs apart.
constexpr double kLossStretch = 1.15;
constexpr double kAccuracyStretch = 1;
constexpr double kLeastHeight = 90; ///< of curves that can be read
constexpr std::size_t kHeightColumns = 400;
constexpr int kColumn = 2; ///< pixels: what a line 2 px wide can show
constexpr double kRoomForDot = 5; ///< pixels beyond the last tick

void setPoints(QCPGraph* graph, const std::vector<QPointF>& kept)
{
    QVector<QCPGraphData> data;
    data.reserve(static_cast<qsizetype>(kept.size()));
    for (const QPointF& point : kept)
        data.emplaceBack(point.x(), point.y());
    graph->data()->set(data, true);
    graph->setVisible(!data.isEmpty());
}

} // namespace

PlotFigure::PlotFigure(std::optional<Measure> only, QWidget* parent) : QCustomPlot(parent)
{
    setNoAntialiasingOnDrag(false);
    // Segments one by one: as one path, lines that cross themselves all the time cost hundreds of milliseconds.
    setPlottingHint(QCP::phFastPolylines);
    setAutoAddPlottableToLegend(false);
    plotLayout()->clear();
    plotLayout()->setRowSpacing(0);
    addLayer(QStringLiteral("raw"), layer(QStringLiteral("main")));
    addLayer(QStringLiteral("smoothed"), layer(QStringLiteral("raw")));
    addLayer(QStringLiteral("validation"), layer(QStringLiteral("smoothed")));
    m_text = new FigureText(this);
    addPart(only.value_or(m_view.upper()));
    if (!only)
        addPart(m_view.lower());
    shareHeight();
    setColors(*m_colors);
}

void PlotFigure::addPart(Measure measure)
{
    auto* rect = new QCPAxisRect(this, false);
    rect->addAxes(QCPAxis::atLeft | QCPAxis::atBottom);
    rect->setAutoMargins(QCP::msNone);
    plotLayout()->addElement(static_cast<int>(m_parts.size()), 0, rect);
    for (QCPAxis* axis : rect->axes()) {
        axis->setLayer(QStringLiteral("axes"));
        axis->grid()->setLayer(QStringLiteral("grid"));
        axis->setTicker(QSharedPointer<AxisTicker>::create());
        axis->setTickPen(Qt::NoPen);
        axis->setTickLabelPadding(metrics::kGap);
    }
    rect->axis(QCPAxis::atLeft)->grid()->setVisible(true);
    m_parts.push_back({measure, rect, {}});
    m_text->addTitle(rect, measure);
}

void PlotFigure::setColors(const Palette& colors)
{
    m_colors = &colors;
    m_text->setColors(colors);
    setBackground(QBrush(colors(Role::Surface)));
    for (const Part& part : m_parts)
        styleAxes(part);
}

void PlotFigure::styleAxes(const Part& part)
{
    for (QCPAxis* axis : part.rect->axes()) {
        axis->setBasePen(Qt::NoPen);
        axis->setTickLabelFont(metrics::scaled(font(), metrics::kSmallPoints));
        axis->setTickLabelColor(m_colors->color(Role::Muted));
        axis->grid()->setPen(QPen(m_colors->color(Role::Line), 1));
        axis->grid()->setZeroLinePen(Qt::NoPen);
    }
}

/// Above, both halves as they are liked best; below that the lower one keeps what it takes to be read, and then gives way.
void PlotFigure::shareHeight()
{
    Part& upper = m_parts.front();
    const double inner = height() - figure::kAbove - m_namesHeight - figure::kBelow;
    upper.height = inner;
    if (m_parts.size() > 1) {
        Part& lower = m_parts.back();
        const double both = inner - figure::kAboveNext;
        const bool shown = both >= 2 * kLeastHeight;
        const double liked =
            height() * kAccuracyStretch / (kLossStretch + kAccuracyStretch) - figure::kAboveNext - figure::kBelow;
        lower.height = shown ? std::max(kLeastHeight, liked) : 0;
        if (shown)
            upper.height = both - lower.height;
        if (shown != lower.rect->visible()) {
            lower.rect->setVisible(shown);
            if (shown)
                plotLayout()->addElement(1, 0, lower.rect);
            else
                plotLayout()->take(lower.rect);
            plotLayout()->simplify();
        }
        if (shown) {
            plotLayout()->setRowStretchFactor(0, figure::kAbove + m_namesHeight + upper.height);
            plotLayout()->setRowStretchFactor(1, figure::kAboveNext + lower.height + figure::kBelow);
        }
    }
    for (Part& part : m_parts) {
        const bool first = &part == &m_parts.front();
        const bool last = &part == &m_parts.back() || m_parts.back().height == 0;
        part.rect->setMargins({figure::kLeft, first ? figure::kAbove + m_namesHeight : figure::kAboveNext, figure::kRight,
            last ? figure::kBelow : 0});
        part.rect->axis(QCPAxis::atBottom)->setTickLabels(last);
    }
}

void PlotFigure::present(const std::vector<const CurveLines*>& curves, const CurveView& view, const NiceRange& x)
{
    m_view = view;
    shareHeight();
    if (m_parts.size() > 1) {
        m_parts[0].measure = view.upper();
        m_parts[1].measure = view.lower();
        m_text->setMeasures({view.upper(), view.lower()});
    }
    const AxisUnit unit = axisUnit(view.axis, x.upper);
    m_text->setView(view, unit.name);
    const auto byRow = [](const CurveLines* lines) { return lines->curve().splitByRow; };
    m_text->setSplits(!std::ranges::all_of(curves, byRow), std::ranges::any_of(curves, byRow));
    for (Part& part : m_parts) {
        QCPAxis* bottom = part.rect->axis(QCPAxis::atBottom);
        const double room =
            (x.upper - x.lower) * kRoomForDot / std::max(1.0, width() - figure::kLeft - figure::kRight - kRoomForDot);
        bottom->setRange(x.lower, x.upper + room);
        bottom->ticker().staticCast<AxisTicker>()->setUp(x.step, unit.size);
        while (part.graphs.size() < curves.size())
            part.graphs.push_back(makeGraphs(part));
        for (std::size_t i = 0; i < part.graphs.size(); ++i) {
            const Graphs& graphs = part.graphs[i];
            if (i < curves.size())
                presentCurve(graphs, part.measure, *curves[i], x);
            else
                for (QCPGraph* graph : {graphs.raw, graphs.smoothed, graphs.validation})
                    graph->setVisible(false);
        }
        fitHeight(part, curves, x);
    }
    showMarks(curves, x);
    replot(rpQueuedReplot);
}

PlotFigure::Graphs PlotFigure::makeGraphs(const Part& part)
{
    const auto make = [&](const char* layer) {
        QCPGraph* graph = addGraph(part.rect->axis(QCPAxis::atBottom), part.rect->axis(QCPAxis::atLeft));
        graph->setLayer(QString::fromLatin1(layer));
        graph->setAntialiased(true);
        graph->setSelectable(QCP::stNone);
        return graph;
    };
    return {make("raw"), make("smoothed"), make("validation")};
}

void PlotFigure::presentCurve(const Graphs& graphs, Measure measure, const CurveLines& lines, const NiceRange& x)
{
    const auto columns = static_cast<std::size_t>(std::max(100, width() / kColumn));
    const PlotSpan span{x.lower, x.upper, columns};
    stylePens(graphs, lines.curve().series);
    setPoints(graphs.smoothed, lines.shown(measure, PlotLine::Smoothed, span));
    setPoints(graphs.validation, lines.shown(measure, PlotLine::Validation, span));
    setPoints(graphs.raw, lines.shown(measure, PlotLine::Raw, span));
    if (m_view.smoothing <= 0 || lines.curve().epochMeans)
        graphs.raw->setVisible(false);
}

QPen PlotFigure::penOf(int series) const
{
    const QColor color = m_colors->series(series);
    return series < Palette::seriesCount() ? figure::solidPen(color) : figure::dashedPen(color, {9, 2});
}

void PlotFigure::nameRuns(const std::vector<const CurveLines*>& curves)
{
    std::vector<FigureText::Run> runs;
    for (const CurveLines* lines : curves)
        runs.push_back({lines->curve().title(), penOf(lines->curve().series)});
    m_namesHeight = m_text->setRuns(std::move(runs), width());
}

void PlotFigure::stylePens(const Graphs& graphs, int series)
{
    const QColor color = m_colors->series(series);
    graphs.raw->setPen(figure::rawPen(color, m_colors->color(Role::Surface)));
    // Colours repeat after the last: another dash then tells two runs apart.
    graphs.smoothed->setPen(penOf(series));
    graphs.validation->setPen(series < Palette::seriesCount() ? figure::dashedPen(color) : figure::dashedPen(color, {1.5, 2}));
    graphs.validation->setScatterStyle(
        QCPScatterStyle(QCPScatterStyle::ssCircle, QPen(m_colors->color(Role::Surface), figure::kRing), color, figure::kDot));
}

void PlotFigure::fitHeight(const Part& part, const std::vector<const CurveLines*>& curves, const NiceRange& x)
{
    double low = std::numeric_limits<double>::infinity();
    double high = -low;
    for (const CurveLines* lines : curves)
        for (const PlotLine which : {PlotLine::Smoothed, PlotLine::Validation})
            for (const QPointF& point : lines->shown(part.measure, which, {x.lower, x.upper, kHeightColumns})) {
                low = std::min(low, point.y());
                high = std::max(high, point.y());
            }
    const bool loss = part.measure == Measure::Loss;
    if (!(low <= high)) {
        low = 0;
        high = loss ? 4 : part.measure == Measure::Accuracy ? 0.6 : 1;
    }
    NiceRange y = niceRange(low, high, std::clamp(static_cast<int>(part.height / kTickRoom), 2, kMostIntervals));
    const bool logarithmic = loss && m_view.logarithmic;
    if (logarithmic && y.lower <= 0)
        y.lower = std::max(low / 2, 1e-6);
    QCPAxis* left = part.rect->axis(QCPAxis::atLeft);
    left->setScaleType(logarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    left->setRange(y.lower, y.upper);
    // On a logarithmic axis the numbers crowd at its upper end.
    const double apart = logarithmic ? std::pow(y.upper / y.lower, std::min(1.0, kTickRoom / std::max(1.0, part.height))) : 1;
    left->ticker().staticCast<AxisTicker>()->setUp(y.step, 1, apart);
}

void PlotFigure::showMarks(const std::vector<const CurveLines*>& curves, const NiceRange& x)
{
    std::vector<FigureText::Mark> marks;
    for (const CurveLines* lines : curves)
        for (const double place : lines->resumes())
            if (place >= x.lower && place <= x.upper)
                marks.push_back({place, m_colors->series(lines->curve().series), FigureText::Kind::Resumed});
    for (const CurveLines* lines : curves)
        for (const double place : lines->warnings())
            if (place >= x.lower && place <= x.upper)
                marks.push_back({place, m_colors->series(lines->curve().series), FigureText::Kind::Warned});
    m_text->setMarks(std::move(marks));
}

QRectF PlotFigure::area(Measure measure) const
{
    const auto part = std::ranges::find(m_parts, measure, &Part::measure);
    return part == m_parts.end() || part->height <= 0 ? QRectF() : QRectF(part->rect->rect());
}

double PlotFigure::valueAtPixel(double x) const
{
    return m_parts.front().rect->axis(QCPAxis::atBottom)->pixelToCoord(x);
}

double PlotFigure::pixelOfValue(double x) const
{
    return m_parts.front().rect->axis(QCPAxis::atBottom)->coordToPixel(x);
}

} // namespace memewright
