#include "base/Random.h"

#include <bit>
#include <random>

#include "base/Hash.h"

namespace memewright {

Random::Random(std::uint64_t seed)
{
    for (auto& word : m_state) {
        seed += 0x9e3779b97f4a7c15u;
        word = mixBits(seed);
    }
}

std::uint64_t Random::next()
{
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::int64_t Random::integer(std::int64_t low, std::int64_t high)
{
    const std::uint64_t range = static_cast<std::uint64_t>(high) - static_cast<std::uint64_t>(low) + 1;
    if (range == 0)
        return static_cast<std::int64_t>(next());
    // Numbers below 2^64 mod range would make small results likelier: draw again.
    const std::uint64_t uneven = (0 - range) % range;
    std::uint64_t drawn = next();
    while (drawn < uneven)
        drawn = next();
    return static_cast<std::int64_t>(static_cast<std::uint64_t>(low) + drawn % range);
}

double Random::uniform()
{
    return static_cast<double>(next() >> 11) * 0x1.0p-53;
}

std::uint64_t randomSeed()
{
    std::random_device device;
    return device() & 0x7fffffffu;
}

} // namespace memewright
