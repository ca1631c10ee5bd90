#include <cstdint>

#include <benchmark/benchmark.h>

#include <QApplication>

#include "plots/RunPlot.h"
#include "style/Palette.h"

using namespace memewright;

namespace {

constexpr int kPoints = 1'000'000;
constexpr int kPointsPerRedraw = 33; ///< 1,000 a second at 30 redraws a second

CurvePoint pointAt(int i)
{
    const double epoch = i / 50'000.0;
    const double noise = double((std::int64_t(i) * 7919) % 1000) / 5000;
    return {i * 256.0, epoch, i * 0.02, 1.4 + noise + 2 / (1 + epoch), 0.5 - noise / 2, 1e-3, 10'000};
}

/// A run of a million points that grows while it is watched: append what a thirtieth of a second brings, and draw.
void growingRun(benchmark::State& state)
{
    QApplication::setPalette(Palette::light().toQt());
    RunPlot plot;
    plot.resize(800, 420);
    RunCurve curve{QStringLiteral("run"), 0, 256, false, {}, {}};
    for (int i = 1; i <= kPoints; ++i)
        curve.training.push_back(pointAt(i));
    plot.setCurve(curve);
    QImage picture(plot.size(), QImage::Format_ARGB32_Premultiplied);
    int next = kPoints + 1;
    std::vector<CurvePoint> news(kPointsPerRedraw);
    for (auto _ : state) {
        for (CurvePoint& point : news)
            point = pointAt(next++);
        plot.appendTraining(curve.name, news);
        QCoreApplication::processEvents(); // the figure draws itself when events are handled
        plot.render(&picture);
    }
    state.counters["redraws/s"] = benchmark::Counter(double(state.iterations()), benchmark::Counter::kIsRate);
}

/// Another smoothing of a million points, as while its slider is moved.
void smoothing(benchmark::State& state)
{
    RunPlot plot;
    plot.resize(800, 420);
    RunCurve curve{QStringLiteral("run"), 0, 256, false, {}, {}};
    for (int i = 1; i <= kPoints; ++i)
        curve.training.push_back(pointAt(i));
    plot.setCurve(curve);
    CurveView view;
    for (auto _ : state) {
        view.smoothing = view.smoothing > 0.9 ? 0.5 : view.smoothing + 0.01;
        plot.setView(view);
    }
}

BENCHMARK(growingRun)->Unit(benchmark::kMillisecond)->MinTime(2);
BENCHMARK(smoothing)->Unit(benchmark::kMillisecond)->MinTime(1);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
}
