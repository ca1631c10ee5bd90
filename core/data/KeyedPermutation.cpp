#include "data/KeyedPermutation.h"

#include "base/Hash.h"

namespace memewright {

namespace {

constexpr std::uint64_t kRounds = 4;

}

KeyedPermutation::KeyedPermutation(std::uint64_t size, std::uint64_t key) : m_size(size), m_key(key)
{
    while (m_halfBits < 32 && (std::uint64_t(1) << (2 * m_halfBits)) < size)
        ++m_halfBits;
}

std::uint64_t KeyedPermutation::operator()(std::uint64_t index) const
{
    const std::uint64_t mask = (std::uint64_t(1) << m_halfBits) - 1;
    const std::uint64_t start = mixBits(m_key + 0x9e3779b97f4a7c15u);
    // The domain is at most four times the size, so few steps lead back inside.
    do {
        std::uint64_t left = index >> m_halfBits;
        std::uint64_t right = index & mask;
        for (std::uint64_t round = 0; round < kRounds; ++round) {
            const std::uint64_t mixed = left ^ (mixBits(start + (right << 3) + round) & mask);
            left = right;
            right = mixed;
        }
        index = (left << m_halfBits) | right;
    } while (index >= m_size);
    return index;
}

} // namespace memewright
