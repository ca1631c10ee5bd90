#include "training/Measure.h"

#include <algorithm>

#include <ATen/TensorOperators.h>
#include <ATen/ops/argmax.h>
#include <ATen/ops/from_blob.h>
#include <ATen/ops/log_softmax.h>

namespace memewright {

namespace {

/// Bounds the memory of the first layer's activations.
constexpr std::uint64_t kRowsAtOnce = 256;

void addBatch(const ArticleNetwork& network, EncodedRows& rows, const StopCheck& check, FigureSums& sums)
{
    const BatchTensors batch = toTensors(rows, network);
    const at::Tensor logProbabilities = at::log_softmax(network.logits(batch.ids, {check}), 1);
    const double loss = -logProbabilities.gather(1, batch.labels.unsqueeze(1)).mean().item<double>();
    const auto hits = (logProbabilities.argmax(1) == batch.labels).sum().item<std::int64_t>();
    sums.add(loss, static_cast<std::uint64_t>(hits), rows.size());
}

} // namespace

BatchTensors toTensors(EncodedRows& rows, const ArticleNetwork& network)
{
    const auto count = static_cast<std::int64_t>(rows.size());
    const at::Device device = network.weights().embedding.device();
    return {at::from_blob(rows.ids.data(), {count, network.settings().sequenceLength}, at::kInt).to(device),
        at::from_blob(rows.labels.data(), {count}, at::kLong).to(device)};
}

FigureSums measure(const ArticleNetwork& network, const RowEncoder& encoder, const MeasureRequest& request)
{
    FigureSums sums;
    EncodedRows rows;
    for (std::uint64_t begin = 0; begin < request.count && !request.stopped(); begin += kRowsAtOnce) {
        const std::uint64_t end = std::min(begin + kRowsAtOnce, request.count);
        rows.clear();
        for (std::uint64_t index = begin; index < end; ++index)
            if (const auto row = request.order(index))
                encoder.append(request.corpus, *row, rows);
        request.check();
        if (rows.size() > 0)
            addBatch(network, rows, request.check, sums);
        request.progress(end);
    }
    return sums;
}

} // namespace memewright
