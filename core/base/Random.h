#pragma once

#include <array>
#include <cstdint>

namespace memewright {

/// Where generation and shuffling take their chance from; tests replay recorded numbers through it.
/// Not thread-safe: one source a thread.
class RandomSource
{
public:
    virtual ~RandomSource() = default;

    /// A whole number in [low, high], both included; requires low <= high.
    virtual std::int64_t integer(std::int64_t low, std::int64_t high) = 0;
    /// A number in [0, 1).
    virtual double uniform() = 0;
};

/// xoshiro256** seeded by SplitMix64 (Blackman and Vigna, 'Scrambled linear pseudorandom number generators', 2018).
/// The same seed gives the same numbers on every machine; the state can be stored and set again for exact resume.
class Random final : public RandomSource
{
public:
    using State = std::array<std::uint64_t, 4>;

    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    std::int64_t integer(std::int64_t low, std::int64_t high) override;
    double uniform() override;

    const State& state() const { return m_state; }
    void setState(const State& state) { m_state = state; }

private:
    State m_state;
};

/// A seed from the operating system, below 2^31 so that people can read and type it.
std::uint64_t randomSeed();

} // namespace memewright
