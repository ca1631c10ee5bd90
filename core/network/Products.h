#pragma once

// Private to core/network and core/training: pulls in torch.

#include <ATen/core/Tensor.h>

#include "network/Network.h"

namespace memewright {

/// A factor in the precision that its products are taken in; itself where that is float32. Worth keeping for several products.
at::Tensor factorOf(const at::Tensor& values, Precision precision);

/// a x b in float32. Where b is in bfloat16, so is the product taken: it sums in float32 and rounds the result to bfloat16 before
/// it is handed out (torch has no product of bfloat16 into float32 on the CPU). The CPU's float32 products are oneDNN's where its kernels are wider than those of torch's own choice, MKL.
at::Tensor product(const at::Tensor& a, const at::Tensor& b);

/// out = a x b and out += a x b, likewise.
void multiply(at::Tensor out, const at::Tensor& a, const at::Tensor& b);
void addProduct(at::Tensor out, const at::Tensor& a, const at::Tensor& b);

} // namespace memewright
