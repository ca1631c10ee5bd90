#include <atomic>

#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/ones.h>
#include <ATen/ops/randn.h>

#include "network/kernels/Products.h"

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
            at::Tensor wide = at::empty_like(exact), half = at::empty(exact.sizes(), at::kFloat);
            multiply(wide, a, b);
            CHECK(farthest(wide, exact) < 1e-12);
            const at::Tensor rounded = factorOf(narrowB, Precision::Bf16);
            multiply(half, narrowA, rounded);
            CHECK(farthest(half, exact) < 0.5); // sums of 96 products of about 1, factors and result with 8 bits
            CHECK(farthest(half, exact) > 1e-4);
            at::Tensor table = at::zeros({height, 300}, at::kBFloat16); // into some columns of a table, as taps are
            multiply(table.slice(1, 50, 250), narrowA, rounded);
            CHECK(farthest(table.slice(1, 50, 250).to(at::kFloat), half) == 0);
            CHECK(table.slice(1, 0, 50).count_nonzero().item<std::int64_t>() == 0);
            CHECK(table.slice(1, 250).count_nonzero().item<std::int64_t>() == 0);

            at::Tensor out = at::ones(exact.sizes(), at::kFloat);
            addProduct(out, narrowA, narrowB);
            CHECK(farthest(out, exact + one) < 1e-4);
            multiply(out, narrowA, narrowB);
            CHECK(farthest(out, exact) < 1e-4);
        }
}

TEST_CASE("our own loops run on torch's threads")
{
    // Without OpenMP in our own code, at::parallel_for runs on the caller's thread alone and says nothing.
    const int before = at::get_num_threads();
    at::set_num_threads(2);
    std::atomic<int> threads = 0;
    at::parallel_for(0, 2, 1, [&](std::int64_t begin, std::int64_t end) {
        CHECK(end - begin == 1);
        ++threads;
    });
    at::set_num_threads(before);
    CHECK(threads == 2);
}
