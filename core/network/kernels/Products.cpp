#include "network/kernels/Products.h"

#include <optional>

#include <ATen/TensorOperators.h>
#include <ATen/core/List.h>
#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/ops/mm.h>

namespace memewright {

namespace {

using Linear = at::Tensor(const at::Tensor& x, const at::Tensor& weight, const std::optional<at::Tensor>& bias,
    std::string_view activation, c10::List<std::optional<at::Scalar>> scalars, std::optional<std::string_view> algorithm);

/// torch's door to oneDNN's float32 product, x times weight transposed; nothing where it is missing or would not pay. MKL takes
/// AVX2 kernels on processors of other makers, although they may know AVX-512: measured, half the rate.
const c10::TypedOperatorHandle<Linear>* oneDnnLinear()
{
    static const auto found = []() -> std::optional<c10::TypedOperatorHandle<Linear>> {
#if defined(__x86_64__) && defined(__GNUC__)
        __builtin_cpu_init();
        if (__builtin_cpu_supports("avx512f") && !__builtin_cpu_is("intel"))
            if (const auto schema = c10::Dispatcher::singleton().findSchema({"mkldnn::_linear_pointwise", ""}))
                return schema->typed<Linear>();
#endif
        return {};
    }();
    return found ? &*found : nullptr;
}

/// Smaller ones are quicker through MKL.
constexpr std::int64_t kWorthOneDnn = 4'000'000; // multiplications

bool byOneDnn(const at::Tensor& a, const at::Tensor& b)
{
    return a.is_cpu() && a.scalar_type() == at::kFloat && b.scalar_type() == at::kFloat && oneDnnLinear() != nullptr
        && a.size(0) * a.size(1) * b.size(1) >= kWorthOneDnn;
}

/// The left factor as b's product wants it. oneDNN is up to twice as quick in bfloat16 where it lies row by row.
at::Tensor leftFactor(const at::Tensor& a, const at::Tensor& b)
{
    if (b.scalar_type() != at::kBFloat16)
        return a;
    return a.to(at::kBFloat16, /*non_blocking=*/false, /*copy=*/false).contiguous();
}

/// For products that are not simply torch's mm into `out`.
bool makesATensor(const at::Tensor& out, const at::Tensor& a, const at::Tensor& b)
{
    return out.scalar_type() != b.scalar_type() || byOneDnn(a, b);
}

at::Tensor product(const at::Tensor& a, const at::Tensor& b)
{
    if (byOneDnn(a, b))
        return oneDnnLinear()->call(a, b.t(), {}, "none", c10::List<std::optional<at::Scalar>>(), "");
    return at::mm(leftFactor(a, b), b);
}

} // namespace

at::Tensor factorOf(const at::Tensor& values, Precision precision)
{
    return precision == Precision::Bf16 ? values.to(at::kBFloat16) : values;
}

void multiply(at::Tensor out, const at::Tensor& a, const at::Tensor& b)
{
    if (makesATensor(out, a, b))
        out.copy_(product(a, b));
    else
        at::mm_out(out, leftFactor(a, b), b);
}

void addProduct(at::Tensor out, const at::Tensor& a, const at::Tensor& b)
{
    if (makesATensor(out, a, b))
        out.add_(product(a, b));
    else
        out.addmm_(leftFactor(a, b), b);
}

} // namespace memewright
