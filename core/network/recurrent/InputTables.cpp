#include "network/recurrent/InputTables.h"

#include <ATen/Dispatch.h>
#include <ATen/Parallel.h>
#include <ATen/TensorOperators.h>
#include <ATen/ops/addmm.h>
#include <ATen/ops/cat.h>
#include <ATen/ops/empty.h>
#include <ATen/ops/mm.h>
#include <ATen/ops/tensor.h>
#include <ATen/ops/zeros_like.h>

namespace memewright {

namespace {

/// Columns summed at a time: their part of the tables stays in the nearest cache.
constexpr std::int64_t kColumns = 64;

/// Columns of a matrix that begin somewhere within its rows.
template <class T>
struct Columns {
    T* first;
    std::int64_t stride;

    T* row(std::int64_t index) const { return first + index * stride; }
};

template <class T>
Columns<T> columnsOf(const at::Tensor& table, std::int64_t from)
{
    return {table.mutable_data_ptr<T>() + from, table.size(1)};
}

template <class T>
void addTo(T* __restrict sum, const T* __restrict values, std::int64_t count)
{
    for (std::int64_t index = 0; index < count; ++index)
        sum[index] += values[index];
}

template <class T>
struct TableSums {
    Columns<const T> source;
    Columns<T> characters, templates, boxes;
    std::int64_t count;
};

template <class T>
void addPositions(const TableSums<T>& sums, const BatchIds& ids)
{
    const std::int32_t* character = ids.symbols.const_data_ptr<std::int32_t>();
    const std::int32_t* templateIndex = ids.templates.const_data_ptr<std::int32_t>();
    const std::int32_t* box = ids.boxes.const_data_ptr<std::int32_t>();
    for (std::int64_t position = 0; position < ids.symbols.numel(); ++position) {
        const T* values = sums.source.row(position);
        addTo(sums.characters.row(character[position]), values, sums.count);
        addTo(sums.templates.row(templateIndex[position]), values, sums.count);
        addTo(sums.boxes.row(box[position]), values, sums.count);
    }
}

/// A thread owns columns, not positions: the sums come out the same for any number of threads.
template <class T>
void fusedSums(const InputTables& sums, const BatchIds& ids, const at::Tensor& gates, const at::Tensor& candidates)
{
    const std::int64_t units = candidates.size(1), all = kGates * units;
    at::parallel_for(0, (all + kColumns - 1) / kColumns, 1, [&](std::int64_t begin, std::int64_t end) {
        for (std::int64_t block = begin; block < end; ++block) {
            std::int64_t from = block * kColumns;
            const std::int64_t last = std::min(from + kColumns, all);
            while (from < last) {
                const bool candidate = from >= 2 * units;
                const std::int64_t stop = candidate ? last : std::min(last, 2 * units);
                const Columns<const T> source = candidate
                    ? Columns<const T>{candidates.const_data_ptr<T>() + from - 2 * units, units}
                    : Columns<const T>{gates.const_data_ptr<T>() + from, all};
                addPositions<T>({source, columnsOf<T>(sums.characters, from), columnsOf<T>(sums.templates, from),
                                    columnsOf<T>(sums.boxes, from), stop - from},
                    ids);
                from = stop;
            }
        }
    });
}

void plainSums(const InputTables& sums, const BatchIds& ids, const at::Tensor& gates, const at::Tensor& candidates)
{
    const at::Tensor all = at::cat({gates.slice(1, 0, 2 * candidates.size(1)), candidates}, 1);
    sums.characters.index_add_(0, ids.symbols, all);
    sums.templates.index_add_(0, ids.templates, all);
    sums.boxes.index_add_(0, ids.boxes, all);
}

/// The part of the input kernel that the embeddings of a kind meet.
at::Tensor kernelOf(const at::Tensor& inputKernel, std::int64_t kind)
{
    const std::int64_t width = inputKernel.size(0) / 3;
    return inputKernel.slice(0, kind * width, (kind + 1) * width);
}

} // namespace

BatchIds toTensors(const CaptionBatch& batch, const at::Device& device)
{
    std::vector<std::int32_t> templates;
    templates.reserve(batch.symbols.size());
    for (const std::int64_t live : batch.live)
        templates.insert(templates.end(), batch.templates.begin(), batch.templates.begin() + live);
    const auto ids = [&](const std::vector<std::int32_t>& values) {
        return at::tensor(values, at::TensorOptions(at::kInt)).to(device);
    };
    return {
        ids(batch.symbols), ids(batch.boxes), ids(templates), ids(batch.labels).to(at::kLong), ids(batch.lengths).to(at::kLong)};
}

InputTables inputTables(const RecurrentWeights& weights)
{
    return {at::mm(weights.characters, kernelOf(weights.inputKernel, 0)),
        at::mm(weights.templates, kernelOf(weights.inputKernel, 1)),
        at::addmm(weights.inputBias, weights.boxes, kernelOf(weights.inputKernel, 2))};
}

InputTables tableGradients(
    const InputTables& tables, const BatchIds& ids, const at::Tensor& gates, const at::Tensor& candidates, Kernels kernels)
{
    InputTables sums{at::zeros_like(tables.characters), at::zeros_like(tables.templates), at::zeros_like(tables.boxes)};
    if (kernels == Kernels::Fused && gates.is_cpu())
        AT_DISPATCH_FLOATING_TYPES(
            gates.scalar_type(), "input_tables", [&] { fusedSums<scalar_t>(sums, ids, gates, candidates); });
    else
        plainSums(sums, ids, gates, candidates);
    return sums;
}

void inputGradients(const RecurrentWeights& weights, const InputTables& tables, RecurrentWeights& gradients)
{
    gradients.characters = at::mm(tables.characters, kernelOf(weights.inputKernel, 0).t());
    gradients.templates = at::mm(tables.templates, kernelOf(weights.inputKernel, 1).t());
    gradients.boxes = at::mm(tables.boxes, kernelOf(weights.inputKernel, 2).t());
    gradients.inputKernel = at::cat({at::mm(weights.characters.t(), tables.characters),
        at::mm(weights.templates.t(), tables.templates), at::mm(weights.boxes.t(), tables.boxes)});
    gradients.inputBias = tables.boxes.sum(0);
}

} // namespace memewright
