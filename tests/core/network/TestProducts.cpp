#include <ATen/TensorOperators.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>

#include "network/Products.h"

#undef CHECK // torch's logging has one too
#include <doctest/doctest.h>

using namespace memewright;

namespace {

double farthest(const at::Tensor& a, const at::Tensor& b)
{
    return (a.to(at::kDouble) - b).abs().max().item<double>();
}

} // namespace

TEST_CASE("products of all sizes and layouts are those of float64, as near as their precision allows")
{
    for (const std::int64_t height : {1, 64, 700}) // both sides of where oneDNN is worth it
        for (const bool turned : {false, true}) {
            CAPTURE(height);
            CAPTURE(turned);
            at::Tensor a = turned ? at::randn({96, height}, at::kDouble).t() : at::randn({height, 96}, at::kDouble);
            const at::Tensor b = turned ? at::randn({200, 96}, at::kDouble).t() : at::randn({96, 200}, at::kDouble);
            const at::Tensor exact = a.mm(b), one = at::ones_like(exact);
            const at::Tensor narrowA = a.to(at::kFloat), narrowB = b.to(at::kFloat);
            CHECK(farthest(product(a, b), exact) < 1e-12);
            CHECK(farthest(product(narrowA, narrowB), exact) < 1e-4);
            const at::Tensor half = product(narrowA, factorOf(narrowB, Precision::Bf16));
            CHECK((half.scalar_type() == at::kFloat));
            CHECK(farthest(half, exact) < 0.5); // sums of 96 products of about 1, factors and result with 8 bits
            CHECK(farthest(half, exact) > 1e-4);

            at::Tensor out = at::ones(exact.sizes(), at::kFloat);
            addProduct(out, narrowA, narrowB);
            CHECK(farthest(out, exact + one) < 1e-4);
            multiply(out, narrowA, narrowB);
            CHECK(farthest(out, exact) < 1e-4);
        }
}
