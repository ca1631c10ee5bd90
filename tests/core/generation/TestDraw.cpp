#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>

#include "generation/Draw.h"

using namespace memewright;

namespace {

const std::vector<double> kScores = {0.05, 0.4, 0.1, 0.25, 0.2};

/// Numbers chosen by the test.
class Fixed final : public RandomSource
{
public:
    explicit Fixed(std::int64_t integer, double uniform = 0.5) : m_integer(integer), m_uniform(uniform) { }

    std::int64_t integer(std::int64_t low, std::int64_t high) override
    {
        lows.push_back(low);
        highs.push_back(high);
        return std::min(high, std::max(low, m_integer));
    }
    double uniform() override { return m_uniform; }

    std::vector<std::int64_t> lows, highs;

private:
    std::int64_t m_integer;
    double m_uniform;
};

std::vector<double> frequencies(Draw draw, double minScore, int times)
{
    Random random(11);
    std::vector<double> counts(kScores.size());
    for (int i = 0; i < times; ++i)
        counts[drawLabel(kScores, draw, minScore, random)] += 1.0 / times;
    return counts;
}

void checkClose(const std::vector<double>& seen, const std::vector<double>& expected, double times)
{
    for (std::size_t i = 0; i < expected.size(); ++i)
        CHECK(std::abs(seen[i] - expected[i]) <= 5 * std::sqrt(expected[i] * (1 - expected[i]) / times) + 1e-9);
}

} // namespace

TEST_CASE("threshold cuts at a drawn share, proportional and uniform at the minimum score")
{
    Fixed random(333);
    CHECK(cutShare(Draw::Threshold, 0.1, random) == doctest::Approx(0.333));
    CHECK(random.lows == std::vector<std::int64_t>{100});
    CHECK(random.highs == std::vector<std::int64_t>{1000});
    CHECK(cutShare(Draw::Proportional, 0.1, random) == 0.1);
    CHECK(cutShare(Draw::Uniform, 0.3, random) == 0.3);
    CHECK(cutShare(Draw::Argmax, 0.3, random) == 1.0);
    CHECK(random.lows.size() == 1);
    CHECK(keptLabels(kScores, 0.5) == std::vector<std::size_t>{1, 3, 4});
    CHECK(keptLabels(kScores, 0.0).size() == 5);
    CHECK(keptLabels(kScores, 1.0) == std::vector<std::size_t>{1});
    CHECK(keptLabels(std::vector<double>{0, 0.5, 0}, 0.0) == std::vector<std::size_t>{1});
}

TEST_CASE("each draw picks with the chances that its name promises")
{
    const int times = 200000;
    checkClose(frequencies(Draw::Argmax, 0.1, times), {0, 1, 0, 0, 0}, times);
    checkClose(frequencies(Draw::Uniform, 0.3, times), {0, 1 / 3.0, 0, 1 / 3.0, 1 / 3.0}, times);
    checkClose(frequencies(Draw::Proportional, 0.3, times), {0, 0.4 / 0.85, 0, 0.25 / 0.85, 0.2 / 0.85}, times);
    checkClose(frequencies(Draw::Proportional, 0, times), kScores, times);
    std::vector<double> expected(kScores.size());
    for (int r = 100; r <= 1000; ++r) {
        const auto kept = keptLabels(kScores, r / 1000.0);
        for (const std::size_t label : kept)
            expected[label] += 1 / static_cast<double>(kept.size()) / 901;
    }
    checkClose(frequencies(Draw::Threshold, 0.1, times), expected, times);
}

TEST_CASE("temperature, top-k and top-p shape a row")
{
    const std::vector<float> row = {0.1F, 0.4F, 0.2F, 0.3F};
    CHECK(shapeRow(row, 1, 0, 1) == std::vector<double>(row.begin(), row.end()));
    const std::vector<double> cold = shapeRow(row, 0.5, 0, 1);
    CHECK(cold[1] == doctest::Approx(0.16 / 0.30));
    CHECK(cold[0] == doctest::Approx(0.01 / 0.30));
    const std::vector<double> two = shapeRow(row, 1, 2, 1);
    CHECK(two[0] == 0);
    CHECK(two[2] == 0);
    CHECK(two[1] == doctest::Approx(4 / 7.0));
    const std::vector<double> nucleus = shapeRow(row, 1, 0, 0.75);
    CHECK(nucleus[0] == 0);
    CHECK(nucleus[2] > 0);
    CHECK(std::accumulate(nucleus.begin(), nucleus.end(), 0.0) == doctest::Approx(1));
    CHECK(shapeRow(row, 1, 0, 0.01)[1] == doctest::Approx(1));
    CHECK(shapeRow(row, 0.01, 0, 1)[1] == doctest::Approx(1));
    CHECK(shapeRow(std::vector<float>{0.0F, 1.0F}, 3, 0, 1)[0] == 0);
    CHECK(shapeRow(std::vector<float>{0.25F, 0.25F, 0.25F, 0.25F}, 1, 2, 1) == std::vector<double>{0.5, 0.5, 0, 0});
}

TEST_CASE("a shuffle makes every order with equal chance, and none moves by the largest number")
{
    Random random(5);
    std::map<std::vector<int>, int> seen;
    for (int i = 0; i < 24000; ++i) {
        std::vector<int> values = {0, 1, 2, 3};
        shuffle(values, random);
        ++seen[values];
    }
    CHECK(seen.size() == 24);
    for (const auto& [order, count] : seen)
        CHECK(std::abs(count - 1000) < 160);
    Fixed last(0, std::nextafter(1.0, 0.0));
    std::vector<int> values = {3, 1, 2};
    shuffle(values, last);
    CHECK(values == std::vector<int>{3, 1, 2});
}

TEST_CASE("Gumbel numbers have the mean and spread they should")
{
    Random random(7);
    double sum = 0, squares = 0;
    const int times = 200000;
    for (int i = 0; i < times; ++i) {
        const double g = gumbel(random);
        sum += g;
        squares += g * g;
    }
    CHECK(sum / times == doctest::Approx(0.5772).epsilon(0.02));
    CHECK(squares / times - sum * sum / times / times == doctest::Approx(1.6449).epsilon(0.02));
    Fixed zero(0, 0.0);
    CHECK(std::isfinite(gumbel(zero)));
}

TEST_CASE("the chances that are told are those with which labels are drawn")
{
    for (const Draw draw : {Draw::Threshold, Draw::Proportional, Draw::Uniform, Draw::Argmax}) {
        for (const double minScore : {0.0, 0.1, 0.3, 1.0}) {
            const std::vector<double> chances = drawChances(kScores, draw, minScore);
            const std::vector<double> seen = frequencies(draw, minScore, 40'000);
            CHECK(std::accumulate(chances.begin(), chances.end(), 0.0) == doctest::Approx(1));
            for (std::size_t label = 0; label < chances.size(); ++label)
                CHECK(std::abs(chances[label] - seen[label]) < 0.015);
        }
    }
}
