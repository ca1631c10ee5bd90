#pragma once

#include <cstdint>

namespace memewright {

/// A permutation of 0 … size-1 given by a key: a four-round Feistel network over the next power of four, walking cycles
/// until it lands inside (Black and Rogaway, 'Ciphers with arbitrary finite domains', 2002). Needs no array, so the order of
/// 45 million rows is one number, and a position in it is another. Immutable value.
class KeyedPermutation
{
public:
    KeyedPermutation() = default;
    KeyedPermutation(std::uint64_t size, std::uint64_t key);

    std::uint64_t size() const { return m_size; }
    std::uint64_t key() const { return m_key; }
    /// Where position `index` in [0, size()) goes.
    std::uint64_t operator()(std::uint64_t index) const;
    /// Which position goes to `place` in [0, size()).
    std::uint64_t inverse(std::uint64_t place) const;

private:
    std::uint64_t forward(std::uint64_t index) const;
    std::uint64_t backward(std::uint64_t index) const;
    std::uint64_t scramble(std::uint64_t half, std::uint64_t round) const;

    std::uint64_t m_size = 0;
    std::uint64_t m_key = 0;
    unsigned m_halfBits = 1;
};

} // namespace memewright
