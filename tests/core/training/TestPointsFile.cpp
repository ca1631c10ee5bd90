#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "support/SharedData.h"
#include "support/TemporaryFolder.h"
#include "text/TextFile.h"
#include "training/PointsFile.h"

using namespace memewright;
using namespace memewright::test;

namespace {

/// As the C library writes it where the language has decimal commas.
std::string withCommas(std::string line)
{
    std::ranges::replace(line, '.', ',');
    return line;
}

std::string textOf(const std::vector<PointLine>& lines)
{
    std::string text(kPointsHeader);
    for (const PointLine& line : lines)
        text += textOf(line);
    return text;
}

/// A run of this many rows an epoch: a point now and then, a validation at each epoch's end.
std::vector<PointLine> someRun(unsigned seed, double epochRows, double rowsPerSecond)
{
    std::mt19937 random(seed);
    std::uniform_real_distribution<double> around(0.9, 1.1);
    std::vector<PointLine> lines;
    double rows = 0, seconds = 0;
    for (int i = 1; i < 120; ++i) {
        const double step = std::round(epochRows / 25 * around(random));
        rows += step;
        const double speed = i % 7 == 0 ? std::round(rowsPerSecond * around(random)) : rowsPerSecond * around(random);
        seconds += step / speed;
        double loss = 4.2 / std::sqrt(i) * around(random);
        loss = std::abs(loss - std::round(loss)) < 0.1 ? std::round(loss) : loss; // whole numbers have no comma
        const double accuracy = i == 1 ? 0 : 1 - 1 / std::sqrt(i);
        lines.push_back({"training", static_cast<std::uint64_t>(rows), rows / epochRows, seconds, loss, accuracy, speed,
            i % 13 == 0 ? 0.001 : 1e-3 * around(random)});
        if (i % 25 == 0)
            lines.push_back(
                {"validation", static_cast<std::uint64_t>(rows), rows / epochRows, seconds, loss, accuracy, speed, 0});
    }
    return lines;
}

} // namespace

TEST_CASE("lines of points come back as they were written")
{
    const auto lines = someRun(1, 45'248, 60'000);
    const std::string text = textOf(lines);
    const auto read = parsePoints(text);
    CHECK(read.size() == lines.size());
    CHECK(textOf(read) == text);
    CHECK(parsePoints(text.substr(0, text.size() - 1)).size() == lines.size() - 1); // the last line is cut off
    CHECK(textOf(parsePoints("resumed,77,,,,,,\nwarned,78,,,,,,\nnonsense\n,,,,,,,,,,,,,\ntraining,x,1,1,1,1,1,1\n"))
        == std::string(kPointsHeader) + "resumed,77,,,,,,\nwarned,78,,,,,,\n");
}

TEST_CASE("points with decimal commas are what was meant, in a file of both kinds too")
{
    std::size_t wrong = 0, all = 0;
    for (unsigned seed = 0; seed < 40; ++seed) {
        const auto lines = someRun(seed, 900 * std::pow(1.4, seed), 200 * std::pow(1.2, seed));
        std::string text(kPointsHeader);
        for (std::size_t i = 0; i < lines.size(); ++i)
            text += seed % 2 == 1 && i > lines.size() / 2 ? textOf(lines[i]) : withCommas(textOf(lines[i]));
        const auto read = parsePoints(text);
        REQUIRE(read.size() == lines.size());
        for (std::size_t i = 0; i < lines.size(); ++i, ++all)
            wrong += textOf(read[i]) != textOf(lines[i]);
    }
    CAPTURE(all);
    CHECK(wrong == 0);
}

TEST_CASE("points that a spreadsheet saved are read, whatever stands between its figures")
{
    const auto lines = someRun(3, 9'876, 1'234);
    const std::string text = textOf(lines);
    for (const char separator : {';', '\t'})
        for (const bool commas : {false, true}) {
            std::string saved = text;
            std::ranges::replace(saved, ',', separator);
            if (commas)
                std::ranges::replace(saved, '.', ',');
            CHECK(textOf(parsePoints(saved)) == text);
        }
}

TEST_CASE("the points that a German desktop wrote are read")
{
    const auto file = sharedData("cases/train/points-german.csv");
    if (!file) {
        MESSAGE("needs the shared data");
        return;
    }
    const std::string text = readTextFile(*file).value();
    const auto points = parsePoints(text);
    CHECK(points.size() == 65);
    for (std::size_t i = 0; i < points.size(); ++i) {
        const PointLine& point = points[i];
        CAPTURE(point.rows);
        CHECK(point.epoch == doctest::Approx(static_cast<double>(point.rows) / 45'248).epsilon(0.06));
        CHECK(point.seconds >= points[i == 0 ? 0 : i - 1].seconds);
        CHECK(point.seconds < 1.85);
        CHECK((point.loss > 2.1 && point.loss < 3.6));
        CHECK((point.accuracy > 0.03 && point.accuracy < 0.4));
        CHECK((point.rowsPerSecond > 37'000 && point.rowsPerSecond < 67'000));
        CHECK(point.learningRate < 0.0041);
        CHECK(text.find(withCommas(textOf(point))) != std::string::npos);
    }
}
