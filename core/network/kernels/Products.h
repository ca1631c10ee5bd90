#pragma once

// Private to core/network and core/training: pulls in torch.

#include <ATen/core/Tensor.h>

#include "network/Device.h"

namespace memewright {

/// A factor in the precision that its products are taken in; itself where that is float32. Worth keeping for several products.
at::Tensor factorOf(const at::Tensor& values, Precision precision);

/// out = a x b, and out += a x b. Where b is in bfloat16, so is the product taken: it sums in float32 and rounds the result to
/// bfloat16, even where `out` is in float32 (torch has no product of bfloat16 into float32 on the CPU). The CPU's float32
/// products are oneDNN's where its kernels are wider than those of torch's own choice, MKL.
void multiply(at::Tensor out, const at::Tensor& a, const at::Tensor& b);
void addProduct(at::Tensor out, const at::Tensor& a, const at::Tensor& b);

} // namespace memewright
