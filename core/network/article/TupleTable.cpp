#include "network/article/TupleTable.h"

#include <algorithm>

namespace memewright {

namespace {

constexpr std::size_t kFirstSlots = 1024;

/// Multiply and shift each number into the state (the finaliser of SplitMix64, once a number).
std::uint64_t hashOf(std::span<const std::int32_t> tuple)
{
    std::uint64_t hash = 0x9e3779b97f4a7c15;
    for (const std::int32_t number : tuple) {
        hash = (hash ^ static_cast<std::uint32_t>(number)) * 0xbf58476d1ce4e5b9;
        hash ^= hash >> 29;
    }
    return hash;
}

} // namespace

TupleTable::TupleTable(std::size_t width) : m_width(width), m_slots(kFirstSlots, 0) { }

std::size_t TupleTable::slotOf(std::span<const std::int32_t> tuple) const
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t slot = hashOf(tuple) & mask;
    while (m_slots[slot] != 0) {
        const auto stored = m_tuples.begin() + static_cast<std::ptrdiff_t>(m_width) * (m_slots[slot] - 1);
        if (std::equal(tuple.begin(), tuple.end(), stored))
            break;
        slot = (slot + 1) & mask;
    }
    return slot;
}

std::int32_t TupleTable::intern(std::span<const std::int32_t> tuple)
{
    std::size_t slot = slotOf(tuple);
    if (m_slots[slot] != 0)
        return m_slots[slot] - 1;
    if (2 * (m_size + 1) > m_slots.size()) {
        grow();
        slot = slotOf(tuple);
    }
    m_tuples.insert(m_tuples.end(), tuple.begin(), tuple.end());
    m_slots[slot] = static_cast<std::int32_t>(++m_size);
    return m_slots[slot] - 1;
}

void TupleTable::grow()
{
    m_slots.assign(2 * m_slots.size(), 0);
    for (std::size_t i = 0; i < m_size; ++i)
        m_slots[slotOf({m_tuples.data() + i * m_width, m_width})] = static_cast<std::int32_t>(i + 1);
}

void TupleTable::clear()
{
    m_tuples.clear();
    m_size = 0;
    std::ranges::fill(m_slots, 0);
}

std::vector<std::int32_t> TupleTable::takeTuples()
{
    std::vector<std::int32_t> tuples;
    tuples.swap(m_tuples);
    clear();
    return tuples;
}

} // namespace memewright
