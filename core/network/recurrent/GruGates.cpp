#include "network/recurrent/GruGates.h"

#include <bit>
#include <cmath>

#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/index_select.h>
#include <ATen/ops/sigmoid.h>
#include <ATen/ops/tanh.h>

namespace memewright {

namespace {

/// Values worth a thread.
constexpr std::int64_t kGrain = 8192;

/// exp by powers of two and a polynomial (Cephes' expf), without a branch or a call, so that loops over it are vectorised.
/// Relative error 2e-7 where the result is a normal number.
inline float exponential(float x)
{
    constexpr float kLimit = 87;
    constexpr float kRounder = 12'582'912; // 1.5 x 2^23: adding it leaves the nearest whole number in the low bits
    constexpr float kLog2High = 0.693359375f, kLog2Low = -2.12194440e-4f;
    x = x < -kLimit ? -kLimit : x;
    x = x > kLimit ? kLimit : x;
    const float rounded = x * 1.44269504f + kRounder;
    const float whole = rounded - kRounder;
    const float rest = x - whole * kLog2High - whole * kLog2Low;
    float sum = 1.9875691500e-4f;
    sum = sum * rest + 1.3981999507e-3f;
    sum = sum * rest + 8.3334519073e-3f;
    sum = sum * rest + 4.1665795894e-2f;
    sum = sum * rest + 1.6666665459e-1f;
    sum = sum * rest + 5.0000001201e-1f;
    sum = sum * rest * rest + rest + 1;
    const auto power =
        static_cast<std::uint32_t>(std::bit_cast<std::int32_t>(rounded) - std::bit_cast<std::int32_t>(kRounder) + 127);
    return sum * std::bit_cast<float>(power << 23);
}

inline double exponential(double x)
{
    return std::exp(x);
}

template <class T>
inline T sigmoid(T x)
{
    return 1 / (1 + exponential(-x));
}

template <class T>
inline T hyperbolicTangent(T x)
{
    return 1 - 2 / (1 + exponential(2 * x));
}

template <class T>
struct InputRow {
    const T *character, *templateRow, *box;
};

template <class T>
struct StateRow {
    T *reset, *update, *candidate, *memory;
    const T* before;
};

template <class T>
void forwardRow(
    const StateRow<T>& row, const InputRow<T>& input, const T* __restrict bias, T* __restrict after, std::int64_t units)
{
    T* __restrict reset = row.reset, * __restrict update = row.update, * __restrict candidate = row.candidate;
    T* __restrict memory = row.memory;
    for (std::int64_t unit = 0; unit < units; ++unit) {
        const auto x = [&](std::int64_t gate) {
            const std::int64_t column = gate * units + unit;
            return input.character[column] + input.templateRow[column] + input.box[column];
        };
        const T r = sigmoid(reset[unit] + x(0));
        const T z = sigmoid(update[unit] + x(1));
        const T m = candidate[unit] + bias[unit];
        const T c = hyperbolicTangent(x(2) + r * m);
        after[unit] = c + z * (row.before[unit] - c);
        reset[unit] = r;
        update[unit] = z;
        candidate[unit] = c;
        memory[unit] = m;
    }
}

template <class T>
void backwardRow(const StateRow<T>& row, const T* __restrict output, T* __restrict carry, std::int64_t units)
{
    T* __restrict reset = row.reset, * __restrict update = row.update, * __restrict candidate = row.candidate;
    T* __restrict memory = row.memory;
    for (std::int64_t unit = 0; unit < units; ++unit) {
        const T d = output[unit] + carry[unit];
        const T r = reset[unit], z = update[unit], c = candidate[unit];
        const T dx = d * (1 - z) * (1 - c * c);
        reset[unit] = dx * memory[unit] * r * (1 - r);
        update[unit] = d * (row.before[unit] - c) * z * (1 - z);
        candidate[unit] = dx * r;
        memory[unit] = dx;
        carry[unit] = d * z;
    }
}

template <class T>
StateRow<T> stateRow(const GruStep& step, std::int64_t row)
{
    const std::int64_t units = step.memory.size(1);
    T* gates = step.gates.mutable_data_ptr<T>() + row * kGates * units;
    return {gates, gates + units, gates + 2 * units, step.memory.mutable_data_ptr<T>() + row * units,
        step.before.const_data_ptr<T>() + row * units};
}

std::int64_t grain(std::int64_t units)
{
    return std::max<std::int64_t>(1, kGrain / (kGates * units));
}

template <class T>
void fusedForward(const GruStep& step, const InputTables& tables, const BatchIds& ids, const at::Tensor& bias)
{
    const std::int64_t units = step.memory.size(1);
    const auto rowOf = [&](const at::Tensor& table, const at::Tensor& index, std::int64_t row) {
        return table.const_data_ptr<T>() + index.const_data_ptr<std::int32_t>()[row] * kGates * units;
    };
    at::parallel_for(0, step.memory.size(0), grain(units), [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            forwardRow<T>(stateRow<T>(step, row),
                {rowOf(tables.characters, ids.symbols, row), rowOf(tables.templates, ids.templates, row),
                    rowOf(tables.boxes, ids.boxes, row)},
                bias.const_data_ptr<T>(), step.after.mutable_data_ptr<T>() + row * units, units);
    });
}

template <class T>
void fusedBackward(const GruStep& step, const at::Tensor& output, const at::Tensor& carry)
{
    const std::int64_t units = step.memory.size(1);
    at::parallel_for(0, step.memory.size(0), grain(units), [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t row = begin; row < end; ++row)
            backwardRow<T>(stateRow<T>(step, row), output.const_data_ptr<T>() + row * units,
                carry.mutable_data_ptr<T>() + row * units, units);
    });
}

void plainForward(const GruStep& step, const InputTables& tables, const BatchIds& ids, const at::Tensor& bias)
{
    const at::Tensor x = tables.characters.index_select(0, ids.symbols) + tables.templates.index_select(0, ids.templates)
        + tables.boxes.index_select(0, ids.boxes);
    const auto input = x.chunk(kGates, 1), gate = step.gates.chunk(kGates, 1);
    step.memory.copy_(gate[2] + bias);
    gate[0].add_(input[0]).sigmoid_();
    gate[1].add_(input[1]).sigmoid_();
    gate[2].copy_((input[2] + gate[0] * step.memory).tanh_());
    step.after.copy_(gate[2] + gate[1] * (step.before - gate[2]));
}

void plainBackward(const GruStep& step, const at::Tensor& output, const at::Tensor& carry)
{
    const auto gate = step.gates.chunk(kGates, 1);
    const at::Tensor d = output + carry;
    const at::Tensor dx = d * (1 - gate[1]) * (1 - gate[2] * gate[2]);
    const at::Tensor dr = dx * step.memory * gate[0] * (1 - gate[0]);
    carry.copy_(d * gate[1]);
    const at::Tensor dm = dx * gate[0];
    gate[1].copy_(d * (step.before - gate[2]) * gate[1] * (1 - gate[1]));
    gate[0].copy_(dr);
    gate[2].copy_(dm);
    step.memory.copy_(dx);
}

bool fused(const GruStep& step, Kernels kernels)
{
    return kernels == Kernels::Fused && step.gates.is_cpu();
}

} // namespace

void gruForward(const GruStep& step, const InputTables& tables, const BatchIds& ids, const at::Tensor& bias, Kernels kernels)
{
    if (!fused(step, kernels))
        return plainForward(step, tables, ids, bias);
    AT_DISPATCH_FLOATING_TYPES(step.gates.scalar_type(), "gru", [&] { fusedForward<scalar_t>(step, tables, ids, bias); });
}

void gruBackward(const GruStep& step, const at::Tensor& output, const at::Tensor& carry, Kernels kernels)
{
    if (!fused(step, kernels))
        return plainBackward(step, output, carry);
    AT_DISPATCH_FLOATING_TYPES(step.gates.scalar_type(), "gru_backward", [&] { fusedBackward<scalar_t>(step, output, carry); });
}

} // namespace memewright
