#include <algorithm>
#include <cmath>
#include <memory>

#include <QApplication>
#include <QSet>

#include "plots/AxisTicker.h"
#include "plots/PlotExport.h"
#include "plots/PlotFigure.h"
#include "plots/RunHistory.h"
#include "plots/RunPlot.h"
#include "plots/RunPlotFiles.h"
#include "style/Palette.h"
#include "support/HostileJson.h"
#include "support/Patience.h"
#include "support/TemporaryFolder.h"

using namespace memewright;

namespace {

RunCurve curve(const QString& name, int series, int epochs)
{
    RunCurve result{name, series, 64, false, {}, {}};
    for (int i = 1; i <= epochs * 40; ++i) {
        const double epoch = i / 40.0;
        result.training.push_back(
            {epoch * 2560, epoch, epoch * 12, 1.5 + 0.3 * series + 2 / (1 + epoch), 0.5 - 0.3 / (1 + epoch)});
        if (i % 40 == 0)
            result.validation.push_back({epoch * 2560, epoch, epoch * 12, 1.6 + 2 / (1 + epoch), 0.48 - 0.3 / (1 + epoch)});
    }
    return result;
}

int pixelsOf(const QImage& image, const QColor& color)
{
    const QImage plain = image.convertToFormat(QImage::Format_RGB32);
    int count = 0;
    for (int y = 0; y < plain.height(); ++y) {
        const auto* line = reinterpret_cast<const QRgb*>(plain.constScanLine(y));
        count += static_cast<int>(std::count(line, line + plain.width(), color.rgb()));
    }
    return count;
}

/// As when it is shown; a hidden widget would hear of its size later.
void resize(PlotFigure& figure, int width, int height)
{
    figure.resize(width, height);
    figure.setViewport(figure.rect());
}

constexpr char kHistory[] = R"({"loss": [3.1, 2.6], "acc": [0.2, 0.3], "val_loss": [2.8, 2.4], "val_acc": [0.25, 0.33],
    "seconds": [10, 11], "peak_mb": [null, null]})";

} // namespace

class TestRunPlot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_plot.reset(); }
    void curvesWearTheirColour();
    void removedCurvesAreGone();
    void hoverSnapsToValidationAndTellsValues();
    void cursorWalksByKeys();
    void wheelZoomsAndDoubleClickShowsAll();
    void draggingMovesTheZoom();
    void axisSwitchShowsAllAgain();
    void paletteChangesLive();
    void manyPointsStayWhole();
    void historyIsRead();
    void aRunStoppedWithinAnEpochEndsThere();
    void aSplitByRowIsWrittenIntoTheFigure();
    void brokenHistoryIsAnError_data();
    void brokenHistoryIsAnError();
    void picturesAreWritten();
    void picturesInAReadOnlyPlaceAreAnError();
    void filesOfARunMayHoldAnything();
    void everyPointIsRead();
    void aMillionPointsKeepTheirExtremes();
    void exportedFilesHoldWhatTheyShould();
    void resumesAreMarked();
    void warningsAreMarked();
    void exportedPicturesNameTheRuns();
    void copiesOfPointsAreShared();
    void axesSpeakTheLanguage();
    void lossHasFineStepsWhereThereIsRoom();
    void numbersOfAnAxisStandApart();
    void numbersOfALogarithmicAxisStandApart();
    void tinyNumbersOfAnAxisDiffer();
    void aPlotWithoutRoomGivesWay();
    void marksThatStandCloseShareAWord();

private:
    QImage drawn();
    std::unique_ptr<RunPlot> m_plot;
};

void TestRunPlot::init()
{
    QLocale::setDefault(QLocale::c());
    QApplication::setPalette(Palette::light().toQt());
    m_plot = std::make_unique<RunPlot>();
    m_plot->resize(900, 460);
    m_plot->show();
    QVERIFY(test::waitUntilExposed(m_plot.get()));
}

QImage TestRunPlot::drawn()
{
    QCoreApplication::processEvents();
    return m_plot->grab().toImage();
}

