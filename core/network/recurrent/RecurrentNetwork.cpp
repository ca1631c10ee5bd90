#include "network/recurrent/RecurrentNetwork.h"

#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/log_softmax.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/zeros.h>

#include "network/kernels/Products.h"
#include "network/recurrent/GruGates.h"

namespace memewright {

/// What backward needs of a forward pass, for all positions.
struct RecurrentNetwork::Trace {
    InputTables tables;
    BatchIds ids;
    at::Tensor start; ///< the state before the first step: zeros
    at::Tensor gates, memory, states;
};

namespace {

/// The positions of one step, and of the states before it.
struct StepRange {
    std::int64_t begin = 0, count = 0, before = 0;

    at::Tensor of(const at::Tensor& all) const { return all.narrow(0, begin, count); }
};

std::vector<StepRange> rangesOf(const CaptionBatch& batch)
{
    std::vector<StepRange> ranges;
    StepRange range;
    for (const std::int64_t live : batch.live) {
        range.before = ranges.empty() ? 0 : ranges.back().begin;
        range.begin += range.count;
        range.count = live;
        ranges.push_back(range);
    }
    return ranges;
}

struct Loss {
    at::Tensor logProbabilities, target, counts; ///< target: labels with 0 where none counts
    double mean = 0;
    std::int64_t correct = 0;
};

Loss lossOf(const at::Tensor& logits, const BatchIds& ids, std::int64_t rows)
{
    const at::Tensor& labels = ids.labels;
    Loss loss;
    loss.logProbabilities = at::log_softmax(logits, 1);
    loss.target = labels.clamp_min(0).unsqueeze(1);
    loss.counts = (labels >= 0).to(logits.scalar_type()).unsqueeze(1);
    loss.mean = -(loss.logProbabilities.gather(1, loss.target) * loss.counts).sum().item<double>() / static_cast<double>(rows);
    loss.correct = ((logits.argmax(1) == labels) * ids.lengths).sum().item<std::int64_t>();
    return loss;
}

/// By the logits.
at::Tensor gradientOf(const Loss& loss, std::int64_t rows)
{
    at::Tensor d = loss.logProbabilities.exp();
    d.scatter_add_(1, loss.target, -loss.counts);
    return d.mul_(loss.counts / static_cast<double>(rows));
}

} // namespace

RecurrentNetwork::Trace RecurrentNetwork::forward(const CaptionBatch& batch, const ComputeOptions& options) const
{
    const at::TensorOptions like = m_weights.recurrentKernel.options();
    const std::int64_t units = m_weights.recurrentKernel.size(0), positions = batch.positions();
    Trace trace{inputTables(m_weights), toTensors(batch, like.device()), at::zeros({batch.live.front(), units}, like),
        at::empty({positions, kGates * units}, like), at::empty({positions, units}, like), at::empty({positions, units}, like)};
    const at::Tensor kernel = factorOf(m_weights.recurrentKernel, options.precision);
    for (const StepRange& range : rangesOf(batch)) {
        options.check();
        const bool first = range.begin == 0;
        const GruStep step{range.of(trace.gates), range.of(trace.memory),
            first ? trace.start : trace.states.narrow(0, range.before, range.count), range.of(trace.states)};
        at::Tensor product = step.gates;
        if (first)
            product.zero_();
        else
            multiply(product, step.before, kernel);
        gruForward(step, trace.tables,
            {range.of(trace.ids.symbols), range.of(trace.ids.boxes), range.of(trace.ids.templates), {}, {}},
            m_weights.recurrentBias, options.kernels);
    }
    return trace;
}

/// `d`: gradient by the states. The trace is used up.
void RecurrentNetwork::backward(const CaptionBatch& batch, Trace& trace, const at::Tensor& d, RecurrentWeights& gradients,
    const ComputeOptions& options) const
{
    const at::Tensor transposed = factorOf(m_weights.recurrentKernel, options.precision).t();
    const at::Tensor carry = at::zeros_like(trace.start);
    const auto ranges = rangesOf(batch);
    std::vector<at::Tensor> before;
    for (std::size_t index = ranges.size(); index-- > 0;) {
        options.check();
        const StepRange& range = ranges[index];
        const bool first = index == 0;
        const GruStep step{range.of(trace.gates), range.of(trace.memory),
            first ? trace.start : trace.states.narrow(0, range.before, range.count), {}};
        at::Tensor earlier = carry.narrow(0, 0, range.count);
        gruBackward(step, range.of(d), earlier, options.kernels);
        if (!first) {
            addProduct(earlier, step.gates, transposed);
            before.push_back(step.before);
        }
    }
    const std::int64_t second = ranges.front().count;
    std::reverse(before.begin(), before.end());
    gradients.recurrentKernel = at::zeros_like(m_weights.recurrentKernel);
    if (!before.empty())
        multiply(gradients.recurrentKernel, at::cat(before).t(),
            factorOf(trace.gates.narrow(0, second, batch.positions() - second), options.precision));
    const std::int64_t units = trace.memory.size(1);
    gradients.recurrentBias = trace.gates.slice(1, 2 * units).sum(0);
    inputGradients(m_weights, tableGradients(trace.tables, trace.ids, trace.gates, trace.memory, options.kernels), gradients);
}

RecurrentResult RecurrentNetwork::learn(const CaptionBatch& batch, DropoutMasks& dropout, const ComputeOptions& options) const
{
    Trace trace = forward(batch, options);
    const at::Tensor mask = dropout.next(trace.states);
    const at::Tensor seen = mask.defined() ? trace.states * mask : trace.states;
    const Loss loss = lossOf(at::addmm(m_weights.outputBias, seen, m_weights.outputKernel), trace.ids, batch.rows);

    RecurrentResult result{loss.mean, loss.correct, {}};
    const at::Tensor d = gradientOf(loss, batch.rows);
    result.gradients.outputKernel = at::mm(seen.t(), d);
    result.gradients.outputBias = d.sum(0);
    at::Tensor byStates = at::mm(d, m_weights.outputKernel.t());
    if (mask.defined())
        byStates.mul_(mask);
    backward(batch, trace, byStates, result.gradients, options);
    return result;
}

RecurrentResult RecurrentNetwork::measure(const CaptionBatch& batch, const ComputeOptions& options) const
{
    const Trace trace = forward(batch, options);
    const at::Tensor scores = at::addmm(m_weights.outputBias, trace.states, m_weights.outputKernel);
    const Loss loss = lossOf(scores, trace.ids, batch.rows);
    return {loss.mean, loss.correct, {}};
}

at::Tensor RecurrentNetwork::logits(const CaptionBatch& batch, const ComputeOptions& options) const
{
    return at::addmm(m_weights.outputBias, forward(batch, options).states, m_weights.outputKernel);
}

} // namespace memewright
