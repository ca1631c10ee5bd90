#include <ATen/TensorOperators.h>
#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/conv1d.h>
#include <ATen/ops/randn.h>

#include "core/network/article/GoldenTensors.h"
#include "network/kernels/Guarded.h"

#undef CHECK // torch's logging has one too
#include <doctest/doctest.h>

using namespace memewright;
using namespace memewright::test;

namespace {

/// Keras' 'same' padding around torch's own convolution.
at::Tensor reference(const at::Tensor& x, const at::Tensor& kernel, const at::Tensor& bias)
{
    const std::int64_t width = kernel.size(0);
    const at::Tensor padded = at::constant_pad_nd(x.transpose(1, 2), {(width - 1) / 2, width / 2});
    return at::conv1d(padded, kernel.permute({2, 1, 0}), bias).transpose(1, 2);
}

void ignoreStop() { }

} // namespace

TEST_CASE("convolutions and their gradients are torch's, at every kernel width")
{
    for (const std::int64_t width : {2, 3, 5, 7}) {
        CAPTURE(width);
        const at::TensorOptions options(at::kDouble);
        // More windows than are laid out at once, and a last part that is not full.
        at::Tensor x = at::randn({150, 16, 3}, options).requires_grad_(),
                   kernel = at::randn({width, 3, 4}, options).requires_grad_();
        const at::Tensor bias = at::randn({4}, options), d = at::randn({150, 16, 4}, options);
        const at::Tensor expected = reference(x, kernel, bias);
        expected.backward(d);
        const at::Tensor plainX = x.detach(), plainKernel = kernel.detach();
        CHECK(difference(convolve(plainX, plainKernel, bias, {ignoreStop}).view({150, 16, 4}), expected.detach()) < 1e-12);
        CHECK(difference(convolveGradient(d, plainKernel, {ignoreStop}).view({150, 16, 3}), x.grad()) < 1e-12);
        CHECK(difference(kernelGradient(plainX, d, width, {ignoreStop}), kernel.grad()) < 1e-11);
    }
}

TEST_CASE("with factors in bfloat16 convolutions stay close, and their gradients too")
{
    const at::Tensor x = at::randn({20, 16, 24}), kernel = at::randn({5, 24, 16}), d = at::randn({20, 16, 16});
    const ProductOptions full, half{ignoreStop, Precision::Bf16};
    const auto near = [](const at::Tensor& a, const at::Tensor& b) {
        const double away = (a - b).norm().item<double>() / b.norm().item<double>();
        return away > 1e-5 && away < 1e-2; // factors keep 8 bits
    };
    CHECK(near(convolve(x, kernel, {}, half), convolve(x, kernel, {}, full)));
    CHECK(near(convolveGradient(d, kernel, half), convolveGradient(d, kernel, full)));
    CHECK(near(kernelGradient(x, d, 5, half), kernelGradient(x, d, 5, full)));
}

TEST_CASE("a product ends when its check throws")
{
    int checks = 0;
    const auto stop = [&] {
        if (++checks == 2)
            throw ComputingStopped{};
    };
    const at::Tensor x = at::randn({600, 16, 2}), kernel = at::randn({5, 2, 2}), bias = at::randn({2});
    CHECK_THROWS_AS(convolve(x, kernel, bias, {stop}), ComputingStopped);
    CHECK(checks == 2);
}
