#pragma once

// Private to core/network and core/training: pulls in torch.

#include <cstdint>

#include <ATen/core/Generator.h>
#include <ATen/core/Tensor.h>

namespace memewright {

/// Draws dropout masks: the same for the same seed and step on a kind of device, whatever the number of threads, so that the
/// state of a run's chance is its step's number.
class DropoutMasks
{
public:
    DropoutMasks(double rate, std::uint64_t seed, std::uint64_t step, const at::Device& device);

    /// The next layer's mask, 0 or 1 / (1 - rate); undefined when nothing is dropped.
    at::Tensor next(const at::Tensor& like);

private:
    double m_rate;
    std::uint64_t m_key;
    std::uint64_t m_layer = 0;
    at::Generator m_generator; ///< of a GPU
};

/// In place; x must be nobody else's. An undefined mask masks nothing.
at::Tensor masked(at::Tensor x, const at::Tensor& mask);

} // namespace memewright
