#include "plots/RunPlot.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include <QKeyEvent>
#include <QLocale>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>

#include "plots/AxisWords.h"
#include "plots/PlotFigure.h"
#include "plots/PlotHover.h"
#include "style/Metrics.h"
#include "style/Paint.h"
#include "style/Palette.h"

namespace memewright {

namespace {

constexpr int kIntervals = 6;
constexpr double kZoomStep = 1.25;
constexpr double kMoveShare = 0.1;
constexpr double kSnapPixels = 12; ///< the cursor jumps to a validation this near
constexpr double kLeastZoom = 1e-4; ///< of the whole axis
// The axis runs a little ahead of a growing curve, so that it does not jump at every point.
constexpr double kAhead = 1.02;
constexpr int kInset = 4; ///< keeps the figure's square corners off the panel's round ones

} // namespace

RunPlot::RunPlot(QWidget* parent) : QWidget(parent), m_figure(new PlotFigure({}, this)), m_hover(new PlotHover(this))
{
    setMouseTracking(true);
    setFocusPolicy(Qt::TabFocus);
    setObjectName(QStringLiteral("runPlot"));
    setAccessibleName(tr("Curves of the ticked runs"));
    m_figure->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_figure->setFocusPolicy(Qt::NoFocus);
    m_figure->setColors(Palette::of(palette()));
    refresh();
}

RunPlot::~RunPlot() = default;

CurveLines* RunPlot::find(const QString& run) const
{
    const auto found = std::ranges::find_if(m_curves, [&](const auto& lines) { return lines->curve().name == run; });
    return found == m_curves.end() ? nullptr : found->get();
}

void RunPlot::setCurve(const RunCurve& curve)
{
    setLines(std::make_unique<CurveLines>(curve, m_view));
}

void RunPlot::setLines(std::unique_ptr<CurveLines> lines)
{
    const auto old = std::ranges::find_if(m_curves, [&](const auto& each) { return each->curve().name == lines->curve().name; });
    if (old == m_curves.end())
        m_curves.push_back(std::move(lines));
    else
        *old = std::move(lines);
    refresh();
}

void RunPlot::removeCurve(const QString& run)
{
    std::erase_if(m_curves, [&](const auto& lines) { return lines->curve().name == run; });
    refresh();
}

void RunPlot::appendTraining(const QString& run, std::span<const CurvePoint> points)
{
    CurveLines* lines = find(run);
    if (!lines || points.empty())
        return;
    lines->appendTraining(points);
    refresh();
}

void RunPlot::appendValidation(const QString& run, const CurvePoint& point)
{
    CurveLines* lines = find(run);
    if (!lines)
        return;
    lines->appendValidation(point);
    refresh();
}

void RunPlot::appendResume(const QString& run, const CurvePoint& point)
{
    if (CurveLines* lines = find(run)) {
        lines->appendResume(point);
        refresh();
    }
}

void RunPlot::appendWarning(const QString& run, const CurvePoint& point)
{
    if (CurveLines* lines = find(run)) {
        lines->appendWarning(point);
        refresh();
    }
}

QStringList RunPlot::names() const
{
    QStringList names;
    for (const auto& lines : m_curves)
        names += lines->curve().name;
    return names;
}

std::vector<const CurveLines*> RunPlot::curves() const
{
    std::vector<const CurveLines*> curves;
    for (const auto& lines : m_curves)
        curves.push_back(lines.get());
    return curves;
}

void RunPlot::setView(const CurveView& view)
{
    if (view == m_view)
        return;
    const bool otherAxis = view.axis != m_view.axis;
    m_view = view;
    m_cursorMeasure = view.upper();
    for (const auto& lines : m_curves)
        lines->setView(view);
    m_cursor.reset();
    if (otherAxis)
        resetZoom();
    refresh();
}

NiceRange RunPlot::wholeRange() const
{
    double last = 0;
    for (const auto& lines : m_curves)
        last = std::max(last, lines->lastX());
    const double unit = axisUnit(m_view.axis, last).size;
    const double least = m_view.axis == PlotAxis::Epoch && last > 2 ? 1 : 0;
    const double end = last > 0 ? last * (last == std::round(last) ? 1 : kAhead) : 1;
    NiceRange range = niceRange(0, end / unit, kIntervals, least);
    return {0, range.upper * unit, range.step * unit};
}

NiceRange RunPlot::shownRange() const
{
    const NiceRange whole = wholeRange();
    if (!m_zoom)
        return whole;
    const double unit = axisUnit(m_view.axis, m_zoom->upper).size;
    const NiceRange nice = niceRange(m_zoom->lower / unit, m_zoom->upper / unit, kIntervals);
    return {m_zoom->lower, m_zoom->upper, nice.step * unit};
}

void RunPlot::refresh()
{
    m_figure->present(curves(), m_view, shownRange());
    if (m_cursor)
        showCursor(*m_cursor, m_cursorMeasure);
    else
        m_hover->clear();
}

void RunPlot::resetZoom()
{
    if (!m_zoom)
        return;
    m_zoom.reset();
    refresh();
    Q_EMIT zoomChanged(false);
}

void RunPlot::setZoom(Range range)
{
    const NiceRange whole = wholeRange();
    const double width = std::clamp(range.upper - range.lower, kLeastZoom * whole.upper, whole.upper);
    if (width >= whole.upper) {
        resetZoom();
        return;
    }
    const double lower = std::clamp(range.lower, 0.0, whole.upper - width);
    const bool wasZoomed = isZoomed();
    m_zoom = Range{lower, lower + width};
    refresh();
    if (!wasZoomed)
        Q_EMIT zoomChanged(true);
}

void RunPlot::zoom(double factor, double about)
{
    const NiceRange now = shownRange();
    setZoom({about - (about - now.lower) * factor, about + (now.upper - about) * factor});
}

void RunPlot::moveBy(double share)
{
    if (!m_zoom)
        return;
    const double distance = share * (m_zoom->upper - m_zoom->lower);
    setZoom({m_zoom->lower + distance, m_zoom->upper + distance});
}

double RunPlot::snapped(double x) const
{
    double best = x;
    double nearest = kSnapPixels;
    for (const auto& lines : m_curves)
        for (const QPointF& point : lines->line(m_view.upper(), PlotLine::Validation)) {
            const double distance = std::abs(m_figure->pixelOfValue(point.x()) - m_figure->pixelOfValue(x));
            if (distance < nearest) {
                nearest = distance;
                best = point.x();
            }
        }
    return best;
}

void RunPlot::hoverAt(const QPointF& position)
{
    const QRectF upper = m_figure->area(m_view.upper());
    const QRectF both = upper.united(m_figure->area(m_view.lower())); // which may have given way
    const bool inside = position.x() >= upper.left() - 1 && position.x() <= upper.right() + 1 && position.y() >= both.top()
        && position.y() <= both.bottom();
    if (!inside || m_curves.empty()) {
        m_cursor.reset();
        m_hover->clear();
        return;
    }
    showCursor(snapped(m_figure->valueAtPixel(position.x())), position.y() < upper.bottom() ? m_view.upper() : m_view.lower());
}

void RunPlot::showCursor(double x, Measure measure)
{
    if (m_figure->area(measure).isEmpty())
        measure = m_view.upper();
    m_cursor = x;
    m_cursorMeasure = measure;
    HoverContent content;
    content.place = axisPlace(m_view.axis, x);
    content.x = m_figure->pixelOfValue(x);
    content.span = m_figure->area(m_view.upper()).united(m_figure->area(m_view.lower()));
    content.box = m_figure->area(measure);
    content.measure = measure;
    // The newest run, drawn on top of the others, is the one that is followed.
    for (auto each = m_curves.rbegin(); each != m_curves.rend(); ++each) {
        const CurveLines& lines = **each;
        if (x <= lines.lastX() * (1 + 1e-9))
            content.lines.push_back({lines.curve().title(), lines.curve().series, lines.valueAt(measure, PlotLine::Smoothed, x),
                lines.valueAt(measure, PlotLine::Validation, x)});
    }
    m_hover->showContent(content);
}

QString RunPlot::cursorText() const
{
    const auto& content = m_hover->content();
    if (!content)
        return {};
    QString text = content->place;
    const auto number = [&](const std::optional<double>& value) {
        return value ? figureText(content->measure, *value) : tr("none");
    };
    for (const HoverLine& line : content->lines)
        text += tr("; %1: training %2, validation %3").arg(line.name, number(line.training), number(line.validation));
    return text;
}

void RunPlot::walkCursor(int columns)
{
    const NiceRange range = shownRange();
    const double pixel = (range.upper - range.lower) / std::max(1.0, m_figure->area(m_view.upper()).width());
    const double from = m_cursor.value_or(columns > 0 ? range.lower : range.upper);
    showCursor(std::clamp(from + columns * pixel, range.lower, range.upper), m_cursorMeasure);
    setAccessibleDescription(cursorText());
}

void RunPlot::resizeEvent(QResizeEvent*)
{
    m_figure->setGeometry(rect().adjusted(kInset, kInset, -kInset, -kInset));
    m_hover->setGeometry(m_figure->geometry());
    m_hover->raise();
    refresh();
}

void RunPlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange) {
        m_figure->setColors(Palette::of(palette()));
        refresh();
    }
    QWidget::changeEvent(event);
}

