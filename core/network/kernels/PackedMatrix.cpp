#include "network/kernels/PackedMatrix.h"

#include <algorithm>
#include <array>
#include <cstring>

#include <ATen/Parallel.h>

#include "network/kernels/Bfloat16.h"
#include "network/kernels/ProcessorClones.h"

namespace memewright {

namespace {

constexpr std::size_t kPanel = 32; ///< values
/// Values of a vector. GCC takes vectors wider than the processor's apart value by value, so each kind gets its own.
constexpr std::size_t kNarrow = 8, kWide = 16;
/// Inputs multiplied together: with their sums and the panel's values they fill the registers, sixteen of half a vector or
/// thirty-two whole ones.
constexpr std::size_t kFewTogether = 3, kManyTogether = 8;
/// Multiplications worth a thread.
constexpr std::size_t kGrain = 2'000'000;

template <std::size_t Width>
struct Vectors {
    using Floats [[gnu::vector_size(Width * sizeof(float))]] = float;
    using Words [[gnu::vector_size(Width * sizeof(std::uint32_t))]] = std::uint32_t;
    static constexpr std::size_t kCount = kPanel / Width; ///< of a panel
};

/// Inputs as the products want them: an even number of values each.
struct Inputs {
    Inputs(const float* values, std::size_t inputs, std::size_t rowCount) : rows((rowCount + 1) / 2 * 2), floats(inputs * rows)
    {
        for (std::size_t i = 0; i < inputs; ++i)
            std::copy_n(values + i * rowCount, rowCount, floats.data() + i * rows);
    }

