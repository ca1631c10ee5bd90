#pragma once

// Private to core/network.

#include <cstddef>
#include <span>
#include <vector>

#include "network/Device.h"
#include "network/kernels/Bfloat16.h"

namespace memewright {

/// A frozen matrix laid out for products with a few inputs, where the general routines are far from what memory could give:
/// in panels of some columns, one behind another, so that it is read once and in order. In float32, or in bfloat16 (the upper
/// half of a float32: half the memory to read, products summed in float32). Immutable, thread-safe.
class PackedMatrix
{
public:
    PackedMatrix() = default;
    /// From values [rows][columns] (row-major).
    PackedMatrix(std::span<const float> values, std::size_t columns, Precision precision);

    std::size_t rows() const { return m_rows; }
    std::size_t columns() const { return m_columns; }
    /// Row i of x ([outputs.size()][rows]) times the matrix goes to outputs[i] (columns() values). Blocks; uses torch's threads
    /// where the work is worth them.
    void multiply(const float* x, std::span<float* const> outputs) const;

private:
    std::size_t m_rows = 0, m_columns = 0;
    std::vector<float> m_floats; ///< [panels][rows][columns of a panel], rows even, filled up with zeros
    /// In bfloat16, two rows at a time: [panels][rows / 2][columns of a panel][2]. One of the two is empty.
    std::vector<Bfloat16Bits> m_halves;
};

} // namespace memewright