void RunPlot::mousePressEvent(QMouseEvent* event)
{
    if (event->button() == Qt::LeftButton)
        m_drag = event->position();
}

void RunPlot::mouseMoveEvent(QMouseEvent* event)
{
    if (!m_drag) {
        hoverAt(event->position() - m_figure->pos());
        return;
    }
    const double width = std::max(1.0, m_figure->area(m_view.upper()).width());
    moveBy((m_drag->x() - event->position().x()) / width);
    m_drag = event->position();
}

void RunPlot::mouseReleaseEvent(QMouseEvent*)
{
    m_drag.reset();
}

void RunPlot::mouseDoubleClickEvent(QMouseEvent*)
{
    resetZoom();
}

void RunPlot::leaveEvent(QEvent*)
{
    m_cursor.reset();
    m_hover->clear();
}

void RunPlot::focusOutEvent(QFocusEvent* event)
{
    m_cursor.reset();
    m_hover->clear();
    QWidget::focusOutEvent(event);
}

void RunPlot::wheelEvent(QWheelEvent* event)
{
    const double notches = event->angleDelta().y() / 120.0;
    zoom(std::pow(kZoomStep, -notches), m_figure->valueAtPixel(event->position().x() - m_figure->x()));
    event->accept();
}

void RunPlot::keyPressEvent(QKeyEvent* event)
{
    const NiceRange range = shownRange();
    const double about = m_cursor.value_or((range.lower + range.upper) / 2);
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoom(1 / kZoomStep, about);
        break;
    case Qt::Key_Minus:
        zoom(kZoomStep, about);
        break;
    case Qt::Key_Home:
        resetZoom();
        break;
    case Qt::Key_Left:
        shift ? moveBy(-kMoveShare) : walkCursor(-static_cast<int>(metrics::kGap));
        break;
    case Qt::Key_Right:
        shift ? moveBy(kMoveShare) : walkCursor(static_cast<int>(metrics::kGap));
        break;
    default:
        QWidget::keyPressEvent(event);
    }
}

void RunPlot::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Palette& colors = Palette::of(palette());
    paint::borderRounded(painter, rect(), metrics::kRadiusLarge, colors(Role::Surface), colors(Role::Line));
    if (hasFocus())
        paint::ring(painter, rect(), metrics::kRadiusLarge, colors(Role::AccentInk), metrics::kRing);
}

} // namespace memewright
