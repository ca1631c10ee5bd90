#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QWidget>

#include "plots/RunCurve.h"

namespace memewright {

/// One run's line in the hover box.
struct HoverLine {
    QString name;
    int series = 0;
    std::optional<double> training, validation;
};

/// What the pointer is over.
struct HoverContent {
    QString place; ///< "Epoch 6"
    double x = 0; ///< of the cursor, in pixels of the plot
    QRectF span; ///< from the top of the first to the foot of the last curves
    Measure measure = Measure::Loss;
    QRectF box; ///< curves whose values these are: the box stands over them
    std::vector<HoverLine> lines;
};

/// The cursor across all curves and the box with the values at it, laid over a plot. Lets the mouse through.
class PlotHover : public QWidget
{
    Q_OBJECT

public:
    explicit PlotHover(QWidget* plot);

    void showContent(const HoverContent& content);
    void clear();
    const std::optional<HoverContent>& content() const { return m_content; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Columns {
        int name = 0;
        int training = 0;
        int validation = 0;
    };

    Columns columns() const;
    QRectF boxFor(const Columns& columns) const;
    void paintLines(QPainter& painter, const QRectF& box, const Columns& columns) const;

    std::optional<HoverContent> m_content;
};

} // namespace memewright