void TestRunPlot::curvesWearTheirColour()
{
    m_plot->setCurve(curve(QStringLiteral("first"), 0, 4));
    m_plot->setCurve(curve(QStringLiteral("second"), 1, 6));
    QTRY_VERIFY(pixelsOf(drawn(), Palette::light().series(0)) > 200);
    QVERIFY(pixelsOf(drawn(), Palette::light().series(1)) > 200);
    QCOMPARE(m_plot->shownRange().upper, 6.0);
}

void TestRunPlot::removedCurvesAreGone()
{
    m_plot->setCurve(curve(QStringLiteral("first"), 0, 4));
    QTRY_VERIFY(pixelsOf(drawn(), Palette::light().series(0)) > 200);
    m_plot->removeCurve(QStringLiteral("first"));
    QVERIFY(!m_plot->hasCurve(QStringLiteral("first")));
    QTRY_COMPARE(pixelsOf(drawn(), Palette::light().series(0)), 0);
}

void TestRunPlot::hoverSnapsToValidationAndTellsValues()
{
    m_plot->setCurve(curve(QStringLiteral("Fast 1"), 0, 4));
    drawn();
    // The curves start 64 px from the left and end 24 px before the right; epoch 2 of 4 is in the middle.
    const int middle = 64 + (900 - 64 - 24) / 2;
    QTest::mouseMove(m_plot.get(), QPoint(middle + 5, 150));
    QTRY_VERIFY(m_plot->cursorText().startsWith(QStringLiteral("Epoch 2; Fast 1")));
    QVERIFY(m_plot->cursorText().contains(QStringLiteral("validation 2.267"))); // 1.6 + 2 / 3
    QTest::mouseMove(m_plot.get(), QPoint(middle + 5, 390));
    QTRY_VERIFY(m_plot->cursorText().contains(QStringLiteral("validation 0.380"))); // accuracy: 0.48 - 0.3 / 3
}

void TestRunPlot::cursorWalksByKeys()
{
    m_plot->setCurve(curve(QStringLiteral("Fast 1"), 0, 4));
    drawn();
    m_plot->setFocus();
    QVERIFY(m_plot->cursorText().isEmpty());
    QTest::keyClick(m_plot.get(), Qt::Key_Right);
    const QString first = m_plot->cursorText();
    QVERIFY(first.startsWith(QStringLiteral("Epoch 0.0")));
    QTest::keyClick(m_plot.get(), Qt::Key_Right);
    QVERIFY(m_plot->cursorText() != first);
    QCOMPARE(m_plot->accessibleDescription(), m_plot->cursorText());
}

void TestRunPlot::wheelZoomsAndDoubleClickShowsAll()
{
    m_plot->setCurve(curve(QStringLiteral("run"), 0, 4));
    QSignalSpy zoomed(m_plot.get(), &RunPlot::zoomChanged);
    QWheelEvent wheel(QPointF(470, 150), m_plot->mapToGlobal(QPointF(470, 150)), {}, {0, 240}, Qt::NoButton, Qt::NoModifier,
        Qt::NoScrollPhase, false);
    QApplication::sendEvent(m_plot.get(), &wheel);
    QVERIFY(m_plot->isZoomed());
    const NiceRange range = m_plot->shownRange();
    QVERIFY(std::abs((range.upper - range.lower) - 4 / 1.5625) < 1e-6);
    QVERIFY(range.lower > 0 && range.upper < 4);
    QTest::mouseDClick(m_plot.get(), Qt::LeftButton, {}, QPoint(470, 150));
    QVERIFY(!m_plot->isZoomed());
    QCOMPARE(zoomed.size(), 2);
}

