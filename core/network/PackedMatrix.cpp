#include "network/PackedMatrix.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>

#include <ATen/Parallel.h>

#include "network/ProcessorClones.h"

namespace memewright {

namespace {

constexpr std::size_t kWidth = 8; ///< values of a vector
constexpr std::size_t kVectors = 4; ///< of a panel
constexpr std::size_t kPanel = kWidth * kVectors;
/// Inputs multiplied together: with their sums and the panel's values they fill sixteen registers.
constexpr std::size_t kTogether = 3;
/// Multiplications worth a thread.
constexpr std::size_t kGrain = 100'000;

using Vector = float __attribute__((vector_size(kWidth * sizeof(float))));
using Halves = std::uint16_t __attribute__((vector_size(kWidth * sizeof(std::uint16_t))));
using Words = std::uint32_t __attribute__((vector_size(kWidth * sizeof(std::uint32_t))));

std::uint16_t rounded(float value)
{
    const auto bits = std::bit_cast<std::uint32_t>(value);
    return static_cast<std::uint16_t>((bits + 0x7fff + (bits >> 16 & 1)) >> 16); // to the nearest, ties to even
}

// Wide vectors are passed between inlined functions only, so it is of no account how they would be passed otherwise.
#pragma GCC diagnostic ignored "-Wpsabi"

MEMEWRIGHT_INLINE Vector load(const float* values)
{
    Vector vector;
    std::memcpy(&vector, values, sizeof vector);
    return vector;
}

MEMEWRIGHT_INLINE Vector load(const std::uint16_t* values)
{
    Halves halves;
    std::memcpy(&halves, values, sizeof halves);
    const Words words = __builtin_convertvector(halves, Words) << 16;
    Vector vector;
    std::memcpy(&vector, &words, sizeof vector);
    return vector;
}

/// N inputs times one panel; sums: [N][kPanel].
template <std::size_t N, class T>
MEMEWRIGHT_INLINE void multiplyPanel(const T* panel, const float* x, std::size_t rows, float* sums)
{
    std::array<std::array<Vector, kVectors>, N> sum{};
    for (std::size_t row = 0; row < rows; ++row, panel += kPanel) {
        std::array<Vector, kVectors> values;
#pragma GCC unroll 4
        for (std::size_t v = 0; v < kVectors; ++v)
            values[v] = load(panel + v * kWidth);
#pragma GCC unroll 3
        for (std::size_t i = 0; i < N; ++i) {
            const float factor = x[i * rows + row];
#pragma GCC unroll 4
            for (std::size_t v = 0; v < kVectors; ++v)
                sum[i][v] += values[v] * factor;
        }
    }
    std::memcpy(sums, sum.data(), sizeof sum);
}

template <class T>
MEMEWRIGHT_INLINE void multiplySome(const T* panel, const float* x, std::size_t count, std::size_t rows, float* sums)
{
    if (count == kTogether)
        multiplyPanel<kTogether>(panel, x, rows, sums);
    else if (count == 2)
        multiplyPanel<2>(panel, x, rows, sums);
    else
        multiplyPanel<1>(panel, x, rows, sums);
}

MEMEWRIGHT_CLONES void multiply(const float* panel, const float* x, std::size_t count, std::size_t rows, float* sums)
{
    multiplySome(panel, x, count, rows, sums);
}

MEMEWRIGHT_CLONES void multiply(const std::uint16_t* panel, const float* x, std::size_t count, std::size_t rows, float* sums)
{
    multiplySome(panel, x, count, rows, sums);
}

template <class T>
void multiplyPanels(const std::vector<T>& values, const PackedMatrix& matrix, const float* x, std::span<float* const> outputs)
{
    const std::size_t panels = (matrix.columns() + kPanel - 1) / kPanel;
    const std::size_t work = outputs.size() * matrix.rows() * kPanel;
    at::parallel_for(0, static_cast<std::int64_t>(panels), static_cast<std::int64_t>(kGrain / std::max<std::size_t>(work, 1) + 1),
        [&](std::int64_t begin, std::int64_t end) {
            std::array<float, kTogether * kPanel> sums;
            for (auto panel = static_cast<std::size_t>(begin); panel < static_cast<std::size_t>(end); ++panel) {
                const std::size_t width = std::min(kPanel, matrix.columns() - panel * kPanel);
                for (std::size_t first = 0; first < outputs.size(); first += kTogether) {
                    const std::size_t count = std::min(kTogether, outputs.size() - first);
                    multiply(values.data() + panel * matrix.rows() * kPanel, x + first * matrix.rows(), count, matrix.rows(),
                        sums.data());
                    for (std::size_t i = 0; i < count; ++i)
                        std::copy_n(sums.data() + i * kPanel, width, outputs[first + i] + panel * kPanel);
                }
            }
        });
}

} // namespace

PackedMatrix::PackedMatrix(std::span<const float> values, std::size_t columns, Precision precision)
    : m_rows(values.size() / columns), m_columns(columns)
{
    const std::size_t panels = (columns + kPanel - 1) / kPanel, size = panels * m_rows * kPanel;
    precision == Precision::Bf16 ? m_halves.resize(size) : m_floats.resize(size);
    for (std::size_t row = 0; row < m_rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t place = (column / kPanel * m_rows + row) * kPanel + column % kPanel;
            const float value = values[row * columns + column];
            if (precision == Precision::Bf16)
                m_halves[place] = rounded(value);
            else
                m_floats[place] = value;
        }
}

void PackedMatrix::multiply(const float* x, std::span<float* const> outputs) const
{
    if (m_halves.empty())
        multiplyPanels(m_floats, *this, x, outputs);
    else
        multiplyPanels(m_halves, *this, x, outputs);
}

} // namespace memewright
