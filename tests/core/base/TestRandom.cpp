#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <cstdlib>
#include <limits>

#include "base/Hash.h"
#include "base/Random.h"

using namespace memewright;

TEST_CASE("The generator is xoshiro256** (its published outputs from the state 1, 2, 3, 4)")
{
    Random random(0);
    random.setState({1, 2, 3, 4});
    constexpr std::array<std::uint64_t, 6> kExpected{
        11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600};
    for (const auto expected : kExpected)
        CHECK(random.next() == expected);
}

TEST_CASE("Seeds are spread by SplitMix64 (its published first output for 0)")
{
    CHECK(Random(0).state()[0] == 0xe220a8397b1dcdafu);
    CHECK(Random(1).state() != Random(2).state());
}

TEST_CASE("A stored state goes on where it was")
{
    Random first(7);
    for (int i = 0; i < 100; ++i)
        first.next();
    Random second(0);
    second.setState(first.state());
    for (int i = 0; i < 100; ++i)
        CHECK(first.next() == second.next());
}

TEST_CASE("Whole numbers cover their range evenly, both ends included")
{
    Random random(3);
    std::array<int, 7> counts{};
    for (int i = 0; i < 70000; ++i) {
        const auto drawn = random.integer(-3, 3);
        REQUIRE(drawn >= -3);
        REQUIRE(drawn <= 3);
        ++counts[static_cast<std::size_t>(drawn + 3)];
    }
    for (const int count : counts) // 10,000 expected; six standard deviations
        CHECK(std::abs(count - 10000) < 6 * 93);
    CHECK(random.integer(5, 5) == 5);
    using Limits = std::numeric_limits<std::int64_t>;
    (void)random.integer(Limits::min(), Limits::max());
    CHECK(random.integer(Limits::max() - 1, Limits::max()) >= Limits::max() - 1);
}

TEST_CASE("Uniform numbers lie in [0, 1) with the right mean")
{
    Random random(11);
    double sum = 0;
    for (int i = 0; i < 100000; ++i) {
        const double drawn = random.uniform();
        REQUIRE(drawn >= 0);
        REQUIRE(drawn < 1);
        sum += drawn;
    }
    CHECK(sum / 100000 == doctest::Approx(0.5).epsilon(0.01));
}

TEST_CASE("Random seeds can be typed and differ")
{
    const auto first = randomSeed();
    CHECK(first < (std::uint64_t(1) << 31));
    CHECK((randomSeed() != first || randomSeed() != first));
}

TEST_CASE("Hashes depend on every byte and on the seed")
{
    CHECK(hashBytes("caption") == hashBytes("caption"));
    CHECK(hashBytes("caption") != hashBytes("captiom"));
    CHECK(hashBytes("caption", 1) != hashBytes("caption", 2));
    CHECK(hashBytes("") != hashBytes(std::string_view("\0", 1)));
    // tests/reading splits corpora by the same hash.
    CHECK(hashBytes("two buttons", 7) == 0xa030dbb10f51294u);
}