void TestRunPlot::draggingMovesTheZoom()
{
    m_plot->setCurve(curve(QStringLiteral("run"), 0, 4));
    drawn();
    for (int i = 0; i < 4; ++i)
        QTest::keyClick(m_plot.get(), Qt::Key_Plus);
    const NiceRange before = m_plot->shownRange();
    QTest::mousePress(m_plot.get(), Qt::LeftButton, {}, QPoint(500, 150));
    QTest::mouseMove(m_plot.get(), QPoint(400, 150));
    QTest::mouseRelease(m_plot.get(), Qt::LeftButton, {}, QPoint(400, 150));
    const NiceRange after = m_plot->shownRange();
    QVERIFY(after.lower > before.lower);
    QVERIFY(std::abs((after.upper - after.lower) - (before.upper - before.lower)) < 1e-9);
}

void TestRunPlot::axisSwitchShowsAllAgain()
{
    m_plot->setCurve(curve(QStringLiteral("run"), 0, 4));
    QTest::keyClick(m_plot.get(), Qt::Key_Plus);
    CurveView view = m_plot->view();
    view.axis = PlotAxis::Step;
    m_plot->setView(view);
    QVERIFY(!m_plot->isZoomed());
    QCOMPARE(m_plot->shownRange().upper, 160.0); // steps: 4 epochs of 40
}

