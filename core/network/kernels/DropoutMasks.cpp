#include "network/kernels/DropoutMasks.h"

#include <algorithm>
#include <cmath>

#include <ATen/Context.h>
#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <ATen/ops/empty_like.h>

#include "base/Hash.h"
#include "base/Random.h"

namespace memewright {

namespace {

/// Values drawn from one source; blocks are independent, so that threads may share the work in any way.
constexpr std::int64_t kBlock = 4096;
/// A value is kept by 16 random bits, four values a draw.
constexpr double kLevels = 65'536;

template <class T>
void fillBlock(T* values, std::int64_t count, std::uint64_t key, std::uint64_t dropBelow, T kept)
{
    Random random(key);
    std::uint64_t bits = 0;
    for (std::int64_t index = 0; index < count; ++index, bits >>= 16) {
        if (index % 4 == 0)
            bits = random.next();
        values[index] = static_cast<T>((bits & 0xffff) >= dropBelow) * kept; // no branch: it could not be predicted
    }
}

template <class T>
void fillMask(at::Tensor& mask, std::uint64_t key, double rate)
{
    const double dropBelow = std::round(rate * kLevels);
    const T kept = static_cast<T>(kLevels / (kLevels - dropBelow)); // of the rate as rounded: the mean stays exact
    T* values = mask.mutable_data_ptr<T>();
    const std::int64_t count = mask.numel();
    at::parallel_for(0, (count + kBlock - 1) / kBlock, 8, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block)
            fillBlock(values + block * kBlock, std::min(kBlock, count - block * kBlock),
                mixBits(key + static_cast<std::uint64_t>(block)), static_cast<std::uint64_t>(dropBelow), kept);
    });
}

} // namespace

DropoutMasks::DropoutMasks(double rate, std::uint64_t seed, std::uint64_t step, const at::Device& device)
    : m_rate(rate), m_key(mixBits(seed ^ mixBits(step + 1)))
{
    if (m_rate <= 0 || device.is_cpu())
        return;
    m_generator = at::globalContext().getAcceleratorHooksInterface(device.type()).getNewGenerator(device.index());
    m_generator.set_current_seed(m_key);
}

at::Tensor DropoutMasks::next(const at::Tensor& like)
{
    if (m_rate <= 0)
        return {};
    at::Tensor mask = at::empty_like(like);
    if (!mask.is_cpu())
        return mask.bernoulli_(1 - m_rate, m_generator).div_(1 - m_rate);
    const std::uint64_t key = mixBits(m_key + ++m_layer);
    AT_DISPATCH_FLOATING_TYPES(mask.scalar_type(), "dropout", [&] { fillMask<scalar_t>(mask, key, m_rate); });
    return mask;
}

at::Tensor masked(at::Tensor x, const at::Tensor& mask)
{
    return mask.defined() ? x.mul_(mask) : x;
}

} // namespace memewright
