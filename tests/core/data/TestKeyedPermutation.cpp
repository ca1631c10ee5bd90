#include <doctest/doctest.h>

#include <cstdlib>
#include <vector>

#include "data/KeyedPermutation.h"

using namespace memewright;

TEST_CASE("Every key permutes every size")
{
    for (const std::uint64_t size : {1, 2, 3, 4, 5, 16, 17, 63, 64, 65, 1000, 4096, 4097, 70000})
        for (const std::uint64_t key : {0, 1, 77}) {
            const KeyedPermutation permutation(size, key);
            std::vector<bool> hit(size);
            for (std::uint64_t i = 0; i < size; ++i) {
                const auto place = permutation(i);
                REQUIRE(place < size);
                REQUIRE_FALSE(hit[place]);
                hit[place] = true;
            }
        }
}

TEST_CASE("The order looks shuffled and depends on the key")
{
    constexpr std::uint64_t kSize = 100000;
    const KeyedPermutation first(kSize, 1);
    const KeyedPermutation second(kSize, 2);
    double distance = 0;
    int same = 0;
    int ascending = 0;
    for (std::uint64_t i = 0; i < kSize; ++i) {
        distance += std::abs(static_cast<double>(first(i)) - static_cast<double>(i));
        same += first(i) == second(i) ? 1 : 0;
        ascending += i > 0 && first(i) > first(i - 1) ? 1 : 0;
    }
    // A random order: mean distance a third of the size, about one common place, half the steps upwards.
    CHECK(distance / kSize == doctest::Approx(kSize / 3.0).epsilon(0.02));
    CHECK(same < 10);
    CHECK(ascending == doctest::Approx(kSize / 2.0).epsilon(0.02));
}

TEST_CASE("The order of 45 million rows needs no array")
{
    const KeyedPermutation permutation(45'000'000, 9);
    CHECK(sizeof permutation <= 32);
    for (std::uint64_t i = 0; i < 1000; ++i)
        REQUIRE(permutation(i * 44'999) < 45'000'000);
}

TEST_CASE("The inverse leads back")
{
    for (const std::uint64_t size : {1U, 2U, 17U, 1000U, 4096U}) {
        const KeyedPermutation permutation(size, 5);
        for (std::uint64_t i = 0; i < size; ++i) {
            REQUIRE(permutation.inverse(permutation(i)) == i);
            REQUIRE(permutation(permutation.inverse(i)) == i);
        }
    }
}
