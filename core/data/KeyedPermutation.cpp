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
    // The domain is at most four times the size, so few steps lead back inside.
    do
        index = forward(index);
    while (index >= m_size);
    return index;
}

std::uint64_t KeyedPermutation::inverse(std::uint64_t place) const
{
    do
        place = backward(place);
    while (place >= m_size);
    return place;
}

std::uint64_t KeyedPermutation::scramble(std::uint64_t half, std::uint64_t round) const
{
    const std::uint64_t start = mixBits(m_key + 0x9e3779b97f4a7c15u);
    return mixBits(start + (half << 3) + round);
}

std::uint64_t KeyedPermutation::forward(std::uint64_t index) const
{
    const std::uint64_t mask = (std::uint64_t(1) << m_halfBits) - 1;
    std::uint64_t left = index >> m_halfBits;
    std::uint64_t right = index & mask;
    for (std::uint64_t round = 0; round < kRounds; ++round) {
        const std::uint64_t mixed = left ^ (scramble(right, round) & mask);
        left = right;
        right = mixed;
    }
    return (left << m_halfBits) | right;
}

std::uint64_t KeyedPermutation::backward(std::uint64_t index) const
{
    const std::uint64_t mask = (std::uint64_t(1) << m_halfBits) - 1;
    std::uint64_t left = index >> m_halfBits;
    std::uint64_t right = index & mask;
    for (std::uint64_t round = kRounds; round-- > 0;) {
        const std::uint64_t before = right ^ (scramble(left, round) & mask);
        right = left;
        left = before;
    }
    return (left << m_halfBits) | right;
}

} // namespace memewright