void TestRunPlot::paletteChangesLive()
{
    m_plot->setCurve(curve(QStringLiteral("run"), 0, 4));
    QTRY_VERIFY(pixelsOf(drawn(), Palette::light().series(0)) > 200);
    QApplication::setPalette(Palette::dark().toQt());
    QTRY_VERIFY(pixelsOf(drawn(), Palette::dark().series(0)) > 200);
    QCOMPARE(pixelsOf(drawn(), Palette::light().series(0)), 0);
    QVERIFY(pixelsOf(drawn(), Palette::dark()(Role::Surface)) > 100'000);
}

void TestRunPlot::manyPointsStayWhole()
{
    m_plot->setCurve({QStringLiteral("run"), 0, 64, false, {}, {}});
    std::vector<CurvePoint> points;
    for (int i = 0; i < 200'000; ++i)
        points.push_back({64.0 * i, i / 1000.0, i / 50.0, 3, 0.3});
    m_plot->appendTraining(QStringLiteral("run"), points);
    QCOMPARE(m_plot->lines(QStringLiteral("run"))->line(Measure::Loss, PlotLine::Raw).size(), points.size());
    QTRY_VERIFY(pixelsOf(drawn(), Palette::light().series(0)) > 200);
}

void TestRunPlot::historyIsRead()
{
    const test::TemporaryFolder folder;
    folder.write("history.json", kHistory);
    const auto history = readRunHistory(folder.path());
    QVERIFY(history.has_value());
    QCOMPARE(history->training.size(), std::size_t(2));
    QCOMPARE(history->training[1].loss, 2.6);
    QCOMPARE(history->validation[1].loss, 2.4);
    QCOMPARE(history->validation[1].accuracy, 0.33);
    QCOMPARE(history->validation[1].epoch, 2.0);
    QCOMPARE(history->validation[1].seconds, 21.0);
}

void TestRunPlot::aRunStoppedWithinAnEpochEndsThere()
{
    const test::TemporaryFolder folder;
    folder.write("history.json", kHistory);
    folder.write("params.json", R"({"batch_size": 50, "num_rows_used": 1000, "validation_ratio": 0.2})");
    auto history = readRunHistory(folder.path());
    QVERIFY(history.has_value());
    QCOMPARE(history->batchRows, 50.0);
    QCOMPARE(history->epochRows, 800.0);
    QCOMPARE(history->training[1].rows, 1600.0);
    history->endAt(1200);
    QCOMPARE(history->training[1].epoch, 1.5);
    QCOMPARE(history->validation[1].rows, 1200.0);
    history->endAt(1598);
    QCOMPARE(history->training[0].epoch, 1.0);
}

void TestRunPlot::aSplitByRowIsWrittenIntoTheFigure()
{
    const test::TemporaryFolder folder;
    folder.write("history.json", kHistory);
    folder.write("params.json", R"({"split": "row"})");
    RunHistory history = readRunHistory(folder.path()).value();
    QVERIFY(history.splitByRow);
    const RunPictures byRow = drawRunPictures(history);
    history.splitByRow = false;
    const RunPictures byCaption = drawRunPictures(history);
    QVERIFY(byRow.loss != byCaption.loss);
    QVERIFY(byRow.accuracy != byCaption.accuracy);
}

void TestRunPlot::brokenHistoryIsAnError_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::newRow("no JSON") << QByteArray("{\"loss\": [1,");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("unequal") << QByteArray(R"({"loss": [1, 2], "acc": [1], "val_loss": [1], "val_acc": [1]})");
    QTest::newRow("no lists") << QByteArray(R"({"loss": 1, "acc": 1, "val_loss": 1, "val_acc": 1})");
    QTest::newRow("text") << QByteArray(R"({"loss": ["a"], "acc": ["b"], "val_loss": ["c"], "val_acc": ["d"]})");
    QTest::newRow("an array") << QByteArray("[1, 2]");
}

void TestRunPlot::brokenHistoryIsAnError()
{
    QFETCH(QByteArray, text);
    const test::TemporaryFolder folder;
    folder.write("history.json", text.toStdString());
    const auto history = readRunHistory(folder.path());
    QVERIFY(!history.has_value());
    QCOMPARE(history.error().code, ErrorCode::Malformed);
    QVERIFY(history.error().text.find("history.json") != std::string::npos);
}

void TestRunPlot::picturesAreWritten()
{
    const test::TemporaryFolder folder;
    folder.write("history.json", kHistory);
    QVERIFY(writeRunPlots(folder.path()).has_value());
    for (const char* name : {"loss.png", "acc.png"}) {
        const QImage picture(QString::fromStdString((folder / name).string()));
        QCOMPARE(picture.size(), QSize(800, 500));
        QVERIFY(pixelsOf(picture, Palette::light().series(0)) > 100);
    }
    QVERIFY(QImage(QString::fromStdString((folder / "loss.png").string()))
        != QImage(QString::fromStdString((folder / "acc.png").string())));
}

void TestRunPlot::picturesInAReadOnlyPlaceAreAnError()
{
    const test::TemporaryFolder folder;
    const auto file = folder.write("file", "not a folder");
    const auto saved = saveRunPictures(drawRunPictures({}), file / "run");
    QVERIFY(!saved.has_value());
    QCOMPARE(saved.error().code, ErrorCode::Unwritable);
}

void TestRunPlot::filesOfARunMayHoldAnything()
{
    const test::TemporaryFolder folder;
    const nlohmann::json params{
        {"batch_size", 64}, {"num_epochs", 3}, {"num_rows_used", 900}, {"validation_ratio", 0.1}, {"split", "row"}};
    const nlohmann::json history{{"loss", {2.5}}, {"acc", {0.3}}, {"val_loss", {2.7}}, {"val_acc", {nullptr}}, {"seconds", {4}}};
    folder.write("params.json", params.dump());
    folder.write("history.json", history.dump());
    QCOMPARE(readRunHistory(folder.path())->plannedEpochs, 3);
    test::forEachHostileJson(params, [&](const std::string& text, bool) {
        folder.write("params.json", text);
        QVERIFY(readRunHistory(folder.path()).has_value());
    });
    folder.write("params.json", params.dump());
    test::forEachHostileJson(history, [&](const std::string& text, bool tooDeep) {
        folder.write("history.json", text);
        QVERIFY(!tooDeep || !readRunHistory(folder.path()).has_value());
    });
}

void TestRunPlot::everyPointIsRead()
{
    const test::TemporaryFolder folder;
    QCOMPARE(readRunPoints(folder.path()).error().code, ErrorCode::NotFound);
    folder.write("points.csv",
        "kind,rows,epoch,seconds,loss,accuracy,rows_per_s,learning_rate\n"
        "training,100,0.1,1,3.5,0.2,100,0.001\nvalidation,100,0.1,1,3.25,0.25,100,0\n"
        "resumed,150,,,,,,\ntraining,200,0.2,2,3,0.3,110,0.0005\nwarned,200,,,,,,\ntraining,30");
    const auto points = readRunPoints(folder.path()).value();
    QCOMPARE(points.training.size(), std::size_t(2));
    QCOMPARE(points.training[1].loss, 3.0);
    QCOMPARE(points.training[1].learningRate, 0.0005);
    QCOMPARE(points.training[1].rowsPerSecond, 110.0);
    QCOMPARE(points.validation.front().loss, 3.25);
    QCOMPARE(points.resumes.size(), std::size_t(1));
    QCOMPARE(points.resumes.front().rows, 100.0); // where the curve was
    QCOMPARE(points.warnings.size(), std::size_t(1));
    QCOMPARE(points.warnings.front().rows, 200.0);
}

void TestRunPlot::aMillionPointsKeepTheirExtremes()
{
    RunCurve large{QStringLiteral("large"), 0, 256, false, {}, {}};
    for (int i = 1; i <= 1'000'000; ++i)
        large.training.push_back({i * 256.0, i / 1e5, i * 0.01, i == 654'321 ? 9.0 : 2.0, 0.3});
    const CurveLines lines(large, {});
    const auto shown = lines.shown(Measure::Loss, PlotLine::Raw, {0, 10, 600});
    QVERIFY(shown.size() < 2'000);
    QVERIFY(std::ranges::any_of(shown, [](const QPointF& point) { return point.y() == 9.0; }));
    QCOMPARE(shown.back(), QPointF(10, 2));
    QVERIFY(std::ranges::is_sorted(shown, {}, &QPointF::x));
    // Closer up every point is there.
    const auto close = lines.shown(Measure::Loss, PlotLine::Raw, {5, 5.001, 600});
    QVERIFY(close.size() >= 100);
}

void TestRunPlot::exportedFilesHoldWhatTheyShould()
{
    const RunCurve first = curve(QStringLiteral("with, \"quotes\""), 0, 2);
    const CurveLines lines(first, {});
    const PlotExport what{{&lines}, {}, {0, 2, 1}};
    const QByteArray csv = plotFile(what, PlotFormat::Csv);
    QCOMPARE(csv.count('\n'), qsizetype(1 + first.training.size() + first.validation.size()));
    QVERIFY(csv.contains("\"with, \"\"quotes\"\"\",training,64,1,"));
    QVERIFY(QImage::fromData(plotFile(what, PlotFormat::Png)).width() == 2400);
    QVERIFY(plotFile(what, PlotFormat::Svg).contains("<svg"));
    QVERIFY(plotFile(what, PlotFormat::Pdf).startsWith("%PDF"));
}

void TestRunPlot::resumesAreMarked()
{
    RunCurve resumed = curve(QStringLiteral("run"), 0, 4);
    m_plot->setCurve(resumed);
    const QImage before = drawn();
    m_plot->appendResume(resumed.name, resumed.training[60]);
    QCOMPARE(m_plot->lines(resumed.name)->resumes(), std::vector<double>{resumed.training[60].epoch});
    QVERIFY(drawn() != before);
}

void TestRunPlot::warningsAreMarked()
{
    RunCurve warned = curve(QStringLiteral("run"), 0, 4);
    m_plot->setCurve(warned);
    const QImage before = drawn();
    m_plot->appendWarning(warned.name, warned.training[60]);
    QCOMPARE(m_plot->lines(warned.name)->warnings(), std::vector<double>{warned.training[60].epoch});
    QVERIFY(drawn() != before);
    const QByteArray csv = curvesTable({m_plot->lines(warned.name)->curve()});
    QCOMPARE(csv.count(",warned,"), 1);
}

void TestRunPlot::exportedPicturesNameTheRuns()
{
    std::vector<std::unique_ptr<CurveLines>> lines;
    PlotExport what{{}, {}, {0, 2, 1}};
    for (int i = 0; i < 10; ++i) {
        const QString name = QStringLiteral("a run with a rather long name %1").arg(i);
        lines.push_back(std::make_unique<CurveLines>(curve(name, i, 2), CurveView{}));
        what.curves.push_back(lines.back().get());
    }
    const QString drawing = QString::fromUtf8(plotFile(what, PlotFormat::Svg));
    for (const auto& each : lines)
        QVERIFY2(drawing.contains(each->curve().name), qPrintable(each->curve().name));
    // Each beside a line of its colour.
    for (int i = 0; i < 8; ++i)
        QVERIFY(drawing.contains(Palette::light().series(i).name(), Qt::CaseInsensitive));
}

void TestRunPlot::copiesOfPointsAreShared()
{
    CurvePoints first = curve(QStringLiteral("run"), 0, 2).training;
    const CurvePoints second = first;
    QCOMPARE(second.data(), first.data());
    first.push_back({});
    QVERIFY(second.data() != first.data());
    QCOMPARE(first.size(), second.size() + 1);
    QCOMPARE(second.back().rows, first[second.size() - 1].rows);
}

void TestRunPlot::axesSpeakTheLanguage()
{
    const QLocale before;
    QLocale::setDefault(QLocale(QLocale::German));
    AxisTicker ticker;
    ticker.setUp(25'000, 1);
    QVector<double> ticks;
    QVector<QString> labels;
    ticker.generate(QCPRange(0, 60'000), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
    QLocale::setDefault(before);
    QVERIFY(labels.contains(QStringLiteral("50.000")));
}

void TestRunPlot::lossHasFineStepsWhereThereIsRoom()
{
    RunCurve steep{QStringLiteral("run"), 0, 64, false, {}, {}};
    for (int i = 0; i <= 300; ++i)
        steep.training.push_back({i * 64.0, i / 75.0, i * 1.0, 4 - i / 100.0, 0.3});
    CurveView view;
    view.smoothing = 0;
    const CurveLines lines(steep, view);
    const auto ticksAt = [&](int height) {
        PlotFigure figure;
        resize(figure, 800, height);
        figure.present({&lines}, view, {0, 4, 1});
        figure.replot();
        const QCPAxis* left = figure.axisRect(0)->axis(QCPAxis::atLeft);
        return std::ranges::count_if(left->tickVector(), [&](double tick) { return left->range().contains(tick); });
    };
    QVERIFY(ticksAt(500) > ticksAt(200));
    QVERIFY(ticksAt(500) >= 6);
}

void TestRunPlot::numbersOfAnAxisStandApart()
{
    const RunCurve run = curve(QStringLiteral("run"), 0, 4);
    const CurveLines lines(run, {});
    for (const int height : {150, 220, 260, 320, 400, 600}) {
        PlotFigure figure;
        resize(figure, 800, height);
        figure.present({&lines}, {}, {0, 4, 1});
        figure.replot();
        for (int part = 0; part < figure.axisRectCount(); ++part) {
            const QCPAxis* left = figure.axisRect(part)->axis(QCPAxis::atLeft);
            const QVector<double> ticks = left->tickVector();
            QVERIFY(ticks.size() >= 3);
            const double apart = std::abs(left->coordToPixel(ticks[1]) - left->coordToPixel(ticks[0]));
            QVERIFY2(apart >= 16, qPrintable(QStringLiteral("%1 px at a height of %2").arg(apart).arg(height)));
        }
    }
}

void TestRunPlot::numbersOfALogarithmicAxisStandApart()
{
    RunCurve steep{QStringLiteral("run"), 0, 64, false, {}, {}};
    for (int i = 0; i <= 300; ++i)
        steep.training.push_back({i * 64.0, i / 75.0, i * 1.0, 0.2 + 7.8 * std::exp(-i / 60.0), 0.3});
    CurveView view;
    view.smoothing = 0;
    view.logarithmic = true;
    const CurveLines lines(steep, view);
    for (const int height : {150, 220, 320, 400, 600}) {
        PlotFigure figure;
        resize(figure, 800, height);
        figure.present({&lines}, view, {0, 4, 1});
        figure.replot();
        const QCPAxis* left = figure.axisRect(0)->axis(QCPAxis::atLeft);
        const QVector<double> ticks = left->tickVector();
        QVERIFY(ticks.size() >= 2);
        for (qsizetype i = 1; i < ticks.size(); ++i) {
            const double apart = std::abs(left->coordToPixel(ticks[i]) - left->coordToPixel(ticks[i - 1]));
            QVERIFY2(apart >= 16, qPrintable(QStringLiteral("%1 px at a height of %2").arg(apart).arg(height)));
        }
    }
}

void TestRunPlot::tinyNumbersOfAnAxisDiffer()
{
    AxisTicker ticker;
    for (const double step : {1e-3, 4e-6, 1e-7, 2e-9}) {
        ticker.setUp(step, 1);
        for (const double from : {0.0, 50 * step}) {
            QVector<double> ticks;
            QVector<QString> labels;
            ticker.generate(QCPRange(from, from + 5 * step), QLocale::c(), QLatin1Char('g'), 6, ticks, nullptr, &labels);
            QVERIFY(labels.size() >= 5);
            QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), labels.size());
            for (const QString& label : labels)
                QVERIFY2(label.size() <= 8, qPrintable(label));
        }
    }
}

void TestRunPlot::aPlotWithoutRoomGivesWay()
{
    const CurveLines lines(curve(QStringLiteral("run"), 0, 4), {});
    PlotFigure figure;
    for (const int height : {600, 400, 305, 280, 180, 150, 280, 305, 600}) {
        resize(figure, 500, height);
        figure.present({&lines}, {}, {0, 4, 1});
        figure.replot();
        const QRectF loss = figure.area(Measure::Loss);
        const QRectF accuracy = figure.area(Measure::Accuracy);
        const QString where = QStringLiteral("%1: %2 and %3").arg(height).arg(loss.height()).arg(accuracy.height());
        QVERIFY2(accuracy.isEmpty() == (height < 300), qPrintable(where));
        QVERIFY2(accuracy.isEmpty() || accuracy.height() >= 89, qPrintable(where));
        QVERIFY2(loss.height() >= (height < 180 ? 60 : 89), qPrintable(where));
        // The x axis is named below the last of them, whole.
        const QRectF last = accuracy.isEmpty() ? loss : accuracy;
        QVERIFY2(height - last.bottom() >= 30 && height - last.bottom() <= 40, qPrintable(where));
    }
    // The cursor tells the loss where the accuracy would be.
    m_plot->setCurve(curve(QStringLiteral("run"), 0, 4));
    m_plot->resize(500, 190);
    drawn();
    QTest::mouseMove(m_plot.get(), QPoint(250, 120));
    QTRY_VERIFY(m_plot->cursorText().contains(QStringLiteral("validation 2.")));
}

void TestRunPlot::marksThatStandCloseShareAWord()
{
    RunCurve often = curve(QStringLiteral("run"), 0, 4);
    const auto at = [](double epoch) { return CurvePoint{epoch * 1000, epoch, epoch, 2, 0.3}; };
    for (const double epoch : {0.5, 0.55, 0.6, 2.0, 3.94, 3.98})
        often.resumes.push_back(at(epoch));
    often.warnings.push_back(at(0.55));
    const CurveLines lines(often, {});
    PlotFigure figure;
    resize(figure, 800, 500);
    figure.present({&lines}, {}, {0, 4, 1});
    figure.replot();
    const auto labels = figure.markLabels();
    QStringList texts;
    for (std::size_t i = 0; i < labels.size(); ++i) {
        texts += labels[i].text;
        QVERIFY(figure.rect().contains(labels[i].place));
        for (std::size_t j = 0; j < i; ++j)
            QVERIFY2(!labels[i].place.intersects(labels[j].place), qPrintable(labels[i].text));
    }
    QCOMPARE(texts,
        QStringList(
            {QStringLiteral("resumed ×3"), QStringLiteral("resumed"), QStringLiteral("resumed ×2"), QStringLiteral("warning")}));
}

QTEST_MAIN(TestRunPlot)
#include "TestRunPlot.moc"
