#include "plots/PlotExport.h"

#include <span>

#include <QBuffer>
#include <QPageSize>
#include <QPdfWriter>
#include <QSvgGenerator>

#include "plots/PlotFigure.h"

namespace memewright {

namespace {

constexpr int kDotsPerInch = 96;
constexpr double kPointsPerInch = 72;

/// One field as RFC 4180 wants it.
QByteArray quoted(const QString& text)
{
    return '"' + text.toUtf8().replace('"', "\"\"") + '"';
}

void addPoints(QByteArray& csv, const RunCurve& curve, const char* kind, std::span<const CurvePoint> points)
{
    const QByteArray name = quoted(curve.name);
    const auto orNothing = [](double value) { return value > 0 ? QByteArray::number(value, 'g', 9) : QByteArray(); };
    for (const CurvePoint& point : points) {
        csv += name + ',' + kind + ',' + QByteArray::number(point.rows, 'f', 0) + ','
            + QByteArray::number(point.rows / curve.batchRows, 'g', 12) + ',' + QByteArray::number(point.epoch, 'g', 9) + ','
            + QByteArray::number(point.seconds, 'g', 9) + ',' + QByteArray::number(point.loss, 'g', 9) + ','
            + QByteArray::number(point.accuracy, 'g', 9) + ',' + orNothing(point.learningRate) + ','
            + orNothing(point.rowsPerSecond) + "\r\n";
    }
}

std::vector<RunCurve> curvesOf(const PlotExport& what)
{
    std::vector<RunCurve> curves;
    for (const CurveLines* lines : what.curves)
        curves.push_back(lines->curve());
    return curves;
}

void paint(PlotFigure& figure, QPaintDevice& device, const QSize& size)
{
    QCPPainter painter(&device);
    painter.setMode(QCPPainter::pmVectorized);
    figure.toPainter(&painter, size.width(), size.height());
}

} // namespace

QByteArray curvesTable(const std::vector<RunCurve>& curves)
{
    QByteArray csv = "run,kind,rows,step,epoch,seconds,loss,accuracy,learning_rate,rows_per_s\r\n";
    for (const RunCurve& curve : curves) {
        addPoints(csv, curve, curve.epochMeans ? "training epoch" : "training", curve.training);
        addPoints(csv, curve, "validation", curve.validation);
        addPoints(csv, curve, "resumed", curve.resumes);
        addPoints(csv, curve, "warned", curve.warnings);
    }
    return csv;
}

QByteArray plotFile(const PlotExport& what, PlotFormat format)
{
    if (format == PlotFormat::Csv)
        return curvesTable(curvesOf(what));
    PlotFigure figure;
    figure.resize(what.size);
    figure.setColors(Palette::light());
    figure.nameRuns(what.curves);
    figure.present(what.curves, what.view, what.x);
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (format == PlotFormat::Png) {
        figure.toPixmap(what.size.width(), what.size.height(), 2).save(&buffer, "PNG");
    } else if (format == PlotFormat::Svg) {
        QSvgGenerator svg;
        svg.setOutputDevice(&buffer);
        svg.setSize(what.size);
        svg.setViewBox(QRect(QPoint(), what.size));
        svg.setResolution(kDotsPerInch);
        paint(figure, svg, what.size);
    } else {
        QPdfWriter pdf(&buffer);
        pdf.setResolution(kDotsPerInch);
        pdf.setPageSize(QPageSize(QSizeF(what.size) * kPointsPerInch / kDotsPerInch, QPageSize::Point));
        pdf.setPageMargins({});
        paint(figure, pdf, what.size);
    }
    return bytes;
}

} // namespace memewright
