#include <algorithm>
#include <cmath>
#include <numbers>
#include <random>

#include "plots/AxisWords.h"
#include "plots/CurveLines.h"
#include "plots/Decimation.h"
#include "plots/NiceRange.h"
#include "plots/Smoother.h"
#include "support/Patience.h"

using namespace memewright;

namespace {

RunCurve curveOf(const std::vector<double>& losses)
{
    RunCurve curve{QStringLiteral("run"), 0, 64, false, {}, {}};
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const double n = static_cast<double>(i + 1);
        curve.training.push_back({640 * n, 0.5 * n, 3 * n, losses[i], 0.25});
    }
    return curve;
}

} // namespace

class TestCurves : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void smoothingStartsAtTheFirstValue_data();
    void smoothingStartsAtTheFirstValue();
    void smoothingKeepsAConstant();
    void smoothingFollowsItsDefinition();
    void meansOfEpochsAreNotSmoothed();
    void bitsAreNatsOverLn2();
    void axesAreEpochsStepsAndSeconds();
    void appendingEqualsBuildingAtOnce();
    void anotherSmoothingEqualsBuildingAtOnce();
    void valueAtIsTheLastOneSeen();
    void decimationKeepsEveryExtreme();
    void decimationLeavesShortLinesAlone();
    void niceRangesHoldTheirEndsOnTicks();
    void durationsInWords_data();
    void durationsInWords();
    void placesInWords();
};

void TestCurves::smoothingStartsAtTheFirstValue_data()
{
    QTest::addColumn<double>("weight");
    for (const double weight : {0.0, 0.5, 0.8, 0.99, 0.999})
        QTest::addRow("%g", weight) << weight;
}

void TestCurves::smoothingStartsAtTheFirstValue()
{
    QFETCH(double, weight);
    Smoother smoother(weight);
    QVERIFY(std::abs(smoother.next(4.25) - 4.25) < 1e-12);
}