    std::size_t rows; ///< rounded up to an even number
    std::vector<float> floats; ///< [inputs][rows]
};

/// Some of the inputs, times one panel.
struct Task {
    const Inputs& inputs;
    std::size_t first;
    float* sums; ///< [inputs taken][kPanel]
};

// Wide vectors are passed between inlined functions only, so it is of no account how they would be passed otherwise.
#pragma GCC diagnostic ignored "-Wpsabi"

template <class T>
MEMEWRIGHT_INLINE T load(const void* values)
{
    T vector;
    std::memcpy(&vector, values, sizeof vector);
    return vector;
}

template <std::size_t Width, std::size_t N>
MEMEWRIGHT_INLINE void multiplyPanel(const float* panel, const Task& task)
{
    using Floats = typename Vectors<Width>::Floats;
    constexpr std::size_t kCount = Vectors<Width>::kCount;
    Floats sum[N][kCount] = {};
    const std::size_t rows = task.inputs.rows;
    const float* x = task.inputs.floats.data() + task.first * rows;
    for (std::size_t row = 0; row < rows; ++row, panel += kPanel)
#pragma GCC unroll 4
        for (std::size_t v = 0; v < kCount; ++v) {
            const auto values = load<Floats>(panel + v * Width);
#pragma GCC unroll 8
            for (std::size_t i = 0; i < N; ++i)
                sum[i][v] += values * x[i * rows + row];
        }
    std::memcpy(task.sums, sum, sizeof sum);
}

template <std::size_t Width, std::size_t N>
MEMEWRIGHT_INLINE void multiplyPanel(const Bfloat16Bits* panel, const Task& task)
{
    using Floats = typename Vectors<Width>::Floats;
    using Words = typename Vectors<Width>::Words;
    constexpr std::size_t kCount = Vectors<Width>::kCount;
    Floats sum[N][kCount] = {};
    const std::size_t rows = task.inputs.rows;
    const float* x = task.inputs.floats.data() + task.first * rows;
    for (std::size_t row = 0; row < rows; row += 2, panel += 2 * kPanel)
#pragma GCC unroll 4
        for (std::size_t v = 0; v < kCount; ++v) {
            const auto both = load<Words>(panel + 2 * v * Width);
            const Words evenBits = both << 16, oddBits = both & 0xffff0000U;
            const auto even = load<Floats>(&evenBits), odd = load<Floats>(&oddBits);
#pragma GCC unroll 8
            for (std::size_t i = 0; i < N; ++i)
                sum[i][v] += even * x[i * rows + row] + odd * x[i * rows + row + 1];
        }
    std::memcpy(task.sums, sum, sizeof sum);
}

template <class T>
MEMEWRIGHT_INLINE void multiplyUpToThree(const T* panel, const Task& task, std::size_t count)
{
    count == 1       ? multiplyPanel<kNarrow, 1>(panel, task)
        : count == 2 ? multiplyPanel<kNarrow, 2>(panel, task)
                     : multiplyPanel<kNarrow, 3>(panel, task);
}

// In a version for each kind of processor, which templates cannot have; the widest have registers for more inputs.
MEMEWRIGHT_CLONES void multiplyFew(const float* panel, const Task& task, std::size_t count)
{
    multiplyUpToThree(panel, task, count);
}
MEMEWRIGHT_CLONES void multiplyFew(const Bfloat16Bits* panel, const Task& task, std::size_t count)
{
    multiplyUpToThree(panel, task, count);
}

#ifdef MEMEWRIGHT_HAS_CLONES

template <std::size_t N, class T>
[[gnu::target("arch=x86-64-v4")]] void multiplyWide(const T* panel, const Task& task)
{
    multiplyPanel<kWide, N>(panel, task);
}

bool hasWideVectors()
{
    static const bool has = __builtin_cpu_supports("x86-64-v4");
    return has;
}

#endif

/// Multiplies as many of the inputs from task.first on as go together, `left` at most; returns how many.
template <class T>
std::size_t multiplySome(const T* panel, const Task& task, std::size_t left)
{
#ifdef MEMEWRIGHT_HAS_CLONES
    if (left > kFewTogether && hasWideVectors()) {
        using Multiply = void (*)(const T*, const Task&);
        constexpr std::array<Multiply, kManyTogether - kFewTogether> many{
            multiplyWide<4, T>, multiplyWide<5, T>, multiplyWide<6, T>, multiplyWide<7, T>, multiplyWide<8, T>};
        const std::size_t count = std::min(left, kManyTogether);
        many[count - kFewTogether - 1](panel, task);
        return count;
    }
#endif
    const std::size_t count = std::min(left, kFewTogether);
    multiplyFew(panel, task, count);
    return count;
}

template <class T>
void multiplyPanels(const std::vector<T>& values, std::size_t columns, const Inputs& inputs, std::span<float* const> outputs)
{
    const std::size_t panels = (columns + kPanel - 1) / kPanel;
    const std::size_t work = outputs.size() * inputs.rows * kPanel;
    at::parallel_for(0, static_cast<std::int64_t>(panels), static_cast<std::int64_t>(kGrain / std::max<std::size_t>(work, 1) + 1),
        [&](std::int64_t begin, std::int64_t end) {
            std::array<float, kManyTogether * kPanel> sums;
            for (auto panel = static_cast<std::size_t>(begin); panel < static_cast<std::size_t>(end); ++panel) {
                const std::size_t width = std::min(kPanel, columns - panel * kPanel);
                for (std::size_t first = 0; first < outputs.size();) {
                    const std::size_t count = multiplySome(
                        values.data() + panel * inputs.rows * kPanel, {inputs, first, sums.data()}, outputs.size() - first);
                    for (std::size_t i = 0; i < count; ++i)
                        std::copy_n(sums.data() + i * kPanel, width, outputs[first + i] + panel * kPanel);
                    first += count;
                }
            }
        });
}

} // namespace

PackedMatrix::PackedMatrix(std::span<const float> values, std::size_t columns, Precision precision)
    : m_rows(values.size() / columns), m_columns(columns)
{
    const std::size_t panels = (columns + kPanel - 1) / kPanel, rows = (m_rows + 1) / 2 * 2, size = panels * rows * kPanel;
    precision == Precision::Bf16 ? m_halves.resize(size) : m_floats.resize(size);
    for (std::size_t row = 0; row < m_rows; ++row)
        for (std::size_t column = 0; column < columns; ++column) {
            const std::size_t panel = column / kPanel * rows * kPanel, within = column % kPanel;
            const float value = values[row * columns + column];
            if (precision == Precision::Bf16)
                m_halves[panel + (row / 2 * kPanel + within) * 2 + row % 2] = bfloat16Of(value);
            else
                m_floats[panel + row * kPanel + within] = value;
        }
}

void PackedMatrix::multiply(const float* x, std::span<float* const> outputs) const
{
    const Inputs inputs(x, outputs.size(), m_rows);
    if (m_halves.empty())
        multiplyPanels(m_floats, m_columns, inputs, outputs);
    else
        multiplyPanels(m_halves, m_columns, inputs, outputs);
}

} // namespace memewright
