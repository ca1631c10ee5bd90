#include "network/article/TapProducts.h"

#include <ATen/ops/empty.h>

#include "network/kernels/Products.h"

namespace memewright {

TapProducts::TapProducts(std::span<const std::int32_t> tapEnds, StopCheck check)
    : m_kernel(static_cast<std::int64_t>(tapEnds.size())), m_check(std::move(check))
{
    for (std::int64_t tap = 0; tap < m_kernel; ++tap) {
        const std::int64_t inputs = tapEnds[static_cast<std::size_t>(tap)];
        if (!m_runs.empty() && m_runs.back().inputs == inputs)
            m_runs.back().endTap = tap + 1;
        else
            m_runs.push_back({tap, tap + 1, inputs});
    }
}

at::Tensor TapProducts::columns(const at::Tensor& table, std::int64_t firstTap, std::int64_t endTap) const
{
    const std::int64_t filters = table.size(1) / m_kernel;
    return table.slice(1, firstTap * filters, endTap * filters);
}

at::Tensor TapProducts::multiply(const at::Tensor& x, const at::Tensor& wide) const
{
    const at::Tensor result = at::empty({x.size(0), wide.size(1)}, wide.options());
    for (const Run& run : m_runs) {
        m_check();
        memewright::multiply(columns(result, run.firstTap, run.endTap).slice(0, 0, run.inputs), x.slice(0, 0, run.inputs),
            columns(wide, run.firstTap, run.endTap));
    }
    return result.view({x.size(0), m_kernel, -1});
}

at::Tensor TapProducts::inputGradient(const at::Tensor& d, const at::Tensor& wide) const
{
    const at::Tensor products = d.flatten(1);
    const at::Tensor result = at::empty({d.size(0), wide.size(0)}, wide.options());
    std::int64_t begin = 0;
    for (const Run& run : m_runs) {
        m_check();
        memewright::multiply(result.slice(0, begin, run.inputs),
            columns(products, run.firstTap, m_kernel).slice(0, begin, run.inputs), columns(wide, run.firstTap, m_kernel).t());
        begin = run.inputs;
    }
    return result;
}

at::Tensor TapProducts::wideGradient(const at::Tensor& x, const at::Tensor& d) const
{
    const at::Tensor products = d.flatten(1);
    const at::Tensor result = at::empty({x.size(1), products.size(1)}, products.options());
    for (const Run& run : m_runs) {
        m_check();
        memewright::multiply(columns(result, run.firstTap, run.endTap), x.slice(0, 0, run.inputs).t(),
            columns(products, run.firstTap, run.endTap).slice(0, 0, run.inputs));
    }
    return result;
}

} // namespace memewright
