#include <benchmark/benchmark.h>

#include <QApplication>
#include <QImage>

#include "models/TemplateModel.h"
#include "pages/create/CreateCanvas.h"
#include "style/Style.h"
#include "support/SharedData.h"
#include "support/Watchdog.h"

using namespace memewright;

namespace {

Template twoButtons()
{
    return readTemplate(test::sourceFolder() / "resources/templates/two-buttons.json").value();
}

/// One step of a drag: a box somewhere else, and the canvas painted anew at 1,000 x 1,000.
void redrawWhileDragging(benchmark::State& state)
{
    CreateCanvas canvas;
    canvas.resize(1000, 1000);
    const Template meme = twoButtons();
    canvas.setMeme(meme, true);
    canvas.setTexts({"when the tests pass on the first try", "call it a feature and go home"});
    canvas.setChosenBox(0);
    canvas.show();
    while (!canvas.isPictureShown())
        QCoreApplication::processEvents();
    QImage target(1000, 1000, QImage::Format_ARGB32_Premultiplied);
    std::vector<TextBox> boxes = meme.boxes;
    int step = 0;
    for (auto _ : state) {
        boxes[0].x = 0.05 + 0.001 * (++step % 100);
        canvas.setBoxes(boxes);
        canvas.render(&target);
    }
}
BENCHMARK(redrawWhileDragging)->Unit(benchmark::kMillisecond);

/// One typed letter: a text that was never laid out before, its outlines, and the canvas painted anew.
void redrawWhileTyping(benchmark::State& state)
{
    CreateCanvas canvas;
    canvas.resize(1000, 1000);
    canvas.setMeme(twoButtons(), true);
    canvas.show();
    while (!canvas.isPictureShown())
        QCoreApplication::processEvents();
    QImage target(1000, 1000, QImage::Format_ARGB32_Premultiplied);
    int step = 0;
    for (auto _ : state) {
        canvas.setTexts({"when the tests pass on the first try " + std::to_string(++step), "call it a feature and go home"});
        canvas.render(&target);
    }
}
BENCHMARK(redrawWhileTyping)->Unit(benchmark::kMillisecond);

/// A gallery of 200 pictures until every thumbnail stands; `longest_ms` is the longest event on the GUI thread.
void thumbnails(benchmark::State& state)
{
    auto* application = static_cast<test::WatchedApplication*>(qApp);
    double longest = 0;
    for (auto _ : state) {
        TemplateModel model;
        std::vector<Template> many(200, twoButtons());
        for (std::size_t i = 0; i < many.size(); ++i)
            many[i].name += std::to_string(i);
        application->restart();
        model.setPictures(many);
        for (int row = 0; row < 200; ++row)
            model.data(model.index(row), Qt::DecorationRole);
        while (model.data(model.index(199), Qt::DecorationRole).value<QImage>().isNull())
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        longest = std::max(longest, application->longest());
    }
    state.counters["longest_ms"] = longest;
}
BENCHMARK(thumbnails)->Unit(benchmark::kMillisecond)->Iterations(1);

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    test::WatchedApplication application(argc, argv);
    QApplication::setStyle(new Style);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