void TestCurves::smoothingKeepsAConstant()
{
    Smoother smoother(0.99);
    for (int i = 0; i < 10'000; ++i)
        QVERIFY(std::abs(smoother.next(2.5) - 2.5) < 1e-9);
}

void TestCurves::smoothingFollowsItsDefinition()
{
    // Weighted by weight^age, and divided by the sum of those weights.
    const std::vector<double> values{4, 1, 3, 2};
    Smoother smoother(0.6);
    for (std::size_t n = 0; n < values.size(); ++n) {
        double sum = 0;
        double norm = 0;
        for (std::size_t i = 0; i <= n; ++i) {
            const double weight = std::pow(0.6, static_cast<double>(n - i));
            sum += weight * values[i];
            norm += weight;
        }
        QVERIFY(std::abs(smoother.next(values[n]) - sum / norm) < 1e-12);
    }
}

void TestCurves::meansOfEpochsAreNotSmoothed()
{
    RunCurve curve = curveOf({4, 2, 1});
    curve.epochMeans = true;
    const CurveLines lines(curve, {});
    QVERIFY(std::ranges::equal(lines.line(Measure::Loss, PlotLine::Smoothed), lines.line(Measure::Loss, PlotLine::Raw)));
    QCOMPARE(lines.line(Measure::Loss, PlotLine::Smoothed)[2].y(), 1.0);
}

void TestCurves::bitsAreNatsOverLn2()
{
    CurveLines lines(curveOf({2.0, 1.0}), {});
    const double nats = lines.line(Measure::Loss, PlotLine::Raw)[1].y();
    CurveView view;
    view.unit = LossUnit::Bits;
    lines.setView(view);
    QCOMPARE(lines.line(Measure::Loss, PlotLine::Raw)[1].y(), nats / std::numbers::ln2);
    QCOMPARE(lines.line(Measure::Accuracy, PlotLine::Raw)[1].y(), 0.25);
}

void TestCurves::axesAreEpochsStepsAndSeconds()
{
    CurveLines lines(curveOf({2, 2, 2, 2}), {});
    QCOMPARE(lines.lastX(), 2.0);
    CurveView view;
    view.axis = PlotAxis::Step;
    lines.setView(view);
    QCOMPARE(lines.lastX(), 40.0); // 4 x 640 rows in batches of 64
    view.axis = PlotAxis::Time;
    lines.setView(view);
    QCOMPARE(lines.lastX(), 12.0);
}

void TestCurves::appendingEqualsBuildingAtOnce()
{
    std::vector<double> losses;
    std::mt19937 random(3);
    for (int i = 0; i < 500; ++i)
        losses.push_back(std::uniform_real_distribution(1.0, 4.0)(random));
    const RunCurve whole = curveOf(losses);
    const CurveLines atOnce(whole, {});
    CurveLines bit({QStringLiteral("run"), 0, 64, false, {}, {}}, {});
    for (std::size_t i = 0; i < whole.training.size(); i += 7) {
        const std::size_t end = std::min(i + 7, whole.training.size());
        bit.appendTraining({whole.training.begin() + static_cast<long>(i), whole.training.begin() + static_cast<long>(end)});
    }
    QVERIFY(std::ranges::equal(bit.line(Measure::Loss, PlotLine::Smoothed), atOnce.line(Measure::Loss, PlotLine::Smoothed)));
}

void TestCurves::anotherSmoothingEqualsBuildingAtOnce()
{
    std::vector<double> losses;
    for (int i = 0; i < 500; ++i)
        losses.push_back(std::sin(i) + 2);
    CurveView view;
    view.smoothing = 0.6;
    const CurveLines whole(curveOf(losses), view);
    CurveLines moved(curveOf(losses), {});
    moved.setView(view);
    // What comes later goes on from the same mean.
    CurveLines grown(curveOf(std::vector(losses.begin(), losses.begin() + 200)), {});
    grown.setView(view);
    const RunCurve curve = curveOf(losses);
    grown.appendTraining(std::span(curve.training).subspan(200));
    for (const CurveLines* each : {&moved, &grown})
        for (const PlotLine line : {PlotLine::Raw, PlotLine::Smoothed})
            for (const Measure measure : {Measure::Loss, Measure::Accuracy})
                QVERIFY(std::ranges::equal(each->line(measure, line), whole.line(measure, line)));
}

void TestCurves::valueAtIsTheLastOneSeen()
{
    CurveView view;
    view.smoothing = 0;
    const CurveLines lines(curveOf({4, 3, 2}), view);
    QCOMPARE(lines.valueAt(Measure::Loss, PlotLine::Smoothed, 0.1), std::optional(4.0));
    QCOMPARE(lines.valueAt(Measure::Loss, PlotLine::Smoothed, 1.0), std::optional(3.0));
    QCOMPARE(lines.valueAt(Measure::Loss, PlotLine::Smoothed, 1.4), std::optional(3.0));
    QCOMPARE(lines.valueAt(Measure::Loss, PlotLine::Smoothed, 9.0), std::optional(2.0));
    QVERIFY(!lines.valueAt(Measure::Loss, PlotLine::Validation, 1));
}

void TestCurves::decimationKeepsEveryExtreme()
{
    std::vector<QPointF> points;
    std::mt19937 random(11);
    for (int i = 0; i < 100'000; ++i)
        points.emplace_back(i, std::uniform_real_distribution(0.0, 1.0)(random));
    points[31'415].setY(50);
    points[92'653].setY(-50);
    const auto kept = decimated(points, 0, 99'999, 800);
    QVERIFY(kept.size() <= 2 * 801 + 2);
    QVERIFY(std::ranges::is_sorted(kept, {}, &QPointF::x));
    QVERIFY(std::ranges::find(kept, points[31'415]) != kept.end());
    QVERIFY(std::ranges::find(kept, points[92'653]) != kept.end());
    QCOMPARE(kept.front(), points.front());
    QCOMPARE(kept.back(), points.back());
}

void TestCurves::decimationLeavesShortLinesAlone()
{
    const std::vector<QPointF> points{{0, 1}, {1, 2}, {2, 3}, {3, 4}, {4, 5}};
    QCOMPARE(decimated(points, 0, 4, 100), points);
    // One neighbour beyond each end, so that the line runs off the edge.
    QCOMPARE(decimated(points, 1.5, 2.5, 100), (std::vector<QPointF>{{1, 2}, {2, 3}, {3, 4}}));
    QVERIFY(decimated({}, 0, 1, 100).empty());
}

void TestCurves::niceRangesHoldTheirEndsOnTicks()
{
    std::mt19937 random(5);
    for (int i = 0; i < 2000; ++i) {
        const double low = std::uniform_real_distribution(-10.0, 10.0)(random);
        const double high = low + std::pow(10, std::uniform_real_distribution(-4.0, 4.0)(random));
        const NiceRange range = niceRange(low, high, 4);
        QVERIFY(range.lower <= low + 1e-5 * range.step && range.upper >= high - 1e-5 * range.step);
        const double ticks = (range.upper - range.lower) / range.step;
        QVERIFY(std::abs(ticks - std::round(ticks)) < 1e-6);
        QVERIFY(ticks >= 1 && ticks <= 6);
    }
    QVERIFY(niceRange(2, 2, 4).upper > niceRange(2, 2, 4).lower);
    QCOMPARE(niceRange(0, 3, 6, 1).step, 1.0);
}

void TestCurves::durationsInWords_data()
{
    QTest::addColumn<double>("seconds");
    QTest::addColumn<QString>("words");
    QTest::newRow("seconds") << 21.2 << QStringLiteral("21 s");
    QTest::newRow("negative") << -3.0 << QStringLiteral("0 s");
    QTest::newRow("minutes") << 130.0 << QStringLiteral("2 min 10 s");
    QTest::newRow("whole minutes") << 240.0 << QStringLiteral("4 min");
    QTest::newRow("many minutes") << 1530.0 << QStringLiteral("26 min");
    QTest::newRow("hours") << 7800.0 << QStringLiteral("2 h 10 min");
    QTest::newRow("whole hours") << 7200.0 << QStringLiteral("2 h");
}

void TestCurves::durationsInWords()
{
    QFETCH(double, seconds);
    QTEST(durationText(seconds), "words");
}

void TestCurves::placesInWords()
{
    QLocale::setDefault(QLocale::c());
    QCOMPARE(axisPlace(PlotAxis::Epoch, 6), QStringLiteral("Epoch 6"));
    QCOMPARE(axisPlace(PlotAxis::Epoch, 3.4), QStringLiteral("Epoch 3.40"));
    QCOMPARE(axisPlace(PlotAxis::Time, 130), QStringLiteral("2 min 10 s"));
    QCOMPARE(axisUnit(PlotAxis::Time, 100).name, QStringLiteral("seconds"));
    QCOMPARE(axisUnit(PlotAxis::Time, 600).size, 60.0);
}

QTEST_GUILESS_MAIN(TestCurves)
#include "TestCurves.moc"
