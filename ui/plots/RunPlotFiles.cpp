#include "plots/RunPlotFiles.h"

#include <algorithm>
#include <cmath>

#include <QBuffer>

#include "base/Files.h"
#include "plots/CurveLines.h"
#include "plots/PlotFigure.h"

namespace memewright {

namespace {

constexpr int kWidth = 800;
constexpr int kHeight = 500;
constexpr int kIntervals = 6;

QImage draw(Measure measure, const RunHistory& history)
{
    CurveView view;
    view.smoothing = 0; // an entry an epoch is smooth enough
    const CurveLines lines({{}, 0, history.batchRows, true, history.training, history.validation, history.splitByRow}, view);
    PlotFigure figure(measure);
    figure.resize(kWidth, kHeight);
    const double end = std::max(1.0, std::ceil(lines.lastX()));
    figure.present({&lines}, view, niceRange(0, end, kIntervals, 1));
    return figure.toPixmap(kWidth, kHeight).toImage();
}

Status save(const QImage& picture, const std::filesystem::path& file)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (!picture.save(&buffer, "PNG"))
        return fail(ErrorCode::Internal, "the plot " + file.string() + " could not be made into a PNG");
    return writeFileAtomically(file, {bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

} // namespace

RunPictures drawRunPictures(const RunHistory& history)
{
    return {draw(Measure::Loss, history), draw(Measure::Accuracy, history)};
}

Status saveRunPictures(const RunPictures& pictures, const std::filesystem::path& runFolder)
{
    if (const Status saved = save(pictures.loss, runFolder / "loss.png"); !saved)
        return saved;
    return save(pictures.accuracy, runFolder / "acc.png");
}

Status writeRunPlots(const std::filesystem::path& runFolder)
{
    const auto history = readRunHistory(runFolder);
    if (!history)
        return tl::make_unexpected(history.error());
    return saveRunPictures(drawRunPictures(*history), runFolder);
}

} // namespace memewright
