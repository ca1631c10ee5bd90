#pragma once

#include <memory>
#include <optional>
#include <span>
#include <vector>

#include <QStringList>
#include <QWidget>

#include "plots/CurveLines.h"
#include "plots/NiceRange.h"

namespace memewright {

class PlotFigure;
class PlotHover;

/// Loss above and accuracy below (or learning rate and speed) over one x axis, several runs at a time; where there is no room for
/// both, the upper one alone. Training smoothed (raw
/// faint behind it), validation dashed with dots. Wheel or +/- zooms, dragging or Shift with the arrows moves, a double click or
/// Home shows all; the arrows walk the cursor. Follows the palette of the program. GUI thread.
class RunPlot : public QWidget
{
    Q_OBJECT

public:
    explicit RunPlot(QWidget* parent = nullptr);
    ~RunPlot() override;

    /// Adds the run, or replaces the one of that name. Empty points are allowed.
    void setCurve(const RunCurve& curve);
    void removeCurve(const QString& run);
    void appendTraining(const QString& run, std::span<const CurvePoint> points);
    void appendValidation(const QString& run, const CurvePoint& point);
    /// Marks where the run was taken up again.
    void appendResume(const QString& run, const CurvePoint& point);
    /// The same for something it warned of.
    void appendWarning(const QString& run, const CurvePoint& point);
    /// Takes lines that were worked out elsewhere, for the view of now; replaces those of that run.
    void setLines(std::unique_ptr<CurveLines> lines);
    /// All there are, for files; valid until one is added or removed.
    std::vector<const CurveLines*> curves() const;
    QStringList names() const;
    bool hasCurve(const QString& run) const { return find(run) != nullptr; }
    const CurveLines* lines(const QString& run) const { return find(run); }

    const CurveView& view() const { return m_view; }
    void setView(const CurveView& view);
    /// Shows the whole of all runs again.
    void resetZoom();
    bool isZoomed() const { return m_zoom.has_value(); }
    /// What the x axis spans now.
    NiceRange shownRange() const;
    /// Values under the cursor in words, for screen readers and tests; empty without a cursor.
    QString cursorText() const;

    QSize sizeHint() const override { return {800, 420}; }
    QSize minimumSizeHint() const override { return {320, 180}; }

Q_SIGNALS:
    void zoomChanged(bool zoomed);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Range {
        double lower, upper;
    };

    CurveLines* find(const QString& run) const;
    NiceRange wholeRange() const;
    void refresh();
    void zoom(double factor, double about);
    void setZoom(Range range);
    void moveBy(double share);
    void hoverAt(const QPointF& position);
    void showCursor(double x, Measure measure);
    double snapped(double x) const;
    void walkCursor(int columns);

    std::vector<std::unique_ptr<CurveLines>> m_curves;
    CurveView m_view;
    std::optional<Range> m_zoom; ///< empty: everything, growing with the runs
    std::optional<double> m_cursor; ///< in axis values
    Measure m_cursorMeasure = Measure::Loss;
    std::optional<QPointF> m_drag; ///< where the last drag step was
    PlotFigure* m_figure;
    PlotHover* m_hover;
};

} // namespace memewright
