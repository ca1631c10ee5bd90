#include "network/kernels/WindowProduct.h"

#include <algorithm>

#include <ATen/ops/constant_pad_nd.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/zeros.h>

#include "network/kernels/Products.h"

namespace memewright {

namespace {

/// Measured: from about two thousand windows on, the products reach the rate of a large one.
constexpr std::int64_t kWindowsAtOnce = 2048;

struct Padding {
    std::int64_t left = 0, right = 0;
};

Padding samePadding(std::int64_t width)
{
    return {(width - 1) / 2, width / 2};
}

std::int64_t rowsAtOnce(const at::Tensor& x)
{
    // A GPU wants all at once; its memory is wider than its patience for launches.
    if (x.is_cuda())
        return std::max<std::int64_t>(1, x.size(0));
    return std::max<std::int64_t>(1, kWindowsAtOnce / x.size(1));
}

/// Windows of some rows, as a matrix [rows * length][width * channels].
at::Tensor windowsOf(const at::Tensor& rows, std::int64_t width, Padding padding)
{
    const std::int64_t count = rows.size(0), length = rows.size(1), channels = rows.size(2);
    const at::Tensor padded = at::constant_pad_nd(rows, {0, 0, padding.left, padding.right});
    return padded.as_strided({count, length, width * channels}, {padded.stride(0), channels, 1})
        .reshape({count * length, width * channels});
}

struct Product {
    at::Tensor kernel; ///< [width * in][out]
    at::Tensor bias; ///< undefined: none
    Padding padding;
    std::int64_t width = 0;
};

at::Tensor multiplyWindows(const at::Tensor& x, const Product& product, const ProductOptions& options)
{
    const std::int64_t length = x.size(1), step = rowsAtOnce(x);
    at::Tensor result = at::empty({x.size(0) * length, product.kernel.size(1)}, x.options());
    for (std::int64_t row = 0; row < x.size(0); row += step) {
        const std::int64_t end = std::min(row + step, x.size(0));
        const at::Tensor windows = windowsOf(x.slice(0, row, end), product.width, product.padding);
        at::Tensor part = result.slice(0, row * length, end * length);
        multiply(part, windows, product.kernel);
        options.check();
    }
    return product.bias.defined() ? result.add_(product.bias) : result;
}

/// Gradient by x where x has few channels (the embedding): one narrow product for all taps, summed where each belongs, is
/// cheaper than windows of the many channels of d.
at::Tensor sumOfTaps(const at::Tensor& d, const at::Tensor& kernel, Padding padding)
{
    const std::int64_t rows = d.size(0), length = d.size(1), width = kernel.size(0), in = kernel.size(1);
    const at::Tensor taps =
        at::mm(d.reshape({rows * length, -1}), kernel.reshape({width * in, -1}).t()).view({rows, length, width, in});
    at::Tensor padded = at::zeros({rows, length + width - 1, in}, d.options());
    for (std::int64_t tap = 0; tap < width; ++tap)
        padded.narrow(1, tap, length).add_(taps.select(2, tap));
    return padded.narrow(1, padding.left, length).reshape({rows * length, in});
}

} // namespace

at::Tensor convolve(const at::Tensor& x, const at::Tensor& kernel, const at::Tensor& bias, const ProductOptions& options)
{
    const std::int64_t width = kernel.size(0);
    return multiplyWindows(
        x, {factorOf(kernel.reshape({-1, kernel.size(2)}), options.precision), bias, samePadding(width), width}, options);
}

at::Tensor convolveGradient(const at::Tensor& d, const at::Tensor& kernel, const ProductOptions& options)
{
    const std::int64_t width = kernel.size(0);
    const Padding padding = samePadding(width);
    if (kernel.size(1) < kernel.size(2) / 2)
        return sumOfTaps(d, kernel, padding);
    // The same product again, with the kernel mirrored: what looked to the left is now looked at from the left.
    const at::Tensor mirrored = factorOf(kernel.flip(0).transpose(1, 2).reshape({-1, kernel.size(1)}), options.precision);
    return multiplyWindows(d, {mirrored, {}, {padding.right, padding.left}, width}, options);
}

at::Tensor kernelGradient(const at::Tensor& x, const at::Tensor& d, std::int64_t width, const ProductOptions& options)
{
    const std::int64_t length = x.size(1), step = rowsAtOnce(x), out = d.size(-1);
    const at::Tensor flat = d.reshape({-1, out});
    at::Tensor gradient = at::zeros({width * x.size(2), out}, x.options());
    for (std::int64_t row = 0; row < x.size(0); row += step) {
        const std::int64_t end = std::min(row + step, x.size(0));
        const at::Tensor windows = windowsOf(x.slice(0, row, end), width, samePadding(width));
        addProduct(gradient, windows.t(), factorOf(flat.slice(0, row * length, end * length), options.precision));
        options.check();
    }
    return gradient.view({width, x.size(2), out});
}

} // namespace memewright
